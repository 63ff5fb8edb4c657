"""What the pages after the first need, made ready in slices while nobody presses anything.

The first page imports no game and reads no scenario (docs/decisions/0006-first-page.md). Once it
is shown, the window takes one slice after another and looks for events between two: a press waits
for one slice at most, and does itself what is not ready yet. No thread: nothing can race.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import Final

FOR_PROJECTS: Final = (
    "kessessa.core.scenario",
    "kessessa.core.actions",
    "kessessa.core.events",
    "kessessa.content.loader",
    "kessessa.app.library",
    "kessessa.screens.setup.projects",
)
"""What the page of projects is made with, imported in this order: under 50 ms each."""
FOR_GAMES: Final = (
    "kessessa.app.routes",
    "kessessa.app.live_session",
    "kessessa.app.game_controller",
)
"""What a game is begun or gone on with."""


def warm_up_slices(language: str) -> Iterator[None]:
    """Import the pages of projects, read the scenarios in a language, import the game.

    A scenario that cannot be played is passed over: the page of projects says why.
    """
    for name in FOR_PROJECTS:
        import_module(name)
        yield
    from kessessa.app.library import load_spoken_once  # noqa: PLC0415 - imported in a slice above
    from kessessa.content import ScenarioError, find_scenarios  # noqa: PLC0415

    for scenario in find_scenarios():
        with suppress(ScenarioError):
            load_spoken_once(scenario.path, language)
        yield
    for name in FOR_GAMES:
        import_module(name)
        yield
