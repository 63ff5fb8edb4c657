"""The pages of help: how to call a command, and what it takes, as wide as the terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from kessessa.cli.options import Argument, Option
from kessessa.text import Locale

_INDENT: Final = 2
_COLUMN: Final = 24
"""Where what is said of an option begins, at most."""
_NARROWEST: Final = 40


def help_page(
    name: str, about: str, arguments: Sequence[Argument], options: Sequence[Option], locale: Locale
) -> str:
    """The help of a command, ending with a line break."""
    words = [f"[{option.spellings[0]}]" for option in options]
    words += [argument.usage for argument in arguments]
    rows = [(argument.metavar, argument.about) for argument in arguments]
    options_rows = [(", ".join(option.spellings), option.about) for option in options]
    column = _column([*rows, *options_rows])
    parts = [usage(name, words, locale), f"{about}\n"]
    if rows:
        parts.append(section(locale.tr("À donner :"), rows, column))
    parts.append(section(locale.tr("Options :"), options_rows, column))
    return "\n".join(parts)


def program_help(
    about: str, commands: Iterable[tuple[str, str]], options: Sequence[Option], locale: Locale
) -> str:
    """The help of the program: its options and its commands, each with what it is about."""
    words = [f"[{option.spellings[0]}]" for option in options]
    options_rows = [(", ".join(option.spellings), option.about) for option in options]
    rows = [(f"  {name}", text) for name, text in commands]
    parts = [
        usage("kessessa", [*words, locale.tr("COMMANDE"), "..."], locale),
        f"{about}\n",
        section(locale.tr("Options :"), options_rows, _column(options_rows)),
        section(locale.tr("Commandes :"), [(locale.tr("COMMANDE"), ""), *rows], _column(rows)),
    ]
    return "\n".join(parts)


def usage(name: str, words: Iterable[str], locale: Locale) -> str:
    """How a command is called; what does not fit in a line goes on under its first word."""
    start = f"{locale.tr('Usage : ')}{name}"
    lines = [start]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > _width() and lines[-1].strip():
            lines.append(" " * len(start))
        lines[-1] += f" {word}"
    return "\n".join(lines) + "\n"


def section(title: str, rows: Iterable[tuple[str, str]], column: int) -> str:
    """A title, and a row for each name with what is said of it from a column on."""
    lines = [title]
    margin = " " * column
    for name, about in rows:
        lead = " " * _INDENT + name
        lines_about = textwrap.wrap(about, max(_width() - column, _NARROWEST // 2))
        if lines_about and len(lead) + 2 <= column:
            lead = lead.ljust(column) + lines_about.pop(0)
        lines += [lead, *(margin + line for line in lines_about)]
    return "\n".join(lines) + "\n"


def _column(rows: Iterable[tuple[str, str]]) -> int:
    """Where what is said begins: after the longest name, within a third of the page."""
    longest = max((len(name) for name, _ in rows), default=0)
    return min(_INDENT + longest + 2, _COLUMN)


def _width() -> int:
    """Columns of a line of help."""
    return max(shutil.get_terminal_size().columns - 2, _NARROWEST)
