"""docs/rules.md and the code say the same."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import get_args

import pytest

from kessessa.core import methods
from kessessa.core.events import Source
from kessessa.core.methods import BY_ID, METHODS
from kessessa.core.rules.plan import begin
from kessessa.core.scenario import INDICATORS, LENGTHS, MINUTES
from kessessa.text.i18n import Locale
from kessessa.text.methods import method_texts
from tests.support.sample_scenario import mill

RULES = Path(__file__).parents[2] / "docs" / "rules.md"


def table(first_heading: str, columns: int) -> list[list[str]]:
    """The cells of the table of so many columns whose first heading this is, `code` unquoted."""
    lines = iter(RULES.read_text(encoding="utf-8").splitlines())
    for line in lines:
        head = cells(line)
        if head[:1] == [first_heading] and len(head) == columns:
            next(lines)
            break
    else:
        pytest.fail(f"no table {first_heading!r} of {columns} columns")
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append(cells(line))
    return rows


def cells(line: str) -> list[str]:
    return [cell.strip().strip("`") for cell in line.strip("|\n").split("|")]


def number(cell: str) -> int:
    return int(cell.replace("−", "-"))


def test_the_lengths_are_those_of_the_code() -> None:
    year = replace(mill(), start=replace(mill().start, weeks=52))
    rows = table("length", 5)

    assert [row[0] for row in rows] == list(LENGTHS)
    for length, minutes, decisions, notch, stretch in rows:
        state = begin(year, seats=5, length=length, seed=0)  # type: ignore[arg-type]
        assert number(minutes) == MINUTES[length]  # type: ignore[index]
        assert number(decisions) == LENGTHS[length]  # type: ignore[index]
        assert number(notch) == state.notch
        assert number(stretch) == state.stretch


def test_the_methods_are_those_of_the_code() -> None:
    rows = table("method", 7)

    assert [row[0] for row in rows] == list(METHODS)
    for method, french, weeks, *notches, energy in rows:
        assert french == method_texts(Locale())[method].name
        assert number(weeks) == BY_ID[method].weeks
        assert tuple(map(number, notches)) == BY_ID[method].governance
        asked = {"": (0, 0, 0), "−1": (-1, -1, -1), "−1 at stakes 1": (-1, 0, 0)}[energy]
        assert asked == BY_ID[method].energy


def test_every_method_has_its_way_of_being_settled() -> None:
    assert [row[0] for row in table("method", 4)] == list(METHODS)


def test_the_sources_of_the_ledger_are_those_of_the_code() -> None:
    assert tuple(row[0] for row in table("source", 2)) == get_args(Source)


@pytest.mark.parametrize("row", table("number", 3), ids=lambda row: str(row[0]))
def test_a_number_is_that_of_the_code(row: list[str]) -> None:
    module, name = row[0].rsplit(".", 1)

    assert number(row[1]) == getattr(import_module(f"kessessa.core.{module}"), name)


@pytest.mark.parametrize(
    "module",
    [
        "rules.plan",
        "rules.draft",
        "rules.progression",
        "rules.legality",
        "rules.engine",
        *(f"methods.{module.name}" for module in iter_modules(methods.__path__)),
        "votes",
        "companions",
    ],
)
def test_no_number_of_the_rules_is_forgotten(module: str) -> None:
    told = {row[0].rsplit(".", 1)[1] for row in table("number", 3)}
    code = vars(import_module(f"kessessa.core.{module}"))
    named = {name for name, value in code.items() if name.isupper() and isinstance(value, int)}

    assert {name for name in named if not name.startswith("_")} <= told


def test_the_indicators_are_named_in_their_order() -> None:
    text = RULES.read_text(encoding="utf-8")

    assert ", ".join(f"`{one}`" for one in INDICATORS) in text
