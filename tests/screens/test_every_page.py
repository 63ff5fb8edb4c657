"""Claims about every page that somebody may come to, whatever they press."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import Counter
from dataclasses import is_dataclass, replace

import kessessa.screens
from kessessa.app.routes import PAGES
from kessessa.core.rules.engine import IllegalActionError, apply
from kessessa.core.scenario import Scenario
from kessessa.core.state import State
from kessessa.screens.ui.commands import NewGame, Pop, Push
from kessessa.screens.ui.game_commands import Submit
from kessessa.screens.ui.messages import (
    ActionPressed,
    CommandPressed,
    Message,
    Pressed,
    TextChanged,
    Ticked,
    TimeAdded,
)
from kessessa.screens.ui.nodes import (
    Button,
    Clock,
    Field,
    PageNode,
    Progress,
    Space,
    pressables,
    texts,
    walk,
)
from kessessa.screens.ui.page import MenuPage, Page
from kessessa.screens.ui.play import GamePage, OverlayPage
from kessessa.screens.ui.typography import typeset
from kessessa.text import Locale
from tests.support.walks import Seen

SHOWN_ELSEWHERE = {
    "CrashPage": "when the program itself has failed: tests of the host",
    "SessionsPage": "when two sessions are kept: tests of the host",
}
NEUTRAL = {
    "BallotCardPage",
    "WithdrawBallotPage",
    "MethodPage",
    "OpinionCardPage",
    "SeatPickerPage",
    "SessionsPage",
}
"""Pages where picking is the thing to do: a yellow one among the choices would speak for it."""


def kinds() -> set[type[Page]]:
    """Every page of the house."""
    found = set()
    for module in pkgutil.walk_packages(kessessa.screens.__path__, "kessessa.screens."):
        for name, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            own = kind.__module__.startswith("kessessa.screens.")
            if own and name.endswith("Page") and is_dataclass(kind) and not kind.__subclasses__():
                found.add(kind)
    return found


def pages() -> set[str]:
    """The name of every page of the house."""
    return {kind.__name__ for kind in kinds()}


def enabled(view: PageNode) -> list[Button]:
    return [seen for seen in walk(view) if isinstance(seen, Button) and seen.enabled]


def told(seen: Seen) -> str:
    return f"{seen.name}: {seen.view.title}"


def test_walks_come_to_every_page(everything: tuple[Seen, ...]) -> None:
    assert pages() - {seen.name for seen in everything} - set(SHOWN_ELSEWHERE) == set()


def test_a_page_viewed_twice_is_the_same_and_so_is_what_it_answers(
    everything: tuple[Seen, ...],
) -> None:
    messages: tuple[Message, ...] = (
        Ticked(),
        TextChanged("name", "Chez nous"),
        TextChanged("reason", "Trop cher"),
    )
    for seen in everything[::3]:
        assert seen.page.view() == seen.page.view()
        for message in (*messages, *(node.message for node in pressables(seen.view))):
            assert seen.page.update(message) == seen.page.update(message), told(seen)


def test_no_key_of_a_page_presses_two_things(everything: tuple[Seen, ...]) -> None:
    for seen in everything:
        keys = Counter(node.key for node in pressables(seen.view) if node.key)
        assert not [key for key, count in keys.items() if count > 1], (told(seen), keys)


def test_one_thing_is_yellow_on_every_page_but_those_that_must_not_take_sides(
    everything: tuple[Seen, ...],
) -> None:
    for seen in everything:
        yellow = [node.text for node in enabled(seen.view) if node.primary]
        waits = any(isinstance(node, Button) and not node.enabled for node in walk(seen.view))
        least = 0 if seen.name in NEUTRAL or waits else 1
        assert least <= len(yellow) <= 1, (told(seen), yellow)


def test_enter_presses_the_yellow_one_and_nothing_else(everything: tuple[Seen, ...]) -> None:
    for seen in everything:
        for node in enabled(seen.view):
            assert (node.key == "enter") == node.primary, (told(seen), node.text)


def test_a_way_out_stands_on_every_page(everything: tuple[Seen, ...]) -> None:
    for seen in everything:
        if seen.name == "TitlePage":
            continue
        pressed = pressables(seen.view)
        goes_back = any(node.message == CommandPressed(Pop()) for node in pressed)
        assert goes_back or "escape" in {node.key for node in pressed}, told(seen)


def test_pressing_anything_asks_the_rules_only_for_what_they_allow(
    everything: tuple[Seen, ...],
) -> None:
    for seen in everything:
        for node in pressables(seen.view):
            turn = seen.page.update(node.message)
            state = seen.state
            for command in turn.commands:
                if isinstance(command, Submit):
                    assert state is not None, told(seen)
                    state = after(seen.scenario, state, command, f"{told(seen)}: {node}")
                if isinstance(command, NewGame):
                    assert 3 <= command.seats <= 8
                    assert set(command.companions) <= set(range(command.seats))


def after(scenario: Scenario, state: State, command: Submit, where: str) -> State:
    try:
        return apply(scenario, state, command.action).state
    except IllegalActionError as error:
        raise AssertionError(f"{where} asks for {command.action}: {error}") from error


def test_pressing_anything_leads_somewhere(everything: tuple[Seen, ...]) -> None:
    """A press changes the page or asks the host for something: no button is dead."""
    for seen in everything:
        for node in pressables(seen.view):
            turn = seen.page.update(node.message)
            at_its_end = isinstance(node, Button) and (node.chosen or node.text in {"+", "−"})
            full = isinstance(node.message, Pressed) and node.message.what == "promise"
            assert turn.commands or turn.page != seen.page or at_its_end or full, (told(seen), node)


def test_what_is_pushed_can_be_shown(everything: tuple[Seen, ...]) -> None:
    for seen in everything[::2]:
        for node in pressables(seen.view):
            for command in seen.page.update(node.message).commands:
                if isinstance(command, Push):
                    assert command.page.view().title


def test_every_text_is_typeset_and_no_hole_is_left_in_a_sentence(
    everything: tuple[Seen, ...],
) -> None:
    for seen in everything:
        locale = Locale(seen.settings.language)
        assert typeset(seen.view, locale) is not None
        typed = {node.value for node in walk(seen.view) if isinstance(node, Field)}
        for text in set(texts(seen.view)) - typed:
            assert "'" not in text, (told(seen), text)
            assert "{" not in text, (told(seen), text)


def test_nothing_on_a_page_is_named_without_words(everything: tuple[Seen, ...]) -> None:
    for seen in everything:
        assert seen.view.title, seen.name
        for node in walk(seen.view):
            if isinstance(node, Button):
                assert node.text, told(seen)
            if isinstance(node, Field):
                assert node.label, told(seen)
        assert not isinstance(seen.view.body, Space)


def test_a_message_meant_for_another_page_leaves_a_page_as_it_is(
    everything: tuple[Seen, ...],
) -> None:
    stray = Pressed("a thing no page knows", "0")
    tolerant: dict[str, Page] = {}
    for seen in everything:
        tolerant.setdefault(seen.name, seen.page)
    for name in (
        "TitlePage",
        "PausePage",
        "TermPage",
        "GlossaryPage",
        "HandOverPage",
        "OutcomePage",
    ):
        page = tolerant[name]
        assert page.update(stray).page == page
        assert page.update(TimeAdded(60)).commands == ()


def test_back_is_a_pop_and_a_deed_is_a_submit(everything: tuple[Seen, ...]) -> None:
    for seen in everything:
        for node in pressables(seen.view):
            if isinstance(node.message, ActionPressed):
                commands = seen.page.update(node.message).commands
                assert any(isinstance(command, Submit) for command in commands), told(seen)
                assert all(isinstance(command, Submit | Pop) for command in commands), told(seen)


def test_a_page_that_waits_for_something_does_something_when_it_comes(
    everything: tuple[Seen, ...],
) -> None:
    for seen in everything:
        if seen.page.ticks(1.0) is not None and not is_counting(seen.page):
            turn = seen.page.update(Ticked())
            at_its_end = any(
                isinstance(node, Clock) and not node.seconds for node in walk(seen.view)
            )
            assert turn.commands or turn.page != seen.page or at_its_end, told(seen)


def test_a_page_that_shows_a_clock_or_a_progress_waits_and_one_that_lies_over_another_does_not(
    everything: tuple[Seen, ...],
) -> None:
    for seen in everything:
        moves = any(isinstance(node, Clock | Progress) for node in walk(seen.view))
        if seen.name == "RehearsalPage":
            continue  # a clock in it is only to be looked at
        if moves:
            assert seen.page.ticks(1.0) is not None, told(seen)
        elif isinstance(seen.page, OverlayPage | MenuPage):
            assert seen.page.ticks(1.0) is None, told(seen)


def test_companions_wait_under_every_page_but_those_of_the_phases() -> None:
    phases = {page.__name__ for page in PAGES.values()} | {"RehearsalPage"}
    over = {kind.__name__ for kind in kinds() if issubclass(kind, OverlayPage | MenuPage)}
    assert {kind.__name__ for kind in kinds()} - over == phases


def test_every_page_takes_new_settings_and_keeps_the_rest(everything: tuple[Seen, ...]) -> None:
    for seen in everything[::7]:
        page = seen.page
        settings = replace(seen.settings, scale=200)
        play = replace(page.play, settings=settings) if isinstance(page, GamePage) else None
        again = page.refreshed(settings, play)
        assert type(again) is type(page), told(seen)
        assert (again.play if isinstance(again, GamePage) else again).settings == settings
        assert again.refreshed(seen.settings, page.play if play else None) == page, told(seen)


def is_counting(page: Page) -> bool:
    """Whether all that the page waits for is a look at a computation: it is told by being refreshed."""
    return bool(getattr(page, "is_counting", False))
