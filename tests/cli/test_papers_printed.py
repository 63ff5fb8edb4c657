"""`kessessa print`: the papers of a class, in a folder, in one file, as text."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kessessa.cli import commands as command_line
from kessessa.cli import main, options
from kessessa.core.hour import LEAST, MOST
from kessessa.core.rules.plan import FEWEST_SEATS
from kessessa.core.scenario import LENGTHS

FIVE = [
    "1-fiche-pedagogique",
    "2-deroule",
    "3-livrets-de-role",
    "4-bulletins",
    "5-observation",
]
SHORT = ("print", "cafe", "--minutes", "35", "--seats", "3")


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_folder_receives_one_pdf_a_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "new" / "papers"
    assert main([*SHORT, "-o", str(target)]) == 0
    assert names(target) == [f"{name}.pdf" for name in FIVE]
    assert all(file.read_bytes().startswith(b"%PDF-") for file in target.iterdir())
    assert "2-deroule.pdf" in capsys.readouterr().err


def test_without_the_extra_the_folder_receives_pages_to_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fpdf", None)
    assert main([*SHORT, "-o", str(tmp_path)]) == 0
    assert names(tmp_path) == [f"{name}.html" for name in FIVE]


def test_files_are_named_in_the_language_asked_for(tmp_path: Path) -> None:
    assert main([*SHORT, "-o", str(tmp_path), "--lang", "en"]) == 0
    assert names(tmp_path)[0] == "1-teachers-page.pdf"


@pytest.mark.parametrize(("kind", "start"), [("pdf", b"%PDF-"), ("html", b"<!doctype html>")])
def test_a_file_receives_all_of_them(tmp_path: Path, kind: str, start: bytes) -> None:
    target = tmp_path / f"classe.{kind}"
    assert main([*SHORT, "-o", str(target)]) == 0
    assert target.read_bytes().startswith(start)
    assert names(tmp_path) == [target.name]


def test_without_a_target_they_are_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SHORT, "--seed", "7"]) == 0
    told = capsys.readouterr().out
    for said in ("Fiche pédagogique", "Le déroulé", "Livret secret", "--seed 7"):
        assert said in told


def test_the_code_that_a_class_says_aloud_is_a_seed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SHORT, "--seed", "bo 47"]) == 0
    told = capsys.readouterr().out
    assert "code BO47" in told
    assert main([*SHORT, "--seed", "BO48"]) == 0
    assert capsys.readouterr().out != told


def test_printing_twice_gives_the_same_road(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SHORT]) == 0
    told = capsys.readouterr().out
    assert main([*SHORT]) == 0
    assert capsys.readouterr().out == told


@pytest.mark.parametrize(("minutes", "decisions"), [("35", "4"), ("55", "6"), ("110", "12")])
def test_the_minutes_choose_the_decisions_unless_they_are_said(
    minutes: str, decisions: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", "cafe", "--minutes", minutes, "--pupils", "27"]) == 0
    assert f"{decisions} décisions" in capsys.readouterr().out
    assert main(["print", "cafe", "--minutes", minutes, "--length", "short"]) == 0
    assert "4 décisions" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cafee"], "Vouliez-vous dire « cafe »"),
        (["cafe", "--minutes", "10"], "20 à 180"),
        (["cafe", "--seats", "9"], "3 à 8"),
        (["cafe", "--seed", "zut"], "pas « zut »"),
        (["cafe", "--seed", "-4"], "au moins 0"),
        (["cafe", "-o", "classe.docx"], ".pdf, .html"),
        ([], "Il manque"),
    ],
)
def test_what_cannot_be_printed_is_told_in_a_sentence(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", *arguments]) == 2
    plain = capsys.readouterr().err.replace("\u202f", " ").replace("\u00a0", " ")
    assert said in plain
    assert "Traceback" not in plain


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert main([*SHORT, "-o", str(tmp_path / "file" / "papers")]) == 2
    assert "choisissez un autre dossier" in capsys.readouterr().err


def test_the_command_line_takes_the_minutes_lengths_and_seats_that_the_game_takes() -> None:
    assert command_line.MINUTES == (LEAST, MOST)
    assert tuple(LENGTHS) == command_line.LENGTHS
    assert options.FEWEST_SEATS == FEWEST_SEATS
