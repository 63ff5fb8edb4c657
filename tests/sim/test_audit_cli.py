"""`kessessa audit`."""

import json
from pathlib import Path

import pytest

from kessessa.cli import audit as cli
from kessessa.cli import main
from kessessa.content import ScenarioFolder
from kessessa.core.scenario import Scenario
from tests.sim.test_audit import dead_end


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """One scenario with a dead end, in a folder of its own."""

    def load(name: str, _: str) -> Scenario:
        if name != "mill":
            raise ValueError(f"no scenario {name}")
        return dead_end()

    monkeypatch.setattr(cli, "load_spoken", load)
    monkeypatch.setattr(cli, "find_scenarios", lambda: (ScenarioFolder("mill", tmp_path),))
    return tmp_path


def test_an_unfair_scenario_exits_with_1(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "mill", "--games", "8", "--jobs", "1", "--card"]) == 1
    assert "✗ Aucune impasse" in capsys.readouterr().out
    card = (shelf / "AUDIT.md").read_text(encoding="utf-8")
    assert "## ✗ Aucune impasse" in card


def test_json_is_one_document(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del shelf
    assert main(["audit", "--json", "--games", "8", "--jobs", "1"]) == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["scenario"], found["passed"]) == ("mill", False)


def test_what_cannot_be_read_exits_with_2(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del shelf
    assert main(["audit", "moulin", "--jobs", "1"]) == 2
    assert "moulin" in capsys.readouterr().err


def test_too_few_games_exit_with_2(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del shelf
    assert main(["audit", "mill", "--jobs", "1", "--games", "3"]) == 2
    assert "8 games" in capsys.readouterr().err
