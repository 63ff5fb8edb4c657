"""One seat's ballot, sealed: its shape is the method's."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import (
    Abstain,
    Action,
    Consent,
    Object,
    Rate,
    Reserve,
    Vote,
)
from kessessa.core.methods import BallotKind, ballot_kind, chair_decides
from kessessa.core.rules.legality import LONGEST_REASON
from kessessa.core.scenario import MENTIONS
from kessessa.core.state import Poll
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.game_commands import Submit
from kessessa.screens.ui.messages import (
    ActionPressed,
    CommandPressed,
    Message,
    Pressed,
    TextChanged,
)
from kessessa.screens.ui.nodes import (
    Button,
    Chip,
    Column,
    Field,
    Node,
    PageNode,
    Row,
    Text,
    Wrap,
)
from kessessa.screens.ui.page import Turn
from kessessa.screens.ui.play import OverlayPage
from kessessa.screens.ui.widgets import face, faces, header, motion_text, option_cards, stage_title
from kessessa.text import method_texts, names


@dataclass(frozen=True, slots=True)
class BallotCardPage(OverlayPage):
    """One seat's ballot: its shape is the method's."""

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
        if isinstance(message, TextChanged):
            return Turn(replace(self, reason=message.text))
        if isinstance(message, Pressed):
            return self._picked(message)
        return OverlayPage.update(self, message)

    def _picked(self, message: Pressed) -> Turn:
        if message.what == "mention":
            return self._rated(message.value)
        if message.what == "unrate":
            return Turn(replace(self, mentions=self.mentions[:-1]))
        if message.what == "objecting":
            return Turn(replace(self, objecting=message.value == "yes"))
        if message.what == "object":
            reason = " ".join((message.value or self.reason).split())[:LONGEST_REASON]
            return Turn(self, (Pop(), Submit(Object(self.seat, reason))))
        return Turn(self)

    def _rated(self, mention: str) -> Turn:
        mentions = (*self.mentions, mention)
        if len(mentions) < len(self.poll.candidates):
            return Turn(replace(self, mentions=mentions))
        return Turn(self, (Pop(), Submit(Rate(self.seat, mentions))))

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        poll = self.poll
        place = poll.voters.index(self.seat) + 1
        subtitle = locale.tr(
            "Bulletin secret · {place} sur {voters} · {method}",
            place=place,
            voters=len(poll.voters),
            method=method_texts(locale)[poll.method].name,
        )
        head = Row(
            (
                face(play, self.seat, "content"),
                Column(
                    (
                        Text(
                            locale.tr("{name}, à toi de voter", name=play.name(self.seat)), "title"
                        ),
                        Text(subtitle, "quiet"),
                    )
                ),
            ),
            (0, 1),
            stretch=False,
        )
        body = Column((head, *self._shape()))
        done = {seat for seat, _ in poll.cast} | {self.seat}
        return PageNode(
            locale.tr("Bulletin"),
            body,
            header(play, stage_title(play), None),
            faces(play, poll.voters, done),
            secret=True,
            narrow=True,
        )

    def _aside(self, *more: Node) -> Wrap:
        """Ways not to vote now."""
        locale = self.play.locale
        abstain = Button(
            locale.tr("Je m'abstiens"), ActionPressed(Abstain(self.seat)), "0", small=True
        )
        return Wrap((abstain, *more, self._later()))

    def _later(self) -> Button:
        return Button(self.play.locale.tr("Plus tard"), CommandPressed(Pop()), "escape", small=True)

    def _shape(self) -> tuple[Node, ...]:
        if self.play.state.motion is not None:
            return self._motion()
        kind = ballot_kind(self.poll)
        if kind.is_on_proposal:
            return self._objection() if self.objecting else self._word(kind)
        return self._mention() if kind is BallotKind.MENTIONS else self._vote()

    def _vote(self) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        messages = {
            option: ActionPressed(Vote(self.seat, option)) for option in self.poll.candidates
        }
        cards = option_cards(play, messages)
        if chair_decides(self.poll):
            must = Text(locale.tr("La présidence de séance doit trancher."), "quiet")
            aside: Node = Column((must, self._later()), gap="tight")
        else:
            aside = self._aside()
        return (Text(play.situation.question, "question"), *cards, aside)

    def _motion(self) -> tuple[Node, ...]:
        locale = self.play.locale
        return (
            Text(motion_text(self.play), "question"),
            Row(
                (
                    Button(
                        locale.tr("Oui"), ActionPressed(Vote(self.seat, "yes")), "1", tone="yes"
                    ),
                    Button(locale.tr("Non"), ActionPressed(Vote(self.seat, "no")), "2", tone="no"),
                )
            ),
            self._aside(),
        )

    def _mention(self) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        candidate = self.poll.candidates[len(self.mentions)]
        option = play.situation.option(candidate)
        buttons = tuple(
            Button(
                names.mentions(locale)[mention],
                Pressed("mention", mention),
                str(len(MENTIONS) - rank),
                tone="yes" if rank >= 4 else "maybe" if rank >= 2 else "no",
            )
            for rank, mention in reversed(list(enumerate(MENTIONS)))
        )
        rated = tuple(
            Chip(f"{play.situation.option(option_id).title} : {names.mentions(locale)[mention]}")
            for option_id, mention in zip(self.poll.candidates, self.mentions, strict=False)
        )
        back: tuple[Node, ...] = ()
        if self.mentions:
            back = (Button(locale.tr("Revenir d'un pas"), Pressed("unrate"), "r", small=True),)
        return (
            *((Wrap(rated),) if rated else ()),
            Text(locale.tr("Pour le projet, cette proposition est…"), "quiet"),
            Text(option.title, "heading"),
            Text(option.detail),
            Row(buttons[:3]),
            Row(buttons[3:]),
            self._aside(*back),
        )

    def _word(self, kind: BallotKind) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        proposal = play.situation.option(str(self.poll.proposal))
        consents: Action = Consent(self.seat)
        choices: tuple[Button, ...]
        if kind is BallotKind.YES_OR_NO:
            choices = (
                Button(
                    locale.tr("Oui"),
                    ActionPressed(consents),
                    "1",
                    tone="yes",
                    detail=locale.tr("Je suis d'accord."),
                ),
                Button(
                    locale.tr("Non"),
                    ActionPressed(Object(self.seat)),
                    "2",
                    tone="no",
                    detail=locale.tr("Pas comme ça. Une semaine de plus pour en parler."),
                ),
            )
            note = locale.tr("Le consensus demande le oui de tout le monde.")
        else:
            choices = (
                Button(
                    locale.tr("Je consens"),
                    ActionPressed(consents),
                    "1",
                    tone="yes",
                    detail=locale.tr("Je peux vivre avec, et je la soutiens."),
                ),
                Button(
                    locale.tr("J'ai une réserve"),
                    ActionPressed(Reserve(self.seat)),
                    "2",
                    tone="maybe",
                    detail=locale.tr("J'accepte, mais je veux que ma réserve soit notée."),
                ),
                Button(
                    locale.tr("J'objecte"),
                    Pressed("objecting", "yes"),
                    "3",
                    tone="no",
                    detail=locale.tr("Cette proposition nuit au projet. Je dis en quoi."),
                ),
            )
            note = locale.tr(
                "Une objection n'est pas un « non » : c'est un cadeau au groupe. Elle ouvre un amendement."
            )
        return (
            Text(locale.tr("Proposition : {title}", title=proposal.title), "question"),
            Row(choices),
            self._aside(),
            Text(note, "quiet"),
        )

    def _objection(self) -> tuple[Node, ...]:
        locale = self.play.locale
        proposal = self.play.situation.option(str(self.poll.proposal))
        ready: list[Node] = []
        if proposal.amendment is not None:
            ready.append(
                Button(
                    proposal.amendment.answers, Pressed("object", proposal.amendment.answers), "1"
                )
            )
        return (
            Text(locale.tr("En quoi cette proposition nuit-elle au projet ?"), "question"),
            *ready,
            Field(locale.tr("Avec vos mots"), self.reason, "reason", most=LONGEST_REASON),
            Wrap(
                (
                    Button(
                        locale.tr("Dire mon objection"),
                        Pressed("object"),
                        "enter",
                        primary=True,
                        enabled=bool(self.reason.strip()),
                    ),
                    Button(locale.tr("Revenir"), Pressed("objecting", "no"), "escape"),
                )
            ),
        )
