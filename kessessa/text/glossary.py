"""Words of the trade found in a text, to be underlined and explained."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kessessa.core.scenario import Term


class FoundTerm(NamedTuple):
    """A term in a text: `text[start:end]`."""

    start: int
    end: int
    term_id: str


def find_terms(text: str, glossary: Iterable[Term]) -> tuple[FoundTerm, ...]:
    """The first occurrence of each term, in reading order; of two that overlap, the longer.

    Works before and after typesetting. Case does not count, but for acronyms; the plain plural of
    a word is the word.
    """
    pattern, ids = _pattern(tuple(glossary))
    if pattern is None:
        return ()
    first_uses: dict[str, FoundTerm] = {}
    for match in pattern.finditer(text):
        term_id = ids[int(str(match.lastgroup)[1:])]
        first_uses.setdefault(term_id, FoundTerm(match.start(), match.end(), term_id))
    return tuple(first_uses.values())


@lru_cache(maxsize=32)
def _pattern(glossary: tuple[Term, ...]) -> tuple[re.Pattern[str] | None, tuple[str, ...]]:
    spelt = [
        (word, term.id) for term in glossary for word in (term.word, *term.also) if word.strip()
    ]
    spelt.sort(key=lambda pair: -len(pair[0]))
    if not spelt:
        return None, ()
    forms = "|".join(f"(?P<t{place}>{_form(word)})" for place, (word, _) in enumerate(spelt))
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])"), tuple(term_id for _, term_id in spelt)


def _form(word: str) -> str:
    """The pattern of one spelling, indifferent to typesetting."""
    escaped = r"\s+".join(re.escape(part) for part in word.split())
    escaped = re.sub(r"['’]", "['’]", escaped)
    return escaped if word.isupper() and len(word) > 1 else rf"(?i:{escaped}(?:s|x)?)"
