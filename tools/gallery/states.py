"""The pages of a game under way, each moment made by the rules from the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from kessessa.app.routes import PAGES
from kessessa.core.actions import (
    Action,
    ChooseMethod,
    Consent,
    GiveOpinion,
    MoveCharter,
    Object,
    Proceed,
    Reveal,
    Settle,
    ShareFact,
    Vote,
)
from kessessa.core.events import (
    ConsequenceFelt,
    Contribution,
    Event,
    HazardStruck,
    OptionChosen,
    SituationEntered,
    StageEnded,
)
from kessessa.core.hour import plan_hour
from kessessa.core.methods import CHAIR, CONSENT
from kessessa.core.rules.engine import apply, is_legal, take
from kessessa.core.rules.offers import open_options
from kessessa.core.scenario import INDICATORS, Effect, Scenario, Situation
from kessessa.core.state import Phase, State
from kessessa.screens.facilitator.hour import HourPage
from kessessa.screens.facilitator.notes import NotesPage
from kessessa.screens.facilitator.pause import PausePage
from kessessa.screens.facilitator.rehearsal import RehearsalPage
from kessessa.screens.turn.ballot_card import BallotCardPage
from kessessa.screens.turn.charter import MotionPage
from kessessa.screens.turn.pass_the_laptop import (
    HandOverPage,
    OpinionCardPage,
    SeatPickerPage,
    SecretCardPage,
)
from kessessa.screens.turn.statutes import StatutesPage
from kessessa.screens.ui.page import Page
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.settings import Settings

GalleryPages: TypeAlias = Iterator[tuple[str, str, Page]]
"""Kinds of pages, details that tell one from another of its kind, pages."""


@dataclass(frozen=True, slots=True)
class GameState:
    """A state of a game, with what happened until then."""

    scenario: Scenario
    settings: Settings
    state: State
    events: tuple[Event, ...] = ()

    def after(self, *actions: Action) -> GameState:
        """The moment after some actions."""
        state, events = self.state, self.events
        for action in actions:
            step = apply(self.scenario, state, action)
            state, events = step.state, (*events, *step.events)
        return replace(self, state=state, events=events)

    def happened(self, *events: Event) -> GameState:
        """The moment as if this had happened too."""
        return replace(self, events=(*self.events, *events))

    @property
    def play(self) -> Play:
        """The moment as pages see it."""
        return Play(self.scenario, self.state, self.events, frozenset(), self.settings)

    @property
    def page(self) -> Page:
        """The page of its phase."""
        return PAGES[self.state.phase](self.play)


def entered(signed: GameState, situation: Situation) -> GameState:
    """The moment when a situation is put on the table."""
    form = "scic" if "scic" in signed.scenario.forms else signed.state.form
    plan = (situation.id, *(other for other in signed.state.plan if other != situation.id))
    stage = signed.state.stage if situation.crisis else situation.stage
    state = signed.state.evolve(
        phase=Phase.READ, plan=plan, stage=stage, form=form, turn=1, treasury=4000
    )
    entered = SituationEntered(1, situation.id, state.chair)
    return replace(signed, state=state).happened(entered)


# -- a situation ------------------------------------------------------------------------------------


def situation_pages(read: GameState, situation: Situation) -> GalleryPages:
    """A situation from its reading to its outcomes."""
    here, crisis = situation.id, "-crisis" if situation.crisis else ""
    yield f"read{crisis}", here, read.page
    if any(option.form for option in situation.options):
        yield f"statutes{crisis}", here, StatutesPage(read.play)
    opinions = read.after(Proceed())
    yield f"opinion{crisis}", here, opinions.page
    yield f"opinioncard{crisis}", here, OpinionCardPage(opinions.play, 0)
    debate = opinions.after(Proceed())
    yield f"debate{crisis}", here, debate.page
    shared = debate
    for seat in range(len(read.state.seats)):
        yield f"secretcard{crisis}", f"{here}-{seat}", SecretCardPage(debate.play, seat)
        if is_legal(shared.scenario, shared.state, ShareFact(seat)):
            shared = shared.after(ShareFact(seat))
    yield f"debate-told{crisis}", here, shared.page
    method = shared.after(Proceed())
    yield f"method{crisis}", here, method.page
    chair = method.state.chair
    voted = method.after(ChooseMethod(CHAIR.id))
    yield f"ballotcard-chair{crisis}", here, BallotCardPage(voted.play, chair)
    for option in open_options(method.scenario, method.state):
        name = f"{here}-{option}"
        yield f"outcome{crisis}", name, voted.after(Vote(chair, option), Reveal()).page
        yield from _objected(method, option, name)


def _objected(method: GameState, option: str, name: str) -> GalleryPages:
    """An objection to an option, where one may be raised."""
    choice = ChooseMethod(CONSENT.id, option)
    if not is_legal(method.scenario, method.state, choice):
        return
    poll = method.after(choice)
    yield "ballotcard-objecting", name, BallotCardPage(poll.play, 0, objecting=True)
    voters = poll.state.poll.voters if poll.state.poll else ()
    reason = "Sans le foyer, il n'y a plus de place pour le bal du quatorze juillet."
    casts: list[Action] = [Object(0, reason), *(Consent(seat) for seat in voters if seat)]
    objected = poll.after(*casts, Reveal())
    yield "objection", name, objected.page
    if is_legal(objected.scenario, objected.state, Settle("amend")):
        yield "outcome-amended", name, objected.after(Settle("amend")).page


# -- what does not depend on the situation ------------------------------------------------------------


def asides(read: GameState) -> GalleryPages:
    """Pages over a situation."""
    seats = range(len(read.state.seats))
    opinions = read.after(Proceed())
    option = open_options(read.scenario, read.state)[0]
    yield (
        "opinion-half",
        "",
        opinions.after(*(GiveOpinion(seat, option) for seat in seats[:2])).page,
    )
    yield "opinion-all", "", opinions.after(*(GiveOpinion(seat, option) for seat in seats)).page
    yield "handover", "", HandOverPage(read.play, 2, SecretCardPage(read.play, 2))
    yield "seatpicker", "", SeatPickerPage(read.play, tuple(seats))
    yield "pause", "", PausePage(read.play)
    yield "pause-debate", "", PausePage(opinions.after(Proceed()).play)
    yield "notes", "", NotesPage(read.play)
    yield from _hours(read)
    timed = replace(read, settings=replace(read.settings, clock=True))
    yield "debate-clock", "", timed.after(Proceed(), Proceed()).page
    in_words = replace(read, settings=replace(read.settings, display="words"))
    yield "read-words", "", in_words.page
    hidden = replace(read, settings=replace(read.settings, display="none"))
    yield "read-none", "", hidden.page


def _hours(read: GameState) -> GalleryPages:
    """The hour, kept by nobody, on time, late, and when it is time for the debrief."""
    yield "hour-unkept", "", HourPage(read.play)
    hour = plan_hour(55, tables=len(read.state.seats), pupils=27, drawn=(2, 3))
    for kind, elapsed in (("on-time", 600), ("late", 1100), ("assembly", 2300), ("debrief", 2500)):
        play = replace(read.play, hour=hour, elapsed=elapsed)
        yield f"hour-{kind}", "", HourPage(play)
        yield f"read-{kind}", "", PAGES[Phase.READ](play)
    late = replace(read.after(Proceed(), Proceed()).play, hour=hour, elapsed=1100, short=True)
    yield "debate-late", "", PAGES[Phase.DEBATE](late)
    rehearsed = replace(read.play, hour=hour)
    yield "rehearsal", "", RehearsalPage(rehearsed, PAGES)
    for phase in (Proceed(), Proceed(), Proceed()):
        read = read.after(phase)
        yield (
            f"rehearsal-{read.state.phase.value}",
            "",
            RehearsalPage(replace(read.play, hour=hour), PAGES, runs=False),
        )


# -- what chance and time bring -----------------------------------------------------------------------


def chance(read: GameState, situation: Situation) -> GalleryPages:
    """Each event card, each way it is softened, each delayed consequence."""
    option = situation.options[0].id
    event = OptionChosen(
        1, situation.id, option, CHAIR.id, amended=False, facts_held=(), facts_shared=()
    )
    chosen = read.happened(event)
    struck_state = replace(chosen, state=chosen.state.evolve(phase=Phase.HAZARD))
    for hazard in read.scenario.hazards.values():
        for softening in (None, *range(len(hazard.softened))):
            effects = hazard.effects if softening is None else hazard.softened[softening].effects
            struck = HazardStruck(1, hazard.id, softening, softening is not None)
            kind = "hazard" if softening is None else "hazard-softened"
            name = f"{hazard.id}-{softening}" if softening else hazard.id
            yield kind, name, struck_state.happened(struck, *_lines(read, effects)).page
    for other in read.scenario.situations.values():
        for choice in other.options:
            for index, later in enumerate(choice.later):
                felt = ConsequenceFelt(1, other.id, choice.id, index)
                name = f"{other.id}-{choice.id}-{index}"
                yield "later", name, struck_state.happened(felt, *_lines(read, later.effects)).page


def _lines(read: GameState, effects: tuple[Effect, ...]) -> list[Event]:
    """Ledger lines of some effects, as the rules would write them."""
    return [
        Contribution(
            1,
            effect.target,
            effect.amount * (read.state.notch if effect.target in INDICATORS else 1),
            "hazard",
            effect.because,
        )
        for effect in effects
        if effect.target != "energy"
    ]


def after_stage(signed: GameState, situation: Situation) -> GalleryPages:
    """The end of a stage, and a motion to amend the charter."""
    read = entered(signed, situation)
    option = open_options(read.scenario, read.state)[0]
    step = take(read.scenario, read.state, option, chance=False)
    taken = replace(read, state=step.state, events=(*read.events, *step.events))
    reviewed = taken.state.evolve(phase=Phase.REVIEW, broken=(signed.scenario.promises[0].id,))
    review = replace(taken, state=reviewed).happened(StageEnded(situation.stage, 1))
    yield "review", "", review.page
    yield "motion", "", MotionPage(review.play)
    promises = tuple(promise.id for promise in signed.scenario.promises[1:3])
    moved = review.after(MoveCharter(CONSENT.id, promises))
    yield "ballot-motion", "", moved.page
    yield "ballotcard-motion", "", BallotCardPage(moved.play, 1)
