"""What every layout function is given: scale, colours, text measures, and how to lay out children."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, TypeAlias

from kessessa.gui.layout.draw_list import Block, Face, TextRun, below
from kessessa.gui.layout.line_break import wrap
from kessessa.gui.layout.theme import PAGE, STARK, TYPES, WARM, Colour, Family, Theme, Type
from kessessa.screens.ui.nodes import Node, Style
from kessessa.screens.ui.settings import Settings
from kessessa.text import Locale

Measure: TypeAlias = Callable[[str, Face], float]
"""The width of a text in a face, in pixels."""


class Widget(NamedTuple):
    """How one kind of node is laid out. Widths and heights in pixels."""

    lay_out: Callable[[LayoutContext, Any, int, int], Block]
    """The node in a width, as high as its content or as the height if that is more."""
    max_content: Callable[[LayoutContext, Any], int]
    """The width that it asks for, with no line broken."""
    min_content: Callable[[LayoutContext, Any], int]
    """The narrowest width in which it reads well."""


TARGET: Final = 44
"""The least width and height of what can be pressed, in pixels (WCAG 2.5.5)."""
LEAST_ZOOM: Final = 0.8
SPACED: Final = 1.22
"""Lines are this much further apart when text is spaced."""


@dataclass(slots=True)
class LayoutContext:
    """One layout of one page. Mutable: it keeps what it has measured, and is thrown away after."""

    settings: Settings
    width: int
    height: int
    measure: Measure
    widgets: Mapping[type, Widget]
    held: bool = False
    """Whether a `Hold` is open."""
    gap_share: float = 1.0
    """The share of gaps and padding that is kept, 0–1: less than 1 on a page that would scroll."""
    focused: str = ""
    """The name of the field that is being typed in."""
    zoom: float = 1.0
    room: int = 0
    """Height of the part of the page that scrolls, once it is known."""
    dark: bool = False
    """Whether what is laid out is inside a dark panel: its text is light."""
    _laid: dict[tuple[int, int, int, bool], tuple[Node, Block]] = field(default_factory=dict)
    _longest: dict[tuple[str, Face], int] = field(default_factory=dict)
    _widths: dict[tuple[str, int, bool], tuple[Node, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.zoom = max(min(self.width / PAGE[0], self.height / PAGE[1]), LEAST_ZOOM)

    @property
    def theme(self) -> Theme:
        """The colours."""
        return STARK if self.settings.high_contrast else WARM

    @property
    def language(self) -> Locale:
        """The language of the interface."""
        return Locale(self.settings.language)

    # -- sizes -----------------------------------------------------------------------------

    def px(self, units: float) -> int:
        """Units of the 1366 × 768 page as pixels."""
        return max(round(units * self.zoom), 1) if units else 0

    def gap(self, units: float) -> int:
        """A gap or a padding of so many units, as pixels."""
        return self.px(units * self.gap_share)

    def text_px(self, units: float, share: float = 1.0) -> int:
        """Units that follow the text size setting, as pixels."""
        return self.px(units * (1 + (self.settings.scale / 100 - 1) * share))

    def face(self, style: Style) -> Face:
        """The face of a style of text."""
        kind = TYPES[style]
        return Face(kind.family, self.text_px(kind.size, kind.grows))

    def leading(self, style: Style) -> int:
        """The height of a line."""
        return self.line_height(self.face(style), TYPES[style])

    def line_height(self, face: Face, kind: Type | None = None) -> int:
        """The height of a line in a face."""
        leading = kind.leading if kind else 1.3
        return round(face.size * leading * (SPACED if self.settings.spacing else 1))

    # -- into other nodes --------------------------------------------------------------------

    def lay_out(self, node: Node, width: int, height: int = 0) -> Block:
        """A node in a width, as high as its content or as `height` if that is more."""
        key = (id(node), width, height, self.dark)
        kept = self._laid.get(key)
        if kept is None:
            kept = (node, self.widgets[type(node)].lay_out(self, node, width, height))
            self._laid[key] = kept
        return kept[1]

    def max_content(self, node: Node) -> int:
        """The max-content width of a node, in pixels: with no line broken."""
        return self._width("max", node, self.widgets[type(node)].max_content)

    def min_content(self, node: Node) -> int:
        """The min-content width of a node, in pixels: the narrowest in which it reads well."""
        return self._width("min", node, self.widgets[type(node)].min_content)

    def _width(self, which: str, node: Node, width: Callable[[LayoutContext, Any], int]) -> int:
        key = (which, id(node), self.dark)
        kept = self._widths.get(key)
        if kept is None:
            kept = (node, width(self, node))
            self._widths[key] = kept
        return kept[1]

    # -- text -----------------------------------------------------------------------------------

    def text_width(self, text: str, face: Face) -> int:
        """The width of a line, rounded up."""
        return int(self.measure(text, face)) + 1

    def longest_word(self, text: str, face: Face) -> int:
        """The width of the widest word."""
        key = (text, face)
        width = self._longest.get(key)
        if width is None:
            width = max((self.text_width(word, face) for word in text.split()), default=0)
            self._longest[key] = width
        return width

    def paragraph(
        self, text: str, style: Style, width: int, colour: Colour, align: str = "start"
    ) -> Block:
        """A text in a style, broken into lines no wider than `width` pixels."""
        face = self.face(style)
        return self.text_lines(text, face, width, colour, self.leading(style), align)

    def text_lines(
        self,
        text: str,
        face: Face,
        width: int,
        colour: Colour,
        leading: int = 0,
        align: str = "start",
    ) -> Block:
        """A text in a face, broken into lines no wider than `width` pixels."""
        high = leading or self.line_height(face)
        lines = [
            self.line(text[a:b], face, colour, high)
            for a, b in wrap(text, width, lambda word: self.measure(word, face))
        ]
        return below(lines, 0, width, align)

    def line(self, text: str, face: Face, colour: Colour, high: int = 0) -> Block:
        """A line of text, not broken."""
        high = high or self.line_height(face)
        wide = self.text_width(text, face)
        if not text:
            return Block(0, high)
        return Block(wide, high, ((0, 0, TextRun(0, 0, wide, high, text, face, colour)),))

    def text_colour(self, *, quiet: bool = False) -> Colour:
        """The colour of text here."""
        if self.dark:
            return self.theme.on_frame
        return self.theme.quiet if quiet else self.theme.ink

    def face_of(self, family: Family, units: float, share: float = 1.0) -> Face:
        """A face at a size in units, following the text size setting."""
        return Face(family, self.text_px(units, share))
