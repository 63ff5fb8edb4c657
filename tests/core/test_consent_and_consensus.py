from __future__ import annotations

import pytest

from kessessa.core.actions import (
    Abstain,
    ChooseMethod,
    Consent,
    Object,
    Reserve,
    Reveal,
    Settle,
    Vote,
)
from kessessa.core.events import (
    BallotsRevealed,
    ConsensusFailed,
    ObjectionRaised,
    ObjectionSettled,
    OptionChosen,
    SecondRound,
)
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.rules.method_offers import proposals, why_closed
from kessessa.core.state import Phase
from tests.core.table import NOTCH, STRETCH, Play, Table, moved, of, plain, road
from tests.support.sample_scenario import mill

WHEEL = mill().situations["wheel"]
FLOOD = mill().hazards["flood"]


def proposing(
    play: Play, chosen: str, method: str = "consent", *, seats: int = 4, stakes: int = 2
) -> Table:
    """A table with a proposal on it."""
    page = plain("page", stakes=stakes)
    table = play(road(page, plain("next", "life")), seats=seats)
    table.sign()
    table.to_method()
    table.do(ChooseMethod(method, chosen))
    return table


def mending(play: Play) -> Table:
    """Four people to whom mending the wheel is proposed, which one finds hard on the trout."""
    table = play(road(WHEEL, plain("next", "life"), hazards=(FLOOD,)))
    table.sign()
    table.to_method()
    table.do(ChooseMethod("consent", "mend"))
    table.do(Consent(0), Reserve(1), Object(2, "Et les truites ?"), Consent(3), Reveal())
    return table


# -- consent ----------------------------------------------------------------------------------


def test_without_objection_the_proposal_passes(play: Play) -> None:
    table = proposing(play, "right")
    happened = table.do(Consent(0), Consent(1), Consent(2), Consent(3), Reveal())

    assert of(OptionChosen, happened)[0].option == "right"
    assert moved(happened, "week", "method") == 3
    assert table.state.energy == (4, 4, 4, 4)


def test_a_reserve_is_noted_and_stops_nothing(play: Play) -> None:
    table = proposing(play, "left")
    happened = table.do(Consent(0), Reserve(1), Reserve(2), Abstain(3), Reveal())
    revealed = of(BallotsRevealed, happened)[0]

    assert revealed.ballots == ((0, "consent"), (1, "reserve"), (2, "reserve"), (3, None))
    assert revealed.tally is None
    assert table.state.phase is Phase.OUTCOME


def test_an_objection_is_read_with_its_reason_and_must_be_settled(play: Play) -> None:
    table = mending(play)

    assert of(ObjectionRaised, table.events) == (ObjectionRaised(1, 2, "Et les truites ?", "mend"),)
    assert table.state.phase is Phase.OBJECTION
    assert table.state.decisions == ()


def test_an_amendment_is_added_to_the_option_and_heartens_who_objected(play: Play) -> None:
    table = mending(play)
    happened = table.do(Settle("amend"))

    assert of(ObjectionSettled, happened) == (ObjectionSettled(1, "amended", (2,)),)
    assert table.state.decisions[-1].amended
    # the option: utility +2, viability −1; the amendment: territory +1; consent at stakes 2: +1
    assert table.state.values == (45 + 12, 45, 45 + 24, 45 + 12, 45 - 12)
    # the option asks 1 of everybody, and the objection that was heard gives 1 back
    assert table.state.energy == (3, 3, 4, 3)
    assert table.state.facts == {"wheel_mended", "ladder"}
    # weeks: option 3, amendment 1, consent 3, its objection 1, and what passes anyway 6
    assert table.state.week == 14
    # −20 + 10 a month over 14 weeks is −32.3 €; and 500 − 400 − 50 − 32
    assert table.state.monthly == -10
    assert table.state.treasury == 18


