"""What a page is: a frozen value with `update` and `view`; messages go in, commands come out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

if TYPE_CHECKING:  # the first page is on the screen before the game is imported
    from pathlib import Path

    from kessessa.core.actions import Action
    from kessessa.core.scenario import Length
    from kessessa.screens.nodes import PageNode
    from kessessa.screens.settings import Settings
    from kessessa.text import Step

# -- messages: what a page is told --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Do:
    """A press that asks the game for an action, as it is."""

    action: Action


@dataclass(frozen=True, slots=True)
class Picked:
    """A press that means something to the page alone."""

    what: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """The text of a field has changed."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A page that was pushed over this one has gone, with this result."""

    result: object


@dataclass(frozen=True, slots=True)
class Ticked:
    """Another second has passed."""


@dataclass(frozen=True, slots=True)
class Granted:
    """The facilitator gives the debate this many seconds more."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Asked:
    """The explanation of a glossary term is wanted."""

    term: str


@dataclass(frozen=True, slots=True)
class Run:
    """A press that is a command already (back, pause …)."""

    command: Command


Message: TypeAlias = Do | Picked | Typed | Answered | Ticked | Granted | Asked | Run

# -- commands: what a page asks of its host ------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Push:
    """Put a page over this one."""

    page: Page


@dataclass(frozen=True, slots=True)
class Pop:
    """Take this page away; the one below is told the result."""

    result: object = None


@dataclass(frozen=True, slots=True)
class Replace:
    """Put a page in this one's place."""

    page: Page


@dataclass(frozen=True, slots=True)
class Home:
    """Leave everything and go to the title page; the session is safe in its folder."""


@dataclass(frozen=True, slots=True)
class Submit:
    """Ask the session for an action; the host then shows the page of the new moment."""

    action: Action


@dataclass(frozen=True, slots=True)
class Undo:
    """Ask the session to take the last action back."""

    facilitator: bool = False


@dataclass(frozen=True, slots=True)
class OpenShelf:
    """Show the projects that can be founded; they are read from the disk only then."""

    rehearsing: bool = False


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
class ResumeGame:
    """Go on with a session kept in a folder."""

    folder: Path


@dataclass(frozen=True, slots=True)
class Debrief:
    """Show a step of the debrief: over the outcome, or in the place of another step."""

    step: Step


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to the debrief from wherever the game is: it is ended first."""


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


@dataclass(frozen=True, slots=True)
class Apply:
    """Use these settings from now on, and remember them."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the program."""


Command: TypeAlias = (
    Push
    | Pop
    | Replace
    | Home
    | Submit
    | Undo
    | OpenShelf
    | NewGame
    | ResumeGame
    | Debrief
    | Jump
    | KeepHour
    | ShortenDebates
    | MoreTime
    | PlayOn
    | AskFork
    | PrintBooklet
    | Apply
    | Quit
)


class Page(Protocol):
    """A full page as a value: it can be compared, kept and drawn twice."""

    def update(self, message: Message) -> Turn:
        """The page after a message, and what it asks of its host."""
        ...

    def view(self) -> PageNode:
        """What it shows."""
        ...


@dataclass(frozen=True, slots=True)
class Turn:
    """What `update` returns."""

    page: Page
    commands: tuple[Command, ...] = ()


def obeyed(page: Page, message: Message) -> Turn:
    """The turn of a page that knows nothing but presses that are commands already."""
    return Turn(page, (message.command,)) if isinstance(message, Run) else Turn(page)


def put_away(page: Page, message: Message) -> Turn:
    """The turn of a page that is gone once something has been done on it."""
    if isinstance(message, Do):
        return Turn(page, (Pop(), Submit(message.action)))
    return obeyed(page, message)
