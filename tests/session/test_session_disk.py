from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from kessessa.core.actions import SignCharter
from kessessa.core.notation import parse_action
from kessessa.core.scenario import Scenario
from kessessa.journal import (
    DISK,
    DamagedError,
    DiskFullError,
    DivergedError,
    GoneError,
    JournalError,
    LockedError,
    NoJournalError,
    NoScenarioError,
    TakenError,
    digest,
)
from kessessa.session import Session, replay
from kessessa.session.scenario_copy import Loader
from tests.journal.journal_kit import FailingDisk
from tests.journal.tiny_scenario import dice_of, scenario, some_action

CHARTER = SignCharter("Le Café", "majority", ("p0",))
HERE = Path(__file__).parent


def begin(folder: Path, lines: int = 0, **options: object) -> Session:
    session = Session.create(scenario(), folder, seed=14, length="short", **options)  # type: ignore[arg-type]
    dice = dice_of(4)
    while len(session.entries) < lines and not session.is_over:
        session.do(some_action(session.game, dice))
    return session


def test_a_journal_cut_at_every_byte_resumes_and_goes_on(tmp_path: Path, load: Loader) -> None:
    folder = tmp_path / "s"
    with begin(folder, lines=12) as session:
        later = [entry.state.removeprefix("b2:") for entry in session.entries]
        digests = [digest(session.game.root), *later]
    path = folder / "journal.jsonl"
    data = path.read_bytes()
    start = data.index(b"\n") + 1
    for cut in range(start, len(data) + 1):
        path.write_bytes(data[:cut])
        confirmed = data[:cut].count(b"\n") - 1
        with Session.resume(folder, load=load) as again:
            assert len(again.entries) in {confirmed, confirmed + 1}
            assert digest(again.state) == digests[len(again.entries)]
            again.note("resume")
        assert replay(folder, load=load).is_same


def test_an_interruption_in_the_middle_of_a_flush_keeps_the_action_and_its_line(
    tmp_path: Path, load: Loader
) -> None:
    class Interrupted(FailingDisk):
        def append(self, path: Path, after: int, data: bytes) -> None:
            DISK.append(path, after, data[:30])
            raise KeyboardInterrupt

    folder = tmp_path / "s"
    disk = Interrupted()
    session = Session.create(scenario(), folder, seed=14, store=disk)
    with pytest.raises(KeyboardInterrupt):
        session.do(CHARTER)
    assert session.game.actions == (CHARTER,)
    assert session.unsaved == 1

    disk.append = DISK.append  # type: ignore[method-assign]
    session.close()
    with Session.resume(folder, load=load) as again:
        assert again.game == session.game


def test_a_full_disk_stops_nobody_and_what_waits_is_saved_as_soon_as_there_is_room(
    tmp_path: Path, load: Loader
) -> None:
    disk = FailingDisk()
    session = begin(tmp_path / "s", lines=3, store=disk)
    disk.failures = [errno.ENOSPC] * 3
    dice = dice_of(9)
    for count in (1, 2, 3):
        assert session.do(some_action(session.game, dice)) == session.game.last_events
        assert session.unsaved == count
        assert isinstance(session.trouble, DiskFullError)
    session.do(some_action(session.game, dice))
    assert (session.unsaved, session.trouble) == (0, None)
    session.close()

    with Session.resume(tmp_path / "s", load=load) as again:
        assert again.state == session.state


def test_what_waits_can_be_tried_again_without_a_new_decision(tmp_path: Path) -> None:
    disk = FailingDisk()
    session = begin(tmp_path / "s", store=disk)
    disk.failures = [errno.EDQUOT, errno.EDQUOT]
    session.do(CHARTER)
    assert not session.save()
    assert session.save()
    assert session.trouble is None
    session.close()


def test_undo_and_notes_wait_too(tmp_path: Path, load: Loader) -> None:
    disk = FailingDisk()
    session = begin(tmp_path / "s", store=disk)
    session.do(CHARTER)
    disk.failures = [errno.EIO] * 2
    session.undo()
    session.note("pause")
    assert session.unsaved == 2
    session.close()
    assert session.unsaved == 0

    with Session.resume(tmp_path / "s", load=load) as again:
        assert again.game.actions == ()


