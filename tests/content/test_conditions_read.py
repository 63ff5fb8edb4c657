"""Every key of the table of conditions becomes the condition it says, and nothing is evaluated."""

from __future__ import annotations

import pytest

from kessessa.content.diagnostics import Diagnostic
from kessessa.content.load_context import LoadContext
from kessessa.content.schema.conditions import CONDITION, NUMBERS, READERS
from kessessa.content.source.reader import parse
from kessessa.core.scenario import (
    INDICATORS,
    All,
    Any,
    Between,
    Chose,
    Condition,
    FormIs,
    HasFact,
    MethodIs,
    Not,
    PromiseIs,
    WasShared,
)

READ: dict[str, Condition] = {
    "{fact: roof}": HasFact("roof"),
    "{chose: {place: hall}}": Chose("place", ("hall",)),
    "{chose: {place: [hall, barn]}}": Chose("place", ("hall", "barn")),
    "{chose: {place: hall, price: low}}": All(
        (Chose("place", ("hall",)), Chose("price", ("low",)))
    ),
    "{form: scic}": FormIs(("scic",)),
    "{form: [scic, none]}": FormIs(("scic", "none")),
    "{method: chair}": MethodIs(("chair",)),
    "{method: [chair, lot]}": MethodIs(("chair", "lot")),
    "{shared: {place: mayor}}": WasShared("place", "mayor"),
    "{promise: open}": PromiseIs("open", "made"),
    "{promise: {open: kept}}": PromiseIs("open", "kept"),
    "{promise: {open: broken}}": PromiseIs("open", "broken"),
    "{promise: {open: made}}": PromiseIs("open", "made"),
    "{all: [{fact: a}, {fact: b}]}": All((HasFact("a"), HasFact("b"))),
    "{any: [{fact: a}, {form: scop}]}": Any((HasFact("a"), FormIs(("scop",)))),
    "{not: {fact: a}}": Not(HasFact("a")),
    "{fact: a, form: scop}": All((HasFact("a"), FormIs(("scop",)))),
    **{f"{{{one}: {{min: 2}}}}": Between(one, 2, None) for one in NUMBERS},
    **{f"{{{one}: {{max: 4}}}}": Between(one, None, 4) for one in NUMBERS},
    **{f"{{{one}: {{min: 2, max: 4}}}}": Between(one, 2, 4) for one in INDICATORS},
    "{treasury: {min: -100}}": Between("treasury", -100, None),
}


def _read(text: str) -> tuple[Condition, list[Diagnostic]]:
    context = LoadContext()
    return CONDITION.read(parse(text.encode(), "file", context), context), context.diagnostics


@pytest.mark.parametrize("text", READ)
def test_each_condition_is_read_as_it_says(text: str) -> None:
    assert _read(text) == (READ[text], [])


def test_every_key_of_the_table_is_tried_here() -> None:
    assert {key for key in READERS if any(f"{{{key}:" in text for text in READ)} == set(READERS)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{}", "K017"),
        ("", "K017"),
        ("fact", "K012"),
        ("[{fact: a}]", "K012"),
        ("{fact: [a]}", "K012"),
        ("{fact: Un fait}", "K015"),
        ("{all: []}", "K016"),
        ("{any: {fact: a}}", "K012"),
        ("{not: a}", "K012"),
        ("{method: referendum}", "K014"),
        ("{promise: {open: held}}", "K014"),
        ("{utility: 50}", "K012"),
        ("{utility: {}}", "K017"),
        ("{utility: {min: 101}}", "K013"),
        ("{utility: {min: 60, max: 50}}", "K013"),
        ("{utility: {least: 60}}", "K010"),
        ("{energy: {min: 6}}", "K013"),
        ("{treasury: {min: 1 000}}", "K013"),
        ("{utility: {min: '2 + 2'}}", "K013"),
    ],
)
def test_a_condition_that_says_nothing_sure_is_a_fault(text: str, code: str) -> None:
    _, found = _read(text)
    assert [one.code for one in found] == [code]


@pytest.mark.parametrize("key", READERS)
def test_a_misspelt_key_of_a_condition_is_read_as_the_nearest(key: str) -> None:
    text = next(text for text in READ if text.startswith(f"{{{key}:"))
    slip = key[0] + key if len(key) < 4 else key[:-2] + key[-1]
    read, found = _read(text.replace(f"{{{key}:", f"{{{slip}:", 1))
    assert [(one.code, one.suggestion) for one in found] == [("K010", key)]
    assert read == READ[text]
