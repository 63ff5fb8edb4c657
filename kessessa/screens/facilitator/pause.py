"""The facilitator's side: one key away from any page. Nothing secret shows, the debate waits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kessessa.core.actions import End, Skip
from kessessa.core.rules.engine import is_legal
from kessessa.core.rules.offers import neutral_option
from kessessa.core.state import Phase
from kessessa.screens.facilitator.hour import HourPage
from kessessa.screens.facilitator.notes import NotesPage
from kessessa.screens.setup.menus import SettingsPage
from kessessa.screens.turn.withdraw_ballot import WithdrawBallotPage, correctable
from kessessa.screens.ui.commands import Home, Pop, Push, Replace
from kessessa.screens.ui.game_commands import Jump, MoreTime, Undo
from kessessa.screens.ui.glossary import GlossaryPage
from kessessa.screens.ui.messages import ActionPressed, CommandPressed, Message
from kessessa.screens.ui.nodes import Button, Column, Header, PageNode, Row, Text
from kessessa.screens.ui.page import Turn
from kessessa.screens.ui.play import OverlayPage
from kessessa.text import seed_code


@dataclass(frozen=True, slots=True)
class PausePage(OverlayPage):
    """Everything that whoever runs the session may need in the middle of it."""

    pauses = True

    def update(self, message: Message) -> Turn:
        if isinstance(message, CommandPressed) and isinstance(message.command, MoreTime):
            return Turn(self, (Pop(), message.command))
        return OverlayPage.update(self, message)

    def view(self) -> PageNode:
        tr = self.play.locale.tr
        buttons = (*self._facilitating(), *self._around())
        rows = (Row(buttons[place : place + 2]) for place in range(0, len(buttons), 2))
        resume = Button(
            tr("Reprendre"), CommandPressed(Pop()), "enter", primary=True, icon="resume"
        )
        code = tr("Code de la partie : {code}", code=seed_code(self.play.state.seed))
        everywhere = tr(
            "De partout, même d'une carte secrète : la touche F10. En texte, tapez « pause »."
        )
        return PageNode(
            tr("Pause"),
            Column((Text(tr("Pause"), "title"), resume, *rows, Text(everywhere, "small"))),
            Header(self.play.scenario.title, facts=(code,)),
            narrow=True,
        )

    def _facilitating(self) -> Iterator[Button]:
        """What changes the game, or helps to run it."""
        play, tr = self.play, self.play.locale.tr
        yield Button(
            tr("Notes pour animer"),
            CommandPressed(Push(NotesPage(play))),
            "n",
            icon="help",
            detail=tr("Quoi dire ici, ce que l'on entend souvent, les sources."),
        )
        yield Button(
            tr("L'heure"),
            CommandPressed(Push(HourPage(play))),
            "h",
            icon="clock",
            detail=tr("Où vous en êtes, et comment rattraper un retard."),
        )
        if play.state.phase is Phase.DEBATE:
            yield Button(tr("Une minute de plus au débat"), CommandPressed(MoreTime(60)), "1")
            yield Button(tr("Deux minutes de plus au débat"), CommandPressed(MoreTime(120)), "2")
        yield Button(
            tr("Revenir en arrière"),
            CommandPressed(Undo()),
            "u",
            detail=tr("Libre tant que rien de secret n'a été révélé."),
        )
        yield Button(
            tr("Revenir quand même"),
            CommandPressed(Undo(facilitator=True)),
            "a",
            detail=tr("Pour qui anime : ce qu'on a vu ne s'oublie pas."),
        )
        seats = correctable(play)
        if seats:
            yield Button(
                tr("Corriger un bulletin"),
                CommandPressed(Replace(WithdrawBallotPage(play, seats))),
                "x",
                detail=tr("Avant de dépouiller, sans le lire."),
            )
        if is_legal(play.scenario, play.state, Skip()):
            neutral = play.situation.option(neutral_option(play.scenario, play.state))
            yield Button(
                tr("Passer cette situation"),
                ActionPressed(Skip()),
                "p",
                detail=tr(
                    "L'option neutre est prise, sans gagnant ni perdant : « {title} »",
                    title=neutral.title.rstrip(" ."),
                ),
            )
        yield Button(
            tr("Aller au débrief"),
            CommandPressed(Jump()),
            "d",
            detail=tr("Le temps du bilan, c'est la leçon."),
        )
        if is_legal(play.scenario, play.state, End()):
            yield Button(
                tr("Terminer ici"),
                ActionPressed(End()),
                "f",
                detail=tr("La fin telle qu'elle est, puis le débrief."),
            )

    def _around(self) -> Iterator[Button]:
        """What is beside the game."""
        play, tr = self.play, self.play.locale.tr
        glossary = GlossaryPage(play.settings, play.scenario.glossary)
        yield Button(tr("Les mots"), CommandPressed(Push(glossary)), "g", icon="help")
        yield Button(
            tr("Réglages"), CommandPressed(Push(SettingsPage(play.settings))), "r", icon="settings"
        )
        kept = tr("La séance est enregistrée : on la reprendra.")
        if not play.is_recorded:
            kept = tr("Attention : cette séance n'est pas enregistrée.")
        yield Button(tr("Retour au titre"), CommandPressed(Home()), "t", detail=kept)
