"""Companions: seats held by nobody, that argue and vote by their role's values (RULES section 13).

A companion sees what its seat may see (`View`), never more. It weighs an option by what its role
leans to, by the facts on the table and its own, and by what the option does for the indicators
its role holds dear.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

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
from kessessa.core.methods import (
    BY_ID,
    CONSENT,
    DEFAULT,
    JUDGMENT,
    MAJORITY,
    BallotKind,
    ballot_kind,
)
from kessessa.core.rules.method_offers import open_methods, proposals
from kessessa.core.rules.offers import open_options
from kessessa.core.scenario import MENTIONS, Scenario, Situation
from kessessa.core.state import Phase, State
from kessessa.core.view import View, own_voice, view_for

LEANS: Final = 6
"""Weight of the option that the role leans to."""
FACT: Final = 8
"""Weight of each fact that speaks for an option."""
SHARES: Final = 80
"""Percent of companions who put what they know on the table."""
OBJECTS_BELOW: Final = 12
"""How far under its favourite a proposal must fall for a companion to object."""
RESERVES_BELOW: Final = 6
"""How far under it for a companion to have a reserve."""
CHARTER_METHODS: Final = (MAJORITY, CONSENT, JUDGMENT)
"""Methods that companions write in a charter; the dice pick one."""


def appeals(scenario: Scenario, view: View) -> dict[str, int]:
    """How much a seat wants each option of the page: integers without unit, to be compared."""
    state = view.state
    situation = scenario.situations[state.plan[0]]
    role = scenario.role(state.seats[view.seat or 0])
    voice = situation.voice(role.id)
    leans = voice.leans if voice else None
    facts = [view.points_to, *_heard(situation, state.shared, role.id)]
    weight = role.values.get
    wants = {}
    for option in situation.options:
        want = FACT * facts.count(option.id)
        if option.id == leans:
            want += LEANS
        for effect in option.effects:
            want += weight(effect.target, 0) * effect.amount
        if state.treasury + option.cost.treasury < 0:
            want -= 2 * weight("viability", 0)
        wants[option.id] = want
    return wants


def _heard(
    situation: Situation, shared: Sequence[tuple[str, str]], listener: str
) -> Iterator[str | None]:
    """The options that the facts on the table speak for, those of the listener left out."""
    for where, role in shared:
        if where == situation.id and role != listener:
            voice = situation.voice(role)
            if voice is not None:
                yield voice.points_to


def favourite(scenario: Scenario, view: View, options: Sequence[str]) -> str:
    """Of these options, the one a seat wants most; of equals, the first."""
    return max(options, key=appeals(scenario, view).__getitem__)


def charter(scenario: Scenario, state: State) -> SignCharter:
    """A charter that companions would sign: a name, a method and three promises by the dice."""
    promises = shuffled(state.seed, "promises", [promise.id for promise in scenario.promises])[:3]
    place = draw(state.seed, "charter", 0, "method", len(CHARTER_METHODS))
    name = scenario.names[draw(state.seed, "charter", 0, "name", len(scenario.names))]
    order = [promise.id for promise in scenario.promises]
    return SignCharter(name, CHARTER_METHODS[place].id, tuple(sorted(promises, key=order.index)))


def act(scenario: Scenario, state: State, seats: Container[int]) -> Action | None:
    """What the first companion in these seats with something to do does; None if none has."""
    part = _PARTS.get(state.phase)
    if part is not None:
        for seat in part.awaited(state):
            if seat in seats:
                action = part.act(scenario, state, seat)
                if action is not None:
                    return action
    return None


class _Part(NamedTuple):
    """What companions do in a phase."""

    awaited: Callable[[State], Sequence[int]]
    """The seats whose turn it may be, in order."""
    act: Callable[[Scenario, State, int], Action | None]


def _without_opinion(state: State) -> Sequence[int]:
    opinions = dict(state.opinions)
    return [seat for seat in state.active if seat not in opinions]


def _without_ballot(state: State) -> Sequence[int]:
    poll = state.poll
    if poll is None or poll.hands:
        return ()
    cast = dict(poll.cast)
    return [seat for seat in sorted(poll.voters) if seat not in cast]


def _opinion(scenario: Scenario, state: State, seat: int) -> Action:
    view = view_for(scenario, state, seat)
    return GiveOpinion(seat, favourite(scenario, view, open_options(scenario, state)))


def _share(scenario: Scenario, state: State, seat: int) -> Action | None:
    voice = own_voice(scenario, state, seat)
    situation = state.plan[0]
    if voice is None or not voice.knows or (situation, voice.role) in state.shared:
        return None
    talks = draw(state.seed, situation, state.turn, f"shares {seat}", 100) < SHARES
    return ShareFact(seat) if talks else None


def choose_method(scenario: Scenario, state: State) -> ChooseMethod:
    """The chair's pick: the charter's method where it serves governance at these stakes.

    Elsewhere the one that serves it most: a light one for a small decision, one that gathers for
    a founding one.
    """
    situation = scenario.situations[state.plan[0]]
    methods = open_methods(scenario, state)
    usual = state.charter.method if state.charter else DEFAULT.id
    fits = usual in methods and BY_ID[usual].governance[situation.stakes - 1] > 0
    method = usual if fits else _fitting(situation, methods)
    if BY_ID[method].sends_delegates:
        return ChooseMethod(method, delegates=_commission(state))
    if BY_ID[method].proposes:
        view = view_for(scenario, state, state.chair)
        return ChooseMethod(method, favourite(scenario, view, proposals(scenario, state)))
    return ChooseMethod(method)


def _fitting(situation: Situation, methods: tuple[str, ...]) -> str:
    """The method that serves governance most at these stakes; the lightest of equals."""
    return max(
        methods,
        key=lambda method: (BY_ID[method].governance[situation.stakes - 1], -BY_ID[method].weeks),
    )


def _commission(state: State) -> tuple[int, ...]:
    others = [seat for seat in state.active if seat != state.chair]
    picked = others[draw(state.seed, state.plan[0], state.turn, "commission", len(others))]
    return tuple(sorted((state.chair, picked)))


def _ballot(scenario: Scenario, state: State, seat: int) -> Action | None:
    poll = state.poll
    if poll is None:
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
    if ballot_kind(poll) is BallotKind.MENTIONS:
        return Rate(seat, _mentions(scenario, view, poll.candidates))
    return Vote(seat, favourite(scenario, view, poll.candidates))


def _mentions(scenario: Scenario, view: View, candidates: tuple[str, ...]) -> tuple[str, ...]:
    appeal = appeals(scenario, view)
    wants = [appeal[option] for option in candidates]
    best = max(wants)
    steps = ((0, 5), (4, 4), (8, 3), (13, 2), (20, 1))
    return tuple(
        MENTIONS[next((mention for gap, mention in steps if best - want <= gap), 0)]
        for want in wants
    )


def _word(scenario: Scenario, view: View, seat: int, proposal: str) -> Action:
    appeal = appeals(scenario, view)
    gap = max(appeal[option] for option in proposals(scenario, view.state)) - appeal[proposal]
    if gap > OBJECTS_BELOW:
        option = scenario.situations[view.state.plan[0]].option(proposal)
        return Object(seat, option.amendment.answers if option.amendment else "")
    poll = view.state.poll
    if gap > RESERVES_BELOW and poll is not None and ballot_kind(poll) is BallotKind.CONSENT:
        return Reserve(seat)
    return Consent(seat)


def settle(scenario: Scenario, state: State) -> Settle:
    """How a companion in the chair settles objections: amend where it can, else another proposal."""
    poll = state.poll
    situation = scenario.situations[state.plan[0]]
    if poll is not None and poll.proposal is not None:
        if situation.option(poll.proposal).amendment is not None:
            return Settle("amend")
        if len(proposals(scenario, state)) > 1:
            return Settle("withdraw")
    return Settle("override")


_PARTS: Final[Mapping[Phase, _Part]] = MappingProxyType(
    {
        Phase.OPINION: _Part(_without_opinion, _opinion),
        Phase.DEBATE: _Part(lambda state: range(len(state.seats)), _share),
        Phase.METHOD: _Part(
            lambda state: (state.chair,), lambda scenario, state, _: choose_method(scenario, state)
        ),
        Phase.BALLOT: _Part(_without_ballot, _ballot),
        Phase.OBJECTION: _Part(
            lambda state: (state.chair,), lambda scenario, state, _: settle(scenario, state)
        ),
    }
)
