"""What a method of deciding is: one frozen value, which everything else asks.

A method says who votes and on what ballot, how ballots are counted, what follows when nobody wins,
what it costs and what it does to governance. Its words are in `kessessa.text.methods`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from kessessa.core import votes
from kessessa.core.events import Reason
from kessessa.core.scenario import Form, Scenario
from kessessa.core.state import Ballot, State
from kessessa.core.votes import Tally

Notches: TypeAlias = tuple[int, int, int]
"""Notches or pips at stakes 1, 2, 3."""


class BallotKind(Enum):
    """What a ballot says."""

    NONE = "none"
    """Nobody votes: the dice draw among the options that got an opinion."""
    OPTION = "option"
    """One option, or blank."""
    MENTIONS = "mentions"
    """A mention for each option, or blank."""
    CONSENT = "consent"
    """On a proposal: consent, reserve, objection, or blank."""
    YES_OR_NO = "yes_or_no"
    """On a proposal: yes (`consent`), no (`object`), or blank."""

    @property
    def is_on_proposal(self) -> bool:
        """Whether it answers one proposal instead of choosing among the options."""
        return self in {BallotKind.CONSENT, BallotKind.YES_OR_NO}


class Voters(Enum):
    """Who casts a ballot."""

    EVERYONE = "everyone"
    """Every active seat."""
    CHAIR = "chair"
    """The chair alone, who may not abstain."""
    DELEGATES = "delegates"
    """The seats that the chair sends."""


class Undecided(Enum):
    """What decides when the last round of a count elects nobody."""

    CHAIR = "chair"
    """The chair, among those that tie."""
    NEUTRAL = "neutral"
    """The neutral option, if nobody reached the threshold; the chair, for a tie."""


class Objected(Enum):
    """What follows when a proposal does not pass."""

    SETTLED = "settled"
    """The chair settles the objections: amend, withdraw or override; each costs a week."""
    FAILED = "failed"
    """Nothing is decided: a week and a pip of everybody's energy; the method is closed here."""


class Outvoted(Enum):
    """Who was decided against, and loses a pip of energy."""

    NOBODY = "nobody"
    BALLOTS = "ballots"
    """Whoever voted otherwise in the last round."""
    OPINIONS = "opinions"
    """Whoever gave another opinion before talking, the chair excepted."""


@dataclass(frozen=True, slots=True)
class Ballots:
    """The ballots of one round, ready to be counted; not those on a proposal."""

    candidates: Sequence[str]
    """Option ids, in the order of the page."""
    cast: Mapping[int, Ballot]
    """By seat; raised hands stand under numbers of their own."""
    weights: Mapping[int, int]
    """What each ballot weighs, 1 or more."""
    colleges: Mapping[int, str]
    """The college of each seat."""
    form: Form | None
    """The legal form (statuts) adopted, if any."""

    @property
    def choices(self) -> dict[int, str | None]:
        """Ballots that name one option each, None for a blank one."""
        return {seat: None if vote is None else str(vote) for seat, vote in self.cast.items()}

    @property
    def ratings(self) -> dict[int, dict[str, str] | None]:
        """Ballots that give each candidate a mention, None for a blank one."""
        return {
            seat: None if vote is None else dict(zip(self.candidates, vote, strict=True))
            for seat, vote in self.cast.items()
        }


Count: TypeAlias = Callable[[Ballots], Tally]
"""From ballots to who wins."""
Passes: TypeAlias = Callable[[int, int], bool]
"""Whether a proposal passes, from the numbers of consents and of objections."""
WhyClosed: TypeAlias = "Callable[[Scenario, State, tuple[str, ...]], Reason | None]"
"""Why a method may not be picked, from its own conditions, given the open options."""


def most_voices(ballots: Ballots) -> Tally:
    """The count of a plain majority: the option with most voices wins."""
    return votes.majority(ballots.candidates, ballots.choices, ballots.weights)


def nobody_objects(_: int, objections: int) -> bool:
    """A proposal passes when nobody objects, whatever reserves and blanks say."""
    return votes.consent(objections)


def never_closed(_: Scenario, __: State, ___: tuple[str, ...]) -> Reason | None:
    """A method without conditions of its own."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A way of deciding (RULES section 5)."""

    id: str
    """As scenarios, actions and journals write it."""
    weeks: int
    """Weeks that deciding takes."""
    governance: Notches
    """Notches of governance."""
    energy: Notches = (0, 0, 0)
    """Pips asked of every seat, 0 or below."""
    ballot: BallotKind = BallotKind.OPTION
    voters: Voters = Voters.EVERYONE
    delegates: tuple[int, ...] = ()
    """How many seats the chair may send, where delegates vote."""
    weighed: bool = True
    """Whether ballots weigh what the form says, or one voice each."""
    hands: bool = False
    """Whether raised hands may be counted instead of ballots."""
    count: Count = most_voices
    """Who wins, where options are voted."""
    second_round: bool = True
    """Whether a first round without a single winner is followed by a second one."""
    undecided: Undecided = Undecided.CHAIR
    passes: Passes = nobody_objects
    """Whether a proposal passes, where one is voted."""
    objected: Objected = Objected.SETTLED
    governance_overridden: Notches | None = None
    """Notches of governance when the chair passes over objections; None where it cannot."""
    outvoted: Outvoted = Outvoted.NOBODY
    why_closed: WhyClosed = never_closed

    @property
    def proposes(self) -> bool:
        """Whether it decides on one proposal, instead of among the options."""
        return self.ballot.is_on_proposal

    @property
    def sends_delegates(self) -> bool:
        """Whether the chair names who votes."""
        return self.voters is Voters.DELEGATES
