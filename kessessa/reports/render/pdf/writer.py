"""A document as a PDF of A4 sheets; needs the extra `pdf`."""

from __future__ import annotations

from itertools import groupby
from typing import Final, cast

from kessessa.reports.document.blocks import Block, Cover, Document, Leaflet, Text
from kessessa.reports.render.pdf import (  # noqa: F401 - they register their layouts
    drawings,
    handouts,
    rows,
)
from kessessa.reports.render.pdf.canvas import (
    BOTTOM,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP,
    WIDTH,
    Canvas,
    Face,
    wrapped,
    write_line,
)
from kessessa.reports.render.pdf.flow import layout
from kessessa.reports.render.pdf.leaflet import leaflet
from kessessa.reports.render.pdf.pagination import draw_page, paginated
from kessessa.reports.render.theme import (
    INK,
    PAPER,
    PINE,
    QUIET,
    SUN,
    picture,
    portrait,
)

_FOOT: Final = Face("text", 8, QUIET)
_PICTURE: Final = 112.0
"""The height of a cover's picture: 1200 × 640 on the whole width."""


def paint_pdf(document: Document) -> bytes:
    """The document, the same bytes each time for the same document.

    Raises:
        MissingExtraError: if fpdf2 is not installed.
    """
    canvas = Canvas(document.title, document.language, document.date)
    number = 0
    for kind, blocks in groupby(document.blocks, _kind):
        if kind is Cover:
            for block in blocks:
                _cover(canvas, cast("Cover", block))
                number += 1
        elif kind is Leaflet:
            for block in blocks:
                number += leaflet(canvas, cast("Leaflet", block))
        else:
            number += _pages(canvas, list(blocks), document.footer, number)
    return canvas.done()


def _kind(block: Block) -> type[Block]:
    return type(block) if isinstance(block, Cover | Leaflet) else Text


def _pages(canvas: Canvas, blocks: list[Block], footer: str, before: int) -> int:
    """Blocks on as many pages as they need; returns how many."""
    pages = paginated(layout(blocks, canvas, WIDTH))
    for number, page in enumerate(pages, before + 1):
        canvas.page()
        _foot(canvas, footer, number)
        draw_page(canvas, page, MARGIN, TOP)
    return len(pages)


def _foot(canvas: Canvas, footer: str, number: int) -> None:
    base = PAGE_HEIGHT - BOTTOM / 2
    canvas.text(footer, MARGIN, base, _FOOT)
    page = str(number)
    canvas.text(page, PAGE_WIDTH - MARGIN - canvas.width(page, _FOOT), base, _FOOT)


def _cover(canvas: Canvas, cover: Cover) -> None:
    canvas.page()
    canvas.bookmark(cover.title)
    path = picture(cover.picture)
    top = _PICTURE if path is not None else 40.0
    canvas.box(0, 0, PAGE_WIDTH, PAGE_HEIGHT, PAPER)
    if path is not None:
        canvas.image(path, 0, 0, PAGE_WIDTH, _PICTURE)
    canvas.box(0, top, PAGE_WIDTH, 3, SUN)
    y = top + 30
    canvas.text(cover.kicker, MARGIN, y, Face("bold", 13, PINE))
    face = _fitting(canvas, cover.title)
    y += 6
    y = _lines(canvas, cover.title, y, face, 1.12) + 6
    y = _lines(canvas, cover.subtitle, y, Face("text", 15, INK), 1.35)
    _people(canvas, cover, y + 16)
    y = max(y + 20, PAGE_HEIGHT - 30 - 7 * sum(_rows(canvas, line) for line in cover.lines))
    for line in cover.lines:
        y = _lines(canvas, line, y, Face("text", 11, QUIET), 1.5)


def _people(canvas: Canvas, cover: Cover, top: float) -> None:
    """Faces in a row, with their first names."""
    side = 22.0
    step = min(WIDTH / max(len(cover.people), 1), side + 4)
    side = min(side, step - 1)
    for place, person in enumerate(cover.people):
        path = portrait(person.picture)
        x = MARGIN + place * step
        if path is not None:
            canvas.image(path, x, top, side, side)
            face = Face("bold", 9, INK)
            left = x + (side - canvas.width(person.name, face)) / 2
            canvas.text(person.name, left, top + side + 4.5, face)


def _rows(canvas: Canvas, text: str) -> int:
    return len(wrapped(canvas, [(text, Face("text", 11, QUIET))], WIDTH))


def _lines(canvas: Canvas, text: str, y: float, face: Face, leading: float) -> float:
    for line in wrapped(canvas, [(text, face)], WIDTH):
        y += face.height * leading
        write_line(canvas, line, MARGIN, y)
    return y


def _fitting(canvas: Canvas, title: str) -> Face:
    """The largest size at which a name keeps to three lines and its words are not cut."""
    for size in (54, 46, 38, 32, 27, 23):
        face = Face("display", size, INK)
        lines = wrapped(canvas, [(title, face)], WIDTH)
        whole = all(canvas.width(word, face) <= WIDTH for word in title.split(" "))
        if whole and len(lines) <= 3:
            return face
    return Face("display", 23, INK)
