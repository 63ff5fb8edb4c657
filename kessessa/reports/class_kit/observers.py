"""Cards for pupils who hold no role: what to watch, on paper, and what to ask in the debrief."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kessessa.reports.class_kit.context import Lesson
from kessessa.reports.document.blocks import Block, Card, Heading, Slips, Table, Text

CARDS: Final = 4
"""How many there are to hand out."""


def cards(lesson: Lesson) -> Iterator[Block]:
    """Four cards, two a sheet where they fit."""
    tr = lesson.locale.tr
    names = tuple(role.name for role in lesson.roles)
    numbers = tuple(str(decision) for decision in range(1, lesson.hour.decisions + 1))
    yield _card(
        lesson,
        tr("Qui parle ?"),
        tr(
            "Un bâton chaque fois que quelqu'un de la table prend la parole. Une croix quand on lui coupe la parole."
        ),
        _tally((tr("Table"), tr("Prend la parole"), tr("Est coupée")), names, (2, 5, 3)),
        tr("Qui a le plus parlé ? Qui a le plus pesé ? Est-ce la même personne ?"),
    )
    yield _card(
        lesson,
        tr("Et l'énergie ?"),
        tr(
            "Au début, au milieu, à la fin : notez ce que vous voyez, pas ce que vous pensez. Un soupir, un rire, une chaise qui recule."
        ),
        _tally((tr("Table"), tr("Au début"), tr("Au milieu"), tr("À la fin")), names, (2, 3, 3, 3)),
        tr("Quand la fatigue est-elle montée ? Qui l'a vue ? Qu'a-t-on fait ?"),
    )
    yield _card(
        lesson,
        tr("Qui décide ?"),
        tr(
            "À chaque situation : qui préside, quelle manière, et qui a vraiment emporté la décision."
        ),
        _tally(
            (tr("N°"), tr("Préside"), tr("La manière"), tr("Qui a fait pencher ?")),
            numbers,
            (1, 2, 3, 4),
        ),
        tr(
            "Pour quelle décision votre manière de voter était-elle la bonne ? Pour laquelle, non ?"
        ),
    )
    yield _card(
        lesson,
        tr("Qu'est-ce qui se dit ?"),
        tr(
            "À chaque situation : qui met une information au pot commun, et si elle arrive avant le vote, trop tard, ou fait changer quelqu'un d'avis."
        ),
        _tally(
            (tr("N°"), tr("Qui l'a dit"), tr("En deux mots"), tr("Qu'est-ce que ça a changé ?")),
            numbers,
            (1, 2, 4, 3),
        ),
        tr("Quelle information a tout changé ? Laquelle est arrivée trop tard ?"),
    )


def _tally(head: tuple[str, ...], rows: tuple[str, ...], widths: tuple[int, ...]) -> Table:
    return Table(head, tuple((row, *[""] * (len(head) - 1)) for row in rows), widths, grid=True)


def _card(lesson: Lesson, title: str, task: str, table: Table, question: str) -> Slips:
    tr = lesson.locale.tr
    return Slips(
        (
            (
                Heading(title, 2, kicker=tr("Fiche d'observation · {where}", where=lesson.where)),
                Text(task),
                table,
                Card((Text(question, lead=tr("Au débrief, demandez :")),), "plain"),
            ),
        )
    )
