"""The game as pages see it: values only, never the mutable `Game` or the `Session`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Final

from kessessa.core.analysis_values import Analysis
from kessessa.core.events import (
    Contribution,
    Event,
    OptionChosen,
    SituationEntered,
    StageSkipped,
)
from kessessa.core.hour import Hour, Pace, Place, pace, place_of
from kessessa.core.scenario import Length, Role, Scenario, Situation
from kessessa.core.state import Phase, State
from kessessa.screens.ui.commands import Submit
from kessessa.screens.ui.nodes import PageNode
from kessessa.screens.ui.page import ActionPressed, CommandPressed, Message, Turn
from kessessa.screens.ui.settings import Settings
from kessessa.text import Locale

DEBATE_SECONDS: Final = 180
"""The optional clock of a debate where nobody keeps the hour; it decides nothing by itself."""


@dataclass(frozen=True, slots=True)
class Play:
    """One moment of a session, with what happened until then."""

    scenario: Scenario
    state: State
    events: tuple[Event, ...] = ()
    companions: frozenset[int] = frozenset()
    settings: Settings = field(default_factory=Settings)
    unsaved: int = 0
    """Decisions that could not be written yet."""
    is_recorded: bool = True
    """Whether the session is kept in a folder."""

    length: Length = "standard"
    analysis: Analysis | None = None
    """All the ways it could have gone, once the game is over and they are counted."""
    counted: int | None = None
    """Percent of that counting that is done; None when nobody counts."""
    prints: bool = False
    """Whether a booklet can be written here."""

    hour: Hour | None = None
    """The hour as planned; None when nobody keeps it."""
    elapsed: int = 0
    """Seconds of it that have passed."""
    short: bool = False
    """Whether the facilitator has shortened the debates."""

    @property
    def locale(self) -> Locale:
        """The language of the interface."""
        return Locale(self.settings.language)

    @property
    def pace(self) -> Pace | None:
        """How the table stands against its hour; None when nobody keeps it, and after the end."""
        if self.hour is None or self.state.phase is Phase.OVER:
            return None
        return pace(self.hour, self.elapsed, place_of(self.scenario, self.state, self.hour))

    @property
    def debate_seconds(self) -> int:
        """What the clock gives a debate: the hour's share of it, halved if it must be short."""
        seconds = DEBATE_SECONDS
        if self.hour is not None:
            here = place_of(self.scenario, self.state, self.hour)
            seconds = self.hour.step(Place("debate", max(here.number, 1))).seconds
        return seconds // 2 if self.short else seconds

    @property
    def situation(self) -> Situation:
        """The situation on the table; KeyError between situations."""
        return self.scenario.situations[self.state.plan[0]]

    @property
    def people(self) -> tuple[int, ...]:
        """Seats held by people."""
        return tuple(seat for seat in range(len(self.state.seats)) if seat not in self.companions)

    @property
    def is_alone(self) -> bool:
        """Whether one person plays: nobody to hide a card from."""
        return len(self.people) == 1

    def role(self, seat: int) -> Role:
        """The role of a seat."""
        return self.scenario.role(self.state.seats[seat])

    def name(self, seat: int) -> str:
        """The first name of a seat's role."""
        return self.role(seat).name

    def turn_events(self) -> tuple[Event, ...]:
        """What has happened since the last situation was put on the table."""
        for place in range(len(self.events) - 1, -1, -1):
            if isinstance(self.events[place], SituationEntered):
                return self.events[place:]
        return self.events

    def links(self) -> tuple[str, ...]:
        """The sentences that tell the stages passed over on the way to this situation."""
        links = {stage.id: stage.link for stage in self.scenario.stages}
        passed: list[str] = []
        for event in reversed(self.events):
            if isinstance(event, StageSkipped) and links.get(event.stage):
                passed.append(links[event.stage])
            elif isinstance(event, OptionChosen):
                break
        return tuple(reversed(passed))

    def changes(self, events: tuple[Event, ...]) -> dict[str, int]:
        """The sum of what moved, by target."""
        sums: dict[str, int] = {}
        for event in events:
            if isinstance(event, Contribution):
                sums[event.target] = sums.get(event.target, 0) + event.delta
        return sums


@dataclass(frozen=True, slots=True)
class GamePage(ABC):
    """A page about one moment of a game; the pages of the phases derive from it."""

    play: Play

    def update(self, message: Message) -> Turn:
        """A press that is an action or a command; most pages need no more."""
        if isinstance(message, ActionPressed):
            return Turn(self, (Submit(message.action),))
        if isinstance(message, CommandPressed):
            return Turn(self, (message.command,))
        return Turn(self)

    @abstractmethod
    def view(self) -> PageNode:
        """What the page shows."""
