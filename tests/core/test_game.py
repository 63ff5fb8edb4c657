from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kessessa
from kessessa.core.actions import (
    Abstain,
    Action,
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
)
from kessessa.core.game import Game, IllegalActionError
from kessessa.core.methods import METHODS
from kessessa.core.notation import ActionError, parse_action
from kessessa.core.scenario import MENTIONS
from kessessa.core.state import Phase
from tests.core.table import Play, plain, road
from tests.support.plays import games
from tests.support.sample_scenario import mill

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


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("vot 0 mend", "did you mean 'vote'?"),
        ("Vote 0 mend", "did you mean 'vote'?"),
        ("metod majority", "did you mean 'method'?"),
        ("vote mend", "the form is 'vote SEAT OPTION'"),
        ("next 1", "the form is 'next'"),
        ("settle amicably", "the form is 'settle amend|withdraw|override'"),
        ("charter majority", "the form is 'charter METHOD PROMISE,PROMISE|- NAME'"),
        ("dance", "it begins with one of charter, next, opinion, "),
    ],
)
def test_what_is_no_action_names_the_nearest_verb_or_the_form(text: str, hint: str) -> None:
    with pytest.raises(ActionError) as refused:
        parse_action(text)

    assert str(refused.value).startswith(f"not an action: {text!r}; {hint}")


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


# -- at a prompt ------------------------------------------------------------------------------


def test_text_is_pushed_as_the_action_it_stands_for() -> None:
    game, twin = (Game(mill(), seats=4, length="short", seed=3) for _ in range(2))
    for action in (SignCharter("Le moulin", "majority", ("open",)), Proceed()):
        assert game.push(str(action)) == twin.push(action)

    assert game.actions == twin.actions
    with pytest.raises(ActionError, match="did you mean 'next'"):
        game.push("nest")
    assert game.actions == twin.actions


@given(games())
def test_its_repr_is_python_that_rebuilds_it_plain_and_after_pops(game: Game) -> None:
    kess = SimpleNamespace(Game=Game, load=lambda *_: game.scenario)
    played = game.copy()
    while True:
        twin = eval(repr(game), {"kessessa": kess})  # noqa: S307 - that is the claim
        assert twin == game
        assert (twin.state, twin.events, repr(twin)) == (game.state, game.events, repr(game))
        if not game.actions:
            break
        for _ in range(1 + len(game.actions) // 2):
            game.pop()

    assert played.actions == () or played != game


def test_the_repr_of_a_shipped_game_can_be_pasted_after_importing_kessessa() -> None:
    game = kessessa.Game(kessessa.load("cafe", "en"), seats=3, length="short", seed=7)
    game.push(game.legal_actions[0])
    game.push("next")

    assert eval(repr(game), {"kessessa": kessessa}) == game  # noqa: S307 - that is the claim


def test_the_repr_reads_as_a_call(play: Play) -> None:
    table = play(road(plain("page")), seed=9)
    table.sign("open")
    table.do(Proceed())

    assert repr(table.game) == (
        "kessessa.Game(kessessa.load('mill', 'fr'), seats=4, length='short', seed=9, "
        "actions=['charter majority open Le moulin', 'next'])"
    )


def test_a_scenario_is_one_line() -> None:
    assert repr(mill()) == "Scenario('mill', version=1)"


def test_a_name_with_any_sign_in_it_survives_the_repr() -> None:
    game = Game(mill(), seats=3)
    game.push(SignCharter("L'« abri »; next, 'end']", "majority", ()))
    kess = SimpleNamespace(Game=Game, load=lambda *_: game.scenario)

    assert eval(repr(game), {"kessessa": kess}) == game  # noqa: S307 - that is the claim


def test_a_copy_is_equal_and_goes_its_own_way() -> None:
    game = Game(mill(), seats=4, length="short", seed=3, actions=["charter majority open Moulin"])
    twin = game.copy()
    assert twin == game
    twin.push("next")
    assert twin != game
    assert len(game.actions) == 1
    assert twin.pop() == Proceed()
    assert twin == game
    twin.pop()
    assert twin.actions == ()
    assert len(game.actions) == 1


@pytest.mark.parametrize(
    "other",
    [
        Game(mill(), seats=5, length="short", seed=3),
        Game(mill(), seats=4, length="standard", seed=3),
        Game(mill(), seats=4, length="short", seed=4),
        Game(replace(mill(), title="Autre"), seats=4, length="short", seed=3),
        Game(mill(), seats=4, length="short", seed=3, actions=["end"]),
        "kessessa.Game(…)",
    ],
    ids=["seats", "length", "seed", "scenario", "actions", "no game"],
)
def test_games_that_differ_in_anything_are_not_equal(other: object) -> None:
    game = Game(mill(), seats=4, length="short", seed=3)

    assert game != other
    assert game == Game(mill(), seats=4, length="short", seed=3)


def test_a_game_has_no_hash_since_it_changes() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Game(mill()))


