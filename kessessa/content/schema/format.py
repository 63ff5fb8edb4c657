"""The format of scenarios, version 1, as a table: each key, what it may be, what it becomes.

docs/format.md is the same in words; a test holds one against the other.

Long because it is one table, a row a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from kessessa.content.load_context import HERE, LoadContext
from kessessa.content.paths import FILE_ID
from kessessa.content.schema.conditions import CONDITION, EFFECTS, REQUIREMENTS
from kessessa.content.schema.containers import ListOf, MapOf, Record, may, need
from kessessa.content.schema.scalars import DAY, PICTURE, Choice, Flag, Name, Number, Text, Word
from kessessa.content.source.nodes import Map
from kessessa.core.methods import METHODS
from kessessa.core.rules.legality import MOST_PROMISES
from kessessa.core.scenario import (
    COLLEGES,
    FAMILIES,
    INDICATORS,
    Amendment,
    Claim,
    Cost,
    Ending,
    Form,
    Guide,
    Hazard,
    Later,
    Option,
    Promise,
    RealLife,
    Role,
    Situation,
    Softening,
    Stage,
    Start,
    Term,
    Voice,
    Wish,
)

VERSION: Final = 1
SPOKEN: Final = ("fr", "en")
"""Languages that a scenario may be written in."""

_FACTS: Final = ListOf(Name("fact", declares=True))
_PROMISES: Final = ListOf(Name("promise"))
_ROLE: Final = Name("role")
_TEXTS: Final = ListOf(Text(), low=1)

CLAIM: Final = Record(
    {"text": need(Text(words=60)), "source": need(Word()), "checked_on": need(DAY)}, Claim
)
COST: Final = Record(
    {
        "treasury": may(Number(-200_000, 200_000)),
        "monthly": may(Number(-20_000, 20_000)),
        "weeks": may(Number(0, 26)),
        "effort": may(Number(0, 2)),
    },
    Cost,
)
AMENDMENT: Final = Record(
    {
        "answers": need(Text(words=30)),
        "outcome": need(Text(words=55)),
        "effects": may(EFFECTS),
        "cost": may(COST),
        "facts": may(_FACTS),
    },
    Amendment,
)


def _finish_later(values: dict[str, Any], node: Map, context: LoadContext) -> None:
    if not values.get("hazard") and not values.get("text"):
        context.fault("K011", node, word="hazard")
    if values.get("effects") and not values.get("text"):
        context.fault("K011", node, word="text")


LATER: Final = Record(
    {
        "after": need(Number(1, 6)),
        "if": may(CONDITION, to="when"),
        "hazard": may(Name("hazard")),
        "text": may(Text(words=55)),
        "effects": may(EFFECTS),
    },
    Later,
    _finish_later,
)
OPTION: Final = Record(
    {
        # Declared inside its situation: two situations may both have an option `wait`.
        "id": need(Name(HERE, declares=True)),
        "title": need(Text(words=9)),
        "detail": need(Text(words=22)),
        "outcome": need(Text(words=55)),
        "requires": may(REQUIREMENTS),
        "cost": may(COST),
        "effects": need(EFFECTS),
        "facts": may(_FACTS),
        "keeps": may(_PROMISES),
        "breaks": may(_PROMISES),
        "form": may(Name("form")),
        "amendment": may(AMENDMENT),
        "later": may(ListOf(LATER, high=6)),
        "postpone": may(Flag()),
        "refloat": may(Flag()),
        "reactions": may(MapOf(_ROLE, Text(words=14))),
    },
    Option,
)


def _voice(**values: Any) -> Voice:  # noqa: ANN401
    return Voice("", **values)


_HERE: Final = Name(HERE)
VOICE: Final = Record(
    {
        "leans": may(_HERE),
        "says": may(Text(words=24)),
        "knows": may(Text(words=28)),
        "points_to": may(_HERE),
    },
    _voice,
)


def _finish_situation(values: dict[str, Any], node: Map, context: LoadContext) -> None:
    """Give voices their roles, find the neutral option."""
    options: tuple[Option, ...] = values["options"]
    values["voices"] = tuple(
        Voice(role, voice.leans, voice.says, voice.knows, voice.points_to)
        for role, voice in values.get("voices", {}).items()
    )
    if not any(not option.requires for option in options):
        context.fault("K023", node, word=values["id"])
    if not values.get("default"):
        neutral = [option.id for option in options if option.postpone and not option.requires]
        neutral += [option.id for option in options if not option.requires]
        values["default"] = next(iter(neutral), "")
    elif any(option.id == values["default"] and option.requires for option in options):
        context.fault("K023", node, word=values["id"])


_SITUATION: Final = {
    "id": need(Name("situation", declares=True)),
    "stage": need(Name("stage")),
    "title": need(Text(words=9)),
    "text": need(Text(words=85)),
    "question": need(Text(words=30)),
    "options": need(ListOf(OPTION, low=2, high=4)),
    "pillar": may(Choice(("short", "standard", "long"))),
    "stakes": may(Number(1, 3)),
    "default": may(_HERE),
    "deadline": may(Number(0, 6)),
    "when": may(CONDITION),
    "picture": may(PICTURE),
    "facilitator": may(Text(words=60)),
    "did_you_know": may(CLAIM),
    "voices": may(MapOf(_ROLE, VOICE)),
}


@dataclass(frozen=True)
class SituationRecord(Record):
    """A record that owns the options named inside it, whatever else is wrong with it."""

    def gathered(self, values: dict[str, Any], context: LoadContext) -> None:
        """Tie the options to the situation's id."""
        context.close_situation(values.get("id", ""))


