"""Interface sounds. No device is opened before the first of them; without one, silence."""

from __future__ import annotations

from typing import Final

import pygame

from kessessa.gui.window.assets import asset

_RATE: Final = 22_050
_BUFFER: Final = 1024
"""Samples at a time: an open device wakes 20 times a second."""
_LOUD: Final = 0.7


class Sounds:
    """Plays sounds by name, once it may."""

    def __init__(self) -> None:
        self._kept: dict[str, pygame.mixer.Sound | None] = {}
        self._broken = False
        self._is_open = False
        """Whether the device was opened here, and is to be let go of."""

    def play(self, name: str) -> None:
        """Play a sound; one that is missing, or a machine without a device, stays silent."""
        if not name or self._broken:
            return
        try:
            if not self._is_open:
                pygame.mixer.init(_RATE, -16, 1, _BUFFER)
                self._is_open = True
            sound = self._sound(name)
        except (pygame.error, OSError, NotImplementedError):  # the last: pygame without a mixer
            self._broken = True
            return
        if sound is not None:
            sound.play()

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._kept:
            path = asset("sounds", name, ".wav")
            self._kept[name] = pygame.mixer.Sound(path) if path else None
            sound = self._kept[name]
            if sound is not None:
                sound.set_volume(_LOUD)
        return self._kept[name]

    def hush(self) -> None:
        """Let go of the device."""
        self._kept.clear()
        self._broken = False
        if self._is_open:
            self._is_open = False
            pygame.mixer.quit()
