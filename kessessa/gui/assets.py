"""Where pictures, fonts and sounds are: in a checkout, in a wheel, in a frozen folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import kessessa


@cache
def assets_folder() -> Path:
    """The folder of the assets; it may be missing, which nothing dies of."""
    package = Path(kessessa.__file__).parent
    inside = package / "_data" / "assets"
    return inside if inside.is_dir() else package.parent / "assets"


@cache
def asset(room: str, name: str, suffix: str) -> Path | None:
    """The file of an asset, such as `pictures`, `cafe/cover`, `.png`; None if there is none.

    What a scenario does not have is looked for in `common`, which all scenarios share.
    """
    folder = assets_folder() / room
    last = name.rpartition("/")[2]
    for path in (folder / f"{name}{suffix}", folder / "common" / f"{last}{suffix}"):
        if path.is_file():
            return path
    return None
