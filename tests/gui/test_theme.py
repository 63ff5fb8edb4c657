"""Both themes can be read: contrast is computed, never judged by eye."""

from __future__ import annotations

from itertools import product

import pytest

from kessessa.gui.layout.theme import (
    STARK,
    TYPES,
    WARM,
    Colour,
    Theme,
    colour,
    contrast,
    deepened,
)

READABLE = 7.0
VISIBLE = 3.0
THEMES = {"warm": WARM, "stark": STARK}
GROUNDS = ("white", "sun", "sand", "yes", "maybe", "no", "plain")


def test_contrast_is_that_of_the_accessibility_guidelines() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((255, 255, 255), (255, 255, 255)) == pytest.approx(1)
    assert contrast(colour("#767676"), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(("name", "tone"), list(product(THEMES, GROUNDS)))
def test_ink_can_be_read_on_every_light_ground(name: str, tone: str) -> None:
    theme = THEMES[name]
    assert contrast(theme.ink, theme.tones[tone]) >= READABLE
    assert contrast(theme.quiet, theme.white) >= READABLE
    assert contrast(theme.ink, theme.sun) >= READABLE


@pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
def test_light_words_can_be_read_on_the_band_and_on_pine(theme: Theme) -> None:
    assert contrast(theme.on_frame, theme.frame) >= READABLE
    assert contrast(theme.on_frame, theme.tones["pine"]) >= READABLE


@pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
def test_amounts_can_be_read_on_the_tile_of_any_indicator_or_resource(theme: Theme) -> None:
    for target in (*theme.indicators, "treasury", "week", "energy"):
        assert contrast(theme.white, theme.target(target)) >= READABLE


@pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
def test_outlines_and_the_focus_ring_stand_out_from_the_paper(theme: Theme) -> None:
    for ground in (theme.paper, theme.white):
        assert contrast(theme.ink, ground) >= VISIBLE
    assert max(contrast(theme.sun, theme.frame), contrast(theme.ink, theme.frame)) >= VISIBLE


@pytest.mark.parametrize("start", [(194, 80, 14), (255, 255, 0), (120, 200, 255)])
def test_a_colour_is_deepened_until_it_can_be_read_and_no_further(start: Colour) -> None:
    found = deepened(start, (255, 255, 255))
    assert contrast(found, (255, 255, 255)) >= READABLE
    assert contrast(found, (255, 255, 255)) < READABLE + 1


def test_text_read_from_the_back_of_a_class_is_at_least_twenty_pixels_high() -> None:
    assert all(TYPES[style].size >= 20 for style in ("body", "question", "strong"))
    assert min(kind.size for kind in TYPES.values()) >= 16
