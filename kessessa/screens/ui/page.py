"""What a page is: a frozen value; messages go in, commands come out, a tree of nodes is shown.

A new page derives from `MenuPage`, or from `GamePage` or `OverlayPage` in `play`, and writes
`view`; what else it does otherwise than its base, it says in a method of its own. Nobody above
keeps a list of pages.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from kessessa.screens.ui.messages import CommandPressed
from kessessa.text import Locale

if TYPE_CHECKING:  # the first page is on the screen before the game is imported
    from kessessa.screens.ui.commands import Command
    from kessessa.screens.ui.messages import Message
    from kessessa.screens.ui.nodes import PageNode
    from kessessa.screens.ui.play import Play
    from kessessa.screens.ui.settings import Settings


class Page(ABC):
    """A full page as a value: it can be compared, kept and drawn twice."""

    __slots__ = ()

    pauses: ClassVar[bool] = False
    """Whether the session is paused while this page is open."""
    is_crash: ClassVar[bool] = False
    """Whether it tells that the program has failed: another failure is then not told again."""

    def update(self, message: Message) -> Turn:
        """The page after a message, and what it asks for; by default presses that are commands."""
        return Turn(self, (message.command,)) if isinstance(message, CommandPressed) else Turn(self)

    @abstractmethod
    def view(self) -> PageNode:
        """What it shows: always the same for the same page."""

    def ticks(self, pace: float) -> float | None:  # noqa: ARG002 - told to pages that wait
        """Seconds until the page wants to be told `Ticked`; None when it waits for nothing.

        `pace` is the seconds between two moves of companions: 0 where each page waits for a key.
        """
        return None

    def refreshed(self, settings: Settings, play: Play | None) -> Page:  # noqa: ARG002 - as above
        """The same page with the settings and the game as they are now; None without a game."""
        return self

    def continued(self, play: Play, *, fresh: bool) -> Page | None:  # noqa: ARG002 - as above
        """This page later in the game, with what it remembers; None when another must be shown.

        `fresh` asks for the page as it is first seen, even if its moment lasts.
        """
        return None


@dataclass(frozen=True, slots=True)
class Turn:
    """What `update` returns."""

    page: Page
    commands: tuple[Command, ...] = ()


@dataclass(frozen=True, slots=True)
class MenuPage(Page):
    """A page that needs no game: only the settings, which tell its language."""

    settings: Settings

    @property
    def locale(self) -> Locale:
        """The language of the interface."""
        return Locale(self.settings.language)

    def refreshed(self, settings: Settings, play: Play | None) -> Page:  # noqa: ARG002
        return replace(self, settings=settings)
