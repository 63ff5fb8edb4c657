"""The disk, as the few operations that a journal asks of it; tests pass one that fails at will."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Final, Protocol

MODE: Final = 0o600
"""Files are their owner's alone."""
FOLDER_MODE: Final = 0o700
_BINARY: Final = getattr(os, "O_BINARY", 0)
"""Windows would turn newlines into two bytes without it."""


class Store(Protocol):
    """What a journal needs of the outside world. Every method may raise OSError."""

    def read(self, path: Path, limit: int, *, after: int = 0) -> bytes:
        """At most `limit` bytes of a file, past its first `after`."""
        ...

    def size(self, path: Path) -> int:
        """The bytes of a file."""
        ...

    def create(self, path: Path, data: bytes) -> None:
        """Make a new file that holds this and is on the disk; FileExistsError if there is one."""
        ...

    def append(self, path: Path, after: int, data: bytes) -> None:
        """Write past the first `after` bytes, cut whatever followed, and reach the disk."""
        ...

    def keep(self, path: Path, data: bytes) -> None:
        """Add to a file, made if it is not there, and reach the disk."""
        ...


class Disk:
    """The real disk.

    A file is opened for each call and closed at once: nothing is held on a stick that may be
    pulled out, and a file that has gone is noticed. A line takes 0.26 ms so, 0.20 ms on a file
    kept open. No folder is ever made here: a stick's folder made anew would be on another disk.
    """

    def read(self, path: Path, limit: int, *, after: int = 0) -> bytes:
        """At most `limit` bytes of a file, past its first `after`."""
        with path.open("rb") as file:
            file.seek(after)
            return file.read(limit)

    def size(self, path: Path) -> int:
        """The bytes of a file."""
        return path.stat().st_size

    def create(self, path: Path, data: bytes) -> None:
        """Make a new file, flushed, its name in the folder too."""
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, MODE)
        try:
            _write_all(descriptor, data)
        except OSError:
            os.close(descriptor)
            with contextlib.suppress(OSError):
                path.unlink()
            raise
        os.close(descriptor)
        _sync_folder(path.parent)

    def append(self, path: Path, after: int, data: bytes) -> None:
        """Write past the first `after` bytes of an existing file, and flush."""
        descriptor = os.open(path, os.O_WRONLY | _BINARY)
        try:
            os.ftruncate(descriptor, after)
            os.lseek(descriptor, after, os.SEEK_SET)
            _write_all(descriptor, data)
        finally:
            os.close(descriptor)

    def keep(self, path: Path, data: bytes) -> None:
        """Add to a file, made if it is not there, and flush."""
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY, MODE)
        try:
            _write_all(descriptor, data)
        finally:
            os.close(descriptor)
        _sync_folder(path.parent)


DISK: Final = Disk()


def _write_all(descriptor: int, data: bytes) -> None:
    """Write to the last byte, and wait for the disk. A full disk may take part of a line only."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Make a new name outlive a power cut, where folders can be flushed (not on Windows)."""
    if os.name == "nt":
        return
    # Some network disks refuse to flush a folder; the file itself is flushed by then.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
