"""The legal forms side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.scenario import Form
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.nodes import Card, Column, Node, PageNode, Row, Text
from kessessa.screens.ui.page_layout import people_and
from kessessa.screens.ui.play import OverlayPage
from kessessa.screens.ui.widgets import header, portrait, press, source_line, stage_title
from kessessa.text import numbers


@dataclass(frozen=True, slots=True)
class StatutesPage(OverlayPage):
    """What each form on offer binds: votes, surplus, who leads, the commune, papers."""

    def view(self) -> PageNode:
        locale = self.play.locale
        offered = [option.form for option in self.play.situation.options if option.form]
        forms = [self.play.scenario.forms[form_id] for form_id in offered]
        columns = tuple(Card(Column(self._binds(form), gap="tight")) for form in forms)
        note = locale.tr("Ce choix change la façon dont vous voterez jusqu'à la fin.")
        body = Column(
            (
                Column(
                    (
                        Text(locale.tr("Les statuts, côte à côte"), "title"),
                        Text(note, "quiet"),
                    ),
                    gap="none",
                ),
                Row(columns),
            )
        )
        play = self.play
        chair = portrait(play, play.state.chair, "explaining", says=play.situation.question)
        back = press(locale.tr("Revenir à la situation"), Pop(), "enter", primary=True)
        footer = people_and(replace(chair, caption="", energy=None), back)
        return PageNode(
            locale.tr("Les statuts"), body, header(play, stage_title(play), None), footer
        )

    def _binds(self, form: Form) -> tuple[Node, ...]:
        locale = self.play.locale
        parts = (
            (locale.tr("Le surplus"), form.surplus),
            (locale.tr("Qui dirige, qui est payé"), form.leaders),
            (locale.tr("La commune"), form.commune),
            (locale.tr("Les papiers"), form.papers),
        )
        name, _, more = form.title.partition(", ")
        nodes: list[Node] = [
            Text(name, "heading"),
            Card(Text(self._votes(form), "strong"), "pine"),
        ]
        if more:
            nodes.append(Text(more[:1].upper() + more[1:], "quiet"))
        for title, text in parts:
            if text:
                nodes += [Column((Text(title, "strong"), Text(text, "quiet")), gap="none")]
        nodes.append(Text(form.text, "quiet"))
        nodes += [source_line(claim.source, claim.checked_on, locale) for claim in form.claims[:1]]
        return tuple(nodes)

    def _votes(self, form: Form) -> str:
        locale = self.play.locale
        if form.votes == "employees_65":
            return locale.tr(
                "Les salariées et salariés associés : au moins {share} des voix.",
                share=numbers.percent(65, locale),
            )
        if form.votes == "capital":
            return locale.tr("Chaque voix pèse l'argent apporté.")
        if form.colleges:
            return locale.tr("Une personne, une voix ; des collèges si vous voulez.")
        return locale.tr("Une personne, une voix.")
