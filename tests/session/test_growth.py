"""Kept sessions survive what happens to the code after they were kept."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kessessa import __version__
from kessessa.journal import DivergedError, NoteLine, parse, replayed
from kessessa.journal.lines import sealed
from kessessa.session import Session, replay

ROOT = Path(__file__).parents[2]
RELEASES = ROOT / "tests" / "releases"
KEPT = sorted(RELEASES.glob("*/*"))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A copy of the unfinished session of the first release."""
    folder = tmp_path / "kept"
    shutil.copytree(RELEASES / "0.1.0" / "summer-unfinished", folder)
    return folder


def play_on(folder: Path, actions: int) -> None:
    with Session.resume(folder) as session:
        for _ in range(actions):
            session.companions_step()


def replayed_by(code: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """`kessessa replay FOLDER --verify`, by the program that stands in another folder."""
    return subprocess.run(
        [sys.executable, "-m", "kessessa", "--lang", "en", "replay", str(folder), "--verify"],
        cwd=code,
        env={"PATH": "", "PYTHONPATH": str(code), "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=False,
    )


def copy_of_the_code(tmp_path: Path) -> Path:
    code = tmp_path / "code"
    shutil.copytree(ROOT / "kessessa", code / "kessessa", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copytree(ROOT / "scenarios", code / "scenarios")
    return code


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file.name}: nothing to rewrite"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("folder", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_session_of_every_release_replays_with_its_copy_of_the_scenario(folder: Path) -> None:
    done = replay(folder)

    assert done.refusal is None
    assert [notice.code for notice in done.warnings] == ["other_version"]
    assert done.game.is_over() is folder.name.endswith("-finished")


def test_a_session_of_every_release_is_played_on_to_its_ending(kept: Path) -> None:
    with Session.resume(kept) as session:
        before = len(session.game.actions)
        while session.companions_step():
            pass

    assert before == 89
    assert session.is_over
    done = replay(kept)
    assert (done.refusal, done.game.state) == (None, session.state)
    assert done.app == __version__


def test_the_version_that_goes_on_with_a_session_is_noted_once_and_only_when_it_writes(
    kept: Path,
) -> None:
    before = (kept / "journal.jsonl").read_bytes()
    play_on(kept, 0)
    assert (kept / "journal.jsonl").read_bytes() == before
    play_on(kept, 2)
    play_on(kept, 2)

    reading = parse((kept / "journal.jsonl").read_bytes())
    notes = [entry.app for entry in reading.entries if isinstance(entry, NoteLine) and entry.app]
    assert notes == [__version__]


def test_what_this_version_wrote_in_an_older_session_is_still_proved(kept: Path) -> None:
    play_on(kept, 5)
    lines = (kept / "journal.jsonl").read_bytes().splitlines(keepends=True)
    reading = parse(b"".join(lines))
    forged = reading.entries[-1].record() | {"state": "d2:0000000000000000"}
    (kept / "journal.jsonl").write_bytes(b"".join([*lines[:-1], sealed(forged)]))

    done = replay(kept)
    assert isinstance(done.refusal, DivergedError)
    assert done.refusal.line == len(lines)


def test_another_version_whose_states_differ_is_a_notice_and_not_a_proof(kept: Path) -> None:
    play_on(kept, 5)
    scenario = replay(kept).game.scenario
    reading = parse((kept / "journal.jsonl").read_bytes())
    done = replayed(reading, scenario, program="9.9.9")

    assert done.refusal is None
    assert [notice.code for notice in done.warnings] == ["other_version"]
    assert not replay(kept).is_same


def test_a_field_added_to_the_state_leaves_kept_sessions_proved(tmp_path: Path, kept: Path) -> None:
    with Session.resume(kept, read_only=True) as session:
        session.record_in(tmp_path / "new")
        for _ in range(40):
            session.companions_step()
    new = tmp_path / "new"
    begun_here = parse((new / "journal.jsonl").read_bytes())
    assert begun_here.refusal is None
    code = copy_of_the_code(tmp_path)
    rewrite(
        code / "kessessa/core/state.py",
        "    ending: str | None = None\n",
        "    ending: str | None = None\n    mood: int = 0\n",
    )
    rewrite(
        code / "kessessa/journal/state_digest.py",
        '    Key("ending", lambda state: state.ending, default=None),\n',
        '    Key("ending", lambda state: state.ending, default=None),\n'
        '    Key("mood", lambda state: state.mood, default=0),\n',
    )
    fresh = fresh_session(tmp_path / "fresh")

    for folder, said in ((fresh, "everything agrees"), (new, "another version")):
        result = replayed_by(code, folder)
        assert (result.returncode, said in result.stderr) == (0, True), result.stderr


def test_a_value_class_renamed_leaves_kept_sessions_proved(tmp_path: Path) -> None:
    fresh = fresh_session(tmp_path / "fresh")
    code = copy_of_the_code(tmp_path)
    for name, new in (("Decision", "Resolution"), ("Pending", "Delayed")):
        for file in code.glob("kessessa/**/*.py"):
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(rf"\b{name}\b", new, text), encoding="utf-8")

    result = replayed_by(code, fresh)
    assert (result.returncode, "everything agrees" in result.stderr) == (0, True), result.stderr


def fresh_session(folder: Path) -> Path:
    """A whole game of companions, kept by today's code."""
    scenario = replay(RELEASES / "0.1.0" / "cafe-finished").game.scenario
    with Session.create(
        scenario,
        folder,
        companions=range(5),
        length="short",
        seed=3,
        source_folder=ROOT / "scenarios" / "cafe",
    ) as session:
        while session.companions_step():
            pass
    return folder
