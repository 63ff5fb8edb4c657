"""Every node says which of its fields hold words, and which hold other nodes."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final, get_args

import pytest

from kessessa.screens.ui import nodes
from kessessa.screens.ui.nodes import Column, Field, Node, OptionCard, Picture, Portrait, Text
from kessessa.screens.ui.nodes import PageNode as Page
from kessessa.screens.ui.typography import typeset
from kessessa.text import Locale

KINDS: Final = get_args(Node)
NO_WORDS: Final = {
    "Chip": {"icon"},
    "Picture": {"name"},
    "Portrait": {"portrait", "face"},
    "Gauge": {"indicator"},
    "Change": {"target"},
    "Button": {"key", "icon"},
    "OptionCard": {"key"},
    "Field": {"value", "name"},
    "Hold": {"key"},
    "PageNode": {"backdrop", "crowd", "sound", "explains"},
}
"""Fields of text that are no words to set: names of things, keys, what a person has typed."""


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_text_is_words_or_known_to_be_none(kind: Any) -> None:
    text = {field.name for field in fields(kind) if field.type in {"str", "tuple[str, ...]"}}
    assert text == set(kind.words) | NO_WORDS.get(kind.__name__, set())


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_that_can_hold_a_node_is_told(kind: Any) -> None:
    names = {node.__name__ for node in KINDS} | {"Node"}
    held = {
        field.name
        for field in fields(kind)
        if names
        & set(str(field.type).replace("[", " ").replace(",", " ").replace("]", " ").split())
    }
    assert set(kind.holds) == held
    assert set(kind.words).isdisjoint(held)


def test_all_kinds_of_nodes_are_in_the_union() -> None:
    made = {kind for kind in vars(nodes).values() if isinstance(kind, type)}
    assert {kind for kind in made if issubclass(kind, nodes.Piece)} - {nodes.Piece} == set(KINDS)


def test_words_are_set_at_any_depth_and_names_and_typed_text_are_left() -> None:
    body = Column(
        (
            Text("L'heure"),
            Picture("cafe/l'heure", "L'heure"),
            Portrait("cafe/l'heure", "l'heure", "L'heure", badge=nodes.Chip("L'heure")),
            Field("L'heure", "l'heure", "l'heure"),
            OptionCard("A", "L'heure", "", closed=("L'heure",)),
            nodes.Table(("L'heure",), ((Text("L'heure"),),)),
        )
    )

    page = typeset(Page("L'heure", body), Locale("fr"))

    assert repr(page).count("L’heure") == 10
    assert repr(page).count("l'heure") == 5
    assert "L'heure" not in repr(page)
