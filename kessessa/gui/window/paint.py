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
        for item in items:
            top = item.y + dy
            if top + item.h < seen.top - 20 or top > seen.bottom:
                continue
            if isinstance(item, TextRun):
                line = self.fonts.line(item.text, item.face, item.colour)
                surface.blit(line, (item.x, top + (item.h - line.get_height()) // 2))
            elif isinstance(item, Panel):
                self._panel(surface, item, top)
            elif isinstance(item, Image):
                size = (item.w, item.h)
                drawn = self.images.image(item.room, item.name, size, item.radius, faded=item.faded)
                surface.blit(drawn, (item.x, top))
            elif isinstance(item, Circle):
                self._disc(surface, item, top)
            elif isinstance(item, Meter):
                self._bar(surface, item, top, eased)
            elif isinstance(item, Stroke):
                self._stroke(surface, item, top)

    def _panel(self, surface: pygame.Surface, panel: Panel, top: int) -> None:
        if panel.shadow:
            under = pygame.Rect(panel.x + panel.shadow, top + panel.shadow, panel.w, panel.h)
            self.rounded(surface, under, panel.shade, None, 0, panel.radius)
        place = pygame.Rect(panel.x, top, panel.w, panel.h)
        self.rounded(surface, place, panel.fill, panel.outline, panel.line, panel.radius)

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

    def _disc(self, surface: pygame.Surface, circle: Circle, top: int) -> None:
        if circle.name and circle.outline is not None:
            drawn = self.images.face(
                circle.name, circle.w, circle.fill, circle.outline, circle.line, faded=circle.faded
            )
        else:
            drawn = self.images.disc(circle.w, circle.fill, circle.outline, circle.line)
        surface.blit(drawn, (circle.x, top))

    def _bar(self, surface: pygame.Surface, meter: Meter, top: int, eased: float) -> None:
        place = pygame.Rect(meter.x, top, meter.w, meter.h)
        self.rounded(surface, place, meter.track, meter.outline, meter.line, meter.h // 2)
        value = meter.before + (meter.value - meter.before) * eased
        inside = place.inflate(-2 * meter.line, -2 * meter.line)
        inside.w = round(inside.w * value / 100)
        if inside.w > 0:
            self.rounded(surface, inside, meter.fill, None, 0, min(inside.h, inside.w) // 2)

    def _stroke(self, surface: pygame.Surface, stroke: Stroke, top: int) -> None:
        points = [(x + stroke.x, y + top) for x, y in stroke.points]
        if stroke.fill is not None:
            pygame.draw.polygon(surface, stroke.fill, points)
        ends = points[1:] + ([points[0]] if stroke.closed else [])
        for start, end in zip(points, ends, strict=False):
            if stroke.dashed:
                _dashes(surface, stroke.colour, start, end, stroke.line)
            else:
                _thick(surface, stroke.colour, start, end, stroke.line)

    def _ring(self, surface: pygame.Surface, target: Target, dy: int, theme: Theme) -> None:
        """The focus: a thick yellow ring with an ink edge, visible on any ground."""
        place = pygame.Rect(target.x, target.y + dy, target.w, target.h)
        for grow, colour, line in ((5, theme.sun, 5), (7, theme.ink, 2)):
            self.rounded(
                surface, place.inflate(2 * grow, 2 * grow), None, colour, line, target.radius + grow
            )

    def _scroll_bar(
        self, surface: pygame.Surface, layout: Layout, scroll: int, theme: Theme
    ) -> None:
        seen = layout.bottom - layout.top
        high = max(seen * seen // layout.extent, 32)
        y = layout.top + (seen - high) * scroll // layout.most
        place = pygame.Rect(layout.width - 12, y + 2, 8, high - 4)
        inks = (theme.quiet, theme.on_frame)
        visible = max(inks, key=lambda colour: contrast(colour, layout.ground))
        self.rounded(surface, place, visible, None, 0, 4)


def _thick(
    surface: pygame.Surface, colour: Colour, start: tuple[int, int], end: tuple[int, int], line: int
) -> None:
    """A smooth line: a filled quadrilateral with smooth edges, round at both ends."""
    if line <= 1:
        pygame.draw.aaline(surface, colour, start, end)
        return
    direction = pygame.Vector2(end) - pygame.Vector2(start)
    if not direction.length():
        return
    side = direction.normalize().rotate(90) * (line / 2)
    corners = [start + side, end + side, end - side, start - side]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)  # noqa: FBT003
    for point in (start, end):
        pygame.draw.circle(surface, colour, point, line / 2)


def _dashes(
    surface: pygame.Surface, colour: Colour, start: tuple[int, int], end: tuple[int, int], line: int
) -> None:
    direction = pygame.Vector2(end) - pygame.Vector2(start)
    steps = int(direction.length() // (line * 4))
    for place in range(steps):
        a = start + direction * (place / steps)
        b = start + direction * ((place + 0.55) / steps)
        _thick(surface, colour, (round(a.x), round(a.y)), (round(b.x), round(b.y)), line)
