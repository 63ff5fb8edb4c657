"""What a value of the format may be: one small class a kind, each able to read, translate and describe it.

A shape reads a node into the value the core wants, notes every fault in the context and always
returns something, so that all faults come at once. `translate` puts an overlay's texts in the
place of the original's. `schema` tells editors the same thing as JSON Schema.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

from kessessa.content.load_context import LoadContext
from kessessa.content.paths import FILE_ID, ID
from kessessa.content.source.nodes import Map, Node, Scalar, Seq

_NUMBER: Final = re.compile(r"[+-]?(0|[1-9][0-9]{0,8})", re.ASCII)
_DAY: Final = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}", re.ASCII)
_PICTURE: Final = re.compile(rf"{FILE_ID.pattern}(/{FILE_ID.pattern})?", re.ASCII)


class Shape(Protocol):
    """What may stand somewhere in a scenario."""

    @property
    def speaks(self) -> bool:
        """Whether it holds any text to translate."""
        ...

    def read(self, node: Node, context: LoadContext) -> Any:  # noqa: ANN401 - each shape has its own value
        """The value of a node; faults go to the context."""
        ...

    def translate(self, node: Node, other: Node, context: LoadContext) -> Node:
        """The node with the texts of an overlay in place of its own."""
        ...

    def schema(self) -> dict[str, object]:
        """The same, as JSON Schema."""
        ...


class Mute:
    """A shape without texts: an overlay has nothing to say of it."""

    speaks = False

    def translate(self, node: Node, other: Node, context: LoadContext) -> Node:
        """Keep the original; what the overlay says here is orphan."""
        context.fault("K061", other, word=_said(other))
        return node


def _said(node: Node) -> str:
    return node.text[:40] if isinstance(node, Scalar) else "…"


def scalar(node: Node, context: LoadContext, due: str) -> Scalar | None:
    """The node as a scalar, or a fault that says what was due."""
    if isinstance(node, Scalar):
        return node
    kind = "list" if isinstance(node, Seq) else "mapping"
    context.fault("K012", node, due=named(due, context), found=named(kind, context))
    return None


def spoken(node: Scalar, context: LoadContext) -> str:
    """A text without the spaces around it; an empty one, or a bare number, is a fault."""
    text = node.text.strip()
    if not text:
        context.fault("K017", node)
    elif node.plain and len(text) < 12 and (text in _RESERVED or _NUMBER.fullmatch(text)):
        kind = "bare word" if text in _RESERVED else "bare number"
        context.fault("K012", node, due=named("text", context), found=named(kind, context))
    return text


def mapping(node: Node, context: LoadContext) -> Map | None:
    """The node as a mapping, or a fault."""
    if isinstance(node, Map):
        return node
    if isinstance(node, Scalar) and not node.text:
        context.fault("K017", node)
        return None
    kind = "list" if isinstance(node, Seq) else "text"
    context.fault("K012", node, due=named("mapping", context), found=named(kind, context))
    return None


_WORDS: Final = {
    "text": ("un texte", "a text"),
    "number": ("un nombre", "a number"),
    "list": ("une liste (- …)", "a list (- …)"),
    "mapping": ("des clés (clé: valeur)", "a mapping (key: value)"),
    "flag": ("true ou false", "true or false"),
    "id": ("un identifiant", "an id"),
    "bare number": ("un nombre sans guillemets", "a number without quotes"),
    "bare word": ("un mot réservé sans guillemets", "a reserved word without quotes"),
}
_RESERVED: Final = frozenset({"true", "false", "null", "~"})
"""What YAML readers take for something else when it bears no quotes."""


def named(what: str, context: LoadContext) -> str:
    """What a kind of value is called, in the language of the report."""
    return _WORDS[what][0 if context.language == "fr" else 1]


@dataclass(frozen=True)
class Text:
    """A text to read aloud, with the most words it may have (0: as many as it takes)."""

    words: int = 0
    speaks: bool = True

    def read(self, node: Node, context: LoadContext) -> str:
        """The text, without the spaces around it; an empty one is a fault."""
        value = node if isinstance(node, Scalar) else scalar(node, context, "text")
        if value is None:
            return ""
        text = spoken(value, context)
        if self.words:
            context.texts.append((text, value, self.words))
        return text

    def translate(self, node: Node, other: Node, context: LoadContext) -> Node:
        """The overlay's text."""
        return node if scalar(other, context, "text") is None else other

    def schema(self) -> dict[str, object]:
        """A text, with its limit in words."""
        about = f"At most {self.words} words." if self.words else ""
        return {"type": "string", "minLength": 1} | ({"description": about} if about else {})


