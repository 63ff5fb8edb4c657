"""The right word that a misspelt one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like this one; empty if none does.

    >>> nearest("vot", ("vote", "next", "method"))
    'vote'
    >>> nearest("di", ("id", "title"))
    'id'
    >>> nearest("dance", ("vote", "next"))
    ''
    """
    from difflib import get_close_matches  # noqa: PLC0415 - most words are well spelt

    words = list(known)
    near = get_close_matches(word, words, n=1, cutoff=0.6)
    if near:
        return near[0]
    # Short words are never close enough by ratio: two letters of `id` swapped make `di`.
    return next((other for other in words if word and sorted(other) == sorted(word)), "")
