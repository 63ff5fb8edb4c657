"""Play held neutral: options alone, the same dice, no method and no ballot (docs/analysis.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from kessessa.core.actions import End, Proceed, SignCharter
from kessessa.core.analysis_values import Line, Moment
from kessessa.core.companions import charter
from kessessa.core.events import GameEnded, RoadShortened
from kessessa.core.game import Game
from kessessa.core.rules.engine import apply, take
from kessessa.core.rules.offers import neutral_option, open_options
from kessessa.core.scenario import Scenario
from kessessa.core.state import Decision, Phase, State


def opening(game: Game) -> State:
    """The first situation of a game, under the group's charter (the companions' if none is signed).

    Its road is the one that was played: what the facilitator took out of it is no path.
    """
    signed = (action for action in game.actions if isinstance(action, SignCharter))
    action = next(signed, None) or charter(game.scenario, game.root)
    state = apply(game.scenario, game.root, action).state
    dropped = _dropped(game)
    return state.evolve(
        plan=tuple(situation for situation in state.plan if situation not in dropped)
    )


def _dropped(game: Game) -> set[str]:
    """Situations that the facilitator took out of the road before they were met."""
    dropped = {
        situation
        for event in game.events
        if isinstance(event, RoadShortened)
        for situation in event.situations
    }
    return dropped - {decision.situation for decision in game.state.decisions}


def horizon(game: Game) -> int | None:
    """After how many decisions paths are cut: None for a game that went to the end of its road."""
    ended = any(isinstance(event, GameEnded) and not event.early for event in game.last_events)
    return None if ended else len(game.state.decisions)


def advance(scenario: Scenario, state: State, option: str, cut: int | None = None) -> State:
    """The next situation on the table, or the end, after an option taken neutrally."""
    state = take(scenario, state, option).state
    if state.phase is not Phase.OVER and len(state.decisions) == cut:
        return apply(scenario, state, End()).state
    while state.phase is Phase.REVIEW:
        state = apply(scenario, state, Proceed()).state
    return state


def follow(
    scenario: Scenario,
    start: State,
    decisions: Sequence[Decision],
    cut: int | None = None,
    fork: tuple[int, str] | None = None,
) -> Line:
    """The line that repeats some decisions from `start`, wherever they fit.

    Each situation takes the group's next decision about it, if that option is open, else the
    situation's neutral option. `fork` puts another option in the place of one decision.
    """
    left = list(enumerate(decisions))
    moments = []
    state = start
    while state.phase is not Phase.OVER:
        situation = state.plan[0]
        repeated = next((decision for decision in left if decision[1].situation == situation), None)
        index = None
        option = neutral_option(scenario, state)
        if repeated is not None:
            left.remove(repeated)
            again = fork[1] if fork and fork[0] == repeated[0] else repeated[1].option
            if again in open_options(scenario, state):
                index, option = repeated[0], again
        after = advance(scenario, state, option, cut)
        moments.append(Moment(situation, option, state, after, index))
        state = after
    return Line(tuple(moments), state)


def calm(scenario: Scenario) -> Scenario:
    """The same scenario when no event card is drawn; what choices have sown still comes due."""
    hazards = {hazard.id: replace(hazard, chance=0) for hazard in scenario.hazards.values()}
    return replace(scenario, hazards=MappingProxyType(hazards))
