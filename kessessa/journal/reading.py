"""Reading a journal: every good line, then the first bad one.

A bad checksum on the last line is a write that was interrupted: it is dropped with a warning.
Anywhere else it is damage, and reading stops there. Reading never changes the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kessessa.journal.errors import (
    FILE,
    DamagedError,
    EmptyJournalError,
    NewerFormatError,
    UnreadableError,
    read_error,
)
from kessessa.journal.header import Header, header_from
from kessessa.journal.lines import ActionLine, Entry, LineFaultError, UndoLine, entry_from, unsealed
from kessessa.journal.messages import Notice
from kessessa.journal.store import DISK, Store
from kessessa.journal.upgrade import FORMAT, upgraded

LARGEST: Final = 16 << 20
"""Bytes that a journal may have; a long session has some 60,000."""
_GLANCE: Final = 16 << 10
"""Bytes read at each end by `glance`: the longest line is under 2,000."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a journal holds."""

    header: Header
    entries: tuple[Entry, ...]
    size: int
    """Bytes of the good lines, from the start of the file."""
    tail: bytes = b""
    """What an interrupted write left past them."""
    ends_line: bool = True
    """False when the last good line lacks its newline."""
    refusal: DamagedError | None = None
    """The first bad line, when it is not a torn last one."""
    warnings: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Glance:
    """What the two ends of a journal tell, without reading the middle."""

    header: Header
    lines: int
    """How many lines follow the header."""
    at: str
    """`stage/phase` of the last action or undo; empty when nothing was played yet."""

    @property
    def stage(self) -> str:
        """The stage on the table; empty before the first situation."""
        return self.at.partition("/")[0]

    @property
    def is_over(self) -> bool:
        """Whether the game has reached its ending."""
        return self.at.endswith("/over")


def read(folder: Path, store: Store = DISK) -> Reading:
    """The journal of a session's folder.

    Raises:
        ReadError: if there is none, or its header says nothing usable.
    """
    try:
        data = store.read(folder / FILE, LARGEST + 1)
    except OSError as error:
        raise read_error(error, folder) from error
    if len(data) > LARGEST:
        raise UnreadableError("too_large", where=folder.name)
    return parse(data, folder.name)


def parse(data: bytes, where: str = "") -> Reading:
    """The journal of these bytes; `where` names the folder in errors.

    Raises:
        ReadError: if the header says nothing usable.
    """
    lines = data.split(b"\n")
    ends_line = lines[-1] == b""
    if ends_line:
        lines.pop()
    header, version = _header(lines, where, torn=not ends_line)
    size = len(lines[0]) + ends_line if len(lines) == 1 else len(lines[0]) + 1
    entries: list[Entry] = []
    for number, line in enumerate(lines[1:], 2):
        is_last = number == len(lines)
        try:
            entry = _entry(line, version, number - 1)
        except LineFaultError as fault:
            if fault.torn and is_last:
                torn = Notice("torn", {"file": FILE, "line": number})
                return Reading(header, tuple(entries), size, data[size:], warnings=(torn,))
            refusal = DamagedError(line=number, good=number - 1, where=where)
            return Reading(header, tuple(entries), size, refusal=refusal)
        entries.append(entry)
        size += len(line) + (ends_line or not is_last)
    return Reading(header, tuple(entries), size, ends_line=ends_line)


def glance(folder: Path, store: Store = DISK) -> Glance:
    """The two ends of a journal.

    Raises:
        ReadError: if there is none, or its header says nothing usable.
    """
    path = folder / FILE
    try:
        start = store.read(path, _GLANCE)
        length = store.size(path)
        end = store.read(path, _GLANCE, after=length - _GLANCE) if length > _GLANCE else start
    except OSError as error:
        raise read_error(error, folder) from error
    first, newline, _ = start.partition(b"\n")
    header, version = _header([first] if first else [], folder.name, torn=not newline)
    number, at = 0, ""
    for line in end.split(b"\n")[1:]:
        try:
            entry = entry_from(upgraded(unsealed(line), version))
        except LineFaultError:
            continue
        number = entry.n
        at = entry.at if isinstance(entry, (ActionLine, UndoLine)) else at
    return Glance(header, number, at)


def _header(lines: list[bytes], where: str, *, torn: bool) -> tuple[Header, int]:
    """The header and the version that the file was written in."""
    if not lines:
        raise EmptyJournalError(where=where)
    try:
        record = unsealed(lines[0])
    except LineFaultError as fault:
        if torn and len(lines) == 1:
            raise EmptyJournalError(where=where) from fault
        raise DamagedError("no_header", line=1, where=where) from fault
    version = record.pop("kess", None)
    if type(version) is not int or version < 1:
        raise DamagedError("no_header", line=1, where=where)
    if version > FORMAT:
        raise NewerFormatError(where=where, found=version, known=FORMAT)
    try:
        return header_from({"kess": FORMAT, **upgraded(record, version)}), version
    except LineFaultError as fault:
        raise DamagedError("no_header", line=1, where=where) from fault


def _entry(line: bytes, version: int, number: int) -> Entry:
    entry = entry_from(upgraded(unsealed(line), version))
    if entry.n != number:
        raise LineFaultError("out of order")
    return entry
