"""A leaflet to fold: A5 pages on landscape sheets, in the order in which they are folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kessessa.reports.document.blocks import Block, Leaflet, Lines
from kessessa.reports.render.pdf.canvas import PAGE_HEIGHT, PAGE_WIDTH, Canvas
from kessessa.reports.render.pdf.flow import LINE, Strip, layout
from kessessa.reports.render.pdf.pagination import draw_page, paginated
from kessessa.reports.render.theme import RULE

LEAF: Final = PAGE_HEIGHT / 2
"""The width of a page, half a sheet that lies down."""
SIDE: Final = 14.0
EDGE: Final = 12.0
"""White at the sides, and above and below."""
WIDE: Final = LEAF - 2 * SIDE
TALL: Final = PAGE_WIDTH - 2 * EDGE
_TICK: Final = 5.0
"""How long the marks are that say where to fold."""

Page = Sequence[Strip]


def leaflet(canvas: Canvas, block: Leaflet) -> int:
    """Draw the sheets of a leaflet; returns how many sides."""
    canvas.turn_on_short_edge()
    pages = leaves(canvas, block)
    for left, right in imposed(len(pages)):
        canvas.page(landscape=True)
        _fold(canvas)
        draw_page(canvas, pages[left], SIDE, EDGE)
        draw_page(canvas, pages[right], LEAF + SIDE, EDGE)
    return len(pages) // 2


def leaves(canvas: Canvas, block: Leaflet) -> list[Page]:
    """The pages in reading order, the back last: four, or more by fours, with lines on the empty ones."""
    first, last = _pages(canvas, block.cover), _pages(canvas, block.back)
    inside = _pages(canvas, block.inside)
    if inside:
        inside[-1] = _ruled(canvas, inside[-1])
    missing = -(len(first) + len(inside) + len(last)) % 4
    empty = _pages(canvas, (Lines(),))
    return [*first, *inside, *(empty * missing), *last]


def _pages(canvas: Canvas, blocks: Sequence[Block]) -> list[Page]:
    return [*paginated(layout(blocks, canvas, WIDE), TALL)]


def _ruled(canvas: Canvas, page: Page) -> Page:
    """A page with lines to write on as far as it was left empty."""
    left = TALL - sum(strip.height for strip in page)
    line = layout((Lines(1),), canvas, WIDE)
    return [*page, *line * int(left // LINE)]


def imposed(count: int) -> list[tuple[int, int]]:
    """The pages on the left and right of each side, the front of a sheet before its back.

    `count` is a multiple of four: `imposed(4)` is `[(3, 0), (1, 2)]`.
    """
    sides = []
    for first in range(0, count // 2, 2):
        last = count - 1 - first
        sides += [(last, first), (first + 1, last - 1)]
    return sides


def _fold(canvas: Canvas) -> None:
    for start, end in ((0.0, _TICK), (PAGE_WIDTH - _TICK, PAGE_WIDTH)):
        canvas.line((LEAF, start), (LEAF, end), RULE, 0.2, dotted=True)
