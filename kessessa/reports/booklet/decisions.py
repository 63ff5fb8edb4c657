"""The road: each decision with its reasons."""

from __future__ import annotations

from collections.abc import Iterator

from kessessa.core.events import ConsequenceFelt
from kessessa.core.scenario import INDICATORS, Claim, Option, Situation
from kessessa.reports.booklet.context import BookletContext
from kessessa.reports.booklet.debate import debate, vote
from kessessa.reports.document.blocks import (
    Block,
    Card,
    Change,
    Changes,
    Heading,
    Item,
    Items,
    Text,
    Together,
)
from kessessa.reports.model.chronicle import Chapter
from kessessa.text import (
    indicators,
    listing,
    method_texts,
    per_month,
    resources,
    signed_euros,
    weeks,
)


def road(context: BookletContext) -> Iterator[Block]:
    """Every decision, in order."""
    yield Heading(context.locale.tr("Nos décisions, et pourquoi"), 1, icon="assembly")
    if not context.chronicle.chapters:
        yield Text(context.locale.tr("Aucune décision n'a encore été prise."))
    for number, chapter in enumerate(context.chronicle.chapters, 1):
        yield from _decision(context, number, chapter)


def _decision(context: BookletContext, number: int, chapter: Chapter) -> Iterator[Block]:
    tr = context.locale.tr
    situation = context.scenario.situations[chapter.situation]
    kicker = " · ".join(
        part
        for part in (
            tr("Crise") if chapter.crisis else chapter.stage_title,
            _stakes(context, chapter.stakes),
            tr("{name} préside", name=context.chronicle.person(chapter.chair)),
        )
        if part
    )
    yield Together(
        (
            Heading(f"{number} · {chapter.title}", 2, kicker=kicker),
            *(Text(paragraph, "quiet") for paragraph in context.paragraphs(situation.text)),
            Text(chapter.question, "strong"),
        )
    )
    yield _options(context, chapter, situation)
    yield from debate(context, chapter)
    yield from vote(context, chapter)
    yield from _settled(context, chapter, situation)
    yield from _changes(context, chapter)
    yield from _cards(context, chapter)
    if situation.did_you_know is not None and chapter.option:
        yield claim(context, situation.did_you_know)


def _stakes(context: BookletContext, stakes: int) -> str:
    tr = context.locale.tr
    return (
        tr("Une décision courante"),
        tr("Une décision importante"),
        tr("Une décision fondatrice"),
    )[stakes - 1]


def _options(context: BookletContext, chapter: Chapter, situation: Situation) -> Items:
    """The options: taken, open, closed and why."""
    items = []
    for choice in chapter.options:
        option = situation.option(choice.id)
        detail = (
            choice.closed
            or " ".join((context.typeset(option.detail), _cost(context, option))).strip()
        )
        mark = "check" if choice.id == chapter.option else ""
        items.append(Item(detail, "cross" if choice.closed else mark, choice.title + "."))  # type: ignore[arg-type]
    return Items(tuple(items))


def _cost(context: BookletContext, option: Option) -> str:
    """The visible cost, in a parenthesis."""
    locale, cost = context.locale, option.cost
    parts = (
        signed_euros(cost.treasury, locale) if cost.treasury else "",
        per_month(cost.monthly, locale) if cost.monthly else "",
        weeks(cost.weeks, locale) if cost.weeks else "",
        locale.tr("un effort") if cost.effort else "",
    )
    costs = ", ".join(part for part in parts if part)
    return f"({costs})" if costs else ""


