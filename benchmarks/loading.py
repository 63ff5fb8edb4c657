"""How long a scenario takes to load: `python benchmarks/loading.py [scenario] [rounds]`.

Beside the loader, which checks everything and keeps every line number, what reads the same files
and checks nothing: libyaml's events alone (the floor), PyYAML with the C parser, PyYAML without.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from yardstick import heading, line, medians

from kessessa.content import find_scenarios, load
from kessessa.content.catalogue import common_of
from kessessa.content.source.scenario_files import COMMON


def files_of(folder: Path) -> list[Path]:
    """What `load` reads: the scenario, its situations and the common deck."""
    deck = common_of(folder)
    return [
        folder / "scenario.yaml",
        *sorted((folder / "situations").glob("*.yaml")),
        *(deck / f"{name}.yaml" for name in COMMON),
    ]


def main() -> None:
    name = sys.argv[1] if len(sys.argv) > 1 else "cafe"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    folder = {listed.id: listed.path for listed in find_scenarios()}[name]
    files = files_of(folder)
    size = sum(path.stat().st_size for path in files)
    heading(f"Loading {name}: {len(files)} files, {size / 1000:.0f} kB, median of {rounds} rounds")

    def events() -> None:
        for path in files:
            for _ in yaml.parse(path.read_bytes(), Loader=yaml.CSafeLoader):
                pass

    def with_c() -> None:
        for path in files:
            yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)

    def without_c() -> None:
        for path in files:
            yaml.safe_load(path.read_bytes())

    taken = medians(
        {
            "libyaml's events alone (floor)": events,
            "kessessa.load: read, checked, linked": lambda: load(name),
            "yaml.load, CSafeLoader: read only": with_c,
            "yaml.safe_load, pure Python: read only": without_c,
        },
        rounds,
    )
    floor = taken["libyaml's events alone (floor)"]
    for what, milliseconds in taken.items():
        line(what, milliseconds, "ms", f"{milliseconds / floor:.2f} × the floor")


if __name__ == "__main__":
    main()
