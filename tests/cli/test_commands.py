"""The command line as a whole: help, list, check, replay, mistakes."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path

import pytest

from kessessa import __version__
from kessessa.cli import main
from kessessa.cli.commands import commands
from kessessa.cli.encoding import plain
from kessessa.content import find_scenarios
from kessessa.text import Locale
from tests.cli.test_play import TOLD, Said, lines

COMMANDS = tuple(command.name for command in commands(Locale("fr")))


def test_help_names_every_command_in_the_language_asked_for(capsys: Said) -> None:
    assert main(("--help",)) == 0
    out, _ = lines(capsys)
    assert out.startswith("Usage : kessessa")
    assert all(f"    {name} " in out for name in COMMANDS)
    assert "usage:" not in out
    assert "options:" not in out


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_command_has_its_help(capsys: Said, command: str, language: str) -> None:
    assert main((command, "--help", "--lang", language)) == 0
    out, _ = lines(capsys)
    assert f"kessessa {command}" in out
    assert "usage:" not in out


def test_every_option_says_what_it_does() -> None:
    for command in commands(Locale("fr")):
        assert command.about
        assert all(option.about for option in command.options(Locale("fr"))), command.name


def test_a_command_that_is_not_one_is_answered_by_the_nearest(capsys: Said) -> None:
    assert main(("chekc",)) == 2
    assert "Vouliez-vous dire « check » ?" in lines(capsys)[1]
    assert main(("cafe",)) == 2
    assert "Pour jouer : kessessa play cafe" in lines(capsys)[1]
    assert main(("replay",)) == 2
    assert "Il manque : DOSSIER" in lines(capsys)[1]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("play --seats", "--seats : il manque une valeur."),
        ("print cafe -o", "-o/--output : il manque une valeur."),
        ("play --text=yes", "--text : cette option ne prend pas de valeur."),
        ("play --seats many", "--seats : il faut un nombre de 3 à 8, pas « many »."),
        ("play --seats 9", "--seats : il faut un nombre de 3 à 8, pas « 9 »."),
        ("play --seed x", "--seed : il faut un nombre entier, pas « x »."),
        ("play --companions some", "il faut un nombre de compagnons, ou all, pas « some »."),
        ("audit --games 0", "--games : il faut au moins 1, pas « 0 »."),
        ("play --length shot", "« shot » n'existe pas (short, standard, long). Vouliez-vous dire"),
        ("list --lang de", "--lang : « de » n'existe pas (fr, en)."),
        ("list --lang=xx --lang fr", "--lang : « xx » n'existe pas (fr, en)."),
        ("replay", "Il manque : DOSSIER."),
        ("compare --display none", "Il manque : DOSSIER."),
        ("replay one two", "« two » n'est pas compris ici."),
        ("check --josn", "« --josn » n'est pas compris ici. Vouliez-vous dire « --json » ?"),
        ("check --jso", "« --jso » n'est pas compris ici. Vouliez-vous dire « --json » ?"),
        ("list -x", "« -x » n'est pas compris ici."),
    ],
)
def test_a_mistake_is_answered_in_words_with_where_help_is(
    capsys: Said, words: str, sentence: str
) -> None:
    assert main(words.split()) == 2
    out, err = lines(capsys)
    assert out == ""
    assert sentence in err
    assert f"Pour l'aide : kessessa {words.split(maxsplit=1)[0]} --help" in err
    assert not re.search(r"argument|expected|invalid|required|unrecognized|usage", err)


def test_help_is_given_even_beside_a_mistake(capsys: Said) -> None:
    assert main(("replay", "--help", "--nosuch")) == 0
    assert "Usage : kessessa replay" in lines(capsys)[0]


def test_options_may_stand_anywhere_and_with_their_value_attached(capsys: Said) -> None:
    assert main(("print", "--seats=3", "cafe", "-onowhere.txt", "--minutes", "20")) == 2
    assert "nowhere.txt" in lines(capsys)[1]


def test_every_row_of_the_table_names_a_function_that_is_there() -> None:
    for command in commands(Locale("fr")):
        module, _, function = command.function.partition(":")
        assert callable(getattr(import_module(f"kessessa.cli.{module}"), function)), command.name


@pytest.mark.parametrize("columns", ["80", "200"])
def test_help_fits_the_terminal(
    capsys: Said, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    main(("print", "--help"))
    assert max(len(line) for line in lines(capsys)[0].splitlines()) <= int(columns)


def test_an_option_first_means_play(capsys: Said) -> None:
    assert main(TOLD[2:]) == 0
    assert lines(capsys)[0].startswith("LE CAFÉ")


def test_the_language_may_be_said_before_the_command(capsys: Said) -> None:
    assert main(("--lang", "en", "play", "nosuch", "--text")) == 2
    assert "No project is called “nosuch”" in lines(capsys)[1]


def test_the_version_is_told(capsys: Said) -> None:
    assert main(("--version",)) == 0
    assert lines(capsys)[0].strip() == __version__


@pytest.mark.parametrize("command", ["check", "audit", "compare", "play"])
def test_an_unknown_name_is_answered_in_the_language_asked_for(capsys: Said, command: str) -> None:
    main((command, "nosuch", "--lang", "en", *(("--text",) if command == "play" else ())))
    out, err = lines(capsys)
    assert "nosuch" in out + err
    assert "«" not in out + err
    assert " :" not in out + err


def test_list_speaks_the_language_asked_for_where_the_project_does(capsys: Said) -> None:
    assert main(("list", "--lang", "en")) == 0
    out, _ = lines(capsys)
    assert "The café in the old post office" in out
    assert "Home-grown jobs" in out


def test_list_has_a_line_for_each_project(capsys: Said) -> None:
    assert main(("list",)) == 0
    out, _ = lines(capsys)
    assert len(out.splitlines()) == len(find_scenarios())
    assert out.startswith("cafe ")


def test_check_says_how_many_faults_and_where_there_is_no_scenario(
    capsys: Said, tmp_path: Path
) -> None:
    cafe = next(place.path for place in find_scenarios() if place.id == "cafe")
    assert main(("check", str(cafe))) == 0
    assert "0 faute" in lines(capsys)[0]
    assert main(("check", str(tmp_path / "nowhere"))) == 2
    out, _ = lines(capsys)
    assert "K001" in out
    assert "1 faute" in out
    assert main(("check", str(tmp_path), "--json")) == 1
    assert json.loads(capsys.readouterr().out)[0]["code"] == "K001"


def test_replay_tells_where_a_game_stands_in_the_language_asked_for(
    capsys: Said, tmp_path: Path
) -> None:
    session = str(tmp_path / "session")
    main((*TOLD, "--session", session))
    lines(capsys)
    assert main(("replay", session)) == 0
    out, err = lines(capsys)
    assert "Le café de la Poste" in out
    assert "Voici votre fin" in out
    assert err == ""
    assert main(("replay", session, "--lang", "en")) == 0
    assert "Voici" not in lines(capsys)[0]


def test_replay_as_json_is_the_state_with_its_keys_in_order(capsys: Said, tmp_path: Path) -> None:
    session = str(tmp_path / "session")
    main((*TOLD, "--session", session))
    lines(capsys)
    assert main(("replay", session, "--json")) == 0
    out, err = capsys.readouterr()
    state = json.loads(out)
    assert list(state) == sorted(state)
    assert state["phase"] == "over"
    assert err == ""


def test_replay_verified_prints_the_last_good_state_and_says_beside_it_what_is_proved(
    capsys: Said, tmp_path: Path
) -> None:
    session = tmp_path / "session"
    main((*TOLD, "--session", str(session)))
    journal = session / "journal.jsonl"
    written = journal.read_bytes().splitlines(keepends=True)
    lines(capsys)
    assert main(("replay", str(session), "--json", "--verify")) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["phase"] == "over"
    assert err == f"{len(written) - 1} lignes rejouées, tout concorde.\n"

    journal.write_bytes(b"".join((*written[:4], written[5])))
    assert main(("replay", str(session), "--json", "--verify")) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["phase"] != "over"
    assert "ligne 5" in err


def test_replay_of_nothing_is_refused_in_words(capsys: Said, tmp_path: Path) -> None:
    assert main(("replay", str(tmp_path))) == 2
    assert "journal.jsonl" in lines(capsys)[1]


def test_a_text_can_be_said_in_ascii() -> None:
    assert plain("« Où ? » −3 €… l’été – cœur → ✓") == '" Ou ? " -3 EUR... l\'ete - coeur -> *'
    assert plain("日本") == "??"
