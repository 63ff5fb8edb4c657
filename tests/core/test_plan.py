from __future__ import annotations

from collections import Counter

import pytest

from kessessa.core.events import SituationEntered, StageEnded, StageSkipped
from kessessa.core.rules.plan import begin, draw_plan
from kessessa.core.scenario import HasFact, Length, Not
from kessessa.core.state import Phase
from tests.core.table import Play, of, plain, road
from tests.support.sample_scenario import STAGES, mill

ALL: tuple[Length, ...] = ("short", "standard", "long")
SEEDS = range(60)


@pytest.mark.parametrize(("length", "decisions"), [("short", 4), ("standard", 6), ("long", 12)])
def test_a_game_has_the_decisions_of_its_length(length: Length, decisions: int) -> None:
    for seed in SEEDS:
        plan = draw_plan(mill(), length, seed)

        assert len(plan) == len(set(plan)) == decisions


def test_a_game_is_shorter_when_the_scenario_is() -> None:
    few = road(plain("one"), plain("two", pillar=None), plain("three", "life", pillar=None))

    assert draw_plan(few, "long", 3) == ("one", "two", "three")


@pytest.mark.parametrize("length", ALL)
def test_the_order_of_stages_and_files_is_kept(length: Length) -> None:
    scenario = mill()
    files = list(scenario.situations)
    for seed in SEEDS:
        plan = draw_plan(scenario, length, seed)
        places = [(STAGES.index(scenario.situations[one].stage), files.index(one)) for one in plan]

        assert places == sorted(places)


@pytest.mark.parametrize("length", ALL)
def test_the_pillars_of_shorter_games_are_always_played(length: Length) -> None:
    scenario = road(
        plain("s", pillar="short"),
        plain("m", pillar="standard"),
        plain("l", pillar="long"),
        *(plain(f"x{number}", pillar=None) for number in range(12)),
    )
    always = {"short": {"s"}, "standard": {"s", "m"}, "long": {"s", "m", "l"}}[length]
    plans = [set(draw_plan(scenario, length, seed)) for seed in SEEDS]

    assert set.intersection(*plans) == always


def test_the_rest_is_drawn_from_a_stage_not_yet_visited_first() -> None:
    scenario = road(
        plain("pillar", "need"),
        *(plain(f"n{number}", "need", pillar=None) for number in range(9)),
        plain("f", "form", pillar=None),
        plain("l", "life", pillar=None),
    )
    for seed in SEEDS:
        plan = draw_plan(scenario, "short", seed)

        assert {"pillar", "f", "l"} < set(plan)


def test_every_situation_has_its_chance() -> None:
    drawn = Counter(one for seed in SEEDS for one in draw_plan(mill(), "standard", seed))

    assert set(drawn) == {one.id for one in mill().situations.values() if not one.crisis}
    assert "overdraft" not in drawn


def test_a_seed_is_a_road() -> None:
    roads = {draw_plan(mill(), "standard", seed) for seed in SEEDS}

    assert draw_plan(mill(), "standard", 5) == draw_plan(mill(), "standard", 5)
    assert len(roads) > 5


@pytest.mark.parametrize(
    ("length", "notch", "stretch"),
    [
        ("short", 12, 6),  # 48 // 4, and 40 // 4 − 4
        ("standard", 8, 2),  # 48 // 6, and 40 // 6 − 4
        ("long", 4, 0),  # 48 // 12, and 40 // 12 − 4 is below 0
    ],
)
def test_notches_and_weeks_stretch_with_the_length(
    length: Length, notch: int, stretch: int
) -> None:
    state = begin(mill(), seats=4, length=length, seed=0)

    assert (state.notch, state.stretch) == (notch, stretch)


def test_a_game_begins_as_the_scenario_says() -> None:
    state = begin(mill(), seats=3, length="short", seed=9)

    assert state.phase is Phase.CHARTER
    assert state.values == (45, 45, 45, 45, 45)
    assert (state.treasury, state.monthly, state.week) == (500, -20, 0)
    assert state.energy == (4, 4, 4)
    assert state.seats == ("r0", "r1", "r2")
    assert state.situation is None


@pytest.mark.parametrize("seats", [2, 9, 0, -1])
def test_three_to_eight_seats_and_no_other_number(seats: int) -> None:
    with pytest.raises(ValueError, match="3 to 8 seats"):
        begin(mill(), seats=seats, length="short", seed=0)


def test_no_more_seats_than_roles() -> None:
    with pytest.raises(ValueError, match="3 to 5 seats"):
        begin(mill(roles=mill().roles[:5]), seats=6, length="short", seed=0)


def test_an_unknown_length_is_refused() -> None:
    with pytest.raises(ValueError, match="no length 'endless'"):
        begin(mill(), seats=3, length="endless", seed=0)  # type: ignore[arg-type]


def test_a_stage_passed_over_is_told(play: Play) -> None:
    table = play(road(plain("one", "need"), plain("two", "life")))
    table.sign()
    table.decide("left")
    happened = table.go_on()

    assert of(StageSkipped, happened) == (StageSkipped("form"),)
    assert table.state.stage == "life"


def test_a_first_stage_passed_over_is_told_too(play: Play) -> None:
    happened = play(road(plain("one", "life"))).sign()

    assert of(StageSkipped, happened) == (StageSkipped("need"), StageSkipped("form"))


def test_a_situation_whose_condition_fails_gives_way_to_one_of_its_stage(play: Play) -> None:
    scenario = road(
        plain("first", when=HasFact("never")),
        plain("shut", pillar=None, when=HasFact("never")),
        plain("spare", pillar=None),
        plain("elsewhere", "life"),
        plain("more", "life"),
        plain("again", "life"),
    )
    table = play(scenario)
    happened = table.sign()

    assert of(SituationEntered, happened)[0].situation == "spare"
    assert table.state.plan == ("spare", "elsewhere", "more", "again")


def test_without_a_stand_in_the_road_goes_on(play: Play) -> None:
    table = play(
        road(plain("first", when=HasFact("never")), plain("second", when=Not(HasFact("x"))))
    )
    table.sign()

    assert table.state.plan == ("second",)
    assert table.state.turn == 1


def test_a_stand_in_is_not_a_situation_already_played(play: Play) -> None:
    table = play(road(plain("one"), plain("two", when=HasFact("never")), plain("three", "life")))
    table.sign()
    table.decide("left")
    table.go_on()

    assert table.state.plan == ("three",)


def test_a_stage_ends_even_when_its_last_page_falls_out(play: Play) -> None:
    table = play(road(plain("one"), plain("two", when=HasFact("never")), plain("three", "life")))
    table.sign()
    table.decide("left")
    happened = table.go_on()

    assert [event.stage for event in of(StageEnded, happened)] == ["need"]


def test_the_last_stage_ends_even_when_its_last_page_falls_out(play: Play) -> None:
    table = play(road(plain("one"), plain("two", when=HasFact("never"))))
    table.sign()
    table.decide("left")
    happened = table.go_on()

    assert [event.stage for event in of(StageEnded, happened)] == ["need"]
    assert table.game.is_over()
