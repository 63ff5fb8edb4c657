"""Options as they stand now: open, or closed and why."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.conditions import holds
from kessessa.core.events import Reason
from kessessa.core.scenario import Option, Scenario
from kessessa.core.state import State


@dataclass(frozen=True, slots=True)
class Offer:
    """An option now. A closed option is shown closed, with the reason."""

    option: Option
    closed: tuple[str | Reason, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it may be chosen."""
        return not self.closed


def offers(scenario: Scenario, state: State) -> tuple[Offer, ...]:
    """The options of the situation on the table; at least one is open, the neutral one if need be."""
    situation = scenario.situations[state.plan[0]]
    listed = tuple(Offer(option, _why_closed(option, state)) for option in situation.options)
    if any(offer.is_open for offer in listed):
        return listed
    return tuple(
        Offer(offer.option) if offer.option.id == situation.default else offer for offer in listed
    )


def open_options(scenario: Scenario, state: State) -> tuple[str, ...]:
    """The ids of the open options, in their order on the page."""
    # Asked several times an action, so without the offers, unless all are closed.
    options = scenario.situations[state.plan[0]].options
    listed = tuple([option.id for option in options if not _why_closed(option, state)])
    return listed or tuple(offer.option.id for offer in offers(scenario, state) if offer.is_open)


def neutral_option(scenario: Scenario, state: State) -> str:
    """What is taken when nothing could be decided: the declared neutral option, else an open one."""
    ids = open_options(scenario, state)
    default = scenario.situations[state.plan[0]].default
    return default if default in ids else ids[0]


def _why_closed(option: Option, state: State) -> tuple[str | Reason, ...]:
    if not option.requires and not option.postpone:
        return ()
    closed: list[str | Reason] = [
        requirement.because for requirement in option.requires if not holds(requirement.when, state)
    ]
    if option.postpone and state.plan[0] in state.postponed:
        closed.append(Reason("postponed_once"))
    return tuple(closed)
