from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from kessessa.app.controller import AppController
from kessessa.app.routes import DEBRIEF
from kessessa.content import load
from kessessa.core.analysis_values import Analysis, Fork
from kessessa.core.game import Game
from kessessa.core.scenario import Scenario
from kessessa.screens.debrief.ending import EndPage
from kessessa.screens.debrief.what_if import FORK, WhatIfPage
from kessessa.screens.ui.game_commands import Debrief, Undo
from kessessa.screens.ui.messages import CommandPressed, Pressed
from kessessa.screens.ui.nodes import Button, Progress, Text, pressables, texts, walk
from kessessa.screens.ui.play import GLANCE, Play
from kessessa.screens.ui.settings import Settings
from kessessa.sim import analyse, what_if
from kessessa.text import STEPS, Locale, debate_figure, standing_figure

DISPLAYS = ("numbers", "words", "none")


@pytest.fixture(scope="module")
def cafe() -> Scenario:
    return load("cafe")


@pytest.fixture(scope="module")
def game(cafe: Scenario) -> Game:
    played = Game(cafe, seats=5, length="short", seed=7)
    played.play_on()
    return played


@pytest.fixture(scope="module")
def found(game: Game) -> Analysis:
    return analyse(game)


def of(game: Game, display: Any = "numbers", **more: Any) -> Play:
    settings = Settings(display=display)
    return Play(game.scenario, game.state, game.events, settings=settings, length="short", **more)


class Counter:
    """An analyst that is done when the test says so."""

    def __init__(self, found: Analysis) -> None:
        self.task: Any = SimpleNamespace(
            progress=0.4, is_done=False, result=None, cancel=self._cancel
        )
        self.found = found
        self.cancelled = 0

    def start(self, _: Game) -> Any:
        return self.task

    def what_if(self, game: Game, decision: int, option: str) -> Fork:
        return what_if(game, decision, option)

    def finish(self) -> None:
        self.task.progress, self.task.is_done, self.task.result = 1.0, True, self.found

    def _cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def counter(found: Analysis) -> Counter:
    return Counter(found)


@pytest.fixture
def app(cafe: Scenario, counter: Counter) -> Iterator[AppController]:
    """A game that companions have just ended."""
    made = AppController(
        settings=Settings(), folder=None, pace=0.0, today=date(2026, 11, 24), analyst=counter
    )
    made.start(cafe, seats=5, length="short", companions=frozenset(range(5)), seed=7)
    while made.wait() == 0.0:
        made.tick()
    yield made
    made.close()


def key(app: AppController, wanted: str) -> None:
    pressed = next(node for node in pressables(app.view()) if node.key == wanted)
    app.dispatch(pressed.message)


def test_enter_leads_from_the_outcome_through_the_six_steps_to_the_title(
    app: AppController,
) -> None:
    shown = []
    key(app, "enter")
    for _ in STEPS:
        shown.append(type(app.page))
        key(app, "enter")

    assert shown == [DEBRIEF[step] for step in STEPS]
    assert app.session is None


def test_from_any_step_one_key_goes_back_to_the_outcome(app: AppController) -> None:
    for steps in range(len(STEPS)):
        key(app, "enter")
        for _ in range(steps):
            key(app, "enter")
        key(app, "b")

        assert isinstance(app.page, EndPage)


def test_a_step_can_go_back_to_the_one_before(app: AppController) -> None:
    app.dispatch(CommandPressed(Debrief("here")))
    for step in reversed(STEPS[:-1]):
        key(app, "a")

        assert type(app.page) is DEBRIEF[step]


@pytest.mark.parametrize("display", DISPLAYS)
@pytest.mark.parametrize("step", STEPS)
def test_each_step_has_its_minutes_and_its_questions(
    game: Game, found: Analysis, step: Any, display: str
) -> None:
    page = DEBRIEF[step](of(game, display, analysis=found, counted=100))
    said = texts(page.view())

    assert any("min" in text for text in said)
    assert any(text.startswith("1. ") for text in said)
    assert any(text.startswith("2. ") for text in said)


@pytest.mark.parametrize("step", ["happened", "decided", "what_if"])
def test_without_a_score_no_step_compares_points(game: Game, found: Analysis, step: Any) -> None:
    view = DEBRIEF[step](of(game, "none", analysis=found, counted=100)).view()

    assert not any("parcours possibles" in text or "points" in text for text in texts(view))


def test_the_page_of_the_outcome_tells_of_the_counting_until_it_is_done(
    app: AppController, counter: Counter
) -> None:
    assert any(isinstance(node, Progress) and node.percent == 40 for node in walk(app.view()))
    assert app.wait() == GLANCE

    counter.finish()
    app.tick()

    assert not any(isinstance(node, Progress) for node in walk(app.view()))
    assert any("parcours possibles" in text for text in texts(app.view()))
    assert app.wait() is None


