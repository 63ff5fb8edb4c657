from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from journal_kit import whole_game
from tiny_scenario import scenario

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
