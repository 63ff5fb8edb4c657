"""The commands, and what each opens to answer."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Sequence
from typing import Final

from kessessa.cli.parser import build_parser
from kessessa.text import Locale


def answer(given: Sequence[str], locale: Locale) -> int:
    """Do what a command line asks for; returns the exit code.

    Raises:
        SystemExit: if it cannot be understood; why has been said.
    """
    wanted = build_parser(locale, only=given[0]).parse_args(given)
    if wanted.command != "play":
        gc.enable()
    return _COMMANDS[wanted.command](wanted, locale)


def _play(wanted: argparse.Namespace, locale: Locale) -> int:
    from kessessa.cli.play import PlayOptions, play  # noqa: PLC0415 - each opens its own room

    asked = {name: value for name, value in vars(wanted).items() if name != "command"}
    return play(PlayOptions(**asked), locale)


def _print(wanted: argparse.Namespace, locale: Locale) -> int:
    from kessessa.cli.print_papers import print_papers  # noqa: PLC0415

    return print_papers(wanted, locale)


def _list(wanted: argparse.Namespace, locale: Locale) -> int:
    from kessessa.cli.list_and_check import list_scenarios  # noqa: PLC0415

    return list_scenarios(wanted, locale)


def _check(wanted: argparse.Namespace, locale: Locale) -> int:
    from kessessa.cli.list_and_check import check_scenarios  # noqa: PLC0415

    return check_scenarios(wanted, locale)


def _replay(wanted: argparse.Namespace, locale: Locale) -> int:
    from kessessa.cli.replay import replay_session  # noqa: PLC0415

    return replay_session(wanted, locale)


def _audit(wanted: argparse.Namespace, locale: Locale) -> int:
    from kessessa.cli.audit import audit  # noqa: PLC0415

    return audit(wanted, locale)


def _report(wanted: argparse.Namespace, locale: Locale) -> int:
    from kessessa.cli.report import report  # noqa: PLC0415

    return report(wanted, locale)


def _compare(wanted: argparse.Namespace, locale: Locale) -> int:
    from kessessa.cli.compare import compare  # noqa: PLC0415

    return compare(wanted, locale)


_COMMANDS: Final = {
    "play": _play,
    "print": _print,
    "list": _list,
    "check": _check,
    "replay": _replay,
    "audit": _audit,
    "report": _report,
    "compare": _compare,
}
