"""Everyone gives each option a mention; the best median wins (jugement majoritaire)."""

from __future__ import annotations

from typing import Final

from kessessa.core import votes
from kessessa.core.methods.base import BallotKind, Ballots, Method
from kessessa.core.votes import Tally


def count(ballots: Ballots) -> Tally:
    """Whose median mention is the best."""
    return votes.judgment(ballots.candidates, ballots.ratings, ballots.weights)


JUDGMENT: Final = Method(
    id="judgment",
    weeks=2,
    governance=(0, 1, 1),
    ballot=BallotKind.MENTIONS,
    count=count,
    second_round=False,
)
