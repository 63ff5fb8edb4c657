"""The host: a stack of pages, the session under them, and the commands pages ask for.

The one mutable object of this floor. Painters show `view()` and `send` messages; they own no
page and no game.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from secrets import randbelow
from typing import Final, TypeAlias

from kessessa.content import ScenarioError, find_scenarios
from kessessa.core.findings import Analysis
from kessessa.core.game import Game, next_action
from kessessa.core.rules import IllegalActionError
from kessessa.core.scenario import Length, Scenario
from kessessa.journal import JournalError
from kessessa.screens.analyst import Analyst, Ways
from kessessa.screens.debrief import DebriefPage
from kessessa.screens.menus import TermPage
from kessessa.screens.mishap import MishapPage
from kessessa.screens.nodes import Clock, PageNode, Progress, walk
from kessessa.screens.page import (
    Answered,
    Apply,
    Asked,
    AskFork,
    Command,
    Debrief,
    Home,
    Message,
    NewGame,
    Page,
    Pop,
    PrintBooklet,
    Push,
    Quit,
    Replace,
    ResumeGame,
    Submit,
    Ticked,
    Undo,
)
from kessessa.screens.phases import DEBRIEF, PAGES
from kessessa.screens.play import GamePage, Play
from kessessa.screens.settings import Settings
from kessessa.screens.shelf import in_language, playable, resumable, untranslated
from kessessa.screens.title import TitlePage
from kessessa.screens.typeset import typeset
from kessessa.session import Session, session_folder
from kessessa.text import Step, Words, refusal

Printer: TypeAlias = Callable[[Session, Settings, Analysis | None], str]
"""Writes the booklet of a session, and says in a sentence where it is or why it could not."""
GLANCE: Final = 0.25
"""Seconds between two looks at a long computation."""
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
        analyst: Analyst | None = None,
        printer: Printer | None = None,
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
        self._ways = Ways(analyst)
        self._printer = printer
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
        if isinstance(self.page, TermPage):  # a word is not explained by itself
            glossary = tuple(one for one in glossary if one != self.page.term)
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
        self._look_at_ways()

    def wait(self) -> float | None:
        """Seconds until `tick` is wanted: companions at a human pace, or a clock; None for never."""
        if self._companions_move():
            return self.pace
        if self._shows(Progress):
            return GLANCE
        return 1.0 if self._shows(Clock) else None

    def tick(self) -> None:
        """Let a companion move, or a second pass."""
        if self._companions_move() and self.session is not None:
            self._guarded(self.session.companions_step)
            self._show_moment()
        elif self._shows(Progress):
            self._look_at_ways()
        elif self._shows(Clock):
            self._stack[-1] = self.page.update(Ticked()).page
        self.revision += 1

    def use(self, settings: Settings) -> None:
        """Use these settings from now on, on every page, and remember them."""
        self.revision += 1
        self._apply(settings)

    def stumble(self) -> None:
        """Tell that the program has failed at the page on top; the session goes on below."""
        self.revision += 1
        folder = self.session.folder if self.session else None
        self._stack.append(MishapPage(self.settings, str(folder) if folder else ""))

    def close(self) -> None:
        """Stop; the session, if there is one, is safe in its folder and free for another."""
        self._close()
        self.running = False

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
        elif isinstance(command, Debrief):
            self._open_step(command.step)
        elif isinstance(command, AskFork):
            self._fork(command)
        elif isinstance(command, PrintBooklet):
            self._print()
        elif isinstance(command, Apply):
            self._apply(command.settings)
        elif isinstance(command, Quit):
            self.close()

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

    # -- the debrief --------------------------------------------------------------------------

    def _open_step(self, step: Step) -> None:
        page = DEBRIEF[step](self.play())
        if isinstance(self.page, DebriefPage):
            self._stack[-1] = page
        else:
            self._stack.append(page)

    def _fork(self, wanted: AskFork) -> None:
        if self.session is not None:
            fork = self._ways.fork(self.session.game, wanted.decision, wanted.option)
            self._stack[-1] = self.page.update(Answered(fork)).page

    def _print(self) -> None:
        if self._printer is not None and self.session is not None:
            self.notice = self._printer(self.session, self.settings, self._ways.analysis)

    def _look_at_ways(self) -> None:
        """Give the page on top what has been counted by now."""
        page = self.page
        if self._ways.are_counted and isinstance(page, GamePage) and page.play.analysis is None:
            self._stack[-1] = replace(page, play=self.play())

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
            self._stack = [_retold(page, settings, self.play()) for page in self._stack]
        else:
            self._shelve()
            above = (_retold(page, settings, None) for page in self._stack[1:])
            self._stack = [self._title(), *above]

    def _translate(self, language: str) -> None:
        """Show the same game in another language, where the scenario speaks it."""
        if self.session is None:
            return
        played = self.session.game
        if played.scenario.language == language:
            return
        spoken = in_language(played.scenario.id, language)
        if spoken is None or spoken.digest != played.scenario.digest:
            self.notice = untranslated(Words(language))
            return
        game = Game(spoken, seats=len(played.root.seats), length=played.length, seed=played.seed)
        for action in played.actions:
            game.push(action)
        self.session.game = game

    # -- sessions ---------------------------------------------------------------------------

    def _go_home(self) -> None:
        self._close()
        self._shelve()
        self._stack = [self._title()]

    def _close(self) -> None:
        self._ways.stop()
        if self.session is not None:
            self.session.close()
            self.session = None

    def _shelve(self) -> None:
        """Look again for scenarios that can be played; a notice tells of a faulty one."""
        self._scenarios, notice = playable(self.settings.language)
        self.notice = notice or self.notice

    def _title(self) -> TitlePage:
        return TitlePage(self._scenarios, resumable(self.folder, self._scenarios), self.settings)

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
        source: Path | None = None,
    ) -> None:
        """Found something, and show its charter.

        The scenario is copied into the session's folder from `source`, or from where the scenario
        of this name is found.
        """
        self._close()
        if folder is None and self.folder is not None:
            folder = session_folder(self.folder, self.today, scenario.id)
        if source is None:
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
        if scenario.language != self.settings.language:
            self.notice = "\n".join(filter(None, (untranslated(self.words), self.notice)))
        self._show_moment(fresh=True)

    def resume(self, folder: Path) -> None:
        """Go on with a session at the page where it stopped; a refusal becomes the notice."""
        self._close()
        self.notice = ""
        try:
            self.session = Session.resume(folder)
            self._translate(self.settings.language)
            told = (one.message(self.settings.language) for one in self.session.warnings)
            self.notice = "\n".join(filter(None, (*told, self.notice)))
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
            self.session.is_recorded,
            game.length,
            self._ways.analysis,
            self._ways.percent,
            self._printer is not None,
        )

    def _show_moment(self, *, fresh: bool = False) -> None:
        """Put the page of the current phase at the bottom of the stack, keeping what it remembers."""
        if self.session is None:
            return
        self._ways.follow(self.session.game)
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

    def _shows(self, kind: type[Clock | Progress]) -> bool:
        return any(isinstance(node, kind) for node in walk(self.page.view()))


def _retold(page: Page, settings: Settings, play: Play | None) -> Page:
    """A page of the stack with other settings: it shows the same thing, said otherwise."""
    values: dict[str, object] = {"settings": settings, "language": settings.language}
    if play is not None:
        values["play"] = play
    known = {field.name for field in fields(page)}  # type: ignore[arg-type]
    retold: Page = replace(page, **{name: values[name] for name in values if name in known})  # type: ignore[type-var]
    return retold


def _is_same_moment(before: Play, play: Play) -> bool:
    """Whether a page may keep what it remembers: same step, same round of the same vote."""
    rounds = [one.state.poll.round if one.state.poll else 0 for one in (before, play)]
    phases = [one.state.phase for one in (before, play)]
    return (
        before.state.turn == play.state.turn and phases[0] is phases[1] and rounds[0] == rounds[1]
    )
