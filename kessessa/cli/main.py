"""`kessessa`: play, print, list, check, replay, audit, report, compare.

Exit codes: 0 all is well; 1 the answer is no (faults in a scenario, a replay that diverges);
2 the question could not be understood or served.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kessessa.cli.encoding import prepare_streams
from kessessa.cli.errors import PROBLEM
from kessessa.text import LANGUAGES, Locale

_OF_ALL = frozenset({"-h", "--help", "--version"})
"""Options that stand without a command."""


def run(arguments: Sequence[str] | None = None) -> int:
    """As `kessessa.cli.main`."""
    prepare_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--lang"]:  # said before the command, it is meant for it
        given = [*given[2:], *given[:2]]
    if not given or (given[0].startswith("-") and given[0] not in _OF_ALL):
        given = ["play", *given]
    locale = Locale(_language(given))
    try:
        code = _answer(given, locale)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as stop:  # argparse has said why
        return stop.code if isinstance(stop.code, int) else 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return _unheard(error, locale)
    return code


def _answer(given: Sequence[str], locale: Locale) -> int:
    if list(given) == ["play"]:  # a press on the icon: the window opens without a parser
        from kessessa.cli.play import PlayOptions, play  # noqa: PLC0415 - and without commands

        return play(PlayOptions(), locale)
    from kessessa.cli.commands import answer  # noqa: PLC0415

    return answer(given, locale)


def _unheard(error: OSError, locale: Locale) -> int:
    """The answer could not be written: who read it has gone, or there is no room for it."""
    # What is left in the buffer goes nowhere, or it would fail again when the process ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return 0
    why = os.strerror(error.errno or 0)
    print(locale.tr("La réponse n'a pas pu être écrite : {why}.", why=why), file=sys.stderr)
    return PROBLEM


def _language(given: Sequence[str]) -> str:
    """The language of the help: --lang, else the settings' default."""
    for place, word in enumerate(given[:-1]):
        if word == "--lang" and given[place + 1] in LANGUAGES:
            return given[place + 1]
    return next(
        (word[7:] for word in given if word[:7] == "--lang=" and word[7:] in LANGUAGES), "fr"
    )
