"""The shipped scenarios, audited at a small size; `make audit` does it at the full one.

Figures that a few games cannot settle (shares of endings, luck, the best options) are left to the
cards, which must be those of the scenarios as they stand.
"""

from __future__ import annotations

from functools import cache

import pytest

from kessessa.content import find_scenarios, load, shipped
from kessessa.sim.audit import FULL, audit
from kessessa.sim.figures import Audit

SHIPPED = [one.id for one in find_scenarios([shipped("scenarios")])]
SAMPLE = "cafe"
"""The scenario that every run audits; the others are left to `make test-all`."""
SURE = ("dead_ends", "free_lunch", "strategies", "time")
"""What a dozen games of each kind and length settle."""


@cache
def small(name: str) -> Audit:
    return audit(load(name), games=12)


@pytest.mark.parametrize("check", SURE)
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[] if name == SAMPLE else pytest.mark.exhaustive)
        for name in SHIPPED
    ],
)
def test_a_small_audit_finds_nothing_that_it_can_be_sure_of(name: str, check: str) -> None:
    finding = small(name).finding(check)

    assert finding.passed, finding.failures


@pytest.mark.parametrize("name", SHIPPED)
def test_the_card_is_that_of_a_full_audit_of_the_scenario_as_it_stands(name: str) -> None:
    card = (shipped("scenarios") / name / "AUDIT.md").read_text(encoding="utf-8")

    assert f"{FULL} graines" in card
    assert "toutes les vérifications passent" in card
    assert load(name).digest[:16] in card, "run `make audit`: the scenario has changed since"
