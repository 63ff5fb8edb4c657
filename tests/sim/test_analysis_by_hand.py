"""Every figure of the analysis against the envelope of `tests.sim.bakery`."""

import itertools

import pytest

from kessessa.core.actions import End, Proceed
from kessessa.core.conditions import score
from kessessa.core.dice import draw
from kessessa.core.game import Game
from kessessa.core.rules.engine import apply, take
from kessessa.core.rules.offers import open_options
from kessessa.core.state import Phase
from kessessa.sim import analyse, variance_split, what_if
from kessessa.sim.neutral_play import opening
from kessessa.sim.variance import table
from tests.sim.bakery import bakery, begin, decide, played, storm
from tests.support.sample_scenario import mill


def test_every_path_is_counted_once() -> None:
    analysis = analyse(played(bakery(), "a", "c"))
    assert analysis.is_exact
    assert analysis.paths.value == 5
    assert analysis.scores == {74: 1, 50: 2, 86: 1, 26: 1}
    assert analysis.endings == {"lasting": 2, "fragile": 3}


@pytest.mark.parametrize(
    ("options", "percent"),
    [("ae", 90), ("ac", 70), ("ad", 40), ("bc", 40), ("bd", 10)],
)
def test_the_percentile_counts_ties_half(options: str, percent: int) -> None:
    analysis = analyse(played(bakery(), *options))
    assert analysis.percentile.value == pytest.approx(percent)
    assert analysis.percentile.margin == 0


def test_the_expected_end_is_an_even_toss_at_each_later_decision() -> None:
    first, second = analyse(played(bakery(), "a", "c")).crossroads
    assert {one.option: one.expected.value for one in first.prospects} == {
        "a": pytest.approx((74 + 50 + 86) / 3),
        "b": pytest.approx((50 + 26) / 2),
    }
    assert {one.option: one.expected.value for one in second.prospects} == {
        "c": 74,
        "d": 50,
        "e": 86,
    }
    assert [one.paths.value for one in first.prospects] == [3, 2]


def test_the_debate_gains_what_the_decision_promised_over_the_favourite() -> None:
    game = begin(bakery())
    decide(game, "a", before="b")
    decide(game, "d", before="e")
    analysis = analyse(game)
    gains = [one.debate_gain for one in analysis.crossroads]
    assert [gain and gain.value for gain in gains] == [pytest.approx(70 - 38), 50 - 86]
    assert analysis.debate_gain is not None
    assert analysis.debate_gain.value == pytest.approx(32 - 36)


def test_a_debate_without_opinions_has_no_gain() -> None:
    assert analyse(played(bakery(), "a", "c")).debate_gain is None


def test_choice_luck_and_manner_add_up_to_the_score() -> None:
    split = analyse(played(bakery(storm(100)), "a", "c")).split
    # Without the storm, paths start at (70 + 38) / 2 and this one ends at 74; with it, at 62.
    assert split.start.value == pytest.approx(54)
    assert split.choice.value == pytest.approx(74 - 54)
    assert split.luck == 62 - 74
    assert split.manner == 0, "at these stakes the chair changes nothing"
    assert split.end == 62


def test_a_manner_that_hurts_is_told_apart_from_choices() -> None:
    # At stakes 3 the chair takes two notches of governance: 74 − 2 × 24 = 26, and the fifth root of
    # 26 × 74⁴ is 60.02.
    situations = tuple(
        one.__class__(**{name: getattr(one, name) for name in one.__slots__} | {"stakes": 3})
        for one in (bakery().situations["bread"], bakery().situations["flour"])
    )
    split = analyse(played(bakery(situations=situations), "a", "c")).split
    assert split.choice.value == pytest.approx(20)
    assert (split.luck, split.manner, split.end) == (0, 60 - 74, 60)


def test_the_luck_of_other_paths_is_their_own() -> None:
    analysis = analyse(played(bakery(storm(100)), "b", "c"))
    assert analysis.scores == {62: 1, 38: 1, 74: 1, 50: 1, 26: 1}
    assert analysis.percentile.value == pytest.approx(50)


