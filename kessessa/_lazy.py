"""Packages whose names open their rooms when they are first asked for.

Importing every room of the house takes ten times a bare interpreter (benchmarks/startup.py), and
the first page of the window, `kessessa --help` or one function at a prompt need few of them. This
is the way of Scientific Python's SPEC 1 (lazy loading of submodules), in the few lines we need.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazy_exports(
    package: str, names: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The `__getattr__` and `__dir__` of a package (PEP 562), from what each of its rooms gives.

    `names` maps rooms to their names, a space between two. A room must not bear a name that it gives: its package would then show the room for the name.
    """
    home = {name: room for room, given in names.items() for name in given.split()}

    def open_room(name: str) -> object:
        if name not in home:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name)
        value = getattr(import_module(f"{package}.{home[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return open_room, lambda: sorted({*vars(sys.modules[package]), *home})
