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
    Locale,
    euros,
    indicators,
    lengths,
    listing,
    method_texts,
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
    locale: Locale,
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
    groups = tuple(Group(_letter(place), chronicle) for place, chronicle in enumerate(chronicles))
    tr = locale.tr
    blocks: list[Block] = [
        Heading(tr("Nos chemins, côte à côte"), 1, icon="collective"),
        *_groups(groups, locale),
        *_warnings(groups, locale),
        *_compasses(groups, locale, display),
        *roads(groups, locale),
        *_methods(groups, locale),
        *questions(groups, locale),
        *_left_out(left_out, locale),
    ]
    date = max(chronicle.date for chronicle in chronicles)
    title = tr("Nos chemins, côte à côte")
    return Document(title, locale.language, date, f"{title} · K’ESS ESSA", tuple(blocks))


def _letter(place: int) -> str:
    """A, B … Z, A2, B2 …: a class has fewer groups than that."""
    return chr(ord("A") + place % 26) + (str(place // 26 + 1) if place >= 26 else "")


def _groups(groups: Sequence[Group], locale: Locale) -> Iterator[Block]:
    tr = locale.tr
    rows = tuple(
        (
            locale.typeset(group.name),
            group.chronicle.form_title or tr("sans statuts"),
            _ending(group.chronicle, locale),
            euros(group.chronicle.now.treasury, locale),
            weeks(group.chronicle.now.week, locale),
        )
        for group in groups
    )
    head = (tr("Groupe"), tr("Statuts"), tr("La fin"), tr("En caisse"), tr("Temps passé"))
    yield Table(head, rows, (4, 4, 4, 2, 3), (3, 4))


def _ending(chronicle: Chronicle, locale: Locale) -> str:
    if chronicle.end is None:
        return locale.tr("partie en cours")
    if chronicle.end.early:
        return locale.tr("{title} (arrêtée avant la fin)", title=chronicle.end.title)
    return chronicle.end.title


def _warnings(groups: Sequence[Group], locale: Locale) -> Iterator[Block]:
    """What is not the same from one group to another."""
    tr = locale.tr
    named = lengths(locale)
    kinds = (
        (
            tr("Les groupes n'ont pas joué le même projet."),
            [group.chronicle.title for group in groups],
        ),
        (
            tr("Le projet n'était pas tout à fait le même : ses textes ou ses effets ont changé."),
            [group.chronicle.digest[:6] for group in groups]
            if len({group.chronicle.scenario for group in groups}) == 1
            else [],
        ),
        (
            tr("Les parties n'ont pas la même durée : les scores se comparent mal."),
            [named[group.chronicle.length].short for group in groups],
        ),
        (
            tr("Les groupes n'ont pas le même nombre de places."),
            [str(len(group.chronicle.people)) for group in groups],
        ),
        (
            tr("Les graines diffèrent : ni les mêmes questions, ni le même hasard."),
            [str(group.chronicle.seed) for group in groups],
        ),
    )
    items = tuple(
        Item(_by_value(groups, values, locale), lead=title)
        for title, values in kinds
        if len(set(values)) > 1
    )
    if items:
        yield Card((Text(tr("À savoir avant de comparer"), "strong"), Items(items)), "sun")
    elif len(groups) > 1:
        yield Text(tr("Même projet, même durée, même graine : seuls les choix diffèrent."), "lead")


def _by_value(groups: Sequence[Group], values: Sequence[str], locale: Locale) -> str:
    """`55 min : A et C · 110 min : B`."""
    letters: dict[str, list[str]] = {}
    for group, value in zip(groups, values, strict=True):
        letters.setdefault(value, []).append(group.letter)
    return " · ".join(
        locale.tr("{name} :", name=value) + " " + listing(tuple(those), locale)
        for value, those in letters.items()
    )


def _compasses(groups: Sequence[Group], locale: Locale, display: Display) -> Iterator[Block]:
    if display == "none":
        return
    named = indicators(locale)
    yield Heading(locale.tr("Les boussoles"), 2)
    for first in range(0, len(groups), _ABREAST):
        row = groups[first : first + _ABREAST]
        columns: list[tuple[Block, ...]] = [
            (Text(locale.typeset(cell.name), "strong"), _compass(cell.chronicle, locale, display))
            for cell in row
        ]
        columns += [()] * (_ABREAST - len(columns) if len(groups) > _ABREAST else 0)
        yield Columns(tuple(columns))

    def shown(value: int) -> str:
        return str(value) if display == "numbers" else value_word(value, locale)

    rows = [
        (named[indicator].name, *(shown(group.chronicle.now.values[place]) for group in groups))
        for place, indicator in enumerate(INDICATORS)
    ]
    if display == "numbers":
        scores = (
            str(group.chronicle.end.score) if group.chronicle.end else "–" for group in groups
        )
        rows.append((locale.tr("Score"), *scores))
    head = ("", *(group.letter for group in groups))
    yield Table(head, tuple(rows), (4, *(2 for _ in groups)), tuple(range(1, len(head))))


def _compass(chronicle: Chronicle, locale: Locale, display: Display) -> Radar:
    named = indicators(locale)
    values = chronicle.now.values
    labels = tuple(named[indicator].short for indicator in INDICATORS)
    about = listing(
        tuple(
            f"{label} {value if display == 'numbers' else value_word(value, locale)}"
            for label, value in zip(labels, values, strict=True)
        ),
        locale,
    )
    return Radar(labels, chronicle.start.values, values, about)


def _methods(groups: Sequence[Group], locale: Locale) -> Iterator[Block]:
    named = method_texts(locale)
    counts = [Counter(chapter.method for chapter in group.chronicle.decided) for group in groups]
    used = [indicator for indicator in named if any(count[indicator] for count in counts)]
    if not used:
        return
    rows = tuple(
        (named[method].name, *(str(count[method] or "–") for count in counts)) for method in used
    )
    head = (locale.tr("Manière de décider"), *(group.letter for group in groups))
    table = Table(head, rows, (4, *(1 for _ in groups)), tuple(range(1, len(head))))
    yield Together((Heading(locale.tr("Comment chaque groupe a décidé"), 2), table))


def _left_out(left_out: Sequence[LeftOut], locale: Locale) -> Iterator[Block]:
    if not left_out:
        return
    yield Heading(locale.tr("Laissé de côté"), 2)
    yield Items(tuple(Item(group.why, "cross", f"{group.folder}.") for group in left_out))
