"""Which scenarios and pictures there are, and where."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from kessessa.content.checks.pictures import why_refused
from kessessa.content.paths import FILE_ID, is_inside, scenario_shelves, shipped

COMMON: Final = "common"
"""The folder of what all scenarios share."""
MAIN: Final = "scenario.yaml"
"""The file by which a folder is known for a scenario."""


class ScenarioFolder(NamedTuple):
    """A scenario's folder."""

    id: str
    path: Path


def find_scenarios(shelves: Iterable[Path] | None = None) -> tuple[ScenarioFolder, ...]:
    """Every scenario of the shelves, in alphabetical order; the first of a name wins.

    Shelves are the program's own and that of this account, where a class puts its scenarios.
    """
    paths: dict[str, Path] = {}
    for shelf in scenario_shelves() if shelves is None else shelves:
        try:
            folders = sorted(shelf.iterdir())
        except OSError:
            continue
        for folder in folders:
            if FILE_ID.fullmatch(folder.name) and (folder / MAIN).is_file():
                paths.setdefault(folder.name, folder)
    return tuple(ScenarioFolder(name, paths[name]) for name in sorted(paths))


def common_of(folder: Path) -> Path:
    """The common deck that a scenario plays with: the one beside it, or the program's."""
    beside = folder.parent / COMMON
    return beside if beside.is_dir() else shipped("scenarios") / COMMON


def find_picture(name: str, kind: str = "pictures") -> Path | None:
    """The file of `cafe/market`, or None when it is not there or must not be decoded.

    `kind` is `pictures` or `portraits`.
    """
    scenario, _, picture = name.partition("/")
    if not FILE_ID.fullmatch(scenario) or not all(part.isalnum() for part in _parts(picture)):
        return None
    homes = {shipped("assets"): f"{kind}/{scenario}"}
    homes |= {shelf / scenario: kind for shelf in scenario_shelves()}
    files = ((home, home / folder / f"{picture}.png") for home, folder in homes.items())
    for home, file in files:
        if file.exists() and is_inside(file, home) and not why_refused(file):
            return file
    return None


def _parts(name: str) -> list[str]:
    return name.replace("-", "_").split("_") if name.isascii() else [""]


def picture_names(scenario: str, folder: Path) -> dict[str, str]:
    """The full names of the pictures a scenario may use, by the names an author types.

    A scenario's own pictures hide those of the common deck.
    """
    names: dict[str, str] = {}
    for owner, place in (
        (COMMON, shipped("assets") / "pictures" / COMMON),
        (scenario, shipped("assets") / "pictures" / scenario),
        (scenario, folder / "pictures"),
    ):
        names |= {path.stem: f"{owner}/{path.stem}" for path in place.glob("*.png")}
    return names
