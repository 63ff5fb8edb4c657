"""The page shown when the program itself has failed: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.screens.ui.nodes import Button, Column, Node, PageNode, Text
from kessessa.screens.ui.page import Home, Message, Pop, Quit, Run, Turn, obeyed
from kessessa.screens.ui.settings import Settings
from kessessa.text import Words


@dataclass(frozen=True, slots=True)
class MishapPage:
    """A fault of ours, not of the players."""

    settings: Settings
    folder: str = ""
    """Where the session is kept; empty when there is none, or nothing is kept."""

    def update(self, message: Message) -> Turn:
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = Words(self.settings.language)
        told: list[Node] = [
            Text(words.tr("Le jeu a trébuché"), "title"),
            Text(words.tr("C'est une faute du programme, pas la vôtre.")),
        ]
        if self.folder:
            told += [
                Text(words.tr("Toutes vos décisions sont enregistrées, dans ce dossier :")),
                Text(self.folder, "small"),
            ]
        told += [
            Text(
                words.tr(
                    "Essayez de continuer. Si cela recommence, revenez au titre : la séance s'y reprend."
                )
            ),
            Button(words.tr("Continuer"), Run(Pop()), "enter", primary=True),
            Button(words.tr("Retour au titre"), Run(Home()), "t"),
            Button(words.tr("Quitter"), Run(Quit()), "q"),
        ]
        return PageNode(words.tr("Le jeu a trébuché"), Column(tuple(told)), narrow=True)
