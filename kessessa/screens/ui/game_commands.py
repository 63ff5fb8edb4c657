"""Commands about a game under way: what its pages ask, and `kessessa.app.game_controller` does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from kessessa.core.actions import Action
    from kessessa.text import Step

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


GameCommand: TypeAlias = (
    Submit
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
