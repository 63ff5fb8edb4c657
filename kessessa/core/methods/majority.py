"""Most voices win (majorité)."""

from __future__ import annotations

from typing import Final

from kessessa.core.methods.base import Method, Outvoted

MAJORITY: Final = Method(
    id="majority",
    weeks=1,
    governance=(0, 1, 0),
    hands=True,
    outvoted=Outvoted.BALLOTS,
)
