"""The pages that lie on one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

if TYPE_CHECKING:
    from kessessa.screens.ui.commands import Command
    from kessessa.screens.ui.messages import Message
    from kessessa.screens.ui.page import Page
    from kessessa.screens.ui.play import Play
    from kessessa.screens.ui.settings import Settings


@final
class PageStack:
    """Pages, the last one on top: it alone is seen and told messages. Mutable."""

    def __init__(self) -> None:
        self.pages: list[Page] = []

    @property
    def top(self) -> Page:
        """The page that is seen."""
        return self.pages[-1]

    @top.setter
    def top(self, page: Page) -> None:
        self.pages[-1] = page

    @property
    def foot(self) -> Page:
        """The page under all others: the one of the phase of a game, or the title."""
        return self.pages[0]

    @foot.setter
    def foot(self, page: Page) -> None:
        self.pages[0] = page

    def begin(self, page: Page) -> None:
        """Clear everything away and begin with a page."""
        self.pages = [page]

    def push(self, page: Page) -> None:
        """Put a page on top."""
        self.pages.append(page)

    def lay_over_foot(self, page: Page) -> None:
        """Put a page over the lowest one, in the place of all that lay there."""
        self.pages[1:] = [page]

    def pop(self) -> None:
        """Take the top page away, never the last one."""
        if len(self.pages) > 1:
            self.pages.pop()

    def tell(self, message: Message) -> tuple[Command, ...]:
        """Tell the top page something; returns what it asks for."""
        turn = self.top.update(message)
        self.top = turn.page
        return turn.commands

    def refresh(self, settings: Settings, play: Play | None) -> None:
        """Show every page the settings and the game, if there is one, as they are now."""
        self.pages = [page.refreshed(settings, play) for page in self.pages]
