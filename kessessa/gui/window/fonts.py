"""Fonts: measuring text for layout, drawing lines for paint.

Text is rendered at twice its size and smoothly halved: some builds of FreeType space small hinted
letters unevenly, and this cures it. Lines are cached, up to a number of bytes.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

import pygame

from kessessa.gui.layout.draw_list import Face
from kessessa.gui.layout.theme import Colour, Family
from kessessa.gui.window.assets import asset
from kessessa.screens.ui.settings import Settings

_FILES: Final[dict[Family, str]] = {
    "display": "BricolageGrotesque-ExtraBold",
    "title": "BricolageGrotesque-Bold",
    "bold": "AtkinsonHyperlegibleNext-Bold",
    "text": "AtkinsonHyperlegibleNext-Regular",
}
_DYSLEXIC: Final[dict[Family, str]] = {
    "display": "OpenDyslexic-Bold",
    "title": "OpenDyslexic-Bold",
    "bold": "OpenDyslexic-Bold",
    "text": "OpenDyslexic-Regular",
}
_WIDE: Final = 0.86
"""OpenDyslexic is wide and tall: its sizes are brought back to the others'."""
_TRACKING: Final = 0.1
"""Room added after each letter when text is spaced, in sizes."""
_MOST: Final = 2 << 20
"""Bytes of rendered lines that are kept, unless the window is large."""
_SHOWN: Final = str.maketrans({"\u202f": "\u00a0", "\u2011": "-"})
"""Signs that no font here has, and what stands for them: the eye sees no difference."""


class Fonts:
    """The fonts of the settings of the moment."""

    def __init__(self, settings: Settings) -> None:
        self.dyslexia = settings.dyslexia_font
        self.spacing = settings.spacing
        self._files = _DYSLEXIC if self.dyslexia else _FILES
        self._fonts: dict[Face, pygame.font.Font] = {}
        self._widths: dict[tuple[Face, str], float] = {}
        self._lines: OrderedDict[tuple[Face, str, Colour], pygame.Surface] = OrderedDict()
        self._bytes = 0
        self.most = _MOST
        """Bytes that are kept; the lines of a page must fit in."""

    def serve(self, size: tuple[int, int]) -> None:
        """Keep enough for a window of this size."""
        self.most = max(_MOST, 3 * size[0] * size[1])

    def suits(self, settings: Settings) -> bool:
        """Whether these fonts are still the right ones."""
        return (self.dyslexia, self.spacing) == (settings.dyslexia_font, settings.spacing)

    @property
    def kept(self) -> int:
        """Bytes of drawn lines that are kept."""
        return self._bytes

    @staticmethod
    def shown(text: str) -> str:
        """The text in signs that the fonts have."""
        return text.translate(_SHOWN)

    def measure(self, text: str, face: Face) -> float:
        """The width of a text, in pixels."""
        key = (face, text)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            width = self._font(face).size(self.shown(text))[0] / 2
            width += self._tracking(face) * len(text)
            self._widths[key] = width
        return width

    def line(self, text: str, face: Face, colour: Colour) -> pygame.Surface:
        """A drawn line, as high as its font."""
        key = (face, text, colour)
        kept = self._lines.get(key)
        if kept is not None:
            self._lines.move_to_end(key)
            return kept
        drawn = self._halved(self._spaced(text, face, colour))
        self._lines[key] = drawn
        self._bytes += _weight(drawn)
        while self._bytes > self.most and len(self._lines) > 1:
            self._bytes -= _weight(self._lines.popitem(last=False)[1])
        return drawn

    def _spaced(self, text: str, face: Face, colour: Colour) -> pygame.Surface:
        """A line at twice its size, its letters apart if the settings say so."""
        signs = self.shown(text)
        font = self._font(face)
        tracking = self._tracking(face) * 2
        if not tracking:
            return font.render(signs, True, colour)  # noqa: FBT003 - pygame takes it by place
        width = font.size(signs)[0] + round(tracking * len(signs)) + 2
        line = pygame.Surface((width, font.get_height()), pygame.SRCALPHA)
        line.fill((*colour, 0))
        for place, letter in enumerate(signs):
            if letter.strip():
                x = font.size(signs[:place])[0] + round(tracking * place)
                line.blit(font.render(letter, True, colour), (x, 0))  # noqa: FBT003
        return line

    def _halved(self, drawn: pygame.Surface) -> pygame.Surface:
        width, height = drawn.get_size()
        return pygame.transform.smoothscale(
            drawn, (max((width + 1) // 2, 1), max((height + 1) // 2, 1))
        )

    def _tracking(self, face: Face) -> float:
        return face.size * _TRACKING if self.spacing else 0.0

    def _font(self, face: Face) -> pygame.font.Font:
        font = self._fonts.get(face)
        if font is None:
            size = face.size * 2 * (_WIDE if self.dyslexia else 1)
            path = asset("fonts", self._files[face.family], ".otf" if self.dyslexia else ".ttf")
            font = pygame.font.Font(path, round(size))
            self._fonts[face] = font
        return font


def _weight(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * 4
