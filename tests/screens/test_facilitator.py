"""The facilitator's side: one key away, written in the journal, three moves from the debrief."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kessessa.app.host import Host
from kessessa.app.routes import PAGES
from kessessa.core.actions import ChooseMethod, Proceed, Vote
from kessessa.core.game import Game
from kessessa.core.state import Phase
from kessessa.journal import Do as DoLine
from kessessa.journal import Note
from kessessa.journal import Undo as UndoLine
from kessessa.screens.debrief.steps import HappenedPage
from kessessa.screens.facilitator.hour import HourPage
from kessessa.screens.facilitator.notes import MOST_BELIEFS, NotesPage, likely_beliefs
from kessessa.screens.facilitator.pause import PausePage
from kessessa.screens.setup.title import TitlePage
from kessessa.screens.turn.ballots import BallotPage
from kessessa.screens.turn.debate import DebatePage
from kessessa.screens.turn.pass_the_laptop import SecretCardPage
from kessessa.screens.turn.situation import ReadPage
from kessessa.screens.turn.withdraw_ballot import CorrectPage
from kessessa.screens.ui.commands import Jump, NewGame, OpenPause
from kessessa.screens.ui.nodes import Clock, Hold, pressables, texts, walk
from kessessa.screens.ui.page import Asked, Do, Granted, Run, Ticked
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.settings import Settings
from kessessa.text import Words, seed_code, step_note
from tests.screens.moments import debating, deciding_statutes, done, play, reading
from tests.support.plays import games
from tests.support.walks import DAY, Hurry, cafe, new_host, walked

MOVES = 3


def begun(folder: Path | None = None, *, minutes: int = 55, seed: int = 7) -> Host:
    """A class of five tables whose charter is signed."""
    host = Host(settings=Settings(clock=True), folder=folder, pace=0.0, today=DAY, clock=Hurry())
    host.send(Run(NewGame("cafe", 5, "standard", (), seed, minutes, 27)))
    press(host, "enter")
    return host


def press(host: Host, *keys: str) -> None:
    """Press keys, as somebody at the window would."""
    for key in keys:
        able = [one for one in pressables(host.view()) if one.key == key]
        assert able, (key, type(host.page).__name__)
        host.send(able[0].message)  # type: ignore[arg-type]


def do(host: Host, *actions: object) -> None:
    for action in actions:
        host.send(Do(action))  # type: ignore[arg-type]


def written(host: Host) -> list[str]:
    """The journal's lines, actions and notes alike."""
    assert host.session is not None
    return [
        one.action if isinstance(one, DoLine) else one.text if isinstance(one, Note) else "undo"
        for one in host.session.entries
    ]


# -- three moves to the debrief ---------------------------------------------------------------------


def moves_to_the_debrief(host: Host) -> int:
    """How many presses somebody needs who knows Esc, and the key of the pause where Esc goes back."""
    for moves in range(MOVES + 1):
        if isinstance(host.page, HappenedPage):
            return moves
        able = pressables(host.view())
        jumps = [one for one in able if one.message == Run(Jump())]
        found = jumps or [one for one in able if _opens_pause(one.message)]
        if found:
            host.send(found[0].message)  # type: ignore[arg-type]
        else:
            host.pause()
    return MOVES + 1


def _opens_pause(message: object) -> bool:
    command = getattr(message, "command", None)
    return isinstance(command, OpenPause)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 9999), st.integers(0, 150), st.sampled_from([0, 4]))
def test_three_moves_lead_to_the_debrief_from_wherever_a_walk_stops(
    seed: int, presses: int, companions: int
) -> None:
    host = walked(seed, presses, companions=companions)
    assert moves_to_the_debrief(host) <= MOVES


