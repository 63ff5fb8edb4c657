"""Ballots to cut out, a set for each table: a choice, mentions, consent, yes or no."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kessessa.core.scenario import MENTIONS, Role
from kessessa.reports.class_kit.context import Lesson
from kessessa.reports.document.blocks import (
    Block,
    Boxes,
    Heading,
    Item,
    Items,
    Lines,
    NewSheet,
    Slips,
    Table,
    Text,
)
from kessessa.text import ballots as answers
from kessessa.text import mentions

LETTERS: Final = "ABCD"
"""The options of a situation, four at most."""
_ACROSS: Final = 3
_SIX: Final = 6
"""Decisions for which two ballots of each slower method are enough."""


def ballots(lesson: Lesson) -> Iterator[Block]:
    """A set for each table: as many choices as decisions, fewer of what is slower."""
    decisions = lesson.hour.decisions
    slow = 2 if decisions <= _SIX else 4
    for role in lesson.roles:
        yield NewSheet()
        yield Heading(
            lesson.locale.tr("Les bulletins de {name}", name=role.name), 2, kicker=lesson.where
        )
        yield Text(
            lesson.locale.tr(
                "À découper. Écrivez le numéro de la situation, cochez, pliez. Rien de coché : c'est un vote blanc."
            ),
            "small",
        )
        small = [_choice(lesson, role)] * decisions
        small += [_yes_or_no(lesson, role)] * (_ACROSS - decisions % _ACROSS)
        yield Slips(tuple(small), _ACROSS)
        yield Slips((_consent(lesson, role),) * slow, 2)
        yield Slips((_mentions(lesson, role),) * slow)


def _head(lesson: Lesson, role: Role) -> Text:
    return Text(lesson.locale.tr("situation n° ………"), lead=role.name)


def _choice(lesson: Lesson, role: Role) -> tuple[Block, ...]:
    return (_head(lesson, role), Boxes(tuple(LETTERS)))


def _yes_or_no(lesson: Lesson, role: Role) -> tuple[Block, ...]:
    words = answers(lesson.locale)
    return (_head(lesson, role), Boxes((words["yes"], words["no"])))


def _consent(lesson: Lesson, role: Role) -> tuple[Block, ...]:
    words = answers(lesson.locale)
    return (
        _head(lesson, role),
        Items(
            (
                Item(words["consent"], "box"),
                Item(words["reserve"], "box"),
                Item(lesson.locale.tr("{object}, parce que :", object=words["object"]), "box"),
            )
        ),
        Lines(2),
    )


def _mentions(lesson: Lesson, role: Role) -> tuple[Block, ...]:
    named = mentions(lesson.locale)
    best_first = tuple(named[mention] for mention in reversed(MENTIONS))
    rows = tuple((letter, *[""] * len(best_first)) for letter in LETTERS)
    return (
        _head(lesson, role),
        Table(("", *best_first), rows, (1, *[2] * len(best_first)), grid=True),
    )
