"""Each college votes apart and weighs what the form gives it (vote par collèges)."""

from __future__ import annotations

from typing import Final

from kessessa.core import votes
from kessessa.core.events import Reason
from kessessa.core.methods.base import Ballots, Method, Outvoted
from kessessa.core.scenario import Scenario
from kessessa.core.state import State
from kessessa.core.votes import Tally


def count(ballots: Ballots) -> Tally:
    """Which option the colleges together give most weight."""
    percents = ballots.form.colleges if ballots.form is not None else {}
    return votes.colleges(ballots.candidates, ballots.choices, ballots.colleges, percents)


def why_closed(scenario: Scenario, state: State, _: tuple[str, ...]) -> Reason | None:
    """Closed until a form with colleges is adopted."""
    form = scenario.forms.get(state.form)
    return Reason("method_needs_colleges") if form is None or not form.colleges else None


BY_COLLEGES: Final = Method(
    id="colleges",
    weeks=2,
    governance=(0, 1, 1),
    count=count,
    outvoted=Outvoted.BALLOTS,
    why_closed=why_closed,
)
