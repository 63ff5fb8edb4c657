from __future__ import annotations

import pytest

from kessessa.core.actions import (
    Abstain,
    ChooseMethod,
    Consent,
    GiveOpinion,
    Object,
    Proceed,
    Rate,
    Reserve,
    Reveal,
    TypeHands,
    Vote,
)
from kessessa.core.events import LotDrawn, MethodChosen, OptionChosen, SecondRound
from kessessa.core.methods import METHODS
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.rules.method_offers import lot_pool, method_offers, proposals
from kessessa.core.scenario import Between, Effect, Requirement, Situation
from kessessa.core.state import Phase
from tests.core.table import NOTCH, STRETCH, Play, Table, moved, of, plain, road
from tests.support.sample_scenario import option, situation

# RULES section 5, copied by hand: weeks; then governance in notches at stakes 1, 2 and 3.
TABLE = {
    "chair": (0, (0, -1, -2)),
    "delegation": (1, (+1, 0, -1)),
    "lot": (1, (+1, 0, -1)),
    "majority": (1, (0, +1, 0)),
    "two_thirds": (1, (0, +1, +1)),
    "judgment": (2, (0, +1, +1)),
    "colleges": (2, (0, +1, +1)),
    "consent": (3, (0, +1, +2)),
    "consensus": (4, (-1, 0, +2)),
}
TIRING = {("consent", 1), ("consensus", 1), ("consensus", 2), ("consensus", 3)}
CELLS = [(method, stakes) for method in TABLE for stakes in (1, 2, 3)]


def statutes(form: str) -> Situation:
    """A first situation in which the only choice is a form."""
    return situation(
        "statutes", "need", option("adopt", form=form), option("again"), pillar="short"
    )


def at_method(play: Play, *, form: str | None = None, **more: object) -> Table:
    """A table that is choosing how to decide, everyone having thought `left`."""
    first = [statutes(form)] if form else []
    table = play(road(*first, plain("page", "form", **more)))
    table.sign()
    if form:
        table.decide("adopt")
        table.go_on()
    table.to_method(left=4)
    return table


def settle(table: Table, method: str) -> None:
    """Decide `left` by a method, everyone of one mind."""
    if method == "delegation":
        table.do(ChooseMethod(method, delegates=(0, 1)))
    elif method in {"consent", "consensus"}:
        table.do(ChooseMethod(method, "left"))
    else:
        table.do(ChooseMethod(method))
    poll = table.state.poll
    if poll is None:
        return
    for seat in poll.voters:
        if method in {"consent", "consensus"}:
            table.do(Consent(seat))
        elif method == "judgment":
            table.do(Rate(seat, ("very_good", "fair")))
        else:
            table.do(Vote(seat, "left"))
    table.do(Reveal())


@pytest.mark.parametrize(("method", "stakes"), CELLS)
def test_a_method_moves_governance_takes_weeks_and_tires_as_the_table_says(
    play: Play, method: str, stakes: int
) -> None:
    table = at_method(play, form="scic", stakes=stakes)
    before = len(table.events)
    settle(table, method)
    happened = table.events[before:]
    weeks, governance = TABLE[method]

    assert of(OptionChosen, happened)[0].option == "left"
    assert moved(happened, "governance") == governance[stakes - 1] * NOTCH
    assert moved(happened, "week", "method") == weeks
    assert moved(happened, "week") == weeks + STRETCH
    for seat in range(4):
        assert moved(happened, f"energy:{seat}") == (-1 if (method, stakes) in TIRING else 0)


@pytest.mark.parametrize(("method", "stakes"), CELLS)
def test_an_offer_says_what_the_method_will_do(play: Play, method: str, stakes: int) -> None:
    table = at_method(play, form="scic", stakes=stakes)
    offer = next(
        one for one in method_offers(table.game.scenario, table.state) if one.method == method
    )
    weeks, governance = TABLE[method]

    assert offer.is_open
    assert offer.weeks == weeks
    assert offer.governance == governance[stakes - 1]
    assert offer.energy == (-1 if (method, stakes) in TIRING else 0)


