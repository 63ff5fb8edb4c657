"""The debate: everybody talks, facts are put on the table; companions argue with who plays alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import Proceed
from kessessa.core.dice import shuffled
from kessessa.screens.turn.pass_the_laptop import cards_button
from kessessa.screens.ui.game_commands import MoreTime, PlayOn
from kessessa.screens.ui.messages import (
    ActionPressed,
    CommandPressed,
    Message,
    Pressed,
    Ticked,
    TimeAdded,
)
from kessessa.screens.ui.nodes import Button, Card, Clock, Column, Node, PageNode, Row, Text, Wrap
from kessessa.screens.ui.page import Turn
from kessessa.screens.ui.page_layout import situation_page, three_columns
from kessessa.screens.ui.play import GamePage
from kessessa.screens.ui.widgets import face, portrait

LETTERS_A_SECOND = 16
"""How fast a sentence is read, for companions who leave the time to."""
BREATH = 1.5
"""Seconds between two of their sentences, besides reading."""


@dataclass(frozen=True, slots=True)
class DebatePage(GamePage):
    """Everybody talks; facts are put on the table."""

    turn: int = 0
    """Whose turn it is to speak, in the drawn order."""
    spent: int = 0
    """Seconds that the clock has counted."""
    more: int = 0
    """Seconds that the facilitator has added."""
    heard: int = 0
    """How many companions have said what they think, to somebody who plays alone."""

    def update(self, message: Message) -> Turn:
        hears = isinstance(message, Pressed) and message.what == "hear"
        if hears or (isinstance(message, Ticked) and self.argues):
            if self.heard < len(self.speakers):
                return Turn(replace(self, heard=self.heard + 1))
            return Turn(self, (PlayOn("action"),))
        if isinstance(message, Pressed):
            return Turn(replace(self, turn=(self.turn + 1) % len(self.play.state.seats)))
        if isinstance(message, Ticked) and not self.play.companions_due:
            return Turn(replace(self, spent=self.spent + min(self.seconds, 1)))
        if isinstance(message, TimeAdded):
            return Turn(replace(self, more=self.more + message.seconds))
        return GamePage.update(self, message)

    def ticks(self, pace: float) -> float | None:
        """The time to read what a companion said, a companion's move, or a second of the clock."""
        if self.argues:
            return self.pause if pace else None
        if self.play.companions_due:
            return pace
        return 1.0 if self.has_clock else None

    @property
    def has_clock(self) -> bool:
        """Whether the minutes left are shown."""
        return (self.play.settings.clock or self.play.short) and not self.play.is_alone

    @property
    def seconds(self) -> int:
        """What is left on the clock, which decides nothing by itself."""
        return max(self.play.debate_seconds + self.more - self.spent, 0)

    @property
    def order(self) -> tuple[int, ...]:
        """The speaking order, drawn fairly for each situation."""
        state = self.play.state
        return shuffled(state.seed, f"speaking {state.turn}", range(len(state.seats)))

    # -- companions who argue --------------------------------------------------------------------

    @property
    def speakers(self) -> tuple[int, ...]:
        """The companions who have something to say to who plays alone, in order."""
        if not self.play.is_alone:
            return ()
        return tuple(
            seat for seat in self.order if seat in self.play.companions and self._says(seat)
        )

    @property
    def argues(self) -> bool:
        """Whether a companion still has something to say, or to put on the table."""
        if not self.play.is_alone:
            return False
        return self.heard < len(self.speakers) or self.play.companions_due

    @property
    def pause(self) -> float:
        """Seconds that it takes to read what was said last."""
        last = self._last()
        return BREATH + (len(last[1]) / LETTERS_A_SECOND if last else 0.0)

    def _says(self, seat: int) -> str:
        voice = self.play.situation.voice(self.play.state.seats[seat])
        return voice.says if voice else ""

    def _last(self) -> tuple[int, str] | None:
        """Who spoke last, and the words."""
        facts = self._facts()
        if facts and facts[-1][0] in self.play.companions:
            return facts[-1]
        if self.heard:
            seat = self.speakers[: self.heard][-1]
            return seat, self._says(seat)
        return None

    def _facts(self) -> tuple[tuple[int, str], ...]:
        """What was put on the table here, and by which seat."""
        play, facts = self.play, []
        for where, role in play.state.shared:
            voice = play.situation.voice(role)
            if where == play.situation.id and voice is not None and role in play.state.seats:
                facts.append((play.state.seats.index(role), voice.knows))
        return tuple(facts)

    # -- showing ---------------------------------------------------------------------------------

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        speaking = self._speaking()
        body = three_columns(play, *self._said_so_far())
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
        if self.has_clock:
            longer = Button(
                locale.tr("Une minute de plus"), CommandPressed(MoreTime(60)), "m", small=True
            )
            clock = Column((Clock(self.seconds, locale.tr("Débat")), longer), gap="tight")
            floor = Row((clock, floor), (0, 1), stretch=False)
        footer = Row(
            (floor, people, Column(self._buttons(), gap="tight")), (1, 0, 0), stretch=False
        )
        return situation_page(play, body, Card(footer))

    def _buttons(self) -> tuple[Node, ...]:
        locale = self.play.locale
        vote = Button(locale.tr("Passer au vote"), ActionPressed(Proceed()), "enter", primary=True)
        if not self.argues:
            return (cards_button(self.play), vote)
        on = Button(locale.tr("Écouter la suite"), Pressed("hear"), "enter", primary=True)
        return (cards_button(self.play), on, replace(vote, key="v", primary=False, small=True))

    def _speaking(self) -> int:
        """Whose turn it is; of companions who argue, the last one heard."""
        if self.play.is_alone:
            last = self._last()
            return self.play.people[0] if last is None or not self.argues else last[0]
        return self.order[self.turn % len(self.order)]

    def _said_so_far(self) -> tuple[Node, ...]:
        """What has been said and put in the pot, or the situation again while nothing has."""
        play, locale = self.play, self.play.locale
        facts: list[Node] = []
        for seat, knows in self._facts():
            fact = Text(locale.tr("{name} : {fact}", name=play.name(seat), fact=knows), "question")
            facts.append(Card(Row((face(play, seat, "explaining"), fact), (0, 1)), "sand"))
        heard: list[Node] = [
            Text(
                locale.tr("{name} : « {says} »", name=play.name(seat), says=self._says(seat)),
                "quiet",
            )
            for seat in self.speakers[: self.heard]
        ]
        if not facts:
            return (Text(play.situation.text, "quiet"), *heard)
        return (*heard, Text(locale.tr("Au pot commun"), "heading"), *facts)

    def _floor(self, seat: int) -> Column:
        """Who has the floor, and what this one begins with."""
        play, locale = self.play, self.play.locale
        nodes: list[Node] = [
            Text(locale.tr("La parole est à {name}", name=play.name(seat)), "strong")
        ]
        if self._says(seat):
            nodes.append(Text(locale.tr("« {says} »", says=self._says(seat)), "quiet"))
        if not play.is_alone:
            nodes.append(Button(locale.tr("Au suivant"), Pressed("next"), "p", small=True))
        return Column(tuple(nodes), gap="tight")
