"""What is too large to count is walked, and said to be."""

import pytest

from kessessa.content import load
from kessessa.core.analysis_values import Analysis
from kessessa.core.game import Game
from kessessa.core.scenario import Scenario
from kessessa.sim import CancelledError, analyse, on_cores
from kessessa.sim.futures import walked
from kessessa.sim.neutral_play import opening
from tests.support.sample_scenario import mill

SCENARIO = mill()


def finished(seed: int, *, length: str = "standard", scenario: Scenario = SCENARIO) -> Game:
    game = Game(scenario, seats=4, length=length, seed=seed)  # type: ignore[arg-type]
    game.play_on()
    return game


def misses(exact: Analysis, sampled: Analysis, times: float) -> list[str]:
    """Figures of the exact analysis outside the sampled interval, `times` as wide."""
    pairs = {
        "percentile": (exact.percentile, sampled.percentile),
        "paths": (exact.paths, sampled.paths),
        "start": (exact.split.start, sampled.split.start),
    }
    for number, (one, other) in enumerate(zip(exact.crossroads, sampled.crossroads, strict=True)):
        for true, found in zip(one.prospects, other.prospects, strict=True):
            pairs[f"{number} {true.option}"] = (true.expected, found.expected)
    return [
        name
        for name, (true, found) in pairs.items()
        if abs(true.value - found.value) > times * found.margin + 1e-6
    ]


@pytest.mark.parametrize("name", ["mill", "cafe"])
def test_exact_and_sampled_agree_within_the_interval(name: str) -> None:
    scenario = SCENARIO if name == "mill" else load(name)
    figures = missed = 0
    for seed in range(12):
        game = finished(seed, scenario=scenario)
        exact, sampled = analyse(game, steps=10**9), analyse(game, steps=500)
        assert exact.is_exact
        assert not sampled.is_exact
        figures += 3 + sum(len(one.prospects) for one in exact.crossroads)
        missed += len(misses(exact, sampled, 1))
        assert not misses(exact, sampled, 3), f"seed {seed}: far outside"
    assert missed <= 0.08 * figures, f"95 % intervals missed {missed} of {figures}"


def test_a_sampled_percentile_has_an_interval_and_says_how_many_walks() -> None:
    sampled = analyse(finished(1), steps=500)
    assert sampled.percentile.margin > 0
    assert sampled.walks >= 50


def test_a_long_game_is_walked_within_its_steps() -> None:
    analysis = analyse(finished(2, length="long"), steps=20_000)
    assert not analysis.is_exact
    assert analysis.steps < 30_000
    assert 0 <= analysis.percentile.low <= analysis.percentile.high <= 100.5


def test_the_same_game_has_the_same_figures_each_time() -> None:
    assert analyse(finished(3), steps=500) == analyse(finished(3), steps=500)


def test_progress_goes_from_nothing_to_all() -> None:
    told: list[float] = []
    analyse(finished(4), progress=told.append)
    assert told[0] == 0
    assert told[-1] == 1
    assert told == sorted(told)


def test_a_cancelled_analysis_stops_between_jobs() -> None:
    told: list[float] = []
    with pytest.raises(CancelledError):
        analyse(finished(4), progress=told.append, cancelled=lambda: len(told) == 3)
    assert len(told) == 3


def test_every_core_gives_the_figures_of_one() -> None:
    game = finished(5)
    with on_cores(2) as map_:
        assert analyse(game, map_=map_) == analyse(game)


def test_walks_that_all_end_on_one_side_leave_the_interval_open() -> None:
    rank = walked(SCENARIO, opening(finished(6)), mark=101, walks=50).rank
    assert rank.value == pytest.approx(100)
    assert rank.margin == pytest.approx(100 * 1.96 / 52, rel=0.01)
