"""The PDF: what is read in it, the same bytes each time, pages without accidents."""

import io
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from kessessa.reports import MissingExtraError, booklet, paint_pdf
from kessessa.reports.document.blocks import Cover, Document, Heading, Items, Table, Text
from kessessa.reports.render.pdf.canvas import HEIGHT, Canvas, Face, wrapped
from kessessa.reports.render.pdf.flow import Strip, layout
from kessessa.reports.render.pdf.pagination import paginated
from kessessa.reports.render.shapes import RINGS, corners, curve
from kessessa.text import Locale
from tests.reports.plays import finished, stopped

FR, EN = Locale("fr"), Locale("en")


def read(document: Document) -> PdfReader:
    return PdfReader(io.BytesIO(paint_pdf(document)))


def text_of(document: Document) -> str:
    """Everything that can be read and copied, spaces made plain."""
    pages = "\n".join(page.extract_text() for page in read(document).pages)
    return " ".join(pages.replace("\u202f", " ").replace("\u00a0", " ").split())


def test_words_are_found_in_the_pdf_with_their_accents() -> None:
    text = text_of(booklet(finished(), FR, date="2026-11-24"))
    for phrase in ("Nos décisions, et pourquoi", "Ce que ça a changé.", "Gouvernance démocratique"):
        assert phrase in text
    assert "« Option mend » : il a fallu payer." in text
    assert "« @où <b>dort</b> le chat ? »" in text


def test_sheets_are_a4_and_parts_are_listed() -> None:
    pdf = read(booklet(finished(), FR))
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pdf.pages} == {
        (595, 842)
    }
    listed = [entry["/Title"] for entry in pdf.outline]
    assert listed[1:4] == ["Ce que c’est devenu", "Notre charte", "Nos statuts"]


def test_the_pdf_says_its_language_title_and_day_and_names_nobody() -> None:
    pdf = read(booklet(finished(), EN, date="2026-11-24"))
    assert pdf.trailer["/Root"]["/Lang"] == "en"
    assert pdf.metadata is not None
    assert pdf.metadata.creation_date_raw.startswith("D:20261124")
    assert pdf.metadata.author is None


def test_the_same_game_prints_the_same_bytes() -> None:
    document = booklet(finished(), FR, date="2026-11-24")
    assert paint_pdf(document) == paint_pdf(document)


def test_a_game_whose_day_is_not_known_prints_the_same_bytes_too() -> None:
    document = booklet(stopped(), FR)
    assert paint_pdf(document) == paint_pdf(document)


def test_without_the_extra_it_is_said_by_its_own_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fpdf", None)
    with pytest.raises(MissingExtraError):
        paint_pdf(booklet(finished(), FR))


def test_the_extra_is_loaded_only_when_a_pdf_is_asked_for() -> None:
    code = "import sys, kessessa.reports; sys.exit('fpdf' in sys.modules or 'fontTools' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# -- lines -------------------------------------------------------------------------------------

CANVAS = Canvas("", "fr", "")
BODY = Face("text", 10, "#000000")


@given(st.text(st.sampled_from("abcdéèœ -—’\u00a0\u202f🎉ж"), max_size=200))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str) -> None:
    lines = wrapped(CANVAS, [(text, BODY)], 40)
    assert all(
        sum(CANVAS.width(word, face) for word, face in line) <= 40 or len(line) == 1
        for line in lines
    )
    letters = "".join(word for line in lines for word, _ in line)
    assert letters == text.replace(" ", "")


def test_no_break_spaces_hold_their_words() -> None:
    lines = wrapped(CANVAS, [("un prix de 14\u202f256\u00a0€ tout rond", BODY)], 22)
    assert any("14\u202f256\u00a0€" in word for line in lines for word, _ in line)


def test_a_letter_wider_than_its_room_is_written_all_the_same() -> None:
    assert wrapped(CANVAS, [("A", BODY)], -2) == ((("A", BODY),),)


