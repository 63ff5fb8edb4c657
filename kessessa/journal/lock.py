"""One instance writes in a session: a lock of the operating system, freed even by `kill -9`.

A file that merely exists would block the next start for ever after a crash; a lock does not.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Final

from kessessa.journal.errors import LockedError, write_error
from kessessa.journal.store import MODE

FILE: Final = "journal.lock"
_BUSY: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_UNABLE: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})


class Lock:
    """Holds a session for this process until `release`."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            LockedError: if another instance holds it.
            WriteError: if the lock's file cannot be made.
        """
        self.is_held = False
        """False on disks that know no locks: then nothing prevents a second instance."""
        try:
            self._descriptor: int | None = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, MODE)
        except OSError as error:
            raise write_error(error, folder) from error
        try:
            _lock(self._descriptor)
        except OSError as error:
            if error.errno in _UNABLE:
                return
            self.release()
            if error.errno in _BUSY:
                raise LockedError(where=folder.name) from error
            raise write_error(error, folder) from error
        self.is_held = True

    def release(self) -> None:
        """Let another instance in; may be called twice."""
        if self._descriptor is not None:
            os.close(self._descriptor)
        self._descriptor = None
        self.is_held = False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
