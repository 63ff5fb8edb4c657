"""The words of the trade: one explained, and all of them."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.scenario import Term
from kessessa.screens.ui.nodes import Button, Column, Node, PageNode, Text, Wrap
from kessessa.screens.ui.page import CommandPressed, Message, Pop, Turn, run_command
from kessessa.screens.ui.widgets import source_line
from kessessa.text import Locale


@dataclass(frozen=True, slots=True)
class TermPage:
    """One word of the trade, explained."""

    term: Term
    language: str

    def update(self, message: Message) -> Turn:
        return run_command(self, message)

    def view(self) -> PageNode:
        locale = Locale(self.language)
        nodes: list[Node] = [Text(self.term.word, "title"), Text(self.term.text)]
        if self.term.source:
            nodes.append(source_line(self.term.source, self.term.checked_on, locale))
        nodes.append(Button(locale.tr("Compris"), CommandPressed(Pop()), "enter", primary=True))
        return PageNode(self.term.word, Column(tuple(nodes)), narrow=True)


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All the words of the trade."""

    terms: tuple[Term, ...]
    language: str

    def update(self, message: Message) -> Turn:
        return run_command(self, message)

    def view(self) -> PageNode:
        locale = Locale(self.language)
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
