"""A sheet of A4 under fpdf2: faces, measures, strokes. The only module that imports fpdf."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import datetime, timezone
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from kessessa.reports.render.shapes import Spot
from kessessa.reports.render.theme import FONTS, INK, font, rgb
from kessessa.text.typography import NARROW, WIDE

if TYPE_CHECKING:
    from fpdf import FPDF

PAGE_WIDTH: Final = 210.0
PAGE_HEIGHT: Final = 297.0
MARGIN: Final = 21.0
TOP: Final = 20.0
BOTTOM: Final = 22.0
WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
HEIGHT: Final = PAGE_HEIGHT - TOP - BOTTOM
"""Millimetres, like every length here; sizes of type are in points."""
_POINT: Final = 25.4 / 72
_NARROW: Final = 0.5
"""Width of the narrow no-break space, in no-break spaces; the fonts of the text have none."""
_MEASURED: Final = 100
"""Points at which widths are taken."""
_UNDATED: Final = "2000-01-01"


class MissingExtraError(Exception):
    """fpdf2 is not installed: the extra `pdf` is missing."""


class Face(NamedTuple):
    """A font at a size."""

    family: str
    size: float
    colour: str

    @property
    def height(self) -> float:
        """The height of its letters, in millimetres."""
        return self.size * _POINT


class Canvas:
    """Pages being drawn. Mutable."""

    def __init__(self, title: str, language: str, date: str) -> None:
        """Begin a document; `date` is an ISO day, or empty.

        Raises:
            MissingExtraError: if fpdf2 is not there.
        """
        try:
            # An extra, loaded when it is wanted; fontTools comes along with it.
            from fontTools.ttLib import (  # type: ignore[import-untyped] # noqa: PLC0415
                TTFont,
            )
            from fpdf import FPDF, ViewerPreferences  # noqa: PLC0415
        except ImportError as error:
            raise MissingExtraError from error
        self._pdf: FPDF = FPDF(unit="mm", format="A4")
        self._preferences = ViewerPreferences
        self._pdf.set_auto_page_break(auto=False)
        self._pdf.c_margin = 0
        self._pdf.set_title(title)
        self._pdf.set_lang(language)
        self._pdf.set_creator("K’ESS ESSA")
        # Of the session, never of the clock: the same game prints the same bytes.
        day = datetime.fromisoformat(date or _UNDATED)
        self._pdf.set_creation_date(day.replace(tzinfo=timezone.utc))
        self._glyphs: dict[str, Container[int]] = {}
        for family in FONTS:
            path = str(font(family))
            self._pdf.add_font(family, fname=path)
            with TTFont(path, lazy=True) as letters:
                self._glyphs[family] = frozenset(letters.getBestCmap())
        self._width = cache(self._measure)

    # -- measures ---------------------------------------------------------------------------

    def width(self, text: str, face: Face) -> float:
        """The width of a text on one line."""
        return self._width(self._drawable(text, face.family), face.family) * face.size

    def _measure(self, text: str, family: str) -> float:
        """The width at one point."""
        self._pdf.set_font(family, size=_MEASURED)
        plain = self._pdf.get_string_width(text.replace(NARROW, ""))
        narrow = text.count(NARROW) * self._pdf.get_string_width(WIDE) * _NARROW
        return (plain + narrow) / _MEASURED

    def _drawable(self, text: str, family: str) -> str:
        """The text without what the font has no glyph for: letters become `?`, signs go."""
        known = self._glyphs[family]
        drawn = "".join(
            letter if letter == NARROW or ord(letter) in known else "?" if letter.isalnum() else ""
            for letter in text
        )
        return drawn if len(drawn) == len(text) else drawn.replace("  ", " ").strip(" ")

    # -- strokes ----------------------------------------------------------------------------

    def page(self, *, landscape: bool = False) -> None:
        """Begin a side of a sheet."""
        self._pdf.add_page(orientation="landscape" if landscape else "portrait")

    def turn_on_short_edge(self) -> None:
        """Ask printers for both sides, turned as leaflets want it."""
        self._pdf.viewer_preferences = self._preferences(duplex="DuplexFlipShortEdge")

    def bookmark(self, text: str) -> None:
        """List this page in the outline."""
        self._pdf.start_section(text, level=0)

    def text(self, text: str, x: float, baseline: float, face: Face) -> None:
        """Write from a point on; a narrow space is a space that the next letters lean on."""
        back = (1 - _NARROW) * self.width(WIDE, face)
        runs = self._drawable(text, face.family).replace(NARROW, f"{WIDE}{NARROW}").split(NARROW)
        for run in runs:
            wide = self.width(run, face)
            if run:
                # Measuring may have changed the font.
                self._pdf.set_font(face.family, size=face.size)
                self._pdf.set_text_color(*rgb(face.colour))
                self._pdf.text(x, baseline, run)
            x += wide - back

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, radius: float = 0
    ) -> None:
        """A filled rectangle."""
        self._pdf.set_fill_color(*rgb(fill))
        rounded = radius > 0
        self._pdf.rect(x, y, width, height, style="F", round_corners=rounded, corner_radius=radius)

    def line(
        self, start: Spot, end: Spot, colour: str, thick: float = 0.2, *, dotted: bool = False
    ) -> None:
        """A straight line."""
        self._pen(colour, thick, dash=0.8 if dotted else 0)
        self._pdf.line(*start, *end)

    def polygon(
        self,
        spots: Sequence[Spot],
        *,
        stroke: str = "",
        thick: float = 0.3,
        fill: str = "",
        dashed: bool = False,
    ) -> None:
        """A closed figure."""
        if fill:
            self._pdf.set_fill_color(*rgb(fill))
        self._pen(stroke or INK, thick, dash=1.2 if dashed else 0)
        style = ("D" if stroke else "") + ("F" if fill else "")
        self._pdf.polygon(list(spots), style=style)

    def path(self, spots: Sequence[Spot], colour: str, thick: float) -> None:
        """An open line."""
        self._pen(colour, thick, dash=0)
        self._pdf.polyline(list(spots))

    def dot(self, x: float, y: float, radius: float, fill: str, stroke: str = "") -> None:
        """A disc round a point."""
        self._pdf.set_fill_color(*rgb(fill))
        if stroke:
            self._pen(stroke, 0.3, dash=0)
        self._pdf.circle(x, y, radius, style="DF" if stroke else "F")

    def image(self, path: Path, x: float, y: float, width: float, height: float = 0) -> None:
        """A picture; its own proportions when the height is 0."""
        self._pdf.image(str(path), x, y, width, height)

    def _pen(self, colour: str, thick: float, *, dash: float) -> None:
        self._pdf.set_draw_color(*rgb(colour))
        self._pdf.set_line_width(thick)
        if dash:
            self._pdf.set_dash_pattern(dash=dash, gap=dash)
        else:
            self._pdf.set_dash_pattern()

    def done(self) -> bytes:
        """The document."""
        return bytes(self._pdf.output())


Run = tuple[str, Face]
"""Words in a face."""


def wrapped(canvas: Canvas, runs: Iterable[Run], width: float) -> tuple[tuple[Run, ...], ...]:
    """Lines of words that fit a width; no-break spaces hold, a word too long is cut."""
    lines: list[tuple[Run, ...]] = []
    line: list[Run] = []
    used = 0.0
    for word, face in _words(canvas, runs, width):
        space = canvas.width(WIDE, face) if line else 0.0
        wide = canvas.width(word, face)
        if line and used + space + wide > width:
            lines.append(tuple(line))
            line, used, space = [], 0.0, 0.0
        line.append((word, face))
        used += space + wide
    if line:
        lines.append(tuple(line))
    return tuple(lines)


def _words(canvas: Canvas, runs: Iterable[Run], width: float) -> Iterable[Run]:
    for text, face in runs:
        for word in text.split(" "):
            rest = word
            while len(rest) > 1 and canvas.width(rest, face) > width:
                fits = next(
                    size
                    for size in range(len(rest) - 1, 0, -1)
                    if size == 1 or canvas.width(rest[:size], face) <= width
                )
                # Rather after a hyphen, if the word has one there.
                fits = rest.rfind("-", 1, fits) + 1 or fits
                yield rest[:fits], face
                rest = rest[fits:]
            if rest:
                yield rest, face


def write_line(canvas: Canvas, line: Sequence[Run], x: float, baseline: float) -> None:
    """Write a wrapped line: the words of one face in one go, so that they are found and copied."""
    place = 0
    while place < len(line):
        face = line[place][1]
        end = place
        while end < len(line) and line[end][1] == face:
            end += 1
        text = " ".join(word for word, _ in line[place:end])
        canvas.text(text, x, baseline, face)
        x += canvas.width(text, face) + canvas.width(WIDE, face)
        place = end
