"""The host: a stack of pages, the session under them, and the commands pages ask for.

The one mutable object of this floor. Painters show `view()` and `send` messages; they own no
page and no game.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from random import SystemRandom
from typing import Final, Literal, TypeAlias

from kessessa.content import ScenarioError
from kessessa.core.actions import End
from kessessa.core.findings import Analysis
from kessessa.core.rules import IllegalActionError
from kessessa.core.scenario import Length, Scenario
from kessessa.journal import JournalError
from kessessa.screens.analyst import Analyst
from kessessa.screens.ballots import ObjectionPage
from kessessa.screens.debate import DebatePage
from kessessa.screens.debrief import DebriefPage
from kessessa.screens.founding import ProjectsPage
from kessessa.screens.menus import TermPage
from kessessa.screens.method import MethodPage
from kessessa.screens.mishap import MishapPage
from kessessa.screens.nodes import Clock as ClockNode
from kessessa.screens.nodes import PageNode, Progress, texts, walk
from kessessa.screens.page import (
    Answered,
    Apply,
    Asked,
    AskFork,
    Command,
    Debrief,
    Granted,
    Home,
    Jump,
    KeepHour,
    Message,
    MoreTime,
    NewGame,
    OpenShelf,
    Page,
    Picked,
    PlayOn,
    Pop,
    PrintBooklet,
    Push,
    Quit,
    Replace,
    ResumeGame,
    ShortenDebates,
    Submit,
    Ticked,
    Undo,
)
from kessessa.screens.pause import PausePage
from kessessa.screens.phases import DEBRIEF, PAGES
from kessessa.screens.play import GamePage, Play
from kessessa.screens.rehearsal import RehearsalPage
from kessessa.screens.settings import Settings
from kessessa.screens.shelf import playable, resumable, taken, untranslated
from kessessa.screens.table import Table
from kessessa.screens.title import TitlePage
from kessessa.screens.typeset import typeset
from kessessa.session import Clock, Session
from kessessa.text import CODES, STEPS, Step, Words, refusal

Printer: TypeAlias = Callable[[Session, Settings, Analysis | None], str]
"""Writes the booklet of a session, and says in a sentence where it is or why it could not."""
GLANCE: Final = 0.25
"""Seconds between two looks at a long computation."""
LOOK: Final = 10.0
"""Seconds between two looks at the hour."""
PONDERS: Final = 4
"""How much longer a companion in the chair thinks than others do, so that one sees it decide."""
SEEDS: Final = CODES
"""Seeds that a new game may draw: those whose code is four signs."""


def new_seed() -> int:
    """A seed for a new game: chance that nobody has chosen."""
    return SystemRandom().randrange(SEEDS)


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
        clock: Clock | None = None,
        analyst: Analyst | None = None,
        printer: Printer | None = None,
    ) -> None:
        self.settings = settings
        self.pace = pace
        """Seconds between two moves of companions."""
        self.running = True
        self.notice = ""
        """An answer in plain words, shown until the next press."""
        self.revision = 0
        """Changes whenever the view may have."""
        self._table = Table(folder, today, clock, analyst, prints=printer is not None)
        self._printer = printer
        self._remember = remember
        self._stack: list[Page] = []
        self._go_home()

    # -- what painters use --------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page on top."""
        return self._stack[-1]

    @property
    def session(self) -> Session | None:
        """The session that is played; None on the title page."""
        return self._table.session

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
        self._tell_time()
        self._table.note_pause(paused=any(isinstance(one, PausePage) for one in self._stack))

    def pause(self) -> None:
        """Put the pause over the moment, from any page: what was open, secrets too, is closed."""
        self.notice = ""
        if self.session is not None:
            self.revision += 1
            self._stack = [self._stack[0], PausePage(self.play())]
            self._table.note_pause(paused=True)

    def wait(self) -> float | None:
        """Seconds until `tick` is wanted: companions at a human pace, or a clock; None for never."""
        moves = self._companions_wait()
        if moves is not None:
            return moves
        if self._shows(Progress):
            return GLANCE
        if self._shows(ClockNode):
            return 1.0
        return LOOK if self._table.keeps_hour else None

    def tick(self) -> None:
        """Let a companion move, or a second pass."""
        if self._companions_wait() is not None:
            self._let_companions()
        elif self._shows(Progress):
            self._look_at_ways()
        elif self._shows(ClockNode):
            self._stack[-1] = self.page.update(Ticked()).page
            self._tell_time()
        else:
            self._look_at_hour()
            return
        self.revision += 1

    def _companions_wait(self) -> float | None:
        """Seconds until companions go on by themselves; None when they have nothing to do."""
        page = self.page
        if isinstance(page, RehearsalPage):
            return page.beat if page.is_running else None
        if isinstance(page, DebatePage) and page.argues:
            return page.pause if self.pace else None
        if len(self._stack) > 1 or not self._table.companions_wait:
            return None
        ponders = isinstance(page, MethodPage | ObjectionPage)
        return self.pace * (PONDERS if ponders else 1)

    def _let_companions(self) -> None:
        if isinstance(self.page, DebatePage) and self.page.argues:
            turn = self.page.update(Picked("hear"))
            self._stack[-1] = turn.page
            for command in turn.commands:
                self._run(command)
        else:
            self._play_on("action")

    def _tell_time(self) -> None:
        if self._table.keeps_hour:
            self._refresh()

    def _look_at_hour(self) -> None:
        """Tell every page what time it is; what they show has changed only if the sign has."""
        if self.session is None:
            return
        before = texts(self.page.view())
        self._refresh()
        if texts(self.page.view()) != before:
            self.revision += 1

    def _refresh(self) -> None:
        """Show every page of the stack the session and the settings as they are now."""
        play = self.play() if self.session is not None else None
        self._stack = [_retold(page, self.settings, play) for page in self._stack]

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
        self._table.close()
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
        elif isinstance(command, OpenShelf):
            self._open_shelf(rehearsing=command.rehearsing)
        elif isinstance(command, NewGame):
            self._found(command)
        elif isinstance(command, ResumeGame):
            self.resume(Path(command.folder))
        elif isinstance(command, Debrief):
            self._open_step(command.step)
        elif isinstance(command, Jump):
            self._jump()
        elif isinstance(command, KeepHour | ShortenDebates | MoreTime):
            self._keep_time(command)
        elif isinstance(command, PlayOn):
            self._play_on(command.until)
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

    def _jump(self) -> None:
        """Go to the debrief in one move, whatever is on the screen."""
        session = self.session
        if session is None:
            return
        session.note("jump debrief")
        if not session.is_over:
            self._guarded(lambda: session.do(End()))
        self._show_moment(fresh=True)
        self._open_step(STEPS[0])

    def _keep_time(self, command: KeepHour | ShortenDebates | MoreTime) -> None:
        self._table.keep_time(command)
        if isinstance(command, MoreTime):
            self._stack[0] = self._stack[0].update(Granted(command.seconds)).page
        self._refresh()

    def _play_on(self, until: Literal["action", "page", "end"]) -> None:
        """Let companions play: one action, to the next page, or to the end and its debrief."""
        session = self.session
        if session is None:
            return
        before = self.play()
        while self._table.companions_wait and self._guarded(session.companions_step):
            if until == "action" or (until == "page" and _is_news(before, self.play())):
                break
        self._show_moment()
        if until == "end" and session.is_over:
            self._open_step(STEPS[0])

    # -- the debrief --------------------------------------------------------------------------

    def _open_step(self, step: Step) -> None:
        page = DEBRIEF[step](self.play())
        if isinstance(self.page, DebriefPage):
            self._stack[-1] = page
        else:
            self._stack.append(page)

    def _fork(self, wanted: AskFork) -> None:
        if self.session is not None:
            fork = self._table.ways.fork(self.session.game, wanted.decision, wanted.option)
            self._stack[-1] = self.page.update(Answered(fork)).page

    def _print(self) -> None:
        if self._printer is not None and self.session is not None:
            self.notice = self._printer(self.session, self.settings, self._table.ways.analysis)

    def _look_at_ways(self) -> None:
        """Give the page on top what has been counted by now."""
        page = self.page
        if (
            self._table.ways.are_counted
            and isinstance(page, GamePage)
            and page.play.analysis is None
        ):
            self._stack[-1] = replace(page, play=self.play())

    def _guarded(self, do: Callable[[], object]) -> bool:
        """Do something that may be refused, and turn a refusal into a notice; True if it was not."""
        try:
            do()
        except IllegalActionError as error:
            self.notice = refusal(error.why, self.words)
        except JournalError as error:
            self.notice = error.message(self.settings.language)
        else:
            return True
        return False

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
            if translated and not self._table.translate(settings.language):
                self.notice = untranslated(self.words)
            self._show_moment()
            self._refresh()
        else:
            above = (_retold(page, settings, None) for page in self._stack[1:])
            self._stack = [self._title(), *above]

    # -- sessions ---------------------------------------------------------------------------

    def _go_home(self) -> None:
        self._table.close()
        self._stack = [self._title()]

    def _open_shelf(self, *, rehearsing: bool) -> None:
        """Look for scenarios that can be played; a notice tells of a faulty one."""
        scenarios, notice = playable(self.settings.language)
        self.notice = notice or self.notice
        self._stack.append(ProjectsPage(scenarios, self.settings, rehearsing=rehearsing))

    def _title(self) -> TitlePage:
        kept = resumable(self._table.folder, self.settings.language)
        return TitlePage(kept, self.settings)

    def _found(self, wanted: NewGame) -> None:
        scenario = taken(wanted.scenario, self.settings.language)
        if scenario is None:  # taken off the disk while its card was looked at
            self._go_home()
            return
        seed = new_seed() if wanted.seed is None else wanted.seed
        self.start(
            scenario,
            seats=wanted.seats,
            length=wanted.length,
            companions=frozenset(wanted.companions),
            seed=seed,
            minutes=wanted.minutes,
            pupils=wanted.pupils,
            rehearsal=wanted.rehearsal,
        )

    def start(
        self,
        scenario: Scenario,
        *,
        seats: int,
        length: Length,
        companions: frozenset[int],
        seed: int,
        minutes: int = 0,
        pupils: int = 0,
        rehearsal: bool = False,
        folder: Path | None = None,
        source: Path | None = None,
    ) -> None:
        """Found something, and show its charter.

        The scenario is copied into the session's folder from `source`, or from where the scenario
        of this name is found. `minutes` is the hour to keep, if any; nothing of a rehearsal is
        recorded.
        """
        self._guarded(
            lambda: self._table.begin(
                scenario,
                seats=seats,
                length=length,
                companions=companions,
                seed=seed,
                language=self.settings.language,
                minutes=minutes,
                pupils=pupils,
                rehearsal=rehearsal,
                folder=folder,
                source=source,
            )
        )
        if scenario.language != self.settings.language:
            self.notice = "\n".join(filter(None, (untranslated(self.words), self.notice)))
        self._show_moment(fresh=True)

    def resume(self, folder: Path) -> None:
        """Go on with a session at the page where it stopped; a refusal becomes the notice."""
        self.notice = ""
        try:
            session = self._table.resume(folder)
            told = [one.message(self.settings.language) for one in session.warnings]
            if not self._table.translate(self.settings.language):
                told.append(untranslated(self.words))
            self.notice = "\n".join(told)
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
        return self._table.play(self.settings)

    def _show_moment(self, *, fresh: bool = False) -> None:
        """Put the page of the current phase at the bottom of the stack, keeping what it remembers."""
        if self.session is None:
            return
        self._table.ways.follow(self.session.game)
        play = self.play()
        old = self._stack[0]
        if self._table.rehearses and not self.session.is_over:
            rehearsal = (
                old if isinstance(old, RehearsalPage) else RehearsalPage(play, paced=self.pace > 0)
            )
            self._stack = [replace(rehearsal, play=play)]
        elif not fresh and isinstance(old, GamePage) and _is_same_moment(old.play, play):
            self._stack[0] = replace(old, play=play)
        else:
            self._stack = [PAGES[play.state.phase](play)]

    def _shows(self, kind: type[ClockNode | Progress]) -> bool:
        return any(isinstance(node, kind) for node in walk(self.page.view()))


def _retold(page: Page, settings: Settings, play: Play | None) -> Page:
    """A page of the stack with other settings: it shows the same thing, said otherwise."""
    values: dict[str, object] = {"settings": settings, "language": settings.language}
    if play is not None:
        values["play"] = play
    known = {field.name for field in fields(page)}  # type: ignore[arg-type]
    retold: Page = replace(page, **{name: values[name] for name in values if name in known})  # type: ignore[type-var]
    return retold


def _is_news(before: Play, play: Play) -> bool:
    """Whether there is something new to look at: another moment, or a fact on the table."""
    return before.state.shared != play.state.shared or not _is_same_moment(before, play)


def _is_same_moment(before: Play, play: Play) -> bool:
    """Whether a page may keep what it remembers: same step, same round of the same vote."""
    rounds = [one.state.poll.round if one.state.poll else 0 for one in (before, play)]
    phases = [one.state.phase for one in (before, play)]
    return (
        before.state.turn == play.state.turn and phases[0] is phases[1] and rounds[0] == rounds[1]
    )
