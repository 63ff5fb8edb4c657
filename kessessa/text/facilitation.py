"""What whoever runs the session may say at each step: one note a phase, for no specialist."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kessessa.core.state import Phase
from kessessa.text.i18n import Locale


def step_note(phase: Phase, locale: Locale) -> str:
    """The note of a phase, typeset."""
    return locale.typeset(_notes(locale)[phase])


@cache
def _notes(locale: Locale) -> Mapping[Phase, str]:
    tr = locale.tr
    return {
        Phase.CHARTER: tr(
            "Demandez un nom à une table, les promesses aux autres. Prévenez : une promesse rompue se paiera, et on la relira à la fin."
        ),
        Phase.READ: tr(
            "Faites lire à voix haute par une table. Puis chaque table regarde sa carte secrète, écran tourné ou sur papier."
        ),
        Phase.OPINION: tr(
            "Une minute de silence : chaque table choisit avant de parler. On verra à la fin si le débat a changé les avis."
        ),
        Phase.DEBATE: tr(
            "Donnez la parole dans l'ordre affiché. Ne dites pas ce que vous pensez. Si rien ne sort : « Qui sait quelque chose que les autres ignorent ? »"
        ),
        Phase.METHOD: tr(
            "C'est la présidence qui choisit la manière. Demandez-lui pourquoi celle-là, pour cette décision-là."
        ),
        Phase.BALLOT: tr(
            "Bulletins secrets ou mains levées. On peut voter blanc. Un bulletin mal tapé se corrige avant de dépouiller."
        ),
        Phase.OBJECTION: tr(
            "Une objection se motive. Demandez : « De quoi aurais-tu besoin pour que cela te convienne ? »"
        ),
        Phase.OUTCOME: tr(
            "Faites lire la suite, puis demandez ce qui surprend. Chaque chiffre qui bouge a sa phrase : inutile d'expliquer plus."
        ),
        Phase.HAZARD: tr(
            "Le hasard frappe, ou une décision revient. Demandez : « Qu'est-ce qui aurait amorti le choc ? »"
        ),
        Phase.REVIEW: tr(
            "Trente secondes : où en êtes-vous, qui est fatigué ? Le groupe peut changer sa charte, aux deux tiers."
        ),
        Phase.OVER: tr(
            "Le débrief, c'est la leçon. Commencez par les faits, jamais par « qui a gagné »."
        ),
    }
