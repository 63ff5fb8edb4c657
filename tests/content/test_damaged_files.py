"""Whatever happens to the files of a scenario, people get diagnostics and never a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from kessessa.content import Diagnostic, ScenarioError, check, load
from kessessa.content.diagnostics import StopReadingError
from kessessa.content.load_context import LoadContext
from kessessa.content.messages import MESSAGES
from kessessa.content.source.nodes import Node
from kessessa.content.source.reader import FAST, PURE, parse
from tests.content import tiny
from tests.content.slips import damaged

SHELF = Path(__file__).parents[2] / "scenarios"
BATCHES = 8
COPIES = 25
"""Copies a batch: 200 in all."""


def _assert_in_plain_words(one: Diagnostic) -> None:
    assert one.code in MESSAGES
    assert one.message
    assert one.file
    assert one.line >= 0
    assert one.column >= 0


def _faults_of_load(folder: Path) -> tuple[Diagnostic, ...]:
    try:
        load(folder)
    except ScenarioError as error:
        return error.diagnostics
    return ()


@pytest.mark.parametrize("batch", range(BATCHES))
def test_damaged_copies_of_the_cafe_give_diagnostics_and_nothing_else(
    batch: int, tmp_path: Path
) -> None:
    shutil.copytree(SHELF, tmp_path / "shelf")
    files = sorted((tmp_path / "shelf").glob("**/*.yaml"))
    for copy in range(COPIES):
        seed = batch * COPIES + copy
        dice = Random(seed)  # noqa: S311 - accidents, no secret
        path = dice.choice(files)
        whole = path.read_bytes()
        path.write_bytes(damaged(whole, dice))
        found = check(tmp_path / "shelf" / "cafe")
        for one in found:
            _assert_in_plain_words(one)
        assert set(_faults_of_load(tmp_path / "shelf" / "cafe")) <= set(found), seed
        path.write_bytes(whole)


def _read(data: bytes, parser: type) -> Node | str:
    context = LoadContext()
    try:
        root = parse(data, "file", context, parser)
    except StopReadingError:
        return "refused"
    return "refused" if context.faults else root


def test_both_parsers_of_yaml_give_the_same_verdict_and_the_same_tree() -> None:
    """A laptop without libyaml reads what the others read."""
    data = (tiny.SITUATIONS[:1500] + "\n").encode()
    disagreed = []
    for seed in range(400):
        bent = damaged(data, Random(seed))  # noqa: S311
        if _read(bent, FAST) != _read(bent, PURE):
            disagreed.append(seed)
    assert disagreed == []
