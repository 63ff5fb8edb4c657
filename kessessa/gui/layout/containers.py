"""Layout of containers: columns, rows that fold. Wraps are in `wraps`."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.buttons import button_max_content
from kessessa.gui.layout.cards import tallest
from kessessa.gui.layout.context import LayoutContext
from kessessa.gui.layout.draw_list import Block, Item, aligned
from kessessa.gui.layout.people import alone, standing
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Node,
    OptionCard,
    Picture,
    Portrait,
    Radar,
    Row,
    Space,
)

GAPS: Final = {"none": 2, "tight": 8, "normal": 16, "wide": 28}
"""Units between children."""
_FULL_BUTTON: Final = 760
"""A column narrower than this, in units, has buttons as wide as itself."""
_OPTION_GROWS: Final = 1.7
_LARGE_FACE: Final = 280
"""Units that a column must have for somebody alone in it to be drawn large."""


def space(context: LayoutContext, node: Space, width: int, height: int) -> Block:
    """Nothing, as large as it gets."""
    del context, node
    return Block(width, height)


def space_width(context: LayoutContext, node: Space) -> int:
    """Min-content and max-content width: none."""
    del context, node
    return 0


# -- columns --------------------------------------------------------------------------------------


def column(context: LayoutContext, node: Column, width: int, height: int) -> Block:
    """Children one under the other; room to spare goes to those that can use it."""
    gap = context.gap(GAPS[node.gap])
    children = node.children
    blocks = [_in_column(context, child, width, 0, node.align) for child in children]
    spare = height - sum(block.h for block in blocks) - gap * (len(blocks) - 1)
    if spare > 0 and blocks:
        heights = _shared(children, blocks, spare, width)
        blocks = [
            _in_column(context, child, width, high, node.align) if high > block.h else block
            for child, block, high in zip(children, blocks, heights, strict=True)
        ]
    parts: list[tuple[int, int, Block | Item]] = []
    y = 0
    for block in blocks:
        parts.append((aligned(block.w, width, node.align), y, block))
        y += block.h + gap
    return Block(width, max(y - gap, 0), tuple(parts))


def _in_column(context: LayoutContext, child: Node, width: int, height: int, align: str) -> Block:
    if isinstance(child, Button):
        return context.lay_out(child, _button_width(context, child, width, align), height)
    if isinstance(child, Chip):
        return context.lay_out(child, min(context.max_content(child), width))
    if isinstance(child, Portrait) and align == "center":
        large = width >= context.px(_LARGE_FACE)
        return alone(context, child, width) if large else standing(context, child, width)
    return context.lay_out(child, width, height)


def _button_width(context: LayoutContext, child: Button, width: int, align: str) -> int:
    """As wide as the column where columns are narrow, else as its text."""
    if align == "start" and not child.small and width <= context.text_px(_FULL_BUTTON, 0.5):
        return width
    return min(button_max_content(context, child), width)


def _shared(children: tuple[Node, ...], blocks: list[Block], spare: int, width: int) -> list[int]:
    """The height each child gets of the room to spare: pictures first, then what can grow."""
    heights = [block.h for block in blocks]
    for place, child in enumerate(children):
        if isinstance(child, Picture):
            more = max(min(spare, tallest(width) - heights[place]), 0)
            heights[place] += more
            spare -= more
    growers = [place for place, child in enumerate(children) if grows(child)]
    for done, place in enumerate(growers):
        more = spare // (len(growers) - done)
        if isinstance(children[place], OptionCard):
            more = min(more, round(blocks[place].h * (_OPTION_GROWS - 1)))
        heights[place] += more
        spare -= more
    return heights


def grows(node: Node) -> bool:
    """Whether a node of a column looks well when it is higher than its content.

    Sheets side by side do, down to the bottom of the page; a sheet among other things does not:
    it would be half empty.
    """
    if isinstance(node, OptionCard | Radar | Space):
        return True
    if isinstance(node, Row):
        return node.stretch and any(
            isinstance(child, Card) or grows(child)
            for child in node.children
            if not isinstance(child, Space)
        )
    if isinstance(node, Column):
        return any(grows(child) for child in node.children)
    return False


def column_max_content(context: LayoutContext, node: Column) -> int:
    """Max-content width: that of the widest child."""
    return max((context.max_content(child) for child in node.children), default=0)


def column_min_content(context: LayoutContext, node: Column) -> int:
    """Min-content width: that of the child whose own is widest."""
    return max((context.min_content(child) for child in node.children), default=0)


# -- rows -----------------------------------------------------------------------------------------


def row(context: LayoutContext, node: Row, width: int, height: int) -> Block:
    """Children side by side; those that have no room go under the others."""
    gap = _row_gap(context, node)
    count = len(node.children)
    if count == 1:
        return context.lay_out(node.children[0], width, height)
    weights = node.weights or (1,) * count
    for across in range(count, 1, -1):
        lines = _folded(node.children, weights, across)
        sizes = [_sizes(context, children, shares, width, gap) for children, shares in lines]
        if all(widths is not None for widths in sizes):
            return _grid(
                context, node, lines, [widths or [] for widths in sizes], width, height, gap
            )
    children_left = tuple(child for child in node.children if not isinstance(child, Space))
    return context.lay_out(Column(children_left), width, height)


def _row_gap(context: LayoutContext, node: Row) -> int:
    return context.gap(GAPS["normal"] if node.gap == "tight" else GAPS[node.gap] + 6)


def _folded(
    children: tuple[Node, ...], weights: tuple[int, ...], across: int
) -> list[tuple[tuple[Node, ...], tuple[int, ...]]]:
    return [
        (children[place : place + across], weights[place : place + across])
        for place in range(0, len(children), across)
    ]


def _sizes(
    context: LayoutContext,
    children: tuple[Node, ...],
    weights: tuple[int, ...],
    width: int,
    gap: int,
) -> list[int] | None:
    """The width of each child, or None if they do not fit side by side."""
    room = width - gap * (len(children) - 1)
    least = [
        context.max_content(child) if not weight else context.min_content(child)
        for child, weight in zip(children, weights, strict=True)
    ]
    if sum(least) > room:
        return None
    sizes = [fewest if not weight else 0 for fewest, weight in zip(least, weights, strict=True)]
    free = [place for place, weight in enumerate(weights) if weight]
    while free:
        left = room - sum(sizes)
        total = sum(weights[place] for place in free)
        short = [place for place in free if left * weights[place] // total < least[place]]
        if not short:
            for place in free:
                sizes[place] = left * weights[place] // total
            break
        for place in short:
            sizes[place] = least[place]
            free.remove(place)
    return sizes


def _grid(
    context: LayoutContext,
    node: Row,
    lines: list[tuple[tuple[Node, ...], tuple[int, ...]]],
    sizes: list[list[int]],
    width: int,
    height: int,
    gap: int,
) -> Block:
    parts: list[tuple[int, int, Block | Item]] = []
    y = 0
    for (children, _), widths in zip(lines, sizes, strict=True):
        blocks = [
            context.lay_out(child, wide) for child, wide in zip(children, widths, strict=True)
        ]
        tall = max(block.h for block in blocks)
        if len(lines) == 1:
            tall = max(tall, height)
        if node.stretch:
            blocks = [
                context.lay_out(child, wide, tall)
                for child, wide in zip(children, widths, strict=True)
            ]
            tall = max(tall, *(block.h for block in blocks))
        x = 0
        for block, wide in zip(blocks, widths, strict=True):
            parts.append((x, y if node.stretch else y + (tall - block.h) // 2, block))
            x += wide + gap
        y += tall + gap
    return Block(width, max(y - gap, 0), tuple(parts))


def row_max_content(context: LayoutContext, node: Row) -> int:
    """Max-content width: enough for every child to have its own, whatever their shares."""
    weights = node.weights or (1,) * len(node.children)
    max_contents = [context.max_content(child) for child in node.children]
    fixed = sum(wide for wide, weight in zip(max_contents, weights, strict=True) if not weight)
    shares = [wide / weight for wide, weight in zip(max_contents, weights, strict=True) if weight]
    gap = _row_gap(context, node) * (len(node.children) - 1)
    return fixed + round(max(shares, default=0) * sum(weights)) + gap


def row_min_content(context: LayoutContext, node: Row) -> int:
    """Min-content width: that of the widest child alone, since a row folds."""
    return max((context.min_content(child) for child in node.children), default=0)
