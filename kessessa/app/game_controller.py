"""The keeper of the game: does what pages ask of a session, and shows the page of the moment.

It is imported when a game is; the first page is on the screen before (see `app`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal, TypeAlias, final

from kessessa.app.library import taken, untranslated
from kessessa.app.live_session import LiveSession
from kessessa.app.routes import DEBRIEF, PAGES
from kessessa.app.stack import PageStack
from kessessa.content import ScenarioError
from kessessa.core.actions import End
from kessessa.core.analysis_values import Analysis
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.scenario import Scenario, Term
from kessessa.journal import JournalError
from kessessa.screens.debrief.steps import DebriefPage
from kessessa.screens.debrief.what_if import WhatIfPage
from kessessa.screens.facilitator.hour import HourPage
from kessessa.screens.facilitator.pause import PausePage
from kessessa.screens.facilitator.rehearsal import RehearsalPage
from kessessa.screens.turn.ballots import BallotPage, ObjectionPage
from kessessa.screens.turn.charter import CharterPage
from kessessa.screens.turn.debate import DebatePage
from kessessa.screens.turn.method import MethodPage
from kessessa.screens.turn.outcome import HazardPage, OutcomePage
from kessessa.screens.turn.review import ReviewPage
from kessessa.screens.turn.situation import ReadPage
from kessessa.screens.ui.commands import (
    AskFork,
    Debrief,
    Jump,
    KeepHour,
    MoreTime,
    NewGame,
    OpenHour,
    OpenPause,
    PlayOn,
    PrintBooklet,
    ShortenDebates,
    Submit,
    Undo,
)
from kessessa.screens.ui.glossary import TermPage
from kessessa.screens.ui.nodes import texts
from kessessa.screens.ui.page import Answered, Command, Pressed, TimeAdded
from kessessa.screens.ui.play import GamePage, Play
from kessessa.screens.ui.settings import Settings
from kessessa.session import Session
from kessessa.text import STEPS, Locale, Step, refusal

Printer: TypeAlias = Callable[[Session, Settings, Analysis | None], str]
"""Writes the booklet of a session, and says in a sentence where it is or why it could not."""
PONDERS: Final = 4
"""How much longer a companion in the chair thinks than others do, so that one sees it decide."""
A_WORD: Final = 0.25
"""Seconds a word is given where companions play alone, and people only watch and read."""
_TO_READ: Final = (CharterPage, ReadPage, OutcomePage, HazardPage, ReviewPage)
"""Pages that tell something."""


@final
class GameController:
    """A table, and the pages of its game on the host's stack. Mutable."""

    def __init__(
        self,
        stack: PageStack,
        table: LiveSession,
        printer: Printer | None,
        pace: Callable[[], float],
    ) -> None:
        self._stack = stack
        self._table = table
        self._printer = printer
        self._pace = pace
        """Tells the seconds between two moves of companions."""

    @property
    def session(self) -> Session | None:
        """The session that is played; None between two."""
        return self._table.session

    @property
    def glossary(self) -> tuple[Term, ...]:
        """The words to mark on the page on top: a word is not explained by itself."""
        terms = self.session.game.scenario.glossary if self.session else ()
        page = self._stack.top
        if isinstance(page, TermPage):
            return tuple(term for term in terms if term != page.term)
        return terms

    @property
    def keeps_hour(self) -> bool:
        """Whether a class may get late."""
        return self._table.keeps_hour

    def play(self) -> Play:
        """The session as values, for pages; ValueError without a session."""
        return self._table.play(self._stack.settings)

    def close(self) -> None:
        """Let the session go; it is safe in its folder."""
        self._table.close()

    # -- commands of pages ---------------------------------------------------------------------

    def run(self, command: Command) -> None:
        """Do what a page of the game asks for; what is no business of a game is left."""
        if isinstance(command, NewGame):
            self._found(command)
        elif self.session is None:
            return
        elif isinstance(command, Submit):
            self._submit(command, self.session)
        elif isinstance(command, Undo):
            self._undo(self.session, facilitator=command.facilitator)
        elif isinstance(command, Debrief):
            self._open_step(command.step, command.decision)
        elif isinstance(command, Jump):
            self._jump(self.session)
        elif isinstance(command, OpenPause):
            self._stack.push(PausePage(self.play()))
        elif isinstance(command, OpenHour):
            self._stack.push(HourPage(self.play()))
        elif isinstance(command, KeepHour | ShortenDebates | MoreTime):
            self._keep_time(command)
        elif isinstance(command, PlayOn):
            self._play_on(command.until, self.session)
        elif isinstance(command, AskFork):
            fork = self._table.ways.fork(self.session.game, command.decision, command.option)
            self._stack.tell(Answered(fork))
        elif isinstance(command, PrintBooklet) and self._printer is not None:
            analysis = self._table.ways.analysis
            self._stack.notice = self._printer(self.session, self._stack.settings, analysis)

    def _submit(self, command: Submit, session: Session) -> None:
        self._guarded(lambda: session.do(command.action))
        self._show_moment()

    def _undo(self, session: Session, *, facilitator: bool) -> None:
        self._guarded(lambda: session.undo(facilitator=facilitator))
        self._show_moment(fresh=True)

    def _open_step(self, step: Step, decision: int | None = None) -> None:
        page = DEBRIEF[step](self.play())
        if isinstance(page, WhatIfPage):
            page = replace(page, decision=decision)
        if isinstance(self._stack.top, DebriefPage):
            self._stack.top = page
        else:
            self._stack.push(page)

    def _jump(self, session: Session) -> None:
        """Go to the debrief in one move, whatever is on the screen."""
        session.note("jump debrief")
        if not session.is_over:
            self._guarded(lambda: session.do(End()))
        self._show_moment(fresh=True)
        self._open_step(STEPS[0])

    def _keep_time(self, command: KeepHour | ShortenDebates | MoreTime) -> None:
        self._table.keep_time(command)
        if isinstance(command, MoreTime):
            self._stack.foot = self._stack.foot.update(TimeAdded(command.seconds)).page
        self._stack.retell(self.play())

    def _play_on(self, until: Literal["action", "page", "end"], session: Session) -> None:
        """Let companions play: one action, to the next page, or to the end and its debrief."""
        before = self.play()
        while self._table.companions_wait and self._guarded(session.companions_step):
            if until == "action" or (until == "page" and _is_news(before, self.play())):
                break
        self._show_moment()
        if until == "end" and session.is_over:
            self._open_step(STEPS[0])

    def _guarded(self, do: Callable[[], object]) -> bool:
        """Do something that may be refused, and turn a refusal into a notice; True if it was not."""
        settings = self._stack.settings
        try:
            do()
        except IllegalActionError as error:
            self._stack.notice = refusal(error.why, Locale(settings.language))
        except JournalError as error:
            self._stack.notice = error.message(settings.language)
        else:
            return True
        return False

    # -- sessions ---------------------------------------------------------------------------

    def _found(self, wanted: NewGame) -> None:
        scenario = taken(wanted.scenario, self._stack.settings.language)
        if scenario is None:  # taken off the disk while its card was looked at
            return
        self.start(scenario, wanted)

    def start(
        self,
        scenario: Scenario,
        wanted: NewGame,
        folder: Path | None = None,
        source: Path | None = None,
    ) -> None:
        """Found something as wanted, and show its charter; folders are as `LiveSession.begin` has them."""
        settings = self._stack.settings
        self._guarded(
            lambda: self._table.begin(
                scenario, wanted, language=settings.language, folder=folder, source=source
            )
        )
        locale = Locale(settings.language)
        lines = [self._stack.notice]
        if scenario.language != settings.language:
            lines.insert(0, untranslated(locale))
        if self.session is not None and not (self.session.is_recorded or wanted.rehearsal):
            lines.append(locale.tr("Attention : cette séance n'est pas enregistrée."))
        self._stack.notice = "\n".join(filter(None, lines))
        self._show_moment(fresh=True)

    def resume(self, folder: Path) -> None:
        """Go on with a session at the page where it stopped; a refusal becomes the notice."""
        language = self._stack.settings.language
        try:
            session = self._table.resume(folder)
        except JournalError as error:
            self._stack.notice = error.message(language)
        except ScenarioError as error:
            self._stack.notice = str(error).splitlines()[0]
        else:
            locale = Locale(language)
            lines = [warning.message(language) for warning in session.warnings]
            if session.folder != folder:
                lines.append(locale.tr("La partie reprend de là, dans un nouveau dossier."))
            if not self._table.translate(language):
                lines.append(untranslated(locale))
            self._stack.notice = "\n".join(lines)
            self._show_moment(fresh=True)

    def use_settings(self, *, translated: bool) -> None:
        """Show the session with the settings of the stack, which have changed."""
        settings = self._stack.settings
        if translated and not self._table.translate(settings.language):
            self._stack.notice = untranslated(Locale(settings.language))
        self._show_moment()
        self._stack.retell(self.play())

    # -- what time does ------------------------------------------------------------------------

    def companions_wait(self) -> float | None:
        """Seconds until companions go on by themselves; None when they have nothing to do."""
        page = self._stack.top
        if isinstance(page, RehearsalPage):
            return page.beat if page.is_running else None
        if isinstance(page, DebatePage) and page.argues:
            return page.pause if self._pace() else None
        if isinstance(page, BallotPage) and page.counting is not None:
            return None  # hands are being counted: a companion's ballot would forbid it
        if len(self._stack.pages) > 1 or not self._table.companions_wait:
            return None
        pace = self._pace()
        if pace and isinstance(page, _TO_READ) and not page.play.people:
            return max(pace, A_WORD * sum(len(text.split()) for text in texts(page.view().body)))
        return pace * (PONDERS if isinstance(page, MethodPage | ObjectionPage) else 1)

    def let_companions(self) -> None:
        """Let a companion argue, or act."""
        page = self._stack.top
        if isinstance(page, DebatePage) and page.argues:
            for command in self._stack.tell(Pressed("hear")):
                self.run(command)
        elif self.session is not None:
            self._play_on("action", self.session)

    def tell_time(self) -> None:
        """Tell every page what time it is, where a class keeps an hour."""
        if self.session is not None and self.keeps_hour:
            self._stack.retell(self.play())

    def look_at_ways(self) -> None:
        """Give the page on top what has been counted by now."""
        page = self._stack.top
        ways = self._table.ways
        if ways.are_counted and isinstance(page, GamePage) and page.play.analysis is None:
            self._stack.top = replace(page, play=self.play())

    # -- pages over the moment -----------------------------------------------------------------

    def pause(self) -> None:
        """Put the pause over the moment: what was open, secrets too, is closed."""
        del self._stack.pages[1:]
        self._stack.push(PausePage(self.play()))
        self.note_pause()

    def note_pause(self) -> None:
        """Write down whether the game is paused, if that has changed."""
        self._table.note_pause(
            paused=any(isinstance(page, PausePage) for page in self._stack.pages)
        )

    def explain(self, term: str) -> None:
        """Show what a word of the trade means."""
        terms = self.session.game.scenario.glossary if self.session else ()
        entry = next((entry for entry in terms if entry.id == term), None)
        if entry is not None:
            self._stack.push(TermPage(entry, self._stack.settings.language))

    def _show_moment(self, *, fresh: bool = False) -> None:
        """Put the page of the current phase at the foot of the stack, keeping what it remembers."""
        if self.session is None:
            return
        self._table.ways.follow(self.session.game)
        play, old = self.play(), self._stack.foot
        if self._table.rehearses and not self.session.is_over:
            if not isinstance(old, RehearsalPage):
                old = RehearsalPage(play, PAGES, paced=self._pace() > 0)
            self._stack.begin(replace(old, play=play))
        elif not fresh and isinstance(old, GamePage) and _is_same_moment(old.play, play):
            self._stack.foot = replace(old, play=play)
        else:
            self._stack.begin(PAGES[play.state.phase](play))


def _is_news(before: Play, play: Play) -> bool:
    """Whether there is something new to look at: another moment, or a fact on the table."""
    return before.state.shared != play.state.shared or not _is_same_moment(before, play)


def _is_same_moment(before: Play, play: Play) -> bool:
    """Whether a page may keep what it remembers: same step, same round of the same vote."""
    rounds = [moment.state.poll.round if moment.state.poll else 0 for moment in (before, play)]
    phases = [moment.state.phase for moment in (before, play)]
    return (
        before.state.turn == play.state.turn and phases[0] is phases[1] and rounds[0] == rounds[1]
    )
