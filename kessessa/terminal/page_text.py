"""What there is to read on a page, as lines: words, people, figures. Nothing here is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from kessessa.screens.ui.nodes import (
    Button,
    Change,
    Chip,
    Clock,
    Field,
    Gauge,
    Header,
    Line,
    Node,
    Picture,
    Portrait,
    Progress,
    Radar,
    Road,
    Space,
    Table,
    Text,
)
from kessessa.text import Locale

ROOMY: Final = 60
"""From this width on, amounts stand in a column and gauges have a bar."""
BAR: Final = 20
"""Characters of a full gauge."""


class Teller:
    """Turns nodes into lines of a width, in a language."""

    def __init__(self, width: int, locale: Locale) -> None:
        self.width = width
        self.locale = locale
        self.fields = 0
        """Fields told so far: the second one is written in with two equals signs."""

    def small(self, node: Node) -> Iterator[str]:
        """The lines of a node that holds no other."""
        if isinstance(node, Chip):
            yield from self.fold(f"({node.text})", 1)
        elif isinstance(node, Portrait):
            yield from self._portrait(node)
        elif isinstance(node, Gauge):
            yield from self._gauge(node)
        elif isinstance(node, Change):
            yield from self._change(node)
        elif isinstance(node, Header):
            yield from self.header(node)
        elif isinstance(node, Road):
            yield from self._road(node)
        elif isinstance(node, Field):
            yield from self._field(node)
        elif isinstance(node, Radar):
            yield from self._radar(node)
        elif isinstance(node, Line):
            yield from self._line(node)
        elif isinstance(node, Clock):
            yield f"{node.label} {node.seconds // 60:02}:{node.seconds % 60:02}".strip()
        elif isinstance(node, Progress):
            yield from self.fold(f"{node.label} {node.percent} %")
        elif isinstance(node, Picture | Space):
            return

    def fold(self, text: str, hang: int = 0, indent: int = 0) -> Iterator[str]:
        """Lines no longer than the width; `hang` more spaces from the second line on."""
        if self.width < ROOMY:
            hang, indent = min(hang, 2), min(indent, 2)
        yield from wrap(
            text,
            self.width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hang),
            break_on_hyphens=False,
        ) or [""]

    def text(self, node: Text) -> Iterator[str]:
        """Words: titles in capitals, headings between dashes."""
        if node.style in {"display", "title"}:
            yield ""
            yield from self.fold(node.text.upper())
            yield ""
        elif node.style == "heading":
            yield ""
            yield from self.fold(f"-- {node.text} --", 3)
        elif node.style == "question":
            yield ""
            yield from self.fold(node.text)
        elif node.text:
            yield from self.fold(node.text)

    def _field(self, node: Field) -> Iterator[str]:
        line = self.locale.tr(
            "{name} : {value}", name=node.label, value=node.value or node.hint or "…"
        )
        self.fields += 1
        how = self.locale.tr("pour écrire : {sign}votre texte", sign="=" * self.fields)
        yield from self.fold(f"{line}  ({how})", 2)

    def _portrait(self, node: Portrait) -> Iterator[str]:
        """A person with what there is to say of them; a face alone is a picture, left out."""
        about = [node.caption] if node.caption else []
        if node.energy is not None and not node.says:
            about.append(self.locale.tr("énergie {n}", n=node.energy))
        if not node.name:
            return
        text = f"{node.name} ({', '.join(about)})" if about else node.name
        if node.badge is not None:
            text = f"{text} – {node.badge.text}"
        if node.says:
            text = self.locale.tr("{name} : « {says} »", name=text, says=node.says)
        yield from self.fold(f"{'→ ' if node.speaking else ''}{text}", 4)

    def _gauge(self, node: Gauge) -> Iterator[str]:
        shown = f"{node.shown} ({node.change})" if node.change else node.shown
        line = self.locale.tr("{name} : {value}", name=node.label, value=shown)
        yield from self._barred(line, "#" * _length(node.value))

    def _radar(self, node: Radar) -> Iterator[str]:
        """Each value as a bar: what there was before, then what was gained or lost since."""
        if node.title:
            yield node.title
        others = node.other or node.values
        for label, value, other in zip(node.labels, node.values, others, strict=True):
            before, now = _length(other), _length(value)
            change = "+" * (now - before) if now > before else "-" * (before - now)
            yield from self._barred(label, "#" * min(before, now) + change)
        if node.other and self.width >= ROOMY:
            yield self.locale.tr("  (# au départ, + gagné depuis, - perdu)")

    def _barred(self, line: str, bar: str) -> Iterator[str]:
        if self.width < ROOMY:
            yield from self.fold(line, 2)
        else:
            yield f"  {line:<37} {bar}".rstrip()

    def _line(self, node: Line) -> Iterator[str]:
        others: tuple[int | None, ...] = node.other or (None,) * len(node.values)
        points = (
            f"{label} {value}" if other is None else f"{label} {value} / {other}"
            for label, value, other in zip(node.labels, node.values, others, strict=False)
        )
        yield from self.fold(", ".join(points), 2, 2)
        if node.legend:
            yield from self.fold(node.legend, 2, 2)

    def _change(self, node: Change) -> Iterator[str]:
        if self.width < ROOMY:
            yield from self.fold(f"{node.amount}  {node.label}. {node.because}", 2)
        else:
            yield from self.fold(f"{node.amount:>13}  {node.label}. {node.because}", 15)

    def header(self, node: Header) -> Iterator[str]:
        """Where we are, in a line; the road is said by its place."""
        yield from self.fold(
            " · ".join((self.locale.typeset("K'ESS ESSA"), node.place, *node.facts)), 2
        )

    def _road(self, node: Road) -> Iterator[str]:
        for place, title in enumerate(node.titles):
            mark = "→" if place == node.current else "✓" if place < node.current else " "
            yield from self.fold(f"{mark} {place + 1}. {title}", 2)

    def table(self, node: Table) -> Iterator[str]:
        """In columns where every cell fits its own, else row by row."""
        weights = node.weights or (1,) * len(node.header)
        total = sum(weights)
        sizes = [self.width * weight // total - 1 for weight in weights]
        rows = [tuple(self.cell(cell) for cell in row) for row in node.rows]
        table = (node.header, *rows)
        if all(len(text) <= size for row in table for text, size in zip(row, sizes, strict=False)):
            for row in table:
                yield " ".join(
                    f"{text:<{size}}" for text, size in zip(row, sizes, strict=False)
                ).rstrip()
            return
        for first, *others in rows:
            line = ", ".join(
                f"{name} {text}".strip()
                for name, text in zip(node.header[1:], others, strict=False)
                if text
            )
            if first:
                line = self.locale.tr("{name} : {value}", name=first, value=line)
            yield from self.fold(line, 2, 0 if first else 2)

    def cell(self, cell: Text | Button | Chip) -> str:
        """What a cell of a table says."""
        return cell.text


def _length(value: int) -> int:
    """Characters of a bar for a value of 0 to 100."""
    return (value * BAR + 50) // 100
