"""What things are called, and in a line what they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kessessa.core.scenario import Scenario
from kessessa.core.state import Phase, State
from kessessa.text.i18n import Locale


class Name(NamedTuple):
    """A name, a line about it, and a shorter name where room is scarce."""

    name: str
    about: str
    short: str


@cache
def indicators(locale: Locale) -> Mapping[str, Name]:
    """The five legs of the enterprise."""
    tr = locale.tr
    return {
        "governance": Name(
            tr("Gouvernance démocratique"),
            tr("Qui décide, et est-ce partagé ?"),
            tr("Gouvernance"),
        ),
        "carrying": Name(
            tr("Portage collectif"),
            tr("Combien êtes-vous à porter le projet, et pour combien de temps ?"),
            tr("Portage"),
        ),
        "utility": Name(
            tr("Utilité sociale"),
            tr("À qui le projet sert-il, au-delà de ses membres ?"),
            tr("Utilité"),
        ),
        "territory": Name(
            tr("Ancrage territorial"),
            tr("Complète-t-il ce qui existe ici, ou lui fait-il du tort ?"),
            tr("Ancrage"),
        ),
        "viability": Name(
            tr("Viabilité économique"),
            tr("Est-ce que ça peut durer ?"),
            tr("Viabilité"),
        ),
    }


@cache
def resources(locale: Locale) -> Mapping[str, Name]:
    """Money, time, and the energy of each seat."""
    tr = locale.tr
    return {
        "treasury": Name(tr("Trésorerie"), tr("L'argent en caisse aujourd'hui."), tr("Caisse")),
        "monthly": Name(
            tr("Solde du mois"),
            tr("Ce qui rentre chaque mois, moins ce qui sort."),
            tr("Par mois"),
        ),
        "week": Name(
            tr("Calendrier"), tr("Le temps passé depuis la première réunion."), tr("Semaine")
        ),
        "energy": Name(
            tr("Énergie"),
            tr("Ce qu'il reste de forces à chaque personne, de 0 à 5."),
            tr("Énergie"),
        ),
    }


@cache
def mentions(locale: Locale) -> Mapping[str, str]:
    """The six mentions of majority judgment, worst first."""
    tr = locale.tr
    return {
        "reject": tr("à rejeter"),
        "insufficient": tr("insuffisant"),
        "passable": tr("passable"),
        "fair": tr("assez bien"),
        "good": tr("bien"),
        "very_good": tr("très bien"),
    }


@cache
def ballots(locale: Locale) -> Mapping[str, str]:
    """What a ballot says that is neither an option nor mentions."""
    tr = locale.tr
    return {
        "consent": tr("je consens"),
        "reserve": tr("j'ai une réserve"),
        "object": tr("j'objecte"),
        "yes": tr("pour"),
        "no": tr("contre"),
        "abstain": tr("abstention"),
    }


@cache
def colleges(locale: Locale) -> Mapping[str, Name]:
    """The kinds of members."""
    tr = locale.tr
    return {
        "employees": Name(
            tr("Salariées et salariés"), tr("Qui travaille dans le projet."), tr("Salariat")
        ),
        "users": Name(tr("Usagers et usagères"), tr("Qui s'en sert."), tr("Usage")),
        "producers": Name(
            tr("Productrices et producteurs"), tr("Qui l'approvisionne."), tr("Production")
        ),
        "public": Name(
            tr("Collectivités"), tr("La commune, le département, la région."), tr("Public")
        ),
        "supporters": Name(
            tr("Soutiens"), tr("Qui donne un coup de main ou une part."), tr("Soutien")
        ),
    }


@cache
def families(locale: Locale) -> Mapping[str, Name]:
    """The families of endings."""
    tr = locale.tr
    return {
        "lasting": Name(tr("Ça dure"), tr("Le projet tient sur ses cinq jambes."), tr("Durable")),
        "fragile": Name(
            tr("Ça tient, de justesse"), tr("Le projet vit, mais une jambe boite."), tr("Fragile")
        ),
        "short_lived": Name(
            tr("Court et beau"), tr("Ça n'a pas duré, et ça a compté."), tr("Éphémère")
        ),
        "ordinary": Name(
            tr("Une entreprise comme les autres"),
            tr("Ça marche, mais l'idée du départ s'est perdue en route."),
            tr("Ordinaire"),
        ),
        "burnt_out": Name(
            tr("L'épuisement"), tr("Le projet a usé celles et ceux qui le portaient."), tr("Usure")
        ),
        "liquidation": Name(
            tr("La liquidation"),
            tr("L'argent a manqué deux fois : il faut fermer."),
            tr("Faillite"),
        ),
    }


@cache
def lengths(locale: Locale) -> Mapping[str, Name]:
    """The three lengths of a game."""
    tr = locale.tr
    return {
        "short": Name(tr("Courte"), tr("4 décisions, 35 minutes."), tr("35 min")),
        "standard": Name(tr("Une heure de cours"), tr("6 décisions, 55 minutes."), tr("55 min")),
        "long": Name(tr("Deux heures"), tr("12 décisions, 110 minutes."), tr("110 min")),
    }


@cache
def phases(locale: Locale) -> Mapping[str, Name]:
    """The steps of a game, by the value of `Phase`."""
    tr = locale.tr
    return {
        Phase.CHARTER.value: Name(
            tr("La charte"), tr("Donnez un nom au projet et faites vos promesses."), tr("Charte")
        ),
        Phase.READ.value: Name(
            tr("La situation"), tr("Lisez à voix haute ce qui arrive."), tr("Lire")
        ),
        Phase.OPINION.value: Name(
            tr("Les avis"), tr("En silence : que choisiriez-vous, là, tout de suite ?"), tr("Avis")
        ),
        Phase.DEBATE.value: Name(
            tr("Le débat"),
            tr("Parlez, écoutez, mettez au pot commun ce que vous savez."),
            tr("Débat"),
        ),
        Phase.METHOD.value: Name(
            tr("Comment décider ?"),
            tr("La présidence choisit la manière de décider."),
            tr("Manière"),
        ),
        Phase.BALLOT.value: Name(
            tr("Le vote"), tr("Chaque bulletin reste caché jusqu'au dernier."), tr("Vote")
        ),
        Phase.OBJECTION.value: Name(
            tr("L'objection"),
            tr("Une objection est posée : écoutez-la, puis décidez quoi en faire."),
            tr("Objection"),
        ),
        Phase.OUTCOME.value: Name(
            tr("Et alors ?"), tr("Voici ce que votre décision a changé."), tr("Suite")
        ),
        Phase.HAZARD.value: Name(
            tr("Le hasard s'en mêle"), tr("Ce que personne n'avait prévu."), tr("Hasard")
        ),
        Phase.REVIEW.value: Name(
            tr("Fin d'étape"), tr("Où en est le projet ? Faut-il changer la charte ?"), tr("Étape")
        ),
        Phase.OVER.value: Name(tr("La fin"), tr("L'histoire est jouée. Parlons-en."), tr("Fin")),
    }


@cache
def sources(locale: Locale) -> Mapping[str, Name]:
    """Where a change comes from."""
    tr = locale.tr
    return {
        "choice": Name(tr("Vos choix"), tr("Ce que vous avez décidé."), tr("choix")),
        "method": Name(tr("Votre manière"), tr("Comment vous avez décidé."), tr("manière")),
        "charter": Name(tr("Votre charte"), tr("Les promesses tenues ou rompues."), tr("charte")),
        "time": Name(tr("Le temps"), tr("Les semaines qui passent."), tr("temps")),
        "hazard": Name(tr("Le hasard"), tr("Ce que personne n'a choisi."), tr("hasard")),
        "limit": Name(tr("Une limite"), tr("Le compteur était déjà au bout."), tr("limite")),
    }


@cache
def faces(locale: Locale) -> Mapping[str, str]:
    """The five portraits, as a screen reader tells them."""
    tr = locale.tr
    return {
        "content": tr("sourit"),
        "calm": tr("écoute"),
        "concerned": tr("s'inquiète"),
        "serious": tr("se renfrogne"),
        "explaining": tr("explique"),
    }


def seat_name(scenario: Scenario, state: State, seat: int) -> str:
    """The first name of the role that holds a seat."""
    return scenario.role(state.seats[seat]).name


def target_name(target: str, scenario: Scenario, state: State, locale: Locale) -> str:
    """The name of what a line of the ledger moves: an indicator, a resource, « Énergie de Léa »."""
    if target.startswith("energy:"):
        name = seat_name(scenario, state, int(target.removeprefix("energy:")))
        return locale.tr("Énergie de {name}", name=name)
    named = indicators(locale).get(target) or resources(locale)[target]
    return named.name
