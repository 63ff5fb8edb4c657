"""Which situations a game plays: pillars always, the rest drawn by the dice (RULES section 1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from kessessa.core.dice import draw, shuffled
from kessessa.core.scenario import INDICATORS, LENGTHS, Length, Scenario, Situation
from kessessa.core.state import Phase, State

POINTS: Final = 48
"""Points shared among the decisions of a game: one notch is POINTS // decisions."""
TYPICAL_WEEKS: Final = 4
"""Weeks that a decision takes by itself in a typical group, option and method together; what is
left of the story's weeks is stretched between the situations."""
FEWEST_SEATS: Final = 3
MOST_SEATS: Final = 8

_PILLARS: Final[dict[str, tuple[str, ...]]] = {
    "short": ("short",),
    "standard": ("short", "standard"),
    "long": ("short", "standard", "long"),
}


def begin(scenario: Scenario, *, seats: int, length: Length, seed: int) -> State:
    """The first state of a game: charter to be signed, situations drawn.

    Raises:
        ValueError: if the number of seats is not between 3 and the scenario's roles, or the
            length is unknown.
    """
    most = min(MOST_SEATS, len(scenario.roles))
    if not FEWEST_SEATS <= seats <= most:
        raise ValueError(f"{scenario.id} is played by {FEWEST_SEATS} to {most} seats, not {seats}")
    if length not in LENGTHS:
        raise ValueError(f"no length {length!r}: {', '.join(LENGTHS)}")
    plan = draw_plan(scenario, length, seed)
    start = scenario.start
    return State(
        seed=seed,
        seats=tuple(role.id for role in scenario.roles[:seats]),
        notch=POINTS // LENGTHS[length],
        stretch=max(start.weeks // LENGTHS[length] - TYPICAL_WEEKS, 0),
        plan=plan,
        phase=Phase.CHARTER,
        values=tuple(start.indicators[indicator] for indicator in INDICATORS),
        treasury=start.treasury,
        monthly=start.monthly,
        week=0,
        energy=(start.energy,) * seats,
        chair=draw(seed, "chair", 0, "first", seats) - 1,
    )


def draw_plan(scenario: Scenario, length: Length, seed: int) -> tuple[str, ...]:
    """The road of a game: its pillars, then one situation a stage not yet visited, then any.

    Shorter than planned when the scenario has too few situations. Order of stages and, within a
    stage, order of the files are kept.
    """
    playable = [situation for situation in scenario.situations.values() if not situation.crisis]
    chosen = {situation.id for situation in playable if situation.pillar in _PILLARS[length]}
    count = min(LENGTHS[length], len(playable))
    rest = [situation for situation in playable if situation.id not in chosen]
    stages = shuffled(seed, "stages", [stage.id for stage in scenario.stages])
    while len(chosen) < count and rest:
        visited = {scenario.situations[situation_id].stage for situation_id in chosen}
        fresh = [situation for situation in rest if situation.stage not in visited]
        picked = _pick(fresh or rest, stages, seed, len(chosen))
        chosen.add(picked.id)
        rest.remove(picked)
    order = {stage.id: place for place, stage in enumerate(scenario.stages)}
    road = [situation for situation in playable if situation.id in chosen]
    return tuple(
        situation.id for situation in sorted(road, key=lambda situation: order[situation.stage])
    )


def droppable(
    scenario: Scenario, state: State, how: Literal["drawn", "assembly"]
) -> tuple[int, ...]:
    """Places on the road that the facilitator may take out when time is short, in order.

    `drawn`: the next situation to come that is no pillar of this length, the last one excepted.
    `assembly`: all that comes before the pillars of the last stage (its last situation, when it
    has no pillar), pillars of other stages included. Empty when there is none.
    """
    first = 1 if state.situation else 0
    ahead = range(first, len(state.plan))
    if not ahead or state.phase in {Phase.CHARTER, Phase.OVER}:
        return ()
    pillars = _PILLARS[_length_of(state)]
    road = [scenario.situations[situation] for situation in state.plan]
    if how == "drawn":
        drawn = [place for place in ahead[:-1] if road[place].pillar not in pillars]
        return tuple(drawn[:1])
    stage = road[-1].stage
    kept = {
        place for place in ahead if road[place].stage == stage and road[place].pillar in pillars
    }
    return tuple(place for place in ahead if place not in (kept or {ahead[-1]}))


def _length_of(state: State) -> Length:
    """The length of a game, from what a notch is worth in it."""
    return next(length for length, count in LENGTHS.items() if POINTS // count == state.notch)


def substitute(scenario: Scenario, state: State, situation: Situation) -> tuple[str, ...]:
    """Situations of the same stage that may stand in for one whose condition fails, in dice order."""
    played = {decision.situation for decision in state.decisions} | set(state.plan)
    others = [
        other.id
        for other in scenario.situations.values()
        if other.stage == situation.stage and not other.crisis and other.id not in played
    ]
    return shuffled(state.seed, f"instead of {situation.id}", others)


def _pick(
    candidates: Sequence[Situation], stages: Sequence[str], seed: int, turn: int
) -> Situation:
    stage = min((candidate.stage for candidate in candidates), key=stages.index)
    here = [candidate for candidate in candidates if candidate.stage == stage]
    return here[draw(seed, stage, turn, "plan", len(here))]
