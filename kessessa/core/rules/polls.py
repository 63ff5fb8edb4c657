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
from kessessa.core.methods import PROPOSES, lot_pool
from kessessa.core.rules.consequences import resolve
from kessessa.core.rules.draft import Draft
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
    if method == "lot":
        drawn_from = lot_pool(draft.scenario, state)
        place = draw(state.seed, state.plan[0], state.turn, "lot", len(drawn_from))
        draft.emit(LotDrawn(state.turn, drawn_from, drawn_from[place]))
        resolve(draft, drawn_from[place], method)
        return
    voters = {"chair": (state.chair,), "delegation": delegates}.get(method, state.active)
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
    elif poll.method == "consent":
        _settle_consent(draft, poll)
    elif poll.method == "consensus":
        _settle_consensus(draft, poll)
    else:
        _settle_count(draft, poll, tally)


def count(scenario: Scenario, state: State, poll: Poll) -> Tally | None:
    """The tally of the ballots cast; None where nothing is counted (consent, consensus)."""
    if poll.method in PROPOSES:
        return None
    ballots = dict(poll.cast)
    weight = ballot_weights(scenario, state)
    if poll.method == "delegation":
        # A mandate is given to people, not to what they hold.
        weight = dict.fromkeys(weight, 1)
    if poll.hands:
        raised = [option for option, number in poll.hands for _ in range(number)]
        ballots = dict(enumerate(raised))
        weight = dict.fromkeys(ballots, 1)
    if poll.method == "judgment" and poll.round == 1:
        rated = {
            seat: None if ballot is None else dict(zip(poll.candidates, ballot, strict=True))
            for seat, ballot in poll.cast
        }
        return votes.judgment(poll.candidates, rated, weight)
    chosen = {seat: None if ballot is None else str(ballot) for seat, ballot in ballots.items()}
    if poll.method == "two_thirds" and poll.round < 3:
        return votes.two_thirds(poll.candidates, chosen, weight)
    if poll.method == "colleges" and poll.round < 3:
        college = {seat: scenario.role(role).college for seat, role in enumerate(state.seats)}
        form = scenario.forms[state.form]
        return votes.colleges(poll.candidates, chosen, college, form.colleges)
    return votes.majority(poll.candidates, chosen, weight)


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
    if len(tally.winners) == 1:
        _win(draft, poll, tally.winners[0])
    elif poll.round == 1 and poll.method != "judgment":
        _ask_again(draft, poll, votes.runoff(tally))
    elif poll.method == "two_thirds" and not tally.winners:
        _win(draft, poll, neutral_option(draft.scenario, draft.state))
    else:
        tied = tally.winners or poll.candidates
        draft.evolve(
            poll=Poll(
                poll.method,
                (draft.state.chair,),
                tied,
                round=3,
                delegates=poll.delegates,
                reasons=poll.reasons,
            )
        )
        draft.emit(SecondRound(tied, 3))


def _ask_again(draft: Draft, poll: Poll, candidates: tuple[str, ...]) -> None:
    again = Poll(poll.method, poll.voters, candidates, round=2, delegates=poll.delegates)
    draft.evolve(poll=again)
    draft.emit(SecondRound(candidates, 2))


def _win(draft: Draft, poll: Poll, option: str) -> None:
    if poll.method == "judgment" and poll.round == 1:
        _feel_rejection(draft, poll, option)
    resolve(draft, option, poll.method, ballots=() if poll.round == 3 else poll.cast)


def _feel_rejection(draft: Draft, poll: Poll, option: str) -> None:
    place = poll.candidates.index(option)
    for seat, ballot in poll.cast:
        if ballot is not None and ballot[place] == "reject":
            draft.change(f"energy:{seat}", -1, "method", Reason("passed_though_rejected"))


def _settle_consent(draft: Draft, poll: Poll) -> None:
    objections = [seat for seat, ballot in poll.cast if ballot == OBJECTS]
    proposal = str(poll.proposal)
    if votes.consent(len(objections)):
        resolve(draft, proposal, "consent")
        return
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
        resolve(draft, poll.proposal, "consent", amended=True)
    else:
        draft.emit(ObjectionSettled(turn, "overridden", seats))
        for seat in seats:
            draft.change(f"energy:{seat}", -2, "method", Reason("objection_overridden"))
        resolve(draft, poll.proposal, "consent", overridden=True)


def _settle_consensus(draft: Draft, poll: Poll) -> None:
    refusals = tuple(seat for seat, ballot in poll.cast if ballot == OBJECTS)
    agreed = sum(ballot == CONSENTS for _, ballot in poll.cast)
    if votes.consensus(agreed, len(refusals)):
        resolve(draft, str(poll.proposal), "consensus")
        return
    state = draft.state
    draft.emit(ConsensusFailed(state.turn, refusals))
    draft.change_energy_of_all(-1, "method", Reason("method_tiring", ("consensus",)))
    draft.evolve(
        refused=(*state.refused, "consensus"),
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
