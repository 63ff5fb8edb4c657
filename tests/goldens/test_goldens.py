"""What the game does and shows is what it did and showed; if it should not be: `make goldens`."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from kessessa.content import load
from kessessa.session import Session
from tests.goldens.kept import FOLDER, GROUPS, SEATS, played, told


def _kept(group: str) -> dict[str, str]:
    folder = FOLDER / group
    return {
        file.relative_to(folder).with_suffix("").as_posix(): file.read_text(encoding="utf-8")
        for file in folder.rglob("*.txt")
    }


@pytest.mark.parametrize("group", GROUPS)
def test_everything_is_as_it_was_kept(group: str) -> None:
    kept, made = _kept(group), GROUPS[group]()
    changes = [
        line
        for name in sorted({*kept, *made})
        for line in unified_diff(
            kept.get(name, "").splitlines(),
            made.get(name, "").splitlines(),
            f"kept/{name}",
            f"made/{name}",
            lineterm="",
        )
    ]
    assert not changes, "`make goldens`, then read the diff\n" + "\n".join(changes[:400])


def test_goldens_stay_small_enough_to_be_read() -> None:
    assert sum(file.stat().st_size for file in FOLDER.rglob("*.txt")) < 1_000_000


def test_a_game_through_its_journal_is_the_game_that_was_kept(tmp_path: Path) -> None:
    cafe = load("cafe")
    folder = tmp_path / "session"
    with Session.create(
        cafe, folder, seats=SEATS, companions=range(SEATS), length="short", seed=1
    ) as session:
        while session.companions_step() is not None:
            pass
    with Session.resume(folder, read_only=True) as session:
        assert (
            told(session.game) == played(cafe, "short", 1) == _kept("playthroughs")["cafe-short-1"]
        )
