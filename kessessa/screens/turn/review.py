"""A stage is behind: where the group stands."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.actions import Proceed
from kessessa.core.events import (
    AccountOverdrawn,
    StageEnded,
)
from kessessa.screens.turn.charter import MotionPage
from kessessa.screens.ui.commands import Push
from kessessa.screens.ui.messages import ActionPressed
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Node,
    PageNode,
    Picture,
    Row,
    Text,
    Wrap,
)
from kessessa.screens.ui.page_layout import people_and
from kessessa.screens.ui.play import GamePage
from kessessa.screens.ui.widgets import (
    change_lines,
    compass,
    everybody,
    header,
    pause_button,
    press,
)


@dataclass(frozen=True, slots=True)
class ReviewPage(GamePage):
    """A stage is behind: where we are, how everybody is; the charter may be amended."""

    is_read = True

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        ended = [event for event in play.events if isinstance(event, StageEnded)][-1]
        last = max(place for place, event in enumerate(play.events) if event is ended)
        lines = change_lines(play, play.events[last:])
        stage = next(stage for stage in play.scenario.stages if stage.id == ended.stage)
        title = stage.title
        promises = tuple(
            Chip(
                promise.title,
                "no"
                if promise.id in play.state.broken
                else "yes"
                if promise.id in play.state.kept
                else "sand",
                "cross"
                if promise.id in play.state.broken
                else "check"
                if promise.id in play.state.kept
                else "",
            )
            for promise in play.scenario.promises
            if play.state.charter and promise.id in play.state.charter.promises
        )
        charter = play.state.charter
        nodes: list[Node] = [
            *((Picture(stage.picture, title),) if stage.picture else ()),
            Text(locale.tr("Étape franchie : {title}", title=title), "title"),
            Text(charter.name if charter else "", "heading"),
            *((Text(locale.tr("Vos promesses"), "strong"), Wrap(promises)) if promises else ()),
            *lines,
        ]
        nodes += [
            Text(locale.tr("Le compte est dans le rouge : la banque a écrit."), "strong")
            for event in play.events[last:]
            if isinstance(event, AccountOverdrawn)
        ]
        card = Card(Column(tuple(nodes)), flush=bool(stage.picture))
        body = Row((card, compass(play)), (3, 2))
        footer = people_and(
            everybody(play),
            press(locale.tr("Changer la charte"), Push(MotionPage(play)), "m"),
            Button(locale.tr("Étape suivante"), ActionPressed(Proceed()), "enter", primary=True),
        )
        return PageNode(
            locale.tr("Bilan d'étape"),
            body,
            header(play, title, pause_button(play)),
            footer,
        )
