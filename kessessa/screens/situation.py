"""A situation before anything is decided: read aloud, opinions in silence, debate."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import Proceed
from kessessa.core.dice import shuffled
from kessessa.screens.frame import situation_page, stakes, three_columns
from kessessa.screens.nodes import (
    Button,
    Card,
    Chip,
    Clock,
    Column,
    Node,
    PageNode,
    Row,
    Text,
    Wrap,
)
from kessessa.screens.page import Do, Message, Picked, Push, Submit, Ticked, Turn
from kessessa.screens.pieces import (
    option_cards,
    portrait,
    press,
)
from kessessa.screens.play import GamePage
from kessessa.screens.secrets import (
    OpinionCardPage,
    cards_button,
    hand_over,
)
from kessessa.screens.statutes import StatutesPage

DEBATE_SECONDS = 180
"""The optional clock of a debate; it decides nothing by itself."""


@dataclass(frozen=True, slots=True)
class ReadPage(GamePage):
    """The situation is read aloud."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked):
            return Turn(self, (Submit(Proceed()), Submit(Proceed())))
        return GamePage.update(self, message)

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        chair = portrait(
            play,
            play.state.chair,
            "explaining",
            caption=words.tr("préside cette séance"),
            badge=Chip(stakes(play)),
            speaking=True,
        )
        buttons: list[Node] = []
        if any(option.form for option in play.situation.options):
            buttons.append(press(words.tr("Comparer les statuts"), Push(StatutesPage(play)), "s"))
        buttons.append(cards_button(play))
        if play.settings.opinions:
            go_on = Button(words.tr("Donner son avis"), Do(Proceed()), "enter", primary=True)
        else:
            go_on = Button(words.tr("Débattre"), Picked("debate"), "enter", primary=True)
        footer = Row((chair, Wrap((*buttons, go_on), "end")), (1, 0), stretch=False)
        links = (Text(link, "quiet") for link in play.links())
        body = three_columns(play, *links, Text(play.situation.text))
        return situation_page(play, body, Card(footer), "card")


@dataclass(frozen=True, slots=True)
class OpinionPage(GamePage):
    """Silent opinions, sealed, before any talk."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked):
            seat = int(message.value)
            return Turn(self, (Push(hand_over(self.play, seat, OpinionCardPage(self.play, seat))),))
        return GamePage.update(self, message)

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        given = {seat for seat, _ in play.state.opinions}
        waiting = [seat for seat in play.people if seat not in given and seat in play.state.active]
        people = tuple(
            portrait(
                play,
                seat,
                caption="",
                faded=seat not in given,
                badge=Chip(words.tr("avis donné"), "yes", "check") if seat in given else None,
            )
            for seat in range(len(play.state.seats))
        )
        buttons: list[Node] = [
            Button(play.name(seat), Picked("seat", str(seat)), str(seat + 1), small=True)
            for seat in waiting
        ]
        if waiting:
            first = waiting[0]
            buttons[0] = Button(
                words.tr("Au tour de {name}", name=play.name(first)),
                Picked("seat", str(first)),
                "enter",
                primary=True,
            )
            buttons.append(Button(words.tr("Passer au débat"), Do(Proceed()), "d", small=True))
        else:
            buttons.append(Button(words.tr("Débattre"), Do(Proceed()), "enter", primary=True))
        body = Column(
            (
                Text(words.tr("Avant de parler : ton avis, en silence"), "title"),
                Text(
                    words.tr(
                        "Chacune, chacun choisit en secret. On verra à la fin si le débat a changé quelque chose."
                    )
                ),
                Text(play.situation.question, "heading"),
                *option_cards(play),
            )
        )
        footer = Row((Wrap(people), Wrap(tuple(buttons), "end")), (5, 4), stretch=False)
        return situation_page(play, body, Card(footer))


@dataclass(frozen=True, slots=True)
class DebatePage(GamePage):
    """Everybody talks; facts are put on the table."""

    turn: int = 0
    """Whose turn it is to speak, in the drawn order."""
    seconds: int = DEBATE_SECONDS

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked) and message.what == "minute":
            return Turn(replace(self, seconds=self.seconds + 60))
        if isinstance(message, Picked):
            return Turn(replace(self, turn=(self.turn + 1) % len(self.play.state.seats)))
        if isinstance(message, Ticked):
            return Turn(replace(self, seconds=max(self.seconds - 1, 0)))
        return GamePage.update(self, message)

    @property
    def order(self) -> tuple[int, ...]:
        """The speaking order, drawn fairly for each situation."""
        state = self.play.state
        return shuffled(state.seed, f"speaking {state.turn}", range(len(state.seats)))

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        speaking = self.order[self.turn % len(self.order)]
        body = three_columns(play, *self._told())
        people = Wrap(
            tuple(
                portrait(
                    play,
                    seat,
                    "explaining" if seat == speaking else "calm",
                    caption="",
                    speaking=seat == speaking,
                )
                for seat in self.order
            ),
            "center",
        )
        floor: Node = self._floor(speaking)
        if play.settings.clock:
            longer = Button(words.tr("Une minute de plus"), Picked("minute"), "m", small=True)
            clock = Column((Clock(self.seconds, words.tr("Débat")), longer), gap="tight")
            floor = Row((clock, floor), (0, 1), stretch=False)
        buttons = Column(
            (
                cards_button(play),
                Button(words.tr("Passer au vote"), Do(Proceed()), "enter", primary=True),
            ),
            gap="tight",
        )
        footer = Row((floor, people, buttons), (1, 0, 0), stretch=False)
        return situation_page(play, body, Card(footer))

    def _told(self) -> tuple[Node, ...]:
        """What has been put in the pot, or the situation again while nobody has."""
        play, words = self.play, self.play.words
        facts: list[Node] = []
        for where, role in play.state.shared:
            voice = play.situation.voice(role)
            if where == play.situation.id and voice is not None:
                name = play.scenario.role(role).name
                fact = words.tr("{name} : {fact}", name=name, fact=voice.knows)
                facts.append(Card(Text(fact, "question"), "sand"))
        if facts:
            return (Text(words.tr("Au pot commun"), "heading"), *facts)
        return (Text(play.situation.text, "quiet"),)

    def _floor(self, seat: int) -> Column:
        """Who has the floor, and what this one begins with."""
        play, words = self.play, self.play.words
        told: list[Node] = [
            Text(words.tr("La parole est à {name}", name=play.name(seat)), "strong")
        ]
        voice = play.situation.voice(play.state.seats[seat])
        if voice is not None and voice.says:
            told.append(Text(words.tr("« {says} »", says=voice.says), "quiet"))
        told.append(Button(words.tr("Au suivant"), Picked("next"), "p", small=True))
        return Column(tuple(told), gap="tight")
