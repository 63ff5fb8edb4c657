"""Layout of wraps: children at their own width, going on to the next line."""

from __future__ import annotations

from kessessa.gui.layout.context import LayoutContext
from kessessa.gui.layout.draw_list import Block, Item, aligned
from kessessa.screens.ui.nodes import Node, Portrait, Space, Wrap

_GAP = 12
"""Units between children."""


def wrap(context: LayoutContext, node: Wrap, width: int, height: int) -> Block:
    """Children at their own width, going on to the next line; a space pushes the rest away."""
    del height
    gap = context.gap(_GAP)
    lines: list[list[tuple[Node, int]]] = [[]]
    used = 0
    for child in node.children:
        wide = 0 if isinstance(child, Space) else min(context.max_content(child), width)
        if lines[-1] and wide and used + gap + wide > width:
            lines.append([])
            used = 0
        lines[-1].append((child, wide))
        used += wide + (gap if used and wide else 0)
    parts: list[tuple[int, int, Block | Item]] = []
    y = 0
    pushed = False
    for line in lines:
        blocks = [context.lay_out(child, wide) if wide else Block(0, 0) for child, wide in line]
        high = max((block.h for block in blocks), default=0)
        people = all(isinstance(child, Portrait) for child, _ in line)
        align = "end" if pushed else node.align  # what a space pushed away stays away
        pushed = pushed or any(isinstance(child, Space) for child, _ in line)
        for x, block in _spread(line, blocks, width, gap, align, even=people):
            top = 0 if people else (high - block.h) // 2
            parts.append((x, y + top, block))
        y += high + gap
    return Block(width, max(y - gap, 0), tuple(parts))


def _spread(
    line: list[tuple[Node, int]],
    blocks: list[Block],
    width: int,
    gap: int,
    align: str,
    *,
    even: bool,
) -> list[tuple[int, Block]]:
    """Where each child of a line begins."""
    widths = [wide for _, wide in line if wide]
    spare = max(width - sum(widths) - gap * max(len(widths) - 1, 0), 0)
    spaces = sum(isinstance(child, Space) for child, _ in line)
    x = 0 if spaces else aligned(0, spare, align)
    each = 0
    if even and align == "center" and widths:
        each = min(spare // (len(widths) + 1), widths[0])
        x = (spare - each * (len(widths) - 1)) // 2
    placed = []
    for (child, wide), block in zip(line, blocks, strict=True):
        if isinstance(child, Space):
            x += spare // spaces
            continue
        placed.append((x, block))
        x += wide + gap + each
    return placed


def wrap_max_content(context: LayoutContext, node: Wrap) -> int:
    """Max-content width: all children on one line."""
    children = [child for child in node.children if not isinstance(child, Space)]
    return sum(context.max_content(child) for child in children) + context.gap(_GAP) * max(
        len(children) - 1, 0
    )


def wrap_min_content(context: LayoutContext, node: Wrap) -> int:
    """Min-content width: that of the child whose own is widest."""
    return max((context.min_content(child) for child in node.children), default=0)
