"""The session that is played: begun, resumed, translated, timed, given to pages as values."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from random import SystemRandom
from typing import Final, final

from kessessa.app.analysis import AnalysisJob, Analyst
from kessessa.app.library import in_language
from kessessa.content import find_scenarios
from kessessa.core.game import Game
from kessessa.core.scenario import Scenario
from kessessa.journal import LineError, WriteError
from kessessa.screens.ui.commands import NewGame
from kessessa.screens.ui.game_commands import KeepHour, MoreTime, ShortenDebates
from kessessa.screens.ui.play import Play
from kessessa.screens.ui.settings import Settings
from kessessa.session import Clock, Session, SystemClock, session_folder
from kessessa.session.folders import SCENARIO
from kessessa.text import CODES

SEEDS: Final = CODES
"""Seeds that a new game may draw: those whose code is four signs."""


def new_seed() -> int:
    """A seed for a new game: chance that nobody has chosen."""
    return SystemRandom().randrange(SEEDS)


@final
class LiveSession:
    """One session at most, and what belongs to it. Mutable: it changes as people play."""

    def __init__(
        self,
        folder: Path | None,
        today: date,
        clock: Clock | None = None,
        analyst: Analyst | None = None,
        *,
        prints: bool = False,
    ) -> None:
        self.folder = folder
        """Where sessions are kept; None keeps nothing."""
        self.today = today
        """The date that a new session's folder bears."""
        self.session: Session | None = None
        self.rehearses = False
        """Whether companions play every seat to be looked at; nothing is recorded then."""
        self.analysis = AnalysisJob(analyst)
        self._clock = clock or SystemClock()
        self._prints = prints

    @property
    def current(self) -> Session:
        """The session; ValueError when there is none."""
        if self.session is None:
            raise ValueError("no session")
        return self.session

    def play(self, settings: Settings) -> Play:
        """The session as values, for pages; ValueError without a session."""
        session = self.current
        game = session.game
        return Play(
            game.scenario,
            game.state,
            game.events,
            session.companions,
            settings,
            session.unsaved,
            session.is_recorded,
            game.length,
            self.analysis.result,
            self.analysis.percent,
            self._prints,
            session.hour,
            session.elapsed,
            session.noted.short,
        )

    # -- a session comes and goes ----------------------------------------------------------------

    def begin(
        self,
        scenario: Scenario,
        request: NewGame,
        *,
        language: str,
        folder: Path | None = None,
        source: Path | None = None,
    ) -> None:
        """Begin a session, in a new folder unless it is a rehearsal or nothing is kept.

        The scenario is copied into the session's folder from `source`, or from where the scenario
        of this name is found.

        Raises:
            WriteError: if it cannot be recorded; it goes on all the same.
        """
        self.close()
        session = Session.create(
            scenario,
            seats=request.seats,
            length=request.length,
            companions=frozenset(request.companions),
            seed=new_seed() if request.seed is None else request.seed,
            language=language,
            day=self.today,
            clock=self._clock,
        )
        self.session, self.rehearses = session, request.rehearsal
        if request.minutes:
            session.plan(request.minutes, pupils=request.pupils)
        if folder is None and self.folder is not None:
            folder = session_folder(self.folder, self.today, scenario.id)
        if source is None:
            source = next(
                (entry.path for entry in find_scenarios() if entry.id == scenario.id), None
            )
        if folder is not None and not request.rehearsal:
            session.record_in(folder, source_folder=source)

    def resume(self, folder: Path) -> Session:
        """Take a session up where it stopped.

        One whose journal has a bad line is taken up before it, in a new folder beside: the file
        that was found is not touched.

        Raises:
            JournalError: if it cannot be.
            ScenarioError: if its scenario is faulty.
        """
        self.close()
        try:
            session = Session.resume(folder, day=self.today, clock=self._clock)
        except LineError:
            session = self._rescued(folder)
        self.session = session
        return session

    def _rescued(self, folder: Path) -> Session:
        """The good actions of a session, kept in a folder of their own."""
        session = Session.resume(folder, read_only=True, day=self.today, clock=self._clock)
        scenario = session.header.scenario
        home = session_folder(self.folder or folder.parent, self.today, scenario)
        source = folder / SCENARIO / scenario
        with suppress(WriteError):  # it goes on all the same, and says that it is not saved
            session.record_in(home, source_folder=source if source.is_dir() else None)
        return session

    def close(self) -> None:
        """Let the session go; it is safe in its folder."""
        self.analysis.stop()
        if self.session is not None:
            self.session.close()
        self.session, self.rehearses = None, False

    def translate(self, language: str) -> bool:
        """Tell the same game in another language; False where the scenario does not speak it."""
        if self.session is None:
            return True
        played = self.session.game
        if played.scenario.language == language:
            return True
        spoken = in_language(played.scenario.id, language)
        if spoken is None or spoken.digest != played.scenario.digest:
            return False
        game = Game(spoken, seats=len(played.root.seats), length=played.length, seed=played.seed)
        for action in played.actions:
            game.push(action)
        self.session.game = game
        return True

    # -- what goes on at it ----------------------------------------------------------------------

    @property
    def keeps_hour(self) -> bool:
        """Whether a class may get late."""
        session = self.session
        return session is not None and session.hour is not None and not session.is_over

    def keep_time(self, command: KeepHour | ShortenDebates | MoreTime) -> None:
        """Write down what the facilitator does of the time."""
        session = self.current
        if isinstance(command, KeepHour):
            session.plan(command.minutes, pupils=session.noted.pupils)
        elif isinstance(command, ShortenDebates):
            session.note("debates short" if command.short else "debates long")
        else:
            session.note(f"more {command.seconds}")

    def note_pause(self, *, paused: bool) -> None:
        """Write down that the pause has been opened or closed, if it has."""
        if self.session is not None and paused is not self.session.is_paused:
            self.session.note("pause" if paused else "resume")
