"""Where sessions live, what they are called, and which can be resumed."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from kessessa.journal import Glance, GoneError, NoJournalError, ReadError, glance, write_error
from kessessa.journal.store import FOLDER_MODE

SCENARIO: Final = "scenario"
"""In a session's folder, the scenario as it was that day."""
PORTABLE: Final = "kessessa-data"
"""Beside a portable program, its data."""
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


def data_folder(
    beside: Path | None = None,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> Path:
    r"""The folder for sessions and settings, made if it is not there.

    The folder of a portable program (`beside`) is taken when it can be written to; otherwise the
    local folder of the account, never a roaming one: `%LOCALAPPDATA%\kessessa`, or
    `$XDG_STATE_HOME/kessessa`.

    Raises:
        WriteError: if neither can be written to; play then goes on without saving.
    """
    if beside is not None:
        portable = beside / PORTABLE
        with suppress(OSError):
            _make_and_try(portable)
            return portable
    local = _local_folder(environ, platform)
    try:
        _make_and_try(local)
    except OSError as error:
        raise write_error(error, local) from error
    return local


def session_folder(root: Path, day: date, scenario: str) -> Path:
    """The next free folder of a day, such as `2026-11-24_cafe_1`; it is not made.

    Numbers count the sessions of the day, whatever their scenario, so that names alone order
    them. Names are ASCII and fit every file system.
    """
    stem = re.sub(r"[^a-z0-9]+", "-", scenario.lower()).strip("-")[:32] or "session"
    numbers = [0]
    with suppress(FileNotFoundError):
        numbers += [_number(one.name, day.isoformat()) for one in root.iterdir()]
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
    found = (listed for folder in folders if (listed := _listed(folder)))
    return tuple(sorted(found, key=_age, reverse=True))


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


def _make_and_try(folder: Path) -> None:
    """Make the folder and write in it: permissions alone do not tell, on Windows or for root."""
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"kess")
        file.flush()


def _local_folder(environ: Mapping[str, str], platform: str) -> Path:
    windows = platform == "win32"
    said = environ.get("LOCALAPPDATA" if windows else "XDG_STATE_HOME", "")
    if said and Path(said).is_absolute():
        return Path(said) / "kessessa"
    try:
        home = Path.home()
    except RuntimeError as error:
        raise GoneError(where="kessessa") from error
    return home.joinpath(*(("AppData", "Local") if windows else (".local", "state")), "kessessa")


def _number(name: str, day: str = "") -> int:
    """The number that ends a session's name; 0 if it is none, or of another day."""
    match = _NAME.fullmatch(name)
    return int(match[2]) if match and day in {"", match[1]} else 0


def _age(listed: Listed) -> tuple[str, int, str]:
    name = listed.folder.name
    day = listed.glance.header.date if listed.glance else ""
    match = _NAME.fullmatch(name)
    return (day or (match[1] if match else ""), _number(name), name)
