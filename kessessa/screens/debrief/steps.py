"""The debrief: six steps, each with its minutes and questions from this group's game.

RULES section 14. The facts first, feelings next, then who decided, what could have been, what is
real, and what it says of here.

Long because the six steps share one frame, and are read in their order.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar, Final

from kessessa.core import scoring
from kessessa.core.events import (
    AccountOverdrawn,
    HazardStruck,
    MethodChosen,
    SeatWithdrew,
)
from kessessa.core.methods import CHAIR
from kessessa.core.scenario import INDICATORS
from kessessa.core.state import Decision
from kessessa.screens.debrief.ending import LedgerPage
from kessessa.screens.ui.commands import Home, Pop, Push
from kessessa.screens.ui.game_commands import Debrief
from kessessa.screens.ui.glossary import GlossaryPage
from kessessa.screens.ui.nodes import (
    Card,
    Chip,
    Column,
    Line,
    Node,
    PageNode,
    Row,
    Space,
    Text,
    Wrap,
)
from kessessa.screens.ui.play import OverlayPage
from kessessa.screens.ui.widgets import header, pause_button, portrait, press, source_line
from kessessa.text import (
    STEPS,
    Step,
    change_word,
    debrief_minutes,
    debrief_questions,
    method_texts,
    minutes,
    mirror_sentences,
    names,
    signed,
    signed_euros,
    step_titles,
)

_SCALE: Final = 100
"""Mean energies are drawn in hundredths of a pip."""


@dataclass(frozen=True, slots=True)
class DebriefPage(OverlayPage):
    """One of the six steps: what it shows, its minutes, its questions, and the way on."""

    step: ClassVar[Step]

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        place = STEPS.index(self.step)
        title = step_titles(locale)[self.step]
        card = Card(Column((Text(title, "title"), *self.content())))
        where = locale.tr(
            "Débrief · {place} sur {steps} · {title}",
            place=place + 1,
            steps=len(STEPS),
            title=title,
        )
        return PageNode(
            title,
            Row((card, self.talk()), (5, 3)),
            header(play, where, pause_button(play)),
            Card(Wrap((*self.doors(), Space(), *self._buttons(place)))),
        )

    @abstractmethod
    def content(self) -> tuple[Node, ...]:
        """What this step shows, under its title."""

    def doors(self) -> tuple[Node, ...]:
        """Pages that belong to this step."""
        return ()

    def talk(self) -> Node:
        """Minutes and questions: what the step is for."""
        play, locale = self.play, self.play.locale
        questions = debrief_questions(
            self.step, play.scenario, play.state, play.events, locale, play.analysis
        )
        return Card(
            Column(
                (
                    Text(locale.tr("Pour en parler"), "heading"),
                    Wrap((Chip(minutes(debrief_minutes(play.length, self.step), locale), "sand"),)),
                    *(
                        Text(f"{number}. {question}")
                        for number, question in enumerate(questions, 1)
                    ),
                )
            ),
            "sun",
        )

    def _buttons(self, place: int) -> tuple[Node, ...]:
        tr = self.play.locale.tr
        buttons: list[Node] = [press(tr("Le bilan"), Pop(), "b")]
        if place:
            buttons.append(press(tr("Étape d'avant"), Debrief(STEPS[place - 1]), "a"))
        if place + 1 == len(STEPS):
            buttons.append(press(tr("Finir le débrief"), Home(), "enter", primary=True))
        else:
            following = Debrief(STEPS[place + 1])
            buttons.append(press(tr("La suite"), following, "enter", primary=True))
        return tuple(buttons)


@dataclass(frozen=True, slots=True)
class HappenedPage(DebriefPage):
    """Every decision in order: how, what, and what it moved; and what fell on the group."""

    step = "happened"

    def content(self) -> tuple[Node, ...]:
        if not self.play.state.decisions:
            return (Text(self.play.locale.tr("Vous n'avez pas eu le temps de décider.")),)
        return tuple(self._decision(decision) for decision in self.play.state.decisions)

    def doors(self) -> tuple[Node, ...]:
        locale = self.play.locale
        return (press(locale.tr("Le grand livre"), Push(LedgerPage(self.play)), "l"),)

    def _decision(self, decision: Decision) -> Node:
        play, locale = self.play, self.play.locale
        situation = play.scenario.situations[decision.situation]
        title = locale.tr(
            "{turn}. {situation}", turn=decision.turn, situation=situation.title.rstrip(" .")
        )
        nodes: list[Node] = [
            Text(title, "quiet"),
            Text(situation.option(decision.option).title, "strong"),
            Wrap((Chip(self._manner(decision)), *self._moved(decision.turn))),
        ]
        nodes += [Text(sentence, "quiet") for sentence in self._fallen(decision.turn)]
        return Column(tuple(nodes), gap="tight")

    def _manner(self, decision: Decision) -> str:
        locale = self.play.locale
        how = method_texts(locale)[decision.method].name
        if decision.amended:
            return locale.tr("{method}, avec une objection entendue", method=how)
        chosen = next(
            (
                event
                for event in self.play.events
                if isinstance(event, MethodChosen) and event.turn == decision.turn
            ),
            None,
        )
        if decision.method == CHAIR.id and chosen is not None:
            return locale.tr("{method} : {name}", method=how, name=self.play.name(chosen.chair))
        return how

    def _moved(self, turn: int) -> tuple[Chip, ...]:
        """What the turn moved, all causes together."""
        play, locale = self.play, self.play.locale
        sums: dict[str, int] = {}
        for line in scoring.contributions(play.events):
            if line.turn == turn:
                sums[line.target] = sums.get(line.target, 0) + line.delta
        chips = []
        if play.settings.display != "none":
            for indicator in INDICATORS:
                delta = sums.get(indicator, 0)
                if delta:
                    numbers = play.settings.display == "numbers"
                    change = signed(delta, locale) if numbers else change_word(delta, locale)
                    chips.append(
                        Chip(
                            f"{names.indicators(locale)[indicator].short} {change}", icon=indicator
                        )
                    )
        if sums.get("treasury"):
            chips.append(Chip(signed_euros(sums["treasury"], locale), icon="money"))
        return tuple(chips)

    def _fallen(self, turn: int) -> tuple[str, ...]:
        """What chance, the account or tiredness brought after a decision."""
        play, locale = self.play, self.play.locale
        sentences = []
        for event in play.events:
            if isinstance(event, HazardStruck) and event.turn == turn:
                sentences.append(
                    locale.tr(
                        "Puis : {title}.",
                        title=play.scenario.hazards[event.hazard].title.rstrip(" ."),
                    )
                )
            elif isinstance(event, AccountOverdrawn) and event.turn == turn:
                sentences.append(locale.tr("Puis : la caisse passe sous zéro."))
        return tuple(sentences)


@dataclass(frozen=True, slots=True)
class FeltPage(DebriefPage):
    """Energy over time, and everybody's face at the end."""

    step = "felt"

    def content(self) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        turns = tuple(decision.turn for decision in play.state.decisions)
        seats = range(len(play.state.seats))
        courses = [
            scoring.time_series(play.events, f"energy:{seat}", play.scenario.start.energy, turns)
            for seat in seats
        ]
        means = tuple(_SCALE * sum(pips) // len(courses) for pips in zip(*courses, strict=True))
        labels = (locale.tr("départ"), *(str(turn) for turn in turns))
        legend = locale.tr("L'énergie de la table, du départ à la dernière décision (5 au plus).")
        people = tuple(
            portrait(play, seat, self._face(seat), caption=self._story(seat)) for seat in seats
        )
        return (
            Line(labels, means, legend=legend, most=5 * _SCALE),
            Text(locale.tr("Et chaque personne, à la fin"), "heading"),
            Wrap(people, "center"),
        )

    def _face(self, seat: int) -> str:
        """How somebody looks at the end: tired ones are concerned, those who lost often serious."""
        pips = self.play.state.energy[seat]
        if pips <= 1:
            return "serious"
        return "concerned" if pips == 2 else "calm" if pips == 3 else "content"

    def _story(self, seat: int) -> str:
        locale = self.play.locale
        withdrew = sum(
            isinstance(event, SeatWithdrew) and event.seat == seat for event in self.play.events
        )
        if withdrew:
            return locale.ntr("a pris du recul {n} fois", "a pris du recul {n} fois", withdrew)
        return ""


@dataclass(frozen=True, slots=True)
class DecidedPage(DebriefPage):
    """The mirror of the group in plain sentences, and the wishes that may now be told."""

    step = "decided"

    def content(self) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        mirror = scoring.mirror(play.scenario, play.state, play.events)
        numbers = play.settings.display == "numbers"
        sentences = mirror_sentences(mirror, play.scenario, play.state, locale, numbers=numbers)
        wishes = tuple(
            portrait(
                play,
                seat,
                "content" if seat in mirror.wishes_granted else "calm",
                caption="",
                says=play.role(seat).wish.text,
                badge=Chip(locale.tr("souhait exaucé"), "yes", "check")
                if seat in mirror.wishes_granted
                else Chip(locale.tr("souhait pas exaucé")),
            )
            for seat in range(len(play.state.seats))
        )
        return (
            Text(
                locale.tr("Ce n'est pas une note : c'est ce que vous avez fait, pour en parler."),
                "quiet",
            ),
            *(Text(sentence) for sentence in sentences),
            Text(locale.tr("Les souhaits secrets, maintenant qu'on peut les dire"), "heading"),
            Wrap(wishes, "center"),
        )


@dataclass(frozen=True, slots=True)
class RealLifePage(DebriefPage):
    """The true project behind the scenario, the law of the form that was chosen, and the words."""

    step = "real_life"

    def content(self) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        real = play.scenario.inspired_by
        nodes: list[Node] = [
            Text(real.title, "heading"),
            Text(real.text),
            source_line(real.source, real.checked_on, locale),
        ]
        form = play.scenario.forms.get(play.state.form)
        if form is not None:
            nodes += [Text(form.title, "heading"), Text(form.text)]
            for claim in form.claims:
                nodes += [Text(claim.text), source_line(claim.source, claim.checked_on, locale)]
        return tuple(nodes)

    def doors(self) -> tuple[Node, ...]:
        play, locale = self.play, self.play.locale
        terms = GlossaryPage(play.settings, play.scenario.glossary)
        return (press(locale.tr("Les mots"), Push(terms), "g"),)


@dataclass(frozen=True, slots=True)
class HerePage(DebriefPage):
    """What it says of here: the three questions that an incubator asks of a project."""

    step = "here"

    def content(self) -> tuple[Node, ...]:
        locale = self.play.locale
        questions = (
            (
                locale.tr("Qui le porterait ?"),
                locale.tr("Un projet tient quand plusieurs le portent. Cherchez trois prénoms."),
            ),
            (
                locale.tr("À qui cela servirait-il ?"),
                locale.tr("Au-delà de vous : qui, ici, en a besoin et ne le dit pas ?"),
            ),
            (
                locale.tr("Qu'est-ce qui existe déjà ?"),
                locale.tr("Compléter ce qui existe, plutôt que lui faire de l'ombre."),
            ),
        )
        nodes: list[Node] = [
            Text(
                locale.tr(
                    "Et chez nous ? Prenez une feuille. Trois questions, celles que pose un incubateur à chaque projet."
                )
            )
        ]
        for question, hint in questions:
            nodes += [Text(question, "heading"), Text(hint)]
        return tuple(nodes)
