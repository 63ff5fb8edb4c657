"""The vote on the shared screen: who has voted, raised hands, an objection on the table.

Long because a vote and the objection that interrupts it share their columns.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import Correct, Reveal, Settle
from kessessa.core.events import BallotsRevealed
from kessessa.core.methods import BY_ID, counts_hands
from kessessa.core.state import Poll
from kessessa.screens.turn.ballot_card import BallotCardPage
from kessessa.screens.turn.pass_the_laptop import hand_over
from kessessa.screens.turn.show_of_hands import HandCount, begun
from kessessa.screens.turn.withdraw_ballot import WithdrawBallotPage, correctable
from kessessa.screens.ui.commands import Push
from kessessa.screens.ui.game_commands import Submit
from kessessa.screens.ui.messages import ActionPressed, CommandPressed, Message, Pressed
from kessessa.screens.ui.nodes import (
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
from kessessa.screens.ui.page import Turn
from kessessa.screens.ui.page_layout import situation_page
from kessessa.screens.ui.play import PONDERING, GamePage, Play
from kessessa.screens.ui.widgets import (
    LETTERS,
    header,
    letter,
    motion_text,
    option_cards,
    pause_button,
    portrait,
    stage_title,
)
from kessessa.text import method_texts


@dataclass(frozen=True, slots=True)
class BallotPage(GamePage):
    """Ballots are cast one by one, sealed, and opened all at once."""

    count: HandCount | None = None
    """Raised hands, while they are typed."""
    sealed: bool = False
    """Whether secret ballots were asked for where hands would be counted."""

    @property
    def poll(self) -> Poll:
        """The open vote."""
        if self.play.state.poll is None:
            raise ValueError("no open vote")
        return self.play.state.poll

    @property
    def counting(self) -> HandCount | None:
        """The count on the page: one that is being typed, or that a class begins with."""
        if self.count is not None:
            return self.count
        opens = self.may_count and not self.sealed and _counts_hands(self.play)
        return begun(self.poll.candidates) if opens else None

    @property
    def may_count(self) -> bool:
        """Whether this vote can be counted by raised hands, and nothing has been cast yet."""
        poll = self.poll
        return counts_hands(poll) and not poll.cast and not poll.hands

    def ticks(self, pace: float) -> float | None:
        """Companions wait while hands are counted: a ballot of theirs would forbid it."""
        return GamePage.ticks(self, pace) if self.counting is None else None

    def update(self, message: Message) -> Turn:
        if not isinstance(message, Pressed):
            return GamePage.update(self, message)
        if message.what == "seat":
            seat = int(message.value)
            return Turn(self, (Push(hand_over(self.play, seat, BallotCardPage(self.play, seat))),))
        if message.what == "hands":
            count = begun(self.poll.candidates) if message.value == "yes" else None
            return Turn(replace(self, count=count, sealed=count is None))
        counting = self.counting
        if counting is None:
            return Turn(self)
        if message.what == "figure":
            return self._counted(counting.with_figure(message.value))
        if message.what == "next":
            return self._counted(counting.gone_on())
        if message.what == "recount":
            return self._counted(counting.recounted(int(message.value)))
        return Turn(self)

    def _counted(self, count: HandCount) -> Turn:
        if count.is_over:
            return Turn(replace(self, count=None), (Submit(count.action),))
        return Turn(replace(self, count=count))

    def view(self) -> PageNode:
        counting = self.counting
        return self._ballots() if counting is None else self._hands(counting)

    def _ballots(self) -> PageNode:
        play, locale, poll = self.play, self.play.locale, self.poll
        cast = {seat for seat, _ in poll.cast}
        waiting = [seat for seat in poll.voters if seat not in cast and seat in play.people]
        people = tuple(
            portrait(
                play,
                seat,
                caption="",
                faded=seat not in cast,
                badge=Chip(locale.tr("a voté"), "yes", "check") if seat in cast else None,
            )
            for seat in poll.voters
        )
        buttons: list[Node] = []
        if poll.hands:
            counts = " · ".join(
                f"{self._label(candidate)} : {count}" for candidate, count in poll.hands
            )
            buttons.append(Text(counts, "strong"))
            buttons.append(
                Button(locale.tr("Corriger"), ActionPressed(Correct(poll.voters[0])), "x")
            )
        if waiting and not poll.hands:
            first = waiting[0]
            buttons.append(
                Button(
                    locale.tr("Au tour de {name}", name=play.name(first)),
                    Pressed("seat", str(first)),
                    "enter",
                    primary=True,
                )
            )
            buttons += [
                Button(play.name(seat), Pressed("seat", str(seat)), str(seat + 1), small=True)
                for seat in waiting[1:]
            ]
            if self.may_count:
                hands = Button(locale.tr("Mains levées"), Pressed("hands", "yes"), "m", small=True)
                buttons.append(hands)
        elif len(cast) == len(poll.voters) or poll.hands:
            buttons.append(
                Button(locale.tr("Dépouiller"), ActionPressed(Reveal()), "enter", primary=True)
            )
        fixable = correctable(play)
        if fixable:
            again = locale.tr("Corriger un bulletin")
            page = WithdrawBallotPage(play, fixable)
            buttons.append(Button(again, CommandPressed(Push(page)), "x", small=True))
        body = Column(
            (
                Text(self._title(), "title"),
                Text(method_texts(locale)[poll.method].how, "quiet"),
                *self._proposal(),
            )
        )
        footer = Row((Wrap(people), Wrap(tuple(buttons), "end")), (5, 4), stretch=False)
        situation_known = play.state.motion is None
        title = play.situation.title if situation_known and play.state.plan else locale.tr("Vote")
        return PageNode(
            title,
            body,
            header(play, stage_title(play), pause_button(play)),
            Card(footer),
        )

    def _title(self) -> str:
        locale, poll = self.play.locale, self.poll
        if self.play.state.motion is not None:
            return locale.tr("Changer la charte ? Il faut les deux tiers")
        name = method_texts(locale)[poll.method].name
        if poll.round == 2:
            return locale.tr("{method} : second tour", method=name)
        if poll.round == 3:
            return locale.tr("Égalité : la présidence de séance tranche")
        return locale.tr("{method} : on vote", method=name)

    def _proposal(self) -> tuple[Node, ...]:
        if self.play.state.motion is not None:
            return (Card(Text(motion_text(self.play), "question")),)
        if self.poll.proposal is not None:
            proposal = self.play.situation.option(self.poll.proposal)
            return (Card(Column((Text(proposal.title, "heading"), Text(proposal.detail)))),)
        return option_cards(self.play)

    def _label(self, candidate: str) -> str:
        locale = self.play.locale
        if self.play.state.motion is not None:
            return locale.tr("Oui") if candidate == "yes" else locale.tr("Non")
        return letter(self.play, candidate)

    def _hands(self, count: HandCount) -> PageNode:
        play, locale = self.play, self.play.locale
        rows = tuple(self._hands_row(count, place) for place in range(len(count.candidates)))
        body = Column(
            (
                Text(locale.tr("Mains levées : combien pour chaque proposition ?"), "title"),
                Text(
                    locale.tr(
                        "Deux chiffres, ou un chiffre et Entrée : on passe à la proposition suivante."
                    ),
                    "quiet",
                ),
                *rows,
                Text(self._turnout(count), "strong"),
            )
        )
        figures = tuple(
            Button(figure, Pressed("figure", figure), figure, small=True) for figure in "1234567890"
        )
        last = count.typed.count("") <= (0 if count.may_go_on else 1)
        done = Button(
            locale.tr("C'est compté") if last else locale.tr("Suivante"),
            Pressed("next"),
            "enter" if count.may_go_on else "",
            primary=count.may_go_on,
            enabled=count.may_go_on,
        )
        back = Button(locale.tr("Bulletins secrets"), Pressed("hands", "no"), "s", small=True)
        return PageNode(
            locale.tr("Mains levées"),
            body,
            header(play, stage_title(play), pause_button(play)),
            Card(Wrap((back, *figures, Space(), done))),
        )

    def _hands_row(self, count: HandCount, place: int) -> Node:
        """A candidate, its hands, and the key that counts them anew."""
        play, candidate = self.play, count.candidates[place]
        here = place == count.at
        again = Button(
            self._label(candidate),
            Pressed("recount", str(place)),
            LETTERS[place].lower(),
            chosen=here,
            small=True,
        )
        title = "" if play.state.motion is not None else play.situation.option(candidate).title
        typed = count.typed[place] or ("…" if here else "–")
        row = (again, Text(title, "heading"), Text(typed, "number", "end"))
        return Card(Row(row, (0, 1, 0), stretch=False), "sun" if here else "white")

    def _turnout(self, count: HandCount) -> str:
        """How many hands, and how many pupils raised none, where they were counted."""
        locale = self.play.locale
        pupils = self.play.hour.pupils if self.play.hour else 0
        if not count.total and pupils:
            return locale.ntr("{n} élève dans la classe", "{n} élèves dans la classe", pupils)
        raised = locale.ntr("{n} main levée", "{n} mains levées", count.total)
        if pupils < count.total or not pupils:
            return raised
        blank = locale.ntr("{n} abstention", "{n} abstentions", pupils - count.total)
        return locale.tr("{hands} sur {pupils} · {blank}", hands=raised, pupils=pupils, blank=blank)


def _counts_hands(play: Play) -> bool:
    """Whether a vote opens on raised hands: in a class, unless its last such vote was sealed.

    Never where companions hold every seat: nobody is there to count.
    """
    if play.hour is None or not play.hour.pupils or not play.people:
        return False
    for event in reversed(play.events):
        if isinstance(event, BallotsRevealed) and BY_ID[event.method].hands:
            return bool(event.hands)
    return True


@dataclass(frozen=True, slots=True)
class ObjectionPage(GamePage):
    """Somebody objected, and says why: what does the group do of it?"""

    pondering = PONDERING

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
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
                badge=Chip(locale.tr("objection"), "no"),
            )
            for seat, ballot in poll.cast
            if ballot == "object"
        )
        choices: list[Node] = []
        if option.amendment is not None:
            choices.append(
                Button(
                    locale.tr("Amender la proposition"),
                    ActionPressed(Settle("amend")),
                    "enter",
                    primary=True,
                    detail=option.amendment.outcome,
                )
            )
        choices.append(
            Button(
                locale.tr("Retirer la proposition"),
                ActionPressed(Settle("withdraw")),
                "r",
                detail=locale.tr("On en cherche une autre. Le temps passe."),
            )
        )
        choices.append(
            Button(
                locale.tr("Passer outre"),
                ActionPressed(Settle("override")),
                "o",
                detail=locale.tr("La décision tient, mais quelqu'un s'en souviendra."),
            )
        )
        body = Column(
            (
                Text(locale.tr("Une objection est posée"), "title"),
                Text(locale.tr("Proposition : {title}", title=option.title), "question"),
                Card(Column(people)),
                Row(tuple(choices)),
            )
        )
        return situation_page(play, body)
