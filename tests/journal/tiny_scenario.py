"""A village of three stages, small enough to be read at once, with every rule in it."""

from __future__ import annotations

import random
from typing import Literal

from kessessa.core.actions import Action, Correct, End, Object, Shorten, Skip, TypeHands
from kessessa.core.game import Game
from kessessa.core.scenario import (
    INDICATORS,
    Amendment,
    Between,
    Cost,
    Effect,
    Ending,
    Guide,
    Hazard,
    Later,
    Option,
    Promise,
    RealLife,
    Role,
    Scenario,
    Situation,
    Stage,
    Start,
    Voice,
    Wish,
)

ROLES = ("mayor", "baker", "nurse", "teacher", "farmer", "retired")
COLLEGES = ("public", "producers", "employees", "users", "producers", "supporters")


def _option(name: str, target: str, amount: int, **more: object) -> Option:
    effects = (Effect(target, amount, "parce que"), Effect("treasury", -200 * amount, "coût"))
    return Option(name, name, name, name, effects=effects, **more)  # type: ignore[arg-type]


def _situation(
    name: str, stage: str, pillar: Literal["short", "standard", "long"], *, crisis: bool = False
) -> Situation:
    options = (
        _option("hall", "utility", 2, amendment=Amendment("oui", "mieux")),
        _option("cart", "territory", 1, cost=Cost(treasury=-400, weeks=1, effort=1)),
        _option("wait", "viability", -1, later=(Later(1, hazard="flood"),)),
    )
    voices = tuple(
        Voice(role, leans="cart", says="…", knows="tu sais", points_to="hall") for role in ROLES[:3]
    )
    return Situation(
        name,
        stage,
        name,
        name,
        f"{name} ?",
        options,
        pillar=None if crisis else pillar,
        stakes=2,
        voices=() if crisis else voices,
        default="wait",
        crisis=crisis,
    )


def scenario(*, digest: str = "cafe00", utility: int = 45) -> Scenario:
    """The village. `utility` is where that indicator starts: another number, another game."""
    situations = [
        _situation("need", "idea", "short"),
        _situation("place", "idea", "standard"),
        _situation("team", "launch", "short"),
        _situation("money", "launch", "standard"),
        _situation("people", "life", "short"),
        _situation("future", "life", "standard"),
        _situation("overdraft", "life", "long", crisis=True),
    ]
    roles = tuple(
        Role(
            role,
            role,
            role,
            40,
            college,
            "…",
            "…",
            Wish("…", Between("utility", low=60)),
            dict.fromkeys(INDICATORS, 2),
        )
        for role, college in zip(ROLES, COLLEGES, strict=True)
    )
    hazards = (
        Hazard("flood", "flood", "…", 0, (Effect("viability", -1, "eau"),)),
        Hazard("visit", "visit", "…", 50, (Effect("territory", 1, "visite"),)),
    )
    return Scenario(
        id="tiny",
        version=1,
        language="fr",
        title="Le village",
        tagline="…",
        place="…",
        text="…",
        start=Start({**dict.fromkeys(INDICATORS, 45), "utility": utility}, 3000, 0, 52),
        stages=(Stage("idea", "…", "…"), Stage("launch", "…", "…"), Stage("life", "…", "…")),
        situations={one.id: one for one in situations},
        roles=roles,
        promises=tuple(Promise(f"p{i}", "…", "…") for i in range(6)),
        hazards={one.id: one for one in hazards},
        endings=(
            Ending("broke", "…", "liquidation", "…", Between("overdrafts", low=2)),
            Ending("fine", "…", "lasting", "…"),
        ),
        forms={},
        glossary=(),
        guide=Guide("…", (), (), (), ()),
        inspired_by=RealLife("…", "…", "…", "2026-11-24"),
        names=("Le Café d’en face", "L’Étoile"),
        digest=digest,
    )


def dice_of(seed: int) -> random.Random:
    """Dice for tests, the same on every machine."""
    return random.Random(seed)  # noqa: S311


def some_action(game: Game, dice: random.Random) -> Action:
    """A legal action by the dice; seldom a shortcut, sometimes an odd one."""
    # A shortened road would make most of these games too short to say much of a journal.
    actions = [one for one in game.legal_actions if not isinstance(one, Shorten)]
    poll = game.state.poll
    if poll is not None and poll.voters:
        actions += [
            odd
            for odd in (
                Object(poll.voters[0], "c’est trop loin — pour « nous »"),
                TypeHands(((poll.candidates[0], 3),)),
            )
            if game.is_legal(odd)
        ]
    calm = [one for one in actions if not isinstance(one, (Correct, End, Skip))]
    return dice.choice(calm if calm and dice.random() < 0.985 else actions)
