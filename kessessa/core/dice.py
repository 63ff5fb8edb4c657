"""Dice as a hash: the same question always gets the same answer.

There is no generator in the state. A draw depends on what is asked and on nothing else, so an
edit elsewhere in a scenario moves nobody's luck, and every laptop of a class with the same seed
meets the same weather.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kessessa.core._blake2 import blake2b

Item = TypeVar("Item")


def draw(seed: int, situation: str, turn: int, key: str, sides: int) -> int:
    """A number from 0 to `sides` − 1, flat to within 2⁻⁵⁰ for any number of sides in use.

    Raises:
        ValueError: if `sides` is below 1.
    """
    if sides < 1:
        raise ValueError(f"a die has at least one side, not {sides}")
    question = f"{seed}\x1f{situation}\x1f{turn}\x1f{key}".encode()
    return int.from_bytes(blake2b(question, digest_size=8).digest(), "big") % sides


def shuffled(seed: int, key: str, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items in an order of their own for this seed and key (Fisher and Yates)."""
    order = list(items)
    for last in range(len(order) - 1, 0, -1):
        other = draw(seed, key, last, "shuffle", last + 1)
        order[last], order[other] = order[other], order[last]
    return tuple(order)
