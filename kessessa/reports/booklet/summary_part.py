"""The front of a booklet: cover, what became of it, charter, statutes."""

from __future__ import annotations

from collections.abc import Iterator

from kessessa.core.scenario import INDICATORS, Form
from kessessa.reports.booklet.context import PLAIN, BookletContext
from kessessa.reports.document.blocks import (
    Block,
    Card,
    Columns,
    Cover,
    Gauge,
    Gauges,
    Heading,
    Item,
    Items,
    Picture,
    Portrait,
    Radar,
    Table,
    Text,
)
from kessessa.text import (
    colleges,
    euros,
    families,
    indicators,
    listing,
    long_date,
    method_texts,
    per_month,
    percent,
    weeks,
)


def cover(context: BookletContext) -> Cover:
    """Whose booklet it is."""
    tr, chronicle = context.locale.tr, context.chronicle
    names = listing(tuple(person.name for person in chronicle.people), context.locale)
    lines = [tr("Autour de la table : {names}.", names=names)]
    if chronicle.date:
        lines.append(tr("Joué le {date}.", date=long_date(chronicle.date, context.locale)))
    place = f"{chronicle.title} · {chronicle.place}"
    faces = tuple(
        Portrait(
            f"{chronicle.scenario}/{context.scenario.role(person.role).portrait}-content",
            person.name,
        )
        for person in chronicle.people
    )
    return Cover(
        kicker=tr("Le livret de notre entreprise"),
        title=context.name(),
        subtitle=place,
        picture=context.scenario.cover,
        lines=tuple(lines),
        people=faces,
    )


def outcome(context: BookletContext) -> Iterator[Block]:
    """What became of it: the ending and the compass."""
    tr, chronicle = context.locale.tr, context.chronicle
    yield Heading(tr("Ce que c'est devenu"), 1)
    if chronicle.end is None:
        yield Text(tr("La partie n'est pas finie : voici où elle en est."), "lead")
    else:
        ending = next(
            ending for ending in context.scenario.endings if ending.id == chronicle.end.id
        )
        yield Heading(context.typeset(ending.title).rstrip(PLAIN), 2, kicker=_family(context))
        if chronicle.end.early:
            yield Text(tr("Le jeu s'est arrêté avant la fin de la route."), "small")
        yield from (Text(paragraph) for paragraph in context.paragraphs(ending.text))
        if ending.picture:
            yield Picture(ending.picture, context.typeset(ending.title))
    if context.display != "none":
        yield from _compass(context)
    yield _figures(context)


def _family(context: BookletContext) -> str:
    return (
        families(context.locale)[context.chronicle.end.family].name if context.chronicle.end else ""
    )


def _compass(context: BookletContext) -> Iterator[Block]:
    tr, chronicle = context.locale.tr, context.chronicle
    named = indicators(context.locale)
    start, now = chronicle.start.values, chronicle.now.values
    yield Heading(tr("La boussole"), 2)
    gauges = tuple(
        Gauge(
            indicator,
            named[indicator].name,
            before,
            after,
            context.value(after),
            context.change(after - before),
        )
        for indicator, before, after in zip(INDICATORS, start, now, strict=True)
    )
    yield Columns(((compass(context, start, now),), (Gauges(gauges),)))
    if context.numbers and chronicle.end is not None:
        yield Text(
            tr(
                "Score {score} sur 100 : la moyenne géométrique des cinq. Une jambe oubliée ne se rachète pas.",
                score=chronicle.end.score,
            ),
            "small",
        )


def compass(context: BookletContext, start: tuple[int, ...], now: tuple[int, ...]) -> Radar:
    """The radar of five indicators; `start` dashed."""
    locale = context.locale
    named = indicators(locale)
    labels = tuple(
        f"{named[indicator].short} {value}" if context.numbers else named[indicator].short
        for indicator, value in zip(INDICATORS, now, strict=True)
    )
    about = listing(
        tuple(
            f"{named[indicator].short} {context.value(value)}".strip()
            for indicator, value in zip(INDICATORS, now, strict=True)
        ),
        locale,
    )
    return Radar(labels, start, now, about, locale.tr("trait plein : vous · pointillé : au départ"))


def _figures(context: BookletContext) -> Table:
    tr, locale = context.locale.tr, context.locale
    start, now = context.chronicle.start, context.chronicle.now
    rows = (
        (tr("En caisse"), euros(start.treasury, locale), euros(now.treasury, locale)),
        (tr("Chaque mois"), per_month(start.monthly, locale), per_month(now.monthly, locale)),
        (tr("Temps passé"), "", weeks(now.week, locale)),
    )
    return Table(("", tr("Au départ"), tr("À la fin")), rows, (3, 2, 2), (1, 2))


