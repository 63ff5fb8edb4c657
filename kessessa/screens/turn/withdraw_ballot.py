"""A ballot that was cast wrong is taken out, unread, before the reveal."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.actions import Correct
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.messages import ActionPressed
from kessessa.screens.ui.nodes import Button, Column, PageNode, Text, Wrap
from kessessa.screens.ui.play import OverlayPage, Play
from kessessa.screens.ui.widgets import press


def correctable(play: Play) -> tuple[int, ...]:
    """The seats held by people whose ballot can be taken out now; none when hands were counted."""
    poll = play.state.poll
    if poll is None or poll.hands:
        return ()
    cast = dict(poll.cast)
    return tuple(seat for seat in poll.voters if seat in cast and seat in play.people)


@dataclass(frozen=True, slots=True)
class WithdrawBallotPage(OverlayPage):
    """Whose ballot was cast wrong? It is taken out, unread, and cast again."""

    seats: tuple[int, ...]

    def view(self) -> PageNode:
        locale = self.play.locale
        buttons = tuple(
            Button(self.play.name(seat), ActionPressed(Correct(seat)), str(seat + 1))
            for seat in self.seats
        )
        body = Column(
            (
                Text(locale.tr("Quel bulletin corriger ?"), "title"),
                Text(
                    locale.tr("Il ressort de l'urne sans être lu ; cette personne revote."), "quiet"
                ),
                Wrap(buttons),
                press(locale.tr("Revenir"), Pop(), "escape"),
            )
        )
        return PageNode(locale.tr("Quel bulletin corriger ?"), body, narrow=True)
