"""Layout of figures: gauges, changes, tables, the clock, a long computation."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import Pen
from kessessa.gui.layout.draw_list import Bar, Block, Face, Image, Item, Panel, below
from kessessa.gui.layout.theme import deepened
from kessessa.screens.ui.nodes import Button, Change, Chip, Clock, Gauge, Progress, Table, Text

_AMOUNT: Final = 126
"""Units of the column of amounts, where changes stand in columns."""
_LABEL: Final = 160
"""Units of the column that says what has changed."""
_BECAUSE: Final = 240
"""The least units of the column that says why."""
_CHANGES: Final = 340
"""Units of a gauge from which room is kept for a change, so that bars can be compared."""


def gauge(pen: Pen, node: Gauge, width: int, height: int) -> Block:
    """Icon, name over a bar, value and what has just changed."""
    del height
    theme = pen.theme
    tile, gap = pen.grown(34, 0.5), pen.px(10)
    colour = theme.indicators.get(node.indicator, theme.ink)
    number, moved = pen.sized("bold", 20, 0.8), pen.sized("bold", 17, 0.8)
    shown = pen.line(node.shown, number, theme.ink)
    change = pen.line(node.change, moved, deepened(colour, theme.white))
    figures = shown.w + (pen.px(6) + change.w if change.w else 0)
    if node.shown.isdigit():
        kept = pen.words_width("00", number)
        if width >= pen.grown(_CHANGES):
            kept += pen.px(6) + pen.words_width("+00", moved)
        figures = max(figures, kept)
    room = width - tile - gap - (figures + gap if figures else 0)
    under = room < _label_least(pen, node)  # a word as value may need a line of its own
    if under:
        room = width - tile - gap
    label = pen.set(node.label, _label_face(pen), max(room, 1), theme.ink, pen.grown(19))
    thick = pen.grown(13, 0.4)
    before = node.value if node.before is None else node.before
    bar = Bar(
        0, 0, max(room, 1), thick, colour, theme.track, theme.ink, pen.px(2), node.value, before
    )
    words = below([label, Block(bar.w, bar.h, ((0, 0, bar),))], pen.px(3), max(room, 1))
    value = Block(
        figures, max(shown.h, change.h), ((0, 0, shown), (figures - change.w, pen.px(1), change))
    )
    if under and figures:
        words = below([words, value], pen.px(2), room)
    high = max(tile, words.h)
    parts: list[tuple[int, int, Block | Item]] = [
        (0, (high - tile) // 2, tile_of(pen, node.indicator, tile)),
        (tile + gap, (high - words.h) // 2, words),
    ]
    if figures and not under:
        parts.append((width - figures, (high - value.h) // 2, value))
    return Block(width, high + pen.px(4), tuple(parts))


def tile_of(pen: Pen, name: str, side: int) -> Block:
    """An icon in white on a tile of its colour."""
    colour = pen.theme.target(name)
    inner = round(side * 0.62)
    edge = (side - inner) // 2
    panel = Panel(0, 0, side, side, colour, radius=pen.px(8))
    return Block(
        side, side, ((0, 0, panel), (edge, edge, Image(0, 0, inner, inner, "icons", name)))
    )


def _label_face(pen: Pen) -> Face:
    return pen.sized("bold", 17)


def _label_least(pen: Pen, node: Gauge) -> int:
    return pen.longest_word(node.label, _label_face(pen))


def gauge_natural(pen: Pen, node: Gauge) -> int:
    """Its name on one line, and a bar long enough to compare."""
    label = max(pen.words_width(node.label, _label_face(pen)), pen.px(180))
    return label + gauge_around(pen, node)


def gauge_around(pen: Pen, node: Gauge) -> int:
    """The width of a gauge that is not its name."""
    figures = pen.words_width(node.shown, pen.sized("bold", 20, 0.8)) + pen.words_width(
        node.change, pen.sized("bold", 17, 0.8)
    )
    return pen.grown(34, 0.5) + 2 * pen.px(10) + pen.px(6) + figures


def gauge_least(pen: Pen, node: Gauge) -> int:
    """The longest word of its name, its value below it if need be."""
    figures = gauge_around(pen, node) - pen.px(16)
    return max(_label_least(pen, node) + pen.grown(34, 0.5) + pen.px(12), figures)


def change(pen: Pen, node: Change, width: int, height: int) -> Block:
    """How much on a coloured tile, of what, and why: in columns if there is room."""
    del height
    theme, gap, top = pen.theme, pen.px(14), pen.px(3)
    amount_face = pen.sized("bold", 19, 0.9)
    amount = pen.line(node.amount, amount_face, theme.on_frame, pen.line_height(amount_face))
    wide = max(amount.w + 2 * pen.px(10), pen.grown(58, 0.6))
    high = amount.h + 2 * top
    tile = Panel(0, 0, wide, high, theme.target(node.target), radius=pen.px(8))
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, tile),
        ((wide - amount.w) // 2, top, amount),
    ]
    left = max(wide, pen.grown(_AMOUNT, 0.9)) + gap
    column = pen.grown(_LABEL)
    room = width - left - column - gap
    if room >= pen.grown(_BECAUSE):
        label = pen.paragraph(node.label, "strong", column, theme.ink)
        because = pen.set(node.because, pen.sized("text", 19), room, theme.ink)
        parts += [(left, top, label), (left + column + gap, top, because)]
        return Block(width, max(high, label.h + top, because.h + top), tuple(parts))
    room = max(width - wide - gap, 1)
    label = pen.paragraph(node.label, "strong", room, theme.ink)
    because = pen.set(node.because, pen.sized("text", 18), room, theme.ink)
    parts += [(wide + gap, top, label), (wide + gap, top + label.h, because)]
    return Block(width, max(high, top + label.h + because.h), tuple(parts))


def change_natural(pen: Pen, node: Change) -> int:
    """Everything on one line."""
    because = pen.words_width(node.because, pen.sized("text", 19))
    return pen.grown(_AMOUNT, 0.9) + pen.grown(_LABEL) + 2 * pen.px(14) + because + pen.px(2)


def change_least(pen: Pen, node: Change) -> int:
    """The longest word beside the amount."""
    words = pen.longest_word(f"{node.label} {node.because}", pen.face("strong"))
    amount = pen.words_width(node.amount, pen.sized("bold", 19, 0.9)) + 2 * pen.px(10)
    return max(amount, pen.grown(58, 0.6)) + pen.px(14) + max(words, pen.grown(150))


def clock(pen: Pen, node: Clock, width: int, height: int) -> Block:
    """Minutes and seconds in large figures, and what they are of."""
    del height
    figures = f"{node.seconds // 60:02}:{node.seconds % 60:02}"
    blocks = [pen.paragraph(figures, "number", width, pen.ink())]
    if node.label:
        blocks.append(pen.paragraph(node.label, "small", width, pen.ink(quiet=True)))
    return below(blocks, 0, width)


def clock_natural(pen: Pen, node: Clock) -> int:
    """Its figures."""
    return max(
        pen.words_width("00:00", pen.face("number")), pen.words_width(node.label, pen.face("small"))
    )


def progress(pen: Pen, node: Progress, width: int, height: int) -> Block:
    """A label over a bar that fills."""
    del height
    theme = pen.theme
    label = pen.paragraph(f"{node.label} {node.percent}\u00a0%", "strong", width, pen.ink())
    percent = min(max(node.percent, 0), 100)
    bar = Bar(
        0, 0, width, pen.px(18), theme.sun, theme.track, theme.ink, pen.px(3), percent, percent
    )
    return below([label, Block(bar.w, bar.h, ((0, 0, bar),))], pen.px(6), width)


def progress_natural(pen: Pen, node: Progress) -> int:
    """Its label, or a good bar."""
    return max(pen.words_width(f"{node.label} 100 %", pen.face("strong")), pen.px(320))


def table(pen: Pen, node: Table, width: int, height: int) -> Block:
    """Rows of cells on alternate grounds; under each other, with their headers, when too narrow."""
    del height
    if width < table_natural(pen, node):
        return _stacked(pen, node, width)
    theme, pad = pen.theme, pen.px(10)
    sizes = _columns(pen, node, width - 2 * pad)
    parts: list[tuple[int, int, Block | Item]] = []
    y = 0
    first = 0 if any(node.header) else 1  # the headers are row 0, where there are any
    for place, row in enumerate((_header(node), *node.rows)[first:], start=first):
        cells = [
            pen.lay(
                cell,
                min(pen.natural(cell), size - pad) if not isinstance(cell, Text) else size - pad,
            )
            for cell, size in zip(row, sizes, strict=False)
        ]
        high = max((cell.h for cell in cells), default=0) + pad
        if place:
            ground = theme.ground("plain") if place % 2 else theme.ground("white")
            parts.append((0, y, Panel(0, 0, width, high, ground, radius=pen.px(8))))
        x = pad
        for cell, size in zip(cells, sizes, strict=False):
            parts.append((x, y + (high - cell.h) // 2, cell))
            x += size
        y += high + (pen.px(4) if place else 0)
    return Block(width, y, tuple(parts))


def _header(node: Table) -> tuple[Text | Button | Chip, ...]:
    return tuple(Text(word, "small") for word in node.header)


def _columns(pen: Pen, node: Table, width: int) -> list[int]:
    """The width of each column: its share, and never less than its longest word."""
    count = len(node.header)
    weights = node.weights or (1,) * count
    least = [_column_least(pen, node, place) for place in range(count)]
    spare = width - sum(least)
    total = sum(weights)
    return [need + spare * weight // total for need, weight in zip(least, weights, strict=True)]


def _column_least(pen: Pen, node: Table, place: int) -> int:
    cells = [row[place] for row in (_header(node), *node.rows) if place < len(row)]
    widths = []
    for cell in cells:
        if isinstance(cell, Text):
            widths.append(pen.longest_word(cell.text, pen.face(cell.style)))
        else:
            widths.append(pen.least(cell))
    return max(widths, default=0) + pen.px(12)


def table_natural(pen: Pen, node: Table) -> int:
    """All the columns side by side."""
    return sum(_column_least(pen, node, place) for place in range(len(node.header))) + pen.px(22)


def table_least(pen: Pen, node: Table) -> int:
    """One cell."""
    return max((pen.least(cell) for row in node.rows for cell in row), default=0) + pen.px(40)


def _stacked(pen: Pen, node: Table, width: int) -> Block:
    """Each row as a small list of « header : cell »."""
    blocks: list[Block] = []
    for row in node.rows:
        for place, cell in enumerate(row):
            header = node.header[place] if place < len(node.header) else ""
            if isinstance(cell, Text) and header:
                told = pen.language.typeset(f"{header} : {cell.text}")
                blocks.append(pen.paragraph(told, "body", width, pen.ink()))
            elif not isinstance(cell, Text) or cell.text:
                blocks.append(pen.lay(cell, width))
        blocks.append(Block(width, pen.px(8)))
    return below(blocks, pen.px(4), width)
