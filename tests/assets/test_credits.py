"""Every asset is credited once, and everything that a scenario names is there."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

import pygame
import pytest

from kessessa.content import find_picture, shipped
from kessessa.core.scenario import Scenario
from tools.gallery.render import scenarios

ASSETS = shipped("assets")
SCRIPTS = {".py", ".mjs", ".sh"}
FACES = ("content", "calm", "concerned", "serious", "explaining")
HEAVIEST = 150_000
"""Bytes of a picture at most: the game is carried on USB sticks."""


def _files() -> list[str]:
    """Every file of the assets but scripts and the page of credits, relative to their folder."""
    return sorted(
        path.relative_to(ASSETS).as_posix()
        for path in ASSETS.rglob("*")
        if path.is_file()
        and path.suffix not in SCRIPTS
        and path.name != "CREDITS.md"
        and "__pycache__" not in path.parts
    )


def _rows() -> list[list[str]]:
    """The rows of the table of credits: pattern, source, author, licence."""
    lines = (ASSETS / "CREDITS.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in rows if row[0].startswith("`")]


def _matches(file: str, pattern: str) -> bool:
    """Whether a file is one of a row's; a star stays within its folder."""
    parts, wanted = file.split("/"), pattern.strip("`").split("/")
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


@pytest.mark.parametrize("file", _files())
def test_a_file_is_credited_by_exactly_one_row(file: str) -> None:
    assert len([row for row in _rows() if _matches(file, row[0])]) == 1


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
def test_a_row_of_credits_names_files_a_source_an_author_and_a_licence(row: list[str]) -> None:
    assert len(row) == 4
    assert all(row)
    assert any(_matches(file, row[0]) for file in _files())


@pytest.mark.parametrize("scenario", scenarios("fr"), ids=lambda one: one.id)
def test_everybody_in_a_scenario_has_five_faces(scenario: Scenario) -> None:
    missing = [
        f"{scenario.id}/{role.portrait or role.id}-{face}"
        for role in scenario.roles
        for face in FACES
        if find_picture(f"{scenario.id}/{role.portrait or role.id}-{face}", "portraits") is None
    ]
    assert missing == []


@pytest.mark.parametrize("scenario", scenarios("fr"), ids=lambda one: one.id)
def test_a_scenario_has_its_cover_and_every_picture_it_names(scenario: Scenario) -> None:
    named = [
        scenario.cover,
        *(one.picture for one in scenario.stages),
        *(one.picture for one in scenario.situations.values() if not one.crisis),
        *(one.picture for one in scenario.endings),
        *(one.picture for one in scenario.hazards.values() if one.picture),
    ]
    assert [name for name in named if not name or find_picture(name, "pictures") is None] == []


@pytest.mark.parametrize(
    "path", sorted((ASSETS / "pictures").rglob("*.png")), ids=lambda one: one.stem
)
def test_a_picture_is_wide_light_and_can_be_drawn(path: Path) -> None:
    drawn = pygame.image.load(path)
    assert drawn.get_width() >= 1200
    assert drawn.get_width() * 8 == drawn.get_height() * 15
    assert path.stat().st_size <= HEAVIEST
