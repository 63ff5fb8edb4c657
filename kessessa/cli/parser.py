"""The command line: what can be asked, and what is said when it is asked wrongly."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NoReturn

from kessessa import __version__
from kessessa.cli.errors import PROBLEM, suggestion
from kessessa.text import LANGUAGES, Locale, seed_from

FEWEST_SEATS: Final = 3
MOST_SEATS: Final = 8
LENGTHS: Final = ("short", "standard", "long")
MINUTES: Final = (20, 180)
"""As the core and `kessessa.core.hour` have them, which help and the first page do without."""
COMMANDS: Final = ("play", "print", "list", "check", "replay", "audit", "report", "compare")
DISPLAYS: Final = ("numbers", "words", "none")


class Parser(argparse.ArgumentParser):
    """An argparse parser that speaks the language of the game."""

    def __init__(self, *, locale: Locale, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(**options, add_help=False, allow_abbrev=False)
        self.locale = locale
        # argparse puts a colon after a title, without the space that French wants before it.
        self.given = self.add_argument_group(locale.tr("À donner :").removesuffix(":"))
        self.options = self.add_argument_group(locale.tr("Options :").removesuffix(":"))
        self.options.add_argument(
            "-h", "--help", action="help", help=locale.tr("afficher cette aide")
        )

    def format_usage(self) -> str:
        """How it is called."""
        return super().format_usage().replace("usage: ", self.locale.tr("Usage : "), 1)

    def format_help(self) -> str:
        """How it is called, and every option."""
        return super().format_help().replace("usage: ", self.locale.tr("Usage : "), 1)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, in a sentence, and leave with code 2."""
        hint = self.locale.tr("Pour l'aide : {command} --help", command=self.prog)
        self.exit(PROBLEM, f"{self._said(message)}\n{hint}\n")

    def _said(self, message: str) -> str:
        """What argparse found wrong, in the language of the game."""
        tr = self.locale.tr
        if match := re.match(r"unrecognized arguments: (\S+)", message):
            near = suggestion(match[1], _options(self.locale), self.locale)
            return " ".join((tr("« {word} » n'est pas compris ici.", word=match[1]), near)).strip()
        if match := re.match(r"the following arguments are required: (.*)", message):
            return tr("Il manque : {what}.", what=match[1])
        if match := re.match(rf"argument (?:{tr('COMMANDE')}|command): .*?'([^']*)'", message):
            from kessessa.content import find_scenarios  # noqa: PLC0415 - help does without

            near = suggestion(match[1], COMMANDS, self.locale)
            if match[1] in {found.id for found in find_scenarios()}:
                near = tr("Pour jouer : {command}", command=f"kessessa play {match[1]}")
            said = tr(
                "« {word} » n'est pas une commande ({commands}).",
                word=match[1],
                commands=", ".join(COMMANDS),
            )
            return f"{said} {near}".strip()
        what, _, why = message.removeprefix("argument ").partition(": ")
        if why.startswith("expected"):
            why = tr("il manque une valeur.")
        elif why.startswith("ignored explicit argument"):
            why = tr("cette option ne prend pas de valeur.")
        return tr("{name} : {value}", name=what, value=why)


def _options(locale: Locale) -> list[str]:
    """Every option of every command: what a misspelt one may have meant."""
    usages = []
    for name, (_, fill) in _commands(locale).items():
        one = Parser(locale=locale, prog=name)
        fill(one)
        usages.append(one.format_usage())
    return ["--help", "--lang", *re.findall(r"--[a-z]+", " ".join(usages))]


def build_parser(locale: Locale, only: str = "") -> Parser:
    """The commands with their help, and the options of each: of `only` one, if it is known.

    Options take three milliseconds to build, a tenth of what opening a window may take.
    """
    tr = locale.tr
    parser = Parser(
        locale=locale,
        prog="kessessa",
        description=tr("Fondez ensemble une entreprise de l'économie sociale et solidaire."),
    )
    parser.options.add_argument(
        "--version", action="version", version=__version__, help=tr("dire la version du jeu")
    )
    commands = parser.add_subparsers(
        dest="command",
        required=True,
        prog=parser.prog,  # argparse would format its usage to find it, in 3 ms
        metavar=tr("COMMANDE"),
        title=tr("Commandes :").removesuffix(":"),
    )
    for name, (about, fill) in _commands(locale).items():
        if only not in COMMANDS or only == name:
            made: Parser = commands.add_parser(name, locale=locale, help=about, description=about)
            made.options.add_argument(
                "--lang",
                type=_one_of(LANGUAGES, locale),
                metavar="|".join(LANGUAGES),
                help=tr("langue de l'interface"),
            )
            fill(made)
    return parser


