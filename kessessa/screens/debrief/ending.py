"""After the game: the ending, where it stands among all the ways, and the ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kessessa.core import scoring
from kessessa.core.analysis_values import Analysis
from kessessa.core.events import (
    Contribution,
    Source,
)
from kessessa.core.scenario import INDICATORS, Ending
from kessessa.screens.ui.commands import Home, Pop, Push
from kessessa.screens.ui.game_commands import Debrief, PrintBooklet
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.nodes import (
    Button,
    Card,
    Chip,
    Column,
    Node,
    PageNode,
    Picture,
    Progress,
    Radar,
    Row,
    Space,
    Table,
    Text,
    Wrap,
)
from kessessa.screens.ui.play import GLANCE, GamePage, OverlayPage
from kessessa.screens.ui.widgets import (
    change_lines,
    header,
    pause_button,
    press,
)
from kessessa.text import (
    Locale,
    debate,
    debate_figure,
    method_texts,
    names,
    numbers,
    sentences,
    signed,
    standing,
    standing_figure,
)


@dataclass(frozen=True, slots=True)
class EndPage(GamePage):
    """The ending, the compass as a radar, and the doors to the debrief."""

    def ticks(self, pace: float) -> float | None:  # noqa: ARG002 - no companion plays any more
        """A look at the counting now and then, while it is shown."""
        return GLANCE if self.is_counting else None

    @property
    def is_counting(self) -> bool:
        """Whether the page shows how far the counting of all the ways is."""
        return self.play.is_counting and self.play.settings.display != "none"

    def _value_text(self, value: int) -> str:
        """A value as the settings want it told."""
        if self.play.settings.display == "numbers":
            return str(value)
        return sentences.value_word(value, self.play.locale)

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        outcome = scoring.outcome(play.scenario, play.state, play.events)
        ending = next(known for known in play.scenario.endings if known.id == outcome.ending)
        cards = [self._ending(ending, outcome)]
        ways = self._among_all_paths()
        if ways:
            cards.append(Card(Column(ways)))
        doors: tuple[Node, ...] = (
            press(locale.tr("Le grand livre"), Push(LedgerPage(play)), "l"),
            press(locale.tr("Le miroir"), Debrief("decided"), "m"),
            press(locale.tr("Dans la vraie vie"), Debrief("real_life"), "v"),
            *self._booklet(),
            press(locale.tr("Retour au titre"), Home(), "t"),
            Space(),
            press(locale.tr("Le débrief"), Debrief("happened"), "enter", primary=True),
        )
        return PageNode(
            ending.title,
            Row(tuple(cards)),
            header(play, locale.tr("Le bilan"), pause_button(play)),
            Card(Wrap(doors)),
            sound="end",
        )

    def _booklet(self) -> tuple[Button, ...]:
        if not self.play.prints:
            return ()
        text = self.play.locale.tr("Le livret")
        return (Button(text, CommandPressed(PrintBooklet()), "i", icon="print"),)

    def _ending(self, ending: Ending, outcome: scoring.Outcome) -> Card:
        """How it ended, and the compass beside it."""
        play, locale = self.play, self.play.locale
        charter = play.state.charter
        family = Chip(names.families(locale)[ending.family].name, "sun")
        name = Text(charter.name if charter else play.scenario.title, "quiet")
        nodes: list[Node] = [Wrap((family, name)), Text(ending.title, "title")]
        if ending.picture:
            nodes.insert(0, Picture(ending.picture, ending.title))
        if play.settings.display == "none":
            nodes.append(Text(ending.text))
        else:
            nodes += [Row((Text(ending.text), self._compass(outcome))), *self._score(outcome)]
        return Card(Column(tuple(nodes)), flush=bool(ending.picture))

    def _score(self, outcome: scoring.Outcome) -> tuple[Text, ...]:
        if self.play.settings.display != "numbers":
            return ()
        sentence = self.play.locale.tr(
            "Score {score} sur 100 : la moyenne géométrique des cinq. Une jambe oubliée ne se rachète pas.",
            score=outcome.score,
        )
        return (Text(sentence, "quiet"),)

    def _compass(self, outcome: scoring.Outcome) -> Radar:
        play, locale = self.play, self.play.locale
        start = tuple(play.scenario.start.indicators[indicator] for indicator in INDICATORS)
        labels = tuple(
            f"{names.indicators(locale)[indicator].short} {self._value_text(outcome[indicator])}"
            for indicator in INDICATORS
        )
        legend = locale.tr("La boussole : trait plein, vous ; pointillé, au départ")
        return Radar(labels, outcome.values, start, legend, locale.tr("La boussole"))

    def _among_all_paths(self) -> tuple[Node, ...]:
        """Where the group's choices stand among all the ways, and what each decision weighed."""
        play, locale = self.play, self.play.locale
        if play.settings.display == "none" or play.counted is None:
            return ()
        title = Text(locale.tr("Parmi tous les chemins"), "heading")
        if play.analysis is None:
            return (title, Progress(play.counted, locale.tr("Chemins parcourus")))
        numbers = play.settings.display == "numbers"
        nodes = _figures(play.analysis, locale) if numbers else _in_words(play.analysis, locale)
        every = Button(locale.tr("Et si… ?"), CommandPressed(Debrief("what_if")), "e", small=True)
        heading = Text(locale.tr("Vos choix, et ce qu'ils ont pesé"), "heading")
        if numbers:
            heading = Text(locale.tr("Vos choix, et ce qu'ils pèsent au score"), "heading")
        weighed = self._weighed(play.analysis, numbers=numbers)
        return (*nodes, Wrap((heading, Space(), every)), weighed)

    def _weighed(self, analysis: Analysis, *, numbers: bool) -> Table:
        """One row a decision: what it added to what the toss of a coin would have given."""
        play, locale = self.play, self.play.locale
        rows: list[tuple[Text | Button | Chip, ...]] = []
        for crossroad in analysis.crossroads:
            taken = crossroad.prospect(crossroad.taken)
            if crossroad.decision is None or taken is None:
                continue
            mean = sum(other.expected.value for other in crossroad.prospects) / len(
                crossroad.prospects
            )
            gain = round(taken.expected.value - mean)
            weight = signed(gain, locale) if gain else "0"
            if not numbers:
                weight = (
                    locale.tr("a porté")
                    if gain > 0
                    else locale.tr("a coûté")
                    if gain < 0
                    else locale.tr("n'a guère pesé")
                )
            situation = play.scenario.situations[crossroad.situation]
            option = situation.option(crossroad.taken).title.rstrip(" .")
            otherwise = Button(
                locale.tr("Et si ?"),
                CommandPressed(Debrief("what_if", crossroad.decision)),
                small=True,
            )
            number = Text(str(crossroad.decision + 1), "quiet")
            rows.append((number, Text(option), Text(weight, "strong"), otherwise))
        return Table(("", "", "", ""), tuple(rows), (1, 12, 2 if numbers else 4, 2))


