"""The words by which docs/format.md calls the shapes of kessessa/content/schema/format.py."""

from __future__ import annotations

from typing import Any, Final

from kessessa.content.schema import format as table
from kessessa.content.schema.conditions import EFFECTS, REQUIREMENTS, ConditionShape
from kessessa.content.schema.containers import ListOf, MapOf, Record
from kessessa.content.schema.scalars import (
    FILE_ID,
    PICTURE,
    Choice,
    Day,
    Flag,
    Name,
    Number,
    Shape,
    Text,
    Word,
)
from kessessa.core.methods import METHODS
from kessessa.core.scenario import COLLEGES, INDICATORS

RECORDS: Final[dict[str, Record]] = {
    "scenario": table.SCENARIO,
    "start": table.START,
    "stage": table.STAGE,
    "role": table.ROLE,
    "wish": table.WISH,
    "promise": table.PROMISE,
    "hazard": table.HAZARD,
    "softening": table.SOFTENING,
    "ending": table.ENDING,
    "term": table.TERM,
    "guide": table.GUIDE,
    "misconception": table.MISCONCEPTION,
    "real life": table.REAL_LIFE,
    "claim": table.CLAIM,
    "situation": table.SITUATION,
    "voice": table.VOICE,
    "option": table.OPTION,
    "cost": table.COST,
    "amendment": table.AMENDMENT,
    "later": table.LATER,
    "form": table.FORM,
    "plan": table.PLAN,
    "expect": table.EXPECT,
}
"""Each record of the page, by the title of its section."""
_CALLED: Final[dict[Any, str]] = {
    id(EFFECTS): "list, 0 to 12, of [effect](#effects)",
    id(REQUIREMENTS): "one, or a list, 0 to 8, of [requirement](#requirements)",
    FILE_ID: "id",
    PICTURE.pattern: "picture",
    METHODS: "[method](rules.md#deciding)",
    COLLEGES: "college",
    INDICATORS: "each indicator",
    ("min", "max"): "`min`, `max`",
}
"""What has a name of its own."""


def words_for(shape: Shape) -> str:
    """What the page says of a shape, in its column `is`."""
    if id(shape) in _CALLED:
        return _CALLED[id(shape)]
    match shape:
        case Text():
            return f"text, {shape.words} words" if shape.words else "text"
        case Word():
            return _CALLED.get(shape.pattern, "words")
        case Day():
            return "day"
        case Name():
            return "id" if shape.declares else f"id: {shape.kind}"
        case Choice():
            return _CALLED.get(shape.words) or " ".join(f"`{word}`" for word in shape.words)
        case Number():
            low, high = (f"{bound:,}".replace("-", "−") for bound in (shape.low, shape.high))
            return low if low == high else f"{low} to {high}"
        case Flag():
            return "`true` or `false`"
        case ConditionShape():
            return "[condition](#conditions)"
        case ListOf():
            bounds = (
                f", {shape.low} to {shape.high}," if (shape.low, shape.high) != (0, 200) else ""
            )
            some = f"list{bounds} of {words_for(shape.shape)}"
            return f"one, or a {some}" if shape.alone else some
        case MapOf():
            return f"{words_for(shape.key)} → {words_for(shape.shape)}"
        case Record():
            name = next((name for name, one in RECORDS.items() if one is shape), "")
            if name:
                return f"[{name}](#{name.replace(' ', '-')})"
            (each,) = {words_for(key.shape) for key in shape.fields.values()}
            return f"{_CALLED[tuple(shape.fields)]}: {each}"
    raise TypeError(shape)
