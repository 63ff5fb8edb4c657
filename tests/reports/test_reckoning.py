"""The figures of an analysis, as they are printed."""

import pytest

from kessessa.core.analysis_values import Analysis, Estimate, Line, Split
from kessessa.reports.booklet.figures import forked, reckoned
from kessessa.sim import analyse, what_if
from tests.reports.plays import finished


def analysis_of(percentile: Estimate, split: Split) -> Analysis:
    line = Line((), finished().state)
    return Analysis(line, percentile, Estimate(14_256.0), {}, {}, (), split, 0, 0)


@pytest.mark.parametrize(
    ("percentile", "shown"),
    [
        (Estimate(82.99), (82, 82, 83)),
        (Estimate(99.4, 2.0), (99, 97, 100)),
        (Estimate(0.5, 3.0), (0, 0, 4)),
    ],
)
def test_better_than_is_rounded_down_and_intervals_outwards(
    percentile: Estimate, shown: tuple[int, int, int]
) -> None:
    split = Split(Estimate(50.0), Estimate(10.0), -2, 1, 59)
    figures = reckoned(analysis_of(percentile, split))
    assert (figures.percentile, figures.low, figures.high) == shown


def test_rounded_parts_still_add_up() -> None:
    split = Split(Estimate(50.51), Estimate(9.49), -2, 1, 59)
    figures = reckoned(analysis_of(Estimate(50.0), split))
    assert (figures.start, figures.choice, figures.luck, figures.manner) == (51, 9, -2, 1)
    assert figures.start + figures.choice + figures.luck + figures.manner == figures.end


def test_a_game_without_opinions_has_no_gain_of_the_debate() -> None:
    split = Split(Estimate(50.0), Estimate(10.0), -2, 1, 59)
    assert reckoned(analysis_of(Estimate(50.0), split)).debate_gain is None


def test_a_real_game_adds_up_too() -> None:
    game = finished()
    figures = reckoned(analyse(game))
    assert figures.start + figures.choice + figures.luck + figures.manner == game.result().score


def test_a_fork_is_told_by_its_turn_and_both_ends() -> None:
    game = finished()
    fork = what_if(game, 0, "wait")
    other_road = forked(game, fork)
    assert other_road is not None
    assert (other_road.turn, other_road.taken, other_road.other) == (1, "mend", "wait")
    assert other_road.other_end - other_road.end == fork.difference
