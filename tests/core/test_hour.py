"""The hour of a class: minutes shared out, how late it is, the debrief that keeps its quarter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.core.actions import Skip
from kessessa.core.game import Game
from kessessa.core.hour import (
    LATE,
    LEAST,
    MOST,
    Hour,
    Place,
    hour_of,
    length_for,
    pace,
    place_of,
    plan_hour,
)
from kessessa.core.notation import parse_action
from kessessa.core.scenario import LENGTHS, Length
from kessessa.core.state import Phase
from kessessa.text import STEPS, debrief_minutes, share_of_debrief
from tests.support.plays import games
from tests.support.sample_scenario import mill

DRAWN = (2, 3)
"""Situations that the dice drew, in the hour of these tests."""
CLASS = plan_hour(55, tables=5, pupils=27, drawn=DRAWN)


@st.composite
def hours(draw: st.DrawFn) -> Hour:
    """Any hour that a class may be planned for."""
    length = draw(st.sampled_from([None, *LENGTHS]))
    return plan_hour(
        draw(st.integers(LEAST, MOST)),
        tables=draw(st.integers(3, 8)),
        pupils=draw(st.integers(0, 40)),
        length=length,
        decisions=draw(st.none() | st.integers(1, 14)),
        drawn=draw(st.sets(st.integers(1, 14))),
    )


# -- planned -------------------------------------------------------------------------------------


@given(hours())
def test_every_minute_is_given_once_and_the_debrief_has_its_quarter(hour: Hour) -> None:
    assert hour.steps[0].start == 0
    assert all(one.end == after.start for one, after in pairwise(hour.steps))
    assert hour.steps[-1].end == 60 * hour.minutes
    assert 4 * hour.step(Place("debrief")).seconds >= 60 * hour.minutes
    assert all(one.seconds > 0 for one in hour.steps if one.place.kind != "cards")
    assert hour.assembly_by <= hour.debrief_by


@given(hours())
def test_situations_last_the_same_but_for_what_the_assembly_is_given(hour: Hour) -> None:
    lasting = [hour.seconds_of(number) for number in range(1, hour.decisions + 1)]
    assert len(set(lasting[:-1])) <= 1
    assert lasting[-1] >= lasting[0]


@pytest.mark.parametrize("pupils", [0, 18, 27, 35])
@pytest.mark.parametrize(
    ("minutes", "length"), [(35, "short"), (55, "standard"), (110, "long"), (20, "short")]
)
def test_the_usual_hours_have_the_decisions_of_the_rules(
    minutes: int, length: Length, pupils: int
) -> None:
    assert length_for(minutes, pupils=pupils) == length
    assert plan_hour(minutes, pupils=pupils).decisions == LENGTHS[length]


@pytest.mark.parametrize(("minutes", "length"), [(35, "short"), (55, "standard"), (110, "long")])
def test_the_debrief_has_the_minutes_that_its_screens_show(minutes: int, length: Length) -> None:
    planned = plan_hour(minutes).step(Place("debrief")).seconds // 60
    assert planned == sum(debrief_minutes(length, step) for step in STEPS)


@given(st.integers(0, 60))
def test_the_six_steps_of_a_debrief_share_all_of_it(whole: int) -> None:
    assert sum(share_of_debrief(whole, step) for step in STEPS) == whole


def test_eight_tables_in_twenty_minutes_are_told_that_it_is_tight() -> None:
    assert plan_hour(20, tables=8).is_tight
    assert not CLASS.is_tight


@pytest.mark.parametrize("minutes", [LEAST - 1, MOST + 1])
def test_what_is_no_session_is_refused(minutes: int) -> None:
    with pytest.raises(ValueError, match="20 to 180"):
        plan_hour(minutes)


def test_the_last_situation_is_never_one_that_may_be_skipped() -> None:
    assert plan_hour(55, drawn=(1, 6, 7)).drawn == {1}


def test_the_hour_of_a_game_knows_its_tables_its_road_and_what_was_drawn() -> None:
    game = Game(mill(), seats=4, length="standard", seed=3)
    hour = hour_of(game, 55, pupils=20)
    assert (hour.tables, hour.pupils, hour.length) == (4, 20, "standard")
    assert hour.decisions == len(game.root.plan)
    road = [game.scenario.situations[one] for one in game.root.plan]
    assert hour.drawn == {number for number, one in enumerate(road[:-1], 1) if one.pillar is None}


# -- kept ----------------------------------------------------------------------------------------


@given(hours(), st.data())
def test_within_the_span_of_a_moment_a_class_is_on_time(hour: Hour, data: st.DataObject) -> None:
    step = data.draw(st.sampled_from(hour.steps))
    elapsed = data.draw(st.integers(step.start, step.end))
    assert pace(hour, elapsed, step.place).late == 0
    assert pace(hour, step.end + 90, step.place).late == 90
    assert pace(hour, step.start - 40, step.place).late == -40


def test_a_place_that_the_plan_has_not_is_refused() -> None:
    with pytest.raises(ValueError, match="no debate 9"):
        pace(CLASS, 0, Place("debate", 9))


@pytest.mark.parametrize(
    ("late", "advice"),
    [(0, ""), (LATE - 1, ""), (LATE, "debate"), (300, "debate"), (301, "skip"), (901, "assembly")],
)
def test_the_advice_is_the_gentlest_that_is_enough(late: int, advice: str) -> None:
    place = Place("outcome", 1)
    now = pace(CLASS, CLASS.step(place).end + late, place)
    assert (now.advice, now.is_late) == (advice, late >= LATE)


def test_each_way_says_what_it_would_win_back() -> None:
    place = Place("debate", 1)
    saves = pace(CLASS, CLASS.step(place).start, place).saves
    debates = [CLASS.step(Place("debate", number)).seconds for number in range(2, 7)]
    assert saves["debate"] == sum(one // 2 for one in debates)
    assert saves["skip"] == CLASS.seconds_of(2)
    assert saves["assembly"] == CLASS.start_of(6) - CLASS.step(place).start


@given(hours(), st.integers(0, 3 * 60 * MOST), st.data())
def test_the_plan_says_when_to_go_to_the_assembly_and_to_the_debrief_at_the_latest(
    hour: Hour, elapsed: int, data: st.DataObject
) -> None:
    step = data.draw(st.sampled_from(hour.steps[:-2]))
    advice = pace(hour, elapsed, step.place).advice
    if elapsed >= hour.debrief_by:
        assert advice == "debrief"
    elif elapsed >= hour.assembly_by and step.place.number < hour.decisions:
        assert advice == "assembly"
    else:
        assert advice != "debrief"


TICK = 5
"""Seconds between two looks at the clock."""


def debrief_begins(hour: Hour, delays: Iterator[int]) -> int:
    """The second at which the debrief begins, in a class that does as it is advised.

    Each moment takes its planned time and a delay, unless the class is told to go on.
    """
    elapsed, halved = 0, False
    left = [one.place for one in hour.steps if one.place.kind not in {"debrief", "booklet"}]
    while left:
        place = left.pop(0)
        planned = hour.step(place).seconds
        wanted = (planned // 2 if halved and place.kind == "debate" else planned) + next(delays)
        for _ in range(0, wanted, TICK):
            elapsed += TICK
            advice = pace(hour, elapsed, place).advice
            if advice == "debrief":
                return elapsed
            if advice == "assembly":
                left = [one for one in left if one.number in {0, hour.decisions}]
                left = [one for one in left if one.number]
                break
            halved = halved or advice == "debate"
            if advice == "skip":
                skipped = min(one for one in hour.drawn if one > place.number)
                left = [one for one in left if one.number != skipped]
    return elapsed


@given(hours(), st.lists(st.integers(0, 1200), min_size=90, max_size=90))
def test_whatever_the_delays_the_debrief_keeps_its_minutes(hour: Hour, delays: list[int]) -> None:
    assert debrief_begins(hour, iter(delays)) <= hour.debrief_by + TICK


@given(st.lists(st.integers(0, 1200), min_size=90, max_size=90))
def test_an_hour_with_five_tables_keeps_fourteen_minutes_for_its_debrief(delays: list[int]) -> None:
    begins = debrief_begins(CLASS, iter(delays))
    closing = CLASS.step(Place("booklet")).seconds
    assert 60 * CLASS.minutes - closing - begins >= 14 * 60 - TICK


def test_without_any_delay_the_debrief_begins_as_planned() -> None:
    begins = debrief_begins(CLASS, iter([0] * 90))
    assert abs(begins - CLASS.debrief_by) <= TICK * len(CLASS.steps)


# -- where a game is -----------------------------------------------------------------------------


@given(games())
def test_every_moment_of_a_game_has_its_place_in_the_hour(game: Game) -> None:
    hour = hour_of(game, 55)
    assert hour.step(place_of(game.scenario, game.state, hour))


def test_a_game_whose_situations_are_skipped_walks_through_its_hour_in_order() -> None:
    game = Game(mill(), seats=3, length="short", seed=5)
    hour = hour_of(game, 35)
    places = [place_of(game.scenario, game.state, hour)]
    game.push(parse_action("charter majority open Moulin"))
    while not game.is_over():
        places.append(place_of(game.scenario, game.state, hour))
        going_on = next(one for one in game.legal_actions if str(one) in {"skip", "next", "draw"})
        game.push(Skip() if Skip() in game.legal_actions else going_on)
    places.append(place_of(game.scenario, game.state, hour))
    starts = [hour.step(one).start for one in places]
    assert starts == sorted(starts)
    assert [one for one in places if one.kind in {"charter", "read", "debrief"}] == [
        Place("charter"),
        *(Place("read", number) for number in range(1, hour.decisions + 1)),
        Place("debrief"),
    ]


def test_a_crisis_is_counted_with_the_situation_before_it() -> None:
    game = Game(mill(), seats=3, length="short", seed=5)
    hour = hour_of(game, 35)
    first, *rest = game.root.plan
    state = game.root.evolve(phase=Phase.DEBATE, turn=2, plan=("overdraft", *rest))
    assert place_of(game.scenario, state, hour) == Place("outcome", 1)
    assert place_of(game.scenario, state.evolve(plan=(first, *rest)), hour) == Place("debate", 1)
