"""The facilitator's side: one key away, written in the journal, three moves from the debrief."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kessessa.app.controller import AppController
from kessessa.app.routes import PAGES
from kessessa.core.actions import ChooseMethod, Proceed, Vote
from kessessa.core.game import Game
from kessessa.core.state import Phase
from kessessa.journal import ActionLine, NoteLine, UndoLine
from kessessa.screens.debrief.steps import HappenedPage
from kessessa.screens.facilitator.hour import HourPage
from kessessa.screens.facilitator.notes import MOST_BELIEFS, NotesPage, likely_beliefs
from kessessa.screens.facilitator.pause import PausePage
from kessessa.screens.setup.title import TitlePage
from kessessa.screens.turn.ballots import BallotPage
from kessessa.screens.turn.debate import DebatePage
from kessessa.screens.turn.pass_the_laptop import SecretCardPage
from kessessa.screens.turn.situation import ReadPage
from kessessa.screens.turn.withdraw_ballot import WithdrawBallotPage
from kessessa.screens.ui.commands import NewGame
from kessessa.screens.ui.game_commands import Jump, OpenPause
from kessessa.screens.ui.messages import (
    ActionPressed,
    CommandPressed,
    TermPressed,
    Ticked,
    TimeAdded,
)
from kessessa.screens.ui.nodes import Clock, Hold, pressables, texts, walk
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.settings import Settings
from kessessa.text import Locale, seed_code, step_note
from tests.screens.moments import debating, deciding_statutes, done, play, reading
from tests.support.plays import games
from tests.support.walks import DAY, Hurry, cafe, new_host, walked

MOVES = 3


def begun(folder: Path | None = None, *, minutes: int = 55, seed: int = 7) -> AppController:
    """A class of five tables whose charter is signed."""
    app = AppController(
        settings=Settings(clock=True), folder=folder, pace=0.0, today=DAY, clock=Hurry()
    )
    app.dispatch(CommandPressed(NewGame("cafe", 5, "standard", (), seed, minutes, 27)))
    press(app, "enter")
    return app


def press(app: AppController, *keys: str) -> None:
    """Press keys, as somebody at the window would."""
    for key in keys:
        able = [node for node in pressables(app.view()) if node.key == key]
        assert able, (key, type(app.page).__name__)
        app.dispatch(able[0].message)


def do(app: AppController, *actions: object) -> None:
    for action in actions:
        app.dispatch(ActionPressed(action))


def written(app: AppController) -> list[str]:
    """The journal's lines, actions and notes alike."""
    assert app.session is not None
    return [
        entry.action
        if isinstance(entry, ActionLine)
        else entry.text
        if isinstance(entry, NoteLine)
        else "undo"
        for entry in app.session.entries
    ]


# -- three moves to the debrief ---------------------------------------------------------------------


def moves_to_the_debrief(app: AppController) -> int:
    """How many presses somebody needs who knows Esc, and the key of the pause where Esc goes back."""
    for moves in range(MOVES + 1):
        if isinstance(app.page, HappenedPage):
            return moves
        able = pressables(app.view())
        jumps = [node for node in able if node.message == CommandPressed(Jump())]
        found = jumps or [node for node in able if _opens_pause(node.message)]
        if found:
            app.dispatch(found[0].message)
        else:
            app.pause()
    return MOVES + 1


def _opens_pause(message: object) -> bool:
    command = getattr(message, "command", None)
    return isinstance(command, OpenPause)


@settings(max_examples=40)
@given(st.integers(0, 9999), st.integers(0, 150), st.sampled_from([0, 4]))
def test_three_moves_lead_to_the_debrief_from_wherever_a_walk_stops(
    seed: int, presses: int, companions: int
) -> None:
    app = walked(seed, presses, companions=companions)
    assert moves_to_the_debrief(app) <= MOVES


@given(games())
def test_from_every_state_the_pause_is_one_key_away_and_the_debrief_two(game: Game) -> None:
    moment = Play(game.scenario, game.state, game.events)
    view = PAGES[game.state.phase](moment).view()
    assert any(node.key == "escape" and _opens_pause(node.message) for node in pressables(view))
    jumps = [
        node
        for node in pressables(PausePage(moment).view())
        if node.message == CommandPressed(Jump())
    ]
    assert len(jumps) == 1


def test_jumping_to_the_debrief_ends_the_game_and_is_written() -> None:
    app = begun()
    press(app, "escape", "d")
    assert isinstance(app.page, HappenedPage)
    assert written(app)[-4:] == ["pause", "jump debrief", "end", "resume"]


# -- one key everywhere -------------------------------------------------------------------------------


def test_the_key_of_the_pause_closes_a_secret_from_wherever_it_is_open() -> None:
    app = begun()
    press(app, "c", "2", "enter")
    assert isinstance(app.page, SecretCardPage)
    app.dispatch(TermPressed("scic"))
    app.pause()
    assert isinstance(app.page, PausePage)
    role = app.play().role(1)
    shown = " ".join(texts(app.view()))
    assert role.wish.text not in shown
    press(app, "enter")
    assert isinstance(app.page, ReadPage)


def test_a_pause_before_any_game_is_none() -> None:
    app = new_host()
    app.pause()
    assert isinstance(app.page, TitlePage)


