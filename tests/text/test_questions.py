from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from kessessa.core.game import Game
from kessessa.core.notation import parse_action
from kessessa.core.scenario import LENGTHS, MINUTES, Length
from kessessa.sim import analyse
from kessessa.text import STEPS, Locale, Step, debrief_minutes, debrief_questions
from tests.support.plays import games


def asked(game: Game, step: Step, **more: Any) -> tuple[str, ...]:
    return debrief_questions(step, game.scenario, game.state, game.events, Locale(), **more)


@pytest.mark.parametrize("length", list(LENGTHS))
def test_the_six_steps_share_a_quarter_of_the_hour(length: Length) -> None:
    minutes = [debrief_minutes(length, step) for step in STEPS]

    assert sum(minutes) == round(MINUTES[length] / 4)
    assert min(minutes) >= 1


@given(games(finish=True))
@settings(max_examples=40)
def test_every_step_asks_two_or_three_questions_and_none_twice(game: Game) -> None:
    for step in STEPS:
        questions = asked(game, step)

        assert 2 <= len(questions) <= 3
        assert len(set(questions)) == len(questions)
        assert all(question.endswith(("?", ".")) for question in questions)


def play(*notations: str, seed: int = 3) -> Game:
    from tests.support.sample_scenario import mill  # noqa: PLC0415 - one scenario a game

    game = Game(mill(), seats=4, length="short", seed=seed)
    for notation in notations:
        game.push(parse_action(notation))
    return game


def test_an_objection_passed_over_is_asked_about_first() -> None:
    game = play("charter majority - Le moulin", "next", "next", "next")
    proposal = game.offers[0].option.id
    game.push(parse_action(f"method consent {proposal}"))
    game.push(parse_action("object 1 La roue est fendue"))
    for seat in (0, 2, 3):
        game.push(parse_action(f"consent {seat}"))
    for notation in ("reveal", "settle override", "end"):
        game.push(parse_action(notation))

    assert asked(game, "decided")[0].startswith("Vous avez passé outre une objection")


def test_secrets_that_stayed_in_pockets_are_asked_about() -> None:
    game = play("charter majority - Le moulin", "skip", "end")

    assert any("restés dans les poches" in question for question in asked(game, "decided"))


def test_the_way_that_was_missed_is_asked_about_once_it_is_counted() -> None:
    for seed in range(12):
        game = play("charter majority - Le moulin", seed=seed)
        while not game.is_over():
            game.push(
                next(
                    action
                    for action in game.legal_actions
                    if str(action) in {"skip", "draw", "next"}
                )
            )
        found = analyse(game)
        missed = [
            crossroads
            for crossroads in found.crossroads
            if (taken := crossroads.prospect(crossroads.taken)) is not None
            and max(other.expected.value for other in crossroads.prospects)
            >= taken.expected.value + 1
        ]
        told = any(
            "menait souvent plus loin" in question
            for question in asked(game, "what_if", analysis=found)
        )

        assert told == bool(missed)
        assert not any("menait souvent" in question for question in asked(game, "what_if"))
