"""The table of commands: each is one row here, and the module that does it.

Help, reading and dispatch come from the row. A module is imported only when its command is run.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kessessa.cli.options import (
    FEWEST_SEATS,
    MOST_SEATS,
    Argument,
    Option,
    companions,
    flag,
    help_option,
    language_option,
    one_of,
    seed,
    whole,
)
from kessessa.text import Locale

if TYPE_CHECKING:
    import argparse

LENGTHS: Final = ("short", "standard", "long")
MINUTES: Final = (20, 180)
"""As the core and `kessessa.core.hour` have them, which help does without."""
DISPLAYS: Final = ("numbers", "words", "none")


@dataclass(frozen=True, slots=True)
class Command:
    """A command of `kessessa`."""

    name: str
    about: str
    """What it is for, in the language of the interface; a few words."""
    takes: Callable[[Locale], Sequence[Argument | Option]]
    """Its arguments and options, beside `--help` and `--lang`; made when they are needed."""
    function: str
    """`module:function` in this package, called with the fields and a locale; its exit code."""

    def arguments(self, locale: Locale) -> list[Argument]:
        """What it takes by its place."""
        return [item for item in self.takes(locale) if isinstance(item, Argument)]

    def options(self, locale: Locale) -> list[Option]:
        """What it takes by its name."""
        own = [item for item in self.takes(locale) if isinstance(item, Option)]
        return [help_option(locale), language_option(locale), *own]

    def run(self, fields: argparse.Namespace, locale: Locale) -> int:
        """Import the module that does it, and do it; returns the exit code."""
        module, _, function = self.function.partition(":")
        code: int = getattr(import_module(f"kessessa.cli.{module}"), function)(fields, locale)
        return code


def commands(locale: Locale) -> tuple[Command, ...]:
    """Every command, in the order of the help."""
    tr = locale.tr
    return (
        Command("play", tr("jouer, dans une fenêtre ou en texte"), _play, "play:play_as_asked"),
        Command(
            "print",
            tr("les papiers d'une classe : livrets de rôle, bulletins, déroulé"),
            _print,
            "print_papers:print_papers",
        ),
        Command(
            "list", tr("les projets que l'on peut jouer"), _nothing, "list_and_check:list_scenarios"
        ),
        Command("check", tr("vérifier des scénarios"), _check, "list_and_check:check_scenarios"),
        Command(
            "replay", tr("rejouer une séance depuis son journal"), _replay, "replay:replay_session"
        ),
        Command("audit", tr("mesurer si des scénarios sont équitables"), _audit, "audit:audit"),
        Command("report", tr("le livret d'une séance, ou son export"), _report, "report:report"),
        Command("compare", tr("plusieurs groupes, côte à côte"), _compare, "compare:compare"),
    )


def _nothing(_: Locale) -> Sequence[Argument | Option]:
    return ()


def _play(locale: Locale) -> Sequence[Argument | Option]:
    tr = locale.tr
    return (
        Argument(
            "scenario", tr("PROJET"), tr("un projet de la liste, ou un dossier"), required=False
        ),
        flag("--text", tr("en texte, dans ce terminal")),
        _seats(locale),
        Option(
            ("--companions",),
            tr("places tenues par des compagnons : un nombre, ou all"),
            "N|all",
            companions(locale),
        ),
        _length(tr("35, 55 ou 110 minutes"), locale),
        Option(("--seed",), tr("la même graine donne la même météo"), "N", whole(locale)),
        Option(
            ("--session",),
            tr("dossier où garder la séance, ou à reprendre"),
            tr("DOSSIER"),
            Path,
        ),
    )


def _print(locale: Locale) -> Sequence[Argument | Option]:
    tr = locale.tr
    return (
        Argument("scenario", tr("PROJET"), tr("un projet de la liste, ou un dossier")),
        Option(
            ("-o", "--output"),
            tr("un dossier, ou un seul fichier .pdf ou .html ; sinon, ici en texte"),
            tr("DOSSIER|FICHIER"),
            Path,
        ),
        Option(
            ("--minutes",),
            tr("durée de la séance, 20 à 180 (55 par défaut)"),
            "N",
            whole(locale, *MINUTES),
        ),
        _seats(locale),
        Option(("--pupils",), tr("nombre d'élèves"), "N", whole(locale, 1, 99)),
        _length(tr("4, 6 ou 12 décisions (sinon, ce que la durée permet)"), locale),
        Option(
            ("--seed",),
            tr("celle de la partie : les livrets en dépendent (1 par défaut)"),
            "N|CODE",
            seed(locale),
        ),
    )


def _check(locale: Locale) -> Sequence[Argument | Option]:
    tr = locale.tr
    return (
        Argument("paths", tr("DOSSIER"), required=False, several=True, read=Path),
        flag("--json", tr("pour une machine")),
    )


def _replay(locale: Locale) -> Sequence[Argument | Option]:
    tr = locale.tr
    return (
        Argument("session", tr("DOSSIER"), read=Path),
        flag("--verify", tr("comparer chaque ligne au rejeu")),
        flag("--json", tr("l'état final, pour une machine")),
    )


def _audit(locale: Locale) -> Sequence[Argument | Option]:
    tr = locale.tr
    return (
        Argument("scenarios", tr("PROJET"), required=False, several=True),
        flag("--json", tr("pour une machine")),
        Option(("--games",), tr("parties de chaque sorte (400 par défaut)"), "N", whole(locale, 1)),
        Option(("--jobs",), tr("processus (un par cœur par défaut)"), "N", whole(locale, 1)),
        Option(("--cluster",), tr("sur une grappe dask"), tr("ADRESSE"), without_value=""),
        flag("--card", tr("écrire AUDIT.md à côté du scénario")),
    )


def _report(locale: Locale) -> Sequence[Argument | Option]:
    tr = locale.tr
    return (
        Argument("session", tr("DOSSIER"), read=Path),
        *_document(locale),
        flag("--quick", tr("sans calculer tous les parcours possibles")),
    )


def _compare(locale: Locale) -> Sequence[Argument | Option]:
    return (
        Argument("sessions", locale.tr("DOSSIER"), several=True, read=Path),
        *_document(locale),
    )


def _seats(locale: Locale) -> Option:
    return Option(
        ("--seats",),
        locale.tr("nombre de places, 3 à 8 (5 par défaut)"),
        "N",
        whole(locale, FEWEST_SEATS, MOST_SEATS),
    )


def _length(about: str, locale: Locale) -> Option:
    return Option(("--length",), about, "|".join(LENGTHS), one_of(LENGTHS, locale))


def _document(locale: Locale) -> tuple[Option, Option]:
    """The options of a command that writes a document."""
    tr = locale.tr
    return (
        Option(("-o", "--output"), tr("où l'écrire ; sinon, ici en texte"), tr("FICHIER"), Path),
        Option(
            ("--display",),
            tr("les indicateurs en chiffres, en mots, ou cachés"),
            "|".join(DISPLAYS),
            one_of(DISPLAYS, locale),
        ),
    )
