"""What can go wrong between a game and its file.

JournalError                 carries `code` and `values`; `str(error)` is French
├─ WriteError                the decision is in memory, not on the disk
│  ├─ DiskFullError          disk_full         ENOSPC
│  ├─ QuotaError             quota             EDQUOT
│  ├─ ReadOnlyError          read_only         EROFS, EACCES, EPERM
│  ├─ GoneError              gone              ENOENT and kin: the stick was pulled out
│  ├─ DeviceError            device            EIO and anything else
│  ├─ ChangedOutsideError    changed_outside   the file is not as we left it
│  └─ TakenError             taken             a session is already there
├─ LockedError               locked            another instance holds it
├─ ReadError
│  ├─ NoJournalError         no_journal
│  ├─ UnreadableError        unreadable, too_large
│  ├─ EmptyJournalError      empty             not even a header: nothing was played
│  ├─ NewerFormatError       newer
│  ├─ NoScenarioError        no_scenario
│  └─ LineError              knows its `line`, counted as in an editor (the header is line 1)
│     ├─ DamagedError        damaged, no_header   checksum, order or shape
│     ├─ DivergedError       diverged          the replayed state is another one
│     └─ IllegalLineError    illegal           not an action, or not allowed there
└─ UndoRefusedError          nothing_to_undo, secret_revealed
"""

from __future__ import annotations

import errno
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, Final

from kessessa.journal.messages import Values, message_for

FILE: Final = "journal.jsonl"
"""The journal's name in a session's folder."""


class JournalError(Exception):
    """Something between a game and its file, said by a code and values."""

    code: ClassVar[str] = ""

    def __init__(self, code: str = "", **values: str | int) -> None:
        self._code = code or self.code
        self.values: Values = MappingProxyType({"file": FILE, **values})
        super().__init__(self._code, dict(values))

    def message(self, language: str = "fr") -> str:
        """What happened, what is safe, what to do now."""
        return message_for(self._code, self.values, language)

    def __str__(self) -> str:
        return self.message()


class WriteError(JournalError):
    """A line did not reach the disk; it stays in memory and is tried again."""


class DiskFullError(WriteError):
    """No space left."""

    code = "disk_full"


class QuotaError(WriteError):
    """The space allowed to this account is used up."""

    code = "quota"


class ReadOnlyError(WriteError):
    """The folder refuses to be written to."""

    code = "read_only"


class GoneError(WriteError):
    """The folder or the file is no longer there."""

    code = "gone"


class DeviceError(WriteError):
    """The disk failed."""

    code = "device"


class ChangedOutsideError(WriteError):
    """The file is not as this journal left it: somebody else writes in it."""

    code = "changed_outside"


class TakenError(WriteError):
    """A new session was asked for where there is one already."""

    code = "taken"


class LockedError(JournalError):
    """Another instance holds this session."""

    code = "locked"


class ReadError(JournalError):
    """A session cannot be read, or not to its end."""


class NoJournalError(ReadError):
    """There is no session in this folder."""

    code = "no_journal"


class UnreadableError(ReadError):
    """The file is there and cannot be read."""

    code = "unreadable"


class EmptyJournalError(ReadError):
    """The header itself is torn: nothing had been played."""

    code = "empty"


class NewerFormatError(ReadError):
    """Written by a later version of the format."""

    code = "newer"


class NoScenarioError(ReadError):
    """The scenario that was played cannot be read."""

    code = "no_scenario"


class LineError(ReadError):
    """One line cannot be replayed; everything before it is good."""

    @property
    def line(self) -> int:
        """The line of the file, as an editor counts them: the header is 1."""
        return int(self.values["line"])


class DamagedError(LineError):
    """A line whose checksum, order or shape is wrong."""

    code = "damaged"


class DivergedError(LineError):
    """Replaying the line leads to another state than the one written."""

    code = "diverged"


class IllegalLineError(LineError):
    """A line that is no action, or one the rules refuse there."""

    code = "illegal"


class UndoRefusedError(JournalError):
    """There is nothing to undo, or the facilitator alone may."""


_GONE: Final = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN}
)
_READ_ONLY: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def write_error(error: OSError, folder: Path) -> WriteError:
    """The typed error of a failed write in a session's folder."""
    number = error.errno or 0
    where = folder.name
    if number == errno.ENOSPC:
        return DiskFullError(where=where)
    if number == errno.EDQUOT:
        return QuotaError(where=where)
    if number in _READ_ONLY:
        return ReadOnlyError(where=where)
    if number in _GONE:
        return GoneError(where=where)
    return DeviceError(where=where, errno=number)


def read_error(error: OSError, folder: Path) -> ReadError:
    """The typed error of a failed read in a session's folder."""
    number = error.errno or 0
    if number in {errno.ENOENT, errno.ENOTDIR}:
        return NoJournalError(where=folder.name)
    return UnreadableError(where=folder.name, errno=number)
