"""The ledger, the outcome and the mirror, read from what happened (RULES sections 9 and 10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kessessa.core.conditions import holds, score
from kessessa.core.events import (
    BallotsRevealed,
    Contribution,
    Event,
    MethodChosen,
    ObjectionSettled,
    OpinionsOpened,
    OptionChosen,
    Source,
)
from kessessa.core.scenario import INDICATORS, MENTIONS, Scenario
from kessessa.core.state import State


def contributions(events: Iterable[Event], target: str | None = None) -> tuple[Contribution, ...]:
    """The ledger: every change, or those of one target, in order."""
    return tuple(
        event
        for event in events
        if isinstance(event, Contribution) and target in {None, event.target}
    )


def by_source(events: Iterable[Event], target: str) -> dict[Source, int]:
    """The sum of a target's changes by where they come from: choices, manner, luck."""
    sums: Counter[Source] = Counter()
    for line in contributions(events, target):
        sums[line.source] += line.delta
    return dict(sums)


def time_series(
    events: Sequence[Event], target: str, start: int, turns: Sequence[int]
) -> tuple[int, ...]:
    """A target's value at the start, then at the end of each turn, in the unit of its ledger."""
    lines = contributions(events, target)
    ends = (sum(line.delta for line in lines if line.turn <= turn) for turn in turns)
    return (start, *(start + moved for moved in ends))


@dataclass(frozen=True, slots=True)
class Mirror:
    """Le miroir du collectif: how the group decided. Never a mark.

    Ratios are given as (part, whole); a whole of 0 means that there was nothing to count.
    """

    turnout: tuple[int, int]
    """Ballots that expressed a preference, out of ballots that could."""
    decided_by: tuple[tuple[str, int], ...]
    """Decisions by method, most used first."""
    voices: tuple[int, ...]
    """Ballots cast by each seat: how concentrated the deciding was."""
    methods_of_charter: tuple[int, int]
    objections_heard: int
    objections_overridden: int
    objections_withdrawn: int
    outvoted: tuple[int, ...]
    """How often each seat voted otherwise than what was decided."""
    facts_shared: tuple[int, int]
    opinions_changed: tuple[int, int]
    """Seats whose ballot differs from their opinion, out of those who gave both."""
    outcomes_changed: tuple[int, int]
    """Decisions that differ from what most opinions wanted before talking."""
    promises_kept: tuple[str, ...]
    promises_broken: tuple[str, ...]
    wishes_granted: tuple[int, ...]
    """Seats whose secret wish came true."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end and why."""

    ending: str
    values: tuple[int, ...]
    score: int
    """Geometric mean of the five indicators, 1 to 100."""
    mirror: Mirror
    ledger: tuple[Contribution, ...]

    def contributions(self, target: str) -> tuple[Contribution, ...]:
        """The lines of the ledger that moved a target."""
        return contributions(self.ledger, target)

    def by_source(self, target: str) -> dict[Source, int]:
        """A target's changes summed by source."""
        return by_source(self.ledger, target)

    def __getitem__(self, indicator: str) -> int:
        """The final value of an indicator."""
        return self.values[INDICATORS.index(indicator)]


def outcome(scenario: Scenario, state: State, events: Sequence[Event]) -> Outcome:
    """The outcome of a finished game.

    Raises:
        ValueError: if the game is not over.
    """
    if state.ending is None:
        raise ValueError("the game is not over: it has no outcome yet")
    return Outcome(
        state.ending,
        state.values,
        score(state.values),
        mirror(scenario, state, events),
        contributions(events),
    )