def test_a_sign_that_no_font_has_is_left_out_and_a_letter_is_not() -> None:
    plain, cut, strange = (
        CANVAS.width(phrase, BODY) for phrase in ("Le chat", "Le 🎉 chat", "Le ж")
    )
    assert plain == cut
    assert strange == CANVAS.width("Le ?", BODY)


# -- pages -------------------------------------------------------------------------------------


def nothing(canvas: Canvas, x: float, y: float) -> None:
    """Something to draw."""


STRIPS = st.lists(
    st.builds(
        Strip,
        st.floats(1, HEIGHT / 2),
        st.sampled_from([None, nothing]),
        st.booleans(),
    ),
    max_size=40,
)


@given(STRIPS)
def test_nothing_is_lost_and_no_page_overflows(strips: list[Strip]) -> None:
    pages = paginated(strips)
    drawn = [strip for page in pages for strip in page if strip.draw is not None]
    assert drawn == [strip for strip in strips if strip.draw is not None]
    assert all(sum(strip.height for strip in page) <= HEIGHT + 1e-6 for page in pages)
    assert all(page[0].draw is not None for page in pages)


@given(STRIPS, st.floats(5, 60), st.floats(5, 60))
def test_what_must_stand_together_does_when_it_fits(
    strips: list[Strip], first: float, second: float
) -> None:
    bound = [Strip(first, nothing, keep=True, opens="A"), Strip(second, nothing, opens="B")]
    loose = [replace(strip, keep=False) for strip in strips]
    pages = paginated([*loose, *bound])
    place = next(number for number, page in enumerate(pages) if bound[0] in page)
    assert bound[1] in pages[place]


def test_a_title_is_never_the_last_line_of_a_page() -> None:
    blocks = [
        block
        for number in range(60)
        for block in (Heading(f"Titre {number}"), Text("Un peu de texte. " * (number % 9 + 1)))
    ]
    pages = paginated(layout(blocks, CANVAS, 160))
    assert len(pages) > 3
    assert not any(page[-1].keep for page in pages)


def test_a_paragraph_leaves_no_line_alone() -> None:
    long = Text("Des mots qui se suivent et qui font une phrase. " * 30)
    pages = paginated(layout([long] * 12, CANVAS, 160))
    assert len(pages) > 2
    assert not any(page[-1].keep for page in pages)


def test_a_long_table_has_its_head_on_every_page() -> None:
    table = Table(("A", "B"), tuple((f"ligne {n}", str(n)) for n in range(120)), (3, 1), (1,))
    pages = paginated(layout([table], CANVAS, 160))
    assert len(pages) > 1
    strips = layout([table], CANVAS, 160)
    assert all(page[0].height == strips[0].height for page in pages)
    assert sum(len(page) for page in pages) == 121 + len(pages) - 1


def test_a_name_of_sixty_letters_without_a_space_stays_on_the_sheet() -> None:
    document = replace(booklet(finished(), FR), footer="x")
    cover = document.blocks[0]
    assert isinstance(cover, Cover)
    text = text_of(replace(document, blocks=(replace(cover, title="W" * 60), Items(()))))
    assert "".join(text.split()).count("W") == 60


# -- figures -----------------------------------------------------------------------------------


def test_a_hundred_is_on_the_outer_ring_and_nothing_is_outside() -> None:
    for x, y in corners((RINGS[-1],) * 5, 10):
        assert (x * x + y * y) ** 0.5 == pytest.approx(10)


@given(st.lists(st.integers(-10_000, 10_000), min_size=1, max_size=14))
def test_a_curve_stays_in_its_box_with_zero_in_sight(values: list[int]) -> None:
    spots, zero = curve(values, 100, 50)
    assert all(-1e-6 <= x <= 100 + 1e-6 and -1e-6 <= y <= 50 + 1e-6 for x, y in spots)
    assert -1e-6 <= zero <= 50 + 1e-6
    assert all(
        (y < zero) == (value > 0) for (_, y), value in zip(spots, values, strict=True) if value
    )
