from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from kessessa.core.events import Contribution
from kessessa.core.game import Game
from kessessa.core.notation import parse_action
from kessessa.core.scenario import INDICATORS, Scenario, Voice, Wish
from kessessa.core.state import State
from tests.support.plays import SCENARIO, games
from tests.support.sample_scenario import mill


@given(games())
def test_pushing_then_popping_changes_nothing(game: Game) -> None:
    before = game.state
    for action in game.legal_actions:
        game.push(action)

        assert game.pop() == action
        assert before == game.state


def number(state: State, target: str) -> int:
    if target in INDICATORS:
        return state[target]
    if target.startswith("energy:"):
        return state.energy[int(target[7:])]
    found: int = getattr(state, target)
    return found


@given(games(finish=True))
def test_start_plus_ledger_is_the_value_of_everything(game: Game) -> None:
    seats = range(len(game.root.seats))
    for target in (
        *INDICATORS,
        "treasury",
        "monthly",
        "week",
        *(f"energy:{seat}" for seat in seats),
    ):
        moved = sum(
            event.delta
            for event in game.events
            if isinstance(event, Contribution) and event.target == target
        )

        assert number(game.root, target) + moved == number(game.state, target)


@given(games())
def test_nothing_is_ever_out_of_bounds(game: Game) -> None:
    for value in game.state.values:
        assert 0 <= value <= 100
    for pips in game.state.energy:
        assert 0 <= pips <= 5
    assert game.state.week >= 0


@given(games())
def test_an_unfinished_game_always_has_a_legal_action(game: Game) -> None:
    assert game.is_over() or game.legal_actions


@given(games(finish=True))
def test_every_change_has_its_sentence(game: Game) -> None:
    assert all(line.because for line in game.events if isinstance(line, Contribution))


@given(games())
def test_a_game_is_its_notation(game: Game) -> None:
    again = Game(game.scenario, seats=len(game.root.seats), length=game.length, seed=game.seed)
    for action in game.actions:
        again.push(parse_action(str(action)))

    assert game.state == again.state
    assert game.state == again.state


def with_other_secrets(scenario: Scenario, role_id: str) -> Scenario:
    """The same scenario in which one role knows and wishes something else."""
    roles = tuple(
        replace(role, wish=Wish("Tout autre chose.", role.wish.when))
        if role.id == role_id
        else role
        for role in scenario.roles
    )
    situations = {
        key: replace(
            one,
            voices=tuple(
                Voice(voice.role, voice.leans, voice.says, "Un autre secret.", voice.points_to)
                if voice.role == role_id and voice.knows
                else voice
                for voice in one.voices
            ),
        )
        for key, one in scenario.situations.items()
    }
    return replace(scenario, roles=roles, situations=situations)


@given(games())
@settings(max_examples=50)
def test_another_seats_secrets_change_no_byte_of_a_view(game: Game) -> None:
    other = with_other_secrets(SCENARIO, "r1")
    twin = Game(other, seats=len(game.root.seats), length=game.length, seed=game.seed)
    for action in game.actions:
        twin.push(action)

    for seat in (None, 0, 2):
        assert repr(game.view_for(seat)) == repr(twin.view_for(seat))


@given(games())
@settings(max_examples=50)
def test_no_view_holds_another_seats_ballot_or_opinion(game: Game) -> None:
    for seat in range(len(game.root.seats)):
        view = game.view_for(seat)

        assert all(one == seat for one, _ in view.state.opinions)
        assert view.state.poll is None or all(one == seat for one, _ in view.state.poll.cast)


def test_whole_games_of_companions_end_at_every_length_and_table() -> None:
    for seats in range(3, 9):
        for seed in range(8):
            for length in ("short", "standard", "long"):
                game = Game(mill(), seats=seats, length=length, seed=seed)
                game.play_on()

                assert game.is_over()
                assert game.result().ending in {"ruin", "lasting", "fragile"}
