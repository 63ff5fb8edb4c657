"""The hour of a class: what is planned, how late it is, what would catch up (RULES section 1).

Pure: it is told the seconds that have passed, and asks no clock.

    hour = plan_hour(55, tables=5, pupils=27)
    hour.length                                   # "standard": six decisions
    now = pace(hour, elapsed=1500, place=Place("debate", 3))
    now.late, now.advice                          # 150 seconds behind: shorten the debates

Whatever happens, the debrief keeps its quarter: `Hour.debrief_by` says when it begins at the
latest, `Hour.assembly_by` when to go to the assembly (the last situation of the road) at the latest.

Long because the plan of an hour and the advice read from it are one calculation, told with examples.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias

from kessessa.core.game import Game
from kessessa.core.scenario import LENGTHS, Length, Scenario
from kessessa.core.state import Phase, State

LEAST: Final = 20
MOST: Final = 180
"""Minutes that a session may be planned for."""
COMFORT: Final = 270
"""Seconds that a situation keeps in a game of well-chosen length."""
LATE: Final = 60
"""Seconds behind the plan from which a class is told that it is late."""

Kind: TypeAlias = Literal[
    "roles", "charter", "read", "cards", "debate", "decide", "outcome", "debrief", "booklet"
]
MOMENTS: Final[tuple[Kind, ...]] = ("read", "cards", "debate", "decide", "outcome")
"""The moments of a situation, in order."""
Advice: TypeAlias = Literal["", "debate", "skip", "assembly", "debrief"]
"""What to do, from the gentlest: nothing, shorten the debates to half, skip the next drawn
situation, go to the assembly, go to the debrief."""

_MOMENT_OF: Final[Mapping[Phase, Kind]] = MappingProxyType(
    {
        Phase.CHARTER: "charter",
        Phase.READ: "read",
        Phase.OPINION: "cards",
        Phase.DEBATE: "debate",
        Phase.METHOD: "decide",
        Phase.BALLOT: "decide",
        Phase.OBJECTION: "decide",
        Phase.OUTCOME: "outcome",
        Phase.HAZARD: "outcome",
        Phase.REVIEW: "outcome",
        Phase.OVER: "debrief",
    }
)


class Place(NamedTuple):
    """Where a class is: a moment, and the number of the situation (from 1; 0 outside of any)."""

    kind: Kind
    number: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One planned moment, in seconds from the beginning of the hour."""

    place: Place
    start: int
    seconds: int

    @property
    def end(self) -> int:
        """When the next one begins."""
        return self.start + self.seconds


@dataclass(frozen=True, slots=True)
class Hour:
    """A planned session."""

    minutes: int
    """20 to 180, the debrief included."""
    length: Length
    tables: int
    pupils: int
    """0 when nobody has counted them."""
    steps: tuple[Step, ...]
    """In order, without a hole."""
    drawn: frozenset[int] = frozenset()
    """Numbers of the situations that may be skipped: drawn by the dice, and not the last."""

    @property
    def decisions(self) -> int:
        """How many situations are planned."""
        return max(step.place.number for step in self.steps)

    @property
    def debrief_by(self) -> int:
        """Seconds at which the debrief begins, at the latest."""
        return self.step(Place("debrief")).start

    @property
    def assembly_by(self) -> int:
        """Seconds at which the last situation begins, at the latest: half its time is left."""
        return self.debrief_by - self.seconds_of(self.decisions) // 2

    @property
    def is_tight(self) -> bool:
        """Whether situations have less than two thirds of what so many tables would like."""
        return 3 * self.seconds_of(1) < 2 * sum(_needs(self.tables))

    def step(self, place: Place) -> Step:
        """The planned moment of a place.

        Raises:
            ValueError: if the plan has no such place.
        """
        for step in self.steps:
            if step.place == place:
                return step
        raise ValueError(f"no {place.kind} {place.number} in this hour")

    def start_of(self, number: int) -> int:
        """When a situation begins, in seconds."""
        return self.step(Place("read", number)).start

    def seconds_of(self, number: int) -> int:
        """How long a situation lasts."""
        return sum(step.seconds for step in self.steps if step.place.number == number)


