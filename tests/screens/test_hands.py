"""Raised hands typed as counts: a class of 27 in eight keys at most, whatever it votes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.core.actions import ChooseMethod, Correct, MoveCharter, TypeHands, Vote
from kessessa.core.hour import plan_hour
from kessessa.core.rules.engine import is_legal
from kessessa.core.state import Phase, State
from kessessa.screens.turn.ballots import BallotPage
from kessessa.screens.turn.show_of_hands import begun
from kessessa.screens.ui.game_commands import Submit
from kessessa.screens.ui.nodes import pressables, texts
from kessessa.screens.ui.page import Page
from kessessa.screens.ui.play import Play
from kessessa.text import Locale
from tests.screens.moments import choosing, done, play, reading, voting
from tests.support.walks import cafe

PUPILS = 27
CLASS = plan_hour(55, tables=5, pupils=PUPILS)
MOST_KEYS = 8


def in_class(state: State) -> Play:
    return Play(cafe(), state, hour=CLASS)


def pressed(page: Page, key: str) -> tuple[Page, tuple[object, ...]]:
    """The page after a key, as the window would press it."""
    node = next(node for node in pressables(page.view()) if node.key == key)
    turn = page.update(node.message)
    return turn.page, turn.commands


def keys_for(counts: tuple[int, ...]) -> Iterator[str]:
    """What somebody types who knows nothing but the rule on the page."""
    for count in counts:
        yield from str(count)
        if count < 10:
            yield "enter"


def typed(page: Page, counts: tuple[int, ...]) -> tuple[int, list[object]]:
    """How many keys were pressed for a count, and what the page asked of its host."""
    asked: list[object] = []
    keys = tuple(keys_for(counts))
    for key in keys:
        page, commands = pressed(page, key)
        asked += commands
    return len(keys), asked


def ballot(method: str, options: int) -> State:
    """A vote among so many options."""
    state = voting(method)
    assert state.poll is not None
    poll = state.poll._replace(candidates=tuple("abcd"[:options]))
    return state.evolve(poll=poll)


def motion() -> State:
    state = reading().evolve(phase=Phase.REVIEW)
    return done(state, MoveCharter("consent", ()))


@st.composite
def votes(draw: st.DrawFn) -> tuple[int, ...]:
    """The hands of 27 pupils among two to four options; those left abstain."""
    left, counts = PUPILS, []
    for _ in range(draw(st.integers(2, 4))):
        counts.append(draw(st.integers(0, left)))
        left -= counts[-1]
    return tuple(counts)


@given(votes(), st.sampled_from(["majority", "two_thirds"]))
def test_a_class_of_27_is_counted_in_eight_keys_at_most(
    counts: tuple[int, ...], method: str
) -> None:
    if not any(counts):
        return
    state = ballot(method, len(counts))
    assert state.poll is not None
    count, presses = begun(state.poll.candidates), 0
    for key in keys_for(counts):
        presses += 1
        count = count.gone_on() if key == "enter" else count.with_figure(key)
    assert presses <= MOST_KEYS
    assert count.is_over
    assert count.action == TypeHands(tuple(zip(state.poll.candidates, counts, strict=True)))


@pytest.mark.parametrize("method", ["majority", "two_thirds"])
def test_a_vote_of_a_class_opens_on_the_count_and_its_keys_are_those_of_the_page(
    method: str,
) -> None:
    state = voting(method)
    assert state.poll is not None
    counts = (12, 9, 2)
    presses, asked = typed(BallotPage(in_class(state)), counts)
    (command,) = asked
    assert isinstance(command, Submit)
    assert presses == 6
    assert command.action == TypeHands(tuple(zip(state.poll.candidates, counts, strict=True)))
    assert is_legal(cafe(), state, command.action)


@given(st.integers(0, PUPILS), st.integers(0, PUPILS))
def test_a_motion_is_counted_too(yes: int, no: int) -> None:
    if not yes + no:
        return
    state = motion()
    presses, asked = typed(BallotPage(in_class(state)), (yes, no))
    assert presses <= 4
    assert asked == [Submit(TypeHands((("yes", yes), ("no", no))))]
    assert is_legal(cafe(), state, asked[0].action)  # type: ignore[attr-defined]


def test_pupils_who_raise_no_hand_are_said_to_abstain() -> None:
    page: Page = BallotPage(in_class(voting("majority")))
    for key in "12":
        page, _ = pressed(page, key)
    page, _ = pressed(page, "9")
    said = Locale("fr").typeset("21 mains levées sur 27 · 6 abstentions")
    assert said in texts(page.view())


def test_where_nobody_counted_the_pupils_ballots_come_first_and_hands_are_a_key_away() -> None:
    page: Page = BallotPage(play(voting("majority")))
    assert page.counting is None  # type: ignore[attr-defined]
    page, _ = pressed(page, "m")
    presses, asked = typed(page, (2, 1, 1))
    assert presses == 6
    assert isinstance(asked[0], Submit)


def test_a_class_may_vote_by_sealed_ballots_and_come_back_to_hands() -> None:
    page, _ = pressed(BallotPage(in_class(voting("majority"))), "s")
    assert isinstance(page, BallotPage)
    assert page.counting is None
    page, _ = pressed(page, "m")
    assert isinstance(page, BallotPage)
    assert page.counting is not None


def test_a_row_typed_wrong_is_counted_anew_and_the_others_stay() -> None:
    page: Page = BallotPage(in_class(voting("majority")))
    for key in ("1", "2", "9", "enter", "a", "1", "1"):
        page, _ = pressed(page, key)
    assert isinstance(page, BallotPage)
    assert page.count is not None
    assert page.count.typed == ("11", "9", "")
    assert page.count.at == 2


def test_enter_does_nothing_before_a_figure() -> None:
    page = BallotPage(in_class(voting("majority")))
    assert "enter" not in {node.key for node in pressables(page.view())}


def test_a_vote_without_any_hand_begins_again() -> None:
    page: Page = BallotPage(in_class(voting("majority")))
    for key in ("0", "enter", "0", "enter", "0", "enter"):
        page, commands = pressed(page, key)
        assert commands == ()
    assert isinstance(page, BallotPage)
    assert page.count is not None
    assert page.count.total == page.count.at == 0


def test_hands_are_not_counted_over_ballots_or_where_only_ballots_say_it() -> None:
    state = voting("majority")
    assert state.poll is not None
    cast = done(state, Vote(0, state.poll.candidates[0]))
    for moment in (cast, voting("judgment"), voting("colleges"), voting("chair")):
        assert BallotPage(in_class(moment)).counting is None
    choice = done(choosing(), ChooseMethod("majority"))
    assert BallotPage(in_class(choice)).counting is not None


def test_hands_typed_can_be_corrected_before_the_reveal() -> None:
    state = voting("majority")
    assert state.poll is not None
    typed_state = done(state, TypeHands(((state.poll.candidates[0], 20),)))
    page = BallotPage(in_class(typed_state))
    _, commands = pressed(page, "x")
    (command,) = commands
    assert isinstance(command, Submit)
    assert isinstance(command.action, Correct)
