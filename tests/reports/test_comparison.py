"""Several groups side by side."""

from dataclasses import replace

import pytest

from kessessa.core.game import Game
from kessessa.core.notation import parse_action
from kessessa.reports import (
    Chronicle,
    Document,
    LeftOut,
    chronicle,
    comparison,
    paint_html,
    paint_pdf,
    paint_plain,
)
from kessessa.reports.document.blocks import Heading, Items, Radar
from kessessa.reports.document.traverse import texts, walk
from kessessa.text import Locale
from tests.reports.plays import NAME, SCENARIO

FR, EN = Locale("fr"), Locale("en")


def group(first: str = "mend", *, name: str = "Les Meuniers", **setting: object) -> Chronicle:
    """A group that takes `first` about the wheel, the facilitator skipping the rest."""
    options = {"seats": 3, "length": "short", "seed": 5, **setting}
    game = Game(SCENARIO, **options)  # type: ignore[arg-type]
    for notation in (
        f"charter majority open {name}",
        *("next", "next", "next", "method majority"),
        *(f"vote {seat} {first}" for seat in range(len(game.state.seats))),
        *("reveal", "draw"),
    ):
        game.push(parse_action(notation))
    while not game.is_over():
        legal = {str(action): action for action in game.legal_actions}
        game.push(next(legal[action] for action in ("skip", "draw", "next") if action in legal))
    return chronicle(game, FR, date="2026-11-24")


def in_words(document: Document) -> str:
    return "\n".join(texts(document.blocks)).replace("\u202f", " ").replace("\u00a0", " ")


def kicker(document: Document, title: str) -> str:
    return next(
        block.kicker
        for block in walk(document.blocks)
        if isinstance(block, Heading) and block.text == title
    )


def test_the_same_game_played_twice_differs_by_choices_alone() -> None:
    document = comparison([group(), group("wait")], FR)
    assert "Même projet, même durée, même graine : seuls les choix diffèrent." in in_words(document)


@pytest.mark.parametrize(
    ("other", "warning"),
    [
        (
            {"seed": 6},
            "Les graines diffèrent : ni les mêmes questions, ni le même hasard. 5 : A 6 : B",
        ),
        ({"length": "standard"}, "même durée : les scores se comparent mal. 35 min : A 55 min : B"),
        ({"seats": 4}, "Les groupes n’ont pas le même nombre de places. 3 : A 4 : B"),
    ],
)
def test_what_is_not_the_same_is_said_first(other: dict[str, object], warning: str) -> None:
    text = in_words(comparison([group(), group(**other)], FR)).replace(" · ", " ")
    assert warning in text
    assert "seuls les choix diffèrent" not in text
    assert text.index("À savoir avant de comparer") < text.index("Qui a choisi quoi")


def test_other_projects_and_other_versions_are_said() -> None:
    mill = group()
    farm = replace(mill, scenario="farm", title="La ferme", digest="f" * 32)
    assert "même projet. Le moulin : A · La ferme : B" in in_words(comparison([mill, farm], FR))
    newer = replace(mill, digest="f" * 32)
    assert "ses textes ou ses effets ont changé" in in_words(comparison([mill, newer], FR))


def test_who_chose_what_and_how() -> None:
    items = [
        (item.lead, item.text)
        for block in walk(comparison([group(), group("wait"), group()], FR).blocks)
        if isinstance(block, Items)
        for item in block.items
    ]
    assert ("Option mend.", "A (à la majorité) et C (à la majorité)") in items
    assert ("Option wait.", "B (à la majorité)") in items


def test_the_first_place_where_roads_part_is_marked_once() -> None:
    document = comparison([group(), group("wait")], FR)
    assert kicker(document, "Wheel").endswith("Ici, les chemins se séparent")
    assert kicker(document, "Statutes").endswith("Le même choix partout")
    assert paint_plain(document).count("Ici, les chemins se séparent") == 1


def test_groups_that_chose_alike_are_told_so() -> None:
    text = in_words(comparison([group(), group(name="Autres")], FR))
    assert "Partout où vous vous êtes croisés, vous avez fait les mêmes choix." in text


def test_a_question_that_some_did_not_meet_says_who() -> None:
    text = in_words(comparison([group(), group(length="standard")], FR))
    assert "Pas rencontré par A." in text


def test_each_group_has_its_compass_unless_scores_are_hidden() -> None:
    groups = [group(), group("wait"), group(), group("wait")]
    radars = [block for block in walk(comparison(groups, FR).blocks) if isinstance(block, Radar)]
    assert [radar.after for radar in radars] == [group.now.values for group in groups]
    hidden = comparison(groups, FR, display="none")
    assert not any(isinstance(block, Radar) for block in walk(hidden.blocks))
    assert "Score" not in in_words(hidden)


def test_questions_come_from_what_these_groups_did() -> None:
    text = in_words(comparison([group(), group("wait")], FR))
    assert "« Wheel » : qu’est-ce qui vous a fait choisir autrement que les autres ?" in text


def test_what_was_left_out_is_said_with_its_reason() -> None:
    left_out = [LeftOut("cle_usb", "La ligne 7 est abîmée.")]
    text = in_words(comparison([group(), group()], FR, left_out=left_out))
    assert "cle_usb. La ligne 7 est abîmée." in text


def test_there_must_be_something_to_compare() -> None:
    with pytest.raises(ValueError, match="nothing"):
        comparison([], FR)


def test_a_whole_class_has_letters_enough() -> None:
    document = comparison([group()] * 28, FR)
    assert "A2 · Les Meuniers" in in_words(document)


def test_it_is_painted_three_ways_and_what_was_typed_is_shown() -> None:
    document = comparison([group(name=NAME), group("wait")], EN)
    assert "&lt;Moulin &amp; Cie&gt;" in paint_html(document)
    assert "<Moulin & Cie>" in paint_plain(document)
    assert paint_pdf(document) == paint_pdf(document)
