"""A game told decision by decision, as plain values: what booklets, exports and comparisons read.

Ids are the author's, people are roles; nobody who played is named. Before the end, what is still
secret is not told: wishes, and facts that nobody has put on the table.
"""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.state import State


@dataclass(frozen=True, slots=True)
class Person:
    """A role round the table. Wishes are told once the game is over."""

    role: str
    name: str
    trade: str
    wish: str = ""
    granted: bool | None = None
    """Whether the wish came true; None while it is secret."""


@dataclass(frozen=True, slots=True)
class Charter:
    """The charter, from a turn on; 0 for the one signed at the start."""

    turn: int
    name: str
    method: str
    promises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise of the charter, and how often decisions kept or broke it."""

    id: str
    title: str
    kept: int
    broken: int


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as it stood when the question was asked; `closed` says why it was not open."""

    id: str
    title: str
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What one role knew."""

    role: str
    text: str
    shared: bool


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a role would have chosen before talking."""

    role: str
    option: str


@dataclass(frozen=True, slots=True)
class Ballot:
    """What a role voted: one answer, one mention a candidate, or nothing for a blank ballot."""

    role: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """Raised hands for a candidate."""

    option: str
    hands: int


@dataclass(frozen=True, slots=True)
class Poll:
    """One reveal."""

    method: str
    round: int
    candidates: tuple[str, ...]
    ballots: tuple[Ballot, ...]
    hands: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Objection:
    """An objection under consent, and what became of it: `amended`, `withdrawn`, `overridden`."""

    role: str
    reason: str
    proposal: str
    settled: str


@dataclass(frozen=True, slots=True)
class Tested:
    """A promise that the decision kept or broke."""

    promise: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Card:
    """An event card that struck after the decision."""

    id: str
    title: str
    expected: bool
    """Whether an earlier decision brought it, rather than the dice."""
    softened: bool


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One change and its sentence; `target` is as in the ledger, but for `energy:ROLE`."""

    target: str
    delta: int
    source: str
    because: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the enterprise stands."""

    values: tuple[int, ...]
    """The five indicators, in the order of INDICATORS."""
    treasury: int
    monthly: int
    week: int
    energy: tuple[int, ...]
    """Pips by seat."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One situation from its question to what it changed."""

    turn: int
    situation: str
    title: str
    stage: str
    stage_title: str
    question: str
    stakes: int
    crisis: bool
    chair: str
    options: tuple[Choice, ...]
    opinions: tuple[Opinion, ...]
    facts: tuple[Fact, ...]
    method: str
    """One of the nine methods, `skip`, or empty when nothing was decided."""
    by_charter: bool
    proposal: str
    delegates: tuple[str, ...]
    polls: tuple[Poll, ...]
    objections: tuple[Objection, ...]
    option: str
    """The decision; empty when the game stopped before it."""
    amended: bool
    promises: tuple[Tested, ...]
    cards: tuple[Card, ...]
    ledger: tuple[LedgerLine, ...]
    after: Standing

    def choice(self, option: str) -> str:
        """The title of an option; its id if it is not one (`yes`, `consent`…)."""
        return next((choice.title for choice in self.options if choice.id == option), option)


@dataclass(frozen=True, slots=True)
class End:
    """How it ended."""

    id: str
    title: str
    family: str
    early: bool
    score: int
    """Geometric mean of the five indicators, 1 to 100."""


@dataclass(frozen=True, slots=True)
class Chronicle:
    """A whole game, or a game so far."""

    scenario: str
    version: int
    digest: str
    title: str
    place: str
    language: str
    """Of its sentences."""
    date: str
    """Of the session, ISO; empty when it was not noted."""
    length: str
    seed: int
    people: tuple[Person, ...]
    """By seat."""
    charters: tuple[Charter, ...]
    promises: tuple[Promise, ...]
    form: str
    form_title: str
    start: Standing
    chapters: tuple[Chapter, ...]
    end: End | None

    @property
    def name(self) -> str:
        """The enterprise's name; empty before the charter."""
        return self.charters[-1].name if self.charters else ""

    @property
    def decided(self) -> tuple[Chapter, ...]:
        """The chapters that came to a decision."""
        return tuple(chapter for chapter in self.chapters if chapter.option)

    @property
    def now(self) -> Standing:
        """Where it stands at its last page."""
        return self.chapters[-1].after if self.chapters else self.start

    def person(self, role: str) -> str:
        """The first name of a role."""
        return next((person.name for person in self.people if person.role == role), role)


def standing(state: State) -> Standing:
    """Where a state stands."""
    return Standing(state.values, state.treasury, state.monthly, state.week, state.energy)
