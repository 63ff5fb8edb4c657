"""Keys, mouse, fingers and gamepads do what the page shows."""

from __future__ import annotations

import pygame
import pytest

from kessessa.gui.layout.draw_list import Term
from kessessa.gui.window.keys import command_name, key_name
from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.nodes import Button, Field, Hold, pressables
from kessessa.screens.ui.settings import Settings
from tests.gui.window_kit import Sitting
from tools.gallery.render import scenarios
from tools.gallery.walk import tour


def test_enter_presses_the_yellow_button(sitting: Sitting) -> None:
    sitting.keys("enter")
    assert sitting.page == "ProjectsPage"


def test_a_button_is_pressed_by_the_key_it_shows(sitting: Sitting) -> None:
    key = next(button.key for button in sitting.marks_of(Button) if "propos" in button.text)
    sitting.keys(key)
    assert sitting.page == "AboutPage"


def test_escape_goes_back_even_where_only_the_yellow_button_does(sitting: Sitting) -> None:
    sitting.keys("a", "escape")
    assert sitting.page == "TitlePage"


def test_escape_pauses_a_game(sitting: Sitting) -> None:
    sitting.found()
    sitting.keys("escape")
    assert sitting.page == "PausePage"


def test_tab_goes_round_all_targets_in_reading_order_and_back(sitting: Sitting) -> None:
    marks = sitting.marks()
    seen = []
    for _ in marks:
        sitting.keys("tab")
        seen.append(sitting.ring)
    assert seen == [target.what for target, _ in sitting.window.scene.layout.targets]
    sitting.keys("tab")
    assert sitting.ring == seen[0]
    sitting.keys("tab", mod=pygame.KMOD_SHIFT)
    assert sitting.ring == seen[-1]


def test_enter_and_space_press_what_has_the_ring(sitting: Sitting) -> None:
    for key in ("enter", "space"):
        while not (isinstance(sitting.ring, Button) and "propos" in sitting.ring.text):
            sitting.keys("tab")
        sitting.keys(key)
        assert sitting.page == "AboutPage"
        sitting.keys("escape")


def test_the_ring_stays_on_a_button_that_is_pressed_again_and_again(sitting: Sitting) -> None:
    sitting.keys("g")
    sitting.keys("tab", "tab", "tab")
    place = sitting.window.scene.focus
    sitting.keys("space", "space")
    assert sitting.window.scene.focus == place


def test_arrows_move_the_ring_where_nothing_scrolls(sitting: Sitting) -> None:
    sitting.keys("down")
    first = sitting.window.scene.focused
    sitting.keys("down")
    second = sitting.window.scene.focused
    assert first is not None
    assert second is not None
    assert second.y > first.y
    sitting.keys("right")
    assert sitting.window.scene.focused not in (first, second)


def test_the_page_scrolls_after_the_ring(sitting: Sitting) -> None:
    sitting.found(scale=200)
    scene = sitting.window.scene
    assert scene.layout.most
    for _ in sitting.marks():
        sitting.keys("tab")
        target = scene.focused
        assert target is not None
        top = sitting.middle(target)[1] - target.h // 2
        if target.h < scene.layout.bottom - scene.layout.top and target.y > scene.layout.top:
            assert 0 <= top <= scene.layout.height - target.h


def test_page_keys_and_the_wheel_scroll_to_the_end_and_no_further(sitting: Sitting) -> None:
    sitting.found(scale=200)
    scene = sitting.window.scene
    sitting.keys("page down")
    assert 0 < scene.scroll <= scene.layout.most
    sitting.keys("end", "page down")
    assert scene.scroll == scene.layout.most
    sitting.keys("home")
    assert scene.scroll == 0
    sitting.post(pygame.MOUSEWHEEL, x=0, y=-1, flipped=False)
    assert scene.scroll > 0


