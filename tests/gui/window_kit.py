"""A window that a test sits at: it presses, lets time pass, and looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import pygame
import pytest

from kessessa.app.controller import AppController
from kessessa.content import load
from kessessa.gui.layout.draw_list import Target
from kessessa.gui.layout.focus import mark, scrolls
from kessessa.gui.window.loop import Window
from kessessa.screens.turn.pass_the_laptop import SecretCardPage
from kessessa.screens.ui.commands import Push
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.nodes import Button, Field, Hold, OptionCard, PageNode, pressables
from kessessa.screens.ui.settings import Settings

DAY: Final = date(2026, 11, 24)
CODES: Final = {
    "enter": pygame.K_RETURN,
    "escape": pygame.K_ESCAPE,
    "space": pygame.K_SPACE,
    "tab": pygame.K_TAB,
    "backspace": pygame.K_BACKSPACE,
    "delete": pygame.K_DELETE,
    "f10": pygame.K_F10,
    "f11": pygame.K_F11,
    "pause": pygame.K_PAUSE,
    "page down": pygame.K_PAGEDOWN,
    "end": pygame.K_END,
    "home": pygame.K_HOME,
    "down": pygame.K_DOWN,
    "right": pygame.K_RIGHT,
    "+": pygame.K_PLUS,
    "-": pygame.K_MINUS,
}


class StoppedClock:
    """A session's clock that stands still: how slow the machine is shows nowhere."""

    def now(self) -> float:
        return 0.0


class Sitting:
    """Somebody at the window."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch) -> None:
        self.home = home
        self.remembered: list[Settings] = []
        self.app = AppController(
            settings=Settings(),
            folder=home,
            remember=self.remembered.append,
            today=DAY,
            clock=StoppedClock(),
        )
        self.seconds = 1000.0
        self.frames = 0
        flip = pygame.display.flip

        def counted() -> None:
            self.frames += 1
            flip()

        patch.setattr(pygame.display, "flip", counted)
        self.window = self.sit(self.app)

    def sit(self, app: AppController) -> Window:
        """Open a window on a host."""
        self.app = app
        self.window = Window(app, lambda: self.seconds)
        self.window.open()
        return self.window

    # -- where the game is -------------------------------------------------------------------------

    def found(self, *companions: int, **settings: Any) -> None:
        """Begin a game of the café, at its charter."""
        self.app.set_settings(replace(self.app.settings, **settings))
        self.app.start(
            load("cafe"), seats=5, length="short", companions=frozenset(companions), seed=7
        )
        self.app.revision += 1
        self.window.show()

    def to_secret(self) -> None:
        """The secret card of the first seat, once the game has begun."""
        self.found()
        self.keys("enter")
        self.app.dispatch(CommandPressed(Push(SecretCardPage(self.app.play(), 0))))
        self.window.show()

    def press_until(self, title: str) -> None:
        """Press what takes the game further until a page comes."""
        for _ in range(200):
            if self.page == title:
                return
            self.press_once()
        raise AssertionError(self.page)

    def press_once(self) -> None:
        """Press what takes the game further, and let companions do their part."""
        on_page = sorted(
            pressables(self.app.view()),
            key=lambda node: (not getattr(node, "primary", False), node.key in {"escape", ""}),
        )
        self.keys(on_page[0].key)
        while self.app.wait() == self.app.pace:
            self.window.patience()
            self.seconds += self.app.pace
            self.turn()

    @property
    def page(self) -> str:
        """The name of the page's class."""
        return type(self.app.page).__name__

    @property
    def view(self) -> PageNode:
        """What is on the window."""
        return self.window.scene.view

    # -- hands ---------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Let the window hear and show, once."""
        self.window.patience()
        self.window.hear()
        self.window.show()

    def post(self, kind: int, **said: Any) -> None:
        """An event, heard and shown."""
        pygame.event.post(pygame.event.Event(kind, **said))
        self.turn()

    def down(self, name: str, mod: int = 0, **said: Any) -> None:
        """A key goes down."""
        code = said.pop("key", None) or CODES.get(name) or ord(name)
        self.post(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0, **said)

    def up(self, name: str) -> None:
        """A key comes up."""
        code = CODES.get(name) or ord(name)
        self.post(pygame.KEYUP, key=code, mod=0, unicode="", scancode=0)

    def keys(self, *names: str, mod: int = 0) -> None:
        """Keys, pressed one after the other."""
        for name in names:
            self.down(name, mod)
            self.up(name)

    def mouse(self, kind: int, x: int, y: int, **said: Any) -> None:
        """The mouse does something at a place."""
        self.post(kind, pos=(x, y), **said)

    def click(self, target: Target) -> None:
        """A click in the middle of a target."""
        x, y = self.middle(target)
        self.mouse(pygame.MOUSEBUTTONDOWN, x, y, button=1)
        self.mouse(pygame.MOUSEBUTTONUP, x, y, button=1)

    def middle(self, target: Target) -> tuple[int, int]:
        """Where a target's middle is on the window."""
        scene = self.window.scene
        scroll = scene.scroll if scrolls(scene.layout, target) else 0
        return target.x + target.w // 2, target.y + target.h // 2 - scroll

    def target(
        self, kind: type[Button | OptionCard | Field | Hold | Any], text: str = ""
    ) -> Target:
        """The first target of a kind, with these words."""
        for target, _ in self.window.scene.layout.targets:
            said = getattr(target.what, "text", "") or getattr(target.what, "word", "")
            if isinstance(target.what, kind) and text in said:
                return target
        raise AssertionError(f"no {kind} {text}")

    @property
    def ring(self) -> object:
        """What has the focus ring."""
        target = self.window.scene.focused
        return target.what if target else None

    def marks_of(self, kind: type[Button]) -> list[Button]:
        """What can be pressed, of a kind."""
        found = (target.what for target, _ in self.window.scene.layout.targets)
        return [pressable for pressable in found if isinstance(pressable, kind)]

    def marks(self) -> list[tuple[str, str]]:
        """Every target, in reading order."""
        return [mark(target) for target, _ in self.window.scene.layout.targets]
