"""Whole games in the real window, by real X events, from the title to the outcome."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kessessa.core.state import Phase
from kessessa.screens.ui.messages import Pressed
from kessessa.screens.ui.nodes import Button, OptionCard
from tests.gui.player import Player, started
from tests.support.screen import HUNG, VirtualScreen, until

pytestmark = pytest.mark.display

LONGEST = 600
"""Presses after which a game counts as endless."""


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    """The game at its title, on a screen of its own, with an empty home."""
    with VirtualScreen() as screen:
        sitting = Player(screen, tmp_path, monkeypatch)
        yield sitting
        sitting.game.kill()
        sitting.game.wait()


def play_on(player: Player, press: Callable[[Button | OptionCard], None]) -> None:
    """From the page of the seats to the ending."""
    for _ in range(LONGEST):
        if player.is_over():
            return
        press(player.next_press())
    raise AssertionError(f"endless: {player.app.page}")


def to_the_seats(
    player: Player,
    press: Callable[[Button | OptionCard], None],
    *own: int,
    project: str = "cafe",
) -> None:
    """Title, projects, hour, seats; companions take the seats that are not named, a short game."""
    press(player.next_press())
    shelf = [scenario.id for scenario in player.app.page.scenarios]  # type: ignore[attr-defined]
    projects = [node for node in player.able() if isinstance(node.message, Pressed)]
    press(projects[shelf.index(project)])
    press(_button(player, "minutes", "35"))
    press(_button(player, "keeps", ""))
    press(player.next_press())
    for seat in range(5):
        holder = player.app.page.companions  # type: ignore[attr-defined]
        if (seat in holder) == (seat in own):
            press(_button(player, "seat", str(seat)))


def _button(player: Player, what: str, value: str) -> Button | OptionCard:
    return next(
        node
        for node in player.able()
        if (getattr(node.message, "what", ""), getattr(node.message, "value", "")) == (what, value)
    )


def the_ending_is_shown(player: Player) -> bool:
    title = player.app.view().title
    return player.name.startswith(title)


@pytest.mark.parametrize("project", ["cafe", "farm", "summer"])
def test_a_whole_game_is_played_with_keys_only(player: Player, project: str) -> None:
    to_the_seats(player, player.press, 0, 1, 2, project=project)
    play_on(player, player.press)
    player.until(lambda: the_ending_is_shown(player), "no ending")
    assert player.close() == 0
    assert player.written_actions() == player.own_actions()


def test_a_whole_game_is_played_with_clicks_only(player: Player) -> None:
    to_the_seats(player, player.click, 0)
    play_on(player, player.click)
    player.until(lambda: the_ending_is_shown(player), "no ending")
    assert player.close() == 0
    assert player.written_actions() == player.own_actions()


def test_ctrl_c_in_the_terminal_closes_the_game_as_its_window_does(player: Player) -> None:
    player.until(lambda: player.name.startswith(player.app.view().title), "no title")
    player.game.send_signal(signal.SIGINT)
    assert player.game.wait(timeout=HUNG) == 0


def test_a_game_whose_screen_has_died_comes_back_at_the_same_page_on_another(
    player: Player, tmp_path: Path
) -> None:
    to_the_seats(player, player.press, 0)
    while player.app.session is None or player.app.session.state.phase is not Phase.BALLOT:
        player.press(player.next_press())
    title = player.app.view().title
    player.until(lambda: player.name.startswith(title), title)
    player.screen.die()
    player.game.wait(timeout=HUNG)
    [journal] = player.sessions.glob("*/journal.jsonl")
    with VirtualScreen() as another:
        again = started(another, tmp_path, "--session", str(journal.parent))
        number = another.window()[0]
        until(lambda: another.ask("getwindowname", number).startswith(title), title, again)
        again.terminate()
        assert again.wait(timeout=HUNG) == 0
