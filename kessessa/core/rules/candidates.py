"""What can be done now: a representative few of the legal actions, and what a wrong id meant."""

from __future__ import annotations

from collections.abc import Iterator

from kessessa.core.actions import (
    Abstain,
    Action,
    ChooseMethod,
    Consent,
    Correct,
    Draw,
    End,
    GiveOpinion,
    MoveCharter,
    Object,
    Proceed,
    Rate,
    Reserve,
    Reveal,
    Settle,
    ShareFact,
    Shorten,
    SignCharter,
    Skip,
    TypeHands,
    Vote,
)
from kessessa.core.methods import BY_ID, METHODS
from kessessa.core.rules.legality import CHECKS
from kessessa.core.rules.method_offers import method_offers, proposals
from kessessa.core.rules.offers import open_options
from kessessa.core.scenario import MENTIONS, Scenario
from kessessa.core.spelling import nearest
from kessessa.core.state import Phase, State


def legal_actions(scenario: Scenario, state: State) -> tuple[Action, ...]:
    """Actions that the rules allow now; of wordings and mentions, a representative few."""
    return tuple(
        action
        for action in _candidates(scenario, state)
        if CHECKS[type(action)](scenario, state, action) is None
    )


def meant_id(scenario: Scenario, state: State, action: Action) -> str:
    """The id that the first unknown one of an action was meant to be; empty if none is near."""
    for word, known in _ids(scenario, state, action):
        if word not in known:
            return nearest(word, known)
    return ""


def _ids(scenario: Scenario, state: State, action: Action) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each id of an action, with those that would be known in its place."""
    promises = tuple(promise.id for promise in scenario.promises)
    match action:
        case SignCharter() | MoveCharter():
            yield action.method, METHODS
            yield from ((promise, promises) for promise in action.promises)
        case ChooseMethod():
            yield action.method, METHODS
            if action.proposal is not None:
                yield action.proposal, _options(scenario, state)
        case Vote() | GiveOpinion():
            yield action.option, _options(scenario, state)
        case Rate():
            yield from ((mention, MENTIONS) for mention in action.mentions)
        case TypeHands():
            yield from ((option, _options(scenario, state)) for option, _ in action.counts)
        case _:
            pass


def _options(scenario: Scenario, state: State) -> tuple[str, ...]:
    """What can be voted for, or else every option of the situation, closed ones too."""
    if state.poll is not None:
        return state.poll.candidates
    situation = scenario.situations.get(state.situation or "")
    return tuple(option.id for option in situation.options) if situation else ()


def _candidates(scenario: Scenario, state: State) -> Iterator[Action]:
    """Actions worth asking about in this phase; `is_legal` judges them."""
    seats = range(len(state.seats))
    if state.phase is Phase.CHARTER:
        first = tuple(promise.id for promise in scenario.promises[:3])
        for method in METHODS:
            yield SignCharter(
                scenario.names[0] if scenario.names else scenario.title, method, first
            )
    elif state.phase is Phase.OPINION:
        for seat in seats:
            for option in open_options(scenario, state):
                yield GiveOpinion(seat, option)
    elif state.phase is Phase.DEBATE:
        yield from (ShareFact(seat) for seat in seats)
    elif state.phase is Phase.METHOD:
        yield from _method_candidates(scenario, state)
    elif state.phase is Phase.BALLOT:
        yield from _ballot_candidates(state)
    elif state.phase is Phase.OBJECTION:
        yield from (Settle("amend"), Settle("withdraw"), Settle("override"))
    elif state.phase is Phase.REVIEW and state.charter is not None:
        yield from (MoveCharter(method, state.charter.promises) for method in METHODS)
    yield from (Proceed(), Reveal(), Draw(), Skip(), End(), Shorten("drawn"), Shorten("assembly"))


def _method_candidates(scenario: Scenario, state: State) -> Iterator[Action]:
    for offer in method_offers(scenario, state):
        method = BY_ID[offer.method]
        if method.proposes:
            for option in proposals(scenario, state):
                yield ChooseMethod(offer.method, option)
        elif method.sends_delegates:
            active = state.active
            for place, seat in enumerate(active):
                for other in active[place + 1 :]:
                    yield ChooseMethod(offer.method, delegates=(seat, other))
        else:
            yield ChooseMethod(offer.method)


def _ballot_candidates(state: State) -> Iterator[Action]:
    poll = state.poll
    if poll is None:
        return
    for seat in poll.voters:
        yield from (Vote(seat, option) for option in poll.candidates)
        yield from (
            Rate(
                seat,
                tuple("very_good" if option == best else "reject" for option in poll.candidates),
            )
            for best in poll.candidates
        )
        yield from (Abstain(seat), Consent(seat), Reserve(seat), Object(seat), Correct(seat))
