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
from kessessa.core.rules.legality import LONGEST_REASON
from kessessa.core.scenario import MENTIONS
from kessessa.core.state import Poll
from kessessa.screens.ui.commands import Submit
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
from kessessa.screens.ui.page import Do, Message, Picked, Pop, Run, Turn, Typed
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.widgets import face, faces, header, motion_text, option_cards, stage_title
from kessessa.text import names


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
            reason = " ".join((message.value or self.reason).split())[:LONGEST_REASON]
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
                face(play, self.seat, "content"),
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
        done = {seat for seat, _ in poll.cast} | {self.seat}
        return PageNode(
            words.tr("Bulletin"),
            body,
            header(play, stage_title(play), None),
            faces(play, poll.voters, done),
            secret=True,
            narrow=True,
        )

    def _aside(self, *more: Node) -> Wrap:
        """Ways not to vote now."""
        words = self.play.words
        abstain = Button(words.tr("Je m'abstiens"), Do(Abstain(self.seat)), "0", small=True)
        return Wrap((abstain, *more, self._later()))

    def _later(self) -> Button:
        return Button(self.play.words.tr("Plus tard"), Run(Pop()), "escape", small=True)

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
            must = Text(words.tr("La présidence de séance doit trancher."), "quiet")
            aside: Node = Column((must, self._later()), gap="tight")
        else:
            aside = self._aside()
        return (Text(play.situation.question, "question"), *cards, aside)

    def _motion(self) -> tuple[Node, ...]:
        words = self.play.words
        return (
            Text(motion_text(self.play), "question"),
            Row(
                (
                    Button(words.tr("Oui"), Do(Vote(self.seat, "yes")), "1", tone="yes"),
                    Button(words.tr("Non"), Do(Vote(self.seat, "no")), "2", tone="no"),
                )
            ),
            self._aside(),
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
        back: tuple[Node, ...] = ()
        if self.mentions:
            back = (Button(words.tr("Revenir d'un pas"), Picked("unrate"), "r", small=True),)
        return (
            *((Wrap(given),) if given else ()),
            Text(words.tr("Pour le projet, cette proposition est…"), "quiet"),
            Text(option.title, "heading"),
            Text(option.detail),
            Row(buttons[:3]),
            Row(buttons[3:]),
            self._aside(*back),
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
            self._aside(),
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
            Field(words.tr("Avec vos mots"), self.reason, "reason", most=LONGEST_REASON),
            Wrap(
                (
                    Button(
                        words.tr("Dire mon objection"),
                        Picked("object"),
                        "enter",
                        primary=True,
                        enabled=bool(self.reason.strip()),
                    ),
                    Button(words.tr("Revenir"), Picked("objecting", "no"), "escape"),
                )
            ),
        )
