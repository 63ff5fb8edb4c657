"""How far an undo goes, and whether it is free (RULES section 12)."""

from __future__ import annotations

from typing import Final

from kessessa.core.events import (
    BallotsRevealed,
    CalmPassed,
    ConsequenceFelt,
    FactShared,
    GameEnded,
    HazardStruck,
    LotDrawn,
    MotionSettled,
    OpinionsOpened,
    OptionChosen,
)
from kessessa.core.game import Game, next_action
from kessessa.core.rules.engine import apply
from kessessa.core.state import State

REVEALING: Final = (
    BallotsRevealed,
    LotDrawn,
    OpinionsOpened,
    OptionChosen,
    HazardStruck,
    CalmPassed,
    ConsequenceFelt,
    MotionSettled,
    GameEnded,
    FactShared,
)
"""Events after which somebody knows what was secret. A fact put on the table is one of them: what
a secret card said cannot be unheard."""


def undo_length(game: Game, companions: frozenset[int]) -> tuple[int, bool]:
    """How many actions one undo takes back, and whether one of them revealed something.

    What companions did since a person last acted goes with that person's action: they would only
    do it again. Where nobody but companions has acted, one action is taken back. (0, False) at
    the beginning.
    """
    actions = game.actions
    states: list[State] = [game.root]
    revealed: list[bool] = []
    for action in actions:
        step = apply(game.scenario, states[-1], action)
        states.append(step.state)
        revealed.append(any(isinstance(event, REVEALING) for event in step.events))
    for count, place in enumerate(reversed(range(len(actions))), 1):
        alone = next_action(game.scenario, states[place], companions) if companions else None
        if alone != actions[place]:
            return count, any(revealed[place:])
    return (1, revealed[-1]) if actions else (0, False)
