from __future__ import annotations

from kessessa.core.actions import Draw, Proceed
from kessessa.core.events import CalmPassed, ConsequenceFelt, Event, HazardStruck
from kessessa.core.scenario import (
    Condition,
    Effect,
    HasFact,
    Hazard,
    Later,
    Not,
    Situation,
    Softening,
)
from kessessa.core.state import Phase
from tests.core.table import NOTCH, Play, Table, moved, of, plain, road
from tests.support.sample_scenario import option, situation


def hazard(hazard_id: str, chance: int = 100, **more: object) -> Hazard:
    """An event card that costs 100 €."""
    effects = (Effect("treasury", -100, "Une tuile."),)
    return Hazard(hazard_id, hazard_id, "Ça tonne.", chance, effects, **more)  # type: ignore[arg-type]


def pages(count: int, stage: str = "need") -> tuple[Situation, ...]:
    return tuple(plain(f"{stage}{number}", stage) for number in range(count))


def started(play: Play, *hazards: Hazard, count: int = 4, seed: int = 0) -> Table:
    table = play(road(*pages(count), hazards=hazards), seed=seed)
    table.sign()
    return table


def struck(events: tuple[Event, ...]) -> list[str]:
    return [event.hazard for event in of(HazardStruck, events)]


def turn(table: Table) -> tuple[Event, ...]:
    """One decision, and what chance brings after it."""
    table.decide("left")
    return table.go_on()


def test_a_card_that_strikes_is_read_before_going_on(play: Play) -> None:
    table = started(play, hazard("storm"))
    table.decide("left")
    happened = table.do(Draw())

    assert of(HazardStruck, happened) == (HazardStruck(1, "storm", None, expected=False),)
    assert moved(happened, "treasury", "hazard") == -100
    assert table.state.phase is Phase.HAZARD
    assert of(CalmPassed, happened) == ()
    table.do(Proceed())
    assert (table.state.phase, table.state.turn) == (Phase.READ, 2)


def test_a_card_strikes_once_a_game(play: Play) -> None:
    table = started(play, hazard("storm"))

    assert [struck(turn(table)) for _ in range(4)] == [["storm"], [], [], []]
    assert table.state.struck == ("storm",)


def test_at_most_one_card_is_drawn_a_turn(play: Play) -> None:
    table = started(play, hazard("storm"), hazard("hail"))

    assert [struck(turn(table)) for _ in range(3)] == [["storm"], ["hail"], []]


def test_a_card_of_no_chance_is_never_drawn(play: Play) -> None:
    for seed in range(5):
        table = started(play, hazard("storm", 0), seed=seed)
        for _ in range(4):
            assert struck(turn(table)) == []


def test_a_card_waits_for_its_condition(play: Play) -> None:
    first = situation("first", "need", option("a", facts=("roof",)), option("b"), pillar="short")
    table = play(
        road(plain("zero"), first, plain("last"), hazards=(hazard("storm", when=HasFact("roof")),))
    )
    table.sign()
    assert struck(turn(table)) == []
    table.decide("a")
    assert struck(table.go_on()) == ["storm"]


def test_a_card_strikes_only_after_its_stages(play: Play) -> None:
    table = play(
        road(
            *pages(1),
            *pages(1, "form"),
            *pages(1, "life"),
            hazards=(hazard("feast", stages=("form",)),),
        )
    )
    table.sign()

    assert [struck(turn(table)) for _ in range(3)] == [[], ["feast"], []]


def test_what_was_decided_earlier_softens_the_blow(play: Play) -> None:
    storm = hazard(
        "storm",
        softened=(
            Softening(HasFact("never"), "Rien.", (Effect("treasury", -1, "Rien."),)),
            Softening(HasFact("roof"), "Le toit a tenu.", (Effect("treasury", -30, "Un clou."),)),
            Softening(Not(HasFact("never")), "Bof.", (Effect("treasury", -50, "Bof."),)),
        ),
    )
    page = situation("page", "need", option("roof", facts=("roof",)), option("b"), pillar="short")
    for chosen, softening, euros in (("roof", 1, -30), ("b", 2, -50)):
        table = play(road(page, hazards=(storm,)))
        table.sign()
        table.decide(chosen)
        happened = table.do(Draw())

        assert of(HazardStruck, happened)[0].softening == softening
        assert moved(happened, "treasury") == euros


def test_a_card_leaves_its_facts(play: Play) -> None:
    table = started(play, hazard("storm", facts=("wet",)))
    turn(table)

    assert "wet" in table.state.facts


