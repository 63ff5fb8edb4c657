"""The terminal painter: a page as lines of text, for any width from 24 columns, without colour.

Lines are read top to bottom by a person or a screen reader: no columns side by side, no boxes,
nothing that only its place explains. What Enter does is said last, just above the prompt.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Hold,
    Node,
    OptionCard,
    PageNode,
    Radar,
    Row,
    Table,
    Text,
    Wrap,
)
from kessessa.terminal.keys import keys, page_terms
from kessessa.terminal.page_text import Teller
from kessessa.text import Locale

NARROWEST: Final = 24
WIDEST: Final = 92
"""Lines longer than this are tiring to read."""
_BLOCKS: Final = Card | OptionCard | Table | Radar
"""Nodes with a blank line before and after."""


def paint(page: PageNode, columns: int, locale: Locale, *, held: bool = False) -> tuple[str, ...]:
    """The lines of a page. `held` shows what a `Hold` hides."""
    painter = _Painter(min(max(columns, NARROWEST), WIDEST), locale, keys(page), held=held)
    return tuple(_squeezed(painter.page(page)))


def tell(page: PageNode, columns: int, locale: Locale) -> tuple[str, ...]:
    """The lines of a page that is only to be read: nothing to press, no header."""
    painter = _Painter(min(max(columns, NARROWEST), WIDEST), locale, {}, held=True)
    lines = (line for part in (page.body, page.footer) if part for line in painter.node(part))
    return tuple(_squeezed(lines))


class _Painter(Teller):
    """Turns nodes into lines of a width; buttons without a label are left out."""

    def __init__(
        self, width: int, locale: Locale, pressed: dict[str, Button | OptionCard], *, held: bool
    ) -> None:
        super().__init__(width, locale)
        self.held = held
        self.labels: dict[int, str] = {}
        for key, node in pressed.items():
            self.labels.setdefault(id(node), key)
        self.last: Button | None = None
        """The primary button, kept for the last line; unless it is one of several choices, told at
        length each."""
        self.ending = False
        """Whether the last line is being written."""

    def page(self, page: PageNode) -> Iterator[str]:
        """The page: header, body, footer, with a blank line between; the way out, the way on."""
        if page.header is not None:
            yield from self.header(page.header)
            yield ""
        yield from self.node(page.body)
        yield ""
        if page.footer is not None:
            yield from self.node(page.footer)
        terms = sorted(page_terms(page), key=str.casefold)
        if terms:
            yield ""
            yield from self.fold(
                self.locale.tr("Mots expliqués, sur demande : {words}", words=_asked(terms)), 2
            )
        band = page.header
        ways = (band.sign, band.menu) if band is not None else ()
        buttons = [button for button in (*ways, self.last) if button is not None]
        self.ending = True
        if buttons:
            yield ""
            yield from self._wrapped(Wrap(tuple(buttons)))

    def node(self, node: Node) -> Iterator[str]:
        """The lines of any node."""
        if isinstance(node, Row) and all(
            isinstance(child, Button | Text) for child in node.children
        ):
            yield from self._wrapped(Wrap(node.children))
        elif isinstance(node, Column | Row):
            for child in node.children:
                yield from self._child(child)
        elif isinstance(node, Wrap):
            yield from self._wrapped(node)
        elif isinstance(node, Card):
            yield from self.node(node.child)
        elif isinstance(node, PageNode):
            yield from self.page(node)
        elif isinstance(node, Text):
            yield from self.text(node)
        elif isinstance(node, Button):
            yield from self._button(node)
        elif isinstance(node, OptionCard):
            yield from self._option(node)
        elif isinstance(node, Hold):
            yield from self._hold(node)
        elif isinstance(node, Table):
            yield from self.table(node)
        else:
            yield from self.small(node)

    def _child(self, child: Node) -> Iterator[str]:
        if isinstance(child, _BLOCKS):
            yield ""
            yield from self.node(child)
            yield ""
        else:
            yield from self.node(child)

    def _wrapped(self, node: Wrap) -> Iterator[str]:
        """Short things on one line while they fit, the rest under each other."""
        line = ""
        for child in node.children:
            lines = list(_squeezed(self.node(child)))
            fits = len(lines) == 1
            if fits and line and len(line) + len(lines[0]) + 3 <= self.width:
                line = f"{line}   {lines[0]}"
                continue
            if line and lines:
                yield line
            line = lines[0] if fits else "" if lines else line
            if not fits:
                yield from lines
        if line:
            yield line

    def _button(self, node: Button) -> Iterator[str]:
        if node.enabled and id(node) not in self.labels:
            return
        if node.primary and node.enabled and not node.detail and not self.ending:
            self.last = node
            return
        mark = "✓ " if node.chosen else ""
        text = f"{self._key(node)} {mark}{node.text}"
        if not node.enabled:
            text = (
                node.text if node.detail else self.locale.tr("{text} (pas encore)", text=node.text)
            )
        if node.detail:
            text = f"{text} – {node.detail}"
        yield from self.fold(text, 4)

    def cell(self, cell: Text | Button | Chip) -> str:
        """What a cell of a table says; of a button, its key too."""
        if not isinstance(cell, Button):
            return cell.text
        return f"{self._key(cell)} {cell.text}" if id(cell) in self.labels else ""

    def _key(self, node: Button | OptionCard) -> str:
        key = self.labels.get(id(node), "")
        names = {"enter": self.locale.tr("Entrée"), "escape": self.locale.tr("Échap")}
        return f"[{names.get(key, key)}]" if key else ""

    def _option(self, node: OptionCard) -> Iterator[str]:
        label = f"{self._key(node)} " if node.message is not None else ""
        yield from self.fold(f"{label}{node.letter}. {node.title}", 4)
        chips = " · ".join(chip.text for chip in node.chips)
        closed = (self.locale.tr("Fermé : {why}", why=sentence) for sentence in node.closed)
        for text in (node.detail, chips, *closed):
            if text:
                yield from self.fold(text, 0, 4)

    def _hold(self, node: Hold) -> Iterator[str]:
        if self.held:
            yield from self.node(node.child)
        else:
            yield from self.fold(
                self.locale.tr(
                    "[Espace] Lire, à l'abri des regards (tapez une espace, puis Entrée)"
                ),
                4,
            )


def _asked(words: list[str]) -> str:
    return ", ".join(f"?{word}" for word in words)


def _squeezed(lines: Iterator[str]) -> Iterator[str]:
    """Without blank lines at either end, nor two in a row."""
    blank = False
    started = False
    for line in lines:
        if not line:
            blank = started
            continue
        if blank:
            yield ""
        yield line
        blank, started = False, True
