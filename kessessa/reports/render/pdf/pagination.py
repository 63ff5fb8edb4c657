"""Strips shared out among pages."""

from __future__ import annotations

from collections.abc import Iterable

from kessessa.reports.render.pdf.canvas import HEIGHT, Canvas
from kessessa.reports.render.pdf.flow import LINE, ROOM, Strip


def draw_page(canvas: Canvas, page: Iterable[Strip], x: float, top: float) -> None:
    """Strips under each other, from a point on."""
    for strip in page:
        if strip.opens:
            canvas.bookmark(strip.opens)
        if strip.draw is not None:
            strip.draw(canvas, x, top)
        top += strip.height


def paginated(strips: Iterable[Strip], height: float = HEIGHT) -> list[list[Strip]]:
    """Strips shared out among pages: what must stand together does, white at the top goes."""
    pages: list[list[Strip]] = []
    page: list[Strip] = []
    left = height
    for clump in _clumps(strips):
        tall = sum(strip.height for strip in clump)
        opens = any(strip.opens for strip in clump)
        turns = any(strip.turns for strip in clump)
        if page and (turns or tall > left or (opens and left < ROOM)):
            pages.append(page)
            page, left = [], height
        for strip in clump:
            if page and strip.height > left:
                pages.append(page)
                page, left = [], height
            if strip.draw is None and not page:
                continue
            added = [strip.head, strip] if strip.head and not page else [strip]
            if strip.fills:
                added = [strip] * max(int(left // LINE), 1)
            page += added
            left -= sum(strip.height for strip in added)
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
