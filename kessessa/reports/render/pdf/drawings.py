"""Layout of figures on paper: compass, gauges, a line over time, small columns."""

from __future__ import annotations

from typing import Final

from kessessa.reports.document.blocks import Chart, Gauge, Gauges, Radar, Spark, Sparks
from kessessa.reports.render.pdf.canvas import Canvas, Face, wrapped, write_line
from kessessa.reports.render.pdf.flow import Strip, paragraph, strips_of
from kessessa.reports.render.shapes import RINGS, Spot, corners, curve, side
from kessessa.reports.render.theme import (
    BRICK,
    FILL,
    INK,
    PINE,
    QUIET,
    RULE,
    SUN,
    TARGETS,
    TRACK,
    icon,
)

_LABEL: Final = Face("bold", 9, INK)
_SMALL: Final = Face("text", 8, QUIET)
_TILE: Final = 8.0
"""The side of an icon on its colour."""


def moved(spots: tuple[Spot, ...], x: float, y: float) -> tuple[Spot, ...]:
    """Spots somewhere else."""
    return tuple((left + x, top + y) for left, top in spots)


@strips_of.register
def _(block: Radar, canvas: Canvas, width: float) -> list[Strip]:
    widest = max(canvas.width(label, _LABEL) for label in block.labels)
    radius = max(min(width / 2 - widest * 0.62 - 2, 30), 10)
    tall = 2 * radius + 13
    caption = paragraph(canvas, [(block.caption, _SMALL)], width) if block.caption else []

    def draw(canvas: Canvas, x: float, y: float) -> None:
        middle, centre = x + width / 2, y + radius + 6
        count = len(block.labels)
        canvas.polygon(moved(corners(block.after, radius), middle, centre), fill=FILL)
        for ring in RINGS:
            spots = moved(corners((ring,) * count, radius), middle, centre)
            canvas.polygon(spots, stroke=RULE, thick=0.2)
        before = moved(corners(block.before, radius), middle, centre)
        canvas.polygon(before, stroke=QUIET, thick=0.4, dashed=True)
        canvas.polygon(moved(corners(block.after, radius), middle, centre), stroke=INK, thick=0.8)
        for label, spot in zip(block.labels, corners((100,) * count, radius), strict=True):
            wide, way = canvas.width(label, _LABEL), side(spot)
            left = middle + spot[0] - (wide / 2 if way == 0 else 0 if way > 0 else wide) + 2 * way
            if spot[1] > 0:
                left -= way * wide * 0.35
            top = centre + spot[1] + (-2 if spot[1] < -radius * 0.9 else 5 if spot[1] > 0 else 1)
            canvas.text(label, min(max(left, x), x + width - wide), top, _LABEL)

    return [Strip(tall, draw, keep=bool(caption)), *caption]


@strips_of.register
def _(block: Gauges, canvas: Canvas, width: float) -> list[Strip]:
    room = width - _TILE - 3
    # Words need a line of their own, under the bar: for all, or for none.
    under = any(
        canvas.width(gauge.label, _LABEL) + canvas.width(_figures(gauge, "  "), _LABEL) + 3 > room
        for gauge in block.gauges
    )
    return [_gauge(gauge, canvas, room, under=under) for gauge in block.gauges]


def _figures(gauge: Gauge, between: str) -> str:
    return between.join(part for part in (gauge.shown, gauge.change) if part)


