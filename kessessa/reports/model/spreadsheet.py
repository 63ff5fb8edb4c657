"""A chronicle as a table that Excel and LibreOffice open with a double click (docs/export.md)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Final

from kessessa.core.scenario import INDICATORS
from kessessa.reports.model.chronicle import Ballot, Chapter, Chronicle, Poll
from kessessa.text import Locale, ballots, indicators, mentions, method_texts

BOM: Final = "\ufeff"
"""By which Excel knows UTF-8."""
SEPARATORS: Final[Mapping[str, str]] = {"fr": ";", "en": ","}
"""What Excel expects where the comma is, or is not, the decimal sign."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What begins a formula in some spreadsheet (OWASP, « CSV Injection »)."""
_BETWEEN: Final = " | "

Cell = str | int | float


def to_csv(chronicle: Chronicle, locale: Locale) -> str:
    """One row a situation, one column a fact; the mark that opens UTF-8 files included.

    Semicolons and decimal commas in French, commas and points in English. Nothing that was typed
    can be taken for a formula.
    """
    heads = columns(locale)
    stream = StringIO(newline="")
    writer = csv.writer(stream, delimiter=SEPARATORS[locale.language], lineterminator="\r\n")
    writer.writerow(safe(head) for head in heads.values())
    for chapter in chronicle.chapters:
        row = _row(chronicle, chapter, locale)
        writer.writerow(_cell(row[key], locale) for key in heads)
    return BOM + stream.getvalue()


def safe(text: str) -> str:
    """A typed text, with an apostrophe before what a spreadsheet would compute."""
    return f"'{text}" if text.lstrip(" \u00a0\u202f").startswith(_FORMULA) else text


def _cell(value: Cell, locale: Locale) -> str:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, float):
        written = f"{value:.1f}"
        return written.replace(".", ",") if locale.language == "fr" else written
    return str(value)


def columns(locale: Locale) -> dict[str, str]:
    """The columns: their keys, which `docs/export.md` explains, and their titles."""
    tr = locale.tr
    named = indicators(locale)
    return {
        "scenario": tr("Projet"),
        "name": tr("Nom de l'entreprise"),
        "date": tr("Date"),
        "length": tr("Durée"),
        "seed": tr("Graine"),
        "turn": tr("Numéro"),
        "week": tr("Semaine"),
        "stage": tr("Étape"),
        "situation": tr("Situation"),
        "title": tr("Titre"),
        "stakes": tr("Enjeu (1 à 3)"),
        "crisis": tr("Crise"),
        "chair": tr("Présidence"),
        "opinions": tr("Avis avant le débat"),
        "facts_shared": tr("Mis au pot commun par"),
        "facts_kept": tr("Gardé par"),
        "method": tr("Manière de décider"),
        "ballots": tr("Bulletins"),
        "objections": tr("Objections"),
        "option": tr("Décision"),
        "option_title": tr("Titre de la décision"),
        "amended": tr("Amendée"),
        "kept": tr("Promesses tenues"),
        "broken": tr("Promesses rompues"),
        "cards": tr("Hasard"),
        "treasury": tr("Caisse (€)"),
        "monthly": tr("Par mois (€)"),
        "energy": tr("Énergie moyenne (0 à 5)"),
        **{indicator: named[indicator].name for indicator in INDICATORS},
    }


def _row(chronicle: Chronicle, chapter: Chapter, locale: Locale) -> dict[str, Cell]:
    """The facts of a situation; the last columns are as they stood after it."""
    tr, after = locale.tr, chapter.after
    promises = {promise.id: promise.title for promise in chronicle.promises}
    named = method_texts(locale)
    return {
        "scenario": chronicle.scenario,
        "name": chronicle.name,
        "date": chronicle.date,
        "length": chronicle.length,
        "seed": chronicle.seed,
        "turn": chapter.turn,
        "week": after.week,
        "stage": chapter.stage_title,
        "situation": chapter.situation,
        "title": chapter.title,
        "stakes": chapter.stakes,
        "crisis": tr("oui") if chapter.crisis else tr("non"),
        "chair": chronicle.person(chapter.chair),
        "opinions": _joined(
            f"{chronicle.person(opinion.role)}{_colon(locale)}{chapter.choice(opinion.option)}"
            for opinion in chapter.opinions
        ),
        "facts_shared": _joined(
            chronicle.person(fact.role) for fact in chapter.facts if fact.shared
        ),
        "facts_kept": _joined(
            chronicle.person(fact.role) for fact in chapter.facts if not fact.shared
        ),
        "method": named[chapter.method].name if chapter.method else "",
        "ballots": _joined(
            sentence
            for poll in chapter.polls
            for sentence in _ballots_in_words(chronicle, chapter, poll, locale)
        ),
        "objections": _joined(
            f"{chronicle.person(objection.role)}{_colon(locale)}{objection.reason}"
            for objection in chapter.objections
        ),
        "option": chapter.option,
        "option_title": chapter.choice(chapter.option) if chapter.option else "",
        "amended": tr("oui") if chapter.amended else tr("non"),
        "kept": _joined(promises[promise.promise] for promise in chapter.promises if promise.kept),
        "broken": _joined(
            promises[promise.promise] for promise in chapter.promises if not promise.kept
        ),
        "cards": _joined(card.title for card in chapter.cards),
        "treasury": after.treasury,
        "monthly": after.monthly,
        "energy": sum(after.energy) / len(after.energy),
        **dict(zip(INDICATORS, after.values, strict=True)),
    }


def _ballots_in_words(
    chronicle: Chronicle, chapter: Chapter, poll: Poll, locale: Locale
) -> Iterable[str]:
    """The ballots of a reveal, second rounds marked."""
    mark = f"({poll.round}) " if poll.round > 1 else ""
    for count in poll.hands:
        yield f"{mark}{chapter.choice(count.option)}{_colon(locale)}{count.hands}"
    for ballot in poll.ballots:
        answer = _answer(chapter, poll.candidates, ballot, locale)
        yield f"{mark}{chronicle.person(ballot.role)}{_colon(locale)}{answer}"


def _answer(chapter: Chapter, candidates: Sequence[str], ballot: Ballot, locale: Locale) -> str:
    if not ballot.answers:
        return ballots(locale)["abstain"]
    if len(ballot.answers) == 1:
        answer = ballot.answers[0]
        return ballots(locale).get(answer) or mentions(locale).get(answer) or chapter.choice(answer)
    named = mentions(locale)
    return ", ".join(
        f"{chapter.choice(candidate)} = {named[mention]}"
        for candidate, mention in zip(candidates, ballot.answers, strict=True)
    )


def _colon(locale: Locale) -> str:
    return " : " if locale.language == "fr" else ": "


def _joined(parts: Iterable[str]) -> str:
    return _BETWEEN.join(parts)
