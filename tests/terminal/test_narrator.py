"""A whole game told as a story."""

from __future__ import annotations

import pytest

from kessessa.core.game import next_action
from kessessa.screens.ui.settings import Settings
from kessessa.session import Session
from kessessa.terminal import narrate
from kessessa.text import Locale, indicators
from tests.support.walks import cafe


def story(settings: Settings | None = None, played: int = 0, seed: int = 7) -> list[str]:
    """The lines of a game, of which some actions were played before."""
    session = Session.create(cafe(), seats=5, companions=range(5), length="short", seed=seed)
    for _ in range(played):
        action = next_action(session.game.scenario, session.state)
        assert action is not None
        session.do(action)
    lines: list[str] = []
    narrate(session, settings or Settings(), lambda line: lines.append(str(line)))
    assert session.is_over
    return lines


@pytest.mark.parametrize("seed", range(6))
def test_a_story_stays_within_80_columns_and_has_no_hole(seed: int) -> None:
    lines = story(seed=seed)
    assert max(map(len, lines)) <= 80
    assert not [line for line in lines if "{" in line or "None" in line]


def test_a_story_has_people_a_charter_decisions_and_ends_with_compass_mirror_and_ledger() -> None:
    text = "\n".join(story())
    wanted = ["Josiane", "est né", "À débattre", "→ Décidé", "La boussole", "vous avez fait"]
    wanted += ["LE GRAND LIVRE", indicators(Locale("fr"))["utility"].short]
    places = [text.index(words) for words in wanted]
    assert places[:6] == sorted(places[:6])


def test_a_story_is_the_same_from_a_session_gone_on_with() -> None:
    assert story() == story(played=30) == story(played=60)


def test_a_story_offers_nothing_to_press() -> None:
    assert not [line for line in story() if "[Entrée]" in line or "[Échap]" in line]


def test_a_story_is_told_in_english_around_a_french_scenario() -> None:
    text = "\n".join(story(Settings(language="en")))
    assert "The compass" in text
    assert "La boussole" not in text


def test_a_story_without_numbers_has_no_gauge_in_passing() -> None:
    text = "\n".join(story(Settings(display="none")))
    assert "Gouvernance" not in text.split("* * *")[0].replace("Gouvernance démocratique", "")
