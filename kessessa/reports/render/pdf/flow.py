"""Blocks laid out as strips: pieces of a page that are not cut, from top to bottom.

Long because each block that runs down the page is cut into strips here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Final

from kessessa.reports.document.blocks import (
    Block,
    Card,
    Columns,
    Heading,
    Item,
    Items,
    Lines,
    Picture,
    Table,
    Text,
    Together,
)
from kessessa.reports.render.pdf.canvas import Canvas, Face, Run, wrapped, write_line
from kessessa.reports.render.theme import (
    EDGES,
    INK,
    PINE,
    QUIET,
    RULE,
    SUN,
    TONES,
    icon,
    picture,
)

Draw = Callable[[Canvas, float, float], None]
"""Draws at a left and a top."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page."""

    height: float
    draw: Draw | None
    """None for white, which is dropped at the top of a page."""
    keep: bool = False
    """Whether the next strip must stand on the same page."""
    opens: str = ""
    """The title of a part that begins here."""
    head: Strip | None = None
    """Drawn again above, when this strip is the first of a page."""
    fills: bool = False
    """Whether it takes what is left of the page."""
    turns: bool = False
    """Whether it begins a page."""


LEADING: Final = 1.38
STYLES: Final = {
    "body": Face("text", 10, INK),
    "lead": Face("text", 13, INK),
    "strong": Face("bold", 10, INK),
    "quiet": Face("text", 10, QUIET),
    "small": Face("text", 8.5, QUIET),
}
BOLD: Final = "bold"
_HEADINGS: Final = {
    1: Face("display", 24, PINE),
    2: Face("title", 15, INK),
    3: Face("title", 12, INK),
}
_ABOVE: Final = {1: 10.0, 2: 6.5, 3: 4.0}
_KICKER: Final = Face("text", 8.5, QUIET)
_PAD: Final = 3.4
"""Inside a card."""
_WHOLE: Final = 110.0
"""A card or a group lower than this is not parted."""
_SHORT: Final = 45.0
"""A list lower than this is not parted."""
ROOM: Final = 80.0
"""A part that finds less than this begins a page."""
_PICTURE: Final = 640 / 1200
"""Every picture of a place is drawn so."""
LINE: Final = 9.0
"""Between two lines to write on."""


def layout(blocks: Sequence[Block], canvas: Canvas, width: float) -> list[Strip]:
    """The strips of some blocks, with white between them."""
    strips: list[Strip] = []
    for place, block in enumerate(blocks):
        if place and not isinstance(block, Heading):
            held = strips[-1].keep if strips else False
            strips.append(Strip(_gap(blocks[place - 1], block), None, keep=held))
        strips += strips_of(block, canvas, width)
    return strips


def _gap(above: Block, block: Block) -> float:
    if isinstance(above, Heading):
        return 1.6
    if isinstance(block, Text) and block.style == "small":
        return 1.2
    return 3.0 if isinstance(block, Card | Columns | Table | Together) else 2.4


def bound(strips: Sequence[Strip], most: float = _WHOLE) -> list[Strip]:
    """The same strips, kept on one page when they are low enough."""
    if sum(strip.height for strip in strips) > most:
        return list(strips)
    return [*(replace(strip, keep=True) for strip in strips[:-1]), *strips[-1:]]


@singledispatch
def strips_of(block: Block, canvas: Canvas, width: float) -> list[Strip]:
    """The strips of one block; figures are laid out in `kessessa.reports.render.pdf.drawings`."""
    raise TypeError(f"no layout for {type(block).__name__} at {width} of {canvas}")


def paragraph(canvas: Canvas, runs: Sequence[Run], width: float, indent: float = 0) -> list[Strip]:
    """One strip a line; neither the first nor the last line is left alone on a page."""
    lines = wrapped(canvas, runs, width - indent)
    high = max((face.height for _, face in runs), default=0.0) * LEADING
    last = len(lines) - 1
    return [
        Strip(high, _line(line, indent, high), keep=place < last and place in {0, last - 1})
        for place, line in enumerate(lines)
    ]


def _line(line: Sequence[Run], indent: float, high: float) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        write_line(canvas, line, x + indent, y + high * 0.76)

    return draw


@strips_of.register
def _(block: Text, canvas: Canvas, width: float) -> list[Strip]:
    face = STYLES[block.style]
    runs = [(block.lead, face._replace(family=BOLD, colour=INK))] if block.lead else []
    runs += [(block.text, face)] if block.text else []
    strips = paragraph(canvas, runs, width)
    if strips and (not block.text or block.style == "strong"):
        # It opens what follows.
        strips[-1] = replace(strips[-1], keep=True)
    return strips


@strips_of.register
def _(block: Picture, canvas: Canvas, width: float) -> list[Strip]:
    del canvas
    path = picture(block.picture)
    if path is None:
        return []

    width *= 0.75

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.image(path, x, y, width, width * _PICTURE)

    return [Strip(width * _PICTURE, draw)]


