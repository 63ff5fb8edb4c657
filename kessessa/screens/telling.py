"""What happened: the outcome of a decision, an event card, the end of a stage, the end of the game."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from kessessa.core import scoring
from kessessa.core.actions import Draw, MoveCharter, Proceed
from kessessa.core.events import (
    AccountOverdrawn,
    BallotsRevealed,
    ConsequenceFelt,
    Contribution,
    Event,
    HazardStruck,
    ObjectionRaised,
    OpinionsOpened,
    OptionChosen,
    Source,
    StageEnded,
)
from kessessa.core.rules import MOST_PROMISES
from kessessa.core.scenario import INDICATORS, METHODS
from kessessa.core.state import Ballot, Phase
from kessessa.screens.menus import GlossaryPage, pause_button
from kessessa.screens.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Node,
    PageNode,
    Picture,
    Radar,
    Row,
    Space,
    Table,
    Text,
    Tone,
    Wrap,
)
from kessessa.screens.page import Do, Home, Message, Picked, Pop, Push, Run, Submit, Turn
from kessessa.screens.pieces import (
    change_lines,
    compass,
    everybody,
    header,
    letter,
    portrait,
    press,
    stage_title,
)
from kessessa.screens.play import GamePage, Play
from kessessa.text import Words, names, numbers, sentences


@dataclass(frozen=True, slots=True)
class OutcomePage(GamePage):
    """The decision, what it changed and why, the ballots, the reactions."""

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        events = play.turn_events()
        chosen = next(one for one in reversed(events) if isinstance(one, OptionChosen))
        option = play.situation.option(chosen.option)
        told: list[Node] = [
            Wrap((Chip(self._how(chosen, events), "yes"),)),
            Text(option.title, "title"),
            Text(option.outcome),
        ]
        if chosen.amended and option.amendment is not None:
            told.append(Text(option.amendment.outcome))
        told += change_lines(play, events)
        aside: list[Node] = []
        claim = play.situation.did_you_know
        if claim is not None:
            told_claim = Column(
                (
                    Text(words.tr("Le saviez-vous ?"), "strong"),
                    Text(claim.text),
                    Text(
                        words.tr(
                            "Source : {source}, vérifié le {date}",
                            source=claim.source,
                            date=numbers.long_date(claim.checked_on, words),
                        ),
                        "small",
                    ),
                ),
                gap="tight",
            )
            aside.append(Card(told_claim, "sand"))
        body = Row(
            (Card(Column(tuple(told))), Column((compass(play, play.changes(events)), *aside))),
            (3, 2),
        )
        footer = Column(
            (
                Wrap(
                    (
                        Text(words.tr("Les réactions"), "heading"),
                        Space(),
                        Button(words.tr("Continuer"), Do(Draw()), "enter", primary=True),
                    )
                ),
                Wrap(self._reactions(chosen, events), "center"),
            )
        )
        return PageNode(
            option.title,
            Column((body, Card(footer))),
            header(play, stage_title(play), pause_button(play)),
            sound="reveal",
        )

    def _how(self, chosen: OptionChosen, events: tuple[Event, ...]) -> str:
        words = self.play.words
        how = names.methods(words)[chosen.method].name
        objections = sum(isinstance(event, ObjectionRaised) for event in events)
        if chosen.amended:
            raised = words.ntr("{n} objection levée", "{n} objections levées", objections)
            return f"{how} · {raised}"
        return how

    def _reactions(self, chosen: OptionChosen, events: tuple[Event, ...]) -> tuple[Node, ...]:
        play, words = self.play, self.play.words
        option = play.situation.option(chosen.option)
        ballots: dict[int, tuple[BallotsRevealed, Ballot]] = {}
        opinions: dict[int, str] = {}
        for event in events:
            if isinstance(event, BallotsRevealed):
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
            if seat in opinions:
                caption = words.tr("avis d'avant : {letter}", letter=letter(play, opinions[seat]))
            people.append(portrait(play, seat, face, caption=caption, badge=badge, says=says))
        return tuple(people)


def ballot_chip(play: Play, poll: BallotsRevealed, ballot: Ballot, chosen: str) -> tuple[Chip, int]:
    """A revealed ballot as a chip, and the mood it leaves (1 glad, 0 even, −1 sorry, −2 cross)."""
    words = play.words
    if ballot is None:
        return Chip(words.tr("abstention")), 0
    if isinstance(ballot, tuple):
        mention = ballot[poll.candidates.index(chosen)] if chosen in poll.candidates else ballot[0]
        mood = {"very_good": 1, "good": 1, "fair": 0, "passable": 0, "insufficient": -1}.get(
            mention, -2
        )
        return Chip(names.mentions(words)[mention], _tone(mood)), mood
    known: dict[str, tuple[str, int]] = {
        "consent": (words.tr("oui") if poll.method == "consensus" else words.tr("consent"), 1),
        "reserve": (words.tr("réserve"), 0),
        "object": (words.tr("non") if poll.method == "consensus" else words.tr("objection"), -2),
    }
    if ballot in known:
        text, mood = known[ballot]
        return Chip(text, _tone(mood)), mood
    mood = 1 if ballot == chosen else -1
    return Chip(words.tr("vote {letter}", letter=letter(play, ballot)), _tone(mood)), mood


def _tone(mood: int) -> Tone:
    return "yes" if mood > 0 else "maybe" if mood == 0 else "no"


@dataclass(frozen=True, slots=True)
class HazardPage(GamePage):
    """Chance speaks, or an earlier decision comes back."""

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        events = _since(play.turn_events(), OptionChosen)
        told: list[Node] = []
        for place, event in enumerate(events):
            lines = change_lines(play, _lines_after(events, place))
            if isinstance(event, HazardStruck):
                told += self._hazard(event)
                told += lines
            elif isinstance(event, ConsequenceFelt):
                situation = play.scenario.situations[event.situation]
                option = situation.option(event.option)
                told += [
                    Text(words.tr("Vous aviez choisi : {title}", title=option.title), "quiet"),
                    Text(option.later[event.index].text),
                    *lines,
                ]
        button = Button(words.tr("Continuer"), Do(Proceed()), "enter", primary=True)
        moved = play.changes(events)
        body = Row((Card(Column(tuple(told)), "white"), compass(play, moved)), (3, 2))
        return PageNode(
            words.tr("Aléa"),
            body,
            header(play, stage_title(play), pause_button(play)),
            Card(Wrap((everybody(play), button), "end")),
            sound="card",
        )

    def _hazard(self, event: HazardStruck) -> list[Node]:
        play, words = self.play, self.play.words
        hazard = play.scenario.hazards[event.hazard]
        kind = words.tr("Cela devait arriver") if event.expected else words.tr("Aléa")
        told: list[Node] = [Wrap((Chip(kind, "sun", "dice"),))]
        if hazard.picture:
            told.append(Picture(hazard.picture, hazard.title))
        told += [Text(hazard.title, "title"), Text(hazard.text)]
        if event.softening is not None:
            told.append(Text(hazard.softened[event.softening].text, "strong"))
        if hazard.did_you_know is not None:
            told.append(
                Card(
                    Column(
                        (Text(hazard.did_you_know.text), Text(hazard.did_you_know.source, "small")),
                        gap="tight",
                    ),
                    "sand",
                )
            )
        return told


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


@dataclass(frozen=True, slots=True)
class ReviewPage(GamePage):
    """A stage is behind: where we are, how everybody is; the charter may be amended."""

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        ended = [event for event in play.events if isinstance(event, StageEnded)][-1]
        last = max(place for place, event in enumerate(play.events) if event is ended)
        lines = change_lines(play, play.events[last:])
        title = next(stage.title for stage in play.scenario.stages if stage.id == ended.stage)
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
        told: list[Node] = [
            Text(words.tr("Étape franchie : {title}", title=title), "title"),
            Text(charter.name if charter else "", "heading"),
            Text(words.tr("Vos promesses"), "strong"),
            Wrap(promises),
            *lines,
        ]
        told += [
            Text(words.tr("Le compte est dans le rouge : la banque a écrit."), "strong")
            for event in play.events[last:]
            if isinstance(event, AccountOverdrawn)
        ]
        body = Row((Card(Column(tuple(told))), compass(play)), (3, 2))
        footer = Column(
            (
                everybody(play),
                Wrap(
                    (
                        press(words.tr("Changer la charte"), Push(MotionPage(play)), "m"),
                        Space(),
                        Button(words.tr("Étape suivante"), Do(Proceed()), "enter", primary=True),
                    )
                ),
            )
        )
        return PageNode(
            words.tr("Bilan d'étape"),
            body,
            header(play, title, pause_button(play)),
            Card(footer),
        )


@dataclass(frozen=True, slots=True)
class MotionPage:
    """A motion to amend the charter, before it is voted."""

    play: Play
    method: str = ""
    promises: tuple[str, ...] | None = None

    @property
    def wanted(self) -> tuple[str, tuple[str, ...]]:
        """The method and promises as the motion has them."""
        charter = self.play.state.charter
        method = self.method or (charter.method if charter else "majority")
        promises = self.promises
        if promises is None:
            promises = charter.promises if charter else ()
        return method, promises

    def update(self, message: Message) -> Turn:
        method, promises = self.wanted
        if isinstance(message, Run):
            return Turn(self, (message.command,))
        if not isinstance(message, Picked):
            return Turn(self)
        if message.what == "method":
            return Turn(replace(self, method=message.value))
        if message.what == "promise":
            kept = tuple(one for one in promises if one != message.value)
            if len(kept) == len(promises) and len(promises) < MOST_PROMISES:
                kept = (*promises, message.value)
            return Turn(replace(self, promises=kept))
        return Turn(self, (Pop(), Submit(MoveCharter(method, promises))))

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        method, promises = self.wanted
        methods = Wrap(
            tuple(
                Button(
                    names.methods(words)[one].name,
                    Picked("method", one),
                    str(place),
                    chosen=one == method,
                    small=True,
                )
                for place, one in enumerate(METHODS, start=1)
            )
        )
        listed = tuple(
            Button(
                promise.title,
                Picked("promise", promise.id),
                "abcdefgh"[place],
                chosen=promise.id in promises,
            )
            for place, promise in enumerate(play.scenario.promises)
        )
        body = Column(
            (
                Text(words.tr("Changer la charte"), "title"),
                Text(words.tr("Il faudra les deux tiers des voix."), "quiet"),
                methods,
                Wrap(listed),
                Wrap(
                    (
                        press(words.tr("Renoncer"), Pop(), "escape"),
                        Button(words.tr("Mettre au vote"), Picked("move"), "enter", primary=True),
                    )
                ),
            )
        )
        return PageNode(words.tr("Changer la charte"), body, narrow=True)


@dataclass(frozen=True, slots=True)
class EndPage(GamePage):
    """The ending, the compass as a radar, and the doors to the debrief."""

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        outcome = scoring.outcome(play.scenario, play.state, play.events)
        ending = next(one for one in play.scenario.endings if one.id == outcome.ending)
        charter = play.state.charter
        told: list[Node] = [Wrap((Chip(names.families(words)[ending.family].name, "sun"),))]
        if ending.picture:
            told.append(Picture(ending.picture, ending.title))
        told += [
            Text(ending.title, "title"),
            Text(charter.name if charter else play.scenario.title, "quiet"),
            Text(ending.text),
        ]
        start = tuple(play.scenario.start.indicators[one] for one in INDICATORS)
        labels = tuple(
            f"{names.indicators(words)[one].short} {outcome[one]}"
            if play.settings.display == "numbers"
            else names.indicators(words)[one].short
            for one in INDICATORS
        )
        figures: list[Node] = []
        if play.settings.display != "none":
            figures.append(
                Radar(
                    labels,
                    outcome.values,
                    start,
                    words.tr("trait plein : vous · pointillé : au départ"),
                )
            )
        if play.settings.display == "numbers":
            figures.append(
                Text(
                    words.tr(
                        "Score {score} sur 100 : la moyenne géométrique des cinq. Une jambe oubliée ne se rachète pas.",
                        score=outcome.score,
                    ),
                    "quiet",
                )
            )
        doors = Wrap(
            (
                press(words.tr("Le miroir"), Push(MirrorPage(play)), "m"),
                press(words.tr("Le grand livre"), Push(LedgerPage(play)), "l"),
                press(words.tr("Dans la vraie vie"), Push(RealLifePage(play)), "v"),
                press(
                    words.tr("Les mots"),
                    Push(GlossaryPage(play.scenario.glossary, play.settings.language)),
                    "g",
                ),
                Space(),
                press(words.tr("Retour au titre"), Home(), "enter", primary=True),
            )
        )
        body = Row((Card(Column(tuple(told))), Card(Column(tuple(figures)))), (3, 2))
        return PageNode(
            ending.title,
            body,
            header(play, words.tr("Le bilan"), pause_button(play)),
            Card(doors),
            sound="end",
        )


@dataclass(frozen=True, slots=True)
class MirrorPage(GamePage):
    """Le miroir du collectif: how the group decided. Never a mark."""

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        mirror = scoring.mirror(play.scenario, play.state, play.events)
        told = tuple(
            Text(one)
            for one in sentences.mirror_sentences(mirror, play.scenario, play.state, words)
        )
        wishes = tuple(
            portrait(
                play,
                seat,
                "content" if seat in mirror.wishes_granted else "calm",
                says=play.role(seat).wish.text,
                badge=Chip(words.tr("souhait exaucé"), "yes", "check")
                if seat in mirror.wishes_granted
                else Chip(words.tr("souhait pas exaucé")),
            )
            for seat in range(len(play.state.seats))
        )
        body = Column(
            (
                Text(words.tr("Le miroir du collectif"), "title"),
                Text(
                    words.tr(
                        "Ce n'est pas une note : c'est ce que vous avez fait, pour en parler."
                    ),
                    "quiet",
                ),
                Card(Column(told)),
                Text(words.tr("Les souhaits secrets, maintenant qu'on peut les dire"), "heading"),
                Card(Wrap(wishes, "center")),
                press(words.tr("Revenir au bilan"), Pop(), "enter", primary=True),
            )
        )
        return PageNode(
            words.tr("Le miroir"), body, header(play, words.tr("Le bilan"), pause_button(play))
        )


@dataclass(frozen=True, slots=True)
class LedgerPage(GamePage):
    """Every change, by decision, with its sentence."""

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        told: list[Node] = [
            Text(words.tr("Le grand livre"), "title"),
            Text(
                words.tr("Départ plus changements égale arrivée : rien n'a bougé sans raison."),
                "quiet",
            ),
            self._sources(words),
        ]
        for decision in play.state.decisions:
            situation = play.scenario.situations[decision.situation]
            option = situation.option(decision.option)
            lines = tuple(
                event
                for event in play.events
                if isinstance(event, Contribution) and event.turn == decision.turn
            )
            told.append(
                Card(
                    Column(
                        (
                            Text(
                                words.tr(
                                    "{turn}. {situation} : {option}",
                                    turn=decision.turn,
                                    situation=situation.title,
                                    option=option.title,
                                ),
                                "heading",
                            ),
                            Text(names.methods(words)[decision.method].name, "quiet"),
                            *change_lines(play, lines),
                        ),
                        gap="tight",
                    )
                )
            )
        told.append(press(words.tr("Revenir au bilan"), Pop(), "enter", primary=True))
        return PageNode(
            words.tr("Le grand livre"),
            Column(tuple(told)),
            header(play, words.tr("Le bilan"), pause_button(play)),
        )

    def _sources(self, words: Words) -> Node:
        """Choices, manner, luck: the ledger's sources split the result."""
        play = self.play
        sources: tuple[Source, ...] = ("choice", "method", "charter", "time", "hazard", "limit")
        sums = [scoring.by_source(play.events, one) for one in INDICATORS]
        signed: Callable[[int], str] = lambda delta: numbers.signed(delta, words) if delta else "0"  # noqa: E731
        rows = tuple(
            (
                Text(names.indicators(words)[one].short, "strong"),
                Text(str(play.scenario.start.indicators[one])),
                *(Text(signed(sums[place].get(source, 0))) for source in sources),
                Text(str(play.state[one]), "strong"),
            )
            for place, one in enumerate(INDICATORS)
        )
        header_cells = (
            "",
            words.tr("Départ"),
            *(names.sources(words)[one].short for one in sources),
            words.tr("Fin"),
        )
        return Table(header_cells, rows, (3, *(2 for _ in header_cells[1:])))


