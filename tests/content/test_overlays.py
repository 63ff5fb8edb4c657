"""A translation is texts only, keyed by ids: what is missing and what is orphan are faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from kessessa.content import ScenarioError, check, load
from tests.content.tiny import add, bend
from tests.content.tiny_english import ENGLISH

OVERLAY = "i18n/en.yaml"


@pytest.fixture
def english(folder: Path) -> Path:
    """The tiny scenario with a whole translation."""
    add(folder, OVERLAY, ENGLISH)
    return folder


def test_a_whole_translation_has_nothing_to_mend_and_speaks_everywhere(english: Path) -> None:
    assert check(english) == ()
    scenario = load(english, "en")
    roof = scenario.situations["roof"]
    patch = roof.option("patch")
    assert scenario.language == "en"
    assert (scenario.title, scenario.names[0]) == ("The bell", "Ding")
    assert roof.voice("cleo").knows == "You know."  # type: ignore[union-attr]
    assert patch.effects[0].because == "It is useful."
    assert patch.requires[0].because == "A hundred euros are due."
    assert patch.amendment is not None
    assert patch.amendment.effects[0].because == "We listened."
    assert dict(patch.reactions) == {"ana": "At last!"}
    assert scenario.hazards["storm"].softened[0].text == "You had a deal."
    assert scenario.situations["debt"].title == "The debt"
    assert scenario.forms["association"].title == "The association"


def test_a_translation_changes_no_number_no_id_and_no_digest(english: Path) -> None:
    french, told = load(english), load(english, "en")
    assert french.digest == told.digest
    assert french.start == told.start
    assert [one.id for one in french.endings] == [one.id for one in told.endings]
    for one in french.situations.values():
        other = told.situations[one.id]
        assert [each.cost for each in one.options] == [each.cost for each in other.options]
        assert [e.amount for o in one.options for e in o.effects] == [
            e.amount for o in other.options for e in o.effects
        ]


@pytest.mark.parametrize(
    ("old", "new", "code", "word"),
    [
        ("tagline: Ding, dong.\n", "", "K060", "tagline"),
        ("  means: {title: The means, link: We found.}\n", "", "K060", "means"),
        ("link: We found.", "lnk: We found.", "K061", "lnk"),
        ("  means: {title", "  maens: {title", "K061", "maens"),
        ("place: Tiny\n", "place: Tiny\ncover: bell\n", "K061", "cover"),
        ("effects: [It is useful., ", "effects: [", "K063", "3"),
        ("ana: {says: Yes.", "ana: {leans: Yes., says: Yes.", "K061", "leans"),
        ("names: [Ding, Dong, Dang]", "names: Ding", "K012", "liste"),
        ("title: The bell\n", "title: [The bell]\n", "K012", "texte"),
        ("  storm:\n", "  rain: {title: Rain}\n  storm:\n", "K061", "rain"),
        ("roles:\n", "extra: boo\nroles:\n", "K061", "extra"),
    ],
)
def test_what_is_missing_or_orphan_in_a_translation_is_one_fault_where_it_is(
    old: str, new: str, code: str, word: str, english: Path
) -> None:
    bend(english, OVERLAY, old, new)
    (only,) = check(english)
    assert (only.code, Path(only.file).name) == (code, "en.yaml")
    assert word in only.message
    with pytest.raises(ScenarioError):
        load(english, "en")
    load(english)


def test_advice_about_a_translation_speaks_of_its_file(english: Path) -> None:
    bend(english, OVERLAY, "text: There is a bell.", "text: " + "ding " * 21 + ".")
    (only,) = check(english)
    assert (only.code, Path(only.file).name, only.line) == ("K041", "en.yaml", 4)


@pytest.mark.parametrize("language", ["oc", "..", "../../etc", "en/..", "EN", "é"])
def test_a_language_that_the_scenario_does_not_speak_is_a_fault(
    language: str, folder: Path
) -> None:
    with pytest.raises(ScenarioError) as told:
        load(folder, language)
    assert "K062" in {one.code for one in told.value.diagnostics}


def test_an_overlay_that_is_no_mapping_is_a_fault(folder: Path) -> None:
    add(folder, OVERLAY, "- title\n")
    assert {one.code for one in check(folder)} == {"K012"}
    add(folder, OVERLAY, "")
    assert {one.code for one in check(folder)} == {"K017"}
    add(folder, OVERLAY, "title: [")
    assert {one.code for one in check(folder)} == {"K004"}
