"""A page laid out: what is drawn where, what scrolls, what can be pressed. No pygame here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from kessessa.gui.layout import (
    buttons,
    cards,
    charts,
    containers,
    header,
    indicators,
    options,
    people,
    text,
)
from kessessa.gui.layout.context import Measure, Pen
from kessessa.gui.layout.draw_list import Bar, Item, Target, flatten
from kessessa.gui.layout.page import Sheet, scrolling, sheet
from kessessa.gui.layout.theme import Colour
from kessessa.screens.ui import nodes
from kessessa.screens.ui.settings import Settings

_NOTHING: Final[Callable[[Pen, Any], int]] = lambda pen, node: 0  # noqa: E731, ARG005

_WAYS: Final[dict[type, tuple[Any, Any, Any]]] = {
    nodes.Text: (text.text, text.text_natural, text.text_least),
    nodes.Chip: (text.chip, text.chip_natural, text.chip_least),
    nodes.Picture: (cards.picture, cards.picture_natural, cards.picture_least),
    nodes.Portrait: (people.portrait, people.portrait_natural, people.portrait_least),
    nodes.Gauge: (indicators.gauge, indicators.gauge_natural, indicators.gauge_least),
    nodes.Change: (indicators.change, indicators.change_natural, indicators.change_least),
    nodes.Button: (buttons.button, buttons.button_natural, buttons.button_least),
    nodes.OptionCard: (options.option, options.option_natural, options.option_least),
    nodes.Field: (buttons.field, buttons.field_natural, buttons.field_least),
    nodes.Hold: (buttons.hold, buttons.hold_natural, buttons.hold_least),
    nodes.Road: (header.road, header.road_natural, header.road_natural),
    nodes.Radar: (charts.radar, charts.radar_natural, charts.radar_least),
    nodes.Line: (charts.line, charts.line_natural, charts.line_least),
    nodes.Table: (indicators.table, indicators.table_natural, indicators.table_least),
    nodes.Clock: (indicators.clock, indicators.clock_natural, indicators.clock_natural),
    nodes.Progress: (indicators.progress, indicators.progress_natural, indicators.progress_natural),
    nodes.Space: (containers.space, _NOTHING, _NOTHING),
    nodes.Column: (containers.column, containers.column_natural, containers.column_least),
    nodes.Row: (containers.row, containers.row_natural, containers.row_least),
    nodes.Wrap: (containers.wrap, containers.wrap_natural, containers.wrap_least),
    nodes.Card: (cards.card, cards.card_natural, cards.card_least),
    nodes.Header: (header.header, header.header_natural, header.header_natural),
}
"""How each node is laid out, how wide it would like to be, and how narrow it can be."""

_AIRS: Final = (1.0, 0.62, 0.45)
"""The shares of the air around things that are tried, one after the other."""
_NEARLY: Final = 0.2
"""The share of the window that a page may be too long by and still be laid out with less air."""
LAYS: Final = {kind: way[0] for kind, way in _WAYS.items()}
NATURALS: Final = {kind: way[1] for kind, way in _WAYS.items()}
LEASTS: Final = {kind: way[2] for kind, way in _WAYS.items()}


@dataclass(frozen=True, slots=True)
class Layout:
    """A page in pixels. Items that scroll are placed as if nothing had been scrolled."""

    width: int
    height: int
    ground: Colour
    backdrop: str
    scrolled: tuple[Item, ...]
    fixed: tuple[Item, ...]
    """Header and footer, over what scrolls."""
    top: int
    """Where the part that scrolls begins."""
    bottom: int
    """Where it ends."""
    extent: int
    """How high its content is."""
    targets: tuple[tuple[Target, bool], ...]
    """What can be pressed, in reading order, and whether it scrolls."""

    @property
    def most(self) -> int:
        """How far the page can be scrolled."""
        return max(self.extent - (self.bottom - self.top), 0)

    @property
    def moves(self) -> bool:
        """Whether a gauge has something to show by moving."""
        return any(isinstance(one, Bar) and one.value != one.before for one in self.scrolled)


def lay_out(
    page: nodes.PageNode,
    settings: Settings,
    size: tuple[int, int],
    measure: Measure,
    *,
    held: bool = False,
    focused: str = "",
) -> Layout:
    """A page laid out for a size in pixels, with less air if that spares (nearly all) scrolling."""
    pens = [
        Pen(settings, *size, measure, LAYS, NATURALS, LEASTS, held=held, focused=focused, air=air)
        for air in _AIRS
    ]
    made = _fitted(pens, page, size[1])
    head, body, foot = (flatten(block, x, y) for x, y, block in made.parts)
    fixed = (*head, *foot)
    targets = [
        (one, scrolls)
        for items, scrolls in ((head, False), (body, True), (foot, False))
        for one in items
        if isinstance(one, Target)
    ]
    return Layout(
        *size, made.ground, page.backdrop, body, fixed, made.top, made.bottom, made.extent,
        tuple(targets),
    )  # fmt: skip


def _fitted(pens: list[Pen], page: nodes.PageNode, height: int) -> Sheet:
    """The page with as much air as it has room for; scrolling only if it must."""
    pen, closer, closest = pens
    made = sheet(pen, page)
    if made.fits:
        return made
    close = sheet(closer, page)
    if close.fits:
        return close
    if close.hidden <= height * _NEARLY:
        tight = sheet(closest, page)
        tight = tight if tight.fits else scrolling(closest, page, tight)
        return tight if tight.fits else scrolling(closer, page, close)
    return scrolling(pen, page, made)
