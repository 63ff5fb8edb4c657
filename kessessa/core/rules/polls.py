"""An open vote: opening, casting, counting, and what comes of it."""

from __future__ import annotations

from kessessa.core import votes
from kessessa.core.dice import draw
from kessessa.core.events import (
    BallotsRevealed,
    CharterSigned,
    ConsensusFailed,
    LotDrawn,
    MethodChosen,
    MotionSettled,
    ObjectionRaised,
    ObjectionSettled,
    Reason,
    SecondRound,
)
from kessessa.core.methods import (
    BY_ID,
    LAST_ROUND,
    BallotKind,
    Ballots,
    Objected,
    Undecided,
    Voters,
    ballot_kind,
)
from kessessa.core.methods.base import most_voices
from kessessa.core.rules.consequences import resolve
from kessessa.core.rules.draft import Draft
from kessessa.core.rules.method_offers import lot_pool
from kessessa.core.rules.offers import neutral_option, open_options
from kessessa.core.scenario import Scenario
from kessessa.core.state import Ballot, Phase, Poll, State
from kessessa.core.votes import Tally

CONSENTS = "consent"
RESERVES = "reserve"
OBJECTS = "object"
YES = "yes"
NO = "no"


def open_poll(draft: Draft, method: str, proposal: str | None, delegates: tuple[int, ...]) -> None:
    """Begin to decide by a method: open a vote, or draw the lot at once."""
    state = draft.state
    default = state.charter is not None and state.charter.method == method
    draft.emit(MethodChosen(state.turn, method, state.chair, proposal, delegates, default))
    chosen = BY_ID[method]
    if chosen.ballot is BallotKind.NONE:
        drawn_from = lot_pool(draft.scenario, state)
        place = draw(state.seed, state.plan[0], state.turn, method, len(drawn_from))
        draft.emit(LotDrawn(state.turn, drawn_from, drawn_from[place]))
        resolve(draft, drawn_from[place], method)
        return
    voters = {Voters.CHAIR: (state.chair,), Voters.DELEGATES: delegates}.get(
        chosen.voters, state.active
    )
    candidates = (proposal,) if proposal else open_options(draft.scenario, state)
    poll = Poll(method, voters, candidates, proposal=proposal, delegates=delegates)
    draft.evolve(poll=poll, phase=Phase.BALLOT)


def seal(poll: Poll, seat: int, ballot: Ballot) -> tuple[tuple[int, Ballot], ...]:
    """The ballots cast, with that of a seat added, in seat order."""
    return tuple(sorted((*poll.cast, (seat, ballot)), key=lambda cast: cast[0]))


def reveal(draft: Draft) -> None:
    """Open the ballots, count them, and go where the count leads."""
    state = draft.state
    poll = state.poll
    if poll is None:
        raise ValueError("no open vote")
    tally = count(draft.scenario, state, poll)
    draft.emit(
        BallotsRevealed(
            state.turn, poll.method, poll.round, poll.cast, poll.hands, poll.candidates, tally
        )
    )
    if state.motion is not None:
        _settle_motion(draft, tally)
    elif poll.proposal is not None:
        _settle_proposal(draft, poll, poll.proposal)
    else:
        _settle_count(draft, poll, tally)


def count(scenario: Scenario, state: State, poll: Poll) -> Tally | None:
    """The tally of the ballots cast; None where a proposal is voted."""
    method = BY_ID[poll.method]
    if method.proposes:
        return None
    ballots = dict(poll.cast)
    weight = ballot_weights(scenario, state)
    if not method.weighed:
        weight = dict.fromkeys(weight, 1)
    if poll.hands:
        raised = [option for option, number in poll.hands for _ in range(number)]
        ballots = dict(enumerate(raised))
        weight = dict.fromkeys(ballots, 1)
    college = {seat: scenario.role(role).college for seat, role in enumerate(state.seats)}
    cast = Ballots(poll.candidates, ballots, weight, college, scenario.forms.get(state.form))
    return most_voices(cast) if poll.round == LAST_ROUND else method.count(cast)


def ballot_weights(scenario: Scenario, state: State) -> dict[int, int]:
    """What each active seat's ballot weighs under the enterprise's form."""
    members = []
    for seat in state.active:
        role = scenario.role(state.seats[seat])
        members.append((seat, role.college, role.capital))
    return votes.weights(scenario.forms.get(state.form), members)


