"""What each action changes, once it is allowed."""

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
from kessessa.core.events import (
    BallotCast,
    CharterSigned,
    FactShared,
    OpinionGiven,
)
from kessessa.core.methods import MOTION
from kessessa.core.rules import polls, progression
from kessessa.core.rules.consequences import SKIP, resolve
from kessessa.core.rules.draft import Draft
from kessessa.core.rules.offers import neutral_option
from kessessa.core.state import Charter, Phase, Poll


def _sign(draft: Draft, action: SignCharter) -> None:
    charter = Charter(action.name.strip(), action.method, action.promises)
    draft.evolve(charter=charter)
    draft.emit(CharterSigned(charter.name, charter.method, charter.promises))
    progression.enter_next(draft)


def _move(draft: Draft, action: MoveCharter) -> None:
    charter = draft.state.charter
    name = charter.name if charter else ""
    poll = Poll(MOTION.id, draft.state.active, (polls.YES, polls.NO), round=2)
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
        progression.leave(draft)
    elif phase is Phase.REVIEW:
        progression.enter_next(draft)
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
    cast = tuple(ballot for ballot in poll.cast if ballot[0] != action.seat)
    reasons = tuple(reason for reason in poll.reasons if reason[0] != action.seat)
    draft.evolve(poll=_with_ballots(poll, cast, reasons))
    draft.emit(BallotCast(action.seat, corrected=True))


def _skip(draft: Draft, _: Skip) -> None:
    resolve(draft, neutral_option(draft.scenario, draft.state), SKIP)


HANDLERS: Final[dict[type, Callable[[Draft, Any], None]]] = {
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
    Draw: lambda draft, _: progression.turn_chance(draft),
    Shorten: lambda draft, action: progression.shorten(draft, action.how),
    Skip: _skip,
    End: lambda draft, _: progression.finish(draft, early=True),
}
"""What each action does to a draft."""
