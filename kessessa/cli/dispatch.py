"""A command line done: its command found in the table, its words read, its function called."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Sequence

from kessessa.cli.commands import Command, commands
from kessessa.cli.errors import PROBLEM, UsageError, did_you_mean
from kessessa.cli.options import flag, help_option
from kessessa.text import Locale


def dispatch(words: Sequence[str], locale: Locale) -> int:
    """Do what a command line asks for; returns the exit code.

    The first word is a command, `--help` or `--version`.
    """
    name, rest = words[0], words[1:]
    if name == "--version":
        from kessessa import __version__  # noqa: PLC0415 - seldom asked for

        print(__version__)
        return 0
    table = {command.name: command for command in commands(locale)}
    if name in {"-h", "--help"}:
        print(_program_help(table.values(), locale), end="")
        return 0
    command = table.get(name)
    if command is None:
        return _refuse(_not_a_command(name, tuple(table), locale), "kessessa", locale)
    return _run(command, rest, table.values(), locale)


def _run(command: Command, words: Sequence[str], table: Iterable[Command], locale: Locale) -> int:
    """Read the words of a command and run it, or show its help."""
    from kessessa.cli.parser import parse  # noqa: PLC0415 - the program's help does without

    title = f"kessessa {command.name}"
    arguments, options = command.arguments(locale), command.options(locale)
    try:
        fields = parse(words, arguments, options, locale, near=lambda: _names(table, locale))
    except UsageError as error:
        return _refuse(str(error), title, locale)
    if fields.help:
        from kessessa.cli.help import help_page  # noqa: PLC0415 - only when asked for

        print(help_page(title, command.about, arguments, options, locale), end="")
        return 0
    del fields.help
    if command.name != "play":  # which collects once its first page is there
        gc.enable()
    return command.run(fields, locale)


def _refuse(message: str, title: str, locale: Locale) -> int:
    """Say what is wrong and where help is; returns the exit code."""
    print(message, file=sys.stderr)
    print(locale.tr("Pour l'aide : {command} --help", command=title), file=sys.stderr)
    return PROBLEM


def _not_a_command(word: str, names: tuple[str, ...], locale: Locale) -> str:
    """A sentence for a first word that is no command, with what was meant when it can be told."""
    from kessessa.content import find_scenarios  # noqa: PLC0415 - a known command does without

    refused = locale.tr(
        "« {word} » n'est pas une commande ({commands}).", word=word, commands=", ".join(names)
    )
    if word in {scenario.id for scenario in find_scenarios()}:
        near = locale.tr("Pour jouer : {command}", command=f"kessessa play {word}")
    else:
        near = did_you_mean(word, names, locale)
    return f"{refused} {near}".strip()


def _names(table: Iterable[Command], locale: Locale) -> list[str]:
    """The long options of every command: what a misspelt one may have meant."""
    return [option.names[-1] for command in table for option in command.options(locale)]


def _program_help(table: Iterable[Command], locale: Locale) -> str:
    from kessessa.cli.help import program_help  # noqa: PLC0415 - only when asked for

    return program_help(
        locale.tr("Fondez ensemble une entreprise de l'économie sociale et solidaire."),
        [(command.name, command.about) for command in table],
        (help_option(locale), flag("--version", locale.tr("dire la version du jeu"))),
        locale,
    )
