"""How the game goes on: entering a situation, event cards, the end of a stage, of the game."""

from __future__ import annotations

from typing import Final, Literal

from kessessa.core.conditions import holds
from kessessa.core.dice import draw
from kessessa.core.events import (
    AccountOverdrawn,
    CalmPassed,
    ConsequenceFelt,
    GameEnded,
    HazardStruck,
    Reason,
    RoadShortened,
    SeatReturned,
    SituationEntered,
    StageEnded,
    StageSkipped,
)
from kessessa.core.rules.draft import Draft
from kessessa.core.rules.plan import droppable, substitute
from kessessa.core.scenario import Hazard, Later
from kessessa.core.state import Phase

RESTED: Final = 2
"""Pips of energy, at least, of a seat that comes back from a rest."""
GATHERED: Final = 400
"""Mean energy, in hundredths of a pip, from which a stage's end strengthens the carrying."""
WORN: Final = 200
"""Mean energy below which it weakens it."""


def enter_next(draft: Draft) -> None:
    """Put the next playable situation on the table, or end the game."""
    _clear_road(draft)
    if draft.state.plan:
        _enter(draft)
    else:
        finish(draft, early=False)


def _clear_road(draft: Draft) -> None:
    """Bring a playable situation to the head of the road: a stand-in, or the next that holds."""
    while draft.state.plan and not holds(draft.situation.when, draft.state):
        stand_in = next(
            (
                situation
                for situation in substitute(draft.scenario, draft.state, draft.situation)
                if holds(draft.scenario.situations[situation].when, draft.state)
            ),
            None,
        )
        rest = draft.state.plan[1:]
        draft.evolve(plan=rest if stand_in is None else (stand_in, *rest))


def _enter(draft: Draft) -> None:
    situation = draft.situation
    if not situation.crisis:
        _tell_skipped_stages(draft, situation.stage)
        draft.evolve(stage=situation.stage)
    state = draft.state
    draft.evolve(
        turn=state.turn + 1,
        chair=_next_chair(state.chair, state.active),
        phase=Phase.READ,
        opinions=(),
        refused=(),
        late=0,
        poll=None,
    )
    draft.emit(SituationEntered(draft.state.turn, situation.id, draft.state.chair))


def _next_chair(last: int, active: tuple[int, ...]) -> int:
    """The chair rotates, each seat in turn; a resting seat is passed over."""
    return next((seat for seat in active if seat > last), active[0])


def _tell_skipped_stages(draft: Draft, stage: str) -> None:
    order = [stage.id for stage in draft.scenario.stages]
    first = order.index(draft.state.stage) + 1 if draft.state.stage in order else 0
    for skipped in order[first : order.index(stage)]:
        draft.emit(StageSkipped(skipped))


def turn_chance(draft: Draft) -> None:
    """Apply the consequences that are due, then draw for an event card: at most one a turn."""
    struck = _feel_consequences(draft)
    if not struck:
        hazard = _drawn_hazard(draft)
        if hazard is not None:
            strike(draft, hazard, expected=False)
            struck = True
    if struck:
        draft.evolve(phase=Phase.HAZARD)
    else:
        draft.emit(CalmPassed(draft.state.turn))
        leave(draft)


def _feel_consequences(draft: Draft) -> bool:
    felt = False
    waiting = []
    for pending in draft.state.pending:
        if pending.due > draft.state.turn:
            waiting.append(pending)
            continue
        later = _later(draft, pending.situation, pending.option, pending.index)
        if not holds(later.when, draft.state):
            continue
        if later.hazard is None:
            draft.emit(
                ConsequenceFelt(draft.state.turn, pending.situation, pending.option, pending.index)
            )
            draft.apply_effects(later.effects, "choice")
            felt = True
        elif later.hazard not in draft.state.struck:
            strike(draft, draft.scenario.hazards[later.hazard], expected=True)
            felt = True
    draft.evolve(pending=tuple(waiting))
    return felt


def _later(draft: Draft, situation: str, option: str, index: int) -> Later:
    return draft.scenario.situations[situation].option(option).later[index]


