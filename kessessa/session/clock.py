"""Time as an argument: durations only, never dates."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Counts seconds from an origin of its own; never goes back."""

    def now(self) -> float:
        """Seconds since the origin."""
        ...


class SystemClock:
    """The computer's steady clock: setting the date or the season's hour does not move it."""

    def now(self) -> float:
        """Seconds since some moment in the past."""
        return time.monotonic()


class Stopwatch:
    """Seconds of play, pauses left out. Mutable: it runs."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept = 0.0
        self._since: float | None = clock.now()

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return self._since is None

    @property
    def seconds(self) -> float:
        """Seconds run so far."""
        running = 0.0 if self._since is None else self._clock.now() - self._since
        return self._kept + running

    def pause(self) -> None:
        """Stand still; does nothing if it does already."""
        self._kept, self._since = self.seconds, None

    def resume(self) -> None:
        """Run again; does nothing if it runs already."""
        if self._since is None:
            self._since = self._clock.now()
