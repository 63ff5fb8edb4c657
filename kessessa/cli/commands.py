"""The commands, and what each opens to answer."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Sequence
from typing import Final

from kessessa.cli.parser import build_parser
from kessessa.text import Words


def answer(given: Sequence[str], words: Words) -> int:
    """Do what a command line asks for; returns the exit code.

    Raises:
        SystemExit: if it cannot be understood; why has been said.
    """
    wanted = build_parser(words, only=given[0]).parse_args(given)
    if wanted.command != "play":
        gc.enable()
    return _COMMANDS[wanted.command](wanted, words)


def _play(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.play import PlayOptions, play  # noqa: PLC0415 - each opens its own room

    asked = {name: value for name, value in vars(wanted).items() if name != "command"}
    return play(PlayOptions(**asked), words)


def _print(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.print_papers import print_papers  # noqa: PLC0415

    return print_papers(wanted, words)


def _list(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.list_and_check import list_scenarios  # noqa: PLC0415

    return list_scenarios(wanted, words)


def _check(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.list_and_check import check_scenarios  # noqa: PLC0415

    return check_scenarios(wanted, words)


def _replay(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.replay import replay_session  # noqa: PLC0415

    return replay_session(wanted, words)


def _audit(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.audit import audit  # noqa: PLC0415

    return audit(wanted, words)


def _report(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.report import report  # noqa: PLC0415

    return report(wanted, words)


def _compare(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.compare import compare  # noqa: PLC0415

    return compare(wanted, words)


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
