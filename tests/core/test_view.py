from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kessessa.core.actions import (
    Abstain,
    Action,
    ChooseMethod,
    Draw,
    GiveOpinion,
    Object,
    Proceed,
    Rate,
    ShareFact,
    Vote,
)
from kessessa.core.scenario import Effect, Later, Voice, Wish
from kessessa.core.state import Phase
from tests.core.table import Play, Table, plain, road
from tests.support.sample_scenario import mill, option, situation


def seated(play: Play) -> Table:
    table = play(road(plain("one"), plain("two", "life")), seed=5)
    table.sign()
    return table


def test_a_seat_sees_its_own_card_wish_opinion_and_ballot(play: Play) -> None:
    table = seated(play)
    table.do(Proceed(), GiveOpinion(1, "right"), Proceed(), Proceed(), ChooseMethod("majority"))
    table.do(Vote(1, "left"))
    view = table.game.view_for(1)

    assert (view.seat, view.role) == (1, "r1")
    assert view.wish == "Ton souhait 1."
    assert view.knows == "Tu as la clé de la vanne."
    assert view.points_to == "right"
    assert (view.opinion, view.ballot) == ("right", "left")


def test_the_shared_screen_shows_nothing_secret(play: Play) -> None:
    table = seated(play)
    table.do(Proceed(), GiveOpinion(1, "right"), Proceed(), Proceed(), ChooseMethod("majority"))
    table.do(Vote(1, "left"))
    view = table.game.view_for(None)

    assert (view.role, view.wish, view.knows, view.points_to) == (None, "", "", None)
    assert (view.opinion, view.ballot) == (None, None)
    assert view.state.opinions == ()
    assert view.state.poll is not None
    assert view.state.poll.cast == ()
    assert (view.opined, view.voted) == ((1,), (1,))
    assert "souhait" not in repr(view)


@pytest.mark.parametrize("seat", [-1, 4])
def test_there_is_no_view_for_a_seat_that_does_not_exist(play: Play, seat: int) -> None:
    with pytest.raises(ValueError, match="there are 4"):
        seated(play).game.view_for(seat)


def test_who_knows_nothing_has_an_empty_card(play: Play) -> None:
    view = seated(play).game.view_for(3)

    assert (view.knows, view.points_to) == ("", None)
    assert view.wish == "Ton souhait 3."


def test_neither_the_dice_nor_what_is_sown_nor_the_road_ahead_can_be_read(play: Play) -> None:
    sow = situation(
        "sow",
        "need",
        option("a", later=(Later(2, effects=(Effect("utility", 1, "Ça lève."),)),)),
        option("b"),
        pillar="short",
    )
    table = play(road(sow, plain("tomorrow"), plain("after")), seed=77)
    table.sign()
    table.decide("a")
    for seat in (None, 0, 1, 2, 3):
        state = table.game.view_for(seat).state
        assert state.seed == 0
        assert state.pending == ()
        assert state.plan == ("sow",)


def test_between_two_stages_nobody_reads_the_next_card(play: Play) -> None:
    table = seated(play)
    table.decide("left")
    table.do(Draw())
    assert table.state.phase is Phase.REVIEW
    view = table.game.view_for(0)

    assert view.knows == ""
    assert view.state.plan == ()


def test_a_fact_on_the_table_is_everybodys(play: Play) -> None:
    table = seated(play)
    table.do(Proceed(), Proceed(), ShareFact(0))

    for seat in (None, 1, 2, 3):
        assert table.game.view_for(seat).state.shared == (("one", "r0"),)


BALLOTS: list[tuple[str, Callable[[str], Action]]] = [
    ("majority", lambda chosen: Vote(0, chosen)),
    (
        "judgment",
        lambda chosen: Rate(0, ("good", "reject") if chosen == "left" else ("reject", "good")),
    ),
    ("consent", lambda chosen: Object(0, f"Plutôt {chosen}.")),
    ("two_thirds", lambda chosen: Vote(0, chosen) if chosen == "left" else Abstain(0)),
]


@pytest.mark.parametrize(("method", "ballot"), BALLOTS, ids=[method for method, _ in BALLOTS])
def test_two_games_that_differ_in_one_ballot_give_the_others_the_same_bytes(
    play: Play, method: str, ballot: Callable[[str], Action]
) -> None:
    seen = []
    for chosen in ("left", "right"):
        table = seated(play)
        table.do(Proceed(), GiveOpinion(0, chosen), Proceed(), Proceed())
        table.do(ChooseMethod(method, "left" if method == "consent" else None), ballot(chosen))
        seen.append([repr(table.game.view_for(seat)) for seat in (None, 1, 2, 3, 0)])

    assert seen[0][:4] == seen[1][:4]
    assert seen[0][4] != seen[1][4]


def test_another_roles_card_and_wish_change_no_byte(play: Play) -> None:
    seen = []
    for secret in ("Un secret.", "Un autre."):
        page = plain("one", voices=(Voice("r0", "left", "Bon.", secret), Voice("r1", knows="Moi.")))
        roles = tuple(
            replace(role, wish=Wish(secret, role.wish.when)) if role.id == "r0" else role
            for role in mill().roles
        )
        table = play(road(page, roles=roles))
        table.sign()
        seen.append([repr(table.game.view_for(seat)) for seat in (None, 1, 2, 3)])

    assert seen[0] == seen[1]


def test_a_view_does_not_touch_the_game(play: Play) -> None:
    table = seated(play)
    before = table.state
    for seat in (None, 0, 1):
        table.game.view_for(seat)

    assert table.state is before
    assert table.state.seed == 5
