from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kessessa.core.scenario import Scenario
from kessessa.session import Session
from kessessa.session.scenario_copy import Loader
from tests.journal.tiny_scenario import scenario
from tests.session.session_kit import Begin, FakeClock, load_tiny


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def load() -> Loader:
    return load_tiny


@pytest.fixture(params=["plain", "journal"])
def play(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Begin]:
    """Begins sessions of any scenario, without a file and then with one.

    In the second round every session is, when the test ends, read back from its file and must
    stand at the same state: each test of the rules is a test of the journal too.
    """
    begun: list[Session] = []

    def begin(of: Scenario | None = None, **options: object) -> Session:
        of = of or scenario()
        folder = tmp_path / f"session_{len(begun)}" if request.param == "journal" else None
        session = Session.create(of, folder, **options)  # type: ignore[arg-type]
        begun.append(session)
        return session

    yield begin
    for session in begun:
        folder, state, of = session.folder, session.state, session.game.scenario
        unsaved = session.unsaved
        session.close()
        if folder is not None and not unsaved:
            with Session.resume(folder, load=lambda *_, of=of: of) as again:
                assert again.state == state
                assert again.events == session.events
