from __future__ import annotations

import pytest

from kessessa.core.actions import (
    Abstain,
    ChooseMethod,
    Consent,
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
    Skip,
    TypeHands,
    Vote,
)
from kessessa.core.events import Contribution, GameEnded
from kessessa.core.scenario import INDICATORS, Between, Effect, Ending, HasFact
from kessessa.core.scoring import Mirror, by_source, contributions, mirror
from kessessa.core.state import Phase
from tests.core.table import NOTCH, Play, Table, of, plain, road
from tests.support.sample_scenario import mill, option, situation

WHEEL = mill().situations["wheel"]
FLOOD = mill().hazards["flood"]


def reflected(table: Table) -> Mirror:
    return mirror(table.game.scenario, table.state, table.events)


def one_page(play: Play, *, seats: int = 4) -> Table:
    table = play(road(plain("page")), seats=seats)
    table.sign()
    return table


# -- the ledger -------------------------------------------------------------------------------


def test_every_line_of_a_decision_has_its_source_and_adds_up(play: Play) -> None:
    table = play(road(WHEEL, hazards=(FLOOD,)))
    table.sign("open")
    table.to_method()
    table.do(ChooseMethod("majority"))
    events = table.vote("wait", "wait", "wait", "mend")

    # `wait`: viability +1, carrying −1, and it breaks the promise `open`; majority at stakes 2: +1
    assert by_source(events, "viability") == {"choice": NOTCH}
    assert by_source(events, "carrying") == {"choice": -NOTCH, "charter": -NOTCH}
    assert by_source(events, "governance") == {"method": NOTCH}
    assert by_source(events, "utility") == {}
    assert by_source(events, "energy:3") == {"method": -1}
    assert by_source(events, "week") == {"method": 1, "time": 6}
    assert by_source(events, "treasury") == {"time": -32}  # −20 × 7 / 4.33
    for place, target in enumerate(INDICATORS):
        assert table.state.values[place] == 45 + sum(by_source(events, target).values())


@pytest.mark.parametrize(("notches", "reached", "excess"), [(3, 100, -17), (-3, 0, 27)])
def test_a_bound_that_is_reached_is_a_line_of_its_own(
    play: Play, notches: int, reached: int, excess: int
) -> None:
    # 45 ± 2 × 36 is 117, or −27
    push = Effect("utility", notches, "Encore.")
    page = situation("page", "need", option("a", push, push), option("b"), pillar="short")
    table = play(road(page))
    table.sign()
    events = table.decide("a")

    assert table.state["utility"] == reached
    assert by_source(events, "utility") == {"choice": 2 * notches * NOTCH, "limit": excess}


def test_lines_can_be_asked_for_one_target(play: Play) -> None:
    table = one_page(play)
    table.decide("left")

    assert {line.target for line in contributions(table.events, "utility")} == {"utility"}
    assert contributions(table.events) == of(Contribution, table.events)
    assert all(line.turn == 1 for line in contributions(table.events))


def test_nothing_moves_by_zero(play: Play) -> None:
    table = one_page(play)
    table.do(Skip())

    assert all(line.delta for line in contributions(table.events))


# -- the outcome ------------------------------------------------------------------------------


def test_there_is_no_outcome_before_the_end(play: Play) -> None:
    with pytest.raises(ValueError, match="not over"):
        one_page(play).game.result()


def test_the_outcome_is_the_five_indicators_their_mean_and_the_ledger(play: Play) -> None:
    table = one_page(play)
    table.decide("left")
    table.go_on()
    outcome = table.game.result()

    # `left` is utility +1; majority at stakes 2 is governance +1; four pips at the end, carrying +1
    assert outcome.values == (57, 57, 57, 45, 45)
    assert outcome.score == 51  # 375,015,825: 51⁵ = 345,025,251 and 52⁵ = 380,204,032
    assert outcome["utility"] == 57
    assert [line.delta for line in outcome.contributions("utility")] == [NOTCH]
    assert outcome.by_source("carrying") == {"time": NOTCH}
    assert outcome.ledger == contributions(table.events)