def _settled(context: BookletContext, chapter: Chapter, situation: Situation) -> Iterator[Block]:
    """The decision and what happened then."""
    tr = context.locale.tr
    if not chapter.option:
        yield Card((Text(tr("Le jeu s'est arrêté avant la décision."), "strong"),), "plain")
        return
    option = situation.option(chapter.option)
    by = method_texts(context.locale)[chapter.method].by
    title = context.quoted(option.title)
    if chapter.amended:
        decision = tr("Décidé {by}, et amélioré en route : {title}.", by=by, title=title)
    else:
        decision = tr("Décidé {by} : {title}.", by=by, title=title)
    blocks: list[Block] = [Text(decision, "strong"), Text(context.typeset(option.outcome))]
    if chapter.amended and option.amendment is not None:
        blocks.append(Text(context.typeset(option.amendment.outcome)))
    titles = {promise.id: promise.title for promise in context.chronicle.promises}
    for tested in chapter.promises:
        values = {"title": titles[tested.promise]}
        blocks.append(
            Text(
                tr("Promesse tenue : « {title} ».", **values)
                if tested.kept
                else tr("Promesse rompue : « {title} ».", **values),
                "small",
            )
        )
    yield Card(tuple(blocks), "sun")


def _changes(context: BookletContext, chapter: Chapter) -> Iterator[Block]:
    """Each line of the ledger with its sentence; the same line for several seats, once."""
    lines: dict[tuple[str, int, str], list[str]] = {}
    for line in chapter.ledger:
        target, _, role = line.target.partition(":")
        lines.setdefault((target, line.delta, line.because), []).append(role)
    changes = tuple(
        _change(context, target, delta, because, tuple(roles))
        for (target, delta, because), roles in lines.items()
    )
    if changes:
        yield Text("", lead=context.locale.tr("Ce que ça a changé."))
        yield Changes(changes)


def _change(
    context: BookletContext, target: str, delta: int, because: str, roles: tuple[str, ...]
) -> Change:
    locale = context.locale
    label = _label(context, target, roles)
    if target in INDICATORS:
        shown = context.change(delta)
    elif target == "treasury":
        shown = signed_euros(delta, locale)
    elif target == "monthly":
        shown = per_month(delta, locale)
    elif target == "week":
        shown = weeks(delta, locale)
    else:
        shown = context.pips(delta)
    return Change(target, label, shown, because)


def _label(context: BookletContext, target: str, roles: tuple[str, ...]) -> str:
    locale, people = context.locale, context.chronicle.people
    if target in INDICATORS:
        return indicators(locale)[target].short
    if target != "energy":
        return resources(locale)[target].short
    if len(set(roles)) == len(people):
        return locale.tr("Énergie de la table")
    if len(roles) == 1:
        return locale.tr("Énergie de {name}", name=context.chronicle.person(roles[0]))
    return locale.tr("Énergie : {names}", names=listing(context.people(roles), locale))


def _cards(context: BookletContext, chapter: Chapter) -> Iterator[Block]:
    """What fell due, and what chance brought."""
    tr, scenario = context.locale.tr, context.scenario
    for card in chapter.cards:
        hazard = scenario.hazards[card.id]
        lead = (
            tr("Une décision d'avant revient : « {title} ».", title=card.title)
            if card.expected
            else tr("Coup du hasard : « {title} ».", title=card.title)
        )
        note = tr("Vous aviez prévu le coup : le choc est moins rude.") if card.softened else ""
        yield Items((Item(context.typeset(hazard.text), "dice", lead, note),))
        if hazard.did_you_know is not None:
            yield claim(context, hazard.did_you_know)
    for event in _consequences(context, chapter.turn):
        option = scenario.situations[event.situation].option(event.option)
        text = option.later[event.index].text
        if text:
            lead = tr(
                "Une décision d'avant revient : « {title} ».", title=context.typeset(option.title)
            )
            yield Items((Item(context.typeset(text), "dice", lead),))


def _consequences(context: BookletContext, turn: int) -> Iterator[ConsequenceFelt]:
    for event in context.game.events:
        if isinstance(event, ConsequenceFelt) and event.turn == turn:
            yield event


def claim(context: BookletContext, known: Claim) -> Card:
    """« Le saviez-vous ? », with its source."""
    return Card(
        (
            Text(context.typeset(known.text), lead=context.locale.tr("Le saviez-vous ?")),
            Text(context.sourced(known.source, known.checked_on), "small"),
        )
    )
