"""Layout of charts: the radar of an outcome, a line over time."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from kessessa.gui.layout.context import LayoutContext
from kessessa.gui.layout.draw_list import Block, Circle, Item, Stroke, aligned
from kessessa.gui.layout.theme import mixed
from kessessa.screens.ui.nodes import Line, Radar

_RINGS: Final = (25, 50, 75, 100)
_SMALLEST: Final = 76
"""Units of the radius at least."""
_AIR: Final = 6
"""Pixels between a label and the pentagon."""


def radar(context: LayoutContext, node: Radar, width: int, height: int) -> Block:
    """A pentagon, a second one dashed, labels around, the legend below."""
    theme, face = context.theme, context.face_of("bold", 17)
    high = context.line_height(face)
    legend = context.paragraph(node.legend, "small", width, context.text_colour(quiet=True))
    spare = height - legend.h - 2 * high - context.px(24)
    count = len(node.labels)
    angles = [-pi / 2 + 2 * pi * place / count for place in range(count)]
    sides = [label for a, label in zip(angles, node.labels, strict=True) if _is_side(a)]
    widest = max((context.longest_word(label, face) for label in sides), default=0)
    beside = (width / 2 - widest - 2 * _AIR) / cos(pi / 10)
    roomy = min(max(context.px(165), spare / 2), width * 0.36)
    radius = round(max(context.px(_SMALLEST), min(roomy, beside)))
    x, y = width // 2, high + radius + context.px(12)

    def corners(values: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        return tuple(
            (round(x + cos(a) * radius * v / 100), round(y + sin(a) * radius * v / 100))
            for a, v in zip(angles, values, strict=True)
        )

    def shape(
        values: tuple[int, ...], *, line: int, dashed: bool = False, filled: bool = False
    ) -> Stroke:
        colour = theme.ink if line != 1 else mixed(theme.ink, theme.white, 0.55)
        fill = mixed(theme.sun, theme.white, 0.35) if filled else None
        return Stroke(
            0,
            0,
            width,
            2 * radius,
            corners(values),
            colour,
            context.px(line),
            closed=True,
            dashed=dashed,
            fill=fill,
        )

    parts: list[tuple[int, int, Block | Item]] = []
    if node.values:
        parts.append((0, 0, shape(node.values, line=4, filled=True)))
    parts += [(0, 0, shape((ring,) * count, line=1)) for ring in _RINGS]
    if node.values:
        parts.append((0, 0, shape(node.values, line=4)))
    if node.other:
        parts.append((0, 0, shape(node.other, line=3, dashed=True)))
    bottom = y + radius
    for angle, label in zip(angles, node.labels, strict=True):
        wrapped = context.text_lines(
            label, face, _room(angle, radius, width), theme.ink, high, "center"
        )
        wide = max((part.w for _, _, part in wrapped.parts), default=0)
        left, top = _label_place(angle, radius, wide, wrapped.h)
        placed = context.text_lines(label, face, wide + 1, theme.ink, high, "center")
        parts.append((min(max(x + left, 0), width - wide), max(y + top, 0), placed))
        bottom = max(bottom, y + top + wrapped.h)
    bottom += context.px(8)
    parts.append((aligned(legend.w, width, "start"), bottom, legend))
    return Block(width, bottom + legend.h, tuple(parts))


def _is_side(angle: float) -> bool:
    """Whether a corner is at the side: neither on top nor at the feet."""
    return abs(cos(angle)) > 0.1 and sin(angle) < 0.5


def _room(angle: float, radius: int, width: int) -> int:
    """How wide a label may be: all the width above, half of it below, what is left beside."""
    if _is_side(angle):
        return max(round(width / 2 - abs(cos(angle)) * radius) - _AIR, width // 5)
    return width // 2 - 2 * _AIR if sin(angle) > 0.5 else width


def _label_place(angle: float, radius: int, wide: int, high: int) -> tuple[int, int]:
    """Where a label goes, from the middle: above the top, beside the sides, below the feet."""
    left, top = cos(angle) * radius, sin(angle) * radius
    if _is_side(angle):
        aimed = left + _AIR if left > 0 else left - _AIR - wide
        return round(aimed), round(top - high / 2)
    if sin(angle) < 0:
        return round(-wide / 2), round(top - high - _AIR)
    aimed = left - wide / 2 + cos(angle) * wide * 0.3
    half = max(aimed, _AIR) if left > 0 else min(aimed, -_AIR - wide)  # each keeps to its half
    return round(half), round(top + _AIR)


def radar_max_content(context: LayoutContext, node: Radar) -> int:
    """Max-content width: 560 units, for the pentagon and its labels."""
    del node
    return context.px(560)


def radar_min_content(context: LayoutContext, node: Radar) -> int:
    """Min-content width: a small pentagon with its widest word on either side."""
    face = context.face_of("bold", 17)
    widest = max((context.longest_word(label, face) for label in node.labels), default=0)
    return max(context.px(320), 2 * widest + context.px(150))


def line(context: LayoutContext, node: Line, width: int, height: int) -> Block:
    """Values over time, a second series dashed, labels under the points that have room."""
    theme, face = context.theme, context.face_of("text", 16)
    tall = max(context.px(160), height - context.px(60))
    pad = context.px(14)
    count = max(len(node.values), len(node.other), 2)
    step = (width - 2 * pad) / (count - 1)

    def points(values: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        return tuple(
            (
                round(pad + place * step),
                round(tall - pad - (tall - 2 * pad) * min(max(value / node.most, 0), 1)),
            )
            for place, value in enumerate(values)
        )

    faint = mixed(theme.ink, theme.white, 0.55)
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, Stroke(0, 0, width, tall, ((pad, y), (width - pad, y)), faint, context.px(1)))
        for y in (pad, tall // 2, tall - pad)
    ]
    if len(node.other) > 1:
        parts.append(
            (
                0,
                0,
                Stroke(
                    0, 0, width, tall, points(node.other), theme.ink, context.px(3), dashed=True
                ),
            )
        )
    if len(node.values) > 1:
        parts.append(
            (0, 0, Stroke(0, 0, width, tall, points(node.values), theme.ink, context.px(4)))
        )
    dot = context.px(12)
    for x, y in points(node.values):
        parts.append(
            (
                x - dot // 2,
                y - dot // 2,
                Circle(0, 0, dot, dot, theme.sun, theme.ink, context.px(2)),
            )
        )
    y, free = tall, 0
    for place, label in enumerate(node.labels):
        text = context.line(label, face, theme.ink)
        x = min(max(round(pad + place * step - text.w / 2), 0), max(width - text.w, 0))
        if x >= free and text.w <= width:
            parts.append((x, y, text))
            free = x + text.w + context.px(8)
    y += context.line_height(face) + context.px(4)
    legend = context.paragraph(node.legend, "small", width, context.text_colour(quiet=True))
    parts.append((0, y, legend))
    return Block(width, y + legend.h, tuple(parts))


def line_max_content(context: LayoutContext, node: Line) -> int:
    """Max-content width: 560 units."""
    del node
    return context.px(560)


def line_min_content(context: LayoutContext, node: Line) -> int:
    """Min-content width: 260 units, under which points and labels would touch."""
    del node
    return context.px(260)
