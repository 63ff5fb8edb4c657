"""Every page of every scenario, measured: once in an ordinary run, everywhere in a whole sweep.

Each page is measured once at a size, a text scale, in a language and with settings that change from
page to page, so that every two of them meet. `--exhaustive` measures every page with all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

import pygame
import pytest

from kessessa.gui.layout.engine import lay_out
from kessessa.gui.window.fonts import Fonts
from kessessa.screens.ui.nodes import Hold, walk
from kessessa.screens.ui.settings import Settings
from tests.gui.faults import faults
from tools.gallery.render import LANGUAGES, SCALES, SIZES, Language, Size, scenarios
from tools.gallery.walk import Stop, tour

TOLD: Final = 12
"""Faults that are told at most."""
READING: Final[tuple[dict[str, bool], ...]] = (
    {},
    {"high_contrast": True},
    {"dyslexia_font": True},
    {"spacing": True},
    {"dyslexia_font": True, "spacing": True},
)
"""Settings of somebody who reads otherwise."""
CELLS: Final = tuple(
    (size, SCALES[(row + column) % len(SCALES)], column)
    for row, size in enumerate(SIZES)
    for column in range(len(READING))
)
"""Size, text scale and reading (its index) such that every two values of them meet."""


@dataclass(frozen=True)
class Room:
    """Where pages are measured: fonts for some settings, and the pages in that language."""

    settings: Settings
    fonts: Fonts

    def told(self, stops: Iterable[Stop], size: Size) -> list[str]:
        """The faults of some pages, each with the page's name."""
        found: list[str] = []
        measure = self.fonts.measure
        for stop in stops:
            hides = any(isinstance(node, Hold) for node in walk(stop.view))
            for held in (False, True) if hides else (False,):
                laid = lay_out(stop.view, self.settings, size, measure, held=held)
                found += [f"{stop.name}: {fault}" for fault in faults(laid, stop.view, measure)]
        return found


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    pygame.font.init()
    return Fonts(Settings())


@pytest.fixture(scope="module", params=LANGUAGES)
def stops(request: pytest.FixtureRequest) -> tuple[Language, list[Stop]]:
    """Every page of the scenarios that speak a language, one of each kind of the others."""
    language: Language = request.param
    settings, found = Settings(language=language), []
    for scenario in scenarios(language):
        pages = list(tour((scenario,), settings))
        found += pages if scenario.language == language else list(_first(pages).values())
    return language, found


def test_every_two_of_size_scale_and_reading_meet() -> None:
    readings = range(len(READING))
    assert {(size, scale) for size, scale, _ in CELLS} == set(product(SIZES, SCALES))
    assert {(size, reading) for size, _, reading in CELLS} == set(product(SIZES, readings))
    assert {(scale, reading) for _, scale, reading in CELLS} == set(product(SCALES, readings))
    assert len(CELLS) % len(LANGUAGES) == 1, "each cell comes to each language in turn"


def test_each_page_measured_once_clips_covers_hides_and_loses_nothing(
    stops: tuple[Language, list[Stop]],
) -> None:
    language, pages = stops
    pygame.font.init()
    rooms = [Settings(language=language, **reading) for reading in READING]  # type: ignore[arg-type]
    fonts = [Fonts(settings) for settings in rooms]
    found: list[str] = []
    first = LANGUAGES.index(language)
    for index in range(first, len(pages), len(LANGUAGES)):
        size, scale, reading = CELLS[index % len(CELLS)]
        room = Room(replace(rooms[reading], scale=scale), fonts[reading])
        found += [
            f"{size}, {scale} %, {READING[reading]}: {fault}"
            for fault in room.told(pages[index : index + 1], size)
        ]
    assert not found, f"{len(found)} faults\n" + "\n".join(found[:TOLD])


@pytest.mark.exhaustive
@pytest.mark.parametrize(("size", "scale"), list(product(SIZES, SCALES)))
def test_no_page_clips_covers_hides_or_loses_anything(
    fonts: Fonts, stops: tuple[Language, list[Stop]], size: Size, scale: int
) -> None:
    language, pages = stops
    settings = Settings(language=language, scale=scale)  # type: ignore[arg-type]
    found = Room(settings, fonts).told(pages, size)
    assert not found, f"{len(found)} faults\n" + "\n".join(found[:TOLD])


@pytest.mark.exhaustive
@pytest.mark.parametrize("seats", [3, 8])
def test_no_number_of_seats_breaks_a_page(fonts: Fonts, seats: int) -> None:
    pages = _kinds(seats)
    for size, scale in product(SIZES, SCALES):
        settings = Settings(scale=scale)
        found = Room(settings, fonts).told(pages, size)
        assert not found, f"{size}, {scale} %: {len(found)} faults\n" + "\n".join(found[:TOLD])


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    "changes",
    [
        {"high_contrast": True},
        {"dyslexia_font": True},
        {"spacing": True},
        {"dyslexia_font": True, "spacing": True, "scale": 200},
    ],
    ids=str,
)
def test_no_setting_breaks_a_page(changes: dict[str, object]) -> None:
    pygame.font.init()
    settings = replace(Settings(), **changes)  # type: ignore[arg-type]
    room = Room(settings, Fonts(settings))
    for size in SIZES:
        found = room.told(_kinds(5), size)
        assert not found, f"{size}: {len(found)} faults\n" + "\n".join(found[:TOLD])


def _kinds(seats: int) -> list[Stop]:
    """One page of each kind, in French."""
    return list(_first(tour(scenarios("fr"), Settings(), seats=seats)).values())


def _first(stops: Iterable[Stop]) -> dict[str, Stop]:
    """The first page of each kind."""
    found: dict[str, Stop] = {}
    for stop in stops:
        found.setdefault(stop.kind, stop)
    return found
