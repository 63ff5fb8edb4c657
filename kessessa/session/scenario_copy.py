"""From a session's folder to its scenario, and to its game played again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kessessa import content
from kessessa.core.scenario import Scenario
from kessessa.journal import (
    DISK,
    Header,
    NoScenarioError,
    Replay,
    Store,
    read,
    replayed,
)
from kessessa.session.folders import SCENARIO

Loader = Callable[[Path | str, str], Scenario]
"""Reads a scenario by folder or name, in a language."""


def load_sources(source: Path | str, language: str) -> Scenario:
    """The scenario of a folder, or of a name that the program knows."""
    return content.load(source, language)


def load_scenario(folder: Path, header: Header, load: Loader = load_sources) -> Scenario:
    """The scenario that a session played: its copy, else the one of that name.

    Raises:
        NoScenarioError: if neither can be read.
    """
    copy = folder / SCENARIO / header.scenario
    try:
        return load(copy if copy.is_dir() else header.scenario, header.language)
    except (OSError, ValueError) as error:
        raise NoScenarioError(scenario=header.scenario) from error


def replay(folder: Path, *, load: Loader = load_sources, store: Store = DISK) -> Replay:
    """The game of a session's folder; keeps every good action and reports the first bad one.

    Raises:
        ReadError: if its header or its scenario cannot be read.
    """
    reading = read(folder, store)
    return replayed(reading, load_scenario(folder, reading.header, load))