@given(games())
def test_from_every_state_the_pause_is_one_key_away_and_the_debrief_two(game: Game) -> None:
    moment = Play(game.scenario, game.state, game.events)
    view = PAGES[game.state.phase](moment).view()
    assert any(one.key == "escape" and _opens_pause(one.message) for one in pressables(view))
    jumps = [one for one in pressables(PausePage(moment).view()) if one.message == Run(Jump())]
    assert len(jumps) == 1


def test_jumping_to_the_debrief_ends_the_game_and_is_written() -> None:
    host = begun()
    press(host, "escape", "d")
    assert isinstance(host.page, HappenedPage)
    assert written(host)[-4:] == ["pause", "jump debrief", "end", "resume"]


# -- one key everywhere -------------------------------------------------------------------------------


def test_the_key_of_the_pause_closes_a_secret_from_wherever_it_is_open() -> None:
    host = begun()
    press(host, "c", "2", "enter")
    assert isinstance(host.page, SecretCardPage)
    host.send(Asked("scic"))
    host.pause()
    assert isinstance(host.page, PausePage)
    role = host.play().role(1)
    shown = " ".join(texts(host.view()))
    assert role.wish.text not in shown
    press(host, "enter")
    assert isinstance(host.page, ReadPage)


def test_a_pause_before_any_game_is_none() -> None:
    host = new_host()
    host.pause()
    assert isinstance(host.page, TitlePage)


def test_opening_and_closing_the_pause_is_written_once_each_whatever_is_opened_from_it() -> None:
    host = begun()
    press(host, "escape", "n", "enter", "h", "enter", "enter")
    assert written(host)[-2:] == ["pause", "resume"]
    assert "pause" not in written(host)[:-2]


def test_the_code_of_the_game_is_in_the_head_of_the_pause_and_on_the_first_page() -> None:
    host = Host(settings=Settings(), folder=None, pace=0.0, today=DAY)
    host.send(Run(NewGame("cafe", 5, "short", (), 4711)))
    code = seed_code(4711)
    assert any(code in text for text in texts(host.view()))
    host.pause()
    header = host.view().header
    assert header is not None
    assert any(code in fact for fact in header.facts)


# -- what it can do -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "seconds"), [("1", 60), ("2", 120)])
def test_the_pause_gives_the_debate_more_time(key: str, seconds: int) -> None:
    host = begun()
    do(host, Proceed(), Proceed())
    (before,) = [node.seconds for node in walk(host.view()) if isinstance(node, Clock)]
    press(host, "escape", key)
    assert isinstance(host.page, DebatePage)
    (after,) = [node.seconds for node in walk(host.view()) if isinstance(node, Clock)]
    assert after == before + seconds
    assert f"more {seconds}" in written(host)


def test_a_clock_at_zero_decides_nothing_and_takes_all_the_time_it_is_given() -> None:
    page = DebatePage(play(debating()))
    for _ in range(500):
        turn = page.update(Ticked())
        assert turn.commands == ()
        assert isinstance(turn.page, DebatePage)
        page = turn.page
    assert page.seconds == 0
    given_more = page.update(Granted(60)).page
    assert isinstance(given_more, DebatePage)
    assert given_more.seconds == 60


def test_skipping_names_the_neutral_option_takes_it_and_is_a_line() -> None:
    host = begun()
    situation = host.play().situation
    neutral = situation.option(situation.default)
    press(host, "escape")
    assert any(neutral.title.rstrip(" .") in text for text in texts(PausePage(host.play()).view()))
    press(host, "p")
    assert host.play().state.phase is Phase.OUTCOME
    assert "skip" in written(host)


def test_a_ballot_is_corrected_from_the_pause_before_the_reveal_and_is_a_line() -> None:
    host = begun()
    do(host, Proceed(), Proceed(), Proceed(), ChooseMethod("majority"))
    press(host, "escape")
    assert "x" not in {one.key for one in pressables(host.view())}
    press(host, "enter")
    poll = host.play().state.poll
    assert poll is not None
    do(host, Vote(0, poll.candidates[0]))
    press(host, "escape", "x")
    assert isinstance(host.page, CorrectPage)
    press(host, "1")
    assert isinstance(host.page, BallotPage)
    assert host.play().state.poll == poll
    assert "correct 0" in written(host)


