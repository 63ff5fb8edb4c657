"""`kessessa replay`: a session played again from its journal."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator

from kessessa.core.game import Game
from kessessa.core.scenario import INDICATORS
from kessessa.journal import JournalError, Replay, as_plain
from kessessa.session import replay
from kessessa.text import Locale, euros, indicators, phases


def replay_session(options: argparse.Namespace, locale: Locale) -> int:
    """Print where a session ended; 1 when it cannot be replayed to its last line."""
    language = options.lang or locale.language
    try:
        done = replay(options.session)
    except JournalError as error:
        print(error.message(language), file=sys.stderr)
        return 2
    for warning in done.warnings:
        print(warning.message(language), file=sys.stderr)
    if options.json:
        print(json.dumps(as_plain(done.game.state), ensure_ascii=False, sort_keys=True))
    else:
        for line in _summary(done.game, Locale(language)):
            print(line)
    if done.refusal is not None:
        print(done.refusal.message(language), file=sys.stderr)
        return 1
    if options.verify:
        print(_verdict(done, locale), file=sys.stderr)
    return 0


def _verdict(done: Replay, locale: Locale) -> str:
    """How much of a replay is proved to be as it was that day."""
    if done.unproved:
        return locale.ntr(
            "{n} ligne d’une autre version, rejouée sans pouvoir être comparée.",
            "{n} lignes d’une autre version, rejouées sans pouvoir être comparées.",
            done.unproved,
        )
    return locale.ntr(
        "{n} ligne rejouée, tout concorde.",
        "{n} lignes rejouées, tout concorde.",
        len(done.entries),
    )


def _summary(game: Game, locale: Locale) -> Iterator[str]:
    """Where a game stands, in a few lines."""
    state, scenario = game.state, game.scenario
    charter = state.charter
    yield locale.typeset(" · ".join((scenario.title, *((charter.name,) if charter else ()))))
    ending = next((ending for ending in scenario.endings if ending.id == state.ending), None)
    if ending is not None:
        yield locale.tr("Voici votre fin : « {title} ».", title=ending.title.rstrip(" ."))
    elif state.situation is not None:
        title = scenario.situations[state.situation].title
        phase = phases(locale)[state.phase.value].name
        yield locale.tr("{name} : {value}", name=title, value=phase)
    else:
        yield phases(locale)[state.phase.value].name
    parts = [f"{indicators(locale)[name].short} {state[name]}" for name in INDICATORS]
    week = locale.tr(
        "Semaine {week} / {weeks}",
        week=state.week,
        weeks=max(scenario.start.weeks, state.week),
    )
    yield " · ".join((week, euros(state.treasury, locale), *parts))