def _commands(locale: Locale) -> dict[str, tuple[str, Callable[[Parser], None]]]:
    """What each command is about, and what gives a parser its options."""
    tr = locale.tr
    return {
        "play": (tr("jouer, dans une fenêtre ou en texte"), _play),
        "print": (tr("les papiers d'une classe : livrets de rôle, bulletins, déroulé"), _print),
        "list": (tr("les projets que l'on peut jouer"), lambda _: None),
        "check": (tr("vérifier des scénarios"), _check),
        "replay": (tr("rejouer une séance depuis son journal"), _replay),
        "audit": (tr("mesurer si des scénarios sont équitables"), _audit),
        "report": (tr("le livret d'une séance, ou son export"), _report),
        "compare": (tr("plusieurs groupes, côte à côte"), _compare),
    }


def _play(command: Parser) -> None:
    locale = command.locale
    tr = locale.tr
    command.given.add_argument(
        "scenario", nargs="?", metavar=tr("PROJET"), help=tr("un projet de la liste, ou un dossier")
    )
    command.options.add_argument(
        "--text", action="store_true", help=tr("en texte, dans ce terminal")
    )
    command.options.add_argument(
        "--seats",
        type=_whole(locale, FEWEST_SEATS, MOST_SEATS),
        metavar="N",
        help=tr("nombre de places, 3 à 8 (5 par défaut)"),
    )
    command.options.add_argument(
        "--companions",
        type=_companions(locale),
        metavar="N|all",
        help=tr("places tenues par des compagnons : un nombre, ou all"),
    )
    command.options.add_argument(
        "--length",
        type=_one_of(LENGTHS, locale),
        metavar="|".join(LENGTHS),
        help=tr("35, 55 ou 110 minutes"),
    )
    command.options.add_argument(
        "--seed", type=_whole(locale), metavar="N", help=tr("la même graine donne la même météo")
    )
    command.options.add_argument(
        "--session",
        type=Path,
        metavar=tr("DOSSIER"),
        help=tr("dossier où garder la séance, ou à reprendre"),
    )


def _print(command: Parser) -> None:
    locale = command.locale
    tr = locale.tr
    command.given.add_argument(
        "scenario", metavar=tr("PROJET"), help=tr("un projet de la liste, ou un dossier")
    )
    command.options.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar=tr("DOSSIER|FICHIER"),
        help=tr("un dossier, ou un seul fichier .pdf ou .html ; sinon, ici en texte"),
    )
    command.options.add_argument(
        "--minutes",
        type=_whole(locale, *MINUTES),
        metavar="N",
        help=tr("durée de la séance, 20 à 180 (55 par défaut)"),
    )
    command.options.add_argument(
        "--seats",
        type=_whole(locale, FEWEST_SEATS, MOST_SEATS),
        metavar="N",
        help=tr("nombre de places, 3 à 8 (5 par défaut)"),
    )
    command.options.add_argument(
        "--pupils", type=_whole(locale, 1, 99), metavar="N", help=tr("nombre d'élèves")
    )
    command.options.add_argument(
        "--length",
        type=_one_of(LENGTHS, locale),
        metavar="|".join(LENGTHS),
        help=tr("4, 6 ou 12 décisions (sinon, ce que la durée permet)"),
    )
    command.options.add_argument(
        "--seed",
        type=_seed(locale),
        metavar="N|CODE",
        help=tr("celle de la partie : les livrets en dépendent (1 par défaut)"),
    )


def _check(command: Parser) -> None:
    tr = command.locale.tr
    command.given.add_argument("paths", nargs="*", type=Path, metavar=tr("DOSSIER"))
    command.options.add_argument("--json", action="store_true", help=tr("pour une machine"))