def test_without_an_amendment_of_the_author_nothing_can_be_amended(play: Play) -> None:
    table = proposing(play, "left")
    table.do(Object(0), Consent(1), Consent(2), Consent(3), Reveal())

    with pytest.raises(IllegalActionError, match="no_amendment"):
        table.do(Settle("amend"))


@pytest.mark.parametrize(("stakes", "governance", "tiring"), [(1, 0, 1), (2, 1, 0), (3, 0, 0)])
def test_passing_over_an_objection_hurts_and_is_felt_as_a_majority(
    play: Play, stakes: int, governance: int, tiring: int
) -> None:
    table = proposing(play, "left", stakes=stakes)
    table.do(Object(0, "Non."), Consent(1), Object(2), Consent(3), Reveal())
    happened = table.do(Settle("override"))

    assert of(ObjectionSettled, happened) == (ObjectionSettled(1, "overridden", (0, 2)),)
    assert table.state.decisions[-1].option == "left"
    assert moved(happened, "governance") == governance * NOTCH
    assert table.state.energy == tuple(4 - tiring - lost for lost in (2, 0, 2, 0))


@pytest.mark.parametrize("objections", [0, 1, 3])
def test_each_objection_takes_a_week_more(play: Play, objections: int) -> None:
    table = proposing(play, "left")
    for seat in range(4):
        table.do(Object(seat) if seat < objections else Consent(seat))
    table.do(Reveal())
    if objections:
        table.do(Settle("override"))

    assert moved(table.events, "week", "method") == 3 + objections
    assert table.state.week == 3 + objections + STRETCH


def test_a_proposal_withdrawn_is_not_proposed_again_but_may_be_voted(play: Play) -> None:
    table = proposing(play, "left")
    table.do(Object(0), Consent(1), Consent(2), Consent(3), Reveal())
    happened = table.do(Settle("withdraw"))

    assert of(ObjectionSettled, happened) == (ObjectionSettled(1, "withdrawn", (0,)),)
    assert table.state.phase is Phase.METHOD
    assert table.state.energy == (4, 4, 4, 4)
    assert proposals(table.game.scenario, table.state) == ("right",)
    with pytest.raises(IllegalActionError, match="closed_option"):
        table.do(ChooseMethod("consent", "left"))
    table.do(ChooseMethod("majority"))
    table.vote("left", "left", "left", "right")
    assert table.state.decisions[-1].option == "left"
    assert moved(table.events, "week", "method") == 1 + 1  # a majority, and the objection


def test_when_every_proposal_is_withdrawn_another_kind_of_method_is_due(play: Play) -> None:
    table = proposing(play, "left")
    for other in ("right", None):
        table.do(Object(0), Consent(1), Consent(2), Consent(3), Reveal(), Settle("withdraw"))
        if other:
            table.do(ChooseMethod("consent", other))

    for method in ("consent", "consensus"):
        closed = why_closed(table.game.scenario, table.state, method)
        assert closed is not None
        assert closed.code == "method_no_proposal"
    assert why_closed(table.game.scenario, table.state, "majority") is None


def test_objections_of_earlier_proposals_still_take_their_week(play: Play) -> None:
    table = proposing(play, "left")
    table.do(Object(0), Object(1), Consent(2), Consent(3), Reveal(), Settle("withdraw"))
    table.do(ChooseMethod("consent", "right"))
    table.do(Consent(0), Consent(1), Object(2), Consent(3), Reveal(), Settle("override"))

    assert moved(table.events, "week", "method") == 3 + 2 + 1


def test_weeks_of_objections_belong_to_their_situation(play: Play) -> None:
    table = proposing(play, "left")
    table.do(Object(0), Consent(1), Consent(2), Consent(3), Reveal(), Settle("override"))
    table.go_on()
    happened = table.decide("left")

    assert moved(happened, "week", "method") == 1


