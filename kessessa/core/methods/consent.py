"""A proposal passes unless somebody objects (consentement)."""

from __future__ import annotations

from typing import Final

from kessessa.core.methods.base import BallotKind, Method, nobody_objects
from kessessa.core.methods.majority import MAJORITY

CONSENT: Final = Method(
    id="consent",
    weeks=3,
    governance=(0, 1, 2),
    energy=(-1, 0, 0),
    ballot=BallotKind.CONSENT,
    passes=nobody_objects,
    # Once objections are passed over, some decide against others, as in a majority.
    governance_overridden=MAJORITY.governance,
)
