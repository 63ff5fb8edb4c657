"""The game as pages see it: values only, never the mutable `Game` or the `Session`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar, Final

from kessessa.core.analysis_values import Analysis
from kessessa.core.events import (
    Contribution,
    Event,
    OptionChosen,
    SituationEntered,
    StageSkipped,
)
from kessessa.core.game import next_action
from kessessa.core.hour import Hour, Pace, Place, pace, place_of
from kessessa.core.scenario import Length, Role, Scenario, Situation
from kessessa.core.state import Phase, State
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.game_commands import PlayOn, Submit
from kessessa.screens.ui.messages import ActionPressed, Message, Ticked
from kessessa.screens.ui.nodes import texts
from kessessa.screens.ui.page import Page, Turn
from kessessa.screens.ui.settings import Settings
from kessessa.text import Locale

DEBATE_SECONDS: Final = 180
"""The optional clock of a debate where nobody keeps the hour; it decides nothing by itself."""
PONDERING: Final = 4
"""How much longer a companion thinks about how to decide, so that one sees it do so."""
A_WORD: Final = 0.25
"""Seconds a word is given where companions play alone, and people only watch and read."""
GLANCE: Final = 0.25
"""Seconds between two looks at a long computation."""


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

    @property
    def companions_due(self) -> bool:
        """Whether a companion, or chance, has something to do."""
        return next_action(self.scenario, self.state, self.companions) is not None

    @property
    def is_counting(self) -> bool:
        """Whether all the ways the game could have gone are being counted."""
        return self.analysis is None and self.counted is not None

    def is_same_moment(self, other: Play) -> bool:
        """Whether a page may keep what it remembers: same step, same round of the same vote."""
        return _moment(self.state) == _moment(other.state)

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


def _moment(state: State) -> tuple[int, Phase, int]:
    """The turn, the phase, and the round of the open vote (0 when none is)."""
    return state.turn, state.phase, state.poll.round if state.poll else 0


@dataclass(frozen=True, slots=True)
class GamePage(Page):
    """A page about one moment of a game; the pages of the phases derive from it."""

    play: Play

    is_read: ClassVar[bool] = False
    """Whether it tells something: who watches companions play alone needs the time to read it."""
    pondering: ClassVar[int] = 1
    """How many times their pace companions take here, so that one sees them decide."""

    def update(self, message: Message) -> Turn:
        """A press that is an action or a command; most pages need no more."""
        if isinstance(message, ActionPressed):
            return Turn(self, (Submit(message.action),))
        if isinstance(message, Ticked) and self.play.companions_due:
            return Turn(self, (PlayOn("action"),))
        return Page.update(self, message)

    def ticks(self, pace: float) -> float | None:
        """Seconds until the next move of companions, if it is for one of them to move."""
        if not self.play.companions_due:
            return None
        if self.is_read and pace and not self.play.people:
            return max(pace, A_WORD * sum(len(text.split()) for text in texts(self.view().body)))
        return pace * self.pondering

    def refreshed(self, settings: Settings, play: Play | None) -> Page:  # noqa: ARG002 - in `play`
        return self if play is None else replace(self, play=play)

    def continued(self, play: Play, *, fresh: bool) -> Page | None:
        """The page itself while its moment lasts."""
        if fresh or not self.play.is_same_moment(play):
            return None
        return replace(self, play=play)


@dataclass(frozen=True, slots=True)
class OverlayPage(GamePage):
    """A page over the one of the phase: gone once something has been done on it.

    Companions wait meanwhile.
    """

    def update(self, message: Message) -> Turn:
        if isinstance(message, ActionPressed):
            return Turn(self, (Pop(), Submit(message.action)))
        return Page.update(self, message)

    def ticks(self, pace: float) -> float | None:  # noqa: ARG002 - companions wait
        return None

    def continued(self, play: Play, *, fresh: bool) -> Page | None:  # noqa: ARG002 - as above
        return None
