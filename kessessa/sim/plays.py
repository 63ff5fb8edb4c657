"""Whole games played by a strategy, for the audit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kessessa.core.actions import ChooseMethod, Proceed, ShareFact
from kessessa.core.conditions import holds, score
from kessessa.core.dice import draw
from kessessa.core.game import Game, next_action
from kessessa.core.methods import CHAIR
from kessessa.core.rules.offers import offers, open_options
from kessessa.core.scenario import LENGTHS, Length, Option, Scenario
from kessessa.core.state import Phase, State
from kessessa.sim.figures import Path
from kessessa.sim.imposed_method import MANNERS, impose
from kessessa.sim.neutral_play import advance, calm, opening
from kessessa.sim.workers import unpack

Choose = Callable[[Scenario, State], str]
"""A strategy: the option it takes."""


@dataclass(frozen=True, slots=True)
class Played:
    """What the audit keeps of one game."""

    strategy: str
    path: Path
    score: int
    ending: str
    granted: tuple[str, ...]
    """Roles whose wish came true."""
    seats: tuple[str, ...]
    lost: int
    """Decisions fewer than the length promises."""
    dead_ends: tuple[str, ...]
    """Situations met with every option closed."""
    open_options: tuple[str, ...]
    """`situation.option` of every open option that was met."""


@dataclass(frozen=True, slots=True)
class PlayJob:
    """Some games of one strategy, one a seed."""

    scenario: bytes
    strategy: str
    length: Length
    seats: int
    seeds: tuple[int, ...]


def play(job: PlayJob) -> tuple[Played, ...]:
    """Do one job, in any process."""
    scenario = unpack(job.scenario)
    still = calm(scenario)
    return tuple(_one(scenario, still, job, seed) for seed in job.seeds)


# -- strategies -------------------------------------------------------------------------------


def thoughtful(scenario: Scenario, state: State) -> str:
    """Tend the weakest leg: the best score right after, no event card drawn, overdrafts avoided."""

    def worth(option: str) -> tuple[bool, int]:
        after = advance(scenario, state, option)
        return after.overdrafts == state.overdrafts, score(after.values)

    return max(open_options(scenario, state), key=worth)


def _by(worth: Callable[[Option], tuple[int, ...]]) -> Choose:
    """The open option that is worth most; ties go to the first on the page."""

    def choose(scenario: Scenario, state: State) -> str:
        situation = scenario.situations[state.plan[0]]
        ids = open_options(scenario, state)
        return max(ids, key=lambda option: worth(situation.option(option)))

    return choose


def _thrift(option: Option) -> tuple[int, ...]:
    """Euros kept over six months, then weeks: of the cost shown on the page."""
    return option.cost.treasury + 6 * option.cost.monthly, -option.cost.weeks


def _kindness(option: Option) -> tuple[int, ...]:
    return (sum(effect.amount for effect in option.effects if effect.target == "utility"),)


FIXED: Final[dict[str, Choose]] = {
    "cheapest": _by(_thrift),
    "most_social": _by(_kindness),
    "first": lambda scenario, state: open_options(scenario, state)[0],
    "last": lambda scenario, state: open_options(scenario, state)[-1],
}
"""The fixed strategies of RULES section 11 that choose options."""

COMPANIONS: Final = ("chair", "sharing", "silent")
"""Games that companions play by the whole rules: decided by the chair each time, everything known
put on the table, nothing put on the table."""


def _even(scenario: Scenario, state: State) -> str:
    ids = open_options(scenario, state)
    return ids[draw(state.seed, state.plan[0], state.turn, "even", len(ids))]


# -- one game ---------------------------------------------------------------------------------


def _one(scenario: Scenario, still: Scenario, job: PlayJob, seed: int) -> Played:
    game = Game(scenario, seats=job.seats, length=job.length, seed=seed)
    seen = _Seen()
    if job.strategy in COMPANIONS:
        end = _with_companions(game, job.strategy, seen)
        manner = job.strategy
    else:
        end, manner = _with_options(game, still, job.strategy, seen)
    steps = tuple((decision.situation, decision.option) for decision in end.decisions)
    return Played(
        job.strategy,
        Path(job.length, job.seats, seed, manner, steps),
        score(end.values),
        end.ending or "",
        tuple(role for role in end.seats if holds(scenario.role(role).wish.when, end)),
        end.seats,
        max(LENGTHS[job.length] - len(steps), 0),
        tuple(seen.dead_ends),
        tuple(seen.open_options),
    )


class _Seen:
    """Options and dead ends met while a game is played."""

    def __init__(self) -> None:
        self.dead_ends: list[str] = []
        self.open_options: list[str] = []

    def look(self, scenario: Scenario, state: State) -> None:
        """Note the options of a situation."""
        situation = state.plan[0]
        if is_dead_end(scenario, state):
            self.dead_ends.append(situation)
        self.open_options += [f"{situation}.{option}" for option in open_options(scenario, state)]


def is_dead_end(scenario: Scenario, state: State) -> bool:
    """Whether every option is closed, so that the rules must force the neutral one open."""
    situation = scenario.situations[state.plan[0]]
    listed = offers(scenario, state)
    forced = [offer.option for offer in listed if offer.is_open]
    return (
        len(forced) == 1
        and forced[0].id == situation.default
        and (
            any(not holds(requirement.when, state) for requirement in forced[0].requires)
            or (forced[0].postpone and situation.id in state.postponed)
        )
    )


def _with_options(game: Game, still: Scenario, strategy: str, seen: _Seen) -> tuple[State, str]:
    scenario, state = game.scenario, opening(game)
    manner = "neutral"
    if strategy == "any_manner":
        manner = MANNERS[draw(game.seed, "audit", 0, "manner", len(MANNERS))]
    while state.phase is not Phase.OVER:
        seen.look(scenario, state)
        if strategy == "thoughtful":
            option = thoughtful(still, state)
        else:
            option = FIXED.get(strategy, _even)(scenario, state)
        if manner == "neutral":
            state = advance(scenario, state, option)
        else:
            state = impose(scenario, state, option, manner)
    return state, manner


def _with_companions(game: Game, strategy: str, seen: _Seen) -> State:
    while not game.is_over():
        state = game.state
        if state.phase is Phase.READ:
            seen.look(game.scenario, state)
        if state.phase is Phase.DEBATE and strategy in {"sharing", "silent"}:
            _debate(game, everything=strategy == "sharing")
            continue
        action = next_action(game.scenario, state)
        if action is None:
            raise RuntimeError(f"companions do not know what to do: {game!r}")
        alone = strategy == "chair" and isinstance(action, ChooseMethod)
        game.push(ChooseMethod(CHAIR.id) if alone else action)
    return game.state


def _debate(game: Game, *, everything: bool) -> None:
    """Put everything known on the table, or nothing, and go on."""
    if everything:
        for seat in range(len(game.state.seats)):
            if game.is_legal(ShareFact(seat)):
                game.push(ShareFact(seat))
    game.push(Proceed())
