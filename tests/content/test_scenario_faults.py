"""A scenario that cannot be played says why: everything at once, in its place, with the right word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kessessa.content import ScenarioError, check, load
from tests.content.tiny import add, bend

MAIN = "scenario.yaml"
ALL = "situations/all.yaml"


def _told(folder: Path) -> list[tuple[str, str, int]]:
    return [(one.code, Path(one.file).name, one.line) for one in check(folder)]


def test_faults_of_every_file_come_at_once(folder: Path) -> None:
    bend(folder, MAIN, "tagline:", "tagine:")
    bend(folder, MAIN, "age: 40", "age: quarante")
    bend(folder, MAIN, "college: users", "college: usagers")
    bend(folder, ALL, "stage: means", "stage: moyens")
    bend(folder, ALL, "{utility: +1,", "{utility: +9,")
    add(folder, "situations/torn.yaml", "- id: [")
    assert {code for code, _, _ in _told(folder)} == {"K010", "K013", "K014", "K004"}
    (folder / "situations" / "torn.yaml").unlink()
    assert sorted(code for code, _, _ in _told(folder)) == ["K010", "K013", "K013", "K014", "K021"]


def test_what_a_torn_file_would_have_declared_is_not_missed_elsewhere(folder: Path) -> None:
    bend(folder, ALL, "- id: roof", '- id: "roof')
    assert _told(folder) == [("K004", "all.yaml", 1)]


def test_an_option_that_lacks_a_key_is_still_known_to_those_that_name_it(folder: Path) -> None:
    bend(folder, ALL, "      title: Choisir patch\n", "")
    assert _told(folder) == [("K011", "all.yaml", 14)]


def test_a_situation_that_lacks_a_key_keeps_its_options_to_itself(folder: Path) -> None:
    bend(folder, ALL, "  question: Que fait-on ?\n", "")
    assert _told(folder) == [("K011", "all.yaml", 1)]


def test_a_missing_list_is_told_once_and_not_by_all_who_name_its_items(folder: Path) -> None:
    text = (folder / MAIN).read_text(encoding="utf-8")
    start, end = text.index("promises:"), text.index("hazards:")
    (folder / MAIN).write_text(text[:start] + text[end:], encoding="utf-8")
    (only,) = check(folder)
    assert (only.code, only.message) == ("K011", "Il manque « promises ».")


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (ALL, "leans: patch", "leans: pach", "Aucune option de cette situation ne s'appelle « pach »"),
        (ALL, "    ana: {leans", "    anna: {leans", "Aucun rôle ne s'appelle « anna »"),
        (ALL, "stage: means", "stage: mean", "Aucune étape ne s'appelle « mean »"),
        (ALL, "keeps: [open]", "keeps: [opened]", "Aucune promesse ne s'appelle « opened »"),
        (ALL, "hazard: storm", "hazard: storms", "Aucun aléa de ce scénario ne s'appelle « storms »"),
        (MAIN, "{fact: roof}", "{fact: rof}", "Aucune option ne pose le fait « rof »"),
        (MAIN, "{chose: {roof: p", "{chose: {rooof: p", "Aucune situation ne s'appelle « rooof »"),
        (ALL, "keeps: [open]", "form: asociation", "Aucune forme de statuts ne s'appelle « asociation »"),
    ],
)  # fmt: skip
def test_an_id_that_nothing_declares_comes_with_the_nearest_one(
    file: str, old: str, new: str, message: str, folder: Path
) -> None:
    bend(folder, file, old, new)
    (only,) = [one for one in check(folder) if one.code != "K033"]
    assert only.code == "K021"
    assert only.message.startswith(message)
    assert f"Vouliez-vous dire « {only.suggestion} » ?" in only.message
    assert only.suggestion in {*re.findall(r"\w+", old), "association"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: La cloche", "title:", "K017"),
        ("title: La cloche", "title: 1984", "K012"),
        ("title: La cloche", "title: true", "K012"),
        ("title: La cloche", "title: ~", "K012"),
        ("title: La cloche", "title: [La cloche]", "K012"),
        ("title: La cloche", "title: {fr: La cloche}", "K012"),
        ("names: [Ding, Dong, Dang]", "names: Ding", "K012"),
        ("names: [Ding, Dong, Dang]", "names: [Ding]", "K016"),
        ("names: [Ding, Dong, Dang]", "names: [a, b, c, d, e, f, g]", "K016"),
        ("age: 40", "age: '40'", "K013"),
        ("age: 40", "age: 4", "K013"),
        ("age: 40", "age: 040", "K013"),
        ("age: 40", "age: 4e1", "K013"),
        ("age: 40", "age: 40.5", "K013"),
        ("age: 40", "age: 99999999999999999999", "K013"),
        ("age: 40", "age: 0x28", "K013"),
        ("age: 40", "age: [40]", "K012"),
        ("weeks: 40", "weeks: 12:30", "K013"),
        ("id: ana", "id: Ana", "K015"),
        ("id: ana", "id: ../ana", "K015"),
        ("id: ana", f"id: a{'n' * 32}", "K015"),
        ("id: tiny", "id: ../tiny", "K015"),
        ("checked_on: 2026-11-24", "checked_on: 24/11/2026", "K018"),
        ("checked_on: 2026-11-24", "checked_on: 2026-02-30", "K018"),
        ("family: fragile", "family: fragil", "K014"),
        ("format: 1", "format: 2", "K013"),
        ("language: fr", "language: oc", "K014"),
    ],
)
def test_a_value_of_another_kind_is_a_fault(old: str, new: str, code: str, folder: Path) -> None:
    bend(folder, MAIN, "version: 1", "version: 1\nlanguage: fr")
    bend(folder, MAIN, old, new)
    found = [one for one in check(folder) if one.code != "K021"]
    assert [one.code for one in found if one.code != "K027"] == [code], found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: La cloche", "title: no"),
        ("title: La cloche", "title: 12:30"),
        ("title: La cloche", "title: '1984'"),
        ("title: La cloche", "title: 2026-11-24"),
        ("age: 40", "age: +40"),
    ],
)
def test_a_value_that_other_readers_would_bend_stays_what_it_is(
    old: str, new: str, folder: Path
) -> None:
    bend(folder, MAIN, old, new)
    scenario = load(folder)
    typed = new.partition(": ")[2].strip("'")
    assert typed in {scenario.title, f"+{scenario.roles[0].age}"}


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (ALL, "- id: bell", "- id: roof", "K020"),
        (ALL, "    - id: leave", "    - id: patch", "K020"),
        (MAIN, "- id: ben", "- id: ana", "K020"),
        (MAIN, "stages:\n", "stages:\n  - {id: empty, title: Vide, link: Rien.}\n", "K025"),
        (MAIN, ", when: {overdrafts: {min: 2}}", "", "K024"),
        (MAIN, "title: Fin last, family: fragile", "title: Fin last, when: {fact: roof}, family: fragile", "K024"),
        (MAIN, "id: tiny", "id: other", "K027"),
        (ALL, "      facts: [deal]\n", "      facts: [deal]\n      requires: {fact: roof, because: Non.}\n", "K023"),
    ],
)  # fmt: skip
def test_parts_that_do_not_fit_together_are_a_fault(
    file: str, old: str, new: str, code: str, folder: Path
) -> None:
    bend(folder, file, old, new)
    assert code in {one.code for one in check(folder)}
    with pytest.raises(ScenarioError):
        load(folder)


def test_pillars_beyond_what_an_hour_holds_are_a_fault(folder: Path) -> None:
    bend(folder, ALL, "  stage: ", "  pillar: short\n  stage: ", -1)
    assert [one.message for one in check(folder)][:1] == [
        "6 situations piliers jusqu'à « short » : 3 au plus."
    ]


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("{because: Rien ne change.}", "K019"),
        ("{utility: +1, carrying: +1, because: Deux.}", "K019"),
        ("{utility: +1}", "K011"),
        ("{utility: +4, because: Trop.}", "K013"),
        ("{utility: un, because: Un mot.}", "K013"),
        ("{happiness: +1, because: Inconnu.}", "K010"),
        ("{energy: -1, role: nobody, because: Personne.}", "K021"),
        ("{utility: -1, role: ana, because: Personne.}", "K010"),
        ("utility +1", "K012"),
    ],
)
def test_an_effect_changes_one_thing_within_bounds_and_says_why(
    new: str, code: str, folder: Path
) -> None:
    bend(folder, ALL, "{utility: +1, because: C'est utile.}", new)
    assert [one.code for one in check(folder)] == [code]


def test_a_folder_without_a_scenario_is_told_with_the_nearest_project() -> None:
    with pytest.raises(ScenarioError) as told:
        load("caffe")
    (only,) = told.value.diagnostics
    assert (only.code, only.suggestion, only.line) == ("K001", "cafe", 0)


def test_the_error_of_load_reads_as_a_list_of_what_to_mend(folder: Path) -> None:
    bend(folder, MAIN, "tagline:", "tagine:")
    bend(folder, MAIN, "place:", "plaice:")
    with pytest.raises(ScenarioError) as told:
        load(folder)
    assert len(str(told.value).splitlines()) == 2
    assert all(": K010 " in line for line in str(told.value).splitlines())


def test_files_beyond_the_most_are_a_fault_rather_than_forgotten(folder: Path) -> None:
    for number in range(40):
        add(folder, f"situations/b{number}.yaml", "[]")
    assert "K003" in {one.code for one in check(folder)}