@dataclass(frozen=True)
class Word(Mute):
    """A text that no one translates: a name of file, a source."""

    pattern: re.Pattern[str] | None = None

    def read(self, node: Node, context: LoadContext) -> str:
        """The text as typed."""
        value = node if isinstance(node, Scalar) else scalar(node, context, "text")
        if value is None:
            return ""
        text = spoken(value, context)
        if text and self.pattern is not None and not self.pattern.fullmatch(text):
            context.fault("K015", node, word=text[:40])
        return text

    def schema(self) -> dict[str, object]:
        """A text, with its pattern."""
        pattern = {"pattern": f"^{self.pattern.pattern}$"} if self.pattern else {}
        return {"type": "string", "minLength": 1, **pattern}


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


class Day(Mute):
    """A day of this century as `2026-11-24`."""

    def read(self, node: Node, context: LoadContext) -> str:
        """The day as typed."""
        value = scalar(node, context, "text")
        if value is None:
            return ""
        if not _is_day(value.text):
            context.fault("K018", node, word=value.text[:40])
        return value.text

    def schema(self) -> dict[str, object]:
        """A text in the manner of ISO 8601."""
        return {"type": "string", "pattern": f"^{_DAY.pattern}$"}


DAY: Final = Day()
PICTURE: Final = Word(_PICTURE)


@dataclass(frozen=True)
class Name(Mute):
    """An id: one that this place declares, or one that it uses."""

    kind: str
    declares: bool = False
    also: tuple[str, ...] = ()
    """Words that are right although nothing declares them."""

    def read(self, node: Node, context: LoadContext) -> str:
        """The id."""
        value = node if isinstance(node, Scalar) else scalar(node, context, "id")
        if value is None:
            return ""
        if not ID.fullmatch(value.text):
            context.fault("K015", node, word=value.text[:40])
        elif self.declares:
            context.declare(self.kind, value.text, node)
        elif value.text not in self.also:
            context.use(self.kind, value.text, node)
        return value.text

    def schema(self) -> dict[str, object]:
        """An id."""
        return {"type": "string", "pattern": f"^{ID.pattern}$"}


@dataclass(frozen=True)
class Choice(Mute):
    """One of a few words."""

    words: tuple[str, ...]

    def read(self, node: Node, context: LoadContext) -> str:
        """The word, or the first of them after a fault."""
        value = node if isinstance(node, Scalar) else scalar(node, context, "text")
        if value is not None and value.text in self.words:
            return value.text
        if value is not None:
            known = ", ".join(self.words)
            context.fault("K014", node, known=self.words, word=value.text[:40], words=known)
        return self.words[0]

    def schema(self) -> dict[str, object]:
        """An enumeration."""
        return {"enum": list(self.words)}


@dataclass(frozen=True)
class Number(Mute):
    """A whole number between two bounds, both included."""

    low: int
    high: int

    def read(self, node: Node, context: LoadContext) -> int:
        """The number, or the nearest bound after a fault."""
        value = node if isinstance(node, Scalar) else scalar(node, context, "number")
        if value is None:
            return self.low
        if not value.plain or not _NUMBER.fullmatch(value.text):
            context.fault("K013", node, word=value.text[:40], low=self.low, high=self.high)
            return self.low
        number = int(value.text)
        if self.low <= number <= self.high:
            return number
        context.fault("K013", node, word=value.text, low=self.low, high=self.high)
        return min(max(number, self.low), self.high)

    def schema(self) -> dict[str, object]:
        """An integer with bounds."""
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


class Flag(Mute):
    """`true` or `false`."""

    def read(self, node: Node, context: LoadContext) -> bool:
        """The flag; false after a fault."""
        value = node if isinstance(node, Scalar) else scalar(node, context, "flag")
        if value is None:
            return False
        if not value.plain or value.text not in {"true", "false"}:
            context.fault("K014", node, word=value.text[:40], words="true, false")
        return value.text == "true"

    def schema(self) -> dict[str, object]:
        """A boolean."""
        return {"type": "boolean"}
