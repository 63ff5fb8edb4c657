"""Messages: everything that a page can be told.

Nothing is imported here while the program runs: the first page is on the screen before the game is
loaded. For the types alone, messages, commands and pages know each other: a press can be a command
already, and a command can push a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from kessessa.core.actions import Action
    from kessessa.core.analysis_values import Fork
    from kessessa.screens.ui.commands import Command


@dataclass(frozen=True, slots=True)
class ActionPressed:
    """A press that asks the game for an action, as it is."""

    action: Action


@dataclass(frozen=True, slots=True)
class CommandPressed:
    """A press that is a command already (back, pause …)."""

    command: Command


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
class TermPressed:
    """The explanation of a glossary term is wanted: its id."""

    term: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """The seconds that the page was waiting for have passed (see `Page.ticks`)."""


@dataclass(frozen=True, slots=True)
class TimeAdded:
    """The facilitator gives the debate this many seconds more."""

    seconds: int


@dataclass(frozen=True, slots=True)
class ForkFollowed:
    """Where the game would have led with another option: the answer to `AskFork`."""

    fork: Fork | None
    """None where nobody can follow one."""


Message: TypeAlias = (
    ActionPressed
    | CommandPressed
    | Pressed
    | TextChanged
    | TermPressed
    | Ticked
    | TimeAdded
    | ForkFollowed
)
