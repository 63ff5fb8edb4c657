"""The front of a booklet: cover, what became of it, charter, statutes."""

from __future__ import annotations

from collections.abc import Iterator

from kessessa.core.scenario import INDICATORS, Form
from kessessa.reports.booklet.context import PLAIN, Press
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
    methods,
    per_month,
    percent,
    weeks,
)


def cover(press: Press) -> Cover:
    """Whose booklet it is."""
    tr, told = press.words.tr, press.told
    names = listing(tuple(one.name for one in told.people), press.words)
    lines = [tr("Autour de la table : {names}.", names=names)]
    if told.date:
        lines.append(tr("Joué le {date}.", date=long_date(told.date, press.words)))
    place = f"{told.title} · {told.place}"
    faces = tuple(
        Portrait(f"{told.scenario}/{press.scenario.role(one.role).portrait}-content", one.name)
        for one in told.people
    )
    return Cover(
        kicker=tr("Le livret de notre entreprise"),
        title=press.name(),
        subtitle=place,
        picture=press.scenario.cover,
        lines=tuple(lines),
        people=faces,
    )


def outcome(press: Press) -> Iterator[Block]:
    """What became of it: the ending and the compass."""
    tr, told = press.words.tr, press.told
    yield Heading(tr("Ce que c'est devenu"), 1)
    if told.end is None:
        yield Text(tr("La partie n'est pas finie : voici où elle en est."), "lead")
    else:
        ending = next(one for one in press.scenario.endings if one.id == told.end.id)
        yield Heading(press.said(ending.title).rstrip(PLAIN), 2, kicker=_family(press))
        if told.end.early:
            yield Text(tr("Le jeu s'est arrêté avant la fin de la route."), "small")
        yield from (Text(one) for one in press.paragraphs(ending.text))
        if ending.picture:
            yield Picture(ending.picture, press.said(ending.title))
    if press.display != "none":
        yield from _compass(press)
    yield _figures(press)


def _family(press: Press) -> str:
    return families(press.words)[press.told.end.family].name if press.told.end else ""


def _compass(press: Press) -> Iterator[Block]:
    tr, told = press.words.tr, press.told
    named = indicators(press.words)
    start, now = told.start.values, told.now.values
    yield Heading(tr("La boussole"), 2)
    gauges = tuple(
        Gauge(one, named[one].name, before, after, press.value(after), press.change(after - before))
        for one, before, after in zip(INDICATORS, start, now, strict=True)
    )
    yield Columns(((compass(press, start, now),), (Gauges(gauges),)))
    if press.numbers and told.end is not None:
        yield Text(
            tr(
                "Score {score} sur 100 : la moyenne géométrique des cinq. Une jambe oubliée ne se rachète pas.",
                score=told.end.score,
            ),
            "small",
        )


def compass(press: Press, start: tuple[int, ...], now: tuple[int, ...]) -> Radar:
    """The radar of five indicators; `start` dashed."""
    words = press.words
    named = indicators(words)
    labels = tuple(
        f"{named[one].short} {value}" if press.numbers else named[one].short
        for one, value in zip(INDICATORS, now, strict=True)
    )
    about = listing(
        tuple(
            f"{named[one].short} {press.value(value)}".strip()
            for one, value in zip(INDICATORS, now, strict=True)
        ),
        words,
    )
    return Radar(labels, start, now, about, words.tr("trait plein : vous · pointillé : au départ"))


def _figures(press: Press) -> Table:
    tr, words = press.words.tr, press.words
    start, now = press.told.start, press.told.now
    rows = (
        (tr("En caisse"), euros(start.treasury, words), euros(now.treasury, words)),
        (tr("Chaque mois"), per_month(start.monthly, words), per_month(now.monthly, words)),
        (tr("Temps passé"), "", weeks(now.week, words)),
    )
    return Table(("", tr("Au départ"), tr("À la fin")), rows, (3, 2, 2), (1, 2))


