"""Handing the screen over, and what is for one pair of eyes: secret card and opinion.

Nothing secret is ever on the shared screen: a hand-over stands in front, and a secret is drawn
only while it is held.
"""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.actions import (
    GiveOpinion,
    ShareFact,
)
from kessessa.core.rules.offers import open_options
from kessessa.core.state import Phase
from kessessa.core.view import view_for
from kessessa.screens.ui.commands import put_away
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
from kessessa.screens.ui.page import (
    Do,
    Message,
    Page,
    Picked,
    Pop,
    Push,
    Replace,
    Run,
    Turn,
    obeyed,
)
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.widgets import option_cards, portrait, press


@dataclass(frozen=True, slots=True)
class HandOverPage:
    """« Passez l'écran à Nadia »: nothing secret here, only a name."""

    play: Play
    seat: int
    then: Page

    def update(self, message: Message) -> Turn:
        """The person is there, or the hand-over is called off."""
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = self.play.words
        name = self.play.name(self.seat)
        body = Column(
            (
                portrait(self.play, self.seat),
                Text(words.tr("Passez l'écran à {name}", name=name), "title", "center"),
                Text(
                    words.tr("Les autres regardent ailleurs : le plafond est très intéressant."),
                    "quiet",
                    "center",
                ),
                press(
                    words.tr("C'est moi, {name}", name=name),
                    Replace(self.then),
                    "enter",
                    primary=True,
                ),
                press(words.tr("Annuler"), Pop(), "escape"),
            ),
            align="center",
        )
        return PageNode(words.tr("Passage de main"), body, narrow=True, sound="card")


def hand_over(play: Play, seat: int, then: Page) -> Page:
    """The page behind a hand-over, or the page itself for somebody who plays alone."""
    return then if play.is_alone else HandOverPage(play, seat, then)


@dataclass(frozen=True, slots=True)
class SecretCardPage:
    """What one role alone knows and wishes."""

    play: Play
    seat: int

    def update(self, message: Message) -> Turn:
        """Share the fact, or put the card away."""
        return put_away(self, message)

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        view = view_for(play.scenario, play.state, self.seat)
        role = play.role(self.seat)
        knows = view.knows or words.tr("Rien de plus que les autres, cette fois.")
        is_told = (play.state.situation, role.id) in play.state.shared
        secret = Column(
            (
                Text(words.tr("Ce que tu es le seul, la seule à savoir"), "heading"),
                Text(knows),
                Text(words.tr("Ton souhait secret"), "heading"),
                Text(view.wish),
                Text(words.tr("Ton petit défaut : {flaw}", flaw=role.flaw), "quiet"),
            ),
            gap="tight",
        )
        voice = play.situation.voice(role.id)
        thought: list[Node] = [Wrap((Chip(words.tr("Pour tes yeux seulement"), "no", "secret"),))]
        if voice is not None and voice.says:
            thought += [
                Text(words.tr("Ce que tu penses"), "heading"),
                Text(words.tr("« {says} »", says=voice.says)),
            ]
        buttons: list[Node] = [press(words.tr("J'ai lu, je cache"), Pop(), "enter", primary=True)]
        if view.knows and not is_told and play.state.phase is Phase.DEBATE:
            buttons.append(
                Button(
                    words.tr("Mettre au pot commun"),
                    Do(ShareFact(self.seat)),
                    "p",
                    tone="pine",
                    icon="share",
                )
            )
        elif view.knows and not is_told:
            buttons.append(
                Text(words.tr("Pendant le débat, tu pourras le mettre au pot commun."), "quiet")
            )
        somebody = Column(
            (
                portrait(play, self.seat, "explaining"),
                Text(words.tr("Apporte : {brings}", brings=role.brings), "quiet", "center"),
            ),
            align="center",
        )
        card = Column(
            (*thought, Hold(words.tr("Maintenir pour lire"), secret), Wrap(tuple(buttons)))
        )
        body = Row((Card(somebody, "sand"), card), (3, 5))
        return PageNode(words.tr("Carte secrète"), body, secret=True, narrow=True)


@dataclass(frozen=True, slots=True)
class OpinionCardPage:
    """What one seat would choose before any talk: silent and sealed."""

    play: Play
    seat: int

    def update(self, message: Message) -> Turn:
        """Seal the opinion."""
        return put_away(self, message)

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        messages = {
            option: Do(GiveOpinion(self.seat, option))
            for option in open_options(play.scenario, play.state)
        }
        body = Column(
            (
                Text(
                    words.tr("{name}, et toi, là, tout de suite ?", name=play.name(self.seat)),
                    "title",
                ),
                Text(play.situation.question, "question"),
                *option_cards(play, messages),
                Text(
                    words.tr(
                        "Personne ne le verra avant la fin. Tu as le droit de changer d'avis."
                    ),
                    "quiet",
                ),
                press(words.tr("Plus tard"), Pop(), "escape"),
            )
        )
        return PageNode(words.tr("Avis secret"), body, secret=True, narrow=True)


@dataclass(frozen=True, slots=True)
class SeatPickerPage:
    """Whose card is it? Names only."""

    play: Play
    seats: tuple[int, ...]
    what: str = "card"

    def update(self, message: Message) -> Turn:
        """Somebody takes the screen."""
        if isinstance(message, Picked):
            seat = int(message.value)
            return Turn(
                self, (Replace(hand_over(self.play, seat, SecretCardPage(self.play, seat))),)
            )
        return obeyed(self, message)

    def view(self) -> PageNode:
        words = self.play.words
        buttons = tuple(
            Button(self.play.name(seat), Picked("seat", str(seat)), str(seat + 1))
            for seat in self.seats
        )
        body = Column(
            (
                Text(words.tr("À qui est la carte ?"), "title"),
                Wrap(buttons),
                press(words.tr("Revenir"), Pop(), "escape"),
            )
        )
        return PageNode(words.tr("Cartes secrètes"), body, narrow=True)


def cards_button(play: Play) -> Button:
    """« Ma carte secrète », for whoever is at the table."""
    words = play.words
    seats = play.people
    if len(seats) == 1:
        page: Page = SecretCardPage(play, seats[0])
        text = words.tr("Ma carte secrète")
    else:
        page = SeatPickerPage(play, seats)
        text = words.tr("Cartes secrètes")
    return Button(text, Run(Push(page)), "c", icon="secret")
