"""Handing the screen over, and what is for one pair of eyes: secret card and opinion.

Nothing secret is ever on the shared screen: a hand-over stands in front, and a secret is drawn
only while it is held.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import (
    GiveOpinion,
    ShareFact,
)
from kessessa.core.rules.offers import open_options
from kessessa.core.state import Phase
from kessessa.core.view import view_for
from kessessa.screens.ui.commands import Pop, Push, Replace
from kessessa.screens.ui.messages import ActionPressed, CommandPressed, Message, Pressed
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Hold,
    Node,
    PageNode,
    Row,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import Page, Turn
from kessessa.screens.ui.play import OverlayPage, Play
from kessessa.screens.ui.settings import Settings
from kessessa.screens.ui.widgets import option_cards, portrait, press


@dataclass(frozen=True, slots=True)
class HandOverPage(OverlayPage):
    """« Passez l'écran à Nadia »: nothing secret here, only a name."""

    seat: int
    then: Page

    def refreshed(self, settings: Settings, play: Play | None) -> Page:
        return replace(self, play=play or self.play, then=self.then.refreshed(settings, play))

    def view(self) -> PageNode:
        locale = self.play.locale
        name = self.play.name(self.seat)
        body = Column(
            (
                portrait(self.play, self.seat),
                Text(locale.tr("Passez l'écran à {name}", name=name), "title", "center"),
                Text(
                    locale.tr("Les autres regardent ailleurs : le plafond est très intéressant."),
                    "quiet",
                    "center",
                ),
                press(
                    locale.tr("C'est moi, {name}", name=name),
                    Replace(self.then),
                    "enter",
                    primary=True,
                ),
                press(locale.tr("Annuler"), Pop(), "escape"),
            ),
            align="center",
        )
        return PageNode(locale.tr("Passage de main"), body, narrow=True, sound="card")


def hand_over(play: Play, seat: int, then: Page) -> Page:
    """The page behind a hand-over, or the page itself for somebody who plays alone."""
    return then if play.is_alone else HandOverPage(play, seat, then)


@dataclass(frozen=True, slots=True)
class SecretCardPage(OverlayPage):
    """What one role alone knows and wishes."""

    seat: int

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        view = view_for(play.scenario, play.state, self.seat)
        role = play.role(self.seat)
        knows = view.knows or locale.tr("Rien de plus que les autres, cette fois.")
        is_told = (play.state.situation, role.id) in play.state.shared
        secret = Column(
            (
                Text(locale.tr("Ce que tu es le seul, la seule à savoir"), "heading"),
                Text(knows),
                Text(locale.tr("Ton souhait secret"), "heading"),
                Text(view.wish),
                Text(locale.tr("Ton petit défaut : {flaw}", flaw=role.flaw), "quiet"),
            ),
            gap="tight",
        )
        voice = play.situation.voice(role.id)
        thought: list[Node] = [Wrap((Chip(locale.tr("Pour tes yeux seulement"), "no", "secret"),))]
        if voice is not None and voice.says:
            thought += [
                Text(locale.tr("Ce que tu penses"), "heading"),
                Text(locale.tr("« {says} »", says=voice.says)),
            ]
        buttons: list[Node] = [press(locale.tr("J'ai lu, je cache"), Pop(), "enter", primary=True)]
        if view.knows and not is_told and play.state.phase is Phase.DEBATE:
            buttons.append(
                Button(
                    locale.tr("Mettre au pot commun"),
                    ActionPressed(ShareFact(self.seat)),
                    "p",
                    tone="pine",
                    icon="share",
                )
            )
        elif view.knows and not is_told:
            buttons.append(
                Text(locale.tr("Pendant le débat, tu pourras le mettre au pot commun."), "quiet")
            )
        somebody = Column(
            (
                portrait(play, self.seat, "explaining"),
                Text(locale.tr("Apporte : {brings}", brings=role.brings), "quiet", "center"),
            ),
            align="center",
        )
        card = Column(
            (*thought, Hold(locale.tr("Maintenir pour lire"), secret), Wrap(tuple(buttons)))
        )
        body = Row((Card(somebody, "sand"), card), (3, 5))
        return PageNode(locale.tr("Carte secrète"), body, secret=True, narrow=True)


@dataclass(frozen=True, slots=True)
class OpinionCardPage(OverlayPage):
    """What one seat would choose before any talk: silent and sealed."""

    seat: int

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        messages = {
            option: ActionPressed(GiveOpinion(self.seat, option))
            for option in open_options(play.scenario, play.state)
        }
        body = Column(
            (
                Text(
                    locale.tr("{name}, et toi, là, tout de suite ?", name=play.name(self.seat)),
                    "title",
                ),
                Text(play.situation.question, "question"),
                *option_cards(play, messages),
                Text(
                    locale.tr(
                        "Personne ne le verra avant la fin. Tu as le droit de changer d'avis."
                    ),
                    "quiet",
                ),
                press(locale.tr("Plus tard"), Pop(), "escape"),
            )
        )
        return PageNode(locale.tr("Avis secret"), body, secret=True, narrow=True)


@dataclass(frozen=True, slots=True)
class SeatPickerPage(OverlayPage):
    """Whose card is it? Names only."""

    seats: tuple[int, ...]
    what: str = "card"

    def update(self, message: Message) -> Turn:
        """Somebody takes the screen."""
        if isinstance(message, Pressed):
            seat = int(message.value)
            return Turn(
                self, (Replace(hand_over(self.play, seat, SecretCardPage(self.play, seat))),)
            )
        return OverlayPage.update(self, message)

    def view(self) -> PageNode:
        locale = self.play.locale
        buttons = tuple(
            Button(self.play.name(seat), Pressed("seat", str(seat)), str(seat + 1))
            for seat in self.seats
        )
        body = Column(
            (
                Text(locale.tr("À qui est la carte ?"), "title"),
                Wrap(buttons),
                press(locale.tr("Revenir"), Pop(), "escape"),
            )
        )
        return PageNode(locale.tr("Cartes secrètes"), body, narrow=True)


def cards_button(play: Play) -> Button:
    """« Ma carte secrète », for whoever is at the table."""
    locale = play.locale
    seats = play.people
    if len(seats) == 1:
        page: Page = SecretCardPage(play, seats[0])
        text = locale.tr("Ma carte secrète")
    else:
        page = SeatPickerPage(play, seats)
        text = locale.tr("Cartes secrètes")
    return Button(text, CommandPressed(Push(page)), "c", icon="secret")