def closed(table: Table) -> dict[str, tuple[object, ...]]:
    """The methods that are closed, with the code and the values of why."""
    return {
        offer.method: (offer.closed.code, *offer.closed.values)
        for offer in method_offers(table.game.scenario, table.state)
        if offer.closed
    }


def test_all_nine_are_shown_lightest_first(play: Play) -> None:
    table = at_method(play)

    assert [one.method for one in method_offers(table.game.scenario, table.state)] == list(METHODS)


@pytest.mark.parametrize(
    ("deadline", "slow"),
    [
        (0, set(METHODS) - {"chair"}),
        (1, {"judgment", "colleges", "consent", "consensus"}),
        (2, {"consent", "consensus"}),
        (3, {"consensus"}),
        (4, set()),
        (None, set()),
    ],
)
def test_a_deadline_closes_slower_methods(play: Play, deadline: int | None, slow: set[str]) -> None:
    table = at_method(play, form="scic", deadline=deadline)

    assert closed(table) == dict.fromkeys(slow, ("method_too_slow", deadline))


@pytest.mark.parametrize("form", [None, "association", "scop", "sarl"])
def test_without_colleges_in_the_statutes_nobody_votes_by_college(
    play: Play, form: str | None
) -> None:
    assert closed(at_method(play, form=form)) == {"colleges": ("method_needs_colleges",)}


def test_in_a_scic_every_method_is_open(play: Play) -> None:
    assert closed(at_method(play, form="scic")) == {}


def test_a_lot_needs_an_opinion_in_the_hat(play: Play) -> None:
    table = play(road(plain("page")))
    table.sign()
    table.to_method()

    assert closed(table)["lot"] == ("method_needs_opinions",)
    with pytest.raises(IllegalActionError, match="method_needs_opinions"):
        table.do(ChooseMethod("lot"))


def test_a_commission_needs_three_at_the_table(play: Play) -> None:
    lazy = situation(
        "lazy",
        "need",
        option("sleep", Effect("energy", -4, "La nuit est blanche.", "r2")),
        option("other"),
        pillar="short",
    )
    table = play(road(lazy, plain("page")), seats=3)
    table.sign()
    table.decide("sleep")
    table.go_on()
    table.to_method()

    assert table.state.resting == (2,)
    assert closed(table)["delegation"] == ("method_needs_three",)


@pytest.mark.parametrize("delegates", [(), (0,), (0, 0), (0, 1, 2, 3), (0, 4), (-1, 0)], ids=str)
def test_a_commission_is_two_or_three_different_seats(
    play: Play, delegates: tuple[int, ...]
) -> None:
    table = at_method(play)

    with pytest.raises(IllegalActionError, match="bad_commission"):
        table.do(ChooseMethod("delegation", delegates=delegates))


@pytest.mark.parametrize("delegates", [(0, 2), (1, 2, 3)])
def test_only_the_commission_votes(play: Play, delegates: tuple[int, ...]) -> None:
    table = at_method(play)
    table.do(ChooseMethod("delegation", delegates=delegates))

    assert table.state.poll is not None
    assert table.state.poll.voters == delegates
    outsider = next(seat for seat in range(4) if seat not in delegates)
    with pytest.raises(IllegalActionError, match="not_a_voter"):
        table.do(Vote(outsider, "left"))
    table.vote(*["right"] * len(delegates))
    assert table.state.decisions[-1].option == "right"


def test_only_the_chair_votes_when_the_chair_decides(play: Play) -> None:
    table = at_method(play)
    table.do(ChooseMethod("chair"))

    assert table.state.poll is not None
    assert table.state.poll.voters == (table.state.chair,)
    with pytest.raises(IllegalActionError, match="chair_must_decide"):
        table.do(Abstain(table.state.chair))


