from __future__ import annotations

import dataclasses
import json

import pytest

from kessessa.core.game import Game
from kessessa.core.state import Charter, Decision, Pending, Poll, State
from kessessa.journal import as_plain, digest
from kessessa.journal.state_digest import CHARTER, DECISION, PENDING, POLL, STATE, Key
from tests.journal.tiny_scenario import dice_of, scenario, some_action


def played(actions: int, seed: int = 14) -> State:
    game = Game(scenario(), seats=5, length="standard", seed=seed)
    dice = dice_of(seed)
    for _ in range(actions):
        if not game.is_over():
            game.push(some_action(game, dice))
    return game.state


@pytest.mark.parametrize(
    ("owner", "keys"),
    [(State, STATE), (Charter, CHARTER), (Decision, DECISION), (Pending, PENDING), (Poll, POLL)],
)
def test_every_field_has_its_key(owner: type, keys: tuple[Key[object], ...]) -> None:
    fields = getattr(owner, "_fields", None) or tuple(
        field.name for field in dataclasses.fields(owner)
    )

    assert [key.name for key in keys] == list(fields)


@pytest.mark.parametrize(("owner", "keys"), [(State, STATE), (Decision, DECISION), (Poll, POLL)])
def test_a_key_is_left_out_at_the_default_of_its_field_and_never_otherwise(
    owner: type, keys: tuple[Key[object], ...]
) -> None:
    if issubclass(owner, tuple):
        defaults = owner._field_defaults  # type: ignore[attr-defined]
    else:
        defaults = {
            field.name: field.default
            for field in dataclasses.fields(owner)
            if field.default is not dataclasses.MISSING
        }

    assert {key.name: key.default for key in keys if key.name in defaults} == defaults
    assert not [key.name for key in keys if key.is_left_out(key.default) != (key.name in defaults)]


def test_every_change_of_a_field_changes_the_digest() -> None:
    state = played(30)
    other = played(95, seed=15)
    differing = {
        field.name: getattr(other, field.name)
        for field in dataclasses.fields(State)
        if getattr(other, field.name) != getattr(state, field.name)
    }

    digests = {digest(state.evolve(**{name: value})) for name, value in differing.items()}

    assert len(differing) > 15
    assert len(digests) == len(differing)
    assert digest(state) not in digests


def test_the_order_of_facts_does_not_count_and_facts_do() -> None:
    state = played(9)
    facts = digest(state.evolve(facts=frozenset({"b", "a", "c"})))

    assert facts == digest(state.evolve(facts=frozenset({"c", "b", "a"})))
    assert facts != digest(state)


def test_the_digest_of_a_known_state_is_the_same_on_every_python_and_for_ever() -> None:
    assert digest(played(0)) == "d2:f7434134ae2350de"
    assert digest(played(60)) == "d2:bcb8429c980850c2"


def test_a_state_as_plain_data_is_json_and_names_no_class() -> None:
    plain = as_plain(played(60))

    assert json.loads(json.dumps(plain)) == plain
    assert list(plain) == [key.name for key in STATE]
    assert not [name for name in ("Charter", "Poll", "Decision") if name in json.dumps(plain)]
