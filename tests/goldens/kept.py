"""The texts that are kept: whole games, counts of legal actions, and the pages of the café."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from kessessa.app.library import load_spoken
from kessessa.content import find_scenarios, load, shipped
from kessessa.core.game import Game, next_action
from kessessa.core.scenario import INDICATORS, LENGTHS, Length, Scenario
from kessessa.screens.ui.nodes import Hold, walk
from kessessa.screens.ui.settings import Settings
from kessessa.terminal import paint
from kessessa.text import Locale
from tests.support.sample_scenario import mill
from tools.gallery.render import LANGUAGES
from tools.gallery.walk import tour

FOLDER: Final = Path(__file__).parent
SEEDS: Final = (1, 2)
SEATS: Final = 5
DEPTH: Final = 5
"""Actions after which the ways a game can go are no longer counted."""
COLUMNS: Final = 80


def playthroughs() -> dict[str, str]:
    """Whole games of each scenario and length that companions play from some seeds."""
    return {
        f"{folder.id}-{length}-{seed}": played(load(folder.id), length, seed)
        for folder in find_scenarios([shipped("scenarios")])
        for length in LENGTHS
        for seed in SEEDS
    }


def played(scenario: Scenario, length: Length, seed: int) -> str:
    """A game that companions play to its end, told."""
    game = Game(scenario, seats=SEATS, length=length, seed=seed)
    while (action := next_action(game.scenario, game.state, None)) is not None:
        game.push(action)
    return told(game)


def told(game: Game) -> str:
    """A game as lines: every action as it is written, what was decided, where it ended."""
    state = game.state
    values = (f"{name} {value}" for name, value in zip(INDICATORS, state.values, strict=True))
    lines = [
        f"{game.scenario.id} · {game.length} · {len(game.root.seats)} seats · seed {game.seed}",
        "",
        *map(str, game.actions),
        "",
        *(
            f"turn {decision.turn}: {decision.situation} → {decision.option} by {decision.method}"
            + (" (amended)" if decision.amended else "")
            for decision in state.decisions
        ),
        "",
        " · ".join(values),
        f"week {state.week} · {state.treasury} € · {state.monthly:+} € a month",
        f"ending: {state.ending}",
    ]
    return "\n".join(lines) + "\n"


def legal_actions() -> dict[str, str]:
    """How many ways the first actions of a small game can go, by how many actions are taken."""
    game = Game(mill(), seats=3, length="short", seed=1)
    lines = (f"{depth}: {ways(game, depth)}" for depth in range(1, DEPTH + 1))
    return {"mill-short-3": "\n".join(lines) + "\n"}


def ways(game: Game, depth: int) -> int:
    """The number of sequences of so many legal actions; a game that is over has no more."""
    legal = game.legal_actions
    if depth == 1:
        return len(legal)
    count = 0
    for action in legal:
        game.push(action)
        count += ways(game, depth - 1)
        game.pop()
    return count


def pages() -> dict[str, str]:
    """One page of each kind of the café, in each language, as a terminal shows it."""
    return {
        f"{language}/{name}": text
        for language in LANGUAGES
        for name, text in _pages_in(Settings(language=language))
    }


def _pages_in(settings: Settings) -> Iterator[tuple[str, str]]:
    locale, seen = Locale(settings.language), set[str]()
    for stop in tour((load_spoken("cafe", settings.language),), settings):
        if stop.kind in seen:
            continue
        seen.add(stop.kind)
        hides = any(isinstance(node, Hold) for node in walk(stop.view))
        for held in (False, True) if hides else (False,):
            lines = paint(stop.view, COLUMNS, locale, held=held)
            yield stop.kind + ("-held" if held else ""), "\n".join(lines) + "\n"


GROUPS: Final[dict[str, Callable[[], dict[str, str]]]] = {
    "playthroughs": playthroughs,
    "legal_actions": legal_actions,
    "pages": pages,
}
