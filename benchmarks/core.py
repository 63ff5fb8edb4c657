"""How fast the core plays: `python benchmarks/core.py [scenario]`. One process, one core.

Companions hold five seats and play whole games. Beside them, in the same run, what the design
cannot go below: a new state for every action; and an empty loop, to compare machines by.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

from yardstick import TURNS, best, empty_loop, heading, line

from kessessa.content import load
from kessessa.core.companions import appeals
from kessessa.core.game import Game, next_action
from kessessa.core.rules.engine import apply
from kessessa.core.scenario import LENGTHS, Length, Scenario
from kessessa.core.state import State
from kessessa.core.view import view_for

GAMES = 60


def played(scenario: Scenario, length: Length) -> Iterator[Game]:
    for seed in range(GAMES):
        game = Game(scenario, length=length, seed=seed)
        game.play_on()
        yield game


def play_all(scenario: Scenario, length: Length) -> None:
    """Games one after the other, none kept: kept ones would cost the garbage collector's time."""
    for _ in played(scenario, length):
        pass


def applied(game: Game) -> list[State]:
    """The states of a game, its actions done again: the rules without the companions."""
    state = game.root
    states = [state]
    for action in game.actions:
        state = apply(game.scenario, state, action).state
        states.append(state)
    return states


def report_parts(scenario: Scenario) -> None:
    games = list(played(scenario, "standard"))
    states = [state for game in games for state in applied(game)]
    actions = sum(len(game.actions) for game in games)
    pages = [state for state in states if state.situation]

    def evolve_all() -> None:
        for state in states:
            state.evolve(phase=state.phase)

    def replace_all() -> None:
        for state in states:
            replace(state, phase=state.phase)

    def look_and_weigh() -> None:
        for state in pages:
            appeals(scenario, view_for(scenario, state, 0))

    def apply_all() -> None:
        for game in games:
            applied(game)

    def choose_all() -> None:
        for state in states:
            next_action(scenario, state)

    floor = len(states) / best(evolve_all)
    rules = actions / best(apply_all)
    times = f"{floor / rules:.0f} × the floor's time"
    line("one state from another, a field changed (floor)", floor, "states/s")
    line("the same by dataclasses.replace", len(states) / best(replace_all), "states/s")
    line("rules alone, recorded actions", rules, "actions/s", times)
    line("companions alone, recorded states", len(states) / best(choose_all), "actions/s")
    line("  of which: what a seat sees, and wants", len(pages) / best(look_and_weigh), "looks/s")


def report_games(scenario: Scenario) -> None:
    for length in LENGTHS:
        actions = sum(len(game.actions) for game in played(scenario, length))
        seconds = best(lambda: play_all(scenario, length))  # noqa: B023 - used at once
        name = f"whole games, {length} ({actions / GAMES:.0f} actions)"
        line(name, GAMES / seconds, "games/s", f"{actions / seconds:,.0f} actions/s")


def main() -> None:
    scenario = load(sys.argv[1] if len(sys.argv) > 1 else "cafe")
    heading(f"The core, on one core: {scenario.id}, five companions")
    line("empty interpreter loop", TURNS / best(empty_loop), "turns/s")
    report_parts(scenario)
    report_games(scenario)


if __name__ == "__main__":
    main()
