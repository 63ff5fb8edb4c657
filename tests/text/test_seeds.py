"""The code of a seed: said across a room, typed on another laptop."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.text import CODES, seed_code, seed_from


@given(st.integers(0, 2**31))
def test_a_code_is_read_back_as_its_seed(seed: int) -> None:
    assert seed_from(seed_code(seed)) == seed


def test_every_seed_that_a_new_game_draws_has_a_code_of_its_own_of_four_signs() -> None:
    codes = {seed_code(seed) for seed in range(CODES)}
    assert len(codes) == CODES
    assert all(re.fullmatch(r"[BDFGJKLMNPRSTVZ][AEIOU]\d\d", code) for code in codes)
    assert len(seed_code(CODES)) == 5


@pytest.mark.parametrize("typed", ["bo47", " BO 47 ", "Bo-47", "B047", "b o 4 7"])
def test_it_is_typed_as_one_likes(typed: str) -> None:
    assert seed_from(typed) == seed_from("BO47")


def test_letters_and_figures_written_alike_are_not_mistaken() -> None:
    assert seed_from("DI10") == seed_from("D1IO") == seed_from("dilo")


@pytest.mark.parametrize(
    "typed",
    ["", "BO", "BO4", "47", "XO47", "BB47", "BO4Z", "BO4²", "é" * 50, "BO47BO47", "BO" + "9" * 40],
)
def test_what_is_no_code_is_none(typed: str) -> None:
    assert seed_from(typed) is None


def test_a_negative_seed_has_no_code() -> None:
    with pytest.raises(ValueError, match="-1"):
        seed_code(-1)
