"""Gamepads: their buttons and directions as the keys that they stand for."""

from __future__ import annotations

from typing import Final

import pygame

_BUTTONS: Final = {
    0: "press",
    1: "escape",
    2: "space",
    3: "enter",
    4: "page up",
    5: "page down",
    6: "escape",
    7: "enter",
}
"""By number, as most pads have them: A presses, B goes back, X holds, Y is the yellow one."""
_HATS: Final = {(0, 1): "up", (0, -1): "down", (-1, 0): "left", (1, 0): "right"}
_FAR: Final = 0.6
"""How far a stick must be pushed, of 1."""
_BACK: Final = 0.3
"""How near to its middle it must come back before it counts again."""


class Pads:
    """The gamepads that are plugged in. Nothing is opened before one is seen."""

    def __init__(self) -> None:
        self._open: dict[int, pygame.joystick.JoystickType] = {}
        self._pushed: dict[tuple[int, int], bool] = {}

    def watch(self) -> None:
        """Be told of gamepads; where there is no such thing, never be."""
        try:
            pygame.joystick.init()
        except pygame.error:
            return

    def plug(self, event: pygame.event.Event) -> None:
        """Open a gamepad that was plugged in, forget one that was pulled out."""
        if event.type == pygame.JOYDEVICEREMOVED:
            self._open.pop(event.instance_id, None)
            return
        try:
            pad = pygame.joystick.Joystick(event.device_index)
        except pygame.error:
            return
        self._open[pad.get_instance_id()] = pad

    def key(self, event: pygame.event.Event) -> str:
        """The key that an event of a gamepad stands for; empty for none."""
        if event.type in {pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP}:
            return _BUTTONS.get(event.button, "")
        if event.type == pygame.JOYHATMOTION:
            return _HATS.get(tuple(event.value), "")
        if event.type == pygame.JOYAXISMOTION and event.axis in {0, 1}:
            return self._stick(event)
        return ""

    def _stick(self, event: pygame.event.Event) -> str:
        """One key for one push, however long it is held."""
        stick = (getattr(event, "instance_id", 0), event.axis)
        if abs(event.value) < _BACK:
            self._pushed[stick] = False
        if abs(event.value) < _FAR or self._pushed.get(stick):
            return ""
        self._pushed[stick] = True
        if event.axis == 0:
            return "right" if event.value > 0 else "left"
        return "down" if event.value > 0 else "up"
