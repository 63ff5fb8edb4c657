"""Layout of numbers: gauges, changes, tables, the clock, the progress of a computation."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import LayoutContext
from kessessa.gui.layout.draw_list import Block, Face, Image, Item, Meter, Panel, below
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


def gauge(context: LayoutContext, node: Gauge, width: int, height: int) -> Block:
    """Icon, name over a bar, value and what has just changed."""
    del height
    theme = context.theme
    tile, gap = context.text_px(34, 0.5), context.px(10)
    colour = theme.indicators.get(node.indicator, theme.ink)
    number, moved = context.face_of("bold", 20, 0.8), context.face_of("bold", 17, 0.8)
    value_text = context.line(node.shown, number, theme.ink)
    change = context.line(node.change, moved, deepened(colour, theme.white))
    figures = value_text.w + (context.px(6) + change.w if change.w else 0)
    if node.shown.isdigit():
        kept = context.text_width("00", number)
        if width >= context.text_px(_CHANGES):
            kept += context.px(6) + context.text_width("+00", moved)
        figures = max(figures, kept)
    room = width - tile - gap - (figures + gap if figures else 0)
    under = room < _label_min_content(context, node)  # a word as value may need a line of its own
    if under:
        room = width - tile - gap
    label = context.text_lines(
        node.label, _label_face(context), max(room, 1), theme.ink, context.text_px(19)
    )
    thick = context.text_px(13, 0.4)
    before = node.value if node.before is None else node.before
    bar = Meter(
        0, 0, max(room, 1), thick, colour, theme.track, theme.ink, context.px(2), node.value, before
    )
    named_bar = below([label, Block(bar.w, bar.h, ((0, 0, bar),))], context.px(3), max(room, 1))
    value = Block(
        figures,
        max(value_text.h, change.h),
        ((0, 0, value_text), (figures - change.w, context.px(1), change)),
    )
    if under and figures:
        named_bar = below([named_bar, value], context.px(2), room)
    high = max(tile, named_bar.h)
    parts: list[tuple[int, int, Block | Item]] = [
        (0, (high - tile) // 2, tile_of(context, node.indicator, tile)),
        (tile + gap, (high - named_bar.h) // 2, named_bar),
    ]
    if figures and not under:
        parts.append((width - figures, (high - value.h) // 2, value))
    return Block(width, high + context.px(4), tuple(parts))


def tile_of(context: LayoutContext, name: str, side: int) -> Block:
    """An icon in white on a tile of its colour."""
    colour = context.theme.target(name)
    inner = round(side * 0.62)
    edge = (side - inner) // 2
    panel = Panel(0, 0, side, side, colour, radius=context.px(8))
    return Block(
        side, side, ((0, 0, panel), (edge, edge, Image(0, 0, inner, inner, "icons", name)))
    )


def _label_face(context: LayoutContext) -> Face:
    return context.face_of("bold", 17)


def _label_min_content(context: LayoutContext, node: Gauge) -> int:
    return context.longest_word(node.label, _label_face(context))


def gauge_max_content(context: LayoutContext, node: Gauge) -> int:
    """Max-content width: its name on one line, and a bar long enough to compare."""
    label = max(context.text_width(node.label, _label_face(context)), context.px(180))
    return label + gauge_around(context, node)


def gauge_around(context: LayoutContext, node: Gauge) -> int:
    """The width of what stands beside a gauge's name: icon, value, change, gaps."""
    figures = context.text_width(node.shown, context.face_of("bold", 20, 0.8)) + context.text_width(
        node.change, context.face_of("bold", 17, 0.8)
    )
    return context.text_px(34, 0.5) + 2 * context.px(10) + context.px(6) + figures


def gauge_min_content(context: LayoutContext, node: Gauge) -> int:
    """Min-content width: the longest word of its name, its value on a line of its own."""
    figures = gauge_around(context, node) - context.px(16)
    return max(
        _label_min_content(context, node) + context.text_px(34, 0.5) + context.px(12), figures
    )


def change(context: LayoutContext, node: Change, width: int, height: int) -> Block:
    """How much on a coloured tile, of what, and why: in columns if there is room."""
    del height
    theme, gap, top = context.theme, context.px(14), context.px(3)
    amount_face = context.face_of("bold", 19, 0.9)
    amount = context.line(
        node.amount, amount_face, theme.on_frame, context.line_height(amount_face)
    )
    wide = max(amount.w + 2 * context.px(10), context.text_px(58, 0.6))
    high = amount.h + 2 * top
    tile = Panel(0, 0, wide, high, theme.target(node.target), radius=context.px(8))
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, tile),
        ((wide - amount.w) // 2, top, amount),
    ]
    left = max(wide, context.text_px(_AMOUNT, 0.9)) + gap
    column = context.text_px(_LABEL)
    room = width - left - column - gap
    if room >= context.text_px(_BECAUSE):
        label = context.paragraph(node.label, "strong", column, theme.ink)
        because = context.text_lines(node.because, context.face_of("text", 19), room, theme.ink)
        parts += [(left, top, label), (left + column + gap, top, because)]
        return Block(width, max(high, label.h + top, because.h + top), tuple(parts))
    room = max(width - wide - gap, 1)
    label = context.paragraph(node.label, "strong", room, theme.ink)
    because = context.text_lines(node.because, context.face_of("text", 18), room, theme.ink)
    parts += [(wide + gap, top, label), (wide + gap, top + label.h, because)]
    return Block(width, max(high, top + label.h + because.h), tuple(parts))