@dataclass(frozen=True, slots=True)
class Pace:
    """How a class stands against its plan."""

    late: int
    """Seconds behind the plan; negative when ahead of it."""
    saves: Mapping[Advice, int]
    """Seconds that each way to catch up would win back from here, gentlest first."""
    advice: Advice
    """The gentlest way that is enough; empty when none is needed."""

    @property
    def is_late(self) -> bool:
        """Whether it is worth a sign on the screen."""
        return self.late >= LATE


# -- planning ------------------------------------------------------------------------------------


def length_for(minutes: int, *, pupils: int = 0) -> Length:
    """The longest game whose situations keep `COMFORT` seconds each; short when none does."""
    play = _play_seconds(minutes, pupils)
    fitting = [length for length, count in LENGTHS.items() if play >= COMFORT * count]
    return fitting[-1] if fitting else "short"


def plan_hour(
    minutes: int,
    *,
    tables: int = 5,
    pupils: int = 0,
    length: Length | None = None,
    decisions: int | None = None,
    drawn: Collection[int] = (),
) -> Hour:
    """Share out the minutes of a session.

    `decisions` is the number of situations of the road when it differs from that of the length,
    `drawn` the numbers of those that may be skipped. The debrief has a quarter, rounded up.

    Raises:
        ValueError: if `minutes` is not between 20 and 180, or a count is not that of a class.
    """
    if not LEAST <= minutes <= MOST:
        raise ValueError(f"a session lasts {LEAST} to {MOST} minutes, not {minutes}")
    length = length or length_for(minutes, pupils=pupils)
    count = LENGTHS[length] if decisions is None else decisions
    if tables < 1 or pupils < 0 or count < 1:
        raise ValueError("an hour needs a table and a decision")
    steps = [_whole(Place("roles"), _roles(minutes, pupils))]
    steps.append(_whole(Place("charter"), _charter(minutes)))
    steps += _situations(_play_seconds(minutes, pupils), count, tables)
    steps.append(_whole(Place("debrief"), _debrief(minutes)))
    steps.append(_whole(Place("booklet"), _booklet(minutes)))
    laid: list[Step] = []
    for place, seconds in steps:
        laid.append(Step(place, laid[-1].end if laid else 0, seconds))
    skippable = frozenset(number for number in drawn if 1 <= number < count)
    return Hour(minutes, length, tables, pupils, tuple(laid), skippable)


def hour_of(game: Game, minutes: int, *, pupils: int = 0) -> Hour:
    """The hour of a game that begins: its tables, its road, and what of it was drawn by the dice.

    Raises:
        ValueError: if `minutes` is not between 20 and 180.
    """
    order = list(LENGTHS)
    pillars = order[: order.index(game.length) + 1]
    road = [game.scenario.situations[situation] for situation in game.root.plan]
    return plan_hour(
        minutes,
        tables=len(game.root.seats),
        pupils=pupils,
        length=game.length,
        decisions=len(road),
        drawn=[
            number for number, situation in enumerate(road, 1) if situation.pillar not in pillars
        ],
    )


