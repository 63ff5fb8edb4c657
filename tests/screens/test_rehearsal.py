"""A rehearsal: the whole hour in some five minutes, note by note, and nothing kept."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from kessessa.app.host import Host
from kessessa.core.scenario import Length
from kessessa.core.state import Phase
from kessessa.screens.debrief.ending import EndPage
from kessessa.screens.debrief.steps import HappenedPage
from kessessa.screens.facilitator.rehearsal import SPEEDS, RehearsalPage
from kessessa.screens.setup.title import TitlePage
from kessessa.screens.ui.commands import NewGame, PlayOn
from kessessa.screens.ui.nodes import Button, pressables, texts
from kessessa.screens.ui.page import Run
from kessessa.screens.ui.settings import Settings
from kessessa.text import Words, step_note
from tests.support.walks import DAY, cafe, new_host


def rehearsing(
    folder: Path | None = None, *, length: Length = "standard", pace: float = 0.7, seed: int = 3
) -> Host:
    host = Host(settings=Settings(), folder=folder, pace=pace, today=DAY)
    host.send(Run(NewGame("cafe", 5, length, tuple(range(5)), seed, 55, 27, rehearsal=True)))
    return host


def press(host: Host, key: str) -> None:
    host.send(next(one for one in pressables(host.view()) if one.key == key).message)  # type: ignore[arg-type]


def note(host: Host) -> str:
    return step_note(host.play().state.phase, Words("fr"))


def test_a_teacher_who_reads_nothing_comes_from_the_title_to_the_debrief_by_the_yellow_button() -> (
    None
):
    host = new_host()
    press(host, "p")
    presses = 1
    while not isinstance(host.page, HappenedPage):
        press(host, "enter")
        presses += 1
        assert presses < 120
    assert host.session is not None
    assert not host.session.is_recorded
    assert len(host.session.state.decisions) >= 6


@pytest.mark.parametrize("length", ["short", "standard", "long"])
@pytest.mark.parametrize("seed", range(3))
def test_left_to_itself_it_takes_some_five_minutes_and_stops_at_the_end(
    length: Length, seed: int
) -> None:
    host = rehearsing(length=length, seed=seed)
    seconds = 0.0
    while (wait := host.wait()) is not None and not isinstance(host.page, EndPage):
        seconds += wait
        host.tick()
    assert isinstance(host.page, EndPage)
    assert 150 <= seconds <= 390


def test_every_page_of_it_is_beside_its_note_and_nothing_on_it_can_be_pressed_but_its_own_keys() -> (
    None
):
    host = rehearsing(pace=0.0)
    phases = set()
    while not isinstance(host.page, EndPage):
        phases.add(host.play().state.phase)
        assert note(host) in texts(host.view())
        assert {one.key for one in pressables(host.view())} == {"enter", "d", "escape"}
        press(host, "enter")
    assert phases >= {Phase.CHARTER, Phase.READ, Phase.OPINION, Phase.DEBATE, Phase.BALLOT}


def test_facts_are_put_on_the_table_one_by_one_when_pages_are_turned() -> None:
    host = rehearsing(pace=0.0)
    counts = []
    while not isinstance(host.page, EndPage):
        counts.append(len(host.play().state.shared))
        press(host, "enter")
    assert max(counts) >= 3
    assert all(after - before <= 1 for before, after in itertools.pairwise(counts))


def test_it_says_that_nothing_is_recorded_and_nothing_is(tmp_path: Path) -> None:
    host = rehearsing(tmp_path)
    assert any("rien n’est enregistré" in one for one in texts(host.view()))
    press(host, "enter")
    assert list(tmp_path.iterdir()) == []
    press(host, "escape")
    assert isinstance(host.page, TitlePage)


def test_it_can_be_paused_stepped_and_gone_on_with_at_another_pace() -> None:
    host = rehearsing()
    page = host.page
    assert isinstance(page, RehearsalPage)
    beat = host.wait()
    press(host, "v")
    assert beat is not None
    assert host.wait() == beat * SPEEDS[1]
    press(host, "p")
    assert host.wait() != beat * SPEEDS[1]
    assert host.play().state.phase is Phase.CHARTER
    press(host, "enter")
    assert host.play().state.phase is Phase.READ
    assert isinstance(host.page, RehearsalPage)
    assert (host.page.speed, host.page.runs) == (1, False)
    press(host, "p")
    assert isinstance(host.page, RehearsalPage)
    assert host.wait() == host.page.beat


def test_one_key_plays_it_to_its_debrief() -> None:
    host = rehearsing()
    press(host, "d")
    assert isinstance(host.page, HappenedPage)
    assert host.session is not None
    assert len(host.session.state.decisions) >= 6


def test_it_tells_the_minute_of_the_hour_that_each_step_will_come_at() -> None:
    host = rehearsing(pace=0.0)
    minutes: list[int] = []
    while not isinstance(host.page, EndPage):
        told = next(one for one in texts(host.view()) if one.startswith("Dans l’heure"))
        minutes.append(int(told.replace("\u00a0", " ").split("minute ")[1].split()[0]))
        press(host, "enter")
    assert minutes == sorted(minutes)
    assert minutes[-1] < 41


def test_in_another_language_it_goes_on() -> None:
    host = rehearsing(pace=0.0)
    host.use(Settings(language="en"))
    assert isinstance(host.page, RehearsalPage)
    host.send(Run(PlayOn("page")))
    assert host.play().scenario.id == cafe().id
    assert all(isinstance(one, Button) for one in pressables(host.view()))
