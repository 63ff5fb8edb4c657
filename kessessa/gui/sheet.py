"""Layout of a whole page: the band, the body that scrolls, the footer that stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kessessa.gui.drawing import Block, Item, Panel
from kessessa.gui.pen import Pen
from kessessa.gui.theme import Colour
from kessessa.screens.nodes import Column, Node, PageNode, Text

_EDGE: Final = 24
"""Units around a page."""
_WIDEST: Final = 1400
"""Units that a page uses of a very wide window."""
_SHEET: Final = (620, 1000)
"""Units across a narrow page: at least and at most."""
_LEAST_BODY: Final = 0.48
"""The body's share of the window, or else the footer scrolls with it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The three parts of a page with their places, and the window on the one that scrolls."""

    parts: tuple[tuple[int, int, Block], tuple[int, int, Block], tuple[int, int, Block]]
    """Header, body, footer."""
    ground: Colour
    top: int
    bottom: int
    extent: int


_NOTHING: Final = Block(0, 0)


def sheet(pen: Pen, page: PageNode) -> Sheet:
    """A page in the window."""
    head = pen.lay(page.header, pen.width) if page.header is not None else _NOTHING
    if page.narrow:
        return _narrow(pen, page, head)
    edge = pen.px(_EDGE)
    width = min(pen.width - 2 * edge, round(_WIDEST * pen.zoom))
    left = (pen.width - width) // 2
    top = head.h
    pen.room = pen.height - top - 2 * edge
    foot, foot_y, scrolls = _NOTHING, pen.height, False
    if page.footer is not None:
        foot = _footer(pen, page, width)
        foot_y = pen.height - foot.h - edge * 2 // 3
        scrolls = foot_y - top < pen.height * _LEAST_BODY
    body: Node = page.body
    if scrolls and page.footer is not None:
        body, foot, foot_y = Column((page.body, page.footer)), _NOTHING, pen.height
    room = foot_y - top - (edge * 5 // 3 if foot.h else 2 * edge)
    pen.room = pen.height - top - 2 * edge
    laid = pen.lay(body, width, room)
    if page.backdrop:
        laid = pen.lay(body, width)
    y = top + edge
    if page.backdrop and laid.h < room:
        y += (room - laid.h) // 2
    bottom = foot_y if foot.h else pen.height
    return Sheet(
        ((0, 0, head), (left, y, laid), (left, foot_y, foot)),
        pen.theme.paper,
        top,
        bottom,
        y - top + laid.h + (edge * 2 // 3 if foot.h else edge),
    )


def _footer(pen: Pen, page: PageNode, width: int) -> Block:
    """The footer; words alone get a slip of paper under them."""
    footer = page.footer
    if footer is None:
        return _NOTHING
    if isinstance(footer, Text) and page.backdrop:
        pad = pen.px(12)
        wide = min(pen.natural(footer), width - 2 * pad)
        words = pen.lay(footer, wide)
        slip = Panel(0, 0, words.w + 2 * pad, words.h + pad, pen.theme.white, radius=pen.px(8))
        return Block(slip.w, slip.h, ((0, 0, slip), (pad, pad // 2, words)))
    return pen.lay(footer, width)


def _narrow(pen: Pen, page: PageNode, head: Block) -> Sheet:
    """One sheet in the middle, on pine unless a band tells where we are."""
    theme, edge, pad = pen.theme, pen.px(_EDGE), pen.px(36)
    least, most = (pen.grown(units, 0.5) for units in _SHEET)
    most = min(most, pen.width - 2 * edge)
    inside = min(max(pen.natural(page.body), least - 2 * pad), most - 2 * pad)
    width = inside + 2 * pad
    parts_foot = pen.lay(page.footer, most) if page.footer is not None else _NOTHING
    pen.room = pen.height - head.h - 2 * edge
    body = pen.lay(page.body, inside)
    shadow = pen.px(5)
    framed = page.header is None
    panel = Panel(
        0, 0, width, body.h + 2 * pad, theme.white, theme.ink, pen.px(3), pen.px(18),
        shadow, theme.ink if framed else theme.shadow,
    )  # fmt: skip
    parts: list[tuple[int, int, Block | Item]] = [(0, 0, panel), (pad, pad, body)]
    high = panel.h
    if parts_foot.h:
        parts.append(((width - parts_foot.w) // 2, high + edge, parts_foot))
        high += edge + parts_foot.h
    block = Block(width, high + shadow, tuple(parts))
    room = pen.height - head.h
    y = head.h + max((room - block.h) // 2, edge)
    return Sheet(
        ((0, 0, head), ((pen.width - width) // 2, y, block), (0, pen.height, _NOTHING)),
        theme.frame if framed else theme.paper,
        head.h,
        pen.height,
        y - head.h + block.h + edge,
    )