def test_a_game_ended_early_is_compared_with_paths_as_short() -> None:
    game = played(bakery(), "b")
    game.push(End())
    analysis = analyse(game)
    assert analysis.scores == {62: 1, 38: 1}
    assert analysis.percentile.value == pytest.approx(25)


def test_a_game_without_decisions_has_nothing_to_analyse() -> None:
    with pytest.raises(ValueError, match="no decision"):
        analyse(begin(bakery()))


def test_what_if_changes_one_decision_and_keeps_the_others() -> None:
    fork = what_if(played(bakery(storm(100)), "a", "c"), 0, "b")
    assert [moment.option for moment in fork.real.moments] == ["a", "c"]
    assert [moment.option for moment in fork.other.moments] == ["b", "c"]
    assert (fork.real.score, fork.other.score, fork.difference) == (62, 50, -12)
    assert fork.moment == 0


def test_what_if_takes_the_neutral_option_where_a_later_choice_is_closed() -> None:
    fork = what_if(played(bakery(), "a", "e"), 0, "b")
    assert [(one.option, one.decision) for one in fork.other.moments] == [("b", 0), ("c", None)]
    assert fork.other.departures == 1


def test_what_if_refuses_a_closed_option() -> None:
    with pytest.raises(ValueError, match="closed"):
        what_if(played(bakery(), "b", "c"), 1, "e")


def test_what_if_refuses_a_decision_that_was_not_taken() -> None:
    with pytest.raises(ValueError, match="decision 2"):
        what_if(played(bakery(), "b", "c"), 2, "c")


def test_the_variance_of_a_table_is_split_as_on_paper() -> None:
    scores = [[[1, 3], [5, 7]], [[2, 2], [4, 4]]]
    split = variance_split(scores)
    assert (split.choice, split.manner, split.luck) == (0.25, 2.5, 0.5)
    assert split.total == 3.25  # the variance of 1 3 5 7 2 2 4 4
    assert split.shares == pytest.approx((100 / 13, 1000 / 13, 200 / 13))


def test_a_table_without_spread_has_no_shares() -> None:
    assert variance_split([[[5]], [[5]]]).shares == (0, 0, 0)


def test_luck_varies_the_dice_and_not_the_plan() -> None:
    scenario = bakery(storm(50))
    strikes = {seed: draw(seed, "bread", 1, "storm", 100) < 50 for seed in range(20)}
    later = {seed: draw(seed, "flour", 2, "storm", 100) < 50 for seed in range(20)}
    stormy = next(seed for seed in strikes if strikes[seed])
    calm = next(seed for seed in strikes if not strikes[seed] and not later[seed])
    start = opening(begin(scenario))
    sequences = [(("bread", "a"), ("flour", "c")), (("bread", "b"), ("flour", "d"))]
    scores = table(scenario, start, sequences, ("chair",), (calm, stormy))
    assert scores == [[[74, 62]], [[26, 26]]]
    split = variance_split(scores)
    assert (split.choice, split.manner, split.luck) == (((68 - 26) / 2) ** 2, 0, 18)


@pytest.mark.parametrize("seed", range(3))
def test_sharing_prefixes_changes_nothing(seed: int) -> None:
    """The paths of the mill, each replayed from its start by the bare rules, one at a time."""
    scenario = mill()
    game = Game(scenario, length="short", seed=seed)
    game.play_on()
    ends = []
    for picks in itertools.product(range(4), repeat=7):
        state, used = opening(game), 0
        fits = True
        while state.phase is not Phase.OVER and fits:
            ids = open_options(scenario, state)
            fits = used < 7 and picks[used] < len(ids)
            if fits:
                state = take(scenario, state, ids[picks[used]]).state
                used += 1
                while state.phase is Phase.REVIEW:
                    state = apply(scenario, state, Proceed()).state
        if fits and not any(picks[used:]):
            ends.append(score(state.values))
    analysis = analyse(game)
    assert analysis.paths.value == len(ends)
    assert analysis.scores == {one: ends.count(one) for one in set(ends)}
