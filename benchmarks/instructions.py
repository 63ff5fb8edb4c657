"""What work is done, counted in instructions: `python benchmarks/instructions.py [--gate]`.

Valgrind counts the same on a busy machine as on a quiet one (two runs agree to 2 %), so this is
what a gate can hold: with `--gate`, the exit code is 1 when a count is over its budget. Budgets are
in multiples of an interpreter that does nothing, for Python 3.11; another Python counts otherwise.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile

from startup import environment
from yardstick import heading, line

NOTHING = ("-c", "pass")
PLAYS = """
import sys, kessessa
scenario = kessessa.load("cafe")
for seed in range(int(sys.argv[1])):
    kessessa.Game(scenario, seed=seed).play_on()
"""
LOADS = """
import sys, kessessa
for _ in range(int(sys.argv[1])):
    kessessa.load("cafe")
"""
OPENS = """
import os
os.environ.update(SDL_VIDEODRIVER="dummy", PYGAME_HIDE_SUPPORT_PROMPT="1")
import kessessa.gui, pygame
kessessa.gui.display_available = lambda: True
pygame.display.flip = lambda: os._exit(0)
from kessessa.cli import main
main(["play"])
"""
"""The window up to its first page, on SDL's screen that shows nothing."""
STARTS = {
    "import kessessa": (NOTHING, ("-c", "import kessessa"), 1),
    "rules and loader imported": (
        NOTHING,
        ("-c", "import kessessa; kessessa.Game; kessessa.load"),
        1,
    ),
    "kessessa --help": (NOTHING, ("-m", "kessessa", "--help"), 1),
    "the window's first page": (NOTHING, ("-c", OPENS), 1),
    "kessessa list": (NOTHING, ("-m", "kessessa", "list"), 1),
    "cafe loaded once more": (("-c", LOADS, "1"), ("-c", LOADS, "4"), 3),
    "a standard game by companions": (("-c", PLAYS, "5"), ("-c", PLAYS, "25"), 20),
}
"""Name: what is counted off, what is counted, how many times it holds the work."""
BUDGET = {
    "import kessessa": 1.3,
    "rules and loader imported": 18.5,
    "kessessa --help": 5.1,
    "the window's first page": 15.5,
    "kessessa list": 44.0,
    "cafe loaded once more": 7.0,
    "a standard game by companions": 0.50,
}


def counted(arguments: tuple[str, ...], player: dict[str, str]) -> int:
    """Instructions of one process, its bytecode cached beforehand."""
    command = (sys.executable, *arguments)
    subprocess.run(command, env=player, check=True, stdout=subprocess.DEVNULL)
    done = subprocess.run(
        ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command),
        env=player,
        check=True,
        capture_output=True,
        text=True,
    )
    collected = re.search(r"Collected : (\d+)", done.stderr)
    if collected is None:
        raise ValueError(done.stderr)
    return int(collected[1])


def main() -> int:
    if shutil.which("valgrind") is None:
        print("valgrind is not installed: nothing was counted", file=sys.stderr)
        return 2
    heading("Millions of instructions, beside an interpreter that does nothing")
    over = False
    with tempfile.TemporaryDirectory() as home:
        player = {**environment(home), "PYTHONHASHSEED": "0"}
        nothing = counted(NOTHING, player)
        line("an interpreter that does nothing", nothing / 1e6, "M")
        for name, (less, more, times) in STARTS.items():
            count = (counted(more, player) - counted(less, player)) / times
            ratio = count / nothing
            verdict = "" if ratio <= BUDGET[name] else "OVER"
            over = over or bool(verdict)
            line(name, count / 1e6, "M", f"{ratio:.2f} × (budget {BUDGET[name]:g}) {verdict}")
    return 1 if over and "--gate" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
