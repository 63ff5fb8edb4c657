"""A play in memory: a root state and the actions since, pushed and popped like moves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from kessessa.core import scoring
from kessessa.core.actions import (
    Abstain,
    Action,
    ChooseMethod,
    Consent,
    Correct,
    Draw,
    End,
    GiveOpinion,
    MoveCharter,
    Object,
    Proceed,
    Rate,
    Reserve,
    Reveal,
    Settle,
    ShareFact,
    Shorten,
    SignCharter,
    Skip,
    Vote,
)
from kessessa.core.companions import act, charter
from kessessa.core.events import Event
from kessessa.core.methods import PROPOSES, method_offers, proposals
from kessessa.core.rules.engine import IllegalActionError, Step, apply, is_legal
from kessessa.core.rules.offers import Offer, offers, open_options
from kessessa.core.rules.plan import begin
from kessessa.core.scenario import INDICATORS, METHODS, Length, Scenario
from kessessa.core.state import Phase, State
from kessessa.core.view import View, view_for


class Game:
    """A play of a scenario. Mutable, as a chess board is: `push` an action, `pop` it.

    `repr(game)` is its notation; `str(game)` is the board in words.
    """

    def __init__(
        self, scenario: Scenario, *, seats: int = 5, length: Length = "standard", seed: int = 0
    ) -> None:
        self.scenario = scenario
        self.length: Length = length
        self.seed = seed
        self.root = begin(scenario, seats=seats, length=length, seed=seed)
        self._steps: list[tuple[Action, Step]] = []

    @property
    def state(self) -> State:
        """This moment."""
        return self._steps[-1][1].state if self._steps else self.root

    @property
    def steps(self) -> tuple[tuple[Action, Step], ...]:
        """Every action so far, with the state after it and what happened: no need to replay."""
        return tuple(self._steps)

    @property
    def actions(self) -> tuple[Action, ...]:
        """What was done so far."""
        return tuple(action for action, _ in self._steps)

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened so far."""
        return tuple(event for _, step in self._steps for event in step.events)

    @property
    def last_events(self) -> tuple[Event, ...]:
        """What the last action brought about."""
        return self._steps[-1][1].events if self._steps else ()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The options on the table, open or closed and why; empty between situations."""
        return offers(self.scenario, self.state) if self.state.situation else ()

    @property
    def legal_actions(self) -> tuple[Action, ...]:
        """Actions that `push` accepts now; of wordings and mentions, a representative few."""
        return tuple(
            action for action in _candidates(self.scenario, self.state) if self.is_legal(action)
        )

    def is_legal(self, action: Action) -> bool:
        """Whether `push` accepts it now."""
        return is_legal(self.scenario, self.state, action)

    def is_over(self) -> bool:
        """Whether the ending is known."""
        return self.state.phase is Phase.OVER

    def push(self, action: Action) -> tuple[Event, ...]:
        """Do an action and return what happened.

        Raises:
            IllegalActionError: if the rules do not allow it now; nothing has changed.
        """
        step = apply(self.scenario, self.state, action)
        self._steps.append((action, step))
        return step.events

    def pop(self) -> Action:
        """Take the last action back and return it; IndexError if there is none."""
        return self._steps.pop()[0]

    def view_for(self, seat: int | None) -> View:
        """What a seat may see; None for the shared screen."""
        return view_for(self.scenario, self.state, seat)

    def result(self) -> scoring.Outcome:
        """The outcome; ValueError before the end."""
        return scoring.outcome(self.scenario, self.state, self.events)

    def play_on(self, seats: frozenset[int] | None = None) -> None:
        """Let companions hold these seats (all by default) until a person must act or it ends."""
        while (action := next_action(self.scenario, self.state, seats)) is not None:
            self.push(action)

    def __repr__(self) -> str:
        notation = "; ".join(str(action) for action in self.actions)
        return (
            f"Game({self.scenario.id!r}, seats={len(self.root.seats)}, length={self.length!r}, "
            f"seed={self.seed}, {notation!r})"
        )

    def __str__(self) -> str:
        """The board, in the author's words."""
        state = self.state
        numbers = "  ".join(
            f"{name} {value}" for name, value in zip(INDICATORS, state.values, strict=True)
        )
        money = f"week {state.week}  {state.treasury} €  {state.monthly:+} €/month"
        if state.situation is None:
            title = self.scenario.title
            return f"{title}\n{state.phase.value}\n{numbers}\n{money}"
        situation = self.scenario.situations[state.situation]
        lines = [situation.title, situation.question]
        for offer in self.offers:
            mark = " " if offer.is_open else "×"
            lines.append(f" {mark}{offer.option.id:<16}{offer.option.title}")
        return "\n".join([*lines, f"{state.phase.value}", numbers, money])


