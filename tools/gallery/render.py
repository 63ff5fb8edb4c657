"""Every kind of page painted into files: what `make gallery` looks at.

python -m tools.gallery.render gallery
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

import pygame

from kessessa.app.library import playable
from kessessa.core.scenario import Scenario
from kessessa.gui.layout.engine import lay_out
from kessessa.gui.layout.theme import STARK, WARM
from kessessa.gui.window.fonts import Fonts
from kessessa.gui.window.images import Images
from kessessa.gui.window.paint import Painter
from kessessa.screens.ui.nodes import Hold, PageNode, walk
from kessessa.screens.ui.settings import Settings
from tools.gallery.walk import Stop, tour

Language: TypeAlias = Literal["fr", "en"]
Size: TypeAlias = tuple[int, int]

SIZES: Final[tuple[Size, ...]] = ((1024, 600), (1366, 768), (1920, 1080))
SCALES: Final[tuple[Literal[100, 200], ...]] = (100, 200)
LANGUAGES: Final[tuple[Language, ...]] = ("fr", "en")
PAGE: Final[Size] = (1366, 768)
"""The size of the README's screenshots."""
SHOWN: Final = {
    "title": "title",
    "debate": "cafe-debate-place",
    "outcome": "cafe-outcome-amended-place-post_office",
    "end": "cafe-end-common_house",
}
"""The pages that the README shows, by the name of their screenshot."""


def scenarios(language: Language) -> tuple[Scenario, ...]:
    """The scenarios that can be played, in a language or else in their own."""
    return playable(language)[0]


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture to paint: a page, how large, and with which settings."""

    stop: Stop
    size: Size
    settings: Settings
    held: bool = False

    @property
    def name(self) -> str:
        """The name of its file."""
        held = "-held" if self.held else ""
        wide, high = self.size
        reading = f"{self.settings.scale}-{self.settings.language}"
        return f"{self.stop.name}{held}-{wide}x{high}-{reading}.png"


def frames(stops: dict[str, Stop], settings: Settings, sizes: tuple[Size, ...]) -> Iterator[Frame]:
    """The pictures of some pages: secrets are painted behind their curtain, and held."""
    for stop in stops.values():
        for size in sizes:
            yield Frame(stop, size, settings)
            if _hides(stop.view):
                yield Frame(stop, size, settings, held=True)


def _hides(view: PageNode) -> bool:
    return any(isinstance(node, Hold) for node in walk(view))


def kinds(language: Language, only: str = "") -> dict[str, Stop]:
    """The first page of each kind whose name holds `only`."""
    first_stops: dict[str, Stop] = {}
    for stop in tour(scenarios(language), Settings(language=language)):
        if only in stop.name:
            first_stops.setdefault(stop.kind, stop)
    return first_stops


class Studio:
    """Paints frames with one set of fonts and pictures."""

    def __init__(self) -> None:
        pygame.font.init()
        self._painter = Painter(Fonts(Settings()), Images())

    def paint(self, frame: Frame, file: Path) -> None:
        """Paint a frame into a file."""
        painter, settings = self._painter, frame.settings
        if not painter.fonts.suits(settings):
            painter.fonts = Fonts(settings)
        measure = painter.fonts.measure
        laid = lay_out(frame.stop.view, settings, frame.size, measure, held=frame.held)
        surface = pygame.Surface(frame.size)
        painter.paint(surface, laid, STARK if settings.high_contrast else WARM)
        pygame.image.save(surface, file)


def make(folder: Path, only: str, *, quick: bool) -> int:
    """Paint every kind of page at every size, scale and language; returns how many files."""
    folder.mkdir(parents=True, exist_ok=True)
    studio, count = Studio(), 0
    for language in LANGUAGES[:1] if quick else LANGUAGES:
        stops = kinds(language, only)
        for scale in SCALES[:1] if quick else SCALES:
            settings = Settings(language=language, scale=scale)
            for frame in frames(stops, settings, (PAGE,) if quick else SIZES):
                studio.paint(frame, folder / frame.name)
                count += 1
    return count


def screenshots(folder: Path) -> int:
    """Paint the README's pictures again, in few colours so that they stay small; returns how many."""
    from PIL import Image  # noqa: PLC0415 - a tool of ours: the game does without it

    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio()
    stops = {stop.name: stop for stop in tour(scenarios("fr"), Settings())}
    for name, page in SHOWN.items():
        file = folder / f"{name}.png"
        studio.paint(Frame(stops[page], PAGE, Settings()), file)
        with Image.open(file) as full:
            small = full.convert("RGB").quantize(
                256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
            )
        small.save(file, optimize=True)
    return len(SHOWN)


def main() -> None:
    """The command line of `make gallery`."""
    parser = argparse.ArgumentParser(description="Paint every kind of page into files.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="pages whose name holds this")
    parser.add_argument("--quick", action="store_true", help="1366 × 768, 100 %%, French")
    parser.add_argument("--readme", type=Path, help="where to put the README's screenshots")
    options = parser.parse_args()
    print(make(options.folder, options.only, quick=options.quick), "pictures in", options.folder)
    if options.readme is not None:
        print(screenshots(options.readme), "screenshots in", options.readme)


if __name__ == "__main__":
    main()
