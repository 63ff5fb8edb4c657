"""Nothing secret is on a page that everybody sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kessessa.app.routes import PAGES
from kessessa.core.actions import GiveOpinion, Proceed, Vote
from kessessa.core.rules.offers import open_options
from kessessa.core.state import Phase
from kessessa.screens.turn.pass_the_laptop import HandOverPage, SecretCardPage
from kessessa.screens.ui.nodes import Button, Hold, Node, OptionCard, PageNode, children, walk
from kessessa.screens.ui.play import Play
from kessessa.text import Locale
from tests.screens.moments import debating, done, play, reading, voting
from tests.support.walks import Seen, cafe, stroll


def seen_by_all(node: Node) -> Iterator[Node]:
    """What a page shows to everybody: nothing of what is held."""
    yield node
    if not isinstance(node, Hold):
        for child in children(node):
            yield from seen_by_all(child)


def shown(view: PageNode) -> str:
    """Everything that is written on a page for all eyes, as one text."""
    return "\n".join(
        str(value)
        for node in seen_by_all(view)
        for value in (getattr(node, name) for name in type(node).__slots__ if name != "child")
        if isinstance(value, str) or (isinstance(value, tuple) and all_words(value))
    )


def all_words(values: tuple[object, ...]) -> bool:
    """Whether a field of a node holds words rather than nodes."""
    return all(isinstance(value, str) for value in values)


def secrets(seen: Seen) -> tuple[str, ...]:
    """Sentences that nobody may read on a shared screen at that moment."""
    state, scenario = seen.state, seen.scenario
    if state is None or state.phase is Phase.OVER:
        return ()
    wishes = (role.wish.text for role in scenario.roles)
    facts = (
        voice.knows
        for situation in scenario.situations.values()
        for voice in situation.voices
        if voice.knows and (situation.id, voice.role) not in state.shared
    )
    locale = Locale(seen.settings.language)
    return tuple(locale.typeset(text) for text in (*wishes, *facts))


def test_no_wish_and_no_fact_kept_is_on_a_page_for_all(everything: tuple[Seen, ...]) -> None:
    for seen in everything:
        text = shown(seen.view)
        for secret in secrets(seen):
            assert secret not in text, (seen.name, secret)


def test_even_on_a_secret_page_nothing_is_read_before_it_is_held(
    everything: tuple[Seen, ...],
) -> None:
    cards = [seen for seen in everything if seen.name == "SecretCardPage"]
    assert cards
    for seen in cards:
        assert seen.view.secret
        held = [node for node in walk(seen.view) if isinstance(node, Hold)]
        assert len(held) == 1


def test_ballots_and_opinions_are_filled_in_on_secret_pages_only(
    everything: tuple[Seen, ...],
) -> None:
    for seen in everything:
        if seen.name in {"BallotCardPage", "OpinionCardPage", "SecretCardPage"}:
            assert seen.view.secret, seen.name
        else:
            assert not seen.view.secret, seen.name
            for node in walk(seen.view):
                if isinstance(node, Button | OptionCard):
                    action = getattr(node.message, "action", None)
                    assert not isinstance(action, Vote | GiveOpinion), seen.name


def test_a_hand_over_stands_in_front_of_every_secret_page_when_several_play() -> None:
    before = None
    for seen in stroll(11, presses=400):
        if seen.view.secret and before is not None and before.name != seen.name:
            assert before.name == "HandOverPage", (before.name, seen.name)
        if seen.name != "TermPage":  # a word explained over a page leaves it as it was
            before = seen


def test_somebody_who_plays_alone_is_not_asked_to_hand_the_screen_over() -> None:
    assert "HandOverPage" not in {seen.name for seen in stroll(12, companions=4, presses=300)}


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.lists(st.integers(0, 2), min_size=5, max_size=5))
def test_the_shared_page_of_a_vote_is_the_same_whatever_was_voted(
    seed: int, choices: list[int]
) -> None:
    first, second = (_voted(seed, picked) for picked in ([0] * 5, choices))
    assert shown(PAGES[Phase.BALLOT](first).view()) == shown(PAGES[Phase.BALLOT](second).view())


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.lists(st.integers(0, 2), min_size=5, max_size=5))
def test_the_shared_page_of_opinions_is_the_same_whatever_they_are(
    seed: int, choices: list[int]
) -> None:
    first, second = (_opined(seed, picked) for picked in ([0] * 5, choices))
    assert shown(PAGES[Phase.OPINION](first).view()) == shown(PAGES[Phase.OPINION](second).view())


def _opined(seed: int, choices: list[int]) -> Play:
    state = done(reading(seed), Proceed())
    options = open_options(cafe(), state)
    for seat, choice in enumerate(choices):
        state = done(state, GiveOpinion(seat, options[choice % len(options)]))
    return play(state)


def _voted(seed: int, choices: list[int]) -> Play:
    state = voting("majority", seed)
    assert state.poll is not None
    candidates = state.poll.candidates
    for seat, choice in enumerate(choices):
        state = done(state, Vote(seat, candidates[choice % len(candidates)]))
    return play(state)


def test_calling_a_hand_over_off_shows_nothing_of_the_card() -> None:
    moment = play(debating())
    page = HandOverPage(moment, 0, SecretCardPage(moment, 0))
    assert cafe().roles[0].wish.text not in shown(page.view())


def test_two_games_that_differ_by_anothers_wish_show_the_same_card() -> None:
    scenario = cafe()
    other = replace(scenario.roles[1], wish=replace(scenario.roles[1].wish, text="Autre chose."))
    changed = replace(scenario, roles=(scenario.roles[0], other, *scenario.roles[2:]))
    state = debating()
    mine, theirs = (
        SecretCardPage(Play(written, state, ()), 0).view() for written in (scenario, changed)
    )
    assert mine == theirs