def test_the_first_ending_that_is_true_is_told(play: Play) -> None:
    endings = (
        Ending("never", "Jamais", "lasting", "…", HasFact("never")),
        Ending("useful", "Utile", "fragile", "…", Between("utility", 50)),
        Ending("too", "Aussi", "lasting", "…", Between("utility", 40)),
        Ending("otherwise", "Sinon", "burnt_out", "…"),
    )
    for chosen, ending in (("left", "useful"), ("right", "too")):
        table = play(road(plain("page"), endings=endings))
        table.sign()
        table.decide(chosen)
        happened = table.go_on()

        assert of(GameEnded, happened) == (GameEnded(ending, early=False),)
        assert table.game.result().ending == ending


def test_a_game_closed_early_has_its_ending_and_outcome(play: Play) -> None:
    table = one_page(play)
    happened = table.do(End())

    assert happened == (GameEnded("fragile", early=True),)
    assert table.state.phase is Phase.OVER
    assert table.game.result().score == 45
    assert table.game.result().mirror.turnout == (0, 0)


# -- the mirror -------------------------------------------------------------------------------


def test_a_whole_game_in_the_mirror(play: Play) -> None:
    """Four decisions, counted by hand line by line."""
    table = play(road(*(plain(f"page{number}", stakes=2) for number in range(4))))
    table.sign("together", method="majority")
    first = table.state.chair

    # 1. Opinions left, left, right, none; r0 shares; a vote that goes to the right, 1 outvoted.
    table.do(Proceed(), GiveOpinion(0, "left"), GiveOpinion(1, "left"), GiveOpinion(2, "right"))
    table.do(Proceed(), ShareFact(0), Proceed(), ChooseMethod("majority"))
    table.vote("right", "left", "right", "right")
    table.go_on()

    # 2. Consent: left is withdrawn, right passes over an objection.
    table.to_method()
    table.do(ChooseMethod("consent", "left"))
    table.do(Object(0), Consent(1), Consent(2), Abstain(3), Reveal(), Settle("withdraw"))
    table.do(ChooseMethod("consent", "right"))
    table.do(Consent(0), Object(1), Reserve(2), Consent(3), Reveal(), Settle("override"))
    table.go_on()

    # 3. Opinions two and two; the chair, who thought right, decides left.
    chair = table.state.chair
    assert chair == (first + 2) % 4
    thought = {chair: "right", (chair + 1) % 4: "right"}
    table.do(Proceed(), *(GiveOpinion(seat, thought.get(seat, "left")) for seat in range(4)))
    table.do(Proceed(), Proceed(), ChooseMethod("chair"))
    table.vote("left")
    table.go_on()

    # 4. Passed over.
    table.do(Skip())
    table.go_on()
    seen = table.game.result().mirror

    assert seen.turnout == (4 + 3 + 4 + 1, 4 + 4 + 4 + 1)
    assert dict(seen.decided_by) == {"majority": 1, "consent": 1, "chair": 1, "skip": 1}
    assert seen.voices == tuple(
        {0: 3, 1: 3, 2: 3, 3: 2}[seat] + (seat == chair) for seat in range(4)
    )
    assert seen.methods_of_charter == (1, 4)
    assert seen.objections_heard == 0
    assert seen.objections_overridden == 1
    assert seen.objections_withdrawn == 1
    assert seen.outvoted == (0, 1, 0, 0)
    assert seen.facts_shared == (1, 8)
    assert seen.opinions_changed == (2, 4)  # seat 0 and the chair, of seats 0, 1, 2 and the chair
    assert seen.outcomes_changed == (1, 1)  # page0: most thought left; page2: no favourite
    assert seen.promises_kept == ()
    assert seen.promises_broken == ("together",)


def test_an_objection_that_became_an_amendment_was_heard(play: Play) -> None:
    table = play(road(WHEEL, hazards=(FLOOD,)))
    table.sign("open")
    table.to_method()
    table.do(ChooseMethod("consent", "mend"))
    table.do(Object(0), Object(1), Consent(2), Consent(3), Reveal(), Settle("amend"))
    seen = reflected(table)

    assert (seen.objections_heard, seen.objections_overridden, seen.objections_withdrawn) == (
        2,
        0,
        0,
    )
    assert seen.promises_kept == ("open",)


