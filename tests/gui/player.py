"""A player of the real game, who keeps a game of their own beside it to know what is on the screen.

The program under test is a process like any other and tells nothing: the player presses the same
thing in both, and sees in the journal on the disk that it was done.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import pygame
import pytest

from kessessa.app import live_session
from kessessa.app.controller import AppController
from kessessa.gui.layout.draw_list import Target
from kessessa.gui.layout.focus import scrolls
from kessessa.gui.window.input import LINE, NOTCH
from kessessa.gui.window.page_view import Scene
from kessessa.screens.turn.debate import DebatePage
from kessessa.screens.ui.commands import NewGame
from kessessa.screens.ui.nodes import Button, OptionCard, pressables
from kessessa.screens.ui.settings import Settings
from kessessa.session import Session
from tests.support.screen import HUNG, VirtualScreen, until

KEYS: Final = {"enter": "Return", "escape": "Escape", "space": "space"}
"""Names of keys, as xdotool has them."""


def started(screen: VirtualScreen, home: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """The game, as anybody starts it."""
    return subprocess.Popen(
        [sys.executable, "-m", "kessessa", "play", *arguments],
        env={**screen.environ, "XDG_STATE_HOME": str(home)},
    )


class Player:
    """Presses things on a virtual screen."""

    def __init__(self, screen: VirtualScreen, home: Path, patch: pytest.MonkeyPatch) -> None:
        pygame.font.init()
        self.screen = screen
        self.sessions = home / "kessessa" / "sessions"
        self.patch = patch
        self.game = started(screen, home)
        self.number, self.x, self.y, wide, high = screen.window()
        self.size = (wide, high)
        self.app = AppController(
            settings=Settings(), folder=None, pace=0.0, today=date(2026, 11, 24)
        )
        self.scene = Scene(self.app)
        self.scene.refresh(self.size, 0.0)

    def close(self) -> int:
        """Close the window as its manager would; the exit code of the game."""
        self.game.terminate()
        return self.game.wait(timeout=HUNG)

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for something that the game does, for as long as it lives."""
        until(condition, what, self.game)

    @property
    def name(self) -> str:
        """The name of the window."""
        return self.screen.ask("getwindowname", self.number)

    # -- what is on the screen -------------------------------------------------------------------

    def able(self) -> list[Button | OptionCard]:
        """What can be pressed, the yellow one first, the ways back last."""
        found = list(pressables(self.app.view()))
        return sorted(
            found,
            key=lambda node: (not getattr(node, "primary", False), node.key in {"escape", ""}),
        )

    def next_press(self) -> Button | OptionCard:
        """What takes the game further, without waiting for companions who argue."""
        page, able = self.app.page, self.able()
        argues = isinstance(page, DebatePage) and page.argues
        return next(node for node in able if node.key == "v") if argues else able[0]

    # -- pressing ----------------------------------------------------------------------------------

    def press(self, node: Button | OptionCard) -> None:
        """Press something by its key."""
        self.screen.do("key", KEYS.get(node.key, node.key))
        self._follow(node)

    def click(self, node: Button | OptionCard) -> None:
        """Press something by a click, scrolling down to it first if need be."""
        self._see()
        layout = self.scene.layout
        target = next(target for target, _ in layout.targets if target.what == node)
        notch = round(NOTCH * max(LINE * layout.height // 768, 24))
        x, y = target.x + target.w // 2, self._middle(target)
        self.screen.do("mousemove", str(self.x + x), str(self.y + layout.top + 30))
        while scrolls(layout, target) and y > layout.bottom - 8:
            self.screen.do("click", "5")
            if not self.scene.scroll_by(notch):
                raise AssertionError(f"{node} cannot be scrolled to")
            y = self._middle(target)
        self.screen.do("mousemove", str(self.x + x), str(self.y + y))
        self.screen.do("click", "1")
        self._follow(node)

    def _see(self) -> None:
        """Wait for the page: nobody clicks on what is not there yet."""
        view = self.app.view()
        title = "" if view.secret else view.title
        self.until(lambda: self.name.startswith(title), f"not the page {title!r}")

    def _middle(self, target: Target) -> int:
        moves = scrolls(self.scene.layout, target)
        return target.y + min(target.h // 2, 30) - (self.scene.scroll if moves else 0)

    def _follow(self, node: Button | OptionCard) -> None:
        """Do the same in the game beside, companions and all, and wait for the real one."""
        before = self._done()
        self._same_seed(node.message)
        self.app.dispatch(node.message)
        while self.app.wait() == 0.0:
            self.app.tick()
        self.scene.refresh(self.size, 0.0)
        if self._done() != before:
            self.until(lambda: self._written() >= self._done(), f"not written: {self.app.page}")

    def _same_seed(self, message: Any) -> None:
        """A game that is being founded drew its own seed: it is in its journal."""
        turn = self.app.page.update(message) if self.app.session is None else None
        if turn and any(isinstance(node, NewGame) for node in turn.commands):
            self.until(lambda: any(self.sessions.glob("*/journal.jsonl")), "no journal")
            self.until(lambda: bool(self._journal()), "no header")
            seed = json.loads(self._journal()[0])["seed"]
            self.patch.setattr(live_session, "new_seed", lambda: seed)

    def _done(self) -> int:
        return len(self.app.session.game.actions) if self.app.session else 0

    def _written(self) -> int:
        return len(self._journal()) - 1

    def _journal(self) -> list[str]:
        """The lines of the journal on the disk, the header first."""
        [path] = self.sessions.glob("*/journal.jsonl")
        return path.read_text(encoding="utf-8").splitlines()

    def written_actions(self) -> list[str]:
        """What the real game has kept."""
        [path] = self.sessions.glob("*/journal.jsonl")
        with Session.resume(path.parent, read_only=True) as session:
            return [str(action) for action in session.game.actions]

    def own_actions(self) -> list[str]:
        """What the player has done."""
        session = self.app.session
        return [str(action) for action in session.game.actions] if session else []

    def is_over(self) -> bool:
        """Whether the game has found its ending."""
        return self.app.session is not None and self.app.session.game.is_over()
