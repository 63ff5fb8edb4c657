"""The methods there are. A new one is registered here, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kessessa.core.methods.base import BallotKind, Method, Voters
from kessessa.core.methods.chair import CHAIR
from kessessa.core.methods.colleges import BY_COLLEGES
from kessessa.core.methods.consensus import CONSENSUS
from kessessa.core.methods.consent import CONSENT
from kessessa.core.methods.delegation import DELEGATION
from kessessa.core.methods.judgment import JUDGMENT
from kessessa.core.methods.lot import LOT
from kessessa.core.methods.majority import MAJORITY
from kessessa.core.methods.two_thirds import TWO_THIRDS
from kessessa.core.state import Poll

REGISTRY: Final[tuple[Method, ...]] = (
    CHAIR,
    DELEGATION,
    LOT,
    MAJORITY,
    TWO_THIRDS,
    JUDGMENT,
    BY_COLLEGES,
    CONSENT,
    CONSENSUS,
)
"""From the lightest to the most gathering."""

METHODS: Final[tuple[str, ...]] = tuple(method.id for method in REGISTRY)
"""Their ids, in the same order."""

LAST_ROUND: Final = 3
"""The round in which the chair breaks the tie."""

DEFAULT: Final = MAJORITY
"""Where nobody said how to decide."""

MOTION: Final = TWO_THIRDS
"""How a motion to amend the charter is voted."""

BY_ID: Final[Mapping[str, Method]] = MappingProxyType({method.id: method for method in REGISTRY})


def ballot_kind(poll: Poll) -> BallotKind:
    """The ballot that an open vote wants: its method's; an option when the chair breaks a tie."""
    return BallotKind.OPTION if poll.round == LAST_ROUND else BY_ID[poll.method].ballot


def chair_decides(poll: Poll) -> bool:
    """Whether an open vote is the chair's alone, who may not abstain."""
    return poll.round == LAST_ROUND or BY_ID[poll.method].voters is Voters.CHAIR


def counts_hands(poll: Poll) -> bool:
    """Whether raised hands may be counted in an open vote, if nobody has cast a ballot yet."""
    return poll.round != LAST_ROUND and BY_ID[poll.method].hands
