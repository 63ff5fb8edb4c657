"""What was asked and cannot be done now, said kindly: what is wrong, and what to do instead."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kessessa.core.events import Reason
from kessessa.text.i18n import Locale
from kessessa.text.reasons import MAY_BE_CLOSED, reason_sentence


def refusal(code: str, locale: Locale) -> str:
    """A refusal of the rules as a sentence.

    Raises:
        KeyError: if the rules have learnt a code that this module does not know.
    """
    return refusals(locale)[code]


@cache
def refusals(locale: Locale) -> Mapping[str, str]:
    """Every refusal, by its code in `kessessa.core.rules.engine`."""
    tr = locale.tr
    said = {
        "not_now": tr("Ce n'est pas encore le moment, ou ce n'est plus le moment."),
        # The charter.
        "bad_name": tr("Il faut un nom au projet, de 60 caractères au plus."),
        "unknown_method": tr("Cette manière de décider n'existe pas ici."),
        "unknown_promise": tr("Choisissez vos promesses dans la liste, chacune une seule fois."),
        "too_many_promises": tr("Trois promesses au plus : gardez celles qui comptent vraiment."),
        # Opinions and facts.
        "seat_rests": tr(
            "Cette personne prend du recul : elle parle, mais ne vote pas cette fois."
        ),
        "unknown_seat": tr("Personne n'est assis à cette place."),
        "already_given": tr("Cet avis est déjà donné."),
        "closed_option": tr("Cette option n'est pas ouverte en ce moment."),
        "nothing_to_share": tr("Cette personne n'a pas de secret à partager ici."),
        "already_shared": tr("Ce secret est déjà au pot commun."),
        # Picking a method.
        "proposal_expected": tr("Choisissez d'abord la proposition dont on va parler."),
        "no_proposal_expected": tr("Cette manière de décider met toutes les options au vote."),
        "no_delegates_expected": tr("Pas besoin de commission pour cette manière de décider."),
        "bad_commission": tr(
            "Une commission, c'est deux ou trois personnes en forme, toutes différentes."
        ),
        # Ballots.
        "not_a_voter": tr("Cette personne ne vote pas cette fois."),
        "hands_typed": tr(
            "Les mains levées sont déjà comptées : effacez-les pour voter autrement."
        ),
        "already_cast": tr(
            "Ce bulletin est déjà dans l'urne. Pour le changer, corrigez-le d'abord."
        ),
        "other_ballot": tr("Ce n'est pas ce bulletin-là qu'on attend ici."),
        "chair_must_decide": tr("Ici, la présidence doit choisir : pas d'abstention."),
        "bad_mentions": tr("Donnez une mention à chaque option."),
        "bad_reason": tr("Dites l'objection en 200 caractères au plus, sur une seule ligne."),
        "ballots_cast": tr("Des bulletins sont déjà dans l'urne : on ne compte plus les mains."),
        "bad_hands": tr("Comptez de 0 à 99 mains par option, dont au moins une levée."),
        "nothing_to_correct": tr("Cette personne n'a pas encore voté : il n'y a rien à corriger."),
        "ballots_missing": tr("Il manque encore des bulletins."),
        "nothing_to_shorten": tr("Il n'y a rien à raccourcir : la suite est déjà au plus court."),
        "no_amendment": tr(
            "Cette proposition ne peut pas être amendée : retirez-la ou passez outre."
        ),
    }
    closed = {code: reason_sentence(Reason(code), locale) for code in MAY_BE_CLOSED}
    closed["method_too_slow"] = tr("Trop lent : la réponse est attendue plus tôt.")
    return {**said, **closed}
