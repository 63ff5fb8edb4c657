"""The pen: ink outlines and flat colours, as SVG text.

Every function returns a piece of SVG; a scene is the pieces put one after the other. The canvas is
1200 x 640. Lettering is turned into outlines, so that the SVG needs no font.
"""

import functools
import math
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

WIDTH, HEIGHT = 1200, 640

INK = "#1B2530"
PAPER, CREAM, SAND, DUNE = "#FBF6EC", "#FFF7E3", "#EFE2C8", "#EFD9A8"
SUN, BRICK, BRICK_DARK = "#F2B134", "#C8452F", "#A93624"
PINE, PINE_LIGHT, PINE_DARK, FRAME = "#2F7D5F", "#4A9B78", "#246650", "#1F5C4B"
MEADOW, MEADOW_LIGHT, MEADOW_DARK = "#7DBE8C", "#A5D6A0", "#5FA374"
SKY, SKY_LIGHT, GLASS = "#BFE3EA", "#DDF0EE", "#BFE3EA"
BARK, WOOD, WOOD_DARK, WOOD_LIGHT = "#9A5B34", "#D98E4A", "#B86F35", "#EDB877"
STONE, STONE_DARK, WHITE, NIGHT, DUSK = "#D8D2C4", "#B7B1A4", "#FFFFFF", "#22385A", "#3B5680"
BLUE, PLUM, ROSE, LEMON, MINT = "#4F7FB8", "#A23B7C", "#E78276", "#FDEA6B", "#9DDADB"

LETTERS = Path(__file__).resolve().parents[2] / "fonts" / "BricolageGrotesque-ExtraBold.ttf"

Point = tuple[float, float]


def n(value: float) -> str:
    """Write a number with one decimal at most."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def path(d: str, fill: str = "none", line: float = 5, ink: str = INK, more: str = "") -> str:
    """Draw a path, filled and outlined."""
    stroke = f' stroke="{ink}" stroke-width="{n(line)}"' if line else ""
    return f'<path d="{d}" fill="{fill}"{stroke}{" " + more if more else ""}/>'


def stroke(d: str, line: float = 4, ink: str = INK) -> str:
    """Draw a line that encloses nothing."""
    return path(d, "none", line, ink)


def shade(d: str, opacity: float = 0.14, fill: str = INK) -> str:
    """Lay a flat see-through patch: a shadow, or light with a warm `fill`."""
    return f'<path d="{d}" fill="{fill}" opacity="{opacity}"/>'


def points(corners: Iterable[Point]) -> str:
    """Write the path data of a broken line."""
    return "M" + " L".join(f"{n(x)} {n(y)}" for x, y in corners)


def poly(corners: Iterable[Point], fill: str, line: float = 5) -> str:
    """Draw a polygon."""
    return path(points(corners) + "Z", fill, line)


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, line: float = 5) -> str:
    """Draw a rectangle, corners round if asked."""
    stroke_ = f' stroke="{INK}" stroke-width="{n(line)}"' if line else ""
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" rx="{n(r)}" fill="{fill}"{stroke_}/>'


def oval(
    x: float, y: float, rx: float, ry: float, fill: str, line: float = 5, opacity: float = 1
) -> str:
    """Draw an ellipse around a centre."""
    stroke_ = f' stroke="{INK}" stroke-width="{n(line)}"' if line else ""
    faint = f' opacity="{opacity}"' if opacity < 1 else ""
    return f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(rx)}" ry="{n(ry)}" fill="{fill}"{stroke_}{faint}/>'


def disc(x: float, y: float, r: float, fill: str, line: float = 5) -> str:
    """Draw a circle."""
    return oval(x, y, r, r, fill, line)


def limb(joints: Sequence[Point], color: str, width: float, line: float = 4.5) -> str:
    """Draw a bent tube: an arm, a leg, a branch. Its ends are round."""
    d = points(joints)
    return stroke(d, width + 2 * line) + stroke(d, width, color)


def put(
    x: float, y: float, *parts: str, scale: float = 1, flip: bool = False, turn: float = 0
) -> str:
    """Move pieces drawn around the origin to a place; mirror, turn (degrees) and scale them."""
    steps = f"translate({n(x)} {n(y)})"
    if turn:
        steps += f" rotate({n(turn)})"
    if scale != 1 or flip:
        steps += f" scale({-scale if flip else scale:.3g} {scale:.3g})"
    return f'<g transform="{steps}">{"".join(parts)}</g>'


def blob(
    x: float, y: float, rx: float, ry: float, bumps: int, fill: str, line: float = 5, seed: int = 1
) -> str:
    """Draw a scalloped cloud of a shape: leaves, clouds, curls."""
    rng = random.Random(seed)
    start = rng.random() * math.tau
    angles = [start + math.tau * (step + rng.uniform(-0.22, 0.22)) / bumps for step in range(bumps)]
    ring = [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles]
    d = f"M{n(ring[0][0])} {n(ring[0][1])}"
    for here, there in zip(ring, [*ring[1:], ring[0]], strict=True):
        radius = math.dist(here, there) * rng.uniform(0.54, 0.66)
        d += f" A{n(radius)} {n(radius)} 0 0 1 {n(there[0])} {n(there[1])}"
    return path(d + "Z", fill, line)


@functools.cache
def font() -> TTFont:
    """Open the display font of the project, once."""
    return TTFont(LETTERS)


def text(
    x: float, y: float, words: str, size: float, fill: str = INK, anchor: str = "middle"
) -> str:
    """Letter some words as outlines; `anchor` is start, middle or end."""
    opened = font()
    glyphs, names = opened.getGlyphSet(), opened.getBestCmap()
    scale = size / opened["head"].unitsPerEm
    drawn, advance = "", 0.0
    for letter in words:
        name = names[ord(letter)]
        pen = SVGPathPen(glyphs, ntos=n)
        glyphs[name].draw(pen)
        if data := pen.getCommands():
            drawn += f'<path transform="translate({n(advance)} 0)" d="{data}"/>'
        advance += glyphs[name].width
    left = x - advance * scale * {"start": 0, "middle": 0.5, "end": 1}[anchor]
    return f'<g fill="{fill}" transform="translate({n(left)} {n(y)}) scale({scale:.4f} -{scale:.4f})">{drawn}</g>'


def page(*parts: str) -> str:
    """Close a scene into a whole SVG document."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}">'
        f'<g stroke-linejoin="round" stroke-linecap="round">{"".join(parts)}</g></svg>\n'
    )
