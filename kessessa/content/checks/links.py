"""What no single key can tell: how the parts of a scenario must fit together to be played."""

from __future__ import annotations

from typing import Final

from kessessa.content.load_context import LoadContext
from kessessa.content.source.nodes import Map, Node, Scalar, Seq
from kessessa.content.source.scenario_files import Sources
from kessessa.core.scenario import Scenario

MOST_PILLARS: Final = {"short": 3, "standard": 4, "long": 8}
"""Situations that are always played, up to each length (RULES section 1)."""


def check_structure(scenario: Scenario, context: LoadContext, sources: Sources) -> None:
    """Report what would make a game impossible or unfair to its hour."""
    main = sources.main
    if scenario.id != sources.folder.resolve().name:
        at = main.get("id") or main
        context.fault("K027", at, folder=sources.folder.resolve().name, word=scenario.id)
    _judge_pillars(scenario, context, sources)
    _judge_endings(scenario, context, sources)
    for stage in scenario.stages:
        here = [
            situation for situation in scenario.situations.values() if situation.stage == stage.id
        ]
        if not here:
            context.fault("K025", place_of(sources, "stages", stage.id), word=stage.id, n=0)


def _judge_pillars(scenario: Scenario, context: LoadContext, sources: Sources) -> None:
    count = 0
    for pillar, most in MOST_PILLARS.items():
        count += sum(situation.pillar == pillar for situation in scenario.situations.values())
        if count > most:
            context.fault("K022", sources.main, n=count, pillar=pillar, most=most)


def _judge_endings(scenario: Scenario, context: LoadContext, sources: Sources) -> None:
    for ending in scenario.endings[:-1]:
        if ending.when is None:
            context.fault("K024", place_of(sources, "endings", ending.id))
    if scenario.endings and scenario.endings[-1].when is not None:
        context.fault("K024", place_of(sources, "endings", scenario.endings[-1].id))


def place_of(sources: Sources, key: str, name: str) -> Node:
    """Where an item of a list stands, by its id; the list's key, or the file, at worst."""
    return find_place(sources, key, name) or sources.main.get(key) or sources.main


def find_place(sources: Sources, key: str, name: str) -> Node | None:
    """Where an item of a list stands, by its id, if it is there."""
    listed = sources.situations if key == "situations" else sources.main.get(key)
    for item in listed.items if isinstance(listed, Seq) else ():
        known = item.get("id") if isinstance(item, Map) else None
        if isinstance(known, Scalar) and known.text == name:
            return known
    return None
