"""What keys, mouse, fingers and gamepads do to the page. Every handler returns whether to repaint."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pygame

from kessessa.app.controller import AppController
from kessessa.gui.layout.draw_list import Target, Term
from kessessa.gui.layout.focus import Mark, beside, mark, stops, toward, under
from kessessa.gui.window.keys import COMMANDS, command_name, is_ours, key_name
from kessessa.gui.window.page_view import Scene
from kessessa.gui.window.screen import Screen
from kessessa.gui.window.text_entry import TextEntry
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.messages import CommandPressed, TermPressed
from kessessa.screens.ui.nodes import Button, Field, Hold, OptionCard, pressables, walk
from kessessa.screens.ui.settings import zoomed

LINE: Final = 56
"""Pixels that a press of an arrow scrolls, on a page of 768."""
NOTCH: Final = 2
"""Lines that a notch of the wheel scrolls."""
_JUMPS: Final = {"page up": -1, "page down": 1}
_STEPS: Final = {"left": -1, "right": 1}
_LINES: Final = {"up": -1, "down": 1}
_ZOOMS: Final = {"+": 1, "-": -1, "0": None}
_REPEATED: Final = frozenset(
    {"tab", "backspace", "up", "down", "left", "right", "page up", "page down"}
)
"""Keys that go on while they are held down. No other does: a page is never rushed through."""
_SLIP: Final = 12
"""Pixels that a press may move before it scrolls the page instead."""
_BAR: Final = 18
"""Pixels at the right edge where the scroll bar is taken."""


class InputHandler:
    """Turns input into messages to the controller, and moves focus and scroll. Mutable."""

    def __init__(self, app: AppController, scene: Scene, screen: Screen) -> None:
        self.app = app
        self.scene = scene
        self.screen = screen
        self.entry = TextEntry(app, scene)
        self._down: set[int] = set()
        """Keys that are held down."""
        self._holder: int | None = None
        """The one of them that holds a secret open."""
        self._pressed: Mark | None = None
        """What the mouse went down on."""
        self._from: tuple[int, int] | None = None
        """Where it was last while it scrolls or may scroll; None when it is up."""
        self._slid = False
        self._on_bar = False

    # -- keyboard ------------------------------------------------------------------------------

    def key_down(self, event: pygame.event.Event) -> bool:
        """A key went down."""
        again = event.key in self._down
        self._down.add(event.key)
        scancode = getattr(event, "scancode", 0)
        if not is_ours(event.mod):
            return False
        if event.mod & COMMANDS:
            return not again and self._command(command_name(event.key, scancode))
        name = key_name(event.key, scancode)
        if again and name not in _REPEATED:
            return False
        was_held = self.scene.held
        changed = self._key(name, backwards=bool(event.mod & pygame.KMOD_SHIFT))
        if self.scene.held and not was_held:
            self._holder = event.key
        return changed

    def key_up(self, event: pygame.event.Event) -> bool:
        """A key came up: a secret that it held open closes."""
        self._down.discard(event.key)
        return event.key == self._holder and self._hold(opened=False)

    def pad(self, name: str, *, down: bool) -> bool:
        """A gamepad's button stands for a key."""
        if not down:
            return self._hold(opened=False)
        return self._press_focused() if name == "press" else self._key(name)

    def _key(self, name: str, *, backwards: bool = False) -> bool:
        if name == "tab":
            return self._look(beside(self.scene.layout, self.scene.focus, -1 if backwards else 1))
        if name == "f11":
            return self._fill()
        if name == "pause":
            self.scene.held = False
            self.app.pause()
            return True
        if self.scene.typing:
            return self._key_in_field(name)
        if name in _STEPS:
            return self._look(beside(self.scene.layout, self.scene.focus, _STEPS[name]))
        if name in _LINES and not self.scene.layout.most:
            return self._look(toward(self.scene.layout, self.scene.focus, _LINES[name]))
        if name in _LINES or name in _JUMPS or name in {"home", "end"}:
            return self._scroll(name)
        if name == "space":
            return self._space()
        if name == "enter":
            return self._press_focused()
        return self._press_key(name)

    def _key_in_field(self, name: str) -> bool:
        if name == "escape" or self.entry.field is None:
            return self.entry.stop()
        if name == "enter":
            self.entry.stop()
            return self._press_key("enter")
        if name in {"backspace", "delete"}:
            return self.entry.erase(everything=name == "delete")
        return self._scroll(name) if name in _JUMPS else False

    def _command(self, name: str) -> bool:
        if name in {"+", "-", "0"}:
            self.app.set_settings(zoomed(self.app.settings, _ZOOMS[name]))
            return True
        return name == "v" and self.entry.paste()

    def _scroll(self, name: str) -> bool:
        layout = self.scene.layout
        room = layout.bottom - layout.top
        if name in _LINES:
            return self.scene.scroll_by(_LINES[name] * self._line)
        if name in _JUMPS:
            return self.scene.scroll_by(_JUMPS[name] * max(room - 2 * self._line, self._line))
        return self.scene.scroll_by(-layout.most if name == "home" else layout.most)

    @property
    def _line(self) -> int:
        return max(LINE * self.scene.layout.height // 768, 24)

    def _look(self, place: int | None) -> bool:
        """Move the ring; what is typed in stops when the ring leaves it, and starts on a field."""
        self.scene.look_at(place)
        target = self.scene.focused
        if target is not None and isinstance(target.what, Field):
            self.entry.start(target.what, target)
        else:
            self.entry.stop()
        return True

    def _space(self) -> bool:
        target = self.scene.focused
        if target is not None and not isinstance(target.what, Hold):
            return self._do(target)
        return self._hold(opened=True)

    def _press_focused(self) -> bool:
        target = self.scene.focused
        if target is None or isinstance(target.what, Field):
            return self._press_key("enter")
        if isinstance(target.what, Hold):
            return self._hold(opened=True)
        return self._do(target)

    def _press_key(self, name: str) -> bool:
        """Press what bears a key; Esc also goes back where only the yellow button does."""
        if not name:
            return False
        on_page = pressables(self.scene.app.view())
        pressed = next((pressable for pressable in on_page if pressable.key == name), None)
        if pressed is None and name == "escape":
            pressed = next(
                (pressable for pressable in on_page if pressable.message == CommandPressed(Pop())),
                None,
            )
        return self._send(pressed)

    # -- mouse and fingers -----------------------------------------------------------------------

    def mouse_down(self, event: pygame.event.Event) -> bool:
        """The button went down; a finger counts as one."""
        if event.button != pygame.BUTTON_LEFT:
            return False
        x, y = event.pos
        layout = self.scene.layout
        self._from, self._slid = (x, y), False
        self._on_bar = bool(layout.most) and x >= layout.width - _BAR
        target = None if self._on_bar else under(layout, x, y, self.scene.scroll)
        self._pressed = mark(target) if target else None
        changed = self.scene.focus is not None
        self.scene.focus = None
        if target is None or not isinstance(target.what, Field):
            changed |= self.entry.stop()
        if target is not None and isinstance(target.what, Hold):
            changed |= self._hold(opened=True)
        return changed

    def mouse_moved(self, event: pygame.event.Event) -> bool:
        """The pointer moved: it scrolls while it is down, and is a hand over what can be pressed."""
        layout = self.scene.layout
        if self._from is None or not event.buttons[0]:
            x, y = event.pos
            self.screen.point(pressable=under(layout, x, y, self.scene.scroll) is not None)
            return False
        if self.scene.held:
            return self._leave_hold(event.pos)
        down = event.pos[1] - self._from[1]
        if not self._slid and abs(down) < _SLIP:
            return False
        self._slid = True
        self._from = event.pos
        room = max(layout.bottom - layout.top, 1)
        return self.scene.scroll_by(down * layout.extent // room if self._on_bar else -down)

    def _leave_hold(self, pos: tuple[int, int]) -> bool:
        """A secret closes when the pointer leaves it."""
        target = under(self.scene.layout, *pos, self.scene.scroll)
        inside = target is not None and isinstance(target.what, Hold | Term)
        return False if inside else self._hold(opened=False)

    def mouse_up(self, event: pygame.event.Event) -> bool:
        """The button came up: what it went down on is pressed, if it is still there."""
        if event.button != pygame.BUTTON_LEFT:
            return False
        changed = self._hold(opened=False)
        pressed, slid = self._pressed, self._slid or self._on_bar
        self._pressed, self._from = None, None
        x, y = event.pos
        target = under(self.scene.layout, x, y, self.scene.scroll)
        if target is None or slid or mark(target) != pressed:
            return changed
        return self._do(target) or changed

    def wheel(self, event: pygame.event.Event) -> bool:
        """The wheel turned."""
        return self.scene.scroll_by(-round(event.y * NOTCH * self._line))

    def text(self, event: pygame.event.Event) -> bool:
        """Letters were typed, accents and all."""
        return self.entry.add(event.text)

    # -- whatever the device -----------------------------------------------------------------------

    def let_go(self) -> bool:
        """Nothing is held any more: the window has lost the keyboard, or has gone."""
        self._down.clear()
        self._pressed = self._from = None
        return self._hold(opened=False)

    def page_turned(self) -> None:
        """The layout is another: a press that began on the last one means nothing any more."""
        if not self.scene.typing:
            pygame.key.stop_text_input()

    def _hold(self, *, opened: bool) -> bool:
        has_secret = any(isinstance(node, Hold) for node in walk(self.scene.view))
        if (opened and not has_secret) or opened == self.scene.held:
            return False
        self.scene.held = opened
        return True

    def _do(self, target: Target) -> bool:
        """Press a target."""
        pressed = target.what
        if isinstance(pressed, Field):
            self.scene.focus = stops(self.scene.layout).index(target)
            return self.entry.start(pressed, target)
        if isinstance(pressed, Term):
            self.app.dispatch(TermPressed(pressed.id))
            return True
        return self._send(pressed) if isinstance(pressed, Button | OptionCard) else False

    def _send(self, pressable: Button | OptionCard | None) -> bool:
        if pressable is None or pressable.message is None:
            return False
        self.scene.held = False
        self.app.dispatch(pressable.message)
        return True

    def _fill(self) -> bool:
        settings = self.app.settings
        self.app.set_settings(replace(settings, full_screen=not settings.full_screen))
        return True