def _figures(analysis: Analysis, locale: Locale) -> tuple[Node, ...]:
    """Where the choices stand and what talking gained, as two large figures."""
    figures = [standing_figure(analysis, locale), debate_figure(analysis, locale)]
    nodes = [
        Column((Text(figure[0], "number"), Text(figure[1], "quiet")), gap="none")
        for figure in figures
        if figure is not None
    ]
    if figures[1] is None:
        gained = debate(analysis, locale)
        return (*nodes, Text(gained, "quiet")) if gained else tuple(nodes)
    return (Row(tuple(nodes), (2, 1)),)


def _in_words(analysis: Analysis, locale: Locale) -> tuple[Node, ...]:
    """The same without a figure."""
    gained = debate(analysis, locale, numbers=False)
    return tuple(
        Text(sentence)
        for sentence in (standing(analysis, locale, numbers=False), gained)
        if sentence
    )


@dataclass(frozen=True, slots=True)
class LedgerPage(OverlayPage):
    """Every change, by decision, with its sentence."""

    def view(self) -> PageNode:
        play, locale = self.play, self.play.locale
        nodes: list[Node] = [
            Text(locale.tr("Le grand livre"), "title"),
            Text(
                locale.tr("Départ plus changements égale arrivée : rien n'a bougé sans raison."),
                "quiet",
            ),
        ]
        if play.settings.display == "numbers":
            nodes.append(self._sources(locale))
        for decision in play.state.decisions:
            situation = play.scenario.situations[decision.situation]
            option = situation.option(decision.option)
            lines = tuple(
                event
                for event in play.events
                if isinstance(event, Contribution) and event.turn == decision.turn
            )
            nodes.append(
                Card(
                    Column(
                        (
                            Text(
                                locale.tr(
                                    "{turn}. {situation} : {option}",
                                    turn=decision.turn,
                                    situation=situation.title,
                                    option=option.title,
                                ),
                                "heading",
                            ),
                            Text(method_texts(locale)[decision.method].name, "quiet"),
                            *change_lines(play, lines),
                        ),
                        gap="tight",
                    )
                )
            )
        nodes.append(press(locale.tr("Revenir au bilan"), Pop(), "enter", primary=True))
        return PageNode(
            locale.tr("Le grand livre"),
            Column(tuple(nodes)),
            header(play, locale.tr("Le bilan"), pause_button(play)),
        )

    def _sources(self, locale: Locale) -> Node:
        """Choices, manner, luck: the ledger's sources split the result."""
        play = self.play
        sources: tuple[Source, ...] = ("choice", "method", "charter", "time", "hazard", "limit")
        sums = [scoring.by_source(play.events, indicator) for indicator in INDICATORS]
        signed: Callable[[int], str] = lambda delta: numbers.signed(delta, locale) if delta else "0"  # noqa: E731
        rows = tuple(
            (
                Text(names.indicators(locale)[indicator].short, "strong"),
                Text(str(play.scenario.start.indicators[indicator])),
                *(Text(signed(sums[place].get(source, 0))) for source in sources),
                Text(str(play.state[indicator]), "strong"),
            )
            for place, indicator in enumerate(INDICATORS)
        )
        header_cells = (
            "",
            locale.tr("Départ"),
            *(names.sources(locale)[source].short for source in sources),
            locale.tr("Fin"),
        )
        return Table(header_cells, rows, (3, *(2 for _ in header_cells[1:])))
