"""The words of the trade: one explained, and all of them."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.scenario import Term
from kessessa.screens.ui.nodes import Button, Column, Node, PageNode, Text, Wrap
from kessessa.screens.ui.page import Message, Pop, Run, Turn, obeyed
from kessessa.screens.ui.widgets import source_line
from kessessa.text import Words


@dataclass(frozen=True, slots=True)
class TermPage:
    """One word of the trade, explained."""

    term: Term
    language: str

    def update(self, message: Message) -> Turn:
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = Words(self.language)
        told: list[Node] = [Text(self.term.word, "title"), Text(self.term.text)]
        if self.term.source:
            told.append(source_line(self.term.source, self.term.checked_on, words))
        told.append(Button(words.tr("Compris"), Run(Pop()), "enter", primary=True))
        return PageNode(self.term.word, Column(tuple(told)), narrow=True)


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All the words of the trade."""

    terms: tuple[Term, ...]
    language: str

    def update(self, message: Message) -> Turn:
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = Words(self.language)
        told = tuple(
            Column((Text(term.word, "strong"), Text(term.text, "quiet")), gap="none")
            for term in sorted(self.terms, key=lambda term: term.word.casefold())
        )
        body = Column(
            (
                Text(words.tr("Les mots de l'ESS"), "title"),
                *told,
                Wrap((Button(words.tr("Revenir"), Run(Pop()), "enter", primary=True),)),
            )
        )
        return PageNode(words.tr("Glossaire"), body, narrow=True)
