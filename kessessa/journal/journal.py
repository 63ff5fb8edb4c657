"""The file of one session: made, opened, added to. One line at a time reaches the disk.

A line is *confirmed* once it is written and flushed. Lines that could not be wait in memory, in
order, and every later append tries them again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kessessa.journal.errors import FILE, ChangedOutsideError, TakenError, write_error
from kessessa.journal.header import Header
from kessessa.journal.lines import Entry, sealed
from kessessa.journal.lock import Lock
from kessessa.journal.messages import Notice
from kessessa.journal.reading import LARGEST, Reading, read
from kessessa.journal.store import DISK, Store

TORN: Final = "journal.torn"
"""Keeps what was cut from the end of a journal."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """How far the file goes. Replaced in one go, so that an interruption never leaves half of it."""

    size: int
    """Bytes confirmed."""
    pending: tuple[bytes, ...] = ()
    """Lines that wait, the oldest first."""
    doubtful: bool = False
    """Whether something unconfirmed may lie past `size`."""


class Journal:
    """The journal of a session, held by this process alone. Mutable: it is a file."""

    def __init__(
        self, folder: Path, lock: Lock, mark: _Mark, reading: Reading | None, store: Store
    ) -> None:
        """Use `create` or `open`."""
        self.folder = folder
        self.reading = reading
        """What the file held when it was opened; None for a new one."""
        self._lock = lock
        self._mark = mark
        self._store = store
        self._is_closed = False
        self._glue = b"" if reading is None or reading.ends_line else b"\n"

    @classmethod
    def create(
        cls, folder: Path, header: Header, entries: Sequence[Entry] = (), store: Store = DISK
    ) -> Journal:
        """Begin a journal in an existing folder, with these lines in it.

        Raises:
            TakenError: if there is one already; it is intact.
            WriteError: if it cannot be written; then no journal is left there.
            LockedError: if another instance is at it.
        """
        data = b"".join(sealed(part.record()) for part in (header, *entries))
        lock = Lock(folder)
        try:
            store.create(folder / FILE, data)
        except FileExistsError as error:
            lock.release()
            raise TakenError(where=folder.name) from error
        except OSError as error:
            lock.release()
            raise write_error(error, folder) from error
        return cls(folder, lock, _Mark(len(data)), None, store)

    @classmethod
    def open(cls, folder: Path, store: Store = DISK) -> Journal:
        """Take up a journal where it stopped. The file is not touched before the next line.

        Raises:
            ReadError: if it cannot be read, or a line in its middle is bad.
            LockedError: if another instance is at it.
            WriteError: if the folder cannot be written to.
        """
        read(folder, store)  # a folder without a session gets no lock file
        lock = Lock(folder)
        try:
            reading = _whole(read(folder, store))
        except BaseException:
            lock.release()
            raise
        mark = _Mark(reading.size, doubtful=bool(reading.tail))
        return cls(folder, lock, mark, reading, store)

    @property
    def unsaved(self) -> int:
        """Lines that are not confirmed."""
        return len(self._mark.pending)

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """What to tell about the opening."""
        torn = self.reading.warnings if self.reading else ()
        return torn if self._lock.is_held else (*torn, Notice("no_lock"))

    def append(self, entry: Entry) -> None:
        """Put a line on the disk, after those that wait.

        Raises:
            WriteError: if the disk refuses; the line waits, and is tried again by the next call.
            ValueError: if the journal is closed: another instance may be writing in it.
        """
        if self._is_closed:
            raise ValueError("this journal is closed")
        line = self._glue + sealed(entry.record())
        self._glue = b""
        self._mark = replace(self._mark, pending=(*self._mark.pending, line))
        self.flush()

    def flush(self) -> None:
        """Try the waiting lines again, in order, each on the disk before the next.

        Raises:
            WriteError: at the first that the disk refuses.
        """
        while self._mark.pending and not self._is_closed:
            line, *rest = self._mark.pending
            try:
                self._write(line)
            except OSError as error:
                raise write_error(error, self.folder) from error
            self._mark = _Mark(self._mark.size + len(line), tuple(rest))

    def close(self) -> None:
        """Let another instance in. Lines that wait are lost with this object: `flush` first."""
        self._is_closed = True
        self._lock.release()

    def _write(self, line: bytes) -> None:
        path, size = self.folder / FILE, self._mark.size
        actual = self._store.size(path)
        if actual != size and not (self._mark.doubtful and actual > size):
            raise ChangedOutsideError(where=self.folder.name)
        if actual > size:
            self._set_aside(line)
        self._mark = replace(self._mark, doubtful=True)
        self._store.append(path, size, line)

    def _set_aside(self, line: bytes) -> None:
        """Keep a copy of what lies past the confirmed lines, unless we are about to write it."""
        tail = self._store.read(self.folder / FILE, LARGEST, after=self._mark.size)
        if not line.startswith(tail):
            self._store.keep(self.folder / TORN, tail.rstrip(b"\n") + b"\n")


def _whole(reading: Reading) -> Reading:
    if reading.refusal is not None:
        raise reading.refusal
    return reading
