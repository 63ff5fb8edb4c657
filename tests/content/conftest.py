"""Scenarios on disk for the tests of the loader."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content import tiny


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tiny scenario, in a folder of its own."""
    return tiny.write(tmp_path)
