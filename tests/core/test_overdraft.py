from __future__ import annotations

from dataclasses import replace

from kessessa.core.actions import ChooseMethod, Proceed
from kessessa.core.events import AccountOverdrawn, GameEnded, SituationEntered, StageEnded
from kessessa.core.scenario import Effect, HasFact, Hazard, Situation
from kessessa.core.state import Phase
from tests.core.table import NOTCH, Play, Table, moved, of, plain, road
from tests.support.sample_scenario import mill, option, situation

OVERDRAFT = mill().situations["overdraft"]


def spending(situation_id: str, euros: int = -600, stage: str = "need") -> Situation:
    """A situation where `spend` empties the account, and `keep` does nothing."""
    return situation(
        situation_id,
        stage,
        option("spend", Effect("treasury", euros, "C'est cher.")),
        option("keep"),
        pillar="short",
    )


def broke(play: Play, *crises: Situation, seed: int = 0) -> Table:
    """An enterprise that has spent more than it had in its first decision."""
    table = play(
        road(spending("one"), spending("two"), spending("three", stage="life"), *crises), seed=seed
    )
    table.sign()
    table.decide("spend")
    return table


def test_below_zero_the_crisis_comes_at_once_and_on_top(play: Play) -> None:
    table = broke(play, OVERDRAFT)
    # 500 − 600, and −20 a month for 1 week of majority and 6 that pass: −32
    assert table.state.treasury == -132
    happened = table.go_on()

    assert of(AccountOverdrawn, happened) == (AccountOverdrawn(1, 1),)
    assert of(SituationEntered, happened)[0].situation == "overdraft"
    assert table.state.plan == ("overdraft", "two", "three")


def test_zero_is_not_below_zero(play: Play) -> None:
    table = play(road(spending("one", -468), OVERDRAFT))
    table.sign()
    table.decide("spend")
    happened = table.go_on()

    assert table.state.treasury == 0
    assert of(AccountOverdrawn, happened) == ()


def test_a_crisis_refloats_the_account_before_its_cost(play: Play) -> None:
    table = broke(play, OVERDRAFT)
    table.go_on()
    happened = table.decide("lend")

    # back to zero, 200 € lent, and −20 − 20 a month for 7 weeks: −64
    assert moved(happened, "treasury", "choice") == 132 + 200
    assert table.state.treasury == 200 - 64
    assert table.state.monthly == -40
    assert table.state["carrying"] == 45 - NOTCH


def test_a_crisis_belongs_to_the_stage_that_brought_it(play: Play) -> None:
    table = play(road(spending("one"), spending("two", stage="life"), OVERDRAFT))
    table.sign()
    table.decide("spend")
    happened = table.go_on()
    assert of(StageEnded, happened) == ()
    assert table.state.stage == "need"
    table.decide("lend")

    assert [one.stage for one in of(StageEnded, table.go_on())] == ["need"]
    assert table.state.situation == "two"


def test_a_second_overdraft_makes_the_ending_and_stops_nobody(play: Play) -> None:
    table = broke(play, OVERDRAFT)
    table.go_on()
    table.decide("lend")
    table.go_on()
    table.decide("spend")
    happened = table.go_on()
    assert of(AccountOverdrawn, happened) == (AccountOverdrawn(3, 2),)
    assert table.state.situation == "three"
    assert table.state.active == (0, 1, 2, 3)
    table.decide("keep")
    happened = table.go_on()

    assert of(GameEnded, happened) == (GameEnded("ruin", early=False),)
    assert [one.situation for one in table.state.decisions] == ["one", "overdraft", "two", "three"]
    assert len(table.game.result().ledger) > 0


def test_one_overdraft_is_no_ruin(play: Play) -> None:
    table = broke(play, OVERDRAFT)
    table.go_on()
    for chosen in ("lend", "keep", "keep"):
        table.decide(chosen)
        table.go_on()

    assert table.state.overdrafts == 1
    assert table.game.result().ending == "lasting"


def test_the_last_decision_may_bring_the_crisis_too(play: Play) -> None:
    table = play(road(spending("one"), OVERDRAFT))
    table.sign()
    table.decide("spend")
    table.go_on()
    assert table.state.situation == "overdraft"
    table.decide("lend")
    table.go_on()

    assert table.game.is_over()


def test_chance_may_empty_the_account(play: Play) -> None:
    storm = Hazard("storm", "L'orage", "Ça tonne.", 100, (Effect("treasury", -900, "Le toit."),))
    table = play(road(spending("one"), spending("two"), OVERDRAFT, hazards=(storm,)))
    table.sign()
    table.decide("keep")
    happened = table.go_on()

    assert of(AccountOverdrawn, happened) == (AccountOverdrawn(1, 1),)
    assert table.state.situation == "overdraft"


def test_without_a_crisis_deck_the_road_goes_on(play: Play) -> None:
    table = broke(play)
    happened = table.go_on()

    assert of(AccountOverdrawn, happened) == (AccountOverdrawn(1, 1),)
    assert table.state.situation == "two"


def test_a_crisis_whose_condition_fails_is_passed_over(play: Play) -> None:
    table = broke(play, replace(OVERDRAFT, when=HasFact("never")))
    table.go_on()

    assert table.state.situation == "two"


def test_the_dice_pick_the_crisis(play: Play) -> None:
    other = replace(OVERDRAFT, id="letter")
    met = set()
    for seed in range(12):
        table = broke(play, OVERDRAFT, other, seed=seed)
        table.go_on()
        met.add(table.state.situation)

    assert met == {"overdraft", "letter"}


def test_crises_never_stand_in_the_road_by_themselves(play: Play) -> None:
    table = play(road(plain("one"), OVERDRAFT))
    table.sign()
    table.to_method()
    table.do(ChooseMethod("majority"))
    table.vote(*["left"] * 4)
    table.go_on()

    assert table.game.is_over()
    assert table.state.phase is Phase.OVER
    assert not table.game.is_legal(Proceed())
