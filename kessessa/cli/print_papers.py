"""`kessessa print`: the papers of a class, before it plays."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kessessa.app.library import load_spoken, untranslated
from kessessa.cli.errors import PROBLEM, NotServedError
from kessessa.cli.output import complain, known_kind, print_document, put
from kessessa.cli.scenario_argument import seats_for, source_of
from kessessa.content import ScenarioError
from kessessa.core.game import Game
from kessessa.core.hour import hour_of, length_for
from kessessa.reports import Document, MissingExtraError, paint_html, paint_pdf
from kessessa.reports.class_kit import Lesson, all_papers, papers
from kessessa.text import Locale

KINDS: Final = (".pdf", ".html")
MINUTES: Final = 55
SEED: Final = 1
"""Printing twice gives the same road: what is cut and folded must be what is played."""


def print_papers(options: argparse.Namespace, locale: Locale) -> int:
    """Write the papers as files of a folder, as one file, or as text here."""
    target: Path | None = options.output
    one_file = target is not None and bool(target.suffix) and not target.is_dir()
    if one_file and not known_kind(target, KINDS, locale):
        return PROBLEM
    try:
        lesson = _lesson(options, locale)
    except (ScenarioError, NotServedError) as error:
        complain(str(error))
        return PROBLEM
    if target is None or one_file:
        return print_document(all_papers(lesson), target, locale)
    return _written_in(target, papers(lesson), locale)


def _lesson(options: argparse.Namespace, locale: Locale) -> Lesson:
    """The class as asked, checked against the scenario.

    Raises:
        ScenarioError: if the scenario has faults.
        NotServedError: if there is no such scenario, or not so many roles.
    """
    scenario = load_spoken(source_of(options.scenario, locale), locale.language)
    if scenario.language != locale.language:
        complain(untranslated(locale))
    minutes, pupils = options.minutes or MINUTES, options.pupils or 0
    game = Game(
        scenario,
        seats=seats_for(scenario, options.seats, locale),
        length=options.length or length_for(minutes, pupils=pupils),
        seed=SEED if options.seed is None else options.seed,
    )
    return Lesson.of(game, hour_of(game, minutes, pupils=pupils), locale)


def _written_in(folder: Path, documents: Mapping[str, Document], locale: Locale) -> int:
    """One file a document, as PDF where that extra is installed, else as pages to print."""
    try:
        files = {f"{name}.pdf": paint_pdf(document) for name, document in documents.items()}
    except MissingExtraError:
        files = {
            f"{name}.html": paint_html(document).encode() for name, document in documents.items()
        }
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        complain(
            locale.tr(
                "On ne peut pas écrire dans « {name} » : choisissez un autre dossier.", name=folder
            )
        )
        return PROBLEM
    for name, content in files.items():
        refused = put(folder / name, content, locale)
        if refused:
            complain(refused)
            return PROBLEM
    complain(locale.tr("Écrit dans {folder} : {files}", folder=folder, files=", ".join(files)))
    return 0
