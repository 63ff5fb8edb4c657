"""The catalogue: French in the code, English beside it, nothing forgotten."""

import ast
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import kessessa.text
from kessessa.text import LANGUAGES, Locale
from kessessa.text.i18n import DOMAIN, LOCALE

PACKAGE = Path(kessessa.text.__file__).parents[1]
KEYWORDS = {"tr": None, "ntr": (1, 2)}
FR, EN = Locale("fr"), Locale("en")


def po(language: str):  # noqa: ANN201
    source = (LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po").read_bytes()
    return read_po(io.BytesIO(source), locale=language)


def forms(text) -> tuple[str, ...]:  # noqa: ANN001
    """A message as its forms: one, or one for each plural."""
    return (text,) if isinstance(text, str) else tuple(text)


def extracted() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Every French message of the package, with where it stands."""
    for name, line, message, *_ in extract_from_dir(
        str(PACKAGE), [("**.py", "python")], keywords=KEYWORDS
    ):
        yield f"{name}:{line}", message


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "fr"])
def test_every_french_message_is_translated(language: str) -> None:
    catalog = po(language)
    missing = []
    for where, message in extracted():
        known = catalog.get(message)
        said = known.string if known else ""
        if not all(forms(said)) or (known and known.fuzzy):
            missing.append(f"{where}: {message!r}")
    assert not missing, f"no {language} for {len(missing)} messages:\n" + "\n".join(missing)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "fr"])
def test_a_translation_keeps_the_names_in_braces(language: str) -> None:
    def braces(text: str) -> set[str]:
        return {part.split("}")[0] for part in text.split("{")[1:]}

    for message in po(language):
        strings = [string for string in forms(message.string) if string]
        for string in strings if message.id else ():
            assert braces(string) == braces(forms(message.id)[-1]), message.id


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "fr"])
def test_the_compiled_catalogue_is_not_stale(language: str) -> None:
    compiled = LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    with compiled.open("rb") as stream:
        known = {
            forms(message.id): forms(message.string) for message in read_mo(stream) if message.id
        }
    wanted = {
        forms(message.id): forms(message.string)
        for message in po(language)
        if message.id and all(forms(message.string))
    }
    assert known == wanted, "compile it again: see kessessa/text/locale/README.md"


def test_tr_and_ntr_are_given_literals_that_babel_can_read() -> None:
    faults = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            given = node.args[: {"tr": 1, "ntr": 2}.get(called, 0)]
            if any(
                not (isinstance(argument, ast.Constant) and isinstance(argument.value, str))
                for argument in given
            ):
                faults.append(f"{path.relative_to(PACKAGE)}:{node.lineno}: {ast.unparse(node)}")
    assert not faults, "\n".join(faults)


def test_french_counts_zero_and_one_and_a_half_as_singular() -> None:
    said = [FR.ntr("{n} point", "{n} points", n) for n in (0, 1, 1.5, 2, -1, 1200)]
    assert said == ["0 point", "1 point", "1,5 point", "2 points", "−1 point", "1\u202f200 points"]


def test_english_counts_zero_as_plural() -> None:
    said = [EN.ntr("{n} semaine", "{n} semaines", n) for n in (0, 1, 1.5, 2)]
    assert said == ["0 weeks", "1 week", "1.5 weeks", "2 weeks"]


def test_a_message_is_typeset_with_what_fills_it() -> None:
    assert FR.tr("« {title} »", title="L'idée ?") == "«\u202fL’idée\u202f?\u202f»"
    assert EN.tr("« {title} »", title="The idea?") == "“The idea?”"


def test_braces_in_a_value_are_left_alone() -> None:
    assert FR.tr("« {title} »", title="{x}") == "«\u202f{x}\u202f»"


def test_french_elides_before_a_first_name_that_starts_with_a_vowel() -> None:
    said = [FR.tr("Énergie de {name}", name=name) for name in ("Inès", "Léa", "Yanis")]
    assert said == ["Énergie d’Inès", "Énergie de Léa", "Énergie de Yanis"]
    assert EN.tr("Énergie de {name}", name="Inès") == "Inès’s energy"


def test_two_languages_live_side_by_side() -> None:
    assert (FR.tr("Ça dure"), EN.tr("Ça dure"), FR.tr("Ça dure")) == (
        "Ça dure",
        "It lasts",
        "Ça dure",
    )


def test_what_has_no_translation_yet_is_said_in_french() -> None:
    assert EN.tr("Un texte que personne n'a traduit") == "Un texte que personne n’a traduit"


def test_a_language_that_the_interface_does_not_speak_is_refused() -> None:
    with pytest.raises(ValueError, match="'xx'"):
        Locale("xx")


def test_words_are_equal_when_their_language_is() -> None:
    assert Locale("en") == Locale("en") != Locale("fr")
