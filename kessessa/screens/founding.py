"""Which enterprise, who sits where, how long."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.plan import FEWEST_SEATS
from kessessa.core.scenario import LENGTHS, Length, Role, Scenario
from kessessa.screens.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Header,
    Node,
    PageNode,
    Picture,
    Portrait,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.page import (
    Message,
    NewGame,
    Picked,
    Pop,
    Push,
    Run,
    Turn,
    obeyed,
)
from kessessa.screens.pieces import press
from kessessa.screens.settings import Settings
from kessessa.text import Words, names


@dataclass(frozen=True, slots=True)
class ProjectsPage:
    """Which enterprise shall we found?"""

    scenarios: tuple[Scenario, ...]
    settings: Settings

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked):
            scenario = self.scenarios[int(message.value)]
            return Turn(self, (Push(SeatsPage(scenario, self.settings)),))
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = Words(self.settings.language)
        cards: list[Node] = []
        for place, scenario in enumerate(self.scenarios):
            told: list[Node] = []
            if scenario.cover:
                told.append(Picture(scenario.cover, scenario.title))
            told += [
                Text(scenario.title, "title"),
                Text(scenario.place, "quiet"),
                Text(scenario.tagline),
                Wrap(_measures(scenario, words)),
                Button(
                    words.tr("Fonder ce projet"),
                    Picked("scenario", str(place)),
                    "enter" if place == 0 else str(place + 1),
                    primary=place == 0,
                ),
            ]
            cards.append(Card(Column(tuple(told)), flush=bool(scenario.cover)))
        rows = tuple(Row(tuple(cards[place : place + 3])) for place in range(0, len(cards), 3))
        back = press(words.tr("Revenir"), Pop(), "escape")
        band = Header(words.tr("Quel projet fonder ?"), menu=replace(back, small=True))
        return PageNode(words.tr("Les projets"), Column(rows), band)


def _measures(scenario: Scenario, words: Words) -> tuple[Chip, ...]:
    """How long a game can be, and for how many, as chips."""
    lengths = " · ".join(names.lengths(words)[length].short for length in LENGTHS)
    seats = words.tr("{least} à {most} places", least=FEWEST_SEATS, most=len(scenario.roles))
    return Chip(lengths, "sand", "clock"), Chip(seats, "sand", "collective")


@dataclass(frozen=True, slots=True)
class SeatsPage:
    """Who sits where: people or companions, and how long."""

    scenario: Scenario
    settings: Settings
    seats: int = 5
    companions: frozenset[int] = frozenset()
    length: Length = "standard"

    def update(self, message: Message) -> Turn:
        if isinstance(message, Run):
            return Turn(self, (message.command,))
        if not isinstance(message, Picked):
            return Turn(self)
        if message.what == "seats":
            seats = int(message.value)
            companions = frozenset(seat for seat in self.companions if seat < seats)
            return Turn(replace(self, seats=seats, companions=companions))
        if message.what == "seat":
            return Turn(replace(self, companions=self.companions ^ {int(message.value)}))
        if message.what == "alone":
            return Turn(replace(self, companions=frozenset(range(1, self.seats))))
        if message.what == "length":
            length = next(one for one in LENGTHS if one == message.value)
            return Turn(replace(self, length=length))
        start = NewGame(self.scenario.id, self.seats, self.length, tuple(sorted(self.companions)))
        return Turn(self, (start,))

    def view(self) -> PageNode:
        words = Words(self.settings.language)
        people = tuple(
            self._seat(seat, role, words) for seat, role in enumerate(self.scenario.roles)
        )
        shown = people[: self.seats]
        across = -(-len(shown) // -(-len(shown) // 5))
        rows = tuple(Row(shown[place : place + across]) for place in range(0, len(shown), across))
        counts = Wrap(
            tuple(
                Button(
                    str(count),
                    Picked("seats", str(count)),
                    "",
                    chosen=count == self.seats,
                    small=True,
                )
                for count in range(FEWEST_SEATS, len(self.scenario.roles) + 1)
            )
        )
        lengths = Wrap(
            tuple(
                Button(
                    names.lengths(words)[length].name,
                    Picked("length", length),
                    key,
                    chosen=length == self.length,
                    small=True,
                )
                for length, key in zip(LENGTHS, "xyz", strict=True)
            )
        )
        less = Button("−", Picked("seats", str(max(self.seats - 1, FEWEST_SEATS))), "m", small=True)
        more = Button(
            "+",
            Picked("seats", str(min(self.seats + 1, len(self.scenario.roles)))),
            "p",
            small=True,
        )
        around = Text(words.tr("Combien de places autour de la table ?"), "heading")
        time = Text(words.tr("Combien de temps avez-vous ?"), "heading")
        body = Column(
            (
                Text(self.scenario.text, "quiet"),
                Row(
                    (
                        Column((around, Wrap((less, counts, more)))),
                        Column(
                            (time, lengths, Text(names.lengths(words)[self.length].about, "quiet"))
                        ),
                    )
                ),
                *rows,
            )
        )
        alone = Button(words.tr("Je joue seul, je joue seule"), Picked("alone"), "s")
        start = Button(words.tr("C'est parti"), Picked("start"), "enter", primary=True)
        band = Header(
            self.scenario.title,
            menu=replace(press(words.tr("Revenir"), Pop(), "escape"), small=True),
        )
        footer = Wrap((alone, Space(), start))
        return PageNode(words.tr("Places et rôles"), body, band, footer)

    def _seat(self, seat: int, role: Role, words: Words) -> Node:
        held = seat in self.companions
        person = Portrait(
            f"{self.scenario.id}/{role.portrait or role.id}",
            "calm" if held else "content",
            role.name,
            words.tr("{trade}, {age} ans", trade=role.trade, age=role.age),
            faded=held,
        )
        holder = Button(
            words.tr("Compagnon") if held else words.tr("Vous"),
            Picked("seat", str(seat)),
            str(seat + 1),
            small=True,
            chosen=not held,
            detail="",
        )
        return Card(Column((person, Text(role.brings, "quiet"), holder), align="center"))