def test_when_the_stick_is_gone_the_session_goes_on_in_another_folder(
    tmp_path: Path, load: Loader
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    session = begin(stick / "s", lines=4)
    stick.rename(tmp_path / "pocket")
    session.do(some_action(session.game, dice_of(1)))
    assert isinstance(session.trouble, GoneError)
    assert not stick.exists()
    with pytest.raises(GoneError):
        session.record_in(stick / "other")
    assert not stick.exists()

    session.record_in(tmp_path / "local")
    assert (session.unsaved, session.trouble) == (0, None)
    session.do(some_action(session.game, dice_of(2)))
    session.close()
    with Session.resume(tmp_path / "local", load=load) as again:
        assert again.state == session.state
    old = replay(tmp_path / "pocket" / "s", load=load)
    assert (len(old.game.actions), old.refusal) == (4, None)


def test_a_game_begun_without_a_folder_can_be_saved_later(tmp_path: Path, load: Loader) -> None:
    session = Session.create(scenario())
    session.do(CHARTER)
    session.record_in(tmp_path / "s")
    session.do(parse_action("next"))
    session.close()

    assert session.is_recorded
    with Session.resume(tmp_path / "s", load=load) as again:
        assert again.state == session.state


def test_a_folder_that_could_not_be_filled_is_taken_away(tmp_path: Path) -> None:
    with pytest.raises(DiskFullError):
        begin(tmp_path / "s", store=FailingDisk([errno.ENOSPC]))
    assert not (tmp_path / "s").exists()
    with pytest.raises(GoneError):
        begin(tmp_path / "no" / "parent")


def test_a_session_is_never_begun_over_another(tmp_path: Path) -> None:
    begin(tmp_path / "s", lines=2).close()
    before = (tmp_path / "s" / "journal.jsonl").read_bytes()
    with pytest.raises(TakenError):
        begin(tmp_path / "s")
    assert (tmp_path / "s" / "journal.jsonl").read_bytes() == before


def test_a_second_instance_is_refused_and_may_look_on(tmp_path: Path, load: Loader) -> None:
    session = begin(tmp_path / "s", lines=3)
    with pytest.raises(LockedError):
        Session.resume(tmp_path / "s", load=load)
    onlooker = Session.resume(tmp_path / "s", read_only=True, load=load)
    assert onlooker.state == session.state
    assert not onlooker.is_recorded
    session.close()


@pytest.mark.parametrize(
    ("change", "kind"), [(b'"n":3', DamagedError), (b'"do":"next"', DamagedError)]
)
def test_damage_is_refused_then_the_good_part_goes_on_elsewhere(
    tmp_path: Path, load: Loader, change: bytes, kind: type[JournalError]
) -> None:
    begin(tmp_path / "s", lines=9).close()
    path = tmp_path / "s" / "journal.jsonl"
    broken = path.read_bytes().replace(change, change.upper(), 1)
    path.write_bytes(broken)
    with pytest.raises(kind):
        Session.resume(tmp_path / "s", load=load)
    looking = Session.resume(tmp_path / "s", read_only=True, load=load)
    assert isinstance(looking.warnings[-1], kind)
    assert 0 < len(looking.entries) < 9

    looking.record_in(tmp_path / "t")
    looking.do(some_action(looking.game, dice_of(3)))
    looking.close()
    assert path.read_bytes() == broken
    with Session.resume(tmp_path / "t", load=load) as again:
        assert again.state == looking.state


def test_a_changed_scenario_is_refused_at_the_line_where_it_matters(tmp_path: Path) -> None:
    begin(tmp_path / "s", lines=5).close()
    other = scenario(utility=44)
    for _ in range(2):  # twice: the refusal gives the lock back
        with pytest.raises(DivergedError, match="ligne 2"):
            Session.resume(tmp_path / "s", load=lambda *_: other)


def test_a_torn_last_line_is_told_when_resuming(tmp_path: Path, load: Loader) -> None:
    begin(tmp_path / "s", lines=5).close()
    path = tmp_path / "s" / "journal.jsonl"
    path.write_bytes(path.read_bytes()[:-20])
    with Session.resume(tmp_path / "s", load=load) as again:
        assert [one.code for one in again.warnings] == ["torn"]
        assert len(again.entries) == 4


def test_no_session_and_no_scenario_are_told_apart(tmp_path: Path, load: Loader) -> None:
    with pytest.raises(NoJournalError):
        Session.resume(tmp_path, load=load)
    assert list(tmp_path.iterdir()) == []

    def nothing(source: Path | str, _: str) -> Scenario:
        raise FileNotFoundError(source)

    begin(tmp_path / "s").close()
    for _ in range(2):
        with pytest.raises(NoScenarioError, match="tiny"):
            Session.resume(tmp_path / "s", load=nothing)


def test_the_scenario_is_kept_as_it_was_that_day_and_read_from_there(tmp_path: Path) -> None:
    source = tmp_path / "scenarios" / "tiny"
    (source / "situations").mkdir(parents=True)
    (source / "scenario.yaml").write_text("id: tiny", encoding="utf-8")
    (source / "situations" / "idea.yaml").write_text("- id: need", encoding="utf-8")
    (source / "notes.txt").write_text("not for keeping", encoding="utf-8")
    (source.parent / "common").mkdir()
    (source.parent / "common" / "forms.yaml").write_text("[]", encoding="utf-8")
    asked: list[tuple[Path | str, str]] = []

    def load(where: Path | str, language: str) -> Scenario:
        asked.append((where, language))
        return scenario()

    folder = tmp_path / "s"
    begin(folder, source_folder=source, language="en").close()
    Session.resume(folder, load=load).close()
    kept = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}

    assert kept == {
        "journal.jsonl",
        "journal.lock",
        "scenario/common/forms.yaml",
        "scenario/tiny/scenario.yaml",
        "scenario/tiny/situations/idea.yaml",
    }
    assert asked == [(folder / "scenario" / "tiny", "en")]

    with Session.resume(folder, load=load) as session:
        session.record_in(tmp_path / "t")
    assert (tmp_path / "t" / "scenario" / "common" / "forms.yaml").exists()


