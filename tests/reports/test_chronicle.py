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


def moved(told: Chronicle, target: str) -> int:
    return sum(line.delta for one in told.chapters for line in one.ledger if line.target == target)


@given(games())
def test_start_plus_the_ledger_is_where_it_stands(game: Game) -> None:
    told = chronicle(game, FR)
    for place, indicator in enumerate(INDICATORS):
        assert told.start.values[place] + moved(told, indicator) == told.now.values[place]
    for resource in ("treasury", "monthly", "week"):
        assert getattr(told.start, resource) + moved(told, resource) == getattr(told.now, resource)
    for seat, person in enumerate(told.people):
        energy = told.start.energy[seat] + moved(told, f"energy:{person.role}")
        assert energy == told.now.energy[seat]


@given(games(finish=True))
def test_every_decision_is_told_once_and_in_order(game: Game) -> None:
    decided = [one for one in game.events if isinstance(one, OptionChosen)]
    told = chronicle(game, FR).decided
    assert [(one.situation, one.option, one.method, one.amended) for one in told] == [
        (one.situation, one.option, one.method, one.amended) for one in decided
    ]
    assert list(accumulate((one.turn for one in told), max)) == [one.turn for one in told]


@given(games(finish=True))
def test_a_finished_game_stands_where_its_state_does(game: Game) -> None:
    told = chronicle(game, FR)
    assert told.now.values == game.state.values
    assert told.now.energy == game.state.energy
    assert told.end is not None
    assert told.end.id == game.state.ending


@given(games(most=60))
def test_two_games_that_differ_by_what_is_sealed_are_told_alike(game: Game) -> None:
    sealed = [one for one in game.legal_actions if str(one).startswith(("opinion", "vote", "rate"))]
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
    told = chronicle(stopped(), FR)
    assert [bool(one.option) for one in told.chapters] == [True, False]
    assert told.end is not None
    assert told.end.early


def test_before_the_charter_there_is_a_chronicle_too() -> None:
    told = chronicle(Game(amended().scenario, seats=3, length="short", seed=5), FR)
    assert (told.name, told.chapters, told.end, told.now) == ("", (), None, told.start)
