"""Methods as they stand now: open, or closed and why; what may be proposed, what a lot holds."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.events import Reason
from kessessa.core.methods import BY_ID, METHODS, REGISTRY
from kessessa.core.methods.lot import with_opinions
from kessessa.core.rules.offers import open_options
from kessessa.core.scenario import Scenario
from kessessa.core.state import State


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


def method_offers(scenario: Scenario, state: State) -> tuple[MethodOffer, ...]:
    """All the methods for the situation on the table, lightest first."""
    stakes = scenario.situations[state.plan[0]].stakes
    return tuple(
        MethodOffer(
            method.id,
            method.weeks,
            method.governance[stakes - 1],
            method.energy[stakes - 1],
            why_closed(scenario, state, method.id),
        )
        for method in REGISTRY
    )


def open_methods(scenario: Scenario, state: State) -> tuple[str, ...]:
    """The methods that the chair may pick, lightest first."""
    return tuple([method for method in METHODS if why_closed(scenario, state, method) is None])


def why_closed(scenario: Scenario, state: State, method: str) -> Reason | None:
    """Why a method may not be picked now; None if it may."""
    value, deadline = BY_ID[method], scenario.situations[state.plan[0]].deadline
    if deadline is not None and value.weeks > deadline:
        return Reason("method_too_slow", (deadline,))
    options = open_options(scenario, state)
    closed = value.why_closed(scenario, state, options)
    if closed is None and value.proposes and not proposals(scenario, state):
        return Reason("method_no_proposal")
    return closed


def proposals(scenario: Scenario, state: State) -> tuple[str, ...]:
    """Options that may be proposed: open, and not withdrawn already."""
    return tuple(option for option in open_options(scenario, state) if option not in state.refused)


def lot_pool(scenario: Scenario, state: State) -> tuple[str, ...]:
    """Open options that got an opinion, in their order on the page: what a lot is drawn from."""
    return with_opinions(state, open_options(scenario, state))
