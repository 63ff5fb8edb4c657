"""The window itself: a software surface that can be resized, fill a screen, and change screens."""

from __future__ import annotations

import os
import sys
import warnings
from typing import Final

import pygame

from kessessa.gui import NoScreenError
from kessessa.gui.layout.theme import PAGE, WARM

NAME: Final = "K’ESS ESSA"
LEAST: Final = (320, 240)
"""The smallest window that is asked for."""
_AROUND: Final = (16, 72)
"""Pixels that a desktop's bars and a window's frame take of a screen."""
_STAND_INS: Final = frozenset({"offscreen", "evdev"})
"""What SDL falls back on when no screen answers: nobody would see the window."""


class Screen:
    """The one window of the program."""

    def __init__(self) -> None:
        self.is_full = False
        self._display = 0
        """The number of the screen that it is on."""
        self._window = PAGE
        """Its size when it does not fill the screen."""
        self._title = ""
        self._pointing = False

    def open(self) -> None:
        """Show an empty window.

        Raises:
            NoScreenError: if there is no screen to show it on.
        """
        try:
            pygame.display.init()
            if pygame.display.get_driver() in _STAND_INS and not os.environ.get("SDL_VIDEODRIVER"):
                raise NoScreenError
            pygame.font.init()
            pygame.display.set_icon(_icon())
            self._window = _fitting(PAGE, self._room())
            self._set(self._window)
        except pygame.error as error:
            raise NoScreenError(str(error)) from error
        self.entitle("")
        pygame.key.stop_text_input()

    def close(self) -> None:
        """Take the window away."""
        pygame.display.quit()

    @property
    def surface(self) -> pygame.Surface | None:
        """What to draw on; None while there is nothing to be seen."""
        surface = pygame.display.get_surface()
        return surface if surface is not None and min(surface.get_size()) > 0 else None

    def show(self) -> None:
        """Show what has been drawn."""
        pygame.display.flip()

    def entitle(self, title: str) -> None:
        """Name the window; without a title it bears the name of the game alone."""
        whole = f"{title} – {NAME}" if title and title != NAME else NAME
        if whole != self._title:
            self._title = whole
            pygame.display.set_caption(whole)

    def point(self, *, pressable: bool) -> None:
        """Show a hand over what can be pressed."""
        if pressable != self._pointing:
            self._pointing = pressable
            shape = pygame.SYSTEM_CURSOR_HAND if pressable else pygame.SYSTEM_CURSOR_ARROW
            try:
                pygame.mouse.set_cursor(shape)
            except pygame.error:  # a display without cursors
                return

    def fill(self, *, full: bool) -> None:
        """Fill the screen that the window is on, or give it back; as it was if that is refused."""
        surface = self.surface
        if full == self.is_full or surface is None:
            return
        if full:
            self._window = surface.get_size()
        size = self._room(bare=True) if full else _fitting(self._window, self._room())
        try:
            self._set(size, full=full)
        except pygame.error:
            self._set(self._window)
            return
        self.is_full = full

    def moved(self, display: int) -> None:
        """The window is on another screen: it fills it if it filled the last one, or fits it."""
        self._display = display if 0 <= display < pygame.display.get_num_displays() else 0
        surface = self.surface
        if surface is None:
            return
        if self.is_full:
            self._set(self._room(bare=True), full=True)
            return
        fitting = _fitting(surface.get_size(), self._room())
        if fitting != surface.get_size():
            self._set(fitting)

    def _set(self, size: tuple[int, int], *, full: bool = False) -> None:
        """Ask for a window on the screen where it is; the system has the last word on its size."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)
            kind = pygame.FULLSCREEN if full else pygame.RESIZABLE
            pygame.display.set_mode(size, kind, display=self._display)

    def _room(self, *, bare: bool = False) -> tuple[int, int]:
        """The size of the screen, or what a window may take of it."""
        sizes = pygame.display.get_desktop_sizes()
        wide, high = sizes[min(self._display, len(sizes) - 1)] if sizes else PAGE
        return (wide, high) if bare else (wide - _AROUND[0], high - _AROUND[1])


def _fitting(size: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """A size brought into a room, and never unusably small."""
    return max(min(size[0], room[0]), LEAST[0]), max(min(size[1], room[1]), LEAST[1])


def _icon() -> pygame.Surface:
    """A sun over pines: without an icon, pygame looks for its own, which takes 4 ms."""
    side = 64 if sys.platform == "win32" else 48
    icon = pygame.Surface((side, side), pygame.SRCALPHA)
    pygame.draw.circle(icon, WARM.frame, (side / 2, side / 2), side / 2)
    pygame.draw.circle(icon, WARM.sun, (side / 2, side / 2), side * 0.3)
    return icon
