"""The dice draw among the options that somebody wants (tirage au sort)."""

from __future__ import annotations

from typing import Final

from kessessa.core.events import Reason
from kessessa.core.methods.base import BallotKind, Method
from kessessa.core.scenario import Scenario
from kessessa.core.state import State


def with_opinions(state: State, options: tuple[str, ...]) -> tuple[str, ...]:
    """Those of these options that got an opinion, in their order: what a lot is drawn from."""
    wished = {option for _, option in state.opinions}
    return tuple(option for option in options if option in wished)


def why_closed(_: Scenario, state: State, options: tuple[str, ...]) -> Reason | None:
    """Closed when no open option got an opinion."""
    return None if with_opinions(state, options) else Reason("method_needs_opinions")


LOT: Final = Method(
    id="lot",
    weeks=1,
    governance=(1, 0, -1),
    ballot=BallotKind.NONE,
    why_closed=why_closed,
)
