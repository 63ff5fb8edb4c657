from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.core.events import Contribution, Event, Reason, SeatWithdrew
from kessessa.core.rules.consequences import balance_over
from kessessa.core.rules.draft import Draft
from kessessa.core.rules.offers import neutral_option, offers, open_options
from kessessa.core.rules.plan import begin
from kessessa.core.scenario import INDICATORS, Between, Cost, Effect, HasFact, Requirement
from tests.core.table import NOTCH, road
from tests.support.sample_scenario import mill, option, situation


def draft(**changes: object) -> Draft:
    scenario = mill()
    return Draft(scenario, begin(scenario, seats=4, length="short", seed=0).evolve(**changes))


def lines(events: list[Event]) -> list[tuple[str, int, str]]:
    return [(one.target, one.delta, one.source) for one in events if isinstance(one, Contribution)]


# -- one change, one sentence -----------------------------------------------------------------


@pytest.mark.parametrize("target", [*INDICATORS, "treasury", "monthly", "week", "energy:2"])
def test_what_moves_has_its_line_and_its_sentence(target: str) -> None:
    work = draft()
    work.change(target, 1, "choice", "Parce que.")

    assert work.events == [Contribution(0, target, 1, "choice", "Parce que.")]


def test_nothing_is_written_for_nothing() -> None:
    work = draft()
    before = work.state
    work.change("utility", 0, "choice", "Rien.")

    assert work.events == []
    assert work.state == before


@given(st.sampled_from(INDICATORS), st.integers(0, 100), st.integers(-200, 200))
def test_an_indicator_stays_between_0_and_100(target: str, start: int, delta: int) -> None:
    work = draft(values=(start,) * 5)
    work.change(target, delta, "hazard", "Hop.")

    assert work.state[target] == min(max(start + delta, 0), 100)
    assert start + sum(line[1] for line in lines(work.events)) == work.state[target]


@given(st.integers(0, 5), st.integers(-9, 9))
def test_a_seat_has_0_to_5_pips(start: int, delta: int) -> None:
    work = draft(energy=(start, 4, 4, 4))
    work.change("energy:0", delta, "choice", "Hop.")
    reached = min(max(start + delta, 0), 5)

    assert work.state.energy == (reached, 4, 4, 4)
    assert start + sum(line[1] for line in lines(work.events)) == reached


def test_money_has_no_bound() -> None:
    work = draft()
    work.change("treasury", -10_000, "choice", "Tout.")

    assert work.state.treasury == 500 - 10_000
    assert lines(work.events) == [("treasury", -10_000, "choice")]


def test_a_limit_says_which_side_it_is_on() -> None:
    work = draft()
    work.change("utility", 60, "choice", "Trop.")
    work.change("territory", -60, "choice", "Trop peu.")
    limits = [
        (one.target, one.delta, one.because)
        for one in work.events
        if isinstance(one, Contribution) and one.source == "limit"
    ]

    assert limits == [
        ("utility", -5, Reason("limit_high")),
        ("territory", 15, Reason("limit_low")),
    ]


def test_a_role_steps_back_once() -> None:
    work = draft()
    for _ in range(2):
        work.change("energy:1", -4, "choice", "Dur.")

    assert [one for one in work.events if isinstance(one, SeatWithdrew)] == [SeatWithdrew(1)]
    assert work.state.tired == (1,)


def test_notches_become_points_and_euros_stay_euros() -> None:
    work = draft()
    work.apply_effects(
        (
            Effect("utility", -2, "a"),
            Effect("treasury", 300, "b"),
            Effect("monthly", -15, "c"),
            Effect("week", 2, "d"),
            Effect("energy", 1, "e"),
            Effect("energy", -2, "f", "r3"),
        ),
        "hazard",
    )

    assert lines(work.events) == [
        ("utility", -2 * NOTCH, "hazard"),
        ("treasury", 300, "hazard"),
        ("monthly", -15, "hazard"),
        ("week", 2, "hazard"),
        *((f"energy:{seat}", 1, "hazard") for seat in range(4)),
        ("energy:3", -2, "hazard"),
    ]


def test_a_cost_is_paid_weeks_excepted() -> None:
    work = draft()
    work.pay(Cost(treasury=-200, monthly=-30, weeks=4, effort=2), "La roue")

    assert lines(work.events) == [
        ("treasury", -200, "choice"),
        ("monthly", -30, "choice"),
        *((f"energy:{seat}", -2, "choice") for seat in range(4)),
    ]
    assert work.state.effort


def test_an_option_that_asks_no_effort_leaves_the_stage_easy() -> None:
    work = draft()
    work.pay(Cost(treasury=-200), "La roue")

    assert not work.state.effort


# -- the months that pass ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("monthly", "weeks", "euros"),
    [
        (433, 1, 100),
        (433, 7, 700),
        (100, 13, 300),  # 300.23
        (-20, 7, -32),  # −32.33, rounded towards zero
        (20, 7, 32),
        (0, 9, 0),
        (-100, 0, 0),
        (1, 4, 0),
        (1, 5, 1),
    ],
)
def test_a_monthly_balance_is_paid_by_the_week(monthly: int, weeks: int, euros: int) -> None:
    assert balance_over(monthly, weeks) == euros


# -- options, open and closed -----------------------------------------------------------------


def test_a_closed_option_says_every_reason_and_stays_on_the_page() -> None:
    page = situation(
        "page",
        "need",
        option(
            "dear",
            requires=(
                Requirement(Between("treasury", 1000), "Il faut 1000 €."),
                Requirement(Between("governance", 45), "Il faut être d'accord."),
                Requirement(HasFact("licence"), "Il faut la licence."),
            ),
        ),
        option("cheap"),
        pillar="short",
    )
    scenario = road(page)
    state = begin(scenario, seats=3, length="short", seed=0)
    shown = offers(scenario, state)

    assert [one.option.id for one in shown] == ["dear", "cheap"]
    assert shown[0].closed == ("Il faut 1000 €.", "Il faut la licence.")
    assert not shown[0].is_open
    assert open_options(scenario, state) == ("cheap",)
    assert neutral_option(scenario, state) == "cheap"


def test_an_option_opens_when_its_conditions_come_true() -> None:
    page = situation(
        "page",
        "need",
        option("dear", requires=(Requirement(HasFact("licence"), "Il faut la licence."),)),
        option("cheap"),
        pillar="short",
    )
    scenario = road(page)
    state = begin(scenario, seats=3, length="short", seed=0)

    assert open_options(scenario, state.evolve(facts=frozenset({"licence"}))) == ("dear", "cheap")
    assert neutral_option(scenario, state.evolve(facts=frozenset({"licence"}))) == "dear"
