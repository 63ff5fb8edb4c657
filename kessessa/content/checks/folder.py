"""Everything that can be said of a scenario's folder: faults, advice, pictures, translations, plans."""

from __future__ import annotations

from pathlib import Path

from kessessa.content.catalogue import find_picture, picture_names
from kessessa.content.checks.links import place_of
from kessessa.content.checks.lint import advise
from kessessa.content.checks.pictures import why_refused
from kessessa.content.checks.rehearsal_plans import load_plans, missed, rehearse
from kessessa.content.diagnostics import Diagnostic, Severity, StopReadingError
from kessessa.content.load_context import Desk
from kessessa.content.loader import build, locate
from kessessa.content.source.scenario_files import (
    Sources,
    languages,
    read_sources,
    shown,
    translate_sources,
)
from kessessa.core.rules.plan import FEWEST_SEATS
from kessessa.core.scenario import Scenario


def check(source: str | Path, language: str = "fr") -> tuple[Diagnostic, ...]:
    """Every fault and warning of a scenario and of its overlays, told in a language.

    Faults come first, each in the order of its file.
    """
    desk = Desk(language)
    try:
        sources = read_sources(locate(source, desk), desk)
        plain = translate_sources(sources, sources.written_in, desk)
        scenario = build(plain, sources.written_in, desk)
    except StopReadingError:
        return tuple(sorted(desk.diagnostics, key=_place))
    found = desk.diagnostics
    if scenario is not None:
        _check_pictures(scenario, sources, desk)
        found += _rehearsed(scenario, sources, desk)
        advise(scenario, desk, plain)
    for spoken in languages(sources.folder):
        found += _check_overlay(sources, spoken, language)
    return tuple(sorted(dict.fromkeys(found), key=_place))


def _place(one: Diagnostic) -> tuple[bool, str, int, int]:
    """Faults first, each in the order of its file."""
    return one.severity is Severity.WARNING, one.file, one.line, one.column


def _rehearsed(scenario: Scenario, sources: Sources, desk: Desk) -> list[Diagnostic]:
    """What is wrong with the plans; they are played if the scenario can be."""
    beside = desk.beside()
    plans = load_plans(sources.folder, beside)
    beside.link()
    most = len(scenario.roles)
    for plan, at in plans:
        if plan.seats > most:
            beside.fault("K013", at, word=plan.seats, low=FEWEST_SEATS, high=most)
    if not desk.faults and not beside.faults:
        for plan, at in plans:
            for expected, found in missed(rehearse(scenario, plan), plan):
                beside.fault("K070", at, word=plan.title, expected=expected, found=found)
    return beside.diagnostics


def _check_overlay(sources: Sources, spoken: str, language: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a translation alone."""
    desk = Desk(language)
    try:
        told = translate_sources(sources, spoken, desk)
    except StopReadingError:
        return tuple(desk.diagnostics)
    overlays = Desk(language)
    scenario = build(told, spoken, overlays)
    if scenario is not None and not overlays.faults:
        advise(scenario, overlays, told)
    theirs = tuple(one for one in overlays.diagnostics if f"{spoken}.yaml" in one.file)
    return (*desk.diagnostics, *theirs)


def _check_pictures(scenario: Scenario, sources: Sources, desk: Desk) -> None:
    known = picture_names(scenario.id, sources.folder)
    wanted = [(scenario.cover, sources.main.get("cover") or sources.main)]
    for key, things in (
        ("stages", scenario.stages),
        ("situations", tuple(scenario.situations.values())),
        ("hazards", tuple(scenario.hazards.values())),
        ("endings", scenario.endings),
    ):
        wanted += [(one.picture, place_of(sources, key, one.id)) for one in things]
    for name, at in wanted:
        if name and name not in known.values() and find_picture(name) is None:
            desk.fault("K050", at, known=known, word=name)
    for folder in (sources.folder / "pictures", sources.folder / "portraits"):
        for file in sorted(folder.glob("*")) if folder.is_dir() else ():
            why = why_refused(file, desk.language)
            if why:
                desk.fault("K051", shown(file), why=why)
