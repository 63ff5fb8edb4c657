"""How shall we decide? The chair of the moment picks a method, a proposal, a commission."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import ChooseMethod
from kessessa.core.methods import BY_ID
from kessessa.core.rules.method_offers import method_offers, proposals
from kessessa.screens.ui.game_commands import Submit
from kessessa.screens.ui.messages import ActionPressed, Message, Pressed
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Column,
    Node,
    PageNode,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import Turn
from kessessa.screens.ui.page_layout import situation_page, stakes
from kessessa.screens.ui.play import PONDERING, GamePage
from kessessa.screens.ui.widgets import (
    digit_key,
    face,
    option_cards,
)
from kessessa.text import method_texts, numbers, sentences


@dataclass(frozen=True, slots=True)
class MethodPage(GamePage):
    """The chair of the moment picks how to decide."""

    pondering = PONDERING

    method: str = ""
    """A method that still wants its proposal or its commission."""
    delegates: tuple[int, ...] = ()

    def update(self, message: Message) -> Turn:
        if isinstance(message, Pressed) and message.what == "method":
            picked = BY_ID[message.value]
            if picked.proposes or picked.sends_delegates:
                return Turn(replace(self, method=message.value, delegates=()))
            return Turn(self, (Submit(ChooseMethod(message.value)),))
        if isinstance(message, Pressed) and message.what == "back":
            return Turn(replace(self, method=""))
        if isinstance(message, Pressed) and message.what == "delegate":
            return self._delegated(int(message.value))
        return GamePage.update(self, message)

    def _delegated(self, seat: int) -> Turn:
        chosen = set(self.delegates) ^ {seat}
        return Turn(replace(self, delegates=tuple(sorted(chosen))))

    def view(self) -> PageNode:
        if not self.method:
            return self._methods()
        return self._proposing() if BY_ID[self.method].proposes else self._commission()

    def _head(self, question: str) -> Row:
        play, locale = self.play, self.play.locale
        title = locale.tr(
            "{name} préside : {question}", name=play.name(play.state.chair), question=question
        )
        return Row(
            (
                replace(face(play, play.state.chair, "explaining"), speaking=True),
                Column((Text(title, "title"), Text(stakes(play), "quiet"))),
            ),
            (0, 1),
            stretch=False,
        )

    def _methods(self) -> PageNode:
        play, locale = self.play, self.play.locale
        default = play.state.charter.method if play.state.charter else ""
        cards: list[Node] = []
        usual: tuple[Node, ...] = ()
        for number, offer in enumerate(method_offers(play.scenario, play.state), start=1):
            tags = [
                numbers.weeks(offer.weeks, locale) if offer.weeks else locale.tr("tout de suite")
            ]
            if offer.governance:
                tags.append(
                    locale.tr(
                        "gouvernance {change}",
                        change=numbers.signed(offer.governance * play.state.notch, locale),
                    )
                )
            if offer.energy:
                tags.append(
                    locale.tr("énergie {change}", change=numbers.signed(offer.energy, locale))
                )
            how = method_texts(locale)[offer.method].how
            if offer.closed is not None:
                how = sentences.closed(offer.closed, locale)
            cards.append(
                Button(
                    method_texts(locale)[offer.method].name,
                    Pressed("method", offer.method),
                    digit_key(number),
                    detail=f"{how} ({' · '.join(tags)})" if offer.is_open else how,
                    icon=offer.method,
                    enabled=offer.is_open,
                    chosen=offer.method == default,
                )
            )
            if offer.method == default and offer.is_open:
                name = method_texts(locale)[default].name
                usual = (
                    Button(
                        locale.tr("Notre règle : {method}", method=name),
                        Pressed("method", default),
                        "enter",
                        primary=True,
                    ),
                )
        rows = tuple(Row(tuple(cards[place : place + 3])) for place in range(0, len(cards), 3))
        body = Column((self._head(locale.tr("comment décide-t-on ?")), *rows))
        advice = locale.tr(
            "Petite décision, méthode légère ; décision fondatrice, méthode qui rassemble."
        )
        footer = Row((Text(advice, "quiet"), *usual), (1, *(0 for _ in usual)), stretch=False)
        return situation_page(play, body, Card(footer))

    def _proposing(self) -> PageNode:
        play, locale = self.play, self.play.locale
        messages = {
            option: ActionPressed(ChooseMethod(self.method, option))
            for option in proposals(play.scenario, play.state)
        }
        body = Column(
            (self._head(locale.tr("quelle proposition soumettre ?")), *option_cards(play, messages))
        )
        back = Button(locale.tr("Autre méthode"), Pressed("back"), "r")
        return situation_page(play, body, Card(Wrap((back,))))

    def _commission(self) -> PageNode:
        play, locale = self.play, self.play.locale
        seats = tuple(
            Button(
                play.name(seat),
                Pressed("delegate", str(seat)),
                str(place),
                detail=play.role(seat).trade,
                chosen=seat in self.delegates,
            )
            for place, seat in enumerate(play.state.active, start=1)
        )
        ready = len(self.delegates) in BY_ID[self.method].delegates
        send = Button(
            locale.tr("Envoyer la commission"),
            ActionPressed(ChooseMethod(self.method, delegates=self.delegates)),
            "enter" if ready else "",
            primary=ready,
            enabled=ready,
        )
        rows = (Row(seats[place : place + 4]) for place in range(0, len(seats), 4))
        body = Column((self._head(locale.tr("qui compose la commission ?")), *rows))
        back = Button(locale.tr("Autre méthode"), Pressed("back"), "r")
        hint = Text(locale.tr("Deux ou trois personnes."), "quiet")
        return situation_page(play, body, Card(Wrap((back, hint, Space(), send))))
