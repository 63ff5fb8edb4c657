"""Reading time."""

from kessessa.text import count_words, longest_sentence, reading_minutes
from kessessa.text.reading_time import WORDS_PER_MINUTE


def test_an_elided_word_counts_once() -> None:
    assert count_words("L'école d'aujourd'hui, peut-être ?") == 3


def test_minutes_are_rounded_up() -> None:
    assert reading_minutes("") == 0
    assert reading_minutes("un mot") == 1
    assert reading_minutes("mot " * (WORDS_PER_MINUTE + 1)) == 2


def test_the_longest_sentence_is_counted_in_words() -> None:
    assert longest_sentence("Oui. Non, pas du tout ! Peut-être…") == 4
    assert longest_sentence("") == 0
