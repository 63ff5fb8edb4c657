"""Conditions, effects and requirements: mappings whose keys say what they are about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kessessa.content.load_context import LoadContext
from kessessa.content.schema.containers import ListOf, MapOf, Record, may
from kessessa.content.schema.scalars import Choice, Mute, Name, Number, Shape, Text, mapping
from kessessa.content.source.nodes import Map, Node, Scalar
from kessessa.core.methods import METHODS
from kessessa.core.scenario import (
    INDICATORS,
    All,
    Any,
    Between,
    Chose,
    Condition,
    Effect,
    FormIs,
    HasFact,
    MethodIs,
    Not,
    PromiseIs,
    Requirement,
    WasShared,
)
from kessessa.core.spelling import nearest

NUMBERS: Final[dict[str, Number]] = {
    **dict.fromkeys(INDICATORS, Number(0, 100)),
    "treasury": Number(-100_000, 1_000_000),
    "monthly": Number(-100_000, 100_000),
    "week": Number(0, 520),
    "energy": Number(0, 5),
    "overdrafts": Number(0, 20),
    "weakest": Number(0, 100),
    "score": Number(0, 100),
}
"""What `{min, max}` may bound."""
AMOUNTS: Final[dict[str, Number]] = {
    **dict.fromkeys(INDICATORS, Number(-3, 3)),
    "treasury": Number(-100_000, 100_000),
    "monthly": Number(-10_000, 10_000),
    "week": Number(-26, 26),
    "energy": Number(-2, 2),
}
"""What an effect may change, and by how much."""
ALWAYS: Final = All(())
"""Stands for a condition that could not be read."""


class ConditionShape(Mute):
    """Data that the engine can judge; never a text to evaluate."""

    def read(self, node: Node, context: LoadContext) -> Condition:
        """Several keys in one mapping mean all of them."""
        keys = mapping(node, context)
        if keys is None:
            return ALWAYS
        if not keys.pairs:
            context.fault("K017", node)
        parts: list[Condition] = []
        for name, value in keys.pairs:
            parts += self._one(name, value, context)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self, name: Scalar, value: Node, context: LoadContext) -> list[Condition]:
        reader = READERS.get(name.text)
        if reader is None:
            context.fault("K010", name, known=READERS, word=name.text)
            reader = READERS.get(nearest(name.text, READERS))
        return [] if reader is None else reader(value, context)

    def schema(self) -> dict[str, object]:
        """An object with the keys of conditions."""
        return {"$ref": "#/$defs/condition"}


CONDITION: Final = ConditionShape()
_BOUNDS: Final = {
    target: Record({"min": may(number, "low"), "max": may(number, "high")}, dict)
    for target, number in NUMBERS.items()
}
_FACT: Final = Name("fact")
_SITUATION: Final = Name("situation")
_ROLE: Final = Name("role")
_PROMISE: Final = Name("promise")
_FORMS: Final = ListOf(Name("form", also=("none",)), low=1, alone=True)
_METHODS: Final = ListOf(Choice(METHODS), low=1, alone=True)
_STATUS: Final = Choice(("made", "kept", "broken"))
_LIST: Final = ListOf(CONDITION, low=1)
_SHARED: Final = MapOf(_SITUATION, _ROLE)


def _chose(node: Node, context: LoadContext) -> list[Condition]:
    keys = mapping(node, context)
    chosen: list[Condition] = []
    for name, value in keys.pairs if keys else ():
        situation = _SITUATION.read(name, context)
        options = ListOf(Name(f"option of {situation}"), low=1, alone=True).read(value, context)
        chosen.append(Chose(situation, options))
    return chosen


def _promise(node: Node, context: LoadContext) -> list[Condition]:
    if isinstance(node, Scalar):
        return [PromiseIs(_PROMISE.read(node, context), "made")]
    return [
        PromiseIs(promise, status)
        for promise, status in MapOf(_PROMISE, _STATUS).read(node, context).items()
    ]


def _between(target: str) -> Callable[[Node, LoadContext], list[Condition]]:
    def read(node: Node, context: LoadContext) -> list[Condition]:
        bounds = _BOUNDS[target].read(node, context)
        if bounds is None:
            return []
        low, high = bounds.get("low"), bounds.get("high")
        if isinstance(node, Map) and not node.pairs:
            context.fault("K017", node)
        elif low is not None and high is not None and low > high:
            context.fault("K013", node, word=f"{low}–{high}", low=low, high=low)
        return [Between(target, low, high)]

    return read


READERS: Final[dict[str, Callable[[Node, LoadContext], list[Condition]]]] = {
    "fact": lambda node, context: [HasFact(_FACT.read(node, context))],
    "chose": _chose,
    "form": lambda node, context: [FormIs(_FORMS.read(node, context))],
    "method": lambda node, context: [MethodIs(_METHODS.read(node, context))],
    "shared": lambda node, context: [
        WasShared(situation, role) for situation, role in _SHARED.read(node, context).items()
    ],
    "promise": _promise,
    "all": lambda node, context: [All(_LIST.read(node, context))],
    "any": lambda node, context: [Any(_LIST.read(node, context))],
    "not": lambda node, context: [Not(CONDITION.read(node, context))],
    **{target: _between(target) for target in NUMBERS},
}
"""How each key of a condition is read."""


def condition_schema() -> dict[str, object]:
    """The definition that every condition of the schema refers to."""
    return {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": _condition_keys(),
    }


def _condition_keys() -> dict[str, object]:
    option = ListOf(Name("option"), low=1, alone=True)
    status = {"type": "object", "additionalProperties": _STATUS.schema()}
    bounds = {target: shape.schema() for target, shape in _BOUNDS.items()}
    return {
        "fact": _FACT.schema(),
        "chose": MapOf(_SITUATION, option).schema(),
        "form": _FORMS.schema(),
        "method": _METHODS.schema(),
        "shared": _SHARED.schema(),
        "promise": {"anyOf": [_PROMISE.schema(), status]},
        "all": _LIST.schema(),
        "any": _LIST.schema(),
        "not": CONDITION.schema(),
        **bounds,
    }


BECAUSE: Final = Text(words=16)


@dataclass(frozen=True)
class Explained:
    """A mapping about something, and the `because` that explains it to a pupil."""

    speaks: bool = True

    def translate(self, node: Node, other: Node, context: LoadContext) -> Node:
        """The overlay gives the sentence alone."""
        if not isinstance(node, Map):
            return node
        return node._replace(
            pairs=tuple(
                (
                    name,
                    BECAUSE.translate(value, other, context) if name.text == "because" else value,
                )
                for name, value in node.pairs
            )
        )

    def _split(
        self, node: Node, context: LoadContext
    ) -> tuple[list[tuple[Scalar, Node]], str] | None:
        """What the mapping is about, and the sentence."""
        keys = mapping(node, context)
        if keys is None:
            return None
        rest, because = [], None
        for pair in keys.pairs:
            if pair[0].text == "because":
                because = pair
            else:
                rest.append(pair)
        if because is None:
            because = next((pair for pair in rest if nearest(pair[0].text, ("because",))), None)
            if because is None:
                context.fault("K011", node, word="because")
                return rest, ""
            context.fault("K010", because[0], known=("because",), word=because[0].text)
            rest.remove(because)
        return rest, BECAUSE.read(because[1], context)


class EffectShape(Explained):
    """`{utility: +2, because: "…"}`: one target, its amount, its sentence."""

    def read(self, node: Node, context: LoadContext) -> Effect | None:
        """The effect, or None after a fault."""
        split = self._split(node, context)
        if split is None:
            return None
        pairs, because = split
        role, targets, faulty = None, [], False
        for name, value in pairs:
            key = name.text
            if key not in AMOUNTS and key != "role":
                context.fault("K010", name, known=[*AMOUNTS, "role"], word=key)
                key, faulty = nearest(key, [*AMOUNTS, "role"]), True
            if key == "role":
                role = _ROLE.read(value, context)
            elif key:
                targets.append((key, AMOUNTS[key].read(value, context)))
        if len(targets) != 1:
            if not faulty:
                context.fault("K019", node, n=len(targets))
            return None
        ((target, amount),) = targets
        if role is not None and target != "energy":
            context.fault("K010", node, word="role")
        return Effect(target, amount, because, role)

    def schema(self) -> dict[str, object]:
        """One target and `because`."""
        targets = {target: number.schema() for target, number in AMOUNTS.items()}
        return {
            "type": "object",
            "additionalProperties": False,
            "required": ["because"],
            "minProperties": 2,
            "maxProperties": 3,
            "properties": {**targets, "because": BECAUSE.schema(), "role": _ROLE.schema()},
        }


class RequirementShape(Explained):
    """A condition, and the sentence shown when it closes the option."""

    def read(self, node: Node, context: LoadContext) -> Requirement | None:
        """The requirement, or None after a fault."""
        split = self._split(node, context)
        if split is None:
            return None
        condition = Map(node.file, node.line, node.column, tuple(split[0]))
        return Requirement(CONDITION.read(condition, context), split[1])

    def schema(self) -> dict[str, object]:
        """The keys of a condition, and `because`."""
        return {
            "type": "object",
            "additionalProperties": False,
            "required": ["because"],
            "minProperties": 2,
            "properties": {**_condition_keys(), "because": BECAUSE.schema()},
        }


EFFECTS: Final[Shape] = ListOf(EffectShape(), high=12)
REQUIREMENTS: Final[Shape] = ListOf(RequirementShape(), high=8, alone=True)
__all__ = [
    "ALWAYS",
    "AMOUNTS",
    "CONDITION",
    "EFFECTS",
    "NUMBERS",
    "REQUIREMENTS",
    "condition_schema",
]
