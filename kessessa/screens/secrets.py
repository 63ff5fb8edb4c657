"""Handing the screen over, and what is for one pair of eyes: secret card, opinion, ballot.

Nothing secret is ever on the shared screen: a hand-over stands in front, and a secret is drawn
only while it is held.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import (
    Abstain,
    Action,
    Consent,
    GiveOpinion,
    Object,
    Rate,
    Reserve,
    ShareFact,
    Vote,
)
from kessessa.core.offers import open_options
from kessessa.core.scenario import MENTIONS
from kessessa.core.state import Phase, Poll
from kessessa.core.view import view_for
from kessessa.screens.nodes import (
    Button,
    Chip,
    Column,
    Field,
    Hold,
    Node,
    PageNode,
    Row,
    Text,
    Wrap,
)
from kessessa.screens.page import (
    Do,
    Message,
    Page,
    Picked,
    Pop,
    Push,
    Replace,
    Run,
    Submit,
    Turn,
    Typed,
)
from kessessa.screens.pieces import option_cards, portrait, press
from kessessa.screens.play import Play
from kessessa.text import names


@dataclass(frozen=True, slots=True)
class HandOverPage:
    """« Passez l'écran à Nadia »: nothing secret here, only a name."""

    play: Play
    seat: int
    then: Page

    def update(self, message: Message) -> Turn:
        """The person is there, or the hand-over is called off."""
        return Turn(self, (message.command,)) if isinstance(message, Run) else Turn(self)

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
        if isinstance(message, Do):
            return Turn(self, (Pop(), Submit(message.action)))
        return Turn(self, (message.command,)) if isinstance(message, Run) else Turn(self)

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        view = view_for(play.scenario, play.state, self.seat)
        role = play.role(self.seat)
        knows = view.knows or words.tr("Rien de plus que les autres, cette fois.")
        is_told = (play.state.situation, role.id) in play.state.shared
        secret = Column(
            (
                Text(words.tr("Ce que tu es le seul, la seule à savoir"), "strong"),
                Text(knows, "question"),
                Text(words.tr("Ton souhait secret"), "strong"),
                Text(view.wish),
                Text(
                    words.tr("Ton petit défaut : {flaw}", flaw=role.flaw),
                    "quiet",
                ),
            )
        )
        buttons: list[Node] = [press(words.tr("J'ai lu, je cache"), Pop(), "enter", primary=True)]
        if view.knows and not is_told and play.state.phase is Phase.DEBATE:
            buttons.append(
                Button(
                    words.tr("Mettre au pot commun"), Do(ShareFact(self.seat)), "p", icon="share"
                )
            )
        elif view.knows and not is_told:
            buttons.append(
                Text(words.tr("Pendant le débat, tu pourras le mettre au pot commun."), "quiet")
            )
        body = Column(
            (
                Row(
                    (
                        portrait(play, self.seat, "explaining", caption=""),
                        Column(
                            (
                                Text(role.name, "title"),
                                Text(f"{role.trade} · {role.brings}", "quiet"),
                            )
                        ),
                    ),
                    (0, 1),
                    stretch=False,
                ),
                Hold(words.tr("Maintenir pour lire"), secret),
                Wrap(tuple(buttons)),
            )
        )
        return PageNode(words.tr("Carte secrète"), body, secret=True, narrow=True)


