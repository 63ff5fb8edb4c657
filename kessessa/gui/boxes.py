"""Layout of boxes: columns, rows that fold, wraps, cards, pictures."""

from __future__ import annotations

from typing import Final

from kessessa.gui.buttons import button_natural
from kessessa.gui.drawing import Block, Image, Item, Panel, aligned
from kessessa.gui.pen import Pen
from kessessa.gui.people import alone
from kessessa.screens.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Node,
    OptionCard,
    Picture,
    Portrait,
    Row,
    Space,
    Wrap,
)

GAPS: Final = {"none": 2, "tight": 8, "normal": 16, "wide": 28}
"""Units between children."""
_PAD: Final = 22
"""Units around the content of a card."""
_FULL_BUTTON: Final = 720
"""A column narrower than this, in units, has buttons as wide as itself."""
_FLAT: Final = 0.3
"""The least height of a picture, as a share of its width."""
_WHOLE: Final = 640 / 1200
"""The height of a whole picture, as a share of its width."""
_ROOM: Final = 0.42
"""The most of the page's room a picture takes before text."""
_OPTION_GROWS: Final = 1.7


def space(pen: Pen, node: Space, width: int, height: int) -> Block:
    """Nothing, as large as it gets."""
    del pen, node
    return Block(width, height)


def picture(pen: Pen, node: Picture, width: int, height: int, radius: int | None = None) -> Block:
    """A picture across the width, cut to the height there is."""
    most = round(width * _WHOLE)
    base = min(round(width * _FLAT), round((pen.room or pen.height) * _ROOM))
    high = min(max(base, height, 1), most)
    rounded = pen.px(12) if radius is None else radius
    return Block(width, high, ((0, 0, Image(0, 0, width, high, "pictures", node.name, rounded)),))


# -- columns --------------------------------------------------------------------------------------


def column(pen: Pen, node: Column, width: int, height: int) -> Block:
    """Children one under the other; room to spare goes to those that can use it."""
    gap = pen.px(GAPS[node.gap])
    children = node.children
    blocks = [_in_column(pen, child, width, 0, node.align) for child in children]
    spare = height - sum(block.h for block in blocks) - gap * (len(blocks) - 1)
    if spare > 0 and blocks:
        wanted = _shared(pen, children, blocks, spare, width)
        blocks = [
            _in_column(pen, child, width, want, node.align) if want > block.h else block
            for child, block, want in zip(children, blocks, wanted, strict=True)
        ]
    parts: list[tuple[int, int, Block | Item]] = []
    y = 0
    for block in blocks:
        parts.append((aligned(block.w, width, node.align), y, block))
        y += block.h + gap
    return Block(width, max(y - gap, 0), tuple(parts))


def _in_column(pen: Pen, child: Node, width: int, height: int, align: str) -> Block:
    if isinstance(child, Button):
        return pen.lay(child, _button_width(pen, child, width, align), height)
    if isinstance(child, Chip):
        return pen.lay(child, min(pen.natural(child), width))
    if isinstance(child, Portrait) and align == "center":
        return (
            alone(pen, child, width)
            if width > pen.px(260)
            else pen.lay(child, min(width, pen.natural(child)))
        )
    if align == "center" and not isinstance(child, Column | Row | Wrap | Card):
        return pen.lay(child, width, height)
    return pen.lay(child, width, height)


def _button_width(pen: Pen, child: Button, width: int, align: str) -> int:
    """As wide as the column where columns are narrow, else as its words."""
    if align == "start" and not child.small and width <= pen.px(_FULL_BUTTON):
        return width
    return min(button_natural(pen, child), width)


def _shared(
    pen: Pen, children: tuple[Node, ...], blocks: list[Block], spare: int, width: int
) -> list[int]:
    """The height each child gets of the room to spare: pictures first, then cards, then space."""
    wanted = [block.h for block in blocks]
    for place, child in enumerate(children):
        if isinstance(child, Picture):
            more = min(spare, round(width * _WHOLE) - wanted[place])
            wanted[place] += max(more, 0)
            spare -= max(more, 0)
    growers = [place for place, child in enumerate(children) if grows(child)]
    cards = [place for place in growers if isinstance(children[place], Card)]
    if cards:  # one sheet takes the room: two half-empty ones would look worse
        growers = [place for place in growers if place not in cards[:-1]]
    for done, place in enumerate(growers):
        more = spare // (len(growers) - done)
        if isinstance(children[place], OptionCard):
            more = min(more, round(blocks[place].h * (_OPTION_GROWS - 1)))
        wanted[place] += more
        spare -= more
    return wanted


def grows(node: Node) -> bool:
    """Whether a node looks well when it is higher than its content."""
    if isinstance(node, Card | OptionCard | Space):
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


def column_natural(pen: Pen, node: Column) -> int:
    """The widest child."""
    return max((pen.natural(child) for child in node.children), default=0)


def column_least(pen: Pen, node: Column) -> int:
    """The child that needs most."""
    return max((pen.least(child) for child in node.children), default=0)


# -- rows -----------------------------------------------------------------------------------------


