"""Late or not: a sign in words, a page one key away, and a debrief that keeps its minutes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kessessa.app.controller import LOOK, AppController
from kessessa.core.actions import Proceed, Shorten
from kessessa.core.hour import Place, plan_hour
from kessessa.core.state import Phase
from kessessa.screens.debrief.steps import HappenedPage
from kessessa.screens.facilitator.hour import HourPage
from kessessa.screens.turn.debate import DebatePage
from kessessa.screens.turn.situation import ReadPage
from kessessa.screens.ui.commands import NewGame, Pop
from kessessa.screens.ui.game_commands import ShortenDebates
from kessessa.screens.ui.messages import ActionPressed, CommandPressed
from kessessa.screens.ui.nodes import Button, Clock, Header, pressables, texts, walk
from kessessa.screens.ui.play import DEBATE_SECONDS, Play
from kessessa.screens.ui.settings import Settings
from kessessa.screens.ui.widgets import sign
from kessessa.text import Locale
from tests.screens.moments import debating, play, reading
from tests.support.walks import DAY, cafe

HOUR = plan_hour(55, tables=5, pupils=27, drawn=(2, 3, 4))
FIRST = HOUR.step(Place("read", 1)).end


class Watch:
    """A clock that is told."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        return self.seconds


def at(elapsed: int, *, short: bool = False) -> Play:
    """The first situation is read, so many seconds into the hour."""
    return replace(play(reading()), hour=HOUR, elapsed=elapsed, short=short)


def yellow(page: HourPage) -> Button:
    (button,) = [
        node for node in pressables(page.view()) if isinstance(node, Button) and node.primary
    ]
    return button


# -- the sign -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("elapsed", "said"),
    [
        (0, None),
        (FIRST + 59, None),
        (FIRST + 60, "1 min de retard"),
        (FIRST + 7 * 60, "7 min de retard"),
        (HOUR.assembly_by, "C'est l'heure de conclure"),
        (HOUR.debrief_by, "C'est l'heure du débrief"),
    ],
)
def test_the_sign_is_words_and_only_when_a_class_is_late(elapsed: int, said: str | None) -> None:
    found = sign(at(elapsed))
    locale = Locale("fr")
    assert (None if found is None else locale.typeset(found.text)) == (
        None if said is None else locale.typeset(said)
    )


def test_who_keeps_no_hour_sees_no_sign_nor_does_a_class_in_its_debrief() -> None:
    assert sign(replace(at(9999), hour=None)) is None
    over = at(9999)
    assert sign(replace(over, state=over.state.evolve(phase=Phase.OVER))) is None


def test_the_sign_stands_in_the_band_of_the_page_and_its_key_opens_the_hour() -> None:
    header = ReadPage(at(FIRST + 300)).view().header
    assert isinstance(header, Header)
    assert header.sign is not None
    assert header.sign in pressables(ReadPage(at(FIRST + 300)).view())
    assert header.sign.key == "t"


def test_the_band_tells_the_time_by_itself_and_nothing_is_drawn_again_before_it_changes() -> None:
    watch = Watch()
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY, clock=watch)
    app.dispatch(CommandPressed(NewGame("cafe", 5, "standard", (), 7, 55, 27)))
    assert app.wait() == LOOK
    before = app.revision
    watch.seconds = 100
    app.tick()
    assert app.revision == before
    watch.seconds = 100 * 60
    app.tick()
    assert app.revision == before + 1
    assert any("débrief" in text for text in texts(app.view()))


def test_a_game_among_friends_is_not_woken_up() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY)
    app.dispatch(CommandPressed(NewGame("cafe", 5, "standard", (), 7)))
    assert app.wait() is None


# -- the page -----------------------------------------------------------------------------------------


def test_on_time_there_is_nothing_to_do_but_to_go_back() -> None:
    page = HourPage(at(FIRST - 10))
    assert yellow(page).message == CommandPressed(Pop())


def test_the_gentlest_way_that_is_enough_is_the_yellow_one() -> None:
    assert yellow(HourPage(at(FIRST + 120))).message == CommandPressed(ShortenDebates(short=True))
    assert yellow(HourPage(at(FIRST + 600))).message == ActionPressed(Shorten("drawn"))
    assert yellow(HourPage(at(HOUR.assembly_by))).message == ActionPressed(Shorten("assembly"))
    assert yellow(HourPage(at(HOUR.debrief_by))).text == "Aller au débrief"


def test_debates_that_are_short_already_are_not_advised_again() -> None:
    page = HourPage(at(FIRST + 120, short=True))
    assert yellow(page).message == CommandPressed(Pop())
    assert CommandPressed(ShortenDebates(short=False)) in [
        node.message for node in pressables(page.view())
    ]


def test_what_cannot_be_skipped_gives_way_to_the_next_stronger_way() -> None:
    late = at(FIRST + 600)
    state = late.state.evolve(plan=(late.state.plan[0], late.state.plan[-1]))
    page = HourPage(replace(late, state=state))
    assert ActionPressed(Shorten("drawn")) not in [node.message for node in pressables(page.view())]
    assert yellow(page).message != ActionPressed(Shorten("drawn"))


@pytest.mark.parametrize("elapsed", range(0, 4000, 371))
def test_each_way_has_a_key_and_what_it_wins(elapsed: int) -> None:
    for node in pressables(HourPage(at(elapsed)).view()):
        assert isinstance(node, Button)
        assert node.key
        if isinstance(node.message, ActionPressed):
            assert "min" in node.detail


