"""One moment of a game, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, TypeAlias

from kessessa.core.scenario import INDICATORS


class Phase(str, Enum):
    """Where the table stands; each phase has its page and its legal actions."""

    CHARTER = "charter"
    """Before the first situation: the enterprise is named and makes its promises."""
    READ = "read"
    """The situation is read aloud; secret cards may be looked at."""
    OPINION = "opinion"
    """Silent, sealed opinions before talking; optional."""
    DEBATE = "debate"
    """Facts are put on the table."""
    METHOD = "method"
    """The chair of the moment picks how to decide."""
    BALLOT = "ballot"
    """Sealed ballots are cast."""
    OBJECTION = "objection"
    """An objection was raised under consent: amend, withdraw or pass over it."""
    OUTCOME = "outcome"
    """What happened, with its sentences."""
    HAZARD = "hazard"
    """Chance is about to speak, or has just spoken."""
    REVIEW = "review"
    """A stage has ended; the charter may be amended."""
    OVER = "over"
    """The ending is known."""


Ballot: TypeAlias = str | tuple[str, ...] | None
"""An option id, mentions by candidate (majority judgment), `consent`/`reserve`/`object`, or None to abstain."""


class Poll(NamedTuple):
    """An open vote. Ballots stay sealed until the reveal.

    A named tuple, since every ballot makes a new one: a quarter of a frozen dataclass's time.
    """

    method: str
    voters: tuple[int, ...]
    candidates: tuple[str, ...]
    round: int = 1
    """1, then 2 after a tie or a missed threshold; 3 when the chair breaks the tie."""
    proposal: str | None = None
    """The option proposed, under consent and consensus."""
    delegates: tuple[int, ...] = ()
    cast: tuple[tuple[int, Ballot], ...] = ()
    """(seat, ballot) in seat order."""
    reasons: tuple[tuple[int, str], ...] = ()
    """(seat, objection in words), under consent."""
    hands: tuple[tuple[str, int], ...] = ()
    """Raised hands typed as counts, instead of ballots."""


@dataclass(frozen=True, slots=True)
class Charter:
    """What the group promised itself."""

    name: str
    method: str
    promises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision taken."""

    turn: int
    situation: str
    option: str
    method: str
    """The id of a method, or `skip` when the facilitator passed on."""
    amended: bool = False


@dataclass(frozen=True, slots=True)
class Pending:
    """A delayed consequence: the `index`-th `later` of an option, due at the end of turn `due`."""

    due: int
    situation: str
    option: str
    index: int


@dataclass(frozen=True)
class State:
    """One moment of a game. All numbers are integers; nothing here is ever changed in place.

    Without slots on purpose: `evolve` copies the dictionary, ten times faster than
    `dataclasses.replace` on so many fields (measured in benchmarks/core.py).
    """

    seed: int
    seats: tuple[str, ...]
    """Role ids, by seat."""
    notch: int
    """Points that one notch is worth in this game: 48 // number of decisions."""
    stretch: int
    """Weeks that pass between two situations besides what was decided."""
    plan: tuple[str, ...]
    """Situations still to come, the current one first."""
    phase: Phase
    values: tuple[int, ...]
    """The five indicators, 0 to 100, in the order of INDICATORS."""
    treasury: int
    monthly: int
    week: int
    energy: tuple[int, ...]
    """Pips of each seat, 0 to 5."""
    turn: int = 0
    """Decisions begun, the current one included; 0 before the first."""
    chair: int = 0
    """The seat that chairs this situation."""
    charter: Charter | None = None
    form: str = "none"
    facts: frozenset[str] = frozenset()
    broken: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    pending: tuple[Pending, ...] = ()
    struck: tuple[str, ...] = ()
    """Hazards that have struck."""
    resting: tuple[int, ...] = ()
    """Seats that cast no ballot in this situation."""
    tired: tuple[int, ...] = ()
    """Seats that reached zero energy and will rest in the next situation."""
    overdrafts: int = 0
    postponed: tuple[str, ...] = ()
    opinions: tuple[tuple[int, str], ...] = ()
    """(seat, option): sealed until the outcome."""
    shared: tuple[tuple[str, str], ...] = ()
    """(situation, role) of the facts on the table."""
    refused: tuple[str, ...] = ()
    """Proposals set aside, and `consensus` once it has failed, in this situation."""
    late: int = 0
    """Weeks that objections and failed consensus have added in this situation."""
    poll: Poll | None = None
    effort: bool = False
    """Whether this stage asked an effort of everybody."""
    stage: str = ""
    """The stage of the last situation that was not a crisis."""
    motion: Charter | None = None
    """The charter as a motion would have it, while it is voted."""
    ending: str | None = None

    def __getitem__(self, indicator: str) -> int:
        """The value of an indicator; ValueError if there is none of that name."""
        return self.values[INDICATORS.index(indicator)]

    @property
    def situation(self) -> str | None:
        """The id of the situation on the table; None before the first, after the last, in between."""
        between = self.phase is Phase.REVIEW or self.motion is not None
        return self.plan[0] if self.plan and self.turn and not between else None

    @property
    def active(self) -> tuple[int, ...]:
        """The seats that cast ballots in this situation."""
        # A list first: asked for at every opinion, and three quarters of a generator's time.
        return tuple([seat for seat in range(len(self.seats)) if seat not in self.resting])

    def evolve(self, **changes: object) -> State:
        """A copy with these fields changed; the caller names fields that exist."""
        copy = object.__new__(State)
        object.__setattr__(copy, "__dict__", self.__dict__ | changes)
        return copy