def charter(context: BookletContext) -> Iterator[Block]:
    """What the group promised itself, and what it did of it."""
    tr, chronicle, locale = context.locale.tr, context.chronicle, context.locale
    yield Heading(tr("Notre charte"), 1)
    if not chronicle.charters:
        yield Text(tr("La charte n'a pas été signée."))
        return
    yield Text(tr("Nous nous appelons « {name} ».", name=chronicle.name), "lead")
    method = method_texts(locale)[chronicle.charters[-1].method]
    yield Text(method.how, lead=tr("Nous décidons {by}.", by=method.by))
    if not chronicle.promises:
        yield Text(tr("Nous n'avons rien promis."))
        return
    about = {promise.id: promise.text for promise in context.scenario.promises}
    current = chronicle.charters[-1].promises
    items = tuple(
        Item(
            context.typeset(about[promise.id]),
            "cross" if promise.broken else "check" if promise.kept else "",
            tr("{name} :", name=promise.title),
            _fate(context, promise.kept, promise.broken, dropped=promise.id not in current),
        )
        for promise in chronicle.promises
    )
    yield Heading(tr("Nous promettons"), 2)
    yield Items(items)
    changed = len(chronicle.charters) - 1
    if changed:
        yield Text(
            locale.ntr(
                "La charte a changé {n} fois en route, aux deux tiers des voix.",
                "La charte a changé {n} fois en route, aux deux tiers des voix.",
                changed,
            ),
            "small",
        )


def _fate(context: BookletContext, kept: int, broken: int, *, dropped: bool) -> str:
    tr, ntr = context.locale.tr, context.locale.ntr
    tests = []
    if broken:
        tests.append(ntr("rompue {n} fois", "rompue {n} fois", broken))
    if kept:
        tests.append(ntr("tenue {n} fois", "tenue {n} fois", kept))
    if not tests:
        tests.append(tr("jamais mise à l'épreuve"))
    if dropped:
        tests.append(tr("retirée de la charte en route"))
    return ", ".join(tests)


def statutes(context: BookletContext) -> Iterator[Block]:
    """The legal form, what it binds, and where that is written."""
    tr, scenario = context.locale.tr, context.scenario
    form = scenario.forms.get(context.chronicle.form)
    yield Heading(tr("Nos statuts"), 1, icon="form")
    if form is None:
        yield Text(tr("Pas encore de statuts : le projet n'a pas d'existence légale."))
        return
    yield Text(context.typeset(form.title), "lead")
    yield from (Text(paragraph) for paragraph in context.paragraphs(form.text))
    bound = (
        (tr("Qui pèse quoi"), votes(context, form)),
        (tr("Le surplus"), form.surplus),
        (tr("Qui dirige, qui est payé"), form.leaders),
        (tr("La commune"), form.commune),
        (tr("Les papiers"), form.papers),
    )
    yield Heading(tr("À quoi ils nous engagent"), 2)
    yield Table((), tuple((name, context.typeset(text)) for name, text in bound if text), (1, 3))
    if form.colleges:
        yield _colleges(context, form)
    if form.claims:
        yield Heading(tr("Ce que dit la loi"), 2)
        for claim in form.claims:
            yield Card(
                (
                    Text(context.typeset(claim.text)),
                    Text(context.sourced(claim.source, claim.checked_on), "small"),
                )
            )


def votes(context: BookletContext, form: Form) -> str:
    """Whose ballot weighs what under a form."""
    tr = context.locale.tr
    if form.votes == "employees_65":
        return tr(
            "Les salariées et salariés associés : au moins {share} des voix.",
            share=percent(65, context.locale),
        )
    if form.votes == "capital":
        return tr("Chaque voix pèse l'argent apporté.")
    if form.colleges:
        return tr("Une personne, une voix ; des collèges si vous voulez.")
    return tr("Une personne, une voix.")


def _colleges(context: BookletContext, form: Form) -> Table:
    tr, locale = context.locale.tr, context.locale
    named = colleges(locale)
    rows = tuple(
        (named[college].name, named[college].about, percent(weight, locale))
        for college, weight in form.colleges.items()
    )
    return Table((tr("Collège"), tr("Qui"), tr("Poids")), rows, (3, 4, 1), (2,))
