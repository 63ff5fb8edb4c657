"""An analysis on a thread of its own, while the pages go on."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Final, Generic, TypeVar

from kessessa.core.analysis_values import Analysis
from kessessa.core.game import Game
from kessessa.sim.analysis import STEPS, CancelledError, Progress, analyse
from kessessa.sim.workers import on_cores

Result = TypeVar("Result")
Work = Callable[[Progress, Callable[[], bool]], Result]
"""The work of a task: called with where to report progress and how to ask whether to stop."""

PAYS_FROM: Final = 100_000
"""Decisions from which starting more processes (about a second) is worth it."""


class Task(Generic[Result]):
    """Some work on a thread of its own; its attributes may be read at any time and never block."""

    def __init__(self, work: Work[Result]) -> None:
        self.progress = 0.0
        """0 to 1."""
        self.result: Result | None = None
        """None until it is there; it stays None if the work was cancelled or failed."""
        self.error: Exception | None = None
        self._work = work
        self._stop = Event()
        self._thread = Thread(target=self._run, name="kessessa-analysis", daemon=True)
        self._thread.start()

    @property
    def is_done(self) -> bool:
        """Whether nothing more will come."""
        return not self._thread.is_alive()

    def cancel(self) -> None:
        """Ask it to stop; it does within a job, a fraction of a second."""
        self._stop.set()

    def wait(self, seconds: float | None = None) -> None:
        """Wait for the end, that long at most."""
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self.result = self._work(self._tell, self._stop.is_set)
        except CancelledError:
            pass
        except Exception as error:  # noqa: BLE001 - told to whoever asked, on their own thread
            self.error = error

    def _tell(self, share: float) -> None:
        self.progress = share


def analyse_in_background(game: Game, *, steps: int = STEPS) -> Task[Analysis]:
    """Start the analysis of a game as it stands now; the game may be played on meanwhile.

    Large analyses use every core.
    """
    copy = _copy(game)

    def work(progress: Progress, cancelled: Callable[[], bool]) -> Analysis:
        if steps < PAYS_FROM:
            return analyse(copy, steps=steps, progress=progress, cancelled=cancelled)
        with on_cores() as map_:
            return analyse(copy, steps=steps, map_=map_, progress=progress, cancelled=cancelled)

    return Task(work)


def _copy(game: Game) -> Game:
    copy = Game(game.scenario, seats=len(game.root.seats), length=game.length, seed=game.seed)
    for action in game.actions:
        copy.push(action)
    return copy
