"""The rules: what is legal now, and what an action changes.

`apply(scenario, state, action)` is the whole game as one pure function: no clock, no file, no
language. Everything else in this package serves it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from kessessa.core import flow, polls
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
from kessessa.core.draft import Draft
from kessessa.core.events import (
    BallotCast,
    CharterSigned,
    Event,
    FactShared,
    OpinionGiven,
)
from kessessa.core.methods import PROPOSES, proposals, why_closed
from kessessa.core.offers import neutral_option, open_options
from kessessa.core.plan import droppable
from kessessa.core.resolve import SKIP, resolve
from kessessa.core.scenario import MENTIONS, METHODS, Scenario
from kessessa.core.state import Charter, Phase, Poll, State

MOST_PROMISES: Final = 3
"""Promises a charter may hold."""
MOST_HANDS: Final = 99
"""Hands that may be typed for one option."""
LONGEST_NAME: Final = 60
"""Characters of the enterprise's name."""
LONGEST_REASON: Final = 200
"""Characters of a typed objection."""
HANDS_METHODS: Final = frozenset({"majority", "two_thirds"})
"""Methods that can be counted by raised hands."""

_GOING_ON: Final = frozenset({Phase.READ, Phase.OPINION, Phase.DEBATE, Phase.HAZARD, Phase.REVIEW})
_IN_SITUATION: Final = frozenset(
    {Phase.READ, Phase.OPINION, Phase.DEBATE, Phase.METHOD, Phase.BALLOT, Phase.OBJECTION}
)


class IllegalActionError(ValueError):
    """An action that the rules do not allow at this moment."""

    def __init__(self, action: Action, state: State, why: str) -> None:
        where = (
            f"{state.phase.value} of {state.situation}" if state.situation else state.phase.value
        )
        super().__init__(f"illegal action: {str(action)!r} in {where}: {why}")
        self.action = action
        self.why = why
        """A code, for `kessessa.text` to say."""


class Step(NamedTuple):
    """What an action leads to."""

    state: State
    events: tuple[Event, ...]


def apply(scenario: Scenario, state: State, action: Action) -> Step:
    """The state after an action, and what happened.

    Raises:
        IllegalActionError: if the action is not allowed now; the state is untouched.
    """
    why = refusal(scenario, state, action)
    if why is not None:
        raise IllegalActionError(action, state, why)
    draft = Draft(scenario, state)
    _DOERS[type(action)](draft, action)
    return Step(draft.state, tuple(draft.events))


def take(scenario: Scenario, state: State, option: str, *, chance: bool = True) -> Step:
    """An option taken with method and ballots held neutral, from any step of its situation.

    The yardstick of the analysis (RULES section 10): no method's weeks, governance or energy, no
    winner and no loser. `chance=False` leaves the event cards unturned.
    """
    draft = Draft(scenario, state)
    if option not in open_options(scenario, state):
        raise ValueError(f"{option!r} is closed in {state.plan[0]!r}")
    resolve(draft, option, SKIP)
    if chance:
        flow.turn_chance(draft)
        if draft.state.phase is Phase.HAZARD:
            flow.leave(draft)
    return Step(draft.state, tuple(draft.events))


def refusal(scenario: Scenario, state: State, action: Action) -> str | None:
    """Why an action is not allowed now, as a code; None if it is."""
    return _REFUSALS[type(action)](scenario, state, action)


def is_legal(scenario: Scenario, state: State, action: Action) -> bool:
    """Whether `apply` would accept the action."""
    return refusal(scenario, state, action) is None


# -- what is refused --------------------------------------------------------------------------

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
    if (action.proposal is not None) != (action.method in PROPOSES):
        return "proposal_expected" if action.method in PROPOSES else "no_proposal_expected"
    if action.proposal is not None and action.proposal not in proposals(scenario, state):
        return "closed_option"
    if action.method != "delegation":
        return "no_delegates_expected" if action.delegates else None
    chosen = set(action.delegates)
    fair = len(chosen) == len(action.delegates) in {2, 3} and chosen.issubset(state.active)
    return None if fair else "bad_commission"


def _ballot_fault(state: State, seat: int) -> str | None:
    if state.phase is not Phase.BALLOT or state.poll is None:
        return "not_now"
    if seat not in state.poll.voters:
        return "not_a_voter"
    if state.poll.hands:
        return "hands_typed"
    return "already_cast" if any(voter == seat for voter, _ in state.poll.cast) else None


def _is_rated(poll: Poll) -> bool:
    return poll.method == "judgment" and poll.round == 1


def _refuse_vote(_: Scenario, state: State, action: Vote) -> str | None:
    fault = _ballot_fault(state, action.seat)
    poll = state.poll
    if fault is not None or poll is None:
        return fault
    if poll.method in PROPOSES or _is_rated(poll):
        return "other_ballot"
    return None if action.option in poll.candidates else "closed_option"


def _refuse_abstain(_: Scenario, state: State, action: Abstain) -> str | None:
    fault = _ballot_fault(state, action.seat)
    if fault is not None or state.poll is None:
        return fault
    decides_alone = state.poll.method == "chair" or state.poll.round == 3
    return "chair_must_decide" if decides_alone else None


def _refuse_rate(_: Scenario, state: State, action: Rate) -> str | None:
    fault = _ballot_fault(state, action.seat)
    poll = state.poll
    if fault is not None or poll is None:
        return fault
    if not _is_rated(poll):
        return "other_ballot"
    complete = len(action.mentions) == len(poll.candidates)
    return None if complete and set(MENTIONS).issuperset(action.mentions) else "bad_mentions"


