"""Layout of sheets of paper, and of the pictures on them."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import Pen
from kessessa.gui.layout.draw_list import Block, Image, Panel
from kessessa.screens.ui.nodes import Card, Column, Picture

_PAD: Final = 22
"""Units around the content of a card."""
_ROOMY_PAD: Final = 40
_LEAST_PAD: Final = 12
_FLAT: Final = 0.3
"""The least height of a picture, as a share of its width."""
_FLATTEST: Final = 0.2
"""The same, where the page would scroll otherwise."""
_WHOLE: Final = 640 / 1200
"""The height of a whole picture, as a share of its width."""
_ROOM: Final = 0.42
"""The most of the page's room a picture takes before text."""


def tallest(width: int) -> int:
    """The height of a whole picture, nothing cut."""
    return round(width * _WHOLE)


def picture(pen: Pen, node: Picture, width: int, height: int, radius: int | None = None) -> Block:
    """A picture across the width, cut to the height there is."""
    flat = _FLATTEST if pen.air < 1 else _FLAT
    base = min(round(width * flat), round((pen.room or pen.height) * _ROOM))
    high = min(max(base, height, 1), tallest(width))
    rounded = pen.px(12) if radius is None else radius
    return Block(width, high, ((0, 0, Image(0, 0, width, high, "pictures", node.name, rounded)),))


def picture_natural(pen: Pen, node: Picture) -> int:
    """A good width to look at."""
    del node
    return pen.px(420)


def picture_least(pen: Pen, node: Picture) -> int:
    """Still a picture."""
    del node
    return pen.px(180)


def _pad(pen: Pen, node: Card) -> int:
    """The paper around what is on a card: words never touch its edge."""
    return max(pen.close(_ROOMY_PAD if node.roomy else _PAD), pen.px(_LEAST_PAD))


def card(pen: Pen, node: Card, width: int, height: int) -> Block:
    """A sheet with an outline and a hard shadow; a first picture goes edge to edge."""
    theme, pad, line, drop = pen.theme, _pad(pen, node), pen.px(3), pen.px(5)
    quiet = node.tone in {"sand", "plain"}
    shadow = 0 if quiet else drop
    dark_before, pen.dark = pen.dark, node.tone == "pine"
    try:
        inner = _inside(pen, node, width - drop, height - drop, pad, line)
    finally:
        pen.dark = dark_before
    outline = None if quiet and not pen.settings.high_contrast else theme.ink
    panel = Panel(
        0, 0, width - drop, inner.h, theme.ground(node.tone), outline, line if outline else 0,
        pen.px(16), shadow, theme.shadow,
    )  # fmt: skip
    return Block(width, inner.h + drop, ((0, 0, panel), (0, 0, inner)))


def _inside(pen: Pen, node: Card, width: int, height: int, pad: int, line: int) -> Block:
    room = max(width - 2 * pad, 1)
    child = node.child
    if not (node.flush and isinstance(child, Column) and isinstance(child.children[0], Picture)):
        inner = pen.lay(child, room, max(height - 2 * pad, 0))
        high = max(inner.h + 2 * pad, height)
        return Block(width, high, ((pad, pad, inner),))
    first, rest = child.children[0], Column(child.children[1:], child.gap, child.align)
    base = pen.lay(rest, room)
    wide = width - 2 * line
    free = height - base.h - 2 * pad - 2 * line
    top = picture(pen, first, wide, free, pen.px(13))
    edge = Panel(0, 0, wide, line, pen.theme.ink)
    left = height - top.h - 2 * line - 2 * pad
    inner = pen.lay(rest, room, max(left, 0)) if left > base.h else base
    high = max(top.h + 2 * line + 2 * pad + inner.h, height)
    return Block(
        width,
        high,
        ((line, line, top), (line, line + top.h, edge), (pad, 2 * line + top.h + pad, inner)),
    )


def card_natural(pen: Pen, node: Card) -> int:
    """Its content and the paper around."""
    return pen.natural(node.child) + 2 * _pad(pen, node) + pen.px(5)


def card_least(pen: Pen, node: Card) -> int:
    """Its content's least and the paper around."""
    return pen.least(node.child) + 2 * _pad(pen, node) + pen.px(5)
