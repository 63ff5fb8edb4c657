"""Commands about a game: what its pages ask, and the keeper does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kessessa.core.actions import Action
from kessessa.core.scenario import Length
from kessessa.screens.ui.page import ActionPressed, Message, Page, Pop, Turn, run_command
from kessessa.text import Step


@dataclass(frozen=True, slots=True)
class Submit:
    """Ask the session for an action; the host then shows the page of the new moment."""

    action: Action


@dataclass(frozen=True, slots=True)
class Undo:
    """Ask the session to take the last action back."""

    facilitator: bool = False


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


@dataclass(frozen=True, slots=True)
class Debrief:
    """Show a step of the debrief: over the outcome, or in the place of another step."""

    step: Step
    decision: int | None = None
    """In « et si ? », the one decision to look at, counted from 0; None for all."""


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to the debrief from wherever the game is: it is ended first."""


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


@dataclass(frozen=True, slots=True)
class PlayOn:
    """Let companions play at once: one action, to the next page, or to the end."""

    until: Literal["action", "page", "end"]


@dataclass(frozen=True, slots=True)
class AskFork:
    """Ask where the game would have led with another option at a decision, counted from 0.

    The page is told with `Answered(fork)`.
    """

    decision: int
    option: str


@dataclass(frozen=True, slots=True)
class PrintBooklet:
    """Write the booklet of the game that is over; the host tells where it is."""


GameCommand: TypeAlias = (
    Submit
    | Undo
    | NewGame
    | Debrief
    | Jump
    | OpenPause
    | OpenHour
    | KeepHour
    | ShortenDebates
    | MoreTime
    | PlayOn
    | AskFork
    | PrintBooklet
)


def close_after(page: Page, message: Message) -> Turn:
    """The turn of a page that is gone once something has been done on it."""
    if isinstance(message, ActionPressed):
        return Turn(page, (Pop(), Submit(message.action)))
    return run_command(page, message)
