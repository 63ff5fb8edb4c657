"""Why a number moved, and why a door is closed: the rules' own reasons, as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from kessessa.core.events import Contribution, Reason
from kessessa.text.i18n import Locale
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
    return method_sentences(locale)[method][stakes - 1]


@cache
def method_sentences(locale: Locale) -> Mapping[str, tuple[str, str, str]]:
    """By method, its sentence for a small, an important and a founding decision."""
    tr = locale.tr
    return {
        "chair": (
            tr("Un détail tranché par une seule personne : rien de gagné, rien de perdu."),
            tr(
                "Une décision importante prise par une personne : le groupe se sent laissé de côté."
            ),
            tr(
                "Une décision fondatrice prise par une personne : ce n'est plus l'affaire du groupe."
            ),
        ),
        "delegation": (
            tr("Un petit sujet confié à une commission : on se fait confiance et on avance."),
            tr("Un sujet important réglé en commission : efficace, mais les autres ont regardé."),
            tr(
                "Une décision fondatrice en petit comité : la plupart n'ont pas eu leur mot à dire."
            ),
        ),
        "lot": (
            tr("Un petit sujet tiré au sort : chaque avis avait sa chance."),
            tr("Un sujet important tiré au sort : équitable, mais personne n'a vraiment choisi."),
            tr(
                "Une décision fondatrice sortie d'un chapeau : difficile de dire que c'est la vôtre."
            ),
        ),
        "majority": (
            tr("Un petit sujet voté à la majorité : ni mieux ni moins bien partagé qu'avant."),
            tr("Une décision importante votée à la majorité : chaque voix a compté."),
            tr("Une décision fondatrice à la majorité : une partie gagne, l'autre devra suivre."),
        ),
        "two_thirds": (
            tr("Deux tiers exigés pour un petit sujet : beaucoup de prudence pour rien."),
            tr(
                "Deux tiers exigés pour une décision importante : personne ne gagne d'une courte tête."
            ),
            tr("Deux tiers exigés pour une décision fondatrice : il fallait convaincre largement."),
        ),
        "judgment": (
            tr("Des mentions pour un petit sujet : très précis, mais un vote simple suffisait."),
            tr("Une décision importante jugée option par option : la nuance a eu sa place."),
            tr(
                "Une décision fondatrice au jugement majoritaire : chaque option a vraiment été pesée."
            ),
        ),
        "colleges": (
            tr("Un vote par collèges pour un petit sujet : grande cérémonie, petit effet."),
            tr("Une décision importante votée par collèges : chaque famille du projet a pesé."),
            tr("Une décision fondatrice votée par collèges : le nombre n'a écrasé personne."),
        ),
        "consent": (
            tr("Un petit sujet passé au consentement : beaucoup de soin pour un détail."),
            tr("Une décision importante au consentement : chaque objection pouvait se dire."),
            tr("Une décision fondatrice prise par consentement : tout le monde s'y retrouve."),
        ),
        "consensus": (
            tr("L'unanimité exigée pour un détail : le petit sujet a pris toute la place."),
            tr("Un consensus sur un sujet important : tout le monde a dit oui, à la longue."),
            tr("Une décision fondatrice prise par consensus : toutes les voix ont dit oui."),
        ),
    }


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
    return {
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
        "method_tiring:consent": tr(
            "Beaucoup de discussion pour un petit sujet : le groupe fatigue."
        ),
        "method_tiring:consensus": tr(
            "Convaincre tout le monde, sans exception, prend des forces."
        ),
        "decided_against": tr("Le groupe a choisi autre chose : c'est dur à avaler."),
        "decided_against:chair": tr("La présidence a tranché contre son avis."),
        "decided_against:majority": tr("La majorité a voté autrement : perdre un vote, ça pèse."),
        "decided_against:two_thirds": tr("Le vote aux deux tiers est allé dans l'autre sens."),
        "decided_against:colleges": tr("Les collèges, ensemble, ont choisi autre chose."),
        "passed_though_rejected": tr("L'option jugée « à rejeter » est passée quand même."),
        "objection_heard": tr("Son objection a amélioré la proposition : ça donne des ailes."),
        "objection_overridden": tr("Son objection a été balayée : ça décourage."),
        "weeks_deciding": tr("Décider a pris du temps."),
        "weeks_deciding:chair": tr("La présidence a tranché, après des discussions."),
        "weeks_deciding:delegation": tr("La commission a pris le temps de se réunir."),
        "weeks_deciding:lot": tr("Le temps de préparer le tirage au sort."),
        "weeks_deciding:majority": tr("Le temps d'organiser le vote."),
        "weeks_deciding:two_thirds": tr("Le temps de chercher deux voix sur trois."),
        "weeks_deciding:judgment": tr("Le temps de juger chaque option."),
        "weeks_deciding:colleges": tr("Le temps de réunir chaque collège."),
        "weeks_deciding:consent": tr("Le temps d'écouter chaque objection."),
        "weeks_deciding:consensus": tr("Le temps que tout le monde dise oui."),
        "weeks_deciding:skip": tr("Des semaines de discussion, puis on est passé à la suite."),
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
