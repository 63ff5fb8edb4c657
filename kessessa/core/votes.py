"""Counting ballots: one small pure function per method, integers only.

A ballot is what one seat sealed; None is a blank one: it is counted among the `voters`, not in the
`turnout`, and adds to no score. There is a candidate at least, and ballots only name candidates:
anything else is a KeyError, for the rules (`kessessa.core.rules.engine`) refuse such a ballot before it
comes here. The order of `candidates` is that of the page, and decides nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import lcm
from typing import Final, Literal

from kessessa.core.scenario import MENTIONS, Form

EMPLOYEES_SHARE: Final = 65
"""Percent of the votes that the employees of a SCOP hold together, at least."""

SMALLEST_COLLEGE: Final = 10
"""Percent that a college weighs when the form does not list it: the least a SCIC may give one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The count of an open vote."""

    method: str
    """How it was counted: `majority` (also for the chair and a commission), `two_thirds`,
    `colleges` or `judgment`."""
    winners: tuple[str, ...]
    """One when the vote settles it, several when they tie, none when nobody has what it takes."""
    scores: tuple[tuple[str, int], ...]
    """By candidate, exact: weighed voices; for `colleges`, weights of the form multiplied by what
    makes them whole; for `judgment`, the place of the median mention in `MENTIONS`, or −1."""
    turnout: int
    """Ballots that are not blank."""
    voters: int
    """Ballots, blank ones included."""
    unit: Literal["voices", "mention"] = "voices"
    """What scores are: voices, which may be shared out in percents, or a place in `MENTIONS`."""

    @property
    def shares(self) -> dict[str, int]:
        """What part each candidate has of what was expressed, in hundredths of a percent.

        To be read, not compared: rounded to the nearest, so that winners come from `scores` alone.
        Empty when nothing was expressed, and when scores are no voices.
        """
        whole = sum(score for _, score in self.scores)
        if self.unit != "voices" or not whole:
            return {}
        return {
            candidate: (20_000 * score + whole) // (2 * whole) for candidate, score in self.scores
        }


# -- what a ballot weighs ---------------------------------------------------------------------


def weights(form: Form | None, members: Sequence[tuple[int, str, int]]) -> dict[int, int]:
    """What the ballot of each member weighs under the statutes: 1 or more, by seat.

    Members are the seats at the table, each with its college and the euros it put in.

    - no form yet, or `one_each`: 1;
    - `employees_65` (SCOP): 1, and for each employee the least whole number that gives the
      employees at the table 65 % together. All weigh 1 if there is no employee, or nobody else;
    - `capital` (SARL): the euros put in, and 1 for who put nothing in, so that everyone at the
      table has a voice, however small.

    The laws behind these, with their sources, are the claims of `scenarios/common/forms.yaml`.
    """
    if form is not None and form.votes == "capital":
        return {seat: max(capital, 1) for seat, _, capital in members}
    each = 1
    employees = sum(college == "employees" for _, college, _ in members)
    if form is not None and form.votes == "employees_65" and employees:
        others = len(members) - employees
        # employees × each ≥ 65 % of the whole, that is 65 : 35 or more against the others
        each = max(1, -(-EMPLOYEES_SHARE * others // ((100 - EMPLOYEES_SHARE) * employees)))
    return {seat: each if college == "employees" else 1 for seat, college, _ in members}


# -- one option on a ballot -------------------------------------------------------------------


def majority(
    candidates: Sequence[str], ballots: Mapping[int, str | None], weight: Mapping[int, int]
) -> Tally:
    """Most voices win, even without half of them; all the first when they tie.

    Scores are weighed voices. Nobody wins when every ballot is blank.
    """
    score = dict.fromkeys(candidates, 0)
    for seat, ballot in ballots.items():
        if ballot is not None:
            score[ballot] += weight[seat]
    return _most("majority", score, ballots)


def two_thirds(
    candidates: Sequence[str], ballots: Mapping[int, str | None], weight: Mapping[int, int]
) -> Tally:
    """Two thirds of the voices expressed win, exactly two thirds included; or nobody does.

    Scores are weighed voices. Blank ballots are not voices: they make the bar no higher.

    >>> one_each = {0: 1, 1: 1, 2: 1}
    >>> two_thirds(["hall", "barn"], {0: "hall", 1: "hall", 2: "barn"}, one_each).winners
    ('hall',)
    >>> two_thirds(["hall", "barn"], {0: "hall", 1: None, 2: "barn"}, one_each).winners
    ()
    """
    plain = majority(candidates, ballots, weight)
    total = sum(score for _, score in plain.scores)
    winners = tuple(
        candidate for candidate, score in plain.scores if score and 3 * score >= 2 * total
    )
    return Tally("two_thirds", winners, plain.scores, plain.turnout, plain.voters)


def runoff(tally: Tally) -> tuple[str, ...]:
    """Who goes to the second round, in the order of the page.

    All who tie for the first place; else the first, and all who tie for the second. Everyone when
    every ballot was blank.
    """
    ranks = sorted((score for _, score in tally.scores), reverse=True)
    floor = ranks[:2][-1]
    return tuple(candidate for candidate, score in tally.scores if score >= floor)


def colleges(
    candidates: Sequence[str],
    ballots: Mapping[int, str | None],
    college: Mapping[int, str],
    percents: Mapping[str, int],
) -> Tally:
    """Each college has its weight, shared evenly among its ballots; most weight wins.

    `college` is that of each seat; `percents` what the form gives each college, 10 to 50; one
    that it does not list weighs 10, so that no member is without a voice. Colleges in which nobody
    voted, or only blank, weigh nothing: the others keep their proportions. So scores need no
    rounding: weights of the form, times the least number by which every college can be shared.

    Colleges are optional in a SCIC: three or more, 10 to 50 % of the votes each, whatever their
    capital (claims of `scenarios/common/forms.yaml`).
    """
    cast = {seat: ballot for seat, ballot in ballots.items() if ballot is not None}
    sizes = Counter(college[seat] for seat in cast)
    whole = lcm(*sizes.values())
    score = dict.fromkeys(candidates, 0)
    for seat, ballot in cast.items():
        own = college[seat]
        score[ballot] += percents.get(own, SMALLEST_COLLEGE) * whole // sizes[own]
    return _most("colleges", score, ballots)


def _most(method: str, score: Mapping[str, int], ballots: Mapping[int, str | None]) -> Tally:
    """The tally in which the highest score wins, if there was any ballot but blank ones."""
    turnout = sum(ballot is not None for ballot in ballots.values())
    best = max(score.values())
    winners = tuple(candidate for candidate in score if turnout and score[candidate] == best)
    return Tally(method, winners, tuple(score.items()), turnout, len(ballots))


# -- a mention for each option ----------------------------------------------------------------


def judgment(
    candidates: Sequence[str],
    ballots: Mapping[int, Mapping[str, str] | None],
    weight: Mapping[int, int],
) -> Tally:
    """The best median mention wins; ties are broken as majority judgment does.

    A ballot gives each candidate one of `MENTIONS`; one that it leaves out is rejected. A ballot
    of weight 3 is three ballots. Between two middle mentions the median is the lower one. Among
    equal medians, one median mention is removed from each candidate and the medians are compared
    again, until they differ or nothing is left: then all the best tie. Scores are places in
    `MENTIONS`, 0 to 5, and −1 when every ballot is blank: then nobody wins.

    M. Balinski and R. Laraki, « A theory of measuring, electing, and ranking », PNAS 104 (21), 2007.

    >>> ballots = {
    ...     0: {"hall": "very_good", "barn": "good"},
    ...     1: {"hall": "reject", "barn": "good"},
    ...     2: {"hall": "insufficient", "barn": "passable"},
    ... }
    >>> judgment(["hall", "barn"], ballots, {0: 1, 1: 1, 2: 1}).winners
    ('barn',)

    Raises:
        ValueError: a mention that is not one of `MENTIONS`.
    """
    cast = {seat: ballot for seat, ballot in ballots.items() if ballot is not None}
    if not cast:
        nothing = tuple((candidate, -1) for candidate in candidates)
        return Tally("judgment", (), nothing, 0, len(ballots), "mention")
    # Medians go from the middle outwards, the lower side first. Once mentions are sorted, two
    # candidates can only begin to differ where a mention of one of them begins or ends: these
    # places are few, however many euros a ballot weighs. Just outside the row all are the same.
    ends = {candidate: _ends(candidate, cast, weight) for candidate in candidates}
    voices = sum(weight[seat] for seat in cast)
    edges = {end - side for reach in ends.values() for end in reach for side in (0, 1)}
    # The place nearest the middle is between the same ends as the middle, so it has the medians.
    order = sorted(edges, key=lambda place: (abs(2 * place - voices + 1), place))
    value = {
        candidate: [bisect_right(ends[candidate], place) for place in order]
        for candidate in candidates
    }
    best = max(value.values())
    winners = tuple(candidate for candidate in candidates if value[candidate] == best)
    scores = tuple((candidate, value[candidate][0]) for candidate in candidates)
    return Tally("judgment", winners, scores, len(cast), len(ballots), "mention")


def _ends(
    candidate: str, ballots: Mapping[int, Mapping[str, str]], weight: Mapping[int, int]
) -> list[int]:
    """Up to where each mention reaches among the candidate's, sorted from the worst."""
    mentions = {
        seat: MENTIONS.index(ballot.get(candidate, MENTIONS[0])) for seat, ballot in ballots.items()
    }
    return [
        sum(weight[seat] for seat, mention in mentions.items() if mention <= place)
        for place in range(len(MENTIONS))
    ]


# -- a word on a proposal ---------------------------------------------------------------------


def consent(objections: int) -> bool:
    """Whether a proposal passes by consent: nobody objects, whatever reserves and blanks say."""
    return objections == 0


def consensus(agreed: int, refusals: int) -> bool:
    """Whether everyone says yes: at least one did, and nobody said no; blanks do not stop it."""
    return agreed > 0 and refusals == 0
