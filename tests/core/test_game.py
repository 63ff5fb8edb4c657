from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.core.actions import (
    Abstain,
    Action,
    ActionError,
    ChooseMethod,
    Consent,
    Correct,
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
    SignCharter,
    Skip,
    TypeHands,
    Vote,
    parse_action,
)
from kessessa.core.game import Game, IllegalActionError
from kessessa.core.scenario import MENTIONS, METHODS
from kessessa.core.state import Phase
from tests.core.table import Play, plain, road
from tests.support.mill import mill
from tests.support.plays import games

SEATS = st.integers(0, 7)
IDS = st.from_regex(r"\A[a-z][a-z0-9_]{0,31}\Z")
SOME_IDS = st.lists(IDS, max_size=3).map(tuple)
WORDS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)
LINES = WORDS.filter(bool)

ACTIONS: st.SearchStrategy[Action] = st.one_of(
    st.builds(SignCharter, LINES, st.sampled_from(METHODS), SOME_IDS),
    st.builds(MoveCharter, st.sampled_from(METHODS), SOME_IDS),
    st.sampled_from([Proceed(), Reveal(), Draw(), Skip(), End()]),
    st.builds(GiveOpinion, SEATS, IDS),
    st.builds(Vote, SEATS, IDS),
    st.builds(Object, SEATS, WORDS),
    *(st.builds(kind, SEATS) for kind in (ShareFact, Abstain, Consent, Reserve, Correct)),
    st.builds(Rate, SEATS, st.lists(st.sampled_from(MENTIONS), min_size=1, max_size=4).map(tuple)),
    st.builds(ChooseMethod, st.sampled_from([one for one in METHODS if one != "delegation"])),
    st.builds(ChooseMethod, st.sampled_from(["consent", "consensus"]), IDS),
    st.builds(
        lambda seats: ChooseMethod("delegation", delegates=tuple(seats)),
        st.lists(SEATS, max_size=3),
    ),
    st.builds(
        TypeHands, st.lists(st.tuples(IDS, st.integers(0, 99)), min_size=1, max_size=4).map(tuple)
    ),
    st.builds(Settle, st.sampled_from(["amend", "withdraw", "override"])),
)


@given(ACTIONS)
def test_an_action_is_its_notation(action: Action) -> None:
    assert parse_action(str(action)) == action
    assert "\n" not in str(action)


@pytest.mark.parametrize(
    ("action", "notation"),
    [
        (
            SignCharter("Le moulin d'Ô", "consent", ("open", "rest")),
            "charter consent open,rest Le moulin d'Ô",
        ),
        (SignCharter("- et -", "majority", ()), "charter majority - - et -"),
        (Proceed(), "next"),
        (GiveOpinion(3, "mend"), "opinion 3 mend"),
        (ShareFact(0), "share 0"),
        (ChooseMethod("majority"), "method majority"),
        (ChooseMethod("consent", "mend"), "method consent mend"),
        (ChooseMethod("delegation", delegates=(0, 2)), "method delegation 0,2"),
        (Vote(1, "mend"), "vote 1 mend"),
        (Abstain(1), "abstain 1"),
        (Rate(1, ("good", "reject")), "rate 1 good,reject"),
        (Consent(1), "consent 1"),
        (Reserve(1), "reserve 1"),
        (Object(1), "object 1"),
        (Object(1, "Et les truites ?"), "object 1 Et les truites ?"),
        (TypeHands((("mend", 12), ("wait", 9))), "hands mend=12,wait=9"),
        (Correct(1), "correct 1"),
        (Reveal(), "reveal"),
        (Settle("amend"), "settle amend"),
        (Draw(), "draw"),
        (MoveCharter("consent", ("open",)), "motion consent open"),
        (MoveCharter("consent", ()), "motion consent -"),
        (Skip(), "skip"),
        (End(), "end"),
    ],
    ids=str,
)
def test_the_notation_of_each_action(action: Action, notation: str) -> None:
    assert str(action) == notation
    assert parse_action(f"  {notation} ") == action


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "dance",
        "next 1",
        "reveal now",
        "vote",
        "vote 1",
        "vote one mend",
        "vote 1 mend wait",
        "opinion mend 1",
        "share",
        "method",
        "method delegation a,b",
        "rate 1",
        "hands",
        "hands mend",
        "hands mend=many",
        "settle",
        "settle amicably",
        "motion consent",
        "charter majority",
        "charter majority -",
        "Vote 1 mend",
    ],
)
def test_what_is_no_action_is_refused_with_what_was_given(text: str) -> None:
    with pytest.raises(ActionError, match="not an action") as refused:
        parse_action(text)
    assert repr(text) in str(refused.value)


# -- push and pop -----------------------------------------------------------------------------


