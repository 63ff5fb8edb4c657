"""Painting: what is drawn where it was laid out, with nothing missing and nothing kept for ever."""

from __future__ import annotations

from typing import Any

import pygame
import pytest

from kessessa.gui.layout.draw_list import Face, Image, Meter, Target
from kessessa.gui.layout.engine import Layout, lay_out
from kessessa.gui.layout.theme import WARM
from kessessa.gui.window.assets import asset
from kessessa.gui.window.fonts import Fonts
from kessessa.gui.window.images import Images
from kessessa.gui.window.paint import Painter
from kessessa.screens.ui.messages import Pressed
from kessessa.screens.ui.nodes import Button, Column, Gauge, PageNode, Picture, Text, texts
from kessessa.screens.ui.settings import Settings
from tools.gallery.render import LANGUAGES, scenarios
from tools.gallery.walk import tour

SIZE = (800, 600)
FONTS = {
    "AtkinsonHyperlegibleNext-Regular": ".ttf",
    "BricolageGrotesque-Bold": ".ttf",
    "OpenDyslexic-Regular": ".otf",
}


@pytest.fixture(scope="module")
def painter() -> Painter:
    pygame.font.init()
    return Painter(Fonts(Settings()), Images())


def _painted(painter: Painter, layout: Layout, **more: Any) -> pygame.Surface:
    surface = pygame.Surface(SIZE)
    painter.paint(surface, layout, WARM, **more)
    return surface


def _laid(painter: Painter, page: PageNode) -> Layout:
    return lay_out(page, Settings(), SIZE, painter.fonts.measure)


@pytest.mark.parametrize("name", FONTS)
def test_every_letter_on_every_page_is_in_the_fonts(name: str) -> None:
    pygame.font.init()
    font = pygame.font.Font(asset("fonts", name, FONTS[name]), 20)
    shown: set[str] = set()
    for language in LANGUAGES:
        for stop in tour(scenarios(language), Settings(language=language)):
            shown.update(*texts(stop.view))
    letters = {letter for letter in shown if letter.strip()}
    assert len(letters) > 80
    assert {letter for letter in letters if font.metrics(Fonts.shown(letter))[0] is None} == set()


def test_a_narrow_no_break_space_is_drawn_as_a_space_not_as_a_box(painter: Painter) -> None:
    face = Face("text", 20)
    lines = [
        pygame.image.tobytes(painter.fonts.line(f"1{space}200", face, (0, 0, 0)), "RGBA")
        for space in ("\u202f", "\u00a0")
    ]
    assert lines[0] == lines[1]


def test_scrolling_moves_the_page_and_nothing_else(painter: Painter) -> None:
    page = PageNode("", Column(tuple(Text(f"Ligne {number}") for number in range(60))))
    layout = _laid(painter, page)
    still, moved = _painted(painter, layout), _painted(painter, layout, scroll=40)
    strip = pygame.Rect(0, 100, 700, 200)
    assert pygame.image.tobytes(still.subsurface(strip.move(0, 40)), "RGB") == pygame.image.tobytes(
        moved.subsurface(strip), "RGB"
    )


def test_the_focus_is_painted_around_its_target(painter: Painter) -> None:
    layout = _laid(painter, PageNode("", Button("Voter", Pressed("vote"), "v")))
    target: tuple[Target, bool] = layout.targets[0]
    plain, ringed = _painted(painter, layout), _painted(painter, layout, focus=target)
    place = target[0]
    outside = (place.x + place.w // 2, place.y - 3)
    assert plain.get_at(outside)[:3] == WARM.paper
    assert ringed.get_at(outside)[:3] == WARM.sun


def test_a_gauge_eases_from_what_it_was_to_what_it_is(painter: Painter) -> None:
    layout = _laid(painter, PageNode("", Gauge("utility", "Utilité sociale", 80, "80", 20, "+60")))
    bar = next(item for item in layout.scrolled if isinstance(item, Meter))
    y = bar.y + bar.h // 2

    def filled(eased: float) -> int:
        surface = _painted(painter, layout, eased=eased)
        row = range(bar.x, bar.x + bar.w)
        return sum(surface.get_at((x, y))[:3] == bar.fill for x in row) * 100 // bar.w

    assert layout.moves
    assert filled(0.0) == pytest.approx(20, abs=3)
    assert filled(0.5) == pytest.approx(50, abs=3)
    assert filled(1.0) == pytest.approx(80, abs=3)


def test_a_picture_that_is_missing_becomes_a_quiet_landscape(painter: Painter) -> None:
    layout = _laid(painter, PageNode("", Picture("cafe/no_such_place", "Un lieu")))
    place = next(item for item in layout.scrolled if isinstance(item, Image))
    surface = _painted(painter, layout)
    assert surface.get_at((place.x + place.w // 2, place.y + 20))[:3] != WARM.paper


def test_pictures_and_lines_are_kept_up_to_a_number_of_bytes_only() -> None:
    pygame.font.init()
    images, fonts = Images(), Fonts(Settings())
    for wide in range(300, 900, 10):
        images.image("pictures", "cafe/cover", (wide, wide), 0, faded=False)
    for number in range(3000):
        fonts.line(f"Ligne numéro {number} d'un texte assez long", Face("text", 30), (0, 0, 0))
    assert images.kept <= 16 << 20
    assert fonts.kept <= 9 << 20
