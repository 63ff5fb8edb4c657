"""The window's loop: sleep, take events, tell the controller, paint what has changed.

At rest it sleeps; nothing is drawn again, nothing is polled. A clock wakes it once a second,
companions at their pace, and only what moves makes it draw frame after frame.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Mapping
from typing import Final

import pygame

from kessessa.app.controller import AppController
from kessessa.gui.window.gamepad import Pads
from kessessa.gui.window.input import InputHandler
from kessessa.gui.window.page_view import Scene
from kessessa.gui.window.screen import Screen
from kessessa.gui.window.sdl import Wait, look, sleeper
from kessessa.gui.window.sound import Sounds

FRAME: Final = 1 / 60
"""Seconds between two frames while something moves."""
_AWAY: Final = frozenset({pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN})
_BACK: Final = frozenset(
    {
        pygame.WINDOWRESTORED,
        pygame.WINDOWSHOWN,
        pygame.WINDOWMAXIMIZED,
        pygame.WINDOWEXPOSED,
        pygame.WINDOWSIZECHANGED,
        pygame.WINDOWFOCUSGAINED,
        pygame.VIDEOEXPOSE,
        pygame.VIDEORESIZE,
    }
)
"""Events after which the window may have lost what was drawn."""
_POINTED: Final = frozenset({pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP})
_GAMEPAD: Final = frozenset(
    {pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP, pygame.JOYHATMOTION, pygame.JOYAXISMOTION}
)


class Window:
    """A controller's pages shown in a window, on a screen that may be open already. Mutable."""

    def __init__(
        self,
        app: AppController,
        now: Callable[[], float] = time.monotonic,
        screen: Screen | None = None,
    ) -> None:
        self.app = app
        self.screen = screen or Screen()
        self.scene = Scene(app)
        self.sounds = Sounds()
        self.input = InputHandler(app, self.scene, self.screen)
        self._pads = Pads()
        self._now = now
        self._sleep: Wait = look
        self._stale = True
        """Whether what is on the window is not what should be."""
        self._away = False
        self._tick_due: float | None = None
        """When the controller's next tick is due."""
        self._paused_revision = -1
        """The revision of the page that a pause is counted from."""
        self._warm_revision = -1
        """The revision of the page at which everything was ready for the next ones."""
        self._handlers: Mapping[int, Callable[[pygame.event.Event], bool]] = {
            pygame.KEYDOWN: self.input.key_down,
            pygame.KEYUP: self.input.key_up,
            pygame.TEXTINPUT: self.input.text,
            pygame.MOUSEBUTTONDOWN: self.input.mouse_down,
            pygame.MOUSEBUTTONUP: self.input.mouse_up,
            pygame.MOUSEMOTION: self.input.mouse_moved,
            pygame.MOUSEWHEEL: self.input.wheel,
        }

    def run(self) -> int:
        """Show the controller's pages until it stops; returns the exit code.

        Raises:
            NoScreenError: if no window can be opened here.
        """
        self.open()
        try:
            while self.app.running:
                self._safely(self.show)
                self._safely(self.rest)
                self._safely(self.hear)
        finally:
            self.close()
        return 0

    def open(self) -> None:
        """Open the window and paint the first page; all that can wait comes after.

        Raises:
            NoScreenError: if no window can be opened here.
        """
        if self.screen.surface is None:
            self.screen.open()
        self._safely(self.show)
        self._safely(self.app.look_for_sessions)
        gc.enable()  # paused by the command line while modules were imported
        pygame.key.set_repeat(400, 40)
        self._pads.watch()
        self._sleep = sleeper()

    def close(self) -> None:
        """Take everything down; the session is safe in its folder."""
        self.app.close()
        self.sounds.hush()
        self.screen.close()

    # -- show ----------------------------------------------------------------------------------

    def show(self) -> None:
        """Bring the window up to date, if anything has changed."""
        now = self._now()
        self.screen.fill(full=self.app.settings.full_screen)
        surface = self.screen.surface
        if surface is None or self._away:
            return
        before = self.scene.layout
        if self.scene.refresh(surface.get_size(), now):
            self._sound(self.scene.view.sound or "press" * (self.app.revision > 0))
        if self.scene.layout is not before:
            self._stale = True
            self.input.page_turned()
            self.screen.entitle("" if self.scene.view.secret else self.scene.view.title)
        if self._stale:
            self.scene.paint(surface, now)
            self.screen.show()
            self._stale = self.scene.moves(now)

    def _sound(self, name: str) -> None:
        if self.app.settings.sound:
            self.sounds.play(name)

    # -- sleep ---------------------------------------------------------------------------------

    def rest(self) -> None:
        """Sleep until something happens, or it is time for something.

        Where nothing is due, one slice of what the next pages need is made ready first; the loop
        looks for events after each, and sleeps for good when none is left.
        """
        patience = self.patience()
        if patience is None and self._warm_revision != self.app.revision:
            if not self.app.warm_up():
                self._warm_revision = self.app.revision
            return
        self._sleep(patience)

    def patience(self) -> float | None:
        """Seconds that the window may sleep; None until something happens."""
        now = self._now()
        wait = self.app.wait()
        if self._paused_revision != self.app.revision:
            self._paused_revision = self.app.revision
            if wait is not None and wait > 1.0:  # a page just turned is read from its beginning
                self._tick_due = None
        if wait is None:
            self._tick_due = None
        elif self._tick_due is None or self._tick_due > now + wait:
            self._tick_due = now + wait
        moments = [] if self._tick_due is None else [self._tick_due - now]
        if self._stale and not self._away:
            moments.append(FRAME)
        return max(min(moments), 0.0) if moments else None

    # -- hear ----------------------------------------------------------------------------------

    def hear(self) -> None:
        """Do what every event that waits asks for, then what time asks for."""
        page = self.scene.page
        for event in pygame.event.get():
            if event.type in _POINTED and self.scene.page != page:
                continue  # it was made before this page could be seen
            before = self.app.revision
            self._hear(event)
            if not self.app.running:
                return
            if self.app.revision != before:
                self.show()
        if self._tick_due is not None and self._now() >= self._tick_due:
            self._tick_due = None
            self.app.tick()

    def _hear(self, event: pygame.event.Event) -> None:
        handler = self._handlers.get(event.type)
        if handler is not None:
            self._stale |= handler(event)
        elif event.type == pygame.QUIT:
            self.app.close()
        elif event.type in _AWAY:
            self._away = True
            self._stale |= self.input.let_go()
        elif event.type in _BACK:
            self._away = False
            self._stale = True
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._stale |= self.input.let_go()
        elif event.type == pygame.WINDOWDISPLAYCHANGED:
            self._stale |= self.input.let_go()
            self.screen.moved(getattr(event, "display_index", 0))
            self._stale = True
        elif event.type in _GAMEPAD:
            self._stale |= self.input.pad(
                self._pads.key(event), down=event.type != pygame.JOYBUTTONUP
            )
        elif event.type in {pygame.JOYDEVICEADDED, pygame.JOYDEVICEREMOVED}:
            self._pads.plug(event)
        if self.app.settings.sound is False:
            self.sounds.hush()

    # -- when something breaks -------------------------------------------------------------------

    def _safely(self, work: Callable[[], None]) -> None:
        """Do something; a fault in it becomes a page, and every decision is on the disk already."""
        try:
            work()
        except Exception:
            if self.app.has_crashed:
                raise
            import traceback  # noqa: PLC0415 - seldom wanted, we hope

            traceback.print_exc(file=sys.stderr)
            self.app.show_crash()
            self._stale = True
