"""Free lunches: options that win on every scale at once, seen without playing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kessessa.core.scenario import Effect, Option, Scenario, Situation


def dominating_options(scenario: Scenario) -> Iterator[str]:
    """`situation.option` of each option that nothing in its situation beats on any scale.

    Scales are the five indicators, energy, euros, euros a month, weeks and effort; effects, costs
    and what comes later are added up. Sowing a card or breaking a promise is a price, and so is
    a condition to be met.
    """
    for situation in scenario.situations.values():
        if len(situation.options) < 2:
            continue
        for option in situation.options:
            if not _has_price(option) and _wins(situation, option):
                yield f"{situation.id}.{option.id}"


def _has_price(option: Option) -> bool:
    sown = any(
        later.hazard is not None or any(effect.amount < 0 for effect in later.effects)
        for later in option.later
    )
    return bool(option.requires or option.breaks or sown)


def _wins(situation: Situation, option: Option) -> bool:
    mine = _sums(option)
    others = [_sums(other) for other in situation.options if other.id != option.id]
    scales = set(mine).union(*others)
    at_least = all(mine[scale] >= other[scale] for other in others for scale in scales)
    return at_least and all(mine != other for other in others)


def _sums(option: Option) -> Counter[str]:
    """What an option moves in all, more being better on every scale."""
    sums: Counter[str] = Counter()
    for effect in _effects(option):
        amount = -effect.amount if effect.target == "week" else effect.amount
        sums[effect.target] += amount
    sums["treasury"] += option.cost.treasury
    sums["monthly"] += option.cost.monthly
    sums["week"] -= option.cost.weeks
    sums["energy"] -= option.cost.effort
    return sums


def _effects(option: Option) -> Iterator[Effect]:
    yield from option.effects
    for later in option.later:
        yield from later.effects
