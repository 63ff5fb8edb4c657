"""The file of a session: actions, one sealed line each, on the disk before anything is shown.

See docs/journal.md for the format and what happens when a disk fails.
"""

from typing import TYPE_CHECKING

from kessessa._lazy import lazy_exports

__all__ = [
    "DISK",
    "FILE",
    "FORMAT",
    "ActionLine",
    "ChangedOutsideError",
    "DamagedError",
    "DeviceError",
    "Disk",
    "DiskFullError",
    "DivergedError",
    "EmptyJournalError",
    "Entry",
    "Glance",
    "GoneError",
    "Header",
    "IllegalLineError",
    "Journal",
    "JournalError",
    "LineError",
    "LockedError",
    "NewerFormatError",
    "NoJournalError",
    "NoScenarioError",
    "NoteLine",
    "Notice",
    "QuotaError",
    "ReadError",
    "ReadOnlyError",
    "Reading",
    "Replay",
    "Store",
    "TakenError",
    "UndoLine",
    "UndoRefusedError",
    "UnreadableError",
    "WriteError",
    "as_plain",
    "digest",
    "glance",
    "parse",
    "place",
    "read",
    "replayed",
    "write_error",
]

if TYPE_CHECKING:
    from kessessa.journal.errors import (
        FILE,
        ChangedOutsideError,
        DamagedError,
        DeviceError,
        DiskFullError,
        DivergedError,
        EmptyJournalError,
        GoneError,
        IllegalLineError,
        JournalError,
        LineError,
        LockedError,
        NewerFormatError,
        NoJournalError,
        NoScenarioError,
        QuotaError,
        ReadError,
        ReadOnlyError,
        TakenError,
        UndoRefusedError,
        UnreadableError,
        WriteError,
        write_error,
    )
    from kessessa.journal.header import Header
    from kessessa.journal.journal import Journal
    from kessessa.journal.lines import ActionLine, Entry, NoteLine, UndoLine, place
    from kessessa.journal.messages import Notice
    from kessessa.journal.reading import Glance, Reading, glance, parse, read
    from kessessa.journal.replaying import Replay, replayed
    from kessessa.journal.state_digest import as_plain, digest
    from kessessa.journal.store import DISK, Disk, Store
    from kessessa.journal.upgrade import FORMAT
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "errors": (
                "FILE ChangedOutsideError DamagedError DeviceError DiskFullError DivergedError "
                "EmptyJournalError GoneError IllegalLineError JournalError LineError "
                "LockedError NewerFormatError NoJournalError NoScenarioError QuotaError "
                "ReadError ReadOnlyError TakenError UndoRefusedError UnreadableError "
                "WriteError write_error"
            ),
            "header": "Header",
            "journal": "Journal",
            "lines": "ActionLine Entry NoteLine UndoLine place",
            "reading": "Glance Reading glance parse read",
            "replaying": "Replay replayed",
            "messages": "Notice",
            "state_digest": "as_plain digest",
            "store": "DISK Disk Store",
            "upgrade": "FORMAT",
        },
    )
