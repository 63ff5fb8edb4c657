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
            situation
            for situation in living.values()
            if not _possible(situation.when, _past(living, situation, scenario))
        ]
        if not lost:
            break
        for situation in lost:
            del living[situation.id]
    gone = [situation for situation in scenario.situations if situation not in living]
    for situation in living.values():
        past = _past(living, situation, scenario)
        gone += [
            f"{situation.id}.{option.id}"
            for option in situation.options
            if not _can_open(option, past)
        ]
    end = _past(living, None, scenario)
    brought = {
        later.hazard
        for situation in living.values()
        for option in situation.options
        for later in option.later
    }
    gone += [
        hazard.id
        for hazard in scenario.hazards.values()
        if not (hazard.chance or hazard.id in brought) or not _possible(hazard.when, end)
    ]
    gone += [ending.id for ending in scenario.endings if not _possible(ending.when, end)]
    return tuple(gone)


def _can_open(option: Option, past: _Past) -> bool:
    return all(_possible(requirement.when, past) for requirement in option.requires)


def _past(living: dict[str, Situation], now: Situation | None, scenario: Scenario) -> _Past:
    """What may precede a situation (the end of the game, if None): stages up to its own."""
    order = {stage.id: place for place, stage in enumerate(scenario.stages)}
    latest = len(order) if now is None or now.crisis else order.get(now.stage, 0)
    before = [
        situation
        for situation in living.values()
        if situation.crisis or order.get(situation.stage, 0) <= latest
    ]
    if now is not None and not any(option.postpone for option in now.options):
        before = [situation for situation in before if situation.id != now.id]
    options = [(situation, option) for situation in before for option in situation.options]
    facts = {fact for _, option in options for fact in _facts_of(option)}
    facts |= {fact for hazard in scenario.hazards.values() for fact in hazard.facts}
    return _Past(
        frozenset(facts),
        frozenset((situation.id, option.id) for situation, option in options),
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
            return any(_possible(part, past) for part in of)
        case All():
            parts = tuple(_flat(condition))
            return all(_possible(part, past) for part in parts) and not _contradict(parts)
        case _:
            return True


def _flat(condition: Condition) -> Iterator[Condition]:
    if isinstance(condition, All):
        for part in condition.of:
            yield from _flat(part)
    else:
        yield condition


def _contradict(parts: Iterable[Condition]) -> bool:
    """Whether some of these, all due at once, deny each other."""
    due = tuple(parts)
    if any(Not(part) in due for part in due):
        return True
    chosen: dict[str, set[str]] = {}
    forms: set[str] | None = None
    lows: dict[str, int] = {}
    highs: dict[str, int] = {}
    for part in due:
        match part:
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
