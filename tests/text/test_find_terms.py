"""Terms of the glossary in a text."""

from kessessa.core.scenario import Term
from kessessa.text import find_terms, typeset

GLOSSARY = (
    Term("scic", "SCIC", "…"),
    Term("ess", "ESS", "…", also=("économie sociale et solidaire",)),
    Term("part", "part sociale", "…", also=("parts sociales",)),
    Term("share", "part", "…"),
    Term("ag", "assemblée générale", "…"),
    Term("law", "droit d'usage", "…"),
)


def words_found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], term) for start, end, term in find_terms(text, GLOSSARY)]


def test_the_longest_term_wins() -> None:
    assert words_found("Une part sociale, puis une part.") == [
        ("part sociale", "part"),
        ("part", "share"),
    ]


def test_only_the_first_occurrence_is_found() -> None:
    assert words_found("La SCIC, toujours la SCIC.") == [("SCIC", "scic")]
    assert words_found("L'ESS, ou économie sociale et solidaire") == [("ESS", "ess")]


def test_a_term_is_a_whole_word() -> None:
    assert words_found("Au départ, chacun partage ; la SCICA attend ; mi-part") == []
    assert words_found("l'ESS, (SCIC)") == [("ESS", "ess"), ("SCIC", "scic")]


def test_case_does_not_count_but_for_acronyms() -> None:
    assert words_found("Assemblée Générale") == [("Assemblée Générale", "ag")]
    assert words_found("ess et scic") == []


def test_the_plain_plural_is_the_word() -> None:
    assert words_found("Trois parts.") == [("parts", "share")]


def test_typesetting_hides_no_term() -> None:
    plain = "Le droit d'usage : l'assemblée générale ?"
    set_ = typeset(plain, "fr").replace(" générale", "\u00a0générale")
    assert [term for _, term in words_found(set_)] == ["law", "ag"]


def test_an_empty_glossary_finds_nothing() -> None:
    assert find_terms("La SCIC", ()) == ()
