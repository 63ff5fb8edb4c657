"""From the lines back to the game: keeps every good action, reports the first bad one.

A line is good when the rules accept its action. The digest after it proves more, that the state is
the one of that day; between two versions of the program it may rightly differ, so there it is told
and stops nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from kessessa._version import __version__
from kessessa.core.game import Game
from kessessa.core.notation import ActionError
from kessessa.core.rules.engine import IllegalActionError
from kessessa.core.scenario import Scenario
from kessessa.journal.errors import DivergedError, IllegalLineError, LineError, NoScenarioError
from kessessa.journal.header import Header
from kessessa.journal.lines import ActionLine, Entry, NoteLine, UndoLine
from kessessa.journal.messages import Notice
from kessessa.journal.reading import Reading
from kessessa.journal.state_digest import digest


@dataclass(frozen=True, slots=True)
class Replay:
    """A game played again from its journal."""

    header: Header
    game: Game
    """At the last good line. Games are mutable: this one is the caller's."""
    entries: tuple[Entry, ...]
    """The good lines."""
    refusal: LineError | None
    """The first line that could not be replayed; None if all could."""
    warnings: tuple[Notice, ...]
    app: str
    """Version of the program that wrote the last good line."""
    unproved: int
    """Good lines of another version of the program whose state could not be compared, or differs."""

    @property
    def is_same(self) -> bool:
        """Whether every line leads again to the state it led to that day, proved by its digest."""
        return self.refusal is None and not self.unproved


def replayed(reading: Reading, scenario: Scenario, *, program: str = __version__) -> Replay:
    """The game of a reading, played again with this scenario, by this version of the `program`.

    Raises:
        NoScenarioError: if the scenario cannot seat the players of the header.
    """
    header = reading.header
    warnings = list(reading.warnings)
    if (scenario.id, scenario.digest) != (header.scenario, header.digest):
        warnings.append(Notice("scenario_changed", {"scenario": header.scenario}))
    try:
        game = Game(scenario, seats=header.seats, length=header.length, seed=header.seed)
    except ValueError as error:
        raise NoScenarioError(scenario=header.scenario) from error
    refusal: LineError | None = reading.refusal
    good, app, unproved = len(reading.entries), header.app, 0
    for place, entry in enumerate(reading.entries):
        if isinstance(entry, NoteLine):
            app = entry.app or app
        fault = _redo(game, entry, place + 2)
        if fault is None and isinstance(entry, ActionLine) and digest(game.state) != entry.state:
            if app == program:
                game.pop()
                fault = DivergedError(line=place + 2)
            else:
                unproved += 1
        if fault is not None:
            good, refusal = place, fault
            break
    if unproved:
        warnings.append(Notice("other_version", {"app": header.app or "?", "here": program}))
    return Replay(header, game, reading.entries[:good], refusal, tuple(warnings), app, unproved)


def _redo(game: Game, entry: Entry, line: int) -> LineError | None:
    """Do one line on the game; on a fault the game is as before."""
    if isinstance(entry, UndoLine):
        if entry.count > len(game.actions):
            return IllegalLineError(line=line, action=f"undo {entry.count}")
        for _ in range(entry.count):
            game.pop()
    elif isinstance(entry, ActionLine):
        try:
            game.push(entry.action)
        except (ActionError, IllegalActionError):
            return IllegalLineError(line=line, action=entry.action)
    return None
