"""Companions: seats held by nobody, that argue and vote by their role's values (RULES section 13).

A companion sees what its seat may see (`View`), never more. It weighs an option by what its role
leans to, by the facts on the table and its own, and by what the option does for the indicators
its role holds dear.
"""

from __future__ import annotations

from typing import Final

from kessessa.core.actions import (
    Abstain,
    Action,
    ChooseMethod,
    Consent,
    GiveOpinion,
    Object,
    Rate,
    Reserve,
    Settle,
    ShareFact,
    SignCharter,
    Vote,
)
from kessessa.core.dice import draw, shuffled
from kessessa.core.methods import GOVERNANCE, WEEKS, method_offers, proposals
from kessessa.core.offers import open_options
from kessessa.core.scenario import INDICATORS, MENTIONS, Option, Scenario, Situation
from kessessa.core.state import Phase, State
from kessessa.core.view import View, view_for

LEANS: Final = 6
"""What leaning to an option weighs."""
FACT: Final = 8
"""What one fact that speaks for it weighs."""
SHARES: Final = 80
"""Percent of companions who put what they know on the table."""
OBJECTS_BELOW: Final = 12
"""How far under its favourite a proposal must fall for a companion to object."""
RESERVES_BELOW: Final = 6


def appeal(scenario: Scenario, view: View, option: Option) -> int:
    """How much a seat wants an option: an integer without unit, comparable within a situation."""
    state = view.state
    situation = scenario.situations[state.plan[0]]
    role = scenario.role(state.seats[view.seat or 0])
    voice = situation.voice(role.id)
    total = sum(
        role.values.get(effect.target, 0) * effect.amount
        for effect in option.effects
        if effect.target in INDICATORS
    )
    if voice is not None and voice.leans == option.id:
        total += LEANS
    if view.points_to == option.id:
        total += FACT
    for where, other in state.shared:
        if where == situation.id and other != role.id:
            heard = situation.voice(other)
            if heard is not None and heard.points_to == option.id:
                total += FACT
    if state.treasury + option.cost.treasury < 0:
        total -= 2 * role.values.get("viability", 0)
    return total


def ranking(scenario: Scenario, view: View, options: tuple[str, ...]) -> tuple[str, ...]:
    """The options from the most to the least wanted; ties keep the page's order."""
    situation = scenario.situations[view.state.plan[0]]
    return tuple(sorted(options, key=lambda one: -appeal(scenario, view, situation.option(one))))


def charter(scenario: Scenario, state: State) -> SignCharter:
    """A charter that companions would sign: a name, a method and three promises by the dice."""
    promises = shuffled(state.seed, "promises", [promise.id for promise in scenario.promises])[:3]
    methods = ("majority", "consent", "judgment")
    method = methods[draw(state.seed, "charter", 0, "method", len(methods))]
    name = scenario.names[draw(state.seed, "charter", 0, "name", len(scenario.names))]
    order = [promise.id for promise in scenario.promises]
    return SignCharter(name, method, tuple(sorted(promises, key=order.index)))


def act(scenario: Scenario, state: State, seat: int) -> Action | None:
    """What the companion in that seat does now; None when it has nothing to do."""
    if state.phase is Phase.OPINION:
        return _opinion(scenario, state, seat)
    if state.phase is Phase.DEBATE:
        return _share(scenario, state, seat)
    if state.phase is Phase.METHOD and seat == state.chair:
        return choose_method(scenario, state)
    if state.phase is Phase.BALLOT:
        return _ballot(scenario, state, seat)
    if state.phase is Phase.OBJECTION and seat == state.chair:
        return settle(scenario, state)
    return None


def _opinion(scenario: Scenario, state: State, seat: int) -> Action | None:
    if seat in state.resting or any(one == seat for one, _ in state.opinions):
        return None
    view = view_for(scenario, state, seat)
    return GiveOpinion(seat, ranking(scenario, view, open_options(scenario, state))[0])


