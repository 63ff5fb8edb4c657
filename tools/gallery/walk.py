"""Every page the game has, in order: what the gallery paints and what the layout tests measure.

Nothing is left to chance: each situation is put on the table, each of its options taken, each
method used in each of its shapes, each event card turned and each ending shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kessessa.app.routes import DEBRIEF
from kessessa.core.actions import (
    GiveOpinion,
    Proceed,
    SignCharter,
)
from kessessa.core.game import Game
from kessessa.core.methods import DEFAULT
from kessessa.core.rules.offers import open_options
from kessessa.core.rules.plan import begin
from kessessa.core.scenario import Scenario
from kessessa.screens.debrief.ending import EndPage, LedgerPage
from kessessa.screens.debrief.what_if import WhatIfPage
from kessessa.screens.setup.crash import CrashPage
from kessessa.screens.setup.menus import AboutPage, SettingsPage
from kessessa.screens.setup.planning import PlanPage
from kessessa.screens.setup.projects import ProjectsPage
from kessessa.screens.setup.seats import SeatsPage
from kessessa.screens.setup.title import Kept, SessionsPage, TitlePage
from kessessa.screens.ui.glossary import GlossaryPage, TermPage
from kessessa.screens.ui.messages import Pressed
from kessessa.screens.ui.nodes import PageNode
from kessessa.screens.ui.page import Page
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.settings import Settings
from kessessa.screens.ui.typography import typeset
from kessessa.sim import analyse, what_if
from kessessa.text import Locale
from tools.gallery.polls import methods
from tools.gallery.states import (
    GalleryPages,
    GameState,
    after_stage,
    asides,
    chance,
    entered,
    situation_pages,
)

SEED: Final = 7
_PATHS: Final = 2000
"""Decisions that the analysis of the finished game may take: enough for pages to show figures."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A page, its kind, and a name that says what it shows."""

    kind: str
    name: str
    page: Page
    view: PageNode


def tour(scenarios: tuple[Scenario, ...], settings: Settings, *, seats: int = 5) -> Iterator[Stop]:
    """Every page of some scenarios, typeset as a player sees it; names are never given twice."""
    locale = Locale(settings.language)
    for kind, _, page in _founding(scenarios, settings):
        yield Stop(kind, kind, page, typeset(page.view(), locale))
    for scenario in scenarios:
        for kind, detail, page in _played(scenario, settings, seats):
            name = "-".join(part for part in (scenario.id, kind, detail) if part)
            yield Stop(kind, name, page, typeset(page.view(), locale, scenario.glossary))


def _founding(scenarios: tuple[Scenario, ...], settings: Settings) -> GalleryPages:
    """The pages before any game."""
    kept = tuple(
        Kept(Path(f"2026-11-{day}"), scenario.title, f"{scenario.stages[2].title} · 2026-11-{day}")
        for scenario, day in zip(scenarios * 9, range(24, 15, -1), strict=False)
    )
    yield "title", "", TitlePage(settings)
    yield "title-resume", "", TitlePage(settings, kept, kept)
    yield "sessions", "", SessionsPage(settings, kept)
    yield "sessions-over", "", SessionsPage(settings, kept, are_over=True)
    yield "projects", "", ProjectsPage(settings, scenarios)
    yield "projects-six", "", ProjectsPage(settings, (scenarios * 6)[:6])
    yield "settings", "", SettingsPage(settings)
    yield "about", "", AboutPage(settings)
    yield "mishap", "", CrashPage(settings, "2026-11-24-cafe")


def _heard(read: GameState) -> GameState:
    """The moment when a method is picked, every opinion given."""
    options = open_options(read.scenario, read.state)
    opinions = (
        GiveOpinion(seat, options[seat % len(options)]) for seat in range(len(read.state.seats))
    )
    return read.after(Proceed(), *opinions, Proceed(), Proceed())


def _played(scenario: Scenario, settings: Settings, seats: int) -> GalleryPages:
    """The pages of a scenario."""
    everybody = len(scenario.roles)
    yield "plan", "", PlanPage(settings, scenario, seats=seats)
    yield "plan-class", "", PlanPage(settings, scenario, "35", 6, "27", keeps=False)
    yield "plan-wrong", "", PlanPage(settings, scenario, "15")
    yield "seats", "", SeatsPage(settings, scenario, seats)
    yield "seats-rehearsing", "", SeatsPage(settings, scenario, seats, code="XX1", rehearsing=True)
    yield (
        "seats-all",
        "",
        SeatsPage(settings, scenario, everybody, frozenset(range(2, everybody)), "long"),
    )
    yield "glossary", "", GlossaryPage(settings, scenario.glossary)
    for term in scenario.glossary:
        yield "term", term.id, TermPage(settings, term)
    root = begin(scenario, seats=seats, length="standard", seed=SEED)
    start = GameState(scenario, settings, root)
    yield "charter", "", start.page
    promises = tuple(promise.id for promise in scenario.promises[:3])
    chosen = start.page
    for promise in promises:
        chosen = chosen.update(Pressed("promise", promise)).page
    yield "charter-chosen", "", chosen
    signed = start.after(SignCharter(scenario.names[0], DEFAULT.id, promises))
    for situation in scenario.situations.values():
        yield from situation_pages(entered(signed, situation), situation)
    first = next(each for each in scenario.situations.values() if not each.crisis)
    yield from asides(entered(signed, first))
    yield from methods(_heard(entered(signed, first)))
    yield from chance(entered(signed, first), first)
    yield from after_stage(signed, first)
    yield from _endings(scenario, settings, seats)


def _endings(scenario: Scenario, settings: Settings, seats: int) -> GalleryPages:
    """Each ending, and what can be read after it."""
    game = Game(scenario, seats=seats, length="standard", seed=SEED)
    game.play_on()
    analysis = analyse(game, steps=_PATHS)
    over = Play(scenario, game.state, game.events, settings=settings)
    counted = replace(over, analysis=analysis, counted=100)
    for ending in scenario.endings:
        state = game.state.evolve(ending=ending.id)
        yield f"end-{ending.id}", "", EndPage(replace(counted, state=state, prints=True))
    yield "end-counting", "", EndPage(replace(over, counted=40))
    yield "end-words", "", EndPage(replace(counted, settings=replace(settings, display="words")))
    yield "end-none", "", EndPage(replace(counted, settings=replace(settings, display="none")))
    yield "ledger", "", LedgerPage(counted)
    for step, page in DEBRIEF.items():
        yield f"debrief-{step}", "", page(counted)
    yield "debrief-what_if-counting", "", WhatIfPage(replace(over, counted=40))
    yield "debrief-what_if-uncounted", "", WhatIfPage(over)
    for crossroads in analysis.crossroads:
        if crossroads.decision is None:
            continue
        others = (
            prospect.option
            for prospect in crossroads.prospects
            if prospect.option != crossroads.taken
        )
        for option in others:
            fork = what_if(game, crossroads.decision, option)
            yield "debrief-fork", f"{crossroads.situation}-{option}", WhatIfPage(counted, fork)
