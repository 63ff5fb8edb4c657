"""Who sits round the table, people or companions; where a game or its rehearsal begins."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.scenario import LENGTHS, Length, Role, Scenario
from kessessa.screens.ui.commands import NewGame, Pop
from kessessa.screens.ui.messages import Message, Pressed, TextChanged
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Column,
    Field,
    Header,
    Node,
    PageNode,
    Portrait,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import MenuPage, Turn
from kessessa.screens.ui.widgets import press
from kessessa.text import Locale, minutes, seed_from


@dataclass(frozen=True, slots=True)
class SeatsPage(MenuPage):
    """Who sits where: people or companions; rehearse first, or begin."""

    scenario: Scenario
    seats: int = 5
    companions: frozenset[int] = frozenset()
    length: Length = "standard"
    minutes: int = 55
    pupils: int = 0
    """0 when nobody has counted them."""
    keeps: bool = False
    """Whether the game tells when it is late; never to somebody who plays alone."""
    code: str = ""
    """The code of another group's game, as typed; empty for weather of one's own."""
    rehearsing: bool = False
    """Whether rehearsing is what one came for."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, TextChanged):
            return Turn(replace(self, code=message.text))
        if not isinstance(message, Pressed):
            return MenuPage.update(self, message)
        if message.what == "seat":
            return Turn(replace(self, companions=self.companions ^ {int(message.value)}))
        if message.what == "alone":
            return Turn(replace(self, companions=frozenset(range(1, self.seats))))
        if message.what == "rehearse" and self.is_ready:
            return Turn(self, (self._new_game(rehearsal=True),))
        if message.what == "start" and self.is_ready:
            return Turn(self, (self._new_game(rehearsal=False),))
        return Turn(self)

    @property
    def is_ready(self) -> bool:
        """Whether the code is one, or none is asked for."""
        return not self.code.strip() or seed_from(self.code) is not None

    def _new_game(self, *, rehearsal: bool) -> NewGame:
        """The game as asked."""
        companions = range(self.seats) if rehearsal else sorted(self.companions)
        kept = rehearsal or (self.keeps and self.seats - len(self.companions) > 1)
        return NewGame(
            self.scenario.id,
            self.seats,
            self.length,
            tuple(companions),
            seed_from(self.code),
            self.minutes if kept else 0,
            self.pupils,
            rehearsal,
        )

    def view(self) -> PageNode:
        locale = self.locale
        cards = tuple(
            self._seat(seat, role, locale)
            for seat, role in enumerate(self.scenario.roles[: self.seats])
        )
        across = -(-len(cards) // -(-len(cards) // 5))
        rows = tuple(Row(cards[place : place + across]) for place in range(0, len(cards), across))
        body = Column((Text(self.scenario.text, "quiet"), *rows, *self._code(locale)))
        band = Header(
            self.scenario.title,
            facts=(self._summary(locale),),
            menu=replace(press(locale.tr("Revenir"), Pop(), "escape"), small=True),
        )
        return PageNode(locale.tr("Places et rôles"), body, band, Wrap(self._buttons(locale)))

    def _summary(self, locale: Locale) -> str:
        """How long, and how many decisions."""
        return locale.ntr(
            "{minutes} · {n} décision",
            "{minutes} · {n} décisions",
            LENGTHS[self.length],
            minutes=minutes(self.minutes, locale),
        )

    def _code(self, locale: Locale) -> tuple[Node, ...]:
        """Where the code of another group is typed, and what it is for."""
        field = Field(
            locale.tr("Code d'un autre groupe, pour avoir la même météo (facultatif)"),
            self.code,
            "code",
            hint=locale.tr("comme BO47"),
            most=12,
        )
        if self.is_ready:
            return (field,)
        wrong = locale.tr("Ce code n'existe pas : deux lettres puis deux chiffres, comme BO47.")
        return (field, Text(wrong, "strong"))

    def _buttons(self, locale: Locale) -> tuple[Node, ...]:
        alone = Button(locale.tr("Je joue seul, je joue seule"), Pressed("alone"), "s")
        rehearse = Button(
            locale.tr("Répéter en cinq minutes"), Pressed("rehearse"), "r", icon="clock"
        )
        start = Button(locale.tr("C'est parti"), Pressed("start"), "g")
        yellow, other = (rehearse, start) if self.rehearsing else (start, rehearse)
        ready = self.is_ready
        yellow = replace(yellow, key="enter" if ready else "", primary=ready, enabled=ready)
        return (alone, replace(other, enabled=ready), Space(), yellow)

    def _seat(self, seat: int, role: Role, locale: Locale) -> Node:
        held = seat in self.companions
        person = Portrait(
            f"{self.scenario.id}/{role.portrait or role.id}",
            "calm" if held else "content",
            role.name,
            locale.tr("{trade}, {age} ans", trade=role.trade, age=role.age),
            faded=held,
        )
        holder = Button(
            locale.tr("Compagnon") if held else locale.tr("Vous"),
            Pressed("seat", str(seat)),
            str(seat + 1),
            small=True,
            chosen=not held,
            detail="",
        )
        return Card(Column((person, Text(role.brings, "quiet"), holder), align="center"))
