"""What pygame does not do well, asked of the very SDL that it has loaded.

`pygame.event.wait` looks for events some 900 times a second; SDL itself can block until there is
one, and leaves it to `pygame.event.get`. `pygame.display.init` holds Python's lock while the
system opens its screen; SDL called from here does not. Where SDL is not found, pygame does both.
"""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

import pygame

Wait: TypeAlias = Callable[[float | None], None]
"""Returns when there is an event, or after some seconds; None waits for ever."""

_LOOK: Final = 50
"""Milliseconds between two looks, where SDL's own wait cannot be had."""
_VIDEO: Final = 0x20
"""SDL_INIT_VIDEO."""


def open_video() -> None:
    """Open SDL's video while other threads go on; `pygame.display.init` then finds it open.

    On Linux only: on macOS and Windows pygame prepares the program first. A screen that cannot be
    opened is left to pygame to find out, and to say.
    """
    if sys.platform != "linux":
        return
    try:
        ctypes.CDLL(str(_library())).SDL_InitSubSystem(_VIDEO)
    except (OSError, AttributeError):
        return


def sleeper() -> Wait:
    """The best way to wait on this machine."""
    try:
        library = ctypes.CDLL(str(_library()))
        wait = library.SDL_WaitEventTimeout
    except (OSError, AttributeError):
        return look
    wait.argtypes = [ctypes.c_void_p, ctypes.c_int]
    wait.restype = ctypes.c_int

    def sleep(seconds: float | None) -> None:
        wait(None, -1 if seconds is None else round(seconds * 1000))

    return sleep


def look(seconds: float | None) -> None:
    """Look for an event 20 times a second."""
    end = float("inf") if seconds is None else time.monotonic() + seconds
    while not pygame.event.peek() and (left := end - time.monotonic()) > 0:
        pygame.time.wait(round(min(left * 1000, _LOOK)))


def _library() -> Path:
    """The SDL that pygame has loaded.

    Raises:
        OSError: if it is nowhere to be seen.
    """
    beside = Path(pygame.__file__).parent
    if sys.platform == "win32":
        return beside / "SDL2.dll"
    if sys.platform == "darwin":
        found = sorted(beside.glob(".dylibs/libSDL2-*.dylib"))
    else:
        with Path("/proc/self/maps").open(encoding="utf-8", errors="surrogateescape") as maps:
            found = [
                Path(line.split(maxsplit=5)[-1].strip()) for line in maps if "libSDL2-2" in line
            ]
    if not found:
        raise FileNotFoundError("SDL2")
    return found[0]
