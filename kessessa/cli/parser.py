"""A command line read into the fields of its command.

argparse splits the words; every check and every sentence is ours, so that none depends on the
English of a version of Python.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from kessessa.cli.errors import UsageError, did_you_mean
from kessessa.cli.options import Argument, Option

if TYPE_CHECKING:
    from kessessa.text import Locale


def parse(
    words: Sequence[str],
    arguments: Sequence[Argument],
    options: Sequence[Option],
    locale: Locale,
    *,
    near: Callable[[], Sequence[str]] = tuple,
) -> argparse.Namespace:
    """Read the words that follow a command; what was not given is None, False or an empty list.

    `near` lists what a misspelt option may have meant; it is called only then. When `help` is among the fields and
    true, nothing else is checked.

    Raises:
        UsageError: if a word is not understood, a value is missing, too many or wrong.
    """
    parser = _splitter(arguments, options, locale)
    try:
        namespace, unknown = parser.parse_known_args(words)
    except argparse.ArgumentError as error:
        raise _value_error(error.argument_name or "", options, locale) from None
    if getattr(namespace, "help", False):
        return namespace
    missing = [
        argument.metavar
        for argument in arguments
        if argument.required and not getattr(namespace, argument.name)
    ]
    if missing:
        raise UsageError(locale.tr("Il manque : {what}.", what=", ".join(missing)))
    if unknown:
        refused = locale.tr("« {word} » n'est pas compris ici.", word=unknown[0])
        raise UsageError(f"{refused} {did_you_mean(unknown[0], near(), locale)}".strip())
    return namespace


def _splitter(
    arguments: Sequence[Argument], options: Sequence[Option], locale: Locale
) -> argparse.ArgumentParser:
    """argparse, asked for nothing but to tell options, values and other words apart."""
    parser = argparse.ArgumentParser(
        prog="kessessa", add_help=False, allow_abbrev=False, exit_on_error=False
    )
    for option in options:
        read = partial(_value, option, locale=locale)
        if not option.metavar:
            parser.add_argument(*option.names, action="store_true")
        elif option.without_value is None:
            parser.add_argument(*option.names, type=read)
        else:
            parser.add_argument(*option.names, type=read, nargs="?", const=option.without_value)
    for argument in arguments:
        # Never required here: argparse would say so in English, and leave.
        nargs = "*" if argument.several else "?"
        parser.add_argument(argument.name, nargs=nargs, type=argument.read)
    return parser


def _value_error(name: str, options: Sequence[Option], locale: Locale) -> UsageError:
    """An option without its value, or a flag with one: all that argparse is left to refuse."""
    takes_value = any(option.metavar for option in options if "/".join(option.names) == name)
    why = (
        locale.tr("il manque une valeur.")
        if takes_value
        else locale.tr("cette option ne prend pas de valeur.")
    )
    return UsageError(locale.tr("{name} : {value}", name=name, value=why))


def _value(option: Option, text: str, *, locale: Locale) -> object:
    """What an option's value means; argparse lets through the error that it does not know."""
    try:
        return option.read(text)
    except UsageError as error:
        name = "/".join(option.names)
        raise UsageError(locale.tr("{name} : {value}", name=name, value=str(error))) from None
