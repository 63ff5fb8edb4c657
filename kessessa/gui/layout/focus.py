"""Where the keyboard is, where the mouse points, how far the page must scroll. Values only."""

from __future__ import annotations

from typing import Final, TypeAlias

from kessessa.gui.layout.draw_list import Target, Term
from kessessa.gui.layout.engine import Layout
from kessessa.screens.ui.nodes import Field, Hold

Mark: TypeAlias = "tuple[str, str]"
"""What a target is, whatever its place: kept while its page is laid out again."""

_AIR: Final = 24
"""Pixels kept free above and below what has the focus."""


def mark(target: Target) -> Mark:
    """What a target is: two targets of one page differ in it, unless they do the same."""
    what = target.what
    if isinstance(what, Field):
        return "field", what.name
    if isinstance(what, Term):
        return "term", what.id
    if isinstance(what, Hold):
        return "hold", what.key
    return "press", repr(what.message)


def stops(layout: Layout) -> tuple[Target, ...]:
    """Where Tab stops, in reading order; a word broken over two lines is one stop."""
    targets: list[Target] = []
    for target, _ in layout.targets:
        if targets and isinstance(target.what, Term) and mark(targets[-1]) == mark(target):
            continue
        targets.append(target)
    return tuple(targets)


def place_of(layout: Layout, sought: Mark | None) -> int | None:
    """Which stop has this mark; None if it is gone."""
    marks = [mark(target) for target in stops(layout)]
    return marks.index(sought) if sought in marks else None


def beside(layout: Layout, at: int | None, step: int) -> int | None:
    """The stop after this one in reading order, or before it; round and round."""
    count = len(stops(layout))
    if not count:
        return None
    if at is None:
        return 0 if step > 0 else count - 1
    return (at + step) % count


def toward(layout: Layout, at: int | None, direction: int) -> int | None:
    """The nearest stop below (`way` 1) or above (−1); this one if there is none."""
    targets = stops(layout)
    if at is None or not targets:
        return beside(layout, at, direction)
    here = targets[at]
    best, least = at, float("inf")
    for place, target in enumerate(targets):
        down = (target.y - here.y) * direction
        if down < min(here.h, target.h) // 2:
            continue
        aside = abs((target.x + target.w // 2) - (here.x + here.w // 2))
        if down + 2 * aside < least:
            best, least = place, down + 2 * aside
    return best


def scrolls(layout: Layout, target: Target) -> bool:
    """Whether a target moves with the part of the page that scrolls."""
    return next((moves for other, moves in layout.targets if other is target), False)


def scroll_to(layout: Layout, target: Target, scroll: int) -> int:
    """The scroll that shows a target, moved as little as that takes."""
    if not scrolls(layout, target):
        return scroll
    room = layout.bottom - layout.top
    least = target.y + target.h + _AIR - layout.bottom
    most = target.y - _AIR - layout.top
    if target.h + 2 * _AIR > room:
        least = most
    return min(max(min(max(scroll, least), most), 0), layout.most)


def under(layout: Layout, x: int, y: int, scroll: int) -> Target | None:
    """What can be pressed at a place of the window; the innermost of several."""
    body = layout.top <= y < layout.bottom
    innermost = None
    for target, moves in sorted(layout.targets, key=lambda entry: not entry[1]):
        top = target.y - (scroll if moves else 0)
        inside = target.x <= x < target.x + target.w and top <= y < top + target.h
        if inside and (body or not moves):
            innermost = target
    return innermost
