from __future__ import annotations

import pytest

from kessessa.core.actions import (
    Abstain,
    Action,
    ChooseMethod,
    Consent,
    Correct,
    Draw,
    End,
    GiveOpinion,
    MoveCharter,
    Object,
    Proceed,
    Rate,
    Reserve,
    Reveal,
    Settle,
    ShareFact,
    SignCharter,
    Skip,
    TypeHands,
    Vote,
)
from kessessa.core.events import (
    BallotCast,
    BallotsRevealed,
    CalmPassed,
    Event,
    FactShared,
    MethodChosen,
    OpinionGiven,
    OpinionsOpened,
    OptionChosen,
    SituationEntered,
)
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.scenario import Situation, Voice
from kessessa.core.state import Phase
from tests.core.table import Play, Table, of, plain, road
from tests.support.sample_scenario import option, situation


def seated(play: Play, *, seats: int = 4) -> Table:
    table = play(road(plain("one"), plain("two"), plain("three", "life")), seats=seats)
    table.sign("open")
    return table


def brought_to(play: Play, phase: Phase) -> Table:
    """A table of four that stands at this phase."""
    table = play(road(amendable(), plain("two", "life")))
    if phase is Phase.CHARTER:
        return table
    table.sign("open")
    if phase is Phase.OVER:
        table.do(End())
        return table
    for reached in (Phase.READ, Phase.OPINION, Phase.DEBATE):
        if phase is reached:
            return table
        table.do(Proceed())
    if phase is Phase.METHOD:
        return table
    table.do(ChooseMethod("consent", "left"))
    if phase is Phase.BALLOT:
        return table
    table.do(*(Object(seat) for seat in range(4)), Reveal())
    if phase is Phase.OBJECTION:
        return table
    table.do(Settle("override"))
    if phase is Phase.OUTCOME:
        return table
    table.do(Draw())
    assert phase is Phase.REVIEW
    return table


def amendable() -> Situation:
    return situation("one", "need", option("left"), option("right"), pillar="short")


def test_the_charter_opens_the_first_page(play: Play) -> None:
    table = play(road(plain("one")))
    happened = table.sign()

    assert table.state.phase is Phase.READ
    assert table.state.turn == 1
    assert of(SituationEntered, happened) == (SituationEntered(1, "one", table.state.chair),)


def test_a_situation_goes_through_its_six_steps_in_order(play: Play) -> None:
    table = seated(play)
    steps = [table.state.phase]
    for action in (Proceed(), Proceed(), Proceed(), ChooseMethod("majority")):
        table.do(action)
        steps.append(table.state.phase)
    table.vote("left", "left", "left", "left")
    steps.append(table.state.phase)

    assert steps == [
        Phase.READ,
        Phase.OPINION,
        Phase.DEBATE,
        Phase.METHOD,
        Phase.BALLOT,
        Phase.OUTCOME,
    ]
    table.do(Draw())
    assert (table.state.phase, table.state.situation, table.state.turn) == (Phase.READ, "two", 2)


ANYWHERE: dict[Phase, tuple[Action, ...]] = {
    Phase.CHARTER: (SignCharter("Le moulin", "majority", ()),),
    Phase.READ: (Proceed(), Skip()),
    Phase.OPINION: (Proceed(), Skip(), GiveOpinion(0, "left")),
    Phase.DEBATE: (Proceed(), Skip(), ShareFact(0)),
    Phase.METHOD: (Skip(), ChooseMethod("chair"), ChooseMethod("consent", "right")),
    Phase.BALLOT: (Skip(), Consent(0), Reserve(1), Object(2, "Trop cher."), Abstain(3)),
    Phase.OBJECTION: (Skip(), Settle("withdraw"), Settle("override")),
    Phase.OUTCOME: (Draw(),),
    Phase.REVIEW: (Proceed(), MoveCharter("consent", ("rest",))),
    Phase.OVER: (),
}
EVERYTHING: tuple[Action, ...] = (
    *dict.fromkeys(action for actions in ANYWHERE.values() for action in actions),
    Vote(0, "left"),
    Rate(0, ("good", "good")),
    TypeHands((("left", 3),)),
    Correct(0),
    Reveal(),
    Settle("amend"),
)


@pytest.mark.parametrize("phase", ANYWHERE)
def test_each_step_allows_its_own_moves_and_no_others(play: Play, phase: Phase) -> None:
    table = brought_to(play, phase)
    assert table.state.phase is phase
    allowed = [action for action in EVERYTHING if table.game.is_legal(action)]

    assert set(allowed) == set(ANYWHERE[phase])
    for action in EVERYTHING:
        if action not in allowed:
            before = table.state
            with pytest.raises(IllegalActionError):
                table.do(action)
            assert table.state == before


