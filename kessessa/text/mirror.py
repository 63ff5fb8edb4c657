"""The mirror of the group and values in words: how you decided, never how well."""

from __future__ import annotations

from typing import NamedTuple

from kessessa.core.rules.consequences import SKIP
from kessessa.core.scenario import Scenario
from kessessa.core.scoring import Mirror
from kessessa.core.state import Phase, State
from kessessa.text.i18n import Locale
from kessessa.text.names import methods, seat_name
from kessessa.text.numbers import listing

_OFTEN = 2
"""Times from which being outvoted is worth telling."""


class _Told(NamedTuple):
    """A mirror being told; with numbers, or in words only."""

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
    told = _Told(mirror, scenario, state, locale, numbers)
    sentences = (
        _who_decided(told),
        _turnout(told),
        _voices(told),
        _charter(told),
        *_objections(told),
        _outvoted(told),
        _facts(told),
        _opinions(told),
        _outcomes(told),
        *_promises(told),
        _wishes(told),
    )
    return tuple(one for one in sentences if one)


def _degree(part: int, whole: int) -> int:
    """0 none, 1 few, 2 about half, 3 most, 4 all."""
    if part == 0:
        return 0
    if part == whole:
        return 4
    return 1 if 3 * part < whole else 2 if 3 * part <= 2 * whole else 3


def _who_decided(told: _Told) -> str:
    tr, ntr = told.locale.tr, told.locale.ntr
    names = methods(told.locale)
    decided = [(method, number) for method, number in told.mirror.decided_by if method != SKIP]
    if not decided:
        return ""
    if not told.numbers:
        ways = listing(tuple(names[method].by for method, _ in decided), told.locale)
        return tr("Vous avez décidé {ways}.", ways=ways)
    ways = listing(
        tuple(
            ntr("{n} fois {by}", "{n} fois {by}", number, by=names[method].by)
            for method, number in decided
        ),
        told.locale,
    )
    return tr("Vous avez décidé {ways}.", ways=ways)


def _turnout(told: _Told) -> str:
    tr = told.locale.tr
    part, whole = told.mirror.turnout
    if not whole:
        return ""
    if told.numbers and part < whole:
        return told.locale.ntr(
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


def _voices(told: _Told) -> str:
    """How concentrated the deciding was."""
    tr = told.locale.tr
    voices = told.mirror.voices
    total, most = sum(voices), max(voices, default=0)
    if not total:
        return ""
    leaders = tuple(seat for seat, number in enumerate(voices) if number == most)
    if len(leaders) == 1 and 2 * most > total:
        return tr(
            "Plus de la moitié des bulletins sont venus de {names}.", names=told.names(leaders)
        )
    silent = tuple(seat for seat, number in enumerate(voices) if number == 0)
    if silent:
        return tr("Aucun bulletin n'est venu de {names}.", names=told.names(silent))
    if most - min(voices) <= 1:
        return tr("Les bulletins sont venus de toute la table, à parts égales.")
    return tr("Les bulletins sont venus de toute la table.")


def _charter(told: _Told) -> str:
    tr = told.locale.tr
    part, whole = told.mirror.methods_of_charter
    if not whole:
        return ""
    return (
        tr("Vous n'avez jamais utilisé la manière de décider inscrite dans la charte."),
        tr("Vous avez rarement suivi la manière de décider inscrite dans la charte."),
        tr("Une fois sur deux environ, vous avez suivi la manière de décider de la charte."),
        tr("Le plus souvent, vous avez suivi la manière de décider de la charte."),
        tr("Vous avez toujours suivi la manière de décider de la charte."),
    )[_degree(part, whole)]


def _objections(told: _Told) -> tuple[str, ...]:
    mirror, tr, ntr = told.mirror, told.locale.tr, told.locale.ntr
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
        (with_number if told.numbers else in_words)
        for number, with_number, in_words in counted
        if number
    )


def _outvoted(told: _Told) -> str:
    """Whether the minority was always the same seat."""
    tr, ntr = told.locale.tr, told.locale.ntr
    times = told.mirror.outvoted
    if not any(times):
        return ""
    most = max(times)
    minority = tuple(seat for seat, number in enumerate(times) if number == most)
    if most < _OFTEN or len(minority) > 1 or 2 * most <= sum(times):
        return tr("La minorité n'a pas toujours été la même.")
    name = told.names(minority)
    if not told.numbers:
        return tr("La voix de {name} a souvent été minoritaire.", name=name)
    return ntr(
        "La voix de {name} a été minoritaire {n} fois, plus que toutes les autres.",
        "La voix de {name} a été minoritaire {n} fois, plus que toutes les autres.",
        most,
        name=name,
    )


def _facts(told: _Told) -> str:
    tr = told.locale.tr
    part, whole = told.mirror.facts_shared
    if not whole:
        return ""
    if told.numbers and part:
        return told.locale.ntr(
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


def _opinions(told: _Told) -> str:
    tr = told.locale.tr
    part, whole = told.mirror.opinions_changed
    if not whole:
        return ""
    if told.numbers and part:
        return told.locale.ntr(
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


def _outcomes(told: _Told) -> str:
    part, whole = told.mirror.outcomes_changed
    if not whole or not part:
        return ""
    if told.numbers:
        return told.locale.ntr(
            "{n} décision sur {whole} n'est pas celle que vous vouliez avant d'en parler.",
            "{n} décisions sur {whole} ne sont pas celles que vous vouliez avant d'en parler.",
            part,
            whole=whole,
        )
    return told.locale.tr("Il vous est arrivé de décider autrement qu'avant d'en parler.")


def _promises(told: _Told) -> tuple[str, ...]:
    tr = told.locale.tr
    titles = {one.id: one.title.rstrip(" .") for one in told.scenario.promises}

    def quoted(ids: tuple[str, ...]) -> str:
        return listing(tuple(tr("« {title} »", title=titles[one]) for one in ids), told.locale)

    kept, broken = told.mirror.promises_kept, told.mirror.promises_broken
    return (
        tr("Vous avez tenu parole : {promises}.", promises=quoted(kept)) if kept else "",
        tr("Vous aviez promis, et c'est tombé à l'eau : {promises}.", promises=quoted(broken))
        if broken
        else "",
    )


def _wishes(told: _Told) -> str:
    tr, ntr = told.locale.tr, told.locale.ntr
    if told.state.phase is not Phase.OVER:
        return ""
    granted = told.mirror.wishes_granted
    if not granted:
        return tr("Aucun souhait secret ne s'est réalisé cette fois.")
    names = told.names(granted)
    if not told.numbers:
        return tr("Des souhaits secrets se sont réalisés : {names}.", names=names)
    return ntr(
        "{n} souhait secret s'est réalisé : {names}.",
        "{n} souhaits secrets se sont réalisés : {names}.",
        len(granted),
        names=names,
    )
