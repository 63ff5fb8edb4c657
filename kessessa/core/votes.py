"""Counting ballots: one small pure function per method, integers only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kessessa.core.scenario import COLLEGES, MENTIONS, Form


@dataclass(frozen=True, slots=True)
class Tally:
    """The count of an open vote."""

    method: str
    winners: tuple[str, ...]
    scores: tuple[tuple[str, int], ...]
    turnout: int
    voters: int


def weights(form: Form | None, members: Sequence[tuple[int, str, int]]) -> dict[int, int]:
    """What each member's ballot weighs."""
    if form is None or form.votes == "one_each":
        return {seat: 1 for seat, _, _ in members}
    if form.votes == "capital":
        return {seat: max(capital, 1) for seat, _, capital in members}
    inside = [seat for seat, college, _ in members if college == "employees"]
    outside = [seat for seat, college, _ in members if college != "employees"]
    if not inside or not outside or 100 * len(inside) >= 65 * len(members):
        return {seat: 1 for seat, _, _ in members}
    each = -(-65 * len(outside) // (35 * len(inside)))
    return {seat: each if college == "employees" else 1 for seat, college, _ in members}


def majority(
    candidates: Sequence[str], ballots: Mapping[int, str | None], weight: Mapping[int, int]
) -> Tally:
    """Most voices win."""
    score = dict.fromkeys(candidates, 0)
    turnout = 0
    for seat, ballot in ballots.items():
        if ballot is not None:
            score[ballot] += weight[seat]
            turnout += 1
    best = max(score.values())
    winners = tuple(one for one in candidates if turnout and score[one] == best)
    return Tally("majority", winners, tuple(score.items()), turnout, len(ballots))


def two_thirds(
    candidates: Sequence[str], ballots: Mapping[int, str | None], weight: Mapping[int, int]
) -> Tally:
    """Two thirds of what was expressed, or nobody."""
    plain = majority(candidates, ballots, weight)
    total = sum(score for _, score in plain.scores)
    winners = tuple(one for one, score in plain.scores if score and 3 * score >= 2 * total)
    return Tally("two_thirds", winners, plain.scores, plain.turnout, plain.voters)


def runoff(tally: Tally) -> tuple[str, ...]:
    """Who goes to the second round."""
    scores = dict(tally.scores)
    if not tally.turnout:
        return tuple(scores)
    ranks = sorted(scores.values(), reverse=True)
    floor = ranks[0] if ranks.count(ranks[0]) > 1 else ranks[min(1, len(ranks) - 1)]
    return tuple(one for one in scores if scores[one] >= floor)


def college_weights(form_weights: Mapping[str, int], present: Sequence[str]) -> dict[str, int]:
    """Hundredths of percent by college present."""
    here = [one for one in COLLEGES if one in present]
    total = sum(form_weights.get(one, 10) for one in here) or 1
    shares = {one: 10000 * form_weights.get(one, 10) // total for one in here}
    if here:
        shares[here[0]] += 10000 - sum(shares.values())
    return shares


def colleges(
    candidates: Sequence[str],
    ballots: Mapping[int, str | None],
    college: Mapping[int, str],
    form_weights: Mapping[str, int],
) -> Tally:
    """Each college votes."""
    cast = {seat: ballot for seat, ballot in ballots.items() if ballot is not None}
    present = [college[seat] for seat in cast]
    share = college_weights(form_weights, present)
    score = dict.fromkeys(candidates, 0)
    for seat, ballot in cast.items():
        score[ballot] += share[college[seat]] // present.count(college[seat])
    best = max(score.values())
    winners = tuple(one for one in candidates if cast and score[one] == best)
    return Tally("colleges", winners, tuple(score.items()), len(cast), len(ballots))


def judgment(
    candidates: Sequence[str],
    ballots: Mapping[int, Mapping[str, int] | None],
    weight: Mapping[int, int],
) -> Tally:
    """Best median mention."""
    rated = {seat: ballot for seat, ballot in ballots.items() if ballot is not None}
    if not rated:
        return Tally("judgment", (), tuple((one, -1) for one in candidates), 0, len(ballots))
    ranks = {}
    for one in candidates:
        grades = sorted(
            grade for seat, ballot in rated.items() for grade in [ballot.get(one, 0)] * weight[seat]
        )
        order = []
        while grades:
            order.append(grades.pop((len(grades) - 1) // 2))
        ranks[one] = order
    best = max(ranks.values())
    winners = tuple(one for one in candidates if ranks[one] == best)
    scores = tuple((one, ranks[one][0]) for one in candidates)
    assert max(score for _, score in scores) < len(MENTIONS)
    return Tally("judgment", winners, scores, len(rated), len(ballots))


def consent(objections: Sequence[int], voters: int, answered: int) -> bool:
    """Nobody objects."""
    return not objections and answered <= voters


def consensus(yes: int, no: int) -> bool:
    """At least one yes, no refusal."""
    return yes > 0 and no == 0
