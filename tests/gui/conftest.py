"""A window in this process, on SDL's screen that shows nothing, with a clock of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from tests.gui.window_kit import Sitting


@pytest.fixture
def sitting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sitting]:
    """A window at the title, its keys and mouse at hand."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    at_window = Sitting(tmp_path, monkeypatch)
    yield at_window
    at_window.window.close()
    pygame.font.quit()