def _drawn_hazard(draft: Draft) -> Hazard | None:
    state = draft.state
    situation = state.plan[0]
    for hazard in draft.scenario.hazards.values():
        if (
            hazard.chance
            and hazard.id not in state.struck
            and (not hazard.stages or state.stage in hazard.stages)
            and draw(state.seed, situation, state.turn, hazard.id, 100) < hazard.chance
            and holds(hazard.when, state)
        ):
            return hazard
    return None


def strike(draft: Draft, hazard: Hazard, *, expected: bool) -> None:
    """Apply an event card (hazard); the first softening whose condition holds replaces its effects."""
    softening = next(
        (index for index, milder in enumerate(hazard.softened) if holds(milder.when, draft.state)),
        None,
    )
    effects = hazard.effects if softening is None else hazard.softened[softening].effects
    draft.evolve(
        struck=(*draft.state.struck, hazard.id), facts=draft.state.facts.union(hazard.facts)
    )
    draft.emit(HazardStruck(draft.state.turn, hazard.id, softening, expected))
    draft.apply_effects(effects, "choice" if expected else "hazard")


def leave(draft: Draft) -> None:
    """Close the situation, count an overdraft, and go on: crisis, end of the stage or next situation."""
    state = draft.state
    _change_rests(draft)
    plan = state.plan[1:]
    if state.treasury < 0:
        count = state.overdrafts + 1
        draft.evolve(overdrafts=count)
        draft.emit(AccountOverdrawn(state.turn, count))
        crises = draft.scenario.crises
        if count == 1 and crises:
            crisis = crises[draw(state.seed, "crisis", state.turn, "which", len(crises))]
            plan = (crisis.id, *plan)
    draft.evolve(plan=plan)
    _clear_road(draft)
    following = draft.situation if draft.state.plan else None
    if following is not None and (following.crisis or following.stage == state.stage):
        enter_next(draft)
        return
    _end_stage(draft)
    if following is None:
        finish(draft, early=False)
    else:
        draft.evolve(phase=Phase.REVIEW)


def _change_rests(draft: Draft) -> None:
    """Rested roles come back; those who reached zero take their turn to rest."""
    _bring_back(draft, draft.state.resting)
    resting = draft.state.tired
    if len(resting) == len(draft.state.seats):
        _bring_back(draft, resting)
        resting = ()
    draft.evolve(resting=resting, tired=())


def _bring_back(draft: Draft, seats: tuple[int, ...]) -> None:
    for seat in seats:
        missing = max(RESTED - draft.state.energy[seat], 0)
        draft.change(f"energy:{seat}", missing, "time", Reason("rested"))
        draft.emit(SeatReturned(seat))


def _end_stage(draft: Draft) -> None:
    state = draft.state
    mean = sum(state.energy) * 100 // len(state.energy)
    draft.emit(StageEnded(state.stage, mean))
    if mean >= GATHERED:
        draft.change("carrying", state.notch, "time", Reason("stage_gathered"))
    elif mean < WORN:
        draft.change("carrying", -state.notch, "time", Reason("stage_worn"))
    if not state.effort:
        draft.change_energy_of_all(1, "time", Reason("stage_easy"))
    draft.evolve(effort=False)


def shorten(draft: Draft, how: Literal["drawn", "assembly"]) -> None:
    """Take situations out of the road, and say which."""
    places = droppable(draft.scenario, draft.state, how)
    plan = draft.state.plan
    kept = tuple(situation for place, situation in enumerate(plan) if place not in places)
    draft.evolve(plan=kept)
    draft.emit(RoadShortened(tuple(plan[place] for place in places)))


def finish(draft: Draft, *, early: bool) -> None:
    """End the game: its ending is the first whose condition is true."""
    reached = next(ending for ending in draft.scenario.endings if holds(ending.when, draft.state))
    draft.evolve(phase=Phase.OVER, ending=reached.id, plan=(), poll=None, motion=None)
    draft.emit(GameEnded(reached.id, early))
