"""A document or a text, written where it was asked for."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

from kessessa.reports import Document, MissingExtraError, paint_html, paint_pdf, paint_plain
from kessessa.text import Locale


def print_document(document: Document, target: Path | None, locale: Locale) -> int:
    """Paint a document as its file's name wants, or as text here; returns the exit code."""
    if target is None:
        print(paint_plain(document), end="")
        return 0
    if target.suffix.lower() == ".html":
        return write(target, paint_html(document).encode(), locale)
    try:
        return write(target, paint_pdf(document), locale)
    except MissingExtraError:
        complain(
            locale.tr(
                "Pour faire un PDF, il manque l'extra « pdf » : pip install kessessa[pdf]. Sans rien installer, demandez un fichier .html et imprimez-le depuis un navigateur."
            )
        )
        return 2


def known_kind(target: Path | None, kinds: tuple[str, ...], locale: Locale) -> bool:
    """Whether a file can be written by that name; says which can, when it cannot."""
    if target is None or target.suffix.lower() in kinds:
        return True
    complain(
        locale.tr(
            "« {file} » : ce nom de fichier doit finir par {kinds}.",
            file=target.name,
            kinds=", ".join(kinds),
        )
    )
    return False


def write(target: Path, content: bytes, locale: Locale) -> int:
    """Write a file whole or not at all; returns the exit code."""
    refused = put(target, content, locale)
    complain(refused or locale.tr("Écrit : {file}", file=target))
    return 2 if refused else 0


def put(target: Path, content: bytes, locale: Locale) -> str:
    """Write a file whole or not at all; a sentence when it could not be, else nothing."""
    draft = target.with_name(f"{target.name}.tmp")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        why = _why(error, locale)
        return locale.tr("Impossible d'écrire « {file} » : {why}", file=target, why=why)
    return ""


def _why(error: OSError, locale: Locale) -> str:
    """What the disk answered, for people."""
    tr = locale.tr
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return tr("ce dossier n'existe pas.")
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return tr("le disque est plein.")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS, errno.EISDIR}:
        return tr("on n'a pas le droit d'écrire ici, ou le fichier est ouvert ailleurs.")
    return tr("le disque a refusé (erreur {errno}).", errno=error.errno)


def complain(text: str) -> None:
    """Say it where it does not mix with what was asked for."""
    print(text, file=sys.stderr)
