"""Commands: what a page asks of the controller about pages, settings and the beginning of a game.

`kessessa.app.controller` does them, with one method a command; those about a game under way are in
`game_commands`. Nothing is imported here while the program runs: the first page is on the screen
before the game is loaded, and classes that it does not need take milliseconds to make.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

    from kessessa.core.scenario import Length
    from kessessa.screens.ui.game_commands import GameCommand
    from kessessa.screens.ui.page import Page
    from kessessa.screens.ui.settings import Settings

# -- pages and settings ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Push:
    """Put a page over this one."""

    page: Page


@dataclass(frozen=True, slots=True)
class Pop:
    """Take this page away; the one below is seen again."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Put a page in this one's place."""

    page: Page


@dataclass(frozen=True, slots=True)
class Home:
    """Leave everything and go to the title page; the session is safe in its folder."""


@dataclass(frozen=True, slots=True)
class OpenShelf:
    """Show the projects that can be founded; they are read from the disk only then."""

    rehearsing: bool = False


@dataclass(frozen=True, slots=True)
class Apply:
    """Use these settings from now on, and remember them."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the program."""


# -- a game begins ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ResumeGame:
    """Go on with a session kept in a folder."""

    folder: Path


@dataclass(frozen=True, slots=True)
class NewGame:
    """Found something: the scenario and who plays it."""

    scenario: str
    seats: int
    length: Length
    companions: tuple[int, ...]
    seed: int | None = None
    minutes: int = 0
    """The hour to keep, in minutes; 0 when nobody keeps it."""
    pupils: int = 0
    rehearsal: bool = False
    """Companions play every seat, and nothing is recorded."""


Command: TypeAlias = (
    "Push | Pop | Replace | Home | OpenShelf | Apply | Quit | ResumeGame | NewGame | GameCommand"
)
"""Everything that a page can ask."""