@pytest.mark.parametrize("phase", ANYWHERE)
def test_the_facilitator_may_end_from_anywhere_but_the_end(play: Play, phase: Phase) -> None:
    table = brought_to(play, phase)

    assert table.game.is_legal(End()) is (phase is not Phase.OVER)


def test_a_refusal_says_what_where_and_why(play: Play) -> None:
    table = seated(play)
    with pytest.raises(IllegalActionError) as refused:
        table.do(Vote(2, "left"))

    assert str(refused.value) == (
        "illegal action: 'vote 2 left' in read of one: not_now; "
        "legal: next, skip, end, shorten assembly"
    )
    assert refused.value.action == Vote(2, "left")
    assert refused.value.why == "not_now"


# -- the chair --------------------------------------------------------------------------------


def test_the_chair_rotates_each_seat_in_turn(play: Play) -> None:
    table = play(road(*(plain(f"page{number}") for number in range(6))), seats=4, length="standard")
    table.sign()
    chairs = [table.state.chair]
    for _ in range(5):
        table.decide("left")
        table.go_on()
        chairs.append(table.state.chair)

    assert chairs == [(chairs[0] + turn) % 4 for turn in range(6)]


def test_every_seat_may_be_the_first_to_chair(play: Play) -> None:
    first = set()
    for seed in range(30):
        table = play(road(plain("one")), seed=seed)
        table.sign()
        first.add(table.state.chair)

    assert first == {0, 1, 2, 3}


# -- opinions ---------------------------------------------------------------------------------


def test_an_opinion_is_optional_single_and_of_an_open_option(play: Play) -> None:
    table = seated(play)
    table.do(Proceed(), GiveOpinion(2, "right"))

    for again, why in (
        (GiveOpinion(2, "left"), "already_given"),
        (GiveOpinion(0, "nowhere"), "closed_option"),
        (GiveOpinion(4, "left"), "unknown_seat"),
        (GiveOpinion(-1, "left"), "unknown_seat"),
    ):
        with pytest.raises(IllegalActionError, match=why):
            table.do(again)
    table.do(Proceed())
    assert table.state.opinions == ((2, "right"),)


def test_opinions_are_told_at_the_outcome_in_seat_order(play: Play) -> None:
    table = seated(play)
    table.do(Proceed(), GiveOpinion(2, "right"), GiveOpinion(0, "left"), Proceed(), Proceed())
    table.do(ChooseMethod("majority"))
    happened = table.vote("left", "left", "left", "left")

    assert of(OpinionsOpened, happened) == (OpinionsOpened(1, ((0, "left"), (2, "right"))),)


def test_without_opinions_none_are_told(play: Play) -> None:
    assert of(OpinionsOpened, seated(play).decide("left")) == ()


def test_opinions_are_of_one_situation(play: Play) -> None:
    table = seated(play)
    table.to_method(left=4)
    table.do(ChooseMethod("lot"))
    table.go_on()

    assert table.state.opinions == ()


# -- facts ------------------------------------------------------------------------------------


def test_only_who_knows_may_put_it_on_the_table_and_once(play: Play) -> None:
    table = seated(play)  # in the mill r0 and r1 know something in every situation
    table.do(Proceed(), Proceed())
    happened = table.do(ShareFact(1))

    assert happened == (FactShared(1, "one", "r1"),)
    for seat, why in ((1, "already_shared"), (2, "nothing_to_share"), (9, "unknown_seat")):
        with pytest.raises(IllegalActionError, match=why):
            table.do(ShareFact(seat))


def test_who_speaks_but_knows_nothing_has_nothing_to_share(play: Play) -> None:
    quiet = plain("one", voices=(Voice("r0", "left", "Moi, oui."),))
    table = play(road(quiet))
    table.sign()
    table.do(Proceed(), Proceed())

    with pytest.raises(IllegalActionError, match="nothing_to_share"):
        table.do(ShareFact(0))


def test_facts_held_and_shared_come_back_with_the_decision(play: Play) -> None:
    table = seated(play)
    table.do(Proceed(), Proceed(), ShareFact(1), Proceed(), ChooseMethod("majority"))
    chosen = of(OptionChosen, table.vote("left", "left", "left", "left"))[0]

    assert chosen.facts_held == ("r0", "r1")
    assert chosen.facts_shared == ("r1",)


def test_a_role_that_nobody_plays_holds_no_fact(play: Play) -> None:
    known = plain("one", voices=(Voice("r0", knows="Oui."), Voice("r7", knows="Non.")))
    table = play(road(known), seats=3)
    table.sign()

    assert of(OptionChosen, table.decide("left"))[0].facts_held == ("r0",)


# -- sealed ballots ---------------------------------------------------------------------------


