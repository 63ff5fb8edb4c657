"""Who counts the ways for the pages: `kessessa.sim`, loaded when a game is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kessessa.app.analysis import Counting
    from kessessa.core.analysis_values import Fork
    from kessessa.core.game import Game


class SimAnalyst:
    """The `Analyst` of `kessessa.screens`, by the analysis of `kessessa.sim`."""

    def start(self, game: Game) -> Counting:
        """Begin the analysis of a game in the background."""
        from kessessa.sim import analyse_in_background  # noqa: PLC0415 - only once a game is over

        return analyse_in_background(game)

    def what_if(self, game: Game, decision: int, option: str) -> Fork:
        """The game with another option at one decision, counted from 0."""
        from kessessa.sim import what_if  # noqa: PLC0415 - only once a game is over

        return what_if(game, decision, option)
