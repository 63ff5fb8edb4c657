"""Every key of the scenario `cafe` and of the common deck, misspelt one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from kessessa.content import Diagnostic
from kessessa.content.checks.rehearsal_plans import read_plan
from kessessa.content.load_context import LoadContext
from kessessa.content.loader import build
from kessessa.content.source.nodes import Map, Node
from kessessa.content.source.reader import parse
from kessessa.content.source.scenario_files import (
    COMMON,
    COMMON_OVERLAY,
    OVERLAY,
    Sources,
    common_as_map,
    display_name,
    main_as_map,
    read_sources,
)
from tests.content.slips import slips

SHELF = Path(__file__).parents[2] / "scenarios"
FILES = sorted(SHELF.glob("cafe/**/*.yaml")) + sorted(SHELF.glob("common/**/*.yaml"))

SAMPLE: Final = 12
"""Keys of a file that are misspelt where not all of them are."""

Judge = Callable[[Node], tuple[Diagnostic, ...]]


@pytest.fixture(scope="module")
def cafe() -> Sources:
    """Every file of the scenario, read once."""
    return read_sources(SHELF / "cafe", LoadContext())


def _judge(path: Path, cafe: Sources) -> Judge:
    """What gives the faults of the scenario with another tree in the place of this file's."""

    def built(sources: Sources) -> tuple[Diagnostic, ...]:
        context = LoadContext()
        build(sources, "fr", context)
        return context.faults

    def translated(node: Node) -> tuple[Diagnostic, ...]:
        context = LoadContext()
        if path.parent.parent.name == "common":
            COMMON_OVERLAY.translate(common_as_map(cafe), node, context)
        else:
            OVERLAY.translate(main_as_map(cafe), node, context)
        return context.faults

    def planned(node: Node) -> tuple[Diagnostic, ...]:
        context = LoadContext()
        build(cafe, "fr", context)
        beside = context.beside()
        read_plan(node, beside)
        beside.link()
        return beside.faults

    def in_situations(node: Node) -> tuple[Diagnostic, ...]:
        kept = [one for one in cafe.situations.items if one.file != display_name(path)]
        items = (*kept, *getattr(node, "items", ()))
        return built(replace(cafe, situations=cafe.situations._replace(items=items)))

    def in_common(node: Node) -> tuple[Diagnostic, ...]:
        common = {**cafe.common, path.stem: node}
        if path.stem != "stages":
            return built(replace(cafe, common=common))
        # The deck's stages are those of scenarios that have none of their own.
        pairs = tuple(pair for pair in cafe.main.pairs if pair[0].text != "stages")
        return built(replace(cafe, common=common, main=cafe.main._replace(pairs=pairs)))

    def in_main(node: Node) -> tuple[Diagnostic, ...]:
        assert isinstance(node, Map)
        return built(replace(cafe, main=node))

    kinds: dict[str, Judge] = {
        "i18n": translated,
        "plans": planned,
        "situations": in_situations,
        "common": in_common,
        "cafe": in_main,
    }
    return kinds[path.parent.name]


def test_no_file_is_forgotten() -> None:
    assert {path.stem for path in FILES if path.parent.name == "common"} == set(COMMON)
    assert len(FILES) >= 20


EVERY_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SHELF)))


@EVERY_FILE
def test_a_misspelt_key_gives_one_fault_with_its_line_and_the_right_word(
    path: Path, cafe: Sources
) -> None:
    _misspell(path, cafe, most=SAMPLE)


@EVERY_FILE
@pytest.mark.exhaustive
def test_every_misspelt_key_gives_one_fault_with_its_line_and_the_right_word(
    path: Path, cafe: Sources
) -> None:
    _misspell(path, cafe)


def _misspell(path: Path, cafe: Sources, *, most: int | None = None) -> None:
    """Misspell the keys of a file one at a time; at most so many, as far apart as can be."""
    judge = _judge(path, cafe)
    root = parse(path.read_bytes(), display_name(path), LoadContext())
    assert judge(root) == ()
    every = tuple(slips(root))
    step = 1 if most is None else -(-len(every) // most)
    for key, bent in every[::step]:
        found = [(one.file, one.line, one.suggestion) for one in judge(bent)]
        assert found == [(display_name(path), key.line, key.text)], (key, judge(bent))
