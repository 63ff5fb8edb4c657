"""The nine methods as moves: what each costs, what it does to governance, when it is open.

The tables are RULES section 5: a small decision wants a light method, a founding one wants a
method that gathers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kessessa.core.events import Reason
from kessessa.core.rules.offers import open_options
from kessessa.core.scenario import METHODS, Scenario
from kessessa.core.state import State

WEEKS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "chair": 0,
        "delegation": 1,
        "lot": 1,
        "majority": 1,
        "two_thirds": 1,
        "judgment": 2,
        "colleges": 2,
        "consent": 3,
        "consensus": 4,
    }
)
"""Weeks a method takes; consent adds one per objection, consensus one each time it fails."""

GOVERNANCE: Final[Mapping[str, tuple[int, int, int]]] = MappingProxyType(
    {
        "chair": (0, -1, -2),
        "delegation": (1, 0, -1),
        "lot": (1, 0, -1),
        "majority": (0, 1, 0),
        "two_thirds": (0, 1, 1),
        "judgment": (0, 1, 1),
        "colleges": (0, 1, 1),
        "consent": (0, 1, 2),
        "consensus": (-1, 0, 2),
    }
)
"""Notches of governance by stakes 1, 2, 3."""

PROPOSES: Final = frozenset({"consent", "consensus"})
"""Methods that decide on one proposal."""

OUTVOTES: Final = frozenset({"chair", "majority", "two_thirds", "colleges"})
"""Methods that leave somebody decided against."""

FEWEST_FOR_COMMISSION: Final = 3
"""Active seats below which a commission of two would be the whole table."""


@dataclass(frozen=True, slots=True)
class MethodOffer:
    """A method now: open, or closed and why."""

    method: str
    weeks: int
    governance: int
    """Notches, at the stakes of the situation."""
    energy: int
    """Pips asked of every seat: 0 or −1."""
    closed: Reason | None = None

    @property
    def is_open(self) -> bool:
        """Whether the chair may pick it."""
        return self.closed is None


def energy_cost(method: str, stakes: int) -> int:
    """Pips of energy that a method takes from everybody: 0 or −1."""
    return -1 if method == "consensus" or (method == "consent" and stakes == 1) else 0


def method_offers(scenario: Scenario, state: State) -> tuple[MethodOffer, ...]:
    """All nine methods for the situation on the table, lightest first."""
    stakes = scenario.situations[state.plan[0]].stakes
    return tuple(
        MethodOffer(
            method,
            WEEKS[method],
            GOVERNANCE[method][stakes - 1],
            energy_cost(method, stakes),
            why_closed(scenario, state, method),
        )
        for method in METHODS
    )


def open_methods(scenario: Scenario, state: State) -> tuple[str, ...]:
    """The methods that the chair may pick, lightest first."""
    return tuple([method for method in METHODS if why_closed(scenario, state, method) is None])


def why_closed(scenario: Scenario, state: State, method: str) -> Reason | None:
    """Why a method may not be picked now; None if it may."""
    situation = scenario.situations[state.plan[0]]
    if situation.deadline is not None and WEEKS[method] > situation.deadline:
        return Reason("method_too_slow", (situation.deadline,))
    if method == "delegation" and len(state.active) < FEWEST_FOR_COMMISSION:
        return Reason("method_needs_three")
    if method == "lot" and not lot_pool(scenario, state):
        return Reason("method_needs_opinions")
    if method == "colleges":
        form = scenario.forms.get(state.form)
        if form is None or not form.colleges:
            return Reason("method_needs_colleges")
    if method == "consensus" and "consensus" in state.refused:
        return Reason("method_consensus_failed")
    if method in PROPOSES and not proposals(scenario, state):
        return Reason("method_no_proposal")
    return None


def proposals(scenario: Scenario, state: State) -> tuple[str, ...]:
    """Options that may be proposed: open, and not set aside already."""
    return tuple(option for option in open_options(scenario, state) if option not in state.refused)


def lot_pool(scenario: Scenario, state: State) -> tuple[str, ...]:
    """Open options that got an opinion, in their order on the page: what a lot is drawn from."""
    thought = {option for _, option in state.opinions}
    return tuple(option for option in open_options(scenario, state) if option in thought)
