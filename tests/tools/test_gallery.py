"""The gallery shows every page, the same each time, and the READMEs show the game."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pygame
import pytest

import kessessa.screens
from kessessa.screens.debrief.steps import DebriefPage
from kessessa.screens.ui.page import MenuPage, Page
from kessessa.screens.ui.play import GamePage, OverlayPage
from kessessa.screens.ui.settings import Settings
from tools.gallery.render import PAGE, SHOWN, make, scenarios
from tools.gallery.walk import Stop, tour

ROOT = Path(__file__).resolve().parents[2]
ABSTRACT = {Page, MenuPage, GamePage, OverlayPage, DebriefPage}


@pytest.fixture(scope="module")
def stops() -> list[Stop]:
    return list(tour(scenarios("fr"), Settings()))


def _pages() -> set[type]:
    """Every class of page that the game has."""
    found: set[type] = set()
    for module in pkgutil.walk_packages(kessessa.screens.__path__, "kessessa.screens."):
        members = vars(importlib.import_module(module.name)).values()
        found |= {
            member
            for member in members
            if isinstance(member, type) and member.__name__.endswith("Page")
        }
    return found - ABSTRACT


def test_every_page_of_the_game_is_shown(stops: list[Stop]) -> None:
    assert _pages() - {type(stop.page) for stop in stops} == set()


def test_every_situation_ending_event_card_and_word_is_shown(stops: list[Stop]) -> None:
    names = {stop.name for stop in stops}
    for scenario in scenarios("fr"):
        here = scenario.id
        for situation in scenario.situations.values():
            crisis = "-crisis" if situation.crisis else ""
            for kind in ("read", "opinion", "debate", "method"):
                assert f"{here}-{kind}{crisis}-{situation.id}" in names
        assert {f"{here}-end-{part.id}" for part in scenario.endings} <= names
        assert {f"{here}-hazard-{part}" for part in scenario.hazards} <= names
        assert {f"{here}-term-{part.id}" for part in scenario.glossary} <= names


@pytest.mark.parametrize(
    "kind",
    [
        "title-resume",
        "sessions",
        "debate-clock",
        "debate-told",
        "ballotcard-judgment-second",
        "ballotcard-colleges",
        "ballotcard-delegation",
        "ballotcard-consent-objecting",
        "ballotcard-majority-round-two",
        "ballotcard-motion",
        "hands-majority",
        "reveal-judgment",
        "outcome-lot",
        "outcome-amended",
        "outcome-crisis",
        "objection",
        "hazard-softened",
        "later",
        "motion",
        "review",
        "pause",
        "mishap",
        "debrief-fork",
    ],
)
def test_a_rare_page_is_shown(kind: str, stops: list[Stop]) -> None:
    assert kind in {stop.kind for stop in stops}


def test_no_name_is_given_twice(stops: list[Stop]) -> None:
    names = [stop.name for stop in stops]
    assert len(names) == len(set(names))


def test_the_tour_is_the_same_each_time(stops: list[Stop]) -> None:
    again = list(tour(scenarios("fr"), Settings()))
    assert [stop.name for stop in again] == [stop.name for stop in stops]
    assert [stop.view for stop in again] == [stop.view for stop in stops]


def test_the_same_page_is_painted_to_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        assert make(tmp_path / folder, "debate-clock", quick=True) == 1
    name = "cafe-debate-clock-1366x768-100-fr.png"
    painted = [(tmp_path / folder / name).read_bytes() for folder in ("one", "two")]
    assert painted[0] == painted[1]


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("readme", ["README.md", "README.fr.md"])
def test_a_readme_shows_a_screenshot_of_a_page_that_exists(
    name: str, readme: str, stops: list[Stop]
) -> None:
    file = ROOT / "docs" / "screenshots" / f"{name}.png"
    assert f"docs/screenshots/{name}.png" in (ROOT / readme).read_text(encoding="utf-8")
    assert pygame.image.load(file).get_size() == PAGE
    assert SHOWN[name] in {stop.name for stop in stops}
