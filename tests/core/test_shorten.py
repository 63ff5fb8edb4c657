"""Time is short: the facilitator takes situations out of the road."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.core.actions import (
    Draw,
    MoveCharter,
    Proceed,
    Shorten,
    SignCharter,
    Skip,
)
from kessessa.core.events import GameEnded, RoadShortened, StageSkipped
from kessessa.core.game import Game
from kessessa.core.notation import parse_action
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.state import Phase
from kessessa.sim import analyse
from tests.core.table import Play, of, plain, road
from tests.support.plays import games
from tests.support.sample_scenario import mill

ASSEMBLY, DRAWN = Shorten("assembly"), Shorten("drawn")


def signed(length: str = "standard") -> Game:
    game = Game(mill(), seats=4, length=length, seed=5)  # type: ignore[arg-type]
    game.push(SignCharter("Chez nous", "majority", ()))
    return game


@pytest.mark.parametrize("action", [ASSEMBLY, DRAWN])
def test_it_is_written_and_read_back(action: Shorten) -> None:
    assert parse_action(str(action)) == action


@pytest.mark.parametrize("text", ["shorten", "shorten all", "shorten drawn 2"])
def test_another_way_to_shorten_is_no_action(text: str) -> None:
    with pytest.raises(ValueError, match="not an action"):
        parse_action(text)


def test_the_next_drawn_situation_is_dropped_and_pillars_and_the_last_one_stay() -> None:
    game = signed()
    before = game.state.plan
    pillars = {"wheel", "statutes", "fair"}
    drawn = [one for one in before[1:-1] if one not in pillars]
    (event,) = of(RoadShortened, game.push(DRAWN))

    assert event.situations == (drawn[0],)
    assert game.state.plan == tuple(one for one in before if one != drawn[0])
    while game.is_legal(DRAWN):
        game.push(DRAWN)
    assert set(game.state.plan) == {before[0], before[-1], *(pillars & set(before))}


def test_going_to_the_assembly_leaves_the_situation_on_the_table_and_the_last_stage(
    play: Play,
) -> None:
    pages = (plain("a"), plain("b"), plain("c", "form"), plain("d", "life"), plain("e", "life"))
    table = play(road(*pages), length="standard")
    table.sign()
    table.do(ASSEMBLY)

    assert table.state.situation == "a"
    assert table.state.plan == ("a", "d", "e")
    table.do(Skip(), Draw())
    happened = table.do(Proceed())
    assert table.state.situation == "d"
    assert of(StageSkipped, happened) == (StageSkipped("form"),)


def test_a_last_stage_without_pillar_keeps_its_last_situation() -> None:
    game = Game(road(*(plain(one, pillar=None) for one in "abcd")), seats=4, length="short")
    game.push(SignCharter("Chez nous", "majority", ()))
    game.push(ASSEMBLY)
    assert game.state.plan == ("a", "d")


def test_between_two_stages_the_road_to_come_begins_with_its_first_situation(play: Play) -> None:
    table = play(road(plain("a"), plain("b", "form"), plain("c", "life")))
    table.sign()
    table.do(Skip(), Draw())
    assert table.state.phase is Phase.REVIEW
    table.do(ASSEMBLY)
    assert table.state.plan == ("c",)


def test_nothing_is_shortened_before_the_charter_after_the_end_or_when_nothing_is_left() -> None:
    game = Game(mill(), seats=4, seed=5)
    with pytest.raises(IllegalActionError, match="not_now"):
        game.push(ASSEMBLY)
    game = signed()
    game.push(ASSEMBLY)
    with pytest.raises(IllegalActionError, match="nothing_to_shorten"):
        game.push(ASSEMBLY)
    game.play_on()
    with pytest.raises(IllegalActionError, match="not_now"):
        game.push(ASSEMBLY)


def test_a_motion_in_the_middle_of_its_vote_is_not_the_road(play: Play) -> None:
    table = play(road(plain("a"), plain("b", "form"), plain("c", "life")))
    table.sign()
    table.do(Skip(), Draw(), MoveCharter("consent", ()), ASSEMBLY)
    assert table.state.poll is not None
    assert table.state.plan == ("c",)


def test_a_notch_is_worth_what_it_was() -> None:
    game = signed()
    before = game.state
    game.push(ASSEMBLY)
    assert (game.state.notch, game.state.stretch) == (before.notch, before.stretch)


@given(games(most=60), st.sampled_from([ASSEMBLY, DRAWN]))
def test_wherever_it_is_allowed_a_game_shortened_still_goes_to_its_end(
    game: Game, action: Shorten
) -> None:
    if not game.is_legal(action):
        return
    before = game.state
    game.push(action)
    assert len(game.state.plan) < len(before.plan)
    assert game.state.evolve(plan=before.plan) == before
    game.play_on()
    assert of(GameEnded, game.events)[0].early is False


def test_paths_that_the_facilitator_closed_are_not_counted() -> None:
    game = signed("short")
    game.push(ASSEMBLY)
    game.play_on()
    found = analyse(game)
    assert {moment.situation for moment in found.line.moments} == {
        one.situation for one in game.state.decisions
    }
