"""What happened, in the past tense. Events are facts: they are never refused.

Long because each event stands here once, with what its fields mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from kessessa.core.state import Ballot
from kessessa.core.votes import Tally

Source: TypeAlias = Literal["choice", "method", "charter", "time", "hazard", "limit"]
"""Where a change comes from: what was chosen, how, against which promise, the months that pass,
chance, or a bound that was reached."""


class Reason(NamedTuple):
    """A sentence of the rules themselves, by code; `kessessa.text` says it in a language."""

    code: str
    values: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """One line of the ledger: start plus contributions is the value, always."""

    turn: int
    target: str
    """An indicator, `treasury`, `monthly`, `week`, or `energy:SEAT`."""
    delta: int
    source: Source
    because: str | Reason


@dataclass(frozen=True, slots=True)
class CharterSigned:
    """The group named its enterprise and made its promises (again, when `amended`)."""

    name: str
    method: str
    promises: tuple[str, ...]
    amended: bool = False


@dataclass(frozen=True, slots=True)
class StageSkipped:
    """A short game passed over a stage, told in one sentence."""

    stage: str


@dataclass(frozen=True, slots=True)
class SituationEntered:
    """A situation is on the table, chaired by a seat."""

    turn: int
    situation: str
    chair: int


@dataclass(frozen=True, slots=True)
class OpinionGiven:
    """A seat sealed its opinion; what it holds is told by `OpinionsOpened`."""

    seat: int


@dataclass(frozen=True, slots=True)
class FactShared:
    """A seat put what it knew on the table."""

    seat: int
    situation: str
    role: str


@dataclass(frozen=True, slots=True)
class MethodChosen:
    """The chair picked how to decide."""

    turn: int
    method: str
    chair: int
    proposal: str | None
    delegates: tuple[int, ...]
    by_default: bool
    """Whether it is the method of the charter."""


@dataclass(frozen=True, slots=True)
class BallotCast:
    """A seat sealed its ballot, or took it back to correct it."""

    seat: int
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class BallotsRevealed:
    """One reveal for all."""

    turn: int
    method: str
    round: int
    ballots: tuple[tuple[int, Ballot], ...]
    hands: tuple[tuple[str, int], ...]
    candidates: tuple[str, ...]
    tally: Tally | None


@dataclass(frozen=True, slots=True)
class LotDrawn:
    """The hat gave an option."""

    turn: int
    hat: tuple[str, ...]
    option: str


@dataclass(frozen=True, slots=True)
class SecondRound:
    """Nothing was settled: a second round, or the chair, among what is left."""

    candidates: tuple[str, ...]
    round: int


@dataclass(frozen=True, slots=True)
class ObjectionRaised:
    """A seat objected, with its reason."""

    turn: int
    seat: int
    reason: str
    proposal: str


@dataclass(frozen=True, slots=True)
class ObjectionSettled:
    """What became of the objections."""

    turn: int
    how: Literal["amended", "withdrawn", "overridden"]
    seats: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ConsensusFailed:
    """Somebody said no: no decision, and a week gone."""

    turn: int
    seats: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OpinionsOpened:
    """What each seat thought before talking, told at the outcome."""

    turn: int
    opinions: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class OptionChosen:
    """The decision."""

    turn: int
    situation: str
    option: str
    method: str
    amended: bool
    facts_held: tuple[str, ...]
    """Role ids, among those at the table, that knew something here."""
    facts_shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormAdopted:
    """The enterprise has statutes."""

    form: str


@dataclass(frozen=True, slots=True)
class PromiseTested:
    """A decision kept or broke a promise of the charter."""

    turn: int
    promise: str
    kept: bool
    situation: str


@dataclass(frozen=True, slots=True)
class Postponed:
    """The situation will come back."""

    situation: str


@dataclass(frozen=True, slots=True)
class HazardStruck:
    """An event card was turned; `softening` is the index of what made it milder."""

    turn: int
    hazard: str
    softening: int | None
    expected: bool
    """True when it is the consequence of an earlier decision rather than a throw of dice."""


@dataclass(frozen=True, slots=True)
class ConsequenceFelt:
    """Something decided earlier came due."""

    turn: int
    situation: str
    option: str
    index: int


@dataclass(frozen=True, slots=True)
class CalmPassed:
    """Chance had nothing to say."""

    turn: int


@dataclass(frozen=True, slots=True)
class SeatWithdrew:
    """A role has no energy left and takes a step back: no ballot in the next situation."""

    seat: int


@dataclass(frozen=True, slots=True)
class SeatReturned:
    """A rested role is back."""

    seat: int


@dataclass(frozen=True, slots=True)
class StageEnded:
    """The last situation of a stage is behind."""

    stage: str
    energy: int
    """Mean energy of the seats, in hundredths of a pip."""


@dataclass(frozen=True, slots=True)
class AccountOverdrawn:
    """The account fell below zero, for the `count`-th time."""

    turn: int
    count: int


@dataclass(frozen=True, slots=True)
class MotionSettled:
    """A motion to amend the charter passed or failed."""

    passed: bool
    tally: Tally


@dataclass(frozen=True, slots=True)
class RoadShortened:
    """The facilitator took situations out of the road, since time was short."""

    situations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GameEnded:
    """The story is told."""

    ending: str
    early: bool
    """True when the facilitator closed the game before its last situation."""


Event: TypeAlias = (
    Contribution
    | CharterSigned
    | StageSkipped
    | SituationEntered
    | OpinionGiven
    | FactShared
    | MethodChosen
    | BallotCast
    | BallotsRevealed
    | LotDrawn
    | SecondRound
    | ObjectionRaised
    | ObjectionSettled
    | ConsensusFailed
    | OpinionsOpened
    | OptionChosen
    | FormAdopted
    | PromiseTested
    | Postponed
    | HazardStruck
    | ConsequenceFelt
    | CalmPassed
    | SeatWithdrew
    | SeatReturned
    | StageEnded
    | AccountOverdrawn
    | MotionSettled
    | RoadShortened
    | GameEnded
)
