"""pygame, without what no page of ours needs.

`import pygame` takes 30 ms, most of them for sprites, masks, sound, packaging tools and an icon of
its own. What the first page needs takes 4 (docs/decisions/0006-first-page.md); the rest opens when
it is asked for.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Final

_FIRST: Final = (
    "base", "constants", "rwobject", "surflock", "color", "rect", "bufferproxy", "math", "surface",
    "display", "draw", "event", "font", "image", "key", "mouse", "cursors",
    "transform",
)  # fmt: skip
"""What the first page draws with, in an order in which each finds what it needs."""
_NAMES: Final = {
    "Color": "color",
    "Rect": "rect",
    "Surface": "surface",
    "Vector2": "math",
}
"""Types that pygame gives under its own name."""


def import_pygame() -> None:
    """Make `import pygame` lean from now on; as everybody's where that cannot be.

    On Windows pygame's own start finds its libraries, so it is left alone.
    """
    if "pygame" in sys.modules or sys.platform == "win32":
        return
    spec = find_spec("pygame")
    if spec is None or not spec.submodule_search_locations:
        return
    lean = ModuleType("pygame", spec.name)
    lean.__path__ = list(spec.submodule_search_locations)
    lean.__spec__ = spec
    lean.__file__ = spec.origin
    lean.__getattr__ = _opened  # type: ignore[method-assign]
    sys.modules["pygame"] = lean
    try:
        for name in _FIRST:
            module = import_module(f"pygame.{name}")
            if name in {"base", "constants"}:
                public = {key: value for key, value in vars(module).items() if key[:1] != "_"}
                vars(lean).update(public)
        for name, room in _NAMES.items():
            setattr(lean, name, getattr(sys.modules[f"pygame.{room}"], name))
    except (ImportError, AttributeError):  # a pygame built otherwise
        for name in [one for one in sys.modules if one.partition(".")[0] == "pygame"]:
            del sys.modules[name]


def _opened(name: str) -> ModuleType:
    """A module of pygame that had not been wanted yet: sound, gamepads."""
    if name.startswith("_") or find_spec(f"pygame.{name}") is None:
        raise AttributeError(f"pygame, as it was opened here, has no {name!r}")
    return import_module(f"pygame.{name}")
