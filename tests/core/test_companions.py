from __future__ import annotations

from types import MappingProxyType

import pytest

from kessessa.core.actions import (
    Abstain,
    ChooseMethod,
    Consent,
    Draw,
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
    Vote,
)
from kessessa.core.companions import act, appeals, charter, choose_method, favourite
from kessessa.core.game import next_action
from kessessa.core.scenario import INDICATORS, Amendment, Cost, Effect, Role, Situation, Voice
from kessessa.core.state import Phase
from tests.core.table import Play, Table, plain, road
from tests.support.sample_scenario import mill, option, situation


def valuing(**values: int) -> tuple[Role, ...]:
    """The mill's roles, all of them caring for the same things."""
    every = MappingProxyType({one: values.get(one, 0) for one in INDICATORS})
    return tuple(
        Role(
            one.id, one.name, one.trade, one.age, one.college, one.brings, one.flaw, one.wish, every
        )
        for one in mill().roles
    )


def at(
    play: Play, phase: Phase, page: Situation, *, roles: tuple[Role, ...] | None = None
) -> Table:
    table = play(road(page, roles=roles or valuing(utility=3, territory=2, viability=1)))
    table.sign()
    for step in (Phase.READ, Phase.OPINION, Phase.DEBATE):
        if phase is step:
            break
        table.do(Proceed())
    return table


# -- what a seat wants ------------------------------------------------------------------------

TWO = (
    option("useful", Effect("utility", 2, "Oui."), Effect("viability", -1, "Ça coûte.")),
    option(
        "local",
        Effect("territory", 3, "Oui."),
        Effect("treasury", 900, "Ça rapporte."),
        cost=Cost(treasury=-501),
    ),
)
VOICES = (
    Voice("r0", "local", "Moi, le local."),
    Voice("r1", None, "Moi, j'hésite.", "Tu sais tout.", "useful"),
    Voice("r2", None, "Moi aussi.", "Tu sais aussi.", "local"),
)


def test_an_option_appeals_by_values_leanings_facts_and_means(play: Play) -> None:
    table = at(play, Phase.DEBATE, situation("page", "need", *TWO, voices=VOICES, pillar="short"))
    scenario = table.game.scenario

    def wants(seat: int) -> list[int]:
        return list(appeals(scenario, table.game.view_for(seat)).values())

    # useful: 2 × 3 − 1 × 1 = 5; local: 3 × 2 = 6, less 2 × 1 since 500 € do not pay 501 €
    assert wants(3) == [5, 4]
    assert wants(0) == [5, 4 + 6]  # leans to local
    assert wants(1) == [5 + 8, 4]  # knows what speaks for useful
    table.do(ShareFact(1))
    assert wants(3) == [5 + 8, 4]  # and so does everyone, once it is on the table
    assert wants(1) == [5 + 8, 4]  # who knew it hears nothing new
    table.do(ShareFact(2))
    assert wants(3) == [5 + 8, 4 + 8]


def test_of_options_that_appeal_the_same_the_first_on_the_page_comes_first(play: Play) -> None:
    page = situation(
        "page",
        "need",
        option("a"),
        option("b", Effect("territory", 3, "Oui.")),
        option("c"),
        voices=(),
        pillar="short",
    )
    table = at(play, Phase.OPINION, page)

    assert favourite(table.game.scenario, table.game.view_for(0), ("a", "b", "c")) == "b"


def test_a_companion_does_not_know_what_others_know(play: Play) -> None:
    done = []
    for points_to in ("useful", "local"):
        voices = (Voice("r1", None, "…", "Un secret.", points_to),)
        page = situation("page", "need", *TWO, voices=voices, pillar="short")
        table = at(play, Phase.OPINION, page)
        done.append([act(table.game.scenario, table.state, {seat}) for seat in range(4)])

    assert done[0][0] == done[1][0] == GiveOpinion(0, "useful")
    assert done[0][1] != done[1][1]


# -- what it does -----------------------------------------------------------------------------


def test_a_companion_says_its_opinion_once(play: Play) -> None:
    table = at(play, Phase.OPINION, situation("page", "need", *TWO, voices=(), pillar="short"))
    assert act(table.game.scenario, table.state, {2}) == GiveOpinion(2, "useful")
    table.do(GiveOpinion(2, "useful"))

    assert act(table.game.scenario, table.state, {2}) is None


def test_most_companions_who_know_share_it_and_only_once() -> None:
    shared = 0
    for seed in range(100):
        table = Table(road(plain("page")), None, seats=3, length="short", seed=seed)
        table.sign()
        table.do(Proceed(), Proceed())
        action = act(table.game.scenario, table.state, {0})
        assert action in {None, ShareFact(0)}
        if action is not None:
            shared += 1
            table.do(action)
            assert act(table.game.scenario, table.state, {0}) is None
        assert act(table.game.scenario, table.state, {2}) is None

    assert 66 <= shared <= 94  # 80, give or take 3.5 standard deviations of 4


def weighed(gap: int, **more: object) -> Situation:
    """A page whose options differ by this much for who holds utility dear at 1."""
    return situation(
        "page",
        "need",
        option("best", *[Effect("utility", 1, "Oui.")] * gap),
        option("other", Effect("monthly", -1, "Rien."), **more),
        voices=(),
        pillar="short",
    )


@pytest.mark.parametrize(
    ("gap", "word"),
    [(6, Consent(1)), (7, Reserve(1)), (12, Reserve(1)), (13, Object(1))],
)
def test_the_further_from_its_favourite_the_less_it_consents(
    play: Play, gap: int, word: Consent | Reserve | Object
) -> None:
    table = at(play, Phase.METHOD, weighed(gap), roles=valuing(utility=1))
    table.do(ChooseMethod("consent", "other"))

    assert act(table.game.scenario, table.state, {1}) == word


