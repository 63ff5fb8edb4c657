"""A situation before anybody talks: read aloud, then opinions in silence."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.actions import Proceed
from kessessa.screens.turn.pass_the_laptop import (
    OpinionCardPage,
    cards_button,
    hand_over,
)
from kessessa.screens.turn.statutes import StatutesPage
from kessessa.screens.ui.commands import Push
from kessessa.screens.ui.game_commands import Submit
from kessessa.screens.ui.messages import ActionPressed, Message, Pressed
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Node,
    PageNode,
    Row,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import Turn
from kessessa.screens.ui.page_layout import situation_page, stakes, three_columns
from kessessa.screens.ui.play import GamePage
from kessessa.screens.ui.widgets import (
    option_cards,
    portrait,
    press,
)


@dataclass(frozen=True, slots=True)
class ReadPage(GamePage):
    """The situation is read aloud."""

    is_read = True

    def update(self, message: Message) -> Turn:
        if isinstance(message, Pressed):
            return Turn(self, (Submit(Proceed()), Submit(Proceed())))
        return GamePage.update(self, message)

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        chair = portrait(
            play,
            play.state.chair,
            "explaining",
            caption=locale.tr("préside cette séance"),
            badge=Chip(stakes(play)),
            speaking=True,
        )
        buttons: list[Node] = []
        if any(option.form for option in play.situation.options):
            buttons.append(press(locale.tr("Comparer les statuts"), Push(StatutesPage(play)), "s"))
        buttons.append(cards_button(play))
        if play.settings.opinions:
            go_on = Button(
                locale.tr("Donner son avis"), ActionPressed(Proceed()), "enter", primary=True
            )
        else:
            go_on = Button(locale.tr("Débattre"), Pressed("debate"), "enter", primary=True)
        footer = Row((chair, Wrap((*buttons, go_on), "end")), (1, 0), stretch=False)
        links = (Text(link, "quiet") for link in play.links())
        body = three_columns(play, *links, Text(play.situation.text))
        return situation_page(play, body, Card(footer), "card")


@dataclass(frozen=True, slots=True)
class OpinionPage(GamePage):
    """Silent opinions, sealed, before any talk."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, Pressed):
            seat = int(message.value)
            return Turn(self, (Push(hand_over(self.play, seat, OpinionCardPage(self.play, seat))),))
        return GamePage.update(self, message)

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        sealed = {seat for seat, _ in play.state.opinions}
        waiting = [seat for seat in play.people if seat not in sealed and seat in play.state.active]
        people = tuple(
            portrait(
                play,
                seat,
                caption="",
                faded=seat not in sealed,
                badge=Chip(locale.tr("avis donné"), "yes", "check") if seat in sealed else None,
            )
            for seat in range(len(play.state.seats))
        )
        buttons: list[Node] = [
            Button(play.name(seat), Pressed("seat", str(seat)), str(seat + 1), small=True)
            for seat in waiting
        ]
        if waiting:
            first = waiting[0]
            buttons[0] = Button(
                locale.tr("Au tour de {name}", name=play.name(first)),
                Pressed("seat", str(first)),
                "enter",
                primary=True,
            )
            buttons.append(
                Button(locale.tr("Passer au débat"), ActionPressed(Proceed()), "d", small=True)
            )
        else:
            buttons.append(
                Button(locale.tr("Débattre"), ActionPressed(Proceed()), "enter", primary=True)
            )
        body = Column(
            (
                Text(locale.tr("Avant de parler : ton avis, en silence"), "title"),
                Text(
                    locale.tr(
                        "Chacune, chacun choisit en secret. On verra à la fin si le débat a changé quelque chose."
                    )
                ),
                Text(play.situation.question, "heading"),
                *option_cards(play),
            )
        )
        footer = Row((Wrap(people), Wrap(tuple(buttons), "end")), (5, 4), stretch=False)
        return situation_page(play, body, Card(footer))
