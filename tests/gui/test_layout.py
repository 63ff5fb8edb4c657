"""What layout promises: what is wanted stays in sight, what does not fit folds, scrolls or breaks."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.gui.layout.draw_list import Face, Image, Target, TextRun
from kessessa.gui.layout.engine import Layout, lay_out
from kessessa.gui.layout.line_break import wrap
from kessessa.gui.window.fonts import Fonts
from kessessa.screens.ui.messages import Pressed
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Column,
    Hold,
    Node,
    OptionCard,
    PageNode,
    Portrait,
    Row,
    Text,
    Wrap,
)
from kessessa.screens.ui.settings import Settings

SIZE = (1366, 768)
GO = Button("Continuer", Pressed("go"), "enter", primary=True)
STAY = Button("Rester", Pressed("stay"), "r")
Lay = Callable[..., Layout]


@pytest.fixture(scope="module")
def lay() -> Lay:
    pygame.font.init()
    fonts = Fonts(Settings())

    def laid(page: PageNode, size: tuple[int, int] = SIZE, **more: object) -> Layout:
        held = bool(more.pop("held", False))
        settings = Settings(**more)  # type: ignore[arg-type]
        return lay_out(page, settings, size, fonts.measure, held=held)

    return laid


def _lines(count: int) -> tuple[Text, ...]:
    return tuple(Text(f"Ligne {number}") for number in range(count))


def _words(layout: Layout, text: str) -> TextRun:
    items = (*layout.scrolled, *layout.fixed)
    return next(item for item in items if isinstance(item, TextRun) and item.text == text)


def _target(layout: Layout, button: Button) -> tuple[Target, bool]:
    return next(
        (target, moves)
        for target, moves in layout.targets
        if isinstance(target.what, Button) and target.what.message == button.message
    )


# -- what is wanted stays in sight --------------------------------------------------------------------


def test_the_primary_button_stays_where_it_is_on_a_page_that_fits(lay: Lay) -> None:
    layout = lay(PageNode("", Column((Text("Court"), GO))))
    assert _target(layout, GO)[1]
    assert layout.most == 0


@pytest.mark.parametrize("narrow", [False, True])
def test_the_primary_button_of_a_long_page_is_kept_at_the_bottom(lay: Lay, narrow: bool) -> None:  # noqa: FBT001 - a parameter of the test
    layout = lay(PageNode("", Column((*_lines(60), GO)), narrow=narrow))
    target, moves = _target(layout, GO)
    assert layout.most > 0
    assert not moves
    assert layout.bottom <= target.y
    assert target.y + target.h <= SIZE[1]


def test_a_primary_button_that_is_kept_leaves_its_explanation_in_the_page(lay: Lay) -> None:
    go = Button("Amender", Pressed("go"), "enter", primary=True, detail="On garde le bal.")
    layout = lay(PageNode("", Column((*_lines(60), go))))
    assert any(
        isinstance(item, TextRun) and item.text == "On garde le bal." for item in layout.scrolled
    )


def test_a_footer_too_high_for_the_window_scrolls_but_for_its_primary_button(lay: Lay) -> None:
    footer = Column((*_lines(20), STAY, GO))
    layout = lay(PageNode("", Column(_lines(3)), footer=footer))
    assert _target(layout, STAY)[1]
    assert not _target(layout, GO)[1]


def test_a_page_a_little_too_long_is_laid_out_with_less_air_rather_than_scrolled(lay: Lay) -> None:
    for count in range(1, 40):
        layout = lay(PageNode("", Column(_lines(count))))
        first, second = (_words(layout, f"Ligne {number}").y for number in (0, min(count - 1, 1)))
        if count > 1 and second - first < 44 and layout.most == 0:
            return
    raise AssertionError("no page was laid out with less air")


# -- what does not fit ------------------------------------------------------------------------------


def test_things_in_a_row_go_under_each_other_where_the_window_is_too_narrow(lay: Lay) -> None:
    row = Row((Card(Text("Gouvernance")), Card(Text("Viabilité")), Card(Text("Territoire"))))
    tops = {
        width: [
            _words(lay(PageNode("", row), (width, 768)), name).y
            for name in ("Gouvernance", "Territoire")
        ]
        for width in (1366, 360)
    }
    assert tops[1366][0] == tops[1366][1]
    assert tops[360][0] < tops[360][1]


def test_buttons_in_a_line_go_on_to_the_next_like_words(lay: Lay) -> None:
    buttons = tuple(
        Button(f"Proposition numéro {number}", Pressed("x", str(number))) for number in range(9)
    )
    layout = lay(PageNode("", Wrap(buttons)))
    assert len({target.y for target, _ in layout.targets}) > 1
    assert all(target.x + target.w <= SIZE[0] for target, _ in layout.targets)


def test_options_share_the_height_of_the_page(lay: Lay) -> None:
    options = tuple(
        OptionCard("ABC"[number], f"Option {number}", "", message=Pressed("o", str(number)))
        for number in range(3)
    )
    layout = lay(PageNode("", Row((Column(options), Card(Column(_lines(9)))))))
    heights = [target.h for target, _ in layout.targets]
    assert max(heights) - min(heights) <= 1


def test_a_secret_takes_the_same_place_behind_its_curtain_as_held(lay: Lay) -> None:
    page = PageNode("", Hold("Maintenir pour lire", Column(_lines(4))), narrow=True)
    hidden, held = lay(page), lay(page, held=True)
    assert [target for target, _ in hidden.targets] == [target for target, _ in held.targets]
    assert not any(isinstance(item, TextRun) and "Ligne" in item.text for item in hidden.scrolled)
    assert _words(held, "Ligne 3")


def test_people_on_the_title_page_stand_right_of_the_sheet_or_not_at_all(lay: Lay) -> None:
    page = PageNode(
        "", Row((Card(Column((Text("K'ESS ESSA", "display"), GO))), Column(())), (2, 3)),
        footer=Text("Sans compte", "small"), backdrop="cafe/cover", crowd=("cafe/mayor-calm",) * 5,
    )  # fmt: skip
    for size in ((1366, 768), (640, 480), (400, 700)):
        layout = lay(page, size)
        sheet = _target(layout, GO)[0]
        people = [
            item for item in layout.fixed if isinstance(item, Image) and item.room == "portraits"
        ]
        assert all(sheet.x + sheet.w <= item.x <= size[0] - item.w for item in people)
    assert len([item for item in lay(page).fixed if isinstance(item, Image)]) == 5


def test_text_grows_with_its_setting_and_titles_less_than_text(lay: Lay) -> None:
    page = PageNode("", Column((Text("Titre", "title"), Text("Corps"))))
    sizes = {
        scale: [_words(lay(page, scale=scale), name).face.size for name in ("Titre", "Corps")]
        for scale in (100, 200)
    }
    assert sizes[100][1] == 20
    assert sizes[200][1] == 40
    assert sizes[200][0] < 2 * sizes[100][0]


def test_a_face_alone_on_its_page_is_large_and_small_in_a_row(lay: Lay) -> None:
    somebody = Portrait("cafe/mayor", "calm", "Josiane", "maire")

    def across(node: Node) -> int:
        layout = lay(PageNode("", node, narrow=True))
        return max(item.w for item in layout.scrolled if type(item).__name__ == "Circle")

    assert across(Column((somebody,), align="center")) > across(Wrap((somebody, somebody)))


# -- lines ------------------------------------------------------------------------------------------


def _em(text: str) -> float:
    return float(len(text))


@given(st.text("ab \u00a0\n", max_size=60), st.integers(1, 20))
def test_broken_lines_keep_every_letter_and_none_is_too_wide(text: str, width: int) -> None:
    lines = wrap(text, width, _em)
    kept = "".join(text[start:end] for start, end in lines)
    assert [letter for letter in kept if letter not in " \n"] == [
        letter for letter in text if letter not in " \n"
    ]
    assert all(end - start <= width or not text[start:end].strip(" ") for start, end in lines)


def test_words_held_by_a_no_break_space_stay_on_one_line() -> None:
    text = "Un lieu\u00a0: lequel ?"
    lines = [text[start:end] for start, end in wrap(text, 8, _em)]
    assert lines == ["Un", "lieu\u00a0:", "lequel ?"]


def test_measuring_a_face_is_measuring_what_is_drawn() -> None:
    pygame.font.init()
    fonts = Fonts(Settings())
    face = Face("text", 20)
    for text in ("Un toit pour le café", "1 200 €", "« Oui »"):
        assert abs(fonts.line(text, face, (0, 0, 0)).get_width() - fonts.measure(text, face)) <= 1
