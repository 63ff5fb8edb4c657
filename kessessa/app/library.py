"""What stands on the shelf: scenarios that can be played, sessions that can be gone on with."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias, TypeVar

from kessessa.content import OWN, ScenarioError, find_scenarios, load
from kessessa.content.catalogue import common_of
from kessessa.core.scenario import Scenario
from kessessa.journal import Glance
from kessessa.screens.setup.title import Kept
from kessessa.session import list_sessions
from kessessa.session.folders import SCENARIO
from kessessa.text import Locale, long_date


def playable(language: str) -> tuple[tuple[Scenario, ...], str]:
    """The scenarios without fault, in a language or else in their own, and a word about a faulty one."""
    scenarios: list[Scenario] = []
    notice = ""
    for entry in find_scenarios():
        try:
            scenarios.append(load_spoken_once(entry.path, language))
        except ScenarioError as error:
            notice = str(error).splitlines()[0]
    return tuple(scenarios), notice


_Stamp: TypeAlias = tuple[tuple[str, int, int], ...]
"""Name, size in bytes and time of change of files."""


def load_once(folder: Path, language: str) -> Scenario:
    """A scenario by its folder, read again only when a file of it or of its deck has changed.

    Raises:
        ScenarioError: with every fault, if it cannot be played or does not speak the language.
    """
    return _load_as_stamped(folder, language, _stamp(folder))


@lru_cache(maxsize=32)
def _load_as_stamped(folder: Path, language: str, stamp: _Stamp) -> Scenario:
    del stamp
    return load(folder, language)


def _stamp(folder: Path) -> _Stamp:
    """What tells whether a scenario has changed since it was read."""
    files = [file for home in (folder, common_of(folder)) for file in sorted(home.rglob("*"))]
    states = [file.lstat() for file in files]
    return tuple(
        (str(file), state.st_size, state.st_mtime_ns)
        for file, state in zip(files, states, strict=True)
    )


def load_spoken(source: str | Path, language: str) -> Scenario:
    """A scenario in a language, or in its own where it does not speak it.

    Raises:
        ScenarioError: if it cannot be played; it says so in the language that was asked for.
    """
    return _spoken(load, source, language)


def load_spoken_once(folder: Path, language: str) -> Scenario:
    """The same by its folder, read again only when a file has changed; raises the same."""
    return _spoken(load_once, folder, language)


_Source = TypeVar("_Source")


def _spoken(read: Callable[[_Source, str], Scenario], source: _Source, language: str) -> Scenario:
    try:
        return read(source, language)
    except ScenarioError as error:
        try:
            return read(source, OWN)
        except ScenarioError:
            raise error from None


def untranslated(locale: Locale) -> str:
    """What to tell, once, of a scenario that does not speak the interface's language."""
    return locale.tr(
        "Ce projet ne parle pas encore cette langue : ses textes restent dans la sienne."
    )


def in_language(scenario: str, language: str) -> Scenario | None:
    """A scenario in a language, or None where it does not speak it."""
    entry = next((entry for entry in find_scenarios() if entry.id == scenario), None)
    if entry is None:
        return None
    try:
        return load_once(entry.path, language)
    except ScenarioError:
        return None


def taken(scenario: str, language: str) -> Scenario | None:
    """A scenario of that name in a language, or else in its own; None if it cannot be played."""
    return in_language(scenario, language) or in_language(scenario, OWN)


def kept_sessions(folder: Path | None, language: str) -> tuple[tuple[Kept, ...], tuple[Kept, ...]]:
    """The sessions of a folder whose scenario can be read: unfinished, then finished ones.

    The newest come first.
    """
    if folder is None:
        return (), ()
    known: dict[str, Scenario | None] = {}
    unfinished: list[Kept] = []
    finished: list[Kept] = []
    locale = Locale(language)
    for kept in list_sessions(folder):
        if kept.glance is None:
            continue
        played = kept.glance.header.scenario
        if played not in known:
            known[played] = taken(played, language)
        scenario = known[played] or _copied(kept.folder / SCENARIO / played, language)
        if scenario is not None:
            listed = Kept(
                kept.folder, scenario.title, _where(scenario, kept.glance, kept.folder, locale)
            )
            (finished if kept.glance.is_over else unfinished).append(listed)
    return tuple(unfinished), tuple(finished)


def _copied(source: Path, language: str) -> Scenario | None:
    """The scenario that a session keeps a copy of: one that is on no shelf, or no more."""
    try:
        return load_spoken(source, language) if source.is_dir() else None
    except ScenarioError:
        return None


def _where(scenario: Scenario, glance: Glance, folder: Path, locale: Locale) -> str:
    """Where a kept session stands, or the day it was played, and the name of its folder."""
    where = next((stage.title for stage in scenario.stages if stage.id == glance.stage), "")
    if glance.is_over:
        where = long_date(glance.header.date, locale)
    return " · ".join(part for part in (where, folder.name) if part)
