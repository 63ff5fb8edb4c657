"""What can be set, and what it defaults to. One settings page, live, remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal

CHOICES: Final[Mapping[str, tuple[object, ...]]] = MappingProxyType(
    {
        "language": ("fr", "en"),
        "scale": (100, 125, 150, 175, 200),
        "display": ("numbers", "words", "none"),
    }
)
"""Settings with more than yes and no, in the order a press goes through them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of this machine; nothing about a person."""

    language: Literal["fr", "en"] = "fr"
    scale: Literal[100, 125, 150, 175, 200] = 100
    """Text size in percent."""
    spacing: bool = False
    """Wider letters, words and lines (Zorzi et al., PNAS 2012)."""
    dyslexia_font: bool = False
    high_contrast: bool = False
    motion: bool = True
    sound: bool = False
    """Off by default: a class has enough noise."""
    speech: bool = False
    full_screen: bool = False
    display: Literal["numbers", "words", "none"] = "numbers"
    """How indicators and the score are shown."""
    clock: bool = False
    """Whether the debate has a clock (which decides nothing by itself)."""
    opinions: bool = True
    """Whether silent opinions are asked before the debate."""


def zoomed(settings: Settings, step: int | None) -> Settings:
    """The settings with larger (1) or smaller (−1) text, or with its first size (None)."""
    if step is None:
        return replace(settings, scale=100)
    scales = CHOICES["scale"]
    place = min(max(scales.index(settings.scale) + step, 0), len(scales) - 1)
    return replace(settings, scale=scales[place])  # type: ignore[arg-type]
