"""`kessessa play`: in a window where there is one, else in text, else by companions alone."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kessessa import content, journal
from kessessa.cli.analysis_service import SimAnalyst
from kessessa.cli.errors import PROBLEM, NotServedError
from kessessa.cli.play_options import PlayOptions
from kessessa.cli.save_booklet import print_booklet
from kessessa.cli.settings import load_settings, save_settings
from kessessa.session import data_folder
from kessessa.text import Locale

if TYPE_CHECKING:
    import argparse

    from kessessa.app.controller import AppController
    from kessessa.screens.ui.settings import Settings


def play_as_asked(fields: argparse.Namespace, locale: Locale) -> int:
    """`kessessa play` as a command line asks for it; returns the exit code."""
    return play(PlayOptions(**vars(fields)), locale)


def play(options: PlayOptions, locale: Locale) -> int:
    """Play as asked; returns the exit code."""
    folder = _data_folder()
    settings = load_settings(folder, options.lang)
    locale = Locale(settings.language)
    in_text = options.text
    if not in_text and not _has_window():
        _say(locale.tr("Pas d'écran graphique ici : on joue en texte."))
        in_text = True
    by_companions = options.companions == "all"
    if in_text and not by_companions and not options.session and not _has_keyboard():
        _say(locale.tr("Pas de clavier non plus : les compagnons jouent pour vous."))
        by_companions = True
    try:
        if in_text and by_companions:
            return _alone(options, settings)
        return _hosted(options, settings, folder, in_text=in_text)
    except (content.ScenarioError, NotServedError) as error:
        _say(str(error))
        return PROBLEM
    except journal.JournalError as error:
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
    except journal.JournalError:
        return None


def _hosted(options: PlayOptions, settings: Settings, folder: Path | None, *, in_text: bool) -> int:
    """People play, in a window or at the terminal."""

    @cache
    def app() -> AppController:
        return _host(options, settings, folder, in_text=in_text)

    if in_text:
        return _in_text(app())
    if _names_a_game(options):
        app()  # what cannot be is said before any window opens
    from kessessa.gui import NoScreenError  # noqa: PLC0415 - pygame only when it is wanted
    from kessessa.gui import run as run_window  # noqa: PLC0415

    try:
        return run_window(app)
    except NoScreenError:
        _say(app().locale.tr("La fenêtre ne s'ouvre pas ici : on joue en texte."))
        app().pace = 0.0
    if not _has_keyboard() and not options.session:
        app().close()
        _say(app().locale.tr("Pas de clavier non plus : les compagnons jouent pour vous."))
        return _alone(options, settings)
    return _in_text(app())


def _host(
    options: PlayOptions, settings: Settings, folder: Path | None, *, in_text: bool
) -> AppController:
    """The host, at its title page or at the game that was asked for.

    Raises:
        NotServedError: if what was asked cannot be.
    """
    from kessessa.app.controller import AppController  # noqa: PLC0415 - while the window opens

    app = AppController(
        settings=settings,
        folder=_sessions(folder),
        remember=lambda changed: _remember(changed, options.lang, folder),
        pace=0.0 if in_text else 0.7,
        analyst=SimAnalyst(),
        printer=print_booklet,
        in_haste=not in_text,
    )
    if _names_a_game(options):
        _begin(app, options)
    return app


def _alone(options: PlayOptions, settings: Settings) -> int:
    from kessessa.cli.autoplay import play_alone  # noqa: PLC0415 - imports the game

    gc.enable()
    return play_alone(options, settings, Locale(settings.language))


def _in_text(app: AppController) -> int:
    from kessessa.terminal import Console, run  # noqa: PLC0415 - a window does without

    gc.enable()
    app.look_for_sessions()
    return run(app, Console())


def _remember(changed: Settings, asked: str | None, folder: Path | None) -> None:
    """Keep the settings; a language that was only asked for this time is not."""
    if asked is not None and changed.language == asked:
        changed = replace(changed, language=load_settings(folder, None).language)
    save_settings(folder, changed)


def _names_a_game(options: PlayOptions) -> bool:
    """Whether a game was asked for: else the title page comes first, where one is chosen."""
    return bool(
        options.scenario or options.session or options.companions or options.seed is not None
    )


def _begin(app: AppController, options: PlayOptions) -> None:
    """Go on with the session that was asked for, or found the game that was.

    Raises:
        NotServedError: if that cannot be done.
    """
    from kessessa.cli.new_game import NewGame, resumes, unwritable  # noqa: PLC0415 - imports the game

    if options.session is not None and resumes(options.session, app.locale):
        app.resume(options.session)
        if app.session is None:
            raise NotServedError(app.notice)
        return
    new_game = NewGame(options, app.locale)
    app.start(
        new_game.scenario,
        seats=new_game.seats,
        length=new_game.length,
        companions=new_game.companions,
        seed=new_game.seed,
        folder=options.session,
        source=new_game.source,
    )
    if options.session is not None and app.session is not None and not app.session.is_recorded:
        raise NotServedError(unwritable(options.session, app.locale))


def _sessions(folder: Path | None) -> Path | None:
    """Where new sessions go, made if it is not there."""
    if folder is None:
        return None
    sessions = folder / "sessions"
    with suppress(OSError):
        sessions.mkdir(exist_ok=True)
    return sessions
