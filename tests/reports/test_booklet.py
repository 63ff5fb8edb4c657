"""The booklet as a tree: what is in it, in which order, and what is not."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from kessessa.core.game import Game
from kessessa.reports import Display, Document, booklet
from kessessa.reports.document.blocks import Cover, Gauges, Heading, Items, Lines, Radar, Table
from kessessa.reports.document.traverse import texts, walk
from kessessa.sim import analyse, what_if
from kessessa.text import Locale
from tests.reports.plays import SCENARIO, amended, finished, stopped
from tests.support.plays import games

FR, EN = Locale("fr"), Locale("en")


def headings(document: Document, level: int) -> list[str]:
    return [
        block.text
        for block in walk(document.blocks)
        if isinstance(block, Heading) and block.level == level
    ]


def in_words(document: Document) -> str:
    return "\n".join(texts(document.blocks))


def of_kind(document: Document, kind: type) -> list:
    return [block for block in walk(document.blocks) if isinstance(block, kind)]


def test_a_booklet_goes_from_the_cover_to_a_page_to_write_on() -> None:
    game = finished()
    document = booklet(game, FR, date="2026-11-24", analysis=analyse(game))
    assert isinstance(document.blocks[0], Cover)
    assert isinstance(document.blocks[-1], Lines)
    assert headings(document, 1) == [
        "Ce que c’est devenu",
        "Notre charte",
        "Nos statuts",
        "Nos décisions, et pourquoi",
        "Les comptes",
        "Le miroir du collectif",
        "Tout ce qui aurait pu arriver",
        "Ailleurs, pour de vrai",
        "Les mots rencontrés",
        "Et chez nous\u202f?",
    ]


def test_a_decision_has_its_question_options_debate_vote_outcome_and_reasons() -> None:
    pages = list(walk(booklet(amended(), FR).blocks))
    start = next(
        place for place, page in enumerate(pages) if getattr(page, "text", "") == "1 · Wheel"
    )
    kinds = [type(page).__name__ for page in pages[start : start + 17]]
    assert kinds == [
        *("Heading", "Text", "Text", "Items"),  # the text, the question, the options
        "Text",  # before talking
        *("Together", "Text", "Items"),  # put on the table
        *("Together", "Text", "Items"),  # the method, ballots and objections
        *("Card", "Text", "Text", "Text", "Text"),  # decided, outcome, amendment, promise
        "Text",
    ]


def test_each_line_of_the_ledger_is_there_with_its_sentence() -> None:
    text = in_words(booklet(amended(), FR))
    for sentence in ("La roue tourne.", "Le bois coûte cher.", "Les truites passent."):
        assert sentence in text
    assert "« Option mend » : il a fallu payer." in text.replace("\u202f", " ").replace(
        "\u00a0", " "
    )


def test_a_closed_option_says_why() -> None:
    game = finished(start=replace(SCENARIO.start, treasury=-2000, monthly=-100))
    marks = {
        item.lead: (item.mark, item.text)
        for block in of_kind(booklet(game, FR), Items)
        for item in block.items
    }
    assert marks["Option give."] == ("cross", "Il faut 100\u00a0€ de farine.")


@pytest.mark.parametrize("display", ["words", "none"])
def test_without_numbers_no_indicator_is_a_figure(display: Display) -> None:
    game = finished()
    document = booklet(game, FR, display=display, analysis=analyse(game))
    shown = [
        gauge.shown + gauge.change for block in of_kind(document, Gauges) for gauge in block.gauges
    ]
    assert not re.search(r"\d", "".join(shown))
    assert "sur 100" not in in_words(document)
    assert not re.search(
        r"\d", "".join(label for radar in of_kind(document, Radar) for label in radar.labels)
    )
    assert "parcours possibles" not in in_words(document)


def test_no_score_at_all_means_no_compass() -> None:
    document = booklet(finished(), FR, display="none")
    assert not of_kind(document, Radar)
    assert not of_kind(document, Gauges)


def test_what_could_have_happened_adds_up() -> None:
    game = finished()
    document = booklet(game, FR, analysis=analyse(game))
    table = next(table for table in of_kind(document, Table) if "Points" in table.head)
    start, *parts, end = (int(row[1].replace("−", "-")) for row in table.rows)
    assert start + sum(parts) == end == game.result().score


def test_a_fork_says_what_changes_and_where_it_leads() -> None:
    game = finished()
    fork = what_if(game, 0, "wait")
    text = in_words(booklet(game, FR, forks=(fork,)))
    assert "avec «\u202fOption wait\u202f» au lieu de «\u202fOption mend\u202f»" in text
    assert str(fork.other.score) in text


def test_without_an_analysis_nothing_is_said_of_other_paths() -> None:
    assert "Tout ce qui aurait pu arriver" not in headings(booklet(finished(), FR), 1)


def test_the_glossary_has_the_words_that_were_met_and_no_other() -> None:
    text = in_words(booklet(finished(), FR))
    assert "roue. Elle tourne." in text
    assert "anticyclone" not in text


def test_what_the_law_or_the_world_says_has_its_source_and_day() -> None:
    text = in_words(booklet(finished(), FR)).replace("\u00a0", " ")
    assert "Source : Loi de la roue, vérifié le 24 novembre 2026" in text
    assert "Source : Son registre, vérifié le 24 novembre 2026" in text


def test_a_game_closed_early_says_so_and_shows_the_open_question() -> None:
    text = in_words(booklet(stopped(), FR))
    assert "Le jeu s’est arrêté avant la fin de la route." in text
    assert "Le jeu s’est arrêté avant la décision." in text


@settings(max_examples=40)
@given(games())
def test_any_game_has_a_booklet_in_both_languages(game: Game) -> None:
    for locale in (FR, EN):
        document = booklet(game, locale)
        assert headings(document, 1)
        assert document.language == locale.language


@settings(max_examples=20)
@given(games(finish=True))
def test_french_signs_never_stand_alone_at_the_start_of_a_line(game: Game) -> None:
    document = booklet(game, FR)
    for text in texts(document.blocks):
        assert not re.search(r" [;:!?»%€]|« ", text), text


def test_the_english_booklet_speaks_english() -> None:
    text = in_words(booklet(finished(), EN))
    for french in ("Notre charte", "Décidé", "Le miroir", "En caisse", "préside"):
        assert french not in text
