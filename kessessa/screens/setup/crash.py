"""The page shown when the program itself has failed: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.screens.ui.commands import Home, Pop, Quit
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.nodes import Button, Column, Node, PageNode, Text
from kessessa.screens.ui.page import MenuPage


@dataclass(frozen=True, slots=True)
class CrashPage(MenuPage):
    """A fault of ours, not of the players."""

    is_crash = True

    folder: str = ""
    """Where the session is kept; empty when there is none, or nothing is kept."""

    def view(self) -> PageNode:
        locale = self.locale
        nodes: list[Node] = [
            Text(locale.tr("Le jeu a trébuché"), "title"),
            Text(locale.tr("C'est une faute du programme, pas la vôtre.")),
        ]
        if self.folder:
            nodes += [
                Text(locale.tr("Toutes vos décisions sont enregistrées, dans ce dossier :")),
                Text(self.folder, "small"),
            ]
        nodes += [
            Text(
                locale.tr(
                    "Essayez de continuer. Si cela recommence, revenez au titre : la séance s'y reprend."
                )
            ),
            Button(locale.tr("Continuer"), CommandPressed(Pop()), "enter", primary=True),
            Button(locale.tr("Retour au titre"), CommandPressed(Home()), "t"),
            Button(locale.tr("Quitter"), CommandPressed(Quit()), "q"),
        ]
        return PageNode(locale.tr("Le jeu a trébuché"), Column(tuple(nodes)), narrow=True)
