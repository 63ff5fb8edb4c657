"""The road: each decision with its reasons."""

from __future__ import annotations

from collections.abc import Iterator

from kessessa.core.events import ConsequenceFelt
from kessessa.core.scenario import INDICATORS, Claim, Option, Situation
from kessessa.reports.booklet.context import Press
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
    methods,
    per_month,
    resources,
    signed_euros,
    weeks,
)


def road(press: Press) -> Iterator[Block]:
    """Every decision, in order."""
    yield Heading(press.words.tr("Nos décisions, et pourquoi"), 1, icon="assembly")
    if not press.told.chapters:
        yield Text(press.words.tr("Aucune décision n'a encore été prise."))
    for number, chapter in enumerate(press.told.chapters, 1):
        yield from _decision(press, number, chapter)


def _decision(press: Press, number: int, chapter: Chapter) -> Iterator[Block]:
    tr = press.words.tr
    situation = press.scenario.situations[chapter.situation]
    kicker = " · ".join(
        one
        for one in (
            tr("Crise") if chapter.crisis else chapter.stage_title,
            _stakes(press, chapter.stakes),
            tr("{name} préside", name=press.told.person(chapter.chair)),
        )
        if one
    )
    yield Together(
        (
            Heading(f"{number} · {chapter.title}", 2, kicker=kicker),
            *(Text(one, "quiet") for one in press.paragraphs(situation.text)),
            Text(chapter.question, "strong"),
        )
    )
    yield _options(press, chapter, situation)
    yield from debate(press, chapter)
    yield from vote(press, chapter)
    yield from _settled(press, chapter, situation)
    yield from _changes(press, chapter)
    yield from _cards(press, chapter)
    if situation.did_you_know is not None and chapter.option:
        yield claim(press, situation.did_you_know)


def _stakes(press: Press, stakes: int) -> str:
    tr = press.words.tr
    return (
        tr("Une décision courante"),
        tr("Une décision importante"),
        tr("Une décision fondatrice"),
    )[stakes - 1]


def _options(press: Press, chapter: Chapter, situation: Situation) -> Items:
    """The options: taken, open, closed and why."""
    items = []
    for one in chapter.options:
        option = situation.option(one.id)
        detail = one.closed or " ".join((press.said(option.detail), _cost(press, option))).strip()
        mark = "check" if one.id == chapter.option else ""
        items.append(Item(detail, "cross" if one.closed else mark, one.title + "."))  # type: ignore[arg-type]
    return Items(tuple(items))


def _cost(press: Press, option: Option) -> str:
    """The visible cost, in a parenthesis."""
    words, cost = press.words, option.cost
    parts = (
        signed_euros(cost.treasury, words) if cost.treasury else "",
        per_month(cost.monthly, words) if cost.monthly else "",
        weeks(cost.weeks, words) if cost.weeks else "",
        words.tr("un effort") if cost.effort else "",
    )
    said = ", ".join(one for one in parts if one)
    return f"({said})" if said else ""


def _settled(press: Press, chapter: Chapter, situation: Situation) -> Iterator[Block]:
    """The decision and what happened then."""
    tr = press.words.tr
    if not chapter.option:
        yield Card((Text(tr("Le jeu s'est arrêté avant la décision."), "strong"),), "plain")
        return
    option = situation.option(chapter.option)
    by = methods(press.words)[chapter.method].by
    title = press.quoted(option.title)
    if chapter.amended:
        said = tr("Décidé {by}, et amélioré en route : {title}.", by=by, title=title)
    else:
        said = tr("Décidé {by} : {title}.", by=by, title=title)
    told: list[Block] = [Text(said, "strong"), Text(press.said(option.outcome))]
    if chapter.amended and option.amendment is not None:
        told.append(Text(press.said(option.amendment.outcome)))
    titles = {one.id: one.title for one in press.told.promises}
    for tested in chapter.promises:
        values = {"title": titles[tested.promise]}
        told.append(
            Text(
                tr("Promesse tenue : « {title} ».", **values)
                if tested.kept
                else tr("Promesse rompue : « {title} ».", **values),
                "small",
            )
        )
    yield Card(tuple(told), "sun")


def _changes(press: Press, chapter: Chapter) -> Iterator[Block]:
    """Each line of the ledger with its sentence; the same line for several seats, once."""
    lines: dict[tuple[str, int, str], list[str]] = {}
    for line in chapter.ledger:
        target, _, role = line.target.partition(":")
        lines.setdefault((target, line.delta, line.because), []).append(role)
    changes = tuple(
        _change(press, target, delta, because, tuple(roles))
        for (target, delta, because), roles in lines.items()
    )
    if changes:
        yield Text("", lead=press.words.tr("Ce que ça a changé."))
        yield Changes(changes)


def _change(press: Press, target: str, delta: int, because: str, roles: tuple[str, ...]) -> Change:
    words = press.words
    label = _label(press, target, roles)
    if target in INDICATORS:
        shown = press.change(delta)
    elif target == "treasury":
        shown = signed_euros(delta, words)
    elif target == "monthly":
        shown = per_month(delta, words)
    elif target == "week":
        shown = weeks(delta, words)
    else:
        shown = press.pips(delta)
    return Change(target, label, shown, because)


def _label(press: Press, target: str, roles: tuple[str, ...]) -> str:
    words, people = press.words, press.told.people
    if target in INDICATORS:
        return indicators(words)[target].short
    if target != "energy":
        return resources(words)[target].short
    if len(set(roles)) == len(people):
        return words.tr("Énergie de la table")
    if len(roles) == 1:
        return words.tr("Énergie de {name}", name=press.told.person(roles[0]))
    return words.tr("Énergie : {names}", names=listing(press.people(roles), words))


def _cards(press: Press, chapter: Chapter) -> Iterator[Block]:
    """What fell due, and what chance brought."""
    tr, scenario = press.words.tr, press.scenario
    for card in chapter.cards:
        hazard = scenario.hazards[card.id]
        lead = (
            tr("Une décision d'avant revient : « {title} ».", title=card.title)
            if card.expected
            else tr("Coup du hasard : « {title} ».", title=card.title)
        )
        note = tr("Vous aviez prévu le coup : le choc est moins rude.") if card.softened else ""
        yield Items((Item(press.said(hazard.text), "dice", lead, note),))
        if hazard.did_you_know is not None:
            yield claim(press, hazard.did_you_know)
    for event in _consequences(press, chapter.turn):
        option = scenario.situations[event.situation].option(event.option)
        text = option.later[event.index].text
        if text:
            lead = tr("Une décision d'avant revient : « {title} ».", title=press.said(option.title))
            yield Items((Item(press.said(text), "dice", lead),))


def _consequences(press: Press, turn: int) -> Iterator[ConsequenceFelt]:
    for event in press.game.events:
        if isinstance(event, ConsequenceFelt) and event.turn == turn:
            yield event


def claim(press: Press, known: Claim) -> Card:
    """« Le saviez-vous ? », with its source."""
    return Card(
        (
            Text(press.said(known.text), lead=press.words.tr("Le saviez-vous ?")),
            Text(press.sourced(known.source, known.checked_on), "small"),
        )
    )
