"""A proposal passes when everyone says yes (consensus)."""

from __future__ import annotations

from typing import Final

from kessessa.core import votes
from kessessa.core.events import Reason
from kessessa.core.methods.base import BallotKind, Method, Objected
from kessessa.core.scenario import Scenario
from kessessa.core.state import State


def why_closed(_: Scenario, state: State, __: tuple[str, ...]) -> Reason | None:
    """Closed once it has failed in this situation."""
    return Reason("method_consensus_failed") if CONSENSUS.id in state.refused else None


CONSENSUS: Final = Method(
    id="consensus",
    weeks=4,
    governance=(-1, 0, 2),
    energy=(-1, -1, -1),
    ballot=BallotKind.YES_OR_NO,
    passes=votes.consensus,
    objected=Objected.FAILED,
    why_closed=why_closed,
)
