"""All the paths that start from a position: counted one by one, or estimated by walks."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kessessa.core.analysis_values import Estimate
from kessessa.core.conditions import score
from kessessa.core.dice import draw
from kessessa.core.rules.offers import open_options
from kessessa.core.scenario import Scenario
from kessessa.core.state import Phase, State
from kessessa.journal import digest
from kessessa.sim.neutral_play import advance

Z: Final = 1.96
"""Standard errors on each side of a 95 % interval."""

Leaf = Callable[[State, float], None]
"""Called with each end and its chance under an even toss at each decision."""
Node = Callable[[State, float, tuple[tuple[str, float], ...]], None]
"""Called with each decision: the state, its chance, and (option, expected end) for each open option."""


@dataclass(frozen=True, slots=True)
class Futures:
    """The paths from a position. Numbers of paths are estimates when `walks` is not 0."""

    mean: float
    """The expected end: mean score when each later decision is an even toss."""
    mean_variance: float
    scores: Mapping[int, float]
    """Paths by final score."""
    endings: Mapping[str, float]
    """Paths by ending."""
    below: float
    """Paths that end lower than the mark, those that equal it counted half."""
    variances: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Of the number of paths, of `below`, and their covariance."""
    walks: int = 0
    steps: int = 0
    """Decisions worked out."""

    @property
    def paths(self) -> float:
        """How many there are."""
        return sum(self.scores.values())

    @property
    def expected(self) -> Estimate:
        """The expected end."""
        return Estimate(self.mean, Z * math.sqrt(self.mean_variance))

    @property
    def count(self) -> Estimate:
        """The number of paths."""
        return Estimate(self.paths, Z * math.sqrt(self.variances[0]))

    @property
    def rank(self) -> Estimate:
        """Percent of paths that end lower than the mark, ties counted half."""
        paths = self.paths
        share = self.below / paths
        of_paths, of_below, both = self.variances
        variance = max(of_below - 2 * share * both + share * share * of_paths, 0.0) / paths**2
        return Estimate(100 * share, 100 * Z * math.sqrt(variance))


def survey(
    scenario: Scenario,
    state: State,
    leaf: Leaf,
    node: Node | None = None,
    cut: int | None = None,
    chance: float = 1.0,
) -> float:
    """Visit every path from a state, and return its expected end."""
    if state.phase is Phase.OVER:
        leaf(state, chance)
        return score(state.values)
    ids = open_options(scenario, state)
    each = chance / len(ids)
    means = tuple(
        (option, survey(scenario, advance(scenario, state, option, cut), leaf, node, cut, each))
        for option in ids
    )
    if node is not None:
        node(state, chance, means)
    return sum(mean for _, mean in means) / len(means)


def enumerated(scenario: Scenario, state: State, mark: int, cut: int | None = None) -> Futures:
    """Every path from a state, counted once each."""
    scores: Counter[int] = Counter()
    endings: Counter[str] = Counter()
    steps = 0

    def leaf(end: State, _: float) -> None:
        scores[score(end.values)] += 1
        endings[end.ending or ""] += 1

    def node(_: State, __: float, means: tuple[tuple[str, float], ...]) -> None:
        nonlocal steps
        steps += len(means)

    mean = survey(scenario, state, leaf, node, cut)
    below = sum(number * _place(final, mark) for final, number in scores.items())
    return Futures(mean, 0.0, dict(scores), dict(endings), below, steps=steps)


def walked(
    scenario: Scenario, state: State, mark: int, walks: int, cut: int | None = None
) -> Futures:
    """An estimate from `walks` even walks, at least 2.

    A walk counts for as many paths as the product of the numbers of options that it met (Knuth,
    1975): this is unbiased for the number of paths and for those below the mark.
    """
    scores: defaultdict[int, float] = defaultdict(float)
    endings: defaultdict[str, float] = defaultdict(float)
    ends, weights, belows = [], [], []
    steps = 0
    # Without a salt, two branches would be walked with the same tosses and not be independent.
    salt = digest(state)
    for number in range(walks):
        end, weight, length = walk(scenario, state, f"{salt} {number}", cut)
        final = score(end.values)
        scores[final] += weight / walks
        endings[end.ending or ""] += weight / walks
        ends.append(float(final))
        weights.append(float(weight))
        belows.append(weight * _place(final, mark))
        steps += length
    # Walks that all end on the same side of the mark do not prove that every path does: one unseen
    # path in as many as were walked stays possible (Laplace's rule), and keeps the interval open.
    unseen = (sum(weights) / walks / (walks + 2)) ** 2
    variances = (
        _covariance(weights, weights) / walks,
        _covariance(belows, belows) / walks + unseen,
        _covariance(weights, belows) / walks,
    )
    mean = sum(ends) / walks
    spread = _covariance(ends, ends) / walks
    below = sum(belows) / walks
    return Futures(mean, spread, dict(scores), dict(endings), below, variances, walks, steps)


def walk(
    scenario: Scenario, state: State, name: str, cut: int | None = None
) -> tuple[State, int, int]:
    """An even walk to the end: where, for how many paths it counts, and its decisions.

    The walk of that name from a state is the same on every machine.
    """
    weight, steps = 1, 0
    while state.phase is not Phase.OVER:
        ids = open_options(scenario, state)
        weight *= len(ids)
        steps += 1
        picked = draw(state.seed, state.plan[0], state.turn, f"walk {name}", len(ids))
        state = advance(scenario, state, ids[picked], cut)
    return state, weight, steps


def guessed_steps(scenario: Scenario, state: State, cut: int | None = None, walks: int = 16) -> int:
    """About how many decisions an enumeration from here would work out (Knuth, 1975)."""
    total = 0
    for number in range(walks):
        here, weight = state, 1
        while here.phase is not Phase.OVER:
            ids = open_options(scenario, here)
            weight *= len(ids)
            total += weight
            picked = draw(here.seed, here.plan[0], here.turn, f"guess {number}", len(ids))
            here = advance(scenario, here, ids[picked], cut)
    return total // walks


def merged(parts: Iterable[tuple[float, Futures]]) -> Futures:
    """Separate sets of paths put together; each part has its chance, and chances sum to 1."""
    scores: defaultdict[int, float] = defaultdict(float)
    endings: defaultdict[str, float] = defaultdict(float)
    mean = spread = below = of_paths = of_below = both = 0.0
    walks = steps = 0
    for chance, part in parts:
        for final, paths in part.scores.items():
            scores[final] += paths
        for ending, paths in part.endings.items():
            endings[ending] += paths
        mean += chance * part.mean
        spread += chance * chance * part.mean_variance
        below += part.below
        of_paths += part.variances[0]
        of_below += part.variances[1]
        both += part.variances[2]
        walks += part.walks
        steps += part.steps
    variances = (of_paths, of_below, both)
    return Futures(mean, spread, dict(scores), dict(endings), below, variances, walks, steps)


def _place(final: int, mark: int) -> float:
    """How far a path counts as lower than the mark: 1, a half for a tie, or 0."""
    return 1.0 if final < mark else 0.5 if final == mark else 0.0


def _covariance(left: list[float], right: list[float]) -> float:
    mean_left, mean_right = sum(left) / len(left), sum(right) / len(right)
    products = ((a - mean_left) * (b - mean_right) for a, b in zip(left, right, strict=True))
    return sum(products) / (len(left) - 1)
