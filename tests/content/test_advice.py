"""What makes a scenario poorer is told as a warning, and never forbids playing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kessessa.content import Severity, check, load
from kessessa.content.checks.lint import words_in
from tests.content.tiny import add, bend

MAIN = "scenario.yaml"
ALL = "situations/all.yaml"


@pytest.fixture
def unplanned(folder: Path) -> Path:
    """The tiny scenario without its rehearsal, which some changes would turn elsewhere."""
    (folder / "plans" / "rope.plan.yaml").unlink()
    return folder


def _warned(folder: Path) -> set[tuple[str, str]]:
    """Codes of the warnings, with what they speak of; no fault at all."""
    found = check(folder)
    assert all(one.severity is Severity.WARNING for one in found), found
    load(folder)
    return {(one.code, one.message) for one in found}


def _codes(folder: Path) -> set[str]:
    return {code for code, _ in _warned(folder)}


def _when(folder: Path, situation: str, condition: str) -> None:
    bend(folder, ALL, f"- id: {situation}\n", f"- id: {situation}\n  when: {condition}\n")


@pytest.mark.parametrize(
    ("situation", "condition"),
    [
        ("roof", "{chose: {vote: patch}}"),
        ("bell", "{fact: late}"),
        ("rope", "{all: [{fact: late}, {fact: deal}]}"),
        ("rope", "{any: [{fact: late}, {chose: {feast: wait}}]}"),
        ("vote", "{fact: roof, not: {fact: roof}}"),
        ("vote", "{utility: {min: 60}, all: [{utility: {max: 50}}]}"),
        ("vote", "{all: [{chose: {roof: patch}}, {chose: {roof: leave}}]}"),
        ("vote", "{all: [{form: association}, {form: none}]}"),
        ("vote", "{form: association}"),
    ],
)
def test_a_situation_that_no_game_can_reach_is_told(
    situation: str, condition: str, unplanned: Path
) -> None:
    bend(unplanned, ALL, "title: Choisir wait", "facts: [late]\n      title: Choisir wait")
    bend(unplanned, MAIN, ", when: {utility: {min: 90}}", ", when: {fact: late}")
    assert _codes(unplanned) == set()
    _when(unplanned, situation, condition)
    told = {message.partition("»")[0] for code, message in _warned(unplanned) if code == "K030"}
    assert f"Conseil : Aucune partie ne peut amener « {situation} " in told


def test_what_only_an_unreachable_situation_sets_is_unreachable_too(unplanned: Path) -> None:
    bend(unplanned, ALL, "      facts: [deal]\n", "      facts: [deal, gone]\n")
    _when(unplanned, "roof", "{fact: roof, not: {fact: roof}}")
    _when(unplanned, "vote", "{fact: gone}")
    told = {message.split("»")[0] for code, message in _warned(unplanned) if code == "K030"}
    assert {f"Conseil : Aucune partie ne peut amener « {one} " for one in ("roof", "vote")} <= told


def test_a_situation_that_some_game_can_reach_is_not(folder: Path) -> None:
    _when(folder, "rope", "{any: [{fact: roof}, {not: {fact: deal}}], utility: {min: 10, max: 90}}")
    _when(folder, "vote", "{chose: {rope: patch}, method: chair, promise: {open: kept}}")
    assert _codes(folder) == set()


def test_an_option_that_can_never_open_is_told(unplanned: Path) -> None:
    bend(
        unplanned,
        ALL,
        "requires: {treasury: {min: 100}",
        "requires: {chose: {vote: patch}",
    )
    assert "« roof.patch »" in " ".join(
        message for code, message in _warned(unplanned) if code == "K030"
    )


def test_an_ending_that_no_game_can_reach_is_told(folder: Path) -> None:
    bend(
        folder,
        MAIN,
        "when: {utility: {min: 90}}",
        "when: {utility: {min: 90}, all: [{utility: {max: 9}}]}",
    )
    assert "« second »" in " ".join(message for code, message in _warned(folder) if code == "K030")


def test_a_fact_that_nothing_reads_is_told_where_it_is_set(folder: Path) -> None:
    bend(folder, ALL, "facts: [roof]", "facts: [roof, lost]")
    (only,) = check(folder)
    assert (only.code, only.line, only.column) == ("K033", 22, 21)


def test_a_fact_that_only_a_rehearsal_expects_is_read_by_nothing(folder: Path) -> None:
    bend(folder, ALL, "facts: [roof]", "facts: [roof, lost]")
    bend(folder, "plans/rope.plan.yaml", "ending: fifth", "ending: fifth, facts: [lost]")
    assert _codes(folder) == {"K033"}


def test_an_indicator_that_nothing_moves_is_told(unplanned: Path) -> None:
    bend(unplanned, ALL, "{territory: +1,", "{utility: +1,", -1)
    assert ("K034", "Conseil : Rien dans ce scénario ne change « territory ».") in _warned(
        unplanned
    )


def test_leaning_to_an_option_or_rehearsing_it_is_no_consequence(folder: Path) -> None:
    bend(folder, ALL, "      facts: [deal]\n", "      keeps: [fair]\n", -1)
    bend(folder, ALL, "{not: {fact: deal}}", "{fact: roof}")
    bend(folder, MAIN, "{fact: deal}", "{not: {fact: roof}}", -1)
    assert (
        "K035",
        "Conseil : 7 options sur 13 n'ont pas de suite plus tard ; au plus la moitié.",
    ) in _warned(folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (MAIN, "title: On garde calm, text: Toujours., broken_by: [chair]", "title: On garde calm, text: Toujours.", "K036"),
        (ALL, "    flo: {knows: Tu sais.}\n", "", "K037"),
        (ALL, "question: Que fait-on ?", "question: On y va.", "K042"),
        (MAIN, "text: Il y a une cloche.", "text: " + "Ding dong. " * 43, "K040"),
        (MAIN, "text: Il y a une cloche.", "text: " + "ding " * 21 + ".", "K041"),
    ],
)  # fmt: skip
def test_each_piece_of_advice_is_given(
    file: str, old: str, new: str, code: str, folder: Path
) -> None:
    bend(folder, file, old, new, -1)
    assert code in _codes(folder)


def test_too_few_secrets_in_a_situation_are_told(folder: Path) -> None:
    for name in ("ana", "ben"):
        bend(folder, ALL, f"    {name}: {{leans", f"    {name}: {{leans", 1)
    bend(folder, ALL, "    cleo: {knows: Tu sais.}\n    dan: {knows: Tu sais.}\n", "")
    bend(folder, ALL, "    eve: {knows: Tu sais.}\n    flo: {knows: Tu sais.}\n", "")
    bend(folder, ALL, ", knows: Tu sais une autre chose.}", "}")
    assert _codes(folder) == {"K038"}


def test_a_stage_with_a_single_situation_is_told(folder: Path) -> None:
    bend(folder, ALL, "stage: assembly", "stage: means")
    assert _codes(folder) == {"K025"}


def test_reading_that_takes_more_than_a_third_of_the_minutes_is_told(folder: Path) -> None:
    bend(folder, ALL, "Une question se pose.", "Oui. " * 500, -1)
    told = {message for code, message in _warned(folder) if code == "K043"}
    assert {message.split("«")[1].split("»")[0].strip() for message in told} == {
        "short",
        "standard",
    } or len(told) == 3


def test_advice_waits_while_there_are_faults_but_for_the_length_of_texts(folder: Path) -> None:
    bend(folder, MAIN, "text: Il y a une cloche.", "text: " + "ding " * 21 + ".")
    bend(folder, ALL, "facts: [roof]", "facts: [roof, lost]")
    bend(folder, MAIN, "age: 40", "age: 4")
    assert [one.code for one in check(folder)] == ["K013", "K041"]


def test_words_are_counted_as_people_count_them() -> None:
    assert words_in("L'école perd une classe : c'est décidé !") == 6
    assert words_in("« Bonjour », dit-elle… – 25 000 €.") == 4
    assert words_in("") == 0


def test_a_picture_of_ones_own_is_found_and_one_that_is_not_there_is_a_fault(folder: Path) -> None:
    bend(folder, MAIN, "place: Tiny", "place: Tiny\ncover: bell")
    assert [one.code for one in check(folder)] == ["K050"]
    add(
        folder,
        "pictures/bell.png",
        (Path(__file__).parents[2] / "assets/icons/back.png").read_bytes(),
    )
    assert check(folder) == ()
    assert load(folder).cover == "tiny/bell"
