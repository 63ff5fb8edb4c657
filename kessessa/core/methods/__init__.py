"""The ways of deciding, one frozen value each (RULES section 5).

`REGISTRY` holds them all, `BY_ID[id]` is one, `METHODS` is their ids. To add one: a file here with
its `Method`, a line in `registry`, its words in `kessessa.text.methods`, its rows in docs/rules.md
and a test.
"""

from kessessa.core.methods.base import (
    BallotKind,
    Ballots,
    Method,
    Objected,
    Outvoted,
    Undecided,
    Voters,
)
from kessessa.core.methods.chair import CHAIR
from kessessa.core.methods.colleges import BY_COLLEGES
from kessessa.core.methods.consensus import CONSENSUS
from kessessa.core.methods.consent import CONSENT
from kessessa.core.methods.delegation import DELEGATION
from kessessa.core.methods.judgment import JUDGMENT
from kessessa.core.methods.lot import LOT
from kessessa.core.methods.majority import MAJORITY
from kessessa.core.methods.registry import (
    BY_ID,
    DEFAULT,
    LAST_ROUND,
    METHODS,
    MOTION,
    REGISTRY,
    ballot_kind,
    chair_decides,
    counts_hands,
)
from kessessa.core.methods.two_thirds import TWO_THIRDS

__all__ = [
    "BY_COLLEGES",
    "BY_ID",
    "CHAIR",
    "CONSENSUS",
    "CONSENT",
    "DEFAULT",
    "DELEGATION",
    "JUDGMENT",
    "LAST_ROUND",
    "LOT",
    "MAJORITY",
    "METHODS",
    "MOTION",
    "REGISTRY",
    "TWO_THIRDS",
    "BallotKind",
    "Ballots",
    "Method",
    "Objected",
    "Outvoted",
    "Undecided",
    "Voters",
    "ballot_kind",
    "chair_decides",
    "counts_hands",
]