def test_opening_and_closing_the_pause_is_written_once_each_whatever_is_opened_from_it() -> None:
    app = begun()
    press(app, "escape", "n", "enter", "h", "enter", "enter")
    assert written(app)[-2:] == ["pause", "resume"]
    assert "pause" not in written(app)[:-2]


def test_the_code_of_the_game_is_in_the_head_of_the_pause_and_on_the_first_page() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY)
    app.dispatch(CommandPressed(NewGame("cafe", 5, "short", (), 4711)))
    code = seed_code(4711)
    assert any(code in text for text in texts(app.view()))
    app.pause()
    header = app.view().header
    assert header is not None
    assert any(code in fact for fact in header.facts)


# -- what it can do -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "seconds"), [("1", 60), ("2", 120)])
def test_the_pause_gives_the_debate_more_time(key: str, seconds: int) -> None:
    app = begun()
    do(app, Proceed(), Proceed())
    (before,) = [node.seconds for node in walk(app.view()) if isinstance(node, Clock)]
    press(app, "escape", key)
    assert isinstance(app.page, DebatePage)
    (after,) = [node.seconds for node in walk(app.view()) if isinstance(node, Clock)]
    assert after == before + seconds
    assert f"more {seconds}" in written(app)


def test_a_clock_at_zero_decides_nothing_and_takes_all_the_time_it_is_given() -> None:
    page = DebatePage(play(debating()))
    for _ in range(500):
        turn = page.update(Ticked())
        assert turn.commands == ()
        assert isinstance(turn.page, DebatePage)
        page = turn.page
    assert page.seconds == 0
    given_more = page.update(TimeAdded(60)).page
    assert isinstance(given_more, DebatePage)
    assert given_more.seconds == 60


def test_skipping_names_the_neutral_option_takes_it_and_is_a_line() -> None:
    app = begun()
    situation = app.play().situation
    neutral = situation.option(situation.default)
    press(app, "escape")
    assert any(neutral.title.rstrip(" .") in text for text in texts(PausePage(app.play()).view()))
    press(app, "p")
    assert app.play().state.phase is Phase.OUTCOME
    assert "skip" in written(app)


def test_a_ballot_is_corrected_from_the_pause_before_the_reveal_and_is_a_line() -> None:
    app = begun()
    do(app, Proceed(), Proceed(), Proceed(), ChooseMethod("majority"))
    press(app, "escape")
    assert "x" not in {node.key for node in pressables(app.view())}
    press(app, "enter")
    poll = app.play().state.poll
    assert poll is not None
    do(app, Vote(0, poll.candidates[0]))
    press(app, "escape", "x")
    assert isinstance(app.page, WithdrawBallotPage)
    press(app, "1")
    assert isinstance(app.page, BallotPage)
    assert app.play().state.poll == poll
    assert "correct 0" in written(app)


def test_an_undo_from_the_pause_is_a_line_and_shows_the_moment_before() -> None:
    app = begun()
    do(app, Proceed())
    press(app, "escape", "u")
    assert isinstance(app.page, ReadPage)
    assert app.session is not None
    assert any(isinstance(entry, UndoLine) for entry in app.session.entries)


def test_ending_now_tells_the_ending_that_holds_and_is_a_line() -> None:
    app = begun()
    press(app, "escape", "f")
    assert app.play().state.phase is Phase.OVER
    assert "end" in written(app)


def test_what_the_facilitator_did_is_on_the_disk_and_read_back(tmp_path: Path) -> None:
    app = begun(tmp_path)
    press(app, "escape", "h")
    assert isinstance(app.page, HourPage)
    press(app, "c")
    press(app, "enter")
    lines = written(app)
    app.close()
    again = AppController(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY, clock=Hurry())
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
    return [(moment, texts(NotesPage(moment).view())) for moment in moments]


def every_moment() -> Iterable[Play]:
    """Every situation of the café, read."""
    state = reading()
    for situation in cafe().situations.values():
        yield play(state.evolve(plan=(situation.id, *state.plan[1:]), stage=situation.stage))


def test_the_notes_hold_nothing_that_a_role_alone_knows() -> None:
    secrets = {
        *(role.wish.text for role in cafe().roles),
        *(voice.knows for s in cafe().situations.values() for voice in s.voices if voice.knows),
    }
    for _, shown in notes_of(every_moment()):
        assert not secrets & set(shown)


def test_the_notes_are_hidden_until_held_and_say_the_step_the_situation_and_the_sources() -> None:
    for moment, shown in notes_of(every_moment()):
        situation = moment.situation
        told = held(NotesPage(moment).view())
        assert step_note(moment.state.phase, Locale("fr")) in told
        assert situation.facilitator in told or not situation.facilitator
        if situation.did_you_know is not None:
            assert situation.did_you_know.text in told
            source = Locale("fr").typeset(situation.did_you_know.source)
            assert any(source in Locale("fr").typeset(text) for text in told)
        assert not set(told) & (set(shown) - set(told))


def test_where_statutes_are_decided_the_notes_have_what_the_law_says_of_each() -> None:
    moment = play(deciding_statutes())
    told = held(NotesPage(moment).view())
    forms = {option.form for option in moment.situation.options if option.form in cafe().forms}
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
    assert step_note(Phase.REVIEW, Locale("fr")) in told


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_step_has_a_note(phase: Phase, language: str) -> None:
    assert len(step_note(phase, Locale(language))) > 40
