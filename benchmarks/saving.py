"""What keeping each action safe costs: `python benchmarks/saving.py [folder]`.

A whole game goes through a session: every action applied, written, flushed and on the disk before
it is shown. The floor is the same bytes appended to an open file, one fsync a line. Give a folder
of the disk that matters (a USB stick, a school's share); the default is the temporary one.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from yardstick import heading, line

from kessessa.content import load
from kessessa.core.scenario import Scenario
from kessessa.journal.errors import FILE
from kessessa.session import Session

GAMES = 5


def kept(scenario: Scenario, folder: Path | None) -> int:
    """A short game by companions; returns its actions."""
    session = Session.create(scenario, folder, companions=range(5), length="short", seed=7)
    with session:
        while session.companions_step() is not None:
            pass
    return len(session.entries)


def appended(lines: list[bytes], path: Path, *, synced: bool) -> None:
    with path.open("ab", buffering=0) as file:
        for entry in lines:
            file.write(entry)
            if synced:
                os.fsync(file.fileno())


def lowest(work: Callable[[Path], object], root: Path) -> float:
    """Seconds of the best of a few runs, each in a place of its own."""
    taken = []
    for number in range(GAMES):
        start = time.perf_counter()
        work(root / f"{len(list(root.iterdir()))}-{number}")
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    scenario = load("cafe")
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        root = Path(name)
        actions = kept(scenario, root / "first")
        lines = (root / "first" / FILE).read_bytes().splitlines(keepends=True)
        size = sum(map(len, lines)) / len(lines)
        heading(f"Keeping a short game of {actions} actions, lines of {size:.0f} bytes")
        works: dict[str, Callable[[Path], object]] = {
            "append, fsync (floor)": lambda path: appended(lines, path, synced=True),
            "append only: a crash of the game, not a power cut": lambda path: appended(
                lines, path, synced=False
            ),
            "session: played, written, fsynced": lambda path: kept(scenario, path),
            "session in memory: played, not kept": lambda _: kept(scenario, None),
        }
        for what, work in works.items():
            seconds = lowest(work, root)
            line(what, actions / seconds, "actions/s", f"{seconds / actions * 1000:.3f} ms each")


if __name__ == "__main__":
    main()
