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


def list_scenarios(wanted: argparse.Namespace, locale: Locale) -> int:
    """One line a project; of one with faults, how many, and where it is."""
    locale = Locale(wanted.lang or locale.language)
    for found in find_scenarios():
        try:
            scenario = load_spoken(found.path, locale.language)
        except ScenarioError as error:
            state = locale.ntr("{n} faute", "{n} fautes", len(error.diagnostics))
            print(f"{found.id:<12} {state}  {found.path}")
        else:
            title, tagline = locale.typeset(scenario.title), locale.typeset(scenario.tagline)
            print(f"{found.id:<12} {title} – {tagline}")
    return 0


def check_scenarios(wanted: argparse.Namespace, locale: Locale) -> int:
    """Every fault and warning of some scenarios, all of them by default.

    Returns 1 if there is a fault, 2 if one of the scenarios is nowhere.
    """
    language = wanted.lang or locale.language
    known = {found.id: found.path for found in find_scenarios()}
    paths = wanted.paths or list(known.values())
    diagnostics = [one for path in paths for one in check(path, language)]
    faults = sum(one.severity is Severity.FAULT for one in diagnostics)
    lost = any(str(path) not in known and not path.exists() for path in paths)
    if wanted.json:
        told = [{**asdict(one), "severity": one.severity.value} for one in diagnostics]
        print(json.dumps(told, ensure_ascii=False, indent=1))
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
    for one in diagnostics:
        print(one)
        line = _line(one)
        if line.strip():
            print(f"    {line}\n    {' ' * (one.column - 1)}^")


def _line(one: Diagnostic) -> str:
    """The line that a diagnostic speaks of, if it can be read; what a screen would obey is dotted."""
    if not one.line:
        return ""
    try:
        line = Path(one.file).read_text(encoding="utf-8-sig").splitlines()[one.line - 1]
    except (OSError, ValueError, IndexError):
        return ""
    return "".join(sign if sign.isprintable() else "·" for sign in line)
