"""The terminal painter: a page as lines of text, for any width from 60 columns, without colour.

Lines are read top to bottom by a person or a screen reader: no columns side by side, no boxes,
nothing that only its place explains.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from kessessa.screens.nodes import (
    Button,
    Card,
    Change,
    Chip,
    Clock,
    Column,
    Field,
    Gauge,
    Header,
    Hold,
    Line,
    Node,
    OptionCard,
    PageNode,
    Picture,
    Portrait,
    Progress,
    Radar,
    Road,
    Row,
    Space,
    Table,
    Text,
    Wrap,
    pressables,
)
from kessessa.text import Words

NARROWEST: Final = 60
WIDEST: Final = 92
"""Lines longer than this are tiring to read."""
BAR: Final = 20
"""Characters of a gauge."""


def paint(page: PageNode, columns: int, words: Words, *, held: bool = False) -> tuple[str, ...]:
    """The lines of a page. `held` shows what a `Hold` hides."""
    painter = _Painter(min(max(columns, NARROWEST), WIDEST), words, keys(page), held=held)
    return tuple(painter.page(page))


def keys(page: PageNode) -> dict[str, Button | OptionCard]:
    """What to type for each thing that can be pressed; keyless ones get `b1`, `b2` and so on."""
    found: dict[str, Button | OptionCard] = {}
    waiting = []
    for node in pressables(page):
        key = node.key
        if not key or key in found:
            waiting.append(node)
        else:
            found[key] = node
    number = 1
    for node in waiting:
        while f"b{number}" in found:
            number += 1
        found[f"b{number}"] = node
    return found


class _Painter:
    """Turns nodes into lines of a width."""

    def __init__(
        self, width: int, words: Words, pressed: dict[str, Button | OptionCard], *, held: bool
    ) -> None:
        self.width = width
        self.words = words
        self.held = held
        self.labels = {id(node): key for key, node in pressed.items()}

    def page(self, page: PageNode) -> Iterator[str]:
        """The page: header, body, footer, with a blank line between."""
        if page.header is not None:
            yield from self.node(page.header)
            yield ""
        yield from _squeezed(self.node(page.body))
        if page.footer is not None:
            yield ""
            yield from _squeezed(self.node(page.footer))

    def node(self, node: Node) -> Iterator[str]:
        """The lines of any node."""
        if isinstance(node, Column | Row):
            for place, child in enumerate(node.children):
                if place and isinstance(child, Card | Row | Portrait):
                    yield ""
                yield from self.node(child)
        elif isinstance(node, Wrap):
            yield from self._wrapped(node)
        elif isinstance(node, Card):
            yield ""
            yield from self.node(node.child)
        elif isinstance(node, PageNode):
            yield from self.page(node)
        elif isinstance(node, Text):
            yield from self._text(node)
        elif isinstance(node, Button):
            yield from self._button(node)
        elif isinstance(node, OptionCard):
            yield from self._option(node)
        elif isinstance(node, Hold):
            yield from self._hold(node)
        elif isinstance(node, Table):
            yield from self._table(node)
        else:
            yield from self._small(node)

    def _small(self, node: Node) -> Iterator[str]:
        if isinstance(node, Chip):
            yield f"({node.text})"
        elif isinstance(node, Portrait):
            yield from self._portrait(node)
        elif isinstance(node, Gauge):
            yield self._gauge(node)
        elif isinstance(node, Change):
            yield from self._fold(f"  {node.amount:>9}  {node.label}. {node.because}", 13)
        elif isinstance(node, Header):
            yield from self._header(node)
        elif isinstance(node, Road):
            yield self._road(node)
        elif isinstance(node, Field):
            yield from self._fold(f"{node.label} : {node.value}", 2)
            yield self.words.tr("    (tapez = puis votre texte pour le changer)")
        elif isinstance(node, Radar):
            yield from (f"  {label}" for label in node.labels)
        elif isinstance(node, Line):
            yield "  " + "  ".join(str(value) for value in node.values)
        elif isinstance(node, Clock):
            yield f"{node.label} {node.seconds // 60:02}:{node.seconds % 60:02}".strip()
        elif isinstance(node, Progress):
            yield f"{node.label} {node.percent} %"
        elif isinstance(node, Picture | Space):
            return

    def _fold(self, text: str, indent: int = 0) -> Iterator[str]:
        lines = wrap(
            text,
            self.width,
            subsequent_indent=" " * indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from lines or [""]

    def _text(self, node: Text) -> Iterator[str]:
        if node.style == "display":
            yield node.text
            yield "=" * len(node.text)
        elif node.style == "title":
            yield ""
            yield from self._fold(node.text.upper())
        elif node.style == "heading":
            yield ""
            yield from self._fold(node.text)
            yield "-" * min(len(node.text), self.width)
        elif node.text:
            yield from self._fold(node.text)

    def _wrapped(self, node: Wrap) -> Iterator[str]:
        """Short things on one line while they fit, the rest under each other."""
        line = ""
        for child in node.children:
            if isinstance(child, Space):
                continue
            lines = list(self.node(child))
            if len(lines) == 1 and len(line) + len(lines[0]) + 3 <= self.width:
                line = f"{line}   {lines[0]}" if line else lines[0]
                continue
            if line:
                yield line
            line = ""
            if len(lines) == 1:
                line = lines[0]
            else:
                yield from lines
        if line:
            yield line

    def _button(self, node: Button) -> Iterator[str]:
        mark = "✓ " if node.chosen else ""
        label = self._key(node)
        text = f"{label} {mark}{node.text}" if node.enabled else f"    {node.text}"
        if node.detail:
            text = f"{text} – {node.detail}"
        yield from self._fold(text, 4)

    def _key(self, node: Button | OptionCard) -> str:
        key = self.labels.get(id(node), "")
        names = {
            "enter": self.words.tr("Entrée"),
            "escape": self.words.tr("Échap"),
            "space": self.words.tr("Espace"),
        }
        return f"[{names.get(key, key)}]" if key else ""

    def _option(self, node: OptionCard) -> Iterator[str]:
        label = f"{self._key(node)} " if node.message is not None else ""
        yield ""
        yield from self._fold(f"{label}{node.letter}. {node.title}", 4)
        if node.detail:
            yield from (f"   {line}" for line in self._fold(node.detail))
        if node.chips:
            yield from (
                f"   {line}" for line in self._fold(" · ".join(chip.text for chip in node.chips))
            )
        for sentence in node.closed:
            closed = self.words.tr("Fermé : {why}", why=sentence)
            yield from (f"   {line}" for line in self._fold(closed))

    def _portrait(self, node: Portrait) -> Iterator[str]:
        parts = [node.name]
        if node.caption:
            parts.append(f"({node.caption})")
        if node.badge is not None:
            parts.append(f"[{node.badge.text}]")
        text = " ".join(parts)
        if node.says:
            quoted = f"« {node.says} »" if self.words.language == "fr" else f"“{node.says}”"
            text = f"{text} : {self.words.typeset(quoted)}"
        yield from self._fold(f"{'→ ' if node.speaking else ''}{text}", 4)

    def _gauge(self, node: Gauge) -> str:
        filled = (node.value * BAR + 50) // 100
        bar = "#" * filled + "." * (BAR - filled)
        return f"  {node.label:<26} {bar} {node.shown} {node.change}".rstrip()

    def _header(self, node: Header) -> Iterator[str]:
        yield " · ".join(("K'ESS ESSA", node.place, *node.facts))
        if node.road is not None:
            yield self._road(node.road)
        if node.menu is not None:
            yield from self._button(node.menu)

    def _road(self, node: Road) -> str:
        dots = []
        for place in range(len(node.titles)):
            number = str(place + 1)
            dots.append(
                f"({number})" if place == node.current else "✓" if place < node.current else number
            )
        return "  " + " – ".join(dots)

    def _hold(self, node: Hold) -> Iterator[str]:
        if self.held:
            yield from self.node(node.child)
        else:
            yield self.words.tr("[Espace] {prompt} (tapez espace puis Entrée)", prompt=node.prompt)

    def _table(self, node: Table) -> Iterator[str]:
        weights = node.weights or (1,) * len(node.header)
        total = sum(weights)
        sizes = [max(self.width * weight // total - 1, 4) for weight in weights]
        cells = [node.header, *(tuple(_plain(cell) for cell in row) for row in node.rows)]
        for row in cells:
            yield " ".join(
                f"{text[:size]:<{size}}" for text, size in zip(row, sizes, strict=False)
            ).rstrip()


def _plain(cell: Text | Button | Chip) -> str:
    return cell.text


def _squeezed(lines: Iterator[str]) -> Iterator[str]:
    """Without blank lines at the start, nor two in a row."""
    blank = True
    for line in lines:
        if line or not blank:
            yield line
        blank = not line