WRITER = """
import random, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.journal.tiny_scenario import scenario, some_action
from kessessa.journal import digest
from kessessa.session import Session
folder = Path(sys.argv[1])
load = lambda *_: scenario()
if (folder / "journal.jsonl").exists():
    session = Session.resume(folder, load=load)
else:
    session = Session.create(scenario(), folder, seed=7)
dice = random.Random(len(session.entries))
while True:
    if session.is_over:
        session.undo(facilitator=True)
    elif session.game.actions and dice.random() < 0.2:
        session.undo(facilitator=True)
    else:
        session.do(some_action(session.game, dice))
    print("ACK", len(session.entries), digest(session.state), flush=True)
"""


def test_killed_again_and_again_a_session_keeps_all_it_acknowledged(
    tmp_path: Path, load: Loader
) -> None:
    folder = tmp_path / "s"
    dice = dice_of(6)
    known = 0
    for _ in range(15):
        command = [sys.executable, "-c", WRITER, str(folder), str(HERE.parents[1])]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            acknowledged: dict[int, str] = {}
            for _ in range(dice.randrange(1, 25)):
                _, count, state = writer.stdout.readline().split()
                acknowledged[int(count)] = state
            writer.kill()
            for line in writer.stdout:
                if line.endswith("\n"):
                    _, count, state = line.split()
                    acknowledged[int(count)] = state
        last = max(acknowledged)
        done = replay(folder, load=load)

        assert min(acknowledged) == known + 1
        assert done.refusal is None
        assert len(done.entries) in {last, last + 1}
        if len(done.entries) == last:
            assert digest(done.game.state) == acknowledged[last]
        known = len(done.entries)
    assert known > 60
