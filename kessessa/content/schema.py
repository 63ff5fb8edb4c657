"""The format as JSON Schema, so that editors complete keys and underline faults while one types."""

from __future__ import annotations

from typing import Final

from kessessa.content.conditions import condition_schema
from kessessa.content.format import PLAN, SCENARIO, SITUATIONS
from kessessa.content.shapes import Shape

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
FILES: Final[dict[str, Shape]] = {
    "scenario": SCENARIO,
    "situations": SITUATIONS,
    "plan": PLAN,
}
"""A schema for each kind of file."""


def schema(kind: str) -> dict[str, object]:
    """The JSON Schema of a kind of file; KeyError if there is no such kind."""
    return {
        "$schema": DRAFT,
        "title": f"K'ESS ESSA: {kind}",
        **FILES[kind].schema(),
        "$defs": {"condition": condition_schema()},
    }