@pytest.mark.parametrize(
    ("action", "why"),
    [
        (ChooseMethod("shouting"), "unknown_method"),
        (ChooseMethod("consent"), "proposal_expected"),
        (ChooseMethod("majority", "left"), "no_proposal_expected"),
        (ChooseMethod("consent", "nowhere"), "closed_option"),
    ],
)
def test_a_method_badly_picked_is_refused(play: Play, action: ChooseMethod, why: str) -> None:
    table = at_method(play)

    with pytest.raises(IllegalActionError, match=why):
        table.do(action)
    assert table.state.phase is Phase.METHOD


def test_a_closed_option_cannot_be_proposed(play: Play) -> None:
    page = situation(
        "page",
        "need",
        option("left"),
        option("dear", requires=(Requirement(Between("treasury", 501), "Trop cher."),)),
        pillar="short",
    )
    table = play(road(page))
    table.sign()
    table.to_method()

    assert proposals(table.game.scenario, table.state) == ("left",)
    with pytest.raises(IllegalActionError, match="closed_option"):
        table.do(ChooseMethod("consent", "dear"))


def test_a_lot_draws_only_from_what_somebody_wanted(play: Play) -> None:
    drawn = set()
    for seed in range(12):
        page = situation("page", "need", option("a"), option("b"), option("c"), pillar="short")
        table = play(road(page), seed=seed)
        table.sign()
        table.do(Proceed(), GiveOpinion(0, "c"), GiveOpinion(1, "a"), GiveOpinion(2, "c"))
        table.do(Proceed(), Proceed())
        assert lot_pool(table.game.scenario, table.state) == ("a", "c")
        lot = of(LotDrawn, table.do(ChooseMethod("lot")))[0]
        assert lot.hat == ("a", "c")
        assert table.state.decisions[-1].option == lot.option
        assert table.state.phase is Phase.OUTCOME
        drawn.add(lot.option)

    assert drawn == {"a", "c"}


def test_the_method_of_the_charter_is_noted_as_such(play: Play) -> None:
    for method, expected in (("majority", True), ("two_thirds", False)):
        table = play(road(plain("page")))
        table.sign(method="majority")
        table.to_method()
        chosen = of(MethodChosen, table.do(ChooseMethod(method)))[0]

        assert chosen.by_default is expected
        assert chosen.chair == table.state.chair


# -- ties and thresholds ----------------------------------------------------------------------


def three_ways() -> Situation:
    return situation(
        "page", "need", option("a"), option("b"), option("c"), pillar="short", default="c"
    )


def voting(play: Play, method: str, *, seats: int = 4) -> Table:
    table = play(road(three_ways()), seats=seats)
    table.sign()
    table.to_method()
    table.do(ChooseMethod(method))
    return table


def test_most_voices_win_even_without_half(play: Play) -> None:
    table = voting(play, "majority", seats=5)
    table.vote("a", "a", "b", "c", "a")

    assert table.state.decisions[-1].option == "a"


def test_a_tie_asks_again_among_the_tied(play: Play) -> None:
    table = voting(play, "majority", seats=5)
    happened = table.vote("a", "b", "a", "b", "c")

    assert of(SecondRound, happened) == (SecondRound(("a", "b"), 2),)
    table.vote("a", "b", "a", "b", "b")
    assert table.state.decisions[-1].option == "b"


def test_a_second_tie_is_broken_by_the_chair_among_the_tied(play: Play) -> None:
    table = voting(play, "majority")
    table.vote("a", "a", "b", "b")
    happened = table.vote("a", "a", "b", "b")

    assert of(SecondRound, happened) == (SecondRound(("a", "b"), 3),)
    assert table.state.poll is not None
    assert table.state.poll.voters == (table.state.chair,)
    with pytest.raises(IllegalActionError, match="closed_option"):
        table.do(Vote(table.state.chair, "c"))
    table.vote("b")
    assert table.state.decisions[-1].option == "b"
    assert table.state.decisions[-1].method == "majority"


def test_two_thirds_is_enough_at_two_thirds(play: Play) -> None:
    table = voting(play, "two_thirds", seats=3)
    table.vote("a", "a", "b")

    assert table.state.decisions[-1].option == "a"


