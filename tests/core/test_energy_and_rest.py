from __future__ import annotations

import pytest

from kessessa.core.actions import (
    ChooseMethod,
    Consent,
    Draw,
    GiveOpinion,
    Proceed,
    Reveal,
    ShareFact,
    Skip,
)
from kessessa.core.events import Contribution, SeatReturned, SeatWithdrew, StageEnded
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.scenario import Cost, Effect, Hazard, Situation
from tests.core.table import NOTCH, Play, Table, moved, of, plain, road
from tests.support.sample_scenario import option, situation


def tiring(situation_id: str, *effects: Effect, stage: str = "need", effort: int = 0) -> Situation:
    """A situation where `do` has these effects."""
    return situation(
        situation_id,
        stage,
        option("do", *effects, cost=Cost(effort=effort)),
        option("no"),
        pillar="short",
        stakes=2,
    )


def lose(pips: int, role: str | None = None) -> Effect:
    return Effect("energy", -pips, "C'était long.", role)


def gain(pips: int, role: str | None = None) -> Effect:
    return Effect("energy", pips, "On a ri.", role)


def done(play: Play, *effects: Effect, effort: int = 0, last: str = "life") -> Table:
    """Four people whose first decision had these effects; the next page is of stage `last`."""
    table = play(
        road(tiring("one", *effects, effort=effort), plain("two", last), plain("three", last))
    )
    table.sign()
    table.decide("do")
    return table


# -- effects ----------------------------------------------------------------------------------


def test_an_effort_is_asked_of_everybody(play: Play) -> None:
    assert done(play, effort=2).state.energy == (2, 2, 2, 2)


def test_an_effect_may_touch_one_role_alone(play: Play) -> None:
    assert done(play, lose(1, "r2")).state.energy == (4, 4, 3, 4)


def test_a_role_that_nobody_plays_feels_nothing(play: Play) -> None:
    assert done(play, lose(1, "r7")).state.energy == (4, 4, 4, 4)


def test_five_pips_at_most_and_the_limit_is_a_line(play: Play) -> None:
    table = done(play, gain(2, "r1"))

    assert table.state.energy == (4, 5, 4, 4)
    lines = [
        (line.delta, line.source)
        for line in of(Contribution, table.events)
        if line.target == "energy:1"
    ]
    assert lines == [(2, "choice"), (-1, "limit")]


def test_no_pips_at_least_and_the_limit_is_a_line(play: Play) -> None:
    table = done(play, lose(4, "r1"), lose(2, "r1"))

    assert table.state.energy[1] == 0
    assert moved(table.events, "energy:1", "limit") == 2
    assert of(SeatWithdrew, table.events) == (SeatWithdrew(1),)


# -- stepping back ----------------------------------------------------------------------------


def test_without_energy_a_role_casts_no_ballot_in_the_next_situation(play: Play) -> None:
    table = done(play, lose(4, "r1"), last="need")
    assert of(SeatWithdrew, table.events) == (SeatWithdrew(1),)
    table.go_on()
    assert table.state.resting == (1,)
    assert table.state.active == (0, 2, 3)
    table.to_method()
    table.do(ChooseMethod("majority"))

    assert table.state.poll is not None
    assert table.state.poll.voters == (0, 2, 3)


def test_a_role_that_rests_gives_no_opinion_but_still_talks(play: Play) -> None:
    table = done(play, lose(4, "r1"), last="need")
    table.go_on()
    table.do(Proceed())
    with pytest.raises(IllegalActionError, match="seat_rests"):
        table.do(GiveOpinion(1, "left"))
    table.do(Proceed(), ShareFact(1))

    assert table.state.shared == (("two", "r1"),)


def test_a_role_that_rests_sits_on_no_commission(play: Play) -> None:
    table = done(play, lose(4, "r1"), last="need")
    table.go_on()
    table.to_method()

    assert not table.game.is_legal(ChooseMethod("delegation", delegates=(0, 1)))
    assert table.game.is_legal(ChooseMethod("delegation", delegates=(0, 2)))


def test_then_it_comes_back_with_two(play: Play) -> None:
    table = done(play, lose(4, "r1"), last="need")
    table.go_on()
    table.decide("left")
    happened = table.go_on()

    assert of(SeatReturned, happened) == (SeatReturned(1),)
    assert moved(happened, "energy:1", "time") == 2
    assert table.state.energy[1] == 2
    assert table.state.active == (0, 1, 2, 3)


def test_the_chair_passes_over_a_role_that_rests(play: Play) -> None:
    for seed in range(8):
        table = play(road(tiring("one", lose(4, "r1")), plain("two"), plain("three")), seed=seed)
        table.sign()
        first = table.state.chair
        table.decide("do")
        table.go_on()

        assert table.state.chair == {0: 2, 1: 2, 2: 3, 3: 0}[first]


