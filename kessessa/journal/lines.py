"""One line of a journal: JSON, closed by a checksum of everything before it.

    {"n":1,"do":"vote 2 hall","state":"d2:…","at":"place/ballot","sum":"1f3a90c2"}

The checksum is CRC-32 of the line's bytes up to `,"sum"`: any change within four bytes in a row
is seen with certainty, any other but once in four billion times.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias
from zlib import crc32

from kessessa.core.state import State

APP: Final = "app "
"""Begins the note of another version of the program that goes on with a session."""

_SEALED: Final = re.compile(rb'(\{.+),"sum":"([0-9a-f]{8})"\}', re.DOTALL)
_NOTE: Final = re.compile(r"[a-z][a-z0-9_ .:-]{0,59}")


class LineFaultError(ValueError):
    """A line that cannot be taken; `torn` when its checksum is missing or wrong."""

    def __init__(self, why: str, *, torn: bool = False) -> None:
        super().__init__(why)
        self.torn = torn


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action done, and the digest of the state after it."""

    n: int
    action: str
    """In the notation of `kessessa.core.actions`."""
    state: str
    at: str
    """Where it leads: `stage/phase`, for whoever lists sessions without replaying them."""

    def record(self) -> dict[str, object]:
        """The line as a mapping."""
        return {"n": self.n, "do": self.action, "state": self.state, "at": self.at}


@dataclass(frozen=True, slots=True)
class UndoLine:
    """The last `count` actions are taken back."""

    n: int
    count: int
    at: str

    def record(self) -> dict[str, object]:
        """The line as a mapping."""
        return {"n": self.n, "undo": self.count, "at": self.at}


@dataclass(frozen=True, slots=True)
class NoteLine:
    """Something the facilitator did that leaves the game as it is: `pause`, `more 120`, `jump`."""

    n: int
    text: str

    def __post_init__(self) -> None:
        """Refuse prose, which could name a pupil."""
        if not _NOTE.fullmatch(self.text):
            raise ValueError(f"not a note: {self.text!r} (a code such as 'pause' or 'more 120')")

    @property
    def app(self) -> str:
        """The version of the program that writes from here on, if the note says that: `app 0.2.0`."""
        return self.text.removeprefix(APP) if self.text.startswith(APP) else ""

    def record(self) -> dict[str, object]:
        """The line as a mapping."""
        return {"n": self.n, "note": self.text}


Entry: TypeAlias = ActionLine | UndoLine | NoteLine


def place(state: State) -> str:
    """Where a state stands, as `stage/phase`; no stage before the first situation."""
    return f"{state.stage}/{state.phase.value}"


def sealed(record: Mapping[str, object]) -> bytes:
    """A mapping as a line, checksum and newline included."""
    body = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()[:-1]
    return body + b',"sum":"%08x"}\n' % crc32(body)


def unsealed(line: bytes) -> dict[str, object]:
    """The mapping of a line given without its newline.

    Raises:
        LineFaultError: if the checksum is wrong (`torn`), or what it seals is no JSON object.
    """
    match = _SEALED.fullmatch(line)
    if match is None:
        raise LineFaultError("no checksum", torn=True)
    body, written = match.groups()
    if b"%08x" % crc32(body) != written:
        raise LineFaultError("wrong checksum", torn=True)
    try:
        record = json.loads(body + b"}")
    except (ValueError, RecursionError) as error:
        raise LineFaultError("not JSON") from error
    if not isinstance(record, dict):
        raise LineFaultError("not an object")
    return record


def entry_from(record: Mapping[str, object]) -> Entry:
    """The entry of a mapping.

    Raises:
        LineFaultError: if a key is unknown or missing, or a value is of the wrong type.
    """
    match record:
        case {"n": int(n), "do": str(action), "state": str(state), "at": str(at)}:
            entry: Entry = ActionLine(n, action, state, at)
        case {"n": int(n), "undo": int(count), "at": str(at)} if count > 0:
            entry = UndoLine(n, count, at)
        case {"n": int(n), "note": str(text)} if _NOTE.fullmatch(text):
            entry = NoteLine(n, text)
        case _:
            raise LineFaultError("not an entry")
    if entry.record() != record:
        raise LineFaultError("unknown key")
    return entry
