"""Random whole games, for properties: actions are drawn, never invented."""

from __future__ import annotations

from hypothesis import strategies as st

from kessessa.core.actions import Correct, End, Shorten, Skip
from kessessa.core.game import Game
from kessessa.core.scenario import LENGTHS
from tests.support.sample_scenario import mill

SCENARIO = mill()


@st.composite
def games(draw: st.DrawFn, *, most: int = 120, finish: bool = False) -> Game:
    """A game after some random legal actions; to its end if `finish`."""
    game = Game(
        SCENARIO,
        seats=draw(st.integers(3, 8)),
        length=draw(st.sampled_from(list(LENGTHS))),
        seed=draw(st.integers(0, 10_000)),
    )
    for _ in range(draw(st.integers(0, most))):
        if game.is_over():
            break
        legal = [one for one in game.legal_actions if not isinstance(one, End | Correct)]
        lively = [one for one in legal if not isinstance(one, Skip | Shorten)] or legal
        game.push(draw(st.sampled_from(lively)))
    if finish:
        game.play_on()
    return game
