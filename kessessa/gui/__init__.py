"""The window: the pages of `screens` laid out, painted and played with pygame."""

from __future__ import annotations

import os
import sys

from kessessa.screens.host import Host

__all__ = ["display_available", "run"]


def display_available() -> bool:
    """Whether a window can be opened here, told without opening one."""
    driver = os.environ.get("SDL_VIDEODRIVER", "")
    if driver:
        return driver not in {"dummy", "offscreen"}
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(host: Host) -> int:
    """Play in a window until the host stops; returns the exit code."""
    from kessessa.gui.window import Window  # noqa: PLC0415 - pygame only when it is wanted

    return Window(host).run()
