"""Two thirds of the voices expressed, or things stay as they are (majorité des deux tiers)."""

from __future__ import annotations

from typing import Final

from kessessa.core import votes
from kessessa.core.methods.base import Ballots, Method, Outvoted, Undecided
from kessessa.core.votes import Tally


def count(ballots: Ballots) -> Tally:
    """Who has two thirds."""
    return votes.two_thirds(ballots.candidates, ballots.choices, ballots.weights)


TWO_THIRDS: Final = Method(
    id="two_thirds",
    weeks=1,
    governance=(0, 1, 1),
    hands=True,
    count=count,
    undecided=Undecided.NEUTRAL,
    outvoted=Outvoted.BALLOTS,
)
