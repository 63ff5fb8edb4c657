"""`kessessa check` and `kessessa list`: what a teacher reads, and what a machine is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kessessa.cli import main
from tests.content import tiny
from tests.content.tiny import bend


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny scenario, below where the teacher stands."""
    monkeypatch.chdir(tmp_path)
    return tiny.write(tmp_path)


def test_a_scenario_without_faults_is_told_in_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out == "0 faute, 0 avertissement · 1 scénario vérifié\n"
    assert main(["check", "--json", str(folder)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_each_fault_comes_with_its_place_the_right_word_and_the_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bend(folder, "situations/all.yaml", "  question: Que", "  qestion: Que")
    bend(folder, "scenario.yaml", "age: 40", "age: quarante")
    assert main(["check", "tiny"]) == 1
    assert capsys.readouterr().out == (
        "tiny/scenario.yaml:22:10: K013 « quarante » : il faut un nombre entier de 6 à 110, sans guillemets.\n"
        "        age: quarante\n"
        "             ^\n"
        "tiny/situations/all.yaml:5:3: K010 Clé inconnue « qestion ». Vouliez-vous dire « question » ?\n"
        "      qestion: Que fait-on ?\n"
        "      ^\n"
        "2 fautes, 0 avertissement · 1 scénario vérifié\n"
    )


def test_the_same_is_told_in_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bend(folder, "situations/all.yaml", "leans: patch", "leans: pach")
    assert main(["check", "tiny", "--lang", "en"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].endswith("K021 No option there is called “pach”. Did you mean “patch”?")
    assert told[-1] == "1 fault, 0 warnings · 1 scenario checked"


def test_advice_says_that_it_is_advice_and_forbids_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bend(folder, "situations/all.yaml", "question: Que fait-on ?", "question: On y va.")
    assert main(["check", "tiny"]) == 0
    told = capsys.readouterr().out
    assert "K042 Conseil : La question ne finit pas par « ? »." in told
    assert told.endswith("0 faute, 1 avertissement · 1 scénario vérifié\n")


def test_a_machine_is_told_everything_in_json(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bend(folder, "scenario.yaml", "tagline:", "tagine:")
    assert main(["check", "--json", "tiny"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "code": "K010",
            "severity": "fault",
            "file": str(Path("tiny", "scenario.yaml")),
            "line": 5,
            "column": 1,
            "message": "Clé inconnue « tagine ». Vouliez-vous dire « tagline » ?",
            "suggestion": "tagline",
        }
    ]


@pytest.mark.usefixtures("folder")
def test_a_scenario_that_is_nowhere_is_another_answer_than_a_fault(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "nowhere", "tiny"]) == 2
    assert "nowhere: K001 Impossible de lire « nowhere »" in capsys.readouterr().out


def test_the_folder_where_one_stands_comes_before_the_project_of_the_same_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.rename(folder.parent / "cafe")
    assert main(["check", "cafe"]) == 1
    assert "K027" in capsys.readouterr().out


def test_a_line_that_would_give_orders_to_the_screen_is_shown_without_them(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bend(folder, "scenario.yaml", "Ding, dong.", "Ding,\x1b[31m\u202edong.")
    assert main(["check", "tiny"]) == 1
    told = capsys.readouterr().out
    assert "tagline: Ding,·[31m·dong." in told
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_the_list_tells_which_projects_have_faults(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(folder.parent))
    shelf = folder.parent / "kessessa" / "scenarios"
    tiny.write(shelf)
    assert main(["list"]) == 0
    assert "tiny         La cloche – Ding, dong." in capsys.readouterr().out
    bend(shelf / "tiny", "scenario.yaml", "tagline:", "tagine:")
    assert main(["list"]) == 0
    assert "tiny         1 faute" in capsys.readouterr().out.replace("\u202f", " ")
