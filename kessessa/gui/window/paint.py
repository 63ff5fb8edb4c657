"""Painting: a layout onto a surface, back to front."""

from __future__ import annotations

import pygame

from kessessa.gui.layout.draw_list import Circle, Image, Item, Meter, Panel, Stroke, Target, TextRun
from kessessa.gui.layout.engine import Layout
from kessessa.gui.layout.theme import Colour, Theme, contrast
from kessessa.gui.window.fonts import Fonts
from kessessa.gui.window.images import Images


class Painter:
    """Draws layouts with the fonts and pictures it is given."""

    def __init__(self, fonts: Fonts, images: Images) -> None:
        self.fonts = fonts
        self.images = images

    def paint(
        self,
        surface: pygame.Surface,
        layout: Layout,
        theme: Theme,
        *,
        scroll: int = 0,
        focus: tuple[Target, bool] | None = None,
        eased: float = 1.0,
    ) -> None:
        """A whole page. `eased` is how far gauges have moved to their new value, 0 to 1."""
        if layout.backdrop:
            size = (layout.width, layout.height)
            cover = self.images.image("pictures", layout.backdrop, size, 0, faded=False)
            surface.blit(cover, (0, 0))
        else:
            surface.fill(layout.ground)
        seen = pygame.Rect(0, layout.top, layout.width, layout.bottom - layout.top)
        clip = surface.get_clip()
        surface.set_clip(seen.clip(clip))
        self._items(surface, layout.scrolled, -scroll, seen, eased)
        if focus is not None and focus[1]:
            self._ring(surface, focus[0], -scroll, theme)
        if layout.most:
            self._scroll_bar(surface, layout, scroll, theme)
        surface.set_clip(clip)
        self._items(surface, layout.fixed, 0, surface.get_rect(), eased)
        if focus is not None and not focus[1]:
            self._ring(surface, focus[0], 0, theme)

    def over(self, surface: pygame.Surface, items: tuple[Item, ...], dy: int) -> None:
        """Items over what is painted already, moved down."""
        self._items(surface, items, dy, surface.get_rect(), 1.0)

    def _items(
        self,
        surface: pygame.Surface,
        items: tuple[Item, ...],
        dy: int,
        seen: pygame.Rect,
        eased: float,
    ) -> None:
        for one in items:
            top = one.y + dy
            if top + one.h < seen.top - 20 or top > seen.bottom:
                continue
            if isinstance(one, TextRun):
                line = self.fonts.line(one.text, one.face, one.colour)
                surface.blit(line, (one.x, top + (one.h - line.get_height()) // 2))
            elif isinstance(one, Panel):
                self._panel(surface, one, top)
            elif isinstance(one, Image):
                size = (one.w, one.h)
                drawn = self.images.image(one.room, one.name, size, one.radius, faded=one.faded)
                surface.blit(drawn, (one.x, top))
            elif isinstance(one, Circle):
                self._disc(surface, one, top)
            elif isinstance(one, Meter):
                self._bar(surface, one, top, eased)
            elif isinstance(one, Stroke):
                self._stroke(surface, one, top)

    def _panel(self, surface: pygame.Surface, one: Panel, top: int) -> None:
        if one.shadow:
            under = pygame.Rect(one.x + one.shadow, top + one.shadow, one.w, one.h)
            self.rounded(surface, under, one.shade, None, 0, one.radius)
        place = pygame.Rect(one.x, top, one.w, one.h)
        self.rounded(surface, place, one.fill, one.outline, one.line, one.radius)

    def rounded(
        self,
        surface: pygame.Surface,
        place: pygame.Rect,
        fill: Colour | None,
        outline: Colour | None,
        line: int,
        radius: int,
    ) -> None:
        """A rounded rectangle, from the four corners of a small one and plain edges."""
        radius = min(radius, place.w // 2, place.h // 2)
        if radius < 2:
            if fill is not None:
                surface.fill(fill, place)
            if outline is not None:
                pygame.draw.rect(surface, outline, place, line)
            return
        small = self.images.panel(fill, outline, line, radius)
        x, y, right, bottom = place.x, place.y, place.right - radius, place.bottom - radius
        far = radius + 2
        surface.blit(small, (x, y), (0, 0, radius, radius))
        surface.blit(small, (right, y), (far, 0, radius, radius))
        surface.blit(small, (x, bottom), (0, far, radius, radius))
        surface.blit(small, (right, bottom), (far, far, radius, radius))
        wide, high = place.w - 2 * radius, place.h - 2 * radius
        if fill is not None:
            surface.fill(fill, (x + radius, y, wide, radius))
            surface.fill(fill, (x + radius, bottom, wide, radius))
            surface.fill(fill, (x, y + radius, place.w, high))
        if outline is not None:
            surface.fill(outline, (x + radius, y, wide, line))
            surface.fill(outline, (x + radius, place.bottom - line, wide, line))
            surface.fill(outline, (x, y + radius, line, high))
            surface.fill(outline, (place.right - line, y + radius, line, high))

    def _disc(self, surface: pygame.Surface, one: Circle, top: int) -> None:
        if one.name and one.outline is not None:
            drawn = self.images.face(
                one.name, one.w, one.fill, one.outline, one.line, faded=one.faded
            )
        else:
            drawn = self.images.disc(one.w, one.fill, one.outline, one.line)
        surface.blit(drawn, (one.x, top))

    def _bar(self, surface: pygame.Surface, one: Meter, top: int, eased: float) -> None:
        place = pygame.Rect(one.x, top, one.w, one.h)
        self.rounded(surface, place, one.track, one.outline, one.line, one.h // 2)
        value = one.before + (one.value - one.before) * eased
        inside = place.inflate(-2 * one.line, -2 * one.line)
        inside.w = round(inside.w * value / 100)
        if inside.w > 0:
            self.rounded(surface, inside, one.fill, None, 0, min(inside.h, inside.w) // 2)

    def _stroke(self, surface: pygame.Surface, one: Stroke, top: int) -> None:
        points = [(x + one.x, y + top) for x, y in one.points]
        if one.fill is not None:
            pygame.draw.polygon(surface, one.fill, points)
        ends = points[1:] + ([points[0]] if one.closed else [])
        for start, end in zip(points, ends, strict=False):
            if one.dashed:
                _dashes(surface, one.colour, start, end, one.line)
            else:
                _thick(surface, one.colour, start, end, one.line)

    def _ring(self, surface: pygame.Surface, one: Target, dy: int, theme: Theme) -> None:
        """The focus: a thick yellow ring with an ink edge, visible on any ground."""
        place = pygame.Rect(one.x, one.y + dy, one.w, one.h)
        for grow, colour, line in ((5, theme.sun, 5), (7, theme.ink, 2)):
            self.rounded(
                surface, place.inflate(2 * grow, 2 * grow), None, colour, line, one.radius + grow
            )

    def _scroll_bar(
        self, surface: pygame.Surface, layout: Layout, scroll: int, theme: Theme
    ) -> None:
        seen = layout.bottom - layout.top
        high = max(seen * seen // layout.extent, 32)
        y = layout.top + (seen - high) * scroll // layout.most
        place = pygame.Rect(layout.width - 12, y + 2, 8, high - 4)
        colours = (theme.quiet, theme.on_frame)
        visible = max(colours, key=lambda one: contrast(one, layout.ground))
        self.rounded(surface, place, visible, None, 0, 4)


def _thick(
    surface: pygame.Surface, colour: Colour, start: tuple[int, int], end: tuple[int, int], line: int
) -> None:
    """A smooth line: a filled quadrilateral with smooth edges, round at both ends."""
    if line <= 1:
        pygame.draw.aaline(surface, colour, start, end)
        return
    way = pygame.Vector2(end) - pygame.Vector2(start)
    if not way.length():
        return
    side = way.normalize().rotate(90) * (line / 2)
    corners = [start + side, end + side, end - side, start - side]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)  # noqa: FBT003
    for point in (start, end):
        pygame.draw.circle(surface, colour, point, line / 2)


def _dashes(
    surface: pygame.Surface, colour: Colour, start: tuple[int, int], end: tuple[int, int], line: int
) -> None:
    way = pygame.Vector2(end) - pygame.Vector2(start)
    steps = int(way.length() // (line * 4))
    for place in range(steps):
        a = start + way * (place / steps)
        b = start + way * ((place + 0.55) / steps)
        _thick(surface, colour, (round(a.x), round(a.y)), (round(b.x), round(b.y)), line)
