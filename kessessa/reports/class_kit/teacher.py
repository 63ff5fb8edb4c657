"""The teacher's page: goals, words, common beliefs, what is real, what the law says, what to observe."""

from __future__ import annotations

from collections.abc import Iterator

from kessessa.core.scenario import Claim
from kessessa.reports.booklet.analysis_part import terms_met
from kessessa.reports.booklet.context import PLAIN
from kessessa.reports.class_kit.context import Lesson
from kessessa.reports.document.blocks import (
    Block,
    Columns,
    Heading,
    Item,
    Items,
    Table,
    Text,
    Together,
)
from kessessa.text import minutes


def page(lesson: Lesson) -> Iterator[Block]:
    """What a teacher reads before, and keeps after."""
    guide, typeset, tr = lesson.scenario.guide, lesson.context.typeset, lesson.locale.tr
    yield Heading(tr("Fiche pédagogique"), 1, icon="book", kicker=lesson.where)
    yield Text(typeset(guide.summary))
    yield _figures(lesson)
    yield Columns(
        (
            _listed(tr("Ce que l'on y apprend"), lesson, guide.goals),
            _listed(tr("Où cela s'inscrit"), lesson, guide.curriculum),
        )
    )
    yield from _real(lesson)
    if guide.misconceptions:
        yield Heading(tr("Ce que l'on entend souvent"), 2)
        yield Table(
            (tr("« On m'a dit que… »"), tr("Vous pouvez répondre")),
            tuple((typeset(belief), typeset(answer)) for belief, answer in guide.misconceptions),
            (4, 6),
        )
    yield from _grid(lesson)
    yield from _law(lesson)
    yield from _vocabulary(lesson)
    yield from _data(lesson)


def _figures(lesson: Lesson) -> Table:
    tr, ntr, hour = lesson.locale.tr, lesson.locale.ntr, lesson.hour
    decided = ntr("{n} décision", "{n} décisions", hour.decisions)
    who = ntr("{n} table", "{n} tables", hour.tables)
    if hour.pupils:
        pupils = ntr("{n} élève", "{n} élèves", hour.pupils)
        who = f"{who}, {pupils}"
    debrief = minutes(-(-hour.minutes // 4), lesson.locale)
    rows = (
        (
            tr("Une séance"),
            tr(
                "{minutes}, {who} : {decided}, et {debrief} de débrief",
                who=who,
                minutes=minutes(hour.minutes, lesson.locale),
                decided=decided,
                debrief=debrief,
            ),
        ),
        (
            tr("Matériel"),
            tr("Un ordinateur, un vidéoprojecteur, les livrets pliés, les bulletins découpés"),
        ),
        (tr("Préparer"), tr("Lire le déroulé, imprimer, plier : un quart d'heure")),
    )
    return Table((), rows, (1, 5))


def _listed(title: str, lesson: Lesson, lines: tuple[str, ...]) -> tuple[Block, ...]:
    return (Heading(title, 3), Items(tuple(Item(lesson.context.typeset(line)) for line in lines)))


def _real(lesson: Lesson) -> Iterator[Block]:
    context, real = lesson.context, lesson.scenario.inspired_by
    if real.text:
        yield Heading(context.typeset(real.title).rstrip(PLAIN), 2)
        yield from (Text(paragraph) for paragraph in context.paragraphs(real.text))
        yield Text(context.sourced(real.source, real.checked_on), "small")


def _data(lesson: Lesson) -> Iterator[Block]:
    tr = lesson.locale.tr
    yield Together(
        (
            Heading(tr("Les données : il n'y en a pas"), 2),
            Items(
                (
                    Item(
                        tr(
                            "Aucun compte, aucun nom demandé. Les décisions sont celles de personnages."
                        ),
                        lead=tr("Personne."),
                    ),
                    Item(
                        tr("Le jeu se joue sans connexion. Il n'envoie rien."),
                        lead=tr("Nulle part."),
                    ),
                    Item(
                        tr(
                            "Le dossier de la séance, sur cette machine : le scénario, le jour, la graine, l'heure prévue et le nombre d'élèves, ce que les personnages ont voté et décidé, le nom de l'entreprise et les objections écrites. Il s'ouvre avec un éditeur de texte. Pour tout effacer, effacez ce dossier."
                        ),
                        lead=tr("Ce qui reste."),
                    ),
                    Item(
                        tr(
                            "N'écrivez aucun prénom d'élève dans le nom de l'entreprise ni dans une objection. Les fiches d'observation restent sur papier, et chez vous."
                        ),
                        lead=tr("Ce qui dépend de vous."),
                    ),
                )
            ),
        )
    )


def _grid(lesson: Lesson) -> Iterator[Block]:
    """Behaviours seen, a stroke each time; never a mark."""
    tr = lesson.locale.tr
    seen = (
        tr("Écoute jusqu'au bout"),
        tr("Donne une raison, un exemple, un chiffre"),
        tr("Apporte une information au bon moment"),
        tr("Change d'avis, et dit pourquoi"),
        tr("Fait parler quelqu'un qui se tait"),
        tr("Objecte, et propose mieux"),
        tr("Accepte une décision sans l'avoir voulue"),
        tr("Emploie un mot de l'ESS à propos"),
    )
    names = tuple(role.name for role in lesson.roles)
    yield Together(
        (
            Heading(tr("Grille d'observation"), 2),
            Text(
                tr(
                    "Un bâton quand vous le voyez, par table. Ce sont des gestes, pas des notes : le score du jeu n'évalue personne."
                ),
                "small",
            ),
            Table(
                (tr("Ce que l'on voit"), *names),
                tuple((sight, *[""] * len(names)) for sight in seen),
                (7, *[2] * len(names)),
                grid=True,
            ),
        )
    )


def _law(lesson: Lesson) -> Iterator[Block]:
    """What may be said for true of the law and of the trade, each with its source."""
    context = lesson.context
    claims = tuple(dict.fromkeys(_claims(lesson)))
    if not claims:
        return
    yield Heading(context.locale.tr("Vérifié : ce que dit la loi, ce qui se fait ailleurs"), 2)
    yield Items(
        tuple(
            Item(context.typeset(claim.text), note=context.sourced(claim.source, claim.checked_on))
            for claim in claims
        )
    )


def _claims(lesson: Lesson) -> Iterator[Claim]:
    for stop in lesson.stops:
        if stop.situation.did_you_know is not None:
            yield stop.situation.did_you_know
        for option in stop.situation.options:
            if option.form:
                yield from lesson.scenario.forms[option.form].claims


def _vocabulary(lesson: Lesson) -> Iterator[Block]:
    context = lesson.context
    terms = terms_met(context, _printed(lesson))
    if terms:
        yield Heading(context.locale.tr("Les mots de cette route"), 2)
        yield Items(
            tuple(
                Item(
                    context.typeset(term.text),
                    lead=context.typeset(term.word) + ".",
                    note=context.sourced(term.source, term.checked_on) if term.source else "",
                )
                for term in terms
            )
        )


def _printed(lesson: Lesson) -> str:
    """What the class reads on this road, where words of the trade are looked for."""
    passages = []
    for stop in lesson.stops:
        situation = stop.situation
        passages += [situation.title, situation.text, situation.question]
        for option in situation.options:
            passages += [option.title, option.detail, option.outcome]
    return "\n".join(passages)
