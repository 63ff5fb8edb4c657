from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.core.conditions import holds, mean_energy, score
from kessessa.core.rules.plan import begin
from kessessa.core.scenario import (
    All,
    Any,
    Between,
    Chose,
    Condition,
    FormIs,
    HasFact,
    MethodIs,
    Not,
    PromiseIs,
    WasShared,
)
from kessessa.core.state import Charter, Decision
from tests.support.sample_scenario import mill

START = begin(mill(), seats=4, length="short", seed=0)
LATER = START.evolve(
    values=(50, 20, 60, 70, 80),
    treasury=-30,
    monthly=-20,
    week=12,
    energy=(5, 4, 1, 1),
    overdrafts=1,
    form="scic",
    facts=frozenset({"ladder"}),
    charter=Charter("Le moulin", "consent", ("open", "rest", "clear")),
    kept=("open", "rest"),
    broken=("rest",),
    decisions=(
        Decision(1, "wheel", "later", "chair"),
        Decision(2, "wheel", "mend", "consent"),
        Decision(3, "statutes", "scic", "skip"),
    ),
    shared=(("wheel", "r1"),),
)
YES = HasFact("ladder")
NO = HasFact("flooded")


def test_no_condition_always_holds() -> None:
    assert holds(None, START)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (HasFact("ladder"), True),
        (HasFact("flooded"), False),
        (Chose("wheel", ("mend",)), True),
        (Chose("wheel", ("later",)), True),
        (Chose("wheel", ("wait",)), False),
        (Chose("fair", ("mend",)), False),
        (Chose("statutes", ("asso", "scic")), True),
        (FormIs(("scop", "scic")), True),
        (FormIs(("none",)), False),
        (MethodIs(("skip",)), True),
        (MethodIs(("consent",)), False),
        (MethodIs(("consent",), "wheel"), True),
        (MethodIs(("chair",), "wheel"), False),
        (MethodIs(("chair",), "fair"), False),
        (WasShared("wheel", "r1"), True),
        (WasShared("wheel", "r0"), False),
        (WasShared("fair", "r1"), False),
        (PromiseIs("open", "made"), True),
        (PromiseIs("rest", "made"), True),  # and broken since
        (PromiseIs("together", "made"), False),
        (PromiseIs("open", "kept"), True),
        (PromiseIs("open", "broken"), False),
        (PromiseIs("rest", "broken"), True),
        (PromiseIs("rest", "kept"), False),
    ],
)
def test_a_condition_says_what_happened(condition: Condition, *, expected: bool) -> None:
    assert holds(condition, LATER) is expected


def test_a_promise_never_made_is_neither_kept_nor_broken() -> None:
    assert not holds(PromiseIs("open", "made"), START)
    assert not holds(PromiseIs("open", "kept"), START)
    assert not holds(PromiseIs("open", "broken"), START)


def test_before_any_statutes_the_form_is_none() -> None:
    assert holds(FormIs(("none",)), START)


def test_before_any_decision_no_method_was_used() -> None:
    assert not holds(MethodIs(("chair", "majority")), START)


@pytest.mark.parametrize(
    ("target", "value"),
    [
        ("governance", 50),
        ("carrying", 20),
        ("utility", 60),
        ("territory", 70),
        ("viability", 80),
        ("treasury", -30),
        ("monthly", -20),
        ("week", 12),
        ("energy", 2),  # 11 pips among 4 seats
        ("overdrafts", 1),
        ("weakest", 20),
        ("score", 50),  # 50 × 20 × 60 × 70 × 80 = 336,000,000; 50⁵ = 312,500,000 < it < 51⁵
    ],
)
def test_bounds_are_included_and_may_be_open(target: str, value: int) -> None:
    assert holds(Between(target, value, value), LATER)
    assert holds(Between(target, low=value), LATER)
    assert holds(Between(target, high=value), LATER)
    assert holds(Between(target), LATER)
    assert not holds(Between(target, low=value + 1), LATER)
    assert not holds(Between(target, high=value - 1), LATER)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (All((YES, YES)), True),
        (All((YES, NO)), False),
        (All(()), True),
        (Any((NO, YES)), True),
        (Any((NO, NO)), False),
        (Any(()), False),
        (Not(NO), True),
        (Not(YES), False),
        (Not(All((Any((NO, YES)), Not(NO)))), False),
    ],
)
def test_conditions_combine(condition: Condition, *, expected: bool) -> None:
    assert holds(condition, LATER) is expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((45, 45, 45, 45, 45), 45),
        ((100, 100, 100, 100, 100), 100),
        ((0, 0, 0, 0, 0), 1),
        ((32, 1, 1, 1, 1), 2),
        ((31, 1, 1, 1, 1), 1),
        ((100, 100, 100, 100, 0), 39),  # 10⁸; 39⁵ = 90,224,199 and 40⁵ = 102,400,000
        ((60, 60, 60, 60, 30), 52),  # 388,800,000; 52⁵ = 380,204,032 and 53⁵ = 418,195,493
    ],
)
def test_the_score_is_a_geometric_mean_rounded_down(values: tuple[int, ...], expected: int) -> None:
    assert score(values) == expected


@given(st.tuples(*[st.integers(0, 100)] * 5))
def test_the_score_is_never_above_the_plain_mean_nor_under_the_weakest(
    values: tuple[int, ...],
) -> None:
    raised = [max(value, 1) for value in values]

    assert min(raised) <= score(values) <= sum(raised) // 5


def test_mean_energy_is_rounded_down() -> None:
    assert mean_energy(START.evolve(energy=(5, 5, 4, 5))) == 4
    assert mean_energy(START.evolve(energy=(0, 0, 0, 3))) == 0
