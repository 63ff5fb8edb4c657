"""Layout of a whole page: the band, the body that scrolls, the footer that stays.

The one thing to do is always on screen: where it would scroll away, it is taken out of the page
and kept at the bottom.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kessessa.gui.layout.context import LayoutContext
from kessessa.gui.layout.draw_list import Block, Image, Item, Panel
from kessessa.gui.layout.theme import Colour
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Column,
    Node,
    PageNode,
    Row,
    Space,
    Text,
    Wrap,
    walk,
)

_EDGE: Final = 24
"""Units of margin around a page."""
_WIDEST: Final = 1400
"""Units that a page uses of a very wide window."""
_SHEET: Final = (620, 1000)
"""Units across a narrow page: at least and at most."""
_BUST: Final = 190
"""Units across somebody who stands on the title page."""
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

    @property
    def fits(self) -> bool:
        """Whether nothing has to be scrolled."""
        return self.hidden <= 0

    @property
    def hidden(self) -> int:
        """Pixels that must be scrolled to."""
        return self.extent - (self.bottom - self.top)


_NOTHING: Final = Block(0, 0)


def sheet(context: LayoutContext, page: PageNode) -> Sheet:
    """A page in the window."""
    return _narrow(context, page) if page.narrow else _wide(context, page)


def scrolling(context: LayoutContext, page: PageNode, made: Sheet) -> Sheet:
    """A page that does not fit: its primary button is kept in sight."""
    pinned = _pinned(page, whole=made.parts[2][2] is _NOTHING)
    return made if pinned is None else sheet(context, pinned)


def _wide(context: LayoutContext, page: PageNode) -> Sheet:
    head = context.lay_out(page.header, context.width) if page.header is not None else _NOTHING
    edge = context.gap(_EDGE)
    low = edge * 2 // 3
    side = context.px(_EDGE)
    width = min(context.width - 2 * side, round(_WIDEST * context.zoom))
    left = (context.width - width) // 2
    top = head.h
    context.room = context.height - top - 2 * edge
    body, footer = page.body, page.footer
    foot = _footer(context, page, width) if footer is not None else _NOTHING
    if footer is not None and context.height - foot.h - low - top < context.height * _LEAST_BODY:
        body, foot = Column((body, footer)), _NOTHING
    foot_y = context.height - foot.h - low if foot.h else context.height
    room = foot_y - top - edge - (low if foot.h else edge)
    laid = context.lay_out(body, width, 0 if page.backdrop else room)
    y = top + edge
    if page.backdrop and laid.h < room:
        y += (room - laid.h) // 2
    extent = y - top + laid.h + (low if foot.h else edge)
    if page.crowd and not (page.footer is not None and _presses(page.footer)):
        begin = max(_right_of(laid, left), left + foot.w)
        foot = _crowd(context, page.crowd, foot, (left, foot_y), begin)
    parts = ((0, 0, head), (left, y, laid), (left, foot_y, foot))
    return Sheet(parts, context.theme.paper, top, foot_y, extent)


def _right_of(body: Block, left: int) -> int:
    """Where the first block of a body ends, in pixels from the left of the window."""
    return left + max((x + part.w for x, _, part in body.parts[:1]), default=body.w)


def _crowd(
    context: LayoutContext, people: tuple[str, ...], foot: Block, place: tuple[int, int], begin: int
) -> Block:
    """A footer with people standing at the bottom of the window, right of what is written."""
    side, step = context.px(_BUST), context.px(_BUST * 0.78)
    count = min(len(people), max((context.width - begin - side) // step + 1, 0))
    left = context.width - context.px(_EDGE) - side - step * (count - 1)
    parts: list[tuple[int, int, Block | Item]] = [(0, 0, foot)]
    for spot, name in enumerate(people[:count]):
        x, y = left + spot * step - place[0], context.height - side - place[1]
        parts.append((x, y, Image(0, 0, side, side, "portraits", name)))
    return Block(foot.w, foot.h, tuple(parts))


def _footer(context: LayoutContext, page: PageNode, width: int) -> Block:
    """The footer; a text alone over a picture gets a slip of paper under it."""
    footer = page.footer
    if footer is None:
        return _NOTHING
    if isinstance(footer, Text) and page.backdrop:
        pad = context.px(12)
        wide = min(context.max_content(footer), width - 2 * pad)
        text = context.lay_out(footer, wide)
        slip = Panel(
            0, 0, text.w + 2 * pad, text.h + pad, context.theme.white, radius=context.px(8)
        )
        return Block(slip.w, slip.h, ((0, 0, slip), (pad, pad // 2, text)))
    return context.lay_out(footer, width)


def _narrow(context: LayoutContext, page: PageNode) -> Sheet:
    """One sheet in the middle, on pine unless a band tells where we are.

    As wide as its content asks for, or wider if it would scroll. A footer with something to press
    stays at the bottom; people stand under the sheet.
    """
    pad = context.gap(36)
    least, most = (context.text_px(units, 0.5) - 2 * pad for units in _SHEET)
    most = min(most, context.width - 2 * context.px(_EDGE) - 2 * pad)
    inside = min(max(context.max_content(page.body), least), most)
    made = _paper(context, page, inside, pad)
    if made.fits or inside == most:
        return made
    wider = _paper(context, page, most, pad)
    return wider if wider.extent < made.extent else made


def _paper(context: LayoutContext, page: PageNode, inside: int, pad: int) -> Sheet:
    theme, edge, shadow = context.theme, context.gap(_EDGE), context.px(5)
    head = context.lay_out(page.header, context.width) if page.header is not None else _NOTHING
    width = inside + 2 * pad
    foot = context.lay_out(page.footer, width) if page.footer is not None else _NOTHING
    stays = page.footer is not None and _presses(page.footer)
    bottom = context.height - foot.h - edge if stays else context.height
    context.room = bottom - head.h - 2 * edge
    body = context.lay_out(page.body, inside)
    framed = page.header is None
    panel = Panel(
        0, 0, width, body.h + 2 * pad, theme.white, theme.ink, context.px(3), context.px(18),
        shadow, theme.ink if framed else theme.shadow,
    )  # fmt: skip
    parts: list[tuple[int, int, Block | Item]] = [(0, 0, panel), (pad, pad, body)]
    high = panel.h
    if foot.h and not stays:
        parts.append(((width - foot.w) // 2, high + edge, foot))
        high += edge + foot.h
    block = Block(width, high + shadow, tuple(parts))
    y = head.h + max((bottom - head.h - block.h) // 2, edge)
    left = (context.width - width) // 2
    below = (left, bottom + edge // 2, foot) if stays else (0, context.height, _NOTHING)
    ground = theme.frame if framed else theme.paper
    extent = y - head.h + block.h + edge
    return Sheet(((0, 0, head), (left, y, block), below), ground, head.h, bottom, extent)


def _presses(node: Node) -> bool:
    return any(isinstance(part, Button) for part in walk(node))


# -- the primary button ------------------------------------------------------------------------------


def _pinned(page: PageNode, *, whole: bool) -> PageNode | None:
    """The page with its primary button in a footer that stays; None if it does already.

    `whole`: the footer scrolls with the body, or there is none.
    """
    flow = Column((page.body, page.footer)) if whole and page.footer is not None else page.body
    primary = next((part for part in walk(flow) if isinstance(part, Button) and part.primary), None)
    if primary is None:
        return None
    pinned = replace(primary, detail="")
    if whole or page.footer is None:
        return replace(page, body=_without(flow, primary), footer=Wrap((Space(), pinned)))
    aside = Card(page.footer) if page.backdrop else page.footer
    footer = Row((aside, pinned), (1, 0), stretch=False)
    return replace(page, body=_without(flow, primary), footer=footer)


def _without(node: Node, gone: Button) -> Node:
    """A node with a button taken out of it; what the button explains stays."""
    if isinstance(node, Card):
        return replace(node, child=_without(node.child, gone))
    if not isinstance(node, Column | Row | Wrap):
        return node
    weights = node.weights if isinstance(node, Row) else ()
    children: list[Node] = []
    shares: list[int] = []
    for place, child in enumerate(node.children):
        if child is not gone:
            children.append(_without(child, gone))
        elif gone.detail:
            children.append(Text(gone.detail, "quiet"))
        else:
            continue
        shares += weights[place : place + 1]
    if isinstance(node, Row):
        return replace(node, children=tuple(children), weights=tuple(shares))
    return replace(node, children=tuple(children))
