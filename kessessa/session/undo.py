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
from kessessa.core.rules.engine import Step

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
    steps = game.steps
    revealed = False
    for count, (action, step) in enumerate(reversed(steps), 1):
        revealed = revealed or _reveals(step)
        before = steps[-count - 1][1].state if count < len(steps) else game.root
        by_itself = next_action(game.scenario, before, companions) if companions else None
        if by_itself != action:
            return count, revealed
    return (1, _reveals(steps[-1][1])) if steps else (0, False)


def _reveals(step: Step) -> bool:
    """Whether somebody knows after a step what was secret before it."""
    return any(isinstance(event, REVEALING) for event in step.events)
