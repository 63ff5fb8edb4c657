"""Why a command line is refused, in the language of the interface."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kessessa.text import Locale

PROBLEM: Final = 2
"""Exit code of a command line that cannot be understood or done."""


class UsageError(Exception):
    """A command line is not well written; says what is wrong with it."""


class NotServedError(Exception):
    """A well-written command cannot be done; says why."""


def did_you_mean(word: str, known: Iterable[str], locale: Locale) -> str:
    """« Vouliez-vous dire … ? », if a known word is near; else nothing."""
    from kessessa.core.spelling import nearest  # noqa: PLC0415 - most words are well spelt

    near = nearest(word, known)
    return locale.tr("Vouliez-vous dire « {near} » ?", near=near) if near else ""
