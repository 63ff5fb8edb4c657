"""« Et si ? »: one decision taken otherwise, with the same luck."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.game import Game
from kessessa.core.offers import open_options
from kessessa.sim.neutral import Line, follow, horizon, opening


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


def what_if(game: Game, decision: int, option: str) -> Fork:
    """The game with another option at one of its decisions, counted from 0.

    Raises:
        ValueError: if there is no such decision on the neutral line, or the option is closed there.
    """
    scenario, start, cut = game.scenario, opening(game), horizon(game)
    real = follow(scenario, start, game.state.decisions, cut)
    moment = next(
        (place for place, one in enumerate(real.moments) if one.decision == decision), None
    )
    if moment is None:
        raise ValueError(f"decision {decision} has no place on the neutral line of this game")
    if option not in open_options(scenario, real.moments[moment].before):
        raise ValueError(f"{option!r} is closed in {real.moments[moment].situation!r}")
    other = follow(scenario, start, game.state.decisions, cut, (decision, option))
    return Fork(real, other, moment)