@strips_of.register
def _(block: Heading, canvas: Canvas, width: float) -> list[Strip]:
    face = _HEADINGS[block.level]
    side = face.height * 1.15 if block.icon else 0.0
    indent = side + 2.4 if block.icon else 0.0
    lines = paragraph(canvas, [(block.text, face)], width, indent)
    if block.icon and lines:
        lines[0] = replace(lines[0], draw=_beside(lines[0], block.icon, side))
    kicker = paragraph(canvas, [(block.kicker, _KICKER)], width) if block.kicker else []
    strips = [Strip(_ABOVE[block.level], None), *kicker, *lines]
    strips = [replace(strip, keep=True) for strip in strips]
    if block.level == 1:
        rule = Strip(2.6, _rule(width), keep=True)
        first = replace(strips[1], opens=block.text)
        strips = [strips[0], first, *strips[2:], rule]
    return strips


def _rule(width: float) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.box(x, y + 1.2, min(width, 22), 1.1, SUN)

    return draw


def _beside(strip: Strip, name: str, side: float) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.image(icon(name), x, y + (strip.height - side) / 2, side, side)
        if strip.draw is not None:
            strip.draw(canvas, x, y)

    return draw


@strips_of.register
def _(block: Items, canvas: Canvas, width: float) -> list[Strip]:
    strips: list[Strip] = []
    for item in block.items:
        if strips:
            strips.append(Strip(1.2, None))
        strips += _item(item, canvas, width)
    return bound(strips, _SHORT)


def _item(item: Item, canvas: Canvas, width: float) -> list[Strip]:
    face = STYLES["body"]
    runs = [(item.lead, face._replace(family=BOLD))] if item.lead else []
    runs += [(item.text, face)] if item.text else []
    strips = paragraph(canvas, runs, width, 6.2)
    if item.note:
        note = paragraph(canvas, [(item.note, STYLES["small"])], width, 6.2)
        strips = [*strips[:-1], *(replace(strip, keep=True) for strip in strips[-1:]), *note]
    if strips:
        strips[0] = replace(strips[0], draw=_marked(strips[0], item.mark))
    return strips


def _marked(strip: Strip, mark: str) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        middle = y + strip.height / 2
        if mark == "box":
            box(canvas, x + 0.4, middle - 2.1)
        elif mark:
            canvas.image(icon(mark), x + 0.4, middle - 2.1, 4.2, 4.2)
        else:
            canvas.dot(x + 2.4, middle, 0.75, PINE)
        if strip.draw is not None:
            strip.draw(canvas, x, y)

    return draw


def box(canvas: Canvas, x: float, y: float, side: float = 4.2) -> None:
    """An empty square, to be ticked."""
    spots = ((x, y), (x + side, y), (x + side, y + side), (x, y + side))
    canvas.polygon(spots, stroke=INK, thick=0.35)


@strips_of.register
def _(block: Card, canvas: Canvas, width: float) -> list[Strip]:
    inside = layout(block.blocks, canvas, width - 2 * _PAD - 1.2)
    strips = [Strip(_PAD, _nothing, keep=True), *inside, Strip(_PAD, _nothing)]
    if inside:
        strips[-2] = replace(strips[-2], keep=True)
    return bound([_on_ground(strip, block.tone, width) for strip in strips])


def _nothing(canvas: Canvas, x: float, y: float) -> None:
    """Draw nothing: white that stays."""


def _on_ground(strip: Strip, tone: str, width: float) -> Strip:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        # A hair of overlap, or viewers show seams between the strips.
        canvas.box(x, y, width, strip.height + 0.1, TONES[tone])
        canvas.box(x, y, 1.2, strip.height + 0.1, EDGES[tone])
        if strip.draw is not None:
            strip.draw(canvas, x + _PAD + 1.2, y)

    return replace(strip, draw=draw)


@strips_of.register
def _(block: Together, canvas: Canvas, width: float) -> list[Strip]:
    strips = layout(block.blocks, canvas, width)
    if strips and strips[0].draw is None:
        # The white above a title stays with what is before it.
        return [replace(strips[0], keep=False), *bound(strips[1:])]
    return bound(strips)


@strips_of.register
def _(block: Columns, canvas: Canvas, width: float) -> list[Strip]:
    between = 6.0
    count = max(len(block.columns), 1)
    each = (width - between * (count - 1)) / count
    columns = [layout(column, canvas, each) for column in block.columns]
    high = max((sum(strip.height for strip in column) for column in columns), default=0.0)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for place, column in enumerate(columns):
            top = y
            for strip in column:
                if strip.draw is not None:
                    strip.draw(canvas, x + place * (each + between), top)
                top += strip.height

    return [Strip(high, draw)]


@strips_of.register
def _(block: Lines, canvas: Canvas, width: float) -> list[Strip]:
    del canvas

    def rule(canvas: Canvas, x: float, y: float) -> None:
        canvas.line((x, y + LINE), (x + width, y + LINE), RULE, 0.25)

    if block.count:
        return [Strip(LINE, rule) for _ in range(block.count)]
    return [Strip(LINE, rule, fills=True)]