def test_a_drag_scrolls_and_does_not_press(sitting: Sitting) -> None:
    sitting.found(scale=200)
    page = sitting.page
    sitting.mouse(pygame.MOUSEBUTTONDOWN, 600, 600, button=1)
    for y in (560, 500, 440):
        sitting.mouse(pygame.MOUSEMOTION, 600, y, rel=(0, -60), buttons=(1, 0, 0))
    sitting.mouse(pygame.MOUSEBUTTONUP, 600, 440, button=1)
    assert sitting.window.scene.scroll > 100
    assert sitting.page == page


def test_a_click_presses_on_release_inside_the_same_target(sitting: Sitting) -> None:
    first, second = sitting.target(Button, "Nouvelle"), sitting.target(Button, "propos")
    sitting.mouse(pygame.MOUSEBUTTONDOWN, *sitting.middle(first), button=1)
    assert sitting.page == "TitlePage"
    sitting.mouse(pygame.MOUSEBUTTONUP, *sitting.middle(second), button=1)
    assert sitting.page == "TitlePage"
    sitting.click(second)
    assert sitting.page == "AboutPage"


def test_the_pointer_is_a_hand_over_what_can_be_pressed(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    shapes: list[int] = []
    monkeypatch.setattr(pygame.mouse, "set_cursor", shapes.append)
    x, y = sitting.middle(sitting.target(Button))
    for place in ((x, y), (x + 1, y), (5, 5)):
        sitting.mouse(pygame.MOUSEMOTION, *place, rel=(0, 0), buttons=(0, 0, 0))
    assert shapes == [pygame.SYSTEM_CURSOR_HAND, pygame.SYSTEM_CURSOR_ARROW]


def test_a_held_key_presses_once(sitting: Sitting) -> None:
    sitting.down("enter")
    sitting.down("enter")
    sitting.down("enter")
    assert sitting.page == "ProjectsPage"


@pytest.mark.parametrize("mod", [pygame.KMOD_LCTRL, pygame.KMOD_LALT, pygame.KMOD_LMETA])
def test_keys_held_with_a_modifier_are_left_to_the_system(sitting: Sitting, mod: int) -> None:
    for key in ("a", "c", "q"):
        sitting.keys(key, mod=mod)
    assert sitting.page == "TitlePage"
    assert sitting.app.running


def test_capitals_press_the_same_keys(sitting: Sitting) -> None:
    sitting.keys("a", mod=pygame.KMOD_LSHIFT | pygame.KMOD_CAPS)
    assert sitting.page == "AboutPage"


def test_digits_need_no_shift_on_azerty_and_come_from_the_keypad_too() -> None:
    assert key_name(pygame.K_AMPERSAND, pygame.KSCAN_1) == "1"
    assert key_name(pygame.K_1, pygame.KSCAN_1) == "1"
    assert key_name(pygame.K_KP7, pygame.KSCAN_KP7) == "7"


def test_letters_go_by_their_label_not_by_their_place() -> None:
    assert key_name(pygame.K_a, pygame.KSCAN_Q) == "a"
    assert key_name(pygame.K_m, pygame.KSCAN_SEMICOLON) == "m"


def test_ctrl_minus_is_found_on_azerty_where_it_shares_the_key_of_6() -> None:
    assert command_name(pygame.K_6, pygame.KSCAN_6) == "-"


def test_ctrl_and_signs_change_the_size_of_text_and_it_is_remembered(sitting: Sitting) -> None:
    sizes = []
    for sign in ("+", "+", "-", "0", "-"):
        sitting.keys(sign, mod=pygame.KMOD_LCTRL)
        sizes.append(sitting.app.settings.scale)
    assert sizes == [125, 150, 125, 100, 100]
    assert [settings.scale for settings in sitting.remembered] == sizes


# -- secrets ------------------------------------------------------------------------------------


def test_a_secret_shows_while_space_is_held(sitting: Sitting) -> None:
    sitting.to_secret()
    scene = sitting.window.scene
    assert not scene.held
    sitting.down("space")
    assert scene.held
    sitting.up("space")
    assert not scene.held


def test_a_secret_stays_open_when_another_key_comes_up(sitting: Sitting) -> None:
    sitting.to_secret()
    sitting.down("home")
    sitting.down("space")
    sitting.up("home")
    assert sitting.window.scene.held


def test_a_secret_closes_when_the_window_loses_the_keyboard(sitting: Sitting) -> None:
    for lost in (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED, pygame.WINDOWDISPLAYCHANGED):
        sitting.to_secret()
        sitting.down("space")
        assert sitting.window.scene.held
        sitting.post(lost, display_index=0, window=None)
        assert not sitting.window.scene.held
        sitting.post(pygame.WINDOWRESTORED, window=None)
        sitting.app.dispatch(CommandPressed(Pop()))


def test_a_secret_shows_while_the_mouse_holds_it_and_not_outside(sitting: Sitting) -> None:
    sitting.to_secret()
    x, y = sitting.middle(sitting.target(Hold))
    sitting.mouse(pygame.MOUSEBUTTONDOWN, x, y, button=1)
    assert sitting.window.scene.held
    sitting.mouse(pygame.MOUSEMOTION, x, 5, rel=(0, 0), buttons=(1, 0, 0))
    assert not sitting.window.scene.held
    sitting.mouse(pygame.MOUSEBUTTONUP, x, 5, button=1)
    sitting.mouse(pygame.MOUSEBUTTONDOWN, x, y, button=1)
    sitting.mouse(pygame.MOUSEBUTTONUP, x, y, button=1)
    assert not sitting.window.scene.held


def test_a_secret_that_is_held_closes_with_its_page(sitting: Sitting) -> None:
    sitting.to_secret()
    sitting.down("space")
    sitting.down("enter")
    assert sitting.page != "SecretCardPage"
    assert not sitting.window.scene.held


# -- typing -------------------------------------------------------------------------------------


def at_the_field(sitting: Sitting) -> Field:
    sitting.found()
    sitting.click(sitting.target(Field))
    return the_field(sitting)


def the_field(sitting: Sitting) -> Field:
    field = sitting.target(Field).what
    assert isinstance(field, Field)
    return field


def test_what_is_typed_goes_into_the_field_and_presses_nothing(sitting: Sitting) -> None:
    before = at_the_field(sitting)
    promises = sitting.app.page.promises  # type: ignore[attr-defined]
    for letter in "a1":
        sitting.down(letter)
        sitting.post(pygame.TEXTINPUT, text=letter, window=None)
        sitting.up(letter)
    sitting.post(pygame.TEXTINPUT, text="é", window=None)
    assert the_field(sitting).value == f"{before.value}a1é"
    assert sitting.app.page.promises == promises  # type: ignore[attr-defined]


def test_backspace_takes_letters_back_one_by_one_and_delete_all(sitting: Sitting) -> None:
    before = at_the_field(sitting).value
    sitting.keys("backspace", "backspace")
    assert the_field(sitting).value == before[:-2]
    sitting.keys("delete")
    sitting.post(pygame.TEXTINPUT, text="Ça", window=None)
    assert the_field(sitting).value == "Ça"


def test_a_field_takes_no_more_than_it_can_hold_and_no_control_signs(sitting: Sitting) -> None:
    at_the_field(sitting)
    sitting.keys("delete")
    sitting.post(pygame.TEXTINPUT, text="\x07" + "o" * 500, window=None)
    field = the_field(sitting)
    assert field.value == "o" * field.most


def test_what_was_copied_elsewhere_is_pasted_on_one_line(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: "Chez\nMaïté ")
    at_the_field(sitting)
    sitting.keys("delete")
    sitting.keys("v", mod=pygame.KMOD_LCTRL)
    assert the_field(sitting).value == "Chez Maïté"


def test_escape_leaves_the_field_and_enter_is_still_the_yellow_button(sitting: Sitting) -> None:
    at_the_field(sitting)
    sitting.keys("escape")
    assert sitting.page == "CharterPage"
    assert not sitting.window.scene.typing
    sitting.click(sitting.target(Field))
    sitting.keys("enter")
    assert sitting.page == "ReadPage"


def test_tab_starts_typing_on_a_field_and_stops_after_it(sitting: Sitting) -> None:
    sitting.found()
    while not isinstance(sitting.ring, Field):
        sitting.keys("tab")
    assert sitting.window.scene.typing == "name"
    sitting.keys("tab")
    assert not sitting.window.scene.typing


# -- words of the trade -----------------------------------------------------------------------------


def at_a_term(sitting: Sitting) -> Term:
    sitting.found()
    for _ in range(60):
        for target, _moves in sitting.window.scene.layout.targets:
            if isinstance(target.what, Term):
                return target.what
        sitting.press_once()
    raise AssertionError("no term")


def test_a_word_of_the_trade_is_explained_on_a_click(sitting: Sitting) -> None:
    at_a_term(sitting)
    sitting.window.scene.scroll = 0
    sitting.keys("tab")
    while not isinstance(sitting.ring, Term):
        sitting.keys("tab")
    target = sitting.window.scene.focused
    assert target is not None
    sitting.click(target)
    assert sitting.page == "TermPage"


def test_a_word_of_the_trade_is_explained_on_tab_and_enter(sitting: Sitting) -> None:
    at_a_term(sitting)
    while not isinstance(sitting.ring, Term):
        sitting.keys("tab")
    before = sitting.page
    sitting.keys("enter")
    assert sitting.page == "TermPage"
    sitting.keys("enter")
    assert sitting.page == before


# -- gamepads ---------------------------------------------------------------------------------------


def test_a_gamepad_moves_the_ring_presses_and_goes_back(sitting: Sitting) -> None:
    def pushed(button: int) -> None:
        sitting.post(pygame.JOYBUTTONDOWN, button=button, instance_id=0)
        sitting.post(pygame.JOYBUTTONUP, button=button, instance_id=0)

    while not (isinstance(sitting.ring, Button) and "propos" in sitting.ring.text):
        sitting.post(pygame.JOYHATMOTION, value=(1, 0), hat=0, instance_id=0)
        sitting.post(pygame.JOYHATMOTION, value=(0, 0), hat=0, instance_id=0)
    pushed(0)
    assert sitting.page == "AboutPage"
    pushed(1)
    assert sitting.page == "TitlePage"
    pushed(0)
    assert sitting.page == "ProjectsPage"


def test_a_stick_moves_the_ring_once_a_push(sitting: Sitting) -> None:
    for value in (0.2, 0.7, 0.9, 1.0, 0.1, 0.8):
        sitting.post(pygame.JOYAXISMOTION, axis=0, value=value, instance_id=0)
    assert sitting.window.scene.focus == 1


def test_a_gamepad_holds_a_secret_open(sitting: Sitting) -> None:
    sitting.to_secret()
    sitting.post(pygame.JOYBUTTONDOWN, button=2, instance_id=0)
    assert sitting.window.scene.held
    sitting.post(pygame.JOYBUTTONUP, button=2, instance_id=0)
    assert not sitting.window.scene.held


def test_a_gamepad_that_cannot_be_opened_is_left_alone(sitting: Sitting) -> None:
    sitting.post(pygame.JOYDEVICEADDED, device_index=99, guid="")
    sitting.post(pygame.JOYDEVICEREMOVED, instance_id=99)
    assert sitting.page == "TitlePage"


# -- every page ---------------------------------------------------------------------------------


def test_on_every_page_each_key_is_one_key_and_presses_one_thing() -> None:
    wrong = []
    for stop in tour(scenarios("fr"), Settings()):
        keys = [node.key for node in pressables(stop.view) if node.key]
        wrong += [f"{stop.name}: {key} twice" for key in keys if keys.count(key) > 1]
        wrong += [
            f"{stop.name}: no key {key}"
            for key in keys
            if len(key) > 1 and key not in {"enter", "escape", "space"}
        ]
    assert not sorted(set(wrong))[:12]
