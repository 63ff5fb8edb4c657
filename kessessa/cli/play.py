"""`kessessa play`: in a window where there is one, else in text, else by companions alone."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from random import SystemRandom
from typing import Final

from kessessa.cli.settings import load_settings, save_settings
from kessessa.content import ScenarioError, load
from kessessa.core.game import Game
from kessessa.core.scenario import Scenario
from kessessa.journal import JournalError
from kessessa.screens.host import SEEDS, Host
from kessessa.screens.settings import Settings
from kessessa.session import Session, data_folder
from kessessa.terminal import Console, narrate, run
from kessessa.text import Words

DEFAULT_SCENARIO: Final = "cafe"
DEFAULT_SEATS: Final = 5


def play(wanted: argparse.Namespace, words: Words) -> int:
    """Play as asked; returns the exit code."""
    folder = _data_folder()
    settings = load_settings(folder, wanted.lang)
    words = Words(settings.language)
    in_text = wanted.text
    if not in_text and not _has_window():
        _say(words.tr("Pas d'écran graphique ici : on joue en texte."))
        in_text = True
    by_companions = wanted.companions == "all"
    if in_text and not by_companions and not sys.stdin.isatty() and not wanted.session:
        _say(words.tr("Pas de clavier non plus : les compagnons jouent pour vous."))
        by_companions = True
    try:
        if in_text and by_companions:
            return _narrated(wanted, settings)
        return _hosted(wanted, settings, folder, in_text=in_text)
    except ScenarioError as error:
        _say(str(error))
        return 2
    except ValueError as error:
        _say(str(error))
        return 2
    except JournalError as error:
        _say(error.message(settings.language))
        return 2


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _has_window() -> bool:
    from kessessa.gui import display_available  # noqa: PLC0415 - pygame only when it is wanted

    return display_available()


def _data_folder() -> Path | None:
    """Where sessions and settings are kept; None when nothing can be."""
    try:
        return data_folder()
    except JournalError:
        return None


def _scenario(name: str | None, language: str) -> Scenario:
    """The scenario asked for, in the language if it speaks it."""
    wanted = name or DEFAULT_SCENARIO
    return load(wanted, language)


def _narrated(wanted: argparse.Namespace, settings: Settings) -> int:
    """Companions play the whole game, told as a story."""
    scenario = _scenario(wanted.scenario, settings.language)
    seats = wanted.seats or DEFAULT_SEATS
    seed = SystemRandom().randrange(SEEDS) if wanted.seed is None else wanted.seed
    game = Game(scenario, seats=seats, length=wanted.length or "standard", seed=seed)
    narrate(game, settings, print)
    if wanted.session is not None:
        kept = Session.create(
            scenario,
            wanted.session,
            seats=seats,
            companions=range(seats),
            length=game.length,
            seed=seed,
            day=date.today(),  # noqa: DTZ011 - the room's own date
        )
        with kept:
            for action in game.actions:
                kept.do(action)
    return 0


def _companions(asked: str | None, seats: int) -> frozenset[int]:
    """The last seats, as many as asked; all of them for `all`."""
    if asked is None:
        return frozenset()
    count = seats if asked == "all" else int(asked)
    if not 0 <= count <= seats:
        raise ValueError(f"--companions : 0–{seats}")
    return frozenset(range(seats - count, seats))


def _hosted(
    wanted: argparse.Namespace, settings: Settings, folder: Path | None, *, in_text: bool
) -> int:
    """People play, in a window or at the terminal."""
    host = Host(
        settings=settings,
        folder=folder / "sessions" if folder else None,
        remember=lambda changed: save_settings(folder, changed),
        pace=0.0 if in_text else 0.7,
        today=date.today(),  # noqa: DTZ011 - the room's own date
    )
    if wanted.session is not None and (wanted.session / "journal.jsonl").exists():
        host.resume(wanted.session)
    elif wanted.scenario or wanted.session or wanted.companions or wanted.seed is not None:
        seats = wanted.seats or DEFAULT_SEATS
        host.start(
            _scenario(wanted.scenario, settings.language),
            seats=seats,
            length=wanted.length or "standard",
            companions=_companions(wanted.companions, seats),
            seed=SystemRandom().randrange(SEEDS) if wanted.seed is None else wanted.seed,
            folder=wanted.session,
        )
    if in_text:
        return run(host, Console())
    from kessessa.gui import run as run_window  # noqa: PLC0415

    return run_window(host)
