"""The charter: signed before the first situation, amended at the end of a stage."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import MoveCharter, SignCharter
from kessessa.core.methods import DEFAULT, METHODS
from kessessa.core.rules.legality import LONGEST_NAME, MOST_PROMISES
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.game_commands import Submit
from kessessa.screens.ui.messages import Message, Pressed, TextChanged
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Field,
    PageNode,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import Turn
from kessessa.screens.ui.play import GamePage, OverlayPage
from kessessa.screens.ui.widgets import digit_key, header, pause_button, press
from kessessa.text import method_texts, seed_code


@dataclass(frozen=True, slots=True)
class CharterPage(GamePage):
    """The enterprise gets a name, a default method and three promises."""

    is_read = True

    name: str | None = None
    """What was typed, be it nothing; before that, the first idea stands there."""
    method: str = DEFAULT.id
    promises: tuple[str, ...] = ()

    def update(self, message: Message) -> Turn:
        if isinstance(message, TextChanged):
            return Turn(replace(self, name=message.text))
        if not isinstance(message, Pressed):
            return GamePage.update(self, message)
        if message.what == "name":
            return Turn(replace(self, name=message.value))
        if message.what == "method":
            return Turn(replace(self, method=message.value))
        if message.what == "promise":
            return Turn(replace(self, promises=_toggled(self.promises, message.value)))
        name = " ".join((self.name or "").split())[:LONGEST_NAME] or self._names()[0]
        return Turn(self, (Submit(SignCharter(name, self.method, self.promises)),))

    def _names(self) -> tuple[str, ...]:
        return self.play.scenario.names or (self.play.scenario.title,)

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        proposed = Wrap(
            tuple(
                Button(name, Pressed("name", name), "", small=True, chosen=name == self.name)
                for name in self._names()
            )
        )
        methods = Wrap(
            tuple(
                Button(
                    method_texts(locale)[method].name,
                    Pressed("method", method),
                    digit_key(place),
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
                Pressed("promise", promise.id),
                letters[place],
                detail=promise.text,
                chosen=promise.id in self.promises,
                enabled=_may_toggle(self.promises, promise.id),
                small=True,
            )
            for place, promise in enumerate(play.scenario.promises)
        )
        rows = tuple(Row(promises[place : place + 2]) for place in range(0, len(promises), 2))
        name = Field(
            locale.tr("Le nom de votre projet"),
            self._names()[0] if self.name is None else self.name,
            "name",
            most=LONGEST_NAME,
        )
        usual = (
            Text(locale.tr("D'habitude, comment déciderez-vous ?"), "heading"),
            methods,
            Text(method_texts(locale)[self.method].how, "quiet"),
        )
        body = Row(
            (
                Column((Text(locale.tr("La charte"), "title"), name, proposed, *usual)),
                Column(
                    (Text(locale.tr("Trois promesses, à tenir pour de vrai"), "heading"), *rows)
                ),
            ),
            (4, 5),
        )
        count = Chip(
            locale.ntr(
                "{n} promesse sur {most}",
                "{n} promesses sur {most}",
                len(self.promises),
                most=MOST_PROMISES,
            )
        )
        footer = Wrap(
            (
                count,
                Chip(locale.tr("Code de la partie : {code}", code=seed_code(play.state.seed))),
                Space(),
                Button(locale.tr("Signer la charte"), Pressed("sign"), "enter", primary=True),
            )
        )
        return PageNode(
            locale.tr("La charte"),
            body,
            header(play, play.scenario.title, pause_button(play)),
            Card(footer),
        )


@dataclass(frozen=True, slots=True)
class MotionPage(OverlayPage):
    """A motion to amend the charter, before it is voted."""

    method: str = ""
    promises: tuple[str, ...] | None = None

    @property
    def proposed(self) -> tuple[str, tuple[str, ...]]:
        """The method and promises as the motion has them."""
        charter = self.play.state.charter
        method = self.method or (charter.method if charter else DEFAULT.id)
        promises = self.promises
        if promises is None:
            promises = charter.promises if charter else ()
        return method, promises

    def update(self, message: Message) -> Turn:
        method, promises = self.proposed
        if not isinstance(message, Pressed):
            return OverlayPage.update(self, message)
        if message.what == "method":
            return Turn(replace(self, method=message.value))
        if message.what == "promise":
            kept = tuple(promise for promise in promises if promise != message.value)
            if len(kept) == len(promises) and len(promises) < MOST_PROMISES:
                kept = (*promises, message.value)
            return Turn(replace(self, promises=kept))
        return Turn(self, (Pop(), Submit(MoveCharter(method, promises))))

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        method, promises = self.proposed
        methods = Wrap(
            tuple(
                Button(
                    method_texts(locale)[choice].name,
                    Pressed("method", choice),
                    digit_key(place),
                    chosen=choice == method,
                    small=True,
                )
                for place, choice in enumerate(METHODS, start=1)
            )
        )
        listed = tuple(
            Button(
                promise.title,
                Pressed("promise", promise.id),
                "abcdefgh"[place],
                chosen=promise.id in promises,
                enabled=_may_toggle(promises, promise.id),
            )
            for place, promise in enumerate(play.scenario.promises)
        )
        body = Column(
            (
                Text(locale.tr("Changer la charte"), "title"),
                Text(locale.tr("Il faudra les deux tiers des voix."), "quiet"),
                methods,
                Wrap(listed),
                Wrap(
                    (
                        press(locale.tr("Renoncer"), Pop(), "escape"),
                        Button(locale.tr("Mettre au vote"), Pressed("move"), "enter", primary=True),
                    )
                ),
            )
        )
        return PageNode(locale.tr("Changer la charte"), body, narrow=True)


def _may_toggle(promises: tuple[str, ...], promise: str) -> bool:
    """Whether a promise can be taken out, or there is room for it."""
    return promise in promises or len(promises) < MOST_PROMISES


def _toggled(promises: tuple[str, ...], promise: str) -> tuple[str, ...]:
    """The promises with this one taken out, or put in if there is room."""
    if promise in promises:
        return tuple(kept for kept in promises if kept != promise)
    return (*promises, promise) if len(promises) < MOST_PROMISES else promises
