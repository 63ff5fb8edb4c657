"""Every page of played games, painted into files: what `make gallery` looks at.

    python -m kessessa.gui.gallery gallery

A walker presses things at random through whole games and keeps the first page of each kind.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, Final

from kessessa.content import find_scenarios
from kessessa.screens.host import Host
from kessessa.screens.nodes import Field, Hold, PageNode, Text, pressables, walk
from kessessa.screens.page import Apply, Asked, Home, Quit, ResumeGame, Run, Typed, Undo
from kessessa.screens.settings import Settings

SIZES: Final = ((1024, 600), (1366, 768), (1920, 1080))
SCALES: Final = (100, 200)
LANGUAGES: Final = ("fr", "en")
DAY: Final = date(2026, 11, 24)
"""The day written in the sessions of the gallery: pictures of it never change by themselves."""
_AVOIDED: Final = (Home, Quit, ResumeGame, Undo, Apply)
_STEPS: Final = 1200


@dataclass(frozen=True, slots=True)
class Seen:
    """A page that the walker came to."""

    name: str
    view: PageNode
    secrets: tuple[str, ...] = ()
    """Sentences that nobody may read on a shared screen at that moment."""


def walk_games(settings: Settings, seed: int = 1, games: int = 3) -> Iterator[Seen]:
    """Every view of some random games from title to debrief, as a person would come to them."""
    dice = Random(seed)  # noqa: S311 - a walk, not a secret
    for game in range(games):
        host = Host(settings=settings, folder=None, pace=0.0, today=DAY)
        lengths = ("long", "standard", "short")
        yield Seen("title", host.view())
        for _ in range(_STEPS):
            while host.wait() == 0.0:
                host.tick()
            yield Seen(_name(host), host.view(), _secrets(host))
            if not _step(host, dice, lengths[game % 3]):
                break


def _name(host: Host) -> str:
    """What kind of page it is: its class, and the shape it takes."""
    page: Any = host.page
    kind = type(page).__name__.removesuffix("Page").lower()
    details = []
    if kind in {"ballotcard", "ballot"} and host.session is not None:
        poll = host.session.game.state.poll
        details = [poll.method if poll else ""]
        if getattr(page, "objecting", False):
            details.append("objecting")
        if getattr(page, "counting", False):
            details.append("hands")
    if kind == "method":
        details = [page.method]
    return "-".join(part for part in (kind, *details) if part)


def _secrets(host: Host) -> tuple[str, ...]:
    """What is only for one pair of eyes now: facts not shared, wishes until the end."""
    if host.session is None or host.session.game.is_over():
        return ()
    game = host.session.game
    found = [role.wish.text for role in game.scenario.roles]
    shared = set(game.state.shared)
    for situation in game.scenario.situations.values():
        found += [
            voice.knows
            for voice in situation.voices
            if voice.knows and (situation.id, voice.role) not in shared
        ]
    return tuple(host.words.typeset(one) for one in found)


def _step(host: Host, dice: Random, length: str) -> bool:
    """Press something, rather what goes on than what goes back; False when there is no more."""
    view = host.view()
    field = next((node for node in walk(view) if isinstance(node, Field)), None)
    if field is not None and dice.random() < 0.2:
        host.send(Typed(field.name, "Le café d'en face"))
        return True
    terms = [term for node in walk(view) if isinstance(node, Text) for term in node.terms]
    if terms and dice.random() < 0.1:
        host.send(Asked(terms[0][2]))
        return True
    able = [
        one
        for one in pressables(view)
        if not (isinstance(one.message, Run) and isinstance(one.message.command, _AVOIDED))
        and getattr(one.message, "value", "") not in _lengths_but(length)
        and "skip" not in repr(one.message).lower()[:40]
        and "End()" not in repr(one.message)[:40]
    ]
    first = [one for one in able if getattr(one, "primary", False)]
    over = host.session is not None and host.session.game.is_over()
    if not able or (over and not first and dice.random() < 0.2):
        return False
    pressed = first[0] if first and dice.random() < 0.55 else dice.choice(able)
    host.send(pressed.message)  # type: ignore[arg-type]
    return True


def _lengths_but(length: str) -> frozenset[str]:
    return frozenset({"short", "standard", "long"}) - {length}


def kinds(settings: Settings, seed: int = 1, games: int = 3) -> dict[str, Seen]:
    """The fullest page of each kind that a walk came to."""
    found: dict[str, Seen] = {}
    for seen in walk_games(settings, seed, games):
        kept = found.get(seen.name)
        if kept is None or len(repr_size(seen.view)) > len(repr_size(kept.view)):
            found[seen.name] = seen
    return found


def repr_size(view: PageNode) -> tuple[object, ...]:
    """How full a page is: its pieces."""
    return tuple(walk(view))


def make(folder: Path, only: str = "", quick: bool = False) -> int:
    """Paint every kind of page at every size, scale and language; returns how many files."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    import pygame  # noqa: PLC0415 - after the driver is chosen

    from kessessa.gui.fonts import Fonts  # noqa: PLC0415
    from kessessa.gui.images import Images  # noqa: PLC0415
    from kessessa.gui.layout import lay_out  # noqa: PLC0415
    from kessessa.gui.paint import Painter  # noqa: PLC0415
    from kessessa.gui.theme import STARK, WARM  # noqa: PLC0415

    pygame.font.init()
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for language in LANGUAGES[:1] if quick else LANGUAGES:
        settings = Settings(language=language)  # type: ignore[arg-type]
        pages = kinds(settings)
        painter = Painter(Fonts(settings), Images())
        for name, seen in sorted(pages.items()):
            if only and only not in name:
                continue
            for size in SIZES[1:2] if quick else SIZES:
                for scale in SCALES[:1] if quick else SCALES:
                    chosen = replace(settings, scale=scale)  # type: ignore[arg-type]
                    for held in (
                        (False, True)
                        if any(isinstance(one, Hold) for one in walk(seen.view))
                        else (False,)
                    ):
                        laid = lay_out(seen.view, chosen, size, painter.fonts.measure, held=held)
                        high = laid.most + size[1] if scale > 100 or quick else size[1]
                        surface = pygame.Surface((size[0], size[1]))
                        del high
                        painter.paint(surface, laid, STARK if chosen.high_contrast else WARM)
                        told = f"{name}{'-held' if held else ''}-{size[0]}x{size[1]}-{scale}-{language}"
                        pygame.image.save(surface, folder / f"{told}.png")
                        count += 1
    return count


def main() -> None:
    """The command line of `make gallery`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--quick", action="store_true", help="1366 × 768, 100 %%, French")
    wanted = parser.parse_args()
    if not find_scenarios():
        parser.error("no scenario")
    print(make(wanted.folder, wanted.only, wanted.quick), "pictures in", wanted.folder)


if __name__ == "__main__":
    main()
