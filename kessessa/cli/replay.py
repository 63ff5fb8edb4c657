"""`kessessa replay`: a session played again from its journal."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from kessessa.core.game import Game
from kessessa.core.scenario import INDICATORS
from kessessa.core.state import State
from kessessa.journal import JournalError
from kessessa.session import replay
from kessessa.text import Words, euros, indicators, phases


def replay_session(wanted: argparse.Namespace, words: Words) -> int:
    """Print where a session ended; 1 when it cannot be replayed to its last line."""
    language = wanted.lang or words.language
    try:
        done = replay(wanted.session)
    except JournalError as error:
        print(error.message(language), file=sys.stderr)
        return 2
    for warning in done.warnings:
        print(warning.message(language), file=sys.stderr)
    if wanted.json:
        print(json.dumps(state_as_data(done.game.state), ensure_ascii=False, sort_keys=True))
    else:
        for line in _summary(done.game, Words(language)):
            print(line)
    if done.refusal is not None:
        print(done.refusal.message(language), file=sys.stderr)
        return 1
    if wanted.verify:
        print(
            words.ntr(
                "{n} ligne rejouée, tout concorde.",
                "{n} lignes rejouées, tout concorde.",
                len(done.entries),
            ),
            file=sys.stderr,
        )
    return 0


def _summary(game: Game, words: Words) -> Iterator[str]:
    """Where a game stands, in a few lines."""
    state, scenario = game.state, game.scenario
    charter = state.charter
    yield words.typeset(" · ".join((scenario.title, *((charter.name,) if charter else ()))))
    ending = next((one for one in scenario.endings if one.id == state.ending), None)
    if ending is not None:
        yield words.tr("Voici votre fin : « {title} ».", title=ending.title.rstrip(" ."))
    elif state.situation is not None:
        title = scenario.situations[state.situation].title
        phase = phases(words)[state.phase.value].name
        yield words.tr("{name} : {value}", name=title, value=phase)
    else:
        yield phases(words)[state.phase.value].name
    parts = [f"{indicators(words)[one].short} {state[one]}" for one in INDICATORS]
    week = words.tr(
        "Semaine {week} / {weeks}",
        week=state.week,
        weeks=max(scenario.start.weeks, state.week),
    )
    yield " · ".join((week, euros(state.treasury, words), *parts))


def state_as_data(state: State) -> dict[str, Any]:
    """A state as plain JSON data, keys and sets sorted."""
    return {field.name: _plain(getattr(state, field.name)) for field in fields(state)}


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return getattr(value, "value", value)
