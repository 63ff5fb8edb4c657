from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kessessa.journal import WriteError
from kessessa.session import Session, data_folder, list_sessions, session_folder
from tests.journal.tiny_scenario import dice_of, scenario, some_action

DAY = date(2026, 11, 24)
WINDOWS_DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "123")}


@pytest.mark.parametrize(
    "scenario_id", ["cafe", "con", "Café du Pré!", "../..", "x" * 90, "", "a."]
)
def test_names_fit_every_file_system(tmp_path: Path, scenario_id: str) -> None:
    name = session_folder(tmp_path, DAY, scenario_id).name

    assert name.isascii()
    assert len(name) < 64
    assert name.startswith("2026-11-24_")
    assert not set(name) & set('<>:"/\\|?* ')
    assert name[-1].isdigit()
    assert name.lower() not in WINDOWS_DEVICES


def test_names_count_the_sessions_of_the_day(tmp_path: Path) -> None:
    assert session_folder(tmp_path / "nowhere", DAY, "cafe").name == "2026-11-24_cafe_1"
    for number in range(1, 12):
        folder = session_folder(tmp_path, DAY, "cafe" if number % 2 else "farm")
        assert folder.name.endswith(f"_{number}")
        folder.mkdir()
    assert session_folder(tmp_path, date(2026, 11, 25), "cafe").name == "2026-11-25_cafe_1"


def test_a_portable_program_keeps_its_data_beside_itself(tmp_path: Path) -> None:
    home = {"XDG_STATE_HOME": str(tmp_path / "state")}

    assert data_folder(tmp_path, home, "linux") == tmp_path / "kessessa-data"
    assert not (tmp_path / "state").exists()
    assert list((tmp_path / "kessessa-data").iterdir()) == []


def test_where_the_program_cannot_write_the_local_folder_of_the_account_is_taken(
    tmp_path: Path,
) -> None:
    program = tmp_path / "program"
    program.write_text("a file, in which no folder can be made", encoding="utf-8")
    state = {"XDG_STATE_HOME": str(tmp_path / "état")}
    local = {"LOCALAPPDATA": str(tmp_path / "Local")}

    assert data_folder(program, state, "linux") == tmp_path / "état" / "kessessa"
    assert data_folder(program, local, "win32") == tmp_path / "Local" / "kessessa"


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(WriteError):
        data_folder(blocked, {"XDG_STATE_HOME": str(blocked)}, "linux")


def test_sessions_are_listed_the_newest_first_with_where_they_stand(tmp_path: Path) -> None:
    dice = dice_of(1)
    for day in (date(2026, 11, 23), DAY):
        for _ in range(11):
            folder = session_folder(tmp_path, day, "tiny")
            with Session.create(scenario(), folder, day=day, seed=14) as session:
                while len(session.entries) < 6:
                    session.do(some_action(session.game, dice))
    renamed = tmp_path / "5e B"
    (tmp_path / "2026-11-24_tiny_3").rename(renamed)
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("", encoding="utf-8")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "journal.jsonl").write_bytes(b"nonsense\n")
    listed = list_sessions(tmp_path)
    names = [one.folder.name for one in listed]

    assert names[:3] == ["2026-11-24_tiny_11", "2026-11-24_tiny_10", "2026-11-24_tiny_9"]
    assert names[10] == "5e B"
    assert names[11] == "2026-11-23_tiny_11"
    assert names[-1] == "broken"
    assert "abîmée" in str(listed[-1].problem)
    assert listed[0].glance is not None
    assert (listed[0].glance.header.scenario, listed[0].glance.is_over) == ("tiny", False)


def test_a_finished_session_is_listed_as_over(tmp_path: Path) -> None:
    with Session.create(scenario(), tmp_path / "s", companions=range(5), length="short") as session:
        while session.companions_step() is not None:
            pass
    (only,) = list_sessions(tmp_path)

    assert only.glance is not None
    assert only.glance.is_over


def test_a_folder_that_is_not_there_lists_nothing(tmp_path: Path) -> None:
    assert list_sessions(Path(tmp_path / "nowhere")) == ()
