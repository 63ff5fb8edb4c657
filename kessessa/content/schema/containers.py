"""Shapes made of shapes: lists, mappings by id, and records with known keys.

Long because a container reads its parts, translates them and tells its schema in one place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from kessessa.content.load_context import LoadContext
from kessessa.content.schema.scalars import Choice, Name, Shape, mapping, named
from kessessa.content.source.nodes import Map, Node, Scalar, Seq
from kessessa.core.spelling import nearest


@dataclass(frozen=True)
class ListOf:
    """A list; where items have an id an overlay names them by it, else it gives them in order."""

    shape: Shape
    low: int = 0
    high: int = 200
    alone: bool = False
    """Whether one item may stand without its list."""
    free: bool = False
    """Whether a translation may have more or fewer items."""

    @property
    def speaks(self) -> bool:
        """Whether its items do."""
        return self.shape.speaks

    def read(self, node: Node, context: LoadContext) -> tuple[Any, ...]:
        """The items."""
        items: tuple[Node, ...]
        if isinstance(node, Seq):
            items = node.items
        elif self.alone:
            items = (node,)
        else:
            kind = named("mapping" if isinstance(node, Map) else "text", context)
            context.fault("K012", node, due=named("list", context), found=kind)
            return ()
        if not self.low <= len(items) <= self.high:
            context.fault("K016", node, n=len(items), low=self.low, high=self.high)
        read = [self.shape.read(item, context) for item in items]
        return tuple(value for value in read if value is not None)

    def translate(self, node: Node, other: Node, context: LoadContext) -> Node:
        """Items with an id by id, others in order."""
        if self.free and isinstance(other, Seq):
            return other
        if not isinstance(node, Seq) and isinstance(other, Scalar):
            return self.shape.translate(node, other, context)
        items = node.items if isinstance(node, Seq) else (node,)
        if isinstance(self.shape, Record) and "id" in self.shape.fields:
            overlay = mapping(other, context)
            if overlay is None:
                return node
            texts = matched(map(_id_of, items), overlay, context)
            return _replaced(
                node,
                [
                    self.shape.translate(item, texts[_id_of(item)], context)
                    if _id_of(item) in texts
                    else item
                    for item in items
                ],
            )
        if not isinstance(other, Seq):
            context.fault("K012", other, due=named("list", context), found=named("text", context))
            return node
        if len(other.items) != len(items):
            context.fault("K063", other, n=len(other.items), due=len(items))
            return node
        pairs = zip(items, other.items, strict=True)
        return _replaced(
            node, [self.shape.translate(item, overlay, context) for item, overlay in pairs]
        )

    def schema(self) -> dict[str, object]:
        """An array, or one item alone where that is allowed."""
        item = self.shape.schema()
        many: dict[str, object] = {"type": "array", "items": item, "maxItems": self.high}
        if self.low:
            many["minItems"] = self.low
        return {"anyOf": [item, many]} if self.alone else many


def _id_of(node: Node) -> str:
    name = node.get("id") if isinstance(node, Map) else None
    return name.text if isinstance(name, Scalar) else ""


def _replaced(node: Node, items: Iterable[Node]) -> Node:
    if isinstance(node, Seq):
        return node._replace(items=tuple(items))
    return next(iter(items))


def matched(due: Iterable[str], overlay: Map, context: LoadContext) -> dict[str, Node]:
    """What an overlay says for each key that is due; missing and orphan keys are faults.

    An orphan that looks like a missing key is reported once, and read as that key.
    """
    keys = list(due)
    written = {key.text: (key, value) for key, value in overlay.pairs}
    missing = [key for key in keys if key not in written]
    matches = {key: written[key][1] for key in keys if key in written}
    for word, (at, value) in written.items():
        if word in matches:
            continue
        meant = nearest(word, missing)
        context.fault("K061", at, known=missing, word=word)
        if meant:
            missing.remove(meant)
            matches[meant] = value
    for word in missing:
        context.fault("K060", overlay, word=word)
    return matches


@dataclass(frozen=True)
class MapOf:
    """A mapping from ids to values of one shape."""

    key: Name | Choice
    shape: Shape
    high: int = 40

    @property
    def speaks(self) -> bool:
        """Whether its values do."""
        return self.shape.speaks

    def read(self, node: Node, context: LoadContext) -> Mapping[str, Any]:
        """The values by id, in the author's order."""
        record = mapping(node, context)
        if record is None:
            return MappingProxyType({})
        if len(record.pairs) > self.high:
            context.fault("K016", node, n=len(record.pairs), low=0, high=self.high)
        read = {
            self.key.read(key, context): self.shape.read(value, context)
            for key, value in record.pairs
        }
        return MappingProxyType({key: value for key, value in read.items() if value is not None})

    def translate(self, node: Node, other: Node, context: LoadContext) -> Node:
        """Value by value."""
        overlay = mapping(other, context)
        if not isinstance(node, Map) or overlay is None:
            return node
        due = [key.text for key, value in node.pairs if speaks_in(self.shape, value)]
        texts = matched(due, overlay, context)
        return node._replace(
            pairs=tuple(
                (key, self.shape.translate(value, texts[key.text], context))
                if key.text in texts
                else (key, value)
                for key, value in node.pairs
            )
        )

    def schema(self) -> dict[str, object]:
        """An object with keys of one kind."""
        return {
            "type": "object",
            "propertyNames": self.key.schema(),
            "additionalProperties": self.shape.schema(),
            "maxProperties": self.high,
        }


