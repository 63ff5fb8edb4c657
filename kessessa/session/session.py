"""A class at play: the game, its file, the seats that companions hold, a clock. The only writer.

Long because a session is one object: what it is, what is done at it and where it is kept share its entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import final

from kessessa._version import __version__
from kessessa.core.actions import Action
from kessessa.core.events import Event
from kessessa.core.game import Game, next_action
from kessessa.core.hour import LEAST, MOST, Hour, hour_of
from kessessa.core.notation import parse_action
from kessessa.core.scenario import Length, Scenario
from kessessa.core.state import State
from kessessa.journal import (
    DISK,
    ActionLine,
    Entry,
    Header,
    Journal,
    JournalError,
    NoteLine,
    Notice,
    Replay,
    Store,
    UndoLine,
    UndoRefusedError,
    WriteError,
    digest,
    place,
    read,
    replayed,
)
from kessessa.journal.lines import APP
from kessessa.session.clock import Clock, Stopwatch, SystemClock
from kessessa.session.create_folder import begin_in
from kessessa.session.facilitator_notes import Noted, after_note, noted
from kessessa.session.folders import SCENARIO
from kessessa.session.scenario_copy import Loader, load_scenario, load_sources
from kessessa.session.undo import undo_length


@final
class Session:
    """A game that is kept. Mutable: it is what goes on in the room.

    A decision that cannot be written is not lost and stops nobody: it stays in the game,
    `unsaved` counts it, `trouble` says why, and the next decision tries again.
    """

    def __init__(
        self,
        game: Game,
        header: Header,
        *,
        journal: Journal | None = None,
        entries: Iterable[Entry] = (),
        warnings: tuple[Notice | JournalError, ...] = (),
        clock: Clock | None = None,
        app: str = __version__,
    ) -> None:
        """Use `create` or `resume`; `app` is the version of the program that wrote the last line."""
        self.game = game
        self.header = header
        self.companions = frozenset(header.companions)
        """Seats held by companions."""
        self.warnings = warnings
        """What to tell about the opening; errors among them are what stopped the replay."""
        self.trouble: WriteError | None = None
        """Why the last line is not on the disk; None when all is well."""
        self._journal = journal
        self._app = app
        self._entries: list[Entry] = list(entries)
        self.noted: Noted = noted(self._entries)
        """What the facilitator's notes come to."""
        self._hour = self._hour_noted()
        self._clock = clock or SystemClock()
        self._watch = Stopwatch(self._clock)
        self._began = self._clock.now()

    @classmethod
    def create(
        cls,
        scenario: Scenario,
        folder: Path | None = None,
        *,
        seats: int = 5,
        companions: Iterable[int] = (),
        length: Length = "standard",
        seed: int = 0,
        language: str = "",
        source_folder: Path | None = None,
        day: date | None = None,
        clock: Clock | None = None,
        store: Store = DISK,
    ) -> Session:
        """Begin a session in a new folder; without one, nothing is saved.

        The folder's parent must exist. `source_folder` is the scenario's, copied as it is today.

        Raises:
            ValueError: if the scenario cannot seat so many, or a companion has no seat.
            WriteError: if the folder cannot be written to (`TakenError`: it holds a session).
        """
        game = Game(scenario, seats=seats, length=length, seed=seed)
        held = tuple(sorted(set(companions)))
        if not set(held) <= set(range(seats)):
            raise ValueError(f"companions {held} for {seats} seats")
        header = Header(
            scenario.id,
            scenario.version,
            scenario.digest,
            seed,
            seats,
            length,
            language or scenario.language,
            held,
            day.isoformat() if day else "",
            __version__,
        )
        session = cls(game, header, clock=clock)
        if folder is not None:
            session.record_in(folder, source_folder=source_folder, store=store)
        return session

    @classmethod
    def resume(
        cls,
        folder: Path,
        *,
        read_only: bool = False,
        load: Loader = load_sources,
        day: date | None = None,
        clock: Clock | None = None,
        store: Store = DISK,
    ) -> Session:
        """Take a session up where it stopped; on the `day` it began, its hour goes on.

        With `read_only` nothing is locked or written, a bad line is a warning, and the session
        stands at the last good action; `record_in` then saves it elsewhere.

        Raises:
            ReadError: if it cannot be read, or a line cannot be replayed.
            LockedError: if another instance is at it.
            WriteError: if the folder cannot be written to.
        """
        journal = None if read_only else Journal.open(folder, store)
        try:
            reading = journal.reading if journal and journal.reading else read(folder, store)
            done = replayed(reading, load_scenario(folder, reading.header, load))
            if journal is not None:
                _accept(done)
        except BaseException:
            if journal is not None:
                journal.close()
            raise
        warnings: tuple[Notice | JournalError, ...] = done.warnings
        if journal is not None:
            warnings = (
                *warnings,
                *(notice for notice in journal.warnings if notice not in warnings),
            )
        if done.refusal is not None:
            warnings = (*warnings, done.refusal)
        session = cls(
            done.game,
            done.header,
            journal=journal,
            entries=done.entries,
            warnings=warnings,
            clock=clock,
            app=done.app,
        )
        if day is not None and day.isoformat() == done.header.date:
            session._began -= session.noted.elapsed
        return session

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- what is ----------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """This moment."""
        return self.game.state

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened so far."""
        return self.game.events

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The journal's lines so far, saved or not."""
        return tuple(self._entries)

    @property
    def is_over(self) -> bool:
        """Whether the ending is known."""
        return self.game.is_over()

    @property
    def is_recorded(self) -> bool:
        """Whether there is a file; False in « mode sans enregistrement »."""
        return self._journal is not None

    @property
    def folder(self) -> Path | None:
        """Where it is recorded."""
        return self._journal.folder if self._journal else None

    @property
    def unsaved(self) -> int:
        """Lines that wait for the disk; 0 when there is no file at all."""
        return self._journal.unsaved if self._journal else 0

    @property
    def seconds(self) -> float:
        """Seconds played since it was opened, pauses left out."""
        return self._watch.seconds

    @property
    def is_paused(self) -> bool:
        """Whether the facilitator has paused."""
        return self._watch.is_paused

    @property
    def hour(self) -> Hour | None:
        """The hour as it was planned; None when nobody keeps it."""
        return self._hour

    @property
    def elapsed(self) -> int:
        """Seconds of the hour that have passed, pauses included: the bell does not wait."""
        return int(self._clock.now() - self._began)

    # -- what is done -----------------------------------------------------------------------

    def do(self, action: Action | str) -> tuple[Event, ...]:
        """Do an action, a value or its notation: its line is on the disk before `game` shows it.

        Raises:
            ActionError: if a text is not the notation of an action; nothing has changed.
            IllegalActionError: if the rules do not allow it now; nothing has changed.
        """
        # Through its notation, so that what is played is what is written, to the last space.
        action = parse_action(str(action))
        step = self.game.peek(action)
        if self.noted.minutes and step.state.turn != self.game.state.turn:
            self.note(f"at {self.elapsed}")
        try:
            self._record(
                ActionLine(self._next(), str(action), digest(step.state), place(step.state))
            )
        finally:
            # Even when Ctrl-C arrives in the middle of a flush: the line waits in the journal.
            self.game.push(action, step=step)
        return step.events

    def undo(self, *, facilitator: bool = False) -> tuple[Action, ...]:
        """Take back the last action of a person, and what companions did since.

        Returns what was taken back, the latest first.

        Raises:
            UndoRefusedError: if there is nothing to undo, or something secret was revealed and
                it is not the facilitator who asks.
        """
        count, revealed = undo_length(self.game, self.companions)
        if not count:
            raise UndoRefusedError("nothing_to_undo")
        if revealed and not facilitator:
            raise UndoRefusedError("secret_revealed")
        taken = tuple(self.game.pop() for _ in range(count))
        self._record(UndoLine(self._next(), count, place(self.game.state)))
        return taken

    def plan(self, minutes: int, *, pupils: int = 0) -> None:
        """Keep an hour of so many minutes, for so many pupils if they were counted; 0 keeps none.

        Raises:
            ValueError: if `minutes` is neither 0 nor between 20 and 180.
        """
        if minutes:
            hour_of(self.game, minutes, pupils=pupils)
        self.note(f"hour {minutes} {pupils}")

    def note(self, text: str) -> None:
        """Write down what the facilitator did, by the codes of `kessessa.session.facilitator_notes`.

        Raises:
            ValueError: if it is not such a code; prose could name a pupil.
        """
        self._record(NoteLine(self._next(), text))
        self.noted = after_note(self.noted, text)
        if text.startswith("hour"):
            self._hour = self._hour_noted()
        if text == "pause":
            self._watch.pause()
        elif text == "resume":
            self._watch.resume()

    def companions_step(self) -> Action | None:
        """Let companions and chance do their next action; None when a person must act."""
        action = next_action(self.game.scenario, self.game.state, self.companions)
        if action is not None:
            self.do(action)
        return action

    def save(self) -> bool:
        """Try the waiting lines again; True when nothing waits any more."""
        if self._journal is not None:
            self._try(self._journal.flush)
        return self.unsaved == 0

    def record_in(
        self, folder: Path, *, source_folder: Path | None = None, store: Store = DISK
    ) -> None:
        """Write the whole session in a new folder, and go on there.

        The folder that was used so far is left as it is. `source_folder` is the scenario's; by
        default, the copy in the folder used so far.

        Raises:
            WriteError: if it cannot be written (`TakenError`: there is a session already); the
                session goes on as before.
        """
        if source_folder is None and self.folder is not None:
            source_folder = self.folder / SCENARIO / self.header.scenario
        journal = begin_in(folder, self.header, self._entries, source_folder, store)
        self.close()
        self._journal = journal
        self.trouble = None

    def close(self) -> None:
        """Let another instance in; may be called twice. What waits is tried a last time."""
        if self._journal is not None:
            self.save()
            self._journal.close()

    def _hour_noted(self) -> Hour | None:
        notes = self.noted
        if not LEAST <= notes.minutes <= MOST:
            return None
        return hour_of(self.game, notes.minutes, pupils=notes.pupils)

    def _next(self) -> int:
        """The number of the next line, after a note of the program's version if it is not the one of the last line."""
        if self._app != __version__:
            self._app = __version__
            self._record(NoteLine(len(self._entries) + 1, APP + __version__))
        return len(self._entries) + 1

    def _record(self, entry: Entry) -> None:
        self._entries.append(entry)
        journal = self._journal
        if journal is not None:
            self._try(lambda: journal.append(entry))

    def _try(self, write: Callable[[], None]) -> None:
        try:
            write()
        except WriteError as error:
            self.trouble = error
        else:
            self.trouble = None


def _accept(done: Replay) -> None:
    if done.refusal is not None:
        raise done.refusal
