"""Remake the pictures of places: SVG drawn by the blocks of `draw/`, and their PNG.

Each module of scenes in `draw/` (`cafe`, `common`, `summer`, `farm`) holds a table `SCENES` of
functions without argument that return a whole SVG; the picture is written to `<module>/<name>.svg`
and `.png` (1200 x 640, 8-bit palette, not interlaced; covers, which fill the window, are 1530 x 816).

Usage, from the root of the repository, with `resvg_py`, `pillow` and `fonttools` installed:

    python -m assets.pictures.make_pictures                  # all
    python -m assets.pictures.make_pictures cafe/cover farm  # one picture, one folder
"""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

from assets.pictures.draw.ink import WIDTH
from assets.raster import render, save_palette

HERE = Path(__file__).resolve().parent
FOLDERS = ("cafe", "common", "summer", "farm")
COVER_WIDTH = 1530
MAX_BYTES = 150_000


def wanted(asked: list[str]) -> Iterator[tuple[str, str]]:
    """Draw the pictures asked for.

    Args:
        asked: Names such as "cafe/cover", or folders; nothing means all.

    Yields:
        The name of each picture, as "folder/name", and its SVG.
    """
    for folder in FOLDERS:
        scenes = importlib.import_module(f"assets.pictures.draw.{folder}").SCENES
        for name, draw in scenes.items():
            if not asked or folder in asked or f"{folder}/{name}" in asked:
                yield f"{folder}/{name}", draw()


def main() -> None:
    """Write the SVG and the PNG of each picture asked for."""
    for name, svg in wanted(sys.argv[1:]):
        target = HERE / f"{name}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.with_suffix(".svg").write_text(svg, encoding="utf-8")
        width = COVER_WIDTH if target.stem == "cover" else WIDTH
        save_palette(render(svg, width), target, colors=240)
        if target.stat().st_size > MAX_BYTES:
            sys.exit(f"{name}.png weighs more than {MAX_BYTES} bytes")


if __name__ == "__main__":
    main()