def _refuse_word(_: Scenario, state: State, action: Consent | Reserve | Object) -> str | None:
    fault = _ballot_fault(state, action.seat)
    poll = state.poll
    if fault is not None or poll is None:
        return fault
    if poll.method not in PROPOSES or (poll.method == "consensus" and isinstance(action, Reserve)):
        return "other_ballot"
    if isinstance(action, Object):
        fits = len(action.reason) <= LONGEST_REASON and action.reason.isprintable()
        return None if fits else "bad_reason"
    return None


def _refuse_hands(_: Scenario, state: State, action: TypeHands) -> str | None:
    poll = state.poll
    if state.phase is not Phase.BALLOT or poll is None:
        return "not_now"
    if poll.method not in HANDS_METHODS or poll.round == 3:
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


_REFUSALS: Final[dict[type, Refuse]] = {
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


# -- what is done -----------------------------------------------------------------------------


def _sign(draft: Draft, action: SignCharter) -> None:
    charter = Charter(action.name.strip(), action.method, action.promises)
    draft.evolve(charter=charter)
    draft.emit(CharterSigned(charter.name, charter.method, charter.promises))
    flow.enter_next(draft)


def _move(draft: Draft, action: MoveCharter) -> None:
    charter = draft.state.charter
    name = charter.name if charter else ""
    poll = Poll("two_thirds", draft.state.active, (polls.YES, polls.NO), round=2)
    motion = Charter(name, action.method, action.promises)
    draft.evolve(motion=motion, poll=poll, phase=Phase.BALLOT)


_NEXT: Final = {
    Phase.READ: Phase.OPINION,
    Phase.OPINION: Phase.DEBATE,
    Phase.DEBATE: Phase.METHOD,
}


def _proceed(draft: Draft, _: Proceed) -> None:
    phase = draft.state.phase
    if phase is Phase.HAZARD:
        flow.leave(draft)
    elif phase is Phase.REVIEW:
        flow.enter_next(draft)
    else:
        draft.evolve(phase=_NEXT[phase])


def _give_opinion(draft: Draft, action: GiveOpinion) -> None:
    opinions = tuple(sorted((*draft.state.opinions, (action.seat, action.option))))
    draft.evolve(opinions=opinions)
    draft.emit(OpinionGiven(action.seat))


def _share(draft: Draft, action: ShareFact) -> None:
    situation, role = draft.state.plan[0], draft.state.seats[action.seat]
    draft.evolve(shared=(*draft.state.shared, (situation, role)))
    draft.emit(FactShared(action.seat, situation, role))


def _choose_method(draft: Draft, action: ChooseMethod) -> None:
    polls.open_poll(draft, action.method, action.proposal, action.delegates)


_WORDS: Final[dict[type, str]] = {
    Consent: polls.CONSENTS,
    Reserve: polls.RESERVES,
    Object: polls.OBJECTS,
}


def _cast(draft: Draft, action: Vote | Abstain | Rate | Consent | Reserve | Object) -> None:
    poll = _open_poll(draft)
    reasons = poll.reasons
    if isinstance(action, Vote):
        cast = polls.seal(poll, action.seat, action.option)
    elif isinstance(action, Rate):
        cast = polls.seal(poll, action.seat, action.mentions)
    else:
        cast = polls.seal(poll, action.seat, _WORDS.get(type(action)))
        if isinstance(action, Object) and action.reason:
            reasons = (*reasons, (action.seat, action.reason))
    draft.evolve(poll=_with_ballots(poll, cast, reasons))
    draft.emit(BallotCast(action.seat))


def _with_ballots(
    poll: Poll,
    cast: tuple[tuple[int, str | tuple[str, ...] | None], ...],
    reasons: tuple[tuple[int, str], ...],
    hands: tuple[tuple[str, int], ...] = (),
) -> Poll:
    return Poll(
        poll.method,
        poll.voters,
        poll.candidates,
        poll.round,
        poll.proposal,
        poll.delegates,
        cast,
        reasons,
        hands,
    )


def _open_poll(draft: Draft) -> Poll:
    if draft.state.poll is None:
        raise ValueError("no open vote")
    return draft.state.poll


def _type_hands(draft: Draft, action: TypeHands) -> None:
    draft.evolve(poll=_with_ballots(_open_poll(draft), (), (), action.counts))


def _correct(draft: Draft, action: Correct) -> None:
    poll = _open_poll(draft)
    cast = tuple(one for one in poll.cast if one[0] != action.seat)
    reasons = tuple(one for one in poll.reasons if one[0] != action.seat)
    draft.evolve(poll=_with_ballots(poll, cast, reasons))
    draft.emit(BallotCast(action.seat, corrected=True))


def _skip(draft: Draft, _: Skip) -> None:
    resolve(draft, neutral_option(draft.scenario, draft.state), SKIP)


_DOERS: Final[dict[type, Callable[[Draft, Any], None]]] = {
    SignCharter: _sign,
    MoveCharter: _move,
    Proceed: _proceed,
    GiveOpinion: _give_opinion,
    ShareFact: _share,
    ChooseMethod: _choose_method,
    Vote: _cast,
    Abstain: _cast,
    Rate: _cast,
    Consent: _cast,
    Reserve: _cast,
    Object: _cast,
    TypeHands: _type_hands,
    Correct: _correct,
    Reveal: lambda draft, _: polls.reveal(draft),
    Settle: lambda draft, action: polls.settle_objections(draft, action.how),
    Draw: lambda draft, _: flow.turn_chance(draft),
    Shorten: lambda draft, action: flow.shorten(draft, action.how),
    Skip: _skip,
    End: lambda draft, _: flow.finish(draft, early=True),
}
