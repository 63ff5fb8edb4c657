"""A rehearsal is read with its faults and played to its end, by the book."""

from __future__ import annotations

from pathlib import Path

import pytest

from kessessa.content import check, load
from kessessa.content.checks.rehearsal_plans import Plan, load_plans, missed, rehearse
from kessessa.content.load_context import LoadContext
from kessessa.core.methods import METHODS
from tests.content.tiny import add, bend

PLAN = "plans/rope.plan.yaml"


def _told(folder: Path) -> list[tuple[str, str, int]]:
    return [(one.code, Path(one.file).name, one.line) for one in check(folder)]


def test_a_plan_is_read_whole(folder: Path) -> None:
    add(
        folder,
        PLAN,
        "title: Tout\nseats: 3\nlength: long\nseed: 9\nchoose: {roof: leave}\nmethod: consent\n"
        "methods: {bell: chair}\npromises: [calm]\n"
        "expect: {ending: last, facts: [deal], utility: {min: 1, max: 99}, score: {min: 1}}\n",
    )
    ((plan, at),) = load_plans(folder, LoadContext())
    assert at.line == 1
    assert plan == Plan(
        title="Tout",
        seats=3,
        length="long",
        seed=9,
        choose={"roof": "leave"},
        method="consent",
        methods={"bell": "chair"},
        promises=("calm",),
        expect={
            "ending": "last",
            "facts": ("deal",),
            "utility": {"min": 1, "max": 99},
            "score": {"min": 1},
        },
    )


def test_a_plan_that_ends_otherwise_says_what_came_instead(folder: Path) -> None:
    bend(folder, PLAN, "ending: fifth", "ending: last, utility: {max: 1}")
    found = check(folder)
    assert [(one.code, one.line) for one in found] == [("K070", 1), ("K070", 1)]
    assert found[0].message == "La répétition « La corde » attend last, et obtient fifth."
    assert "attend utility 0–1, et obtient " in found[1].message


@pytest.mark.parametrize(
    ("old", "new", "code", "suggestion"),
    [
        ("choose: {roof: patch}", "choose: {rof: patch}", "K021", "roof"),
        ("choose: {roof: patch}", "choose: {roof: pach}", "K021", "patch"),
        ("choose: {roof: patch}", "choose: {roof: [patch]}", "K012", ""),
        ("ending: fifth", "ending: fith", "K021", "fifth"),
        ("ending: fifth", "facts: [roof]", "K011", ""),
        ("ending: fifth", "ending: fifth, facts: [rof]", "K021", "roof"),
        ("ending: fifth", "ending: fifth, utilty: {min: 3}", "K010", "utility"),
        ("ending: fifth", "ending: fifth, score: {min: 101}", "K013", ""),
        ("seats: 5", "seats: 2", "K013", ""),
        ("seats: 5", "seats: 5\nmethod: vote", "K014", ""),
        ("seats: 5", "seats: 5\npromises: [calmer]", "K021", "calm"),
        ("length: short", "length: brief", "K014", ""),
        ("title: La corde", "title: [", "K004", ""),
        ("title: La corde", "title: *corde", "K005", ""),
    ],
)
def test_a_fault_of_a_plan_is_told_and_the_plan_is_not_played(
    old: str, new: str, code: str, suggestion: str, folder: Path
) -> None:
    bend(folder, PLAN, old, new)
    (only,) = check(folder)
    assert (only.code, only.suggestion) == (code, suggestion)
    assert Path(only.file).name == "rope.plan.yaml"
    load(folder)


def test_more_seats_than_the_scenario_has_roles_is_a_fault_and_no_crash(folder: Path) -> None:
    bend(folder, PLAN, "seats: 5", "seats: 8")
    assert _told(folder) == [("K013", "rope.plan.yaml", 1)]


def test_more_promises_than_a_charter_holds_is_a_fault_and_no_crash(folder: Path) -> None:
    bend(folder, PLAN, "seats: 5", "promises: [open, fair, local, rest]")
    assert {code for code, _, _ in _told(folder)} == {"K016"}


@pytest.mark.parametrize("method", METHODS)
def test_a_plan_can_be_played_with_every_method(method: str, folder: Path) -> None:
    scenario = load(folder)
    plan = Plan(
        title="", expect={"ending": "fifth"}, length="long", method=method, choose={"roof": "patch"}
    )
    game = rehearse(scenario, plan)
    assert game.is_over()
    assert not missed(game, plan)


@pytest.mark.parametrize("seats", range(3, 7))
@pytest.mark.parametrize("length", ["short", "standard", "long"])
def test_a_plan_can_be_played_at_every_size(seats: int, length: str, folder: Path) -> None:
    plan = Plan(title="", expect={"ending": "x"}, seats=seats, length=length)  # type: ignore[arg-type]
    assert rehearse(load(folder), plan).is_over()


def test_every_plan_of_the_cafe_comes_out_as_it_says() -> None:
    home = Path(__file__).parents[2] / "scenarios" / "cafe"
    scenario = load(home)
    plans = load_plans(home, LoadContext())
    assert plans
    assert {plan.title: missed(rehearse(scenario, plan), plan) for plan, _ in plans} == {
        plan.title: () for plan, _ in plans
    }


def test_every_ending_of_the_cafe_is_reached_by_a_plan() -> None:
    home = Path(__file__).parents[2] / "scenarios" / "cafe"
    reached = {plan.expect["ending"] for plan, _ in load_plans(home, LoadContext())}
    assert reached == {one.id for one in load(home).endings}
