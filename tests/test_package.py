from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import kessessa
import kessessa.content
import kessessa.journal
import kessessa.session
import kessessa.text
from tests.support.screen import HUNG


def loaded_after(code: str, *packages: str) -> list[str]:
    """The modules of these packages that a fresh interpreter has loaded after some code."""
    told = f"import sys\n{code}\nprint(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", told], check=True, capture_output=True, text=True, timeout=HUNG
    )
    return [one for one in done.stdout.split() if one.partition(".")[0] in packages]


def test_importing_the_package_opens_no_room_before_a_name_is_asked_for() -> None:
    loaded = loaded_after("import kessessa", "kessessa", "yaml", "pygame")

    assert sorted(loaded) == ["kessessa", "kessessa._lazy", "kessessa._version"]


def test_rules_and_loader_need_neither_pygame_nor_a_server() -> None:
    code = "import kessessa\nkessessa.Game(kessessa.load('cafe')).play_on()"

    assert loaded_after(code, "pygame", "socket", "http", "multiprocessing", "asyncio") == []


def test_the_help_of_the_program_needs_no_parser_and_no_command() -> None:
    code = "from kessessa.cli import main\nassert main(['--help']) == 0"

    loaded = loaded_after(code, "argparse", "kessessa")

    assert "argparse" not in loaded
    assert {"kessessa.content", "kessessa.core", "kessessa.sim"}.isdisjoint(loaded)


def test_the_title_page_needs_no_game_no_scenario_and_no_journal() -> None:
    code = (
        "from datetime import date\nimport kessessa.cli.play\n"
        "from kessessa.app.controller import AppController\nfrom kessessa.screens.ui.settings import Settings\n"
        "AppController(settings=Settings(), folder=None, today=date(2026, 11, 24)).view()"
    )

    loaded = loaded_after(code, "kessessa", "yaml", "pygame", "tempfile")

    assert [one for one in loaded if "kessessa.core" in one] == []
    assert {"yaml", "pygame", "tempfile", "kessessa.journal.journal"}.isdisjoint(loaded)


@pytest.mark.parametrize(
    "package", [kessessa, kessessa.content, kessessa.journal, kessessa.session, kessessa.text]
)
def test_every_public_name_is_there_listed_and_always_the_same(package: ModuleType) -> None:
    for name in package.__all__:
        assert getattr(package, name) is getattr(package, name)
        assert name in dir(package)


def test_no_room_hides_a_name_of_its_package() -> None:
    loaded = loaded_after("from kessessa.journal import *\nassert callable(replayed)", "kessessa")

    assert "kessessa.journal.replaying" in loaded


def test_a_name_that_the_package_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lod'"):
        _ = kessessa.lod  # type: ignore[attr-defined]


def test_a_module_of_over_300_lines_says_why() -> None:
    root = Path(__file__).parents[1]
    long = [
        file.relative_to(root)
        for room in ("kessessa", "tools")
        for file in (root / room).rglob("*.py")
        if file.read_text(encoding="utf-8").count("\n") > 300
        and "Long because" not in file.read_text(encoding="utf-8").split('"""')[1]
    ]

    assert long == []
