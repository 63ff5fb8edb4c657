"""The chair decides alone (la présidence tranche)."""

from __future__ import annotations

from typing import Final

from kessessa.core.methods.base import Method, Outvoted, Voters

CHAIR: Final = Method(
    id="chair",
    weeks=0,
    governance=(0, -1, -2),
    voters=Voters.CHAIR,
    outvoted=Outvoted.OPINIONS,
)
