"""« Et si ? »: one decision taken otherwise, with the same luck."""

from __future__ import annotations

from kessessa.core.analysis_values import Fork
from kessessa.core.game import Game
from kessessa.core.rules.offers import open_options
from kessessa.sim.neutral_play import follow, horizon, opening


def what_if(game: Game, decision: int, option: str) -> Fork:
    """The game with another option at one of its decisions, counted from 0.

    Raises:
        ValueError: if there is no such decision on the neutral line, or the option is closed there.
    """
    scenario, start, cut = game.scenario, opening(game), horizon(game)
    real = follow(scenario, start, game.state.decisions, cut)
    moment = next(
        (place for place, step in enumerate(real.moments) if step.decision == decision), None
    )
    if moment is None:
        raise ValueError(f"decision {decision} has no place on the neutral line of this game")
    if option not in open_options(scenario, real.moments[moment].before):
        raise ValueError(f"{option!r} is closed in {real.moments[moment].situation!r}")
    other = follow(scenario, start, game.state.decisions, cut, (decision, option))
    return Fork(real, other, moment)
