"""What holds of the analysis of any game whatever was done in it."""

import pytest
from hypothesis import given, settings

from kessessa.core.conditions import score
from kessessa.core.game import Game
from kessessa.core.rules.offers import open_options
from kessessa.sim import analyse, what_if
from kessessa.sim.neutral_play import follow, horizon, opening
from tests.support.plays import games

FEW = settings(max_examples=25)


@FEW
@given(games(most=90).filter(lambda game: game.state.decisions))
def test_the_split_adds_up_and_percentages_are_percentages(game: Game) -> None:
    analysis = analyse(game, steps=2_000)
    split = analysis.split
    total = split.start.value + split.choice.value + split.luck + split.manner
    assert total == pytest.approx(split.end)
    assert split.end == score(game.state.values)
    assert 0 < analysis.percentile.value < 100 or analysis.paths.value == 1
    assert sum(analysis.endings.values()) == pytest.approx(analysis.paths.value)
    for crossroads in analysis.crossroads:
        assert crossroads.prospect(crossroads.taken) is not None


@FEW
@given(games(finish=True))
def test_a_fork_to_the_same_option_is_no_fork(game: Game) -> None:
    start, cut = opening(game), horizon(game)
    line = follow(game.scenario, start, game.state.decisions, cut)
    for moment in line.moments:
        if moment.decision is not None:
            fork = what_if(game, moment.decision, moment.option)
            assert fork.difference == 0
            assert fork.real == fork.other


@FEW
@given(games(finish=True))
def test_lines_are_one_until_they_fork(game: Game) -> None:
    line = follow(game.scenario, opening(game), game.state.decisions, horizon(game))
    moment = next((one for one in line.moments if one.decision is not None), None)
    if moment is None:
        return
    for option in open_options(game.scenario, moment.before):
        fork = what_if(game, moment.decision or 0, option)
        assert fork.other.moments[: fork.moment] == fork.real.moments[: fork.moment]
        assert fork.other.moments[fork.moment].option == option
