"""The host: a stack of pages, the session under them, and the commands pages ask for.

The one mutable object of this floor. Painters show `view()` and `send` messages; they own no
page and no game.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from secrets import randbelow
from typing import Final

from kessessa.content import OWN, Found, ScenarioError, find_scenarios, load
from kessessa.core.game import Game, next_action
from kessessa.core.rules import IllegalActionError
from kessessa.core.scenario import Length, Scenario
from kessessa.core.state import Phase
from kessessa.journal import JournalError
from kessessa.screens import situation, telling
from kessessa.screens.founding import CharterPage, Resumable, TitlePage
from kessessa.screens.menus import TermPage
from kessessa.screens.nodes import Clock, PageNode, walk
from kessessa.screens.page import (
    Answered,
    Apply,
    Asked,
    Command,
    Home,
    Message,
    NewGame,
    Page,
    Pop,
    Push,
    Quit,
    Replace,
    ResumeGame,
    Submit,
    Ticked,
    Undo,
)
from kessessa.screens.play import GamePage, Play
from kessessa.screens.settings import Settings
from kessessa.screens.typeset import typeset
from kessessa.session import Listed, Session, list_sessions, session_folder
from kessessa.text import Words, refusal

PAGES: Final[Mapping[Phase, Callable[[Play], GamePage]]] = {
    Phase.CHARTER: CharterPage,
    **situation.PAGES,
    **telling.PAGES,
}
"""The page of each phase of a game."""
SEEDS: Final = 1_000_000
"""Seeds that a new game may draw."""


class Host:
    """A stack of pages and the session they are about."""

    def __init__(
        self,
        *,
        settings: Settings,
        folder: Path | None,
        remember: Callable[[Settings], None] = lambda _: None,
        pace: float = 0.7,
        today: date,
    ) -> None:
        self.settings = settings
        self.folder = folder
        """Where sessions are kept; None keeps nothing."""
        self.pace = pace
        """Seconds between two moves of companions."""
        self.today = today
        """The date that a new session's folder bears."""
        self.running = True
        self.notice = ""
        """An answer in plain words, shown until the next press."""
        self.revision = 0
        """Changes whenever the view may have."""
        self.session: Session | None = None
        self._remember = remember
        self._scenarios: tuple[Scenario, ...] = ()
        self._stack: list[Page] = []
        self._go_home()

    # -- what painters use --------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page on top."""
        return self._stack[-1]

    @property
    def words(self) -> Words:
        """The language of the interface."""
        return Words(self.settings.language)

    def view(self) -> PageNode:
        """The page on top, set for painting."""
        glossary = self.session.game.scenario.glossary if self.session else ()
        return typeset(self.page.view(), self.words, glossary)

    def send(self, message: Message) -> None:
        """Tell the page on top, and do what it asks."""
        self.notice = ""
        self.revision += 1
        if isinstance(message, Asked):
            self._explain(message.term)
            return
        turn = self.page.update(message)
        self._stack[-1] = turn.page
        for command in turn.commands:
            self._run(command)

    def wait(self) -> float | None:
        """Seconds until `tick` is wanted: companions at a human pace, or a clock; None for never."""
        if self._companions_move():
            return self.pace
        return 1.0 if self._has_clock() else None

    def tick(self) -> None:
        """Let a companion move, or a second pass."""
        if self._companions_move() and self.session is not None:
            self._guarded(self.session.companions_step)
            self._show_moment()
        elif self._has_clock():
            self._stack[-1] = self.page.update(Ticked()).page
        self.revision += 1

    # -- commands ---------------------------------------------------------------------------

    def _run(self, command: Command) -> None:
        if isinstance(command, Push):
            self._stack.append(command.page)
        elif isinstance(command, Pop):
            self._pop(command.result)
        elif isinstance(command, Replace):
            self._stack[-1] = command.page
        elif isinstance(command, Home):
            self._go_home()
        elif isinstance(command, Submit):
            self._submit(command)
        elif isinstance(command, Undo):
            self._undo(facilitator=command.facilitator)
        elif isinstance(command, NewGame):
            self._found(command)
        elif isinstance(command, ResumeGame):
            self.resume(Path(command.folder))
        elif isinstance(command, Apply):
            self._apply(command.settings)
        elif isinstance(command, Quit):
            self._close()
            self.running = False

    def _pop(self, result: object) -> None:
        if len(self._stack) > 1:
            self._stack.pop()
            if result is not None:
                self._stack[-1] = self.page.update(Answered(result)).page

    def _submit(self, command: Submit) -> None:
        session = self.session
        if session is None:
            return
        self._guarded(lambda: session.do(command.action))
        self._show_moment()

    def _undo(self, *, facilitator: bool) -> None:
        session = self.session
        if session is None:
            return
        self._guarded(lambda: session.undo(facilitator=facilitator))
        del self._stack[1:]
        self._show_moment(fresh=True)

    def _guarded(self, do: Callable[[], object]) -> None:
        """Do something that may be refused, and turn a refusal into a notice."""
        try:
            do()
        except IllegalActionError as error:
            self.notice = refusal(error.why, self.words)
        except JournalError as error:
            self.notice = error.message(self.settings.language)

    def _explain(self, term: str) -> None:
        glossary = self.session.game.scenario.glossary if self.session else ()
        found = next((one for one in glossary if one.id == term), None)
        if found is not None:
            self._stack.append(TermPage(found, self.settings.language))

    def _apply(self, settings: Settings) -> None:
        translated = settings.language != self.settings.language
        self.settings = settings
        self._remember(settings)
        if self.session is not None:
            if translated:
                self._translate(settings.language)
            self._show_moment()
        else:
            self._scenarios = self._load_scenarios()
            self._stack[0] = self._title()

    def _translate(self, language: str) -> None:
        """Show the same game in another language, where the scenario speaks it."""
        if self.session is None:
            return
        played = self.session.game
        spoken = self._in_language(played.scenario.id, language)
        if spoken is None or spoken.digest != played.scenario.digest:
            return
        game = Game(spoken, seats=len(played.root.seats), length=played.length, seed=played.seed)
        for action in played.actions:
            game.push(action)
        self.session.game = game

    def _in_language(self, scenario: str, language: str) -> Scenario | None:
        """A scenario in a language, or None where it does not speak it."""
        found = next((one for one in find_scenarios() if one.id == scenario), None)
        if found is None:
            return None
        try:
            return load(str(found.path), language)
        except ScenarioError:
            return None

    # -- sessions ---------------------------------------------------------------------------

    def _go_home(self) -> None:
        self._close()
        self._scenarios = self._load_scenarios()
        self._stack = [self._title()]

    def _close(self) -> None:
        if self.session is not None:
            self.session.close()
            self.session = None

    def _load_scenarios(self) -> tuple[Scenario, ...]:
        """The scenarios that can be played, in the language if they speak it."""
        spoken = (self._load(one) for one in find_scenarios())
        return tuple(scenario for scenario in spoken if scenario is not None)

    def _load(self, found: Found) -> Scenario | None:
        """A scenario in the language, or else in its own; None, and a notice, if it is faulty."""
        for language in (self.settings.language, OWN):
            try:
                return load(str(found.path), language)
            except ScenarioError as error:
                self.notice = str(error).splitlines()[0]
        return None

    def _title(self) -> TitlePage:
        return TitlePage(self._scenarios, self._resumable(), self.settings)

    def _resumable(self) -> tuple[Resumable, ...]:
        if self.folder is None:
            return ()
        scenarios = {scenario.id: scenario for scenario in self._scenarios}
        found = []
        for one in list_sessions(self.folder):
            if one.glance is None or one.glance.is_over:
                continue
            scenario = scenarios.get(one.glance.header.scenario)
            if scenario is not None:
                found.append(Resumable(one.folder, scenario.title, self._stage(scenario, one)))
        return tuple(found)

    def _stage(self, scenario: Scenario, listed: Listed) -> str:
        """Where a kept session stands, in words."""
        stage = listed.glance.stage if listed.glance else ""
        title = next((one.title for one in scenario.stages if one.id == stage), "")
        return " · ".join(part for part in (title, listed.folder.name) if part)

    def _found(self, wanted: NewGame) -> None:
        scenario = next(one for one in self._scenarios if one.id == wanted.scenario)
        seed = randbelow(SEEDS) if wanted.seed is None else wanted.seed
        self.start(
            scenario,
            seats=wanted.seats,
            length=wanted.length,
            companions=frozenset(wanted.companions),
            seed=seed,
        )

    def start(
        self,
        scenario: Scenario,
        *,
        seats: int,
        length: Length,
        companions: frozenset[int],
        seed: int,
        folder: Path | None = None,
    ) -> None:
        """Found something, and show its charter."""
        self._close()
        if folder is None and self.folder is not None:
            folder = session_folder(self.folder, self.today, scenario.id)
        source = next((one.path for one in find_scenarios() if one.id == scenario.id), None)
        session = Session.create(
            scenario,
            seats=seats,
            length=length,
            companions=companions,
            seed=seed,
            language=self.settings.language,
            day=self.today,
        )
        if folder is not None:
            self._guarded(lambda: session.record_in(folder, source_folder=source))
        self.session = session
        self._show_moment(fresh=True)

    def resume(self, folder: Path) -> None:
        """Go on with a session at the page where it stopped; a refusal becomes the notice."""
        self._close()
        try:
            self.session = Session.resume(folder)
            self._translate(self.settings.language)
        except (JournalError, ScenarioError) as error:
            self.notice = (
                error.message(self.settings.language)
                if isinstance(error, JournalError)
                else str(error).splitlines()[0]
            )
            return
        self._show_moment(fresh=True)

    # -- the page of the moment ----------------------------------------------------------------

    def play(self) -> Play:
        """The session as values, for pages; ValueError without a session."""
        if self.session is None:
            raise ValueError("no session")
        game = self.session.game
        return Play(
            game.scenario,
            game.state,
            game.events,
            self.session.companions,
            self.settings,
            self.session.unsaved,
        )

    def _show_moment(self, *, fresh: bool = False) -> None:
        """Put the page of the current phase at the bottom of the stack, keeping what it remembers."""
        if self.session is None:
            return
        play = self.play()
        old = self._stack[0]
        if not fresh and isinstance(old, GamePage) and _is_same_moment(old.play, play):
            self._stack[0] = replace(old, play=play)
        else:
            self._stack = [PAGES[play.state.phase](play)]

    def _companions_move(self) -> bool:
        return (
            self.session is not None
            and len(self._stack) == 1
            and next_action(
                self.session.game.scenario, self.session.game.state, self.session.companions
            )
            is not None
        )

    def _has_clock(self) -> bool:
        return any(isinstance(node, Clock) for node in walk(self.page.view()))


def _is_same_moment(before: Play, play: Play) -> bool:
    """Whether a page may keep what it remembers: same step, same round of the same vote."""
    rounds = [one.state.poll.round if one.state.poll else 0 for one in (before, play)]
    phases = [one.state.phase for one in (before, play)]
    return (
        before.state.turn == play.state.turn and phases[0] is phases[1] and rounds[0] == rounds[1]
    )
