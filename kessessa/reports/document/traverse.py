"""Going through a tree of blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kessessa.reports.document.blocks import (
    Block,
    Boxes,
    Card,
    Changes,
    Columns,
    Heading,
    Items,
    Leaflet,
    Person,
    Slips,
    Table,
    Text,
    Together,
)


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, those that hold others before what they hold."""
    for block in blocks:
        yield block
        if isinstance(block, Card | Together):
            yield from walk(block.blocks)
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from walk(column)
        elif isinstance(block, Slips):
            for slip in block.slips:
                yield from walk(slip)
        elif isinstance(block, Leaflet):
            yield from walk((*block.cover, *block.inside, *block.back))


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Everything that is said in sentences; figures have none."""
    for block in walk(blocks):
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Boxes):
            yield " ".join(block.labels)
        elif isinstance(block, Person):
            yield f"{block.name} {block.about}"
        elif isinstance(block, Text):
            yield f"{block.lead} {block.text}".strip()
        elif isinstance(block, Items):
            for item in block.items:
                yield " ".join(part for part in (item.lead, item.text, item.note) if part)
        elif isinstance(block, Changes):
            yield from (change.because for change in block.changes)
        elif isinstance(block, Table):
            yield from (" ".join(row) for row in (block.head, *block.rows))
