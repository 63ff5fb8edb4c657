"""The rules: what is legal now (`legality`), and what an action changes (`transitions`).

`apply(scenario, state, action)` is the whole game as one pure function: no clock, no file, no
language. Everything else in this package serves it.
"""

from __future__ import annotations

from typing import NamedTuple

from kessessa.core.actions import Action
from kessessa.core.events import Event
from kessessa.core.rules import progression
from kessessa.core.rules.candidates import legal_actions, meant_id
from kessessa.core.rules.consequences import SKIP, resolve
from kessessa.core.rules.draft import Draft
from kessessa.core.rules.legality import CHECKS
from kessessa.core.rules.offers import open_options
from kessessa.core.rules.transitions import HANDLERS
from kessessa.core.scenario import Scenario
from kessessa.core.state import Phase, State


class IllegalActionError(ValueError):
    """An action that the rules do not allow at this moment; its message names what they do."""

    def __init__(self, scenario: Scenario, state: State, action: Action, why: str) -> None:
        super().__init__(str(action), why)
        self.action = action
        self.why = why
        """A code, for `kessessa.text` to say."""
        self._scenario = scenario
        self._state = state

    @property
    def legal(self) -> tuple[Action, ...]:
        """What is legal instead; of wordings and mentions, a representative few."""
        return legal_actions(self._scenario, self._state)

    def __str__(self) -> str:
        """What, where, why, the id that was meant, and an action of each legal kind."""
        # Made when it is read: most refusals are shown by their code alone.
        state = self._state
        where = state.phase.value + (f" of {state.situation}" if state.situation else "")
        near = meant_id(self._scenario, state, self.action)
        hint = f" (did you mean {near!r}?)" if near else ""
        kinds: dict[type, str] = {}
        for action in self.legal:
            kinds.setdefault(type(action), str(action))
        legal = ", ".join(kinds.values()) or "nothing"
        return f"illegal action: {str(self.action)!r} in {where}: {self.why}{hint}; legal: {legal}"


class Step(NamedTuple):
    """What an action leads to."""

    state: State
    events: tuple[Event, ...]


def apply(scenario: Scenario, state: State, action: Action) -> Step:
    """The state after an action, and what happened.

    Raises:
        IllegalActionError: if the action is not allowed now; the state is untouched.
    """
    why = refusal(scenario, state, action)
    if why is not None:
        raise IllegalActionError(scenario, state, action, why)
    draft = Draft(scenario, state)
    HANDLERS[type(action)](draft, action)
    return Step(draft.state, tuple(draft.events))


def take(scenario: Scenario, state: State, option: str, *, chance: bool = True) -> Step:
    """An option taken with method and ballots held neutral, from any step of its situation.

    The yardstick of the analysis (RULES section 10): no method's weeks, governance or energy, no
    winner and no loser. `chance=False` leaves the event cards unturned.
    """
    draft = Draft(scenario, state)
    if option not in open_options(scenario, state):
        raise ValueError(f"{option!r} is closed in {state.plan[0]!r}")
    resolve(draft, option, SKIP)
    if chance:
        progression.turn_chance(draft)
        if draft.state.phase is Phase.HAZARD:
            progression.leave(draft)
    return Step(draft.state, tuple(draft.events))


def refusal(scenario: Scenario, state: State, action: Action) -> str | None:
    """Why an action is not allowed now, as a code; None if it is."""
    return CHECKS[type(action)](scenario, state, action)


def is_legal(scenario: Scenario, state: State, action: Action) -> bool:
    """Whether `apply` would accept the action."""
    return refusal(scenario, state, action) is None
