"""The controller: pages over a session, kept, resumed, undone, retold in another language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kessessa.app import library
from kessessa.app.controller import AppController
from kessessa.core.actions import ChooseMethod, GiveOpinion, Proceed, ShareFact, Vote
from kessessa.core.state import Phase
from kessessa.screens.debrief.ending import EndPage
from kessessa.screens.facilitator.notes import NotesPage
from kessessa.screens.facilitator.pause import PausePage
from kessessa.screens.setup.crash import CrashPage
from kessessa.screens.setup.menus import SettingsPage
from kessessa.screens.setup.title import SessionsPage, TitlePage
from kessessa.screens.turn.ballots import BallotPage
from kessessa.screens.turn.debate import DebatePage
from kessessa.screens.turn.pass_the_laptop import HandOverPage, SecretCardPage
from kessessa.screens.turn.situation import ReadPage
from kessessa.screens.ui.commands import Apply, Home, NewGame, OpenShelf, Pop, Push, Quit
from kessessa.screens.ui.game_commands import MoreTime, Undo
from kessessa.screens.ui.glossary import TermPage
from kessessa.screens.ui.messages import ActionPressed, CommandPressed, Pressed, TermPressed
from kessessa.screens.ui.nodes import Button, Clock, pressables, texts, walk
from kessessa.screens.ui.settings import Settings
from kessessa.session import Session
from kessessa.text import Locale, long_date
from tests.support.walks import DAY, cafe, settle

WISH = cafe().roles[0].wish.text


@pytest.fixture
def app(tmp_path: Path) -> AppController:
    """A host that keeps sessions in a folder of its own."""
    return AppController(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY)


def founded(app: AppController, companions: tuple[int, ...] = ()) -> AppController:
    """A game whose charter is signed."""
    app.dispatch(CommandPressed(NewGame("cafe", 5, "short", companions, seed=7)))
    app.dispatch(Pressed("sign"))
    return app


def do(app: AppController, *actions: object) -> None:
    for action in actions:
        app.dispatch(ActionPressed(action))


def voted(app: AppController) -> AppController:
    """A game in the middle of a vote."""
    founded(app)
    do(app, Proceed(), Proceed(), Proceed(), ChooseMethod("majority"))
    assert app.session is not None
    assert app.session.state.poll is not None
    do(app, Vote(0, app.session.state.poll.candidates[0]))
    return app


def test_a_game_is_on_the_disk_from_its_first_decision_and_found_again_at_the_same_page(
    app: AppController, tmp_path: Path
) -> None:
    page = voted(app).page
    again = AppController(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY)
    app.close()
    assert isinstance(again.page, TitlePage)
    (kept,) = again.page.unfinished
    again.resume(Path(kept.folder))
    assert again.page == page
    assert again.notice == ""
    again.close()


def test_a_game_kept_nowhere_says_so_where_one_leaves_it() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY)
    founded(app)
    view = PausePage(app.play()).view()
    assert any("pas enregistrée" in text for text in texts(view))


def test_what_the_rules_refuse_is_said_and_changes_nothing(app: AppController) -> None:
    founded(app)
    before = app.page
    do(app, GiveOpinion(0, "nowhere"))
    assert app.notice
    assert app.page == before
    do(app, Proceed())
    assert app.notice == ""


def test_undo_is_free_until_something_secret_is_known_then_the_facilitators(
    app: AppController,
) -> None:
    founded(app)
    do(app, Proceed())
    app.dispatch(CommandPressed(Undo()))
    assert isinstance(app.page, ReadPage)
    do(app, Proceed(), Proceed(), Proceed(), ChooseMethod("chair"))
    assert app.session is not None
    state = app.session.state
    assert state.poll is not None
    do(app, Vote(state.poll.voters[0], state.poll.candidates[0]))
    reveal = next(
        node for node in pressables(app.view()) if isinstance(node, Button) and node.primary
    )
    app.dispatch(reveal.message)
    assert app.session.state.phase is Phase.OUTCOME
    app.dispatch(CommandPressed(Undo()))
    assert app.notice
    assert app.session.state.phase is Phase.OUTCOME
    app.dispatch(CommandPressed(Undo(facilitator=True)))
    assert app.session.state.phase is Phase.BALLOT


def test_another_language_is_spoken_at_once_on_every_page_of_the_stack(app: AppController) -> None:
    founded(app)
    app.dispatch(CommandPressed(Push(PausePage(app.play()))))
    app.dispatch(CommandPressed(Push(SettingsPage(app.settings))))
    app.dispatch(Pressed("language"))
    assert "Settings" in texts(app.view())
    app.dispatch(CommandPressed(Pop()))
    assert "Resume" in texts(app.view())
    app.dispatch(CommandPressed(Pop()))
    assert any(text == "The compass" for text in texts(app.view()))


def test_settings_are_remembered_when_they_change(tmp_path: Path) -> None:
    kept: list[Settings] = []
    app = AppController(
        settings=Settings(), folder=tmp_path, remember=kept.append, pace=0.0, today=DAY
    )
    app.dispatch(CommandPressed(Apply(Settings(clock=True))))
    assert kept == [Settings(clock=True)]
    assert isinstance(app.page, TitlePage)
    assert app.page.settings == Settings(clock=True)


def test_companions_move_by_themselves_and_people_are_waited_for(app: AppController) -> None:
    founded(app, companions=(1, 2, 3, 4))
    do(app, Proceed())
    assert app.wait() == 0.0
    settle(app)
    assert app.wait() is None
    assert app.session is not None
    assert [seat for seat, _ in app.session.state.opinions] == [1, 2, 3, 4]


def test_a_charter_that_is_full_offers_no_fourth_promise(app: AppController) -> None:
    app.start(cafe(), seats=5, length="short", companions=frozenset(), seed=7)
    for promise in cafe().promises[:3]:
        app.dispatch(Pressed("promise", promise.id))
    able = [
        node.message.value
        for node in pressables(app.view())
        if isinstance(node.message, Pressed) and node.message.what == "promise"
    ]
    assert able == [promise.id for promise in cafe().promises[:3]]
    app.dispatch(Pressed("promise", able[0]))
    assert len([node for node in pressables(app.view()) if node.message]) > len(able)


def test_a_story_that_companions_play_alone_goes_at_the_pace_of_who_reads_it() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.7, today=DAY)
    app.start(cafe(), seats=5, length="short", companions=frozenset(range(5)), seed=7)
    while not isinstance(app.page, ReadPage):
        app.tick()
    assert (app.wait() or 0.0) > 10
    app.tick()
    assert app.wait() == 0.7


def test_companions_wait_while_somebody_looks_at_another_page(app: AppController) -> None:
    founded(app, companions=(1, 2, 3, 4))
    do(app, Proceed())
    app.dispatch(CommandPressed(Push(PausePage(app.play()))))
    assert app.wait() is None


def test_a_clock_ticks_decides_nothing_and_can_be_given_a_minute(tmp_path: Path) -> None:
    app = AppController(settings=Settings(clock=True), folder=tmp_path, pace=0.0, today=DAY)
    founded(app)
    do(app, Proceed(), Proceed())
    assert isinstance(app.page, DebatePage)
    assert app.wait() == 1.0
    for _ in range(200):
        app.tick()
    assert isinstance(app.page, DebatePage)
    assert app.page.seconds == 0
    app.dispatch(CommandPressed(MoreTime(60)))
    assert [node.seconds for node in walk(app.view()) if isinstance(node, Clock)] == [60]


def test_a_page_keeps_what_it_remembers_while_its_moment_lasts(app: AppController) -> None:
    founded(app)
    do(app, Proceed(), Proceed())
    app.dispatch(Pressed("next"))
    assert isinstance(app.page, DebatePage)
    turn = app.page.turn
    assert app.session is not None
    sharer = next(
        seat
        for seat in range(5)
        if cafe().situations[str(app.session.state.situation)].voice(app.session.state.seats[seat])
    )
    do(app, ShareFact(sharer))
    assert isinstance(app.page, DebatePage)
    assert app.page.turn == turn == 1


def test_a_word_of_the_trade_is_explained_and_not_by_itself(app: AppController) -> None:
    founded(app)
    app.dispatch(TermPressed("scic"))
    assert isinstance(app.page, TermPage)
    terms = {term for node in walk(app.view()) for term in getattr(node, "terms", ())}
    assert "scic" not in {term[2] for term in terms}
    app.dispatch(CommandPressed(Pop()))
    app.dispatch(TermPressed("no such word"))
    assert isinstance(app.page, ReadPage)


def test_sessions_are_listed_newest_first_once_there_are_two(app: AppController) -> None:
    for _ in range(2):
        founded(app)
        app.dispatch(CommandPressed(Home()))
    assert isinstance(app.page, TitlePage)
    button = next(node for node in pressables(app.view()) if node.key == "s")
    app.dispatch(button.message)
    assert isinstance(app.page, SessionsPage)
    folders = [kept.folder.name for kept in app.page.sessions]
    assert folders == ["2026-11-24_cafe_2", "2026-11-24_cafe_1"]
    app.dispatch(next(node for node in pressables(app.view()) if node.key == "2").message)
    assert isinstance(app.page, ReadPage)


def test_a_host_in_haste_shows_its_title_before_it_looks_for_sessions(
    app: AppController, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voted(app)
    app.close()
    looked: list[object] = []
    look = library.kept_sessions
    monkeypatch.setattr(library, "kept_sessions", lambda *said: looked.append(1) or look(*said))
    again = AppController(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY, in_haste=True)
    before = again.revision
    assert isinstance(again.page, TitlePage)
    assert (again.page.unfinished, looked) == ((), [])
    for _ in range(2):
        again.look_for_sessions()
        assert len(again.page.unfinished) == 1
        assert (looked, again.revision) == ([1], before + 1)


def test_a_finished_session_opens_at_its_outcome_from_the_title(app: AppController) -> None:
    app.start(cafe(), seats=5, length="short", companions=frozenset(range(5)), seed=7)
    while app.wait() == 0.0:
        app.tick()
    app.dispatch(CommandPressed(Home()))
    founded(app)
    app.dispatch(CommandPressed(Home()))
    assert isinstance(app.page, TitlePage)
    (over,) = app.page.finished
    assert over.where == f"{long_date(DAY, Locale())} · 2026-11-24_cafe_1"
    assert len(app.page.unfinished) == 1
    for key, page in (("b", SessionsPage), ("1", EndPage)):
        app.dispatch(next(node for node in pressables(app.view()) if node.key == key).message)
        assert isinstance(app.page, page)


def test_who_does_not_read_french_changes_the_language_on_the_title_page(
    app: AppController,
) -> None:
    for language, other in (("en", "Français"), ("fr", "English")):
        app.dispatch(next(node for node in pressables(app.view()) if node.key == "l").message)
        assert app.settings.language == language
        assert other in texts(app.view())


def test_a_damaged_session_goes_on_from_before_its_bad_line_in_a_folder_of_its_own(
    app: AppController, tmp_path: Path
) -> None:
    voted(app)
    app.dispatch(CommandPressed(Home()))
    journal = tmp_path / "2026-11-24_cafe_1" / "journal.jsonl"
    lines = journal.read_text(encoding="utf-8").splitlines(keepends=True)
    journal.write_text("".join([*lines[:3], "{}\n", *lines[4:]]), encoding="utf-8")
    damaged = journal.read_bytes()
    app.resume(journal.parent)
    assert "ligne 4" in app.notice
    assert app.notice.endswith("La partie reprend de là, dans un nouveau dossier.")
    assert app.session is not None
    assert [str(action) for action in app.session.game.actions] == [
        json.loads(line)["do"] for line in lines[1:3]
    ]
    assert app.session.folder == tmp_path / "2026-11-24_cafe_2"
    assert journal.read_bytes() == damaged
    again = Session.resume(app.session.folder, read_only=True)
    assert again.game.state == app.session.game.state


def test_a_session_without_its_first_line_is_refused_in_words(
    app: AppController, tmp_path: Path
) -> None:
    voted(app)
    app.dispatch(CommandPressed(Home()))
    journal = tmp_path / "2026-11-24_cafe_1" / "journal.jsonl"
    lines = journal.read_text(encoding="utf-8").splitlines(keepends=True)
    journal.write_text("".join(["{}\n", *lines[1:]]), encoding="utf-8")
    app.resume(journal.parent)
    assert isinstance(app.page, TitlePage)
    assert "ligne 1" in app.notice


def test_who_plays_where_nothing_can_be_kept_is_told_at_once() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY)
    app.start(cafe(), seats=5, length="short", companions=frozenset(), seed=7)
    assert app.notice.replace(
        "’", "'"
    ) == "Attention : cette séance n'est pas enregistrée.".replace(" :", "\u00a0:")
    app.start(cafe(), seats=5, length="short", companions=frozenset(), seed=7, rehearsal=True)
    assert app.notice == ""


def test_a_project_that_is_on_no_shelf_is_found_in_the_copy_its_session_keeps(
    app: AppController, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voted(app)
    app.dispatch(CommandPressed(Home()))
    monkeypatch.setattr(library, "find_scenarios", lambda: ())
    unfinished, _ = library.kept_sessions(tmp_path, "fr")
    assert [kept.title for kept in unfinished] == [cafe().title]


def test_companions_wait_while_hands_are_counted(app: AppController) -> None:
    app.start(
        cafe(), seats=5, length="short", companions=frozenset({3, 4}), seed=7, minutes=55, pupils=27
    )
    app.dispatch(Pressed("sign"))
    for _ in range(60):
        if app.session is not None and app.session.state.phase is Phase.BALLOT:
            break
        if app.wait() == 0.0:
            app.tick()
        elif app.session is not None and app.session.state.phase is Phase.METHOD:
            do(app, ChooseMethod("majority"))
        else:
            do(app, Proceed())
    assert isinstance(app.page, BallotPage)
    assert app.page.counting is not None
    assert app.wait() != 0.0
    assert app.session is not None
    assert not app.session.state.poll.cast  # type: ignore[union-attr]
    app.dispatch(Pressed("hands", "no"))
    assert app.wait() == 0.0


def test_a_torn_last_line_is_told_and_the_game_goes_on(app: AppController, tmp_path: Path) -> None:
    voted(app)
    app.dispatch(CommandPressed(Home()))
    journal = tmp_path / "2026-11-24_cafe_1" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-9])
    app.resume(journal.parent)
    assert app.notice
    assert app.session is not None
    assert app.session.state.phase is Phase.BALLOT


def test_a_fault_of_the_program_leaves_a_page_that_says_where_the_session_is(
    app: AppController, tmp_path: Path
) -> None:
    founded(app)
    app.show_crash()
    assert isinstance(app.page, CrashPage)
    assert str(tmp_path / "2026-11-24_cafe_1") in texts(app.view())
    app.dispatch(CommandPressed(Pop()))
    assert isinstance(app.page, ReadPage)


def test_quitting_stops_and_frees_the_session(app: AppController, tmp_path: Path) -> None:
    founded(app)
    app.dispatch(CommandPressed(Quit()))
    assert not app.running
    assert app.session is None
    again = AppController(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY)
    again.resume(tmp_path / "2026-11-24_cafe_1")
    assert again.session is not None
    again.close()


def test_the_stages_passed_over_are_told_before_the_situation(app: AppController) -> None:
    founded(app)
    assert isinstance(app.page, ReadPage)
    stage = app.play().situation.stage
    order = [stage.id for stage in cafe().stages]
    passed = [stage.link for stage in cafe().stages[: order.index(stage)] if stage.link]
    told = texts(app.page.view())
    assert passed
    assert all(link in told for link in passed)


def test_the_facilitators_note_is_not_for_the_projector(app: AppController) -> None:
    founded(app)
    note = app.play().situation.facilitator
    assert note
    view = NotesPage(app.play()).view()
    assert note not in "".join(str(getattr(node, "text", "")) for node in walk(view, secrets=False))
    assert Locale("fr").typeset(note) in map(Locale("fr").typeset, texts(view))
    assert WISH not in texts(view)


def test_no_scenario_is_read_before_one_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    real = library.load_once
    monkeypatch.setattr(library, "load_once", lambda *asked: read.append(asked) or real(*asked))
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY)
    app.view()
    assert read == []

    app.dispatch(CommandPressed(OpenShelf()))

    assert read
    app.close()


def test_a_page_is_built_once_however_often_it_is_looked_at(
    app: AppController, monkeypatch: pytest.MonkeyPatch
) -> None:
    founded(app)
    built: list[object] = []
    view = ReadPage.view
    monkeypatch.setattr(ReadPage, "view", lambda page: built.append(page) or view(page))
    for _ in range(10):
        app.wait()
        app.view()
    assert len(built) == 1


def test_settings_changed_over_a_rehearsal_leave_their_page_open(app: AppController) -> None:
    app.start(
        cafe(), seats=5, length="short", companions=frozenset(range(5)), seed=7, rehearsal=True
    )
    app.pause()
    app.dispatch(CommandPressed(Push(SettingsPage(app.settings))))
    app.dispatch(Pressed("clock"))
    assert isinstance(app.page, SettingsPage)
    assert app.page.settings.clock


def test_a_page_behind_a_hand_over_takes_new_settings_too(app: AppController) -> None:
    founded(app)
    hidden = SecretCardPage(app.play(), 0)
    app.dispatch(CommandPressed(Push(HandOverPage(app.play(), 0, hidden))))
    app.set_settings(Settings(display="words"))
    assert isinstance(app.page, HandOverPage)
    assert isinstance(app.page.then, SecretCardPage)
    assert app.page.then.play.settings.display == "words"
