"""A table at play: the moves that every test makes, and a road short enough to be worked by hand.

In a `road`, numbers are those of a short game, whatever it holds: one notch is 48 // 4 = 12 points,
40 // 4 − 4 = 6 weeks pass after each decision, and everything starts as `mill` says: indicators 45,
500 €, −20 €/month, energy 4.
"""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeVar

from kessessa.core.actions import (
    Action,
    ChooseMethod,
    Draw,
    GiveOpinion,
    Proceed,
    Reveal,
    SignCharter,
    Vote,
)
from kessessa.core.events import Contribution, Event
from kessessa.core.game import Game
from kessessa.core.scenario import Effect, Hazard, Length, Scenario, Situation
from kessessa.core.state import Phase, State
from kessessa.session import Session
from tests.support.sample_scenario import mill, option, situation

NOTCH = 12
STRETCH = 6

Some = TypeVar("Some")


def plain(situation_id: str, stage: str = "need", **more: object) -> Situation:
    """A situation with two options that move one indicator each: `left` and `right`."""
    return situation(
        situation_id,
        stage,
        option("left", Effect("utility", 1, "À gauche.")),
        option("right", Effect("territory", 1, "À droite.")),
        **{"pillar": "short", **more},
    )


def road(*situations: Situation, hazards: tuple[Hazard, ...] = (), **changes: object) -> Scenario:
    """The mill with these situations, all played in this order of stages, and no chance."""
    return mill(
        situations=MappingProxyType({one.id: one for one in situations}),
        hazards=MappingProxyType({one.id: one for one in hazards}),
        **changes,
    )


class Table:
    """A game, and the session that records it when there is a folder."""

    def __init__(
        self, scenario: Scenario, folder: Path | None, *, seats: int, length: Length, seed: int
    ) -> None:
        self.session = (
            None
            if folder is None
            else Session.create(scenario, folder, seats=seats, length=length, seed=seed)
        )
        self.game = (
            self.session.game
            if self.session
            else Game(scenario, seats=seats, length=length, seed=seed)
        )

    @property
    def state(self) -> State:
        return self.game.state

    @property
    def events(self) -> tuple[Event, ...]:
        return self.game.events

    def do(self, *actions: Action) -> tuple[Event, ...]:
        """Do these, one after the other; what they all brought about."""
        happened: list[Event] = []
        for action in actions:
            happened += self.session.do(action) if self.session else self.game.push(action)
        return tuple(happened)

    def undo(self) -> Action:
        """Take the last action back, as the facilitator may."""
        return self.session.undo(facilitator=True)[0] if self.session else self.game.pop()

    def sign(self, *promises: str, method: str = "majority") -> tuple[Event, ...]:
        return self.do(SignCharter("Le moulin", method, promises))

    def to_method(self, **opinions: int) -> None:
        """From the page to the choice of a method; `left=2` has the seats 0 and 1 think left."""
        self.do(Proceed())
        seat = 0
        for chosen, count in opinions.items():
            for _ in range(count):
                self.do(GiveOpinion(seat, chosen))
                seat += 1
        self.do(Proceed(), Proceed())

    def vote(self, *options: str) -> tuple[Event, ...]:
        """The voters vote so, in their order, and the ballots are revealed."""
        poll = self.state.poll
        assert poll is not None
        ballots = zip(poll.voters, options, strict=True)
        return self.do(*(Vote(seat, chosen) for seat, chosen in ballots), Reveal())

    def decide(self, chosen: str, method: str = "majority") -> tuple[Event, ...]:
        """From the page to the outcome, everyone of one mind."""
        self.to_method()
        opened = self.do(ChooseMethod(method))
        assert self.state.poll is not None
        return (*opened, *self.vote(*[chosen] * len(self.state.poll.voters)))

    def go_on(self) -> tuple[Event, ...]:
        """From the outcome to the next page, or the end; the charter stays as it is."""
        happened = self.do(Draw())
        while self.state.phase in {Phase.HAZARD, Phase.REVIEW}:
            happened = (*happened, *self.do(Proceed()))
        return happened


def of(kind: type[Some], events: tuple[Event, ...]) -> tuple[Some, ...]:
    """The events of one kind."""
    return tuple(event for event in events if isinstance(event, kind))


def moved(events: tuple[Event, ...], target: str, source: str | None = None) -> int:
    """By how much a target moved, in all or for one source."""
    return sum(
        line.delta
        for line in of(Contribution, events)
        if line.target == target and source in {None, line.source}
    )


class Play(Protocol):
    """Sits people down to a scenario: 4 seats and a short game unless told otherwise."""

    def __call__(
        self,
        scenario: Scenario,
        *,
        seats: int = 4,
        length: Length = "short",
        seed: int = 0,
    ) -> Table: ...
