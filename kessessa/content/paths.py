"""Where scenarios and assets are: beside the sources, inside the wheel, or in the user's folder."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ID: Final = re.compile(r"[a-z][a-z0-9_]{0,31}", re.ASCII)
FILE_ID: Final = re.compile(
    rf"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?![a-z0-9_])){ID.pattern}", re.ASCII
)
"""An id that is also the name of a file: not one of those that Windows keeps for its devices."""
_PACKAGE: Final = Path(__file__).resolve().parents[1]


def shipped(kind: str) -> Path:
    """The folder of what the program brings along: `scenarios` or `assets`.

    In a wheel it is inside the package; in a checkout, beside it.
    """
    inside = _PACKAGE / "_data" / kind
    return inside if inside.is_dir() else _PACKAGE.parent / kind


def own_folder(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    r"""The folder of this account for the program; it may not exist.

    A local one, never one that roams over a school's network: `%LOCALAPPDATA%\kessessa`, or
    `$XDG_STATE_HOME/kessessa`.
    """
    if platform == "win32":
        root = environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        root = environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(root) / "kessessa"


def scenario_shelves() -> tuple[Path, ...]:
    """The folders that hold scenarios: the program's, then those of a class."""
    return (shipped("scenarios"), own_folder() / "scenarios")


def is_inside(path: Path, home: Path) -> bool:
    """Whether no link leads from a folder to a file below it: no scenario reaches out of its own."""
    while path not in {home, path.parent}:
        if path.is_symlink():
            return False
        path = path.parent
    return path == home
