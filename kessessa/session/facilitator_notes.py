"""What the facilitator's notes in a journal say of the hour: codes, read back on resuming.

| code | what the facilitator did |
|---|---|
| `hour 55 27` | planned 55 minutes for 27 pupils (0: not counted); `hour 0 0`: keeps the hour no more |
| `at 1260` | 1260 seconds of the hour had passed when a situation was put on the table |
| `debates short`, `debates long` | halved the debates from now on, or gave them their time back |
| `more 60` | gave the debate a minute more |
| `pause`, `resume` | opened and closed the pause |
| `jump debrief` | went to the debrief |
| `app 0.2.0` | nothing: the session goes on under another version of the program |
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kessessa.journal import Entry, NoteLine


@dataclass(frozen=True, slots=True)
class Noted:
    """The hour as the notes have it."""

    minutes: int = 0
    """Planned minutes; 0 when nobody keeps the hour."""
    pupils: int = 0
    """0 when nobody has counted them."""
    short: bool = False
    """Whether debates are halved."""
    elapsed: int = 0
    """Seconds of the hour that had passed, when it was last written down."""


def noted(entries: Iterable[Entry]) -> Noted:
    """What all the notes of a journal come to; codes of other versions are passed over."""
    notes = Noted()
    for entry in entries:
        if isinstance(entry, NoteLine):
            notes = after_note(notes, entry.text)
    return notes


def after_note(notes: Noted, code: str) -> Noted:
    """What the notes come to once this code is written too."""
    match code.split():
        case ["hour", minutes, pupils] if minutes.isdecimal() and pupils.isdecimal():
            return replace(notes, minutes=int(minutes), pupils=int(pupils))
        case ["at", seconds] if seconds.isdecimal():
            return replace(notes, elapsed=int(seconds))
        case ["debates", how]:
            return replace(notes, short=how == "short")
        case _:
            return notes