def _settle_count(draft: Draft, poll: Poll, tally: Tally | None) -> None:
    if tally is None:
        raise ValueError("this method counts ballots")
    method = BY_ID[poll.method]
    if len(tally.winners) == 1:
        _win(draft, poll, tally.winners[0])
    elif poll.round == 1 and method.second_round:
        _ask_again(draft, poll, votes.runoff(tally))
    elif method.undecided is Undecided.NEUTRAL and not tally.winners:
        _win(draft, poll, neutral_option(draft.scenario, draft.state))
    else:
        tied = tally.winners or poll.candidates
        draft.evolve(
            poll=Poll(
                poll.method,
                (draft.state.chair,),
                tied,
                round=LAST_ROUND,
                delegates=poll.delegates,
                reasons=poll.reasons,
            )
        )
        draft.emit(SecondRound(tied, LAST_ROUND))


def _ask_again(draft: Draft, poll: Poll, candidates: tuple[str, ...]) -> None:
    again = Poll(poll.method, poll.voters, candidates, round=2, delegates=poll.delegates)
    draft.evolve(poll=again)
    draft.emit(SecondRound(candidates, 2))


def _win(draft: Draft, poll: Poll, option: str) -> None:
    if ballot_kind(poll) is BallotKind.MENTIONS:
        _feel_rejection(draft, poll, option)
    resolve(draft, option, poll.method, ballots=() if poll.round == LAST_ROUND else poll.cast)


def _feel_rejection(draft: Draft, poll: Poll, option: str) -> None:
    place = poll.candidates.index(option)
    for seat, ballot in poll.cast:
        if ballot is not None and ballot[place] == "reject":
            draft.change(f"energy:{seat}", -1, "method", Reason("passed_though_rejected"))


def _settle_proposal(draft: Draft, poll: Poll, proposal: str) -> None:
    method = BY_ID[poll.method]
    objections = tuple(seat for seat, ballot in poll.cast if ballot == OBJECTS)
    agreed = sum(ballot == CONSENTS for _, ballot in poll.cast)
    if method.passes(agreed, len(objections)):
        resolve(draft, proposal, poll.method)
    elif method.objected is Objected.SETTLED:
        _hear_objections(draft, poll, proposal, objections)
    else:
        _fail(draft, poll, objections)


def _hear_objections(draft: Draft, poll: Poll, proposal: str, objections: tuple[int, ...]) -> None:
    reasons = dict(poll.reasons)
    for seat in objections:
        draft.emit(ObjectionRaised(draft.state.turn, seat, reasons.get(seat, ""), proposal))
    draft.evolve(phase=Phase.OBJECTION, late=draft.state.late + len(objections))


def settle_objections(draft: Draft, how: str) -> None:
    """Amend the proposal, withdraw it, or pass over the objections."""
    poll = draft.state.poll
    if poll is None or poll.proposal is None:
        raise ValueError("no objection to settle")
    seats = tuple(seat for seat, ballot in poll.cast if ballot == OBJECTS)
    turn = draft.state.turn
    if how == "withdraw":
        draft.emit(ObjectionSettled(turn, "withdrawn", seats))
        refused = (*draft.state.refused, poll.proposal)
        draft.evolve(refused=refused, poll=None, phase=Phase.METHOD)
    elif how == "amend":
        draft.emit(ObjectionSettled(turn, "amended", seats))
        for seat in seats:
            draft.change(f"energy:{seat}", 1, "method", Reason("objection_heard"))
        resolve(draft, poll.proposal, poll.method, amended=True)
    else:
        draft.emit(ObjectionSettled(turn, "overridden", seats))
        for seat in seats:
            draft.change(f"energy:{seat}", -2, "method", Reason("objection_overridden"))
        resolve(draft, poll.proposal, poll.method, overridden=True)


def _fail(draft: Draft, poll: Poll, refusals: tuple[int, ...]) -> None:
    """Decide nothing: a week and a pip of everybody's energy, and another method is needed."""
    state = draft.state
    draft.emit(ConsensusFailed(state.turn, refusals))
    draft.change_energy_of_all(-1, "method", Reason("method_tiring", (poll.method,)))
    draft.evolve(
        refused=(*state.refused, poll.method),
        late=state.late + 1,
        poll=None,
        phase=Phase.METHOD,
    )


def _settle_motion(draft: Draft, tally: Tally | None) -> None:
    if tally is None or draft.state.motion is None:
        raise ValueError("no motion to settle")
    passed = tally.winners == (YES,)
    draft.emit(MotionSettled(passed, tally))
    if passed:
        charter = draft.state.motion
        draft.evolve(charter=charter)
        draft.emit(CharterSigned(charter.name, charter.method, charter.promises, amended=True))
    draft.evolve(motion=None, poll=None, phase=Phase.REVIEW)
