"""A session's folder, made whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from kessessa.journal import Entry, Header, Journal, JournalError, Store, TakenError, write_error
from kessessa.journal.errors import FILE
from kessessa.journal.store import FOLDER_MODE
from kessessa.session.folders import copy_scenario


def begin_in(
    folder: Path,
    header: Header,
    entries: Sequence[Entry],
    source: Path | None,
    store: Store,
) -> Journal:
    """A new journal in a folder made for it; what was made is taken away if it fails.

    Raises:
        TakenError: if there is a session there already; it is intact.
        WriteError: if it cannot be written.
        LockedError: if another instance is at it.
    """
    made = False
    try:
        if (folder / FILE).exists():
            raise TakenError(where=folder.name)
        if not folder.is_dir():
            folder.mkdir(mode=FOLDER_MODE)
            made = True
        if source is not None:
            copy_scenario(source, folder)
        return Journal.create(folder, header, entries, store)
    except (OSError, JournalError) as error:
        if made:
            shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise write_error(error, folder) from error
        raise
