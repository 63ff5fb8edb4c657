"""Somebody who plays alone: companions argue at a human pace, and Enter never waits for them."""

from __future__ import annotations

import itertools

from kessessa.app.controller import AppController
from kessessa.core.actions import Proceed, ShareFact
from kessessa.core.state import Phase
from kessessa.screens.turn.debate import BREATH, DebatePage
from kessessa.screens.ui.commands import NewGame
from kessessa.screens.ui.messages import ActionPressed, CommandPressed
from kessessa.screens.ui.nodes import Button, Portrait, pressables, texts, walk
from kessessa.screens.ui.settings import Settings
from kessessa.text import Locale
from tests.support.walks import DAY, settle


def alone(*, pace: float = 0.0, seed: int = 7) -> AppController:
    """Josiane's player, in the first debate."""
    app = AppController(settings=Settings(), folder=None, pace=pace, today=DAY)
    app.dispatch(CommandPressed(NewGame("cafe", 5, "standard", (1, 2, 3, 4), seed)))
    press(app, "enter")
    app.dispatch(ActionPressed(Proceed()))
    while app.play().state.phase is Phase.OPINION and app.wait() is not None:
        app.tick()
    app.dispatch(ActionPressed(Proceed()))
    assert app.play().state.phase is Phase.DEBATE
    return app


def press(app: AppController, key: str) -> None:
    app.dispatch(next(node for node in pressables(app.view()) if node.key == key).message)


def page(app: AppController) -> DebatePage:
    assert isinstance(app.page, DebatePage)
    return app.page


def said(app: AppController) -> str:
    locale = Locale("fr")
    return locale.typeset(" ".join(texts(app.view())))


def test_each_companion_says_what_it_thinks_in_turn_with_its_face() -> None:
    app = alone()
    locale = Locale("fr")
    speakers = page(app).speakers
    assert speakers
    for count, seat in enumerate(speakers, 1):
        press(app, "enter")
        voice = app.play().situation.voice(app.play().state.seats[seat])
        assert voice is not None
        assert page(app).heard == count
        assert locale.typeset(voice.says) in said(app)
        ringed = [
            node.name for node in walk(app.view()) if isinstance(node, Portrait) and node.speaking
        ]
        if page(app).argues:
            assert ringed == [app.play().name(seat)]


def test_facts_are_put_on_the_table_one_by_one_after_everybody_has_spoken() -> None:
    for seed in range(6):
        app = alone(seed=seed)
        shared = []
        while page(app).argues:
            before = page(app).heard
            press(app, "enter")
            shared.append(len(app.play().state.shared))
            assert page(app).heard == before or shared[-1] == 0
        assert all(after - first <= 1 for first, after in itertools.pairwise(shared))
        if app.play().state.shared:
            assert "Au pot commun" in said(app)


def test_enter_alone_leads_through_the_argument_to_the_vote() -> None:
    app = alone()
    presses = 0
    while app.play().state.phase is Phase.DEBATE:
        press(app, "enter")
        presses += 1
        assert presses < 12
    assert app.play().state.phase in {Phase.METHOD, Phase.BALLOT}


def test_the_vote_can_be_gone_to_at_once_without_hearing_anybody() -> None:
    app = alone()
    assert page(app).argues
    press(app, "v")
    assert app.play().state.phase is Phase.METHOD


def test_companions_speak_by_themselves_at_the_time_that_reading_takes() -> None:
    app = alone(pace=0.7)
    waits = []
    while page(app).argues:
        wait = app.wait()
        assert wait is not None
        waits.append(wait)
        app.tick()
    assert waits[0] == BREATH
    assert all(BREATH < wait < 20 for wait in waits[1:])
    assert app.wait() is None
    assert app.play().state.phase is Phase.DEBATE


def test_in_text_nobody_speaks_before_enter() -> None:
    app = alone(pace=0.0)
    assert app.wait() is None
    settle(app)
    assert page(app).heard == 0
    assert app.play().state.shared == ()


def test_ones_own_fact_can_be_put_on_the_table_in_the_middle_of_it() -> None:
    for seed in range(12):
        app = alone(seed=seed)
        voice = app.play().situation.voice(app.play().state.seats[0])
        if voice is not None and voice.knows:
            break
    press(app, "enter")
    app.dispatch(ActionPressed(ShareFact(0)))
    assert page(app).heard == 1
    assert page(app).argues


def test_the_vote_of_companions_comes_after_and_the_person_votes_last_or_first_as_they_like() -> (
    None
):
    app = alone()
    while app.play().state.phase is Phase.DEBATE:
        press(app, "enter")
    settle(app)
    state = app.play().state
    if state.phase is Phase.BALLOT:
        assert state.poll is not None
        assert {seat for seat, _ in state.poll.cast} >= set(state.poll.voters) - {0}


def test_a_group_hears_nobody_but_itself() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY)
    app.dispatch(CommandPressed(NewGame("cafe", 5, "standard", (), 7)))
    press(app, "enter")
    app.dispatch(ActionPressed(Proceed()))
    app.dispatch(ActionPressed(Proceed()))
    assert not page(app).argues
    yellow = [node for node in pressables(app.view()) if isinstance(node, Button) and node.primary]
    assert yellow[0].message == ActionPressed(Proceed())
