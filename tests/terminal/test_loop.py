"""Somebody at a terminal: keys, words, fields, secrets, the end of the input."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kessessa.app.controller import AppController
from kessessa.screens.debrief.ending import EndPage
from kessessa.screens.facilitator.pause import PausePage
from kessessa.screens.setup.menus import SettingsPage
from kessessa.screens.setup.planning import PlanPage
from kessessa.screens.turn.ballots import BallotPage
from kessessa.screens.turn.charter import CharterPage
from kessessa.screens.turn.debate import DebatePage
from kessessa.screens.turn.situation import OpinionPage, ReadPage
from kessessa.screens.ui.glossary import TermPage
from kessessa.screens.ui.settings import Settings
from kessessa.terminal import keys, run
from kessessa.terminal.loop import CLEAR, PUSHED_AWAY, wiping
from kessessa.text import Locale
from tests.support.walks import DAY, cafe
from tests.terminal.fake import WIPE, Fake, typed


def flat(text: str) -> str:
    """A text on one line, set as it is on the screen, with plain spaces."""
    text = Locale("fr").typeset(text)
    return " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())


WISHES = tuple(flat(role.wish.text) for role in cafe().roles)
FACTS = {
    (situation.id, voice.role): flat(voice.knows)
    for situation in cafe().situations.values()
    for voice in situation.voices
    if voice.knows
}


def new_host(
    settings: Settings | None = None,
    folder: Path | None = None,
    seats: int = 3,
    companions: int = 0,
) -> AppController:
    """A short game of the café whose charter is to be signed."""
    app = AppController(settings=settings or Settings(), folder=folder, pace=0.0, today=DAY)
    app.start(
        cafe(),
        seats=seats,
        length="short",
        companions=frozenset(range(seats - companions, seats)),
        seed=7,
    )
    return app


def test_a_game_is_played_from_charter_to_title_by_enter_and_a_few_digits() -> None:
    for language in ("fr", "en"):
        app = new_host(Settings(language=language))  # type: ignore[arg-type]
        pressed = _player(app)
        fake = Fake(pressed)
        run(app, fake.console)
        text = flat("\n".join(fake.history))
        assert any(flat(ending.title).upper() in text for ending in cafe().endings)


def _player(app: AppController):  # noqa: ANN202
    """Presses the yellow thing, or else the choices in turn; stops at the end."""
    turn = 0

    def press(fake: Fake) -> str:
        nonlocal turn
        assert len(fake.history) < 60_000
        over = isinstance(app.page, EndPage)
        if over:
            raise EOFError
        pressed = keys(app.view())
        if "enter" in pressed:
            return ""
        turn += 1
        choices = [key for key in pressed if key in "123456"]
        return choices[turn % len(choices)]

    return press


def test_no_secret_stays_on_the_screen_once_its_page_is_left() -> None:
    app = new_host()
    reading = 0
    player = _player(app)

    def typist(fake: Fake) -> str:
        nonlocal reading
        screen = flat(fake.text)
        if not app.view().secret:
            assert not [wish for wish in WISHES if wish in screen]
            assert app.session is not None
            shared = {FACTS[fact] for fact in app.session.state.shared}
            assert not [fact for fact in FACTS.values() if fact in screen and fact not in shared]
        if isinstance(app.page, ReadPage | DebatePage) and reading < 12:
            reading += 1
            return ("c", "x", "c")[reading % 3] if reading % 2 else player(fake)
        if type(app.page).__name__ == "SeatPickerPage":
            return "2"
        if type(app.page).__name__ == "SecretCardPage" and fake.prompts[-1] == "> ":
            return " "
        return player(fake)

    fake = Fake(typist)
    run(app, fake.console)
    history = flat("\n".join(fake.history))
    assert any(wish in history for wish in WISHES), "the card was read at least once"
    assert WIPE in fake.history


def test_the_secret_is_held_until_the_next_line_which_may_be_a_key() -> None:
    app = new_host()
    fake = typed(app, "", "c", "1", "", " ", "")
    assert isinstance(app.page, ReadPage)
    assert WISHES[0] not in flat(fake.text)
    assert "Entrée pour cacher > " in fake.prompts
    app = new_host()
    typed(app, "", "", "d", "c", "3", "", " ", "p")
    assert isinstance(app.page, DebatePage)
    assert app.session is None


def test_enter_alone_says_what_to_do_where_there_is_nothing_yellow() -> None:
    app = new_host()
    fake = typed(app, "", "", "", "", "")
    assert "Entrée ne suffit pas" in "\n".join(fake.history)


def test_an_unknown_key_is_answered_by_one_line_and_not_by_the_whole_page() -> None:
    app = new_host()
    fake = typed(app, "", "zut")
    before = fake.history.index(next(line for line in fake.history if "zut" in line))
    assert fake.history[before:] == [fake.history[before], ""]
    assert isinstance(app.page, ReadPage)


def test_a_question_mark_shows_the_page_again() -> None:
    title = "À débattre"
    once = "\n".join(typed(new_host(), "").history).count(title)
    again = "\n".join(typed(new_host(), "", "?").history).count(title)
    assert (once, again) == (1, 2)


def test_a_word_is_explained_by_its_name_in_any_case() -> None:
    for asked in ("?SCIC", "?scic", "? Scic"):
        app = new_host()
        typed(app, "", asked)
        assert isinstance(app.page, TermPage), asked


def test_a_word_that_is_not_in_the_glossary_is_said_not_to_be() -> None:
    fake = typed(new_host(), "", "?zygomatique")
    assert "n’est pas dans le glossaire" in fake.text


def test_a_field_is_filled_in_after_an_equals_sign_within_its_length() -> None:
    app = new_host()
    typed(app, "=  Le café d'en face  ")
    assert isinstance(app.page, CharterPage)
    assert app.page.name == "Le café d'en face"
    app = new_host()
    typed(app, "=" + "é" * 300)
    assert isinstance(app.page, CharterPage)
    assert len(app.page.name) == 60


def test_an_equals_sign_where_there_is_nothing_to_write_says_so() -> None:
    assert "Rien à écrire" in typed(new_host(), "", "=bonjour").text


def test_a_number_after_plus_presses_it_as_many_times() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY)
    typed(app, "", "", "m", "p3")
    page = app.page
    assert isinstance(page, PlanPage)
    assert page.seats == 7


def test_two_fields_of_a_page_are_written_in_with_one_and_two_equals_signs() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY)
    fake = typed(app, "", "", "=50", "== 27")
    assert isinstance(app.page, PlanPage)
    assert (app.page.minutes, app.page.pupils) == ("50", "27")
    assert "=votre texte" in fake.text
    assert "==votre texte" in fake.text


@pytest.mark.parametrize(
    "lines", [("12 9 4",), ("12", "9", "4"), ("12", "9 4"), ("1", "", "0", "", "26")]
)
def test_hands_are_typed_as_numbers_one_or_several_a_line(lines: tuple[str, ...]) -> None:
    app = new_host()
    fake = typed(app, "4", "", "", "d", "", "", "m", *lines)
    assert isinstance(app.page, BallotPage)
    assert app.page.counting is None
    poll = app.page.play.state.poll
    assert poll is not None
    assert len(poll.hands) == 3
    assert "[Entrée] Dépouiller" in fake.text


def test_the_word_pause_opens_the_pause_from_any_page_and_wipes_a_secret() -> None:
    app = new_host()
    fake = typed(app, "4", "", "c", "2", "", " ", "pause")
    assert isinstance(app.page, PausePage)
    assert WIPE in fake.history
    assert not any(wish in flat(fake.text) for wish in WISHES)


def test_spaces_press_nothing_where_nothing_is_hidden() -> None:
    app = new_host()
    fake = typed(app, "", "   ")
    assert isinstance(app.page, ReadPage)
    assert "Rien de caché" in fake.text


def test_escape_can_be_typed_by_its_name() -> None:
    for name in ("échap", "ECHAP", "esc", "Escape"):
        app = new_host()
        typed(app, "", name)
        assert isinstance(app.page, PausePage), name


def test_arrows_and_bytes_that_are_no_text_do_no_harm() -> None:
    app = new_host()
    fake = typed(app, "", "\x1b[A\x1b[B", "\udcff\udcfe", "a\x00b" * 500)
    assert isinstance(app.page, ReadPage)
    assert "\n".join(fake.history).encode("utf-8", "strict")


def test_only_what_changed_on_a_page_is_said_again() -> None:
    fake = typed(new_host(), "a")
    after = fake.history[fake.history.index("") :]
    tail = [line for line in fake.history[-5:] if line]
    assert any("✓" in line for line in tail)
    assert len(after) < 80
    assert "\n".join(fake.history).count("Trois promesses") == 1


def test_another_language_is_spoken_at_once() -> None:
    app = new_host()
    fake = typed(app, "", "esc", "r", "l")
    assert isinstance(app.page, SettingsPage)
    assert "SETTINGS" in fake.text


def test_the_end_of_the_input_leaves_politely_and_says_how_to_come_back(tmp_path: Path) -> None:
    app = new_host(folder=tmp_path)
    fake = typed(app, "", "")
    assert not app.running
    assert f"kessessa play --session {tmp_path / '2026-11-24_cafe_1'}" in fake.text


def test_ctrl_c_on_a_secret_wipes_it() -> None:
    def interrupt(fake: Fake) -> str:
        if WISHES[0] in flat(fake.text):
            raise KeyboardInterrupt
        return next(script)

    script = iter(["", "c", "1", "", " "])
    app = new_host()
    fake = Fake(interrupt)
    assert run(app, fake.console) == 0
    assert WISHES[0] not in flat(fake.text)


def test_a_session_kept_nowhere_is_not_promised_back() -> None:
    assert "--session" not in typed(new_host(), "").text


def test_the_clock_of_a_debate_follows_the_time_at_the_prompt() -> None:
    app = new_host(Settings(clock=True))
    script = iter(["", "", "d", "zut"])

    def slow(fake: Fake) -> str:
        fake.seconds += 30
        try:
            return next(script)
        except StopIteration:
            raise EOFError from None

    fake = Fake(slow)
    run(app, fake.console)
    assert isinstance(app.page, DebatePage)
    assert app.page.seconds == 150


def test_companions_play_before_the_page_is_shown() -> None:
    app = new_host(seats=5, companions=4)
    fake = typed(app, "", "")
    assert isinstance(app.page, OpinionPage)
    assert fake.text.count("avis donné") == 4


@pytest.mark.parametrize(
    ("environ", "expected"),
    [({"TERM": "xterm"}, CLEAR), ({"TERM": "dumb"}, PUSHED_AWAY), ({}, PUSHED_AWAY)],
)
def test_a_terminal_is_wiped_as_it_can_be(environ: dict[str, str], expected: str) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert wiping(Terminal(), environ) == expected


def test_a_file_or_a_pipe_is_left_as_it_is() -> None:
    assert wiping(io.StringIO(), {"TERM": "xterm"}) == ""
    assert wiping(None, {"TERM": "xterm"}) == ""


def test_what_is_waited_for_is_said_once_before_it_takes_long() -> None:
    class Slow:
        """Counts for three looks, then gives up."""

        def __init__(self) -> None:
            self.looks = 0
            self.result = None

        @property
        def progress(self) -> float:
            self.looks += 1
            return self.looks / 10

        @property
        def is_done(self) -> bool:
            return self.looks > 8

        def cancel(self) -> None:
            self.looks = 99

    class Counter:
        def start(self, _: object) -> Slow:
            return Slow()

        def what_if(self, *_: object) -> None:
            raise ValueError

    app = AppController(
        settings=Settings(),
        folder=None,
        pace=0.0,
        today=DAY,
        analyst=Counter(),  # type: ignore[arg-type]
    )
    app.start(cafe(), seats=3, length="short", companions=frozenset(), seed=7)
    fake = typed(app, "", "esc", "p", "esc", "f")
    assert isinstance(app.page, EndPage)
    assert "\n".join(fake.history).count("Chemins parcourus…") == 1
    assert fake.paused > 0
