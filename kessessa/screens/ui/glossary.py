"""The words of the trade: one explained, and all of them."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.scenario import Term
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.nodes import Button, Column, Node, PageNode, Text, Wrap
from kessessa.screens.ui.page import MenuPage
from kessessa.screens.ui.widgets import source_line


@dataclass(frozen=True, slots=True)
class TermPage(MenuPage):
    """One word of the trade, explained."""

    term: Term

    def view(self) -> PageNode:
        locale = self.locale
        nodes: list[Node] = [Text(self.term.word, "title"), Text(self.term.text)]
        if self.term.source:
            nodes.append(source_line(self.term.source, self.term.checked_on, locale))
        nodes.append(Button(locale.tr("Compris"), CommandPressed(Pop()), "enter", primary=True))
        return PageNode(self.term.word, Column(tuple(nodes)), narrow=True, explains=self.term.id)


@dataclass(frozen=True, slots=True)
class GlossaryPage(MenuPage):
    """All the words of the trade."""

    terms: tuple[Term, ...]

    def view(self) -> PageNode:
        locale = self.locale
        entries = tuple(
            Column((Text(term.word, "strong"), Text(term.text, "quiet")), gap="none")
            for term in sorted(self.terms, key=lambda term: term.word.casefold())
        )
        body = Column(
            (
                Text(locale.tr("Les mots de l'ESS"), "title"),
                *entries,
                Wrap((Button(locale.tr("Revenir"), CommandPressed(Pop()), "enter", primary=True),)),
            )
        )
        return PageNode(locale.tr("Glossaire"), body, narrow=True)
