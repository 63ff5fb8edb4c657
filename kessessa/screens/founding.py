"""Before the first situation: title, projects, seats and roles, charter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath

from kessessa.core.actions import SignCharter
from kessessa.core.plan import FEWEST_SEATS
from kessessa.core.rules import LONGEST_NAME, MOST_PROMISES
from kessessa.core.scenario import LENGTHS, METHODS, Length, Role, Scenario
from kessessa.screens.menus import AboutPage, SettingsPage, pause_button, quit_button
from kessessa.screens.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Field,
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
    ResumeGame,
    Run,
    Submit,
    Turn,
    Typed,
)
from kessessa.screens.pieces import header, press
from kessessa.screens.play import GamePage
from kessessa.screens.settings import Settings
from kessessa.text import Words, names


@dataclass(frozen=True, slots=True)
class Resumable:
    """A session that can be gone on with."""

    folder: PurePath
    title: str
    stage: str


@dataclass(frozen=True, slots=True)
class TitlePage:
    """The first page."""

    scenarios: tuple[Scenario, ...]
    resumable: tuple[Resumable, ...]
    settings: Settings

    def update(self, message: Message) -> Turn:
        return Turn(self, (message.command,)) if isinstance(message, Run) else Turn(self)

    def view(self) -> PageNode:
        words = Words(self.settings.language)
        buttons: list[Node] = [
            Button(
                words.tr("Nouvelle partie"),
                Run(Push(ProjectsPage(self.scenarios, self.settings))),
                "enter",
                primary=True,
                icon="play",
            )
        ]
        if self.resumable:
            last = self.resumable[0]
            buttons.append(
                Button(
                    words.tr("Reprendre « {title} »", title=last.title),
                    Run(ResumeGame(last.folder)),
                    "r",
                    detail=last.stage,
                    icon="resume",
                )
            )
        more: list[Node] = []
        if len(self.resumable) > 1:
            page = SessionsPage(self.resumable, self.settings)
            more.append(press(words.tr("Séances"), Push(page), "s"))
        more += [
            Button(
                words.tr("Réglages"), Run(Push(SettingsPage(self.settings))), "g", icon="settings"
            ),
            Button(
                words.tr("À propos"), Run(Push(AboutPage(self.settings.language))), "a", icon="help"
            ),
            quit_button(words),
        ]
        sheet = Card(
            Column(
                (
                    Text("K'ESS ESSA", "display"),
                    Text(
                        words.tr(
                            "Fondez ensemble une entreprise de l'économie sociale et solidaire. Débattez. Décidez. Assumez."
                        )
                    ),
                    *buttons,
                    Wrap(tuple(more)),
                )
            )
        )
        body = Row((sheet, Space()), (2, 3))
        promise = Text(words.tr("Sans connexion, sans compte, sans donnée personnelle"), "small")
        cover = self.scenarios[0].cover if self.scenarios else ""
        return PageNode("K'ESS ESSA", body, footer=promise, backdrop=cover)


@dataclass(frozen=True, slots=True)
class SessionsPage:
    """Sessions kept on this machine, newest first."""

    resumable: tuple[Resumable, ...]
    settings: Settings

    def update(self, message: Message) -> Turn:
        return Turn(self, (message.command,)) if isinstance(message, Run) else Turn(self)

    def view(self) -> PageNode:
        words = Words(self.settings.language)
        buttons = tuple(
            Button(one.title, Run(ResumeGame(one.folder)), str(place), detail=one.stage)
            for place, one in enumerate(self.resumable[:9], start=1)
        )
        body = Column(
            (
                Text(words.tr("Les séances de cette machine"), "title"),
                *buttons,
                press(words.tr("Revenir"), Pop(), "escape"),
            )
        )
        return PageNode(words.tr("Séances"), body, narrow=True)


@dataclass(frozen=True, slots=True)
class ProjectsPage:
    """Which enterprise shall we found?"""

    scenarios: tuple[Scenario, ...]
    settings: Settings

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked):
            scenario = self.scenarios[int(message.value)]
            return Turn(self, (Push(SeatsPage(scenario, self.settings)),))
        return Turn(self, (message.command,)) if isinstance(message, Run) else Turn(self)

    def view(self) -> PageNode:
        words = Words(self.settings.language)
        cards: list[Node] = []
        for place, scenario in enumerate(self.scenarios):
            told: list[Node] = []
            if scenario.cover:
                told.append(Picture(scenario.cover, scenario.title))
            told += [
                Text(scenario.title, "heading"),
                Text(scenario.tagline),
                Text(scenario.place, "quiet"),
                Button(
                    words.tr("Fonder ce projet"),
                    Picked("scenario", str(place)),
                    "enter" if place == 0 else str(place + 1),
                    primary=place == 0,
                ),
            ]
            cards.append(Card(Column(tuple(told)), flush=bool(scenario.cover)))
        rows = tuple(Row(tuple(cards[place : place + 3])) for place in range(0, len(cards), 3))
        body = Column((Text(words.tr("Quel projet fonder ?"), "title"), *rows))
        footer = Wrap((press(words.tr("Revenir"), Pop(), "escape"),))
        return PageNode(words.tr("Les projets"), body, footer=footer)


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
        rows = tuple(Row(shown[place : place + 4]) for place in range(0, len(shown), 4))
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
                    detail=names.lengths(words)[length].about,
                    chosen=length == self.length,
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
        body = Column(
            (
                Text(self.scenario.title, "title"),
                Text(self.scenario.text),
                Text(words.tr("Combien de places autour de la table ?"), "heading"),
                Wrap((less, counts, more)),
                *rows,
                Text(words.tr("Combien de temps avez-vous ?"), "heading"),
                lengths,
            )
        )
        footer = Wrap(
            (
                press(words.tr("Revenir"), Pop(), "escape"),
                Button(words.tr("Je joue seul, je joue seule"), Picked("alone"), "s"),
                Button(words.tr("C'est parti"), Picked("start"), "enter", primary=True),
            )
        )
        return PageNode(words.tr("Places et rôles"), body, footer=footer)

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


@dataclass(frozen=True, slots=True)
class CharterPage(GamePage):
    """The enterprise gets a name, a default method and three promises."""

    name: str = ""
    method: str = "majority"
    promises: tuple[str, ...] = ()

    def update(self, message: Message) -> Turn:
        if isinstance(message, Typed):
            return Turn(replace(self, name=message.text))
        if isinstance(message, Run):
            return Turn(self, (message.command,))
        if not isinstance(message, Picked):
            return Turn(self)
        if message.what == "name":
            return Turn(replace(self, name=message.value))
        if message.what == "method":
            return Turn(replace(self, method=message.value))
        if message.what == "promise":
            return Turn(replace(self, promises=_toggled(self.promises, message.value)))
        name = " ".join(self.name.split())[:LONGEST_NAME] or self._names()[0]
        return Turn(self, (Submit(SignCharter(name, self.method, self.promises)),))

    def _names(self) -> tuple[str, ...]:
        return self.play.scenario.names or (self.play.scenario.title,)

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        proposed = Wrap(
            tuple(
                Button(name, Picked("name", name), "", small=True, chosen=name == self.name)
                for name in self._names()
            )
        )
        methods = Wrap(
            tuple(
                Button(
                    names.methods(words)[method].name,
                    Picked("method", method),
                    str(place),
                    chosen=method == self.method,
                    small=True,
                )
                for place, method in enumerate(METHODS, start=1)
            )
        )
        letters = "abcdefgh"
        promises = tuple(
            Button(
                promise.title,
                Picked("promise", promise.id),
                letters[place],
                detail=promise.text,
                chosen=promise.id in self.promises,
            )
            for place, promise in enumerate(play.scenario.promises)
        )
        rows = tuple(Row(promises[place : place + 3]) for place in range(0, len(promises), 3))
        body = Column(
            (
                Text(words.tr("La charte"), "title"),
                Text(play.scenario.text),
                Row(
                    (
                        Field(
                            words.tr("Le nom de votre projet"),
                            self.name or self._names()[0],
                            "name",
                            most=LONGEST_NAME,
                        ),
                        Column((Text(words.tr("Des idées"), "quiet"), proposed), gap="tight"),
                    )
                ),
                Text(words.tr("D'habitude, comment déciderez-vous ?"), "heading"),
                methods,
                Text(names.methods(words)[self.method].how, "quiet"),
                Text(words.tr("Trois promesses, à tenir pour de vrai"), "heading"),
                *rows,
            )
        )
        count = Chip(
            words.ntr(
                "{n} promesse sur {most}",
                "{n} promesses sur {most}",
                len(self.promises),
                most=MOST_PROMISES,
            )
        )
        footer = Wrap(
            (
                count,
                Space(),
                Button(words.tr("Signer la charte"), Picked("sign"), "enter", primary=True),
            )
        )
        return PageNode(
            words.tr("La charte"),
            body,
            header(play, play.scenario.title, pause_button(play)),
            Card(footer),
        )


def _toggled(promises: tuple[str, ...], promise: str) -> tuple[str, ...]:
    """The promises with this one taken out, or put in if there is room."""
    if promise in promises:
        return tuple(one for one in promises if one != promise)
    return (*promises, promise) if len(promises) < MOST_PROMISES else promises
