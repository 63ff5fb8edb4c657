from __future__ import annotations

import subprocess
import sys

import pytest

import kessessa


def loaded_after(code: str, *packages: str) -> list[str]:
    """The modules of these packages that a fresh interpreter has loaded after some code."""
    told = f"import sys\n{code}\nprint(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", told], check=True, capture_output=True, text=True, timeout=60
    )
    return [one for one in done.stdout.split() if one.partition(".")[0] in packages]


def test_importing_the_package_opens_no_room_before_a_name_is_asked_for() -> None:
    assert loaded_after("import kessessa", "kessessa", "yaml", "pygame") == ["kessessa"]


def test_rules_and_loader_need_neither_pygame_nor_a_server() -> None:
    code = "import kessessa\nkessessa.Game(kessessa.load('cafe')).play_on()"

    assert loaded_after(code, "pygame", "socket", "http", "multiprocessing", "asyncio") == []


@pytest.mark.parametrize("name", kessessa.__all__)
def test_every_public_name_is_there_and_listed(name: str) -> None:
    assert getattr(kessessa, name) is getattr(kessessa, name)
    assert name in dir(kessessa)


def test_a_name_that_the_package_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lod'"):
        _ = kessessa.lod  # type: ignore[attr-defined]
