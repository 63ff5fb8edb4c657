"""A whole game told as a story: what companions play when nobody holds a keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from textwrap import wrap
from typing import Final

from kessessa.core.events import (
    BallotsRevealed,
    ConsensusFailed,
    ConsequenceFelt,
    Contribution,
    Event,
    FactShared,
    FormAdopted,
    GameEnded,
    HazardStruck,
    MethodChosen,
    ObjectionRaised,
    ObjectionSettled,
    OptionChosen,
    SituationEntered,
    StageSkipped,
)
from kessessa.core.game import Game, next_action
from kessessa.screens.pieces import LETTERS, change_lines, costs
from kessessa.screens.play import Play
from kessessa.screens.settings import Settings
from kessessa.screens.telling import EndPage, LedgerPage, MirrorPage
from kessessa.screens.typeset import typeset
from kessessa.terminal.paint import paint
from kessessa.text import Words, closed, event_sentence

WIDTH: Final = 80


def narrate(game: Game, settings: Settings, write: Callable[[str], object]) -> None:
    """Play a game with companions in every seat, and write it down as it goes."""
    words = Words(settings.language)
    narrator = _Narrator(game, settings, words)
    for line in narrator.opening():
        write(line)
    while not game.is_over():
        action = next_action(game.scenario, game.state)
        if action is None:
            return
        events = game.push(action)
        for line in narrator.tell(events):
            write(line)
    for line in narrator.ending():
        write(line)


class _Narrator:
    """Turns events into lines; remembers nothing but the game."""

    def __init__(self, game: Game, settings: Settings, words: Words) -> None:
        self.game = game
        self.settings = settings
        self.words = words

    @property
    def play(self) -> Play:
        """The moment, as pages see it."""
        everyone = frozenset(range(len(self.game.state.seats)))
        return Play(self.game.scenario, self.game.state, self.game.events, everyone, self.settings)

    def opening(self) -> Iterator[str]:
        """Title, village, people."""
        scenario = self.game.scenario
        yield from self._title(scenario.title)
        yield from self._prose(scenario.text)
        yield ""
        for role_id in self.game.state.seats:
            role = scenario.role(role_id)
            yield from self._prose(
                f"– {role.name}, {role.trade}, {role.age} ans : {role.brings}"
                if self.words.language == "fr"
                else f"– {role.name}, {role.trade}, {role.age}: {role.brings}",
                2,
            )

    def tell(self, events: tuple[Event, ...]) -> Iterator[str]:
        """What one action brought, as a story tells it."""
        for place, event in enumerate(events):
            if isinstance(event, SituationEntered):
                yield from self._situation(event)
            elif isinstance(event, FactShared):
                yield from self._fact(event)
            elif isinstance(event, OptionChosen):
                yield from self._decision(event)
                yield from self._changes(
                    _until(events[place + 1 :], (HazardStruck, ConsequenceFelt))
                )
            elif isinstance(event, HazardStruck):
                yield from self._hazard(event)
                yield from self._changes(
                    _until(events[place + 1 :], (HazardStruck, ConsequenceFelt))
                )
            elif isinstance(event, ConsequenceFelt):
                option = self.game.scenario.situations[event.situation].option(event.option)
                yield ""
                yield from self._prose(option.later[event.index].text)
                yield from self._changes(
                    _until(events[place + 1 :], (HazardStruck, ConsequenceFelt))
                )
            elif isinstance(event, StageSkipped):
                yield ""
                yield from self._sentence(event)
            elif isinstance(event, _TOLD):
                yield from self._sentence(event)

    def _sentence(self, event: Event) -> Iterator[str]:
        sentence = event_sentence(event, self.game.scenario, self.game.state, self.words)
        if sentence:
            yield from self._prose(sentence)

    def ending(self) -> Iterator[str]:
        """Outcome, compass, mirror, ledger: the same pages as on screen, without their buttons."""
        for page in (EndPage(self.play), MirrorPage(self.play), LedgerPage(self.play)):
            node = typeset(page.view(), self.words)
            yield ""
            yield "=" * WIDTH
            for line in paint(node, WIDTH, self.words):
                if not line.startswith("[") and "   [" not in line:
                    yield line

    def _situation(self, event: SituationEntered) -> Iterator[str]:
        scenario, words = self.game.scenario, self.words
        situation = scenario.situations[event.situation]
        stage = next((one.title for one in scenario.stages if one.id == situation.stage), "")
        yield ""
        yield from self._title(f"{event.turn}. {situation.title}", stage)
        yield from self._prose(situation.text)
        yield ""
        yield from self._prose(words.tr("À débattre : {question}", question=situation.question))
        for place, offer in enumerate(self.game.offers):
            option = offer.option
            yield ""
            yield from self._prose(f"{LETTERS[place]}. {option.title}", 3)
            yield from self._prose(f"   {option.detail}", 3)
            yield "   " + " · ".join(chip.text for chip in costs(option, words))
            for reason in offer.closed:
                yield from self._prose(
                    "   " + words.tr("Fermé : {why}", why=closed(reason, words)), 3
                )
        yield ""
        for role_id in self.game.state.seats:
            voice = situation.voice(role_id)
            if voice is not None and voice.says:
                yield from self._prose(
                    words.tr(
                        "{name} : « {says} »", name=scenario.role(role_id).name, says=voice.says
                    ),
                    2,
                )

    def _fact(self, event: FactShared) -> Iterator[str]:
        voice = self.game.scenario.situations[event.situation].voice(event.role)
        name = self.game.scenario.role(event.role).name
        if voice is not None:
            yield from self._prose(
                self.words.tr(
                    "{name} pose sa carte sur la table : « {fact} »", name=name, fact=voice.knows
                ),
                2,
            )

    def _decision(self, event: OptionChosen) -> Iterator[str]:
        scenario = self.game.scenario
        option = scenario.situations[event.situation].option(event.option)
        sentence = event_sentence(event, scenario, self.game.state, self.words)
        yield ""
        yield from self._prose(f"→ {sentence}")
        yield from self._prose(option.outcome)
        if event.amended and option.amendment is not None:
            yield from self._prose(option.amendment.outcome)
        for role_id in self.game.state.seats:
            if role_id in option.reactions:
                name = scenario.role(role_id).name
                said = self.words.tr(
                    "{name} : « {says} »", name=name, says=option.reactions[role_id]
                )
                yield from self._prose(f"   {said}", 5)

    def _hazard(self, event: HazardStruck) -> Iterator[str]:
        hazard = self.game.scenario.hazards[event.hazard]
        yield ""
        yield from self._prose(f"* {hazard.title}. {hazard.text}", 2)
        if event.softening is not None:
            yield from self._prose(f"  {hazard.softened[event.softening].text}", 2)

    def _changes(self, events: tuple[Event, ...]) -> Iterator[str]:
        for line in change_lines(self.play, events):
            yield from self._prose(f"   {line.amount:>12}  {line.label}. {line.because}", 17)

    def _title(self, title: str, above: str = "") -> Iterator[str]:
        if above:
            yield self.words.typeset(above)
        yield self.words.typeset(title.upper())
        yield "-" * min(len(title), WIDTH)

    def _prose(self, text: str, indent: int = 0) -> Iterator[str]:
        yield from wrap(
            self.words.typeset(text),
            WIDTH,
            subsequent_indent=" " * indent,
            drop_whitespace=True,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]


_TOLD: Final = (
    MethodChosen,
    BallotsRevealed,
    ObjectionRaised,
    ObjectionSettled,
    ConsensusFailed,
    FormAdopted,
    GameEnded,
)
"""Events told by their own sentence."""


def _until(events: Iterable[Event], kinds: tuple[type, ...]) -> tuple[Event, ...]:
    """The ledger lines up to the next card."""
    lines = []
    for event in events:
        if isinstance(event, kinds):
            break
        if isinstance(event, Contribution):
            lines.append(event)
    return tuple(lines)
