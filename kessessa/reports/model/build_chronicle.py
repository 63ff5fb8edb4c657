"""From a game to its chronicle.

Long because a chapter is told from its events in one pass, part by part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kessessa.core.conditions import holds, score
from kessessa.core.events import (
    BallotsRevealed,
    CharterSigned,
    Contribution,
    Event,
    FactShared,
    GameEnded,
    HazardStruck,
    MethodChosen,
    ObjectionRaised,
    ObjectionSettled,
    OpinionsOpened,
    OptionChosen,
    PromiseTested,
    SituationEntered,
)
from kessessa.core.game import Game
from kessessa.core.rules.offers import offers
from kessessa.core.scenario import Scenario, Situation
from kessessa.core.state import Ballot as StateBallot
from kessessa.core.state import State
from kessessa.reports.model.chronicle import (
    Ballot,
    Card,
    Chapter,
    Charter,
    Choice,
    Chronicle,
    Count,
    End,
    Fact,
    LedgerLine,
    Objection,
    Opinion,
    Person,
    Poll,
    Promise,
    Tested,
    standing,
)
from kessessa.text import Locale, because, closed, typeset


def chronicle(game: Game, locale: Locale, *, date: str = "") -> Chronicle:
    """The game told decision by decision; `date` is that of the session, ISO or empty."""
    scenario, state = game.scenario, game.state
    pages = tuple(_pages(game))
    events = game.events
    over = state.ending is not None
    chapters = tuple(_chapter(page, scenario, locale, over=over) for page in pages)
    form = scenario.forms.get(state.form)
    return Chronicle(
        scenario=scenario.id,
        version=scenario.version,
        digest=scenario.digest,
        title=_typeset(scenario.title, scenario),
        place=_typeset(scenario.place, scenario),
        language=locale.language,
        date=date,
        length=game.length,
        seed=game.seed,
        people=tuple(_person(role, scenario, state) for role in state.seats),
        charters=tuple(_charters(pages, events)),
        promises=_promises(scenario, events),
        form=state.form,
        form_title=_typeset(form.title, scenario) if form else "",
        start=standing(game.root),
        chapters=tuple(chapter for chapter in chapters if chapter.option or over),
        end=_end(scenario, state, events),
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """What happened from one question to the next."""

    entered: SituationEntered
    before: State
    """When the question was asked."""
    after: State
    events: tuple[Event, ...]

    def all(self, kind: type[object]) -> Iterator[Event]:
        """The events of a kind."""
        return (event for event in self.events if isinstance(event, kind))


def _pages(game: Game) -> Iterator[_Page]:
    """The game cut at each situation that came on the table."""
    state, page = game.root, None
    for _, step in game.steps:
        state = step.state
        for event in step.events:
            if isinstance(event, SituationEntered):
                if page is not None:
                    yield replace(page, after=state)
                page = _Page(event, state, state, ())
            elif page is not None:
                page = replace(page, events=(*page.events, event))
    if page is not None:
        yield replace(page, after=state)


def _chapter(page: _Page, scenario: Scenario, locale: Locale, *, over: bool) -> Chapter:
    entered, seats = page.entered, page.before.seats
    situation = scenario.situations[entered.situation]
    stages = {stage.id: stage.title for stage in scenario.stages}
    decided = next((event for event in page.events if isinstance(event, OptionChosen)), None)
    chosen = [event for event in page.events if isinstance(event, MethodChosen)]
    way = chosen[-1] if chosen and decided and decided.method != "skip" else None
    return Chapter(
        turn=entered.turn,
        situation=situation.id,
        title=_typeset(situation.title, scenario),
        stage=situation.stage,
        stage_title=_typeset(stages.get(situation.stage, ""), scenario),
        question=_typeset(situation.question, scenario),
        stakes=situation.stakes,
        crisis=situation.crisis,
        chair=seats[entered.chair],
        options=_options(page.before, scenario, locale),
        opinions=tuple(
            Opinion(seats[seat], option)
            for event in page.events
            if isinstance(event, OpinionsOpened)
            for seat, option in event.opinions
        ),
        facts=tuple(_facts(page, situation, scenario, over=over)),
        method=decided.method if decided else "",
        by_charter=way.by_default if way else False,
        proposal=(way.proposal or "") if way else "",
        delegates=tuple(seats[seat] for seat in way.delegates) if way else (),
        polls=tuple(_poll(reveal, seats) for reveal in _ballots(page, decided)),
        objections=tuple(_objections(page, seats)),
        option=decided.option if decided else "",
        amended=decided.amended if decided else False,
        promises=tuple(
            Tested(event.promise, event.kept)
            for event in page.events
            if isinstance(event, PromiseTested)
        ),
        cards=tuple(
            Card(
                event.hazard,
                _typeset(scenario.hazards[event.hazard].title, scenario),
                event.expected,
                event.softening is not None,
            )
            for event in page.events
            if isinstance(event, HazardStruck)
        ),
        ledger=tuple(
            LedgerLine(
                _target(event.target, seats),
                event.delta,
                event.source,
                _why(event, scenario, locale),
            )
            for event in page.events
            if isinstance(event, Contribution)
        ),
        after=standing(page.after),
    )


def _typeset(text: str, scenario: Scenario) -> str:
    """An author's text, set as its own language wants."""
    return typeset(" ".join(text.split()), scenario.language)


