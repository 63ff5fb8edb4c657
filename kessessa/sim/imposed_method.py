"""Options taken in an imposed manner: a method's own weeks, governance and energy, no ballots."""

from __future__ import annotations

from typing import Final

from kessessa.core.actions import Proceed
from kessessa.core.methods import CHAIR, CONSENSUS, CONSENT, JUDGMENT, MAJORITY, METHODS
from kessessa.core.rules import progression
from kessessa.core.rules.consequences import resolve
from kessessa.core.rules.draft import Draft
from kessessa.core.rules.engine import apply
from kessessa.core.rules.method_offers import why_closed
from kessessa.core.scenario import Scenario
from kessessa.core.state import Phase, State

MANNERS: Final = (CHAIR.id, MAJORITY.id, JUDGMENT.id, CONSENT.id, CONSENSUS.id)
"""From the lightest to the most gathering: those that are open whatever was decided before."""


def impose(scenario: Scenario, state: State, option: str, manner: str) -> State:
    """The next situation on the table, or the end, after an option taken by a method.

    Where the method is closed (a deadline), the next lighter one that is open takes its place.
    """
    lighter = reversed(METHODS[: METHODS.index(manner) + 1])
    method = next(
        candidate for candidate in lighter if why_closed(scenario, state, candidate) is None
    )
    draft = Draft(scenario, state)
    resolve(draft, option, method)
    progression.turn_chance(draft)
    if draft.state.phase is Phase.HAZARD:
        progression.leave(draft)
    state = draft.state
    while state.phase is Phase.REVIEW:
        state = apply(scenario, state, Proceed()).state
    return state
