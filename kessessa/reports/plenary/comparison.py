"""Several groups side by side, on one page for the plenary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kessessa.core.scenario import INDICATORS
from kessessa.reports.document.blocks import (
    Block,
    Card,
    Columns,
    Display,
    Document,
    Heading,
    Item,
    Items,
    Radar,
    Table,
    Text,
    Together,
)
from kessessa.reports.model.chronicle import Chronicle
from kessessa.reports.plenary.crossings import Group, questions, roads
from kessessa.text import (
    Words,
    euros,
    indicators,
    lengths,
    listing,
    methods,
    value_word,
    weeks,
)

_ABREAST = 3
"""Compasses in a row."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A folder that could not be read, and why, in a sentence."""

    folder: str
    why: str


def comparison(
    chronicles: Sequence[Chronicle],
    words: Words,
    *,
    display: Display = "numbers",
    left_out: Sequence[LeftOut] = (),
) -> Document:
    """Who chose what where, where roads parted, compasses side by side.

    Groups are told by a letter, in the order given. What makes them hard to compare (another
    project, length, number of seats or seed) is said first.

    Raises:
        ValueError: if there is no chronicle.
    """
    if not chronicles:
        raise ValueError("there is nothing to compare")
    groups = tuple(Group(_letter(place), told) for place, told in enumerate(chronicles))
    tr = words.tr
    blocks: list[Block] = [
        Heading(tr("Nos chemins, côte à côte"), 1, icon="collective"),
        *_groups(groups, words),
        *_warnings(groups, words),
        *_compasses(groups, words, display),
        *roads(groups, words),
        *_methods(groups, words),
        *questions(groups, words),
        *_left_out(left_out, words),
    ]
    date = max(one.date for one in chronicles)
    title = tr("Nos chemins, côte à côte")
    return Document(title, words.language, date, f"{title} · K’ESS ESSA", tuple(blocks))


def _letter(place: int) -> str:
    """A, B … Z, A2, B2 …: a class has fewer groups than that."""
    return chr(ord("A") + place % 26) + (str(place // 26 + 1) if place >= 26 else "")


def _groups(groups: Sequence[Group], words: Words) -> Iterator[Block]:
    tr = words.tr
    rows = tuple(
        (
            words.typeset(group.name),
            group.told.form_title or tr("sans statuts"),
            _ending(group.told, words),
            euros(group.told.now.treasury, words),
            weeks(group.told.now.week, words),
        )
        for group in groups
    )
    head = (tr("Groupe"), tr("Statuts"), tr("La fin"), tr("En caisse"), tr("Temps passé"))
    yield Table(head, rows, (4, 4, 4, 2, 3), (3, 4))


def _ending(told: Chronicle, words: Words) -> str:
    if told.end is None:
        return words.tr("partie en cours")
    if told.end.early:
        return words.tr("{title} (arrêtée avant la fin)", title=told.end.title)
    return told.end.title


def _warnings(groups: Sequence[Group], words: Words) -> Iterator[Block]:
    """What is not the same from one group to another."""
    tr = words.tr
    named = lengths(words)
    kinds = (
        (
            tr("Les groupes n'ont pas joué le même projet."),
            [one.told.title for one in groups],
        ),
        (
            tr("Le projet n'était pas tout à fait le même : ses textes ou ses effets ont changé."),
            [one.told.digest[:6] for one in groups]
            if len({one.told.scenario for one in groups}) == 1
            else [],
        ),
        (
            tr("Les parties n'ont pas la même durée : les scores se comparent mal."),
            [named[one.told.length].short for one in groups],
        ),
        (
            tr("Les groupes n'ont pas le même nombre de places."),
            [str(len(one.told.people)) for one in groups],
        ),
        (
            tr("Les graines diffèrent : ni les mêmes questions, ni le même hasard."),
            [str(one.told.seed) for one in groups],
        ),
    )
    items = tuple(
        Item(_by_value(groups, values, words), lead=said)
        for said, values in kinds
        if len(set(values)) > 1
    )
    if items:
        yield Card((Text(tr("À savoir avant de comparer"), "strong"), Items(items)), "sun")
    elif len(groups) > 1:
        yield Text(tr("Même projet, même durée, même graine : seuls les choix diffèrent."), "lead")


def _by_value(groups: Sequence[Group], values: Sequence[str], words: Words) -> str:
    """`55 min : A et C · 110 min : B`."""
    letters: dict[str, list[str]] = {}
    for group, value in zip(groups, values, strict=True):
        letters.setdefault(value, []).append(group.letter)
    return " · ".join(
        words.tr("{name} :", name=value) + " " + listing(tuple(those), words)
        for value, those in letters.items()
    )


def _compasses(groups: Sequence[Group], words: Words, display: Display) -> Iterator[Block]:
    if display == "none":
        return
    named = indicators(words)
    yield Heading(words.tr("Les boussoles"), 2)
    for first in range(0, len(groups), _ABREAST):
        row = groups[first : first + _ABREAST]
        columns: list[tuple[Block, ...]] = [
            (Text(words.typeset(one.name), "strong"), _compass(one.told, words, display))
            for one in row
        ]
        columns += [()] * (_ABREAST - len(columns) if len(groups) > _ABREAST else 0)
        yield Columns(tuple(columns))

    def shown(value: int) -> str:
        return str(value) if display == "numbers" else value_word(value, words)

    rows = [
        (named[one].name, *(shown(group.told.now.values[place]) for group in groups))
        for place, one in enumerate(INDICATORS)
    ]
    if display == "numbers":
        scores = (str(group.told.end.score) if group.told.end else "–" for group in groups)
        rows.append((words.tr("Score"), *scores))
    head = ("", *(group.letter for group in groups))
    yield Table(head, tuple(rows), (4, *(2 for _ in groups)), tuple(range(1, len(head))))


def _compass(told: Chronicle, words: Words, display: Display) -> Radar:
    named = indicators(words)
    values = told.now.values
    labels = tuple(named[one].short for one in INDICATORS)
    about = listing(
        tuple(
            f"{label} {value if display == 'numbers' else value_word(value, words)}"
            for label, value in zip(labels, values, strict=True)
        ),
        words,
    )
    return Radar(labels, told.start.values, values, about)


def _methods(groups: Sequence[Group], words: Words) -> Iterator[Block]:
    named = methods(words)
    counts = [Counter(one.method for one in group.told.decided) for group in groups]
    used = [one for one in named if any(count[one] for count in counts)]
    if not used:
        return
    rows = tuple((named[one].name, *(str(count[one] or "–") for count in counts)) for one in used)
    head = (words.tr("Manière de décider"), *(group.letter for group in groups))
    table = Table(head, rows, (4, *(1 for _ in groups)), tuple(range(1, len(head))))
    yield Together((Heading(words.tr("Comment chaque groupe a décidé"), 2), table))


def _left_out(left_out: Sequence[LeftOut], words: Words) -> Iterator[Block]:
    if not left_out:
        return
    yield Heading(words.tr("Laissé de côté"), 2)
    yield Items(tuple(Item(one.why, "cross", f"{one.folder}.") for one in left_out))
