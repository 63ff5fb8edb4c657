"""What the benchmarks share: the best of a few runs, medians of interleaved rounds, lines of figures."""

from __future__ import annotations

import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

TURNS = 3_000_000


def best(work: Callable[[], object], runs: int = 5) -> float:
    """Seconds of processor time of the best run: what the work takes when nothing disturbs it."""
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


def medians(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median milliseconds of each work, taken in turn so that a busy machine slows all alike.

    A first round warms the disk's cache and is not counted.
    """
    taken: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + 1):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            if number:
                taken[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(times) for name, times in taken.items()}


def empty_loop() -> None:
    """An interpreter's plainest work, to compare machines by: TURNS turns."""
    total = 0
    for number in range(TURNS):
        total += number & 1


def heading(title: str) -> None:
    """The title, and the machine that the figures below were taken on."""
    print(f"\n{title}\n{machine()}\n")


def line(name: str, figure: float, unit: str, beside: str = "") -> None:
    """One line of a table."""
    digits = 0 if figure >= 100 else 2
    print(f"{name:<52}{figure:>12,.{digits}f} {unit:<12}{beside}".rstrip())


def machine() -> str:
    """The processor, the system and the Python, without a name or a path."""
    info = Path("/proc/cpuinfo")
    model = platform.processor() or platform.machine()
    if info.is_file():
        lines = info.read_text(encoding="utf-8").splitlines()
        model = next(
            (
                model_line.split(":")[1].strip()
                for model_line in lines
                if "model name" in model_line
            ),
            model,
        )
    return f"{os.cpu_count()} × {model}, {platform.system()}, Python {sys.version.split()[0]}"
