"""What can be typed on a page: a key for each thing to press, the words it can explain."""

from __future__ import annotations

from kessessa.screens.ui.commands import Pop
from kessessa.screens.ui.messages import CommandPressed
from kessessa.screens.ui.nodes import (
    Button,
    OptionCard,
    PageNode,
    Text,
    pressables,
    walk,
)


def keys(page: PageNode) -> dict[str, Button | OptionCard]:
    """What to type for each thing that can be pressed; keyless ones get `b1`, `b2` and so on.

    Where no button says `escape`, it presses the one that goes back.
    """
    pressed: dict[str, Button | OptionCard] = {}
    waiting = []
    for node in pressables(page):
        key = node.key
        if not key or key in pressed:
            waiting.append(node)
        else:
            pressed[key] = node
    number = 1
    for node in waiting:
        while f"b{number}" in pressed:
            number += 1
        pressed[f"b{number}"] = node
    back = (node for node in pressed.values() if node.message == CommandPressed(Pop()))
    if "escape" not in pressed and (way_out := next(back, None)) is not None:
        pressed["escape"] = way_out
    return pressed


def page_terms(page: PageNode) -> dict[str, str]:
    """The words of the trade that a page shows, as it spells them: glossary ids by word."""
    return {
        node.text[start:end].replace("\u202f", " ").replace("\u00a0", " "): term
        for node in walk(page, secrets=False)
        if isinstance(node, Text)
        for start, end, term in node.terms
    }
