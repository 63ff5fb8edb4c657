"""Does what pages ask of a session, and shows the page of the phase that it comes to.

It is imported when a game is; the first page is on the screen before (see `controller`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import singledispatchmethod
from pathlib import Path
from typing import TypeAlias, final

from kessessa.app.library import taken, untranslated
from kessessa.app.live_session import LiveSession
from kessessa.app.routes import PAGES, debrief_page
from kessessa.app.stack import PageStack
from kessessa.content import ScenarioError
from kessessa.core.actions import End
from kessessa.core.analysis_values import Analysis
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.scenario import Scenario, Term
from kessessa.journal import JournalError
from kessessa.screens.facilitator.hour import HourPage
from kessessa.screens.facilitator.pause import PausePage
from kessessa.screens.facilitator.rehearsal import RehearsalPage
from kessessa.screens.ui.commands import Command, NewGame
from kessessa.screens.ui.game_commands import (
    AskFork,
    Debrief,
    Jump,
    KeepHour,
    MoreTime,
    OpenHour,
    OpenPause,
    PlayOn,
    PrintBooklet,
    ShortenDebates,
    Submit,
    Undo,
)
from kessessa.screens.ui.glossary import TermPage
from kessessa.screens.ui.messages import ForkFollowed, TimeAdded
from kessessa.screens.ui.page import Page
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.settings import Settings
from kessessa.session import Session
from kessessa.text import STEPS, Locale, refusal

Printer: TypeAlias = Callable[[Session, Settings, Analysis | None], str]
"""Writes the booklet of a session, and says in a sentence where it is or why it could not."""


@final
class GameController:
    """A session, and the pages of its game on the stack. Mutable."""

    def __init__(
        self,
        stack: PageStack,
        live: LiveSession,
        printer: Printer | None,
        *,
        settings: Callable[[], Settings],
        pace: Callable[[], float],
        notify: Callable[[str], None],
    ) -> None:
        self._stack = stack
        self._live = live
        self._printer = printer
        self._settings = settings
        """Tells the settings of the moment."""
        self._pace = pace
        """Tells the seconds between two moves of companions."""
        self._notify = notify
        """Shows people a sentence until their next press."""

    @property
    def session(self) -> Session | None:
        """The session that is played; None between two."""
        return self._live.session

    @property
    def glossary(self) -> tuple[Term, ...]:
        """The words of the trade that pages mark."""
        return self.session.game.scenario.glossary if self.session else ()

    @property
    def keeps_hour(self) -> bool:
        """Whether a class may get late."""
        return self._live.keeps_hour

    @property
    def _locale(self) -> Locale:
        return Locale(self._settings().language)

    def play(self) -> Play:
        """The session as values, for pages; ValueError without a session."""
        return self._live.play(self._settings())

    def refresh(self) -> None:
        """Show every page the session as it is now, and note whether it is paused."""
        if self.session is not None:
            self._stack.refresh(self._settings(), self.play())
            self._live.note_pause(paused=any(page.pauses for page in self._stack.pages))

    def close(self) -> None:
        """Let the session go; it is safe in its folder."""
        self._live.close()

    # -- sessions ---------------------------------------------------------------------------

    def start(
        self,
        scenario: Scenario,
        request: NewGame,
        folder: Path | None = None,
        source: Path | None = None,
    ) -> None:
        """Begin a game, and show its charter; folders are as `LiveSession.begin` has them."""
        language = self._settings().language
        if scenario.language != language:
            self._notify(untranslated(self._locale))
        with self._refusals_told():
            self._live.begin(scenario, request, language=language, folder=folder, source=source)
        if self.session is not None and not (self.session.is_recorded or request.rehearsal):
            self._notify(self._locale.tr("Attention : cette séance n'est pas enregistrée."))
        self._begin_page()

    def resume(self, folder: Path) -> None:
        """Go on with a session at the page where it stopped; a refusal becomes the notice."""
        language = self._settings().language
        try:
            session = self._live.resume(folder)
        except JournalError as error:
            self._notify(error.message(language))
        except ScenarioError as error:
            self._notify(str(error).splitlines()[0])
        else:
            for warning in session.warnings:
                self._notify(warning.message(language))
            if session.folder != folder:
                self._notify(self._locale.tr("La partie reprend de là, dans un nouveau dossier."))
            self.translate()
            self._begin_page()

    def translate(self) -> None:
        """Tell the game in the language of the settings, or tell people that it does not speak it."""
        if not self._live.translate(self._settings().language):
            self._notify(untranslated(self._locale))

    # -- commands of pages ---------------------------------------------------------------------

    def run(self, command: Command) -> None:
        """Do what a page of the game asks for; without a session, there is nothing to do."""
        if self.session is not None or isinstance(command, NewGame):
            self._run(command)

    @singledispatchmethod
    def _run(self, command: Command) -> None:
        """One method a command: those registered below."""
        raise TypeError(f"no method for the command {command!r}")

    @_run.register(NewGame)
    def _new_game(self, command: NewGame) -> None:
        scenario = taken(command.scenario, self._settings().language)
        if scenario is not None:  # it may have been taken off the disk while its card was looked at
            self.start(scenario, command)

    @_run.register(Submit)
    def _submit(self, command: Submit) -> None:
        with self._refusals_told():
            self._live.current.do(command.action)
        self.show_phase()

    @_run.register(Undo)
    def _undo(self, command: Undo) -> None:
        with self._refusals_told():
            self._live.current.undo(facilitator=command.facilitator)
        self.show_phase(fresh=True)

    @_run.register(PlayOn)
    def _play_on(self, command: PlayOn) -> None:
        """Let companions play: one action, to the next page, or to the end and its debrief."""
        session, before = self._live.current, self.play()
        with self._refusals_told():
            while session.companions_step() is not None:
                if command.until == "action" or (
                    command.until == "page" and _is_news(before, self.play())
                ):
                    break
        self.show_phase()
        if command.until == "end" and session.is_over:
            self._debrief(Debrief(STEPS[0]))

    @_run.register(OpenPause)
    def _open_pause(self, _: OpenPause) -> None:
        self._stack.push(PausePage(self.play()))

    @_run.register(OpenHour)
    def _open_hour(self, _: OpenHour) -> None:
        self._stack.push(HourPage(self.play()))

    @_run.register(KeepHour)
    @_run.register(ShortenDebates)
    def _keep_time(self, command: KeepHour | ShortenDebates) -> None:
        self._live.keep_time(command)

    @_run.register(MoreTime)
    def _more_time(self, command: MoreTime) -> None:
        self._live.keep_time(command)
        self._stack.foot = self._stack.foot.update(TimeAdded(command.seconds)).page

    @_run.register(Jump)
    def _jump(self, _: Jump) -> None:
        """Go to the debrief in one move, whatever is on the screen."""
        session = self._live.current
        session.note("jump debrief")
        if not session.is_over:
            with self._refusals_told():
                session.do(End())
        self.show_phase(fresh=True)
        self._debrief(Debrief(STEPS[0]))

    @_run.register(Debrief)
    def _debrief(self, command: Debrief) -> None:
        self._stack.lay_over_foot(debrief_page(self.play(), command.step, command.decision))

    @_run.register(AskFork)
    def _ask_fork(self, command: AskFork) -> None:
        game = self._live.current.game
        fork = self._live.analysis.fork(game, command.decision, command.option)
        self._stack.tell(ForkFollowed(fork))

    @_run.register(PrintBooklet)
    def _print_booklet(self, _: PrintBooklet) -> None:
        if self._printer is not None:
            analysis = self._live.analysis.result
            self._notify(self._printer(self._live.current, self._settings(), analysis))

    @contextmanager
    def _refusals_told(self) -> Iterator[None]:
        """What the rules or the disk refuse is told to people; nothing else goes on after it."""
        try:
            yield
        except IllegalActionError as error:
            self._notify(refusal(error.why, self._locale))
        except JournalError as error:
            self._notify(error.message(self._settings().language))

    # -- pages ---------------------------------------------------------------------------------

    def pause(self) -> None:
        """Put the pause over the page of the phase: what was open, secrets too, is closed."""
        self._stack.lay_over_foot(PausePage(self.play()))
        self.refresh()

    def explain(self, term: str) -> None:
        """Show what a word of the trade means."""
        entry = next((entry for entry in self.glossary if entry.id == term), None)
        if entry is not None:
            self._stack.push(TermPage(self._settings(), entry))

    def show_phase(self, *, fresh: bool = False) -> None:
        """Put the page of the phase at the foot of the stack, keeping what it remembers.

        `fresh` clears everything away, and begins the page anew.
        """
        self._live.analysis.follow(self._live.current.game)
        page = self._stack.foot.continued(self.play(), fresh=fresh)
        if page is None:
            self._stack.begin(self._page())
        elif fresh:
            self._stack.begin(page)
        else:
            self._stack.foot = page

    def _begin_page(self) -> None:
        """Clear everything away, and begin with the page of the phase."""
        if self.session is not None:
            self._live.analysis.follow(self.session.game)
            self._stack.begin(self._page())

    def _page(self) -> Page:
        """The page of the phase as it is first seen; of a rehearsal, with the facilitator's note."""
        play = self.play()
        if self._live.rehearses and not self._live.current.is_over:
            return RehearsalPage(play, PAGES, paced=self._pace() > 0)
        return PAGES[play.state.phase](play)


def _is_news(before: Play, play: Play) -> bool:
    """Whether there is something new to look at: another moment, or a fact on the table."""
    return before.state.shared != play.state.shared or not before.is_same_moment(play)
