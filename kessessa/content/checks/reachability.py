"""What no game can bring: conditions that cannot hold where they stand.

Generous: a condition is held to be possible unless its own words, or the order of the stages,
forbid it. The audit plays games and proves more (docs/analysis.md); this takes no time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kessessa.core.scenario import (
    All,
    Any,
    Between,
    Chose,
    Condition,
    FormIs,
    HasFact,
    Not,
    Option,
    Scenario,
    Situation,
)


@dataclass(frozen=True)
class _Past:
    """What may have happened before some moment."""

    facts: frozenset[str]
    options: frozenset[tuple[str, str]]
    forms: frozenset[str]


def unreachable(scenario: Scenario) -> tuple[str, ...]:
    """Ids of the situations, options (`place.hall`), hazards and endings that no game can bring."""
    living = dict(scenario.situations)
    while True:
        lost = [
            one for one in living.values() if not _possible(one.when, _past(living, one, scenario))
        ]
        if not lost:
            break
        for one in lost:
            del living[one.id]
    gone = [one for one in scenario.situations if one not in living]
    for one in living.values():
        past = _past(living, one, scenario)
        gone += [f"{one.id}.{option.id}" for option in one.options if not _can_open(option, past)]
    end = _past(living, None, scenario)
    brought = {
        later.hazard for one in living.values() for each in one.options for later in each.later
    }
    gone += [
        one.id
        for one in scenario.hazards.values()
        if not (one.chance or one.id in brought) or not _possible(one.when, end)
    ]
    gone += [one.id for one in scenario.endings if not _possible(one.when, end)]
    return tuple(gone)


def _can_open(option: Option, past: _Past) -> bool:
    return all(_possible(one.when, past) for one in option.requires)


def _past(living: dict[str, Situation], now: Situation | None, scenario: Scenario) -> _Past:
    """What may precede a situation (the end of the game, if None): stages up to its own."""
    order = {stage.id: place for place, stage in enumerate(scenario.stages)}
    latest = len(order) if now is None or now.crisis else order.get(now.stage, 0)
    before = [one for one in living.values() if one.crisis or order.get(one.stage, 0) <= latest]
    if now is not None and not any(option.postpone for option in now.options):
        before = [one for one in before if one.id != now.id]
    options = [(one, option) for one in before for option in one.options]
    facts = {fact for _, option in options for fact in _facts_of(option)}
    facts |= {fact for hazard in scenario.hazards.values() for fact in hazard.facts}
    return _Past(
        frozenset(facts),
        frozenset((one.id, option.id) for one, option in options),
        frozenset({"none", *(option.form for _, option in options if option.form)}),
    )


def _facts_of(option: Option) -> Iterator[str]:
    yield from option.facts
    if option.amendment is not None:
        yield from option.amendment.facts


def _possible(condition: Condition | None, past: _Past) -> bool:
    """Whether a condition may hold after such a past."""
    match condition:
        case HasFact(fact):
            return fact in past.facts
        case Chose(situation, options):
            return any((situation, option) in past.options for option in options)
        case FormIs(forms):
            return not past.forms.isdisjoint(forms)
        case Any(of):
            return any(_possible(one, past) for one in of)
        case All():
            parts = tuple(_flat(condition))
            return all(_possible(one, past) for one in parts) and not _contradict(parts)
        case _:
            return True


def _flat(condition: Condition) -> Iterator[Condition]:
    if isinstance(condition, All):
        for one in condition.of:
            yield from _flat(one)
    else:
        yield condition


def _contradict(parts: Iterable[Condition]) -> bool:
    """Whether some of these, all due at once, deny each other."""
    due = tuple(parts)
    if any(Not(one) in due for one in due):
        return True
    chosen: dict[str, set[str]] = {}
    forms: set[str] | None = None
    lows: dict[str, int] = {}
    highs: dict[str, int] = {}
    for one in due:
        match one:
            case Chose(situation, options):
                chosen[situation] = chosen.get(situation, set(options)) & set(options)
            case FormIs(adopted):
                forms = set(adopted) if forms is None else forms & set(adopted)
            case Between(target, low, high):
                lows[target] = max(lows.get(target, -(10**9)), -(10**9) if low is None else low)
                highs[target] = min(highs.get(target, 10**9), 10**9 if high is None else high)
            case _:
                pass
    return (
        forms == set()
        or not all(chosen.values())
        or any(lows[target] > highs[target] for target in lows)
    )
