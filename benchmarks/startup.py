"""How long a start takes, process and all: `python benchmarks/startup.py [rounds]`.

Each command is a fresh process with its bytecode cached, as on a machine that has played before.
The floor is an interpreter that does nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable

from yardstick import heading, line, medians

FLOOR = "python -c pass (floor)"
COMMANDS: dict[str, tuple[str, ...]] = {
    FLOOR: ("-c", "pass"),
    "python -I -c pass (no environment, no user site)": ("-I", "-c", "pass"),
    "import kessessa": ("-c", "import kessessa"),
    "import kessessa; kessessa.Game": ("-c", "import kessessa; kessessa.Game"),
    "import kessessa; kessessa.Game; kessessa.load": (
        "-c",
        "import kessessa; kessessa.Game; kessessa.load",
    ),
    'kessessa.load("cafe")': ("-c", 'import kessessa; kessessa.load("cafe")'),
    "import yaml (for comparison)": ("-c", "import yaml"),
    "kessessa --help": ("-m", "kessessa", "--help"),
    "kessessa list": ("-m", "kessessa", "list"),
    "kessessa play --text --companions all": (
        *("-m", "kessessa", "play", "cafe", "--text"),
        *("--companions", "all", "--seed", "7"),
    ),
}


def environment(home: str) -> dict[str, str]:
    """That of a player: bytecode is cached, sessions go to a folder that is thrown away."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
    }
    return {**kept, "XDG_STATE_HOME": home, "LOCALAPPDATA": home}


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    heading(f"Starting, median of {rounds} rounds")
    with tempfile.TemporaryDirectory() as home:
        player = environment(home)

        def run(arguments: tuple[str, ...]) -> Callable[[], object]:
            return lambda: subprocess.run(
                (sys.executable, *arguments),
                env=player,
                check=True,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )

        taken = medians({name: run(arguments) for name, arguments in COMMANDS.items()}, rounds)
    for name, milliseconds in taken.items():
        line(name, milliseconds, "ms", f"{milliseconds - taken[FLOOR]:+.1f} ms over the floor")


if __name__ == "__main__":
    main()