@pytest.mark.parametrize("reason", ["é" * 201, "une\nligne"], ids=["long", "lines"])
def test_an_objection_is_one_line_of_two_hundred_characters(play: Play, reason: str) -> None:
    table = proposing(play, "left")

    assert not table.game.is_legal(Object(0, reason))
    assert table.game.is_legal(Object(0, "é" * 200))


# -- consensus --------------------------------------------------------------------------------


@pytest.mark.parametrize(("stakes", "governance"), [(1, -1), (2, 0), (3, 2)])
def test_consensus_gathers_and_tires(play: Play, stakes: int, governance: int) -> None:
    table = proposing(play, "left", "consensus", stakes=stakes)
    happened = table.do(*(Consent(seat) for seat in range(4)), Reveal())

    assert moved(happened, "governance") == governance * NOTCH
    assert moved(happened, "week", "method") == 4
    assert table.state.energy == (3, 3, 3, 3)


def test_one_refusal_and_there_is_no_decision_but_a_week_gone(play: Play) -> None:
    table = proposing(play, "left", "consensus")
    happened = table.do(Consent(0), Consent(1), Consent(2), Object(3), Reveal())

    assert of(ConsensusFailed, happened) == (ConsensusFailed(1, (3,)),)
    assert of(OptionChosen, happened) == ()
    assert table.state.phase is Phase.METHOD
    assert table.state.energy == (3, 3, 3, 3)
    table.do(ChooseMethod("majority"))
    table.vote("left", "left", "left", "left")
    assert moved(table.events, "week", "method") == 1 + 1


def test_consensus_is_not_tried_twice_in_a_situation(play: Play) -> None:
    table = proposing(play, "left", "consensus")
    table.do(Consent(0), Consent(1), Consent(2), Object(3), Reveal())

    with pytest.raises(IllegalActionError, match="method_consensus_failed"):
        table.do(ChooseMethod("consensus", "right"))
    assert table.game.is_legal(ChooseMethod("consent", "left"))
    table.do(ChooseMethod("majority"))
    table.vote("left", "left", "left", "left")
    table.go_on()
    table.to_method()
    assert table.game.is_legal(ChooseMethod("consensus", "right"))


def test_who_abstains_does_not_stop_a_consensus(play: Play) -> None:
    table = proposing(play, "left", "consensus")
    table.do(Consent(0), Abstain(1), Abstain(2), Abstain(3), Reveal())

    assert table.state.decisions[-1].method == "consensus"


def test_nobody_saying_yes_is_no_consensus(play: Play) -> None:
    table = proposing(play, "left", "consensus")
    happened = table.do(*(Abstain(seat) for seat in range(4)), Reveal())

    assert of(ConsensusFailed, happened) == (ConsensusFailed(1, ()),)


# -- a commission -----------------------------------------------------------------------------


def test_a_commission_that_ties_votes_again_then_the_chair_decides(play: Play) -> None:
    table = play(road(plain("page")))
    table.sign()
    table.to_method()
    others = tuple(seat for seat in range(4) if seat != table.state.chair)[:2]
    table.do(ChooseMethod("delegation", delegates=others))
    first = table.vote("left", "right")
    second = table.vote("left", "right")

    assert of(SecondRound, first) == (SecondRound(("left", "right"), 2),)
    assert of(SecondRound, second) == (SecondRound(("left", "right"), 3),)
    table.do(Vote(table.state.chair, "right"), Reveal())
    decision = table.state.decisions[-1]
    assert (decision.option, decision.method) == ("right", "delegation")
    assert table.state.energy == (4, 4, 4, 4)


def test_rounds_cost_no_week_of_their_own(play: Play) -> None:
    table = play(road(plain("page")))
    table.sign()
    table.to_method()
    table.do(ChooseMethod("majority"))
    table.vote("left", "left", "right", "right")
    table.vote("left", "left", "right", "left")

    assert moved(table.events, "week", "method") == 1
    assert table.state.energy == (4, 4, 3, 4)  # only the last round is felt
