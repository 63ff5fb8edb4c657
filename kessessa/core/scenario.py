"""A scenario as values: everything an author wrote, checked, linked and frozen.

Nothing here computes. `kessessa.content` builds these values from YAML, `kessessa.core.rules.engine`
reads them. Mappings keep the author's order; the order of roles and endings has a meaning.

Long because each value that an author can write stands here once, beside those it is made of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

INDICATORS: Final = ("governance", "carrying", "utility", "territory", "viability")
"""The five legs of the enterprise, in the order of every table. Each goes from 0 to 100."""

RESOURCES: Final = ("treasury", "monthly", "week")
"""Euros in hand, recurring balance in euros a month, weeks since the first meeting."""

COLLEGES: Final = ("employees", "users", "producers", "public", "supporters")
"""The kinds of members a role may belong to."""

FACES: Final = ("content", "calm", "concerned", "serious", "explaining")
"""The five portraits of each role."""

FAMILIES: Final = ("lasting", "fragile", "short_lived", "ordinary", "burnt_out", "liquidation")
"""The families of endings, from RULES section 10."""

MENTIONS: Final = ("reject", "insufficient", "passable", "fair", "good", "very_good")
"""The six mentions of majority judgment, from the worst to the best (Balinski & Laraki, 2010)."""

Length: TypeAlias = Literal["short", "standard", "long"]

LENGTHS: Final[Mapping[Length, int]] = MappingProxyType({"short": 4, "standard": 6, "long": 12})
"""Decisions in a game of each length: 35, 55 and 110 minutes."""

MINUTES: Final[Mapping[Length, int]] = MappingProxyType({"short": 35, "standard": 55, "long": 110})
"""The planned minutes of each length, a quarter of which is kept for the debrief."""


# -- conditions -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HasFact:
    """True once an option, hazard or amendment has set the fact."""

    fact: str


@dataclass(frozen=True, slots=True)
class Chose:
    """True when the option taken in a situation is one of these."""

    situation: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormIs:
    """True when the enterprise's form (statuts) is one of these; `none` before any is adopted."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MethodIs:
    """True when the last decision (or the one of `situation`) was taken by one of these methods."""

    methods: tuple[str, ...]
    situation: str | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """True when a number lies within bounds, both included; a missing bound is open.

    `target` is an indicator, `treasury`, `monthly`, `week`, `energy` (mean of the seats, rounded
    down), `overdrafts` (how many times the account fell below zero), `weakest` (the lowest
    indicator) or `score` (the geometric mean).
    """

    target: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class WasShared:
    """True when the fact that `role` knew in `situation` was put on the table."""

    situation: str
    role: str


@dataclass(frozen=True, slots=True)
class PromiseIs:
    """True when a promise stands in the charter and is `made` (either way), `kept` or `broken`."""

    promise: str
    status: Literal["made", "kept", "broken"]


@dataclass(frozen=True, slots=True)
class All:
    """True when every condition holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """True when at least one condition holds."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when the condition does not hold."""

    of: Condition


Condition: TypeAlias = (
    HasFact | Chose | FormIs | MethodIs | Between | WasShared | PromiseIs | All | Any | Not
)


# -- what options and hazards do --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Effect:
    """One change and its sentence.

    `target` is an indicator (then `amount` is in notches, −3 to +3), `treasury` (euros),
    `monthly` (euros a month), `week` (weeks) or `energy` (pips, for all seats or for `role`).
    """

    target: str
    amount: int
    because: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What an option takes, shown before it is chosen.

    Signs are those of the account: `treasury=-1000` spends a thousand euros. `weeks` is 0 to 26,
    `effort` 0 to 2 pips of energy asked of every seat.
    """

    treasury: int = 0
    monthly: int = 0
    weeks: int = 0
    effort: int = 0


@dataclass(frozen=True, slots=True)
class Amendment:
    """How an option changes when an objection is heard: added to the option, not instead of it."""

    answers: str
    outcome: str
    effects: tuple[Effect, ...] = ()
    cost: Cost = Cost()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """A consequence that falls due `after` decisions (1 = at the end of the next one)."""

    after: int
    when: Condition | None = None
    hazard: str | None = None
    text: str = ""
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A true statement about the world, with where it comes from and when it was checked."""

    text: str
    source: str
    checked_on: str


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition for an option to be open, and the sentence that says why it is closed."""

    when: Condition
    because: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer on offer in a situation."""

    id: str
    title: str
    detail: str
    outcome: str
    requires: tuple[Requirement, ...] = ()
    cost: Cost = Cost()
    effects: tuple[Effect, ...] = ()
    facts: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    form: str | None = None
    amendment: Amendment | None = None
    later: tuple[Later, ...] = ()
    postpone: bool = False
    refloat: bool = False
    """Crisis options only: the account is brought back to zero before the cost is paid."""
    reactions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What a role says when this option is taken, by role id; silence otherwise."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What one role says, and may know, in one situation."""

    role: str
    leans: str | None = None
    """The option this role leans to before any fact is on the table."""
    says: str = ""
    knows: str = ""
    """A fact that nobody else has; told on the secret card, in the second person."""
    points_to: str | None = None
    """The option that the fact speaks for (companions weigh it; never shown)."""


