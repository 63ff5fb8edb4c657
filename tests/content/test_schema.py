"""What editors are told is what the loader accepts, as far as a schema can say it."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kessessa.content.load_context import LoadContext
from kessessa.content.schema.json_schema import FILES, schema, schema_text
from kessessa.content.source.nodes import Map, Node, Scalar, Seq
from kessessa.content.source.reader import parse

ROOT = Path(__file__).parents[2]
CAFE = ROOT / "scenarios" / "cafe"
KINDS = {
    CAFE / "scenario.yaml": "scenario",
    **dict.fromkeys(sorted((CAFE / "situations").glob("*.yaml")), "situations"),
    **dict.fromkeys(sorted((CAFE / "plans").glob("*.yaml")), "plan"),
}


def _as_editors_see(node: Node) -> Any:
    """YAML 1.2, core schema, as the language server reads it."""
    if isinstance(node, Map):
        return {key.text: _as_editors_see(value) for key, value in node.pairs}
    if isinstance(node, Seq):
        return [_as_editors_see(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.plain and re.fullmatch(r"[-+]?[0-9]+", node.text):
        return int(node.text)
    return (
        {"true": True, "false": False, "": None}.get(node.text, node.text)
        if node.plain
        else node.text
    )


def _seen(path: Path) -> Any:
    return _as_editors_see(parse(path.read_bytes(), path.name, LoadContext()))


@pytest.mark.parametrize("kind", FILES)
def test_each_schema_is_itself_valid(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))


@pytest.mark.parametrize("kind", FILES)
def test_the_committed_schema_is_the_generated_one(kind: str) -> None:
    committed = ROOT / "docs" / "schema" / f"{kind}.schema.json"
    assert committed.read_text(encoding="utf-8") == schema_text(kind), "run: make schema"


def test_each_schema_is_told_on_the_page_of_the_format() -> None:
    page = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
    assert "# yaml-language-server: $schema=" in page
    assert all(f"{kind}.schema.json" in page for kind in FILES)


@pytest.mark.parametrize("path", KINDS, ids=lambda path: path.name)
def test_every_file_of_the_cafe_satisfies_its_schema(path: Path) -> None:
    jsonschema.validate(_seen(path), schema(KINDS[path]))


def _mangled(value: Any) -> Any:
    """The same with one unknown key in each mapping in turn."""
    if isinstance(value, dict):
        yield {**value, "Not a key": "boo"}
        for key, one in value.items():
            yield from ({**value, key: other} for other in _mangled(one))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            for other in _mangled(one):
                changed = copy.copy(value)
                changed[place] = other
                yield changed


@pytest.mark.parametrize(
    "path",
    [CAFE / "situations" / "need.yaml", *sorted((CAFE / "plans").glob("*"))[:1]],
    ids=lambda path: path.name,
)
def test_an_unknown_key_is_underlined_wherever_it_stands(path: Path) -> None:
    judge = jsonschema.Draft202012Validator(schema(KINDS[path]))
    for changed in _mangled(_seen(path)):
        assert not judge.is_valid(changed)
