"""What the window costs, beside a bare pygame-ce window: `python -m benchmarks.gui [rounds]`.

Needs Xvfb and xdotool. The window is the real one, in a process of its own, with real X events;
only `pygame.display.flip` is wrapped, to tell when something is on the screen. Over 300 lines,
since the programs that it runs and measures stand in it as text.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.support.screen import VirtualScreen

GOALS: Final = {
    "at rest, CPU": "≤ 5 ms/s",
    "key to repaint": "≤ 20 ms median",
    "first page": "≤ 1.8 × bare",
    "… where a session is kept": "",
    "first click on the title": "< 150 ms of CPU",
    "full repaint 1366×768": "< 8 ms",
    "peak memory": "< 60 MB",
}

BARE: Final = """
import os
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
import pygame
pygame.display.init()
pygame.font.init()
screen = pygame.display.set_mode((1366, 768))
screen.blit(pygame.font.Font(None, 32).render("Bonjour", True, "white"), (100, 100))
pygame.display.flip()
pygame.event.get()
os.write(1, b"0 shown\\n")
pygame.event.wait()
"""
"""A bare window with one line of text, as everybody writes it, in software."""

GAME: Final = """
import gc, os, sys, time
gc.disable()  # as the command line does before it imports anything
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ["SDL_VIDEO_X11_WMCLASS"] = "kessessa"
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
import pygame
flip = pygame.display.flip
def flip_and_report():
    flip()
    os.write(1, f"{time.monotonic()} shown\\n".encode())
pygame.display.flip = flip_and_report
from kessessa.cli import main
sys.exit(main(["play", *sys.argv[1:]]))
"""

REPAINT: Final = """
import os, sys, time
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
from datetime import date
from kessessa.content import load
from kessessa.gui.window.loop import Window
from kessessa.app.controller import AppController
from kessessa.screens.ui.settings import Settings
app = AppController(settings=Settings(motion=False), folder=None, today=date(2026, 11, 24))
app.start(load("cafe"), seats=5, length="short", companions=frozenset(), seed=7)
window = Window(app)
window.open()
from kessessa.screens.ui.nodes import pressables
worst = []
for _ in range(120):
    surface = window.screen.surface
    took = []
    for _ in range(5):
        start = time.process_time()
        window.scene.paint(surface, 0.0)
        window.screen.show()
        took.append(time.process_time() - start)
    worst.append((sorted(took)[2], type(app.page).__name__))
    able = sorted(pressables(app.view()), key=lambda node: not getattr(node, "primary", False))
    if not able or app.session.game.is_over():
        break
    app.dispatch(able[0].message)
    window.show()
worst.sort()
import resource
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(worst[len(worst) // 2][0] * 1000, worst[-1][0] * 1000, worst[-1][1], peak)
"""


CLICK: Final = """
import os, time
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
os.environ["SDL_AUDIODRIVER"] = "dummy"
import pygame
from kessessa.app.controller import AppController
from kessessa.gui.window.loop import Window
from kessessa.screens.ui.settings import Settings
app = AppController(settings=Settings(), folder=None, in_haste=True)
window = Window(app)
window.open()
slices = [0.0]
while True:
    start = time.process_time()
    if not app.warm_up():
        break
    slices.append(time.process_time() - start)
target = next(target for target, _ in window.scene.layout.targets if target.what.primary)
place = {"pos": (target.x + target.w // 2, target.y + target.h // 2), "button": 1}
pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, **place))
pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONUP, **place))
start = time.process_time()
window.hear()
window.show()
took = time.process_time() - start
assert type(app.page).__name__ == "ProjectsPage"
print(took * 1000, sum(slices) * 1000, max(slices) * 1000)
"""
"""Presses the first button of the title page once everything is ready, as a reader's first click."""

KEPT: Final = """
import sys
from datetime import date
from pathlib import Path
from kessessa.content import find_scenarios
from kessessa.app.controller import AppController
from kessessa.screens.ui.settings import Settings
from kessessa import load
app = AppController(settings=Settings(), folder=Path(sys.argv[1]), today=date(2026, 11, 24))
app.start(load("cafe"), seats=5, length="short", companions=frozenset({1, 2, 3, 4}), seed=7)
app.close()
"""
"""Begins a session, as somebody who closed the window has."""


def ordinary(screen: VirtualScreen, home: str) -> dict[str, str]:
    """The environment of an ordinary user: compiled modules are kept, nothing was played yet."""
    environ = {**screen.environ, "XDG_STATE_HOME": home, "PYTHONUNBUFFERED": "1"}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return environ