def test_an_undo_from_the_pause_is_a_line_and_shows_the_moment_before() -> None:
    host = begun()
    do(host, Proceed())
    press(host, "escape", "u")
    assert isinstance(host.page, ReadPage)
    assert host.session is not None
    assert any(isinstance(one, UndoLine) for one in host.session.entries)


def test_ending_now_tells_the_ending_that_holds_and_is_a_line() -> None:
    host = begun()
    press(host, "escape", "f")
    assert host.play().state.phase is Phase.OVER
    assert "end" in written(host)


def test_what_the_facilitator_did_is_on_the_disk_and_read_back(tmp_path: Path) -> None:
    host = begun(tmp_path)
    press(host, "escape", "h")
    assert isinstance(host.page, HourPage)
    press(host, "c")
    press(host, "enter")
    lines = written(host)
    host.close()
    again = Host(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY, clock=Hurry())
    again.resume(next(tmp_path.iterdir()))
    assert written(again)[: len(lines)] == lines
    assert again.play().short
    again.close()


# -- the notes ----------------------------------------------------------------------------------------


def held(view: object) -> tuple[str, ...]:
    """The words that a page hides."""
    return tuple(
        text
        for node in walk(view)
        if isinstance(node, Hold)
        for text in texts(node.child)  # type: ignore[arg-type]
    )


def notes_of(moments: Iterable[Play]) -> list[tuple[Play, tuple[str, ...]]]:
    return [(one, texts(NotesPage(one).view())) for one in moments]


def every_moment() -> Iterable[Play]:
    """Every situation of the café, read."""
    state = reading()
    for situation in cafe().situations.values():
        yield play(state.evolve(plan=(situation.id, *state.plan[1:]), stage=situation.stage))


def test_the_notes_hold_nothing_that_a_role_alone_knows() -> None:
    secrets = {
        *(role.wish.text for role in cafe().roles),
        *(one.knows for s in cafe().situations.values() for one in s.voices if one.knows),
    }
    for _, shown in notes_of(every_moment()):
        assert not secrets & set(shown)


def test_the_notes_are_hidden_until_held_and_say_the_step_the_situation_and_the_sources() -> None:
    for moment, shown in notes_of(every_moment()):
        situation = moment.situation
        told = held(NotesPage(moment).view())
        assert step_note(moment.state.phase, Words("fr")) in told
        assert situation.facilitator in told or not situation.facilitator
        if situation.did_you_know is not None:
            assert situation.did_you_know.text in told
            source = Words("fr").typeset(situation.did_you_know.source)
            assert any(source in Words("fr").typeset(one) for one in told)
        assert not set(told) & (set(shown) - set(told))


def test_where_statutes_are_decided_the_notes_have_what_the_law_says_of_each() -> None:
    moment = play(deciding_statutes())
    told = held(NotesPage(moment).view())
    forms = {one.form for one in moment.situation.options if one.form in cafe().forms}
    claims = [claim for form in forms for claim in cafe().forms[str(form)].claims]
    assert claims
    assert all(claim.text in told for claim in claims)


def test_likely_beliefs_are_few_and_the_authors() -> None:
    for moment in every_moment():
        beliefs = likely_beliefs(moment)
        assert 0 < len(beliefs) <= MOST_BELIEFS
        assert set(beliefs) <= set(cafe().guide.misconceptions)


def test_between_situations_the_notes_still_say_what_to_do() -> None:
    state = done(reading()).evolve(phase=Phase.REVIEW)
    told = held(NotesPage(play(state)).view())
    assert step_note(Phase.REVIEW, Words("fr")) in told


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_step_has_a_note(phase: Phase, language: str) -> None:
    assert len(step_note(phase, Words(language))) > 40