_GO_ON: Final = Proceed()
_BY_ITSELF: Final[Mapping[Phase, Action | None]] = MappingProxyType(
    {Phase.BALLOT: Reveal(), Phase.OUTCOME: Draw(), Phase.OVER: None}
)
"""What a table of companions does once each has done its part; elsewhere it goes on."""


def next_action(
    scenario: Scenario, state: State, seats: frozenset[int] | None = None
) -> Action | None:
    """What companions and chance do next by themselves; None when a person must act.

    `seats` are those held by companions; None means all of them.
    """
    held = range(len(state.seats)) if seats is None else seats
    everyone = len(held) == len(state.seats)
    if state.phase is Phase.CHARTER:
        return charter(scenario, state) if everyone else None
    action = act(scenario, state, held)
    if action is not None or not everyone:
        return action
    return _BY_ITSELF.get(state.phase, _GO_ON)


def _candidates(scenario: Scenario, state: State) -> Iterator[Action]:
    """Actions worth asking about in this phase; `is_legal` judges them."""
    seats = range(len(state.seats))
    if state.phase is Phase.CHARTER:
        first = tuple(promise.id for promise in scenario.promises[:3])
        for method in METHODS:
            yield SignCharter(
                scenario.names[0] if scenario.names else scenario.title, method, first
            )
    elif state.phase is Phase.OPINION:
        for seat in seats:
            for option in open_options(scenario, state):
                yield GiveOpinion(seat, option)
    elif state.phase is Phase.DEBATE:
        yield from (ShareFact(seat) for seat in seats)
    elif state.phase is Phase.METHOD:
        yield from _method_candidates(scenario, state)
    elif state.phase is Phase.BALLOT:
        yield from _ballot_candidates(state)
    elif state.phase is Phase.OBJECTION:
        yield from (Settle("amend"), Settle("withdraw"), Settle("override"))
    elif state.phase is Phase.REVIEW and state.charter is not None:
        yield from (MoveCharter(method, state.charter.promises) for method in METHODS)
    yield from (Proceed(), Reveal(), Draw(), Skip(), End(), Shorten("drawn"), Shorten("assembly"))


def _method_candidates(scenario: Scenario, state: State) -> Iterator[Action]:
    for offer in method_offers(scenario, state):
        if offer.method in PROPOSES:
            for option in proposals(scenario, state):
                yield ChooseMethod(offer.method, option)
        elif offer.method == "delegation":
            active = state.active
            for place, seat in enumerate(active):
                for other in active[place + 1 :]:
                    yield ChooseMethod(offer.method, delegates=(seat, other))
        else:
            yield ChooseMethod(offer.method)


def _ballot_candidates(state: State) -> Iterator[Action]:
    poll = state.poll
    if poll is None:
        return
    for seat in poll.voters:
        yield from (Vote(seat, option) for option in poll.candidates)
        yield from (
            Rate(
                seat,
                tuple("very_good" if option == best else "reject" for option in poll.candidates),
            )
            for best in poll.candidates
        )
        yield from (Abstain(seat), Consent(seat), Reserve(seat), Object(seat), Correct(seat))


__all__ = ["Game", "IllegalActionError", "next_action"]