def _replay(command: Parser) -> None:
    tr = command.locale.tr
    command.given.add_argument("session", type=Path, metavar=tr("DOSSIER"))
    command.options.add_argument(
        "--verify", action="store_true", help=tr("comparer chaque ligne au rejeu")
    )
    command.options.add_argument(
        "--json", action="store_true", help=tr("l'état final, pour une machine")
    )


def _audit(command: Parser) -> None:
    locale = command.locale
    tr = locale.tr
    command.given.add_argument("scenarios", nargs="*", metavar=tr("PROJET"))
    command.options.add_argument("--json", action="store_true", help=tr("pour une machine"))
    command.options.add_argument(
        "--games",
        type=_whole(locale, 1),
        metavar="N",
        help=tr("parties de chaque sorte (400 par défaut)"),
    )
    command.options.add_argument(
        "--jobs", type=_whole(locale, 1), metavar="N", help=tr("processus (un par cœur par défaut)")
    )
    command.options.add_argument(
        "--cluster", nargs="?", const="", metavar=tr("ADRESSE"), help=tr("sur une grappe dask")
    )
    command.options.add_argument(
        "--card", action="store_true", help=tr("écrire AUDIT.md à côté du scénario")
    )


def _report(command: Parser) -> None:
    tr = command.locale.tr
    command.given.add_argument("session", type=Path, metavar=tr("DOSSIER"))
    _document(command)
    command.options.add_argument(
        "--quick", action="store_true", help=tr("sans calculer tous les parcours possibles")
    )


def _compare(command: Parser) -> None:
    tr = command.locale.tr
    command.given.add_argument("sessions", nargs="+", type=Path, metavar=tr("DOSSIER"))
    _document(command)


def _document(command: Parser) -> None:
    """The options of a command that writes a document."""
    tr = command.locale.tr
    command.options.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar=tr("FICHIER"),
        help=tr("où l'écrire ; sinon, ici en texte"),
    )
    command.options.add_argument(
        "--display",
        type=_one_of(DISPLAYS, command.locale),
        metavar="|".join(DISPLAYS),
        help=tr("les indicateurs en chiffres, en mots, ou cachés"),
    )


def _whole(
    locale: Locale, least: int | None = None, most: int | None = None
) -> Callable[[str], int]:
    """The reading of a whole number between two bounds, as argparse wants it."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = None
        if (
            number is not None
            and (least is None or number >= least)
            and (most is None or number <= most)
        ):
            return number
        values = {"text": text, "least": least, "most": most}
        said = locale.tr("il faut un nombre entier, pas « {text} ».", **values)
        if least is not None and most is not None:
            said = locale.tr("il faut un nombre de {least} à {most}, pas « {text} ».", **values)
        elif least is not None:
            said = locale.tr("il faut au moins {least}, pas « {text} ».", **values)
        raise argparse.ArgumentTypeError(said)

    return read


def _one_of(choices: tuple[str, ...], locale: Locale) -> Callable[[str], str]:
    """The reading of one word among a few."""

    def read(text: str) -> str:
        if text in choices:
            return text
        said = locale.tr(
            "« {text} » n'existe pas ({choices}).", text=text, choices=", ".join(choices)
        )
        raise argparse.ArgumentTypeError(f"{said} {suggestion(text, choices, locale)}".strip())

    return read


def _seed(locale: Locale) -> Callable[[str], int]:
    """The reading of a seed: a number, or the code that a class says aloud."""
    number = _whole(locale, 0)

    def read(text: str) -> int:
        coded = seed_from(text)
        return number(text) if coded is None else coded

    return read


def _companions(locale: Locale) -> Callable[[str], str | int]:
    """The reading of a number of companions, or `all`."""
    number = _whole(locale, 0, MOST_SEATS)

    def read(text: str) -> str | int:
        if text == "all":
            return text
        try:
            return number(text)
        except argparse.ArgumentTypeError:
            said = locale.tr("il faut un nombre de compagnons, ou all, pas « {text} ».", text=text)
            raise argparse.ArgumentTypeError(said) from None

    return read
