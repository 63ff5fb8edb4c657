"""A page laid out: what is drawn where, what scrolls, what can be pressed. No pygame here.

A widget is how one kind of node is laid out; a new kind of node has a new line in `WIDGETS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

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
    wraps,
)
from kessessa.gui.layout.context import LayoutContext, Measure, Widget
from kessessa.gui.layout.draw_list import Item, Meter, Target, flatten
from kessessa.gui.layout.page import Sheet, scrolling, sheet
from kessessa.gui.layout.theme import Colour
from kessessa.screens.ui import nodes
from kessessa.screens.ui.settings import Settings

WIDGETS: Final[dict[type, Widget]] = {
    nodes.Text: Widget(text.text, text.text_max_content, text.text_min_content),
    nodes.Chip: Widget(text.chip, text.chip_max_content, text.chip_min_content),
    nodes.Picture: Widget(cards.picture, cards.picture_max_content, cards.picture_min_content),
    nodes.Portrait: Widget(
        people.portrait, people.portrait_max_content, people.portrait_min_content
    ),
    nodes.Gauge: Widget(
        indicators.gauge, indicators.gauge_max_content, indicators.gauge_min_content
    ),
    nodes.Change: Widget(
        indicators.change, indicators.change_max_content, indicators.change_min_content
    ),
    nodes.Button: Widget(buttons.button, buttons.button_max_content, buttons.button_min_content),
    nodes.OptionCard: Widget(
        options.option, options.option_max_content, options.option_min_content
    ),
    nodes.Field: Widget(buttons.field, buttons.field_max_content, buttons.field_min_content),
    nodes.Hold: Widget(buttons.hold, buttons.hold_max_content, buttons.hold_min_content),
    nodes.Road: Widget(header.road, header.road_max_content, header.road_max_content),
    nodes.Radar: Widget(charts.radar, charts.radar_max_content, charts.radar_min_content),
    nodes.Line: Widget(charts.line, charts.line_max_content, charts.line_min_content),
    nodes.Table: Widget(
        indicators.table, indicators.table_max_content, indicators.table_min_content
    ),
    nodes.Clock: Widget(
        indicators.clock, indicators.clock_max_content, indicators.clock_max_content
    ),
    nodes.Progress: Widget(
        indicators.progress,
        indicators.progress_max_content,
        indicators.progress_max_content,
    ),
    nodes.Space: Widget(containers.space, containers.space_width, containers.space_width),
    nodes.Column: Widget(
        containers.column, containers.column_max_content, containers.column_min_content
    ),
    nodes.Row: Widget(containers.row, containers.row_max_content, containers.row_min_content),
    nodes.Wrap: Widget(wraps.wrap, wraps.wrap_max_content, wraps.wrap_min_content),
    nodes.Card: Widget(cards.card, cards.card_max_content, cards.card_min_content),
    nodes.Header: Widget(header.header, header.header_max_content, header.header_max_content),
}
"""The widget of every kind of node."""

_GAP_SHARES: Final = (1.0, 0.62, 0.45)
"""The shares of gaps and padding that are tried, one after the other, until the page fits."""
_NEARLY: Final = 0.2
"""The share of the window that a page may be too long by and still be laid out with smaller gaps."""


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
        """Whether a gauge has changed, and so moves to its new value."""
        return any(isinstance(item, Meter) and item.value != item.before for item in self.scrolled)


def lay_out(
    page: nodes.PageNode,
    settings: Settings,
    size: tuple[int, int],
    measure: Measure,
    *,
    held: bool = False,
    focused: str = "",
) -> Layout:
    """A page laid out for a size in pixels, with smaller gaps if that spares (nearly all) scrolling."""
    contexts = [
        LayoutContext(
            settings, *size, measure, WIDGETS, held=held, focused=focused, gap_share=share
        )
        for share in _GAP_SHARES
    ]
    made = _fitted(contexts, page, size[1])
    head, body, foot = (flatten(block, x, y) for x, y, block in made.parts)
    fixed = (*head, *foot)
    targets = [
        (item, scrolls)
        for items, scrolls in ((head, False), (body, True), (foot, False))
        for item in items
        if isinstance(item, Target)
    ]
    return Layout(
        *size, made.ground, page.backdrop, body, fixed, made.top, made.bottom, made.extent,
        tuple(targets),
    )  # fmt: skip


def _fitted(contexts: list[LayoutContext], page: nodes.PageNode, height: int) -> Sheet:
    """The page with gaps as large as it has room for; scrolling only if it must."""
    context, closer, closest = contexts
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
