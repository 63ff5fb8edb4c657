from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journal.journal_kit import whole_game
from tests.journal.tiny_scenario import scenario

if TYPE_CHECKING:
    from kessessa.core.scenario import Scenario
    from kessessa.journal import Entry


@pytest.fixture(scope="session")
def village() -> Scenario:
    return scenario()


@pytest.fixture(scope="session")
def played() -> tuple[list[Entry], list[str]]:
    """The lines of a whole game, and the digest of the state before any and after each."""
    return whole_game()
