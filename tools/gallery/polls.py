"""The pages of a vote: each method in each of its shapes, from the first ballot to the reveal."""

from __future__ import annotations

from dataclasses import replace

from kessessa.core.actions import (
    Action,
    ChooseMethod,
    Consent,
    Object,
    Rate,
    Reserve,
    Reveal,
    TypeHands,
    Vote,
)
from kessessa.core.methods import PROPOSES, open_methods, proposals
from kessessa.core.rules.legality import HANDS_METHODS
from kessessa.core.scenario import MENTIONS
from kessessa.core.state import Phase
from kessessa.screens.turn.ballot_card import BallotCardPage
from kessessa.screens.turn.withdraw_ballot import WithdrawBallotPage
from kessessa.screens.ui.page import Page, Pressed
from tools.gallery.states import GalleryPages, GameState


def methods(method: GameState) -> GalleryPages:
    """Each method, in each of its shapes."""
    options = proposals(method.scenario, method.state)
    seats = method.state.active
    delegates = tuple(seats[:3])
    chosen: Page = method.page
    for name in (*sorted(PROPOSES), "delegation"):
        yield f"method-{name}", "", chosen.update(Pressed("method", name)).page
    for name in open_methods(method.scenario, method.state):
        choice = ChooseMethod(name)
        if name in PROPOSES:
            choice = ChooseMethod(name, options[0])
        if name == "delegation":
            choice = ChooseMethod(name, delegates=delegates)
        poll = method.after(choice)
        if poll.state.poll is None:
            yield f"outcome-{name}", "", poll.page
            continue
        yield from _poll(poll, name)


def _poll(poll: GameState, method: str) -> GalleryPages:
    """One method's vote, from the first ballot to the reveal."""
    open_poll = poll.state.poll
    if open_poll is None:
        return
    voters, options = open_poll.voters, open_poll.candidates
    yield f"ballot-{method}", "", poll.page
    card = BallotCardPage(poll.play, voters[-1])
    yield f"ballotcard-{method}", "", card
    if method == "judgment":
        rated = card.update(Pressed("mention", "good")).page
        yield "ballotcard-judgment-second", "", rated
    if method == "consent":
        yield "ballotcard-consent-objecting", "", replace(card, objecting=True)
    if method in HANDS_METHODS:
        counting = poll.page.update(Pressed("hands", "yes")).page
        yield f"hands-{method}", "", counting
        for figure in "129":
            counting = counting.update(Pressed("figure", figure)).page
        yield f"hands-{method}-counted", "", counting
        counts = tuple((option, 3) for option in options)
        yield f"hands-{method}-typed", "", poll.after(TypeHands(counts)).page
    yield f"ballot-{method}-half", "", poll.after(*_ballots(method, voters[:1], options)).page
    cast = poll.after(*_ballots(method, voters, options))
    yield f"ballot-{method}-cast", "", cast.page
    yield f"correct-{method}", "", WithdrawBallotPage(cast.play, voters)
    seen = cast.after(Reveal())
    yield f"reveal-{method}", "", seen.page
    again = seen.state.poll
    if again is not None and again.round > 1 and seen.state.phase is Phase.BALLOT:
        yield f"ballotcard-{method}-round-two", "", BallotCardPage(seen.play, again.voters[0])


def _ballots(method: str, voters: tuple[int, ...], options: tuple[str, ...]) -> list[Action]:
    """Ballots that do not agree: the first vote is tied or contested wherever it can be."""
    if method == "judgment":
        mentions = (MENTIONS[1:] + MENTIONS)[: len(options)]
        return [Rate(seat, mentions) for seat in voters]
    if method == "consent":
        casts: list[Action] = [Object(voters[0], "Et la garderie ?")]
        casts += [Reserve(seat) for seat in voters[1:2]]
        return casts + [Consent(seat) for seat in voters[2:]]
    if method == "consensus":
        return [Object(voters[0]), *(Consent(seat) for seat in voters[1:])]
    return [Vote(seat, options[place % len(options)]) for place, seat in enumerate(voters)]
