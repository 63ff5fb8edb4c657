from __future__ import annotations

import pytest

from kessessa.core.actions import (
    Action,
    ChooseMethod,
    Consent,
    Draw,
    End,
    GiveOpinion,
    Object,
    Proceed,
    Reveal,
    Skip,
    Vote,
)
from kessessa.core.events import GameEnded, OpinionsOpened, OptionChosen, Postponed, StageEnded
from kessessa.core.rules.engine import IllegalActionError, take
from kessessa.core.scenario import Between, Cost, Effect, HasFact, Hazard, Requirement, Situation
from kessessa.core.scoring import by_source
from kessessa.core.state import Decision, Phase
from tests.core.table import NOTCH, STRETCH, Play, Table, moved, of, plain, road
from tests.support.sample_scenario import option, situation


def waiting(situation_id: str = "page", stage: str = "need", **more: object) -> Situation:
    """A situation that may be put off at the price of two weeks."""
    return situation(
        situation_id,
        stage,
        option("do"),
        option("later", Effect("carrying", -1, "On attend."), cost=Cost(weeks=2), postpone=True),
        **{"pillar": "short", **more},
    )


# -- skipping ---------------------------------------------------------------------------------


def skipped_at(play: Play, phase: Phase) -> Table:
    table = play(road(plain("page", default="right"), plain("next")))
    table.sign("together")
    for reached in (Phase.READ, Phase.OPINION, Phase.DEBATE):
        if phase is reached:
            return table
        table.do(Proceed())
    if phase is Phase.METHOD:
        return table
    table.do(ChooseMethod("consent", "left"))
    return table


@pytest.mark.parametrize(
    "phase", [Phase.READ, Phase.OPINION, Phase.DEBATE, Phase.METHOD, Phase.BALLOT]
)
def test_skipping_takes_the_neutral_option_and_nobody_wins_or_loses(
    play: Play, phase: Phase
) -> None:
    table = skipped_at(play, phase)
    happened = table.do(Skip())

    assert table.state.phase is Phase.OUTCOME
    assert table.state.decisions == (Decision(1, "page", "right", "skip"),)
    assert by_source(happened, "territory") == {"choice": NOTCH}
    assert by_source(happened, "governance") == {}
    assert by_source(happened, "carrying") == {}
    assert by_source(happened, "week") == {"time": STRETCH}
    assert table.state.energy == (4, 4, 4, 4)
    assert table.state.poll is None


def test_skipping_in_the_middle_of_an_objection_keeps_the_week_it_took(play: Play) -> None:
    table = skipped_at(play, Phase.BALLOT)
    table.do(Object(0), Consent(1), Consent(2), Consent(3), Reveal())
    happened = table.do(Skip())

    assert table.state.decisions[-1].option == "right"
    assert by_source(happened, "week") == {"method": 1, "time": STRETCH}
    assert table.state.energy == (4, 4, 4, 4)


def test_skipping_still_tells_the_opinions_that_were_given(play: Play) -> None:
    table = skipped_at(play, Phase.OPINION)
    table.do(GiveOpinion(2, "left"))

    assert of(OpinionsOpened, table.do(Skip())) == (OpinionsOpened(1, ((2, "left"),)),)


def test_a_neutral_option_that_is_closed_gives_way_to_the_first_that_is_open(play: Play) -> None:
    page = situation(
        "page",
        "need",
        option("dear", requires=(Requirement(Between("treasury", 501), "Trop cher."),)),
        option("cheap"),
        option("free"),
        pillar="short",
    )
    table = play(road(page))
    table.sign()

    assert of(OptionChosen, table.do(Skip()))[0].option == "cheap"


def test_when_every_option_is_closed_the_neutral_one_is_left(play: Play) -> None:
    never = (Requirement(HasFact("never"), "Jamais."),)
    page = situation(
        "page",
        "need",
        option("a", requires=never),
        option("b", requires=never),
        default="b",
        pillar="short",
    )
    table = play(road(page))
    table.sign()

    assert [one.is_open for one in table.game.offers] == [False, True]
    table.decide("b")
    assert table.state.decisions[-1].option == "b"


def test_a_whole_game_can_be_skipped(play: Play) -> None:
    table = play(road(*(plain(f"page{number}") for number in range(4))))
    table.sign()
    while not table.game.is_over():
        table.do(Skip())
        table.go_on()

    assert [one.method for one in table.state.decisions] == ["skip"] * 4
    assert table.state.week == 4 * STRETCH


# -- postponing -------------------------------------------------------------------------------


def test_what_is_put_off_comes_back_after_the_next_page_of_its_stage(play: Play) -> None:
    table = play(road(waiting(), plain("other"), plain("life", "life")))
    table.sign()
    happened = table.decide("later")
    assert of(Postponed, happened) == (Postponed("page"),)
    table.go_on()

    assert table.state.plan == ("other", "page", "life")


