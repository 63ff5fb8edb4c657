from __future__ import annotations

import pytest

from kessessa.core.actions import ChooseMethod, Rate, Reveal, TypeHands, Vote
from kessessa.core.events import BallotsRevealed, FormAdopted, SecondRound
from kessessa.core.scenario import Effect, FormIs, Requirement, Situation
from tests.core.table import Play, Table, of, plain, road
from tests.support.sample_scenario import mill, option, situation

# In the mill: r0 employees 100 €, r1 users 200 €, r2 producers 300 €, r3 public 400 €,
# r4 supporters 500 €, r5 employees 600 €, r6 users 700 €, r7 producers 800 €.


def adopting(form: str, *effects: Effect) -> Situation:
    return situation(
        "statutes",
        "need",
        option("adopt", *effects, form=form),
        option("wait"),
        pillar="short",
        stakes=3,
    )


def under(play: Play, form: str, *effects: Effect, seats: int = 4) -> Table:
    """An enterprise of that form, about to vote on its first page."""
    table = play(road(adopting(form, *effects), plain("page", "form")), seats=seats)
    table.sign()
    if form == "none":
        table.decide("wait")
    else:
        table.decide("adopt")
    table.go_on()
    table.to_method()
    return table


def scores(table: Table) -> dict[str, int]:
    tally = of(BallotsRevealed, table.events)[-1].tally
    assert tally is not None
    return dict(tally.scores)


def test_adopting_statutes_is_told_once(play: Play) -> None:
    again = situation("again", "form", option("same", form="scic"), option("x"), pillar="short")
    table = play(road(adopting("scic"), again))
    table.sign()
    assert table.state.form == "none"
    assert of(FormAdopted, table.decide("adopt")) == (FormAdopted("scic"),)
    table.go_on()

    assert of(FormAdopted, table.decide("same")) == ()
    assert table.state.form == "scic"


@pytest.mark.parametrize("form", ["none", "association", "scic"])
def test_one_member_one_voice(play: Play, form: str) -> None:
    table = under(play, form)
    table.do(ChooseMethod("majority"))
    table.vote("right", "left", "left", "right")

    assert scores(table) == {"left": 2, "right": 2}


@pytest.mark.parametrize(("seats", "weight"), [(3, 4), (4, 6), (5, 8)])
def test_in_a_scop_the_employee_holds_65_percent(play: Play, seats: int, weight: int) -> None:
    table = under(play, "scop", seats=seats)
    table.do(ChooseMethod("majority"))
    others = seats - 1
    table.vote("left", *["right"] * others)

    # the least whole weight w with w / (w + others) ≥ 0.65
    assert scores(table) == {"left": weight, "right": others}
    assert 100 * weight >= 65 * (weight + others)
    assert 100 * (weight - 1) < 65 * (weight - 1 + others)
    assert table.state.decisions[-1].option == "left"


def test_employees_of_a_scop_share_their_65_percent(play: Play) -> None:
    table = under(play, "scop", seats=6)
    table.do(ChooseMethod("majority"))
    table.vote("left", "right", "right", "right", "right", "right")

    # r0 and r5 weigh 4 each against 4 others: 8 / 12 = 66.7 %, where 3 each would be 60 %
    assert scores(table) == {"left": 4, "right": 8}


def test_a_scop_whose_employees_rest_votes_one_each(play: Play) -> None:
    table = under(play, "scop", Effect("energy", -4, "Une semaine de trop.", "r0"))
    assert table.state.resting == (0,)
    table.do(ChooseMethod("majority"))
    table.vote("left", "left", "right")

    assert scores(table) == {"left": 2, "right": 1}


def test_in_a_sarl_money_votes(play: Play) -> None:
    table = under(play, "sarl")
    table.do(ChooseMethod("majority"))
    table.vote("left", "left", "right", "right")

    assert scores(table) == {"left": 300, "right": 700}
    assert table.state.decisions[-1].option == "right"