def test_under_consensus_it_says_yes_or_no(play: Play) -> None:
    for gap, word in ((12, Consent(1)), (13, Object(1))):
        table = at(play, Phase.METHOD, weighed(gap), roles=valuing(utility=1))
        table.do(ChooseMethod("consensus", "other"))

        assert act(table.game.scenario, table.state, {1}) == word


def test_it_rates_its_favourite_best_and_the_rest_by_their_gap(play: Play) -> None:
    for gap, mention in (
        (3, "good"),
        (4, "good"),
        (8, "fair"),
        (13, "passable"),
        (20, "insufficient"),
        (21, "reject"),
    ):
        table = at(play, Phase.METHOD, weighed(gap), roles=valuing(utility=1))
        table.do(ChooseMethod("judgment"))

        assert act(table.game.scenario, table.state, {0}) == Rate(0, ("very_good", mention))


def test_the_chair_amends_where_it_can_else_proposes_something_else_else_insists(
    play: Play,
) -> None:
    amendment = Amendment("Et moi ?", "Toi aussi.")
    for page, settled in (
        (weighed(13, amendment=amendment), "amend"),
        (weighed(13), "withdraw"),
    ):
        table = at(play, Phase.METHOD, page, roles=valuing(utility=1))
        table.do(ChooseMethod("consent", "other"), *(Object(seat) for seat in range(4)), Reveal())
        assert act(table.game.scenario, table.state, {table.state.chair}) == Settle(settled)  # type: ignore[arg-type]
        others = [seat for seat in range(4) if seat != table.state.chair]
        assert all(act(table.game.scenario, table.state, {seat}) is None for seat in others)
    table.do(Settle("withdraw"), ChooseMethod("consent", "best"))
    table.do(*(Object(seat) for seat in range(4)), Reveal())
    assert act(table.game.scenario, table.state, {table.state.chair}) == Settle("override")


@pytest.mark.parametrize(
    ("promised", "stakes", "picked"),
    [
        ("consent", 2, "consent"),
        ("judgment", 3, "judgment"),
        ("majority", 3, "consent"),  # 0 of itself
        ("majority", 1, "delegation"),
        ("chair", 3, "consent"),  # +2, in fewer weeks than consensus
        ("consensus", 1, "delegation"),  # +1; nobody gave an opinion: no lot
        ("colleges", 2, "majority"),  # closed without statutes; the lightest of those at +1
    ],
)
def test_the_chair_keeps_to_the_charter_when_it_suits_the_stakes(
    play: Play, promised: str, stakes: int, picked: str
) -> None:
    table = play(road(plain("page", stakes=stakes)))
    table.sign(method=promised)
    table.to_method()
    chosen = choose_method(table.game.scenario, table.state)

    assert chosen.method == picked
    assert table.game.is_legal(chosen)
    if picked == "delegation":
        assert table.state.chair in chosen.delegates


def test_the_charter_of_companions_can_be_signed(play: Play) -> None:
    methods = set()
    for seed in range(12):
        table = play(mill(), seed=seed)
        signed = charter(table.game.scenario, table.state)
        order = [promise.id for promise in table.game.scenario.promises]
        assert table.game.is_legal(signed)
        assert len(signed.promises) == 3
        assert list(signed.promises) == sorted(signed.promises, key=order.index)
        methods.add(signed.method)

    assert methods == {"majority", "consent", "judgment"}


def test_a_companion_that_rests_is_silent(play: Play) -> None:
    drain = situation(
        "one",
        "need",
        option("a", Effect("energy", -4, "Dur.", "r2")),
        option("b"),
        pillar="short",
    )
    table = play(road(drain, plain("two")))
    table.sign()
    table.decide("a")
    table.go_on()
    table.do(Proceed())

    assert act(table.game.scenario, table.state, {2}) is None
    assert act(table.game.scenario, table.state, {1}) is not None


def test_companions_answer_a_motion(play: Play) -> None:
    table = play(road(plain("one"), plain("two", "life")))
    table.sign()
    table.decide("left")
    table.do(Draw(), MoveCharter("consent", ()))
    for seat in range(4):
        assert act(table.game.scenario, table.state, {seat}) in {Vote(seat, "yes"), Abstain(seat)}


# -- who acts next ----------------------------------------------------------------------------


def test_without_people_everything_goes_by_itself(play: Play) -> None:
    table = play(mill(), length="standard")
    while not table.game.is_over():
        action = next_action(table.game.scenario, table.state)
        assert action is not None
        table.do(action)

    assert next_action(table.game.scenario, table.state) is None
    assert table.game.result().ending in {"ruin", "lasting", "fragile"}


def test_with_people_companions_only_hold_their_seats(play: Play) -> None:
    held = frozenset({1, 2, 3})
    table = play(road(plain("page")))
    scenario = table.game.scenario
    assert next_action(scenario, table.state, held) is None  # the charter is the people's
    table.sign()
    assert next_action(scenario, table.state, held) is None  # and so is turning the page
    table.do(Proceed())
    for seat in (1, 2, 3):
        action = next_action(scenario, table.state, held)
        assert isinstance(action, GiveOpinion)
        assert action.seat == seat
        table.do(action)
    assert next_action(scenario, table.state, held) is None


def test_the_first_thing_companions_do_is_sign(play: Play) -> None:
    assert isinstance(next_action(mill(), play(mill()).state), SignCharter)