def _why(line: Contribution, scenario: Scenario, locale: Locale) -> str:
    if isinstance(line.because, str):
        return _typeset(line.because, scenario)
    return because(line, locale)


def _target(target: str, seats: Sequence[str]) -> str:
    kind, _, seat = target.partition(":")
    return f"{kind}:{seats[int(seat)]}" if seat else target


def _options(before: State, scenario: Scenario, locale: Locale) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            offer.option.id,
            _typeset(offer.option.title, scenario).rstrip(" ."),
            " ".join(closed(reason, locale) for reason in offer.closed),
        )
        for offer in offers(scenario, before)
    )


def _facts(page: _Page, situation: Situation, scenario: Scenario, *, over: bool) -> Iterator[Fact]:
    """Every fact that somebody at the table knew; before the end, those that were shared."""
    shared = {event.role for event in page.events if isinstance(event, FactShared)}
    for voice in situation.voices:
        public = over or voice.role in shared
        if voice.knows and voice.role in page.before.seats and public:
            yield Fact(voice.role, _typeset(voice.knows, scenario), voice.role in shared)


def _ballots(page: _Page, decided: OptionChosen | None) -> Iterator[BallotsRevealed]:
    """The votes on the question; motions on the charter come after the decision."""
    for event in page.events:
        if event is decided:
            return
        if isinstance(event, BallotsRevealed):
            yield event


def _poll(event: BallotsRevealed, seats: Sequence[str]) -> Poll:
    return Poll(
        event.method,
        event.round,
        event.candidates,
        tuple(Ballot(seats[seat], _answers(ballot)) for seat, ballot in event.ballots),
        tuple(Count(option, hands) for option, hands in event.hands),
    )


def _answers(ballot: StateBallot) -> tuple[str, ...]:
    if ballot is None:
        return ()
    return ballot if isinstance(ballot, tuple) else (ballot,)


def _objections(page: _Page, seats: Sequence[str]) -> Iterator[Objection]:
    """Each objection with what became of it: the first settlement that follows."""
    raised: list[ObjectionRaised] = []
    for event in page.events:
        if isinstance(event, ObjectionRaised):
            raised.append(event)
        elif isinstance(event, ObjectionSettled):
            for objection in raised:
                yield Objection(
                    seats[objection.seat], objection.reason, objection.proposal, event.how
                )
            raised = []
    for objection in raised:
        yield Objection(seats[objection.seat], objection.reason, objection.proposal, "")


def _person(role_id: str, scenario: Scenario, state: State) -> Person:
    role = scenario.role(role_id)
    person = Person(role_id, role.name, _typeset(role.trade, scenario))
    if state.ending is None:
        return person
    granted = holds(role.wish.when, state)
    return replace(person, wish=_typeset(role.wish.text, scenario), granted=granted)


def _charters(pages: Sequence[_Page], events: Sequence[Event]) -> Iterator[Charter]:
    """The charter as signed, then as amended."""
    first = next((event for event in events if isinstance(event, CharterSigned)), None)
    if first is not None:
        yield Charter(0, first.name, first.method, first.promises)
    for page in pages:
        for event in page.events:
            if isinstance(event, CharterSigned):
                yield Charter(page.entered.turn, event.name, event.method, event.promises)


def _promises(scenario: Scenario, events: Sequence[Event]) -> tuple[Promise, ...]:
    """The promises ever made, in the scenario's order."""
    made = {
        promise
        for event in events
        if isinstance(event, CharterSigned)
        for promise in event.promises
    }
    tests = Counter(
        (event.promise, event.kept) for event in events if isinstance(event, PromiseTested)
    )
    return tuple(
        Promise(
            promise.id,
            _typeset(promise.title, scenario).rstrip(" ."),
            tests[promise.id, True],
            tests[promise.id, False],
        )
        for promise in scenario.promises
        if promise.id in made
    )


def _end(scenario: Scenario, state: State, events: Sequence[Event]) -> End | None:
    ended = next((event for event in events if isinstance(event, GameEnded)), None)
    if ended is None:
        return None
    ending = next(ending for ending in scenario.endings if ending.id == ended.ending)
    title = _typeset(ending.title, scenario).rstrip(" .")
    return End(ending.id, title, ending.family, ended.early, score(state.values))
