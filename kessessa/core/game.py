"""A play in memory: a root state and the actions since, pushed and popped like moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, get_args

from kessessa.core import scoring
from kessessa.core.actions import Action, Draw, Proceed, Reveal
from kessessa.core.companions import act, charter
from kessessa.core.events import Event
from kessessa.core.notation import parse_action
from kessessa.core.rules.candidates import legal_actions
from kessessa.core.rules.engine import IllegalActionError, Step, apply, is_legal
from kessessa.core.rules.offers import Offer, offers
from kessessa.core.rules.plan import begin
from kessessa.core.scenario import INDICATORS, Length, Scenario
from kessessa.core.state import Phase, State
from kessessa.core.view import View, view_for


class Game:
    """A play of a scenario. Mutable, as a chess board is: `push` an action, `pop` it.

    Actions go in as values or in their notation; `str(game)` is the board in words, and
    `repr(game)` is Python that sets the same game up again, where the scenario is known by name.

    >>> import kessessa
    >>> game = kessessa.Game(kessessa.load("cafe"), seats=5, length="short", seed=7)
    >>> events = game.push("charter majority open_to_all,nobody_alone Chez Maïté")
    >>> events[-1]
    SituationEntered(turn=1, situation='what_to_sell', chair=1)
    >>> game
    kessessa.Game(kessessa.load('cafe', 'fr'), seats=5, length='short', seed=7, actions=['charter majority open_to_all,nobody_alone Chez Maïté'])
    >>> game.state.phase.value, [str(action) for action in game.legal_actions]
    ('read', ['next', 'skip', 'end', 'shorten assembly'])
    >>> game.push("reveal")
    Traceback (most recent call last):
    kessessa.core.rules.engine.IllegalActionError: illegal action: 'reveal' in read of what_to_sell: not_now; legal: next, skip, end, shorten assembly
    >>> twin = game.copy()
    >>> str(game.pop()), twin == game
    ('charter majority open_to_all,nobody_alone Chez Maïté', False)
    """

    def __init__(
        self,
        scenario: Scenario,
        *,
        seats: int = 5,
        length: Length = "standard",
        seed: int = 0,
        actions: Iterable[Action | str] = (),
    ) -> None:
        """Set a game up, and push these actions.

        Raises:
            ValueError: if the scenario cannot seat so many.
            ActionError, IllegalActionError: at the first action that `push` refuses.
        """
        self.scenario = scenario
        self.length: Length = length
        self.seed = seed
        self.root = begin(scenario, seats=seats, length=length, seed=seed)
        self._steps: list[tuple[Action, Step]] = []
        for action in actions:
            self.push(action)

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
        return legal_actions(self.scenario, self.state)

    def is_legal(self, action: Action) -> bool:
        """Whether `push` accepts it now."""
        return is_legal(self.scenario, self.state, action)

    def is_over(self) -> bool:
        """Whether the ending is known."""
        return self.state.phase is Phase.OVER

    def peek(self, action: Action | str) -> Step:
        """What an action would lead to; the game stays as it is.

        Raises:
            ActionError: if a text is not the notation of an action.
            IllegalActionError: if the rules do not allow it now.
        """
        return apply(self.scenario, self.state, _as_action(action))

    def push(self, action: Action | str, *, step: Step | None = None) -> tuple[Event, ...]:
        """Do an action and return what happened.

        `step` is what `peek` has just returned for it, to spare running the rules again.

        Raises:
            ActionError: if a text is not the notation of an action; nothing has changed.
            IllegalActionError: if the rules do not allow it now; nothing has changed.
            TypeError: if it is neither an action nor a text.
        """
        action = _as_action(action)
        if step is None:
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

    def copy(self) -> Game:
        """The same game, on its own from here on."""
        twin = Game(self.scenario, seats=len(self.root.seats), length=self.length, seed=self.seed)
        twin._steps = self._steps.copy()
        return twin

    def __eq__(self, other: object) -> bool:
        """Whether both began alike and went through the same actions."""
        if not isinstance(other, Game):
            return NotImplemented
        return (
            (self.root, self.length, self.actions) == (other.root, other.length, other.actions)
        ) and self.scenario == other.scenario

    __hash__ = None  # type: ignore[assignment] # mutable, as a list is

    def __repr__(self) -> str:
        load = f"kessessa.load({self.scenario.id!r}, {self.scenario.language!r})"
        actions = [str(action) for action in self.actions]
        return (
            f"kessessa.Game({load}, seats={len(self.root.seats)}, length={self.length!r}, "
            f"seed={self.seed!r}, actions={actions!r})"
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


_ACTIONS: Final = frozenset(get_args(Action))


def _as_action(action: Action | str) -> Action:
    if isinstance(action, str):
        return parse_action(action)
    if type(action) not in _ACTIONS:
        raise TypeError(f"neither an action nor the notation of one: {action!r}")
    return action


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


__all__ = ["Game", "IllegalActionError", "next_action"]
