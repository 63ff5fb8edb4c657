"""Whether a condition holds. Conditions are data; nothing is ever evaluated."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any as Anything

from kessessa.core.scenario import (
    INDICATORS,
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
from kessessa.core.state import State


def holds(condition: Condition | None, state: State) -> bool:
    """Whether the condition is true now; the absent condition always is."""
    return condition is None or _TESTS[type(condition)](condition, state)


def score(values: tuple[int, ...]) -> int:
    """The geometric mean of the five indicators, each taken as at least 1, rounded down.

    One neglected leg cannot be bought back by another (RULES section 10).
    """
    product = 1
    for value in values:
        product *= max(value, 1)
    return _fifth_root(product)


def mean_energy(state: State) -> int:
    """The mean energy of the seats, rounded down, 0 to 5."""
    return sum(state.energy) // len(state.energy)


def _fifth_root(number: int) -> int:
    """The integer part of the fifth root; exact, for 1 to 100⁵."""
    low, high = 1, 101
    while high - low > 1:
        middle = (low + high) // 2
        if middle**5 <= number:
            low = middle
        else:
            high = middle
    return low


def _number(target: str, state: State) -> int:
    if target in INDICATORS:
        return state[target]
    if target == "energy":
        return mean_energy(state)
    if target == "weakest":
        return min(state.values)
    if target == "score":
        return score(state.values)
    number: int = getattr(state, target)
    return number


def _between(condition: Between, state: State) -> bool:
    number = _number(condition.target, state)
    return (condition.low is None or condition.low <= number) and (
        condition.high is None or number <= condition.high
    )


def _chose(condition: Chose, state: State) -> bool:
    return any(
        decision.situation == condition.situation and decision.option in condition.options
        for decision in state.decisions
    )


def _method(condition: MethodIs, state: State) -> bool:
    for decision in reversed(state.decisions):
        if condition.situation in {None, decision.situation}:
            return decision.method in condition.methods
    return False


def _promise(condition: PromiseIs, state: State) -> bool:
    if state.charter is None or condition.promise not in state.charter.promises:
        return False
    if condition.status == "made":
        return True
    return (condition.promise in state.broken) == (condition.status == "broken")


_TESTS: dict[type, Callable[[Anything, State], bool]] = {
    HasFact: lambda condition, state: condition.fact in state.facts,
    Chose: _chose,
    FormIs: lambda condition, state: state.form in condition.forms,
    MethodIs: _method,
    Between: _between,
    WasShared: lambda condition, state: (condition.situation, condition.role) in state.shared,
    PromiseIs: _promise,
    All: lambda condition, state: all(holds(part, state) for part in condition.of),
    Any: lambda condition, state: any(holds(part, state) for part in condition.of),
    Not: lambda condition, state: not holds(condition.of, state),
}
