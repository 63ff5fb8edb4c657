"""All the ways one game could have gone (RULES section 10, docs/analysis.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kessessa.core.analysis_values import Analysis, Crossroads, Estimate, Line, Prospect, Split
from kessessa.core.conditions import score
from kessessa.core.events import OpinionsOpened
from kessessa.core.game import Game
from kessessa.core.rules.offers import open_options
from kessessa.core.scenario import Scenario
from kessessa.core.scoring import favourite_of
from kessessa.core.state import Phase, State
from kessessa.sim.futures import (
    Futures,
    enumerated,
    guessed_steps,
    merged,
    walked,
)
from kessessa.sim.neutral_play import advance, calm, follow, horizon, opening
from kessessa.sim.workers import Map, pack, unpack

STEPS: Final = 60_000
"""Decisions worked out at most, by default: a few seconds of one slow core."""
PIECE: Final = 3_000
"""About how many decisions a job works out; a cancellation waits for the end of a job."""
FEWEST_WALKS: Final = 50
Progress = Callable[[float], None]
"""Called with the share of the work that is done, 0 to 1."""


class CancelledError(Exception):
    """The analysis was told to stop."""


@dataclass(frozen=True, slots=True)
class Job:
    """A set of paths to count (`walks` = 0) or to walk."""

    scenario: bytes
    state: State
    cut: int | None
    mark: int
    walks: int


def work(job: Job) -> Futures:
    """Do one job, in any process."""
    scenario = unpack(job.scenario)
    if job.walks:
        return walked(scenario, job.state, job.mark, job.walks, job.cut)
    return enumerated(scenario, job.state, job.mark, job.cut)


@dataclass(frozen=True, slots=True)
class _Branch:
    """The paths that leave the line at one decision by one option, or a calm start; `steps` is a guess."""

    scenario: Scenario
    state: State
    steps: int


def analyse(
    game: Game,
    *,
    steps: int = STEPS,
    map_: Map = map,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Analysis:
    """Analyse a game: exactly if its paths fit `steps` decisions, else by walks, and said so.

    The same game and `steps` give the same figures on every machine, whatever `map_`.

    Raises:
        ValueError: if no decision has been taken yet.
        CancelledError: if `cancelled` answered yes; it is asked between jobs.
    """
    decisions = game.state.decisions
    if not decisions:
        raise ValueError("no decision has been taken: there is nothing to analyse")
    cut, start = horizon(game), opening(game)
    line = follow(game.scenario, start, decisions, cut)
    still = calm(game.scenario)
    branches = [
        _Branch(game.scenario, state, guessed_steps(game.scenario, state, cut))
        for moment in line.moments
        for option in open_options(game.scenario, moment.before)
        if option != moment.option
        for state in [advance(game.scenario, moment.before, option, cut)]
    ]
    branches.append(_Branch(still, start, guessed_steps(still, start, cut)))
    futures = _run(branches, cut, line.score, steps, map_, progress, cancelled)
    crossroads, whole = _fold(game, line, futures[:-1])
    calm_line = follow(still, start, decisions, cut)
    begin = futures[-1].expected
    split = Split(
        begin,
        Estimate(calm_line.score - begin.value, begin.margin),
        line.score - calm_line.score,
        score(game.state.values) - line.score,
        score(game.state.values),
    )
    return Analysis(
        line,
        whole.rank,
        whole.count,
        whole.scores,
        whole.endings,
        crossroads,
        split,
        whole.walks + futures[-1].walks,
        sum(part.steps for part in futures),
    )


def _run(
    branches: Sequence[_Branch],
    cut: int | None,
    mark: int,
    steps: int,
    map_: Map,
    progress: Progress | None,
    cancelled: Callable[[], bool],
) -> list[Futures]:
    """The futures of each branch, in order."""
    fits = sum(branch.steps for branch in branches) <= steps
    share = steps // len(branches)
    packs = {id(branch.scenario): pack(branch.scenario) for branch in branches[-2:]}
    jobs: list[Job] = []
    owners: list[tuple[int, float]] = []
    for number, branch in enumerate(branches):
        packed = packs[id(branch.scenario)]
        walks = 0 if fits or branch.steps <= share else _walks(branch, share, cut)
        pieces = [(1.0, branch.state)] if walks else list(_pieces(branch, cut))
        jobs += [Job(packed, state, cut, mark, walks) for _, state in pieces]
        owners += [(number, chance) for chance, _ in pieces]
    parts: list[list[tuple[float, Futures]]] = [[] for _ in branches]
    results = iter(map_(work, jobs))
    for done, (number, chance) in enumerate(owners):
        if cancelled():
            raise CancelledError
        if progress is not None:
            progress(done / len(jobs))
        parts[number].append((chance, next(results)))
    if progress is not None:
        progress(1.0)
    return [merged(part) for part in parts]


def _walks(branch: _Branch, share: int, cut: int | None) -> int:
    """How many walks a share of the steps pays for."""
    left = (cut if cut is not None else len(branch.state.plan)) or 1
    return max(share // left, FEWEST_WALKS)


def _pieces(branch: _Branch, cut: int | None) -> Iterator[tuple[float, State]]:
    """A branch cut into parts of about PIECE decisions, with the chance of each."""
    front, size = [(1.0, branch.state)], branch.steps
    while size > PIECE:
        following = []
        for chance, state in front:
            if state.phase is Phase.OVER:
                yield chance, state
                continue
            ids = open_options(branch.scenario, state)
            following += [
                (chance / len(ids), advance(branch.scenario, state, option, cut)) for option in ids
            ]
        front, size = following, branch.steps // max(len(following), 1)
    yield from front


def _fold(
    game: Game, line: Line, branches: Sequence[Futures]
) -> tuple[tuple[Crossroads, ...], Futures]:
    """Merge the branches into the line, from its end to its start: its decisions, and all its paths."""
    favourites = {
        event.turn: favourite_of(event.opinions)
        for event in game.events
        if isinstance(event, OpinionsOpened)
    }
    final = line.score
    here = Futures(final, 0.0, {final: 1}, {line.end.ending or "": 1}, 0.5, steps=1)
    left = list(branches)
    folded = []
    for moment in reversed(line.moments):
        ids = open_options(game.scenario, moment.before)
        others = [option for option in ids if option != moment.option]
        by_option = {option: left.pop() for option in reversed(others)} | {moment.option: here}
        turn = None if moment.decision is None else game.state.decisions[moment.decision].turn
        folded.append(
            Crossroads(
                moment.situation,
                moment.decision,
                moment.option,
                favourites.get(turn) if turn is not None else None,
                tuple(
                    Prospect(option, by_option[option].expected, by_option[option].count)
                    for option in ids
                ),
            )
        )
        here = merged((1 / len(ids), by_option[option]) for option in ids)
    return tuple(reversed(folded)), here
