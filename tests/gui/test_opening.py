"""What happens before the first page: the controller is made beside the window, nothing sounds."""

from __future__ import annotations

import subprocess
import sys

import pytest

import kessessa.gui
from kessessa.app.controller import AppController
from kessessa.gui import NoScreenError
from kessessa.gui.window.screen import Screen
from kessessa.gui.window.startup import Opening
from tests.support.screen import HUNG


def printed(code: str) -> list[str]:
    """The lines that a fresh interpreter prints after some code."""
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=HUNG
    )
    return done.stdout.splitlines()


def test_no_sound_opens_no_device_and_a_pygame_without_a_mixer_is_silent() -> None:
    sounds = "from kessessa.gui.window.sound import Sounds\nsounds = Sounds()\n"
    closed = "import pygame\nsounds.hush()\nprint(pygame.mixer.get_init())"
    play = "sounds.play('press')\nsounds.play('press')\nsounds.hush()\nprint('silent')"
    without = "import sys\nsys.modules['pygame.mixer'] = None\n"

    assert printed(sounds + closed)[-1] == "None"
    assert printed(without + sounds + play)[-1] == "silent"


def test_what_making_the_controller_raises_is_raised_where_the_window_is_waited_for() -> None:
    def refused() -> AppController:
        raise LookupError("no such project")

    opening = Opening(refused, Screen())
    with pytest.raises(RuntimeError, match="not done yet"):
        _ = opening.window
    opening.start()
    opening.join()

    with pytest.raises(LookupError, match="no such project"):
        _ = opening.window


def test_the_controller_is_made_once_though_no_window_opens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = []

    def app() -> AppController:
        made.append(1)
        raise LookupError

    monkeypatch.setenv("SDL_VIDEODRIVER", "no such driver")
    with pytest.raises(NoScreenError):
        kessessa.gui.run(app)

    assert made == [1]
