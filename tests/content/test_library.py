"""Scenarios and pictures are found where they are, and nothing reaches out of its folder."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from kessessa.content import ScenarioError, check, find_picture, find_scenarios, load, shipped
from kessessa.content.catalogue import common_of
from kessessa.content.paths import is_inside, own_folder, scenario_shelves
from tests.content import tiny
from tests.content.tiny import add, bend

ICON = Path(__file__).parents[2] / "assets" / "icons" / "back.png"


@pytest.fixture
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shelf of this account, where a class puts its scenarios; the tiny one is there."""
    variable = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_STATE_HOME"
    monkeypatch.setenv(variable, str(tmp_path))
    shelf = tmp_path / "kessessa" / "scenarios"
    tiny.write(shelf)
    return shelf


def test_the_project_that_comes_along_is_found_by_its_name() -> None:
    found = {one.id: one.path for one in find_scenarios()}
    assert found["cafe"] == shipped("scenarios") / "cafe"
    assert load("cafe").id == "cafe"
    assert "common" not in found


@pytest.mark.usefixtures("account")
def test_a_scenario_of_the_account_is_found_by_its_name_like_any_other() -> None:
    assert {"cafe", "tiny"} <= {one.id for one in find_scenarios()}
    assert load("tiny").title == "La cloche"
    assert check("tiny") == ()


def test_a_scenario_of_the_account_does_not_take_the_place_of_one_that_comes_along(
    account: Path,
) -> None:
    shutil.copytree(account / "tiny", account / "cafe")
    assert load("cafe").title != "La cloche"


def test_a_scenario_is_found_by_its_folder_or_its_main_file(folder: Path) -> None:
    assert load(folder) == load(str(folder)) == load(folder / "scenario.yaml")


def test_the_wheel_carries_its_data_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kessessa.content.paths._PACKAGE", tmp_path / "kessessa")
    assert shipped("scenarios") == tmp_path / "scenarios"
    tiny.write(tmp_path / "kessessa" / "_data" / "scenarios")
    assert shipped("scenarios") == tmp_path / "kessessa" / "_data" / "scenarios"
    assert load("tiny").title == "La cloche"


def test_the_folder_of_the_account_is_local_on_each_system() -> None:
    assert own_folder({"XDG_STATE_HOME": "/s"}, "linux") == Path("/s/kessessa")
    assert own_folder({}, "linux") == Path.home() / ".local" / "state" / "kessessa"
    assert own_folder({"LOCALAPPDATA": "/l"}, "win32") == Path("/l/kessessa")
    assert own_folder({}, "win32").parts[-3:] == ("AppData", "Local", "kessessa")
    assert scenario_shelves()[0] == shipped("scenarios")


def test_a_shelf_that_is_not_there_or_holds_other_things_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("rien", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    for name in ("Majuscules", "deux mots", ".hidden", "accentué"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "scenario.yaml").write_text("", encoding="utf-8")
    assert find_scenarios([tmp_path, tmp_path / "nowhere", tmp_path / "notes.txt"]) == ()


def test_the_common_deck_is_the_one_beside_else_the_program_s(folder: Path, tmp_path: Path) -> None:
    assert common_of(folder) == tmp_path / "common"
    shutil.rmtree(tmp_path / "common")
    assert common_of(folder) == shipped("scenarios") / "common"
    assert "scic" in load(folder).forms


@pytest.mark.parametrize(
    "name",
    ["../tiny", "tiny/..", "/etc", "..", ".", "", "con\0", "x" * 5_000, "~", "cafe/../../etc", "\udcff"],
)  # fmt: skip
def test_a_hostile_name_is_a_fault_and_no_crash(name: str) -> None:
    with pytest.raises(ScenarioError) as told:
        load(name)
    assert [one.code for one in told.value.diagnostics] == ["K001"]
    str(told.value).encode("utf-8")


@pytest.mark.parametrize(
    "name", ["..", "../cafe", "a/b", "C:\\x", "tiny\0", "%2e%2e", "TINY", "con", "com1"]
)
def test_a_hostile_id_is_a_fault(name: str, folder: Path) -> None:
    bend(folder, "scenario.yaml", "id: tiny", f"id: '{name}'")
    assert {"K015", "K009", "K002"} & {one.code for one in check(folder)}


@pytest.mark.parametrize(
    "name",
    [
        "../secret",
        "a/../../b",
        "/etc/passwd",
        "C:/x",
        "a\\b",
        "a.png",
        "a/b/c",
        "con:stream",
        "con",
        "nul",
        "tiny/lpt1",
        "a b",
    ],
)
def test_a_picture_whose_name_could_lead_elsewhere_is_a_fault(name: str, folder: Path) -> None:
    bend(folder, "scenario.yaml", "place: Tiny", f"place: Tiny\ncover: '{name}'")
    assert [one.code for one in check(folder) if one.code != "K050"] == ["K015"]
    assert find_picture(name) is None


def _linked(path: Path, target: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target, target_is_directory=target.is_dir())


@pytest.mark.parametrize("name", ["scenario.yaml", "situations/all.yaml", "plans/rope.plan.yaml"])
def test_a_link_in_the_place_of_a_file_is_not_followed(name: str, folder: Path) -> None:
    elsewhere = (folder / name).rename(folder.parent / "elsewhere.yaml")
    _linked(folder / name, elsewhere)
    (only,) = check(folder)
    assert (only.code, Path(only.file).name) == ("K001", Path(name).name)


def test_a_link_in_the_place_of_a_folder_is_not_followed(folder: Path) -> None:
    elsewhere = (folder / "situations").rename(folder.parent / "elsewhere")
    _linked(folder / "situations", elsewhere)
    assert {one.code for one in check(folder)} == {"K001"}


def test_a_folder_that_is_itself_reached_by_a_link_is_fine(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "desktop").mkdir()
    _linked(tmp_path / "desktop" / "tiny", folder)
    assert load(tmp_path / "desktop" / "tiny").id == "tiny"


def test_a_pipe_or_a_folder_in_the_place_of_a_file_does_not_hang(folder: Path) -> None:
    os.mkfifo(folder / "situations" / "pipe.yaml")
    (folder / "situations" / "folder.yaml").mkdir()
    assert [one.code for one in check(folder)] == ["K001", "K001"]


def test_what_is_inside_is_inside(tmp_path: Path) -> None:
    assert is_inside(tmp_path / "a" / "b", tmp_path)
    assert not is_inside(tmp_path.parent, tmp_path)
    assert not is_inside(Path("/"), tmp_path)


def test_a_picture_of_a_scenario_of_the_account_is_found(account: Path) -> None:
    file = add(account / "tiny", "pictures/bell.png", ICON.read_bytes())
    assert find_picture("tiny/bell") == file
    portrait = add(account / "tiny", "portraits/ana-calm.png", ICON.read_bytes())
    assert find_picture("tiny/ana-calm", "portraits") == portrait


def test_a_picture_that_is_a_link_or_behind_one_is_not_shown(account: Path, tmp_path: Path) -> None:
    add(tmp_path, "elsewhere/bell.png", ICON.read_bytes())
    _linked(account / "tiny" / "pictures" / "bell.png", tmp_path / "elsewhere" / "bell.png")
    assert find_picture("tiny/bell") is None
    _linked(account / "tiny" / "portraits", tmp_path / "elsewhere")
    assert find_picture("tiny/bell", "portraits") is None


def test_a_name_that_is_not_text_can_still_be_reported(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9")
    tiny.write(odd)
    bend(odd / "tiny", "scenario.yaml", "tagline:", "tagine:")
    (only,) = check(odd / "tiny")
    str(only).encode("utf-8")