SITUATION: Final = SituationRecord(_SITUATION, Situation, _finish_situation)


def _crisis(**values: Any) -> Situation:  # noqa: ANN401
    return Situation(**values, crisis=True)


CRISIS: Final = SituationRecord(
    {key: field for key, field in _SITUATION.items() if key not in {"pillar", "voices", "when"}},
    _crisis,
    _finish_situation,
)
SOFTENING: Final = Record(
    {"when": need(CONDITION), "text": need(Text(words=55)), "effects": may(EFFECTS)}, Softening
)


def hazard(kind: str) -> Record:
    """An event card; `kind` is `hazard`, or `common hazard` for those of the common deck."""
    return Record(
        {
            "id": need(Name(kind, declares=True)),
            "title": need(Text(words=9)),
            "text": need(Text(words=55)),
            "chance": need(Number(0, 100)),
            "when": may(CONDITION),
            "stages": may(ListOf(Name("stage"))),
            "effects": may(EFFECTS),
            "facts": may(_FACTS),
            "softened": may(ListOf(SOFTENING, high=6)),
            "picture": may(PICTURE),
            "did_you_know": may(CLAIM),
        },
        Hazard,
    )


HAZARD: Final = hazard("hazard")
COMMON_HAZARD: Final = hazard("common hazard")
STAGE: Final = Record(
    {
        "id": need(Name("stage", declares=True)),
        "title": need(Text(words=9)),
        "link": need(Text(words=20)),
        "picture": may(PICTURE),
    },
    Stage,
)
WISH: Final = Record({"text": need(Text(words=40)), "when": need(CONDITION)}, Wish)
_VALUES: Final = Record({name: may(Number(0, 5)) for name in INDICATORS}, dict)
ROLE: Final = Record(
    {
        "id": need(Name("role", declares=True)),
        "name": need(Text(words=4)),
        "trade": need(Text(words=12)),
        "age": need(Number(6, 110)),
        "college": need(Choice(COLLEGES)),
        "brings": need(Text(words=30)),
        "flaw": need(Text(words=30)),
        "wish": need(WISH),
        "values": need(_VALUES),
        "portrait": may(PICTURE),
        "capital": may(Number(0, 100_000)),
    },
    Role,
)
PROMISE: Final = Record(
    {
        "id": need(Name("promise", declares=True)),
        "title": need(Text(words=10)),
        "text": need(Text(words=30)),
        "broken_by": may(ListOf(Choice(METHODS))),
    },
    Promise,
)
ENDING: Final = Record(
    {
        "id": need(Name("ending", declares=True)),
        "title": need(Text(words=9)),
        "family": need(Choice(FAMILIES)),
        "text": need(Text(words=85)),
        "when": may(CONDITION),
        "picture": may(PICTURE),
    },
    Ending,
)
TERM: Final = Record(
    {
        "id": need(Name("term", declares=True)),
        "word": need(Text(words=8)),
        "text": need(Text(words=60)),
        "also": may(ListOf(Text(words=8), free=True)),
        "source": may(Word()),
        "checked_on": may(DAY),
    },
    Term,
)
FORM: Final = Record(
    {
        "id": need(Name("form", declares=True)),
        "title": need(Text(words=9)),
        "text": need(Text(words=85)),
        "votes": need(Choice(("one_each", "employees_65", "capital"))),
        "colleges": may(MapOf(Choice(COLLEGES), Number(10, 50))),
        "surplus": may(Text(words=60)),
        "leaders": may(Text(words=60)),
        "commune": may(Text(words=60)),
        "papers": may(Text(words=60)),
        "claims": may(ListOf(CLAIM)),
    },
    Form,
)


