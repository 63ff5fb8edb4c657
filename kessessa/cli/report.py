"""`kessessa report`: the booklet or the export of a session."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from kessessa.cli.output import complain, known_kind, print_document, write
from kessessa.cli.settings import load_settings
from kessessa.content import ScenarioError, load
from kessessa.core.analysis_values import Analysis, Fork
from kessessa.core.game import Game
from kessessa.core.scenario import Scenario
from kessessa.journal import JournalError, Replay
from kessessa.reports import Display, booklet, chronicle, to_csv, to_json
from kessessa.session import data_folder, replay
from kessessa.sim import analyse, what_if
from kessessa.text import LANGUAGES, Locale

KINDS: Final = (".pdf", ".html", ".csv", ".json")
_FORKS: Final = 3
"""« Et si ? » in a booklet, at most."""


def report(options: argparse.Namespace, locale: Locale) -> int:
    """Write what was asked; 1 when the session could be read only in part, 2 when it could not."""
    target: Path | None = options.output
    if not known_kind(target, KINDS, locale):
        return 2
    try:
        done = replayed_in(options.session, options.lang)
    except JournalError as error:
        complain(error.message(locale.language))
        return 2
    locale = Locale(options.lang or spoken(done.header.language))
    for warning in done.warnings:
        complain(warning.message(locale.language))
    if done.refusal is not None:
        complain(done.refusal.message(locale.language))
    code = _printed(options, done, locale)
    return code or (1 if done.refusal is not None else 0)


def _printed(options: argparse.Namespace, done: Replay, locale: Locale) -> int:
    target: Path | None = options.output
    kind = target.suffix.lower() if target else ""
    if target is not None and kind in {".csv", ".json"}:
        whole_game = chronicle(done.game, locale, date=done.header.date)
        text = to_csv(whole_game, locale) if kind == ".csv" else to_json(whole_game)
        return write(target, text.encode(), locale)
    analysis, forks = (None, ()) if options.quick else _analysed(done.game)
    document = booklet(
        done.game,
        locale,
        date=done.header.date,
        display=display(options),
        analysis=analysis,
        forks=forks,
    )
    return print_document(document, target, locale)


def spoken(language: str) -> str:
    """A language of the interface: that of the session, if it is one."""
    return language if language in LANGUAGES else "fr"


def display(options: argparse.Namespace) -> Display:
    """How to show scores: as asked, else as this machine's settings remember it."""
    if options.display is not None:
        chosen: Display = options.display
        return chosen
    try:
        folder: Path | None = data_folder()
    except JournalError:
        folder = None
    return load_settings(folder, None).display


def replayed_in(folder: Path, language: str | None) -> Replay:
    """A session played again, its texts in a language when its scenario speaks it.

    Raises:
        ReadError: if it cannot be read.
    """

    def in_language(source: Path | str, own: str) -> Scenario:
        try:
            return load(source, language or own)
        except ScenarioError:
            return load(source, own)

    return replay(folder, load=in_language)


def _analysed(game: Game) -> tuple[Analysis | None, tuple[Fork, ...]]:
    """All the ways a finished game could have gone; a game that goes on keeps its secrets."""
    if not game.is_over() or not game.state.decisions:
        return None, ()
    analysis = analyse(game)
    return analysis, telling_forks(game, analysis)


def telling_forks(game: Game, analysis: Analysis) -> tuple[Fork, ...]:
    """The single changes that would have moved the end most, in the order of the road."""
    best = []
    for crossroads in analysis.crossroads:
        others = [
            what_if(game, crossroads.decision, prospect.option)
            for prospect in crossroads.prospects
            if crossroads.decision is not None and prospect.option != crossroads.taken
        ]
        if others:
            best.append(max(others, key=lambda fork: abs(fork.difference)))
    best.sort(key=lambda fork: -abs(fork.difference))
    return tuple(sorted(best[:_FORKS], key=lambda fork: fork.moment))
