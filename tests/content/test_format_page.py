"""docs/format.md tells every key, what it is and whether it is due: neither more nor less."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kessessa.content.checks.links import MOST_PILLARS
from kessessa.content.checks.pictures import MOST_BYTES, MOST_SIDE
from kessessa.content.schema.conditions import AMOUNTS, BECAUSE, NUMBERS, READERS
from kessessa.content.source import reader, scenario_files
from tests.content.words_of_format import RECORDS, words_for

PAGE = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
_KEY = re.compile(r"`(\w+)`")


def _section(title: str) -> str:
    found = re.search(rf"^##+ {re.escape(title)}$(.+?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"no section {title!r}"
    return found[1]


def _rows(title: str) -> dict[str, tuple[str, ...]]:
    """The rows of a section's table by the key in the first cell."""
    rows = {}
    for line in _section(title).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and (key := _KEY.fullmatch(cells[0])):
            rows[key[1]] = tuple(cells[1:])
    return rows


@pytest.mark.parametrize("name", RECORDS)
def test_each_table_of_the_page_says_what_the_loader_accepts(name: str) -> None:
    accepted = {
        key: (words_for(one.shape), "required" if one.required else "")
        for key, one in RECORDS[name].fields.items()
    }
    assert {key: row[:2] for key, row in _rows(name).items()} == accepted


def test_every_record_that_a_scenario_may_hold_has_a_table() -> None:
    linked = set(re.findall(r"\]\(#([a-z-]+)\)", PAGE))
    titled = {name.replace(" ", "-") for name in RECORDS} | {
        "conditions",
        "effects",
        "requirements",
    }
    assert linked <= titled


def test_the_table_of_effects_has_every_target_and_its_bounds() -> None:
    told = {key: row[0] for key, row in _rows("effects").items()}
    assert told == {target: words_for(number) for target, number in AMOUNTS.items()}


def test_the_table_of_conditions_has_every_key_and_its_bounds() -> None:
    told = _rows("Conditions")
    assert set(told) == set(READERS)
    for key, number in NUMBERS.items():
        assert told[key][0] == f"`{{min, max}}`, {words_for(number)}"


def test_because_has_the_length_that_the_page_says() -> None:
    for title in ("effects", "requirements"):
        assert f"`because` (required, {words_for(BECAUSE)})" in _section(title)


def test_the_bounds_of_files_are_those_of_the_reader() -> None:
    assert (
        f"at most {reader.MOST_BYTES >> 10} KiB a file, {reader.MOST_DEPTH} levels deep, "
        f"{reader.MOST_NODES:,} values, {reader.LONGEST_TEXT:,} characters a text"
    ) in PAGE
    assert f"at most {scenario_files.MOST_FILES} files" in PAGE
    assert f"at most {MOST_BYTES >> 20} MiB, {MOST_SIDE:,} pixels a side" in PAGE


def test_the_bounds_of_pillars_are_those_that_are_judged() -> None:
    short, standard, long = (MOST_PILLARS[one] for one in ("short", "standard", "long"))
    told = _rows("situation")["pillar"][2]
    assert f"`short` at most {short}, up to `standard` {standard}, up to `long` {long}" in told
