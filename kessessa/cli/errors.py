"""What is said when something that was asked cannot be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kessessa.text import Locale

PROBLEM: Final = 2
"""Exit code of a question that could not be understood or served."""


class NotServedError(Exception):
    """What was asked cannot be; says why, in the language of the interface."""


def suggestion(word: str, known: Iterable[str], locale: Locale) -> str:
    """« Vouliez-vous dire … ? », if something known is near; else nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - most words are well spelt

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return locale.tr("Vouliez-vous dire « {near} » ?", near=near[0]) if near else ""
