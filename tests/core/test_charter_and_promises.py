from __future__ import annotations

import pytest

from kessessa.core.actions import (
    Abstain,
    ChooseMethod,
    Draw,
    End,
    MoveCharter,
    Proceed,
    Reveal,
    SignCharter,
    Skip,
    TypeHands,
    Vote,
)
from kessessa.core.events import CharterSigned, MotionSettled, PromiseTested
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.scenario import Situation
from kessessa.core.state import Charter, Phase
from tests.core.table import NOTCH, Play, Table, moved, of, plain, road
from tests.support.sample_scenario import option, situation

STAGE_GATHERED = NOTCH
"""At 4 pips or more a stage's end gives a notch of carrying: these tests look away from it."""


def door(situation_id: str, stage: str = "need") -> Situation:
    """A situation whose options keep or break the promise `open`."""
    return situation(
        situation_id,
        stage,
        option("open", keeps=("open",)),
        option("shut", breaks=("open",)),
        option("both", keeps=("open",), breaks=("rest",)),
        pillar="short",
    )


def promised(play: Play, *promises: str, seats: int = 4) -> Table:
    table = play(road(door("one"), door("two"), door("three", "life")), seats=seats)
    table.sign(*promises)
    return table


# -- signing ----------------------------------------------------------------------------------


def test_a_charter_names_the_enterprise_its_method_and_its_promises(play: Play) -> None:
    table = play(road(plain("one")))
    happened = table.do(SignCharter("  La Meule & Cie, 2e du nom ", "consent", ("rest", "open")))

    expected = ("La Meule & Cie, 2e du nom", "consent", ("rest", "open"))
    assert table.state.charter == Charter(*expected)
    assert of(CharterSigned, happened) == (CharterSigned(*expected, amended=False),)


def test_a_charter_may_promise_nothing(play: Play) -> None:
    table = play(road(plain("one")))
    table.sign()

    assert table.state.charter == Charter("Le moulin", "majority", ())


@pytest.mark.parametrize(
    ("charter", "why"),
    [
        (SignCharter("Le moulin", "shouting", ()), "unknown_method"),
        (SignCharter("Le moulin", "majority", ("peace",)), "unknown_promise"),
        (SignCharter("Le moulin", "majority", ("open", "open")), "unknown_promise"),
        (
            SignCharter("Le moulin", "majority", ("open", "together", "rest", "clear")),
            "too_many_promises",
        ),
        (SignCharter("M" * 61, "majority", ()), "bad_name"),
        (SignCharter("Le\tmoulin", "majority", ()), "bad_name"),
    ],
)
def test_a_charter_that_cannot_be_is_refused(play: Play, charter: SignCharter, why: str) -> None:
    table = play(road(plain("one")))

    with pytest.raises(IllegalActionError, match=why):
        table.do(charter)
    assert table.state.phase is Phase.CHARTER


def test_an_enterprise_has_a_name(play: Play) -> None:
    assert not play(road(plain("one"))).game.is_legal(SignCharter("   ", "majority", ()))


def test_three_promises_and_sixty_letters_are_welcome(play: Play) -> None:
    table = play(road(plain("one")))

    assert table.game.is_legal(SignCharter("M" * 60, "majority", ("open", "together", "rest")))


# -- keeping and breaking ---------------------------------------------------------------------


def test_a_broken_promise_costs_a_notch_of_carrying(play: Play) -> None:
    table = promised(play, "open")
    happened = table.decide("shut")

    assert of(PromiseTested, happened) == (PromiseTested(1, "open", kept=False, situation="one"),)
    assert moved(happened, "carrying", "charter") == -NOTCH
    assert table.state["carrying"] == 45 - NOTCH
    assert table.state.broken == ("open",)


def test_a_kept_promise_is_told_and_moves_nothing(play: Play) -> None:
    table = promised(play, "open")
    happened = table.decide("open")

    assert of(PromiseTested, happened) == (PromiseTested(1, "open", kept=True, situation="one"),)
    assert table.state["carrying"] == 45
    assert (table.state.kept, table.state.broken) == (("open",), ())


def test_what_was_not_promised_cannot_be_broken(play: Play) -> None:
    table = promised(play, "clear")
    happened = table.decide("shut")

    assert of(PromiseTested, happened) == ()
    assert moved(happened, "carrying") == 0


def test_one_option_may_keep_one_promise_and_break_another(play: Play) -> None:
    table = promised(play, "open", "rest")
    happened = table.decide("both")

    assert [(one.promise, one.kept) for one in of(PromiseTested, happened)] == [
        ("open", True),
        ("rest", False),
    ]
    assert moved(happened, "carrying") == -NOTCH


def test_a_promise_broken_twice_costs_twice_and_stands_once(play: Play) -> None:
    table = promised(play, "open")
    table.decide("shut")
    table.go_on()
    table.decide("shut")

    assert moved(table.events, "carrying", "charter") == -2 * NOTCH
    assert table.state.broken == ("open",)


def test_a_method_alone_can_break_a_promise(play: Play) -> None:
    table = promised(play, "together")
    happened = table.decide("open", "chair")

    assert of(PromiseTested, happened) == (
        PromiseTested(1, "together", kept=False, situation="one"),
    )
    assert moved(happened, "carrying") == -NOTCH


