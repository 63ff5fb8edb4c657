"""`kessessa play`: told by companions, kept, gone on with, refused in words."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import kessessa.cli.play
import kessessa.terminal
from kessessa.app.controller import AppController
from kessessa.cli import main
from kessessa.content import find_scenarios
from kessessa.terminal import Console
from kessessa.terminal import run as run_host

TOLD = ("play", "cafe", "--text", "--companions", "all", "--length", "short", "--seed", "7")

Said = pytest.CaptureFixture[str]


def lines(captured: Said) -> tuple[str, str]:
    """What was said out and aside, with plain spaces and apostrophes."""
    out, err = captured.readouterr()
    table = str.maketrans({"\u202f": " ", "\u00a0": " ", "’": "'"})
    return out.translate(table), err.translate(table)


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[AppController]]:
    """Lets a test type lines at the terminal; returns the hosts that were played."""
    played: list[AppController] = []

    def types(*typed: str) -> list[AppController]:
        left = list(typed)

        def read(_: str) -> str:
            if not left:
                raise EOFError
            return left.pop(0)

        def run(app: AppController, _: Console) -> int:
            played.append(app)
            return run_host(app, Console(read, wipe=""))

        monkeypatch.setattr(kessessa.cli.play, "_has_keyboard", lambda: True)
        monkeypatch.setattr(kessessa.cli.play, "_has_window", lambda: False)
        monkeypatch.setattr(kessessa.terminal, "run", run)
        return played

    return types


def test_companions_tell_a_whole_game(capsys: Said) -> None:
    assert main(TOLD) == 0
    out, err = lines(capsys)
    assert out.startswith("LE CAFÉ DE LA POSTE")
    assert "La boussole" in out
    assert "LE GRAND LIVRE" in out
    assert err == ""


def test_the_same_seed_tells_the_same_story_and_another_one_another(capsys: Said) -> None:
    stories = []
    for seed in ("7", "7", "8"):
        main((*TOLD[:-1], seed))
        stories.append(lines(capsys)[0])
    assert stories[0] == stories[1] != stories[2]


@pytest.fixture
def french_only(tmp_path: Path) -> str:
    """A café that speaks no other language than its own."""
    source = next(place.path for place in find_scenarios() if place.id == "cafe")
    for name in ("cafe", "common"):
        shutil.copytree(
            source.parent / name, tmp_path / "own" / name, ignore=shutil.ignore_patterns("i18n")
        )
    return str(tmp_path / "own" / "cafe")


def test_in_english_the_interface_is_and_it_is_said_once_when_the_project_is_not(
    capsys: Said, french_only: str
) -> None:
    assert main(("play", french_only, *TOLD[2:], "--lang", "en")) == 0
    out, err = lines(capsys)
    assert "The compass" in out
    assert out.startswith("LE CAFÉ DE LA POSTE")
    assert err.splitlines() == [
        "This project does not speak this language yet: its texts stay in its own."
    ]


def test_people_are_told_once_that_the_project_does_not_speak_their_language(
    capsys: Said, french_only: str, keyboard: Callable[..., list[AppController]]
) -> None:
    keyboard("", "")
    assert main(("play", french_only, "--text", "--lang", "en")) == 0
    assert lines(capsys)[0].count("does not speak this language") == 1


def test_seats_and_length_are_those_asked_for(capsys: Said) -> None:
    assert (
        main(("play", "cafe", "--text", "--companions", "all", "--seats", "3", "--seed", "1")) == 0
    )
    out, _ = lines(capsys)
    assert "Nadia" in out.split("est né")[0]
    assert "Bastien," not in out.split("est né")[0]


def test_a_story_is_kept_replayed_and_told_again_from_its_folder(
    capsys: Said, tmp_path: Path
) -> None:
    session = str(tmp_path / "deep" / "down" / "session")
    assert main((*TOLD, "--session", session)) == 0
    first, _ = lines(capsys)
    assert main(("replay", session, "--verify")) == 0
    _, err = lines(capsys)
    assert "tout concorde" in err
    assert main(("play", "--text", "--companions", "all", "--session", session)) == 0
    again, _ = lines(capsys)
    assert again == first
    assert (tmp_path / "deep/down/session/scenario/cafe/scenario.yaml").is_file()


def test_a_story_broken_off_is_finished_from_its_folder(capsys: Said, tmp_path: Path) -> None:
    session = tmp_path / "session"
    main((*TOLD, "--session", str(session)))
    whole, _ = lines(capsys)
    journal = session / "journal.jsonl"
    kept = journal.read_text(encoding="utf-8").splitlines(keepends=True)[:20]
    journal.write_text("".join(kept), encoding="utf-8")
    assert main((*TOLD, "--session", str(session))) == 0
    assert lines(capsys)[0] == whole
    assert main(("replay", str(session), "--verify")) == 0


def test_companions_refuse_a_damaged_session_in_words_and_people_go_on_from_before_it(
    capsys: Said, tmp_path: Path, keyboard: Callable[..., list[AppController]]
) -> None:
    session = tmp_path / "session"
    main((*TOLD, "--session", str(session)))
    journal = session / "journal.jsonl"
    kept = journal.read_text(encoding="utf-8").splitlines(keepends=True)
    journal.write_text("".join([*kept[:5], "{}\n", *kept[6:]]), encoding="utf-8")
    lines(capsys)
    damaged = journal.read_bytes()
    assert main(("play", "--text", "--session", str(session), "--companions", "all")) == 2
    out, err = lines(capsys)
    assert out == ""
    assert "ligne 6" in err

    played = keyboard()
    main(("play", "--text", "--session", str(session)))
    out, _ = lines(capsys)
    assert "ligne 6" in out
    assert "La partie reprend de là, dans un nouveau dossier." in out
    assert len(played) == 1
    assert journal.read_bytes() == damaged
    assert main(("replay", str(session), "--verify")) == 1


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--companions", "x"), "--companions : il faut un nombre de compagnons, ou all"),
        (("--companions", "-1"), "--companions"),
        (("--companions", "7", "--seats", "5"), "Pas plus de compagnons que de places : 5"),
        (("--seats", "2"), "--seats : il faut un nombre de 3 à 8, pas « 2 »"),
        (("--seats", "beaucoup"), "--seats : il faut un nombre de 3 à 8"),
        (("--length", "shor"), "Vouliez-vous dire « short » ?"),
        (("--seed", "sept"), "--seed : il faut un nombre entier"),
        (("--seed",), "--seed : il manque une valeur"),
        (("--lang", "de"), "--lang : « de » n'existe pas (fr, en)"),
        (("--sead", "7"), "« --sead » n'est pas compris ici. Vouliez-vous dire « --seed » ?"),
        (("--text=oui",), "--text : cette option ne prend pas de valeur"),
    ],
)
def test_a_wrong_option_is_explained_in_french(
    capsys: Said, asked: tuple[str, ...], said: str
) -> None:
    assert main(("play", "cafe", "--text", *asked)) == 2
    out, err = lines(capsys)
    assert out == ""
    assert said in err
    assert "Traceback" not in err


def test_a_wrong_option_is_explained_in_english_to_who_asked_for_it(capsys: Said) -> None:
    assert main(("play", "--lang", "en", "--seats", "2")) == 2
    _, err = lines(capsys)
    assert "il faut" not in err


def test_a_project_that_is_not_there_is_named_with_the_nearest_one(capsys: Said) -> None:
    assert main(("play", "cafee", "--text", "--companions", "all")) == 2
    assert "Vouliez-vous dire « cafe » ?" in lines(capsys)[1]
    assert main(("play", "xyzzy", "--text", "--companions", "all")) == 2
    assert "Il y a : " in lines(capsys)[1]


def test_a_folder_without_a_scenario_is_said_to_have_none(capsys: Said, tmp_path: Path) -> None:
    assert main(("play", str(tmp_path), "--text", "--companions", "all")) == 2
    assert "scenario.yaml" in lines(capsys)[1]


def test_a_scenario_is_played_from_its_folder_and_copied_into_the_session(
    capsys: Said, tmp_path: Path, french_only: str
) -> None:
    session = tmp_path / "session"
    asked = ("play", french_only, *TOLD[2:], "--session", str(session))
    assert main(asked) == 0
    lines(capsys)
    assert main(("replay", str(session), "--verify")) == 0


def test_a_session_that_cannot_be_written_is_refused_before_anything_is_played(
    capsys: Said, tmp_path: Path
) -> None:
    file = tmp_path / "a file"
    file.write_text("", encoding="utf-8")
    for place in (file, file / "below"):
        assert main((*TOLD, "--session", str(place))) == 2
        out, err = lines(capsys)
        assert out == ""
        assert str(place) in err


def test_people_play_at_the_terminal_and_come_back(
    capsys: Said, tmp_path: Path, keyboard: Callable[..., list[AppController]]
) -> None:
    session = tmp_path / "session"
    keyboard("", "")
    assert main(("play", "cafe", "--seats", "3", "--session", str(session))) == 0
    out, err = lines(capsys)
    assert "Pas d'écran graphique" in err
    assert "PASSEZ" not in out
    assert f"kessessa play --session {session}" in out
    keyboard("")
    assert main(("play", "--session", str(session))) == 0
    out, _ = lines(capsys)
    assert "AVANT DE PARLER" in out
    assert "LA CHARTE" not in out


def test_a_first_game_ever_is_kept_where_sessions_go(
    capsys: Said, home: Path, keyboard: Callable[..., list[AppController]]
) -> None:
    keyboard("", "", "", "", "")
    assert main(("play", "--text")) == 0
    out, _ = lines(capsys)
    assert "Non enregistré" not in out
    assert list((home / "kessessa" / "sessions").glob("*_cafe_1/journal.jsonl"))


def test_companions_hold_the_last_seats(
    capsys: Said, keyboard: Callable[..., list[AppController]]
) -> None:
    keyboard("", "")
    assert main(("play", "cafe", "--text", "--companions", "4", "--seed", "3")) == 0
    assert lines(capsys)[0].count("avis donné") == 4


def test_without_a_keyboard_companions_play_and_it_is_said(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kessessa.cli.play, "_has_keyboard", lambda: False)
    assert main(("play", "cafe", "--text", "--seed", "1", "--length", "short")) == 0
    out, err = lines(capsys)
    assert "les compagnons jouent pour vous" in err
    assert "LE GRAND LIVRE" in out


def test_without_a_keyboard_a_class_session_is_not_played_in_its_place(
    capsys: Said,
    tmp_path: Path,
    keyboard: Callable[..., list[AppController]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = tmp_path / "session"
    keyboard("", "")
    main(("play", "cafe", "--text", "--session", str(session)))
    before = (session / "journal.jsonl").read_bytes()
    monkeypatch.setattr(kessessa.cli.play, "_has_keyboard", lambda: False)
    keyboard()
    monkeypatch.setattr(kessessa.cli.play, "_has_keyboard", lambda: False)
    assert main(("play", "--text", "--session", str(session))) == 0
    assert (session / "journal.jsonl").read_bytes() == before
    lines(capsys)


def test_odd_settings_are_forgiven_and_good_ones_kept(
    capsys: Said, home: Path, keyboard: Callable[..., list[AppController]]
) -> None:
    folder = home / "kessessa"
    folder.mkdir()
    settings = {"language": "en", "scale": 117, "sound": "loud", "clock": True, "ghost": 1}
    (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    hosts = keyboard()
    assert main(("play", "--text")) == 0
    assert (hosts[-1].settings.language, hosts[-1].settings.scale) == ("en", 100)
    assert hosts[-1].settings.clock is True
    (folder / "settings.json").write_bytes(b"\xff{")
    assert main(("play", "--text")) == 0
    assert hosts[-1].settings.language == "fr"
    lines(capsys)


def test_settings_changed_in_a_game_are_found_again(
    capsys: Said, keyboard: Callable[..., list[AppController]]
) -> None:
    hosts = keyboard("g", "h", "")
    assert main(("play", "--text")) == 0
    keyboard()
    assert main(("play", "--text")) == 0
    assert hosts[-1].settings.clock is True
    lines(capsys)
