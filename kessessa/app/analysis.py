"""All the ways a game could have gone: counted elsewhere, by whoever the command line hands in.

`kessessa.sim` stands beside the pages, below the command line: only its shape is known here.
"""

from __future__ import annotations

from typing import Protocol

from kessessa.core.analysis_values import Analysis, Fork
from kessessa.core.game import Game


class Counting(Protocol):
    """An analysis under way, elsewhere: looking at it never blocks."""

    @property
    def progress(self) -> float:
        """0 to 1."""

    @property
    def is_done(self) -> bool:
        """Whether nothing more will come."""

    @property
    def result(self) -> Analysis | None:
        """None until it is there."""

    def cancel(self) -> None:
        """Stop soon."""


class Analyst(Protocol):
    """Counts paths and follows forks."""

    def start(self, game: Game) -> Counting:
        """Begin the analysis of a game as it stands now."""

    def what_if(self, game: Game, decision: int, option: str) -> Fork:
        """The game with another option at one decision; ValueError where that option is closed."""


class AnalysisJob:
    """The analysis of the game being played: begun when it is over, while people read its outcome."""

    def __init__(self, analyst: Analyst | None) -> None:
        self._analyst = analyst
        self._counting: Counting | None = None

    @property
    def result(self) -> Analysis | None:
        """What was counted, once it is."""
        return self._counting.result if self._counting else None

    @property
    def percent(self) -> int | None:
        """How far the counting is; None when nobody counts, or could not."""
        counting = self._counting
        if counting is None or (counting.is_done and counting.result is None):
            return None
        return round(100 * counting.progress)

    def follow(self, game: Game) -> None:
        """Begin when the game is over; forget everything when it goes on."""
        if not game.is_over() or not game.state.decisions:
            self.stop()
        elif self._counting is None and self._analyst is not None:
            self._counting = self._analyst.start(game)

    def fork(self, game: Game, decision: int, option: str) -> Fork | None:
        """The game with another option at one decision; None without an analyst."""
        return self._analyst.what_if(game, decision, option) if self._analyst else None

    def stop(self) -> None:
        """Count no more."""
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None
