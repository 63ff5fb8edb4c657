"""A virtual screen of our own, with hands: real X events, by XTEST."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Final, final

HUNG: Final = 900.0
"""Seconds after which another process counts as hung. Nothing is measured by it: a machine that is
busy with ten other things comes nowhere near, and a test that hangs ends at last."""


@final
class VirtualScreen:
    """An Xvfb on a free display number, and an xdotool that presses things there."""

    def __init__(self, size: str = "1400x860") -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24",
             "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb ne démarre pas")
        self.pid = self._server.pid
        self.environ = {
            **os.environ,
            "DISPLAY": f":{number}",
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
        }
        self._hand = subprocess.Popen(
            ["xdotool", "-"], stdin=subprocess.PIPE, env=self.environ, text=True
        )

    def __enter__(self) -> VirtualScreen:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for one in (self._hand, self._server):
            if one.stdin is not None:
                with suppress(BrokenPipeError):
                    one.stdin.close()
            one.terminate()
            one.wait()

    def die(self) -> None:
        """End as a screen does whose session is cut off: without a word to anybody."""
        self._server.kill()
        self._server.wait()

    def do(self, *command: str) -> None:
        """Press, type, move or click, as xdotool names it."""
        if self._hand.stdin is None:
            raise RuntimeError("xdotool")
        print(*command, file=self._hand.stdin, flush=True)

    def ask(self, *command: str) -> str:
        """What xdotool answers."""
        return subprocess.run(
            ["xdotool", *command], env=self.environ, check=True, capture_output=True, text=True
        ).stdout.strip()

    def window(self) -> tuple[str, int, int, int, int]:
        """The game's window as soon as it is there: its number, place and size."""
        number = self.ask("search", "--sync", "--onlyvisible", "--class", "kessessa").split()[0]
        told = self.ask("getwindowgeometry", "--shell", number)
        place = dict(line.split("=") for line in told.splitlines())
        return number, int(place["X"]), int(place["Y"]), int(place["WIDTH"]), int(place["HEIGHT"])


def until(condition: Callable[[], bool], what: str, process: subprocess.Popen[bytes]) -> None:
    """Wait for something that another process does: for as long as it takes while it lives.

    Raises:
        TimeoutError: if the process ends, or hangs, before it has done that.
    """
    end = time.monotonic() + HUNG
    while not condition():
        if (process.poll() is not None and not condition()) or time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.01)
