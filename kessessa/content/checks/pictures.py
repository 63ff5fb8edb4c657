"""Pictures are not trusted: their header is judged before anything decodes them.

A PNG of a few hundred kilobytes can crash a decoder or fill the memory of a school laptop; the
bounds and the files that taught them are in `reference/reliability.md`, section 2.3.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 3 << 20
MOST_SIDE: Final = 4_096
MOST_PIXELS: Final = 4_200_000
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEADER: Final = struct.Struct(">8sI4sIIBBBBB")


_REASONS: Final = {
    "link": ("ce doit être un fichier, ni un lien ni un dossier", "it must be a plain file"),
    "unreadable": ("le fichier ne se laisse pas lire", "the file cannot be read"),
    "heavy": ("plus de 3 Mio", "more than 3 MiB"),
    "not_png": ("ce n'est pas un PNG", "it is not a PNG"),
    "large": ("plus de 4096 pixels de côté, ou de 4,2 millions", "more than 4096 pixels a side"),
    "depth": ("il faut 8 bits par couleur", "8 bits a colour are due"),
    "interlaced": ("le PNG est entrelacé", "the PNG is interlaced"),
}


def why_refused(file: Path, language: str = "fr") -> str:
    """Why a picture is not shown, in a few words; empty when it is fine.

    Fine is an 8-bit PNG without interlacing, at most 3 MiB, 4096 pixels a side and 4.2 million
    pixels in all, in a regular file that is not a link. Raises nothing.
    """
    reason = _reason(file)
    return _REASONS[reason][0 if language == "fr" else 1] if reason else ""


def _reason(file: Path) -> str:
    try:
        if file.is_symlink() or not file.is_file():
            return "link"
        size = file.stat().st_size
        with file.open("rb") as opened:
            head = opened.read(_HEADER.size)
    except OSError:
        return "unreadable"
    return "heavy" if size > MOST_BYTES else _judge(head)


def _judge(head: bytes) -> str:
    if len(head) < _HEADER.size:
        return "not_png"
    signature, _, kind, width, height, depth, _, _, _, interlaced = _HEADER.unpack(head)
    if signature != _SIGNATURE or kind != b"IHDR":
        return "not_png"
    if not 0 < width <= MOST_SIDE or not 0 < height <= MOST_SIDE or width * height > MOST_PIXELS:
        return "large"
    if depth != 8:
        return "depth"
    return "interlaced" if interlaced else ""
