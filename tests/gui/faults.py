"""What can be wrong with a page laid out, found by measuring it: each fault is a sentence.

The layout is flat values with places in pixels, so clipped, covered and lost words are arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kessessa.gui.layout.context import Measure
from kessessa.gui.layout.draw_list import Circle, Image, Item, Meter, Panel, Target, Term, TextRun
from kessessa.gui.layout.engine import Layout
from kessessa.gui.layout.theme import Colour, contrast
from kessessa.screens.ui.nodes import Button, Field, Hold, PageNode, pressables, walk

READABLE = 7.0
"""Contrast of text (WCAG 1.4.6)."""
VISIBLE = 3.0
"""Contrast of what can be pressed with what is around it (WCAG 1.4.11)."""
TARGET = 44
"""Pixels across what can be pressed (WCAG 2.5.5)."""
SLACK = 2
"""Pixels of rounding that nobody sees."""
TRIFLE = 10
"""Pixels that nobody should have to scroll for."""
LEAST_BODY = 0.25
"""The share of the window that must be left to what scrolls."""


def faults(layout: Layout, view: PageNode, measure: Measure) -> list[str]:
    """All that is wrong with a page."""
    return [
        *_outside(layout),
        *_squeezed(layout),
        *_lost_primary(layout, view),
        *_unreachable(layout, view),
        *_small(layout),
        *_disordered(layout),
        *(
            fault
            for items in (layout.scrolled, layout.fixed)
            for fault in (
                *_clipped(items, measure),
                *_spilled(items),
                *_overlapping(items),
                *_faint(items, layout.ground),
                *(_bare(items) if layout.backdrop else ()),
            )
        ),
    ]


# -- on the screen, or a scroll away -----------------------------------------------------------------


def _outside(layout: Layout) -> Iterator[str]:
    """Nothing is beside the window, above its part that scrolls or below its end."""
    for item in layout.scrolled:
        if item.x < -SLACK or item.x + item.w > layout.width + SLACK:
            yield f"beside the window: {_described(item)}"
        if item.y < layout.top - SLACK or item.y + item.h > layout.top + layout.extent + SLACK:
            yield f"cannot be scrolled to: {_described(item)}"
    for item in layout.fixed:
        if isinstance(item, Image) and item.room == "portraits":
            continue
        inside = item.y >= -SLACK and item.y + item.h <= layout.height + SLACK
        if not inside or item.x < -SLACK or item.x + item.w > layout.width + SLACK:
            yield f"off the window: {_described(item)}"
        if item.y < layout.bottom - SLACK and item.y + item.h > layout.top + SLACK:
            yield f"over what scrolls: {_described(item)}"


def _squeezed(layout: Layout) -> Iterator[str]:
    """Header and footer leave something of the window to the page; no scroll bar for a trifle."""
    if 0 < layout.most < TRIFLE:
        yield f"scrolls for {layout.most} pixels only"
    if layout.most and layout.bottom - layout.top < layout.height * LEAST_BODY:
        yield f"only {layout.bottom - layout.top} pixels left to scroll in"


def _lost_primary(layout: Layout, view: PageNode) -> Iterator[str]:
    """The one thing to do is in sight without scrolling."""
    for target, moves in layout.targets:
        primary = isinstance(target.what, Button) and target.what.primary
        if primary and moves and target.y + target.h > layout.bottom:
            yield f"primary button out of sight: {_described(target)}"
    yellow = [
        button
        for button in walk(view, secrets=False)
        if isinstance(button, Button) and button.primary
    ]
    if len(yellow) > 1:
        yield f"{len(yellow)} things to do at once: {', '.join(button.text for button in yellow)}"


# -- words ------------------------------------------------------------------------------------------


def _clipped(items: Sequence[Item], measure: Measure) -> Iterator[str]:
    """No line of text is wider than the place it was given."""
    for item in items:
        if isinstance(item, TextRun) and measure(item.text, item.face) > item.w + SLACK:
            yield f"clipped: {_described(item)}"


def _spilled(items: Sequence[Item]) -> Iterator[str]:
    """No line of text leaves the panel it stands on."""
    for run, panel in _grounds(items):
        if panel is not None and not _holds(panel, run):
            yield f"spills over its edge: {_described(run)}"


def _overlapping(items: Sequence[Item]) -> Iterator[str]:
    """No line of text touches another, nor a picture, a face or a gauge."""
    solid = [item for item in items if isinstance(item, TextRun | Image | Circle | Meter)]
    solid.sort(key=lambda item: item.y)
    for place, item in enumerate(solid):
        for other in solid[place + 1 :]:
            if other.y >= item.y + item.h - SLACK:
                break
            if not isinstance(item, TextRun) and not isinstance(other, TextRun):
                continue
            across = min(item.x + item.w, other.x + other.w) - max(item.x, other.x)
            down = min(item.y + item.h, other.y + other.h) - max(item.y, other.y)
            if across > SLACK and down > SLACK and not _on_disc(item, other):
                yield f"{_described(item)} overlaps {_described(other)}"


def _on_disc(item: Item, other: Item) -> bool:
    """Whether a number stands on its own disc."""
    run, disc = (item, other) if isinstance(item, TextRun) else (other, item)
    return isinstance(disc, Circle) and not disc.name and _holds(disc, run)


# -- contrast -----------------------------------------------------------------------------------------


def _faint(items: Sequence[Item], paper: Colour) -> Iterator[str]:
    """Text stands out from its ground, and what can be pressed from the paper, by its edge."""
    for run, panel in _grounds(items):
        ground = paper if panel is None or panel.fill is None else panel.fill
        found = contrast(run.colour, ground)
        if found < READABLE:
            yield f"contrast {found:.1f}: {_described(run)}"
    places = {(item.x, item.y, item.w, item.h) for item in items if isinstance(item, Target)}
    for item in items:
        if not isinstance(item, Panel) or (item.x, item.y, item.w, item.h) not in places:
            continue
        around = _under(items, item, paper)
        found = max(
            contrast(edge, around) for edge in (item.outline, item.fill) if edge is not None
        )
        if found < VISIBLE:
            yield f"outline of contrast {found:.1f}: {_described(item)}"


def _bare(items: Sequence[Item]) -> Iterator[str]:
    """Over a picture, words stand on paper."""
    yield from (
        f"bare on a picture: {_described(item)}" for item, on in _grounds(items) if on is None
    )


def _under(items: Sequence[Item], panel: Panel, paper: Colour) -> Colour:
    """The colour around a panel."""
    ground = paper
    for item in items:
        if item is panel:
            break
        if isinstance(item, Panel) and item.fill is not None and _holds(item, panel):
            ground = item.fill
    return ground


def _grounds(items: Sequence[Item]) -> Iterator[tuple[TextRun, Panel | Circle | None]]:
    """Each line of text with the topmost filled shape under its middle."""
    shapes: list[Panel | Circle] = []
    for item in items:
        if isinstance(item, Panel | Circle) and item.fill is not None and item.h > 4:
            shapes.append(item)
        elif isinstance(item, TextRun):
            x, y = item.x + item.w // 2, item.y + item.h // 2
            under = (
                shape
                for shape in reversed(shapes)
                if shape.x <= x < shape.x + shape.w and shape.y <= y < shape.y + shape.h
            )
            yield item, next(under, None)


# -- what can be pressed --------------------------------------------------------------------------------


def _unreachable(layout: Layout, view: PageNode) -> Iterator[str]:
    """Everything that can be pressed on the page is a stop of Tab, and nothing else is."""
    wanted = [node.message for node in pressables(view)]
    found = [
        target.what.message
        for target, _ in layout.targets
        if not isinstance(target.what, Term | Field | Hold)
    ]
    yield from (f"cannot be reached: {message!r:.80}" for message in wanted if message not in found)
    yield from (f"not on the page: {message!r:.80}" for message in found if message not in wanted)
    if len(found) != len(wanted):
        yield f"{len(wanted)} things to press, {len(found)} places"
    others = [message for message in walk(view, secrets=False) if isinstance(message, Field | Hold)]
    drawn = [message for message, _ in layout.targets if isinstance(message.what, Field | Hold)]
    if len(others) != len(drawn):
        yield f"{len(others)} fields and secrets, {len(drawn)} places"


def _small(layout: Layout) -> Iterator[str]:
    """A finger finds everything; words of the trade are links in a text, which need not."""
    for target, _ in layout.targets:
        if not isinstance(target.what, Term) and min(target.w, target.h) < TARGET:
            yield f"{target.w} × {target.h} pixels to press: {_described(target)}"


def _disordered(layout: Layout) -> Iterator[str]:
    """Tab never goes back up, except to the top of what stands to the right."""
    parts: dict[str, list[Target]] = {"head": [], "body": [], "foot": []}
    for target, moves in layout.targets:
        part = "body" if moves else "head" if target.y < layout.top else "foot"
        parts[part].append(target)
    order = [
        "body" if moves else "head" if target.y < layout.top else "foot"
        for target, moves in layout.targets
    ]
    if order != sorted(order, key=["head", "body", "foot"].index):
        yield "Tab leaves a part of the page and comes back to it"
    for targets in parts.values():
        for target, other in pairwise(targets):
            if other.y + other.h <= target.y and other.x < target.x + target.w and other.x > 0:
                yield f"Tab goes back up from {_described(target)} to {_described(other)}"


def _holds(outer: Item, inner: Item) -> bool:
    return (
        outer.x <= inner.x + SLACK
        and outer.y <= inner.y + SLACK
        and outer.x + outer.w >= inner.x + inner.w - SLACK
        and outer.y + outer.h >= inner.y + inner.h - SLACK
    )


def _described(item: Item) -> str:
    """What an item is and where, for a person."""
    place = f"{type(item).__name__} at {item.x}, {item.y}, {item.w} × {item.h}"
    if isinstance(item, TextRun):
        return f"« {item.text} » ({place})"
    if isinstance(item, Target):
        what = item.what
        told = what.word if isinstance(what, Term) else getattr(what, "text", type(what).__name__)
        return f"« {told} » ({place})"
    return place
