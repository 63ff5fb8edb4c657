"""A situation on the shared screen: read, opinions, debate, method, ballot, objections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from kessessa.core.actions import ChooseMethod, Correct, Proceed, Reveal, Settle, TypeHands
from kessessa.core.dice import shuffled
from kessessa.core.methods import PROPOSES, method_offers, proposals
from kessessa.core.rules import HANDS_METHODS
from kessessa.core.state import Phase, Poll
from kessessa.screens.menus import pause_button
from kessessa.screens.nodes import (
    Button,
    Card,
    Chip,
    Clock,
    Column,
    Node,
    PageNode,
    Picture,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.page import Do, Message, Picked, Push, Submit, Ticked, Turn
from kessessa.screens.pieces import (
    LETTERS,
    compass,
    everybody,
    header,
    letter,
    option_cards,
    portrait,
    press,
    stage_title,
)
from kessessa.screens.play import GamePage, Play
from kessessa.screens.secrets import (
    BallotCardPage,
    OpinionCardPage,
    cards_button,
    hand_over,
)
from kessessa.screens.statutes import StatutesPage
from kessessa.text import names, numbers, sentences

DEBATE_SECONDS = 180
"""The optional clock of a debate; it decides nothing by itself."""


def _sheet(play: Play, *, full: bool = True) -> Card:
    """The situation on a card: picture, title, text, question."""
    situation, words = play.situation, play.words
    told: list[Node] = []
    if situation.picture and full:
        told.append(Picture(situation.picture, situation.title))
    told.append(Text(situation.title, "title"))
    if full:
        told.append(Text(situation.text))
    told.append(Text(words.tr("À débattre : {question}", question=situation.question), "question"))
    return Card(Column(tuple(told)), flush=bool(situation.picture and full))


def _rule(play: Play) -> tuple[Node, ...]:
    """The charter's method and the form, beside the compass."""
    words, state = play.words, play.state
    form = play.scenario.forms.get(state.form)
    told: list[Node] = []
    if state.charter is not None:
        told += [
            Text(words.tr("Notre règle"), "strong"),
            Text(names.methods(words)[state.charter.method].name, "quiet"),
        ]
    told += [
        Text(words.tr("Notre statut"), "strong"),
        Text(form.title if form else words.tr("à choisir"), "quiet"),
    ]
    return tuple(told)


def _three_columns(play: Play, middle: tuple[Node, ...], *, full: bool = True) -> Row:
    return Row(
        (_sheet(play, full=full), Column(middle), compass(play, None, *_rule(play))), (5, 4, 2)
    )


def _page(play: Play, body: Node, footer: Node, sound: str = "") -> PageNode:
    return PageNode(
        play.situation.title,
        body,
        header(play, stage_title(play), pause_button(play)),
        footer,
        sound=sound,
    )


