"""The audit against defects sown one at a time into the mill."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import cache
from types import MappingProxyType

import pytest

from kessessa.core.game import Game
from kessessa.core.scenario import (
    Between,
    Effect,
    Ending,
    HasFact,
    Hazard,
    Option,
    Requirement,
    Scenario,
    Situation,
    Wish,
)
from kessessa.sim import on_cores
from kessessa.sim.audit import audit
from kessessa.sim.card import audit_card, audit_text
from kessessa.sim.figures import (
    Audit,
    Figure,
    Finding,
    mean_interval,
    ratio_interval,
    share_interval,
)
from kessessa.sim.neutral_play import advance, opening
from kessessa.sim.plays import is_dead_end
from kessessa.sim.workers import pack, unpack
from kessessa.text import Locale
from tests.sim.bakery import all_five
from tests.support.sample_scenario import mill

MILL = mill()
NEVER = HasFact("never")
FR = Locale("fr")


@cache
def sound() -> Audit:
    """The mill as it is."""
    return audit(MILL, games=8)


@cache
def audited(defect: Callable[[], Scenario]) -> Audit:
    """The mill with a defect; several tests look at the same."""
    return audit(defect(), games=8)


def subjects(found: Audit, check: str) -> set[str]:
    return {failure.subject for failure in found.finding(check).failures}


def with_situation(changed: Situation) -> Scenario:
    return mill(situations=MappingProxyType({**MILL.situations, changed.id: changed}))


def with_option(extra: Option) -> Scenario:
    """The mill with one more option at the fair, which every game passes through."""
    fair = MILL.situations["fair"]
    return with_situation(replace(fair, options=(*fair.options, extra)))


def extra(name: str, notches: int, *more: Effect) -> Option:
    return Option(name, name, "", "C'est fait.", effects=(*all_five(notches), *more))


def dead_end() -> Scenario:
    fair = MILL.situations["fair"]
    shut = (Requirement(NEVER, "Jamais."),)
    return with_situation(
        replace(fair, options=tuple(replace(one, requires=shut) for one in fair.options))
    )


def cut_road() -> Scenario:
    closed = {
        name: replace(one, when=NEVER) if one.stage == "life" else one
        for name, one in MILL.situations.items()
    }
    return mill(situations=MappingProxyType(closed))


def dominated_option() -> Scenario:
    return with_option(extra("waste", -3))


def free_lunch() -> Scenario:
    return with_option(extra("gold", 3, Effect("treasury", 900, "De l'or.")))


def unreachable_ending() -> Scenario:
    return mill(endings=(Ending("moon", "La lune", "lasting", "", NEVER), *MILL.endings))


def unreachable_situation() -> Scenario:
    return with_situation(replace(MILL.situations["life_2"], when=NEVER))


def closed_option() -> Scenario:
    return with_option(replace(extra("dream", 1), requires=(Requirement(NEVER, "Jamais."),)))


def ruled_by_luck() -> Scenario:
    cards = {
        f"card{number}": Hazard(f"card{number}", "Un sort", "Pouf.", 15, all_five(notches))
        for number, notches in enumerate((-3, -3, 3))
    }
    return mill(hazards=MappingProxyType({**MILL.hazards, **cards}))


def first_is_best() -> Scenario:
    easy = {
        name: replace(one, options=(extra("yes", 1), extra("no", -1)), default="yes", voices=())
        for name, one in MILL.situations.items()
    }
    return mill(situations=MappingProxyType(easy), hazards=MappingProxyType({}))


def impossible_wish() -> Scenario:
    return mill(roles=(replace(MILL.roles[0], wish=Wish("Voler.", NEVER)), *MILL.roles[1:]))


def wished(*wishes: Wish) -> Scenario:
    """The mill, its roles wishing these in turn."""
    roles = enumerate(MILL.roles)
    return mill(
        roles=tuple(replace(role, wish=wishes[number % len(wishes)]) for number, role in roles)
    )


def easy_wishes() -> Scenario:
    return wished(Wish("Finir.", Between("score", 0)))


def opposite_wishes() -> Scenario:
    return wished(Wish("Bien.", Between("score", 50)), Wish("Mal.", Between("score", None, 49)))


def endless_reading() -> Scenario:
    return with_situation(replace(MILL.situations["fair"], text="Il était une fois. " * 900))


def knowing(points_to: str) -> Scenario:
    """Everywhere a good and a bad option; two roles know something that speaks for one of them.

    Nobody holds an indicator dear, and whoever has heard nothing takes the other option, first on
    the page.
    """
    good, bad = extra("good", 1), extra("bad", -2)
    options = (bad, good) if points_to == "good" else (good, bad)
    voices = tuple(
        replace(voice, leans=None, points_to=points_to) for voice in MILL.situations["fair"].voices
    )
    situations = {
        name: replace(one, options=options, default="good", voices=voices)
        for name, one in MILL.situations.items()
    }
    roles = tuple(replace(role, values=MappingProxyType({})) for role in MILL.roles)
    return mill(situations=MappingProxyType(situations), roles=roles)


def misleading_facts() -> Scenario:
    return knowing("bad")


def telling_facts() -> Scenario:
    return knowing("good")


SOUND: dict[Callable[[], Scenario], Callable[[], Scenario]] = {
    easy_wishes: opposite_wishes,
    misleading_facts: telling_facts,
}
"""What a defect is compared with, where the mill itself would not pass."""

DEFECTS: dict[Callable[[], Scenario], tuple[str, str]] = {
    dead_end: ("dead_ends", "fair"),
    cut_road: ("dead_ends", "road"),
    dominated_option: ("dominated", "never_best fair.waste"),
    free_lunch: ("free_lunch", "fair.gold"),
    unreachable_ending: ("endings", "moon"),
    unreachable_situation: ("situations", "life_2"),
    closed_option: ("situations", "fair.dream"),
    ruled_by_luck: ("luck", "luck short"),
    first_is_best: ("strategies", "first short"),
    impossible_wish: ("wishes", "never_granted r0"),
    easy_wishes: ("wishes", "together"),
    endless_reading: ("time", "short"),
    misleading_facts: ("sharing", "standard"),
}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.__name__)
def test_a_sown_defect_is_caught(defect: Callable[[], Scenario]) -> None:
    check, subject = DEFECTS[defect]
    without = audited(SOUND[defect]) if defect in SOUND else sound()
    assert subject not in subjects(without, check)
    found = audited(defect)
    assert subject in subjects(found, check)
    assert not found.passed


def test_a_free_lunch_is_also_too_often_the_best() -> None:
    assert "too_often_best fair.gold" in subjects(audited(free_lunch), "dominated")


def test_the_path_to_a_dead_end_leads_there() -> None:
    scenario = dead_end()
    (failure,) = audited(dead_end).finding("dead_ends").failures
    path = failure.path
    assert path is not None
    assert path.manner == "neutral"
    game = Game(scenario, seats=path.seats, length=path.length, seed=path.seed)  # type: ignore[arg-type]
    state = opening(game)
    for situation, option in path.steps:
        assert state.plan[0] == situation
        state = advance(scenario, state, option)
    assert state.plan[0] == "fair"
    assert is_dead_end(scenario, state)


def test_every_figure_lies_in_its_interval_and_counts_its_games() -> None:
    for finding in sound().findings:
        for figure in finding.figures:
            assert figure.low <= figure.value <= figure.high, figure
            assert figure.games > 0, figure


def test_the_audit_is_the_same_on_every_core() -> None:
    with on_cores(2) as map_:
        assert audit(MILL, games=8, map_=map_) == sound()


def test_an_audit_takes_eight_games_at_least() -> None:
    with pytest.raises(ValueError, match="8 games"):
        audit(MILL, games=7)


def test_an_audit_is_json() -> None:
    told = json.loads(json.dumps(asdict(sound())))
    assert [one["check"] for one in told["findings"]] == [one.check for one in sound().findings]


def test_the_text_tells_each_check_and_each_failure_with_its_path() -> None:
    found = audited(dead_end)
    text = audit_text(found, FR)
    assert "✗ Aucune impasse" in text
    assert "fair" in text.split("✗ Aucune impasse")[1].split("✓")[0]
    assert str(found.finding("dead_ends").failures[0].path) in text
    assert text.count("\n✓") + text.count("\n✗") == len(found.findings)


def test_the_card_has_a_table_for_each_check_that_has_figures() -> None:
    card = audit_card(sound(), FR)
    with_figures = sum(bool(finding.figures) for finding in sound().findings)
    assert card.count("|---|---|---|---|") == with_figures
    assert card.startswith(f"# {FR.typeset('Audit de « mill », version 1')}\n")


def test_a_fair_audit_says_so() -> None:
    fair = replace(sound(), findings=(Finding("endings"),))
    assert fair.passed
    assert "Scénario équitable" in audit_text(fair, FR)


@pytest.mark.parametrize(
    ("figure", "holds", "sure"),
    [
        (Figure("x", 5, 4, 6, "points", 9, most=7), True, True),
        (Figure("x", 5, 4, 8, "points", 9, most=7), True, False),
        (Figure("x", 8, 6, 9, "points", 9, most=7), False, False),
        (Figure("x", 8, 7.5, 9, "points", 9, most=7), False, True),
        (Figure("x", 7, 7, 7, "points", 9, most=7), True, True),
        (Figure("x", 7, 7, 7, "points", 9, most=7, strict=True), False, True),
        (Figure("x", 0, -1, 1, "points", 9, least=0, strict=True), False, False),
    ],
)
def test_a_figure_holds_by_its_value_and_is_sure_by_its_interval(
    figure: Figure,
    holds: bool,  # noqa: FBT001 - a table
    sure: bool,  # noqa: FBT001
) -> None:
    assert (figure.holds, figure.is_sure) == (holds, sure)


def test_intervals_are_those_of_the_textbooks() -> None:
    # Wilson's interval for nothing out of ten: z² / (n + z²).
    assert share_interval(0, 10) == pytest.approx((0, 0, 100 * 1.96**2 / (10 + 1.96**2)))
    assert share_interval(5, 10)[1:] == pytest.approx((23.66, 76.34), abs=0.01)
    assert share_interval(0, 0) == (0, 0, 100)
    # 1 2 3 4 5: mean 3, standard deviation √2.5, over √5.
    assert mean_interval([1, 2, 3, 4, 5]) == pytest.approx(
        (3, 3 - 1.96 * 0.5**0.5, 3 + 1.96 * 0.5**0.5)
    )
    assert ratio_interval([(1, 2), (2, 4), (3, 6)]) == pytest.approx((50, 50, 50))


def test_a_scenario_crosses_to_another_process_and_back() -> None:
    assert unpack(pack(MILL)) == MILL
