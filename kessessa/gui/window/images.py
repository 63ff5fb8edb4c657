"""Pictures, icons and faces, loaded once, scaled once, kept up to a number of bytes.

A missing file becomes a gentle placeholder: a game never stops for a drawing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final

import pygame

from kessessa.gui.layout.theme import WARM, Colour, mixed
from kessessa.gui.window.assets import asset

_MOST: Final = 4 << 20
"""Bytes of scaled pictures that are kept, unless the window is large."""
_FINE: Final = 4
"""Shapes are drawn this much larger and smoothly brought down."""
_AS_DRAWN: Final = 0.85
"""A picture is cut rather than made smaller down to this."""
_FADED: Final = (255, 255, 255, 105)


class Images:
    """A cache of pictures, icons, portraits and shapes at the sizes they are drawn at. Mutable."""

    def __init__(self) -> None:
        self.most = _MOST
        """Bytes that are kept; a page and its backdrop must fit in, or it is drawn anew each time."""
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._bytes = 0

    def serve(self, size: tuple[int, int]) -> None:
        """Keep enough for a window of this size: its backdrop, at 4 bytes a pixel, and the rest."""
        self.most = max(_MOST, 5 * size[0] * size[1])

    @property
    def kept(self) -> int:
        """Bytes of drawn pictures that are kept."""
        return self._bytes

    def image(
        self, room: str, name: str, size: tuple[int, int], radius: int, *, faded: bool
    ) -> pygame.Surface:
        """A picture or an icon covering a size, its top corners rounded."""
        key = (room, name, size, radius, faded)
        clear = bool(radius) or faded or room != "pictures"

        def make() -> pygame.Surface:
            covering = _covering(room, name, size, clear=clear)
            return _faded(_rounded(covering, radius), faded=faded)

        return self._keep(key, make)

    def disc(self, size: int, fill: Colour, outline: Colour | None, line: int) -> pygame.Surface:
        """A filled circle."""
        return self._keep(
            ("disc", size, fill, outline, line), lambda: _disc(size, fill, outline, line)
        )

    def face(
        self, name: str, size: int, fill: Colour, outline: Colour, line: int, *, faded: bool
    ) -> pygame.Surface:
        """A portrait in a circle."""
        key = ("face", name, size, fill, outline, line, faded)
        return self._keep(key, lambda: _faded(_face(name, size, fill, outline, line), faded=faded))

    def panel(
        self, fill: Colour | None, outline: Colour | None, line: int, radius: int
    ) -> pygame.Surface:
        """The smallest rounded rectangle of its kind: any other is made of its parts."""
        key = ("panel", fill, outline, line, radius)
        return self._keep(key, lambda: _panel(fill, outline, line, radius))

    def _keep(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = make()
        self._kept[key] = made
        self._bytes += _weight(made)
        while self._bytes > self.most and len(self._kept) > 1:
            self._bytes -= _weight(self._kept.popitem(last=False)[1])
        return made


def _weight(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * surface.get_bytesize()


def _loaded(room: str, name: str) -> pygame.Surface | None:
    """A file as it is, or nothing."""
    path = asset(room, name, ".png")
    if path is None:
        return None
    try:
        return pygame.image.load(path)
    except (pygame.error, OSError):
        return None


def _covering(room: str, name: str, size: tuple[int, int], *, clear: bool) -> pygame.Surface:
    """A file scaled and cut to cover a size, its alpha kept if `clear`.

    It is cut before anything else: a cover is large, and school machines are not. One that is a
    little larger than the size is only cut: every line stays as sharp as it was drawn.
    """
    picture = _loaded(room, name)
    if picture is None:
        return _placeholder(room, size)
    wide, high = picture.get_size()
    scale = max(size[0] / wide, size[1] / high)
    if _AS_DRAWN <= scale <= 1 and not clear:
        scale = 1.0
    cut = (min(round(size[0] / scale), wide), min(round(size[1] / scale), high))
    place = ((wide - cut[0]) // 2, (high - cut[1]) * 5 // 8)
    part = picture.subsurface((place, cut))
    if cut == size and not clear:
        return part
    if part.get_bitsize() < 32:  # smoothscale takes no palette
        whole = pygame.Surface(cut, pygame.SRCALPHA if clear else 0, 32)
        whole.blit(part, (0, 0))
        part = whole
    del picture
    return pygame.transform.smoothscale(part, size)


def _placeholder(room: str, size: tuple[int, int]) -> pygame.Surface:
    """A sky, a hill and a sun where a picture is missing; nothing where an icon is."""
    clear = pygame.Surface(size, pygame.SRCALPHA)
    if room != "pictures":
        return clear
    wide, high = size
    clear.fill((191, 227, 234))
    pygame.draw.circle(clear, WARM.sun, (wide * 4 // 5, high // 3), max(high // 8, 1))
    pygame.draw.ellipse(clear, (127, 190, 141), (-wide // 4, high * 2 // 3, wide * 3 // 2, high))
    return clear


def _rounded(drawn: pygame.Surface, radius: int) -> pygame.Surface:
    """The surface with its two top corners rounded off."""
    if not radius:
        return drawn
    mask = _disc(2 * radius, (255, 255, 255), None, 0)
    width = drawn.get_width()
    drawn.blit(mask, (0, 0), (0, 0, radius, radius), pygame.BLEND_RGBA_MIN)
    drawn.blit(mask, (width - radius, 0), (radius, 0, radius, radius), pygame.BLEND_RGBA_MIN)
    return drawn


def _faded(drawn: pygame.Surface, *, faded: bool) -> pygame.Surface:
    if faded:
        drawn.fill(_FADED, special_flags=pygame.BLEND_RGBA_MULT)
    return drawn


def _disc(size: int, fill: Colour, outline: Colour | None, line: int) -> pygame.Surface:
    big = size * _FINE
    edge = outline or fill
    drawn = pygame.Surface((big, big), pygame.SRCALPHA)
    drawn.fill((*edge, 0))
    pygame.draw.circle(drawn, edge, (big / 2, big / 2), big / 2)
    if outline:
        pygame.draw.circle(drawn, fill, (big / 2, big / 2), big / 2 - line * _FINE)
    return pygame.transform.smoothscale(drawn, (size, size))


def _face(name: str, size: int, fill: Colour, outline: Colour, line: int) -> pygame.Surface:
    drawn = pygame.Surface((size, size), pygame.SRCALPHA)
    drawn.fill(fill)
    if asset("portraits", name, ".png") is None:
        _somebody(drawn, size)
    else:
        large = round(size * 1.08)
        scaled = _covering("portraits", name, (large, large), clear=True)
        drawn.blit(scaled, ((size - large) // 2, (size - large) // 2 + size // 12))
    mask = _disc(size, (255, 255, 255), None, 0)
    drawn.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    ring = pygame.Surface((size * _FINE, size * _FINE), pygame.SRCALPHA)
    ring.fill((*outline, 0))
    half = size * _FINE / 2
    pygame.draw.circle(ring, outline, (half, half), half, line * _FINE)
    drawn.blit(pygame.transform.smoothscale(ring, (size, size)), (0, 0))
    return drawn


def _somebody(drawn: pygame.Surface, size: int) -> None:
    """A head and shoulders, for a portrait that is missing."""
    shade = mixed(WARM.ink, WARM.tones["sand"], 0.5)
    pygame.draw.circle(drawn, shade, (size / 2, size * 0.4), size * 0.2)
    pygame.draw.circle(drawn, shade, (size / 2, size * 1.02), size * 0.38)


def _panel(fill: Colour | None, outline: Colour | None, line: int, radius: int) -> pygame.Surface:
    side = 2 * radius + 2
    big = side * _FINE
    drawn = pygame.Surface((big, big), pygame.SRCALPHA)
    edge = outline or fill or (0, 0, 0)
    drawn.fill((*edge, 0))
    whole = pygame.Rect(0, 0, big, big)
    if outline and fill is None:
        pygame.draw.rect(drawn, outline, whole, line * _FINE, border_radius=radius * _FINE)
    else:
        pygame.draw.rect(drawn, edge, whole, border_radius=radius * _FINE)
        if outline and fill is not None:
            thick = line * _FINE
            inner = whole.inflate(-2 * thick, -2 * thick)
            pygame.draw.rect(drawn, fill, inner, border_radius=max(radius * _FINE - thick, 0))
    return pygame.transform.smoothscale(drawn, (side, side))