def test_a_chair_who_breaks_a_tie_does_not_decide_alone(play: Play) -> None:
    table = promised(play, "together")
    table.to_method()
    table.do(ChooseMethod("majority"))
    table.vote("open", "open", "shut", "shut")
    table.vote("open", "open", "shut", "shut")
    happened = table.vote("open")

    assert of(PromiseTested, happened) == ()


def test_a_situation_passed_over_breaks_what_its_option_breaks(play: Play) -> None:
    shut_first = situation(
        "one", "need", option("shut", breaks=("open",)), option("x"), pillar="short"
    )
    table = play(road(shut_first))
    table.sign("open")

    assert moved(table.do(Skip()), "carrying", "charter") == -NOTCH


# -- amending the charter ---------------------------------------------------------------------


def reviewing(play: Play, *promises: str, seats: int = 4) -> Table:
    """A table whose first stage has just ended."""
    table = play(road(door("one"), door("two", "life")), seats=seats)
    table.sign(*promises)
    table.decide("open")
    table.do(Draw())
    assert table.state.phase is Phase.REVIEW
    return table


def test_two_thirds_amend_the_charter_and_keep_its_name(play: Play) -> None:
    table = reviewing(play, "open", seats=3)
    table.do(MoveCharter("consent", ("rest", "clear")))
    happened = table.vote("yes", "no", "yes")

    expected = ("Le moulin", "consent", ("rest", "clear"))
    assert table.state.charter == Charter(*expected)
    assert of(MotionSettled, happened)[0].passed
    assert of(CharterSigned, happened) == (CharterSigned(*expected, amended=True),)
    assert table.state.phase is Phase.REVIEW


@pytest.mark.parametrize("ballots", [("yes", "yes", "no", "no"), ("no", "no", "no", "no")])
def test_under_two_thirds_the_charter_stands(play: Play, ballots: tuple[str, ...]) -> None:
    table = reviewing(play, "open")
    charter = table.state.charter
    table.do(MoveCharter("consent", ()))
    happened = table.vote(*ballots)

    assert table.state.charter == charter
    assert of(CharterSigned, happened) == ()
    assert not of(MotionSettled, happened)[0].passed
    assert (table.state.motion, table.state.poll) == (None, None)


def test_a_motion_on_which_everyone_abstains_fails(play: Play) -> None:
    table = reviewing(play, "open")
    table.do(MoveCharter("consent", ()), *(Abstain(seat) for seat in range(4)), Reveal())

    assert table.state.charter == Charter("Le moulin", "majority", ("open",))


def test_hands_may_amend_the_charter(play: Play) -> None:
    table = reviewing(play, "open")
    table.do(MoveCharter("consent", ()), TypeHands((("yes", 20), ("no", 10))), Reveal())

    assert table.state.charter == Charter("Le moulin", "consent", ())


def test_a_motion_takes_no_week_and_no_pip(play: Play) -> None:
    table = reviewing(play, "open")
    before = table.state
    table.do(MoveCharter("consent", ()))
    table.vote("yes", "yes", "yes", "no")

    assert (table.state.week, table.state.energy, table.state.values) == (
        before.week,
        before.energy,
        before.values,
    )


def test_an_amended_charter_is_the_one_that_binds(play: Play) -> None:
    table = reviewing(play, "open")
    table.do(MoveCharter("majority", ("rest",)))
    table.vote("yes", "yes", "yes", "yes")
    table.do(Proceed())

    assert of(PromiseTested, table.decide("shut")) == ()


@pytest.mark.parametrize(
    ("motion", "why"),
    [
        (MoveCharter("shouting", ()), "unknown_method"),
        (MoveCharter("majority", ("peace",)), "unknown_promise"),
        (MoveCharter("majority", ("open", "together", "rest", "clear")), "too_many_promises"),
    ],
)
def test_a_motion_that_cannot_be_is_refused(play: Play, motion: MoveCharter, why: str) -> None:
    table = reviewing(play, "open")

    with pytest.raises(IllegalActionError, match=why):
        table.do(motion)


def test_while_a_motion_is_voted_only_yes_and_no_are_on_the_table(play: Play) -> None:
    table = reviewing(play, "open")
    table.do(MoveCharter("consent", ()))

    assert table.state.situation is None
    assert table.game.offers == ()
    assert not table.game.is_legal(Skip())
    assert not table.game.is_legal(Vote(0, "open"))
    table.do(Vote(0, "yes"))
    assert "yes" not in repr(table.game.view_for(1).state.poll.cast)  # type: ignore[union-attr]


def test_a_game_closed_in_the_middle_of_a_motion_leaves_none_open(play: Play) -> None:
    table = reviewing(play, "open")
    table.do(MoveCharter("consent", ()), End())

    assert table.state.motion is None
    assert table.game.is_over()


def test_the_end_of_the_stage_is_not_the_charters_doing(play: Play) -> None:
    table = reviewing(play, "open")

    assert moved(table.events, "carrying", "charter") == 0
    assert moved(table.events, "carrying", "time") == STAGE_GATHERED
