"""A booklet for each role: who it is outside, what it alone knows inside, how to decide on the back."""

from __future__ import annotations

from collections.abc import Iterator

from kessessa.core.methods import METHODS
from kessessa.core.scenario import Role
from kessessa.reports.class_kit.context import Lesson, Stop
from kessessa.reports.document.blocks import (
    Block,
    Card,
    Heading,
    Item,
    Items,
    Leaflet,
    Lines,
    Person,
    Text,
    Together,
)
from kessessa.text import colleges, method_texts


def booklets(lesson: Lesson) -> Iterator[Block]:
    """One leaflet a role."""
    back = tuple(_back(lesson))
    for role in lesson.roles:
        yield Leaflet(tuple(_cover(lesson, role)), tuple(_inside(lesson, role)), back)


def _cover(lesson: Lesson, role: Role) -> Iterator[Block]:
    tr, typeset = lesson.locale.tr, lesson.context.typeset
    yield Text(lesson.where, "quiet")
    yield Person(
        f"{lesson.scenario.id}/{role.portrait}-calm",
        role.name,
        tr("{trade}, {age} ans", trade=typeset(role.trade), age=role.age),
    )
    yield Text(typeset(role.brings), "lead", tr("Apporte :"))
    yield Text(typeset(role.flaw), "lead", tr("Petit défaut :"))
    yield Text(colleges(lesson.locale)[role.college].name, "lead", tr("Collège :"))
    yield Card(
        (
            Text("", "lead", tr("Livret secret")),
            Text(
                tr(
                    "Il se lit à la table de {name}, nulle part ailleurs. Ne le montrez pas : ce qu'il contient se dit, quand vous jugez le moment venu.",
                    name=role.name,
                )
            ),
        ),
        "plain",
    )


def _inside(lesson: Lesson, role: Role) -> Iterator[Block]:
    tr = lesson.locale.tr
    yield Heading(tr("Ton vœu secret"), 2, icon="secret")
    yield Card((Text(lesson.context.typeset(role.wish.text), "lead"),), "plain")
    yield Text(
        tr("Il se réalise, ou non, à la fin. Personne ne peut t'obliger à le dire."), "small"
    )
    yield Heading(tr("Ce que tu sais, et personne d'autre"), 2, icon="share")
    known = [stop for stop in lesson.stops if lesson.knows(stop, role)]
    if not known:
        yield Text(
            tr("Sur cette route, rien de plus que les autres. Écoute, et pose des questions.")
        )
        return
    yield Text(
        tr(
            "Ne lis la suite que lorsqu'elle arrive. Coche la case quand tu l'as dit à tout le monde."
        ),
        "small",
    )
    for stop in known:
        yield _known(lesson, stop, role)


def _known(lesson: Lesson, stop: Stop, role: Role) -> Together:
    return Together(
        (
            Heading(lesson.title(stop), 3, kicker=lesson.flag(stop)),
            Items((Item(lesson.knows(stop, role), "box"),)),
            Lines(1),
        )
    )


def _back(lesson: Lesson) -> Iterator[Block]:
    tr, named = lesson.locale.tr, method_texts(lesson.locale)
    yield Heading(tr("Décider"), 2, icon="governance")
    yield Text(
        tr("La présidence change à chaque situation. C'est elle qui choisit la manière, parmi :"),
        "small",
    )
    yield Items(tuple(Item(named[method].how, lead=f"{named[method].name}.") for method in METHODS))
    yield Heading(tr("L'énergie"), 2, icon="effort")
    yield Text(
        tr(
            "De 0 à 5. Elle baisse quand on décide contre vous, quand on passe outre votre objection, quand une option demande un effort. À 0, votre personnage prend du recul : il parle encore, mais ne vote pas à la situation suivante."
        )
    )
    yield Heading(tr("À se rappeler"), 2, icon="help")
    yield Items(
        (
            Item(
                tr("Petite décision, méthode légère. Décision fondatrice, méthode qui rassemble.")
            ),
            Item(tr("Une objection se motive : dites ce qui ne va pas, et pour qui.")),
            Item(tr("On peut voter blanc.")),
            Item(tr("On peut taire ce que l'on sait. On ne l'invente pas.")),
        )
    )
