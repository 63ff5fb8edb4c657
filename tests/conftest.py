"""What is left out of a run, and said: whole sweeps, and real keys where there is no screen."""

from __future__ import annotations

import shutil
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "any machine",
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
    ],
    print_blob=True,
)
settings.load_profile("any machine")

TOOLS: Final = ("Xvfb", "xdotool")
"""CI installs them (.ci/run): there, every test runs."""


def _missing() -> list[str]:
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--exhaustive` adds the whole sweeps, of which an ordinary run takes a sample."""
    parser.addoption("--exhaustive", action="store_true", help="whole sweeps too: make test-all")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out whole sweeps that nobody asked for, and what needs a screen that is not there."""
    without = {
        *(() if config.getoption("exhaustive") else ("exhaustive",)),
        *(("display",) if _missing() else ()),
    }
    left_out = [item for item in items if any(map(item.get_closest_marker, without))]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say so."""
    missing = _missing()
    if missing:
        terminalreporter.write_line(
            f"Sans {' ni '.join(missing)} : les tests « display » (parties jouées avec de vraies "
            "touches) sont laissés de côté. Sous Debian ou Ubuntu : sudo apt install xvfb xdotool"
        )