def _gauge(gauge: Gauge, canvas: Canvas, room: float, *, under: bool) -> Strip:
    label = wrapped(canvas, [(gauge.label, _LABEL)], room)[0]
    high = _LABEL.height * 1.3

    def draw(canvas: Canvas, x: float, y: float) -> None:
        colour = TARGETS.get(gauge.indicator, INK)
        canvas.box(x, y, _TILE, _TILE, colour, radius=1.5)
        canvas.image(icon(gauge.indicator, ink=False), x + 1.4, y + 1.4, _TILE - 2.8, _TILE - 2.8)
        left = x + _TILE + 3
        write_line(canvas, label, left, y + high * 0.75)
        if under:
            canvas.text(_figures(gauge, " · "), left, y + 11.4, _SMALL)
        else:
            figures = _figures(gauge, "  ")
            canvas.text(
                figures, left + room - canvas.width(figures, _LABEL), y + high * 0.75, _LABEL
            )
        canvas.box(left, y + 5, room, 2.6, TRACK, radius=1.3)
        if gauge.after > 2:
            canvas.box(left, y + 5, room * gauge.after / 100, 2.6, colour, radius=1.3)
        mark = left + room * gauge.before / 100
        canvas.line((mark, y + 4.2), (mark, y + 8.4), INK, 0.5)

    return Strip(15.5 if under else 13.0, draw)


@strips_of.register
def _(block: Chart, canvas: Canvas, width: float) -> list[Strip]:
    title = paragraph(canvas, [(block.title, _LABEL)], width)
    high, edge = 44.0, 8.0
    spots, zero = curve([point.value for point in block.points], width - 2 * edge, high)

    def draw(canvas: Canvas, x: float, y: float) -> None:
        x, y = x + edge, y + 8
        canvas.line((x - edge, y + zero), (x + width - edge, y + zero), QUIET, 0.25)
        canvas.text("0", x - edge, y + zero - 0.8, _SMALL)
        for left, _ in spots:
            canvas.line((x + left, y), (x + left, y + high), TRACK, 0.2)
        canvas.path(moved(spots, x, y), PINE, 0.9)
        free = x - edge
        for place, (point, (left, top)) in enumerate(zip(block.points, spots, strict=True)):
            canvas.dot(x + left, y + top, 1.2, SUN, INK)
            # Where the line comes down from the left, there is room below on that side.
            falls = place > 0 and spots[place - 1][1] < top
            wide = canvas.width(point.shown, _SMALL)
            start = x + left - (wide if falls else wide / 2)
            start = min(max(start, x - edge), x + width - edge - wide)
            if start >= free:
                canvas.text(point.shown, start, y + top + (4.6 if falls else -2.4), _SMALL)
                free = start + wide + 0.5
            wide = canvas.width(point.label, _SMALL)
            canvas.text(point.label, x + left - wide / 2, y + high + 5, _SMALL)

    return [
        *(Strip(strip.height, strip.draw, keep=True) for strip in title),
        Strip(high + 16, draw),
    ]


@strips_of.register
def _(block: Sparks, canvas: Canvas, width: float) -> list[Strip]:
    names = max((canvas.width(row.label, _LABEL) for row in block.rows), default=0) + 4
    ends = max((canvas.width(row.shown, _SMALL) for row in block.rows), default=0) + 4
    room = width - names - ends
    step = min(room / max(len(block.labels), 1), 12)
    strips = [_spark(row, block.most, names, step) for row in block.rows]

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for place, label in enumerate(block.labels):
            wide = canvas.width(label, _SMALL)
            canvas.text(label, x + names + (place + 0.5) * step - wide / 2, y + 3, _SMALL)

    return [*(Strip(strip.height, strip.draw, keep=True) for strip in strips), Strip(5, draw)]


def _spark(row: Spark, most: int, names: float, step: float) -> Strip:
    tall = 9.0

    def draw(canvas: Canvas, x: float, y: float) -> None:
        base = y + tall - 1.4
        canvas.text(row.label, x, base - 1, _LABEL)
        left = x + names
        for place, value in enumerate(row.values):
            high = 6.6 * value / most
            at = left + place * step + step * 0.12
            colour = BRICK if value <= 1 else PINE
            if value:
                canvas.box(at, base - high, step * 0.76, high, colour)
            else:
                canvas.text("0", at + step * 0.2, base - 0.4, _SMALL)
        canvas.line((left, base), (left + len(row.values) * step, base), RULE, 0.25)
        canvas.text(row.shown, left + len(row.values) * step + 3, base - 1, _SMALL)

    return Strip(tall, draw)
