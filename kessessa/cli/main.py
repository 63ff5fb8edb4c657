"""`kessessa`, from its words to its exit code.

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
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["--lang"]:  # before the command, it is meant for it
        words = [*words[2:], *words[:2]]
    if not words or (words[0].startswith("-") and words[0] not in _OF_ALL):
        words = ["play", *words]
    locale = Locale(_language(words))
    try:
        code = _done(words, locale)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return _unheard(error, locale)
    return code


def _done(words: Sequence[str], locale: Locale) -> int:
    if list(words) == ["play"]:  # a press on the icon: the window opens without a parser
        from kessessa.cli.play import play  # noqa: PLC0415 - and without the table of commands
        from kessessa.cli.play_options import PlayOptions  # noqa: PLC0415

        return play(PlayOptions(), locale)
    from kessessa.cli.dispatch import dispatch  # noqa: PLC0415

    return dispatch(words, locale)


def _unheard(error: OSError, locale: Locale) -> int:
    """The answer could not be written: who read it has gone, or there is no room for it."""
    # What is left in the buffer goes nowhere, or it would fail again when the process ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return 0
    why = os.strerror(error.errno or 0)
    print(locale.tr("La réponse n'a pas pu être écrite : {why}.", why=why), file=sys.stderr)
    return PROBLEM


def _language(words: Sequence[str]) -> str:
    """The language of the help: --lang, else the settings' default."""
    for place, word in enumerate(words[:-1]):
        if word == "--lang" and words[place + 1] in LANGUAGES:
            return words[place + 1]
    return next(
        (word[7:] for word in words if word[:7] == "--lang=" and word[7:] in LANGUAGES), "fr"
    )
