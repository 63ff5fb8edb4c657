"""The vote on the shared screen: who has voted, raised hands, an objection on the table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import Correct, Reveal, Settle, TypeHands
from kessessa.core.rules import HANDS_METHODS
from kessessa.core.state import Poll
from kessessa.screens.ballot_card import BallotCardPage
from kessessa.screens.frame import situation_page
from kessessa.screens.menus import pause_button
from kessessa.screens.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Node,
    PageNode,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.page import Do, Message, Picked, Pop, Push, Run, Submit, Turn, put_away
from kessessa.screens.pieces import (
    LETTERS,
    header,
    letter,
    motion_text,
    option_cards,
    portrait,
    press,
    stage_title,
)
from kessessa.screens.play import GamePage, Play
from kessessa.screens.secrets import hand_over
from kessessa.text import names


@dataclass(frozen=True, slots=True)
class BallotPage(GamePage):
    """Ballots are cast one by one, sealed, and opened all at once."""

    counting: bool = False
    counts: tuple[int, ...] = ()
    """Raised hands, by candidate, while they are typed."""

    @property
    def poll(self) -> Poll:
        """The open vote."""
        if self.play.state.poll is None:
            raise ValueError("no open vote")
        return self.play.state.poll

    def update(self, message: Message) -> Turn:
        if isinstance(message, Do) and isinstance(message.action, TypeHands):
            return Turn(replace(self, counting=False), (Submit(message.action),))
        if not isinstance(message, Picked):
            return GamePage.update(self, message)
        if message.what == "seat":
            seat = int(message.value)
            return Turn(self, (Push(hand_over(self.play, seat, BallotCardPage(self.play, seat))),))
        if message.what == "hands":
            counting = message.value == "yes"
            return Turn(replace(self, counting=counting, counts=(0,) * len(self.poll.candidates)))
        if message.what in {"more", "less"}:
            place = int(message.value)
            step = 1 if message.what == "more" else -1
            counts = list(self.counts)
            counts[place] = min(max(counts[place] + step, 0), 99)
            return Turn(replace(self, counts=tuple(counts)))
        return Turn(self)

    def view(self) -> PageNode:
        return self._hands() if self.counting else self._ballots()

    def _ballots(self) -> PageNode:
        play, words, poll = self.play, self.play.words, self.poll
        cast = {seat for seat, _ in poll.cast}
        waiting = [seat for seat in poll.voters if seat not in cast and seat in play.people]
        people = tuple(
            portrait(
                play,
                seat,
                caption="",
                faded=seat not in cast,
                badge=Chip(words.tr("a voté"), "yes", "check") if seat in cast else None,
            )
            for seat in poll.voters
        )
        buttons: list[Node] = []
        if poll.hands:
            told = " · ".join(f"{self._label(one)} : {count}" for one, count in poll.hands)
            buttons.append(Text(told, "strong"))
            buttons.append(Button(words.tr("Corriger"), Do(Correct(poll.voters[0])), "x"))
        if waiting and not poll.hands:
            first = waiting[0]
            buttons.append(
                Button(
                    words.tr("Au tour de {name}", name=play.name(first)),
                    Picked("seat", str(first)),
                    "enter",
                    primary=True,
                )
            )
            buttons += [
                Button(play.name(seat), Picked("seat", str(seat)), str(seat + 1), small=True)
                for seat in waiting[1:]
            ]
            if poll.method in HANDS_METHODS and not cast and poll.round < 3:
                hands = Button(words.tr("Mains levées"), Picked("hands", "yes"), "m", small=True)
                buttons.append(hands)
        elif len(cast) == len(poll.voters) or poll.hands:
            buttons.append(Button(words.tr("Dépouiller"), Do(Reveal()), "enter", primary=True))
        fixable = [seat for seat in poll.voters if seat in cast and seat in play.people]
        if fixable and not poll.hands:
            again = words.tr("Corriger un bulletin")
            page = CorrectPage(play, tuple(fixable))
            buttons.append(Button(again, Run(Push(page)), "x", small=True))
        body = Column(
            (
                Text(self._title(), "title"),
                Text(names.methods(words)[poll.method].how, "quiet"),
                *self._proposal(),
            )
        )
        footer = Row((Wrap(people), Wrap(tuple(buttons), "end")), (5, 4), stretch=False)
        situation_known = play.state.motion is None
        title = play.situation.title if situation_known and play.state.plan else words.tr("Vote")
        return PageNode(
            title,
            body,
            header(play, stage_title(play), pause_button(play)),
            Card(footer),
        )

    def _title(self) -> str:
        words, poll = self.play.words, self.poll
        if self.play.state.motion is not None:
            return words.tr("Changer la charte ? Il faut les deux tiers")
        name = names.methods(words)[poll.method].name
        if poll.round == 2:
            return words.tr("{method} : second tour", method=name)
        if poll.round == 3:
            return words.tr("Égalité : la présidence de séance tranche")
        return words.tr("{method} : on vote", method=name)

    def _proposal(self) -> tuple[Node, ...]:
        if self.play.state.motion is not None:
            return (Card(Text(motion_text(self.play), "question")),)
        if self.poll.proposal is not None:
            proposal = self.play.situation.option(self.poll.proposal)
            return (Card(Column((Text(proposal.title, "heading"), Text(proposal.detail)))),)
        return option_cards(self.play)

    def _label(self, candidate: str) -> str:
        words = self.play.words
        if self.play.state.motion is not None:
            return words.tr("Oui") if candidate == "yes" else words.tr("Non")
        return letter(self.play, candidate)

    def _hands(self) -> PageNode:
        play, words, poll = self.play, self.play.words, self.poll
        rows: list[Node] = []
        for place, candidate in enumerate(poll.candidates):
            title = self._label(candidate)
            if play.state.motion is None:
                title = f"{title} · {play.situation.option(candidate).title}"
            rows.append(
                Card(
                    Row(
                        (
                            Text(title, "heading"),
                            Button("−", Picked("less", str(place)), LETTERS[place + 4].lower()),
                            Text(str(self.counts[place]), "number", "center"),
                            Button("+", Picked("more", str(place)), LETTERS[place].lower()),
                        ),
                        (1, 0, 0, 0),
                        stretch=False,
                    )
                )
            )
        counts = tuple(zip(poll.candidates, self.counts, strict=True))
        ready = any(self.counts)
        done = Button(
            words.tr("C'est compté"),
            Do(TypeHands(counts)),
            "enter" if ready else "",
            primary=ready,
            enabled=ready,
        )
        body = Column(
            (Text(words.tr("Mains levées : combien pour chaque proposition ?"), "title"), *rows)
        )
        back = Button(words.tr("Bulletins secrets"), Picked("hands", "no"), "r")
        return PageNode(
            words.tr("Mains levées"),
            body,
            header(play, stage_title(play), pause_button(play)),
            Card(Wrap((back, Space(), done))),
        )


@dataclass(frozen=True, slots=True)
class CorrectPage:
    """Whose ballot was cast wrong? It is taken out, unread, and cast again."""

    play: Play
    seats: tuple[int, ...]

    def update(self, message: Message) -> Turn:
        return put_away(self, message)

    def view(self) -> PageNode:
        words = self.play.words
        buttons = tuple(
            Button(self.play.name(seat), Do(Correct(seat)), str(seat + 1)) for seat in self.seats
        )
        body = Column(
            (
                Text(words.tr("Quel bulletin corriger ?"), "title"),
                Text(
                    words.tr("Il ressort de l'urne sans être lu ; cette personne revote."), "quiet"
                ),
                Wrap(buttons),
                press(words.tr("Revenir"), Pop(), "escape"),
            )
        )
        return PageNode(words.tr("Quel bulletin corriger ?"), body, narrow=True)


@dataclass(frozen=True, slots=True)
class ObjectionPage(GamePage):
    """Somebody objected, and says why: what does the group do of it?"""

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        poll = play.state.poll
        if poll is None or poll.proposal is None:
            raise ValueError("no objection")
        option = play.situation.option(poll.proposal)
        reasons = dict(poll.reasons)
        people = tuple(
            portrait(
                play,
                seat,
                "serious",
                caption="",
                says=reasons.get(seat, ""),
                badge=Chip(words.tr("objection"), "no"),
            )
            for seat, ballot in poll.cast
            if ballot == "object"
        )
        choices: list[Node] = []
        if option.amendment is not None:
            choices.append(
                Button(
                    words.tr("Amender la proposition"),
                    Do(Settle("amend")),
                    "enter",
                    primary=True,
                    detail=option.amendment.outcome,
                )
            )
        choices.append(
            Button(
                words.tr("Retirer la proposition"),
                Do(Settle("withdraw")),
                "r",
                detail=words.tr("On en cherche une autre. Le temps passe."),
            )
        )
        choices.append(
            Button(
                words.tr("Passer outre"),
                Do(Settle("override")),
                "o",
                detail=words.tr("La décision tient, mais quelqu'un s'en souviendra."),
            )
        )
        body = Column(
            (
                Text(words.tr("Une objection est posée"), "title"),
                Text(words.tr("Proposition : {title}", title=option.title), "question"),
                Card(Column(people)),
                Row(tuple(choices)),
            )
        )
        return situation_page(play, body)
