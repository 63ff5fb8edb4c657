"""Games of the mill that say what booklets must say: objections, chance, a typed name, an early end."""

from __future__ import annotations

from dataclasses import replace

from kessessa.core.actions import End
from kessessa.core.game import Game
from kessessa.core.notation import parse_action
from kessessa.core.scenario import RealLife, Term
from tests.support.sample_scenario import mill

NAME = "=1+1 <Moulin & Cie>"
"""A name that a spreadsheet would compute and a browser would read as a tag."""
REASON = "@où <b>dort</b> le chat ?"

SCENARIO = mill(
    glossary=(
        Term("wheel", "roue", "Elle tourne.", source="Loi de la roue", checked_on="2026-11-24"),
        Term("unused", "anticyclone", "Il fait beau."),
    ),
    inspired_by=RealLife("Un vrai moulin", "Il y en a un.", "Son registre", "2026-11-24"),
)

_AMENDED = (
    f"charter consent open,together {NAME}",
    "next",
    "opinion 0 wait",
    "opinion 1 mend",
    "opinion 2 mend",
    "next",
    "share 1",
    "next",
    "method consent mend",
    "consent 0",
    f"object 1 {REASON}",
    "reserve 2",
    "reveal",
    "settle amend",
)


def amended(**changes: object) -> Game:
    """Three seats, one decision improved by an objection, one fact shared and one kept."""
    scenario = replace(SCENARIO, **changes) if changes else SCENARIO  # type: ignore[arg-type]
    game = Game(scenario, seats=3, length="short", seed=5)
    for notation in _AMENDED:
        game.push(parse_action(notation))
    return game


def finished(**changes: object) -> Game:
    """The same, played to its end by companions."""
    game = amended(**changes)
    game.play_on()
    return game


def stopped() -> Game:
    """The same, closed by the facilitator while the second question was being read."""
    game = amended()
    while game.state.turn < 2:
        game.push(next(action for action in game.legal_actions if str(action) in {"next", "draw"}))
    game.push(End())
    return game
