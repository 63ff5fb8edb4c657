"""What docstrings of the core show at a prompt is what happens there."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import kessessa.core

MODULES = tuple(
    info.name for info in pkgutil.walk_packages(kessessa.core.__path__, "kessessa.core.")
)
SHOW_EXAMPLES = frozenset(
    {
        "kessessa.core.game",
        "kessessa.core.notation",
        "kessessa.core.spelling",
        "kessessa.core.votes",
    }
)
"""Where a stranger looks first."""


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_docstring_are_what_happens(name: str) -> None:
    ran = doctest.testmod(import_module(name))

    assert ran.failed == 0
    assert ran.attempted > 0 or name not in SHOW_EXAMPLES


def test_every_module_that_must_show_examples_exists() -> None:
    assert SHOW_EXAMPLES.issubset(MODULES)
