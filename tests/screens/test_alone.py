"""Somebody who plays alone: companions argue at a human pace, and Enter never waits for them."""

from __future__ import annotations

import itertools

from kessessa.app.host import Host
from kessessa.core.actions import Proceed, ShareFact
from kessessa.core.state import Phase
from kessessa.screens.turn.debate import BREATH, DebatePage
from kessessa.screens.ui.commands import NewGame
from kessessa.screens.ui.nodes import Button, Portrait, pressables, texts, walk
from kessessa.screens.ui.page import Do, Run
from kessessa.screens.ui.settings import Settings
from kessessa.text import Words
from tests.support.walks import DAY, settle


def alone(*, pace: float = 0.0, seed: int = 7) -> Host:
    """Josiane's player, in the first debate."""
    host = Host(settings=Settings(), folder=None, pace=pace, today=DAY)
    host.send(Run(NewGame("cafe", 5, "standard", (1, 2, 3, 4), seed)))
    press(host, "enter")
    host.send(Do(Proceed()))
    while host.play().state.phase is Phase.OPINION and host.wait() is not None:
        host.tick()
    host.send(Do(Proceed()))
    assert host.play().state.phase is Phase.DEBATE
    return host


def press(host: Host, key: str) -> None:
    host.send(next(one for one in pressables(host.view()) if one.key == key).message)  # type: ignore[arg-type]


def page(host: Host) -> DebatePage:
    assert isinstance(host.page, DebatePage)
    return host.page


def said(host: Host) -> str:
    words = Words("fr")
    return words.typeset(" ".join(texts(host.view())))


def test_each_companion_says_what_it_thinks_in_turn_with_its_face() -> None:
    host = alone()
    words = Words("fr")
    speakers = page(host).speakers
    assert speakers
    for count, seat in enumerate(speakers, 1):
        press(host, "enter")
        voice = host.play().situation.voice(host.play().state.seats[seat])
        assert voice is not None
        assert page(host).heard == count
        assert words.typeset(voice.says) in said(host)
        ringed = [
            one.name for one in walk(host.view()) if isinstance(one, Portrait) and one.speaking
        ]
        if page(host).argues:
            assert ringed == [host.play().name(seat)]


def test_facts_are_put_on_the_table_one_by_one_after_everybody_has_spoken() -> None:
    for seed in range(6):
        host = alone(seed=seed)
        shared = []
        while page(host).argues:
            before = page(host).heard
            press(host, "enter")
            shared.append(len(host.play().state.shared))
            assert page(host).heard == before or shared[-1] == 0
        assert all(after - first <= 1 for first, after in itertools.pairwise(shared))
        if host.play().state.shared:
            assert "Au pot commun" in said(host)


def test_enter_alone_leads_through_the_argument_to_the_vote() -> None:
    host = alone()
    presses = 0
    while host.play().state.phase is Phase.DEBATE:
        press(host, "enter")
        presses += 1
        assert presses < 12
    assert host.play().state.phase in {Phase.METHOD, Phase.BALLOT}


def test_the_vote_can_be_gone_to_at_once_without_hearing_anybody() -> None:
    host = alone()
    assert page(host).argues
    press(host, "v")
    assert host.play().state.phase is Phase.METHOD


def test_companions_speak_by_themselves_at_the_time_that_reading_takes() -> None:
    host = alone(pace=0.7)
    waits = []
    while page(host).argues:
        wait = host.wait()
        assert wait is not None
        waits.append(wait)
        host.tick()
    assert waits[0] == BREATH
    assert all(BREATH < wait < 20 for wait in waits[1:])
    assert host.wait() is None
    assert host.play().state.phase is Phase.DEBATE


def test_in_text_nobody_speaks_before_enter() -> None:
    host = alone(pace=0.0)
    assert host.wait() is None
    settle(host)
    assert page(host).heard == 0
    assert host.play().state.shared == ()


def test_ones_own_fact_can_be_put_on_the_table_in_the_middle_of_it() -> None:
    for seed in range(12):
        host = alone(seed=seed)
        voice = host.play().situation.voice(host.play().state.seats[0])
        if voice is not None and voice.knows:
            break
    press(host, "enter")
    host.send(Do(ShareFact(0)))
    assert page(host).heard == 1
    assert page(host).argues


def test_the_vote_of_companions_comes_after_and_the_person_votes_last_or_first_as_they_like() -> (
    None
):
    host = alone()
    while host.play().state.phase is Phase.DEBATE:
        press(host, "enter")
    settle(host)
    state = host.play().state
    if state.phase is Phase.BALLOT:
        assert state.poll is not None
        assert {seat for seat, _ in state.poll.cast} >= set(state.poll.voters) - {0}


def test_a_group_hears_nobody_but_itself() -> None:
    host = Host(settings=Settings(), folder=None, pace=0.0, today=DAY)
    host.send(Run(NewGame("cafe", 5, "standard", (), 7)))
    press(host, "enter")
    host.send(Do(Proceed()))
    host.send(Do(Proceed()))
    assert not page(host).argues
    yellow = [one for one in pressables(host.view()) if isinstance(one, Button) and one.primary]
    assert yellow[0].message == Do(Proceed())