def test_a_chance_of_25_percent_strikes_a_quarter_of_the_games() -> None:
    page = road(*pages(1), hazards=(hazard("storm", 25),))
    first = []
    for seed in range(400):
        table = Table(page, None, seats=3, length="short", seed=seed)
        table.sign()
        table.decide("left", "chair")
        first.append(bool(struck(table.do(Draw()))))

    assert 70 <= sum(first) <= 130  # 100, give or take 3.5 standard deviations of 8.7


def test_every_table_of_a_seed_meets_the_same_weather(play: Play) -> None:
    """Whatever is decided, by how many, and whatever else the scenario holds."""
    fogs = (hazard("fog", 0), hazard("storm", 40))
    weather = {}
    for seed in range(8):
        one, other = started(play, hazard("storm", 40), seed=seed), started(play, *fogs, seed=seed)
        days = [struck(turn(one)) for _ in range(4)]
        other_days = []
        for _ in range(4):
            other.decide("right", "two_thirds")
            other_days.append(struck(other.go_on()))
        assert days == other_days
        weather[seed] = str(days)

    assert len(set(weather.values())) > 1


# -- what was sown ----------------------------------------------------------------------------


def sowing(play: Play, *laters: Later, hazards: tuple[Hazard, ...] = ()) -> Table:
    first = situation("first", "need", option("sow", later=laters), option("b"), pillar="short")
    table = play(road(first, *pages(3, "form"), hazards=hazards))
    table.sign()
    table.decide("sow")
    return table


def later(after: int, when: Condition | None = None) -> Later:
    return Later(after, when, text="Ça lève.", effects=(Effect("utility", 1, "Ça lève."),))


def test_a_consequence_falls_due_at_the_end_of_the_decision_it_named(play: Play) -> None:
    for after in (1, 2, 3):
        table = sowing(play, later(after))
        turns = [table.go_on(), *(turn(table) for _ in range(3))]
        felt = [len(of(ConsequenceFelt, happened)) for happened in turns]

        assert felt == [int(place == after) for place in range(4)]


def test_a_consequence_is_read_and_is_a_choice_not_luck(play: Play) -> None:
    table = sowing(play, later(1))
    table.go_on()
    table.decide("left")
    happened = table.do(Draw())

    assert of(ConsequenceFelt, happened) == (ConsequenceFelt(2, "first", "sow", 0),)
    assert moved(happened, "utility", "choice") == NOTCH
    assert table.state.phase is Phase.HAZARD


def test_a_consequence_whose_condition_fails_when_due_never_comes(play: Play) -> None:
    table = sowing(play, later(1, HasFact("never")), later(1, Not(HasFact("never"))))
    table.go_on()
    happened = turn(table)

    assert [event.index for event in of(ConsequenceFelt, happened)] == [1]
    assert table.state.pending == ()


def test_a_card_sown_is_expected_and_counts_as_a_choice(play: Play) -> None:
    table = sowing(play, Later(1, hazard="flood"), hazards=(hazard("flood", 0),))
    table.go_on()
    table.decide("left")
    happened = table.do(Draw())

    assert of(HazardStruck, happened) == (HazardStruck(2, "flood", None, expected=True),)
    assert moved(happened, "treasury", "choice") == -100
    assert moved(happened, "treasury", "hazard") == 0


def test_several_consequences_may_come_due_together_and_keep_the_dice_still(play: Play) -> None:
    late_storm = hazard("storm", when=HasFact("sown"))
    first = situation(
        "first",
        "need",
        option("sow", facts=("sown",), later=(later(1), Later(1, hazard="flood"))),
        option("b"),
        pillar="short",
    )
    flood = hazard("flood", 0)
    table = play(road(plain("zero"), first, *pages(2, "form"), hazards=(flood, late_storm)))
    table.sign()
    turn(table)
    table.decide("sow")
    assert struck(table.go_on()) == ["storm"]
    happened = turn(table)

    assert len(of(ConsequenceFelt, happened)) == 1
    assert struck(happened) == ["flood"]


def test_a_turn_with_a_consequence_draws_no_card(play: Play) -> None:
    table = sowing(
        play, later(1), hazards=(hazard("storm", when=Not(HasFact("never")), stages=("form",)),)
    )
    table.go_on()

    assert struck(turn(table)) == []
    assert struck(turn(table)) == ["storm"]


def test_a_card_that_has_struck_does_not_strike_again_as_a_consequence(play: Play) -> None:
    table = sowing(play, Later(1, hazard="flood"), hazards=(hazard("flood", 100),))
    assert struck(table.go_on()) == ["flood"]

    assert struck(turn(table)) == []
