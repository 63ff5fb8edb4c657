"""The window: the pages of `screens` laid out, painted and played with pygame."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kessessa.app.controller import AppController

__all__ = ["NoScreenError", "display_available", "run"]

_ENVIRONMENT: Final = {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "SDL_FRAMEBUFFER_ACCELERATION": "0",
    "SDL_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR": "0",
    "SDL_VIDEO_X11_WMCLASS": "kessessa",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
}
"""What pygame and SDL read when they start. The second spares 100 MB and 76 ms of OpenGL."""


class NoScreenError(Exception):
    """No window can be opened here."""


def display_available() -> bool:
    """Whether a window can perhaps be opened here, told without opening one."""
    driver = os.environ.get("SDL_VIDEODRIVER", "")
    if driver:
        return driver not in {"dummy", "offscreen"}
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(app: Callable[[], AppController]) -> int:
    """Play in a window until the controller stops; returns the exit code.

    The controller is made, and the window's modules imported, while the system opens its screen: on two
    cores that spares the first page an eighth of its time (docs/decisions/0006-first-page.md).

    Raises:
        NoScreenError: if no window can be opened after all; the controller is made all the same.
    """
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    import signal  # noqa: PLC0415 - a millisecond that only a window needs

    from kessessa.gui.window.screen import Screen  # noqa: PLC0415 - pygame only when it is wanted
    from kessessa.gui.window.sdl import open_video  # noqa: PLC0415
    from kessessa.gui.window.startup import Opening  # noqa: PLC0415

    # Python would hear of Ctrl-C only after an event; SDL hears at once, and asks to quit, if it
    # finds the signal at its default when it opens.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    screen = Screen()
    opening = Opening(app, screen)
    opening.start()
    try:
        try:
            open_video()
            screen.open()
        finally:
            opening.join()
        return opening.window.run()
    finally:
        signal.signal(signal.SIGINT, before)
