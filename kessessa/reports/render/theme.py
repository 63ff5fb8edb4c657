"""Colours of what is printed, and where its fonts, icons and pictures are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kessessa.content import find_picture, shipped

INK: Final = "#1B2530"
QUIET: Final = "#3E4854"
PINE: Final = "#123B31"
SUN: Final = "#F2B134"
BRICK: Final = "#C8452F"
FILL: Final = "#FBDD9C"
"""Inside the compass."""
TRACK: Final = "#EFE8D8"
"""Behind a gauge."""
RULE: Final = "#C9BFA8"
PAPER: Final = "#FBF6EC"
TONES: Final[Mapping[str, str]] = MappingProxyType(
    {"plain": "#FFFFFF", "sand": "#F7F0E0", "sun": "#FFF0CC"}
)
EDGES: Final[Mapping[str, str]] = MappingProxyType({"plain": RULE, "sand": RULE, "sun": SUN})
"""The bar on the left of a card."""
TARGETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "governance": "#0B64A8",
        "carrying": "#C2500E",
        "utility": "#A23B7C",
        "territory": "#0B7A57",
        "viability": "#8A6A00",
    }
)
"""An indicator's colour; what is none has the ink's. Names stand beside, so colour is never alone."""
ICONS: Final[Mapping[str, str]] = MappingProxyType(
    {"treasury": "money", "monthly": "money", "week": "weeks", "energy": "effort"}
)
"""The icon of a target whose name is not that of an icon."""
FONTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "display": "BricolageGrotesque-ExtraBold.ttf",
        "title": "BricolageGrotesque-Bold.ttf",
        "bold": "AtkinsonHyperlegibleNext-Bold.ttf",
        "text": "AtkinsonHyperlegibleNext-Regular.ttf",
    }
)
"""Files in `assets/fonts`, by use."""


def font(family: str) -> Path:
    """The file of a font."""
    return shipped("assets") / "fonts" / FONTS[family]


def icon(name: str, *, ink: bool = True) -> Path:
    """The file of an icon, in ink or in white."""
    return shipped("assets") / "icons" / f"{ICONS.get(name, name)}{'-ink' if ink else ''}.png"


def picture(name: str) -> Path | None:
    """The file of a picture, such as `cafe/cover`; None if it is not there or must not be opened."""
    return find_picture(name) if name else None


def portrait(name: str) -> Path | None:
    """The file of a portrait, such as `cafe/mayor-content`; None likewise."""
    return find_picture(name, "portraits")


def rgb(code: str) -> tuple[int, int, int]:
    """A colour as three numbers, 0 to 255."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)
