"""Nothing secret is ever painted where others can see it, over games played by random presses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

import pygame
import pytest

from kessessa.app.controller import AppController
from kessessa.core.actions import ChooseMethod, GiveOpinion, Proceed, SignCharter, Vote
from kessessa.core.rules.offers import open_options
from kessessa.core.rules.plan import begin
from kessessa.gui.layout.draw_list import TextRun
from kessessa.gui.layout.engine import Layout, lay_out
from kessessa.gui.window.fonts import Fonts
from kessessa.screens.turn.pass_the_laptop import HandOverPage
from kessessa.screens.ui.commands import Apply, Home, Quit, ResumeGame
from kessessa.screens.ui.game_commands import Jump, Undo
from kessessa.screens.ui.messages import CommandPressed, TextChanged
from kessessa.screens.ui.nodes import Field, PageNode, pressables, walk
from kessessa.screens.ui.settings import Settings
from tools.gallery.render import scenarios
from tools.gallery.states import GameState, entered
from tools.gallery.walk import tour

SIZE = (1366, 768)
STEPS = 320
KEPT = 30
"""Letters of a secret that are looked for: no page tells as many by chance."""
_AVOIDED = (Home, Quit, ResumeGame, Undo, Apply, Jump)


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    pygame.font.init()
    return Fonts(Settings())


def _game(seed: int, *, alone: bool = False) -> Iterator[tuple[AppController, type, PageNode]]:
    """A game from the title on, by random presses: the host, the page before, the view."""
    dice = Random(seed)  # noqa: S311 - a walk, not a secret
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=date(2026, 11, 24))
    before: type = type(None)
    for _ in range(STEPS):
        while app.wait() == 0.0:
            app.tick()
        view = app.view()
        yield app, before, view
        before = type(app.page)
        able = [
            node
            for node in pressables(view)
            if not (
                isinstance(node.message, CommandPressed)
                and isinstance(node.message.command, _AVOIDED)
            )
            and "End()" not in repr(node.message)[:40]
            and type(app.page).__name__ != "SettingsPage"
            and (alone or getattr(node.message, "what", "") not in {"alone", "seat"} or app.session)
            and getattr(node.message, "what", "") != "rehearse"
        ]
        field = next((node for node in walk(view) if isinstance(node, Field)), None)
        if field is not None and app.session is not None and dice.random() < 0.3:
            app.dispatch(TextChanged(field.name, "Le café d'en face"))
            continue
        yellow = [node for node in pressables(view) if getattr(node, "primary", False)]
        over = app.session is not None and app.session.game.is_over()
        if over:
            return
        pressed = yellow[0] if yellow and (dice.random() < 0.5 or not able) else dice.choice(able)
        app.dispatch(pressed.message)


def _secrets(app: AppController) -> list[str]:
    """What nobody may read on a shared screen now: wishes, facts that nobody has told."""
    if app.session is None or app.session.game.is_over():
        return []
    game = app.session.game
    shared = set(game.state.shared)
    facts = [
        voice.knows
        for situation in game.scenario.situations.values()
        for voice in situation.voices
        if voice.knows and (situation.id, voice.role) not in shared
    ]
    wishes = [role.wish.text for role in game.scenario.roles]
    return [app.locale.typeset(secret)[:KEPT] for secret in (*facts, *wishes)]


def _painted(layout: Layout) -> str:
    """Every word that is painted, in the order of painting."""
    items = (*layout.scrolled, *layout.fixed)
    return " ".join(item.text for item in items if isinstance(item, TextRun))


@pytest.mark.parametrize("seed", range(3))
def test_no_secret_is_painted_while_its_curtain_is_down(seed: int, fonts: Fonts) -> None:
    seen = 0
    for app, _, view in _game(seed, alone=seed == 0):
        told = _painted(lay_out(view, app.settings, SIZE, fonts.measure))
        shown = [secret for secret in _secrets(app) if secret in told]
        assert not shown, f"{type(app.page).__name__}: {shown}"
        seen += view.secret
    assert seen, "the walk came to no page with a secret"


@pytest.mark.parametrize("seed", range(3))
def test_the_screen_is_handed_over_before_any_page_that_is_for_one_pair_of_eyes(seed: int) -> None:
    handed = 0
    for app, before, view in _game(seed):
        alone = app.session is not None and app.play().is_alone
        if view.secret and not alone and before is not type(app.page):
            assert before is HandOverPage or before.__name__ in _OVER, before
            handed += 1
    assert handed, "the walk came to no page with a secret"


_OVER = {"TermPage"}
"""Pages over a secret one: whoever holds the screen comes back from them."""


def test_a_held_card_does_paint_its_secret(fonts: Fonts) -> None:
    cards = [stop for stop in tour(scenarios("fr"), Settings()) if stop.kind == "secretcard"]
    told = [
        _painted(lay_out(stop.view, Settings(), SIZE, fonts.measure, held=held))
        for stop in cards
        for held in (False, True)
    ]
    assert all(
        len(shown) > len(hidden) for hidden, shown in zip(told[::2], told[1::2], strict=True)
    )


@pytest.mark.parametrize("method", ["majority", "two_thirds", "delegation", "colleges"])
def test_a_sealed_ballot_leaves_the_shared_page_as_any_other_ballot_would(
    method: str, fonts: Fonts
) -> None:
    poll = _moment().after(Proceed(), Proceed(), Proceed(), _choice(method))
    assert poll.state.poll is not None
    seat, options = poll.state.poll.voters[0], poll.state.poll.candidates
    pages = {_shown(poll.after(Vote(seat, option)), fonts) for option in options}
    assert len(options) > 1
    assert len(pages) == 1


def test_a_sealed_opinion_leaves_the_shared_page_as_any_other_opinion_would(fonts: Fonts) -> None:
    asked = _moment().after(Proceed())
    options = open_options(asked.scenario, asked.state)
    pages = {_shown(asked.after(GiveOpinion(1, option)), fonts) for option in options}
    assert len(options) > 1
    assert len(pages) == 1


def _moment() -> GameState:
    """A situation that has just been put on the table."""
    scenario = scenarios("fr")[0]
    root = begin(scenario, seats=5, length="standard", seed=7)
    promises = tuple(promise.id for promise in scenario.promises[:2])
    signed = GameState(scenario, Settings(), root).after(SignCharter("Essai", "majority", promises))
    return entered(signed, next(iter(scenario.situations.values())))


def _choice(method: str) -> ChooseMethod:
    return (
        ChooseMethod(method, delegates=(0, 1)) if method == "delegation" else ChooseMethod(method)
    )


def _shown(moment: GameState, fonts: Fonts) -> str:
    return _painted(lay_out(moment.page.view(), moment.settings, SIZE, fonts.measure))
