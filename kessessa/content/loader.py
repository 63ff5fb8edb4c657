"""From a scenario's folder to a `Scenario`, or to every fault that prevents it."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from kessessa.content.catalogue import MAIN, find_scenarios, picture_names
from kessessa.content.checks.links import check_structure
from kessessa.content.diagnostics import ScenarioError, StopReadingError
from kessessa.content.load_context import LoadContext
from kessessa.content.schema.format import SCENARIO, SITUATIONS
from kessessa.content.source.nodes import Node
from kessessa.content.source.scenario_files import (
    COMMON,
    Sources,
    display_name,
    read_sources,
    translate_sources,
)
from kessessa.content.source.yaml_messages import unreadable
from kessessa.core.scenario import Role, Scenario, Situation

CRISIS: Final = "crisis"
"""The stage of situations that only an overdraft brings."""
OWN: Final = ""
"""Asks for a scenario in the language it was written in."""


def load(source: str | Path, language: str = OWN) -> Scenario:
    """A scenario by its folder, else by its name (`cafe`), in a language.

    Without a language, in the one it was written in.

    Raises:
        ScenarioError: with every fault, if it cannot be played or does not speak the language.
    """
    context = LoadContext(language or "fr")
    scenario = None
    with suppress(StopReadingError), _collector_at_rest():
        sources = read_sources(locate(source, context), context)
        spoken = language or sources.written_in
        scenario = build(translate_sources(sources, spoken, context), spoken, context)
    if scenario is None or context.faults:
        raise ScenarioError(context.faults)
    return scenario


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No search for cycles: there are none among these thousands of values, and it would show."""
    was_awake = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_awake:
            gc.enable()


def locate(source: str | Path, context: LoadContext) -> Path:
    """The folder of a scenario by path, else by name.

    Raises:
        StopReadingError: if there is none; the fault is in the context.
    """
    folder = Path(source)
    if folder.name == MAIN:
        folder = folder.parent
    try:
        if (folder / MAIN).is_file():
            return folder
    except OSError:
        pass  # a name that no system would take is the name of nothing
    known = {scenario.id: scenario.path for scenario in find_scenarios()}
    if str(source) in known:
        return known[str(source)]
    name = display_name(Path(source))
    why = unreadable("none", context.language)
    quoted = f"“{name}”" if context.language == "en" else f"« {name} »"
    context.fault("K001", name, known=known, word=name, what=quoted, why=why)
    raise StopReadingError


def build(sources: Sources, language: str, context: LoadContext) -> Scenario | None:
    """The scenario of these files; None when a fault leaves nothing to build.

    With any fault in the context, what is returned must not be played.
    """
    values = SCENARIO.read(sources.main, context)
    situations = SITUATIONS.read(sources.situations, context)
    common = _read_common(sources.common, context, stages=bool(values) and "stages" not in values)
    scenario = None
    if values is not None:
        scenario = _assembled(values, situations, common, sources, language)
        if not context.partial:
            check_structure(scenario, context, sources)
    context.link()
    return scenario


def _read_common(
    nodes: Mapping[str, Node], context: LoadContext, *, stages: bool
) -> dict[str, tuple[Any, ...]]:
    """The common deck. Its facts are read where a scenario sets them: none is due."""
    context.declare("stage", CRISIS, nodes["crises"])
    context.lenient = True
    read = {
        name: COMMON[name].read(node, context)
        for name, node in nodes.items()
        if stages or name != "stages"
    }
    context.lenient = False
    return read


def _assembled(
    values: dict[str, Any],
    situations: tuple[Situation, ...],
    common: dict[str, tuple[Any, ...]],
    sources: Sources,
    language: str,
) -> Scenario:
    del values["format"]
    taken = set(values.pop("use_hazards", ()))
    deck = [*values["hazards"], *(hazard for hazard in common["hazards"] if hazard.id in taken)]
    places = picture_names(values["id"], sources.folder)

    def at_home(thing: Any) -> Any:  # noqa: ANN401 - a situation, hazard, ending or stage
        """The same with its picture named as the assets are: `cafe/market`."""
        return replace(thing, picture=places.get(thing.picture, thing.picture))

    values["roles"] = tuple(_with_portrait(role) for role in values["roles"])
    values["language"] = language
    values["cover"] = places.get(values.get("cover", ""), values.get("cover", ""))
    stages = values["stages"] if "stages" in values else common["stages"]
    values["stages"] = tuple(map(at_home, stages))
    values["hazards"] = MappingProxyType({hazard.id: at_home(hazard) for hazard in deck})
    values["endings"] = tuple(map(at_home, values["endings"]))
    values["glossary"] = (*values.get("glossary", ()), *common["glossary"])
    crises = common["crises"]
    return Scenario(
        **values,
        situations=MappingProxyType(
            {situation.id: at_home(situation) for situation in (*situations, *crises)}
        ),
        forms=MappingProxyType({form.id: form for form in common["forms"]}),
        digest=sources.digest,
    )


def _with_portrait(role: Role) -> Role:
    return role if role.portrait else replace(role, portrait=role.id)
