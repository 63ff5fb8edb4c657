"""The version of the format, and the place where older journals are brought up to it.

What every version keeps, so that any of them can say which one it reads: the first line is a
JSON object sealed by the checksum of `kessessa.journal.lines`, and its key `kess` is a number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from kessessa.journal.errors import NewerFormatError

FORMAT: Final = 1
"""The version that this program writes."""

Record: TypeAlias = dict[str, object]
Upgrade: TypeAlias = Callable[[Record], Record]
"""Brings one line, header or entry, from a version to the next. Never changed once released."""

UPGRADES: Final[Mapping[int, Upgrade]] = MappingProxyType({})
"""By the version they start from: `UPGRADES[1]` brings a line from 1 to 2."""


def upgraded(
    record: Record,
    version: int,
    *,
    to: int = FORMAT,
    upgrades: Mapping[int, Upgrade] = UPGRADES,
) -> Record:
    """A line of a given version as the present version writes it.

    Raises:
        NewerFormatError: if the version is later than this program's, or none at all.
    """
    if not 1 <= version <= to:
        raise NewerFormatError(found=version, known=to)
    for step in range(version, to):
        record = upgrades[step](record)
    return record
