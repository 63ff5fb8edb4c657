"""Colours and sizes of type. Contrast is computed, never judged by eye."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from kessessa.screens.ui.nodes import Style, Tone

PAGE: Final = (1366, 768)
"""The page on which all sizes are given, in pixels."""

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, 0–255."""

Family: TypeAlias = Literal["display", "title", "bold", "text"]
"""A font by its use; which file it is depends on the settings."""

READABLE: Final = 7.0
"""The least contrast between text and what is behind it (WCAG AAA)."""
VISIBLE: Final = 3.0
"""The least contrast of an outline that tells what can be pressed (WCAG 1.4.11)."""


def colour(code: str) -> Colour:
    """A colour from its code, `#F2B134`."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def luminance(tint: Colour) -> float:
    """Relative luminance, 0 for black to 1 for white."""
    red, green, blue = (
        part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in tint
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Colour, second: Colour) -> float:
    """The contrast of two colours, 1 for none to 21 for black on white."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@cache
def deepened(tint: Colour, ground: Colour, least: float = READABLE) -> Colour:
    """The colour, darkened only as much as reading it on a light ground (or under it) takes."""
    while contrast(tint, ground) < least and any(tint):
        tint = (tint[0] * 96 // 100, tint[1] * 96 // 100, tint[2] * 96 // 100)
    return tint


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """A colour between two: `share` 0 is the first, 1 the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of everything."""

    paper: Colour
    ink: Colour
    quiet: Colour
    """Text of asides."""
    frame: Colour
    """The pine of the header."""
    on_frame: Colour
    white: Colour
    sun: Colour
    ring: Colour
    """The focus ring."""
    accent: Colour
    shadow: Colour
    """Under cards; under buttons it is the ink."""
    track: Colour
    """Behind a gauge."""
    tones: Mapping[str, Colour]
    indicators: Mapping[str, Colour]

    def ground(self, tone: Tone) -> Colour:
        """The background of a tone."""
        return self.tones[tone]

    def target(self, name: str) -> Colour:
        """The colour of what a change is about, dark enough to be written on in white."""
        return deepened(self.indicators.get(name, self.ink), self.white)


_INDICATORS: Final = {
    "governance": colour("#0B64A8"),
    "carrying": colour("#C2500E"),
    "utility": colour("#A23B7C"),
    "territory": colour("#0B7A57"),
    "viability": colour("#8A6A00"),
}

WARM: Final = Theme(
    paper=colour("#FBF6EC"),
    ink=colour("#1B2530"),
    quiet=colour("#3E4854"),
    frame=colour("#123B31"),
    on_frame=colour("#FFFFFF"),
    white=colour("#FFFFFF"),
    sun=colour("#F2B134"),
    ring=colour("#C8452F"),
    accent=deepened(colour("#C8452F"), colour("#FFFFFF")),
    shadow=colour("#D9D4C8"),
    track=colour("#FFFFFF"),
    tones={
        "white": colour("#FFFFFF"),
        "sun": colour("#FFF0CC"),
        "sand": colour("#EFE2C8"),
        "yes": colour("#D6EADD"),
        "maybe": colour("#FBE6B2"),
        "no": colour("#F6D3CD"),
        "pine": colour("#1F5C4B"),
        "plain": colour("#FBF6EC"),
    },
    indicators=_INDICATORS,
)
"""The colours of the mock-ups."""

_BLACK: Final = (0, 0, 0)
_WHITE: Final = (255, 255, 255)

STARK: Final = Theme(
    paper=_WHITE,
    ink=_BLACK,
    quiet=_BLACK,
    frame=_BLACK,
    on_frame=_WHITE,
    white=_WHITE,
    sun=colour("#FFD84D"),
    ring=colour("#0047D6"),
    accent=_BLACK,
    shadow=_BLACK,
    track=_WHITE,
    tones={
        "white": _WHITE,
        "sun": colour("#FFF6CC"),
        "sand": _WHITE,
        "yes": colour("#E2F5E9"),
        "maybe": colour("#FFF3C4"),
        "no": colour("#FFE3DE"),
        "pine": _BLACK,
        "plain": _WHITE,
    },
    indicators={name: deepened(tint, _WHITE) for name, tint in _INDICATORS.items()},
)
"""Strong contrast: black on white, colours deepened."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a style of text is set, in units of the 1366 × 768 page."""

    family: Family
    size: int
    leading: float
    """Height of a line, in sizes."""
    grows: float
    """How much of the text size setting it takes: large titles need less of it."""
    quiet: bool = False


TYPES: Final[Mapping[Style, Type]] = {
    "display": Type("display", 68, 1.05, 0.35),
    "title": Type("title", 31, 1.14, 0.7),
    "heading": Type("title", 23, 1.2, 0.85),
    "strong": Type("bold", 20, 1.32, 1.0),
    "body": Type("text", 20, 1.4, 1.0),
    "question": Type("text", 20, 1.36, 1.0),
    "quiet": Type("text", 18, 1.36, 1.0, quiet=True),
    "small": Type("text", 16, 1.36, 1.0, quiet=True),
    "number": Type("display", 46, 1.05, 0.5),
}
"""Every style of text."""
