"""What sessions' folders are called, what is in them, and which can be resumed."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from kessessa.journal import Glance, NoJournalError, ReadError, glance
from kessessa.journal.store import FOLDER_MODE

SCENARIO: Final = "scenario"
"""In a session's folder, the scenario as it was that day."""
_COMMON: Final = "common"
"""Beside a scenario's folder, what all scenarios share."""
_NAME: Final = re.compile(r"(\d{4}-\d{2}-\d{2})_.*_(\d+)", re.ASCII)
_LARGEST_SOURCE: Final = 256 << 10
"""Bytes of a scenario's file, as in docs/format.md."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A session in a list: what its journal's two ends tell, or why it cannot be read."""

    folder: Path
    glance: Glance | None
    problem: ReadError | None = None


def session_folder(root: Path, day: date, scenario: str) -> Path:
    """The next free folder of a day, such as `2026-11-24_cafe_1`; it is not made.

    Numbers count the sessions of the day, whatever their scenario, so that names alone order
    them. Names are ASCII and fit every file system.
    """
    stem = re.sub(r"[^a-z0-9]+", "-", scenario.lower()).strip("-")[:32] or "session"
    numbers = [0]
    with suppress(FileNotFoundError):
        numbers += [_number(entry.name, day.isoformat()) for entry in root.iterdir()]
    return root / f"{day.isoformat()}_{stem}_{max(numbers) + 1}"


def list_sessions(root: Path) -> tuple[Listed, ...]:
    """The sessions of a folder, the newest first; a session that cannot be read says why.

    Newest by the day in its header, then by its number: the computer's clock may be wrong, but
    what was written does not change.
    """
    try:
        folders = [entry for entry in root.iterdir() if entry.is_dir()]
    except OSError:
        return ()
    sessions = (listed for folder in folders if (listed := _listed(folder)))
    return tuple(sorted(sessions, key=_age, reverse=True))


def _listed(folder: Path) -> Listed | None:
    try:
        return Listed(folder, glance(folder))
    except NoJournalError:
        return None
    except ReadError as error:
        return Listed(folder, None, error)


def copy_scenario(source: Path, session: Path) -> None:
    """Copy a scenario's files into a session's folder, and what is common to all beside it.

    Only YAML is copied: pictures are found by name, and weigh too much for a stick.

    Raises:
        OSError: if a file cannot be read or written.
    """
    _copy_yaml(source, session / SCENARIO / source.name)
    common = source.parent / _COMMON
    if common.is_dir():
        _copy_yaml(common, session / SCENARIO / _COMMON)


def _copy_yaml(source: Path, target: Path) -> None:
    for path in sorted(source.rglob("*.yaml")):
        if not path.is_file() or path.stat().st_size > _LARGEST_SOURCE:
            continue
        copy = target / path.relative_to(source)
        copy.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        copy.chmod(0o600)


def _number(name: str, day: str = "") -> int:
    """The number that ends a session's name; 0 if it is none, or of another day."""
    match = _NAME.fullmatch(name)
    return int(match[2]) if match and day in {"", match[1]} else 0


def _age(listed: Listed) -> tuple[str, int, str]:
    name = listed.folder.name
    day = listed.glance.header.date if listed.glance else ""
    match = _NAME.fullmatch(name)
    return (day or (match[1] if match else ""), _number(name), name)
