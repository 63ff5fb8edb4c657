"""Every path of whole games, for the audit: which options are ever the best, what is reached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kessessa.core.conditions import score
from kessessa.core.game import Game
from kessessa.core.scenario import LENGTHS, Length
from kessessa.core.state import State
from kessessa.sim.figures import Path
from kessessa.sim.futures import survey
from kessessa.sim.neutral_play import opening
from kessessa.sim.plays import is_dead_end
from kessessa.sim.workers import unpack

MANY: Final = 1_000
"""More decisions than any path has."""


@dataclass(frozen=True, slots=True)
class TreeJob:
    """The tree of one game."""

    scenario: bytes
    length: Length
    seats: int
    seed: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How an option does in one game: weights are chances of the state under an even toss."""

    met: float = 0.0
    """Of the states where it is open beside another option."""
    best: float = 0.0
    """Of those where nothing promises more; equals share."""
    ever: bool = False
    """Whether nothing promises more in at least one of them."""
    best_path: Path | None = None
    worse_path: Path | None = None
    """A state where another option promises more."""


@dataclass(frozen=True, slots=True)
class Tree:
    """What the audit keeps of all the paths of one game."""

    paths: int
    standings: Mapping[str, Standing]
    """By `situation.option`."""
    endings: Mapping[str, Path]
    """A path to each ending reached."""
    dead_ends: Mapping[str, Path]
    """A path to each situation met with every option closed."""
    lost: int
    """Decisions that the shortest path has fewer than its length promises."""
    shortest: Path
    lowest: int
    highest: int


def grow(job: TreeJob) -> Tree:
    """Do one job, in any process."""
    scenario = unpack(job.scenario)
    game = Game(scenario, seats=job.seats, length=job.length, seed=job.seed)
    standings: dict[str, Standing] = {}
    endings: dict[str, Path] = {}
    dead_ends: dict[str, Path] = {}
    scores: list[int] = []
    shortest = Path(job.length, job.seats, job.seed, "neutral", ())
    fewest = MANY

    def path(state: State) -> Path:
        steps = tuple((decision.situation, decision.option) for decision in state.decisions)
        return Path(job.length, job.seats, job.seed, "neutral", steps)

    def leaf(end: State, _: float) -> None:
        scores.append(score(end.values))
        if end.ending is not None and end.ending not in endings:
            endings[end.ending] = path(end)
        nonlocal shortest, fewest
        if len(end.decisions) < fewest:
            shortest, fewest = path(end), len(end.decisions)

    def node(state: State, chance: float, means: tuple[tuple[str, float], ...]) -> None:
        situation = state.plan[0]
        if situation not in dead_ends and is_dead_end(scenario, state):
            dead_ends[situation] = path(state)
        if len(means) < 2:
            return
        highest = max(mean for _, mean in means)
        winners = [option for option, mean in means if mean >= highest - 1e-9]
        for option, _ in means:
            name = f"{situation}.{option}"
            wins = option in winners
            standings[name] = _counted(
                standings.get(name, Standing()), chance, wins / len(winners), path(state)
            )

    survey(scenario, opening(game), leaf, node)
    return Tree(
        len(scores),
        standings,
        endings,
        dead_ends,
        max(LENGTHS[job.length] - fewest, 0),
        shortest,
        min(scores),
        max(scores),
    )


def _counted(before: Standing, chance: float, share: float, path: Path) -> Standing:
    wins = share > 0
    return Standing(
        before.met + chance,
        before.best + chance * share,
        before.ever or wins,
        (before.best_path or path) if wins else before.best_path,
        before.worse_path if wins else (before.worse_path or path),
    )
