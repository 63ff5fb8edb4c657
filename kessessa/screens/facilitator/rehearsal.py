"""A rehearsal: companions play the hour in five minutes, each page beside its facilitator's note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from kessessa.core.hour import place_of
from kessessa.core.scenario import LENGTHS
from kessessa.core.state import Phase
from kessessa.screens.facilitator.notes import situation_note
from kessessa.screens.ui.commands import Home
from kessessa.screens.ui.game_commands import PlayOn
from kessessa.screens.ui.messages import CommandPressed, Message, Pressed, Ticked
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Field,
    Header,
    Node,
    OptionCard,
    PageNode,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import Page, Turn
from kessessa.screens.ui.play import GamePage, Play
from kessessa.text import Locale, minutes, step_note

SECONDS: Final[Mapping[Phase, float]] = MappingProxyType(
    {
        Phase.CHARTER: 10.0,
        Phase.READ: 9.0,
        Phase.OPINION: 0.8,
        Phase.DEBATE: 3.5,
        Phase.METHOD: 5.0,
        Phase.BALLOT: 0.8,
        Phase.OBJECTION: 6.0,
        Phase.OUTCOME: 8.0,
        Phase.HAZARD: 6.0,
        Phase.REVIEW: 5.0,
    }
)
"""How long each phase stays before the next move of companions, at the normal speed."""
SPEEDS: Final = (1.0, 0.5, 2.0)
"""What seconds are multiplied by: normal, lively, calm."""


@dataclass(frozen=True, slots=True)
class RehearsalPage(GamePage):
    """The page of the moment, to be looked at, and how the rehearsal goes on."""

    pages: Mapping[Phase, Callable[[Play], GamePage]]
    """The page of each phase, as a class would see it."""
    speed: int = 0
    """A place in `SPEEDS`."""
    runs: bool = True
    """Whether it goes on by itself."""
    paced: bool = True
    """Whether it can: in text, one turns the pages."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, CommandPressed):
            return Turn(self, (message.command,))
        if isinstance(message, Ticked):
            return Turn(self, (PlayOn("action"),))
        if not isinstance(message, Pressed):
            return Turn(self)
        if message.what == "runs":
            return Turn(replace(self, runs=not self.runs))
        if message.what == "speed":
            return Turn(replace(self, speed=(self.speed + 1) % len(SPEEDS)))
        return Turn(self)

    def ticks(self, pace: float) -> float | None:  # noqa: ARG002 - it has a pace of its own
        return self.beat if self.is_running else None

    def continued(self, play: Play, *, fresh: bool) -> Page | None:  # noqa: ARG002
        """The rehearsal goes on, at its speed, until the game is over."""
        return None if play.state.phase is Phase.OVER else replace(self, play=play)

    @property
    def is_running(self) -> bool:
        """Whether companions move on without a press."""
        return self.runs and self.paced

    @property
    def beat(self) -> float:
        """Seconds until companions move on: the whole road takes some five minutes."""
        longer = max(LENGTHS[self.play.length] / LENGTHS["standard"], 1.0)
        return SECONDS[self.play.state.phase] * SPEEDS[self.speed] / longer

    def view(self) -> PageNode:
        page = self.pages[self.play.state.phase](self.play).view()
        locale = self.play.locale
        header = page.header or Header("")
        notice = locale.tr("Répétition, rien n'est enregistré")
        footer = Column((self._note(locale), Wrap(self._buttons(locale))))
        return replace(
            page,
            body=_inert(page.body),
            header=replace(
                header, place=f"{notice} · {header.place}", menu=self._stop(locale), sign=None
            ),
            footer=Card(footer),
            sound="",
        )

    def _note(self, locale: Locale) -> Node:
        """What to say here, and at which minute of the hour that will be."""
        play = self.play
        nodes: list[Node] = [Text(step_note(play.state.phase, locale))]
        if play.state.phase is Phase.READ and situation_note(play):
            nodes.append(Text(situation_note(play), "quiet"))
        when = Text(locale.tr("Pour qui anime"), "strong")
        if play.hour is not None:
            here = play.hour.step(place_of(play.scenario, play.state, play.hour))
            minute = locale.tr(
                "Dans l'heure : minute {minute} sur {minutes}",
                minute=here.start // 60,
                minutes=minutes(play.hour.minutes, locale),
            )
            return Row((Column((when, Text(minute, "quiet"))), Column(tuple(nodes))), (2, 7))
        return Row((when, Column(tuple(nodes))), (2, 7))

    def _buttons(self, locale: Locale) -> tuple[Node, ...]:
        speeds = (locale.tr("normale"), locale.tr("vive"), locale.tr("calme"))
        runs = locale.tr("Faire une pause") if self.runs else locale.tr("Laisser défiler")
        tempo = (
            Button(runs, Pressed("runs"), "p", small=True),
            Button(
                locale.tr("Allure : {speed}", speed=speeds[self.speed]),
                Pressed("speed"),
                "v",
                small=True,
            ),
        )
        return (
            *(tempo if self.paced else ()),
            Button(locale.tr("Jusqu'au débrief"), CommandPressed(PlayOn("end")), "d", small=True),
            Space(),
            Button(
                locale.tr("Page suivante"), CommandPressed(PlayOn("page")), "enter", primary=True
            ),
        )

    def _stop(self, locale: Locale) -> Button:
        return Button(locale.tr("Arrêter"), CommandPressed(Home()), "escape", small=True)


def _inert(node: Node) -> Node:
    """The same to look at, with nothing to press."""
    if isinstance(node, Column | Row | Wrap):
        return replace(node, children=tuple(_inert(child) for child in node.children))
    if isinstance(node, Card):
        return replace(node, child=_inert(node.child))
    if isinstance(node, Button) and node.small:
        return Chip(node.text, "sun" if node.chosen else "white", "check" if node.chosen else "")
    if isinstance(node, Button):
        return replace(node, key="", primary=False, enabled=False)
    if isinstance(node, OptionCard):
        return replace(node, message=None, key="")
    if isinstance(node, Field):
        return Column((Text(node.label, "quiet"), Text(node.value, "strong")), gap="tight")
    return node
