"""Why a number moved, and why a door is closed: the rules' own reasons, as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from kessessa.core.events import Contribution, Reason
from kessessa.text.i18n import Locale
from kessessa.text.methods import method_texts
from kessessa.text.numbers import euros, weeks


def because(line: Contribution, locale: Locale) -> str:
    """The sentence of a line of the ledger: the author's, or the rules' own."""
    if isinstance(line.because, str):
        return locale.typeset(line.because)
    return reason_sentence(line.because, locale, delta=line.delta)


def closed(reason: str | Reason, locale: Locale) -> str:
    """Why an option or a method is closed: the author's sentence, or the rules' own."""
    return locale.typeset(reason) if isinstance(reason, str) else reason_sentence(reason, locale)


def reason_sentence(reason: Reason, locale: Locale, *, delta: int = -1) -> str:
    """A reason of the rules as a sentence; `delta` tells gains from losses.

    Raises:
        KeyError: if the rules have learnt a code that this module does not know.
    """
    code, values = reason
    if code == "method":
        method, stakes = str(values[0]), int(values[1])
        return method_sentence(method, stakes, locale)
    if code == "months_passing":
        return _months(int(values[0]), int(values[1]), locale)
    first = values[0] if values else ""
    for key in (f"{code}:{first}", f"{code}:{'+' if delta > 0 else '-'}", code):
        if key in sentences(locale):
            return locale.typeset(sentences(locale)[key].format(first, **_named(first, locale)))
    raise KeyError(code)


def _named(first: str | int, locale: Locale) -> dict[str, str]:
    return {
        "title": str(first).rstrip(" .!?"),
        "weeks": weeks(first, locale) if isinstance(first, int) else "",
    }


def _months(passed: int, monthly: int, locale: Locale) -> str:
    values = {"weeks": weeks(passed, locale), "sum": euros(abs(monthly), locale)}
    if monthly >= 0:
        return locale.tr("En {weeks}, à {sum} gagnés par mois, la caisse s'est remplie.", **values)
    return locale.tr("En {weeks}, à {sum} perdus par mois, la caisse s'est vidée.", **values)


def method_sentence(method: str, stakes: int, locale: Locale) -> str:
    """What deciding so did to the sharing of power, at these stakes (1, 2 or 3)."""
    return method_texts(locale)[method].governance[stakes - 1]


MAY_BE_CLOSED: Final = (
    "method_too_slow",
    "method_needs_three",
    "method_needs_opinions",
    "method_needs_colleges",
    "method_consensus_failed",
    "method_no_proposal",
)
"""Reasons for which a method is closed; `refusal` says them too."""


@cache
def sentences(locale: Locale) -> Mapping[str, str]:
    """Templates by code, `code:value` or `code:+` and `code:-` where the sentence depends on it."""
    tr = locale.tr
    return _of_methods(locale) | {
        # What was chosen.
        "refloated": tr("Un coup de main a remis la caisse à zéro."),
        "cost_treasury:-": tr("« {title} » : il a fallu payer."),
        "cost_treasury:+": tr("« {title} » : de l'argent est entré en caisse."),
        "cost_monthly:-": tr("« {title} » : une dépense qui revient chaque mois."),
        "cost_monthly:+": tr("« {title} » : une rentrée qui revient chaque mois."),
        "cost_effort": tr("« {title} » : tout le monde a retroussé ses manches."),
        "weeks_chosen": tr("« {title} » : il a fallu du temps."),
        # How it was decided.
        "method_overridden": tr(
            "Une objection laissée de côté : cela ne vaut plus qu'une majorité."
        ),
        "method_tiring": tr("Toutes ces réunions ont fatigué le groupe."),
        "decided_against": tr("Le groupe a choisi autre chose : c'est dur à avaler."),
        "passed_though_rejected": tr("L'option jugée « à rejeter » est passée quand même."),
        "objection_heard": tr("Son objection a amélioré la proposition : ça donne des ailes."),
        "objection_overridden": tr("Son objection a été balayée : ça décourage."),
        "weeks_deciding": tr("Décider a pris du temps."),
        # The charter.
        "promise_broken": tr("Vous aviez promis « {title} ». Cette fois, vous ne l'avez pas tenu."),
        # Time.
        "weeks_passing": tr("La vie continue, les semaines passent."),
        "rested": tr("Un peu de repos, et les forces reviennent."),
        "stage_gathered": tr(
            "L'étape finit dans la bonne humeur : on a envie de continuer ensemble."
        ),
        "stage_worn": tr("L'étape finit dans la fatigue : des bonnes volontés s'éloignent."),
        "stage_easy": tr("Une étape sans gros effort : chaque personne a pu souffler."),
        # Bounds.
        "limit_high": tr("C'était déjà au maximum."),
        "limit_low": tr("C'était déjà au plus bas."),
        # Closed doors.
        "postponed_once": tr("Vous avez déjà repoussé cette décision : il faut choisir."),
        "method_too_slow": tr("Trop lent : la réponse est attendue d'ici {weeks}."),
        "method_too_slow:0": tr("Trop lent : la réponse est attendue tout de suite."),
        "method_needs_three": tr("Il faut au moins trois personnes en forme pour une commission."),
        "method_needs_opinions": tr(
            "Le chapeau est vide : personne n'a donné d'avis avant le débat."
        ),
        "method_needs_colleges": tr("Vos statuts ne prévoient pas de collèges."),
        "method_consensus_failed": tr("Le consensus a déjà échoué ici : essayez autrement."),
        "method_no_proposal": tr("Toutes les propositions ont déjà été retirées."),
    }


def _of_methods(locale: Locale) -> dict[str, str]:
    """The sentences that each method has of its own, by code and method."""
    own = {
        f"{code}:{method}": sentence
        for method, text in method_texts(locale).items()
        for code, sentence in (
            ("weeks_deciding", text.deciding),
            ("decided_against", text.outvoted),
            ("method_tiring", text.tiring),
        )
    }
    return {key: sentence for key, sentence in own.items() if sentence}
