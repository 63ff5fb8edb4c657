"""Layout of the band at the top: where we are, the road, the weeks and the money, the way out."""

from __future__ import annotations

from itertools import product
from typing import Final

from kessessa.gui.layout.context import TARGET, LayoutContext
from kessessa.gui.layout.draw_list import Block, Circle, Image, Item, Panel, Target
from kessessa.gui.layout.text import key_cap
from kessessa.gui.layout.theme import mixed
from kessessa.screens.ui.nodes import Button, Header, Road

NAME: Final = "K’ESS ESSA"


def header(context: LayoutContext, node: Header, width: int, height: int) -> Block:
    """The band, as full as the width allows: the name goes first, then the road shortens."""
    del height
    gap, pad = context.px(22), context.px(24)
    right = _right(context, node, gap)
    place = context.line(node.place, context.face_of("text", 19, 0.7), context.theme.on_frame)
    room = width - 2 * pad
    for named, short in product((True, False), (False, True)):
        left = _left(context, node, gap, named=named, short=short)
        total = left.w + place.w + right.w + (gap if left.w else 0) + gap
        if total <= room:
            return _band(context, [left, place], right, width, gap, pad)
    return _two_lines(context, node, right, width, gap, pad)


def _left(context: LayoutContext, node: Header, gap: int, *, named: bool, short: bool) -> Block:
    blocks = []
    if named or node.road is None:
        blocks.append(
            context.line(NAME, context.face_of("display", 23, 0.5), context.theme.on_frame)
        )
    if node.road is not None:
        blocks.append(_short_road(context, node.road) if short else road(context, node.road, 0, 0))
    return _beside(blocks, gap)


def _beside(blocks: list[Block], gap: int) -> Block:
    high = max((block.h for block in blocks), default=0)
    parts: list[tuple[int, int, Block | Item]] = []
    x = 0
    for block in blocks:
        if block.w:
            parts.append((x, (high - block.h) // 2, block))
            x += block.w + gap
    return Block(max(x - gap, 0), high, tuple(parts))


def _right(context: LayoutContext, node: Header, gap: int) -> Block:
    face = context.face_of("bold", 19, 0.7)
    blocks = [context.line(fact, face, context.theme.on_frame) for fact in node.facts]
    blocks += [_menu(context, button) for button in (node.sign, node.menu) if button is not None]
    return _beside(blocks, gap)


def _menu(context: LayoutContext, node: Button) -> Block:
    """A button of the header, such as the menu: a small frame on the band."""
    theme, pad = context.theme, context.px(12)
    label = context.line(node.text, context.face_of("bold", 17, 0.6), theme.on_frame)
    cap = key_cap(context, node.key, dark=True)
    wide = max(label.w + cap.w + 2 * pad + context.px(10), TARGET)
    high = max(label.h + 2 * context.px(6), TARGET)
    panel = Panel(0, 0, wide, high, None, theme.on_frame, context.px(2), context.px(9))
    return Block(
        wide,
        high,
        (
            (0, 0, panel),
            (0, 0, Target(0, 0, wide, high, node, context.px(9))),
            (pad, (high - label.h) // 2, label),
            (wide - pad - cap.w, (high - cap.h) // 2, cap),
        ),
    )


def _band(
    context: LayoutContext, left: list[Block], right: Block, width: int, gap: int, pad: int
) -> Block:
    high = max(
        context.px(64), right.h + context.px(12), *(block.h + context.px(12) for block in left)
    )
    row = _beside(left, gap)
    panel = Panel(0, 0, width, high, context.theme.frame)
    return Block(
        width,
        high,
        (
            (0, 0, panel),
            (pad, (high - row.h) // 2, row),
            (width - pad - right.w, (high - right.h) // 2, right),
        ),
    )


def _two_lines(
    context: LayoutContext, node: Header, right: Block, width: int, gap: int, pad: int
) -> Block:
    """Where we are on a line of its own, or as many as it takes."""
    room = width - 2 * pad
    theme = context.theme
    place = context.text_lines(node.place, context.face_of("text", 19, 0.7), room, theme.on_frame)
    road_block = _short_road(context, node.road) if node.road else Block(0, 0)
    if road_block.w + gap + right.w > room:
        road_block = Block(0, 0)
    edge = context.px(8)
    first = max(road_block.h, right.h)
    high = first + place.h + 3 * edge
    return Block(
        width,
        high,
        (
            (0, 0, Panel(0, 0, width, high, theme.frame)),
            (pad, edge + (first - road_block.h) // 2, road_block),
            (width - pad - right.w, edge + (first - right.h) // 2, right),
            (pad, first + 2 * edge, place),
        ),
    )


def road(context: LayoutContext, node: Road, width: int, height: int) -> Block:
    """The stages as dots on a line: ticked, the current one yellow, those to come hollow."""
    del width, height
    dot, link, line = context.text_px(34, 0.4), context.px(12), context.px(3)
    parts: list[tuple[int, int, Block | Item]] = []
    x = 0
    for place in range(len(node.titles)):
        if place:
            parts.append((x, (dot - line) // 2, Panel(0, 0, link, line, _faint(context))))
            x += link
        parts.append((x, 0, _dot(context, place, node.current, dot)))
        x += dot
    return Block(x, dot, tuple(parts))


def _faint(context: LayoutContext) -> tuple[int, int, int]:
    return mixed(context.theme.on_frame, context.theme.frame, 0.45)


def _dot(context: LayoutContext, place: int, current: int, dot: int) -> Block:
    theme, line = context.theme, context.px(3)
    if place < current:
        side = round(dot * 0.5)
        edge = (dot - side) // 2
        tick = Image(0, 0, side, side, "icons", "check-ink")
        return Block(dot, dot, ((0, 0, Circle(0, 0, dot, dot, theme.white)), (edge, edge, tick)))
    now = place == current
    fill, outline = (theme.sun, theme.white) if now else (theme.frame, _faint(context))
    face = context.face_of("bold", 17, 0.4)
    number = context.line(str(place + 1), face, theme.ink if now else theme.on_frame, dot)
    return Block(
        dot,
        dot,
        (
            (0, 0, Circle(0, 0, dot, dot, fill, outline, line)),
            ((dot - number.w) // 2, 0, number),
        ),
    )


def _short_road(context: LayoutContext, node: Road) -> Block:
    """The road shortened to the current stage's dot and the number of stages: « 3 / 8 »."""
    if not 0 <= node.current < len(node.titles):
        return Block(0, 0)
    dot = _dot(context, node.current, node.current, context.text_px(34, 0.4))
    of = context.line(
        f"/ {len(node.titles)}", context.face_of("bold", 19, 0.6), context.theme.on_frame
    )
    return _beside([dot, of], context.px(8))


def road_max_content(context: LayoutContext, node: Road) -> int:
    """Min-content and max-content width: all its dots in a line."""
    return road(context, node, 0, 0).w


def header_max_content(context: LayoutContext, node: Header) -> int:
    """Min-content and max-content width: that of the window."""
    del node
    return context.width