def change_max_content(context: LayoutContext, node: Change) -> int:
    """Max-content width: everything on one line."""
    because = context.text_width(node.because, context.face_of("text", 19))
    return (
        context.text_px(_AMOUNT, 0.9)
        + context.text_px(_LABEL)
        + 2 * context.px(14)
        + because
        + context.px(2)
    )


def change_min_content(context: LayoutContext, node: Change) -> int:
    """Min-content width: the longest word, beside the amount."""
    longest = context.longest_word(f"{node.label} {node.because}", context.face("strong"))
    amount = context.text_width(node.amount, context.face_of("bold", 19, 0.9)) + 2 * context.px(10)
    return (
        max(amount, context.text_px(58, 0.6)) + context.px(14) + max(longest, context.text_px(150))
    )


def clock(context: LayoutContext, node: Clock, width: int, height: int) -> Block:
    """Minutes and seconds in large figures, and what they are of."""
    del height
    figures = f"{node.seconds // 60:02}:{node.seconds % 60:02}"
    blocks = [context.paragraph(figures, "number", width, context.text_colour())]
    if node.label:
        blocks.append(
            context.paragraph(node.label, "small", width, context.text_colour(quiet=True))
        )
    return below(blocks, 0, width)


def clock_max_content(context: LayoutContext, node: Clock) -> int:
    """Min-content and max-content width: that of « 00:00 » or of its label."""
    return max(
        context.text_width("00:00", context.face("number")),
        context.text_width(node.label, context.face("small")),
    )


def progress(context: LayoutContext, node: Progress, width: int, height: int) -> Block:
    """A label over a bar that fills."""
    del height
    theme = context.theme
    label = context.paragraph(
        f"{node.label} {node.percent}\u00a0%", "strong", width, context.text_colour()
    )
    percent = min(max(node.percent, 0), 100)
    bar = Meter(
        0,
        0,
        width,
        context.px(18),
        theme.sun,
        theme.track,
        theme.ink,
        context.px(3),
        percent,
        percent,
    )
    return below([label, Block(bar.w, bar.h, ((0, 0, bar),))], context.px(6), width)


def progress_max_content(context: LayoutContext, node: Progress) -> int:
    """Min-content and max-content width: its label on one line, or a bar of 320 units."""
    return max(context.text_width(f"{node.label} 100 %", context.face("strong")), context.px(320))


def table(context: LayoutContext, node: Table, width: int, height: int) -> Block:
    """Rows of cells on alternate grounds; under each other, with their headers, when too narrow."""
    del height
    if width < table_max_content(context, node):
        return _stacked(context, node, width)
    theme, pad = context.theme, context.px(10)
    sizes = _columns(context, node, width - 2 * pad)
    parts: list[tuple[int, int, Block | Item]] = []
    y = 0
    first = 0 if any(node.header) else 1  # the headers are row 0, where there are any
    for place, row in enumerate((_header(node), *node.rows)[first:], start=first):
        cells = [
            context.lay_out(
                cell,
                min(context.max_content(cell), size - pad)
                if not isinstance(cell, Text)
                else size - pad,
            )
            for cell, size in zip(row, sizes, strict=False)
        ]
        high = max((cell.h for cell in cells), default=0) + pad
        if place:
            ground = theme.ground("plain") if place % 2 else theme.ground("white")
            parts.append((0, y, Panel(0, 0, width, high, ground, radius=context.px(8))))
        x = pad
        for cell, size in zip(cells, sizes, strict=False):
            parts.append((x, y + (high - cell.h) // 2, cell))
            x += size
        y += high + (context.px(4) if place else 0)
    return Block(width, y, tuple(parts))


def _header(node: Table) -> tuple[Text | Button | Chip, ...]:
    return tuple(Text(word, "small") for word in node.header)


def _columns(context: LayoutContext, node: Table, width: int) -> list[int]:
    """The width of each column: its share, and never less than its longest word."""
    count = len(node.header)
    weights = node.weights or (1,) * count
    least = [_column_min_content(context, node, place) for place in range(count)]
    spare = width - sum(least)
    total = sum(weights)
    return [need + spare * weight // total for need, weight in zip(least, weights, strict=True)]


def _column_min_content(context: LayoutContext, node: Table, place: int) -> int:
    cells = [row[place] for row in (_header(node), *node.rows) if place < len(row)]
    widths = []
    for cell in cells:
        if isinstance(cell, Text):
            widths.append(context.longest_word(cell.text, context.face(cell.style)))
        else:
            widths.append(context.min_content(cell))
    return max(widths, default=0) + context.px(12)


def table_max_content(context: LayoutContext, node: Table) -> int:
    """Max-content width: all columns side by side, none narrower than its longest word."""
    return sum(
        _column_min_content(context, node, place) for place in range(len(node.header))
    ) + context.px(22)


def table_min_content(context: LayoutContext, node: Table) -> int:
    """Min-content width: that of the widest cell alone, since rows stack."""
    return max(
        (context.min_content(cell) for row in node.rows for cell in row), default=0
    ) + context.px(40)


def _stacked(context: LayoutContext, node: Table, width: int) -> Block:
    """Each row as a small list of « header : cell »."""
    blocks: list[Block] = []
    for row in node.rows:
        for place, cell in enumerate(row):
            header = node.header[place] if place < len(node.header) else ""
            if isinstance(cell, Text) and header:
                sentence = context.language.typeset(f"{header} : {cell.text}")
                blocks.append(context.paragraph(sentence, "body", width, context.text_colour()))
            elif not isinstance(cell, Text) or cell.text:
                blocks.append(context.lay_out(cell, width))
        blocks.append(Block(width, context.px(8)))
    return below(blocks, context.px(4), width)
