"""The format as JSON Schema, so that editors complete keys and underline faults while one types.

`python -m kessessa.content.schema.json_schema docs/schema` writes the files that docs/format.md speaks of.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from kessessa.content.schema.conditions import condition_schema
from kessessa.content.schema.format import PLAN, SCENARIO, SITUATIONS
from kessessa.content.schema.scalars import Shape

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


def schema_text(kind: str) -> str:
    """The same as the text of a file."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path) -> None:
    """Write `<kind>.schema.json` for each kind of file."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in FILES:
        file = folder / f"{kind}.schema.json"
        file.write_text(schema_text(kind), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