@dataclass(frozen=True, slots=True)
class OpinionCardPage:
    """What one seat would choose before any talk: silent and sealed."""

    play: Play
    seat: int

    def update(self, message: Message) -> Turn:
        """Seal the opinion."""
        if isinstance(message, Do):
            return Turn(self, (Pop(), Submit(message.action)))
        return Turn(self, (message.command,)) if isinstance(message, Run) else Turn(self)

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
class BallotCardPage:
    """One seat's ballot: its shape is the method's."""

    play: Play
    seat: int
    mentions: tuple[str, ...] = ()
    objecting: bool = False
    reason: str = ""

    @property
    def poll(self) -> Poll:
        """The open vote."""
        if self.play.state.poll is None:
            raise ValueError("no open vote")
        return self.play.state.poll

    def update(self, message: Message) -> Turn:
        """Cast the ballot, or go on filling it in."""
        if isinstance(message, Do):
            return Turn(self, (Pop(), Submit(message.action)))
        if isinstance(message, Typed):
            return Turn(replace(self, reason=message.text))
        if isinstance(message, Run):
            return Turn(self, (message.command,))
        if isinstance(message, Picked):
            return self._picked(message)
        return Turn(self)

    def _picked(self, message: Picked) -> Turn:
        if message.what == "mention":
            return self._rated(message.value)
        if message.what == "unrate":
            return Turn(replace(self, mentions=self.mentions[:-1]))
        if message.what == "objecting":
            return Turn(replace(self, objecting=message.value == "yes"))
        if message.what == "object":
            reason = " ".join((message.value or self.reason).split())
            return Turn(self, (Pop(), Submit(Object(self.seat, reason))))
        return Turn(self)

    def _rated(self, mention: str) -> Turn:
        mentions = (*self.mentions, mention)
        if len(mentions) < len(self.poll.candidates):
            return Turn(replace(self, mentions=mentions))
        return Turn(self, (Pop(), Submit(Rate(self.seat, mentions))))

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        poll = self.poll
        place = poll.voters.index(self.seat) + 1
        subtitle = words.tr(
            "Bulletin secret · {place} sur {voters} · {method}",
            place=place,
            voters=len(poll.voters),
            method=names.methods(words)[poll.method].name,
        )
        head = Row(
            (
                portrait(play, self.seat, "content", caption=""),
                Column(
                    (
                        Text(
                            words.tr("{name}, à toi de voter", name=play.name(self.seat)), "title"
                        ),
                        Text(subtitle, "quiet"),
                    )
                ),
            ),
            (0, 1),
            stretch=False,
        )
        body = Column((head, *self._shape()))
        return PageNode(words.tr("Bulletin"), body, secret=True, narrow=True)

    def _shape(self) -> tuple[Node, ...]:
        if self.play.state.motion is not None:
            return self._motion()
        if self.poll.proposal is not None:
            return self._objection() if self.objecting else self._word()
        if self.poll.method == "judgment" and self.poll.round == 1:
            return self._mention()
        return self._vote()

    def _vote(self) -> tuple[Node, ...]:
        play, words = self.play, self.play.words
        messages = {option: Do(Vote(self.seat, option)) for option in self.poll.candidates}
        cards = option_cards(play, messages)
        alone = self.poll.method == "chair" or self.poll.round == 3
        if alone:
            aside: Node = Text(words.tr("La présidence de séance doit trancher."), "quiet")
        else:
            aside = Button(words.tr("Je m'abstiens"), Do(Abstain(self.seat)), "0", small=True)
        return (Text(play.situation.question, "question"), *cards, aside)

    def _motion(self) -> tuple[Node, ...]:
        words, motion = self.play.words, self.play.state.motion
        if motion is None:
            return ()
        promises = [one.title for one in self.play.scenario.promises if one.id in motion.promises]
        text = words.tr(
            "Nouvelle charte : {method}. Promesses : {promises}.",
            method=names.methods(words)[motion.method].name,
            promises=", ".join(promises) or "–",
        )
        return (
            Text(text, "question"),
            Row(
                (
                    Button(words.tr("Oui"), Do(Vote(self.seat, "yes")), "1", tone="yes"),
                    Button(words.tr("Non"), Do(Vote(self.seat, "no")), "2", tone="no"),
                )
            ),
            Button(words.tr("Je m'abstiens"), Do(Abstain(self.seat)), "0", small=True),
        )

    def _mention(self) -> tuple[Node, ...]:
        play, words = self.play, self.play.words
        candidate = self.poll.candidates[len(self.mentions)]
        option = play.situation.option(candidate)
        buttons = tuple(
            Button(
                names.mentions(words)[mention],
                Picked("mention", mention),
                str(len(MENTIONS) - rank),
                tone="yes" if rank >= 4 else "maybe" if rank >= 2 else "no",
            )
            for rank, mention in reversed(list(enumerate(MENTIONS)))
        )
        given = tuple(
            Chip(f"{play.situation.option(one).title} : {names.mentions(words)[mention]}")
            for one, mention in zip(self.poll.candidates, self.mentions, strict=False)
        )
        tail: list[Node] = [
            Button(words.tr("Je m'abstiens"), Do(Abstain(self.seat)), "0", small=True)
        ]
        if self.mentions:
            tail.append(Button(words.tr("Revenir d'un pas"), Picked("unrate"), "r", small=True))
        return (
            Wrap(given),
            Text(words.tr("Pour le projet, cette proposition est…"), "quiet"),
            Text(option.title, "heading"),
            Text(option.detail),
            Column(buttons, gap="tight"),
            Wrap(tuple(tail)),
        )

    def _word(self) -> tuple[Node, ...]:
        play, words = self.play, self.play.words
        proposal = play.situation.option(str(self.poll.proposal))
        consents: Action = Consent(self.seat)
        choices: tuple[Button, ...]
        if self.poll.method == "consensus":
            choices = (
                Button(
                    words.tr("Oui"),
                    Do(consents),
                    "1",
                    tone="yes",
                    detail=words.tr("Je suis d'accord."),
                ),
                Button(
                    words.tr("Non"),
                    Do(Object(self.seat)),
                    "2",
                    tone="no",
                    detail=words.tr("Pas comme ça. Une semaine de plus pour en parler."),
                ),
            )
            note = words.tr("Le consensus demande le oui de tout le monde.")
        else:
            choices = (
                Button(
                    words.tr("Je consens"),
                    Do(consents),
                    "1",
                    tone="yes",
                    detail=words.tr("Je peux vivre avec, et je la soutiens."),
                ),
                Button(
                    words.tr("J'ai une réserve"),
                    Do(Reserve(self.seat)),
                    "2",
                    tone="maybe",
                    detail=words.tr("J'accepte, mais je veux que ma réserve soit notée."),
                ),
                Button(
                    words.tr("J'objecte"),
                    Picked("objecting", "yes"),
                    "3",
                    tone="no",
                    detail=words.tr("Cette proposition nuit au projet. Je dis en quoi."),
                ),
            )
            note = words.tr(
                "Une objection n'est pas un « non » : c'est un cadeau au groupe. Elle ouvre un amendement."
            )
        return (
            Text(words.tr("Proposition : {title}", title=proposal.title), "question"),
            Row(choices),
            Button(words.tr("Je m'abstiens"), Do(Abstain(self.seat)), "0", small=True),
            Text(note, "quiet"),
        )

    def _objection(self) -> tuple[Node, ...]:
        words = self.play.words
        proposal = self.play.situation.option(str(self.poll.proposal))
        ready: list[Node] = []
        if proposal.amendment is not None:
            ready.append(
                Button(
                    proposal.amendment.answers, Picked("object", proposal.amendment.answers), "1"
                )
            )
        return (
            Text(words.tr("En quoi cette proposition nuit-elle au projet ?"), "question"),
            *ready,
            Field(words.tr("Avec vos mots"), self.reason, "reason", most=200),
            Wrap(
                (
                    Button(words.tr("Dire mon objection"), Picked("object"), "enter", primary=True),
                    Button(words.tr("Revenir"), Picked("objecting", "no"), "escape"),
                )
            ),
        )


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
        return Turn(self, (message.command,)) if isinstance(message, Run) else Turn(self)

    def view(self) -> PageNode:
        words = self.play.words
        buttons = tuple(
            Button(self.play.name(seat), Picked("seat", str(seat)), str(place))
            for place, seat in enumerate(self.seats, start=1)
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
