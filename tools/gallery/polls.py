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
from kessessa.core.methods import BY_ID, REGISTRY, BallotKind, Method
from kessessa.core.rules.method_offers import open_methods, proposals
from kessessa.core.scenario import MENTIONS
from kessessa.core.state import Phase
from kessessa.screens.turn.ballot_card import BallotCardPage
from kessessa.screens.turn.withdraw_ballot import WithdrawBallotPage
from kessessa.screens.ui.messages import Pressed
from kessessa.screens.ui.page import Page
from tools.gallery.states import GalleryPages, GameState


def methods(method: GameState) -> GalleryPages:
    """Each method, in each of its shapes."""
    options = proposals(method.scenario, method.state)
    seats = method.state.active
    chosen: Page = method.page
    for way in REGISTRY:
        if way.proposes or way.sends_delegates:
            yield f"method-{way.id}", "", chosen.update(Pressed("method", way.id)).page
    for name in open_methods(method.scenario, method.state):
        way = BY_ID[name]
        choice = ChooseMethod(name)
        if way.proposes:
            choice = ChooseMethod(name, options[0])
        if way.sends_delegates:
            choice = ChooseMethod(name, delegates=tuple(seats[: max(way.delegates)]))
        poll = method.after(choice)
        if poll.state.poll is None:
            yield f"outcome-{name}", "", poll.page
            continue
        yield from _poll(poll, way)


def _poll(poll: GameState, way: Method) -> GalleryPages:
    """One method's vote, from the first ballot to the reveal."""
    open_poll = poll.state.poll
    if open_poll is None:
        return
    voters, options, method = open_poll.voters, open_poll.candidates, way.id
    yield f"ballot-{method}", "", poll.page
    card = BallotCardPage(poll.play, voters[-1])
    yield f"ballotcard-{method}", "", card
    if way.ballot is BallotKind.MENTIONS:
        rated = card.update(Pressed("mention", "good")).page
        yield f"ballotcard-{method}-second", "", rated
    if way.ballot is BallotKind.CONSENT:
        yield f"ballotcard-{method}-objecting", "", replace(card, objecting=True)
    if way.hands:
        counting = poll.page.update(Pressed("hands", "yes")).page
        yield f"hands-{method}", "", counting
        for figure in "129":
            counting = counting.update(Pressed("figure", figure)).page
        yield f"hands-{method}-counted", "", counting
        counts = tuple((option, 3) for option in options)
        yield f"hands-{method}-typed", "", poll.after(TypeHands(counts)).page
    yield f"ballot-{method}-half", "", poll.after(*_ballots(way.ballot, voters[:1], options)).page
    cast = poll.after(*_ballots(way.ballot, voters, options))
    yield f"ballot-{method}-cast", "", cast.page
    yield f"correct-{method}", "", WithdrawBallotPage(cast.play, voters)
    seen = cast.after(Reveal())
    yield f"reveal-{method}", "", seen.page
    again = seen.state.poll
    if again is not None and again.round > 1 and seen.state.phase is Phase.BALLOT:
        yield f"ballotcard-{method}-round-two", "", BallotCardPage(seen.play, again.voters[0])


def _ballots(kind: BallotKind, voters: tuple[int, ...], options: tuple[str, ...]) -> list[Action]:
    """Ballots that do not agree: the first vote is tied or contested wherever it can be."""
    if kind is BallotKind.MENTIONS:
        mentions = (MENTIONS[1:] + MENTIONS)[: len(options)]
        return [Rate(seat, mentions) for seat in voters]
    if kind is BallotKind.CONSENT:
        casts: list[Action] = [Object(voters[0], "Et la garderie ?")]
        casts += [Reserve(seat) for seat in voters[1:2]]
        return casts + [Consent(seat) for seat in voters[2:]]
    if kind is BallotKind.YES_OR_NO:
        return [Object(voters[0]), *(Consent(seat) for seat in voters[1:])]
    return [Vote(seat, options[place % len(options)]) for place, seat in enumerate(voters)]