@dataclass(frozen=True, slots=True)
class ReadPage(GamePage):
    """The situation is read aloud."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked):
            return Turn(self, (Submit(Proceed()), Submit(Proceed())))
        return GamePage.update(self, message)

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        chair = words.tr("{name} préside cette séance", name=play.name(play.state.chair))
        asks = play.settings.opinions
        footer: list[Node] = [
            portrait(play, play.state.chair, "explaining", speaking=True),
            Column((Text(chair, "strong"), Text(_stakes(play), "quiet"))),
            Space(),
        ]
        if any(option.form for option in play.situation.options):
            footer.append(press(words.tr("Comparer les statuts"), Push(StatutesPage(play)), "s"))
        footer.append(cards_button(play))
        if asks:
            footer.append(Button(words.tr("Donner son avis"), Do(Proceed()), "enter", primary=True))
        else:
            footer.append(Button(words.tr("Débattre"), Picked("debate"), "enter", primary=True))
        body = _three_columns(play, option_cards(play))
        return _page(play, body, Card(Wrap(tuple(footer))), "card")


def _stakes(play: Play) -> str:
    words = play.words
    return {
        1: words.tr("Une décision courante"),
        2: words.tr("Une décision importante"),
        3: words.tr("Une décision fondatrice"),
    }[play.situation.stakes]


@dataclass(frozen=True, slots=True)
class OpinionPage(GamePage):
    """Silent opinions, sealed, before any talk."""

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked):
            seat = int(message.value)
            return Turn(self, (Push(hand_over(self.play, seat, OpinionCardPage(self.play, seat))),))
        return GamePage.update(self, message)

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        given = {seat for seat, _ in play.state.opinions}
        waiting = [seat for seat in play.people if seat not in given and seat in play.state.active]
        people = tuple(
            portrait(
                play,
                seat,
                faded=seat not in given,
                badge=Chip(words.tr("avis donné"), "yes", "check") if seat in given else None,
            )
            for seat in range(len(play.state.seats))
        )
        buttons: list[Node] = [
            Button(
                play.name(seat),
                Picked("seat", str(seat)),
                str(place),
                primary=False,
            )
            for place, seat in enumerate(waiting, start=1)
        ]
        if waiting:
            first = waiting[0]
            buttons[0] = Button(
                words.tr("À {name}", name=play.name(first)),
                Picked("seat", str(first)),
                "enter",
                primary=True,
            )
            buttons.append(Button(words.tr("Passer au débat"), Do(Proceed()), "d"))
        else:
            buttons.append(Button(words.tr("Débattre"), Do(Proceed()), "enter", primary=True))
        body = Column(
            (
                Text(words.tr("Avant de parler : ton avis, en silence"), "title"),
                Text(
                    words.tr(
                        "Chacune, chacun choisit en secret. On verra à la fin si le débat a changé quelque chose."
                    )
                ),
                Card(Wrap(people, "center")),
                Text(play.situation.question, "question"),
            )
        )
        return _page(play, body, Card(Wrap(tuple(buttons), "end")))


@dataclass(frozen=True, slots=True)
class DebatePage(GamePage):
    """Everybody talks; facts are put on the table."""

    turn: int = 0
    """Whose turn it is to speak, in the drawn order."""
    seconds: int = DEBATE_SECONDS

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked):
            return Turn(replace(self, turn=(self.turn + 1) % len(self.play.state.seats)))
        if isinstance(message, Ticked):
            return Turn(replace(self, seconds=max(self.seconds - 1, 0)))
        return GamePage.update(self, message)

    @property
    def order(self) -> tuple[int, ...]:
        """The speaking order, drawn fairly for each situation."""
        state = self.play.state
        return shuffled(state.seed, f"speaking {state.turn}", range(len(state.seats)))

    def view(self) -> PageNode:
        play, words = self.play, self.play.words
        speaking = self.order[self.turn % len(self.order)]
        facts: list[Node] = []
        for where, role in play.state.shared:
            voice = play.situation.voice(role)
            if where == play.situation.id and voice is not None:
                name = play.scenario.role(role).name
                facts.append(
                    Card(Column((Text(name, "strong"), Text(voice.knows)), gap="tight"), "sun")
                )
        if not facts:
            facts.append(
                Text(
                    words.tr("Rien au pot commun pour l'instant. Qui sait quelque chose ?"), "quiet"
                )
            )
        voices = []
        for seat in self.order:
            voice = play.situation.voice(play.state.seats[seat])
            if voice is not None and voice.says:
                voices.append(
                    portrait(play, seat, "explaining", says=voice.says, speaking=seat == speaking)
                )
        pot = Column((Text(words.tr("Au pot commun"), "heading"), *facts))
        body = Row(
            (
                Column((_sheet(play, full=False), Card(Column(tuple(voices))))),
                Column((pot, *option_cards(play))),
                compass(play, None, *_rule(play)),
            ),
            (5, 4, 2),
        )
        footer: list[Node] = []
        if play.settings.clock:
            footer.append(Clock(self.seconds, words.tr("Débat")))
        footer += [
            Column(
                (
                    Text(words.tr("La parole est à"), "quiet"),
                    Text(play.name(speaking), "heading"),
                ),
                gap="none",
            ),
            Button(words.tr("Au suivant"), Picked("next"), "p"),
            Space(),
            cards_button(play),
            Button(words.tr("Passer au vote"), Do(Proceed()), "enter", primary=True),
        ]
        return _page(play, body, Card(Wrap(tuple(footer))))


@dataclass(frozen=True, slots=True)
class MethodPage(GamePage):
    """The chair of the moment picks how to decide."""

    method: str = ""
    """A method that still wants its proposal or its commission."""
    delegates: tuple[int, ...] = ()

    def update(self, message: Message) -> Turn:
        if isinstance(message, Picked) and message.what == "method":
            if message.value in PROPOSES or message.value == "delegation":
                return Turn(replace(self, method=message.value, delegates=()))
            return Turn(self, (Submit(ChooseMethod(message.value)),))
        if isinstance(message, Picked) and message.what == "back":
            return Turn(replace(self, method=""))
        if isinstance(message, Picked) and message.what == "delegate":
            return self._delegated(int(message.value))
        return GamePage.update(self, message)

    def _delegated(self, seat: int) -> Turn:
        chosen = set(self.delegates) ^ {seat}
        return Turn(replace(self, delegates=tuple(sorted(chosen))))

    def view(self) -> PageNode:
        if self.method in PROPOSES:
            return self._proposing()
        if self.method == "delegation":
            return self._commission()
        return self._methods()

    def _head(self, question: str) -> Row:
        play, words = self.play, self.play.words
        title = words.tr(
            "{name} préside : {question}", name=play.name(play.state.chair), question=question
        )
        return Row(
            (
                portrait(play, play.state.chair, "explaining", caption="", speaking=True),
                Column((Text(title, "title"), Text(_stakes(play), "quiet"))),
            ),
            (0, 1),
            stretch=False,
        )

    def _methods(self) -> PageNode:
        play, words = self.play, self.play.words
        default = play.state.charter.method if play.state.charter else ""
        cards: list[Node] = []
        for number, offer in enumerate(method_offers(play.scenario, play.state), start=1):
            tags = [numbers.weeks(offer.weeks, words)]
            if offer.governance:
                tags.append(
                    words.tr(
                        "gouvernance {change}",
                        change=numbers.signed(offer.governance * play.state.notch, words),
                    )
                )
            if offer.energy:
                tags.append(
                    words.tr("énergie {change}", change=numbers.signed(offer.energy, words))
                )
            if offer.method == default:
                tags.append(words.tr("notre règle"))
            how = names.methods(words)[offer.method].how
            if offer.closed is not None:
                how = sentences.closed(offer.closed, words)
            cards.append(
                Button(
                    names.methods(words)[offer.method].name,
                    Picked("method", offer.method),
                    "enter" if offer.method == default and offer.is_open else str(number),
                    primary=offer.method == default and offer.is_open,
                    detail=f"{how} ({' · '.join(tags)})" if offer.is_open else how,
                    icon=offer.method,
                    enabled=offer.is_open,
                )
            )
        rows = tuple(Row(tuple(cards[place : place + 3])) for place in range(0, len(cards), 3))
        body = Column((self._head(words.tr("comment décide-t-on ?")), *rows))
        footer = Card(
            Wrap(
                (
                    Text(
                        words.tr(
                            "Petite décision, méthode légère ; décision fondatrice, méthode qui rassemble."
                        ),
                        "quiet",
                    ),
                )
            )
        )
        return _page(play, body, footer)

    def _proposing(self) -> PageNode:
        play, words = self.play, self.play.words
        messages = {
            option: Do(ChooseMethod(self.method, option))
            for option in proposals(play.scenario, play.state)
        }
        body = Column(
            (self._head(words.tr("quelle proposition soumettre ?")), *option_cards(play, messages))
        )
        back = Button(words.tr("Autre méthode"), Picked("back"), "r")
        return _page(play, body, Card(Wrap((back,))))

    def _commission(self) -> PageNode:
        play, words = self.play, self.play.words
        seats = tuple(
            Button(
                play.name(seat),
                Picked("delegate", str(seat)),
                str(place),
                detail=play.role(seat).trade,
                chosen=seat in self.delegates,
            )
            for place, seat in enumerate(play.state.active, start=1)
        )
        ready = len(self.delegates) in {2, 3}
        send = Button(
            words.tr("Envoyer la commission"),
            Do(ChooseMethod("delegation", delegates=self.delegates)),
            "enter" if ready else "",
            primary=ready,
            enabled=ready,
        )
        body = Column((self._head(words.tr("qui compose la commission ?")), Wrap(seats)))
        back = Button(words.tr("Autre méthode"), Picked("back"), "r")
        hint = Text(words.tr("Deux ou trois personnes."), "quiet")
        return _page(play, body, Card(Wrap((back, hint, Space(), send))))


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
                Button(play.name(seat), Picked("seat", str(seat)), str(place))
                for place, seat in enumerate(waiting[1:], start=2)
            ]
            if poll.method in HANDS_METHODS and not cast and poll.round < 3:
                buttons.append(Button(words.tr("Mains levées"), Picked("hands", "yes"), "m"))
        elif len(cast) == len(poll.voters) or poll.hands:
            buttons.append(Button(words.tr("Dépouiller"), Do(Reveal()), "enter", primary=True))
        fixable = [seat for seat in poll.voters if seat in cast and seat in play.people]
        if fixable and not poll.hands:
            last = fixable[-1]
            buttons.append(
                Button(
                    words.tr("Corriger le bulletin de {name}", name=play.name(last)),
                    Do(Correct(last)),
                    "x",
                    small=True,
                )
            )
        body = Column(
            (
                Text(self._title(), "title"),
                Text(names.methods(words)[poll.method].how, "quiet"),
                Card(Wrap(people, "center")),
                *self._proposal(),
            )
        )
        situation_known = play.state.motion is None
        title = play.situation.title if situation_known and play.state.plan else words.tr("Vote")
        return PageNode(
            title,
            body,
            header(play, stage_title(play), pause_button(play)),
            Card(Wrap(tuple(buttons), "end")),
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
            return ()
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
                        (6, 1, 1, 1),
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
                tone="no",
                detail=words.tr("La décision tient, mais quelqu'un s'en souviendra."),
            )
        )
        body = Column(
            (
                Text(words.tr("Une objection est posée"), "title"),
                Text(words.tr("Proposition : {title}", title=option.title), "question"),
                Card(Wrap(people, "center")),
                Row(tuple(choices)),
            )
        )
        return _page(play, body, Card(everybody(play)))


PAGES: Final[Mapping[Phase, Callable[[Play], GamePage]]] = {
    Phase.READ: ReadPage,
    Phase.OPINION: OpinionPage,
    Phase.DEBATE: DebatePage,
    Phase.METHOD: MethodPage,
    Phase.BALLOT: BallotPage,
    Phase.OBJECTION: ObjectionPage,
}
