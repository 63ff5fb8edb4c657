"""`kessessa play`: in a window where there is one, else in text, else by companions alone."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from kessessa.cli.analyst import SimAnalyst
from kessessa.cli.desk_printer import print_booklet
from kessessa.cli.parser import PROBLEM
from kessessa.cli.project import NotServedError, seats_for, source_of
from kessessa.cli.settings import load_settings, save_settings
from kessessa.content import ScenarioError
from kessessa.core.scenario import Length, Scenario
from kessessa.journal import JournalError, WriteError
from kessessa.journal.errors import FILE
from kessessa.screens.host import Host, new_seed
from kessessa.screens.settings import Settings
from kessessa.screens.shelf import load_spoken, untranslated
from kessessa.session import Session, data_folder
from kessessa.terminal import Console, narrate, run
from kessessa.text import Words

DEFAULT_SCENARIO: Final = "cafe"
EVERYONE: Final = "all"


def play(wanted: argparse.Namespace, words: Words) -> int:
    """Play as asked; returns the exit code."""
    folder = _data_folder()
    settings = load_settings(folder, wanted.lang)
    words = Words(settings.language)
    in_text = wanted.text
    if not in_text and not _has_window():
        _say(words.tr("Pas d'écran graphique ici : on joue en texte."))
        in_text = True
    by_companions = wanted.companions == EVERYONE
    if in_text and not by_companions and not wanted.session and not _has_keyboard():
        _say(words.tr("Pas de clavier non plus : les compagnons jouent pour vous."))
        by_companions = True
    try:
        if in_text and by_companions:
            return _narrated(wanted, settings, words)
        return _hosted(wanted, settings, folder, in_text=in_text)
    except (ScenarioError, NotServedError) as error:
        _say(str(error))
        return PROBLEM
    except JournalError as error:
        _say(error.message(settings.language))
        return PROBLEM


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _has_window() -> bool:
    from kessessa.gui import display_available  # noqa: PLC0415 - pygame only when it is wanted

    return display_available()


def _has_keyboard() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _data_folder() -> Path | None:
    """Where sessions and settings are kept; None when nothing can be."""
    try:
        return data_folder()
    except JournalError:
        return None


# -- what was asked ------------------------------------------------------------------------------


class _Wanted:
    """A new game as asked, checked against the scenario."""

    def __init__(self, wanted: argparse.Namespace, words: Words) -> None:
        name = wanted.scenario or DEFAULT_SCENARIO
        self.source = source_of(name, words)
        self.scenario: Scenario = load_spoken(self.source, words.language)
        self.seats: int = seats_for(self.scenario, wanted.seats, words)
        held = wanted.companions or 0
        count: int = self.seats if held == EVERYONE else held
        if count > self.seats:
            raise NotServedError(
                words.tr(
                    "Pas plus de compagnons que de places : {seats} au plus.", seats=self.seats
                )
            )
        self.companions = frozenset(range(self.seats - count, self.seats))
        self.length: Length = wanted.length or "standard"
        self.seed: int = new_seed() if wanted.seed is None else wanted.seed


def _resumes(folder: Path | None, words: Words) -> bool:
    """Whether a session is there to be gone on with; else a new one can be made there."""
    if folder is None:
        return False
    if (folder / FILE).exists():
        return True
    if folder.exists() and not folder.is_dir():
        raise NotServedError(
            words.tr("« {name} » n'est pas un dossier : choisissez-en un autre.", name=folder)
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotServedError(_unwritable(folder, words)) from error
    return False


def _unwritable(folder: Path, words: Words) -> str:
    return words.tr(
        "On ne peut pas garder de séance dans « {name} » : choisissez un dossier où l'on peut écrire.",
        name=folder,
    )


# -- played --------------------------------------------------------------------------------------


def _narrated(wanted: argparse.Namespace, settings: Settings, words: Words) -> int:
    """Companions play the whole game, told as a story; of a session that is there, to its end."""
    if _resumes(wanted.session, words):
        session = Session.resume(wanted.session)
        for warning in session.warnings:
            _say(warning.message(settings.language))
    else:
        asked = _Wanted(wanted, words)
        session = Session.create(
            asked.scenario,
            seats=asked.seats,
            companions=range(asked.seats),
            length=asked.length,
            seed=asked.seed,
            language=settings.language,
            day=date.today(),  # noqa: DTZ011 - the room's own date
        )
        if wanted.session is not None:
            try:
                session.record_in(wanted.session, source_folder=asked.source)
            except WriteError as error:
                raise NotServedError(_unwritable(wanted.session, words)) from error
    with session:
        if session.game.scenario.language != settings.language:
            _say(untranslated(words))
        narrate(session, settings, print)
    return 0


def _hosted(
    wanted: argparse.Namespace, settings: Settings, folder: Path | None, *, in_text: bool
) -> int:
    """People play, in a window or at the terminal."""
    host = Host(
        settings=settings,
        folder=_sessions(folder),
        remember=lambda changed: save_settings(folder, changed),
        pace=0.0 if in_text else 0.7,
        today=date.today(),  # noqa: DTZ011 - the room's own date
        analyst=SimAnalyst(),
        printer=print_booklet,
    )
    if _resumes(wanted.session, host.words):
        host.resume(wanted.session)
        if host.session is None:
            raise NotServedError(host.notice)
    elif wanted.scenario or wanted.session or wanted.companions or wanted.seed is not None:
        asked = _Wanted(wanted, host.words)
        host.start(
            asked.scenario,
            seats=asked.seats,
            length=asked.length,
            companions=asked.companions,
            seed=asked.seed,
            folder=wanted.session,
            source=asked.source,
        )
        if wanted.session is not None and host.session is not None and not host.session.is_recorded:
            raise NotServedError(_unwritable(wanted.session, host.words))
    if in_text:
        return run(host, Console())
    from kessessa.gui import NoScreenError  # noqa: PLC0415 - pygame only when it is wanted
    from kessessa.gui import run as run_window  # noqa: PLC0415

    try:
        return run_window(host)
    except NoScreenError:
        _say(host.words.tr("La fenêtre ne s'ouvre pas ici : on joue en texte."))
        host.pace = 0.0
        return run(host, Console())


def _sessions(folder: Path | None) -> Path | None:
    """Where new sessions go, made if it is not there."""
    if folder is None:
        return None
    sessions = folder / "sessions"
    with suppress(OSError):
        sessions.mkdir(exist_ok=True)
    return sessions
