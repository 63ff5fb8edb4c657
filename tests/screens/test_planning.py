"""Before anybody plays: the hour that one has, who sits where, the code of another group."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.app.controller import AppController
from kessessa.app.live_session import SEEDS
from kessessa.core.hour import LEAST, MOST, plan_hour
from kessessa.core.scenario import LENGTHS
from kessessa.screens.setup.planning import PlanPage
from kessessa.screens.setup.seats import SeatsPage
from kessessa.screens.turn.charter import CharterPage
from kessessa.screens.ui.commands import NewGame, Push
from kessessa.screens.ui.messages import Pressed, TextChanged
from kessessa.screens.ui.nodes import Button, Table, Text, pressables, texts, walk
from kessessa.screens.ui.page import Page
from kessessa.screens.ui.settings import Settings
from kessessa.text import CODES, seed_code, seed_from
from tests.support.walks import DAY, cafe


def plan(**changes: object) -> PlanPage:
    return PlanPage(Settings(), cafe(), **changes)  # type: ignore[arg-type]


def seats(**changes: object) -> SeatsPage:
    return SeatsPage(Settings(), cafe(), **changes)  # type: ignore[arg-type]


def yellow(page: Page) -> list[Button]:
    return [node for node in pressables(page.view()) if isinstance(node, Button) and node.primary]


def wanted(page: Page, what: str = "start") -> NewGame:
    (command,) = page.update(Pressed(what)).commands
    assert isinstance(command, NewGame)
    return command


def test_friends_at_home_press_nothing_but_enter_from_the_title_to_the_charter() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY)
    presses = 0
    while not isinstance(app.page, CharterPage):
        (button,) = [
            node for node in pressables(app.view()) if isinstance(node, Button) and node.primary
        ]
        assert button.key == "enter"
        app.dispatch(button.message)
        presses += 1
    assert presses == 4


@given(st.integers(LEAST, MOST), st.integers(3, 8), st.integers(0, 99))
def test_the_page_says_what_the_hour_is_made_of_whatever_is_typed(
    minutes: int, tables: int, pupils: int
) -> None:
    page: Page = plan(seats=tables)
    page = page.update(TextChanged("minutes", str(minutes))).page
    page = page.update(TextChanged("pupils", str(pupils) if pupils else "")).page
    hour = plan_hour(minutes, tables=tables, pupils=pupils)
    shown = texts(page.view())
    assert any(text.startswith(f"{hour.decisions} décisions") for text in shown)
    cells = [cell.text for row in table(page) for cell in row if isinstance(cell, Text)]
    assert str(hour.debrief_by // 60) in cells
    (button,) = yellow(page)
    (command,) = page.update(button.message).commands
    assert isinstance(command, Push)
    assert isinstance(command.page, SeatsPage)
    assert (command.page.minutes, command.page.pupils) == (minutes, pupils)
    assert command.page.length == hour.length


def table(page: Page) -> tuple[tuple[object, ...], ...]:
    (found,) = [node for node in walk(page.view()) if isinstance(node, Table)]
    return found.rows


@pytest.mark.parametrize("minutes", ["", "0", "19", "181", "999", "une heure", "-55", "５５"])
def test_an_hour_that_is_none_is_told_and_leads_nowhere(minutes: str) -> None:
    page = plan(minutes=minutes)
    assert yellow(page) == []
    assert page.update(Pressed("on")).commands == ()
    assert any("20 à 180" in text.replace("\u00a0", " ") for text in texts(page.view()))


def test_the_three_lengths_are_one_key_away() -> None:
    keys = {node.key: node for node in pressables(plan().view())}
    lengths = [
        plan().update(keys[key].message).page.hour.length  # type: ignore[arg-type, attr-defined, union-attr]
        for key in "xyz"
    ]
    assert lengths == list(LENGTHS)


def test_a_class_is_told_when_it_is_late_unless_it_would_not_and_who_plays_alone_never() -> None:
    (button,) = yellow(plan(pupils="27"))
    (command,) = plan(pupils="27").update(button.message).commands
    assert isinstance(command, Push)
    page = command.page
    assert (wanted(page).minutes, wanted(page).pupils) == (55, 27)
    assert wanted(page.update(Pressed("alone")).page).minutes == 0
    quiet = plan().update(Pressed("keeps")).page.update(Pressed("on")).commands[0]
    assert isinstance(quiet, Push)
    assert wanted(quiet.page).minutes == 0


# -- seats and code ----------------------------------------------------------------------------------


def test_without_a_code_the_weather_is_drawn_and_its_code_is_four_signs() -> None:
    assert wanted(seats()).seed is None
    assert SEEDS == CODES


@given(st.integers(0, CODES - 1))
def test_the_same_code_on_several_laptops_is_the_same_weather(seed: int) -> None:
    games = []
    for typed in (seed_code(seed), seed_code(seed).lower()):
        page = seats().update(TextChanged("code", typed)).page
        games.append(wanted(page).seed)
    assert games == [seed, seed] == [seed_from(seed_code(seed))] * 2


def test_a_code_that_does_not_exist_is_said_and_nothing_begins() -> None:
    page = seats(code="XX12")
    assert yellow(page) == []
    assert page.update(Pressed("start")).commands == ()
    assert page.update(Pressed("rehearse")).commands == ()
    assert any("BO47" in text and "existe pas" in text for text in texts(page.view()))


def test_rehearsing_is_offered_to_everybody_and_yellow_to_who_came_for_it() -> None:
    assert yellow(seats())[0].message == Pressed("start")
    assert yellow(seats(rehearsing=True))[0].message == Pressed("rehearse")
    for page in (seats(), seats(rehearsing=True)):
        assert {node.key for node in pressables(page.view())} >= {"s", "enter"}
        game = wanted(page, "rehearse")
        assert game.rehearsal
        assert game.companions == (0, 1, 2, 3, 4)
        assert game.minutes == 55
