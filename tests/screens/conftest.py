"""What every test of pages looks at: everything that some random walks came to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kessessa.core.actions import Consent, Object, Reveal
from kessessa.core.methods import METHODS
from kessessa.core.state import State
from kessessa.screens.turn.ballots import BallotPage, ObjectionPage
from kessessa.screens.turn.situation import ReadPage
from kessessa.screens.turn.statutes import StatutesPage
from kessessa.screens.ui.page import Page
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.settings import Settings
from kessessa.screens.ui.typography import typeset
from kessessa.text import Locale
from tests.screens.moments import SEATS, deciding_statutes, done, play, voting
from tests.support.walks import Seen, cafe, stroll

LENGTHS = ("long", "standard", "short")


@pytest.fixture(scope="package")
def everything() -> tuple[Seen, ...]:
    """The pages of six walks: with and without companions, every length, both languages."""
    found: list[Seen] = []
    for seed, companions in enumerate((0, 0, 4, 2, 0, 0)):
        settings = Settings(
            language="en" if seed % 2 else "fr",
            display=("numbers", "words", "none")[seed // 2],  # type: ignore[arg-type]
            clock=seed == 3,
            opinions=seed != 4,
        )
        found += stroll(
            seed,
            settings=settings,
            companions=companions,
            length=LENGTHS[seed % 3],
            minutes=55 if seed in {1, 4} else 0,
            presses=500,
        )
    found += stroll(6, companions=SEATS, minutes=55, rehearsal=True, presses=60)
    return (*found, *corners())


def corners() -> Iterator[Seen]:
    """Pages that a walk seldom comes to, so that no test hangs on luck."""
    objected = done(
        voting("consent"), Object(0, "Et le chat ?"), *(Consent(seat) for seat in range(1, SEATS))
    )
    moments: tuple[tuple[Callable[[Play], Page], State], ...] = (
        (ObjectionPage, done(objected, Reveal())),
        (StatutesPage, deciding_statutes()),
        (ReadPage, deciding_statutes()),
        *((BallotPage, voting(method)) for method in METHODS if method != "lot"),
    )
    for make, state in moments:
        page = make(play(state))
        view = typeset(page.view(), Locale("fr"), cafe().glossary)
        yield Seen(page, view, cafe(), state, Settings())
