"""What layout makes and paint draws: flat values with places in pixels, back to front.

Layout ends here and pygame begins after: a drawing can be measured, compared and checked for
clipped or hidden words without a screen. Tuples, since a page makes hundreds of them: they are
made, moved and defined several times faster than frozen dataclasses.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from kessessa.gui.layout.theme import Colour, Family
from kessessa.screens.ui.nodes import Button, Field, Hold, OptionCard


class Face(NamedTuple):
    """A font at a size: a tuple, since it is the key of every measure."""

    family: Family
    size: int
    """Pixels."""


class Term(NamedTuple):
    """A word of the trade that can be pressed."""

    id: str
    word: str


Pressed: TypeAlias = Button | OptionCard | Field | Hold | Term


class Panel(NamedTuple):
    """A rounded rectangle, with an outline and a hard shadow if asked."""

    x: int
    y: int
    w: int
    h: int
    fill: Colour | None
    """None is a frame with nothing in it."""
    outline: Colour | None = None
    line: int = 0
    radius: int = 0
    shadow: int = 0
    shade: Colour = (0, 0, 0)


class TextRun(NamedTuple):
    """One line of text in one face."""

    x: int
    y: int
    w: int
    h: int
    text: str
    face: Face
    colour: Colour


class Image(NamedTuple):
    """A picture or an icon, covering its place; `radius` rounds its top corners only."""

    x: int
    y: int
    w: int
    h: int
    room: str
    """`pictures`, `icons` or `portraits`."""
    name: str
    radius: int = 0
    faded: bool = False


class Circle(NamedTuple):
    """A filled circle with an outline; a portrait's face goes inside when it has a name."""

    x: int
    y: int
    w: int
    h: int
    fill: Colour
    outline: Colour | None = None
    line: int = 0
    name: str = ""
    faded: bool = False


class Meter(NamedTuple):
    """A gauge: how full, in percent, and how full it was."""

    x: int
    y: int
    w: int
    h: int
    fill: Colour
    track: Colour
    outline: Colour
    line: int
    value: int
    before: int


class Stroke(NamedTuple):
    """A line through points (relative to x, y), or a filled shape."""

    x: int
    y: int
    w: int
    h: int
    points: tuple[tuple[int, int], ...]
    colour: Colour
    line: int
    closed: bool = False
    dashed: bool = False
    fill: Colour | None = None


class Target(NamedTuple):
    """Where something can be pressed. Targets are in reading order, which is Tab's."""

    x: int
    y: int
    w: int
    h: int
    what: Pressed
    radius: int = 0


Item: TypeAlias = Panel | TextRun | Image | Circle | Meter | Stroke | Target


class Block(NamedTuple):
    """Something laid out: its size, and its parts with their places in it."""

    w: int
    h: int
    parts: tuple[tuple[int, int, Block | Item], ...] = ()


def flatten(block: Block, x: int = 0, y: int = 0) -> tuple[Item, ...]:
    """The items of a block at a place, back to front."""
    items: list[Item] = []

    def walk(inner: Block, dx: int, dy: int) -> None:
        for px, py, part in inner.parts:
            if isinstance(part, Block):
                walk(part, dx + px, dy + py)
            elif dx + px or dy + py:
                items.append(part._replace(x=part.x + dx + px, y=part.y + dy + py))
            else:
                items.append(part)

    walk(block, x, y)
    return tuple(items)


def item(part: Item) -> Block:
    """A block of one item."""
    return Block(part.w, part.h, ((0, 0, part),))


def below(blocks: list[Block], gap: int, width: int, align: str = "start") -> Block:
    """Blocks one under the other."""
    parts: list[tuple[int, int, Block | Item]] = []
    y = 0
    for block in blocks:
        parts.append((aligned(block.w, width, align), y, block))
        y += block.h + gap
    return Block(width, max(y - gap, 0), tuple(parts))


def aligned(size: int, room: int, align: str) -> int:
    """Where something begins in a room wider than it."""
    spare = max(room - size, 0)
    return spare // 2 if align == "center" else spare if align == "end" else 0