def test_under_two_thirds_there_is_a_second_round_among_the_first_two(play: Play) -> None:
    table = voting(play, "two_thirds", seats=6)
    happened = table.vote("a", "a", "a", "b", "b", "c")

    assert of(SecondRound, happened) == (SecondRound(("a", "b"), 2),)
    table.vote("a", "a", "a", "b", "b", "a")
    assert table.state.decisions[-1].option == "a"


def test_without_two_thirds_twice_the_status_quo_stands(play: Play) -> None:
    table = voting(play, "two_thirds")
    table.vote("a", "a", "b", "b")
    table.vote("a", "a", "b", "b")

    assert table.state.decisions[-1].option == "c"


def test_blank_ballots_do_not_count_in_the_two_thirds(play: Play) -> None:
    table = voting(play, "two_thirds", seats=5)
    table.do(Vote(0, "a"), Vote(1, "a"), Vote(2, "b"), Abstain(3), Abstain(4), Reveal())

    assert table.state.decisions[-1].option == "a"


def test_when_everyone_abstains_the_chair_ends_up_deciding(play: Play) -> None:
    table = voting(play, "majority", seats=3)
    for _ in range(2):
        table.do(*(Abstain(seat) for seat in range(3)), Reveal())

    assert table.state.poll is not None
    assert (table.state.poll.round, table.state.poll.voters) == (3, (table.state.chair,))
    assert table.state.poll.candidates == ("a", "b", "c")


def test_judgment_prefers_the_best_median(play: Play) -> None:
    table = voting(play, "judgment", seats=3)
    table.do(
        Rate(0, ("very_good", "good", "reject")),
        Rate(1, ("very_good", "good", "fair")),
        Rate(2, ("reject", "good", "fair")),
        Reveal(),
    )

    assert table.state.decisions[-1].option == "a"  # medians: very good, good, fair


def test_a_tie_of_judgments_goes_to_the_chair(play: Play) -> None:
    table = voting(play, "judgment", seats=3)
    happened = table.do(*(Rate(seat, ("good", "good", "fair")) for seat in range(3)), Reveal())

    assert of(SecondRound, happened) == (SecondRound(("a", "b"), 3),)
    table.vote("a")
    assert table.state.decisions[-1].option == "a"


@pytest.mark.parametrize(
    "mentions", [("good", "good"), ("good",) * 4, ("good", "good", "superb")], ids=len
)
def test_a_judgment_rates_every_candidate_in_known_words(
    play: Play, mentions: tuple[str, ...]
) -> None:
    table = voting(play, "judgment")

    with pytest.raises(IllegalActionError, match="bad_mentions"):
        table.do(Rate(0, mentions))


@pytest.mark.parametrize(
    ("method", "wrong"),
    [
        ("majority", Rate(0, ("good", "good", "good"))),
        ("majority", Consent(0)),
        ("two_thirds", Object(0)),
        ("judgment", Vote(0, "a")),
        ("judgment", TypeHands((("a", 3),))),
    ],
    ids=str,
)
def test_each_method_has_its_own_ballot(
    play: Play, method: str, wrong: Rate | Consent | Object | Vote | TypeHands
) -> None:
    table = voting(play, method)

    with pytest.raises(IllegalActionError, match="other_ballot"):
        table.do(wrong)


def test_there_is_no_reserve_under_consensus(play: Play) -> None:
    table = at_method(play)
    table.do(ChooseMethod("consensus", "left"))

    with pytest.raises(IllegalActionError, match="other_ballot"):
        table.do(Reserve(0))


# -- raised hands -----------------------------------------------------------------------------


def test_hands_can_be_typed_as_counts(play: Play) -> None:
    table = voting(play, "majority")
    table.do(TypeHands((("a", 11), ("b", 12))), Reveal())

    assert table.state.decisions[-1].option == "b"


def test_hands_may_be_typed_again_before_the_reveal(play: Play) -> None:
    table = voting(play, "majority")
    table.do(TypeHands((("a", 11), ("b", 12))), TypeHands((("a", 13), ("b", 12))), Reveal())

    assert table.state.decisions[-1].option == "a"


