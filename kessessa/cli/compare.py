"""`kessessa compare`: several groups side by side."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from kessessa.cli.output import complain, known_kind, print_document
from kessessa.cli.report import display, replayed_in
from kessessa.journal import JournalError
from kessessa.journal.errors import FILE
from kessessa.reports import (
    Chronicle,
    ExportError,
    LeftOut,
    chronicle,
    comparison,
    from_json,
)
from kessessa.session import list_sessions
from kessessa.text import Locale

LARGEST: Final = 4 << 20
"""Characters of an export; a longer file is none."""


def compare(options: argparse.Namespace, locale: Locale) -> int:
    """Print the groups side by side; 1 when some were left out, 2 when too few are left."""
    if not known_kind(options.output, (".html", ".pdf"), locale):
        return 2
    groups: list[Chronicle] = []
    left_out: list[LeftOut] = []
    for place in _places(options.sessions):
        try:
            groups.append(_chronicle(place, locale))
        except JournalError as error:
            left_out.append(LeftOut(place.name, error.message(locale.language)))
        except (ExportError, OSError, UnicodeError):
            why = locale.tr("Ce n'est pas un export de K'ESS ESSA, ou il est abîmé.")
            left_out.append(LeftOut(place.name, why))
    for session in left_out:
        complain(locale.tr("{name} : {value}", name=session.folder, value=session.why))
    if len(groups) < 2:
        complain(locale.tr("Il faut au moins deux séances lisibles pour comparer."))
        return 2
    document = comparison(groups, locale, display=display(options), left_out=left_out)
    return print_document(document, options.output, locale) or (1 if left_out else 0)


def _places(paths: Sequence[Path]) -> Iterator[Path]:
    """Sessions and exports; a folder that holds sessions, such as a stick, stands for them all."""
    for place in paths:
        if place.is_dir() and not (place / FILE).exists():
            inside = sorted(session.folder for session in list_sessions(place))
            yield from inside or [place]
        else:
            yield place


def _chronicle(place: Path, locale: Locale) -> Chronicle:
    """The chronicle of a session's folder or of an export.

    Raises:
        JournalError: if the session is damaged, even in part.
        ExportError: if it is not an export.
    """
    if place.is_file():
        with place.open(encoding="utf-8") as stream:
            return from_json(stream.read(LARGEST))
    done = replayed_in(place, locale.language)
    if done.refusal is not None:
        raise done.refusal
    return chronicle(done.game, locale, date=done.header.date)
