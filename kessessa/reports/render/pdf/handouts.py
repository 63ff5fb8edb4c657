"""Layout of what is handed out in a class: a face presented, papers to cut, new sheets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kessessa.reports.document.blocks import Boxes, NewSheet, Person, Slips
from kessessa.reports.render.pdf.canvas import Canvas, Face, Run, wrapped, write_line
from kessessa.reports.render.pdf.flow import STYLES, Strip, box, layout, strips_of
from kessessa.reports.render.theme import INK, QUIET, portrait

_PORTRAIT: Final = 64.0
"""The side of a large face."""
_NAME: Final = Face("display", 38, INK)
_ROW: Final = 8.0
_TICKED: Final = 5.2
"""The height of a row of squares, and the side of one."""
_PAD: Final = 3.2
"""White between a cut line and what is written."""


@strips_of.register
def _(block: Person, canvas: Canvas, width: float) -> list[Strip]:
    path = portrait(block.picture)
    side = _PORTRAIT if path is not None else 0.0
    lines = [
        *((line, _NAME.height * 1.2) for line in wrapped(canvas, [(block.name, _NAME)], width)),
        *((line, 6.4) for line in wrapped(canvas, [(block.about, STYLES["lead"])], width)),
    ]

    def draw(canvas: Canvas, x: float, y: float) -> None:
        if path is not None:
            canvas.image(path, x + (width - side) / 2, y, side, side)
        top = y + side + 4
        for line, tall in lines:
            write_line(canvas, line, x + (width - _wide(canvas, line)) / 2, top + tall * 0.76)
            top += tall

    return [Strip(side + 4 + sum(tall for _, tall in lines), draw)]


def _wide(canvas: Canvas, line: Sequence[Run]) -> float:
    return canvas.width(" ".join(word for word, _ in line), line[0][1])


@strips_of.register
def _(block: Boxes, canvas: Canvas, width: float) -> list[Strip]:
    del canvas
    each, face = width / max(len(block.labels), 1), STYLES["strong"]

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for place, label in enumerate(block.labels):
            left = x + place * each
            box(canvas, left, y + (_ROW - _TICKED) / 2, _TICKED)
            canvas.text(label, left + _TICKED + 1.6, y + _ROW * 0.66, face)

    return [Strip(_ROW, draw)]


@strips_of.register
def _(block: NewSheet, canvas: Canvas, width: float) -> list[Strip]:
    del block, canvas, width
    return [Strip(0, None, turns=True)]


@strips_of.register
def _(block: Slips, canvas: Canvas, width: float) -> list[Strip]:
    each = width / block.across
    slips = [layout(slip, canvas, each - 2 * _PAD) for slip in block.slips]
    starts = range(0, len(slips), block.across)
    return [_row(slips[start : start + block.across], each) for start in starts]


def _row(slips: Sequence[Sequence[Strip]], each: float) -> Strip:
    """A row of slips, with cut lines all round: those of two rows fall on each other."""
    tall = max(sum(strip.height for strip in slip) for slip in slips) + 2 * _PAD

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for place, slip in enumerate(slips):
            left, top = x + place * each, y + _PAD
            spots = ((left, y), (left + each, y), (left + each, y + tall), (left, y + tall))
            canvas.polygon(spots, stroke=QUIET, thick=0.2, dashed=True)
            for strip in slip:
                if strip.draw is not None:
                    strip.draw(canvas, left + _PAD, top)
                top += strip.height

    return Strip(tall, draw)
