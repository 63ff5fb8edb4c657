"""How long a text takes to a class: words, minutes, longest sentence."""

from __future__ import annotations

import re
from typing import Final

WORDS_PER_MINUTE: Final = 150
"""Of a text read aloud to a class. A choice of design, slower than the 183 words a minute of adults
reading aloud (Brysbaert 2019, Journal of Memory and Language 109) to leave room for breath."""

_WORD: Final = re.compile(r"\w[\w'’-]*")
_SENTENCE_END: Final = re.compile(r"[.!?…]+(?=[\s»”\"]|$)|\n{2,}")


def count_words(text: str) -> int:
    """How many words a text has; `aujourd'hui` and `l'école` are one each."""
    return len(_WORD.findall(text))


def reading_minutes(text: str) -> int:
    """Minutes to read it aloud, rounded up; 0 for nothing."""
    return -(-count_words(text) // WORDS_PER_MINUTE)


def longest_sentence(text: str) -> int:
    """The words of its longest sentence."""
    return max(map(count_words, _SENTENCE_END.split(text)))
