"""Why an action is illegal now, as codes for which `kessessa.text` has sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from kessessa.core.actions import (
    Abstain,
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
from kessessa.core.methods import (
    BY_ID,
    METHODS,
    BallotKind,
    ballot_kind,
    chair_decides,
    counts_hands,
)
from kessessa.core.rules.method_offers import proposals, why_closed
from kessessa.core.rules.offers import open_options
from kessessa.core.rules.plan import droppable
from kessessa.core.scenario import MENTIONS, Scenario
from kessessa.core.state import Phase, State

MOST_PROMISES: Final = 3
"""Promises a charter may hold."""
MOST_HANDS: Final = 99
"""Hands that may be typed for one option."""
LONGEST_NAME: Final = 60
"""Characters of the enterprise's name."""
LONGEST_REASON: Final = 200
"""Characters of a typed objection."""

_GOING_ON: Final = frozenset({Phase.READ, Phase.OPINION, Phase.DEBATE, Phase.HAZARD, Phase.REVIEW})
_IN_SITUATION: Final = frozenset(
    {Phase.READ, Phase.OPINION, Phase.DEBATE, Phase.METHOD, Phase.BALLOT, Phase.OBJECTION}
)


Refuse = Callable[[Scenario, State, Any], "str | None"]


def _charter_fault(scenario: Scenario, method: str, promises: tuple[str, ...]) -> str | None:
    if method not in METHODS:
        return "unknown_method"
    known = {promise.id for promise in scenario.promises}
    if not known.issuperset(promises) or len(set(promises)) != len(promises):
        return "unknown_promise"
    return "too_many_promises" if len(promises) > MOST_PROMISES else None


def _refuse_charter(scenario: Scenario, state: State, action: SignCharter) -> str | None:
    if state.phase is not Phase.CHARTER:
        return "not_now"
    if not action.name.strip() or len(action.name) > LONGEST_NAME or not action.name.isprintable():
        return "bad_name"
    return _charter_fault(scenario, action.method, action.promises)


def _refuse_motion(scenario: Scenario, state: State, action: MoveCharter) -> str | None:
    if state.phase is not Phase.REVIEW or state.charter is None:
        return "not_now"
    return _charter_fault(scenario, action.method, action.promises)


def _refuse_proceed(_: Scenario, state: State, __: Proceed) -> str | None:
    return None if state.phase in _GOING_ON else "not_now"


def _refuse_opinion(scenario: Scenario, state: State, action: GiveOpinion) -> str | None:
    if state.phase is not Phase.OPINION:
        return "not_now"
    if not 0 <= action.seat < len(state.seats):
        return "unknown_seat"
    if action.seat in state.resting:
        return "seat_rests"
    if action.seat in dict(state.opinions):
        return "already_given"
    return None if action.option in open_options(scenario, state) else "closed_option"


def _refuse_share(scenario: Scenario, state: State, action: ShareFact) -> str | None:
    if state.phase is not Phase.DEBATE:
        return "not_now"
    if not 0 <= action.seat < len(state.seats):
        return "unknown_seat"
    role = state.seats[action.seat]
    voice = scenario.situations[state.plan[0]].voice(role)
    if voice is None or not voice.knows:
        return "nothing_to_share"
    return "already_shared" if (state.plan[0], role) in state.shared else None


def _refuse_method(scenario: Scenario, state: State, action: ChooseMethod) -> str | None:
    if state.phase is not Phase.METHOD:
        return "not_now"
    if action.method not in METHODS:
        return "unknown_method"
    closed = why_closed(scenario, state, action.method)
    if closed is not None:
        return closed.code
    method = BY_ID[action.method]
    if (action.proposal is not None) != method.proposes:
        return "proposal_expected" if method.proposes else "no_proposal_expected"
    if action.proposal is not None and action.proposal not in proposals(scenario, state):
        return "closed_option"
    if not method.sends_delegates:
        return "no_delegates_expected" if action.delegates else None
    chosen = set(action.delegates)
    fair = len(chosen) == len(action.delegates) in method.delegates and chosen.issubset(
        state.active
    )
    return None if fair else "bad_commission"


def _ballot_fault(state: State, seat: int) -> str | None:
    if state.phase is not Phase.BALLOT or state.poll is None:
        return "not_now"
    if seat not in state.poll.voters:
        return "not_a_voter"
    if state.poll.hands:
        return "hands_typed"
    return "already_cast" if any(voter == seat for voter, _ in state.poll.cast) else None


