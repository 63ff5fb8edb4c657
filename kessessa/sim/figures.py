"""What an audit found, as values: figures with their intervals, and a path for each failure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, stdev
from typing import Literal, TypeAlias

from kessessa.sim.futures import Z

Unit: TypeAlias = Literal["percent", "points", "minutes", "count"]


@dataclass(frozen=True, slots=True)
class Path:
    """A game and its choices, so that anyone can play it again."""

    length: str
    seats: int
    seed: int
    manner: str
    """`neutral`, a method used throughout, or the name of the companions who played."""
    steps: tuple[tuple[str, str], ...]
    """(situation, option), in order."""

    def __str__(self) -> str:
        """The path on one line."""
        road = ", ".join(f"{situation}={option}" for situation, option in self.steps) or "–"
        return f"{self.length}, seats {self.seats}, seed {self.seed}, {self.manner}: {road}"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its 95 % interval, what it must respect, and over how many games it holds."""

    subject: str
    """What it is about: a length, a strategy, ids; names joined by a space."""
    value: float
    low: float
    high: float
    unit: Unit
    games: int
    least: float | None = None
    most: float | None = None
    strict: bool = False
    """Whether the limit itself is already too much or too little."""

    @property
    def holds(self) -> bool:
        """Whether the value respects its limits."""
        return self._within(self.value, self.value)

    @property
    def is_sure(self) -> bool:
        """Whether the whole interval says the same as the value."""
        return self._within(self.low, self.high) or not (
            self._within(self.low, self.low) or self._within(self.high, self.high)
        )

    def _within(self, low: float, high: float) -> bool:
        margin = 0.0 if self.strict else 1e-9
        above = self.least is None or low > self.least - margin
        return above and (self.most is None or high < self.most + margin)


@dataclass(frozen=True, slots=True)
class Failure:
    """One fault, and a game that shows it where there is one."""

    subject: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One check of RULES section 11."""

    check: str
    figures: tuple[Figure, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.failures


@dataclass(frozen=True, slots=True)
class Audit:
    """The whole audit of a scenario."""

    scenario: str
    version: int
    digest: str
    games: int
    """Games of each kind and length that were asked for."""
    paths: int
    """Paths enumerated in all."""
    plays: int
    """Games played in all, besides."""
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return all(finding.passed for finding in self.findings)

    def finding(self, check: str) -> Finding:
        """One check; KeyError if there is none of that name."""
        for finding in self.findings:
            if finding.check == check:
                return finding
        raise KeyError(check)


def mean_interval(values: Sequence[float]) -> tuple[float, float, float]:
    """A mean and its 95 % interval, the sample being large enough for a normal one."""
    mean = fmean(values)
    margin = Z * stdev(values) / math.sqrt(len(values)) if len(values) > 1 else 0.0
    return mean, mean - margin, mean + margin


def share_interval(part: int, whole: int) -> tuple[float, float, float]:
    """A percentage and its 95 % interval (Wilson 1927), which also holds for 0 and for all."""
    if not whole:
        return 0.0, 0.0, 100.0
    share, square = part / whole, Z * Z / whole
    middle = (share + square / 2) / (1 + square)
    margin = Z * math.sqrt(share * (1 - share) / whole + square / (4 * whole)) / (1 + square)
    return 100 * share, 100 * max(middle - margin, 0.0), 100 * min(middle + margin, 1.0)


def ratio_interval(pairs: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Percent of a sum of parts in a sum of wholes, and its 95 % interval (delta method)."""
    parts, wholes = sum(part for part, _ in pairs), sum(whole for _, whole in pairs)
    if not wholes:
        return 0.0, 0.0, 0.0
    share, number = parts / wholes, len(pairs)
    if number < 2:
        return 100 * share, 0.0, 100.0
    spread = sum((part - share * whole) ** 2 for part, whole in pairs) * number / (number - 1)
    margin = Z * math.sqrt(spread) / wholes
    return 100 * share, 100 * max(share - margin, 0.0), 100 * min(share + margin, 1.0)
