"""JSON and CSV: documented, read back, harmless in a spreadsheet."""

import csv
import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kessessa
from kessessa.core.game import Game
from kessessa.reports import (
    Chronicle,
    ExportError,
    chronicle,
    comparison,
    from_json,
    paint_plain,
    to_csv,
    to_json,
)
from kessessa.reports.model.spreadsheet import BOM, columns, safe
from kessessa.text import Locale
from tests.reports.plays import NAME, REASON, amended, finished, stopped
from tests.support.plays import games

FR, EN = Locale("fr"), Locale("en")
PAGE = (Path(kessessa.__file__).parents[1] / "docs" / "export.md").read_text(encoding="utf-8")


def rows(game: Game, locale: Locale = FR) -> list[dict[str, str]]:
    text = to_csv(chronicle(game, locale, date="2026-11-24"), locale).removeprefix(BOM)
    separator = ";" if locale == FR else ","
    return list(csv.DictReader(text.splitlines(), delimiter=separator))


# -- JSON --------------------------------------------------------------------------------------


@given(games())
def test_an_export_is_read_back_to_the_same_values(game: Game) -> None:
    history = chronicle(game, EN, date="2026-11-24")
    assert from_json(to_json(history)) == history


def test_the_same_game_gives_the_same_text() -> None:
    assert to_json(chronicle(finished(), FR)) == to_json(chronicle(finished(), FR))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data.pop("kessessa_export"), "not an export"),
        (lambda data: data.update(kessessa_export=99), "format 99"),
        (lambda data: data.pop("seed"), "missing seed"),
        (lambda data: data.update(odd=1), "unknown or missing odd"),
        (lambda data: data.update(seed=True), r"\.seed: int was expected"),
        (lambda data: data["chapters"][0].update(option=None), r"\.chapters\[0\]\.option: str"),
        (lambda data: data["start"].update(values="45"), r"\.start\.values: a list"),
        (lambda data: data.update(start=[]), r"\.start: an object"),
    ],
)
def test_what_is_no_export_says_where(change, message: str) -> None:  # noqa: ANN001
    data = json.loads(to_json(chronicle(finished(), FR)))
    change(data)
    with pytest.raises(ExportError, match=message):
        from_json(json.dumps(data))


@given(st.text())
def test_any_other_text_is_refused_and_not_more(text: str) -> None:
    with pytest.raises(ExportError):
        from_json(text)


def keys(kind: type) -> set[str]:
    """The keys of a dataclass and of all that it holds."""
    names = set()
    hints = get_type_hints(kind)
    for field in fields(kind):
        names.add(field.name)
        for inner in (hints[field.name], *get_args(hints[field.name])):
            if is_dataclass(inner):
                names |= keys(inner)  # type: ignore[arg-type]
    return names


def test_the_page_on_exports_names_every_key_and_every_column() -> None:
    locale = set(
        PAGE.replace("`", " ")
        .replace(",", " ")
        .replace("[", " ")
        .replace("{", " ")
        .replace("}", " ")
        .replace(":", " ")
        .replace("]", " ")
        .replace("(", " ")
        .split()
    )
    assert not keys(Chronicle) - locale
    assert not set(columns(FR)) - locale - {"carrying", "utility", "territory"}
    assert not {
        title for title in columns(FR).values() if title.replace("’", "'") not in PAGE
    } - set(list(columns(FR).values())[-5:])


# -- CSV ---------------------------------------------------------------------------------------


@given(games(), st.sampled_from([FR, EN]))
def test_there_is_one_row_a_situation_and_no_cell_too_many(game: Game, locale: Locale) -> None:
    history = chronicle(game, locale)
    read = rows(game, locale)
    assert len(read) == len(history.chapters)
    assert all(None not in row and None not in row.values() for row in read)


def test_french_and_english_spreadsheets_get_their_own_signs() -> None:
    assert rows(amended(), FR)[0]["Énergie moyenne (0 à 5)"] == "3,3"
    english = to_csv(chronicle(amended(), EN), EN)
    assert ",3.3," in english
    assert english.startswith(BOM)
    assert english.endswith("\r\n")


def test_sums_are_plain_numbers() -> None:
    row = rows(amended())[0]
    assert (row["Caisse (€)"], row["Par mois (€)"]) == ("18", "-10")


def test_typed_texts_cannot_be_taken_for_formulas() -> None:
    row = rows(amended())[0]
    assert row["Nom de l’entreprise"] == f"'{NAME}"
    assert row["Objections"] == f"Rôle 1 : {REASON}"


@given(st.text(min_size=1))
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    assert not safe(text).lstrip(" \u00a0\u202f").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert safe(text).removeprefix("'") == text.removeprefix("'")


def test_a_question_left_open_has_no_decision() -> None:
    last = rows(stopped())[-1]
    assert (last["Décision"], last["Manière de décider"], last["Bulletins"]) == ("", "", "")


# -- damaged by hand ---------------------------------------------------------------------------

SOUND = json.loads(to_json(chronicle(finished(), FR)))


def leaves(data: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to every value that holds no other."""
    if isinstance(data, dict):
        return [leaf for key, value in data.items() for leaf in leaves(value, (*path, key))]
    if isinstance(data, list) and data:
        return [leaf for place, value in enumerate(data) for leaf in leaves(value, (*path, place))]
    return [path]


LEAVES = leaves(SOUND)


@given(
    st.sampled_from(LEAVES),
    st.one_of(st.none(), st.integers(), st.text(max_size=4), st.just([]), st.just(["good", "x"])),
)
def test_an_export_changed_by_hand_is_refused_or_compared(
    path: tuple[str | int, ...], value: object
) -> None:
    data = json.loads(json.dumps(SOUND))
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    try:
        history = from_json(json.dumps(data))
    except ExportError:
        return
    assert paint_plain(comparison([history, from_json(json.dumps(SOUND))], FR))
    assert to_csv(history, FR)