def test_the_last_page_of_a_stage_comes_back_at_once(play: Play) -> None:
    table = play(road(waiting(), plain("life", "life")))
    table.sign()
    table.decide("later")
    happened = table.go_on()

    assert table.state.plan == ("page", "life")
    assert of(StageEnded, happened) == ()
    assert table.state.turn == 2


def test_so_does_the_last_page_of_all(play: Play) -> None:
    table = play(road(waiting()))
    table.sign()
    table.decide("later")
    table.go_on()
    assert table.state.situation == "page"
    table.decide("do")
    table.go_on()

    assert table.game.is_over()
    assert [one.option for one in table.state.decisions] == ["later", "do"]


def test_putting_off_takes_its_weeks(play: Play) -> None:
    table = play(road(waiting()))
    table.sign()
    happened = table.decide("later")

    assert by_source(happened, "week") == {"choice": 2, "method": 1, "time": STRETCH}
    assert moved(happened, "carrying") == -NOTCH


def test_a_page_is_put_off_only_once(play: Play) -> None:
    table = play(road(waiting()))
    table.sign()
    table.decide("later")
    table.go_on()
    closed = {one.option.id: one.closed for one in table.game.offers}

    assert closed["do"] == ()
    assert [reason.code for reason in closed["later"] if not isinstance(reason, str)] == [
        "postponed_once"
    ]
    table.to_method()
    table.do(ChooseMethod("majority"))
    with pytest.raises(IllegalActionError, match="closed_option"):
        table.do(Vote(0, "later"))


def test_skipping_twice_what_waits_by_default_goes_on_in_the_end(play: Play) -> None:
    table = play(road(waiting(default="later")))
    table.sign()
    table.do(Skip())
    table.go_on()
    table.do(Skip())
    table.go_on()

    assert table.game.is_over()
    assert [one.option for one in table.state.decisions] == ["later", "do"]


# -- taking back ------------------------------------------------------------------------------


def whole_play(table: Table) -> list[Action]:
    """Two decisions, with something of everything."""
    chair = table.state.chair
    return [
        Proceed(),
        GiveOpinion(0, "right"),
        Proceed(),
        Proceed(),
        ChooseMethod("consent", "left"),
        Object(0, "Non."),
        *(Consent(seat) for seat in (1, 2, 3)),
        Reveal(),
        Skip(),
        Draw(),
        *(Proceed() for _ in range(3)),
        ChooseMethod("chair"),
        Vote((chair + 1) % 4, "left"),
        Reveal(),
    ]


def test_everything_can_be_taken_back_one_by_one(play: Play) -> None:
    storm = Hazard("storm", "L'orage", "…", 0, (Effect("treasury", -1, "…"),))
    table = play(road(plain("one"), plain("two"), hazards=(storm,)))
    table.sign()
    states = [table.state]
    actions = whole_play(table)
    for action in actions:
        table.do(action)
        states.append(table.state)

    for action, before in zip(reversed(actions), reversed(states[:-1]), strict=True):
        assert table.undo() == action
        assert table.state == before


def test_what_is_taken_back_and_done_again_leads_to_the_same_place(play: Play) -> None:
    straight, wavering = (play(road(plain("one"), plain("two"))) for _ in range(2))
    for table in (straight, wavering):
        table.sign()
    for action in whole_play(straight):
        straight.do(action)
        wavering.do(action)
        wavering.undo()
        wavering.do(action)

    assert wavering.state == straight.state
    assert wavering.events == straight.events


def test_even_the_end_can_be_taken_back(play: Play) -> None:
    table = play(road(plain("one")))
    table.sign()
    before = table.state
    assert of(GameEnded, table.do(End())) == (GameEnded("fragile", early=True),)
    table.undo()

    assert table.state == before
    assert not table.game.is_over()


# -- the yardstick of the analysis ------------------------------------------------------------


def test_taking_an_option_holds_method_and_ballots_neutral(play: Play) -> None:
    table = play(road(plain("one", default="right"), plain("two")))
    table.sign()
    step = take(table.game.scenario, table.state, "left")

    assert step.state.decisions == (Decision(1, "one", "left", "skip"),)
    assert step.state.values == (45, 45, 45 + NOTCH, 45, 45)
    assert step.state.week == STRETCH
    assert step.state.situation == "two"
    assert table.state.decisions == ()


def test_taking_an_option_meets_the_same_chance_or_none(play: Play) -> None:
    storm = Hazard("storm", "L'orage", "…", 100, (Effect("treasury", -100, "…"),))
    table = play(road(plain("one"), plain("two"), hazards=(storm,)))
    table.sign()
    scenario, state = table.game.scenario, table.state

    # −20 a month over 6 weeks is −27 €
    assert take(scenario, state, "left").state.treasury == 500 - 27 - 100
    still = take(scenario, state, "left", chance=False).state
    assert (still.treasury, still.phase) == (500 - 27, Phase.OUTCOME)


def test_a_closed_option_cannot_be_taken(play: Play) -> None:
    table = play(road(plain("one")))
    table.sign()

    with pytest.raises(ValueError, match="'nowhere' is closed in 'one'"):
        take(table.game.scenario, table.state, "nowhere")
