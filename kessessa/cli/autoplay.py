"""Companions play a whole game by themselves, told as a story."""

from __future__ import annotations

import sys
from datetime import date

from kessessa.app.library import untranslated
from kessessa.app.live_session import new_seed
from kessessa.cli.errors import NotServedError
from kessessa.cli.new_game import NewGame, resumes, unwritable
from kessessa.cli.play_options import PlayOptions
from kessessa.journal import WriteError
from kessessa.screens.ui.settings import Settings
from kessessa.session import Session
from kessessa.terminal import narrate
from kessessa.text import Locale


def play_alone(options: PlayOptions, settings: Settings, locale: Locale) -> int:
    """Tell a game from its charter, or a session that is there, to its end; returns the exit code.

    Raises:
        NotServedError: if what was asked cannot be.
        JournalError: if the session cannot be gone on with.
        ScenarioError: if the scenario is faulty.
    """
    if options.session is not None and resumes(options.session, locale):
        session = Session.resume(options.session)
        for warning in session.warnings:
            print(warning.message(settings.language), file=sys.stderr)
    else:
        new_game = NewGame(options, locale)
        session = Session.create(
            new_game.scenario,
            seats=new_game.seats,
            companions=range(new_game.seats),
            length=new_game.length,
            seed=new_seed() if new_game.seed is None else new_game.seed,
            language=settings.language,
            day=date.today(),  # noqa: DTZ011 - the room's own date
        )
        if options.session is not None:
            try:
                session.record_in(options.session, source_folder=new_game.source)
            except WriteError as error:
                raise NotServedError(unwritable(options.session, locale)) from error
    with session:
        if session.game.scenario.language != settings.language:
            print(untranslated(locale), file=sys.stderr)
        narrate(session, settings, print)
    return 0
