"""A scenario small enough for the back of an envelope: « Le fournil ».

Every effect moves the five indicators together, so that a score is their common value. A notch is
12 points in a short game; everything starts at 50; a path has two decisions.

    bread a  +1, and the oven is lit      flour c  +1
    bread b  −1                           flour d  −1
                                          flour e  +2, needs the oven

Without the storm:  a: 62 → c 74, d 50, e 86      b: 38 → c 50, d 26
The storm needs the oven too and takes a notch: a: 50 → c 62, d 38, e 74.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from kessessa.core.actions import (
    ChooseMethod,
    Draw,
    GiveOpinion,
    Proceed,
    Reveal,
    SignCharter,
    Vote,
)
from kessessa.core.game import Game
from kessessa.core.scenario import (
    INDICATORS,
    Effect,
    HasFact,
    Hazard,
    Option,
    Requirement,
    Scenario,
    Situation,
    Stage,
    Start,
)
from kessessa.core.state import Phase
from tests.support.sample_scenario import mill


def all_five(notches: int) -> tuple[Effect, ...]:
    """Every indicator moves alike."""
    return tuple(Effect(one, notches, "Voilà.") for one in INDICATORS)


def option(option_id: str, notches: int, **more: object) -> Option:
    """An option that moves the score by some notches."""
    plain = Option(option_id, f"Option {option_id}", "", "C'est fait.", effects=all_five(notches))
    return replace(plain, **more)  # type: ignore[arg-type]


def situation(situation_id: str, *options: Option, **more: object) -> Situation:
    """A current situation (stakes 1) that always comes."""
    plain = Situation(
        situation_id, "need", situation_id, "Il pleut.", "Que faire ?", options, stakes=1
    )
    return replace(plain, default=options[0].id, **more)  # type: ignore[arg-type]


BREAD = situation("bread", option("a", 1, facts=("oven",)), option("b", -1))
FLOUR = situation(
    "flour",
    option("c", 1),
    option("d", -1),
    option("e", 2, requires=(Requirement(HasFact("oven"), "Le four est froid."),)),
)


def storm(chance: int) -> Hazard:
    """A storm that takes a notch of everything, if the oven is lit."""
    return Hazard("storm", "L'orage", "Ça tonne.", chance, all_five(-1), when=HasFact("oven"))


def bakery(*hazards: Hazard, situations: tuple[Situation, ...] = (BREAD, FLOUR)) -> Scenario:
    """The scenario, with these event cards."""
    return mill(
        id="bakery",
        start=Start(MappingProxyType(dict.fromkeys(INDICATORS, 50)), 1000, 0, 8, energy=3),
        stages=(Stage("need", "Le besoin", "On passe."),),
        situations=MappingProxyType({one.id: one for one in situations}),
        hazards=MappingProxyType({one.id: one for one in hazards}),
        promises=(),
    )


def begin(scenario: Scenario, *, seed: int = 0) -> Game:
    """A short game of three seats with an empty charter."""
    game = Game(scenario, seats=3, length="short", seed=seed)
    game.push(SignCharter("Le fournil", "chair", ()))
    return game


def decide(game: Game, option_id: str, *, before: str | None = None) -> None:
    """The chair decides; one other seat wanted `before`, if anything."""
    chair = game.state.chair
    game.push(Proceed())
    if before is not None:
        game.push(GiveOpinion((chair + 1) % 3, before))
    game.push(Proceed())
    game.push(Proceed())
    game.push(ChooseMethod("chair"))
    game.push(Vote(chair, option_id))
    game.push(Reveal())
    game.push(Draw())
    while game.state.phase in {Phase.HAZARD, Phase.REVIEW}:
        game.push(Proceed())


def played(scenario: Scenario, *options: str, seed: int = 0) -> Game:
    """A game in which these options were decided."""
    game = begin(scenario, seed=seed)
    for one in options:
        decide(game, one)
    return game
