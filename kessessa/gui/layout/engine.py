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
from kessessa.gui.layout.context import LayoutContext, Measure
from kessessa.gui.layout.draw_list import Item, Meter, Target, flatten
from kessessa.gui.layout.page import Sheet, scrolling, sheet
from kessessa.gui.layout.theme import Colour
from kessessa.screens.ui import nodes
from kessessa.screens.ui.settings import Settings

_NOTHING: Final[Callable[[LayoutContext, Any], int]] = lambda context, node: 0  # noqa: E731, ARG005

_WAYS: Final[dict[type, tuple[Any, Any, Any]]] = {
    nodes.Text: (text.text, text.text_max_content, text.text_min_content),
    nodes.Chip: (text.chip, text.chip_max_content, text.chip_min_content),
    nodes.Picture: (cards.picture, cards.picture_max_content, cards.picture_min_content),
    nodes.Portrait: (people.portrait, people.portrait_max_content, people.portrait_min_content),
    nodes.Gauge: (indicators.gauge, indicators.gauge_max_content, indicators.gauge_min_content),
    nodes.Change: (indicators.change, indicators.change_max_content, indicators.change_min_content),
    nodes.Button: (buttons.button, buttons.button_max_content, buttons.button_min_content),
    nodes.OptionCard: (options.option, options.option_max_content, options.option_min_content),
    nodes.Field: (buttons.field, buttons.field_max_content, buttons.field_min_content),
    nodes.Hold: (buttons.hold, buttons.hold_max_content, buttons.hold_min_content),
    nodes.Road: (header.road, header.road_max_content, header.road_max_content),
    nodes.Radar: (charts.radar, charts.radar_max_content, charts.radar_min_content),
    nodes.Line: (charts.line, charts.line_max_content, charts.line_min_content),
    nodes.Table: (indicators.table, indicators.table_max_content, indicators.table_min_content),
    nodes.Clock: (indicators.clock, indicators.clock_max_content, indicators.clock_max_content),
    nodes.Progress: (
        indicators.progress,
        indicators.progress_max_content,
        indicators.progress_max_content,
    ),
    nodes.Space: (containers.space, _NOTHING, _NOTHING),
    nodes.Column: (containers.column, containers.column_max_content, containers.column_min_content),
    nodes.Row: (containers.row, containers.row_max_content, containers.row_min_content),
    nodes.Wrap: (containers.wrap, containers.wrap_max_content, containers.wrap_min_content),
    nodes.Card: (cards.card, cards.card_max_content, cards.card_min_content),
    nodes.Header: (header.header, header.header_max_content, header.header_max_content),
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
        return any(isinstance(one, Meter) and one.value != one.before for one in self.scrolled)


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
        LayoutContext(
            settings, *size, measure, LAYS, NATURALS, LEASTS, held=held, focused=focused, air=air
        )
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


def _fitted(pens: list[LayoutContext], page: nodes.PageNode, height: int) -> Sheet:
    """The page with as much air as it has room for; scrolling only if it must."""
    context, closer, closest = pens
    made = sheet(context, page)
    if made.fits:
        return made
    close = sheet(closer, page)
    if close.fits:
        return close
    if close.hidden <= height * _NEARLY:
        tight = sheet(closest, page)
        tight = tight if tight.fits else scrolling(closest, page, tight)
        return tight if tight.fits else scrolling(closer, page, close)
    return scrolling(context, page, made)
