"""The page that the window shows: its layout, its scroll, its focus, its movements.

Laid out again only when something it depends on has changed. It knows no event: `loop` does.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

import pygame

from kessessa.app.controller import AppController
from kessessa.gui.layout.draw_list import Item, Meter, Target
from kessessa.gui.layout.engine import Layout, lay_out
from kessessa.gui.layout.focus import Mark, mark, scroll_to, scrolls, stops
from kessessa.gui.layout.theme import STARK, WARM, Theme
from kessessa.gui.window.fonts import Fonts
from kessessa.gui.window.images import Images
from kessessa.gui.window.paint import Painter
from kessessa.screens.ui.nodes import Card, PageNode, Text, Wrap
from kessessa.screens.ui.settings import Settings

EASE: Final = 0.3
"""Seconds that gauges take to their new value."""
SLIDE: Final = 0.18
"""Seconds that a new page takes to settle."""
_RISE: Final = 1 / 32
"""How far it rises in that time, as a share of the window."""
_REMEMBERED: Final = 8
"""Pages whose scroll is found again on coming back."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """Everything that a layout depends on."""

    revision: int
    settings: Settings
    size: tuple[int, int]
    held: bool
    typing: str


class Scene:
    """The page on top of the controller's stack, laid out and painted. Mutable."""

    def __init__(self, app: AppController) -> None:
        self.app = app
        self.view = PageNode("", Text(""))
        self.layout = Layout(0, 0, WARM.paper, "", (), (), 0, 0, 0, ())
        self.scroll = 0
        self.focus: int | None = None
        """The stop that has the ring."""
        self.held = False
        """Whether a secret is held open."""
        self.typing = ""
        """The field that is being typed in."""
        self._painter = Painter(Fonts(app.settings), Images())
        self._shown: _Shown | None = None
        self._page: Hashable = None
        self._scrolls: dict[Hashable, int] = {}
        self._settled = 0.0
        self._eased = 0.0

    # -- the page of the moment --------------------------------------------------------------

    def refresh(self, size: tuple[int, int], now: float) -> bool:
        """Lay the page out for a size, if need be; whether a page appears that was not there."""
        if self._state(size) == self._shown:
            return False
        self.view = self.app.view()
        page = self._identity()
        comes = page != self._page
        appears = comes and page not in self._scrolls
        marked = self._marked()
        if comes:
            self._turn_to(page)
        settings = self.app.settings
        if not self._painter.fonts.suits(settings):
            self._painter = Painter(Fonts(settings), self._painter.images)
        self._painter.fonts.serve(size)
        self._painter.images.serve(size)
        self.layout = lay_out(
            self.view,
            settings,
            size,
            self._painter.fonts.measure,
            held=self.held,
            focused=self.typing,
        )
        self.scroll = min(self.scroll, self.layout.most)
        self.focus = None if comes else self._found(marked)
        if appears and self._shown is not None and settings.motion:
            self._settled = now + SLIDE
            self._eased = now + EASE if self._has_moved() else 0.0
        elif comes or not settings.motion:
            self._settled = self._eased = 0.0
        self._shown = self._state(size)
        return appears

    def _state(self, size: tuple[int, int]) -> _Shown:
        return _Shown(self.app.revision, self.app.settings, size, self.held, self.typing)

    def _identity(self) -> Hashable:
        """What makes a page this one, though it changes while it is used."""
        session = self.app.session
        moment = (session.game.state.turn, session.game.state.phase) if session else ()
        page = self.app.page
        return moment, type(page), self.view.title, getattr(page, "seat", -1)

    def _turn_to(self, page: Hashable) -> None:
        """Remember how far the last page was read, hide its secret, begin with another."""
        self._scrolls[self._page] = self.scroll
        while len(self._scrolls) > _REMEMBERED:
            del self._scrolls[next(iter(self._scrolls))]
        self._page = page
        self.scroll = self._scrolls.pop(page, 0)
        self.held = False
        self.typing = ""

    def _marked(self) -> Mark | None:
        target = self.focused
        return mark(target) if target else None

    def _found(self, marked: Mark | None) -> int | None:
        """The focus in a new layout, on the same thing; on none if it has gone.

        Never on what has taken its place: a space meant for one ballot would cast another.
        """
        marks = [mark(stop) for stop in stops(self.layout)]
        return marks.index(marked) if self.focus is not None and marked in marks else None

    def _has_moved(self) -> bool:
        return any(
            isinstance(item, Meter) and item.before != item.value
            for item in (*self.layout.scrolled, *self.layout.fixed)
        )

    @property
    def page(self) -> Hashable:
        """What tells the page that is shown from any other."""
        return self._page

    # -- focus and scroll ---------------------------------------------------------------------

    @property
    def focused(self) -> Target | None:
        """What has the ring."""
        targets = stops(self.layout)
        return targets[self.focus] if self.focus is not None and self.focus < len(targets) else None

    def look_at(self, place: int | None) -> None:
        """Move the ring to a stop, and the page so that it shows."""
        self.focus = place
        target = self.focused
        if target is not None:
            self.scroll = scroll_to(self.layout, target, self.scroll)

    def scroll_by(self, pixels: int) -> bool:
        """Scroll as far as the page goes; whether it did."""
        before = self.scroll
        self.scroll = min(max(self.scroll + pixels, 0), self.layout.most)
        return self.scroll != before

    # -- painting ------------------------------------------------------------------------------

    def moves(self, now: float) -> bool:
        """Whether a gauge or a new page is still moving."""
        return now < max(self._settled, self._eased)

    def paint(self, surface: pygame.Surface, now: float) -> None:
        """The whole page, as it is now."""
        layout, target = self.layout, self.focused
        left = _left(self._settled, now, SLIDE)
        self._painter.paint(
            surface,
            layout,
            self._theme,
            scroll=self.scroll - round(layout.height * _RISE * left**3),
            focus=(target, scrolls(layout, target)) if target else None,
            eased=1.0 - _left(self._eased, now, EASE) ** 3,
        )
        if self.app.notice:
            self._notice(surface)

    @property
    def _theme(self) -> Theme:
        return STARK if self.app.settings.high_contrast else WARM

    def _notice(self, surface: pygame.Surface) -> None:
        """An answer in plain words, over the foot of the page until the next press."""
        sentence = Text(self.app.locale.typeset(self.app.notice), "strong")
        page = PageNode("", Wrap((Card(sentence, "sun"),), "center"))
        fonts = self._painter.fonts
        size = (self.layout.width, self.layout.height)
        slip = lay_out(page, self.app.settings, size, fonts.measure)
        items: tuple[Item, ...] = slip.scrolled
        self._painter.over(surface, items, self.layout.bottom - slip.extent)


def _left(end: float, now: float, length: float) -> float:
    """How much of a movement is still to come, 1 to 0."""
    return min(max((end - now) / length, 0.0), 1.0)
