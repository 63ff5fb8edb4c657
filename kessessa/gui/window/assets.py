"""Where fonts, icons, sounds, pictures and portraits are."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from kessessa.content import find_picture, shipped

_JUDGED: Final = frozenset({"pictures", "portraits"})
"""What a scenario from elsewhere may bring: judged before it is decoded."""


@cache
def asset(room: str, name: str, suffix: str) -> Path | None:
    """The file of an asset, such as `pictures`, `cafe/cover`, `.png`; None if there is none."""
    if room in _JUDGED:
        return find_picture(name, room)
    path = shipped("assets") / room / f"{name}{suffix}"
    return path if path.is_file() else None
