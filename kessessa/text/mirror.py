"""The mirror of the group and values in words: how you decided, never how well."""

from __future__ import annotations

from typing import NamedTuple

from kessessa.core.rules.consequences import SKIP
from kessessa.core.scenario import Scenario
from kessessa.core.scoring import Mirror
from kessessa.core.state import Phase, State
from kessessa.text.i18n import Locale
from kessessa.text.methods import method_texts
from kessessa.text.names import seat_name
from kessessa.text.numbers import listing

_OFTEN = 2
"""Times from which being outvoted is worth telling."""


class _Context(NamedTuple):
    """A mirror and what its sentences need: with numbers, or in words only."""

    mirror: Mirror
    scenario: Scenario
    state: State
    locale: Locale
    numbers: bool

    def names(self, seats: tuple[int, ...]) -> str:
        return listing(
            tuple(seat_name(self.scenario, self.state, seat) for seat in seats), self.locale
        )


def mirror_sentences(
    mirror: Mirror, scenario: Scenario, state: State, locale: Locale, *, numbers: bool = True
) -> tuple[str, ...]:
    """The mirror in plain sentences; what there was nothing of is not told.

    `numbers=False` says « la plupart » where it would say « 5 sur 7 ». Wishes are secret until the
    game is over.
    """
    context = _Context(mirror, scenario, state, locale, numbers)
    sentences = (
        _who_decided(context),
        _turnout(context),
        _voices(context),
        _charter(context),
        *_objections(context),
        _outvoted(context),
        _facts(context),
        _opinions(context),
        _outcomes(context),
        *_promises(context),
        _wishes(context),
    )
    return tuple(sentence for sentence in sentences if sentence)


def _degree(part: int, whole: int) -> int:
    """0 none, 1 few, 2 about half, 3 most, 4 all."""
    if part == 0:
        return 0
    if part == whole:
        return 4
    return 1 if 3 * part < whole else 2 if 3 * part <= 2 * whole else 3


def _who_decided(context: _Context) -> str:
    tr, ntr = context.locale.tr, context.locale.ntr
    names = method_texts(context.locale)
    decided = [(method, number) for method, number in context.mirror.decided_by if method != SKIP]
    if not decided:
        return ""
    if not context.numbers:
        ways = listing(tuple(names[method].by for method, _ in decided), context.locale)
        return tr("Vous avez décidé {ways}.", ways=ways)
    ways = listing(
        tuple(
            ntr("{n} fois {by}", "{n} fois {by}", number, by=names[method].by)
            for method, number in decided
        ),
        context.locale,
    )
    return tr("Vous avez décidé {ways}.", ways=ways)


def _turnout(context: _Context) -> str:
    tr = context.locale.tr
    part, whole = context.mirror.turnout
    if not whole:
        return ""
    if context.numbers and part < whole:
        return context.locale.ntr(
            "{n} bulletin blanc sur {whole} : quelqu'un a préféré ne pas choisir.",
            "{n} bulletins blancs sur {whole} : on a parfois préféré ne pas choisir.",
            whole - part,
            whole=whole,
        )
    return (
        tr("Tous les bulletins étaient blancs."),
        tr("La plupart des bulletins étaient blancs."),
        tr("Beaucoup de bulletins étaient blancs."),
        tr("Presque tous les bulletins ont dit quelque chose."),
        tr("Aucun bulletin blanc : à chaque vote, tout le monde a choisi."),
    )[_degree(part, whole)]


def _voices(context: _Context) -> str:
    """How concentrated the deciding was."""
    tr = context.locale.tr
    voices = context.mirror.voices
    total, most = sum(voices), max(voices, default=0)
    if not total:
        return ""
    leaders = tuple(seat for seat, number in enumerate(voices) if number == most)
    if len(leaders) == 1 and 2 * most > total:
        return tr(
            "Plus de la moitié des bulletins sont venus de {names}.", names=context.names(leaders)
        )
    silent = tuple(seat for seat, number in enumerate(voices) if number == 0)
    if silent:
        return tr("Aucun bulletin n'est venu de {names}.", names=context.names(silent))
    if most - min(voices) <= 1:
        return tr("Les bulletins sont venus de toute la table, à parts égales.")
    return tr("Les bulletins sont venus de toute la table.")


def _charter(context: _Context) -> str:
    tr = context.locale.tr
    part, whole = context.mirror.methods_of_charter
    if not whole:
        return ""
    return (
        tr("Vous n'avez jamais utilisé la manière de décider inscrite dans la charte."),
        tr("Vous avez rarement suivi la manière de décider inscrite dans la charte."),
        tr("Une fois sur deux environ, vous avez suivi la manière de décider de la charte."),
        tr("Le plus souvent, vous avez suivi la manière de décider de la charte."),
        tr("Vous avez toujours suivi la manière de décider de la charte."),
    )[_degree(part, whole)]


