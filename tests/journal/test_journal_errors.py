from __future__ import annotations

import errno
import re
import string
from pathlib import Path

import pytest

from kessessa.journal import errors
from kessessa.journal.errors import JournalError, write_error
from kessessa.journal.messages import SENTENCES, Notice


def test_every_error_has_its_sentence_in_both_languages() -> None:
    classes = [
        one
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, JournalError) and one.code
    ]

    assert len(classes) > 12
    assert {one.code for one in classes} <= SENTENCES.keys()


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_ask_for_the_same_values(code: str) -> None:
    french, english = (
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in SENTENCES[code]
    )

    assert french == english


def test_sentences_are_typed_plainly_for_the_typographer() -> None:
    everything = "".join(text for pair in SENTENCES.values() for text in pair)

    assert not re.search("[\u00a0\u202f']", everything)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "quota"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.EPERM, "read_only"),
        (errno.ENOENT, "gone"),
        (errno.ESTALE, "gone"),
        (errno.EIO, "device"),
        (errno.ETIMEDOUT, "device"),
    ],
)
def test_each_failure_of_a_disk_has_its_own_words(number: int, code: str) -> None:
    error = write_error(OSError(number, "x"), Path("/home/lea.dupont/seance"))

    assert error.code == code
    assert error.message("en").startswith("Not saved")
    assert str(error).startswith("Non enregistré")
    assert "lea.dupont" not in str(error)


def test_an_unknown_language_falls_back_to_french() -> None:
    notice = Notice("no_lock")

    assert notice.message("eu") == str(notice) == notice.message("fr")


def test_the_tree_drawn_in_the_module_is_the_tree() -> None:
    drawn = set(re.findall(r"\b(\w+Error)\b", errors.__doc__ or ""))
    real = {
        name
        for name, one in vars(errors).items()
        if isinstance(one, type) and issubclass(one, JournalError)
    }

    assert drawn == real
