"""How far scores differ because of choices, of the manner of deciding, and of luck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pvariance
from typing import Final

from kessessa.core.conditions import score
from kessessa.core.dice import draw
from kessessa.core.rules.offers import neutral_option, open_options
from kessessa.core.scenario import Scenario
from kessessa.core.state import Phase, State
from kessessa.sim.futures import walk
from kessessa.sim.imposed_method import MANNERS, impose

Choices = tuple[tuple[str, str], ...]
"""(situation, option), in order."""

_SEEDS: Final = 2**31


@dataclass(frozen=True, slots=True)
class VarianceSplit:
    """Variances in points squared. `choice + manner + luck` is the whole, exactly."""

    choice: float
    """Of the mean score of a sequence of options, over manners and dice."""
    manner: float
    """Of the mean score over dice, between the manners of one sequence: mean over sequences."""
    luck: float
    """Of the score between dice, sequence and manner being given: mean over both. All that choice
    and manner leave unexplained, their interplay with luck included."""

    @property
    def total(self) -> float:
        """The whole variance."""
        return self.choice + self.manner + self.luck

    @property
    def shares(self) -> tuple[float, float, float]:
        """Percent of the whole for choice, manner, luck; zeros if nothing varies."""
        whole = self.total
        if not whole:
            return (0.0, 0.0, 0.0)
        return (100 * self.choice / whole, 100 * self.manner / whole, 100 * self.luck / whole)


def variance_split(scores: Sequence[Sequence[Sequence[float]]]) -> VarianceSplit:
    """The split of a full table, `scores[choice][manner][luck]`: the law of total variance, twice."""
    cells = [[fmean(row) for row in block] for block in scores]
    return VarianceSplit(
        pvariance([fmean(block) for block in cells]),
        fmean(pvariance(block) for block in cells),
        fmean(pvariance(row) for block in scores for row in block),
    )


def table(
    scenario: Scenario,
    start: State,
    sequences: Sequence[Choices],
    manners: Sequence[str] = MANNERS,
    seeds: Sequence[int] = (),
) -> list[list[list[int]]]:
    """The scores of every sequence of options, in every manner, under the dice of every seed.

    The plan stays that of `start`: only the dice change. Where a sequence does not fit (a closed
    option, a crisis that it never met), the neutral option is taken.
    """
    dice = seeds or (start.seed,)
    return [
        [
            [_played(scenario, start.evolve(seed=seed), sequence, manner) for seed in dice]
            for manner in manners
        ]
        for sequence in sequences
    ]


def sampled_split(
    scenario: Scenario, start: State, *, sequences: int = 12, dice: int = 6
) -> VarianceSplit:
    """An estimate from even walks and drawn dice; both are samples, and corrected as such."""
    choices = [
        tuple(
            (decision.situation, decision.option)
            for decision in walk(scenario, start, f"variance {number}")[0].decisions
        )
        for number in range(sequences)
    ]
    seeds = [draw(start.seed, "luck", number, "variance", _SEEDS) for number in range(dice)]
    split = variance_split(table(scenario, start, choices, MANNERS, seeds))
    return VarianceSplit(
        split.choice * sequences / (sequences - 1),
        split.manner,
        split.luck * dice / (dice - 1),
    )


def _played(scenario: Scenario, start: State, sequence: Choices, manner: str) -> int:
    left = list(sequence)
    state = start
    while state.phase is not Phase.OVER:
        option = neutral_option(scenario, state)
        planned = next((choice for choice in left if choice[0] == state.plan[0]), None)
        if planned is not None:
            left.remove(planned)
            if planned[1] in open_options(scenario, state):
                option = planned[1]
        state = impose(scenario, state, option, manner)
    return score(state.values)
