"""The words of each method of deciding: one entry each, beside its value in `kessessa.core.methods`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kessessa.core.rules.consequences import SKIP
from kessessa.text.i18n import Locale


class MethodText(NamedTuple):
    """A way of deciding, in words."""

    name: str
    how: str
    """What the group does, in one line."""
    good_for: str
    """What it is good for, and what it costs."""
    by: str
    """How a sentence says it: « décidé *à la majorité* »."""
    deciding: str
    """Why deciding so took weeks."""
    governance: tuple[str, str, str]
    """What it does to the sharing of power, for a small, an important and a founding decision."""
    outvoted: str = ""
    """Why it weighs on whoever was decided against; empty where nobody is."""
    tiring: str = ""
    """Why it asks energy of everybody; empty where it does not."""


@cache
def method_texts(locale: Locale) -> Mapping[str, MethodText]:
    """Every way of deciding, lightest first, and `skip`: passed over by the facilitator."""
    tr = locale.tr
    return {
        "chair": MethodText(
            tr("La présidence tranche"),
            tr("Une personne écoute les avis, puis décide seule."),
            tr("Parfait pour un détail ou une urgence ; dangereux pour l'essentiel."),
            tr("par la présidence"),
            tr("La présidence a tranché, après des discussions."),
            (
                tr("Un détail tranché par une seule personne : rien de gagné, rien de perdu."),
                tr(
                    "Une décision importante prise par une personne : le groupe se sent laissé de côté."
                ),
                tr(
                    "Une décision fondatrice prise par une personne : ce n'est plus l'affaire du groupe."
                ),
            ),
            outvoted=tr("La présidence a tranché contre son avis."),
        ),
        "delegation": MethodText(
            tr("Une commission"),
            tr("Deux ou trois personnes reçoivent un mandat et décident pour le groupe."),
            tr("Bien pour un petit sujet : on avance sans réunir tout le monde."),
            tr("en commission"),
            tr("La commission a pris le temps de se réunir."),
            (
                tr("Un petit sujet confié à une commission : on se fait confiance et on avance."),
                tr(
                    "Un sujet important réglé en commission : efficace, mais les autres ont regardé."
                ),
                tr(
                    "Une décision fondatrice en petit comité : la plupart n'ont pas eu leur mot à dire."
                ),
            ),
        ),
        "lot": MethodText(
            tr("Tirage au sort"),
            tr("On met dans un chapeau les options qui ont reçu un avis, et on tire."),
            tr("Bien quand plusieurs options se valent et que personne ne veut se fâcher."),
            tr("par tirage au sort"),
            tr("Le temps de préparer le tirage au sort."),
            (
                tr("Un petit sujet tiré au sort : chaque avis avait sa chance."),
                tr(
                    "Un sujet important tiré au sort : équitable, mais personne n'a vraiment choisi."
                ),
                tr(
                    "Une décision fondatrice sortie d'un chapeau : difficile de dire que c'est la vôtre."
                ),
            ),
        ),
        "majority": MethodText(
            tr("Majorité"),
            tr("Chaque personne vote ; l'option qui a le plus de voix l'emporte."),
            tr("Rapide et clair, mais une partie du groupe peut se sentir battue."),
            tr("à la majorité"),
            tr("Le temps d'organiser le vote."),
            (
                tr("Un petit sujet voté à la majorité : ni mieux ni moins bien partagé qu'avant."),
                tr("Une décision importante votée à la majorité : chaque voix a compté."),
                tr(
                    "Une décision fondatrice à la majorité : une partie gagne, l'autre devra suivre."
                ),
            ),
            outvoted=tr("La majorité a voté autrement : perdre un vote, ça pèse."),
        ),
        "two_thirds": MethodText(
            tr("Majorité des deux tiers"),
            tr("Il faut deux voix sur trois ; sinon, on garde ce qui existe."),
            tr("Bien pour ce qui engage longtemps : il faut convaincre largement."),
            tr("aux deux tiers"),
            tr("Le temps de chercher deux voix sur trois."),
            (
                tr("Deux tiers exigés pour un petit sujet : beaucoup de prudence pour rien."),
                tr(
                    "Deux tiers exigés pour une décision importante : personne ne gagne d'une courte tête."
                ),
                tr(
                    "Deux tiers exigés pour une décision fondatrice : il fallait convaincre largement."
                ),
            ),
            outvoted=tr("Le vote aux deux tiers est allé dans l'autre sens."),
        ),
        "judgment": MethodText(
            tr("Jugement majoritaire"),
            tr("Chaque personne donne une mention à chaque option ; la mieux jugée gagne."),
            tr("Bien quand il y a plus de deux options : on dit ce qu'on pense de chacune."),
            tr("au jugement majoritaire"),
            tr("Le temps de juger chaque option."),
            (
                tr(
                    "Des mentions pour un petit sujet : très précis, mais un vote simple suffisait."
                ),
                tr("Une décision importante jugée option par option : la nuance a eu sa place."),
                tr(
                    "Une décision fondatrice au jugement majoritaire : chaque option a vraiment été pesée."
                ),
            ),
        ),
        "colleges": MethodText(
            tr("Vote par collèges"),
            tr("Chaque collège vote à part, et pèse le poids prévu par les statuts."),
            tr("Bien pour qu'aucune famille du projet ne soit écrasée par le nombre."),
            tr("par collèges"),
            tr("Le temps de réunir chaque collège."),
            (
                tr("Un vote par collèges pour un petit sujet : grande cérémonie, petit effet."),
                tr("Une décision importante votée par collèges : chaque famille du projet a pesé."),
                tr("Une décision fondatrice votée par collèges : le nombre n'a écrasé personne."),
            ),
            outvoted=tr("Les collèges, ensemble, ont choisi autre chose."),
        ),
        "consent": MethodText(
            tr("Consentement"),
            tr("On part d'une proposition ; une objection argumentée oblige à l'améliorer."),
            tr("Bien pour fonder : personne ne dit non, et les idées s'améliorent. C'est lent."),
            tr("par consentement"),
            tr("Le temps d'écouter chaque objection."),
            (
                tr("Un petit sujet passé au consentement : beaucoup de soin pour un détail."),
                tr("Une décision importante au consentement : chaque objection pouvait se dire."),
                tr("Une décision fondatrice prise par consentement : tout le monde s'y retrouve."),
            ),
            tiring=tr("Beaucoup de discussion pour un petit sujet : le groupe fatigue."),
        ),
        "consensus": MethodText(
            tr("Consensus"),
            tr("Tout le monde dit oui, ou rien n'est décidé et une semaine passe."),
            tr("Très fort pour fonder ; épuisant pour le reste."),
            tr("par consensus"),
            tr("Le temps que tout le monde dise oui."),
            (
                tr("L'unanimité exigée pour un détail : le petit sujet a pris toute la place."),
                tr("Un consensus sur un sujet important : tout le monde a dit oui, à la longue."),
                tr("Une décision fondatrice prise par consensus : toutes les voix ont dit oui."),
            ),
            tiring=tr("Convaincre tout le monde, sans exception, prend des forces."),
        ),
        SKIP: MethodText(
            tr("Situation passée"),
            tr("L'animation passe ; l'option neutre est prise."),
            tr("Quand le temps manque."),
            tr("sans vote"),
            tr("Des semaines de discussion, puis on est passé à la suite."),
            ("", "", ""),
        ),
    }
