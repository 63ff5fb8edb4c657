"""What a page is: a frozen value with `update` and `view`; messages go in, commands come out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:  # the first page is on the screen before the game is imported
    from pathlib import Path

    from kessessa.core.actions import Action
    from kessessa.screens.ui.commands import GameCommand
    from kessessa.screens.ui.nodes import PageNode
    from kessessa.screens.ui.settings import Settings

# -- messages: what a page is told --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ActionPressed:
    """A press that asks the game for an action, as it is."""

    action: Action


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press that means something to the page alone."""

    what: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class TextChanged:
    """The text of a field has changed."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A page that was pushed over this one has gone, with this result."""

    result: object


@dataclass(frozen=True, slots=True)
class SecondPassed:
    """Another second has passed."""


@dataclass(frozen=True, slots=True)
class TimeAdded:
    """The facilitator gives the debate this many seconds more."""

    seconds: int


@dataclass(frozen=True, slots=True)
class TermPressed:
    """The explanation of a glossary term is wanted."""

    term: str


@dataclass(frozen=True, slots=True)
class CommandPressed:
    """A press that is a command already (back, pause …)."""

    command: Command


Message: TypeAlias = (
    ActionPressed
    | Pressed
    | TextChanged
    | Answered
    | SecondPassed
    | TimeAdded
    | TermPressed
    | CommandPressed
)

# -- commands: what a page asks of its host; those about a game are in `commands` -----------------


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
class OpenShelf:
    """Show the projects that can be founded; they are read from the disk only then."""

    rehearsing: bool = False


@dataclass(frozen=True, slots=True)
class ResumeGame:
    """Go on with a session kept in a folder."""

    folder: Path


@dataclass(frozen=True, slots=True)
class Apply:
    """Use these settings from now on, and remember them."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the program."""


Command: TypeAlias = (
    "Push | Pop | Replace | Home | OpenShelf | ResumeGame | Apply | Quit | GameCommand"
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


def run_command(page: Page, message: Message) -> Turn:
    """The turn of a page that knows nothing but presses that are commands already."""
    return Turn(page, (message.command,)) if isinstance(message, CommandPressed) else Turn(page)
