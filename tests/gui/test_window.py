"""The window sleeps, wakes, survives its screen, and never loses the session."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from kessessa.app.controller import AppController
from kessessa.gui import NoScreenError
from kessessa.gui.layout.theme import STARK
from kessessa.gui.window.loop import FRAME
from kessessa.gui.window.page_view import EASE, SLIDE
from kessessa.gui.window.screen import NAME, Screen
from kessessa.gui.window.sdl import look, sleeper
from kessessa.screens.ui.nodes import Button
from tests.gui.window_kit import DAY, Sitting, StoppedClock

# -- sleep ----------------------------------------------------------------------------------------


def test_nothing_is_drawn_at_rest_and_nothing_wakes_it(sitting: Sitting) -> None:
    sitting.turn()
    frames = sitting.frames
    for _ in range(5):
        sitting.seconds += 60
        sitting.turn()
    assert sitting.frames == frames
    assert sitting.window.patience() is None


def test_the_wait_is_sdl_s_own_on_this_machine(sitting: Sitting) -> None:
    assert sitting.page
    assert sleeper() is not look


@pytest.mark.parametrize("wait", [look, None])
def test_a_wait_ends_with_an_event_and_leaves_it_to_be_heard(
    sitting: Sitting, wait: object
) -> None:
    sleep = look if wait is look else sleeper()
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(pygame.USEREVENT))
    sleep(20.0)
    assert pygame.event.get(pygame.USEREVENT)
    sleep(0.0)
    assert sitting.app.running


def test_a_clock_wakes_it_once_a_second(sitting: Sitting) -> None:
    sitting.found(clock=True, motion=False)
    sitting.press_until("DebatePage")
    assert sitting.window.patience() == pytest.approx(1.0)
    sitting.seconds += 0.6
    sitting.keys("tab")
    assert sitting.window.patience() == pytest.approx(0.4)
    before = sitting.app.page.seconds  # type: ignore[attr-defined]
    sitting.seconds += 0.4
    sitting.turn()
    assert sitting.app.page.seconds == before - 1  # type: ignore[attr-defined]


def test_a_computer_that_slept_takes_one_second_off_the_clock_not_a_night(
    sitting: Sitting,
) -> None:
    sitting.found(clock=True, motion=False)
    sitting.press_until("DebatePage")
    before = sitting.app.page.seconds  # type: ignore[attr-defined]
    sitting.window.patience()
    sitting.seconds += 8 * 3600
    sitting.turn()
    sitting.turn()
    assert sitting.app.page.seconds == before - 1  # type: ignore[attr-defined]


def test_companions_move_at_a_human_pace(sitting: Sitting) -> None:
    sitting.found(1, 2, 3, 4, motion=False)
    sitting.keys("enter", "enter")
    session = sitting.app.session
    assert session is not None
    assert sitting.window.patience() == pytest.approx(sitting.app.pace)
    done = len(session.game.actions)
    sitting.seconds += sitting.app.pace - 0.01
    sitting.turn()
    assert len(session.game.actions) == done
    sitting.seconds += 0.02
    sitting.turn()
    assert len(session.game.actions) == done + 1


def test_a_page_that_was_just_turned_is_read_from_its_beginning(sitting: Sitting) -> None:
    sitting.found(1, 2, 3, 4, motion=False)
    sitting.press_until("DebatePage")
    wait = sitting.window.patience()
    assert wait is not None
    sitting.seconds += wait * 0.9
    sitting.keys("enter")
    assert sitting.page == "DebatePage"
    assert sitting.window.patience() == pytest.approx(sitting.app.wait())


@pytest.mark.parametrize("key", ["f10", "pause"])
def test_the_key_of_the_pause_closes_a_secret_that_is_held(sitting: Sitting, key: str) -> None:
    sitting.to_secret()
    sitting.down("space")
    assert sitting.window.scene.held
    sitting.keys(key)
    assert sitting.page == "PausePage"
    assert not sitting.window.scene.held


# -- motion ---------------------------------------------------------------------------------------


def test_gauges_ease_for_300_ms_and_then_all_is_still(sitting: Sitting) -> None:
    sitting.found()
    sitting.press_until("OutcomePage")
    assert sitting.window.patience() == pytest.approx(FRAME)
    frames = sitting.frames
    for _ in range(round(EASE / FRAME) + 2):
        sitting.seconds += FRAME
        sitting.turn()
    assert sitting.frames - frames >= EASE / FRAME - 1
    assert sitting.window.patience() is None


def test_a_page_without_change_settles_sooner(sitting: Sitting) -> None:
    sitting.keys("enter")
    sitting.seconds += SLIDE + 0.001
    sitting.turn()
    assert sitting.window.patience() is None


def test_without_animations_a_page_is_drawn_once(sitting: Sitting) -> None:
    sitting.found(motion=False)
    sitting.press_until("OutcomePage")
    assert sitting.window.patience() is None


def test_a_page_that_comes_back_does_not_move_again(sitting: Sitting) -> None:
    sitting.found()
    sitting.press_until("OutcomePage")
    sitting.seconds += 1
    sitting.turn()
    sitting.keys("escape")
    sitting.seconds += 1
    sitting.turn()
    sitting.keys("escape")
    assert sitting.page == "OutcomePage"
    assert sitting.window.patience() is None


# -- the screen -------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(320, 240), (640, 480), (1024, 600), (3840, 2160), (300, 2000)])
def test_a_window_of_any_size_is_laid_out_for_it(sitting: Sitting, size: tuple[int, int]) -> None:
    sitting.found()
    pygame.display.set_mode(size, pygame.RESIZABLE)
    sitting.post(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1])
    layout = sitting.window.scene.layout
    assert (layout.width, layout.height) == size
    sitting.keys("end", "tab", "enter")
    assert sitting.app.running


def test_a_window_without_any_size_waits_for_one(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(pygame.display, "get_surface", lambda: pygame.Surface((0, 0)))
        sitting.post(pygame.VIDEORESIZE, size=(0, 0), w=0, h=0)
        sitting.keys("enter")
    sitting.post(pygame.VIDEOEXPOSE)
    assert sitting.page == "ProjectsPage"
    assert sitting.view.title == sitting.app.view().title


def test_a_minimised_window_is_not_drawn_and_is_drawn_when_it_comes_back(sitting: Sitting) -> None:
    sitting.post(pygame.WINDOWMINIMIZED, window=None)
    frames = sitting.frames
    sitting.keys("enter")
    assert sitting.frames == frames
    sitting.post(pygame.WINDOWRESTORED, window=None)
    assert sitting.frames == frames + 1
    assert sitting.view.title == sitting.app.view().title


@pytest.mark.parametrize("event", [pygame.VIDEOEXPOSE, pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN])
def test_a_window_that_was_covered_is_drawn_again(sitting: Sitting, event: int) -> None:
    sitting.seconds += 1
    sitting.turn()
    frames = sitting.frames
    sitting.post(event, window=None)
    assert sitting.frames == frames + 1


def test_another_screen_takes_the_window_and_the_window_fits_it(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pygame.display, "get_num_displays", lambda: 2)
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1920, 1080), (800, 600)])
    asked: list[int] = []
    set_mode = pygame.display.set_mode

    def noted(size: tuple[int, int], flags: int = 0, display: int = 0) -> pygame.Surface:
        asked.append(display)
        return set_mode(size, flags)

    monkeypatch.setattr(pygame.display, "set_mode", noted)
    sitting.post(pygame.WINDOWDISPLAYCHANGED, display_index=1, window=None)
    layout = sitting.window.scene.layout
    assert layout.width <= 800
    assert layout.height <= 600
    sitting.keys("f11")
    assert asked[-1] == 1
    assert sitting.window.screen.is_full


def test_a_screen_that_was_pulled_out_leaves_the_window_on_the_first(sitting: Sitting) -> None:
    sitting.post(pygame.WINDOWDISPLAYCHANGED, display_index=7, window=None)
    sitting.keys("f11", "f11")
    assert not sitting.window.screen.is_full


def test_f11_fills_the_screen_and_gives_it_back_and_it_is_remembered(sitting: Sitting) -> None:
    before = sitting.window.scene.layout.width
    sitting.keys("f11")
    assert sitting.window.screen.is_full
    sitting.keys("f11")
    assert not sitting.window.screen.is_full
    assert sitting.window.scene.layout.width == before
    assert [settings.full_screen for settings in sitting.remembered] == [True, False]


def test_a_screen_that_cannot_be_filled_keeps_the_window(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_mode = pygame.display.set_mode

    def refused(size: tuple[int, int], flags: int = 0, display: int = 0) -> pygame.Surface:
        if flags & pygame.FULLSCREEN:
            raise pygame.error("no such mode")
        return set_mode(size, flags, display=display)

    monkeypatch.setattr(pygame.display, "set_mode", refused)
    sitting.keys("f11")
    assert not sitting.window.screen.is_full
    sitting.keys("enter")
    assert sitting.page == "ProjectsPage"


def test_a_click_made_before_a_page_was_there_presses_nothing_on_it(sitting: Sitting) -> None:
    new, leave = (sitting.middle(sitting.target(Button, text)) for text in ("Nouvelle", "Quitter"))
    for place in (new, new, leave):
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, pos=place, button=1))
    sitting.turn()
    assert sitting.page == "ProjectsPage"
    assert sitting.app.running
    sitting.keys("escape")
    assert sitting.page == "TitlePage"


def test_where_no_screen_answers_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "no_such_driver")
    with pytest.raises(NoScreenError):
        Screen().open()


def test_the_window_bears_the_name_of_its_page_but_never_of_a_secret(sitting: Sitting) -> None:
    assert pygame.display.get_caption()[0] == NAME
    sitting.keys("enter")
    assert pygame.display.get_caption()[0] == f"{sitting.view.title} – {NAME}"
    sitting.to_secret()
    assert sitting.view.secret
    assert pygame.display.get_caption()[0] == NAME


# -- sound ----------------------------------------------------------------------------------------


def test_without_sound_no_device_is_ever_opened(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(pygame.mixer, "init", lambda *how: asked.append(how))
    sitting.found()
    sitting.press_until("OutcomePage")
    assert not asked


def test_with_sound_a_page_is_heard_when_it_appears_and_not_when_it_comes_back(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(sitting.window.sounds, "play", heard.append)
    sitting.found(sound=True)
    sitting.press_until("OutcomePage")
    assert heard.count("reveal") == 1
    sitting.keys("escape", "escape")
    assert sitting.page == "OutcomePage"
    assert heard.count("reveal") == 1


def test_with_sound_and_a_device_the_mixer_is_opened_and_closed_with_the_setting(
    sitting: Sitting,
) -> None:
    sitting.found(sound=True)
    sitting.keys("enter")
    assert pygame.mixer.get_init()
    sitting.found(sound=False)
    sitting.keys("tab")
    assert not pygame.mixer.get_init()


def test_without_a_device_it_stays_silent_and_does_not_ask_twice(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def refused(*how: object) -> None:
        asked.append(how)
        raise pygame.error("no such audio device")

    monkeypatch.setattr(pygame.mixer, "init", refused)
    sitting.found(sound=True)
    sitting.press_until("OutcomePage")
    assert len(asked) == 1


# -- settings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "setting",
    ["language", "scale", "spacing", "dyslexia_font", "high_contrast", "motion", "sound",
     "full_screen", "display", "clock", "opinions"],
)  # fmt: skip
def test_every_setting_is_on_the_page_and_is_used_at_once(sitting: Sitting, setting: str) -> None:
    sitting.keys("g")
    button = next(
        button
        for button in sitting.marks_of(Button)
        if getattr(button.message, "what", "") == setting
    )
    before = sitting.app.settings
    sitting.keys(button.key)
    assert sitting.page == "SettingsPage"
    assert getattr(sitting.app.settings, setting) != getattr(before, setting)
    assert sitting.remembered[-1] == sitting.app.settings
    assert sitting.view == sitting.app.view()


def test_strong_contrast_is_painted_at_once(sitting: Sitting) -> None:
    sitting.keys("g")
    sitting.found(high_contrast=True, motion=False)
    surface = sitting.window.screen.surface
    assert surface is not None
    assert tuple(surface.get_at((3, surface.get_height() - 3)))[:3] == STARK.paper


def test_f11_shows_on_the_settings_page(sitting: Sitting) -> None:
    sitting.keys("g", "f11")
    assert sitting.app.page.settings.full_screen  # type: ignore[attr-defined]


def test_a_new_language_is_on_the_pages_below_too(sitting: Sitting) -> None:
    sitting.found()
    sitting.keys("escape", "r", "l", "enter")
    assert sitting.page == "PausePage"
    assert any(button.text == "Settings" for button in sitting.marks_of(Button))


# -- nothing is lost ----------------------------------------------------------------------------


def again(sitting: Sitting, folder: Path) -> AppController:
    """The program, started again on a session."""
    app = AppController(
        settings=sitting.app.settings, folder=sitting.home, today=DAY, clock=StoppedClock()
    )
    app.resume(folder)
    return app


@pytest.mark.parametrize("leave", ["close", "kill"])
def test_a_window_closed_in_the_middle_of_a_vote_comes_back_to_the_same_page(
    sitting: Sitting, leave: str
) -> None:
    sitting.found(motion=False)
    sitting.press_until("BallotPage")
    sitting.press_once()
    sitting.press_until("BallotPage")
    session = sitting.app.session
    assert session is not None
    assert session.game.state.poll is not None
    assert session.game.state.poll.cast
    folder, view = session.folder, sitting.view
    assert folder is not None
    if leave == "close":
        sitting.post(pygame.QUIT)
        assert not sitting.app.running
        sitting.window.close()
    else:
        session._journal.close()  # type: ignore[union-attr]
    assert again(sitting, folder).view() == view


def test_a_fault_in_painting_becomes_a_page_and_loses_nothing(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sitting.found(motion=False)
    sitting.press_until("DebatePage")
    session = sitting.app.session
    assert session is not None
    assert session.folder is not None
    paint = sitting.window.scene.paint
    with monkeypatch.context() as patch:

        def broken(*_: object) -> None:
            patch.setattr(sitting.window.scene, "paint", paint)
            raise RuntimeError("a fault of ours")

        patch.setattr(sitting.window.scene, "paint", broken)
        pygame.event.post(pygame.event.Event(pygame.VIDEOEXPOSE))
        sitting.window.hear()
        sitting.window._safely(sitting.window.show)
    sitting.turn()
    assert sitting.page == "CrashPage"
    assert "a fault of ours" in capsys.readouterr().err
    done = session.game.actions
    sitting.keys("enter")
    assert sitting.page == "DebatePage"
    assert sitting.app.session is session
    session.close()
    resumed = again(sitting, session.folder).session
    assert resumed is not None
    assert resumed.game.actions == done


def test_a_fault_in_a_page_becomes_a_page_and_the_title_is_one_press_away(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting.found(motion=False)
    monkeypatch.setattr(
        type(sitting.app.page), "update", lambda *_: (_ for _ in ()).throw(RuntimeError("ours"))
    )
    pygame.event.post(
        pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="", scancode=0)
    )
    sitting.window._safely(sitting.window.hear)
    sitting.turn()
    assert sitting.page == "CrashPage"
    sitting.keys("t")
    assert sitting.page == "TitlePage"


def test_a_fault_while_telling_of_a_fault_ends_the_program(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("ours")

    monkeypatch.setattr(sitting.window.scene, "paint", broken)
    pygame.event.post(pygame.event.Event(pygame.VIDEOEXPOSE))
    sitting.window.hear()
    sitting.window._safely(sitting.window.show)
    with pytest.raises(RuntimeError):
        sitting.window._safely(sitting.window.show)


def test_a_notice_is_a_slip_at_the_foot_of_the_page_until_the_next_press(sitting: Sitting) -> None:
    sitting.keys("a", "escape")
    sitting.seconds += 1
    sitting.turn()
    surface = sitting.window.screen.surface
    assert surface is not None
    plain = pygame.image.tobytes(surface, "RGB")
    sitting.app.notice = "Le disque est plein."
    sitting.app.revision += 1
    sitting.turn()
    told = pygame.image.tobytes(surface, "RGB")
    assert told != plain
    assert told[: len(told) // 2] == plain[: len(plain) // 2]
    sitting.keys("a", "escape")
    sitting.seconds += 1
    sitting.turn()
    assert pygame.image.tobytes(surface, "RGB") == plain


def test_the_window_is_software_never_open_gl(sitting: Sitting) -> None:
    assert sitting.app.running
    surface = sitting.window.screen.surface
    assert surface is not None
    assert not surface.get_flags() & pygame.OPENGL
