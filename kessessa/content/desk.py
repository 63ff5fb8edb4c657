"""What the reading of one scenario gathers: its faults, the ids it declares and those it uses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from kessessa.content.diagnostics import Report
from kessessa.content.tree import Node, Scalar


class Use(NamedTuple):
    """An id that something else must declare."""

    kind: str
    id: str
    at: Node


SHARED_KINDS: Final = frozenset({"fact"})
"""Kinds that may be declared more than once: any option may set a fact."""


class Desk(Report):
    """A report, and the names of the scenario being read."""

    def __init__(self, language: str = "fr") -> None:
        super().__init__(language)
        self.declared: dict[str, dict[str, Node]] = {}
        self.uses: list[Use] = []
        self.texts: list[tuple[str, Scalar, int]] = []
        """Texts that have a most, with where they are: judged only by `check`."""
        self.lenient = False
        """Whether the facts used now need not be set by anything: the common deck is read."""
        self.lenient_facts: set[str] = set()
        self._local: list[Use] = []
        self._judged = 0

    def declare(self, kind: str, name: str, at: Node) -> None:
        """Note that an id exists; a second one of the same kind is a fault."""
        known = self.declared.setdefault(kind, {})
        if name in known and kind not in SHARED_KINDS:
            self.fault("K020", at, word=name, first=known[name].line)
        known.setdefault(name, at)

    def use(self, kind: str, name: str, at: Node) -> None:
        """Note that an id must exist; `link` judges it when everything is read."""
        if self.lenient and kind == "fact":
            self.lenient_facts.add(name)
            return
        owner = kind.removeprefix("option of ")
        if kind == "option here":
            self._local.append(Use(kind, name, at))
        elif owner != kind:
            self.uses.append(Use("option", f"{owner}.{name}", at))
        else:
            self.uses.append(Use(kind, name, at))

    def options_of(self, situation: str, options: Iterable[tuple[str, Node]]) -> None:
        """Declare the options of a situation and tie to it the ids used inside."""
        for option, at in options:
            self.declare("option", f"{situation}.{option}", at)
        for use in self._local:
            self.uses.append(Use("option", f"{situation}.{use.id}", use.at))
        self._local.clear()

    def link(self) -> None:
        """Report every id that is used and declared nowhere, with the nearest that is, once."""
        unjudged, self._judged = self.uses[self._judged :], len(self.uses)
        for kind, name, at in unjudged:
            known = self.declared.get(kind, {})
            if name in known:
                continue
            if kind != "option":
                self.fault("K021", at, known=known, kind=self._kind(kind), word=name)
                continue
            situation, _, option = name.partition(".")
            if situation in self.declared.get("situation", {}):
                here = [one.partition(".")[2] for one in known if one.startswith(f"{situation}.")]
                self.fault("K021", at, known=here, kind=self._kind(kind), word=option)

    def used(self, kind: str) -> frozenset[str]:
        """The ids of a kind that something reads."""
        found = {use.id for use in self.uses if use.kind == kind}
        return frozenset(found | self.lenient_facts if kind == "fact" else found)

    def _kind(self, kind: str) -> str:
        return KINDS[self.language].get(kind, kind)


KINDS: Final = {
    "fr": {
        "situation": "situation",
        "option": "option",
        "role": "rôle",
        "promise": "promesse",
        "hazard": "aléa",
        "common hazard": "aléa commun",
        "form": "forme de statuts",
        "stage": "étape",
        "fact": "fait que rien ne pose :",
        "ending": "fin",
        "term": "terme",
    },
    "en": {"form": "legal form", "fact": "fact that nothing sets:"},
}
