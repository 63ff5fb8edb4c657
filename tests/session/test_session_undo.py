from __future__ import annotations

import pytest

from kessessa.core.actions import Proceed, Reveal, SignCharter, Vote
from kessessa.core.notation import parse_action
from kessessa.journal import UndoLine, UndoRefusedError
from kessessa.session import Session
from tests.session.session_kit import Begin

CHARTER = SignCharter("Le Café", "majority", ("p0",))
TO_BALLOT = ("next", "next", "next", "method majority")


def at_the_ballot(play: Begin, **options: object) -> Session:
    session = play(**options)
    session.do(CHARTER)
    for text in TO_BALLOT:
        session.do(parse_action(text))
    return session


def test_there_is_nothing_to_undo_at_the_beginning(play: Begin) -> None:
    with pytest.raises(UndoRefusedError, match="rien à annuler"):
        play().undo(facilitator=True)


def test_a_sealed_ballot_is_undone_freely_and_the_undo_is_a_line(play: Begin) -> None:
    session = at_the_ballot(play)
    before = session.state
    session.do(Vote(0, "hall"))

    assert session.undo() == (Vote(0, "hall"),)
    assert session.state == before
    assert session.entries[-1] == UndoLine(len(session.entries), 1, "idea/ballot")


def test_a_reveal_is_undone_by_the_facilitator_alone(play: Begin) -> None:
    session = at_the_ballot(play)
    for seat in range(5):
        session.do(Vote(seat, "hall"))
    session.do(Reveal())
    after = session.state
    with pytest.raises(UndoRefusedError, match="l’animateur"):
        session.undo()
    assert session.state == after

    session.undo(facilitator=True)
    assert session.state.phase.value == "ballot"
    session.undo()
    assert len(session.state.poll.cast) == 4


@pytest.mark.parametrize(
    "steps",
    [
        ("next", "opinion 0 hall", "opinion 1 cart", "next", "next", "method lot"),
        ("next", "skip"),
        ("end",),
        ("next", "next", "share 0"),
    ],
    ids=["lot", "outcome", "end", "fact"],
)
def test_a_lot_an_outcome_the_end_and_a_shared_fact_are_not_undone_freely(
    play: Begin, steps: tuple[str, ...]
) -> None:
    session = play()
    session.do(CHARTER)
    for text in steps:
        session.do(parse_action(text))
    with pytest.raises(UndoRefusedError):
        session.undo()
    session.undo(facilitator=True)


def test_chance_is_not_undone_freely(play: Begin) -> None:
    session = play()
    session.do(CHARTER)
    session.do(parse_action("skip"))
    session.do(parse_action("draw"))
    with pytest.raises(UndoRefusedError):
        session.undo()


def test_what_came_after_a_reveal_is_free_again(play: Begin) -> None:
    session = play()
    session.do(CHARTER)
    for text in ("skip", "draw", "next"):
        session.do(parse_action(text))
    session.undo()
    session.do(Proceed())


def test_an_undo_takes_back_what_companions_did_since_in_one_line(play: Begin) -> None:
    session = at_the_ballot(play, companions=[2, 3, 4])
    before = session.state
    session.do(Vote(0, "hall"))
    session.do(Vote(1, "cart"))
    while session.companions_step() is not None:
        pass
    assert len(session.state.poll.cast) == 5

    taken = session.undo()
    assert len(taken) == 4
    assert taken[-1] == Vote(1, "cart")
    assert [seat for seat, _ in session.state.poll.cast] == [0]
    session.undo()
    assert session.state == before


def test_where_companions_play_alone_an_undo_takes_one_action_back(play: Begin) -> None:
    session = play(companions=range(5))
    for _ in range(3):
        session.companions_step()

    assert len(session.undo(facilitator=True)) == 1
