"""How long, how many tables, how many pupils: what the hour will be made of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.hour import LEAST, MOMENTS, MOST, Hour, Place, plan_hour
from kessessa.core.rules.plan import FEWEST_SEATS, MOST_SEATS
from kessessa.core.scenario import LENGTHS, MINUTES, Scenario
from kessessa.screens.setup.seats import SeatsPage
from kessessa.screens.ui.commands import Pop, Push
from kessessa.screens.ui.messages import Message, Pressed, TextChanged
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Column,
    Field,
    Header,
    Node,
    PageNode,
    Row,
    Space,
    Table,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import MenuPage, Turn
from kessessa.screens.ui.widgets import press
from kessessa.text import Locale, duration, listing, minutes

MOST_PUPILS = 99


@dataclass(frozen=True, slots=True)
class PlanPage(MenuPage):
    """The hour, before anybody sits: what is typed on the left, what comes of it on the right."""

    scenario: Scenario
    minutes: str = "55"
    """As typed."""
    seats: int = 5
    pupils: str = ""
    """As typed; empty when nobody counts them."""
    keeps: bool = True
    """Whether the game tells when it is late."""
    rehearsing: bool = False

    @property
    def hour(self) -> Hour | None:
        """The hour as planned; None while what is typed is no number that it can be."""
        length, pupils = _number(self.minutes), _number(self.pupils or "0")
        if length is None or not LEAST <= length <= MOST or pupils is None or pupils > MOST_PUPILS:
            return None
        return plan_hour(length, tables=self.seats, pupils=pupils)

    def update(self, message: Message) -> Turn:
        if isinstance(message, TextChanged) and message.name == "minutes":
            return Turn(replace(self, minutes=message.text.strip()))
        if isinstance(message, TextChanged) and message.name == "pupils":
            return Turn(replace(self, pupils=message.text.strip()))
        if not isinstance(message, Pressed):
            return MenuPage.update(self, message)
        if message.what == "minutes":
            return Turn(replace(self, minutes=message.value))
        if message.what == "seats":
            return Turn(replace(self, seats=int(message.value)))
        if message.what == "keeps":
            return Turn(replace(self, keeps=not self.keeps))
        hour = self.hour
        if message.what != "on" or hour is None:
            return Turn(self)
        return Turn(self, (Push(self._seats(hour)),))

    def _seats(self, hour: Hour) -> SeatsPage:
        return SeatsPage(
            self.settings,
            self.scenario,
            self.seats,
            length=hour.length,
            minutes=hour.minutes,
            pupils=hour.pupils,
            keeps=self.keeps,
            rehearsing=self.rehearsing,
        )

    def view(self) -> PageNode:
        locale = self.locale
        hour = self.hour
        questions = Column((*self._time(locale), *self._people(locale)))
        on = Button(
            locale.tr("Choisir les places"),
            Pressed("on"),
            "enter" if hour else "",
            primary=hour is not None,
            enabled=hour is not None,
        )
        back = replace(press(locale.tr("Revenir"), Pop(), "escape"), small=True)
        return PageNode(
            locale.tr("L'heure"),
            Row((questions, Card(Column(self._planned(hour, locale)), "sand")), (5, 4)),
            Header(self.scenario.title, menu=back),
            Wrap((self._kept(locale), Space(), on)),
        )

    def _time(self, locale: Locale) -> tuple[Node, ...]:
        lengths = tuple(
            Button(
                minutes(MINUTES[length], locale),
                Pressed("minutes", str(MINUTES[length])),
                key,
                chosen=self.minutes == str(MINUTES[length]),
                small=True,
            )
            for length, key in zip(LENGTHS, "xyz", strict=True)
        )
        other = Field(
            locale.tr("Ou la durée que vous avez, en minutes"), self.minutes, "minutes", most=3
        )
        return (
            Text(locale.tr("Combien de temps avez-vous ?"), "heading"),
            Wrap(lengths),
            other,
        )

    def _people(self, locale: Locale) -> tuple[Node, ...]:
        most = min(MOST_SEATS, len(self.scenario.roles))
        less, more = max(self.seats - 1, FEWEST_SEATS), min(self.seats + 1, most)
        counts = tuple(
            Button(
                str(count), Pressed("seats", str(count)), "", chosen=count == self.seats, small=True
            )
            for count in range(FEWEST_SEATS, most + 1)
        )
        return (
            Text(locale.tr("Combien de places, ou de tables d'élèves ?"), "heading"),
            Wrap(
                (
                    Button("−", Pressed("seats", str(less)), "m", small=True),
                    *counts,
                    Button("+", Pressed("seats", str(more)), "p", small=True),
                )
            ),
            Field(
                locale.tr("En classe, le nombre d'élèves"),
                self.pupils,
                "pupils",
                hint=locale.tr("rien, si vous jouez entre vous"),
                most=2,
            ),
        )

    def _kept(self, locale: Locale) -> Button:
        text = (
            locale.tr("Prévenir en cas de retard : oui")
            if self.keeps
            else locale.tr("Prévenir en cas de retard : non")
        )
        return Button(text, Pressed("keeps"), "h", chosen=self.keeps, icon="clock")

    def _planned(self, hour: Hour | None, locale: Locale) -> tuple[Node, ...]:
        if hour is None:
            sentence = locale.tr(
                "Une séance dure de {least} à {most} minutes ; les élèves se comptent jusqu'à {pupils}.",
                least=LEAST,
                most=MOST,
                pupils=MOST_PUPILS,
            )
            return (Text(sentence, "strong"),)
        each = duration(hour.seconds_of(1), locale)
        nodes: list[Node] = [
            Text(
                locale.ntr(
                    "{n} décision, {each} chacune",
                    "{n} décisions, {each} chacune",
                    hour.decisions,
                    each=each,
                ),
                "heading",
            ),
            Text(_moments(hour, locale), "quiet"),
            _table(hour, locale),
            Text(locale.tr("Le débrief garde son temps, quoi qu'il arrive : c'est la leçon.")),
        ]
        if hour.is_tight:
            sentence = locale.tr("C'est serré : moins de tables, ou plus de temps, ferait du bien.")
            nodes.append(Text(sentence, "strong"))
        return tuple(nodes)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() else None


def _moments(hour: Hour, locale: Locale) -> str:
    """What a situation is made of, in minutes."""
    tr = locale.tr
    called = {
        "read": tr("lire"),
        "cards": tr("cartes"),
        "debate": tr("débattre"),
        "decide": tr("décider"),
        "outcome": tr("voir la suite"),
    }
    parts = tuple(
        f"{called[kind]} {duration(hour.step(Place(kind, 1)).seconds, locale)}" for kind in MOMENTS
    )
    return locale.tr("Pour chacune : {parts}.", parts=listing(parts, locale))


def _table(hour: Hour, locale: Locale) -> Table:
    """The hour in five lines."""
    tr = locale.tr
    play = sum(hour.seconds_of(number) for number in range(1, hour.decisions + 1))
    lines = (
        (hour.step(Place("roles")).start, tr("Accueil, qui est qui"), hour.step(Place("roles"))),
        (hour.step(Place("charter")).start, tr("La charte"), hour.step(Place("charter"))),
        (hour.start_of(1), tr("Les décisions"), None),
        (hour.debrief_by, tr("Le débrief"), hour.step(Place("debrief"))),
        (hour.step(Place("booklet")).start, tr("Le mot de la fin"), hour.step(Place("booklet"))),
    )
    rows = tuple(
        (
            Text(str(start // 60), "strong"),
            Text(sentence),
            Text(minutes((step.seconds if step else play) // 60, locale), "quiet"),
        )
        for start, sentence, step in lines
    )
    return Table((tr("Minute"), tr("Quoi"), tr("Durée")), rows, (2, 5, 2))
