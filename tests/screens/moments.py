"""Moments of a game of the café, to look at one page of."""

from __future__ import annotations

from typing import Final

from kessessa.core.actions import Action, ChooseMethod, Proceed, SignCharter
from kessessa.core.methods import BY_ID
from kessessa.core.rules.engine import apply
from kessessa.core.rules.plan import begin
from kessessa.core.state import Phase, State
from kessessa.screens.ui.play import Play
from tests.support.walks import cafe

SEATS: Final = 5


def done(state: State, *actions: Action) -> State:
    """The state after some actions."""
    for action in actions:
        state = apply(cafe(), state, action).state
    return state


def reading(seed: int = 3) -> State:
    """The first situation is on the table."""
    return done(
        begin(cafe(), seats=SEATS, length="standard", seed=seed),
        SignCharter("Chez nous", "majority", ("open_to_all",)),
    )


def choosing(seed: int = 3) -> State:
    """The chair is to pick a method; the statutes are those of a SCIC, which has colleges."""
    return done(reading(seed), Proceed(), Proceed(), Proceed()).evolve(form="scic")


def voting(method: str, seed: int = 3) -> State:
    """A vote is open, by a method."""
    state = choosing(seed)
    first = cafe().situations[str(state.situation)].options[0].id
    proposal = first if BY_ID[method].proposes else None
    delegates = (0, 2) if method == "delegation" else ()
    return done(state, ChooseMethod(method, proposal, delegates))


def play(state: State, companions: frozenset[int] = frozenset()) -> Play:
    """The moment as pages see it."""
    return Play(cafe(), state, (), companions)


def debating(seed: int = 3) -> State:
    """Everybody talks."""
    state = done(reading(seed), Proceed(), Proceed())
    assert state.phase is Phase.DEBATE
    return state


def deciding_statutes(seed: int = 3) -> State:
    """The situation that decides of the legal form is on the table."""
    state = reading(seed)
    statutes = next(
        situation
        for situation in cafe().situations.values()
        if any(o.form for o in situation.options)
    )
    return state.evolve(plan=(statutes.id, *state.plan[1:]), stage=statutes.stage)
