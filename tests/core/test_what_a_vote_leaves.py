"""What a vote leaves behind: rounds, reasons in the ledger, favourites, curves of the debrief."""

from __future__ import annotations

import pytest

from kessessa.core.actions import (
    ChooseMethod,
    Consent,
    Object,
    Rate,
    Reveal,
    Settle,
    Vote,
)
from kessessa.core.events import Contribution, Reason
from kessessa.core.rules.engine import refusal
from kessessa.core.scoring import favourite_of, mirror, time_series
from tests.core.table import Play, Table, of, plain, road
from tests.support.sample_scenario import mill

WHEEL = mill().situations["wheel"]


def refused(table: Table, action: ChooseMethod | Rate) -> str | None:
    return refusal(table.game.scenario, table.state, action)


def test_a_curve_is_the_start_and_the_value_at_the_end_of_each_turn() -> None:
    ledger = (
        Contribution(1, "energy:0", -1, "method", "Perdu."),
        Contribution(2, "energy:1", -2, "choice", "Un autre siège."),
        Contribution(2, "energy:0", 2, "time", "Reposé."),
        Contribution(3, "energy:0", -3, "choice", "Un effort."),
    )

    assert time_series(ledger, "energy:0", 4, (1, 2, 3)) == (4, 3, 5, 2)
    assert time_series(ledger, "energy:0", 4, ()) == (4,)


@pytest.mark.parametrize(
    ("opinions", "favourite"),
    [
        ("baa", "a"),
        ("abb", "b"),
        ("b", "b"),
        ("ab", None),
        ("aabbc", None),
        ("", None),
    ],
)
def test_the_favourite_is_the_option_that_most_opinions_wanted(
    opinions: str, favourite: str | None
) -> None:
    assert favourite_of(tuple(enumerate(opinions))) == favourite


def test_the_debate_changed_a_decision_that_is_not_what_most_had_thought(play: Play) -> None:
    table = play(road(plain("one"), plain("two"), plain("three")))
    table.sign()
    for decided in ("left", "right", "left"):
        table.to_method(left=3, right=1)
        table.do(ChooseMethod("majority"))
        table.vote(*[decided] * 4)
        table.go_on()

    assert mirror(table.game.scenario, table.state, table.events).outcomes_changed == (1, 3)


def test_a_commission_that_ties_votes_again_with_the_same_delegates(play: Play) -> None:
    table = play(road(plain("page")))
    table.sign()
    table.to_method()
    table.do(ChooseMethod("delegation", delegates=(1, 3)))
    table.vote("left", "right")
    poll = table.state.poll
    assert poll is not None

    assert (poll.round, poll.voters, poll.delegates) == (2, (1, 3), (1, 3))


@pytest.mark.parametrize(
    ("how", "delta", "code"),
    [("override", -2, "objection_overridden"), ("amend", 1, "objection_heard")],
)
def test_the_energy_of_who_objected_moves_because_of_the_method(
    play: Play, how: str, delta: int, code: str
) -> None:
    table = play(road(WHEEL))
    table.sign()
    table.to_method()
    table.do(ChooseMethod("consent", "mend"), Object(0))
    table.do(*(Consent(seat) for seat in (1, 2, 3)), Reveal())
    happened = table.do(Settle("amend" if how == "amend" else "override"))
    lines = [line for line in of(Contribution, happened) if line.target == "energy:0"]

    assert Contribution(1, "energy:0", delta, "method", Reason(code)) in lines


def test_a_method_is_picked_in_its_phase_and_at_no_other_time(play: Play) -> None:
    table = play(road(plain("page")))
    assert refused(table, ChooseMethod("majority")) == "not_now"
    table.sign()
    assert refused(table, ChooseMethod("majority")) == "not_now"
    table.to_method()
    assert refused(table, ChooseMethod("majority")) is None
    table.do(ChooseMethod("majority"))
    assert refused(table, ChooseMethod("majority")) == "not_now"


def test_mentions_are_another_ballot_where_one_option_is_voted(play: Play) -> None:
    table = play(road(plain("page")))
    table.sign()
    table.to_method()
    table.do(ChooseMethod("majority"))
    assert refused(table, Rate(0, ("good", "fair"))) == "other_ballot"
    table.do(Vote(0, "left"))
    assert refused(table, Rate(0, ("good", "fair"))) == "already_cast"
