"""What a class is given on paper: booklets of roles, ballots, run sheet, teacher's page, observers.

    game = Game(scenario, seats=5, length="standard", seed=7)
    lesson = Lesson.of(game, hour_of(game, 55, pupils=27), Words("fr"))
    for name, document in papers(lesson).items():
        Path(f"{name}.pdf").write_bytes(paint_pdf(document))

Secrets are in two places: what a role knows in its own booklet, all of it in the run sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kessessa.reports.class_kit import ballots, observers, roles, run_sheet, teacher
from kessessa.reports.class_kit.context import Lesson
from kessessa.reports.document.blocks import Block, Document, Leaflet, NewSheet

__all__ = ["Lesson", "all_papers", "papers"]


def papers(lesson: Lesson) -> Mapping[str, Document]:
    """Every paper of a lesson by the name of its file, in the order in which it is of use."""
    tr = lesson.locale.tr
    return {
        tr("1-fiche-pedagogique"): _document(lesson, tr("Fiche pédagogique"), teacher.page(lesson)),
        tr("2-deroule"): _document(lesson, tr("Le déroulé"), run_sheet.sheet(lesson)),
        tr("3-livrets-de-role"): _document(
            lesson, tr("Les livrets de rôle"), roles.booklets(lesson)
        ),
        tr("4-bulletins"): _document(lesson, tr("Les bulletins"), ballots.ballots(lesson)),
        tr("5-observation"): _document(
            lesson, tr("Les fiches d'observation"), observers.cards(lesson)
        ),
    }


def all_papers(lesson: Lesson) -> Document:
    """All of them in one document, leaflets first: two sides a sheet, from the first sheet on."""
    blocks: list[Block] = []
    for document in sorted(papers(lesson).values(), key=lambda paper: not _folds(paper)):
        if not _folds(document):
            blocks.append(NewSheet())
        blocks += document.blocks
    return _document(lesson, lesson.locale.tr("Les papiers de la classe"), iter(blocks))


def _folds(document: Document) -> bool:
    return any(isinstance(block, Leaflet) for block in document.blocks)


def _document(lesson: Lesson, name: str, blocks: Iterator[Block]) -> Document:
    title = f"{name} · {lesson.context.name()}"
    return Document(
        title=title,
        language=lesson.locale.language,
        date="",
        footer=f"{title} · K’ESS ESSA",
        blocks=tuple(blocks),
    )
