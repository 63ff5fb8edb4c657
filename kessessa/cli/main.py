"""`kessessa`: play, list, check, replay, audit.

Exit codes: 0 all is well; 1 the answer is no (faults in a scenario, a replay that diverges);
2 the question could not be understood or served.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kessessa.core.scenario import LENGTHS
from kessessa.text import LANGUAGES, Words

PROBLEM: Final = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (that of the process by default) and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = Words(_language(given))
    parser = build_parser(words)
    wanted = parser.parse_args(given or ["play"])
    try:
        return _COMMANDS[wanted.command](wanted, words)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; nothing more can be said to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _language(given: Sequence[str]) -> str:
    """The language of the help: --lang, else the settings' default."""
    for place, word in enumerate(given[:-1]):
        if word == "--lang" and given[place + 1] in LANGUAGES:
            return given[place + 1]
    return next(
        (word[7:] for word in given if word[:7] == "--lang=" and word[7:] in LANGUAGES), "fr"
    )


def build_parser(words: Words) -> argparse.ArgumentParser:
    """The options of every command, with their help."""
    tr = words.tr
    parser = argparse.ArgumentParser(
        prog="kessessa",
        description=tr("Fondez ensemble une entreprise de l'économie sociale et solidaire."),
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMANDE")

    play = commands.add_parser("play", help=tr("jouer, dans une fenêtre ou en texte"))
    play.add_argument("scenario", nargs="?", help=tr("un projet de la liste, ou un dossier"))
    play.add_argument("--text", action="store_true", help=tr("en texte, dans ce terminal"))
    play.add_argument("--seats", type=_seats, help=tr("nombre de places, 3 à 8 (5 par défaut)"))
    play.add_argument(
        "--companions", help=tr("places tenues par des compagnons : un nombre, ou all")
    )
    play.add_argument("--length", choices=tuple(LENGTHS), help=tr("35, 55 ou 110 minutes"))
    play.add_argument("--seed", type=int, help=tr("la même graine donne la même météo"))
    play.add_argument(
        "--session", type=Path, help=tr("dossier où garder la séance, ou à reprendre")
    )

    listed = commands.add_parser("list", help=tr("les projets que l'on peut jouer"))
    check = commands.add_parser("check", help=tr("vérifier des scénarios"))
    check.add_argument("paths", nargs="*", type=Path, metavar="DOSSIER")
    check.add_argument("--json", action="store_true", help=tr("pour une machine"))
    replay = commands.add_parser("replay", help=tr("rejouer une séance depuis son journal"))
    replay.add_argument("session", type=Path, metavar="DOSSIER")
    replay.add_argument("--verify", action="store_true", help=tr("comparer chaque ligne au rejeu"))
    replay.add_argument("--json", action="store_true", help=tr("l'état final, pour une machine"))
    audit = commands.add_parser("audit", help=tr("mesurer si des scénarios sont équitables"))
    audit.add_argument("scenarios", nargs="*", metavar="SCENARIO")
    audit.add_argument("--json", action="store_true", help=tr("pour une machine"))
    audit.add_argument("--games", type=int, help=tr("parties de chaque sorte (400 par défaut)"))
    audit.add_argument("--jobs", type=int, help=tr("processus (un par cœur par défaut)"))
    audit.add_argument(
        "--cluster", nargs="?", const="", metavar="ADRESSE", help=tr("sur une grappe dask")
    )
    audit.add_argument("--card", action="store_true", help=tr("écrire AUDIT.md à côté du scénario"))
    for command in (play, listed, check, replay, audit):
        command.add_argument("--lang", choices=LANGUAGES, default=None, help=tr("langue"))
    return parser


def _seats(text: str) -> int:
    """A number of seats, as argparse wants it."""
    number = int(text)
    if not 3 <= number <= 8:
        raise argparse.ArgumentTypeError("3–8")
    return number


def _play(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.play import play  # noqa: PLC0415 - heavy only when played

    return play(wanted, words)


def _list(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.shelf import list_scenarios  # noqa: PLC0415

    return list_scenarios(wanted, words)


def _check(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.shelf import check_scenarios  # noqa: PLC0415

    return check_scenarios(wanted, words)


def _replay(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.replay import replay_session  # noqa: PLC0415

    return replay_session(wanted, words)


def _audit(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.audit import audit  # noqa: PLC0415

    return audit(wanted, words)


_COMMANDS: Final = {
    "play": _play,
    "list": _list,
    "check": _check,
    "replay": _replay,
    "audit": _audit,
}
