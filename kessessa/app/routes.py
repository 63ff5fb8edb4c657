"""Which page shows which phase of a game, and which step of its debrief."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kessessa.core.state import Phase
from kessessa.screens.debrief.ending import EndPage
from kessessa.screens.debrief.steps import (
    DebriefPage,
    DecidedPage,
    FeltPage,
    HappenedPage,
    HerePage,
    RealLifePage,
)
from kessessa.screens.debrief.what_if import WhatIfPage
from kessessa.screens.turn.ballots import BallotPage, ObjectionPage
from kessessa.screens.turn.charter import CharterPage
from kessessa.screens.turn.debate import DebatePage
from kessessa.screens.turn.method import MethodPage
from kessessa.screens.turn.outcome import HazardPage, OutcomePage
from kessessa.screens.turn.review import ReviewPage
from kessessa.screens.turn.situation import OpinionPage, ReadPage
from kessessa.screens.ui.play import GamePage, Play
from kessessa.text import Step

PAGES: Final[Mapping[Phase, Callable[[Play], GamePage]]] = {
    Phase.CHARTER: CharterPage,
    Phase.READ: ReadPage,
    Phase.OPINION: OpinionPage,
    Phase.DEBATE: DebatePage,
    Phase.METHOD: MethodPage,
    Phase.BALLOT: BallotPage,
    Phase.OBJECTION: ObjectionPage,
    Phase.OUTCOME: OutcomePage,
    Phase.HAZARD: HazardPage,
    Phase.REVIEW: ReviewPage,
    Phase.OVER: EndPage,
}
"""The page of each phase of a game."""

DEBRIEF: Final[Mapping[Step, Callable[[Play], DebriefPage]]] = {
    "happened": HappenedPage,
    "felt": FeltPage,
    "decided": DecidedPage,
    "what_if": WhatIfPage,
    "real_life": RealLifePage,
    "here": HerePage,
}
"""The page of each step of the debrief."""


def debrief_page(play: Play, step: Step, decision: int | None = None) -> DebriefPage:
    """The page of a step; in « et si ? », about one decision, or about all of them (None)."""
    return WhatIfPage(play, decision=decision) if step == "what_if" else DEBRIEF[step](play)
