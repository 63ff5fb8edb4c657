"""The audit of a scenario (RULES section 11): which games are played, by which strategies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from kessessa.core.game import Game
from kessessa.core.rules.plan import MOST_SEATS, draw_plan
from kessessa.core.scenario import LENGTHS, Length, Scenario
from kessessa.sim import checks
from kessessa.sim.analysis import CancelledError, Progress
from kessessa.sim.figures import Audit
from kessessa.sim.neutral_play import opening
from kessessa.sim.plays import COMPANIONS, FIXED, Played, PlayJob, play
from kessessa.sim.trees import Tree, TreeJob, grow
from kessessa.sim.variance import VarianceSplit, sampled_split
from kessessa.sim.workers import Map, pack, unpack

FULL: Final = 400
"""Games of each kind and length in a full audit: about two minutes of one core for `cafe`."""
SMALL: Final = 40
"""In a small one, for CI: about ten seconds."""

CHUNK: Final = 20
"""Games in one job."""
SEATS: Final = 5
"""Seats in a game, unless every role has one."""
LOOKED_UP: Final = 2_000
"""Seeds tried, at most, to find a game that meets each situation."""

_STRATEGIES: Final = ("thoughtful", *FIXED, *COMPANIONS, "even", "any_manner")


@dataclass(frozen=True, slots=True)
class SplitJob:
    """The spread of one game's scores."""

    scenario: bytes
    length: Length
    seats: int
    seed: int


Job: TypeAlias = PlayJob | TreeJob | SplitJob
Result: TypeAlias = "tuple[Played, ...] | Tree | VarianceSplit"


def work(job: Job) -> Result:
    """Do one job, in any process."""
    if isinstance(job, PlayJob):
        return play(job)
    if isinstance(job, TreeJob):
        return grow(job)
    scenario = unpack(job.scenario)
    game = Game(scenario, seats=job.seats, length=job.length, seed=job.seed)
    return sampled_split(scenario, opening(game))


def audit(
    scenario: Scenario,
    *,
    games: int = FULL,
    map_: Map = map,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Audit:
    """Audit a scenario over `games` games of each kind and length, from 8.

    The same scenario and `games` give the same audit on every machine, whatever `map_`.

    Raises:
        ValueError: if `games` is below 8.
        CancelledError: if `cancelled` answered yes; it is asked between jobs.
    """
    if games < 8:
        raise ValueError(f"an audit takes 8 games at least, not {games}")
    jobs = _jobs(scenario, games)
    evidence = checks.Evidence(scenario)
    for done, (job, result) in enumerate(zip(jobs, map_(work, jobs), strict=True)):
        if cancelled():
            raise CancelledError
        if progress is not None:
            progress(done / len(jobs))
        if isinstance(result, Tree):
            evidence.trees.append(result)
        elif isinstance(result, VarianceSplit):
            evidence.splits.setdefault(job.length, []).append(result)
        else:
            evidence.plays += result
    if progress is not None:
        progress(1.0)
    return Audit(
        scenario.id,
        scenario.version,
        scenario.digest,
        games,
        sum(tree.paths for tree in evidence.trees),
        len(evidence.plays),
        tuple(check(evidence) for check in checks.CHECKS),
    )


def _jobs(scenario: Scenario, games: int) -> list[Job]:
    """The longest first, so that no core waits for another at the end."""
    packed = pack(scenario)
    everyone = min(MOST_SEATS, len(scenario.roles))
    seats = min(SEATS, everyone)
    jobs: list[Job] = []
    for length in tuple(LENGTHS)[::-1]:
        few = range(max(games // 10, 3))
        jobs += [SplitJob(packed, length, seats, seed) for seed in few]
    standard = _seeds_for(scenario, "standard", games // 4)
    jobs += [TreeJob(packed, "standard", seats, seed) for seed in standard]
    roads = {length: _seeds_for(scenario, length, games) for length in LENGTHS}
    jobs += [TreeJob(packed, "short", seats, seed) for seed in roads["short"]]
    for strategy in _STRATEGIES:
        round_table = everyone if strategy == "any_manner" else seats
        for length in LENGTHS:
            jobs += [
                PlayJob(packed, strategy, length, round_table, tuple(seeds))
                for seeds in _chunks(roads[length])
            ]
    return jobs


def _seeds_for(scenario: Scenario, length: Length, games: int) -> list[int]:
    """The first seeds, and more until every situation is met by a game, if any meets it."""
    seeds = list(range(games))
    missing = {situation.id for situation in scenario.situations.values() if not situation.crisis}
    for seed in seeds:
        missing.difference_update(draw_plan(scenario, length, seed))
    for seed in range(games, LOOKED_UP):
        if not missing:
            break
        road = draw_plan(scenario, length, seed)
        if not missing.isdisjoint(road):
            seeds.append(seed)
            missing.difference_update(road)
    return seeds


def _chunks(seeds: Sequence[int]) -> list[Sequence[int]]:
    return [seeds[start : start + CHUNK] for start in range(0, len(seeds), CHUNK)]
