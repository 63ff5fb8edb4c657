"""The legal forms side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.scenario import Form
from kessessa.screens.ui.nodes import Card, Column, Node, PageNode, Row, Text
from kessessa.screens.ui.page import Message, Pop, Turn, obeyed
from kessessa.screens.ui.page_layout import people_and
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.widgets import header, portrait, press, source_line, stage_title
from kessessa.text import numbers


@dataclass(frozen=True, slots=True)
class StatutesPage:
    """What each form on offer binds: votes, surplus, who leads, the commune, papers."""

    play: Play

    def update(self, message: Message) -> Turn:
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = self.play.words
        offered = [option.form for option in self.play.situation.options if option.form]
        forms = [self.play.scenario.forms[one] for one in offered]
        columns = tuple(Card(Column(self._told(form), gap="tight")) for form in forms)
        note = words.tr("Ce choix change la façon dont vous voterez jusqu'à la fin.")
        body = Column(
            (
                Column(
                    (
                        Text(words.tr("Les statuts, côte à côte"), "title"),
                        Text(note, "quiet"),
                    ),
                    gap="none",
                ),
                Row(columns),
            )
        )
        play = self.play
        chair = portrait(play, play.state.chair, "explaining", says=play.situation.question)
        back = press(words.tr("Revenir à la situation"), Pop(), "enter", primary=True)
        footer = people_and(replace(chair, caption="", energy=None), back)
        return PageNode(
            words.tr("Les statuts"), body, header(play, stage_title(play), None), footer
        )

    def _told(self, form: Form) -> tuple[Node, ...]:
        words = self.play.words
        parts = (
            (words.tr("Le surplus"), form.surplus),
            (words.tr("Qui dirige, qui est payé"), form.leaders),
            (words.tr("La commune"), form.commune),
            (words.tr("Les papiers"), form.papers),
        )
        name, _, more = form.title.partition(", ")
        told: list[Node] = [
            Text(name, "heading"),
            Card(Text(self._votes(form), "strong"), "pine"),
        ]
        if more:
            told.append(Text(more[:1].upper() + more[1:], "quiet"))
        for title, text in parts:
            if text:
                told += [Column((Text(title, "strong"), Text(text, "quiet")), gap="none")]
        told.append(Text(form.text, "quiet"))
        told += [source_line(claim.source, claim.checked_on, words) for claim in form.claims[:1]]
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
