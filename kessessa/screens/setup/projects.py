"""Which enterprise to found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.rules.plan import FEWEST_SEATS
from kessessa.core.scenario import LENGTHS, Scenario
from kessessa.screens.setup.planning import PlanPage
from kessessa.screens.ui.commands import Pop, Push
from kessessa.screens.ui.messages import Message, Pressed
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Header,
    Node,
    PageNode,
    Picture,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import MenuPage, Turn
from kessessa.screens.ui.widgets import press
from kessessa.text import Locale, names


@dataclass(frozen=True, slots=True)
class ProjectsPage(MenuPage):
    """Which enterprise shall we found?"""

    scenarios: tuple[Scenario, ...]
    rehearsing: bool = False
    """Whether one came to rehearse a session."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, Pressed):
            scenario = self.scenarios[int(message.value)]
            return Turn(
                self, (Push(PlanPage(self.settings, scenario, rehearsing=self.rehearsing)),)
            )
        return MenuPage.update(self, message)

    def view(self) -> PageNode:
        locale = self.locale
        cards: list[Node] = []
        for place, scenario in enumerate(self.scenarios):
            nodes: list[Node] = []
            if scenario.cover:
                nodes.append(Picture(scenario.cover, scenario.title))
            nodes += [
                Text(scenario.title, "title"),
                Text(scenario.place, "quiet"),
                Text(scenario.tagline),
                Space(),
                Wrap(_measures(scenario, locale)),
                Button(
                    locale.tr("Fonder « {title} »", title=scenario.title),
                    Pressed("scenario", str(place)),
                    "enter" if place == 0 else str(place + 1),
                    primary=place == 0,
                ),
            ]
            cards.append(Card(Column(tuple(nodes)), flush=bool(scenario.cover)))
        rows = tuple(Row(tuple(cards[place : place + 3])) for place in range(0, len(cards), 3))
        back = press(locale.tr("Revenir"), Pop(), "escape")
        band = Header(locale.tr("Quel projet fonder ?"), menu=replace(back, small=True))
        return PageNode(locale.tr("Les projets"), Column(rows), band)


def _measures(scenario: Scenario, locale: Locale) -> tuple[Chip, ...]:
    """How long a game can be, and for how many, as chips."""
    lengths = " · ".join(names.lengths(locale)[length].short for length in LENGTHS)
    seats = locale.tr("{least} à {most} places", least=FEWEST_SEATS, most=len(scenario.roles))
    return Chip(lengths, "sand", "clock"), Chip(seats, "sand", "collective")
