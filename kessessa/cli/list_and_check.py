"""`kessessa list` and `kessessa check`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from kessessa.app.library import load_spoken
from kessessa.content import Diagnostic, ScenarioError, Severity, check, find_scenarios
from kessessa.text import Locale

UNSERVED = 2
"""The exit code when what was asked about is nowhere."""


def list_scenarios(options: argparse.Namespace, locale: Locale) -> int:
    """One line a project; of one with faults, how many, and where it is."""
    locale = Locale(options.lang or locale.language)
    for place in find_scenarios():
        try:
            scenario = load_spoken(place.path, locale.language)
        except ScenarioError as error:
            state = locale.ntr("{n} faute", "{n} fautes", len(error.diagnostics))
            print(f"{place.id:<12} {state}  {place.path}")
        else:
            title, tagline = locale.typeset(scenario.title), locale.typeset(scenario.tagline)
            print(f"{place.id:<12} {title} – {tagline}")
    return 0


def check_scenarios(options: argparse.Namespace, locale: Locale) -> int:
    """Every fault and warning of some scenarios, all of them by default.

    Returns 1 if there is a fault, 2 if one of the scenarios is nowhere.
    """
    language = options.lang or locale.language
    known = {place.id: place.path for place in find_scenarios()}
    paths = options.paths or list(known.values())
    diagnostics = [diagnostic for path in paths for diagnostic in check(path, language)]
    faults = sum(diagnostic.severity is Severity.FAULT for diagnostic in diagnostics)
    lost = any(str(path) not in known and not path.exists() for path in paths)
    if options.json:
        plain = [
            {**asdict(diagnostic), "severity": diagnostic.severity.value}
            for diagnostic in diagnostics
        ]
        print(json.dumps(plain, ensure_ascii=False, indent=1))
    else:
        _tell(diagnostics)
        print(
            locale.ntr("{n} faute", "{n} fautes", faults)
            + ", "
            + locale.ntr("{n} avertissement", "{n} avertissements", len(diagnostics) - faults)
            + " · "
            + locale.ntr("{n} scénario vérifié", "{n} scénarios vérifiés", len(paths))
        )
    return UNSERVED if lost else int(faults > 0)


def _tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Each with the line it speaks of, and a mark under the place."""
    for diagnostic in diagnostics:
        print(diagnostic)
        line = _line(diagnostic)
        if line.strip():
            print(f"    {line}\n    {' ' * (diagnostic.column - 1)}^")


def _line(diagnostic: Diagnostic) -> str:
    """The line that a diagnostic speaks of, if it can be read; what a screen would obey is dotted."""
    if not diagnostic.line:
        return ""
    try:
        line = (
            Path(diagnostic.file).read_text(encoding="utf-8-sig").splitlines()[diagnostic.line - 1]
        )
    except (OSError, ValueError, IndexError):
        return ""
    return "".join(sign if sign.isprintable() else "·" for sign in line)
