"""Layout of cards, and of the pictures on them."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import LayoutContext
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


def picture(
    context: LayoutContext, node: Picture, width: int, height: int, radius: int | None = None
) -> Block:
    """A picture across the width, cut to the height there is."""
    flat = _FLATTEST if context.gap_share < 1 else _FLAT
    base = min(round(width * flat), round((context.room or context.height) * _ROOM))
    high = min(max(base, height, 1), tallest(width))
    rounded = context.px(12) if radius is None else radius
    return Block(width, high, ((0, 0, Image(0, 0, width, high, "pictures", node.name, rounded)),))


def picture_max_content(context: LayoutContext, node: Picture) -> int:
    """Max-content width: 420 units, a good size to look at."""
    del node
    return context.px(420)


def picture_min_content(context: LayoutContext, node: Picture) -> int:
    """Min-content width: 180 units, under which nothing can be made out."""
    del node
    return context.px(180)


def _pad(context: LayoutContext, node: Card) -> int:
    """The padding of a card in pixels, never so small that text touches its edge."""
    return max(context.gap(_ROOMY_PAD if node.roomy else _PAD), context.px(_LEAST_PAD))


def card(context: LayoutContext, node: Card, width: int, height: int) -> Block:
    """A sheet with an outline and a hard shadow; a first picture goes edge to edge."""
    theme, pad, line, drop = context.theme, _pad(context, node), context.px(3), context.px(5)
    quiet = node.tone in {"sand", "plain"}
    shadow = 0 if quiet else drop
    dark_before, context.dark = context.dark, node.tone == "pine"
    try:
        inner = _inside(context, node, width - drop, height - drop, pad, line)
    finally:
        context.dark = dark_before
    outline = None if quiet and not context.settings.high_contrast else theme.ink
    panel = Panel(
        0, 0, width - drop, inner.h, theme.ground(node.tone), outline, line if outline else 0,
        context.px(16), shadow, theme.shadow,
    )  # fmt: skip
    return Block(width, inner.h + drop, ((0, 0, panel), (0, 0, inner)))


def _inside(
    context: LayoutContext, node: Card, width: int, height: int, pad: int, line: int
) -> Block:
    room = max(width - 2 * pad, 1)
    child = node.child
    if not (node.flush and isinstance(child, Column) and isinstance(child.children[0], Picture)):
        inner = context.lay_out(child, room, max(height - 2 * pad, 0))
        high = max(inner.h + 2 * pad, height)
        return Block(width, high, ((pad, pad, inner),))
    first, rest = child.children[0], Column(child.children[1:], child.gap, child.align)
    base = context.lay_out(rest, room)
    wide = width - 2 * line
    free = height - base.h - 2 * pad - 2 * line
    top = picture(context, first, wide, free, context.px(13))
    edge = Panel(0, 0, wide, line, context.theme.ink)
    left = height - top.h - 2 * line - 2 * pad
    inner = context.lay_out(rest, room, max(left, 0)) if left > base.h else base
    high = max(top.h + 2 * line + 2 * pad + inner.h, height)
    return Block(
        width,
        high,
        ((line, line, top), (line, line + top.h, edge), (pad, 2 * line + top.h + pad, inner)),
    )


def card_max_content(context: LayoutContext, node: Card) -> int:
    """Max-content width: that of its content, and the padding around it."""
    return context.max_content(node.child) + 2 * _pad(context, node) + context.px(5)


def card_min_content(context: LayoutContext, node: Card) -> int:
    """Min-content width: that of its content, and the padding around it."""
    return context.min_content(node.child) + 2 * _pad(context, node) + context.px(5)