def test_in_a_sarl_a_commission_counts_heads_for_a_mandate_is_given_to_people(play: Play) -> None:
    table = under(play, "sarl")
    delegates = tuple(seat for seat in range(4) if seat != 0)
    table.do(ChooseMethod("delegation", delegates=delegates))
    for seat, wanted in zip(delegates, ("left", "left", "right"), strict=True):
        table.do(Vote(seat, wanted))
    table.do(Reveal())

    assert scores(table) == {"left": 2, "right": 1}
    assert table.state.decisions[-1].option == "left"


def test_in_a_sarl_equal_money_is_a_tie(play: Play) -> None:
    table = under(play, "sarl")
    table.do(ChooseMethod("majority"))
    happened = table.vote("left", "right", "right", "left")

    assert of(SecondRound, happened) == (SecondRound(("left", "right"), 2),)


def test_in_a_sarl_two_thirds_are_two_thirds_of_the_capital(play: Play) -> None:
    table = under(play, "sarl")
    table.do(ChooseMethod("two_thirds"))
    table.vote("left", "left", "right", "right")

    assert table.state.decisions[-1].option == "right"  # 700 / 1000


def test_in_a_sarl_a_judgment_weighs_by_capital_too(play: Play) -> None:
    table = under(play, "sarl")
    table.do(ChooseMethod("judgment"))
    for seat in range(4):
        table.do(Rate(seat, ("very_good", "reject") if seat < 2 else ("reject", "very_good")))
    table.do(Reveal())

    assert table.state.decisions[-1].option == "right"


def test_by_colleges_each_college_has_its_share(play: Play) -> None:
    table = under(play, "scic")
    table.do(ChooseMethod("colleges"))
    table.vote("left", "left", "right", "right")

    # 25 + 25 against 20 + 20, of the 90 that are there
    assert table.state.decisions[-1].option == "left"
    assert scores(table) == {"left": 50, "right": 40}


def test_members_of_one_college_share_its_voice(play: Play) -> None:
    table = under(play, "scic", seats=8)
    table.do(ChooseMethod("colleges"))
    # employees r0 r5: 25, users r1 r6: 25, producers r2 r7: 20, public r3: 20, supporters r4: 10
    table.vote("left", "right", "left", "left", "right", "right", "right", "left")

    # left: half of the employees 12.5, the producers 20, the public 20; all twice, to be whole
    assert scores(table) == {"left": 105, "right": 95}


def test_statutes_are_adopted_under_the_rules_that_stood_before(play: Play) -> None:
    table = play(road(adopting("sarl")), seats=5)
    table.sign()
    table.to_method()
    table.do(ChooseMethod("majority"))
    table.vote("adopt", "adopt", "adopt", "wait", "wait")  # 600 € against 900 €

    assert table.state.form == "sarl"


def test_raised_hands_are_one_each_whatever_the_statutes(play: Play) -> None:
    table = under(play, "sarl")
    table.do(ChooseMethod("majority"), TypeHands((("left", 2), ("right", 1))), Reveal())

    assert scores(table) == {"left": 2, "right": 1}


def test_an_option_may_be_closed_by_the_statutes(play: Play) -> None:
    page = situation(
        "page",
        "form",
        option("share", requires=(Requirement(FormIs(("scop",)), "Interdit ici."),)),
        option("keep"),
        pillar="short",
    )
    table = play(road(adopting("association"), page))
    table.sign()
    table.decide("adopt")
    table.go_on()

    assert [(one.option.id, one.closed) for one in table.game.offers] == [
        ("share", ("Interdit ici.",)),
        ("keep", ()),
    ]
    table.to_method()
    table.do(ChooseMethod("majority"))
    assert not table.game.is_legal(Vote(0, "share"))


def test_the_forms_of_the_mill_are_the_ones_these_tests_count_on() -> None:
    roles = mill().roles

    assert [role.capital for role in roles] == [100 * (1 + place) for place in range(8)]
    assert [role.college for role in roles][:6] == [
        "employees",
        "users",
        "producers",
        "public",
        "supporters",
        "employees",
    ]
