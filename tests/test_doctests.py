"""What docstrings show at a prompt is what happens there: outside the core, which has its own test."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORE = ROOT / "kessessa" / "core"
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for folder in ("kessessa", "tools")
    for path in (ROOT / folder).rglob("*.py")
    if ">>> " in path.read_text(encoding="utf-8") and CORE not in path.parents
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_what_happens(name: str) -> None:
    ran = doctest.testmod(import_module(name))

    assert ran.attempted > 0
    assert ran.failed == 0
