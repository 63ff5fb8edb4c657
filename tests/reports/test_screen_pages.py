"""The booklet as one page of HTML, and as text."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from kessessa.core.game import Game
from kessessa.reports import booklet, paint_html, paint_plain
from kessessa.reports.render.text import WIDTH
from kessessa.text import Locale
from tests.reports.plays import finished
from tests.support.plays import games

FR, EN = Locale("fr"), Locale("en")
EMPTY = {"meta", "img", "hr", "col", "polygon", "polyline", "circle", "rect", "line", "path", "br"}


class Balance(HTMLParser):
    """Remembers what is open, what is shown, and what would be fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.fetched: list[str] = []
        self.shown = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fetched += [value or "" for name, value in attrs if name in {"src", "href"}]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in EMPTY:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        self.shown += data


def parsed(game: Game, locale: Locale = FR) -> Balance:
    balance = Balance()
    balance.feed(paint_html(booklet(game, locale)))
    return balance


@pytest.fixture(scope="module")
def page() -> str:
    return paint_html(booklet(finished(), FR, date="2026-11-24"))


def test_what_was_typed_is_shown_and_never_run(page: str) -> None:
    assert "=1+1 &lt;Moulin &amp; Cie&gt;" in page
    assert "<Moulin" not in page
    assert "<b>dort</b>" not in page
    assert "&lt;b&gt;dort&lt;/b&gt;" in page
    assert "<script" not in page


def test_the_page_stands_alone() -> None:
    page = parsed(finished())
    assert all(address.startswith("data:image/png;base64,") for address in page.fetched)
    style = paint_html(booklet(finished(), FR)).split("</style>")[0]
    assert all(
        address.startswith("data:font/ttf;base64,")
        for address in re.findall(r"url\(([^)]{1,40})", style)
    )
    assert "@import" not in style


def test_the_page_is_of_a4_and_says_its_language(page: str) -> None:
    assert "@page { size: A4" in page
    assert '<html lang="fr">' in page
    assert page.count("<h1>") == 1


def test_figures_are_told_to_who_does_not_see_them(page: str) -> None:
    labels = re.findall(r'<svg[^>]*role="img"[^>]*aria-label="([^"]+)"', page)
    assert any("Gouvernance" in label for label in labels)
    assert page.count('role="img"') == len(labels)


@settings(max_examples=15)
@given(games(finish=True))
def test_every_tag_is_closed(game: Game) -> None:
    page = parsed(game)
    assert (page.faults, page.open) == ([], [])


def test_html_and_text_say_the_same_words() -> None:
    shown = " ".join(parsed(finished()).shown.split())
    plain = paint_plain(booklet(finished(), FR))
    for line in ("Les truites passent.", "Le miroir du collectif", "Ton souhait 0."):
        assert line in shown
        assert line in plain


@settings(max_examples=25)
@given(games())
def test_no_line_of_text_is_wider_than_a_terminal(game: Game) -> None:
    for locale in (FR, EN):
        lines = paint_plain(booklet(game, locale)).splitlines()
        assert max(map(len, lines)) <= WIDTH + 2  # the rule of a card
