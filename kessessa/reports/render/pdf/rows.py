"""Layout of rows on paper: tables, lines of the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kessessa.reports.document.blocks import Changes, Table
from kessessa.reports.render.pdf.canvas import Canvas, Face, Run, wrapped, write_line
from kessessa.reports.render.pdf.flow import BOLD, LEADING, Strip, bound, strips_of
from kessessa.reports.render.theme import INK, QUIET, RULE, TARGETS, TONES, icon

_WRITTEN: Final = 8.5
"""The least height of a cell to write in."""


@strips_of.register
def _(block: Table, canvas: Canvas, width: float) -> list[Strip]:
    small = Face("text", 9.5, INK)
    head = _row(canvas, block, block.head, width, small._replace(family=BOLD), first=True)
    rows = [_row(canvas, block, row, width, small, first=False) for row in block.rows]
    if any(block.head):
        rows = [replace(head, keep=True), *(replace(row, head=head) for row in rows)]
    return bound(rows)


def _row(
    canvas: Canvas, table: Table, cells: Sequence[str], width: float, face: Face, *, first: bool
) -> Strip:
    if table.grid and first:
        face = _narrowed(canvas, table, cells, width, face)
    total = sum(table.widths)
    lefts, at = [], 0.0
    laid: list[tuple[tuple[Run, ...], ...]] = []
    wides = [width * share / total for share in table.widths]
    bold_first = not any(table.head)
    for place, (cell, wide) in enumerate(zip(cells, wides, strict=False)):
        lefts.append(at)
        at += wide
        strong = bold_first and place == 0
        shown = face._replace(family=BOLD) if strong else face
        laid.append(wrapped(canvas, [(cell, shown)], wide - 3))
    high = face.height * LEADING
    tall = max((len(lines) for lines in laid), default=1) * high + 2.2
    if table.grid and not first:
        tall = max(tall, _WRITTEN)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        if first:
            canvas.box(x, y, width, tall, TONES["sand"])
        for place, lines in enumerate(laid):
            for number, line in enumerate(lines):
                left = x + lefts[place] + 1.5
                if place in table.numeric:
                    text = " ".join(word for word, _ in line)
                    left += wides[place] - 3 - canvas.width(text, line[0][1])
                write_line(canvas, line, left, y + 1.1 + number * high + high * 0.76)
        canvas.line((x, y + tall), (x + width, y + tall), QUIET if table.grid else RULE)
        if table.grid:
            for left in (*lefts, width):
                canvas.line((x + left, y), (x + left, y + tall), QUIET)
            if first:
                canvas.line((x, y), (x + width, y), QUIET)

    return Strip(tall, draw)


def _narrowed(canvas: Canvas, table: Table, cells: Sequence[str], width: float, face: Face) -> Face:
    """The largest size, down to a readable one, at which no word of a head is cut."""
    total = sum(table.widths)
    rooms = [width * share / total - 3 for share in table.widths]
    for size in (face.size, 9.0, 8.5, 8.0, 7.5):
        face = face._replace(size=size)
        if all(
            canvas.width(word, face) <= room
            for cell, room in zip(cells, rooms, strict=True)
            for word in cell.split(" ")
        ):
            break
    return face


@strips_of.register
def _(block: Changes, canvas: Canvas, width: float) -> list[Strip]:
    label_face, because_face = Face("bold", 9, INK), Face("text", 9.5, INK)
    tile, label_wide, shown_wide = 4.6, 31.0, 23.0
    strips = []
    for change in block.changes:
        labels = wrapped(canvas, [(change.label, label_face)], label_wide)
        left = tile + 2 + label_wide + shown_wide + 3
        lines = wrapped(canvas, [(change.because, because_face)], width - left)
        high = because_face.height * LEADING
        tall = max(len(labels), len(lines), 1) * high + 1.5

        def draw(
            canvas: Canvas,
            x: float,
            y: float,
            *,
            target: str = change.target,
            shown: str = change.shown,
            labels: tuple[tuple[Run, ...], ...] = labels,
            lines: tuple[tuple[Run, ...], ...] = lines,
            left: float = left,
            high: float = high,
        ) -> None:
            canvas.box(x, y + 0.3, tile, tile, TARGETS.get(target, INK), radius=1)
            canvas.image(icon(target, ink=False), x + 0.7, y + 1.0, tile - 1.4, tile - 1.4)
            for number, line in enumerate(labels):
                write_line(canvas, line, x + tile + 2, y + number * high + high * 0.8)
            end = x + left - 3 - canvas.width(shown, label_face)
            canvas.text(shown, end, y + high * 0.8, label_face)
            for number, line in enumerate(lines):
                write_line(canvas, line, x + left, y + number * high + high * 0.8)

        strips.append(Strip(tall, draw))
    if len(strips) > 1:
        strips[0] = replace(strips[0], keep=True)
        strips[-2] = replace(strips[-2], keep=True)
    return strips
