"""The hour of a session: planned, written in notes, gone on with after a crash the same day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.core.actions import Action, Correct, End
from kessessa.core.notation import parse_action
from kessessa.journal import NoteLine, UndoRefusedError
from kessessa.session import Session
from kessessa.session.facilitator_notes import Noted, noted
from kessessa.session.undo import REVEALING
from tests.journal.tiny_scenario import scenario
from tests.session.session_kit import Begin, FakeClock, load_tiny
from tests.support.plays import SCENARIO

DAY = date(2026, 11, 24)
CHARTER = parse_action("charter majority p0 Le Café")


def notes(session: Session) -> list[str]:
    return [one.text for one in session.entries if isinstance(one, NoteLine)]


def test_nobody_keeps_the_hour_until_it_is_planned(play: Begin) -> None:
    session = play()
    assert session.hour is None
    session.plan(55, pupils=27)
    assert session.hour is not None
    assert (session.hour.minutes, session.hour.pupils, session.hour.tables) == (55, 27, 5)
    assert notes(session) == ["hour 55 27"]
    session.plan(0)
    assert session.hour is None


@pytest.mark.parametrize("minutes", [1, 19, 181, -5])
def test_an_hour_that_is_none_is_refused_and_not_written(play: Begin, minutes: int) -> None:
    session = play()
    with pytest.raises(ValueError, match="minutes"):
        session.plan(minutes)
    assert notes(session) == []


def test_the_bell_does_not_wait_for_a_pause(play: Begin) -> None:
    clock = FakeClock()
    session = play(clock=clock)
    clock.seconds += 100
    session.note("pause")
    clock.seconds += 50
    assert (session.elapsed, session.seconds) == (150, 100)


def test_time_is_written_when_a_situation_is_put_on_the_table_and_only_where_it_is_kept(
    play: Begin,
) -> None:
    clock = FakeClock()
    session = play(clock=clock)
    session.plan(55)
    clock.seconds += 480
    session.do(CHARTER)
    clock.seconds += 10
    session.do(parse_action("next"))
    assert notes(session) == ["hour 55 0", "at 480"]
    free = play()
    free.do(CHARTER)
    assert notes(free) == []


@pytest.mark.parametrize(("day", "elapsed"), [(DAY, 480), (date(2026, 12, 1), 0), (None, 0)])
def test_a_session_resumed_goes_on_with_its_hour_the_same_day_and_has_a_new_one_another_day(
    tmp_path: Path, day: date | None, elapsed: int
) -> None:
    clock = FakeClock()
    folder = tmp_path / "kept"
    with Session.create(scenario(), folder, clock=clock, day=DAY) as session:
        session.plan(55, pupils=27)
        session.note("debates short")
        clock.seconds += 480
        session.do(CHARTER)
    with Session.resume(folder, load=load_tiny, clock=FakeClock(), day=day) as again:
        assert again.noted == Noted(55, 27, short=True, elapsed=480)
        assert again.elapsed == elapsed
        assert again.hour == session.hour


def test_notes_of_another_version_are_passed_over() -> None:
    texts = ("hour 55 27", "hour later", "at noon", "weather fine", "debates short", "debates long")
    entries = [NoteLine(number, text) for number, text in enumerate(texts, 1)]
    assert noted(entries) == Noted(55, 27)


# -- undo: identity until something secret is revealed ---------------------------------------------


@given(st.data())
def test_undoing_what_was_done_is_nothing_until_a_secret_is_revealed_then_the_facilitators(
    data: st.DataObject,
) -> None:
    session = Session.create(
        SCENARIO, seats=data.draw(st.integers(3, 6)), seed=data.draw(st.integers(0, 999))
    )
    for _ in range(data.draw(st.integers(1, 25))):
        legal = [one for one in session.game.legal_actions if not isinstance(one, End | Correct)]
        if not legal:
            return
        action: Action = data.draw(st.sampled_from(legal))
        before = session.state
        events = session.do(action)
        after = session.state
        if any(isinstance(one, REVEALING) for one in events):
            with pytest.raises(UndoRefusedError):
                session.undo()
            assert session.state == after
            assert session.undo(facilitator=True) == (action,)
        else:
            assert session.undo() == (action,)
        assert session.state == before
        session.do(action)
        assert session.state == after
