"""A document as lines of text, for the terminal and a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch
from textwrap import wrap
from typing import Final

from kessessa.reports.document.blocks import (
    Block,
    Boxes,
    Card,
    Changes,
    Chart,
    Columns,
    Cover,
    Document,
    Gauges,
    Heading,
    Items,
    Leaflet,
    Lines,
    NewSheet,
    Person,
    Picture,
    Radar,
    Slips,
    Sparks,
    Table,
    Text,
    Together,
)

WIDTH: Final = 88
"""Columns of the widest line."""
_LEAST: Final = 24
"""Columns that the last cell of a table may be folded in."""
_RULES: Final = {1: "═", 2: "─", 3: ""}
_MARKS: Final = {
    "": "–",
    "check": "✓",
    "cross": "✗",
    "dice": "⚄",
    "share": "→",
    "secret": "…",
    "box": "☐",
}


def paint_plain(document: Document) -> str:
    """The document as text, lines cut at `WIDTH` columns where words allow."""
    return "\n".join(_lines(document.blocks)).strip("\n") + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _told(block)


def _folded(text: str, indent: str = "", first: str = "") -> list[str]:
    """A paragraph cut at plain spaces only: no-break spaces hold."""
    held = text.replace("\u00a0", "\ue001").replace("\u202f", "\ue002")
    lines = wrap(
        held,
        WIDTH,
        initial_indent=first or indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    return [line.replace("\ue001", "\u00a0").replace("\ue002", "\u202f") for line in lines]


@singledispatch
def _told(block: Block) -> Iterable[str]:
    raise TypeError(f"no text for {type(block).__name__}")


@_told.register
def _(block: Cover) -> Iterable[str]:
    yield from ("", block.kicker, "", *_folded(block.title), "═" * min(len(block.title), WIDTH))
    yield from (block.subtitle, *block.lines)


@_told.register
def _(block: Heading) -> Iterable[str]:
    yield ""
    if block.kicker:
        yield block.kicker
    yield from _folded(block.text)
    if _RULES[block.level]:
        yield _RULES[block.level] * min(len(block.text), WIDTH)


@_told.register
def _(block: Text) -> Iterable[str]:
    if block.lead:
        yield ""
    yield from _folded(f"{block.lead} {block.text}".strip())


@_told.register
def _(block: Picture) -> Iterable[str]:
    del block
    return ()


@_told.register
def _(block: Items) -> Iterable[str]:
    for item in block.items:
        line = " ".join(part for part in (item.lead, item.text) if part)
        if item.note:
            line = f"{line} ({item.note})"
        yield from _folded(line, "   ", f" {_MARKS[item.mark]} ")


@_told.register
def _(block: Table) -> Iterable[str]:
    listed = [row for row in (block.head, *block.rows) if any(row)]
    wides = [max(map(len, cells)) for cells in zip(*listed, strict=True)]
    before = sum(wides[:-1]) + 2 * len(wides[1:])
    if before + min(*wides[-1:], _LEAST) > WIDTH:
        yield from _row_by_row(block)
        return
    for row in listed:
        cells = [
            cell.rjust(wide) if place in block.numeric else cell.ljust(wide)
            for place, (cell, wide) in enumerate(zip(row, wides, strict=True))
        ]
        if before + wides[-1] <= WIDTH:
            yield "  ".join(cells).rstrip()
        else:
            start = "".join(f"{cell}  " for cell in cells[:-1])
            yield from _folded(row[-1], " " * before, start) or [start.rstrip()]


def _row_by_row(block: Table) -> Iterator[str]:
    """A table too wide for its columns: each row as a paragraph, every figure with its name."""
    for first, *rest in block.rows:
        named = (f"{name} {cell}" for name, cell in zip(block.head[1:], rest, strict=True))
        yield from _folded(" · ".join((first, *named)), "    ")


@_told.register
def _(block: Gauges) -> Iterable[str]:
    wide = max((len(gauge.label) for gauge in block.gauges), default=0)
    for gauge in block.gauges:
        bar = ("█" * round(gauge.after / 5)).ljust(20, "·")
        yield f"{gauge.label.ljust(wide)}  {bar}  {gauge.shown} {gauge.change}".rstrip()


@_told.register
def _(block: Radar) -> Iterable[str]:
    yield from _folded(block.about)


@_told.register
def _(block: Chart) -> Iterable[str]:
    yield from _folded(f"{block.title}. {block.about}")


@_told.register
def _(block: Sparks) -> Iterable[str]:
    wide = max((len(row.label) for row in block.rows), default=0)
    for row in block.rows:
        yield f"{row.label.ljust(wide)}  {' '.join(map(str, row.values))}  {row.shown}".rstrip()


@_told.register
def _(block: Changes) -> Iterable[str]:
    for change in block.changes:
        heading = " ".join(part for part in (change.label, change.shown) if part)
        yield from _folded(f"{heading} · {change.because}", "     ", "   ")


@_told.register
def _(block: Card) -> Iterable[str]:
    for line in _lines(block.blocks):
        yield f"│ {line}"


@_told.register
def _(block: Together) -> Iterable[str]:
    yield from _lines(block.blocks)


@_told.register
def _(block: Columns) -> Iterable[str]:
    for column in block.columns:
        yield from _lines(column)


@_told.register
def _(block: Lines) -> Iterable[str]:
    yield from [""] * block.count


@_told.register
def _(block: Boxes) -> Iterable[str]:
    return ("   ".join(f"{_MARKS['box']} {label}" for label in block.labels),)


@_told.register
def _(block: NewSheet) -> Iterable[str]:
    del block
    return ("", "═" * WIDTH)


@_told.register
def _(block: Person) -> Iterable[str]:
    return (block.name, block.about)


@_told.register
def _(block: Slips) -> Iterable[str]:
    for slip in block.slips:
        yield "- " * (WIDTH // 2)
        yield from _lines(slip)


@_told.register
def _(block: Leaflet) -> Iterable[str]:
    for page in (block.cover, block.inside, block.back):
        yield "- " * (WIDTH // 2)
        yield from _lines(page)