def _objections(context: _Context) -> tuple[str, ...]:
    mirror, tr, ntr = context.mirror, context.locale.tr, context.locale.ntr
    counted = (
        (
            mirror.objections_heard,
            ntr(
                "{n} objection a amélioré une décision.",
                "{n} objections ont amélioré une décision.",
                mirror.objections_heard,
            ),
            tr("Des objections ont amélioré vos décisions."),
        ),
        (
            mirror.objections_withdrawn,
            ntr(
                "{n} objection a fait retirer une proposition.",
                "{n} objections ont fait retirer une proposition.",
                mirror.objections_withdrawn,
            ),
            tr("Des objections ont fait retirer une proposition."),
        ),
        (
            mirror.objections_overridden,
            ntr(
                "Vous avez passé outre {n} objection.",
                "Vous avez passé outre {n} objections.",
                mirror.objections_overridden,
            ),
            tr("Il vous est arrivé de passer outre une objection."),
        ),
    )
    return tuple(
        (with_number if context.numbers else in_words)
        for number, with_number, in_words in counted
        if number
    )


def _outvoted(context: _Context) -> str:
    """Whether the minority was always the same seat."""
    tr, ntr = context.locale.tr, context.locale.ntr
    times = context.mirror.outvoted
    if not any(times):
        return ""
    most = max(times)
    minority = tuple(seat for seat, number in enumerate(times) if number == most)
    if most < _OFTEN or len(minority) > 1 or 2 * most <= sum(times):
        return tr("La minorité n'a pas toujours été la même.")
    name = context.names(minority)
    if not context.numbers:
        return tr("La voix de {name} a souvent été minoritaire.", name=name)
    return ntr(
        "La voix de {name} a été minoritaire {n} fois, plus que toutes les autres.",
        "La voix de {name} a été minoritaire {n} fois, plus que toutes les autres.",
        most,
        name=name,
    )


def _facts(context: _Context) -> str:
    tr = context.locale.tr
    part, whole = context.mirror.facts_shared
    if not whole:
        return ""
    if context.numbers and part:
        return context.locale.ntr(
            "{n} secret sur {whole} a été mis au pot commun.",
            "{n} secrets sur {whole} ont été mis au pot commun.",
            part,
            whole=whole,
        )
    return (
        tr("Aucun secret n'a été mis au pot commun."),
        tr("Peu de secrets ont été mis au pot commun."),
        tr("La moitié des secrets, environ, ont été mis au pot commun."),
        tr("La plupart des secrets ont été mis au pot commun."),
        tr("Tous les secrets ont été mis au pot commun."),
    )[_degree(part, whole)]


def _opinions(context: _Context) -> str:
    tr = context.locale.tr
    part, whole = context.mirror.opinions_changed
    if not whole:
        return ""
    if context.numbers and part:
        return context.locale.ntr(
            "Parler a fait changer {n} avis sur {whole}.",
            "Parler a fait changer {n} avis sur {whole}.",
            part,
            whole=whole,
        )
    return (
        tr("Aucun avis n'a changé en parlant."),
        tr("Quelques avis ont changé en parlant."),
        tr("La moitié des avis, environ, ont changé en parlant."),
        tr("La plupart des avis ont changé en parlant."),
        tr("Tous les avis ont changé en parlant."),
    )[_degree(part, whole)]


def _outcomes(context: _Context) -> str:
    part, whole = context.mirror.outcomes_changed
    if not whole or not part:
        return ""
    if context.numbers:
        return context.locale.ntr(
            "{n} décision sur {whole} n'est pas celle que vous vouliez avant d'en parler.",
            "{n} décisions sur {whole} ne sont pas celles que vous vouliez avant d'en parler.",
            part,
            whole=whole,
        )
    return context.locale.tr("Il vous est arrivé de décider autrement qu'avant d'en parler.")


def _promises(context: _Context) -> tuple[str, ...]:
    tr = context.locale.tr
    titles = {promise.id: promise.title.rstrip(" .") for promise in context.scenario.promises}

    def quoted(ids: tuple[str, ...]) -> str:
        return listing(
            tuple(tr("« {title} »", title=titles[promise_id]) for promise_id in ids), context.locale
        )

    kept, broken = context.mirror.promises_kept, context.mirror.promises_broken
    return (
        tr("Vous avez tenu parole : {promises}.", promises=quoted(kept)) if kept else "",
        tr("Vous aviez promis, et c'est tombé à l'eau : {promises}.", promises=quoted(broken))
        if broken
        else "",
    )


def _wishes(context: _Context) -> str:
    tr, ntr = context.locale.tr, context.locale.ntr
    if context.state.phase is not Phase.OVER:
        return ""
    granted = context.mirror.wishes_granted
    if not granted:
        return tr("Aucun souhait secret ne s'est réalisé cette fois.")
    names = context.names(granted)
    if not context.numbers:
        return tr("Des souhaits secrets se sont réalisés : {names}.", names=names)
    return ntr(
        "{n} souhait secret s'est réalisé : {names}.",
        "{n} souhaits secrets se sont réalisés : {names}.",
        len(granted),
        names=names,
    )
