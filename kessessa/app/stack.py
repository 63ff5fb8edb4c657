"""The pages that lie on one another, and what is common to all of them."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, final

from kessessa.screens.ui.page import Answered, Message

if TYPE_CHECKING:
    from kessessa.screens.ui.page import Command, Page
    from kessessa.screens.ui.play import Play
    from kessessa.screens.ui.settings import Settings


@final
class PageStack:
    """Pages, the last one on top: it alone is seen and told messages. Mutable."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.notice = ""
        """An answer in plain words, shown until the next press."""
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
        """The page under all others: the moment of a game, or the title."""
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

    def pop(self, result: object = None) -> None:
        """Take the top page away, never the last one; the one below is told a result."""
        if len(self.pages) > 1:
            self.pages.pop()
            if result is not None:
                self.tell(Answered(result))

    def tell(self, message: Message) -> tuple[Command, ...]:
        """Tell the top page something; returns what it asks for."""
        turn = self.top.update(message)
        self.top = turn.page
        return turn.commands

    def retell(self, play: Play | None) -> None:
        """Show every page the session, if there is one, and the settings as they are now."""
        self.pages = [retold(page, self.settings, play) for page in self.pages]


def retold(page: Page, settings: Settings, play: Play | None) -> Page:
    """A page with other settings: it shows the same thing, said otherwise."""
    values: dict[str, object] = {"settings": settings, "language": settings.language}
    if play is not None:
        values["play"] = play
    known = {field.name for field in fields(page)}  # type: ignore[arg-type]
    told: Page = replace(page, **{name: values[name] for name in values if name in known})  # type: ignore[type-var]
    return told