def charter(press: Press) -> Iterator[Block]:
    """What the group promised itself, and what it did of it."""
    tr, told, words = press.words.tr, press.told, press.words
    yield Heading(tr("Notre charte"), 1)
    if not told.charters:
        yield Text(tr("La charte n'a pas été signée."))
        return
    yield Text(tr("Nous nous appelons « {name} ».", name=told.name), "lead")
    method = methods(words)[told.charters[-1].method]
    yield Text(method.how, lead=tr("Nous décidons {by}.", by=method.by))
    if not told.promises:
        yield Text(tr("Nous n'avons rien promis."))
        return
    about = {one.id: one.text for one in press.scenario.promises}
    current = told.charters[-1].promises
    items = tuple(
        Item(
            press.said(about[one.id]),
            "cross" if one.broken else "check" if one.kept else "",
            tr("{name} :", name=one.title),
            _fate(press, one.kept, one.broken, dropped=one.id not in current),
        )
        for one in told.promises
    )
    yield Heading(tr("Nous promettons"), 2)
    yield Items(items)
    changed = len(told.charters) - 1
    if changed:
        yield Text(
            words.ntr(
                "La charte a changé {n} fois en route, aux deux tiers des voix.",
                "La charte a changé {n} fois en route, aux deux tiers des voix.",
                changed,
            ),
            "small",
        )


def _fate(press: Press, kept: int, broken: int, *, dropped: bool) -> str:
    tr, ntr = press.words.tr, press.words.ntr
    said = []
    if broken:
        said.append(ntr("rompue {n} fois", "rompue {n} fois", broken))
    if kept:
        said.append(ntr("tenue {n} fois", "tenue {n} fois", kept))
    if not said:
        said.append(tr("jamais mise à l'épreuve"))
    if dropped:
        said.append(tr("retirée de la charte en route"))
    return ", ".join(said)


def statutes(press: Press) -> Iterator[Block]:
    """The legal form, what it binds, and where that is written."""
    tr, scenario = press.words.tr, press.scenario
    form = scenario.forms.get(press.told.form)
    yield Heading(tr("Nos statuts"), 1, icon="form")
    if form is None:
        yield Text(tr("Pas encore de statuts : le projet n'a pas d'existence légale."))
        return
    yield Text(press.said(form.title), "lead")
    yield from (Text(one) for one in press.paragraphs(form.text))
    bound = (
        (tr("Qui pèse quoi"), votes(press, form)),
        (tr("Le surplus"), form.surplus),
        (tr("Qui dirige, qui est payé"), form.leaders),
        (tr("La commune"), form.commune),
        (tr("Les papiers"), form.papers),
    )
    yield Heading(tr("À quoi ils nous engagent"), 2)
    yield Table((), tuple((name, press.said(text)) for name, text in bound if text), (1, 3))
    if form.colleges:
        yield _colleges(press, form)
    if form.claims:
        yield Heading(tr("Ce que dit la loi"), 2)
        for claim in form.claims:
            yield Card(
                (
                    Text(press.said(claim.text)),
                    Text(press.sourced(claim.source, claim.checked_on), "small"),
                )
            )


def votes(press: Press, form: Form) -> str:
    """Whose ballot weighs what under a form."""
    tr = press.words.tr
    if form.votes == "employees_65":
        return tr(
            "Les salariées et salariés associés : au moins {share} des voix.",
            share=percent(65, press.words),
        )
    if form.votes == "capital":
        return tr("Chaque voix pèse l'argent apporté.")
    if form.colleges:
        return tr("Une personne, une voix ; des collèges si vous voulez.")
    return tr("Une personne, une voix.")


def _colleges(press: Press, form: Form) -> Table:
    tr, words = press.words.tr, press.words
    named = colleges(words)
    rows = tuple(
        (named[one].name, named[one].about, percent(weight, words))
        for one, weight in form.colleges.items()
    )
    return Table((tr("Collège"), tr("Qui"), tr("Poids")), rows, (3, 4, 1), (2,))