def test_who_rests_is_spared_what_tires_the_others(play: Play) -> None:
    table = play(road(tiring("one", lose(4, "r1")), tiring("two", effort=1)))
    table.sign()
    table.decide("do")
    table.go_on()
    table.decide("do")

    assert table.state.energy == (3, 0, 3, 3)


def test_when_nobody_is_left_everybody_comes_back_at_once(play: Play) -> None:
    table = done(play, lose(4), last="need")
    assert table.state.energy == (0, 0, 0, 0)
    happened = table.go_on()

    assert [event.seat for event in of(SeatReturned, happened)] == [0, 1, 2, 3]
    assert table.state.energy == (2, 2, 2, 2)
    assert table.state.resting == ()


def test_chance_may_tire_too(play: Play) -> None:
    storm = Hazard("storm", "L'orage", "Ça tonne.", 100, (lose(4, "r3"),))
    table = play(road(plain("one"), plain("two"), hazards=(storm,)))
    table.sign()
    table.decide("left")
    table.go_on()

    assert table.state.resting == (3,)


def test_two_may_rest_one_after_the_other(play: Play) -> None:
    table = play(road(tiring("one", lose(4, "r1")), tiring("two", lose(4, "r2")), plain("three")))
    table.sign()
    table.decide("do")
    table.go_on()
    table.decide("do")
    table.go_on()

    assert table.state.resting == (2,)
    assert table.state.energy[1] == 2


# -- the end of a stage -----------------------------------------------------------------------


def test_a_stage_that_leaves_four_pips_strengthens_the_carrying(play: Play) -> None:
    table = done(play, lose(1, "r0"), gain(1, "r1"))  # 3 + 5 + 4 + 4 = 16 for 4 seats
    happened = table.do(Draw())

    assert of(StageEnded, happened) == (StageEnded("need", 400),)
    assert moved(happened, "carrying", "time") == NOTCH


def test_under_four_it_does_not(play: Play) -> None:
    table = done(play, lose(1, "r0"))
    happened = table.do(Draw())

    assert of(StageEnded, happened) == (StageEnded("need", 375),)
    assert moved(happened, "carrying") == 0


def test_a_stage_that_leaves_two_pips_does_not_weaken_it(play: Play) -> None:
    happened = done(play, lose(2)).do(Draw())

    assert of(StageEnded, happened) == (StageEnded("need", 200),)
    assert moved(happened, "carrying") == 0


def test_under_two_it_does(play: Play) -> None:
    happened = done(play, lose(2), lose(1, "r3")).do(Draw())

    assert of(StageEnded, happened) == (StageEnded("need", 175),)
    assert moved(happened, "carrying", "time") == -NOTCH


def test_everyone_recovers_one_when_the_stage_asked_no_effort(play: Play) -> None:
    table = done(play, lose(3))
    table.do(Draw())

    assert table.state.energy == (2, 2, 2, 2)


def test_nobody_recovers_when_it_did(play: Play) -> None:
    table = done(play, effort=1)
    table.do(Draw())

    assert table.state.energy == (3, 3, 3, 3)


def test_an_effort_counts_for_its_own_stage_only(play: Play) -> None:
    table = play(road(tiring("one", effort=1), plain("two", "form"), plain("three", "life")))
    table.sign()
    table.decide("do")
    table.go_on()
    assert table.state.energy == (3, 3, 3, 3)
    table.decide("left")
    table.go_on()

    assert table.state.energy == (4, 4, 4, 4)


def test_in_the_middle_of_a_stage_nobody_recovers(play: Play) -> None:
    table = done(play, lose(1), last="need")
    happened = table.go_on()

    assert of(StageEnded, happened) == ()
    assert table.state.energy == (3, 3, 3, 3)


def test_the_last_stage_ends_too(play: Play) -> None:
    table = play(road(plain("one", "life")))
    table.sign()
    table.do(Skip())
    happened = table.do(Draw())

    assert [event.stage for event in of(StageEnded, happened)] == ["life"]
    assert table.state["carrying"] == 45 + NOTCH


def test_the_weariness_of_a_method_is_not_an_effort_of_the_stage(play: Play) -> None:
    table = play(road(plain("one"), plain("two", "life")))
    table.sign()
    table.to_method()
    table.do(ChooseMethod("consensus", "left"), *(Consent(seat) for seat in range(4)), Reveal())
    assert table.state.energy == (3, 3, 3, 3)
    table.do(Draw())

    assert table.state.energy == (4, 4, 4, 4)
