"""Random walks over pages, as people with a few minutes would press: what screens tests look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random
from typing import Final

from kessessa.app.controller import AppController
from kessessa.app.library import load_spoken
from kessessa.core.actions import End, Skip
from kessessa.core.scenario import Length, Scenario
from kessessa.core.state import State
from kessessa.screens.setup.projects import ProjectsPage
from kessessa.screens.ui.commands import Apply, Home, Pop, Quit, ResumeGame
from kessessa.screens.ui.game_commands import Jump, PlayOn, Undo
from kessessa.screens.ui.messages import (
    ActionPressed,
    CommandPressed,
    Pressed,
    TermPressed,
    TextChanged,
)
from kessessa.screens.ui.nodes import (
    Button,
    Field,
    OptionCard,
    PageNode,
    Text,
    pressables,
    walk,
)
from kessessa.screens.ui.page import Page
from kessessa.screens.ui.settings import Settings

DAY: Final = date(2026, 11, 24)
_LEFT_ALONE: Final = (Home, Quit, ResumeGame, Undo, Apply, Jump)
"""Commands that would end a walk, or take it back to where it was."""


@dataclass(frozen=True)
class Seen:
    """A page that somebody came to, and the moment it was about."""

    page: Page
    view: PageNode
    scenario: Scenario
    state: State | None
    settings: Settings

    @property
    def name(self) -> str:
        """The class of the page."""
        return type(self.page).__name__


@cache
def cafe(language: str = "fr") -> Scenario:
    """The café, in French where it does not speak the language."""
    return load_spoken("cafe", language)


class Hurry:
    """A clock that goes on by itself, so that a class in a walk gets late."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        self.seconds += 1.0
        return self.seconds


def new_host(settings: Settings | None = None) -> AppController:
    """A host that keeps nothing and whose companions do not wait."""
    return AppController(
        settings=settings or Settings(), folder=None, pace=0.0, today=DAY, clock=Hurry()
    )


def settle(app: AppController) -> None:
    """Let companions do what they have to do."""
    while app.wait() == 0.0:
        app.tick()


def stroll(
    seed: int,
    *,
    settings: Settings | None = None,
    seats: int = 5,
    companions: int = 0,
    length: Length = "standard",
    minutes: int = 0,
    rehearsal: bool = False,
    presses: int = 700,
) -> Iterator[Seen]:
    """Every page that a person comes to who presses more or less at random, from title to end."""
    dice = Random(seed)  # noqa: S311 - a walk, not a secret
    app = new_host(settings)
    yield from _looks_around(app)
    app.start(
        cafe(app.settings.language),
        seats=seats,
        length=length,
        companions=frozenset(range(seats - companions, seats)),
        seed=seed,
        minutes=minutes,
        pupils=27 if minutes else 0,
        rehearsal=rehearsal,
    )
    for _ in range(presses):
        settle(app)
        seen = _seen(app)
        yield seen
        if not _press(app, seen, dice):
            return


def walked(seed: int, presses: int, *, companions: int = 0) -> AppController:
    """A host that somebody has pressed so many times more or less at random."""
    dice = Random(seed)  # noqa: S311 - a walk, not a secret
    app = new_host()
    app.start(
        cafe(),
        seats=5,
        length="short",
        companions=frozenset(range(5 - companions, 5)),
        seed=seed,
        minutes=55,
        pupils=27,
    )
    for _ in range(presses):
        settle(app)
        if not _press(app, _seen(app), dice):
            break
    return app


def _looks_around(app: AppController) -> Iterator[Seen]:
    """The title, and every page that it opens; the seats of the first project."""
    title = _seen(app)
    yield title
    for node in pressables(title.view):
        if _goes_on(node):
            app.dispatch(node.message)
            yield _seen(app)
            if isinstance(app.page, ProjectsPage):
                app.dispatch(Pressed("scenario", "0"))
                yield _seen(app)
                app.dispatch(Pressed("on"))
                yield _seen(app)
                app.dispatch(CommandPressed(Pop()))
                app.dispatch(CommandPressed(Pop()))
            app.dispatch(CommandPressed(Pop()))


def _seen(app: AppController) -> Seen:
    game = app.session.game if app.session else None
    return Seen(
        app.page,
        app.view(),
        game.scenario if game else cafe(),
        game.state if game else None,
        app.settings,
    )


def _press(app: AppController, seen: Seen, dice: Random) -> bool:
    """Press something, rather what goes on than what goes back; False when there is no more."""
    field = next((node for node in walk(seen.view) if isinstance(node, Field)), None)
    if field is not None and dice.random() < 0.3:
        app.dispatch(TextChanged(field.name, dice.choice(("Le café d'en face", "  ", "x" * 300))))
        return True
    terms = [term for node in walk(seen.view) if isinstance(node, Text) for term in node.terms]
    if terms and dice.random() < 0.05:
        app.dispatch(TermPressed(terms[0][2]))
        return True
    able = [one for one in pressables(seen.view) if _goes_on(one)]
    first = [one for one in able if isinstance(one, Button) and one.primary]
    if not able:
        return False
    pressed = first[0] if first and dice.random() < 0.6 else dice.choice(able)
    app.dispatch(pressed.message)
    return True


def _goes_on(node: Button | OptionCard) -> bool:
    message = node.message
    if isinstance(message, CommandPressed):
        return not isinstance(message.command, _LEFT_ALONE) and message.command != PlayOn("end")
    return not (isinstance(message, ActionPressed) and isinstance(message.action, Skip | End))
