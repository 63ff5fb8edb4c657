"""`kessessa report` and `kessessa compare`, from a session's folder to a file."""

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

import kessessa
from kessessa.cli import main
from kessessa.content import shipped
from kessessa.reports import from_json
from kessessa.session import Session

CAFE = shipped("scenarios") / "cafe"
DAY = date(2026, 11, 24)


def played(folder: Path, *, seed: int = 7, actions: int | None = None) -> Path:
    """A session of the café, by companions; cut after some actions if asked."""
    game = kessessa.Game(kessessa.load("cafe"), seats=4, length="short", seed=seed)
    game.play_on()
    with Session.create(
        game.scenario,
        folder,
        seats=4,
        length="short",
        seed=seed,
        day=DAY,
        source_folder=CAFE,
    ) as session:
        for action in game.actions[:actions]:
            session.do(action)
    return folder


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sessions of the café, as a teacher finds them on a USB stick."""
    root = tmp_path_factory.mktemp("stick")
    played(root / "2026-11-24_cafe_1")
    played(root / "2026-11-24_cafe_2", seed=8)
    return root


@pytest.fixture
def session(stick: Path) -> str:
    return str(stick / "2026-11-24_cafe_1")


def damaged(stick: Path, root: Path) -> Path:
    """A stick whose second session has a line that was edited."""
    shutil.copytree(stick, root / "stick")
    journal = root / "stick" / "2026-11-24_cafe_2" / "journal.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    lines[10] = lines[10].replace(b'"do"', b'"dO"')
    journal.write_bytes(b"".join(lines))
    return root / "stick"


@pytest.mark.parametrize(
    ("kind", "start"), [("pdf", b"%PDF-"), ("html", b"<!doctype html>"), ("json", b"{\n")]
)
def test_the_name_of_the_file_says_the_kind(
    session: str, tmp_path: Path, kind: str, start: bytes
) -> None:
    target = tmp_path / f"livret.{kind}"
    assert main(["report", session, "-o", str(target), "--quick"]) == 0
    assert target.read_bytes().startswith(start)
    assert [file.name for file in tmp_path.iterdir()] == [target.name]


def test_a_csv_is_of_the_language_asked_for(session: str, tmp_path: Path) -> None:
    for language, separator in (("fr", ";"), ("en", ",")):
        target = tmp_path / f"{language}.csv"
        assert main(["report", session, "-o", str(target), "--lang", language]) == 0
        head = target.read_text(encoding="utf-8-sig").splitlines()[0]
        assert head.count(separator) > 25


def test_without_a_file_the_booklet_is_text_with_its_analysis(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", session, "--display", "numbers"]) == 0
    told = capsys.readouterr().out
    assert "parcours possibles" in told
    assert 1 <= told.count("au lieu de «") <= 3


def test_quick_leaves_the_analysis_out(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", session, "--quick"]) == 0
    assert "parcours possibles" not in capsys.readouterr().out


def test_scores_are_shown_as_asked(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", session, "--quick", "--display", "none"]) == 0
    assert "La boussole" not in capsys.readouterr().out


def test_the_booklet_speaks_the_language_asked_for(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", session, "--quick", "--lang", "en"]) == 0
    assert "Our charter" in capsys.readouterr().out


def test_a_game_that_goes_on_keeps_its_secrets_and_is_not_analysed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = played(tmp_path / "cafe", actions=30)
    assert main(["report", str(folder)]) == 0
    told = capsys.readouterr().out
    assert "La partie n’est pas finie" in told
    assert "parcours possibles" not in told
    assert "en secret" not in told


def test_without_the_extra_people_are_told_what_to_do(
    session: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "fpdf", None)
    assert main(["report", session, "-o", str(tmp_path / "livret.pdf"), "--quick"]) == 2
    said = capsys.readouterr().err
    assert "pip install kessessa[pdf]" in said
    assert ".html" in said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["report", "compare"])
def test_a_kind_that_cannot_be_written_is_refused_before_any_work(
    session: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    target = tmp_path / "livret.docx"
    assert main([command, session, "-o", str(target)]) == 2
    assert ".html" in capsys.readouterr().err
    assert not target.exists()


def test_a_folder_that_cannot_be_written_to_is_said(
    session: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "nowhere" / "livret.html"
    assert main(["report", session, "-o", str(target), "--quick"]) == 2
    assert "Impossible d’écrire" in capsys.readouterr().err


def test_a_folder_without_a_session_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(tmp_path)]) == 2
    assert "journal.jsonl" in capsys.readouterr().err


def test_a_damaged_session_gives_what_comes_before_and_exits_with_1(
    stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = damaged(stick, tmp_path) / "2026-11-24_cafe_2"
    assert main(["report", str(folder), "--quick"]) == 1
    captured = capsys.readouterr()
    assert "Le livret de notre entreprise" in captured.out
    assert "ligne 11" in captured.err.replace("\u00a0", " ")


# -- compare -----------------------------------------------------------------------------------


def test_a_stick_stands_for_its_sessions(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(stick)]) == 0
    told = capsys.readouterr().out
    assert "A · " in told
    assert "B · " in told
    assert "Les graines diffèrent" in told


def test_exports_and_folders_can_be_mixed(
    stick: Path, session: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = tmp_path / "groupe.json"
    assert main(["report", session, "-o", str(export)]) == 0
    assert from_json(export.read_text(encoding="utf-8")).date == "2026-11-24"
    assert main(["compare", str(export), session, str(stick / "2026-11-24_cafe_2")]) == 0
    assert "C · " in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["html", "pdf"])
def test_the_plenary_page_is_printed(stick: Path, tmp_path: Path, kind: str) -> None:
    target = tmp_path / f"pleniere.{kind}"
    assert main(["compare", str(stick), "-o", str(target)]) == 0
    assert target.stat().st_size > 10_000


def test_damaged_folders_are_left_out_and_named(
    stick: Path, tmp_path: Path, session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", str(damaged(stick, tmp_path)), session]) == 1
    captured = capsys.readouterr()
    assert "2026-11-24_cafe_2" in captured.err
    assert "Laissé de côté" in captured.out
    assert "C · " not in captured.out


def test_what_is_no_export_is_left_out(
    stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "notes.json"
    odd.write_bytes(b"\xff\xfe{}")
    assert main(["compare", str(stick), str(odd)]) == 1
    assert "notes.json" in capsys.readouterr().err


def test_one_session_alone_cannot_be_compared(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", session]) == 2
    assert "deux séances" in capsys.readouterr().err
