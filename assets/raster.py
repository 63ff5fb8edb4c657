"""Turn SVG text into small PNG files: shared by the scripts of this folder.

Developer tool. Needs `resvg_py` and `pillow`; the game itself only loads the PNG files.
"""

import io
from collections import Counter
from pathlib import Path

import resvg_py
from PIL import Image

NEAR = 14  # colours closer than this (sum over red, green, blue) are one


def render(svg: str, width: int) -> Image.Image:
    """Draw an SVG text at a width, keeping its proportions.

    Args:
        svg: The whole SVG document.
        width: Width of the picture, in pixels.

    Returns:
        The picture, with its alpha channel.
    """
    data = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width))
    return Image.open(io.BytesIO(data)).convert("RGBA")


def palette_of(picture: Image.Image, colors: int) -> Image.Image:
    """Choose a palette: the flat colours themselves, most frequent first, none twice.

    Args:
        picture: An opaque picture.
        colors: The size of the palette.

    Returns:
        A picture that carries the palette, as `quantize` wants it.
    """
    counted = Counter(zip(*(band.tobytes() for band in picture.split()), strict=True))
    chosen: list[tuple[int, ...]] = []
    for (red, green, blue), _ in counted.most_common(4000):
        if all(abs(red - r) + abs(green - g) + abs(blue - b) > NEAR for r, g, b in chosen):
            chosen.append((red, green, blue))
            if len(chosen) == colors:
                break
    carrier = Image.new("P", (1, 1))
    carrier.putpalette([level for color in chosen for level in color])
    return carrier


def save_palette(picture: Image.Image, path: Path, colors: int = 128) -> None:
    """Write a picture as an 8-bit palette PNG, not interlaced.

    Flat drawings lose nothing to a palette; transparent pixels stay transparent.

    Args:
        picture: The picture to write.
        path: Where to write it.
        colors: The size of the palette.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if picture.getchannel("A").getextrema() == (255, 255):
        opaque = picture.convert("RGB")
        small = opaque.quantize(palette=palette_of(opaque, colors), dither=Image.Dither.NONE)
    else:
        small = picture.quantize(colors, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