def test_a_game_is_pushed_and_popped_like_a_chess_board() -> None:
    game = Game(mill(), seats=4, length="short", seed=3)
    root = game.state
    events = game.push(SignCharter("Le moulin", "majority", ("open",)))
    assert game.last_events == events == game.events
    after = game.state
    game.push(Proceed())
    assert game.state != after

    assert game.pop() == Proceed()
    assert game.state == after
    assert game.pop() == SignCharter("Le moulin", "majority", ("open",))
    assert game.state is game.root is root
    assert (game.actions, game.events, game.last_events) == ((), (), ())
    with pytest.raises(IndexError):
        game.pop()


def test_the_steps_are_each_action_with_the_state_and_the_events_after_it() -> None:
    game = Game(mill(), seats=4, length="short", seed=3)
    game.push(SignCharter("Le moulin", "majority", ("open",)))
    signed = game.state
    game.push(Proceed())
    (first, after_first), (second, after_second) = game.steps

    assert (first, second) == game.actions
    assert (after_first.state, after_second.state) == (signed, game.state)
    assert after_first.events + after_second.events == game.events


def test_what_is_refused_changes_nothing() -> None:
    game = Game(mill(), seats=4)
    with pytest.raises(IllegalActionError):
        game.push(Reveal())

    assert game.actions == ()
    assert game.state == game.root


@given(games())
def test_all_that_is_said_legal_is(game: Game) -> None:
    for action in game.legal_actions:
        assert game.is_legal(action)
        assert parse_action(str(action)) == action


@given(games())
def test_its_repr_is_the_whole_game(game: Game) -> None:
    _, _, notation = repr(game).rpartition(", '")
    twin = Game(game.scenario, seats=len(game.root.seats), length=game.length, seed=game.seed)
    for text in filter(None, notation.removesuffix("')").split("; ")):
        twin.push(parse_action(text))

    assert twin.state == game.state
    assert repr(twin) == repr(game)


def test_the_repr_reads_as_a_call(play: Play) -> None:
    table = play(road(plain("page")), seed=9)
    table.sign("open")
    table.do(Proceed())

    assert repr(table.game) == (
        "Game('mill', seats=4, length='short', seed=9, 'charter majority open Le moulin; next')"
    )


def test_a_printed_game_is_the_board_in_words(play: Play) -> None:
    table = play(mill(situations=road(mill().situations["fair"]).situations))
    assert str(table.game) == (
        "Le moulin\n"
        "charter\n"
        "governance 45  carrying 45  utility 45  territory 45  viability 45\n"
        "week 0  500 €  -20 €/month"
    )
    table.sign()
    assert str(table.game) == (
        "Fair\n"
        "Que faire ?\n"
        "  sell            Option sell\n"
        "  give            Option give\n"
        "read\n"
        "governance 45  carrying 45  utility 45  territory 45  viability 45\n"
        "week 0  500 €  -20 €/month"
    )


def test_a_closed_option_is_crossed_on_the_board(play: Play) -> None:
    poor = mill(
        situations=road(mill().situations["fair"]).situations,
        start=replace(mill().start, treasury=99),
    )
    table = play(poor)
    table.sign()

    assert " ×give            Option give" in str(table.game)


def test_between_situations_nothing_is_on_offer(play: Play) -> None:
    table = play(road(plain("one"), plain("two", "life")))
    assert not table.game.offers
    table.sign()
    assert [one.option.id for one in table.game.offers] == ["left", "right"]
    table.decide("left")
    table.do(Draw())
    assert table.state.phase is Phase.REVIEW
    assert not table.game.offers
    assert str(table.game).startswith("Le moulin\nreview\n")
    table.do(Proceed(), End())
    assert not table.game.offers


def test_playing_on_stops_where_a_person_must_act() -> None:
    game = Game(mill(), seats=3, length="short", seed=1)
    game.play_on(frozenset({1, 2}))
    assert game.actions == ()
    game.push(SignCharter("Le moulin", "majority", ()))
    game.push(Proceed())
    game.play_on(frozenset({1, 2}))

    assert [seat for seat, _ in game.state.opinions] == [1, 2]
    assert not game.is_over()


@given(games(finish=True, most=20))
def test_a_finished_game_has_a_result_and_no_more_moves(game: Game) -> None:
    assert game.is_over()
    assert game.legal_actions == ()
    assert game.result().values == game.state.values


def test_two_games_of_one_seed_and_one_play_are_the_same_to_the_last_byte() -> None:
    one, two = (Game(mill(), seats=5, seed=11) for _ in range(2))
    for game in (one, two):
        game.play_on()

    assert repr(one) == repr(two)
    assert one.state == two.state
    assert one.events == two.events