@dataclass(frozen=True, slots=True)
class Situation:
    """One moment that asks for a decision."""

    id: str
    stage: str
    title: str
    text: str
    question: str
    options: tuple[Option, ...]
    pillar: Length | None = None
    stakes: Literal[1, 2, 3] = 2
    picture: str = ""
    facilitator: str = ""
    voices: tuple[Voice, ...] = ()
    when: Condition | None = None
    default: str = ""
    """The neutral option: taken when the facilitator skips, and the status quo of a vote that fails."""
    deadline: int | None = None
    """Most weeks a method may take here; slower ones are closed. None: no hurry."""
    did_you_know: Claim | None = None
    crisis: bool = False

    def option(self, option_id: str) -> Option:
        """The option of that id; KeyError if there is none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)

    def voice(self, role_id: str) -> Voice | None:
        """The voice of a role here, if it has one."""
        for voice in self.voices:
            if voice.role == role_id:
                return voice
        return None


# -- people and the enterprise ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Wish:
    """A secret wish: a sentence, and the condition on the end that grants it."""

    text: str
    when: Condition


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody round the table."""

    id: str
    name: str
    trade: str
    age: int
    college: str
    brings: str
    flaw: str
    wish: Wish
    values: Mapping[str, int]
    """Weight of each indicator for this role, 0 to 5; companions vote by it."""
    portrait: str = ""
    capital: int = 100
    """Euros this role would put in; weighs only where a form counts votes by capital."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One part of the road. `link` is the sentence that tells it when a game passes over it."""

    id: str
    title: str
    link: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A legal form (statuts) and what it binds."""

    id: str
    title: str
    text: str
    votes: Literal["one_each", "employees_65", "capital"]
    """Who weighs what: 1 = 1; employees hold at least 65 % (SCOP); by capital brought (SARL)."""
    colleges: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Weight of each college in percent, 10 to 50, where the form allows them (SCIC)."""
    surplus: str = ""
    leaders: str = ""
    commune: str = ""
    papers: str = ""
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise the group may write into its charter."""

    id: str
    title: str
    text: str
    broken_by: tuple[str, ...] = ()
    """Methods whose very use breaks the promise (« personne ne décide seul »: `chair`)."""


@dataclass(frozen=True, slots=True)
class Softening:
    """What was decided earlier makes a hazard milder: these effects replace the hazard's own."""

    when: Condition
    text: str
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Hazard:
    """An event card (aléa): it strikes between two situations, once a game at most."""

    id: str
    title: str
    text: str
    chance: int
    """Percent, 0 to 100, each time it may strike; 0 for one that only comes as a consequence."""
    effects: tuple[Effect, ...] = ()
    facts: tuple[str, ...] = ()
    when: Condition | None = None
    stages: tuple[str, ...] = ()
    """Stages after which it may strike; empty: any."""
    softened: tuple[Softening, ...] = ()
    picture: str = ""
    did_you_know: Claim | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ends; the first whose condition holds is told. The last has no condition."""

    id: str
    title: str
    family: str
    text: str
    when: Condition | None = None
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the trade, explained in one or two plain sentences."""

    id: str
    word: str
    text: str
    also: tuple[str, ...] = ()
    """Other spellings or inflected forms found in texts."""
    source: str = ""
    checked_on: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """The teacher's page."""

    summary: str
    goals: tuple[str, ...]
    curriculum: tuple[str, ...]
    misconceptions: tuple[tuple[str, str], ...]
    """Pairs: what pupils often believe, and what to answer."""
    questions: tuple[str, ...]
    """Questions for the debrief that hold whatever was played."""


@dataclass(frozen=True, slots=True)
class RealLife:
    """« Dans la vraie vie »: the true project behind the scenario."""

    title: str
    text: str
    source: str
    checked_on: str


@dataclass(frozen=True, slots=True)
class Start:
    """Where the enterprise starts. Indicators 0 to 100; `energy` 1 to 5; `weeks` the whole story."""

    indicators: Mapping[str, int]
    treasury: int
    monthly: int
    weeks: int
    energy: int = 4


@dataclass(frozen=True, slots=True)
class Scenario:
    """All that an author wrote, in one language."""

    id: str
    version: int
    language: str
    title: str
    tagline: str
    place: str
    text: str
    start: Start
    stages: tuple[Stage, ...]
    situations: Mapping[str, Situation]
    roles: tuple[Role, ...]
    promises: tuple[Promise, ...]
    hazards: Mapping[str, Hazard]
    endings: tuple[Ending, ...]
    forms: Mapping[str, Form]
    glossary: tuple[Term, ...]
    guide: Guide
    inspired_by: RealLife
    names: tuple[str, ...] = ()
    """Names proposed for the enterprise; the first is the default."""
    cover: str = ""
    digest: str = ""
    """Fingerprint of the sources, hexadecimal; two equal digests mean the same game."""

    def __repr__(self) -> str:
        """One line: what is inside fills a booklet."""
        return f"Scenario({self.id!r}, version={self.version})"

    @property
    def crises(self) -> tuple[Situation, ...]:
        """The situations that only an overdraft brings."""
        return tuple(s for s in self.situations.values() if s.crisis)

    def role(self, role_id: str) -> Role:
        """The role of that id; KeyError if there is none."""
        for role in self.roles:
            if role.id == role_id:
                return role
        raise KeyError(role_id)
