"""Typesetting, by table: what is typed, what is set. `~` is a no-break space, `_` a narrow one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.text import typeset
from kessessa.text.typography import NARROW, WIDE


def seen(text: str) -> str:
    return text.replace(WIDE, "~").replace(NARROW, "_")


FRENCH = [
    ("Et alors ?", "Et alors_?"),
    ("Et alors?", "Et alors_?"),
    ("Bravo !", "Bravo_!"),
    ("Quoi ?!", "Quoi_?!"),
    ("On lit ; on parle.", "On lit_; on parle."),
    ("Une règle : parler.", "Une règle~: parler."),
    ("Une règle: parler.", "Une règle~: parler."),
    ("« Oui »", "«_Oui_»"),
    ("«Oui»", "«_Oui_»"),
    ("« Oui ? » dit-elle", "«_Oui_?_» dit-elle"),
    (
        "« Le café de la Poste » : qui tient la clé ?",
        "«_Le café de la Poste_»~: qui tient la clé_?",
    ),
    ("l'idée d'aujourd'hui", "l’idée d’aujourd’hui"),
    ("On verra...", "On verra…"),
    ("On verra... ?", "On verra…_?"),
    ("le bus de 12:30", "le bus de 12:30"),
    ("rendez-vous à 8:05 : soyez là", "rendez-vous à 8:05~: soyez là"),
    ("à 17 h 10", "à 17~h~10"),
    ("vers 19 h, dehors", "vers 19~h, dehors"),
    ("dans 35 min", "dans 35~min"),
    ("83 % des voix", "83~% des voix"),
    ("3 240 €", "3_240~€"),
    ("1 234 567 €", "1_234_567~€"),
    ("en 2026 300 personnes", "en 2026 300 personnes"),
    ("05 58 00 00 00", "05 58 00 00 00"),
    ("l'art. 19 du règlement", "l’art. 19 du règlement"),
    ("n° 5, M. Duval et Mme Sarr", "n°~5, M.~Duval et Mme~Sarr"),
    ("https://exemple.org/?q=a;b!c", "https://exemple.org/?q=a;b!c"),
    ("Vous avez lu https://exemple.org ?", "Vous avez lu https://exemple.org_?"),
    ("« www.exemple.org/l'idée »", "«_www.exemple.org/l'idée_»"),
    ("écrire à l'adresse a.b@exemple.org", "écrire à l’adresse a.b@exemple.org"),
    ("tapez `vote 2 l'option ?`", "tapez `vote 2 l'option ?`"),
    ("{name} ? C'est {title}!", "{name}_? C’est {title}_!"),
    ("un mot – un aparté – la suite", "un mot –~un aparté~– la suite"),
    ("un mot — un aparté —, la suite", "un mot —~un aparté~—, la suite"),
    ("un mot – et la fin", "un mot~– et la fin"),
    ("— Bonjour. — Salut.", "—~Bonjour.~— Salut."),
    ("pages 12–15", "pages 12–15"),
    ("un point (?) douteux", "un point (?) douteux"),
    ("L'ESS (quoi ?)", "L’ESS (quoi_?)"),
    ("", ""),
]

ENGLISH = [
    ("Don't wait", "Don’t wait"),
    ("the members' vote", "the members’ vote"),
    ("Really? Yes! Fine; go: now", "Really? Yes! Fine; go: now"),
    ("“quoted” and ‘quoted’", "“quoted” and ‘quoted’"),
    ("Wait...", "Wait…"),
    ("the 12:30 bus", "the 12:30 bus"),
    ("see https://example.org/it's", "see https://example.org/it's"),
    ("a word – an aside – the rest", "a word –~an aside~– the rest"),
]


@pytest.mark.parametrize(("typed", "expected"), FRENCH)
def test_french_is_set_as_a_printer_would(typed: str, expected: str) -> None:
    assert seen(typeset(typed, "fr")) == expected


@pytest.mark.parametrize(("typed", "expected"), ENGLISH)
def test_english_keeps_its_own_spacing(typed: str, expected: str) -> None:
    assert seen(typeset(typed, "en")) == expected


@pytest.mark.parametrize("language", ["fr", "en"])
@given(text=st.text(alphabet=" abL0123é.,;:!?«»()'’…–—%€h{}`/@\n\u00a0\u202f", max_size=40))
def test_setting_twice_changes_nothing_more(language: str, text: str) -> None:
    once = typeset(text, language)
    assert typeset(once, language) == once


@given(text=st.text(alphabet="abc éà.,;:!?«»'\n", max_size=40))
def test_no_letter_is_lost_or_moved(text: str) -> None:
    def letters(of: str) -> list[str]:
        return [sign for sign in of if sign.isalpha()]

    assert letters(typeset(text, "fr")) == letters(text)
