"""The check of pages can fail: each kind of fault, put into a good page, is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest

from kessessa.gui.layout.draw_list import Item, Panel, Target, TextRun
from kessessa.gui.layout.engine import Layout, lay_out
from kessessa.gui.window.fonts import Fonts
from kessessa.screens.ui.messages import Pressed
from kessessa.screens.ui.nodes import Button, Card, Column, PageNode, Row, Text
from kessessa.screens.ui.settings import Settings
from tests.gui.faults import faults

VIEW = PageNode(
    "Essai",
    Column(
        (
            Row(
                (
                    Card(Column((Text("Un toit pour le café", "title"), Text("La toiture fuit.")))),
                    Card(Text("Elle fuit depuis longtemps.")),
                )
            ),
            Button("Attendre", Pressed("wait"), "a"),
            Button("Réparer", Pressed("mend"), "r"),
        )
    ),
    footer=Row((Text("Et maintenant ?"), Button("Voter", Pressed("vote"), "enter", primary=True))),
)
Break = Callable[[Layout], Layout]


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    pygame.font.init()
    return Fonts(Settings())


def _words(change: Callable[[TextRun], Item]) -> Break:
    """Breaks the first line of text of the page."""

    def broken(good: Layout) -> Layout:
        place = next(n for n, run in enumerate(good.scrolled) if isinstance(run, TextRun))
        run = good.scrolled[place]
        assert isinstance(run, TextRun)
        return replace(
            good, scrolled=(*good.scrolled[:place], change(run), *good.scrolled[place + 1 :])
        )

    return broken


def _targets(change: Callable[[Target], Target], place: int = -1) -> Break:
    """Breaks a place to press."""

    def broken(good: Layout) -> Layout:
        targets = list(good.targets)
        targets[place] = (change(targets[place][0]), targets[place][1])
        return replace(good, targets=tuple(targets))

    return broken


def _pale(good: Layout) -> Layout:
    """Outlines in a colour that is nearly the paper's."""
    pale = (250, 250, 250)
    return replace(
        good,
        scrolled=tuple(
            item._replace(outline=pale, fill=pale)
            if isinstance(item, Panel) and item.outline and item.shadow and item.h < 80
            else item
            for item in good.scrolled
        ),
    )


BREAKS: dict[str, tuple[Break, str]] = {
    "too wide": (_words(lambda item: item._replace(text=item.text * 2)), "clipped"),
    "out of its card": (_words(lambda item: item._replace(x=item.x + 380)), "spills over"),
    "on the next line": (_words(lambda item: item._replace(y=item.y + 30)), "overlaps"),
    "beside the window": (_words(lambda item: item._replace(x=item.x - 200)), "beside the window"),
    "under the end": (
        lambda good: replace(good, extent=good.extent - 80),
        "cannot be scrolled to",
    ),
    "off the window": (lambda good: replace(good, height=good.height - 40), "off the window"),
    "squeezed": (
        lambda good: replace(good, bottom=good.top + 60, extent=900),
        "left to scroll in",
    ),
    "a trifle": (lambda good: replace(good, extent=good.bottom - good.top + 4), "4 pixels only"),
    "grey on white": (_words(lambda item: item._replace(colour=(120, 120, 120))), "contrast 4"),
    "pale outline": (_pale, "outline of contrast"),
    "words on a picture": (
        lambda good: replace(good, backdrop="cafe/cover"),
        "bare on a picture",
    ),
    "a small button": (_targets(lambda item: item._replace(h=43)), "pixels to press"),
    "no place to press": (
        lambda good: replace(good, targets=good.targets[1:]),
        "cannot be reached",
    ),
    "another place to press": (
        _targets(lambda item: item._replace(what=Button("Autre", Pressed("other")))),
        "not on the page",
    ),
    "primary scrolled away": (
        lambda good: replace(
            good, targets=(*good.targets[:-1], (good.targets[-1][0]._replace(y=5000), True))
        ),
        "primary button out of sight",
    ),
    "Tab goes back up": (
        lambda good: replace(good, targets=(good.targets[1], good.targets[0], good.targets[2])),
        "Tab goes back up",
    ),
    "Tab comes back": (
        lambda good: replace(good, targets=(good.targets[2], *good.targets[:2])),
        "comes back to it",
    ),
}


def test_a_good_page_has_no_fault(fonts: Fonts) -> None:
    good = lay_out(VIEW, Settings(), (1366, 768), fonts.measure)
    assert faults(good, VIEW, fonts.measure) == []


@pytest.mark.parametrize("name", BREAKS)
def test_a_fault_put_into_it_is_found(name: str, fonts: Fonts) -> None:
    broken, told = BREAKS[name]
    bad = broken(lay_out(VIEW, Settings(), (1366, 768), fonts.measure))
    found = faults(bad, VIEW, fonts.measure)
    assert any(told in item for item in found), found


def test_two_yellow_buttons_are_a_fault(fonts: Fonts) -> None:
    view = replace(VIEW, body=Button("Réparer", Pressed("mend"), "r", primary=True))
    laid = lay_out(view, Settings(), (1366, 768), fonts.measure)
    assert any("2 things to do at once" in item for item in faults(laid, view, fonts.measure))