def speaks_in(shape: Shape, node: Node) -> bool:
    """Whether this very node holds a text: a voice that only leans to an option has none."""
    if isinstance(shape, Record) and isinstance(node, Map):
        return any(
            key.text in shape.fields and speaks_in(shape.fields[key.text].shape, value)
            for key, value in node.pairs
        )
    if isinstance(shape, MapOf) and isinstance(node, Map):
        return any(speaks_in(shape.shape, value) for _, value in node.pairs)
    if isinstance(shape, ListOf) and isinstance(node, Seq):
        return any(speaks_in(shape.shape, item) for item in node.items)
    return shape.speaks


@dataclass(frozen=True)
class Key:
    """A key of a record."""

    shape: Shape
    required: bool = False
    to: str = ""
    """The name of the value it gives; the key's own by default."""


def need(shape: Shape, to: str = "") -> Key:
    """A key that must be there."""
    return Key(shape, required=True, to=to)


def may(shape: Shape, to: str = "") -> Key:
    """A key that may be left out."""
    return Key(shape, to=to)


Finish = Callable[[dict[str, Any], Map, LoadContext], None]


@dataclass(frozen=True)
class Record:
    """A mapping with known keys. An unknown key is a fault, and read as the one it looks like."""

    fields: Mapping[str, Key]
    build: Callable[..., Any]
    finish: Finish | None = None
    """Completes or judges the values before they are built."""

    @property
    def speaks(self) -> bool:
        """Whether any of its values does."""
        return any(key.shape.speaks for key in self.fields.values())

    @cached_property
    def _due(self) -> frozenset[str]:
        """The values that must be there, as `build` calls them."""
        return frozenset(key.to or name for name, key in self.fields.items() if key.required)

    @cached_property
    def _readers(self) -> dict[str, tuple[str, Callable[[Node, LoadContext], Any]]]:
        """For each key, as `build` calls it, what reads it."""
        return {name: (key.to or name, key.shape.read) for name, key in self.fields.items()}

    def read(self, node: Node, context: LoadContext) -> Any:  # noqa: ANN401
        """What `build` makes of the values; None after a fault that leaves too little."""
        record = mapping(node, context)
        if record is None:
            return None
        values: dict[str, Any] = {}
        strange = []
        readers = self._readers
        for name, value in record.pairs:
            if name.text in readers:
                to, read = readers[name.text]
                values[to] = read(value, context)
            else:
                strange.append((name, value))
        if strange:
            self._guess(strange, values, context)
        self.gathered(values, context)
        if not self._due <= values.keys():
            for name_due, key in self.fields.items():
                if key.required and (key.to or name_due) not in values:
                    context.fault("K011", node, word=name_due)
            return None
        if self.finish is not None:
            self.finish(values, record, context)
        return self.build(**values)

    def gathered(self, values: dict[str, Any], context: LoadContext) -> None:
        """Told of what was read, be it whole or not, before anything is built."""

    def _guess(
        self, strange: list[tuple[Scalar, Node]], values: dict[str, Any], context: LoadContext
    ) -> None:
        """Report unknown keys, and read each as the absent key that it looks like."""
        for name, value in strange:
            absent = [key for key, due in self.fields.items() if (due.to or key) not in values]
            missing = [key for key in absent if self.fields[key].required]
            meant = nearest(name.text, absent) or (missing[0] if len(missing) == 1 else "")
            context.fault("K010", name, known=[meant] if meant else self.fields, word=name.text)
            if meant:
                due = self.fields[meant]
                values[due.to or meant] = due.shape.read(value, context)

    def translate(self, node: Node, other: Node, context: LoadContext) -> Node:
        """Key by key; where there is a single text, it may stand alone."""
        if not isinstance(node, Map):
            return node
        due = [
            name.text
            for name, value in node.pairs
            if name.text in self.fields and speaks_in(self.fields[name.text].shape, value)
        ]
        if isinstance(other, Scalar) and other.text and len(due) == 1:
            alone = ((other._replace(text=due[0]), other),)
            other = Map(other.file, other.line, other.column, alone)
        overlay = mapping(other, context)
        if overlay is None:
            return node
        texts = matched(due, overlay, context)
        return node._replace(
            pairs=tuple(
                (name, self.fields[name.text].shape.translate(value, texts[name.text], context))
                if name.text in texts
                else (name, value)
                for name, value in node.pairs
            )
        )

    def schema(self) -> dict[str, object]:
        """An object with these keys and no other."""
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [name for name, key in self.fields.items() if key.required],
            "properties": {name: key.shape.schema() for name, key in self.fields.items()},
        }