def row(pen: Pen, node: Row, width: int, height: int) -> Block:
    """Children side by side; those that have no room go under the others."""
    gap = pen.px(GAPS["normal"] if node.gap == "tight" else GAPS[node.gap] + 6)
    count = len(node.children)
    weights = node.weights or (1,) * count
    for across in range(count, 1, -1):
        lines = _folded(node.children, weights, across)
        sizes = [_sizes(pen, children, shares, width, gap) for children, shares in lines]
        if all(one is not None for one in sizes):
            return _grid(pen, node, lines, [one or [] for one in sizes], width, height, gap)
    shown = tuple(child for child in node.children if not isinstance(child, Space))
    return pen.lay(Column(shown), width, height)


def _folded(
    children: tuple[Node, ...], weights: tuple[int, ...], across: int
) -> list[tuple[tuple[Node, ...], tuple[int, ...]]]:
    return [
        (children[place : place + across], weights[place : place + across])
        for place in range(0, len(children), across)
    ]


def _sizes(
    pen: Pen, children: tuple[Node, ...], weights: tuple[int, ...], width: int, gap: int
) -> list[int] | None:
    """The width of each child, or None if they do not fit side by side."""
    room = width - gap * (len(children) - 1)
    least = [
        pen.natural(child) if not weight else pen.least(child)
        for child, weight in zip(children, weights, strict=True)
    ]
    if sum(least) > room:
        return None
    sizes = [need if not weight else 0 for need, weight in zip(least, weights, strict=True)]
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
    pen: Pen,
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
        blocks = [pen.lay(child, wide) for child, wide in zip(children, widths, strict=True)]
        tall = max(block.h for block in blocks)
        if len(lines) == 1:
            tall = max(tall, height)
        if node.stretch:
            blocks = [
                pen.lay(child, wide, tall) for child, wide in zip(children, widths, strict=True)
            ]
            tall = max(tall, *(block.h for block in blocks))
        x = 0
        for block, wide in zip(blocks, widths, strict=True):
            parts.append((x, y if node.stretch else y + (tall - block.h) // 2, block))
            x += wide + gap
        y += tall + gap
    return Block(width, max(y - gap, 0), tuple(parts))


def row_natural(pen: Pen, node: Row) -> int:
    """All children side by side."""
    gap = pen.px(GAPS[node.gap] + 6) * (len(node.children) - 1)
    return sum(pen.natural(child) for child in node.children) + gap


def row_least(pen: Pen, node: Row) -> int:
    """One child: rows fold."""
    return max((pen.least(child) for child in node.children), default=0)


# -- wraps ----------------------------------------------------------------------------------------


def wrap(pen: Pen, node: Wrap, width: int, height: int) -> Block:
    """Children at their own width, going on to the next line; a space pushes the rest away."""
    del height
    gap = pen.px(12)
    lines: list[list[tuple[Node, int]]] = [[]]
    used = 0
    for child in node.children:
        wide = 0 if isinstance(child, Space) else min(pen.natural(child), width)
        if lines[-1] and wide and used + gap + wide > width:
            lines.append([])
            used = 0
        lines[-1].append((child, wide))
        used += wide + (gap if used and wide else 0)
    parts: list[tuple[int, int, Block | Item]] = []
    y = 0
    for line in lines:
        blocks = [pen.lay(child, wide) if wide else Block(0, 0) for child, wide in line]
        high = max((block.h for block in blocks), default=0)
        people = all(isinstance(child, Portrait) for child, _ in line)
        for x, block in _spread(line, blocks, width, gap, node.align, even=people):
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
    shown = [wide for _, wide in line if wide]
    spare = max(width - sum(shown) - gap * max(len(shown) - 1, 0), 0)
    spaces = sum(isinstance(child, Space) for child, _ in line)
    x = 0 if spaces else aligned(0, spare, align)
    each = 0
    if even and align == "center" and shown:
        each = min(spare // (len(shown) + 1), shown[0])
        x = (spare - each * (len(shown) - 1)) // 2
    found = []
    for (child, wide), block in zip(line, blocks, strict=True):
        if isinstance(child, Space):
            x += spare // spaces
            continue
        found.append((x, block))
        x += wide + gap + each
    return found


def wrap_natural(pen: Pen, node: Wrap) -> int:
    """All children on one line."""
    shown = [child for child in node.children if not isinstance(child, Space)]
    return sum(pen.natural(child) for child in shown) + pen.px(12) * max(len(shown) - 1, 0)


def wrap_least(pen: Pen, node: Wrap) -> int:
    """The child that needs most."""
    return max((pen.least(child) for child in node.children), default=0)


# -- cards ----------------------------------------------------------------------------------------


def card(pen: Pen, node: Card, width: int, height: int) -> Block:
    """A sheet with an outline and a hard shadow; a first picture goes edge to edge."""
    theme, pad, line, drop = pen.theme, pen.px(_PAD), pen.px(3), pen.px(5)
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
    return pen.natural(node.child) + 2 * pen.px(_PAD) + pen.px(5)


def card_least(pen: Pen, node: Card) -> int:
    """Its content's least and the paper around."""
    return pen.least(node.child) + 2 * pen.px(_PAD) + pen.px(5)
