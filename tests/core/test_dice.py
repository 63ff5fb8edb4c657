from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.core.dice import draw, shuffled

SEEDS = st.integers(0, 2**32)
WORDS = st.text("abcdefgh_", min_size=1, max_size=8)
WEATHER_OF_SEED_7 = [76, 29, 90, 87, 65, 35]
"""blake2b, 8 bytes, of `7␟place␟1␟storm` and so on, most significant byte first, modulo 100."""


@given(SEEDS, WORDS, st.integers(0, 30), WORDS, st.integers(1, 1000))
def test_a_die_shows_one_of_its_sides_and_always_the_same(
    seed: int, situation: str, turn: int, key: str, sides: int
) -> None:
    thrown = draw(seed, situation, turn, key, sides)

    assert 0 <= thrown < sides
    assert thrown == draw(seed, situation, turn, key, sides)


@pytest.mark.parametrize("sides", [0, -1])
def test_a_die_without_sides_is_refused(sides: int) -> None:
    with pytest.raises(ValueError, match="at least one side"):
        draw(0, "wheel", 1, "storm", sides)


def test_every_part_of_the_question_matters() -> None:
    asked = {
        draw(*question, 10**9)
        for question in (
            (1, "wheel", 2, "storm"),
            (2, "wheel", 2, "storm"),
            (1, "fair", 2, "storm"),
            (1, "wheel", 3, "storm"),
            (1, "wheel", 2, "feast"),
            (1, "wheel2", 2, "storm"),
            (1, "wheel", 22, "storm"),
            (12, "wheel", 2, "storm"),
        )
    }

    assert len(asked) == 8


def test_the_parts_of_a_question_do_not_run_into_each_other() -> None:
    assert draw(1, "a", 11, "b", 10**9) != draw(1, "a1", 1, "b", 10**9)
    assert draw(1, "ab", 1, "c", 10**9) != draw(1, "a", 1, "bc", 10**9)


def test_weather_of_seed_7_is_the_same_on_every_machine() -> None:
    thrown = [draw(7, "place", turn, "storm", 100) for turn in range(1, 7)]

    assert thrown == WEATHER_OF_SEED_7


def test_a_die_is_fair() -> None:
    faces = Counter(draw(seed, "wheel", 1, "storm", 6) for seed in range(6000))

    assert sorted(faces) == [0, 1, 2, 3, 4, 5]
    assert all(900 < count < 1100 for count in faces.values())  # 1000 ± 3.5 standard deviations


@given(SEEDS, WORDS, st.lists(st.integers(), max_size=12))
def test_a_shuffle_keeps_every_card(seed: int, key: str, cards: list[int]) -> None:
    dealt = shuffled(seed, key, cards)

    assert sorted(dealt) == sorted(cards)
    assert dealt == shuffled(seed, key, cards)


def test_a_shuffle_leaves_the_pack_it_was_given() -> None:
    pack = [1, 2, 3, 4]
    shuffled(1, "pack", pack)

    assert pack == [1, 2, 3, 4]


def test_every_order_comes_up_as_often_as_the_others() -> None:
    orders = Counter(shuffled(seed, "pack", "abc") for seed in range(6000))

    assert len(orders) == 6
    assert all(900 < count < 1100 for count in orders.values())
