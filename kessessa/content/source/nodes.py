"""A YAML file as positioned nodes: what was written, and where."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    """A text as typed. `plain` when it bore no quotes: only then may it be a number or a flag."""

    file: str
    line: int
    column: int
    text: str
    plain: bool


class Seq(NamedTuple):
    """A list."""

    file: str
    line: int
    column: int
    items: tuple[Node, ...]


class Map(NamedTuple):
    """A mapping, in the author's order; keys are distinct."""

    file: str
    line: int
    column: int
    pairs: tuple[tuple[Scalar, Node], ...]

    def get(self, key: str) -> Node | None:
        """The value of a key, if it is there."""
        return next((value for name, value in self.pairs if name.text == key), None)


Node: TypeAlias = Scalar | Seq | Map
