"""What was decided, and what chance or an earlier choice makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import Draw, Proceed
from kessessa.core.events import (
    BallotsRevealed,
    ConsequenceFelt,
    Event,
    HazardStruck,
    ObjectionRaised,
    OpinionsOpened,
    OptionChosen,
)
from kessessa.core.methods import BY_ID, BallotKind
from kessessa.core.rules.consequences import SKIP
from kessessa.core.state import Ballot
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
    Tone,
    Wrap,
)
from kessessa.screens.ui.page_layout import people_and
from kessessa.screens.ui.play import GamePage, Play
from kessessa.screens.ui.widgets import (
    change_lines,
    compass,
    everybody,
    header,
    letter,
    pause_button,
    portrait,
    source_line,
    stage_title,
)
from kessessa.text import method_texts, names


@dataclass(frozen=True, slots=True)
class OutcomePage(GamePage):
    """The decision, what it changed and why, the ballots, the reactions."""

    is_read = True

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        events = play.turn_events()
        chosen = next(event for event in reversed(events) if isinstance(event, OptionChosen))
        option = play.situation.option(chosen.option)
        nodes: list[Node] = [
            Wrap((Chip(self._how(chosen, events), "yes"),)),
            Text(option.title, "title"),
            Text(option.outcome),
        ]
        if chosen.amended and option.amendment is not None:
            nodes.append(Text(option.amendment.outcome))
        nodes.append(Column(change_lines(play, events), gap="tight"))
        aside: list[Node] = []
        claim = play.situation.did_you_know
        if claim is not None:
            claim_column = Column(
                (
                    Text(locale.tr("Le saviez-vous ?"), "strong"),
                    Text(claim.text),
                    source_line(claim.source, claim.checked_on, locale),
                ),
                gap="tight",
            )
            aside.append(Card(claim_column, "sand"))
        body = Row(
            (Card(Column(tuple(nodes))), Column((compass(play, play.changes(events)), *aside))),
            (3, 2),
        )
        footer = people_and(
            Wrap(self._reactions(chosen, events), "center"),
            Button(locale.tr("Continuer"), ActionPressed(Draw()), "enter", primary=True),
        )
        return PageNode(
            option.title,
            body,
            header(play, stage_title(play), pause_button(play)),
            footer,
            sound="reveal",
        )

    def _how(self, chosen: OptionChosen, events: tuple[Event, ...]) -> str:
        locale = self.play.locale
        how = method_texts(locale)[chosen.method].name
        objections = sum(isinstance(event, ObjectionRaised) for event in events)
        if chosen.amended:
            raised = locale.ntr("{n} objection levée", "{n} objections levées", objections)
            return f"{how} · {raised}"
        return how

    def _reactions(self, chosen: OptionChosen, events: tuple[Event, ...]) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        option = play.situation.option(chosen.option)
        ballots: dict[int, tuple[BallotsRevealed, Ballot]] = {}
        opinions: dict[int, str] = {}
        for event in events:
            if isinstance(event, BallotsRevealed) and chosen.method != SKIP:
                ballots.update({seat: (event, ballot) for seat, ballot in event.ballots})
            if isinstance(event, OpinionsOpened):
                opinions = dict(event.opinions)
        people: list[Node] = []
        for seat, role in enumerate(play.state.seats):
            badge, mood = None, 0
            if seat in ballots:
                badge, mood = ballot_chip(play, *ballots[seat], chosen.option)
            elif seat in opinions:
                mood = 1 if opinions[seat] == chosen.option else -1
            face = {1: "content", 0: "calm", -1: "concerned", -2: "serious"}[mood]
            says = option.reactions.get(role, "")
            caption = ""
            if seat in opinions and (seat not in ballots or ballots[seat][1] != opinions[seat]):
                caption = locale.tr("avis d'avant : {letter}", letter=letter(play, opinions[seat]))
            person = portrait(play, seat, face, caption=caption, badge=badge, says=says)
            people.append(replace(person, energy=None))
        return tuple(people)


def ballot_chip(play: Play, poll: BallotsRevealed, ballot: Ballot, chosen: str) -> tuple[Chip, int]:
    """A revealed ballot as a chip, and the mood it leaves (1 glad, 0 even, −1 sorry, −2 cross)."""
    locale = play.locale
    if ballot is None:
        return Chip(locale.tr("abstention")), 0
    if isinstance(ballot, tuple):
        mention = ballot[poll.candidates.index(chosen)] if chosen in poll.candidates else ballot[0]
        mood = {"very_good": 1, "good": 1, "fair": 0, "passable": 0, "insufficient": -1}.get(
            mention, -2
        )
        return Chip(names.mentions(locale)[mention], _tone(mood)), mood
    yes_or_no = BY_ID[poll.method].ballot is BallotKind.YES_OR_NO
    known: dict[str, tuple[str, int]] = {
        "consent": (locale.tr("oui") if yes_or_no else locale.tr("consent"), 1),
        "reserve": (locale.tr("réserve"), 0),
        "object": (locale.tr("non") if yes_or_no else locale.tr("objection"), -2),
    }
    if ballot in known:
        text, mood = known[ballot]
        return Chip(text, _tone(mood)), mood
    mood = 1 if ballot == chosen else -1
    return Chip(locale.tr("vote {letter}", letter=letter(play, ballot)), _tone(mood)), mood


def _tone(mood: int) -> Tone:
    return "yes" if mood > 0 else "maybe" if mood == 0 else "no"


@dataclass(frozen=True, slots=True)
class HazardPage(GamePage):
    """Chance speaks, or an earlier decision comes back."""

    is_read = True

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        events = _since(play.turn_events(), OptionChosen)
        nodes: list[Node] = []
        for place, event in enumerate(events):
            lines = change_lines(play, _lines_after(events, place))
            if isinstance(event, HazardStruck):
                nodes += self._hazard(event)
                nodes += lines
            elif isinstance(event, ConsequenceFelt):
                situation = play.scenario.situations[event.situation]
                option = situation.option(event.option)
                nodes += [
                    *((Picture(situation.picture, situation.title),) if situation.picture else ()),
                    Text(situation.title, "title"),
                    Text(locale.tr("Vous aviez choisi : {title}", title=option.title), "quiet"),
                    Text(option.later[event.index].text),
                    *lines,
                ]
        button = Button(locale.tr("Continuer"), ActionPressed(Proceed()), "enter", primary=True)
        moved = play.changes(events)
        body = Row((Card(Column(tuple(nodes)), "white"), compass(play, moved)), (3, 2))
        return PageNode(
            locale.tr("Aléa"),
            body,
            header(play, stage_title(play), pause_button(play)),
            people_and(everybody(play), button),
            sound="card",
        )

    def _hazard(self, event: HazardStruck) -> list[Node]:
        play, locale = self.play, self.play.locale
        hazard = play.scenario.hazards[event.hazard]
        kind = locale.tr("Cela devait arriver") if event.expected else locale.tr("Aléa")
        nodes: list[Node] = [Wrap((Chip(kind, "sun", "dice"),))]
        if hazard.picture:
            nodes.append(Picture(hazard.picture, hazard.title))
        nodes += [Text(hazard.title, "title"), Text(hazard.text)]
        if event.softening is not None:
            nodes.append(Text(hazard.softened[event.softening].text, "strong"))
        if hazard.did_you_know is not None:
            nodes.append(
                Card(
                    Column(
                        (Text(hazard.did_you_know.text), Text(hazard.did_you_know.source, "small")),
                        gap="tight",
                    ),
                    "sand",
                )
            )
        return nodes


def _since(events: tuple[Event, ...], kind: type) -> tuple[Event, ...]:
    """The events after the decision's own: what chance brought."""
    last = max((place for place, event in enumerate(events) if isinstance(event, kind)), default=-1)
    for place in range(last + 1, len(events)):
        if isinstance(events[place], HazardStruck | ConsequenceFelt):
            return events[place:]
    return ()


def _lines_after(events: tuple[Event, ...], place: int) -> tuple[Event, ...]:
    """The contributions between one card and the next."""
    lines: list[Event] = []
    for event in events[place + 1 :]:
        if isinstance(event, HazardStruck | ConsequenceFelt):
            break
        lines.append(event)
    return tuple(lines)
