"""Keys by their label, whatever the layout: what is printed on a key is what it does.

Letters come from the layout (`a` is where the keyboard says A). Digits come from the layout, from
the keypad, or from the place of the key: on AZERTY they need no Shift.
"""

from __future__ import annotations

from typing import Final

import pygame

_NAMED: Final = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "escape",
    pygame.K_AC_BACK: "escape",
    pygame.K_SPACE: "space",
    pygame.K_TAB: "tab",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_PAGEUP: "page up",
    pygame.K_PAGEDOWN: "page down",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_F11: "f11",
    pygame.K_F10: "pause",
    pygame.K_PAUSE: "pause",
    pygame.K_KP_PLUS: "+",
    pygame.K_PLUS: "+",
    pygame.K_EQUALS: "+",
    pygame.K_KP_MINUS: "-",
    pygame.K_MINUS: "-",
}
_KEYPAD: Final = {getattr(pygame, f"K_KP{digit}"): str(digit) for digit in range(10)}
_PLACES: Final = {getattr(pygame, f"KSCAN_{digit}"): str(digit) for digit in range(10)}
"""The row of digits by place."""
_FRENCH_MINUS: Final = pygame.K_6
"""Where `-` is on a French keyboard; with Ctrl it comes without its sign."""

COMMANDS: Final = pygame.KMOD_CTRL | pygame.KMOD_META
"""What turns a key into a command to the window."""
_OTHERS: Final = pygame.KMOD_ALT
"""What leaves a key to the system."""


def key_name(key: int, scancode: int = 0) -> str:
    """The name of a key: a letter, a digit, `enter`, `page up`…; empty for none of ours."""
    if key in _NAMED:
        return _NAMED[key]
    if pygame.K_a <= key <= pygame.K_z or pygame.K_0 <= key <= pygame.K_9:
        return chr(key)
    return _KEYPAD.get(key) or _PLACES.get(scancode, "")


def command_name(key: int, scancode: int = 0) -> str:
    """The name of a key held with Ctrl: text size, paste."""
    return "-" if key == _FRENCH_MINUS else key_name(key, scancode)


def is_ours(modifiers: int) -> bool:
    """Whether a key held with these modifiers is for the game at all."""
    return not modifiers & _OTHERS
