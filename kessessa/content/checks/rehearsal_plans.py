"""Rehearsals: choose this, expect that. `kessessa check` plays each plan of a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kessessa.content.diagnostics import StopReadingError
from kessessa.content.load_context import LoadContext
from kessessa.content.schema.format import PLAN
from kessessa.content.source.nodes import Map, Node, Scalar
from kessessa.content.source.reader import parse
from kessessa.content.source.scenario_files import display_name, source_bytes
from kessessa.core.actions import (
    Action,
    ChooseMethod,
    Consent,
    Draw,
    Proceed,
    Rate,
    Reveal,
    Settle,
    SignCharter,
    Vote,
)
from kessessa.core.game import Game
from kessessa.core.methods import BY_ID, DEFAULT, BallotKind, ballot_kind
from kessessa.core.rules.legality import MOST_PROMISES
from kessessa.core.rules.method_offers import open_methods, proposals
from kessessa.core.rules.offers import neutral_option, open_options
from kessessa.core.scenario import INDICATORS, Length, Scenario
from kessessa.core.state import Phase

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Plan:
    """A game to be played by the book, and what must come of it."""

    title: str
    expect: Mapping[str, Any]
    """`ending`, and possibly `facts` and bounds on indicators."""
    seats: int = 5
    length: Length = "standard"
    seed: int = 0
    choose: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """The option of each situation; the others take their default."""
    method: str = DEFAULT.id
    methods: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    promises: tuple[str, ...] = ()


def load_plans(folder: Path, context: LoadContext) -> tuple[tuple[Plan, Node], ...]:
    """The plans of a scenario's folder, each with where it stands; faults go to the context."""
    plans = []
    for path in sorted((folder / "plans").glob("*.plan.yaml")):
        try:
            node = parse(source_bytes(path, folder, context), display_name(path), context)
        except StopReadingError:
            continue
        plan = read_plan(node, context)
        if plan is not None:
            plans.append((plan, node))
    return tuple(plans)


def read_plan(node: Node, context: LoadContext) -> Plan | None:
    """The plan of a file, or None after a fault that leaves too little."""
    values = PLAN.read(node, context)
    chosen = node.get("choose") if isinstance(node, Map) else None
    for situation, option in chosen.pairs if isinstance(chosen, Map) else ():
        if isinstance(option, Scalar):
            context.use(f"option of {situation.text}", option.text, option)
    return None if values is None else Plan(**values)


def rehearse(scenario: Scenario, plan: Plan) -> Game:
    """Play a plan to its end: nobody gives an opinion, shares a fact or objects.

    A choice that is closed when its turn comes becomes the situation's default.
    """
    game = Game(scenario, seats=plan.seats, length=plan.length, seed=plan.seed)
    while not game.is_over():
        game.push(_next(game, plan))
    return game


def _next(game: Game, plan: Plan) -> Action:
    state = game.state
    if state.phase is Phase.CHARTER:
        first = tuple(promise.id for promise in game.scenario.promises[:MOST_PROMISES])
        return SignCharter(game.scenario.names[0], plan.method, plan.promises or first)
    if state.phase is Phase.METHOD:
        return _method(game, plan)
    if state.phase is Phase.BALLOT:
        return _ballot(game, _planned_option(game, plan))
    if state.phase is Phase.OBJECTION:
        return Settle("override")
    return Draw() if state.phase is Phase.OUTCOME else Proceed()


def _planned_option(game: Game, plan: Plan) -> str:
    chosen = plan.choose.get(game.state.plan[0], "")
    if chosen in open_options(game.scenario, game.state):
        return chosen
    return neutral_option(game.scenario, game.state)


def _method(game: Game, plan: Plan) -> Action:
    scenario, state = game.scenario, game.state
    offered = open_methods(scenario, state)
    planned = plan.methods.get(state.plan[0], plan.method)
    method = next(name for name in (planned, DEFAULT.id, *offered) if name in offered)
    if BY_ID[method].proposes:
        option = _planned_option(game, plan)
        possible = proposals(scenario, state)
        return ChooseMethod(method, option if option in possible else possible[0])
    if BY_ID[method].sends_delegates:
        fewest = min(BY_ID[method].delegates)
        return ChooseMethod(method, delegates=state.active[:fewest])
    return ChooseMethod(method)


def _ballot(game: Game, option: str) -> Action:
    poll = game.state.poll
    if poll is None:
        raise ValueError("no open vote")
    cast = {seat for seat, _ in poll.cast}
    seat = next((voter for voter in poll.voters if voter not in cast), None)
    if seat is None:
        return Reveal()
    kind = ballot_kind(poll)
    if kind.is_on_proposal:
        return Consent(seat)
    best = option if option in poll.candidates else poll.candidates[0]
    if kind is BallotKind.MENTIONS:
        mentions = (
            "very_good" if candidate == best else "insufficient" for candidate in poll.candidates
        )
        return Rate(seat, tuple(mentions))
    return Vote(seat, best)


def missed(game: Game, plan: Plan) -> tuple[tuple[str, str], ...]:
    """What a plan expected and did not get: pairs of what was expected, and what came."""
    outcome = game.result()
    misses: list[tuple[str, str]] = []
    if outcome.ending != plan.expect["ending"]:
        misses.append((plan.expect["ending"], outcome.ending))
    missing = (fact for fact in plan.expect.get("facts", ()) if fact not in game.state.facts)
    misses.extend((fact, "–") for fact in missing)
    values = {**dict(zip(INDICATORS, outcome.values, strict=True)), "score": outcome.score}
    for target, bounds in plan.expect.items():
        if target in values:
            low, high = bounds.get("min", 0), bounds.get("max", 100)
            if not low <= values[target] <= high:
                misses.append((f"{target} {low}–{high}", str(values[target])))
    return tuple(misses)
