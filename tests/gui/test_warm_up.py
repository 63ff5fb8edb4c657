"""The first press finds its page made ready, and what makes it ready disturbs nobody."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from kessessa.app import library
from kessessa.app.controller import AppController
from kessessa.content import ScenarioFolder
from kessessa.content.paths import shipped
from kessessa.screens.setup.projects import ProjectsPage
from kessessa.screens.setup.title import TitlePage
from kessessa.screens.ui.commands import OpenShelf
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.settings import Settings
from tests.gui.window_kit import Sitting
from tests.support.screen import HUNG

FIRST_CLICK = """
import sys
from kessessa.app.controller import AppController
from kessessa.screens.ui.commands import OpenShelf
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.settings import Settings
app = AppController(settings=Settings(), folder=None, in_haste=True)
app.view()
print("kessessa.core.scenario" in sys.modules)
while app.warm_up():
    pass
before = set(sys.modules)
app.dispatch(CommandPressed(OpenShelf()))
app.view()
print(type(app.page).__name__, sorted(set(sys.modules) - before))
from kessessa.app import game_controller
print(sorted(name for name in set(sys.modules) - before if name.startswith("kessessa")))
"""


def warm(app: AppController) -> int:
    """Make everything ready; returns how many slices that took."""
    slices = 0
    while app.warm_up():
        slices += 1
    return slices


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folder and language of every scenario that is read from now on, none known before."""
    library._load_as_stamped.cache_clear()
    read: list[str] = []
    load = library.load

    def counted(source: str | Path, language: str) -> object:
        read.append(f"{Path(source).name} {language}")
        return load(source, language)

    monkeypatch.setattr(library, "load", counted)
    return read


def controller(language: str = "fr") -> AppController:
    return AppController(settings=Settings(language=language), folder=None)  # type: ignore[arg-type]


def test_the_first_page_imports_no_game_and_the_first_click_imports_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_CLICK],
        check=True,
        capture_output=True,
        text=True,
        timeout=HUNG,
    )

    assert done.stdout.splitlines() == ["False", "ProjectsPage []", "[]"]


def test_the_first_click_reads_no_scenario_and_shows_what_a_cold_one_shows(
    reads: list[str],
) -> None:
    cold, ready = controller(), controller()
    cold.dispatch(CommandPressed(OpenShelf()))
    library._load_as_stamped.cache_clear()
    warm(ready)
    reads.clear()

    ready.dispatch(CommandPressed(OpenShelf()))

    assert reads == []
    assert isinstance(ready.page, ProjectsPage)
    assert ready.view() == cold.view()


def test_a_click_while_half_is_ready_shows_the_same_page(reads: list[str]) -> None:
    app, cold = controller(), controller()
    while not reads:
        assert app.warm_up()

    app.dispatch(CommandPressed(OpenShelf()))
    cold.dispatch(CommandPressed(OpenShelf()))

    assert app.view() == cold.view()
    assert len(reads) == len(set(reads))


def test_what_is_made_ready_changes_no_page() -> None:
    app = controller()
    page, revision = app.page, app.revision

    assert warm(app) > len(library.find_scenarios())

    assert (app.page, app.revision) == (page, revision)


def test_another_language_is_made_ready_too_and_once(reads: list[str]) -> None:
    app = controller()
    warm(app)
    app.set_settings(replace(app.settings, language="en"))
    warm(app)
    english = [name for name in reads if name.endswith(" en")]

    assert len(english) == len(library.find_scenarios())
    assert warm(app) == 0
    assert len(reads) == 2 * len(english)


def test_a_scenario_that_was_edited_meanwhile_is_read_again(
    tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "cafe"
    shutil.copytree(shipped("scenarios") / "cafe", copy)
    monkeypatch.setattr(library, "find_scenarios", lambda: (ScenarioFolder("cafe", copy),))
    before = library.playable("fr")[0][0]
    main = copy / "scenario.yaml"
    main.write_text(main.read_text("utf-8").replace(before.title, "Le bistrot", 1), "utf-8")

    assert library.playable("fr")[0][0].title == "Le bistrot"
    assert reads == ["cafe fr", "cafe fr"]


def test_a_faulty_scenario_is_passed_over_and_told_of_on_the_page_of_projects(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kessessa" / "scenarios" / "broken"
    folder.mkdir(parents=True)
    (folder / "scenario.yaml").write_text("titre: rien\n", encoding="utf-8")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    app = controller()
    warm(app)

    assert isinstance(app.page, TitlePage)
    assert app.notice == ""

    app.dispatch(CommandPressed(OpenShelf()))

    assert "broken" in app.notice


def test_the_window_makes_ready_only_while_nothing_waits_then_sleeps_until_something_happens(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float | None] = []
    window = sitting.window
    monkeypatch.setattr(window, "_sleep", slept.append)
    window.rest()
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, scancode=0))
    window.hear()
    assert sitting.ring is not None  # the press is heard after one slice

    window.show()
    while not slept:
        window.rest()

    assert slept == [None]
    window.rest()
    assert slept == [None, None]


def test_a_game_has_nothing_left_to_be_made_ready(sitting: Sitting) -> None:
    sitting.found()

    assert not sitting.app.warm_up()