@dataclass(frozen=True, slots=True)
class RealLifePage(GamePage):
    """The true project behind the scenario, and nothing beyond its source."""

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        real = play.scenario.inspired_by
        questions = tuple(
            Text(f"{place}. {question}")
            for place, question in enumerate(play.scenario.guide.questions, start=1)
        )
        body = Column(
            (
                Text(words.tr("Dans la vraie vie"), "title"),
                Card(
                    Column(
                        (
                            Text(real.title, "heading"),
                            Text(real.text),
                            Text(
                                words.tr(
                                    "Source : {source}, vérifié le {date}",
                                    source=real.source,
                                    date=numbers.long_date(real.checked_on, words),
                                ),
                                "small",
                            ),
                        )
                    )
                ),
                Text(words.tr("Pour en parler ensemble"), "heading"),
                *questions,
                press(words.tr("Revenir au bilan"), Pop(), "enter", primary=True),
            )
        )
        return PageNode(
            words.tr("Dans la vraie vie"),
            body,
            header(play, words.tr("Le bilan"), pause_button(play)),
        )


PAGES: Final[Mapping[Phase, Callable[[Play], GamePage]]] = {
    Phase.OUTCOME: OutcomePage,
    Phase.HAZARD: HazardPage,
    Phase.REVIEW: ReviewPage,
    Phase.OVER: EndPage,
}