def _share(scenario: Scenario, state: State, seat: int) -> Action | None:
    view = view_for(scenario, state, seat)
    situation = state.plan[0]
    if not view.knows or (situation, view.role) in state.shared:
        return None
    talks = draw(state.seed, situation, state.turn, f"shares {seat}", 100) < SHARES
    return ShareFact(seat) if talks else None


def choose_method(scenario: Scenario, state: State) -> ChooseMethod:
    """The chair's pick: the charter's method for an important decision, a fitting one otherwise."""
    situation = scenario.situations[state.plan[0]]
    offers = {offer.method: offer for offer in method_offers(scenario, state) if offer.is_open}
    wanted = state.charter.method if state.charter else "majority"
    fits = wanted in offers and GOVERNANCE[wanted][situation.stakes - 1] >= 0
    method = wanted if fits else _fitting(situation, tuple(offers))
    if method == "delegation":
        return ChooseMethod(method, delegates=_commission(state))
    if method in {"consent", "consensus"}:
        view = view_for(scenario, state, state.chair)
        return ChooseMethod(method, ranking(scenario, view, proposals(scenario, state))[0])
    return ChooseMethod(method)


def _fitting(situation: Situation, methods: tuple[str, ...]) -> str:
    """The method that serves governance most at these stakes; the lightest of equals."""
    return max(
        methods,
        key=lambda one: (GOVERNANCE[one][situation.stakes - 1], -WEEKS[one]),
    )


def _commission(state: State) -> tuple[int, ...]:
    others = [seat for seat in state.active if seat != state.chair]
    picked = others[draw(state.seed, state.plan[0], state.turn, "commission", len(others))]
    return tuple(sorted((state.chair, picked)))


def _ballot(scenario: Scenario, state: State, seat: int) -> Action | None:
    poll = state.poll
    if poll is None or seat not in poll.voters or poll.hands or seat in dict(poll.cast):
        return None
    if state.motion is not None:
        return (
            Vote(seat, "yes")
            if draw(state.seed, "motion", state.turn, str(seat), 2)
            else Abstain(seat)
        )
    view = view_for(scenario, state, seat)
    if poll.proposal is not None:
        return _word(scenario, view, seat, poll.proposal)
    order = ranking(scenario, view, poll.candidates)
    if poll.method == "judgment" and poll.round == 1:
        return Rate(seat, _mentions(scenario, view, poll.candidates))
    return Vote(seat, order[0])


def _mentions(scenario: Scenario, view: View, candidates: tuple[str, ...]) -> tuple[str, ...]:
    situation = scenario.situations[view.state.plan[0]]
    wants = [appeal(scenario, view, situation.option(one)) for one in candidates]
    best = max(wants)
    steps = ((0, 5), (4, 4), (8, 3), (13, 2), (20, 1))
    return tuple(
        MENTIONS[next((mention for gap, mention in steps if best - want <= gap), 0)]
        for want in wants
    )


def _word(scenario: Scenario, view: View, seat: int, proposal: str) -> Action:
    situation = scenario.situations[view.state.plan[0]]
    open_now = proposals(scenario, view.state)
    best = max(appeal(scenario, view, situation.option(one)) for one in open_now)
    option = situation.option(proposal)
    gap = best - appeal(scenario, view, option)
    if gap > OBJECTS_BELOW:
        return Object(seat, option.amendment.answers if option.amendment else "")
    if gap > RESERVES_BELOW and view.state.poll is not None and view.state.poll.method == "consent":
        return Reserve(seat)
    return Consent(seat)


def settle(scenario: Scenario, state: State) -> Settle:
    """What a companion in the chair does of objections: amend where it can, else another proposal."""
    poll = state.poll
    situation = scenario.situations[state.plan[0]]
    if poll is not None and poll.proposal is not None:
        if situation.option(poll.proposal).amendment is not None:
            return Settle("amend")
        if len(proposals(scenario, state)) > 1:
            return Settle("withdraw")
    return Settle("override")
