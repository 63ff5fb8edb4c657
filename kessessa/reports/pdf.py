"""A document as a PDF of A4 sheets; needs the extra `pdf`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kessessa.reports import drawings, rows  # noqa: F401 - they register their layouts
from kessessa.reports.blocks import Cover, Document
from kessessa.reports.canvas import (
    BOTTOM,
    HEIGHT,
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
from kessessa.reports.palette import (
    INK,
    PAPER,
    PINE,
    QUIET,
    SUN,
    picture,
    portrait,
)
from kessessa.reports.strips import LINE, ROOM, Strip, layout

_FOOT: Final = Face("text", 8, QUIET)
_PICTURE: Final = 112.0
"""The height of a cover's picture: 1200 × 640 on the whole width."""


def paint_pdf(document: Document) -> bytes:
    """The document, the same bytes each time for the same document.

    Raises:
        MissingExtraError: if fpdf2 is not installed.
    """
    canvas = Canvas(document.title, document.language, document.date)
    blocks = [one for one in document.blocks if not isinstance(one, Cover)]
    for block in document.blocks:
        if isinstance(block, Cover):
            _cover(canvas, block)
    pages = paginated(layout(blocks, canvas, WIDTH))
    first = 1 + len(document.blocks) - len(blocks)
    for number, page in enumerate(pages, first):
        canvas.page()
        _foot(canvas, document.footer, number)
        top = TOP
        for strip in page:
            if strip.opens:
                canvas.bookmark(strip.opens)
            if strip.draw is not None:
                strip.draw(canvas, MARGIN, top)
            top += strip.height
    return canvas.done()


def paginated(strips: Iterable[Strip]) -> list[list[Strip]]:
    """Strips shared out among pages: what must stand together does, white at the top goes."""
    pages: list[list[Strip]] = []
    page: list[Strip] = []
    left = HEIGHT
    for clump in _clumps(strips):
        tall = sum(one.height for one in clump)
        opens = any(one.opens for one in clump)
        if page and (tall > left or (opens and left < ROOM)):
            pages.append(page)
            page, left = [], HEIGHT
        for strip in clump:
            if page and strip.height > left:
                pages.append(page)
                page, left = [], HEIGHT
            if strip.draw is None and not page:
                continue
            added = [strip.head, strip] if strip.head and not page else [strip]
            if strip.fills:
                added = [strip] * max(int(left // LINE), 1)
            page += added
            left -= sum(one.height for one in added)
    return [*pages, page] if page else pages


def _clumps(strips: Iterable[Strip]) -> Iterable[list[Strip]]:
    clump: list[Strip] = []
    for strip in strips:
        clump.append(strip)
        if not strip.keep:
            yield clump
            clump = []
    if clump:
        yield clump


def _foot(canvas: Canvas, said: str, number: int) -> None:
    base = PAGE_HEIGHT - BOTTOM / 2
    canvas.text(said, MARGIN, base, _FOOT)
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
    y = max(y + 20, PAGE_HEIGHT - 30 - 7 * sum(_rows(canvas, one) for one in cover.lines))
    for line in cover.lines:
        y = _lines(canvas, line, y, Face("text", 11, QUIET), 1.5)


def _people(canvas: Canvas, cover: Cover, top: float) -> None:
    """Faces in a row, with their first names."""
    side = 22.0
    step = min(WIDTH / max(len(cover.people), 1), side + 4)
    side = min(side, step - 1)
    for place, one in enumerate(cover.people):
        path = portrait(one.picture)
        x = MARGIN + place * step
        if path is not None:
            canvas.image(path, x, top, side, side)
            face = Face("bold", 9, INK)
            left = x + (side - canvas.width(one.name, face)) / 2
            canvas.text(one.name, left, top + side + 4.5, face)


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
