"""What happens before the first page: a lean pygame, a host made beside the window."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import kessessa.gui
from kessessa.app.controller import AppController
from kessessa.gui import NoScreenError
from kessessa.gui.window.screen import Screen
from kessessa.gui.window.startup import Opening

LEAN = "from kessessa.gui.window.fast_import import import_pygame\nimport_pygame()\nimport sys, pygame\n"


def told(code: str) -> list[str]:
    """The lines that a fresh interpreter prints after some code."""
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    return done.stdout.splitlines()


def used() -> set[str]:
    """Every name of pygame that the window's modules use, such as `pygame.mouse.set_cursor`."""
    found = set()
    for file in Path(kessessa.gui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = ast.unparse(node) if isinstance(node, ast.Attribute) else ""
            if name.startswith("pygame.") and name.count(".") <= 2:
                found.add(name)
    return found


def test_the_lean_pygame_has_every_name_that_the_window_uses() -> None:
    names = sorted(used())
    there = told(f"{LEAN}for name in {names!r}: print(name, eval(name) is not None)")

    assert "pygame.mouse.set_cursor" in names
    assert there == [f"{name} True" for name in names]


def test_the_lean_pygame_opens_no_sound_no_sprites_and_no_packaging_tools() -> None:
    loaded = told(f"{LEAN}print(*sys.modules, sep='\\n')")

    assert "pygame.display" in loaded
    for unwanted in ("pygame.mixer", "pygame.sprite", "importlib.resources", "numpy"):
        assert unwanted not in loaded


def test_a_module_that_was_not_wanted_opens_when_it_is_and_a_name_that_is_none_is_refused() -> None:
    assert told(f"{LEAN}print(pygame.mixer.get_init(), hasattr(pygame, 'sprites'))") == [
        "None False"
    ]


def test_silence_opens_no_mixer_and_a_pygame_without_one_is_silent() -> None:
    sounds = f"{LEAN}from kessessa.gui.window.sound import Sounds\nsounds = Sounds()\n"
    closed = "sounds.hush()\nprint('pygame.mixer' in sys.modules)"
    missing = (
        "sys.modules['pygame.mixer'] = None\nsounds.play('press')\nsounds.hush()\nprint('silent')"
    )

    assert told(sounds + closed) == ["False"]
    assert told(sounds + missing) == ["silent"]


def test_where_pygame_is_built_otherwise_it_is_imported_as_everybody_does() -> None:
    broken = "import kessessa.gui.window.fast_import as lean\nlean._FIRST = ('base', 'nowhere')\n"

    assert told(f"{broken}{LEAN}print(pygame.Vector3.__name__, pygame.mixer.__name__)")[-1] == (
        "Vector3 pygame.mixer"
    )


def test_what_making_the_host_raises_is_raised_where_the_window_is_waited_for() -> None:
    def refused() -> AppController:
        raise LookupError("no such project")

    opening = Opening(refused, Screen())
    with pytest.raises(RuntimeError, match="not done yet"):
        _ = opening.window
    opening.start()
    opening.join()

    with pytest.raises(LookupError, match="no such project"):
        _ = opening.window


def test_the_host_is_made_once_though_no_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def app() -> AppController:
        made.append(1)
        raise LookupError

    monkeypatch.setenv("SDL_VIDEODRIVER", "no such driver")
    with pytest.raises(NoScreenError):
        kessessa.gui.run(app)

    assert made == [1]