def test_an_hour_that_nobody_keeps_can_be_kept_from_there_and_given_up_again() -> None:
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY, clock=Watch())
    app.dispatch(CommandPressed(NewGame("cafe", 5, "standard", (), 7)))
    for key in ("escape", "h", "b"):
        press(app, key)
    assert app.session is not None
    assert app.session.hour is not None
    assert app.session.hour.minutes == 55
    press(app, "h")
    press(app, "n")
    assert app.session.hour is None


def press(app: AppController, key: str) -> None:
    app.dispatch(next(node for node in pressables(app.view()) if node.key == key).message)


# -- the debate's share -------------------------------------------------------------------------------


def test_the_clock_of_a_debate_is_its_share_of_the_hour_and_half_of_it_when_it_must_be_short() -> (
    None
):
    moment = replace(play(debating()), hour=HOUR, settings=Settings(clock=True))
    share = HOUR.step(Place("debate", 1)).seconds
    for short, seconds in ((False, share), (True, share // 2)):
        view = DebatePage(replace(moment, short=short)).view()
        assert [node.seconds for node in walk(view) if isinstance(node, Clock)] == [seconds]
    assert DebatePage(play(debating())).seconds == DEBATE_SECONDS


def test_a_class_whose_debates_must_be_short_sees_a_clock_even_without_the_setting() -> None:
    moment = replace(play(debating()), hour=HOUR)
    for short in (False, True):
        view = DebatePage(replace(moment, short=short)).view()
        assert any(isinstance(node, Clock) for node in walk(view)) is short


# -- a whole hour -------------------------------------------------------------------------------------


@settings(max_examples=40)
@given(
    st.integers(0, 9999),
    st.sampled_from([35, 55, 80, 110]),
    st.lists(st.integers(0, 60), min_size=20, max_size=20),
)
def test_the_debrief_keeps_its_minutes_whatever_the_delays_if_the_class_follows_its_advice(
    seed: int, minutes: int, delays: list[int]
) -> None:
    """Five tables, a watch that is told; whatever is yellow on the page of the hour is pressed."""
    watch = Watch()
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY, clock=watch)
    hour = plan_hour(minutes, tables=5, pupils=27)
    app.start(
        cafe(),
        seats=5,
        length=hour.length,
        companions=frozenset(range(5)),
        seed=seed,
        minutes=minutes,
        pupils=27,
    )
    session, step = app.session, 0
    assert session is not None
    while not session.is_over:
        for _ in range(delays[step % len(delays)]):  # ten seconds each, a look after each of them
            watch.seconds += LOOK
            if _follows(app):
                break
        if not session.is_over:
            app.tick()
        step += 1
    kept = session.hour
    assert kept is not None
    assert session.elapsed <= kept.debrief_by + LOOK
    assert kept.minutes * 60 - session.elapsed >= minutes * 60 // 4 - LOOK


def _follows(app: AppController) -> bool:
    """Press the yellow way to catch up, when there is a sign; True once in the debrief."""
    found = sign(app.play())
    if found is None:
        return False
    app.dispatch(found.message)
    page = app.page
    assert isinstance(page, HourPage)
    app.dispatch(yellow(page).message)
    return isinstance(app.page, HappenedPage)


def test_a_class_that_is_on_time_plays_its_whole_road() -> None:
    watch = Watch()
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY, clock=watch)
    app.dispatch(CommandPressed(NewGame("cafe", 5, "standard", tuple(range(5)), 3, 55, 27)))
    session = app.session
    assert session is not None
    while not session.is_over:
        watch.seconds += 15
        assert not _follows(app)
        app.tick()
    assert len(session.state.decisions) >= 6


def test_a_situation_can_be_skipped_in_the_middle_of_its_debate() -> None:
    watch = Watch()
    app = AppController(settings=Settings(), folder=None, pace=0.0, today=DAY, clock=watch)
    app.dispatch(CommandPressed(NewGame("cafe", 5, "standard", (), 7, 55, 27)))
    press(app, "enter")
    app.dispatch(ActionPressed(Proceed()))
    app.dispatch(ActionPressed(Proceed()))
    watch.seconds = 1500
    app.tick()
    before = app.play().state.plan
    press(app, "t")
    app.dispatch(ActionPressed(Shorten("drawn")))
    assert isinstance(app.page, DebatePage)
    assert len(app.play().state.plan) == len(before) - 1


def test_the_sign_comes_while_the_clock_of_a_debate_runs_and_at_any_press() -> None:
    watch = Watch()
    app = AppController(
        settings=Settings(clock=True), folder=None, pace=0.0, today=DAY, clock=watch
    )
    app.dispatch(CommandPressed(NewGame("cafe", 5, "standard", (), 7, 55, 27)))
    press(app, "enter")
    app.dispatch(ActionPressed(Proceed()))
    app.dispatch(ActionPressed(Proceed()))
    assert app.wait() == 1.0
    assert "t" not in {node.key for node in pressables(app.view())}
    watch.seconds = 1500
    app.tick()
    assert "t" in {node.key for node in pressables(app.view())}
    watch.seconds = 0
    press(app, "p")
    assert "t" not in {node.key for node in pressables(app.view())}
