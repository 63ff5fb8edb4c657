"""Everything that can be said of a scenario's folder: faults, advice, pictures, translations, plans."""

from __future__ import annotations

from pathlib import Path

from kessessa.content.catalogue import find_picture, picture_names
from kessessa.content.checks.links import place_of
from kessessa.content.checks.lint import advise
from kessessa.content.checks.pictures import why_refused
from kessessa.content.checks.rehearsal_plans import load_plans, missed, rehearse
from kessessa.content.diagnostics import Diagnostic, Severity, StopReadingError
from kessessa.content.load_context import LoadContext
from kessessa.content.loader import build, locate
from kessessa.content.source.scenario_files import (
    Sources,
    display_name,
    languages,
    read_sources,
    translate_sources,
)
from kessessa.core.rules.plan import FEWEST_SEATS
from kessessa.core.scenario import Scenario


def check(source: str | Path, language: str = "fr") -> tuple[Diagnostic, ...]:
    """Every fault and warning of a scenario and of its overlays, told in a language.

    Faults come first, each in the order of its file.
    """
    context = LoadContext(language)
    try:
        sources = read_sources(locate(source, context), context)
        plain = translate_sources(sources, sources.written_in, context)
        scenario = build(plain, sources.written_in, context)
    except StopReadingError:
        return tuple(sorted(context.diagnostics, key=_place))
    diagnostics = context.diagnostics
    if scenario is not None:
        _check_pictures(scenario, sources, context)
        diagnostics += _rehearsed(scenario, sources, context)
        advise(scenario, context, plain)
    for spoken in languages(sources.folder):
        diagnostics += _check_overlay(sources, spoken, language)
    return tuple(sorted(dict.fromkeys(diagnostics), key=_place))


def _place(diagnostic: Diagnostic) -> tuple[bool, str, int, int]:
    """Faults first, each in the order of its file."""
    return (
        diagnostic.severity is Severity.WARNING,
        diagnostic.file,
        diagnostic.line,
        diagnostic.column,
    )


def _rehearsed(scenario: Scenario, sources: Sources, context: LoadContext) -> list[Diagnostic]:
    """What is wrong with the plans; they are played if the scenario can be."""
    beside = context.beside()
    plans = load_plans(sources.folder, beside)
    beside.link()
    most = len(scenario.roles)
    for plan, at in plans:
        if plan.seats > most:
            beside.fault("K013", at, word=plan.seats, low=FEWEST_SEATS, high=most)
    if not context.faults and not beside.faults:
        for plan, at in plans:
            for expected, actual in missed(rehearse(scenario, plan), plan):
                beside.fault("K070", at, word=plan.title, expected=expected, found=actual)
    return beside.diagnostics


def _check_overlay(sources: Sources, spoken: str, language: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a translation alone."""
    context = LoadContext(language)
    try:
        translated = translate_sources(sources, spoken, context)
    except StopReadingError:
        return tuple(context.diagnostics)
    overlays = LoadContext(language)
    scenario = build(translated, spoken, overlays)
    if scenario is not None and not overlays.faults:
        advise(scenario, overlays, translated)
    theirs = tuple(
        diagnostic for diagnostic in overlays.diagnostics if f"{spoken}.yaml" in diagnostic.file
    )
    return (*context.diagnostics, *theirs)


def _check_pictures(scenario: Scenario, sources: Sources, context: LoadContext) -> None:
    known = picture_names(scenario.id, sources.folder)
    pictures = [(scenario.cover, sources.main.get("cover") or sources.main)]
    for key, things in (
        ("stages", scenario.stages),
        ("situations", tuple(scenario.situations.values())),
        ("hazards", tuple(scenario.hazards.values())),
        ("endings", scenario.endings),
    ):
        pictures += [(thing.picture, place_of(sources, key, thing.id)) for thing in things]
    for name, at in pictures:
        if name and name not in known.values() and find_picture(name) is None:
            context.fault("K050", at, known=known, word=name)
    for folder in (sources.folder / "pictures", sources.folder / "portraits"):
        for file in sorted(folder.glob("*")) if folder.is_dir() else ():
            why = why_refused(file, context.language)
            if why:
                context.fault("K051", display_name(file), why=why)
