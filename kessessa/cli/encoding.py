"""Output that no terminal refuses: what it cannot write is said with plainer signs."""

from __future__ import annotations

import codecs
import sys
import unicodedata
from typing import Final

PLAIN: Final = "kessessa.plain"
"""The error handler's name."""
_SIGNS: Final = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "−": "-",
        "–": "-",
        "—": "-",
        "→": "->",
        "▲": "+",
        "▼": "-",
        "✓": "*",
        "·": "-",
        "×": "x",
        "’": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "…": "...",
        "€": "EUR",
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "°": "o",
    }
)


def plain(text: str) -> str:
    """A text in ASCII: signs by their nearest, letters without accents, the rest as `?`."""
    bare = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    kept = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return kept.encode("ascii", "replace").decode("ascii")


def _said_plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return plain(error.object[error.start : error.end]), error.end


def prepare_streams() -> None:
    """Make the process's streams forgiving: no character of ours or of a keyboard stops the game."""
    codecs.register_error(PLAIN, _said_plainly)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=PLAIN)
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
