"""Typing in a field of the page: letters, erasing, pasting. Every method returns whether to repaint."""

from __future__ import annotations

import pygame

from kessessa.app.controller import AppController
from kessessa.gui.layout.draw_list import Target
from kessessa.gui.layout.focus import scrolls
from kessessa.gui.window.page_view import Scene
from kessessa.screens.ui.messages import TextChanged
from kessessa.screens.ui.nodes import Field, walk


class TextEntry:
    """The field that is typed in, if any: the scene keeps its name, the page what it holds."""

    def __init__(self, app: AppController, scene: Scene) -> None:
        self.app = app
        self.scene = scene

    @property
    def field(self) -> Field | None:
        """The field that is typed in, as it is now; None where nothing is."""
        name = self.scene.typing
        if not name:
            return None
        fields = (node for node in walk(self.app.view()) if isinstance(node, Field))
        return next((field for field in fields if field.name == name), None)

    def start(self, field: Field, target: Target) -> bool:
        """Type in a field from now on; the system may show a keyboard, or letters being composed."""
        scroll = self.scene.scroll if scrolls(self.scene.layout, target) else 0
        pygame.key.set_text_input_rect(pygame.Rect(target.x, target.y - scroll, target.w, target.h))
        pygame.key.start_text_input()
        self.scene.typing = field.name
        return True

    def stop(self) -> bool:
        """Type in nothing any more."""
        if not self.scene.typing:
            return False
        pygame.key.stop_text_input()
        self.scene.typing = ""
        return True

    def add(self, text: str) -> bool:
        """Add letters at the end, as many as the field takes."""
        field = self.field
        return field is not None and self._write(field, field.value + text)

    def erase(self, *, everything: bool) -> bool:
        """Erase the last letter, or all of them."""
        field = self.field
        return field is not None and self._write(field, "" if everything else field.value[:-1])

    def paste(self) -> bool:
        """Add what was copied elsewhere, on one line."""
        if self.field is None:
            return False
        try:
            copied = " ".join(pygame.scrap.get_text().split())
        except pygame.error:
            return False
        return self.add(copied)

    def _write(self, field: Field, text: str) -> bool:
        kept = "".join(letter for letter in text if letter.isprintable())[: field.most]
        if kept == field.value:
            return False
        self.app.dispatch(TextChanged(field.name, kept))
        return True
