"""Commands: everything that a page can ask of the controller, in the order it is told.

Those about pages and settings are done by `kessessa.app.controller`, those about a game by
`kessessa.app.game_controller`; each has one method a command. Nothing is imported here while the
program runs: the first page is on the screen before the game is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Literal

    from kessessa.core.actions import Action
    from kessessa.core.scenario import Length
    from kessessa.screens.ui.page import Page
    from kessessa.screens.ui.settings import Settings
    from kessessa.text import Step

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


# -- a game goes on -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Submit:
    """Ask the session for an action, then show the page of the phase that it leads to."""

    action: Action


@dataclass(frozen=True, slots=True)
class Undo:
    """Ask the session to take the last action back."""

    facilitator: bool = False


@dataclass(frozen=True, slots=True)
class PlayOn:
    """Let companions play at once: one action, to the next page, or to the end."""

    until: Literal["action", "page", "end"]


@dataclass(frozen=True, slots=True)
class OpenPause:
    """Put the pause over the game, with all that whoever runs the session may want."""


@dataclass(frozen=True, slots=True)
class OpenHour:
    """Show where the hour is, and what would catch up."""


@dataclass(frozen=True, slots=True)
class KeepHour:
    """Keep an hour of so many minutes from the beginning of the session; 0 keeps none."""

    minutes: int


@dataclass(frozen=True, slots=True)
class ShortenDebates:
    """Halve the debates from now on, or give them their time back."""

    short: bool


@dataclass(frozen=True, slots=True)
class MoreTime:
    """Give the debate this many seconds more."""

    seconds: int


# -- after the game -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to the debrief from wherever the game is: it is ended first."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """Show a step of the debrief: over the outcome, or in the place of another step."""

    step: Step
    decision: int | None = None
    """In « et si ? », the one decision to look at, counted from 0; None for all."""


@dataclass(frozen=True, slots=True)
class AskFork:
    """Ask where the game would have led with another option at a decision, counted from 0.

    The page is told with `ForkFollowed`.
    """

    decision: int
    option: str


@dataclass(frozen=True, slots=True)
class PrintBooklet:
    """Write the booklet of the game that is over; a notice tells where it is."""


Command: TypeAlias = (
    Push
    | Pop
    | Replace
    | Home
    | OpenShelf
    | Apply
    | Quit
    | ResumeGame
    | NewGame
    | Submit
    | Undo
    | PlayOn
    | OpenPause
    | OpenHour
    | KeepHour
    | ShortenDebates
    | MoreTime
    | Jump
    | Debrief
    | AskFork
    | PrintBooklet
)
