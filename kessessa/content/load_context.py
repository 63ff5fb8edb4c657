"""What the reading of one scenario gathers: its faults, the ids it declares and those it uses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from kessessa.content.diagnostics import Report
from kessessa.content.source.nodes import Node, Scalar


class Use(NamedTuple):
    """An id that something else must declare."""

    kind: str
    id: str
    at: Node


SHARED_KINDS: Final = frozenset({"fact"})
"""Kinds that may be declared more than once: any option may set a fact."""
HERE: Final = "option here"
"""Kind of an option named inside its own situation."""
_OF: Final = "option of "
_NOTHING: Final = {
    "situation": ("Aucune situation ne s'appelle", "No situation is called"),
    "option": ("Aucune option de cette situation ne s'appelle", "No option there is called"),
    "role": ("Aucun rôle ne s'appelle", "No role is called"),
    "promise": ("Aucune promesse ne s'appelle", "No promise is called"),
    "hazard": ("Aucun aléa de ce scénario ne s'appelle", "No hazard of this scenario is called"),
    "common hazard": ("Aucun aléa commun ne s'appelle", "No common hazard is called"),
    "form": ("Aucune forme de statuts ne s'appelle", "No legal form is called"),
    "stage": ("Aucune étape ne s'appelle", "No stage is called"),
    "fact": ("Aucune option ne pose le fait", "No option sets the fact"),
    "ending": ("Aucune fin ne s'appelle", "No ending is called"),
}
"""What a fault says of a name that nothing declares, by kind, in French and in English."""


class LoadContext(Report):
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
        self.partial = False
        """Whether a file could not be read: what others say of it cannot be judged."""
        self._local: list[Use] = []
        self._local_options: list[tuple[str, Node]] = []
        self._judged = 0

    def beside(self) -> LoadContext:
        """A context with the same names, for what is not the game itself, such as rehearsals."""
        other = LoadContext(self.language)
        other.declared, other.partial = self.declared, self.partial
        return other

    def declare(self, kind: str, name: str, at: Node) -> None:
        """Note that an id exists; a second one of the same kind is a fault."""
        if kind == HERE:
            self._local_options.append((name, at))
            return
        known = self.declared.setdefault(kind, {})
        if name in known and kind not in SHARED_KINDS:
            first = known[name]
            self.fault("K020", at, word=name.rpartition(".")[2], first=first.line)
        known.setdefault(name, at)

    def use(self, kind: str, name: str, at: Node) -> None:
        """Note that an id must exist; `link` judges it when everything is read."""
        if self.lenient and kind == "fact":
            self.lenient_facts.add(name)
        elif kind == HERE:
            self._local.append(Use(kind, name, at))
        elif kind.startswith(_OF):
            self.uses.append(Use("option", f"{kind[len(_OF) :]}.{name}", at))
        else:
            self.uses.append(Use(kind, name, at))

    def close_situation(self, situation: str) -> None:
        """Tie the options declared since the last situation to this one, and the ids used inside."""
        for option, at in self._local_options:
            self.declare("option", f"{situation}.{option}", at)
        self.uses += [Use(HERE, f"{situation}.{use.id}", use.at) for use in self._local]
        self._local_options.clear()
        self._local.clear()

    def link(self) -> None:
        """Report every id that is used and declared nowhere, with the nearest that is, once.

        Kinds of which nothing is declared have a fault of their own already: their list is missing.
        """
        unjudged, self._judged = self.uses[self._judged :], len(self.uses)
        if self.partial:
            return
        for kind, name, at in unjudged:
            known = self.declared.get("option" if kind == HERE else kind, {})
            if name in known or not (known or kind == "fact"):
                continue
            if kind not in {"option", HERE}:
                self._absent(kind, name, known, at)
                continue
            situation, _, option = name.partition(".")
            here = [
                option_name.partition(".")[2]
                for option_name in known
                if option_name.startswith(f"{situation}.")
            ]
            if here:
                self._absent("option", option, here, at)

    def used(self, kind: str) -> frozenset[str]:
        """The ids of a kind that something reads."""
        ids = {use.id for use in self.uses if use.kind == kind}
        return frozenset(ids | self.lenient_facts if kind == "fact" else ids)

    def _absent(self, kind: str, word: str, known: Iterable[str], at: Node) -> None:
        nothing = _NOTHING[kind][0 if self.language == "fr" else 1]
        self.fault("K021", at, known=known, nothing=nothing, word=word)