def secrets_told(events: tuple[Event, ...], locale: tuple[str, ...]) -> bool:
    return any(word in repr(event) for event in events for word in locale)


def test_nothing_is_readable_before_the_reveal(play: Play) -> None:
    """Neither what happened nor any other seat's view says what was thought or cast."""
    table = seated(play)
    table.do(Proceed())
    happened = table.do(GiveOpinion(0, "right"))
    table.do(Proceed(), Proceed(), ChooseMethod("majority"))
    happened += table.do(Vote(0, "right"), Vote(1, "left"), Abstain(2))

    assert set(map(type, happened)) == {OpinionGiven, BallotCast}
    assert not secrets_told(happened, ("left", "right"))
    for seat in (None, 3):
        view = table.game.view_for(seat)
        assert view.state.opinions == ()
        assert view.state.poll is not None
        assert view.state.poll.cast == ()
        assert view.opined == (0,)
        assert view.voted == (0, 1, 2)


def test_an_objection_in_words_is_sealed_like_the_ballot(play: Play) -> None:
    table = seated(play)
    table.to_method()
    table.do(ChooseMethod("consent", "left"))
    happened = table.do(Object(0, "Et les truites ?"))

    assert not secrets_told(happened, ("truites",))
    for seat in (None, 1, 2, 3):
        assert "truites" not in repr(table.game.view_for(seat))
    assert "truites" in repr(table.game.view_for(0))


def test_ballots_open_all_at_once_and_only_complete(play: Play) -> None:
    table = seated(play)
    table.to_method()
    table.do(ChooseMethod("majority"), Vote(3, "left"), Vote(0, "right"), Vote(1, "left"))

    with pytest.raises(IllegalActionError, match="ballots_missing"):
        table.do(Reveal())
    revealed = of(BallotsRevealed, table.do(Abstain(2), Reveal()))[0]
    assert revealed.ballots == ((0, "right"), (1, "left"), (2, None), (3, "left"))
    assert revealed.tally is not None
    assert (revealed.tally.turnout, revealed.tally.voters) == (3, 4)
    assert dict(revealed.tally.scores) == {"left": 2, "right": 1}


def test_one_seat_one_ballot(play: Play) -> None:
    table = seated(play)
    table.to_method()
    table.do(ChooseMethod("majority"), Vote(1, "left"))

    for again in (Vote(1, "right"), Abstain(1)):
        with pytest.raises(IllegalActionError, match="already_cast"):
            table.do(again)
    with pytest.raises(IllegalActionError, match="not_a_voter"):
        table.do(Vote(4, "left"))
    with pytest.raises(IllegalActionError, match="closed_option"):
        table.do(Vote(0, "nowhere"))


def test_a_ballot_typed_wrong_can_be_corrected_before_the_reveal(play: Play) -> None:
    table = seated(play)
    table.to_method()
    table.do(ChooseMethod("majority"), Vote(0, "left"), Vote(1, "left"))
    happened = table.do(Correct(1))

    assert happened == (BallotCast(1, corrected=True),)
    with pytest.raises(IllegalActionError, match="nothing_to_correct"):
        table.do(Correct(1))
    table.do(Vote(1, "right"), Vote(2, "right"), Vote(3, "right"), Reveal())
    assert table.state.decisions[-1].option == "right"


def test_a_corrected_objection_takes_its_words_along(play: Play) -> None:
    table = seated(play)
    table.to_method()
    table.do(ChooseMethod("consent", "left"), Object(0, "Trop cher."), Correct(0), Consent(0))

    assert table.state.poll is not None
    assert table.state.poll.reasons == ()


def test_typed_hands_can_be_corrected_too(play: Play) -> None:
    table = seated(play)
    table.to_method()
    table.do(ChooseMethod("majority"), TypeHands((("left", 3),)), Correct(0), Vote(0, "left"))

    assert table.state.poll is not None
    assert table.state.poll.hands == ()


def test_there_is_no_seat_to_correct_that_does_not_exist(play: Play) -> None:
    table = seated(play)
    table.to_method()
    table.do(ChooseMethod("majority"), TypeHands((("left", 3),)))

    assert not table.game.is_legal(Correct(9))


def test_a_decision_is_one_line_of_the_state(play: Play) -> None:
    table = seated(play)
    happened = table.decide("right", "two_thirds")
    decision = table.state.decisions[-1]

    assert of(MethodChosen, happened)[0].method == "two_thirds"
    assert (decision.turn, decision.situation, decision.option, decision.method) == (
        1,
        "one",
        "right",
        "two_thirds",
    )


def test_a_calm_draw_is_told_as_calm(play: Play) -> None:
    table = seated(play)
    table.decide("left")

    assert of(CalmPassed, table.do(Draw())) == (CalmPassed(1),)
