"""What an analysis finds, as values: `kessessa.sim` works them out, pages and booklets show them.

Lines are held neutral: the group's options, the same dice, no method and no ballot, as
`docs/analysis.md` defines (RULES section 10).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from kessessa.core.conditions import score
from kessessa.core.state import State


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and the half-width of its 95 % interval; 0 when it is exact."""

    value: float
    margin: float = 0.0

    @property
    def low(self) -> float:
        """The lower end of the interval."""
        return self.value - self.margin

    @property
    def high(self) -> float:
        """The upper end of the interval."""
        return self.value + self.margin


@dataclass(frozen=True, slots=True)
class Moment:
    """One decision of a line."""

    situation: str
    option: str
    before: State
    after: State
    """The next situation on the table, or the end."""
    decision: int | None
    """Which decision of the group this repeats, from 0; None when nothing of theirs fitted here
    (a situation they never met, or an option that is closed on this line)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A whole path, decision by decision."""

    moments: tuple[Moment, ...]
    end: State

    @property
    def score(self) -> int:
        """Where it ends: the geometric mean of the five indicators, 1 to 100."""
        return score(self.end.values)

    @property
    def departures(self) -> int:
        """Decisions for which the group's own could not be repeated."""
        return sum(moment.decision is None for moment in self.moments)


@dataclass(frozen=True, slots=True)
class Fork:
    """Two lines side by side, both with method and ballots held neutral, under the same dice."""

    real: Line
    """The group's choices."""
    other: Line
    """The same, but for one decision; where a later choice no longer fits, the neutral option."""
    moment: int
    """Where they part: an index into the moments of both lines."""

    @property
    def difference(self) -> int:
        """The end of the other line less that of the real one."""
        return self.other.score - self.real.score


@dataclass(frozen=True, slots=True)
class Prospect:
    """What one option of a decision promised."""

    option: str
    expected: Estimate
    """Mean score at the end, each later decision being an even toss; 1 to 100."""
    paths: Estimate


@dataclass(frozen=True, slots=True)
class Crossroads:
    """One decision of the line and what each open option promised."""

    situation: str
    decision: int | None
    """Which decision of the group it is, from 0; None where nothing of theirs fitted."""
    taken: str
    favourite: str | None
    """The option that most opinions wanted before talking, if there was one."""
    prospects: tuple[Prospect, ...]

    def prospect(self, option: str) -> Prospect | None:
        """What that option promised; None if it was closed."""
        return next((prospect for prospect in self.prospects if prospect.option == option), None)

    @property
    def debate_gain(self) -> Estimate | None:
        """Expected end of the option taken, less that of the favourite before talking."""
        before = self.prospect(self.favourite) if self.favourite else None
        after = self.prospect(self.taken)
        if before is None or after is None or self.decision is None:
            return None
        if before is after:
            return Estimate(0.0)
        margin = math.hypot(after.expected.margin, before.expected.margin)
        return Estimate(after.expected.value - before.expected.value, margin)


@dataclass(frozen=True, slots=True)
class Split:
    """How the result came about: `start + choice + luck + manner` is `end`, exactly."""

    start: Estimate
    """The expected end before the first decision, when no event card is drawn."""
    choice: Estimate
    """What the options taken add, no event card drawn."""
    luck: float
    """What the event cards then add."""
    manner: float
    """What the methods, ballots, amendments and promises about methods then add."""
    end: int
    """The score of the game as it was played."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Where one group's choices stand among all those that were possible."""

    line: Line
    """The group's choices with method and ballots held neutral."""
    percentile: Estimate
    """Percent of paths that end lower than this line, ties (itself included) counted half."""
    paths: Estimate
    scores: Mapping[int, float]
    """Paths by final score."""
    endings: Mapping[str, float]
    """Paths by ending."""
    crossroads: tuple[Crossroads, ...]
    split: Split
    walks: int
    """Paths walked at random where they were too many to count; 0 when everything is exact."""
    steps: int
    """Decisions worked out."""

    @property
    def is_exact(self) -> bool:
        """Whether every path was counted."""
        return self.walks == 0

    @property
    def debate_gain(self) -> Estimate | None:
        """The sum over the decisions that had a favourite before talking; None if none had."""
        gains = [crossroads.debate_gain for crossroads in self.crossroads]
        known = [gain for gain in gains if gain is not None]
        if not known:
            return None
        # Later decisions lie inside earlier ones, so margins add up rather than in squares.
        return Estimate(sum(gain.value for gain in known), sum(gain.margin for gain in known))