def _pair(belief: str, answer: str) -> tuple[str, str]:
    return belief, answer


MISCONCEPTION: Final = Record({"belief": need(Text()), "answer": need(Text())}, _pair)
GUIDE: Final = Record(
    {
        "summary": need(Text(words=120)),
        "goals": need(_TEXTS),
        "curriculum": need(_TEXTS),
        "misconceptions": need(ListOf(MISCONCEPTION, low=1)),
        "questions": need(_TEXTS),
    },
    Guide,
)
REAL_LIFE: Final = Record(
    {
        "title": need(Text(words=14)),
        "text": need(Text(words=120)),
        "source": need(Word()),
        "checked_on": need(DAY),
    },
    RealLife,
)
START: Final = Record(
    {
        "indicators": need(Record({name: need(Number(0, 100)) for name in INDICATORS}, dict)),
        "treasury": need(Number(0, 1_000_000)),
        "monthly": need(Number(-10_000, 10_000)),
        "weeks": need(Number(12, 104)),
        "energy": may(Number(1, 5)),
    },
    Start,
)
SCENARIO: Final = Record(
    {
        "format": need(Number(VERSION, VERSION)),
        # The name of the folder, which the library has found already.
        "id": need(Word(FILE_ID)),
        "version": need(Number(1, 9_999)),
        "language": may(Choice(SPOKEN)),
        "title": need(Text(words=9)),
        "tagline": need(Text(words=14)),
        "place": need(Text(words=6)),
        "text": need(Text(words=85)),
        "cover": may(PICTURE),
        "names": need(ListOf(Text(words=8), low=3, high=6)),
        "start": need(START),
        "stages": may(ListOf(STAGE, low=3, high=12)),
        "roles": need(ListOf(ROLE, low=6, high=8)),
        "promises": need(ListOf(PROMISE, low=6, high=12)),
        "hazards": need(ListOf(HAZARD, low=1)),
        "use_hazards": may(ListOf(Name("common hazard"))),
        "endings": need(ListOf(ENDING, low=6, high=12)),
        "glossary": may(ListOf(TERM)),
        "guide": need(GUIDE),
        "inspired_by": need(REAL_LIFE),
    },
    dict,
)
SITUATIONS: Final = ListOf(SITUATION)
_SCORE: Final = Record({"min": may(Number(0, 100)), "max": may(Number(0, 100))}, dict)
EXPECT: Final = Record(
    {
        "ending": need(Name("ending")),
        "facts": may(ListOf(Name("fact"))),
        **{name: may(_SCORE) for name in (*INDICATORS, "score")},
    },
    dict,
)
PLAN: Final = Record(
    {
        "title": need(Word()),
        "seats": may(Number(3, 8)),
        "length": may(Choice(("short", "standard", "long"))),
        "seed": may(Number(0, 999_999_999)),
        "choose": may(MapOf(Name("situation"), Word())),
        "method": may(Choice(METHODS)),
        "methods": may(MapOf(Name("situation"), Choice(METHODS))),
        "promises": may(ListOf(Name("promise"), high=MOST_PROMISES)),
        "expect": need(EXPECT),
    },
    dict,
)
