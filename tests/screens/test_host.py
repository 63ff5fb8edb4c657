"""The host: pages over a session, kept, resumed, undone, retold in another language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kessessa.app import library
from kessessa.app.host import Host
from kessessa.core.actions import ChooseMethod, GiveOpinion, Proceed, ShareFact, Vote
from kessessa.core.state import Phase
from kessessa.screens.debrief.ending import EndPage
from kessessa.screens.facilitator.notes import NotesPage
from kessessa.screens.facilitator.pause import PausePage
from kessessa.screens.setup.crash import MishapPage
from kessessa.screens.setup.menus import SettingsPage
from kessessa.screens.setup.title import SessionsPage, TitlePage
from kessessa.screens.turn.ballots import BallotPage
from kessessa.screens.turn.debate import DebatePage
from kessessa.screens.turn.situation import ReadPage
from kessessa.screens.ui.commands import MoreTime, NewGame, Undo
from kessessa.screens.ui.glossary import TermPage
from kessessa.screens.ui.nodes import Button, Clock, pressables, texts, walk
from kessessa.screens.ui.page import Apply, Asked, Do, Home, OpenShelf, Picked, Pop, Push, Quit, Run
from kessessa.screens.ui.settings import Settings
from kessessa.session import Session
from kessessa.text import Words, long_date
from tests.support.walks import DAY, cafe, settle

WISH = cafe().roles[0].wish.text


@pytest.fixture
def host(tmp_path: Path) -> Host:
    """A host that keeps sessions in a folder of its own."""
    return Host(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY)


def founded(host: Host, companions: tuple[int, ...] = ()) -> Host:
    """A game whose charter is signed."""
    host.send(Run(NewGame("cafe", 5, "short", companions, seed=7)))
    host.send(Picked("sign"))
    return host


def do(host: Host, *actions: object) -> None:
    for action in actions:
        host.send(Do(action))  # type: ignore[arg-type]


def voted(host: Host) -> Host:
    """A game in the middle of a vote."""
    founded(host)
    do(host, Proceed(), Proceed(), Proceed(), ChooseMethod("majority"))
    assert host.session is not None
    assert host.session.state.poll is not None
    do(host, Vote(0, host.session.state.poll.candidates[0]))
    return host


def test_a_game_is_on_the_disk_from_its_first_decision_and_found_again_at_the_same_page(
    host: Host, tmp_path: Path
) -> None:
    page = voted(host).page
    again = Host(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY)
    host.close()
    assert isinstance(again.page, TitlePage)
    (kept,) = again.page.unfinished
    again.resume(Path(kept.folder))
    assert again.page == page
    assert again.notice == ""
    again.close()


def test_a_game_kept_nowhere_says_so_where_one_leaves_it() -> None:
    host = Host(settings=Settings(), folder=None, pace=0.0, today=DAY)
    founded(host)
    view = PausePage(host.play()).view()
    assert any("pas enregistrée" in text for text in texts(view))


def test_what_the_rules_refuse_is_said_and_changes_nothing(host: Host) -> None:
    founded(host)
    before = host.page
    do(host, GiveOpinion(0, "nowhere"))
    assert host.notice
    assert host.page == before
    do(host, Proceed())
    assert host.notice == ""


def test_undo_is_free_until_something_secret_is_known_then_the_facilitators(host: Host) -> None:
    founded(host)
    do(host, Proceed())
    host.send(Run(Undo()))
    assert isinstance(host.page, ReadPage)
    do(host, Proceed(), Proceed(), Proceed(), ChooseMethod("chair"))
    assert host.session is not None
    state = host.session.state
    assert state.poll is not None
    do(host, Vote(state.poll.voters[0], state.poll.candidates[0]))
    reveal = next(
        node for node in pressables(host.view()) if isinstance(node, Button) and node.primary
    )
    host.send(reveal.message)  # type: ignore[arg-type]
    assert host.session.state.phase is Phase.OUTCOME
    host.send(Run(Undo()))
    assert host.notice
    assert host.session.state.phase is Phase.OUTCOME
    host.send(Run(Undo(facilitator=True)))
    assert host.session.state.phase is Phase.BALLOT


def test_another_language_is_spoken_at_once_on_every_page_of_the_stack(host: Host) -> None:
    founded(host)
    host.send(Run(Push(PausePage(host.play()))))
    host.send(Run(Push(SettingsPage(host.settings))))
    host.send(Picked("language"))
    assert "Settings" in texts(host.view())
    host.send(Run(Pop()))
    assert "Resume" in texts(host.view())
    host.send(Run(Pop()))
    assert any(text == "The compass" for text in texts(host.view()))


def test_settings_are_remembered_when_they_change(tmp_path: Path) -> None:
    kept: list[Settings] = []
    host = Host(settings=Settings(), folder=tmp_path, remember=kept.append, pace=0.0, today=DAY)
    host.send(Run(Apply(Settings(clock=True))))
    assert kept == [Settings(clock=True)]
    assert isinstance(host.page, TitlePage)
    assert host.page.settings == Settings(clock=True)


def test_companions_move_by_themselves_and_people_are_waited_for(host: Host) -> None:
    founded(host, companions=(1, 2, 3, 4))
    do(host, Proceed())
    assert host.wait() == 0.0
    settle(host)
    assert host.wait() is None
    assert host.session is not None
    assert [seat for seat, _ in host.session.state.opinions] == [1, 2, 3, 4]


def test_a_charter_that_is_full_offers_no_fourth_promise(host: Host) -> None:
    host.start(cafe(), seats=5, length="short", companions=frozenset(), seed=7)
    for promise in cafe().promises[:3]:
        host.send(Picked("promise", promise.id))
    able = [
        one.message.value
        for one in pressables(host.view())
        if isinstance(one.message, Picked) and one.message.what == "promise"
    ]
    assert able == [one.id for one in cafe().promises[:3]]
    host.send(Picked("promise", able[0]))
    assert len([one for one in pressables(host.view()) if one.message]) > len(able)


def test_a_story_that_companions_play_alone_goes_at_the_pace_of_who_reads_it() -> None:
    host = Host(settings=Settings(), folder=None, pace=0.7, today=DAY)
    host.start(cafe(), seats=5, length="short", companions=frozenset(range(5)), seed=7)
    while not isinstance(host.page, ReadPage):
        host.tick()
    assert (host.wait() or 0.0) > 10
    host.tick()
    assert host.wait() == 0.7


def test_companions_wait_while_somebody_looks_at_another_page(host: Host) -> None:
    founded(host, companions=(1, 2, 3, 4))
    do(host, Proceed())
    host.send(Run(Push(PausePage(host.play()))))
    assert host.wait() is None


def test_a_clock_ticks_decides_nothing_and_can_be_given_a_minute(tmp_path: Path) -> None:
    host = Host(settings=Settings(clock=True), folder=tmp_path, pace=0.0, today=DAY)
    founded(host)
    do(host, Proceed(), Proceed())
    assert isinstance(host.page, DebatePage)
    assert host.wait() == 1.0
    for _ in range(200):
        host.tick()
    assert isinstance(host.page, DebatePage)
    assert host.page.seconds == 0
    host.send(Run(MoreTime(60)))
    assert [node.seconds for node in walk(host.view()) if isinstance(node, Clock)] == [60]


def test_a_page_keeps_what_it_remembers_while_its_moment_lasts(host: Host) -> None:
    founded(host)
    do(host, Proceed(), Proceed())
    host.send(Picked("next"))
    assert isinstance(host.page, DebatePage)
    turn = host.page.turn
    assert host.session is not None
    sharer = next(
        seat
        for seat in range(5)
        if cafe()
        .situations[str(host.session.state.situation)]
        .voice(host.session.state.seats[seat])
    )
    do(host, ShareFact(sharer))
    assert isinstance(host.page, DebatePage)
    assert host.page.turn == turn == 1


def test_a_word_of_the_trade_is_explained_and_not_by_itself(host: Host) -> None:
    founded(host)
    host.send(Asked("scic"))
    assert isinstance(host.page, TermPage)
    terms = {term for node in walk(host.view()) for term in getattr(node, "terms", ())}
    assert "scic" not in {term[2] for term in terms}
    host.send(Run(Pop()))
    host.send(Asked("no such word"))
    assert isinstance(host.page, ReadPage)


def test_sessions_are_listed_newest_first_once_there_are_two(host: Host) -> None:
    for _ in range(2):
        founded(host)
        host.send(Run(Home()))
    assert isinstance(host.page, TitlePage)
    button = next(node for node in pressables(host.view()) if node.key == "s")
    host.send(button.message)  # type: ignore[arg-type]
    assert isinstance(host.page, SessionsPage)
    folders = [one.folder.name for one in host.page.sessions]
    assert folders == ["2026-11-24_cafe_2", "2026-11-24_cafe_1"]
    host.send(next(node for node in pressables(host.view()) if node.key == "2").message)  # type: ignore[arg-type]
    assert isinstance(host.page, ReadPage)


def test_a_host_in_haste_shows_its_title_before_it_looks_for_sessions(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voted(host)
    host.close()
    looked: list[object] = []
    look = library.kept_sessions
    monkeypatch.setattr(library, "kept_sessions", lambda *said: looked.append(1) or look(*said))
    again = Host(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY, in_haste=True)
    before = again.revision
    assert isinstance(again.page, TitlePage)
    assert (again.page.unfinished, looked) == ((), [])
    for _ in range(2):
        again.look_for_sessions()
        assert len(again.page.unfinished) == 1
        assert (looked, again.revision) == ([1], before + 1)


def test_a_finished_session_opens_at_its_outcome_from_the_title(host: Host) -> None:
    host.start(cafe(), seats=5, length="short", companions=frozenset(range(5)), seed=7)
    while host.wait() == 0.0:
        host.tick()
    host.send(Run(Home()))
    founded(host)
    host.send(Run(Home()))
    assert isinstance(host.page, TitlePage)
    (over,) = host.page.finished
    assert over.where == f"{long_date(DAY, Words())} · 2026-11-24_cafe_1"
    assert len(host.page.unfinished) == 1
    for key, page in (("b", SessionsPage), ("1", EndPage)):
        host.send(next(one for one in pressables(host.view()) if one.key == key).message)  # type: ignore[arg-type]
        assert isinstance(host.page, page)


def test_who_does_not_read_french_changes_the_language_on_the_title_page(host: Host) -> None:
    for language, other in (("en", "Français"), ("fr", "English")):
        host.send(next(one for one in pressables(host.view()) if one.key == "l").message)  # type: ignore[arg-type]
        assert host.settings.language == language
        assert other in texts(host.view())


def test_a_damaged_session_goes_on_from_before_its_bad_line_in_a_folder_of_its_own(
    host: Host, tmp_path: Path
) -> None:
    voted(host)
    host.send(Run(Home()))
    journal = tmp_path / "2026-11-24_cafe_1" / "journal.jsonl"
    lines = journal.read_text(encoding="utf-8").splitlines(keepends=True)
    journal.write_text("".join([*lines[:3], "{}\n", *lines[4:]]), encoding="utf-8")
    damaged = journal.read_bytes()
    host.resume(journal.parent)
    assert "ligne 4" in host.notice
    assert host.notice.endswith("La partie reprend de là, dans un nouveau dossier.")
    assert host.session is not None
    assert [str(one) for one in host.session.game.actions] == [
        json.loads(line)["do"] for line in lines[1:3]
    ]
    assert host.session.folder == tmp_path / "2026-11-24_cafe_2"
    assert journal.read_bytes() == damaged
    again = Session.resume(host.session.folder, read_only=True)
    assert again.game.state == host.session.game.state


def test_a_session_without_its_first_line_is_refused_in_words(host: Host, tmp_path: Path) -> None:
    voted(host)
    host.send(Run(Home()))
    journal = tmp_path / "2026-11-24_cafe_1" / "journal.jsonl"
    lines = journal.read_text(encoding="utf-8").splitlines(keepends=True)
    journal.write_text("".join(["{}\n", *lines[1:]]), encoding="utf-8")
    host.resume(journal.parent)
    assert isinstance(host.page, TitlePage)
    assert "ligne 1" in host.notice


def test_who_plays_where_nothing_can_be_kept_is_told_at_once() -> None:
    host = Host(settings=Settings(), folder=None, pace=0.0, today=DAY)
    host.start(cafe(), seats=5, length="short", companions=frozenset(), seed=7)
    assert host.notice.replace(
        "’", "'"
    ) == "Attention : cette séance n'est pas enregistrée.".replace(" :", "\u00a0:")
    host.start(cafe(), seats=5, length="short", companions=frozenset(), seed=7, rehearsal=True)
    assert host.notice == ""


def test_a_project_that_is_on_no_shelf_is_found_in_the_copy_its_session_keeps(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voted(host)
    host.send(Run(Home()))
    monkeypatch.setattr(library, "find_scenarios", lambda: ())
    unfinished, _ = library.kept_sessions(tmp_path, "fr")
    assert [one.title for one in unfinished] == [cafe().title]


def test_companions_wait_while_hands_are_counted(host: Host) -> None:
    host.start(
        cafe(), seats=5, length="short", companions=frozenset({3, 4}), seed=7, minutes=55, pupils=27
    )
    host.send(Picked("sign"))
    for _ in range(60):
        if host.session is not None and host.session.state.phase is Phase.BALLOT:
            break
        if host.wait() == 0.0:
            host.tick()
        elif host.session is not None and host.session.state.phase is Phase.METHOD:
            do(host, ChooseMethod("majority"))
        else:
            do(host, Proceed())
    assert isinstance(host.page, BallotPage)
    assert host.page.counting is not None
    assert host.wait() != 0.0
    assert host.session is not None
    assert not host.session.state.poll.cast  # type: ignore[union-attr]
    host.send(Picked("hands", "no"))
    assert host.wait() == 0.0


def test_a_torn_last_line_is_told_and_the_game_goes_on(host: Host, tmp_path: Path) -> None:
    voted(host)
    host.send(Run(Home()))
    journal = tmp_path / "2026-11-24_cafe_1" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-9])
    host.resume(journal.parent)
    assert host.notice
    assert host.session is not None
    assert host.session.state.phase is Phase.BALLOT


def test_a_fault_of_the_program_leaves_a_page_that_says_where_the_session_is(
    host: Host, tmp_path: Path
) -> None:
    founded(host)
    host.stumble()
    assert isinstance(host.page, MishapPage)
    assert str(tmp_path / "2026-11-24_cafe_1") in texts(host.view())
    host.send(Run(Pop()))
    assert isinstance(host.page, ReadPage)


def test_quitting_stops_and_frees_the_session(host: Host, tmp_path: Path) -> None:
    founded(host)
    host.send(Run(Quit()))
    assert not host.running
    assert host.session is None
    again = Host(settings=Settings(), folder=tmp_path, pace=0.0, today=DAY)
    again.resume(tmp_path / "2026-11-24_cafe_1")
    assert again.session is not None
    again.close()


def test_the_stages_passed_over_are_told_before_the_situation(host: Host) -> None:
    founded(host)
    assert isinstance(host.page, ReadPage)
    stage = host.play().situation.stage
    order = [one.id for one in cafe().stages]
    passed = [one.link for one in cafe().stages[: order.index(stage)] if one.link]
    told = texts(host.page.view())
    assert passed
    assert all(link in told for link in passed)


def test_the_facilitators_note_is_not_for_the_projector(host: Host) -> None:
    founded(host)
    note = host.play().situation.facilitator
    assert note
    view = NotesPage(host.play()).view()
    assert note not in "".join(str(getattr(node, "text", "")) for node in walk(view, secrets=False))
    assert Words("fr").typeset(note) in map(Words("fr").typeset, texts(view))
    assert WISH not in texts(view)


def test_no_scenario_is_read_before_one_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    real = library.load
    monkeypatch.setattr(library, "load", lambda *asked: read.append(asked) or real(*asked))
    host = Host(settings=Settings(), folder=None, pace=0.0, today=DAY)
    host.view()
    assert read == []

    host.send(Run(OpenShelf()))

    assert read
    host.close()