def test_a_promise_kept_then_broken_is_broken(play: Play) -> None:
    keep = situation("one", "need", option("a", keeps=("open",)), option("b"), pillar="short")
    shut = situation("two", "need", option("a", breaks=("open",)), option("b"), pillar="short")
    table = play(road(keep, shut))
    table.sign("open")
    table.decide("a")
    table.go_on()
    table.decide("a")

    assert reflected(table).promises_kept == ()
    assert reflected(table).promises_broken == ("open",)


def test_hands_count_as_turnout_and_as_nobodys_voice(play: Play) -> None:
    table = one_page(play)
    table.to_method()
    table.do(ChooseMethod("majority"), TypeHands((("left", 20), ("right", 11))), Reveal())
    seen = reflected(table)

    assert seen.turnout == (31, 31)
    assert seen.voices == (0, 0, 0, 0)
    assert seen.outvoted == (0, 0, 0, 0)


def test_a_judgment_is_a_voice_for_what_it_rates_best(play: Play) -> None:
    table = one_page(play)
    table.to_method(left=4)
    table.do(ChooseMethod("judgment"))
    table.do(
        Rate(0, ("good", "very_good")),
        Rate(1, ("very_good", "good")),
        Rate(2, ("very_good", "reject")),
        Rate(3, ("fair", "fair")),
        Reveal(),
    )
    seen = reflected(table)

    assert table.state.decisions[-1].option == "left"
    assert seen.outvoted == (1, 0, 0, 0)
    assert seen.opinions_changed == (1, 3)  # seat 3 rates both the same: nothing to compare


def test_only_the_last_round_says_who_was_outvoted(play: Play) -> None:
    table = one_page(play)
    table.to_method()
    table.do(ChooseMethod("majority"))
    table.vote("left", "left", "right", "right")
    table.vote("left", "left", "left", "right")

    assert reflected(table).outvoted == (0, 0, 0, 1)
    assert reflected(table).turnout == (8, 8)


def test_a_motion_on_the_charter_is_nobodys_vote_on_the_decision(play: Play) -> None:
    table = play(road(plain("one"), plain("two", "life")))
    table.sign()
    table.to_method(left=4)
    table.do(ChooseMethod("majority"))
    table.vote("left", "left", "left", "left")
    table.do(Draw(), MoveCharter("consent", ()))
    table.vote("yes", "yes", "no", "no")
    seen = reflected(table)

    assert seen.outvoted == (0, 0, 0, 0)
    assert seen.opinions_changed == (0, 4)
    assert seen.turnout == (8, 8)


def test_facts_shared_are_never_more_than_facts_held(play: Play) -> None:
    table = one_page(play)
    table.do(Proceed(), Proceed(), ShareFact(0), End())
    part, whole = reflected(table).facts_shared

    assert part <= whole


def test_a_fact_of_a_situation_that_comes_back_is_counted_once(play: Play) -> None:
    table = play(road(WHEEL, hazards=(FLOOD,)))
    table.sign()
    table.do(Proceed(), Proceed(), ShareFact(0), ShareFact(1), Proceed(), ChooseMethod("majority"))
    table.vote("later", "later", "later", "later")
    table.go_on()
    table.decide("mend")

    assert reflected(table).facts_shared == (2, 2)


def test_wishes_are_read_on_the_end(play: Play) -> None:
    table = one_page(play)
    table.decide("left")
    table.go_on()

    # r0 wants utility ≥ 55: 57. r1 viability ≥ 55: 45. r2 a SCIC: none. r3 the wheel mended: no.
    assert table.game.result().mirror.wishes_granted == (0,)


def test_wishes_of_eight(play: Play) -> None:
    table = one_page(play, seats=8)
    table.decide("left")
    table.go_on()

    # and r4 treasury ≥ 0: 468; r5 governance ≤ 60: 57; r6 no flood; r7 mean energy ≥ 3: 5
    assert table.game.result().mirror.wishes_granted == (0, 4, 5, 6, 7)


def test_a_ballot_of_someone_who_gave_no_opinion_changed_nothing(play: Play) -> None:
    table = one_page(play)
    table.to_method()
    table.do(ChooseMethod("majority"), *(Vote(seat, "left") for seat in range(4)), Reveal())

    assert reflected(table).opinions_changed == (0, 0)
    assert reflected(table).outcomes_changed == (0, 0)
