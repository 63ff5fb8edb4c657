"""A page as lines of text, for any width, with everything that can be pressed named."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Change,
    Clock,
    Column,
    Field,
    Gauge,
    Hold,
    Line,
    Node,
    OptionCard,
    PageNode,
    Picture,
    Portrait,
    Progress,
    Radar,
    Road,
    Row,
    Table,
    Text,
    Wrap,
    texts,
    walk,
)
from kessessa.screens.ui.settings import Settings
from kessessa.terminal import keys, paint, tell
from kessessa.terminal.keys import page_terms
from kessessa.text import Locale
from tests.support.walks import Seen, stroll

FR, EN = Locale("fr"), Locale("en")


@pytest.fixture(scope="module")
def pages() -> tuple[Seen, ...]:
    """One of each shape of page, in both languages."""
    found: dict[tuple[str, str, str], Seen] = {}
    for seed, language in enumerate(("fr", "en", "fr", "en")):
        settings = Settings(language=language)  # type: ignore[arg-type]
        for seen in stroll(seed, settings=settings, length="long", presses=400):
            found.setdefault((seen.name, seen.view.title, language), seen)
    return tuple(found.values())


def painted(*nodes: Node, columns: int = 80, locale: Locale = FR, held: bool = False) -> list[str]:
    """The lines of some nodes, with plain spaces."""
    lines = paint(PageNode("Essai", Column(nodes)), columns, locale, held=held)
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in lines]


@pytest.mark.parametrize("columns", [24, 40, 60, 80, 92, 200])
def test_no_line_of_any_page_is_longer_than_the_terminal(
    pages: tuple[Seen, ...], columns: int
) -> None:
    for seen in pages:
        locale = Locale(seen.settings.language)
        for held in (False, True):
            for line in paint(seen.view, columns, locale, held=held):
                assert len(line) <= columns, (seen.name, line)


def test_everything_that_can_be_pressed_shows_its_key(pages: tuple[Seen, ...]) -> None:
    names = {
        "fr": {"enter": "Entrée", "escape": "Échap"},
        "en": {"enter": "Enter", "escape": "Esc"},
    }
    for seen in pages:
        locale = Locale(seen.settings.language)
        lines = "\n".join(paint(seen.view, 80, locale))
        pressed = keys(seen.view)
        shown: set[int] = set()
        for key, node in pressed.items():
            label = f"[{names[locale.language].get(key, key)}]"
            if label in lines:
                shown.add(id(node))
        assert {id(node) for node in pressed.values()} == shown, seen.name


def test_what_enter_does_is_said_last(pages: tuple[Seen, ...]) -> None:
    for seen in pages:
        locale = Locale(seen.settings.language)
        node = keys(seen.view).get("enter")
        if isinstance(node, Button) and not node.detail:
            lines = paint(seen.view, 80, locale)
            assert "[Entrée]" in lines[-1] or "[Enter]" in lines[-1] or len(node.text) > 50, (
                seen.name
            )


def test_no_page_has_two_blank_lines_in_a_row_or_one_at_an_end(pages: tuple[Seen, ...]) -> None:
    for seen in pages:
        lines = paint(seen.view, 80, Locale(seen.settings.language))
        assert lines[0]
        assert lines[-1]
        assert ("", "") not in set(pairwise(lines)), seen.name


def test_nothing_a_page_says_is_lost_at_80_columns(pages: tuple[Seen, ...]) -> None:
    """Every word that a page shows to read is in the text, pictures and faces left out."""
    for seen in pages:
        locale = Locale(seen.settings.language)
        said = " ".join(" ".join(paint(seen.view, 80, locale, held=True)).split()).casefold()
        for text in texts(seen.view):
            if text in _unsaid(seen.view):
                continue
            assert " ".join(text.split()).casefold() in said, (seen.name, text)


def _unsaid(view: PageNode) -> set[str]:
    """What stands for something that text has no need of."""
    found: set[str] = set()
    for node in walk(view):
        if isinstance(node, Picture):
            found.add(node.alt)
        elif isinstance(node, Road):
            found.update(node.titles)
        elif isinstance(node, Radar | Line):
            found.add(node.legend)
        elif isinstance(node, Hold):
            found.add(node.prompt)
        elif isinstance(node, Gauge):
            found.add(node.label)
        elif isinstance(node, Portrait):
            found.add(node.name)
    return found


def test_a_secret_is_not_painted_before_it_is_held() -> None:
    secret = Hold("Maintenir", Text("Le chat sait tout."))
    assert "chat" not in "".join(painted(secret))
    assert "[Espace]" in painted(secret)[0]
    assert painted(secret, held=True) == ["Le chat sait tout."]


def test_keyless_buttons_get_a_key_of_their_own() -> None:
    page = PageNode("", Column((Button("Un", 1), Button("Deux", 2, "a"), Button("Trois", 3))))
    assert {key: node.message for key, node in keys(page).items()} == {"a": 2, "b1": 1, "b2": 3}


def test_a_key_given_twice_presses_the_first_and_the_other_gets_its_own() -> None:
    page = PageNode("", Column((Button("Un", 1, "a"), Button("Deux", 2, "a"))))
    assert {key: node.message for key, node in keys(page).items()} == {"a": 1, "b1": 2}


def test_escape_goes_back_even_where_enter_does() -> None:
    page = PageNode("", Column((Button("Revenir", CommandPressed(Pop()), "enter", primary=True),)))
    assert keys(page)["escape"] is keys(page)["enter"]


def test_what_cannot_be_pressed_has_no_key_and_says_so() -> None:
    assert painted(Button("Envoyer", None, "e", enabled=False)) == ["Envoyer (pas encore)"]
    closed = Button("Collèges", None, "7", enabled=False, detail="Pas dans vos statuts.")
    assert painted(closed) == ["Collèges – Pas dans vos statuts."]


def test_short_things_share_a_line_and_a_chosen_one_is_ticked() -> None:
    row = Wrap((Button("Oui", 1, "o", chosen=True), Button("Non", 2, "n")))
    assert painted(row) == ["[o] ✓ Oui   [n] Non"]
    assert painted(Row((Text("Score"), Button("+", 1, "a")))) == ["Score   [a] +"]


def test_an_option_tells_its_costs_and_why_it_is_closed() -> None:
    option = OptionCard("A", "Louer", "Six mois.", closed=("Il manque 300 €.",))
    assert painted(option) == ["A. Louer", "    Six mois.", "    Fermé : Il manque 300 €."]


def test_a_gauge_says_its_value_before_it_draws_it() -> None:
    gauge = Gauge("utility", "Utilité sociale", 50, "50", 45, "+5")
    (line,) = painted(gauge)
    assert line.startswith("  Utilité sociale : 50 (+5)")
    assert line.endswith("##########")
    assert painted(gauge, columns=40) == ["Utilité sociale : 50 (+5)"]


def test_a_radar_draws_what_was_gained_and_lost() -> None:
    radar = Radar(("Portage 60", "Utilité 20"), (60, 20), (40, 40))
    lines = painted(radar)
    assert lines[0].endswith("########++++")
    assert lines[1].endswith("####----")


def test_a_change_names_what_moved_by_how_much_and_why() -> None:
    change = Change("utility", "+8", "Utilité", "Le jeudi, on mange chaud.")
    assert painted(change)[0].split() == ["+8", "Utilité.", "Le", "jeudi,", "on", "mange", "chaud."]


def test_somebody_is_told_with_what_there_is_to_say_and_a_face_alone_is_left_out() -> None:
    assert painted(Portrait("a/b", "calm", "Léa", "19 ans", energy=3)) == [
        "Léa (19 ans, énergie 3)"
    ]
    spoken = painted(Portrait("a/b", "calm", "Léa", says="Oui.", speaking=True))
    assert spoken == ["→ Léa : « Oui. »"]
    assert painted(Portrait("a/b", "calm", "")) == []


def test_a_table_stands_in_columns_where_it_fits_and_in_sentences_where_it_does_not() -> None:
    table = Table(("", "Départ", "Fin"), ((Text("Utilité"), Text("40"), Text("56")),))
    assert [line.split() for line in painted(table)] == [["Départ", "Fin"], ["Utilité", "40", "56"]]
    assert painted(table, columns=24)[0].split() == ["Départ", "Fin"]
    wide = Table(("", "Un en-tête bien trop long pour sa colonne"), ((Text("A"), Text("1")),))
    assert painted(wide, columns=40) == ["A : Un en-tête bien trop long pour sa", "  colonne 1"]


def test_a_button_in_a_table_shows_its_key_and_a_row_without_a_name_stands_under_the_last() -> None:
    rows = (
        (Text("Un toit pour le café"), Text("Louer la poste"), Button("Et si ?", 1, "a")),
        (Text(""), Text("Le foyer"), Button("Et si ?", 2)),
    )
    table = Table(("", "Option", ""), rows)
    assert painted(table, columns=50) == [
        "Un toit pour le café : Option Louer la poste, [a]",
        "  Et si ?",
        "  Option Le foyer, [b1] Et si ?",
    ]


def test_smaller_nodes_are_said_in_a_line() -> None:
    assert painted(Clock(95, "Débat")) == ["Débat 01:35"]
    assert painted(Progress(40, "On compte")) == ["On compte 40 %"]
    assert painted(Line(("S1", "S2"), (4, 3), (4, 2), "énergie")) == [
        "  S1 4 / 4, S2 3 / 2",
        "  énergie",
    ]
    assert painted(Road(("Le besoin", "Les papiers", "La vie"), 1)) == [
        "✓ 1. Le besoin",
        "→ 2. Les papiers",
        "  3. La vie",
    ]


def test_a_field_says_how_to_fill_it_in() -> None:
    (line,) = painted(Field("Nom", "", "name"))
    assert "=" in line


def test_words_of_the_trade_are_offered_once_as_the_page_spells_them() -> None:
    page = PageNode("", Column((Text("Une SCIC ?", terms=((4, 8, "scic"),)),)))
    assert page_terms(page) == {"SCIC": "scic"}
    assert paint(page, 80, FR)[-1].endswith("?SCIC")


def test_a_page_only_to_be_read_has_nothing_to_press() -> None:
    body = Column((Text("Voilà."), Button("Revenir", 1, "enter", primary=True)))
    page = PageNode("", body, footer=Card(Button("Suite", 2)))
    assert tell(page, 80, FR) == ("Voilà.",)


def test_english_pages_name_keys_in_english() -> None:
    back = Button("Back", CommandPressed(Pop()), "escape")
    assert painted(back, locale=EN) == ["[Esc] Back"]
