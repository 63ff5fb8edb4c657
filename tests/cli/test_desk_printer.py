from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from kessessa.app.controller import AppController
from kessessa.cli.save_booklet import print_booklet
from kessessa.content import load
from kessessa.core.actions import End
from kessessa.screens.ui.nodes import pressables
from kessessa.screens.ui.settings import Settings
from kessessa.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = Session.create(load("cafe"), seats=4, length="short", seed=3, day=date(2026, 11, 24))
    made.record_in(tmp_path / "seance")
    made.do(End())
    return made


def test_the_booklet_is_written_beside_the_journal_and_said_where(session: Session) -> None:
    said = print_booklet(session, Settings(), None)

    assert session.folder is not None
    assert (session.folder / "livret.pdf").read_bytes().startswith(b"%PDF")
    assert "livret.pdf" in said
    session.close()


def test_without_the_pdf_extra_it_is_a_page_to_print(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fpdf", None)
    said = print_booklet(session, Settings(language="en"), None)

    assert session.folder is not None
    assert "<html" in (session.folder / "livret.html").read_text(encoding="utf-8")
    assert "livret.html" in said
    session.close()


def test_where_nothing_can_be_written_it_says_so_and_the_game_goes_on(session: Session) -> None:
    assert session.folder is not None
    (session.folder / "livret.pdf").mkdir()

    assert "Impossible d’écrire" in print_booklet(session, Settings(), None)
    session.close()


def test_one_key_of_the_outcome_prints_it() -> None:
    printed = []

    def printer(session: Session, settings: Settings, analysis: object) -> str:
        printed.append((session.game.scenario.id, settings.language, analysis))
        return "Là."

    app = AppController(
        settings=Settings(), folder=None, pace=0.0, today=date(2026, 11, 24), printer=printer
    )
    app.start(load("cafe"), seats=4, length="short", companions=frozenset(range(4)), seed=3)
    while app.wait() == 0.0:
        app.tick()
    pressed = next(button for button in pressables(app.view()) if button.key == "i")
    app.dispatch(pressed.message)

    assert printed == [("cafe", "fr", None)]
    assert app.notice == "Là."
    app.close()
