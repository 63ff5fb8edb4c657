"""Every way of deciding has its pages: picked, filled in, counted, corrected."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kessessa.app.routes import DEBRIEF, PAGES
from kessessa.core.actions import (
    Abstain,
    ChooseMethod,
    Consent,
    Correct,
    Object,
    Rate,
    Reserve,
    Reveal,
    Settle,
    Vote,
)
from kessessa.core.methods import BY_ID, METHODS
from kessessa.core.rules.engine import is_legal
from kessessa.core.state import Phase
from kessessa.screens.turn.ballot_card import BallotCardPage
from kessessa.screens.turn.ballots import BallotPage, ObjectionPage
from kessessa.screens.turn.method import MethodPage
from kessessa.screens.turn.withdraw_ballot import WithdrawBallotPage
from kessessa.screens.ui.commands import Pop, Push
from kessessa.screens.ui.game_commands import Submit
from kessessa.screens.ui.messages import CommandPressed, Pressed, TextChanged
from kessessa.screens.ui.nodes import Button, PageNode, pressables, texts, walk
from kessessa.screens.ui.page import Page
from kessessa.text import STEPS, Locale, method_texts
from tests.screens.moments import choosing, done, play, voting
from tests.support.walks import cafe

VOTED = [method for method in METHODS if method != "lot"]
"""Methods with a ballot; lots are drawn at once."""


def submitted(page: Page, message: object) -> object:
    """The action that a page asks for when it is told something."""
    commands = page.update(message).commands
    return next(command.action for command in commands if isinstance(command, Submit))


def button(view: PageNode, text: str) -> Button:
    """The button with these words."""
    return next(
        node for node in walk(view) if isinstance(node, Button) and node.text.startswith(text)
    )


def test_every_phase_has_a_page_and_every_step_of_the_debrief_too() -> None:
    assert set(PAGES) == set(Phase)
    assert set(DEBRIEF) == set(STEPS)


@pytest.mark.parametrize("method", METHODS)
def test_the_chair_can_pick_a_method(method: str) -> None:
    state = choosing()
    if method == "lot":  # the hat holds the options that got an opinion
        option = cafe().situations[str(state.situation)].options[0].id
        state = state.evolve(opinions=((0, option),))
    page: Page = MethodPage(play(state))
    turn = page.update(Pressed("method", method))
    if method == "delegation":
        page = turn.page.update(Pressed("delegate", "0")).page
        assert not button(page.view(), "Envoyer").enabled
        page = page.update(Pressed("delegate", "2")).page
        message = button(page.view(), "Envoyer").message
        action = submitted(page, message)
    elif BY_ID[method].proposes:
        action = submitted(turn.page, pressables(turn.page.view())[-2].message)
    else:
        action = submitted(page, Pressed("method", method))
    assert isinstance(action, ChooseMethod)
    assert action.method == method
    assert is_legal(cafe(), state, action)


@pytest.mark.parametrize("method", VOTED)
def test_a_vote_has_a_page_that_says_how_and_a_ballot_for_each_voter(method: str) -> None:
    state = voting(method)
    assert state.poll is not None
    moment = play(state)
    shared = texts(BallotPage(moment).view())
    assert any(method_texts(Locale("fr"))[method].how in text for text in shared)
    for seat in state.poll.voters:
        card = BallotCardPage(moment, seat)
        assert cafe().role(state.seats[seat]).name in " ".join(texts(card.view()))
        assert any(node.message == CommandPressed(Pop()) for node in pressables(card.view()))


@pytest.mark.parametrize("method", ["chair", "delegation", "majority", "two_thirds", "colleges"])
def test_a_simple_ballot_is_one_press(method: str) -> None:
    state = voting(method)
    assert state.poll is not None
    seat = state.poll.voters[0]
    card = BallotCardPage(play(state), seat)
    votes = [submitted(card, node.message) for node in pressables(card.view()) if node.key in "123"]
    assert votes == [Vote(seat, candidate) for candidate in state.poll.candidates]


def test_the_chair_who_decides_alone_may_not_abstain_and_others_may() -> None:
    for method, may in (("chair", False), ("majority", True)):
        state = voting(method)
        assert state.poll is not None
        card = BallotCardPage(play(state), state.poll.voters[0])
        abstains = [
            node
            for node in pressables(card.view())
            if isinstance(getattr(node.message, "action", None), Abstain)
        ]
        assert bool(abstains) is may


def test_a_judgment_gives_a_mention_to_each_option_in_turn_and_can_step_back() -> None:
    state = voting("judgment")
    assert state.poll is not None
    page: Page = BallotCardPage(play(state), 0)
    titles = [
        cafe().situations[str(state.situation)].option(candidate).title
        for candidate in state.poll.candidates
    ]
    for place, (title, _) in enumerate(pairwise([*titles, ""])):
        assert title in texts(page.view()), place
        turn = page.update(Pressed("mention", "good"))
        page = turn.page
    assert turn.commands[-1] == Submit(Rate(0, ("good",) * len(titles)))
    stepped = BallotCardPage(play(state), 0, ("good",)).update(Pressed("unrate")).page
    assert stepped == BallotCardPage(play(state), 0)


def test_consent_offers_three_words_and_an_objection_must_say_why() -> None:
    state = voting("consent")
    card: Page = BallotCardPage(play(state), 1)
    assert submitted(card, button(card.view(), "Je consens").message) == Consent(1)
    assert submitted(card, button(card.view(), "J’ai une réserve").message) == Reserve(1)
    card = card.update(Pressed("objecting", "yes")).page
    assert not button(card.view(), "Dire mon objection").enabled
    card = card.update(TextChanged("reason", "  Trop   loin  ")).page
    assert button(card.view(), "Dire mon objection").enabled
    assert submitted(card, Pressed("object")) == Object(1, "Trop loin")


def test_an_objection_is_never_longer_than_the_rules_allow() -> None:
    card = BallotCardPage(play(voting("consent")), 1, objecting=True, reason="é" * 500)
    action = submitted(card, Pressed("object"))
    assert is_legal(cafe(), voting("consent"), action)  # type: ignore[arg-type]


def test_consensus_offers_yes_or_no() -> None:
    card = BallotCardPage(play(voting("consensus")), 2)
    assert submitted(card, button(card.view(), "Oui").message) == Consent(2)
    assert submitted(card, button(card.view(), "Non").message) == Object(2)


def test_any_ballot_cast_can_be_corrected_before_the_reveal() -> None:
    state = voting("majority")
    assert state.poll is not None
    first = state.poll.candidates[0]
    state = done(state, Vote(0, first), Vote(3, first))
    page = BallotPage(play(state))
    (command,) = page.update(button(page.view(), "Corriger").message).commands
    assert isinstance(command, Push)
    assert command.page == WithdrawBallotPage(play(state), (0, 3))
    view = command.page.view()
    assert submitted(command.page, button(view, "Bastien").message) == Correct(3)


def test_companions_ballots_are_not_for_people_to_correct() -> None:
    state = voting("majority")
    assert state.poll is not None
    state = done(state, Vote(4, state.poll.candidates[0]))
    view = BallotPage(play(state, frozenset({4}))).view()
    assert not any(isinstance(node, Button) and "Corriger" in node.text for node in walk(view))


def test_an_objection_can_be_heard_or_overridden_and_its_words_are_shown() -> None:
    state = voting("consent")
    state = done(state, Object(0, "Et le chat ?"), *(Consent(seat) for seat in range(1, 5)))
    state = done(state, Reveal())
    assert state.phase is Phase.OBJECTION
    page = ObjectionPage(play(state))
    assert any("Et le chat" in text for text in texts(page.view()))
    offered = {
        submitted(page, node.message) for node in pressables(page.view()) if node.key != "escape"
    }
    assert {Settle("withdraw"), Settle("override")} <= offered
    assert all(is_legal(cafe(), state, action) for action in offered)  # type: ignore[arg-type]


def test_a_seat_that_rests_is_not_asked_to_vote() -> None:
    state = choosing().evolve(resting=(1,))
    state = done(state, ChooseMethod("majority"))
    assert "2" not in {node.key for node in pressables(BallotPage(play(state)).view())}