@pytest.mark.parametrize(
    "counts",
    [
        (("a", 0), ("b", 0)),
        (("a", -1), ("b", 3)),
        (("a", 100),),
        (("a", 1), ("a", 2)),
        (("nowhere", 3),),
    ],
    ids=str,
)
def test_hands_that_cannot_be_are_refused(play: Play, counts: tuple[tuple[str, int], ...]) -> None:
    table = voting(play, "majority")

    with pytest.raises(IllegalActionError, match="bad_hands"):
        table.do(TypeHands(counts))


def test_hands_and_ballots_do_not_mix(play: Play) -> None:
    table = voting(play, "majority")
    table.do(Vote(0, "a"))
    with pytest.raises(IllegalActionError, match="ballots_cast"):
        table.do(TypeHands((("a", 3),)))

    other = voting(play, "majority")
    other.do(TypeHands((("a", 3),)))
    with pytest.raises(IllegalActionError, match="hands_typed"):
        other.do(Vote(0, "a"))


def test_two_thirds_of_hands(play: Play) -> None:
    table = voting(play, "two_thirds")
    happened = table.do(TypeHands((("a", 20), ("b", 11))), Reveal())

    assert of(SecondRound, happened) == (SecondRound(("a", "b"), 2),)
    table.do(TypeHands((("a", 21), ("b", 10))), Reveal())
    assert table.state.decisions[-1].option == "a"


# -- the energy of those who lose -------------------------------------------------------------


def energies(table: Table) -> tuple[int, ...]:
    return table.state.energy


@pytest.mark.parametrize("method", ["majority", "two_thirds"])
def test_a_voter_decided_against_loses_one(play: Play, method: str) -> None:
    table = at_method(play)
    table.do(ChooseMethod(method))
    table.vote("left", "left", "right", "left")

    assert energies(table) == (4, 4, 3, 4)


def test_by_colleges_a_voter_decided_against_loses_one(play: Play) -> None:
    table = at_method(play, form="scic")
    start = energies(table)
    table.do(ChooseMethod("colleges"))
    # employees 25, users 25, producers 20, public 20, made whole: left has 70 / 90
    table.vote("left", "left", "left", "right")

    assert table.state.decisions[-1].option == "left"
    assert energies(table) == (*start[:3], start[3] - 1)


def test_an_opinion_decided_against_by_the_chair_loses_one_the_chair_none(play: Play) -> None:
    table = play(road(plain("page")))
    table.sign()
    table.to_method(left=3)  # seats 0, 1, 2 think left; seat 3 says nothing
    table.do(ChooseMethod("chair"))
    chair = table.state.chair
    table.vote("right")

    assert energies(table) == tuple(3 if seat < 3 and seat != chair else 4 for seat in range(4))


def test_a_blank_ballot_is_never_decided_against(play: Play) -> None:
    table = at_method(play)
    table.do(
        ChooseMethod("majority"),
        Vote(0, "left"),
        Vote(1, "left"),
        Abstain(2),
        Vote(3, "right"),
        Reveal(),
    )

    assert energies(table) == (4, 4, 4, 3)


def test_lot_and_commission_leave_nobody_decided_against(play: Play) -> None:
    commission = at_method(play)
    commission.do(ChooseMethod("delegation", delegates=(0, 1, 2)))
    commission.vote("right", "right", "left")
    lot = at_method(play)
    lot.do(ChooseMethod("lot"))

    assert energies(commission) == energies(lot) == (4, 4, 4, 4)


def test_what_one_rejected_and_passed_costs_one(play: Play) -> None:
    table = at_method(play)
    table.do(ChooseMethod("judgment"))
    table.do(
        Rate(0, ("very_good", "fair")),
        Rate(1, ("reject", "reject")),
        Rate(2, ("good", "insufficient")),
        Rate(3, ("insufficient", "very_good")),
        Reveal(),
    )

    assert table.state.decisions[-1].option == "left"  # lower medians: insufficient; insufficient
    assert energies(table) == (4, 3, 4, 4)
