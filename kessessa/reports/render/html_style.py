"""The style of a printed page of HTML: `print.css`, with the colours of the theme filled in."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Final

from kessessa.reports.render.theme import (
    EDGES,
    INK,
    PAPER,
    PINE,
    QUIET,
    RULE,
    SUN,
    TONES,
    TRACK,
)

_FILE: Final = Path(__file__).with_name("print.css")


def css() -> str:
    """Warm on a screen, white on paper; nothing in it comes from a game.

    Raises:
        KeyError: if the file names a colour that the theme has not.
        OSError: if the file did not travel with the package.
    """
    colours = {
        "ink": INK,
        "paper": PAPER,
        "pine": PINE,
        "quiet": QUIET,
        "rule": RULE,
        "sun": SUN,
        "track": TRACK,
    }
    colours |= {f"tone_{tone}": colour for tone, colour in TONES.items()}
    colours |= {f"edge_{tone}": colour for tone, colour in EDGES.items()}
    return Template(_FILE.read_text(encoding="utf-8")).substitute(colours)