def test_a_step_opened_while_counting_gets_what_is_found_meanwhile(
    app: AppController, counter: Counter
) -> None:
    app.dispatch(CommandPressed(Debrief("what_if")))
    assert app.wait() == GLANCE
    counter.finish()
    app.tick()

    assert isinstance(app.page, WhatIfPage)
    assert app.page.play.analysis is counter.found


def test_each_choice_of_the_outcome_has_its_own_what_if(
    app: AppController, counter: Counter
) -> None:
    counter.finish()
    app.tick()
    decisions = [
        node.message.command.decision
        for node in pressables(app.view())
        if isinstance(node.message, CommandPressed) and isinstance(node.message.command, Debrief)
    ]
    known = [
        crossroad.decision
        for crossroad in counter.found.crossroads
        if crossroad.decision is not None
    ]
    assert [decision for decision in decisions if decision is not None] == known

    app.dispatch(CommandPressed(Debrief("what_if", known[1])))
    asked = {
        node.message.value.split()[0] for node in pressables(app.view()) if _forks(node.message)
    }
    assert asked == {str(known[1])}

    fork = next(node.message for node in pressables(app.view()) if _forks(node.message))
    app.dispatch(fork)
    for title in ("Retour à l'embranchement", "Tous les embranchements"):
        back = next(node for node in pressables(app.view()) if node.key == "t")
        assert back.text.replace("’", "'") == title  # type: ignore[union-attr]
        app.dispatch(back.message)
    asked = {
        node.message.value.split()[0] for node in pressables(app.view()) if _forks(node.message)
    }
    assert asked == {str(decision) for decision in known}


def _forks(message: object) -> bool:
    return isinstance(message, Pressed) and message.what == FORK


def test_the_outcome_says_in_large_where_it_stands_and_what_talking_gained(
    game: Game, found: Analysis
) -> None:
    large = [
        node.text
        for node in walk(EndPage(of(game, analysis=found, counted=100)).view())
        if isinstance(node, Text) and node.style == "number"
    ]

    assert standing_figure(found, Locale())[0] in large
    gained = debate_figure(found, Locale())
    assert large[1:] == ([gained[0]] if gained else [])


@pytest.mark.parametrize("display", ["words", "none"])
def test_without_numbers_the_outcome_has_no_large_figure(
    game: Game, found: Analysis, display: str
) -> None:
    page = EndPage(of(game, display, analysis=found, counted=100)).view()

    assert not [node for node in walk(page) if isinstance(node, Text) and node.style == "number"]


def test_leaving_stops_the_counting(app: AppController, counter: Counter) -> None:
    key(app, "t")

    assert counter.cancelled == 1


def test_taking_the_end_back_stops_the_counting_too(app: AppController, counter: Counter) -> None:

    app.dispatch(CommandPressed(Undo(facilitator=True)))

    assert counter.cancelled == 1
    assert not isinstance(app.page, EndPage)


def test_any_option_not_taken_can_be_tried_and_shows_two_lines(
    app: AppController, counter: Counter
) -> None:
    counter.finish()
    app.dispatch(CommandPressed(Debrief("what_if")))
    ways = [
        node
        for node in walk(app.view())
        if isinstance(node, Button)
        and isinstance(node.message, Pressed)
        and node.message.what == FORK
    ]
    others = sum(
        len(crossroad.prospects) - 1
        for crossroad in counter.found.crossroads
        if crossroad.decision is not None
    )
    assert len(ways) == others > 0

    for way in ways:
        app.dispatch(way.message)
        page = app.page
        assert isinstance(page, WhatIfPage)
        assert page.fork is not None
        tried = page.fork.other.moments[page.fork.moment]
        assert way.message == Pressed(FORK, f"{tried.decision} {tried.option}")
        assert any(
            "L'autre chemin" in text or "L’autre chemin" in text for text in texts(app.view())
        )
        key(app, "t")
        assert app.page.fork is None  # type: ignore[attr-defined]


def test_a_game_ended_before_any_decision_has_a_debrief_too(cafe: Scenario) -> None:
    from kessessa.core.actions import End  # noqa: PLC0415 - only here

    game = Game(cafe, seats=5, length="short", seed=7)
    game.push(End())
    for step in STEPS:
        assert texts(DEBRIEF[step](of(game)).view())
    assert texts(EndPage(of(game)).view())


def test_where_nobody_counts_the_pages_say_so_and_do_not_wait(game: Game) -> None:
    page = WhatIfPage(of(game))

    assert not any(isinstance(node, Progress) for node in walk(page.view()))
    assert any("pu être comptés" in node for node in texts(page.view()))
    assert not any(isinstance(node, Progress) for node in walk(EndPage(of(game)).view()))


def test_a_page_is_a_value_that_looking_at_does_not_change(game: Game, found: Analysis) -> None:
    for step in STEPS:
        page = DEBRIEF[step](of(game, analysis=found, counted=100))
        before = replace(page)
        page.view()

        assert page == before
        assert page.view() == page.view()
