"""`kessessa`: play, print, list, check, replay, audit, report, compare.

Exit codes: 0 all is well; 1 the answer is no (faults in a scenario, a replay that diverges);
2 the question could not be understood or served.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Final

from kessessa.cli.parser import PROBLEM, build_parser
from kessessa.cli.streams import prepare_streams
from kessessa.text import LANGUAGES, Words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (that of the process by default) and return its exit code."""
    prepare_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in {"-h", "--help"}):
        given = ["play", *given]
    words = Words(_language(given))
    try:
        wanted = build_parser(words, only=given[0]).parse_args(given)
        code = _COMMANDS[wanted.command](wanted, words)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as stop:  # argparse has said why
        return stop.code if isinstance(stop.code, int) else 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return _unheard(error, words)
    return code


def _unheard(error: OSError, words: Words) -> int:
    """The answer could not be written: who read it has gone, or there is no room for it."""
    # What is left in the buffer goes nowhere, or it would fail again when the process ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return 0
    why = os.strerror(error.errno or 0)
    print(words.tr("La réponse n'a pas pu être écrite : {why}.", why=why), file=sys.stderr)
    return PROBLEM


def _language(given: Sequence[str]) -> str:
    """The language of the help: --lang, else the settings' default."""
    for place, word in enumerate(given[:-1]):
        if word == "--lang" and given[place + 1] in LANGUAGES:
            return given[place + 1]
    return next(
        (word[7:] for word in given if word[:7] == "--lang=" and word[7:] in LANGUAGES), "fr"
    )


def _play(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.play import play  # noqa: PLC0415 - heavy only when played

    return play(wanted, words)


def _print(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.papers import print_papers  # noqa: PLC0415

    return print_papers(wanted, words)


def _list(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.shelf import list_scenarios  # noqa: PLC0415

    return list_scenarios(wanted, words)


def _check(wanted: argparse.Namespace, words: Words) -> int:
    from kessessa.cli.shelf import check_scenarios  # noqa: PLC0415

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
