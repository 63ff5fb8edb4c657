"""What could have happened: the rank among all the ways, choice and luck, what if."""

from __future__ import annotations

from collections.abc import Iterator

from kessessa.reports.booklet.context import PLAIN, BookletContext
from kessessa.reports.booklet.figures import Reckoning, WhatIf
from kessessa.reports.document.blocks import (
    Block,
    Card,
    Heading,
    Item,
    Items,
    Table,
    Text,
    Together,
)
from kessessa.text import integer, percent, signed, sources


def paths(context: BookletContext) -> Iterator[Block]:
    """All the ways it could have gone; nothing when the game was not analysed."""
    tr, locale, reckoning = context.locale.tr, context.locale, context.reckoning
    if reckoning is None and not context.forks:
        return
    yield Heading(tr("Tout ce qui aurait pu arriver"), 1, icon="dice")
    if reckoning is not None and context.numbers:
        yield Card((Text(_rank(context, reckoning), "strong"),), "sun")
        rows = (
            (tr("Ce qu'on pouvait attendre au départ"), str(reckoning.start)),
            (sources(locale)["choice"].name, signed(reckoning.choice, locale)),
            (sources(locale)["method"].name, signed(reckoning.manner, locale)),
            (sources(locale)["hazard"].name, signed(reckoning.luck, locale)),
            (tr("Le score à la fin"), str(reckoning.end)),
        )
        yield Together(
            (
                Heading(tr("Choix, manière, hasard"), 2),
                Table((tr("D'où vient le score"), tr("Points")), rows, (4, 1), (1,)),
            )
        )
        if reckoning.debate_gain is not None:
            yield Text(_gain(context, reckoning.debate_gain))
    elif reckoning is not None:
        yield Text(_rank_in_words(context, reckoning), "lead")
    if context.forks:
        yield Heading(tr("Et si ?"), 2)
        yield Text(
            tr(
                "Une seule décision change. Le hasard reste le même, et la manière de décider ne compte pas."
            ),
            "small",
        )
        yield Items(tuple(Item(_fork(context, fork)) for fork in context.forks))


def _rank(context: BookletContext, reckoning: Reckoning) -> str:
    locale = context.locale
    values = {
        "share": percent(reckoning.percentile, locale),
        "paths": integer(reckoning.paths, locale),
        "low": percent(reckoning.low, locale),
        "high": percent(reckoning.high, locale),
        "walks": integer(reckoning.walks, locale),
    }
    if not reckoning.walks:
        return locale.tr(
            "Vos choix font mieux que {share} des {paths} parcours possibles.", **values
        )
    return locale.tr(
        "Vos choix font mieux que {share} environ des parcours possibles : entre {low} et {high}, estimé sur {walks} parcours tirés au sort.",
        **values,
    )


def _rank_in_words(context: BookletContext, reckoning: Reckoning) -> str:
    tr = context.locale.tr
    if reckoning.percentile >= 75:
        return tr("Peu de chemins menaient plus loin que le vôtre.")
    if reckoning.percentile >= 40:
        return tr("Votre chemin est dans la moyenne de ceux qui étaient possibles.")
    return tr("Beaucoup de chemins menaient plus loin que le vôtre.")


def _gain(context: BookletContext, gain: int) -> str:
    tr, ntr = context.locale.tr, context.locale.ntr
    if gain > 0:
        return ntr(
            "Parler vous a fait gagner {n} point.", "Parler vous a fait gagner {n} points.", gain
        )
    if gain < 0:
        return ntr("Parler vous a coûté {n} point.", "Parler vous a coûté {n} points.", -gain)
    return tr("Parler n'a rien changé au score : vos premières idées menaient aussi loin.")


def _fork(context: BookletContext, fork: WhatIf) -> str:
    tr, scenario = context.locale.tr, context.scenario
    chapter = next(chapter for chapter in context.chronicle.chapters if chapter.turn == fork.turn)
    endings = {
        ending.id: context.typeset(ending.title).rstrip(PLAIN) for ending in scenario.endings
    }
    values = {
        "situation": chapter.title,
        "other": chapter.choice(fork.other),
        "taken": chapter.choice(fork.taken),
        "ending": endings[fork.other_ending],
        "end": fork.end,
        "other_end": fork.other_end,
    }
    if fork.other_ending != fork.ending and context.numbers:
        return tr(
            "« {situation} » : avec « {other} » au lieu de « {taken} », la fin devenait « {ending} », et le score passait de {end} à {other_end}.",
            **values,
        )
    if fork.other_ending != fork.ending:
        return tr(
            "« {situation} » : avec « {other} » au lieu de « {taken} », la fin devenait « {ending} ».",
            **values,
        )
    if context.numbers:
        return tr(
            "« {situation} » : avec « {other} » au lieu de « {taken} », la fin était la même, avec un score de {other_end} au lieu de {end}.",
            **values,
        )
    return tr(
        "« {situation} » : avec « {other} » au lieu de « {taken} », la fin était la même.",
        **values,
    )
