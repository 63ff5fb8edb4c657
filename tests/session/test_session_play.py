from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kessessa import __version__
from kessessa.core.actions import Action, Object, Proceed, Reveal, SignCharter
from kessessa.core.game import Game
from kessessa.core.notation import ActionError
from kessessa.core.rules.draft import Draft
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.rules.transitions import HANDLERS
from kessessa.session import Session
from kessessa.session.scenario_copy import Loader
from tests.journal.journal_kit import FailingDisk
from tests.journal.tiny_scenario import dice_of, scenario, some_action
from tests.session.session_kit import Begin, FakeClock

CHARTER = SignCharter("Le Café", "majority", ("p0", "p1"))


def test_a_session_plays_as_the_bare_game_does(play: Begin) -> None:
    dice = dice_of(3)
    session = play(seed=3)
    game = Game(scenario(), seed=3)
    for _ in range(120):
        if session.is_over:
            break
        action = some_action(game, dice)
        assert session.do(action) == game.push(action)
        assert session.state == game.state
    assert session.events == game.events
    assert session.game.actions == game.actions
    assert session.unsaved == 0
    assert session.trouble is None


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), seats=st.integers(3, 6), steps=st.integers(0, 60))
def test_any_play_stopped_anywhere_resumes_to_the_same_moment(
    tmp_path_factory: pytest.TempPathFactory, load: Loader, seed: int, seats: int, steps: int
) -> None:
    dice = dice_of(seed)
    folder = tmp_path_factory.mktemp("any") / "seance"
    with Session.create(scenario(), folder, seed=seed, seats=seats, length="short") as session:
        for _ in range(steps):
            if session.is_over:
                break
            if session.game.actions and dice.random() < 0.1:
                session.undo(facilitator=True)
            else:
                session.do(some_action(session.game, dice))
    with Session.resume(folder, load=load) as again:
        assert again.state == session.state
        assert again.game.actions == session.game.actions
        assert again.entries == session.entries
        if not again.is_over:
            again.do(some_action(again.game, dice))


def test_an_illegal_action_changes_nothing_and_writes_nothing(play: Begin) -> None:
    session = play()
    with pytest.raises(IllegalActionError):
        session.do(Reveal())
    assert session.entries == ()
    assert session.state == session.game.root


def test_what_is_played_is_what_is_written_to_the_last_space(play: Begin) -> None:
    session = play(seed=1)
    session.do(SignCharter("  Le  Café d’en  face ", "consent", ()))
    assert session.state.charter is not None
    assert session.state.charter.name == "Le  Café d’en  face"
    while session.state.poll is None:
        method = [a for a in session.game.legal_actions if str(a) == "method consent hall"]
        session.do(method[0] if method else Proceed())
    session.do(Object(0, "  trop   loin "))
    assert session.state.poll is not None
    assert session.state.poll.reasons == ((0, "trop   loin"),)


def test_text_is_done_as_the_action_it_stands_for(play: Begin) -> None:
    session, twin = play(seed=1), play(seed=1)
    assert session.do(f"  {CHARTER} ") == twin.do(CHARTER)
    assert session.state == twin.state
    with pytest.raises(ActionError, match="did you mean 'next'"):
        session.do("nxt")
    assert len(session.entries) == 1


def test_the_rules_run_once_an_action(play: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[Action] = []

    def counting(handler: Callable[..., None]) -> Callable[..., None]:
        def handle(draft: Draft, action: Action) -> None:
            ran.append(action)
            handler(draft, action)

        return handle

    for kind, handler in HANDLERS.items():
        monkeypatch.setitem(HANDLERS, kind, counting(handler))
    session = play(companions=range(5), length="short")
    while session.companions_step() is not None:
        pass
    assert session.is_over
    assert tuple(ran) == session.game.actions
    session.undo(facilitator=True)
    assert len(ran) == len(session.game.actions) + 1
    monkeypatch.undo()


def test_companions_play_their_seats_until_a_person_must_act(play: Begin) -> None:
    session = play(companions=[1, 2, 3, 4], seed=5)
    assert session.companions_step() is None
    session.do(CHARTER)
    dice = dice_of(2)
    for _ in range(400):
        if session.is_over:
            break
        if session.companions_step() is None:
            session.do(some_action(session.game, dice))
    assert session.is_over
    assert session.companions_step() is None


def test_a_whole_class_of_companions_plays_to_the_end(play: Begin) -> None:
    session = play(companions=range(5), length="short")
    while session.companions_step() is not None:
        assert len(session.entries) < 500
    assert session.is_over


def test_a_companion_without_a_seat_is_refused() -> None:
    with pytest.raises(ValueError, match="companions"):
        Session.create(scenario(), companions=[5])


def test_notes_are_lines_that_leave_the_game_as_it_is(play: Begin) -> None:
    session = play()
    session.do(CHARTER)
    before = session.state
    session.note("pause")
    session.note("more 120")

    assert session.state == before
    assert len(session.entries) == 3
    with pytest.raises(ValueError, match="not a note"):
        session.note("Léa a triché")
    assert len(session.entries) == 3


def test_time_is_counted_by_the_clock_that_was_given_pauses_left_out(
    play: Begin, clock: FakeClock
) -> None:
    session = play(clock=clock)
    clock.seconds += 60
    session.note("pause")
    clock.seconds += 3600
    assert (session.seconds, session.is_paused) == (60, True)
    session.note("resume")
    clock.seconds += 5
    assert (session.seconds, session.is_paused) == (65, False)


def test_a_session_without_a_folder_says_that_it_is_not_recorded() -> None:
    session = Session.create(scenario())
    session.do(CHARTER)

    assert (session.is_recorded, session.folder, session.unsaved) == (False, None, 0)
    assert session.save()


def test_the_header_says_what_was_played_and_on_which_day(tmp_path: Path) -> None:
    day = date(2026, 11, 24)
    with Session.create(scenario(), tmp_path / "s", companions={3, 1}, day=day) as session:
        first = (tmp_path / "s" / "journal.jsonl").read_text(encoding="utf-8").splitlines()[0]

    assert session.header.companions == (1, 3)
    assert first.startswith(
        f'{{"kess":1,"app":"{__version__}","scenario":{{"id":"tiny","version":1,'
    )
    assert '"date":"2026-11-24"' in first


def test_the_line_is_on_the_disk_before_the_game_shows_the_action(tmp_path: Path) -> None:
    shown: list[int] = []

    class Watching(FailingDisk):
        def append(self, path: Path, after: int, data: bytes) -> None:
            super().append(path, after, data)
            shown.append(len(session.game.actions))

    session = Session.create(scenario(), tmp_path / "s", store=Watching())
    session.do(CHARTER)

    assert shown == [0]
    assert len(session.game.actions) == 1
    session.close()
