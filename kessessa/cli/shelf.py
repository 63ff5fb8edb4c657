"""`kessessa list` and `kessessa check`."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from kessessa.content import Severity, check, find_scenarios, load
from kessessa.text import Words


def list_scenarios(wanted: argparse.Namespace, words: Words) -> int:
    """One line a project, and where it is."""
    language = wanted.lang or words.language
    for found in find_scenarios():
        faults = [one for one in check(found.path, language) if one.severity is Severity.FAULT]
        if faults:
            state = words.ntr("{n} faute", "{n} fautes", len(faults))
            print(f"{found.id:<12} {state}  {found.path}")
            continue
        scenario = load(str(found.path))
        print(f"{found.id:<12} {words.typeset(scenario.title)} – {words.typeset(scenario.tagline)}")
    return 0


def check_scenarios(wanted: argparse.Namespace, words: Words) -> int:
    """Every fault and warning of some scenarios, all of them by default; 1 if there is a fault."""
    language = wanted.lang or words.language
    paths = wanted.paths or [found.path for found in find_scenarios()]
    diagnostics = [one for path in paths for one in check(path, language)]
    faults = sum(one.severity is Severity.FAULT for one in diagnostics)
    if wanted.json:
        print(
            json.dumps(
                [asdict(one) for one in diagnostics], ensure_ascii=False, indent=1, default=str
            )
        )
        return 1 if faults else 0
    for one in diagnostics:
        print(one)
    warnings = len(diagnostics) - faults
    print(
        words.ntr("{n} faute", "{n} fautes", faults)
        + ", "
        + words.ntr("{n} avertissement", "{n} avertissements", warnings)
        + " · "
        + words.ntr("{n} scénario vérifié", "{n} scénarios vérifiés", len(paths))
    )
    return 1 if faults else 0
