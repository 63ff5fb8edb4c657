"""Remake every icon from `icons.json`: Phosphor Icons (MIT).

Each name gives three files: `name.svg` (in `currentColor`), `name.png` (white on transparent,
96 x 96) and `name-ink.png` (ink on transparent).

Usage, from the root of the repository, after `npm install @phosphor-icons/core@2.1.1` in some
directory and with `resvg_py` and `pillow` installed:

    python -m assets.icons.make_icons DIRECTORY_OF_NODE_MODULES
"""

import json
import shutil
import sys
from pathlib import Path

from PIL import Image, ImageColor

from assets.raster import render

HERE = Path(__file__).resolve().parent
SIZE = 96
INK = "#1B2530"
WHITE = "#FFFFFF"


def tinted(shape: Image.Image, color: str) -> Image.Image:
    """Fill the shape of a glyph with one colour.

    Args:
        shape: The glyph; only its alpha channel counts.
        color: The colour, as "#RRGGBB".

    Returns:
        The glyph in that colour, edges smooth.
    """
    flat = Image.new("RGBA", shape.size, ImageColor.getrgb(color))
    flat.putalpha(shape.getchannel("A"))
    return flat


def main() -> None:
    """Write the SVG and both PNG of each icon, and the licence."""
    package = Path(sys.argv[1]) / "node_modules" / "@phosphor-icons" / "core"
    names: dict[str, str] = json.loads((HERE / "icons.json").read_text(encoding="utf-8"))
    for name, glyph in names.items():
        style = glyph.rsplit("-", 1)[1]
        svg = (package / "assets" / style / f"{glyph}.svg").read_text(encoding="utf-8")
        (HERE / f"{name}.svg").write_text(svg + "\n", encoding="utf-8")
        shape = render(svg, SIZE)
        tinted(shape, WHITE).save(HERE / f"{name}.png", optimize=True)
        tinted(shape, INK).save(HERE / f"{name}-ink.png", optimize=True)
    shutil.copyfile(package / "LICENSE", HERE / "LICENSE-Phosphor.txt")


if __name__ == "__main__":
    main()
