"""The first line of a journal: what was played, and how to set the same table again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from kessessa.core.scenario import LENGTHS, Length
from kessessa.journal.lines import LineFaultError
from kessessa.journal.upgrade import FORMAT

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,31}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_DATE: Final = re.compile(r"(\d{4}-\d{2}-\d{2})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Header:
    """Everything but the decisions. Holds no name and no path."""

    scenario: str
    version: int
    digest: str
    """Fingerprint of the scenario's sources that day."""
    seed: int
    seats: int
    length: Length
    language: str = "fr"
    companions: tuple[int, ...] = ()
    """Seats held by companions, ascending."""
    date: str = ""
    """`2026-11-24`, for display only; order never depends on it alone. Empty: not said."""
    app: str = ""
    """Version of the program that began the session."""

    def __post_init__(self) -> None:
        """Refuse what could not be read back; the scenario's id is the name of a folder."""
        if not (
            _ID.fullmatch(self.scenario)
            and _LANGUAGE.fullmatch(self.language)
            and _DATE.fullmatch(self.date)
            and self.length in LENGTHS
            and all(type(seat) is int and 0 <= seat < self.seats for seat in self.companions)
        ):
            raise ValueError(f"not a header: {self!r}")

    def record(self) -> dict[str, object]:
        """The line as a mapping."""
        return {
            "kess": FORMAT,
            "app": self.app,
            "scenario": {"id": self.scenario, "version": self.version, "digest": self.digest},
            "seed": self.seed,
            "seats": self.seats,
            "length": self.length,
            "language": self.language,
            "companions": list(self.companions),
            "date": self.date,
        }


def header_from(record: Mapping[str, object]) -> Header:
    """The header of a mapping already brought to the present format.

    Raises:
        LineFaultError: if a key is unknown or missing, or a value is not what it should be.
    """
    match record:
        case {
            "app": str(app),
            "scenario": {"id": str(scenario), "version": int(version), "digest": str(digest)},
            "seed": int(seed),
            "seats": int(seats),
            "length": str(length),
            "language": str(language),
            "companions": list(companions),
            "date": str(date),
        }:
            pass
        case _:
            raise LineFaultError("not a header")
    try:
        header = Header(
            scenario,
            version,
            digest,
            seed,
            seats,
            cast("Length", length),
            language,
            tuple(companions),
            date,
            app,
        )
    except ValueError as error:
        raise LineFaultError("not a header") from error
    if header.record() != record:
        raise LineFaultError("unknown key")
    return header
