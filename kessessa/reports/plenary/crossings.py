"""Where the roads of several groups met, and where they parted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kessessa.reports.document.blocks import Block, Heading, Item, Items, Text, Together
from kessessa.reports.model.chronicle import Chapter, Chronicle
from kessessa.text import Locale, listing, method_texts


@dataclass(frozen=True, slots=True)
class Group:
    """One group, by its letter."""

    letter: str
    chronicle: Chronicle

    @property
    def name(self) -> str:
        """Its letter, and what it called its enterprise."""
        return f"{self.letter} · {self.chronicle.name or self.chronicle.title}"

    def chapter(self, situation: str) -> Chapter | None:
        """What it decided there last; None if it did not."""
        met = [chapter for chapter in self.chronicle.decided if chapter.situation == situation]
        return met[-1] if met else None


def roads(groups: Sequence[Group], locale: Locale) -> Iterator[Block]:
    """Every question that the groups met, project by project, and what each answered."""
    projects: dict[str, list[Group]] = {}
    for group in groups:
        projects.setdefault(group.chronicle.scenario, []).append(group)
    yield Heading(locale.tr("Qui a choisi quoi"), 1, icon="assembly")
    for those in projects.values():
        if len(projects) > 1:
            yield Heading(those[0].chronicle.title, 2)
        yield from _road(those, locale)


def _road(groups: Sequence[Group], locale: Locale) -> Iterator[Block]:
    """The questions of one project."""
    tr = locale.tr
    met = _situations(groups)
    crossed = parted = False
    for situation in met:
        answers = _answers(groups, situation)
        who = [group for group in groups if group.chapter(situation) is not None]
        chapter = next(
            chapter for chapter in (group.chapter(situation) for group in who) if chapter
        )
        parts = len(answers) > 1
        kicker = chapter.stage_title
        if parts and not parted:
            parted = True
            kicker = " · ".join((kicker, tr("Ici, les chemins se séparent"))).strip(" ·")
        elif parts:
            kicker = " · ".join((kicker, tr("Des choix différents"))).strip(" ·")
        elif len(who) > 1:
            crossed = True
            kicker = " · ".join((kicker, tr("Le même choix partout"))).strip(" ·")
        items = [
            Item(_who(those, situation, locale), "check" if len(answers) == 1 else "", title + ".")
            for title, those in answers.items()
        ]
        missing = tuple(group.letter for group in groups if group not in who)
        if missing:
            items.append(Item(tr("Pas rencontré par {names}.", names=listing(missing, locale))))
        yield Together(
            (
                Heading(chapter.title, 3, kicker=kicker),
                Items(tuple(items)),
            )
        )
    if crossed and not parted:
        yield Text(tr("Partout où vous vous êtes croisés, vous avez fait les mêmes choix."), "lead")


def _situations(groups: Sequence[Group]) -> tuple[str, ...]:
    """Those that some group decided, in the order in which they were met on the longest roads."""
    order: dict[str, None] = {}
    for group in sorted(groups, key=lambda group: -len(group.chronicle.decided)):
        before: str | None = None
        for chapter in group.chronicle.decided:
            if chapter.situation not in order:
                order = _inserted(order, chapter.situation, before)
            before = chapter.situation
    return tuple(order)


def _inserted(order: dict[str, None], situation: str, before: str | None) -> dict[str, None]:
    """The order with one more, right after the one it followed."""
    listed = list(order)
    place = listed.index(before) + 1 if before is not None else 0
    return dict.fromkeys([*listed[:place], situation, *listed[place:]])


def _answers(groups: Sequence[Group], situation: str) -> dict[str, list[Group]]:
    """The groups by what they chose there, most chosen first."""
    answers: dict[str, list[Group]] = {}
    for group in groups:
        chapter = group.chapter(situation)
        if chapter is not None:
            answers.setdefault(chapter.choice(chapter.option), []).append(group)
    return dict(sorted(answers.items(), key=lambda pair: -len(pair[1])))


def _who(groups: Sequence[Group], situation: str, locale: Locale) -> str:
    """`A (à la majorité) et C (par consentement, amendé)`."""
    named = method_texts(locale)
    methods_in_words = []
    for group in groups:
        chapter = group.chapter(situation)
        if chapter is not None:
            how = named[chapter.method].by
            if chapter.amended:
                how = locale.tr("{by}, et amélioré en route", by=how)
            methods_in_words.append(f"{group.letter} ({how})")
    return listing(tuple(methods_in_words), locale)


def questions(groups: Sequence[Group], locale: Locale) -> Iterator[Block]:
    """Questions for the plenary, from what these groups did."""
    tr = locale.tr
    if len(groups) < 2:
        return
    questions = []
    same = len({group.chronicle.scenario for group in groups}) == 1
    parting = next(
        (
            situation
            for situation in _situations(groups)
            if same and len(_answers(groups, situation)) > 1
        ),
        None,
    )
    if parting is not None:
        title = next(chapter.title for group in groups if (chapter := group.chapter(parting)))
        questions.append(
            tr(
                "« {title} » : qu'est-ce qui vous a fait choisir autrement que les autres ?",
                title=title,
            )
        )
    if len({group.chronicle.form for group in groups}) > 1:
        questions.append(
            tr("Vos statuts ne sont pas les mêmes : qu'est-ce que chacun a permis, ou empêché ?")
        )
    questions.append(tr("Quel moment auriez-vous aimé vivre dans un autre groupe ?"))
    yield Together(
        (
            Heading(tr("Pour en parler ensemble"), 2),
            Items(tuple(Item(question) for question in questions)),
        )
    )