def mirror(scenario: Scenario, state: State, events: Sequence[Event]) -> Mirror:
    """How the group has decided so far."""
    seats = range(len(state.seats))
    polls = [event for event in events if isinstance(event, BallotsRevealed)]
    decided = {event.turn: event for event in events if isinstance(event, OptionChosen)}
    opinions = {event.turn: event.opinions for event in events if isinstance(event, OpinionsOpened)}
    chosen = [event for event in events if isinstance(event, MethodChosen)]
    settled = [event for event in events if isinstance(event, ObjectionSettled)]
    votes = _single_votes(events)
    both = [
        (turn, seat, option, votes[turn, seat])
        for turn, before_talking in opinions.items()
        for seat, option in before_talking
        if (turn, seat) in votes
    ]
    foreseen = [
        (turn, favourite_of(before_talking))
        for turn, before_talking in opinions.items()
        if turn in decided
    ]
    foreseen = [(turn, favourite) for turn, favourite in foreseen if favourite is not None]
    expressed, possible = _turnout(polls)
    held = {(event.situation, role) for event in decided.values() for role in event.facts_held}
    return Mirror(
        turnout=(expressed, possible),
        decided_by=tuple(Counter(event.method for event in decided.values()).most_common()),
        voices=tuple(
            sum(1 for poll in polls for voter, ballot in poll.ballots if voter == seat and ballot)
            for seat in seats
        ),
        methods_of_charter=(sum(event.by_default for event in chosen), len(chosen)),
        objections_heard=sum(len(event.seats) for event in settled if event.how == "amended"),
        objections_overridden=sum(
            len(event.seats) for event in settled if event.how == "overridden"
        ),
        objections_withdrawn=sum(len(event.seats) for event in settled if event.how == "withdrawn"),
        outvoted=tuple(_times_outvoted(seat, votes, decided) for seat in seats),
        facts_shared=(len(held.intersection(state.shared)), len(held)),
        opinions_changed=(sum(before != after for _, _, before, after in both), len(both)),
        outcomes_changed=(
            sum(decided[turn].option != favourite for turn, favourite in foreseen),
            len(foreseen),
        ),
        promises_kept=tuple(promise for promise in state.kept if promise not in state.broken),
        promises_broken=state.broken,
        wishes_granted=tuple(
            seat
            for seat, role in enumerate(state.seats)
            if holds(scenario.role(role).wish.when, state)
        ),
    )


def _single_votes(events: Sequence[Event]) -> dict[tuple[int, int], str]:
    """The option each seat voted for last, by (turn, seat); mentions count for their best.

    Motions on the charter are left out: they are voted once the turn's decision is taken.
    """
    votes: dict[tuple[int, int], str] = {}
    decided: set[int] = set()
    for event in events:
        if isinstance(event, OptionChosen):
            decided.add(event.turn)
        elif isinstance(event, BallotsRevealed) and event.turn not in decided:
            for seat, ballot in event.ballots:
                if isinstance(ballot, tuple):
                    best = _best_rated(event.candidates, ballot)
                    if best is not None:
                        votes[event.turn, seat] = best
                elif ballot in event.candidates and ballot is not None:
                    votes[event.turn, seat] = ballot
    return votes


def _best_rated(candidates: Sequence[str], mentions: Sequence[str]) -> str | None:
    ranks = [MENTIONS.index(mention) for mention in mentions]
    best = max(ranks)
    return candidates[ranks.index(best)] if ranks.count(best) == 1 else None


def favourite_of(opinions: Sequence[tuple[int, str]]) -> str | None:
    """The option that most (seat, option) opinions wanted; None for a tie or no opinion."""
    counts = Counter(option for _, option in opinions).most_common()
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    return counts[0][0]


def _turnout(polls: Sequence[BallotsRevealed]) -> tuple[int, int]:
    expressed = possible = 0
    for poll in polls:
        raised = sum(number for _, number in poll.hands)
        expressed += raised or sum(ballot is not None for _, ballot in poll.ballots)
        possible += raised or len(poll.ballots)
    return expressed, possible


def _times_outvoted(
    seat: int, votes: dict[tuple[int, int], str], decided: dict[int, OptionChosen]
) -> int:
    return sum(
        1
        for (turn, voter), option in votes.items()
        if voter == seat and turn in decided and decided[turn].option != option
    )
