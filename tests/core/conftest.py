from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kessessa.core.scenario import Length, Scenario
from kessessa.session import Session
from tests.core.table import Play, Table


@pytest.fixture(params=["plain", "journal"])
def play(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Play]:
    """Sits people down, without a file and then with one.

    In the second round every action goes through its notation into a journal, which is read back
    when the test ends and must lead to the same state and the same events.
    """
    tables: list[Table] = []

    def sit(
        scenario: Scenario, *, seats: int = 4, length: Length = "short", seed: int = 0
    ) -> Table:
        folder = tmp_path / f"session_{len(tables)}" if request.param == "journal" else None
        table = Table(scenario, folder, seats=seats, length=length, seed=seed)
        tables.append(table)
        return table

    yield sit
    for table in tables:
        if table.session is None:
            continue
        folder, scenario = table.session.folder, table.game.scenario
        assert folder is not None
        table.session.close()
        with Session.resume(folder, load=lambda *_, scenario=scenario: scenario) as again:
            assert again.state == table.state
            assert again.events == table.events
