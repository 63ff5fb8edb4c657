"""Two or three seats receive a mandate and decide (une commission)."""

from __future__ import annotations

from typing import Final

from kessessa.core.events import Reason
from kessessa.core.methods.base import Method, Voters
from kessessa.core.scenario import Scenario
from kessessa.core.state import State

FEWEST_FOR_COMMISSION: Final = 3
"""Active seats below which a commission of two would be the whole table."""


def why_closed(_: Scenario, state: State, __: tuple[str, ...]) -> Reason | None:
    """Closed at a table too small."""
    return Reason("method_needs_three") if len(state.active) < FEWEST_FOR_COMMISSION else None


DELEGATION: Final = Method(
    id="delegation",
    weeks=1,
    governance=(1, 0, -1),
    voters=Voters.DELEGATES,
    delegates=(2, 3),
    # A mandate is given to people, not to what they hold.
    weighed=False,
    why_closed=why_closed,
)
