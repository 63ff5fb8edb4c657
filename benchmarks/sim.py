"""How fast paths are worked out: `python benchmarks/sim.py [scenario]`.

Three yardsticks stand beside the analysis: each path replayed alone from its start, the same
analysis on every core, and an empty interpreter loop, to compare machines by.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from kessessa.content import load
from kessessa.core.game import Game
from kessessa.core.rules.offers import open_options
from kessessa.core.scenario import Length, Scenario
from kessessa.core.state import Phase
from kessessa.sim import analyse, on_cores
from kessessa.sim.futures import enumerated
from kessessa.sim.neutral_play import advance, opening

TURNS = 3_000_000


def timed(work: Callable[[], float]) -> tuple[float, float]:
    """What some work counted, and the seconds of its best run of three."""
    best = float("inf")
    counted = 0.0
    for _ in range(3):
        start = time.perf_counter()
        counted = work()
        best = min(best, time.perf_counter() - start)
    return counted, best


def empty_loop() -> float:
    total = 0
    for number in range(TURNS):
        total += number & 1
    return TURNS


def replayed(scenario: Scenario, game: Game) -> float:
    """Every path of a game, each from its start: nothing is shared."""
    paths = 0
    waiting: list[tuple[str, ...]] = [()]
    while waiting:
        options = waiting.pop()
        state = opening(game)
        for option in options:
            state = advance(scenario, state, option)
        if state.phase is Phase.OVER:
            paths += 1
        else:
            waiting += [(*options, option) for option in open_options(scenario, state)]
    return paths


def report(name: str, count: float, unit: str, seconds: float) -> None:
    print(f"{name:<44}{count:>12,.0f} {unit:<8}{seconds:>8.3f} s{count / seconds:>14,.0f} {unit}/s")


def main() -> None:
    scenario = load(sys.argv[1] if len(sys.argv) > 1 else "cafe")
    report("empty interpreter loop", *_flat(timed(empty_loop), "turns"))
    lengths: tuple[Length, ...] = ("short", "standard")
    for length in lengths:
        game = Game(scenario, length=length, seed=3)
        game.play_on()
        start = opening(game)
        report(
            f"{length}: paths, prefixes shared",
            *_flat(timed(lambda: enumerated(scenario, start, 50).paths), "paths"),  # noqa: B023
        )
        report(
            f"{length}: paths, each from its start",
            *_flat(timed(lambda: replayed(scenario, game)), "paths"),  # noqa: B023
        )
        report(
            f"{length}: whole analysis, exact",
            *_flat(timed(lambda: analyse(game).paths.value), "paths"),  # noqa: B023
        )
    game = Game(scenario, length="long", seed=3)
    game.play_on()
    report("long: whole analysis, walked", *_flat(timed(lambda: analyse(game).walks), "walks"))
    with on_cores() as map_:
        analyse(game, map_=map_)
        report(
            "long: the same on every core, once started",
            *_flat(timed(lambda: analyse(game, map_=map_).walks), "walks"),
        )


def _flat(measure: tuple[float, float], unit: str) -> tuple[float, str, float]:
    return measure[0], unit, measure[1]


if __name__ == "__main__":
    main()
