"""The frame that the pages of a situation share: the sheet, our rule, the three columns."""

from __future__ import annotations

from kessessa.screens.ui.nodes import (
    Card,
    Column,
    Node,
    PageNode,
    Picture,
    Row,
    Text,
)
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.widgets import (
    compass,
    header,
    option_cards,
    pause_button,
    stage_title,
)
from kessessa.text import method_texts


def sheet(play: Play, *extra: Node) -> Card:
    """The situation on a card: picture, title, what is told of it, question."""
    situation, locale = play.situation, play.locale
    question = locale.tr("À débattre : {question}", question=situation.question)
    nodes: list[Node] = [Text(situation.title, "title"), *extra, Text(question, "question")]
    picture = situation.picture or _stage_picture(play)
    if picture:
        nodes.insert(0, Picture(picture, situation.title))
    return Card(Column(tuple(nodes)), flush=bool(picture))


def _stage_picture(play: Play) -> str:
    """The picture of the stage, for a situation that has none of its own."""
    return next(
        (stage.picture for stage in play.scenario.stages if stage.id == play.state.stage), ""
    )


def rule(play: Play) -> tuple[Node, ...]:
    """The charter's method and the form, beside the compass."""
    locale, state = play.locale, play.state
    form = play.scenario.forms.get(state.form)
    nodes: list[Node] = []
    if state.charter is not None:
        nodes += [
            Text(locale.tr("Notre règle"), "strong"),
            Text(method_texts(locale)[state.charter.method].name, "quiet"),
        ]
    nodes += [
        Text(locale.tr("Notre statut"), "strong"),
        Text(form.title if form else locale.tr("à choisir"), "quiet"),
    ]
    return tuple(nodes)


def three_columns(play: Play, *extra: Node) -> Row:
    """The sheet with what is told of the situation, the options, the compass and our rule."""
    options = Column(option_cards(play))
    return Row((sheet(play, *extra), options, compass(play, None, *rule(play))), (9, 8, 4))


def people_and(people: Node, *buttons: Node) -> Card:
    """A footer: people at the table, and what there is to press."""
    return Card(Row((people, Column(buttons, gap="tight")), (1, 0), stretch=False))


def situation_page(play: Play, body: Node, footer: Node | None = None, sound: str = "") -> PageNode:
    """A page about the situation on the table."""
    return PageNode(
        play.situation.title,
        body,
        header(play, stage_title(play), pause_button(play)),
        footer,
        sound=sound,
    )


def stakes(play: Play) -> str:
    """How much hangs on this decision, in words."""
    locale = play.locale
    return {
        1: locale.tr("Une décision courante"),
        2: locale.tr("Une décision importante"),
        3: locale.tr("Une décision fondatrice"),
    }[play.situation.stakes]