def _refuse_vote(_: Scenario, state: State, action: Vote) -> str | None:
    fault = _ballot_fault(state, action.seat)
    poll = state.poll
    if fault is not None or poll is None:
        return fault
    if ballot_kind(poll) is not BallotKind.OPTION:
        return "other_ballot"
    return None if action.option in poll.candidates else "closed_option"


def _refuse_abstain(_: Scenario, state: State, action: Abstain) -> str | None:
    fault = _ballot_fault(state, action.seat)
    if fault is not None or state.poll is None:
        return fault
    return "chair_must_decide" if chair_decides(state.poll) else None


def _refuse_rate(_: Scenario, state: State, action: Rate) -> str | None:
    fault = _ballot_fault(state, action.seat)
    poll = state.poll
    if fault is not None or poll is None:
        return fault
    if ballot_kind(poll) is not BallotKind.MENTIONS:
        return "other_ballot"
    complete = len(action.mentions) == len(poll.candidates)
    return None if complete and set(MENTIONS).issuperset(action.mentions) else "bad_mentions"


def _refuse_word(_: Scenario, state: State, action: Consent | Reserve | Object) -> str | None:
    fault = _ballot_fault(state, action.seat)
    poll = state.poll
    if fault is not None or poll is None:
        return fault
    kind = ballot_kind(poll)
    if not kind.is_on_proposal or (isinstance(action, Reserve) and kind is not BallotKind.CONSENT):
        return "other_ballot"
    if isinstance(action, Object):
        fits = len(action.reason) <= LONGEST_REASON and action.reason.isprintable()
        return None if fits else "bad_reason"
    return None


def _refuse_hands(_: Scenario, state: State, action: TypeHands) -> str | None:
    poll = state.poll
    if state.phase is not Phase.BALLOT or poll is None:
        return "not_now"
    if not counts_hands(poll):
        return "other_ballot"
    if poll.cast:
        return "ballots_cast"
    options = [option for option, _ in action.counts]
    fair = (
        len(set(options)) == len(options)
        and set(poll.candidates).issuperset(options)
        and all(0 <= number <= MOST_HANDS for _, number in action.counts)
        and any(number for _, number in action.counts)
    )
    return None if fair else "bad_hands"


def _refuse_correct(_: Scenario, state: State, action: Correct) -> str | None:
    poll = state.poll
    if state.phase is not Phase.BALLOT or poll is None:
        return "not_now"
    if poll.hands:
        return None if action.seat in poll.voters else "not_a_voter"
    return None if any(seat == action.seat for seat, _ in poll.cast) else "nothing_to_correct"


def _refuse_reveal(_: Scenario, state: State, __: Reveal) -> str | None:
    poll = state.poll
    if state.phase is not Phase.BALLOT or poll is None:
        return "not_now"
    return None if poll.hands or len(poll.cast) == len(poll.voters) else "ballots_missing"


def _refuse_settle(scenario: Scenario, state: State, action: Settle) -> str | None:
    poll = state.poll
    if state.phase is not Phase.OBJECTION or poll is None or poll.proposal is None:
        return "not_now"
    option = scenario.situations[state.plan[0]].option(poll.proposal)
    return "no_amendment" if action.how == "amend" and option.amendment is None else None


def _refuse_draw(_: Scenario, state: State, __: Draw) -> str | None:
    return None if state.phase is Phase.OUTCOME else "not_now"


def _refuse_shorten(scenario: Scenario, state: State, action: Shorten) -> str | None:
    if state.phase in {Phase.CHARTER, Phase.OVER}:
        return "not_now"
    return None if droppable(scenario, state, action.how) else "nothing_to_shorten"


def _refuse_skip(_: Scenario, state: State, __: Skip) -> str | None:
    return None if state.phase in _IN_SITUATION and state.motion is None else "not_now"


def _refuse_end(_: Scenario, state: State, __: End) -> str | None:
    return "not_now" if state.phase is Phase.OVER else None


CHECKS: Final[dict[type, Refuse]] = {
    SignCharter: _refuse_charter,
    MoveCharter: _refuse_motion,
    Proceed: _refuse_proceed,
    GiveOpinion: _refuse_opinion,
    ShareFact: _refuse_share,
    ChooseMethod: _refuse_method,
    Vote: _refuse_vote,
    Abstain: _refuse_abstain,
    Rate: _refuse_rate,
    Consent: _refuse_word,
    Reserve: _refuse_word,
    Object: _refuse_word,
    TypeHands: _refuse_hands,
    Correct: _refuse_correct,
    Reveal: _refuse_reveal,
    Settle: _refuse_settle,
    Draw: _refuse_draw,
    Shorten: _refuse_shorten,
    Skip: _refuse_skip,
    End: _refuse_end,
}
"""The check of each action type: a code if it is illegal, else None."""
