"""What is said when something that was asked cannot be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from kessessa.core.spelling import nearest

if TYPE_CHECKING:
    from kessessa.text import Locale

PROBLEM: Final = 2
"""Exit code of a question that could not be understood or served."""


class NotServedError(Exception):
    """What was asked cannot be; says why, in the language of the interface."""


def suggestion(word: str, known: Iterable[str], locale: Locale) -> str:
    """« Vouliez-vous dire … ? », if something known is near; else nothing."""
    near = nearest(word, known)
    return locale.tr("Vouliez-vous dire « {near} » ?", near=near) if near else ""
