"""The booklet from inside the game: written beside the session's journal, in one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kessessa import journal
from kessessa.session import data_folder
from kessessa.text import Locale

if TYPE_CHECKING:
    from pathlib import Path

    from kessessa.core.analysis_values import Analysis
    from kessessa.screens.ui.settings import Settings
    from kessessa.session import Session

NAME = "livret"


def print_booklet(session: Session, settings: Settings, analysis: Analysis | None) -> str:
    """Write the booklet, as PDF where that extra is installed, else as a page to print.

    Returns a sentence: where it is, or why it could not be written. Analysed already, or not: the
    page of the outcome has usually counted all the ways by then.
    """
    from kessessa.cli.output import put  # noqa: PLC0415 - heavy, and seldom wanted
    from kessessa.cli.report import telling_forks  # noqa: PLC0415
    from kessessa.reports import (  # noqa: PLC0415
        MissingExtraError,
        booklet,
        paint_html,
        paint_pdf,
    )

    locale = Locale(settings.language)
    folder = _folder(session)
    if folder is None:
        return locale.tr("Nulle part où écrire le livret sur cette machine.")
    document = booklet(
        session.game,
        locale,
        date=session.header.date,
        display=settings.display,
        analysis=analysis,
        forks=telling_forks(session.game, analysis) if analysis else (),
    )
    try:
        target, content = folder / f"{NAME}.pdf", paint_pdf(document)
    except MissingExtraError:
        target, content = folder / f"{NAME}.html", paint_html(document).encode()
    refused = put(target, content, locale)
    return refused or locale.tr("Le livret est écrit : {file}", file=target)


def _folder(session: Session) -> Path | None:
    """The session's folder, else that of the program; None where neither can be."""
    if session.folder is not None:
        return session.folder
    try:
        return data_folder()
    except journal.JournalError:
        return None
