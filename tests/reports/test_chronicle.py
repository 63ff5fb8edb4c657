"""The chronicle says what happened, and nothing that is still secret."""

from itertools import accumulate

from hypothesis import given

from kessessa.core.events import OptionChosen
from kessessa.core.game import Game
from kessessa.core.scenario import INDICATORS
from kessessa.reports import Chronicle, booklet, chronicle, paint_plain, to_json
from kessessa.text import Locale
from tests.reports.plays import REASON, amended, finished, stopped
from tests.support.plays import games

FR = Locale("fr")


def moved(history: Chronicle, target: str) -> int:
    return sum(
        line.delta
        for chapter in history.chapters
        for line in chapter.ledger
        if line.target == target
    )


@given(games())
def test_start_plus_the_ledger_is_where_it_stands(game: Game) -> None:
    history = chronicle(game, FR)
    for place, indicator in enumerate(INDICATORS):
        assert history.start.values[place] + moved(history, indicator) == history.now.values[place]
    for resource in ("treasury", "monthly", "week"):
        assert getattr(history.start, resource) + moved(history, resource) == getattr(
            history.now, resource
        )
    for seat, person in enumerate(history.people):
        energy = history.start.energy[seat] + moved(history, f"energy:{person.role}")
        assert energy == history.now.energy[seat]


@given(games(finish=True))
def test_every_decision_is_told_once_and_in_order(game: Game) -> None:
    decided = [event for event in game.events if isinstance(event, OptionChosen)]
    history = chronicle(game, FR).decided
    assert [
        (person.situation, person.option, person.method, person.amended) for person in history
    ] == [
        (chapter.situation, chapter.option, chapter.method, chapter.amended) for chapter in decided
    ]
    assert list(accumulate((person.turn for person in history), max)) == [
        person.turn for person in history
    ]


@given(games(finish=True))
def test_a_finished_game_stands_where_its_state_does(game: Game) -> None:
    history = chronicle(game, FR)
    assert history.now.values == game.state.values
    assert history.now.energy == game.state.energy
    assert history.end is not None
    assert history.end.id == game.state.ending


@given(games(most=60))
def test_two_games_that_differ_by_what_is_sealed_are_told_alike(game: Game) -> None:
    sealed = [
        action
        for action in game.legal_actions
        if str(action).startswith(("opinion", "vote", "rate"))
    ]
    before = to_json(chronicle(game, FR)), paint_plain(booklet(game, FR))
    for action in sealed:
        game.push(action)
        assert (to_json(chronicle(game, FR)), paint_plain(booklet(game, FR))) == before
        game.pop()


def test_wishes_and_kept_facts_are_told_only_at_the_end() -> None:
    going_on = to_json(chronicle(amended(), FR)) + paint_plain(booklet(amended(), FR))
    assert "Ton souhait" not in going_on
    assert "la roue est fendue" not in going_on
    assert "la clé de la vanne" in going_on  # it was put on the table
    over = to_json(chronicle(finished(), FR))
    assert "Ton souhait 0." in over
    assert "la roue est fendue" in over


def test_an_objection_comes_with_its_reason_and_what_became_of_it() -> None:
    (objection,) = chronicle(amended(), FR).chapters[0].objections
    assert (objection.role, objection.reason, objection.settled) == ("r1", REASON, "amended")


def test_a_game_closed_early_tells_the_question_that_stayed_open() -> None:
    history = chronicle(stopped(), FR)
    assert [bool(chapter.option) for chapter in history.chapters] == [True, False]
    assert history.end is not None
    assert history.end.early


def test_before_the_charter_there_is_a_chronicle_too() -> None:
    history = chronicle(Game(amended().scenario, seats=3, length="short", seed=5), FR)
    assert (history.name, history.chapters, history.end, history.now) == (
        "",
        (),
        None,
        history.start,
    )
