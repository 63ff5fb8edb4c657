"""Every way of counting: textbook cases, corners, and agreement with others who count otherwise.

Others are Whalrus, a library of voting rules (F. Durand, GPL 3), and small references written
here on purpose by another road: ballots copied as often as they weigh, fractions, search.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from random import Random

import pytest
from whalrus.ballots.ballot_plurality import BallotPlurality
from whalrus.profiles.profile import Profile
from whalrus.rules.rule_majority_judgment import RuleMajorityJudgment
from whalrus.rules.rule_plurality import RulePlurality
from whalrus.scales.scale_from_list import ScaleFromList

from kessessa.core.scenario import COLLEGES, MENTIONS, Form
from kessessa.core.votes import (
    Tally,
    colleges,
    consensus,
    consent,
    judgment,
    majority,
    runoff,
    two_thirds,
    weights,
)

ELECTIONS = 3000
SHORT = {mention[0]: mention for mention in MENTIONS} | {"v": "very_good"}
"""r(eject) i(nsufficient) p(assable) f(air) g(ood) v(ery good)."""

Chosen = dict[int, str | None]
Rated = dict[int, Mapping[str, str] | None]


def ballots(row: str) -> Chosen:
    """One letter a seat; a dot is a blank ballot."""
    return {seat: None if one == "." else one for seat, one in enumerate(row)}


def ones(cast: Mapping[int, object]) -> dict[int, int]:
    return dict.fromkeys(cast, 1)


def rows(**given: str) -> Rated:
    """One row of mentions a candidate, one letter a seat."""
    return {
        seat: {one: SHORT[mentions[seat]] for one, mentions in given.items()}
        for seat in range(len(next(iter(given.values()))))
    }


def of_method(form: str, percents: Mapping[str, int] | None = None) -> Form:
    return Form("form", "Une forme", "Un texte.", form, percents or {})  # type: ignore[arg-type]


def randoms(seed: int) -> Iterator[Random]:
    """As many dice as there are elections to hold, always the same ones."""
    for election in range(ELECTIONS):
        yield Random(1000 * seed + election)  # noqa: S311 - elections, not secrets


def electorate(dice: Random) -> tuple[str, Chosen, dict[int, int]]:
    """Two to five candidates, one to nine seats, blanks and weights: ties are frequent."""
    candidates = "abcde"[: dice.randint(2, 5)]
    cast = {seat: dice.choice([*candidates, None]) for seat in range(dice.randint(1, 9))}
    return candidates, cast, {seat: dice.choice((1, 1, 1, 2, 3, 300)) for seat in cast}


# -- what a ballot weighs ---------------------------------------------------------------------


@pytest.mark.parametrize("form", [None, of_method("one_each")])
def test_one_member_one_voice_whatever_the_euros(form: Form | None) -> None:
    members = [(0, "employees", 900), (3, "users", 0), (5, "public", 1)]

    assert weights(form, members) == {0: 1, 3: 1, 5: 1}


def test_capital_votes_by_the_euro_and_who_put_nothing_in_has_one_voice() -> None:
    members = [(0, "employees", 900), (1, "users", 0), (2, "public", 1), (3, "users", 100_000)]

    assert weights(of_method("capital"), members) == {0: 900, 1: 1, 2: 1, 3: 100_000}


@pytest.mark.parametrize("employees", range(1, 9))
@pytest.mark.parametrize("others", range(1, 9))
def test_employees_of_a_scop_hold_65_percent_by_the_least_weight_that_does(
    employees: int, others: int
) -> None:
    members = [(seat, "employees", 0) for seat in range(employees)]
    members += [(employees + seat, COLLEGES[1 + seat % 4], 500) for seat in range(others)]
    least = next(
        each
        for each in range(1, 100)
        if Fraction(each * employees, each * employees + others) >= Fraction(65, 100)
    )

    assert weights(of_method("employees_65"), members) == {
        seat: least if seat < employees else 1 for seat in range(employees + others)
    }


@pytest.mark.parametrize(("employees", "weight"), [(13, 1), (12, 2)])
def test_65_percent_exactly_is_enough(employees: int, weight: int) -> None:
    members = [(seat, "employees" if seat < employees else "users", 0) for seat in range(20)]

    assert weights(of_method("employees_65"), members)[0] == weight


@pytest.mark.parametrize("college", ["employees", "users"])
def test_a_scop_of_employees_only_or_without_any_votes_one_each(college: str) -> None:
    assert weights(of_method("employees_65"), [(2, college, 9), (4, college, 0)]) == {2: 1, 4: 1}


# -- majority ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "winners", "scores"),
    [
        ("aabbc", "ab", (2, 2, 1)),
        ("aaabbcc", "a", (3, 2, 2)),
        ("abc", "abc", (1, 1, 1)),
        ("c", "c", (0, 0, 1)),
        (".c..", "c", (0, 0, 1)),
        (".ab.", "ab", (1, 1, 0)),
        ("....", "", (0, 0, 0)),
        (".", "", (0, 0, 0)),
    ],
)
def test_most_voices_win_and_blanks_are_none(
    row: str, winners: str, scores: tuple[int, ...]
) -> None:
    cast = ballots(row)

    assert majority("abc", cast, ones(cast)) == Tally(
        "majority",
        tuple(winners),
        tuple(zip("abc", scores, strict=True)),
        len(row) - row.count("."),
        len(row),
    )


def test_weights_can_overturn_heads_and_make_a_tie() -> None:
    cast = ballots("abb")

    assert majority("ab", cast, {0: 3, 1: 1, 2: 1}).winners == ("a",)
    assert majority("ab", cast, {0: 2, 1: 1, 2: 1}).winners == ("a", "b")


def test_a_ballot_for_nobody_on_the_page_is_no_ballot() -> None:
    with pytest.raises(KeyError):
        majority("ab", {0: "z"}, {0: 1})


def test_majority_finds_what_whalrus_finds() -> None:
    for dice in randoms(1):
        candidates, cast, weight = electorate(dice)
        full = {seat: ballot for seat, ballot in cast.items() if ballot is not None}
        if not full:
            continue
        theirs = RulePlurality(
            Profile(
                [BallotPlurality(ballot, candidates=set(candidates)) for ballot in full.values()],
                weights=[weight[seat] for seat in full],
            )
        )
        tally = majority(candidates, cast, weight)

        assert set(tally.winners) == set(theirs.cowinners_)
        assert dict(tally.scores) == {
            one: score * sum(weight[seat] for seat in full) for one, score in theirs.scores_.items()
        }


# -- two thirds -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "winners"),
    [
        ("aab", "a"),
        ("aaaabb", "a"),
        ("aaabb", ""),
        ("aabc", ""),
        ("aab....", "a"),
        ("b", "b"),
        ("b.", "b"),
        ("ab", ""),
        ("...", ""),
    ],
)
def test_two_thirds_of_what_was_expressed_or_nobody(row: str, winners: str) -> None:
    cast = ballots(row)
    tally = two_thirds("abc", cast, ones(cast))

    assert tally.method == "two_thirds"
    assert tally.winners == tuple(winners)
    assert (tally.turnout, tally.voters) == (len(row) - row.count("."), len(row))


@pytest.mark.parametrize(("euros", "wins"), [(199, False), (200, True), (201, True)])
def test_two_thirds_are_of_the_weights_and_met_to_the_euro(euros: int, wins: bool) -> None:  # noqa: FBT001
    cast = ballots("ab.")

    assert two_thirds("ab", cast, {0: euros, 1: 100, 2: 900}).winners == (("a",) if wins else ())


def test_two_thirds_are_a_fraction_of_the_voices() -> None:
    for dice in randoms(2):
        candidates, cast, weight = electorate(dice)
        voices = Counter(
            ballot for seat, ballot in cast.items() if ballot for _ in range(weight[seat])
        )
        total = sum(voices.values())
        expected = tuple(
            one for one in candidates if total and Fraction(voices[one], total) >= Fraction(2, 3)
        )

        assert two_thirds(candidates, cast, weight).winners == expected


# -- the second round -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "stay"),
    [
        ("ddbba", "bd"),
        ("dddbba", "bd"),
        ("dddbbaac", "abd"),
        ("aabbcc", "abc"),
        ("....", "abcd"),
        ("a", "abcd"),
    ],
)
def test_the_first_two_go_to_the_second_round_with_who_ties_with_them(row: str, stay: str) -> None:
    cast = ballots(row)

    assert runoff(majority("abcd", cast, ones(cast))) == tuple(stay)


def test_a_lone_option_nobody_voted_for_stays() -> None:
    assert runoff(majority("a", {0: None}, {0: 1})) == ("a",)


def test_whoever_goes_to_the_second_round_has_at_most_one_candidate_before_it() -> None:
    for dice in randoms(3):
        candidates, cast, weight = electorate(dice)
        tally = majority(candidates, cast, weight)
        score = dict(tally.scores)
        expected = tuple(
            one for one in candidates if sum(score[two] > score[one] for two in candidates) < 2
        )

        assert runoff(tally) == expected


# -- colleges ---------------------------------------------------------------------------------

SCIC = {"employees": 25, "users": 25, "producers": 20, "public": 20, "supporters": 10}
LETTERS = {one[0]: one for one in COLLEGES if one != "public"} | {"c": "public"}
"""e(mployees) u(sers) p(roducers) c(ommune) s(upporters)."""


def seated(row: str) -> dict[int, str]:
    return {seat: LETTERS[one] for seat, one in enumerate(row)}


@pytest.mark.parametrize(
    ("seats", "row", "winners", "scores"),
    [
        ("eupcs", "aabbb", "ab", (50, 50)),
        ("eupc", "aabb", "a", (50, 40)),
        ("euuup", "abbba", "a", (135, 75)),
        ("euuup", "aaab.", "a", (125, 25)),
        ("eeuu", "abab", "ab", (50, 50)),
        ("eu", "a.", "a", (25, 0)),
        ("s", "b", "b", (0, 10)),
        ("eup", "...", "", (0, 0)),
    ],
)
def test_a_college_weighs_what_its_form_says_however_many_sit_in_it(
    seats: str, row: str, winners: str, scores: tuple[int, int]
) -> None:
    assert colleges("ab", ballots(row), seated(seats), SCIC) == Tally(
        "colleges",
        tuple(winners),
        tuple(zip("ab", scores, strict=True)),
        len(row) - row.count("."),
        len(row),
    )


def test_five_employees_can_weigh_as_much_as_two_hundred_users() -> None:
    row = "a" * 5 + "b" * 200
    halves = {"employees": 50, "users": 50}

    assert colleges("ab", ballots(row), seated("e" * 5 + "u" * 200), halves).winners == ("a", "b")
    assert majority("ab", ballots(row), ones(ballots(row))).winners == ("b",)


def test_a_remainder_does_not_invent_a_winner() -> None:
    # 25 : 25 : 20 have no whole number of hundredths of a percent; nobody is given what is left
    assert colleges("abc", ballots("abc"), seated("eup"), SCIC).winners == ("a", "b")
    # nor do three members lose a part of what they share
    assert colleges("ab", ballots("aaab"), seated("eeeu"), SCIC).winners == ("a", "b")


def test_a_college_that_the_form_forgets_weighs_ten() -> None:
    tally = colleges("ab", ballots("ab"), seated("se"), {"employees": 30})

    assert dict(tally.scores) == {"a": 10, "b": 30}


def test_colleges_share_out_exact_fractions() -> None:
    for dice in randoms(4):
        candidates, cast, _ = electorate(dice)
        college = {seat: dice.choice(COLLEGES) for seat in cast}
        listed = dice.sample(COLLEGES, dice.randint(3, 5))
        percents = {one: dice.choice((10, 20, 25, 33, 50)) for one in listed}
        share = dict.fromkeys(candidates, Fraction(0))
        for one in COLLEGES:
            inside = [cast[seat] for seat in cast if college[seat] == one and cast[seat]]
            for ballot in inside:
                share[str(ballot)] += Fraction(percents.get(one, 10), len(inside))
        best = max(share.values())
        tally = colleges(candidates, cast, college, percents)

        assert tally.winners == tuple(one for one in candidates if best and share[one] == best)
        whole = sum(score for _, score in tally.scores)
        for one, score in tally.scores:
            assert share[one] * whole == score * sum(share.values())


# -- shares, to be read -----------------------------------------------------------------------


def test_shares_are_hundredths_of_a_percent_to_the_nearest() -> None:
    tally = Tally("colleges", ("a",), (("a", 50), ("b", 30), ("c", 10)), 3, 3)

    assert tally.shares == {"a": 5556, "b": 3333, "c": 1111}


def test_a_tie_reads_as_one() -> None:
    assert majority("abc", ballots("abc"), ones(ballots("abc"))).shares == dict.fromkeys(
        "abc", 3333
    )


def test_there_is_no_share_of_nothing_nor_of_a_mention() -> None:
    assert majority("ab", {0: None}, {0: 1}).shares == {}
    assert judgment("ab", rows(a="v", b="g"), {0: 1}).shares == {}


# -- majority judgment ------------------------------------------------------------------------


def winners(cast: Rated, weight: Mapping[int, int] | None = None) -> str:
    candidates = sorted({one for ballot in cast.values() if ballot for one in ballot})
    return "".join(judgment(candidates, cast, weight or ones(cast)).winners)


def test_the_median_is_the_mention_in_the_middle() -> None:
    # M. Balinski and R. Laraki, « Le jugement majoritaire », for Orsay, April 2007
    tally = judgment("a", rows(a="gprgf"), dict.fromkeys(range(5), 1))

    assert tally == Tally("judgment", ("a",), (("a", MENTIONS.index("fair")),), 5, 5, "mention")


def test_of_two_mentions_in_the_middle_the_median_is_the_lower() -> None:
    tally = judgment("ab", rows(a="rvvr", b="iiii"), dict.fromkeys(range(4), 1))

    assert tally.winners == ("b",)
    assert dict(tally.scores) == {"a": 0, "b": 1}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ggggv", "gggff"),  # more above the median than below, against the reverse
        ("ggvvr", "gggvr"),  # more above it
        ("gggfv", "ggffv"),  # fewer below it
        ("gggg", "gggf"),
        ("fgvv", "fggv"),
        ("rggvv", "rrgvv"),  # as many above; what is below decides first
        ("ipgvv", "rpgvv"),  # the last mention of all
        ("v", "g"),
    ],
)
def test_equal_medians_are_removed_until_they_differ(first: str, second: str) -> None:
    assert winners(rows(a=first, b=second)) == "a"
    assert winners(rows(a=second, b=first)) == "b"


def test_the_tennessee_example_elects_nashville() -> None:
    # 42 % live in Memphis, 26 in Nashville, 15 in Chattanooga, 17 in Knoxville; the further away
    # a town is, the worse its mention. Three medians are « fair »: Nashville has fewest below.
    cast = rows(memphis="vrrr", nashville="fvff", chattanooga="rfvg", knoxville="rfgv")
    weight = {0: 42, 1: 26, 2: 15, 3: 17}
    tally = judgment(("chattanooga", "knoxville", "memphis", "nashville"), cast, weight)

    assert tally.winners == ("nashville",)
    assert [MENTIONS[score] for _, score in tally.scores] == ["fair", "fair", "reject", "fair"]


def test_options_rated_the_same_by_different_people_tie() -> None:
    assert winners(rows(a="gfv", b="vgf", c="ffv")) == "ab"


def test_one_voter_gets_the_option_rated_best() -> None:
    assert winners(rows(a="p", b="f", c="f")) == "bc"


def test_a_blank_ballot_rates_nothing() -> None:
    cast = {**rows(a="gi", b="fg"), 2: None, 3: None}
    tally = judgment("ab", cast, ones(cast))

    assert tally == Tally("judgment", ("b",), (("a", 1), ("b", 3)), 2, 4, "mention")


def test_when_all_ballots_are_blank_nothing_is_rated_and_nobody_wins() -> None:
    assert judgment("ab", {0: None, 4: None}, {0: 1, 4: 1}) == Tally(
        "judgment", (), (("a", -1), ("b", -1)), 0, 2, "mention"
    )


def test_an_option_left_out_of_a_ballot_is_rejected_there() -> None:
    cast: Rated = {0: {"a": "good"}, 1: {"b": "passable"}, 2: {"a": "fair", "b": "passable"}}

    assert dict(judgment("abc", cast, ones(cast)).scores) == {"a": 3, "b": 2, "c": 0}


def test_an_unknown_mention_is_refused() -> None:
    with pytest.raises(ValueError):
        judgment("a", {0: {"a": "superb"}}, {0: 1})


def test_a_ballot_that_weighs_three_is_three_ballots() -> None:
    assert winners(rows(a="vr", b="ff"), {0: 1, 1: 1}) == "b"
    assert winners(rows(a="vr", b="ff"), {0: 3, 1: 1}) == "a"


def test_fortunes_are_counted_as_fast_as_coins() -> None:
    # Copied out, these are two and a half million mentions, and a class that waits.
    cast = rows(a="vgfpirvg", b="vgfpirgv", c="vgfpirgg")
    coins = {seat: 1 + seat for seat in range(8)}
    fortunes = {seat: 99_991 * coin for seat, coin in coins.items()}

    assert judgment("abc", cast, fortunes) == judgment("abc", cast, coins)


def removal(mentions: Sequence[int]) -> list[int]:
    """The majority value as Balinski and Laraki tell it: medians, taken away one by one."""
    left = sorted(mentions)
    taken = []
    while left:
        taken.append(left.pop((len(left) - 1) // 2))
    return taken


def rated_electorate(dice: Random) -> tuple[str, Rated, dict[int, int]]:
    """Two to four candidates, one to nine seats, some blank, weights; few mentions, so that
    medians are often the same."""
    candidates = "abcd"[: dice.randint(2, 4)]
    locale = dice.sample(MENTIONS, dice.randint(2, 6))
    cast: Rated = {
        seat: {one: dice.choice(locale) for one in candidates} if dice.random() < 0.9 else None
        for seat in range(dice.randint(1, 9))
    }
    return candidates, cast, {seat: dice.choice((1, 1, 1, 2, 3, 20)) for seat in cast}


def test_judgment_is_the_removal_of_medians_from_ballots_copied_out() -> None:
    for dice in randoms(5):
        candidates, cast, weight = rated_electorate(dice)
        values = {
            one: removal(
                [
                    MENTIONS.index(ballot[one])
                    for seat, ballot in cast.items()
                    if ballot is not None
                    for _ in range(weight[seat])
                ]
            )
            for one in candidates
        }
        best = max(values.values())

        assert judgment(candidates, cast, weight).winners == tuple(
            one for one in candidates if best and values[one] == best
        )


def test_judgment_finds_the_medians_and_the_majority_gauges_of_whalrus() -> None:
    # A gauge is the median and the larger of the shares above (+) and below (−) it. It elects as
    # the removal of medians does, and where two gauges tie, the removal goes on.
    for dice in randoms(6):
        candidates, cast, weight = rated_electorate(dice)
        full = {seat: ballot for seat, ballot in cast.items() if ballot is not None}
        if not full:
            continue
        theirs = RuleMajorityJudgment(
            Profile(list(full.values()), weights=[weight[seat] for seat in full]),
            scale=ScaleFromList(list(MENTIONS)),
        ).scores_
        gauges = {one: (MENTIONS.index(theirs[one][0]), theirs[one][1]) for one in candidates}
        first = {one for one in candidates if gauges[one] == max(gauges.values())}
        tally = judgment(candidates, cast, weight)

        assert dict(tally.scores) == {one: gauges[one][0] for one in candidates}
        assert set(tally.winners) <= first
        assert tally.winners


# -- consent, consensus -----------------------------------------------------------------------


@pytest.mark.parametrize(("objections", "passes"), [(0, True), (1, False), (8, False)])
def test_consent_is_that_nobody_objects(objections: int, passes: bool) -> None:  # noqa: FBT001
    assert consent(objections) is passes


@pytest.mark.parametrize(
    ("agreed", "refusals", "passes"),
    [(8, 0, True), (1, 0, True), (0, 0, False), (7, 1, False), (0, 1, False)],
)
def test_consensus_is_a_yes_at_least_and_no_refusal(
    agreed: int,
    refusals: int,
    passes: bool,  # noqa: FBT001
) -> None:
    assert consensus(agreed, refusals) is passes
