"""A whole game told as a story: what companions play when nobody holds a keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from textwrap import wrap
from typing import Final

from kessessa.core.events import (
    AccountOverdrawn,
    BallotsRevealed,
    CharterSigned,
    ConsensusFailed,
    ConsequenceFelt,
    Contribution,
    Event,
    FactShared,
    FormAdopted,
    GameEnded,
    HazardStruck,
    LotDrawn,
    MethodChosen,
    MotionSettled,
    ObjectionRaised,
    ObjectionSettled,
    OpinionsOpened,
    OptionChosen,
    Postponed,
    PromiseTested,
    RoadShortened,
    SeatReturned,
    SeatWithdrew,
    SecondRound,
    SituationEntered,
    StageEnded,
    StageSkipped,
)
from kessessa.core.game import Game, next_action
from kessessa.core.scenario import INDICATORS
from kessessa.screens.debrief.ending import EndPage, LedgerPage
from kessessa.screens.debrief.steps import DecidedPage
from kessessa.screens.ui.page import Page
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.settings import Settings
from kessessa.screens.ui.typography import typeset
from kessessa.screens.ui.widgets import LETTERS, change_lines, costs
from kessessa.session import Session
from kessessa.terminal.paint import tell
from kessessa.text import Locale, closed, euros, event_sentence, indicators

WIDTH: Final = 80
_BREAK: Final = "* * *"
"""Between the story and each page that looks back on it."""
_CARDS: Final = (HazardStruck, ConsequenceFelt)
"""Events that open a paragraph of their own, with the changes they bring."""
_TOLD: Final = (
    AccountOverdrawn,
    BallotsRevealed,
    ConsensusFailed,
    FormAdopted,
    LotDrawn,
    MethodChosen,
    MotionSettled,
    ObjectionRaised,
    ObjectionSettled,
    OpinionsOpened,
    Postponed,
    PromiseTested,
    RoadShortened,
    SeatReturned,
    SeatWithdrew,
    SecondRound,
)
"""Events told by their own sentence, in passing."""


def narrate(session: Session, settings: Settings, write: Callable[[str], object]) -> None:
    """Tell what was played so far, then let companions hold every seat and tell what they do."""
    played = session.game
    told = Game(
        played.scenario, seats=len(played.root.seats), length=played.length, seed=played.seed
    )
    narrator = _Narrator(told, settings)

    def write_all(lines: Iterator[str]) -> None:
        for line in lines:
            write(line)

    write_all(narrator.opening())
    for done in played.actions:
        write_all(narrator.tell(told.push(done)))
    while (action := next_action(told.scenario, told.state)) is not None:
        session.do(action)
        write_all(narrator.tell(told.push(action)))
    write_all(narrator.ending())


class _Narrator:
    """Turns events into lines; remembers nothing but the game."""

    def __init__(self, game: Game, settings: Settings) -> None:
        self.game = game
        self.settings = settings
        self.locale = Locale(settings.language)

    @property
    def play(self) -> Play:
        """The moment, as pages see it."""
        everyone = frozenset(range(len(self.game.state.seats)))
        return Play(self.game.scenario, self.game.state, self.game.events, everyone, self.settings)

    def opening(self) -> Iterator[str]:
        """Title, village, people."""
        scenario, locale = self.game.scenario, self.locale
        yield from self._title(scenario.title)
        yield from self._prose(scenario.text)
        yield ""
        for role_id in self.game.state.seats:
            role = scenario.role(role_id)
            person = locale.tr(
                "{name}, {trade}, {age} ans", name=role.name, trade=role.trade, age=role.age
            )
            yield from self._prose(f"– {person}. {role.brings}", 2)

    def ending(self) -> Iterator[str]:
        """Outcome, compass, mirror, ledger: the same pages as on screen, without their buttons."""
        pages: tuple[Page, ...] = (
            EndPage(self.play),
            DecidedPage(self.play),
            LedgerPage(self.play),
        )
        for page in pages:
            yield from ("", _BREAK, "")
            yield from tell(typeset(page.view(), self.locale), WIDTH, self.locale)

    def tell(self, events: tuple[Event, ...]) -> Iterator[str]:
        """What one action brought, as a story tells it."""
        for place, event in enumerate(events):
            rest = events[place + 1 :]
            if isinstance(event, CharterSigned | StageSkipped | GameEnded):
                yield ""
                yield from self._sentence(event)
            elif isinstance(event, SituationEntered):
                yield from self._situation(event)
            elif isinstance(event, FactShared):
                yield from self._fact(event)
            elif isinstance(event, OptionChosen):
                yield from self._decision(event)
                yield from self._changes(rest)
            elif isinstance(event, HazardStruck):
                yield from self._hazard(event)
                yield from self._changes(rest)
            elif isinstance(event, ConsequenceFelt):
                option = self.game.scenario.situations[event.situation].option(event.option)
                yield ""
                yield from self._prose(f"* {option.later[event.index].text}", 2)
                yield from self._changes(rest)
            elif isinstance(event, StageEnded):
                yield ""
                yield from self._standing()
            elif isinstance(event, _TOLD):
                if isinstance(event, MethodChosen):
                    yield ""
                yield from self._sentence(event)

    # -- moments ----------------------------------------------------------------------------

    def _situation(self, event: SituationEntered) -> Iterator[str]:
        scenario, locale = self.game.scenario, self.locale
        situation = scenario.situations[event.situation]
        stage = next((stage.title for stage in scenario.stages if stage.id == situation.stage), "")
        yield ""
        yield from self._title(f"{event.turn}. {situation.title}", stage)
        yield from self._prose(situation.text)
        yield ""
        yield from self._prose(locale.tr("À débattre : {question}", question=situation.question))
        for place, offer in enumerate(self.game.offers):
            option = offer.option
            yield ""
            yield from self._prose(f"{LETTERS[place]}. {option.title}", 3)
            yield from self._prose(option.detail, 0, 3)
            yield from self._prose(" · ".join(chip.text for chip in costs(option, locale)), 0, 3)
            for reason in offer.closed:
                sentence = locale.tr("Fermé : {why}", why=closed(reason, locale))
                yield from self._prose(sentence, 0, 3)
        yield ""
        for role_id in self.game.state.seats:
            voice = situation.voice(role_id)
            if voice is not None and voice.says:
                yield from self._said(role_id, voice.says)

    def _fact(self, event: FactShared) -> Iterator[str]:
        voice = self.game.scenario.situations[event.situation].voice(event.role)
        name = self.game.scenario.role(event.role).name
        if voice is not None:
            sentence = self.locale.tr(
                "{name} pose sa carte sur la table : « {fact} »", name=name, fact=voice.knows
            )
            yield from self._prose(sentence, 2)

    def _decision(self, event: OptionChosen) -> Iterator[str]:
        scenario = self.game.scenario
        option = scenario.situations[event.situation].option(event.option)
        sentence = event_sentence(event, scenario, self.game.state, self.locale)
        yield ""
        yield from self._prose(f"→ {sentence}", 2)
        yield from self._prose(option.outcome)
        if event.amended and option.amendment is not None:
            yield from self._prose(option.amendment.outcome)
        for role_id in self.game.state.seats:
            if role_id in option.reactions:
                yield from self._said(role_id, option.reactions[role_id], 3)

    def _hazard(self, event: HazardStruck) -> Iterator[str]:
        hazard = self.game.scenario.hazards[event.hazard]
        yield ""
        yield from self._prose(f"* {hazard.title}. {hazard.text}", 2)
        if event.softening is not None:
            yield from self._prose(hazard.softened[event.softening].text, 0, 2)

    def _standing(self) -> Iterator[str]:
        """Where the project stands, in a line."""
        state, locale = self.game.state, self.locale
        parts = [
            f"{indicators(locale)[indicator].short} {state[indicator]}" for indicator in INDICATORS
        ]
        where = locale.tr(
            "Semaine {week} / {weeks}",
            week=state.week,
            weeks=max(self.game.scenario.start.weeks, state.week),
        )
        if self.settings.display != "numbers":
            parts = []
        yield from self._prose(" · ".join((where, euros(state.treasury, locale), *parts)), 2)

    # -- lines ------------------------------------------------------------------------------

    def _sentence(self, event: Event) -> Iterator[str]:
        sentence = event_sentence(event, self.game.scenario, self.game.state, self.locale)
        if sentence:
            yield from self._prose(sentence)

    def _said(self, role_id: str, says: str, indent: int = 0) -> Iterator[str]:
        name = self.game.scenario.role(role_id).name
        yield from self._prose(
            self.locale.tr("{name} : « {says} »", name=name, says=says), 2, indent
        )

    def _changes(self, events: tuple[Event, ...]) -> Iterator[str]:
        """The ledger's lines up to the next card, energy at a stage's end left to the ledger."""
        lines: list[Event] = []
        for event in events:
            if isinstance(event, (*_CARDS, StageEnded)):
                break
            if isinstance(event, Contribution):
                lines.append(event)
        for line in change_lines(self.play, lines):
            yield from self._prose(f"   {line.amount:>12}  {line.label}. {line.because}", 17)

    def _title(self, title: str, above: str = "") -> Iterator[str]:
        if above:
            yield self.locale.typeset(above)
        yield self.locale.typeset(title.upper())
        yield ""

    def _prose(self, text: str, hang: int = 0, indent: int = 0) -> Iterator[str]:
        yield from wrap(
            self.locale.typeset(text),
            WIDTH,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hang),
            break_on_hyphens=False,
        ) or [""]
