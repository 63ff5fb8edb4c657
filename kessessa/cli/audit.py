"""`kessessa audit`: is a scenario fair?"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from pathlib import Path

from kessessa.app.library import load_spoken
from kessessa.content import ScenarioError, find_scenarios
from kessessa.sim.analysis import Progress
from kessessa.sim.audit import FULL
from kessessa.sim.audit import audit as audit_scenario
from kessessa.sim.card import audit_card, audit_text
from kessessa.sim.figures import Audit
from kessessa.sim.workers import Map, on_cluster, on_cores
from kessessa.text import Locale

CARD = "AUDIT.md"
"""The card's file, in the scenario's folder."""


def audit(options: argparse.Namespace, locale: Locale) -> int:
    """Audit some scenarios, all by default; 1 if one of them is not fair, 2 if it cannot be read."""
    names = options.scenarios or [place.id for place in find_scenarios()]
    games = FULL if options.games is None else options.games
    fair = True
    audits = []
    try:
        with _workers(options) as map_:
            for name in names:
                result = audit_scenario(
                    load_spoken(name, locale.language),
                    games=games,
                    map_=map_,
                    progress=_progress(name),
                )
                fair = fair and result.passed
                audits.append(result)
                if not options.json:
                    print(audit_text(result, locale))
                if options.card:
                    _write_card(result, name, locale)
    except (ScenarioError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    except ImportError:
        print(
            locale.tr("Il manque l'extra « cluster » : pip install kessessa[cluster]"),
            file=sys.stderr,
        )
        return 2
    if options.json:
        results = [{**asdict(result), "passed": result.passed} for result in audits]
        print(json.dumps(results, ensure_ascii=False, indent=1))
    return 0 if fair else 1


def _workers(options: argparse.Namespace) -> AbstractContextManager[Map]:
    """Who works: a cluster, this process alone, or every core."""
    if options.cluster is not None:
        return on_cluster(options.cluster or None)
    return nullcontext(map) if options.jobs == 1 else on_cores(options.jobs)


def _progress(name: str) -> Progress:
    """A line that counts, where somebody watches."""

    def tell(share: float) -> None:
        if sys.stderr.isatty():
            print(
                f"\r{name} {share:4.0%}",
                end="\n" if share == 1 else "",
                file=sys.stderr,
                flush=True,
            )

    return tell


def _write_card(result: Audit, name: str, locale: Locale) -> None:
    """Write the card beside the scenario."""
    folders = {place.id: place.path for place in find_scenarios()}
    folder = folders.get(name, Path(name))
    (folder / CARD).write_text(audit_card(result, locale), encoding="utf-8", newline="\n")
