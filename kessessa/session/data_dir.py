"""Where this machine keeps sessions and settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from kessessa import journal
from kessessa.journal.store import FOLDER_MODE

PORTABLE: Final = "kessessa-data"
"""Beside a portable program, its data."""


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
        raise journal.write_error(error, local) from error
    return local


def _make_and_try(folder: Path) -> None:
    """Make the folder and write in it: permissions alone do not tell, on Windows or for root."""
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    probe = folder / f"probe-{os.getpid()}.tmp"
    try:
        probe.write_bytes(b"kess")
    finally:
        with suppress(OSError):
            probe.unlink()


def _local_folder(environ: Mapping[str, str], platform: str) -> Path:
    windows = platform == "win32"
    declared = environ.get("LOCALAPPDATA" if windows else "XDG_STATE_HOME", "")
    if declared and Path(declared).is_absolute():
        return Path(declared) / "kessessa"
    try:
        home = Path.home()
    except RuntimeError as error:
        raise journal.GoneError(where="kessessa") from error
    return home.joinpath(*(("AppData", "Local") if windows else (".local", "state")), "kessessa")
