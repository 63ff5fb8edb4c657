"""What stands on the shelf: scenarios that can be played, sessions that can be gone on with."""

from __future__ import annotations

from pathlib import Path

from kessessa.content import OWN, ScenarioError, find_scenarios, load
from kessessa.core.scenario import Scenario
from kessessa.screens.title import Resumable
from kessessa.session import Listed, list_sessions
from kessessa.text import Words


def playable(language: str) -> tuple[tuple[Scenario, ...], str]:
    """The scenarios without fault, in a language or else in their own, and a word about a faulty one."""
    scenarios: list[Scenario] = []
    notice = ""
    for found in find_scenarios():
        try:
            scenarios.append(load_spoken(found.path, language))
        except ScenarioError as error:
            notice = str(error).splitlines()[0]
    return tuple(scenarios), notice


def load_spoken(source: str | Path, language: str) -> Scenario:
    """A scenario in a language, or in its own where it does not speak it.

    Raises:
        ScenarioError: if it cannot be played.
    """
    try:
        return load(source, language)
    except ScenarioError:
        return load(source, OWN)


def untranslated(words: Words) -> str:
    """What to tell, once, of a scenario that does not speak the interface's language."""
    return words.tr(
        "Ce projet ne parle pas encore cette langue : ses textes restent dans la sienne."
    )


def in_language(scenario: str, language: str) -> Scenario | None:
    """A scenario in a language, or None where it does not speak it."""
    found = next((one for one in find_scenarios() if one.id == scenario), None)
    if found is None:
        return None
    try:
        return load(str(found.path), language)
    except ScenarioError:
        return None


def taken(scenario: str, language: str) -> Scenario | None:
    """A scenario of that name in a language, or else in its own; None if it cannot be played."""
    return in_language(scenario, language) or in_language(scenario, OWN)


def resumable(folder: Path | None, language: str) -> tuple[Resumable, ...]:
    """The unfinished sessions of a folder whose scenario is on the shelf, newest first."""
    if folder is None:
        return ()
    known: dict[str, Scenario | None] = {}
    found = []
    for one in list_sessions(folder):
        if one.glance is None or one.glance.is_over:
            continue
        played = one.glance.header.scenario
        if played not in known:
            known[played] = taken(played, language)
        scenario = known[played]
        if scenario is not None:
            found.append(Resumable(one.folder, scenario.title, _stage(scenario, one)))
    return tuple(found)


def _stage(scenario: Scenario, listed: Listed) -> str:
    """Where a kept session stands, in words."""
    stage = listed.glance.stage if listed.glance else ""
    title = next((one.title for one in scenario.stages if one.id == stage), "")
    return " · ".join(part for part in (title, listed.folder.name) if part)
