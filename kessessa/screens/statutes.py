"""The legal forms side by side."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.scenario import Form
from kessessa.screens.nodes import Card, Column, Node, PageNode, Row, Text
from kessessa.screens.page import Message, Pop, Run, Turn
from kessessa.screens.pieces import press
from kessessa.screens.play import Play
from kessessa.text import numbers


@dataclass(frozen=True, slots=True)
class StatutesPage:
    """What each form on offer binds: votes, surplus, who leads, the commune, papers."""

    play: Play

    def update(self, message: Message) -> Turn:
        return Turn(self, (message.command,)) if isinstance(message, Run) else Turn(self)

    def view(self) -> PageNode:
        words = self.play.words
        offered = [option.form for option in self.play.situation.options if option.form]
        forms = [self.play.scenario.forms[one] for one in offered]
        columns = tuple(Card(Column(self._told(form))) for form in forms)
        body = Column(
            (
                Text(words.tr("Les statuts, côte à côte"), "title"),
                Row(columns),
                press(words.tr("Revenir à la situation"), Pop(), "enter", primary=True),
            )
        )
        return PageNode(words.tr("Les statuts"), body)

    def _told(self, form: Form) -> tuple[Node, ...]:
        words = self.play.words
        parts = (
            (words.tr("Qui pèse quoi"), self._votes(form)),
            (words.tr("Le surplus"), form.surplus),
            (words.tr("Qui dirige, qui est payé"), form.leaders),
            (words.tr("La commune"), form.commune),
            (words.tr("Les papiers"), form.papers),
        )
        told: list[Node] = [Text(form.title, "heading"), Text(form.text)]
        for title, text in parts:
            if text:
                told += [Text(title, "strong"), Text(text, "quiet")]
        told += [
            Text(
                words.tr(
                    "Source : {source}, vérifié le {date}",
                    source=claim.source,
                    date=claim.checked_on,
                ),
                "small",
            )
            for claim in form.claims[:1]
        ]
        return tuple(told)

    def _votes(self, form: Form) -> str:
        words = self.play.words
        if form.votes == "employees_65":
            return words.tr(
                "Les salariées et salariés associés : au moins {share} des voix.",
                share=numbers.percent(65, words),
            )
        if form.votes == "capital":
            return words.tr("Chaque voix pèse l'argent apporté.")
        if form.colleges:
            return words.tr("Une personne, une voix ; des collèges si vous voulez.")
        return words.tr("Une personne, une voix.")
