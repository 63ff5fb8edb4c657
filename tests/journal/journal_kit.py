"""A disk that fails on demand, a header, and whole games as lines and bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kessessa import __version__
from kessessa.core.game import Game
from kessessa.journal import DISK, ActionLine, Entry, Header, NoteLine, UndoLine, digest, place
from kessessa.journal.lines import sealed
from tests.journal.tiny_scenario import dice_of, scenario, some_action

SEED = 14

Played = tuple[list[Entry], list[str]]
"""Lines, and the digest of the state before any and after each."""


@dataclass
class FailingDisk:
    """The real disk, but each call may be told to fail, before or half-way through writing."""

    failures: list[int] = field(default_factory=list)
    """Errors of the coming appends; 0 for one that goes well."""
    share: float = 0.0
    """How much of the data a failing append writes all the same."""

    def read(self, path: Path, limit: int, *, after: int = 0) -> bytes:
        return DISK.read(path, limit, after=after)

    def size(self, path: Path) -> int:
        return DISK.size(path)

    def create(self, path: Path, data: bytes) -> None:
        self._fail()
        DISK.create(path, data)

    def append(self, path: Path, after: int, data: bytes) -> None:
        number = self.failures.pop(0) if self.failures else 0
        if number:
            DISK.append(path, after, data[: int(len(data) * self.share)])
            raise OSError(number, "told to fail")
        DISK.append(path, after, data)

    def keep(self, path: Path, data: bytes) -> None:
        self._fail()
        DISK.keep(path, data)

    def _fail(self) -> None:
        number = self.failures.pop(0) if self.failures else 0
        if number:
            raise OSError(number, "told to fail")


def header(**changes: object) -> Header:
    values: dict[str, object] = {
        "scenario": "tiny",
        "version": 1,
        "digest": "cafe00",
        "seed": SEED,
        "seats": 5,
        "length": "standard",
        "date": "2026-11-24",
        "app": __version__,
    }
    return Header(**{**values, **changes})  # type: ignore[arg-type]


def whole_game(seed: int = SEED, *, undos: bool = True) -> tuple[list[Entry], list[str]]:
    """The lines of a game played by the dice, and the digest of the state after each.

    Digests start with the one before any line.
    """
    game = Game(scenario(), seats=5, length="standard", seed=seed)
    dice = dice_of(seed)
    entries: list[Entry] = []
    digests = [digest(game.state)]
    while not game.is_over():
        n = len(entries) + 1
        if undos and game.actions and dice.random() < 0.08:
            game.pop()
            entries.append(UndoLine(n, 1, place(game.state)))
        elif undos and dice.random() < 0.04:
            entries.append(NoteLine(n, "more 120"))
        else:
            action = some_action(game, dice)
            game.push(action)
            entries.append(ActionLine(n, str(action), digest(game.state), place(game.state)))
        digests.append(digest(game.state))
    return entries, digests


def bytes_of(entries: list[Entry], **changes: object) -> bytes:
    return b"".join(sealed(one.record()) for one in (header(**changes), *entries))
