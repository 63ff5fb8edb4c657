"""A rehearsal: the whole hour in some five minutes, note by note, and nothing kept."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from kessessa.app.controller import AppController
from kessessa.core.scenario import Length
from kessessa.core.state import Phase
from kessessa.screens.debrief.ending import EndPage
from kessessa.screens.debrief.steps import HappenedPage
from kessessa.screens.facilitator.rehearsal import SPEEDS, RehearsalPage
from kessessa.screens.setup.title import TitlePage
from kessessa.screens.ui.commands import NewGame
from kessessa.screens.ui.game_commands import PlayOn
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.nodes import Button, pressables, texts
from kessessa.screens.ui.settings import Settings
from kessessa.text import Locale, step_note
from tests.support.walks import DAY, cafe, new_host


def rehearsing(
    folder: Path | None = None, *, length: Length = "standard", pace: float = 0.7, seed: int = 3
) -> AppController:
    app = AppController(settings=Settings(), folder=folder, pace=pace, today=DAY)
    app.dispatch(
        CommandPressed(NewGame("cafe", 5, length, tuple(range(5)), seed, 55, 27, rehearsal=True))
    )
    return app


def press(app: AppController, key: str) -> None:
    app.dispatch(next(node for node in pressables(app.view()) if node.key == key).message)


def note(app: AppController) -> str:
    return step_note(app.play().state.phase, Locale("fr"))


def test_a_teacher_who_reads_nothing_comes_from_the_title_to_the_debrief_by_the_yellow_button() -> (
    None
):
    app = new_host()
    press(app, "p")
    presses = 1
    while not isinstance(app.page, HappenedPage):
        press(app, "enter")
        presses += 1
        assert presses < 120
    assert app.session is not None
    assert not app.session.is_recorded
    assert len(app.session.state.decisions) >= 6


@pytest.mark.parametrize("length", ["short", "standard", "long"])
@pytest.mark.parametrize("seed", range(3))
def test_left_to_itself_it_takes_some_five_minutes_and_stops_at_the_end(
    length: Length, seed: int
) -> None:
    app = rehearsing(length=length, seed=seed)
    seconds = 0.0
    while (wait := app.wait()) is not None and not isinstance(app.page, EndPage):
        seconds += wait
        app.tick()
    assert isinstance(app.page, EndPage)
    assert 150 <= seconds <= 390


def test_every_page_of_it_is_beside_its_note_and_nothing_on_it_can_be_pressed_but_its_own_keys() -> (
    None
):
    app = rehearsing(pace=0.0)
    phases = set()
    while not isinstance(app.page, EndPage):
        phases.add(app.play().state.phase)
        assert note(app) in texts(app.view())
        assert {node.key for node in pressables(app.view())} == {"enter", "d", "escape"}
        press(app, "enter")
    assert phases >= {Phase.CHARTER, Phase.READ, Phase.OPINION, Phase.DEBATE, Phase.BALLOT}


def test_facts_are_put_on_the_table_one_by_one_when_pages_are_turned() -> None:
    app = rehearsing(pace=0.0)
    counts = []
    while not isinstance(app.page, EndPage):
        counts.append(len(app.play().state.shared))
        press(app, "enter")
    assert max(counts) >= 3
    assert all(after - before <= 1 for before, after in itertools.pairwise(counts))


def test_it_says_that_nothing_is_recorded_and_nothing_is(tmp_path: Path) -> None:
    app = rehearsing(tmp_path)
    assert any("rien n’est enregistré" in text for text in texts(app.view()))
    press(app, "enter")
    assert list(tmp_path.iterdir()) == []
    press(app, "escape")
    assert isinstance(app.page, TitlePage)


def test_it_can_be_paused_stepped_and_gone_on_with_at_another_pace() -> None:
    app = rehearsing()
    page = app.page
    assert isinstance(page, RehearsalPage)
    beat = app.wait()
    press(app, "v")
    assert beat is not None
    assert app.wait() == beat * SPEEDS[1]
    press(app, "p")
    assert app.wait() != beat * SPEEDS[1]
    assert app.play().state.phase is Phase.CHARTER
    press(app, "enter")
    assert app.play().state.phase is Phase.READ
    assert isinstance(app.page, RehearsalPage)
    assert (app.page.speed, app.page.runs) == (1, False)
    press(app, "p")
    assert isinstance(app.page, RehearsalPage)
    assert app.wait() == app.page.beat


def test_one_key_plays_it_to_its_debrief() -> None:
    app = rehearsing()
    press(app, "d")
    assert isinstance(app.page, HappenedPage)
    assert app.session is not None
    assert len(app.session.state.decisions) >= 6


def test_it_tells_the_minute_of_the_hour_that_each_step_will_come_at() -> None:
    app = rehearsing(pace=0.0)
    minutes: list[int] = []
    while not isinstance(app.page, EndPage):
        told = next(text for text in texts(app.view()) if text.startswith("Dans l’heure"))
        minutes.append(int(told.replace("\u00a0", " ").split("minute ")[1].split()[0]))
        press(app, "enter")
    assert minutes == sorted(minutes)
    assert minutes[-1] < 41


def test_in_another_language_it_goes_on() -> None:
    app = rehearsing(pace=0.0)
    app.set_settings(Settings(language="en"))
    assert isinstance(app.page, RehearsalPage)
    app.dispatch(CommandPressed(PlayOn("page")))
    assert app.play().scenario.id == cafe().id
    assert all(isinstance(node, Button) for node in pressables(app.view()))