def test_peeking_shows_where_an_action_leads_and_leaves_the_game_there() -> None:
    game = Game(mill(), seats=4, length="short", seed=3)
    step = game.peek("charter majority open Moulin")
    assert game.actions == ()
    assert game.push("charter majority open Moulin", step=step) == step.events
    assert game.state is step.state


def at_the_ballots() -> Game:
    """Four seats at « fair », its ballots open: sell or give."""
    game = Game(road(mill().situations["fair"]), seats=4, length="short", seed=3)
    for text in ("charter majority - Moulin", "next", "next", "next", "method majority"):
        game.push(text)
    return game


def test_an_illegal_action_says_where_and_what_is_legal() -> None:
    game = at_the_ballots()
    with pytest.raises(IllegalActionError) as refused:
        game.push("next")

    assert refused.value.legal == game.legal_actions
    assert str(refused.value) == (
        "illegal action: 'next' in ballot of fair: not_now; "
        "legal: vote 0 sell, abstain 0, skip, end"
    )


def test_what_is_no_action_at_all_is_said_so_and_changes_nothing() -> None:
    game = Game(mill(), seats=5, seed=11)
    with pytest.raises(TypeError, match="neither an action nor the notation of one: 5"):
        game.push(5)  # type: ignore[arg-type]

    assert game.actions == ()


@pytest.mark.parametrize(
    ("before", "text", "meant"),
    [
        ([], "charter majorty open Moulin", "majority"),
        ([], "charter majority opne Moulin", "open"),
        (["charter majority - Moulin", "next"], "opinion 1 sel", "sell"),
        (["charter majority - Moulin", *["next"] * 3], "method concensus sell", "consensus"),
        (["charter majority - Moulin", *["next"] * 3], "method consent sall", "sell"),
        (["charter majority - Moulin", *["next"] * 3, "method majority"], "vote 0 gve", "give"),
        (
            ["charter majority - Moulin", *["next"] * 3, "method majority"],
            "hands sell=3,giev=2",
            "give",
        ),
        (
            ["charter majority - Moulin", *["next"] * 3, "method judgment"],
            "rate 0 good,rejct",
            "reject",
        ),
    ],
)
def test_a_misspelt_id_names_the_nearest(before: list[str], text: str, meant: str) -> None:
    scenario = road(mill().situations["fair"])
    game = Game(scenario, seats=4, length="short", seed=3, actions=before)
    with pytest.raises(IllegalActionError, match=rf"\(did you mean '{meant}'\?\); legal: "):
        game.push(text)


def test_an_id_that_is_right_or_like_no_other_is_left_alone() -> None:
    game = at_the_ballots()
    for text in ("vote 9 sell", "vote 0 moonshine"):
        with pytest.raises(IllegalActionError) as refused:
            game.push(text)
        assert "did you mean" not in str(refused.value)


def test_once_it_is_over_nothing_is_legal() -> None:
    game = Game(mill(), seats=4, actions=["end"])
    with pytest.raises(IllegalActionError, match=r"in over: not_now; legal: nothing$"):
        game.push("next")


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