def _debrief(minutes: int) -> int:
    return -(-minutes // 4)


def _roles(minutes: int, pupils: int) -> int:
    """Arriving, and reading one's role: a minute more for a full class."""
    return max(round(minutes / 11), 2) + (pupils > 20)


def _charter(minutes: int) -> int:
    return max(round(minutes / 18), 1)


def _booklet(minutes: int) -> int:
    return max(round(minutes / 30), 1)


def _play_seconds(minutes: int, pupils: int) -> int:
    frame = _roles(minutes, pupils) + _charter(minutes) + _booklet(minutes)
    return 60 * (minutes - _debrief(minutes) - frame)


def _whole(place: Place, minutes: int) -> tuple[Place, int]:
    return place, 60 * minutes


def _situations(seconds: int, count: int, tables: int) -> list[tuple[Place, int]]:
    """The moments of each situation; what does not divide is given to the last, the assembly."""
    each = max(seconds // count // 15 * 15, 15)
    steps = []
    for number in range(1, count + 1):
        whole = each if number < count else seconds - each * (count - 1)
        steps += [
            (Place(kind, number), share)
            for kind, share in zip(MOMENTS, _shared(whole, _needs(tables)), strict=True)
        ]
    return steps


def _needs(tables: int) -> tuple[int, ...]:
    """Seconds that the moments of a situation would like: a table speaks for 20 s, votes in 10."""
    return 60, 30, 20 + 20 * tables, 10 + 10 * tables, 30


_ROUNDED: Final = 120
"""Seconds of a situation from which its moments are told in tens: below, one would be left none."""


def _shared(seconds: int, needs: tuple[int, ...]) -> tuple[int, ...]:
    """Seconds shared out as the needs are, by tens where there are enough, nothing lost."""
    grain = 10 if seconds >= _ROUNDED else 1
    marks = (seconds * sum(needs[:place]) / sum(needs) for place in range(1, len(needs)))
    ends = (0, *(round(mark / grain) * grain for mark in marks), seconds)
    return tuple(end - start for start, end in pairwise(ends))


# -- during play ---------------------------------------------------------------------------------


def place_of(scenario: Scenario, state: State, hour: Hour) -> Place:
    """Where a game is in its hour.

    A crisis comes on top of the road: it is counted as more of what became of the situation before.
    """
    kind = _MOMENT_OF[state.phase]
    if kind in {"charter", "debrief"}:
        return Place(kind)
    waiting = [situation for situation in state.plan if not scenario.situations[situation].crisis]
    passed = hour.decisions - len(waiting)
    between = state.phase is Phase.REVIEW or state.motion is not None
    on_top = bool(state.plan) and scenario.situations[state.plan[0]].crisis
    if between or on_top:
        kind, number = "outcome", passed
    else:
        number = passed + 1
    return Place(kind, min(max(number, 1), hour.decisions))


def pace(hour: Hour, elapsed: int, place: Place) -> Pace:
    """How late a class is at a place after so many seconds, and what would catch up.

    Within the planned span of a moment, a class is on time.

    Raises:
        ValueError: if the plan has no such place.
    """
    here = hour.step(place)
    late = max(elapsed - here.end, 0) or min(elapsed - here.start, 0)
    if place.kind in {"debrief", "booklet"}:
        return Pace(late, MappingProxyType({}), "")
    saves = _saves(hour, elapsed, here)
    return Pace(late, MappingProxyType(saves), _advised(hour, elapsed, late, saves, here))


def _saves(hour: Hour, elapsed: int, here: Step) -> dict[Advice, int]:
    number, last = here.place.number, hour.decisions
    left_here = max(here.end - max(elapsed, here.start), 0)
    debates = sum(
        step.seconds // 2
        for step in hour.steps
        if step.place.kind == "debate" and step.start > here.start
    )
    saves: dict[Advice, int] = {"debate": debates}
    if (following := _next_drawn(hour, number)) is not None:
        saves["skip"] = hour.seconds_of(following)
    if number < last:
        saves["assembly"] = hour.start_of(last) - here.end + left_here
    return saves


def _next_drawn(hour: Hour, number: int) -> int | None:
    return min((following for following in hour.drawn if following > number), default=None)


def _advised(
    hour: Hour, elapsed: int, late: int, saves: Mapping[Advice, int], here: Step
) -> Advice:
    number = here.place.number
    if elapsed >= hour.debrief_by:
        return "debrief"
    if number < hour.decisions and elapsed >= hour.assembly_by:
        return "assembly"
    if late < LATE:
        return ""
    skipped = sum(hour.seconds_of(following) for following in hour.drawn if following > number)
    if saves["debate"] >= late:
        return "debate"
    if "skip" in saves and saves["debate"] + skipped >= late:
        return "skip"
    if "assembly" in saves:
        return "assembly"
    return "debate" if saves["debate"] else ""