@contextmanager
def running(screen: VirtualScreen, code: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program on the screen, ended when we are done with it."""
    with tempfile.TemporaryDirectory() as home:
        program = subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            env=ordinary(screen, home),
            stdout=subprocess.PIPE,
        )
        try:
            yield program
        finally:
            program.kill()
            program.wait()


def next_shown(program: subprocess.Popen[bytes]) -> float:
    """When something has next been shown, as the program tells."""
    while True:
        line = program.stdout.readline() if program.stdout else b""
        if not line:
            raise RuntimeError("the program has ended")
        if line.endswith(b"shown\n"):
            return float(line.split()[0]) or time.monotonic()


def first_page(screen: VirtualScreen, code: str) -> float:
    """Milliseconds from the start of the process to its first page."""
    start = time.monotonic()
    with running(screen, code) as program:
        return (next_shown(program) - start) * 1000


def first_page_of_a_player(screen: VirtualScreen, rounds: int) -> float:
    """The same, where a session was begun before and can be gone on with; the median."""
    with tempfile.TemporaryDirectory() as home:
        environ = ordinary(screen, home)
        sessions = Path(home) / "kessessa" / "sessions"
        sessions.mkdir(parents=True)
        subprocess.run([sys.executable, "-c", KEPT, str(sessions)], env=environ, check=True)
        times = []
        for _ in range(rounds + 1):
            start = time.monotonic()
            with subprocess.Popen(
                [sys.executable, "-c", GAME], env=environ, stdout=subprocess.PIPE
            ) as program:
                times.append((next_shown(program) - start) * 1000)
                program.kill()
        return statistics.median(times[1:])


def at_rest(screen: VirtualScreen, seconds: float = 8.0) -> tuple[float, float]:
    """CPU ms per second, and wake-ups per second, of the title page left alone."""
    with running(screen, GAME) as program:
        next_shown(program)
        time.sleep(2)
        before, woken = _cpu(program.pid), _woken(program.pid)
        time.sleep(seconds)
        return (_cpu(program.pid) - before) / 1e6 / seconds, (_woken(program.pid) - woken) / seconds


def _cpu(pid: int) -> int:
    return sum(
        int((task / "schedstat").read_text().split()[0])
        for task in Path(f"/proc/{pid}/task").iterdir()
    )


def _woken(pid: int) -> int:
    return sum(
        int(line.split()[1])
        for task in Path(f"/proc/{pid}/task").iterdir()
        for line in (task / "status").read_text().splitlines()
        if line.startswith("voluntary_ctxt")
    )


def key_to_repaint(screen: VirtualScreen, presses: int = 40) -> list[float]:
    """Milliseconds from a press of Tab, or of a key that opens a page, to the repaint."""
    times = []
    with running(screen, GAME) as program:
        next_shown(program)
        screen.window()
        time.sleep(1)
        for place in range(presses):
            start = time.monotonic()
            screen.do("key", ("Tab", "a", "Escape")[place % 3])
            times.append((next_shown(program) - start) * 1000)
            time.sleep(0.3)  # whatever slides has settled
            os.set_blocking(program.stdout.fileno(), False)  # type: ignore[union-attr]
            while program.stdout and program.stdout.readline():
                continue
            os.set_blocking(program.stdout.fileno(), True)  # type: ignore[union-attr]
    return times


def first_click(screen: VirtualScreen, rounds: int) -> tuple[float, float, float]:
    """CPU ms of the first click, and of what made its page ready: in all, and the longest slice.

    The click is from its event to the painted page of projects; medians of fresh processes.
    """
    taken = []
    with tempfile.TemporaryDirectory() as home:
        for _ in range(rounds + 1):
            done = subprocess.run(
                [sys.executable, "-c", CLICK],
                env=ordinary(screen, home),
                check=True,
                capture_output=True,
                text=True,
            )
            taken.append([float(figure) for figure in done.stdout.split()[-3:]])
    click, ready, longest = map(statistics.median, zip(*taken[1:], strict=True))
    return click, ready, longest


def whole_game(screen: VirtualScreen) -> tuple[float, float, str, float]:
    """CPU ms of a full repaint over the pages of a game (median, worst, which), and its peak MB."""
    with tempfile.TemporaryDirectory() as home:
        figures = subprocess.run(
            [sys.executable, "-c", REPAINT],
            env=ordinary(screen, home),
            check=True,
            capture_output=True,
            text=True,
        ).stdout.split()[-4:]
    return float(figures[0]), float(figures[1]), figures[2], int(figures[3]) / 1024


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with VirtualScreen() as screen:
        bare, game = [], []
        for _ in range(rounds + 1):
            bare.append(first_page(screen, BARE))
            game.append(first_page(screen, GAME))
        bare_ms, game_ms = statistics.median(bare[1:]), statistics.median(game[1:])
        kept = first_page_of_a_player(screen, rounds)
        cpu, woken = at_rest(screen)
        keys = key_to_repaint(screen)
        click, ready, longest = first_click(screen, rounds)
        middle, worst, page, most = whole_game(screen)
        rows = {
            "at rest, CPU": f"{cpu:.2f} ms/s, {woken:.1f} wake-ups/s",
            "key to repaint": f"{statistics.median(keys):.1f} ms (worst {max(keys):.1f})",
            "first page": f"{game_ms:.0f} ms, bare {bare_ms:.0f} ms: {game_ms / bare_ms:.2f} ×",
            "… where a session is kept": f"{kept:.0f} ms",
            "first click on the title": f"{click:.0f} ms of CPU (made ready before it: {ready:.0f} ms"
            f" in slices of {longest:.0f} ms at most)",
            "full repaint 1366×768": f"{middle:.1f} ms of CPU (worst page {worst:.1f}, {page})",
            "peak memory": f"{most:.1f} MB",
        }
    print("| window | measured | goal |\n|---|---|---|")
    for name, row in rows.items():
        print(f"| {name} | {row} | {GOALS[name]} |")


if __name__ == "__main__":
    main()
