"""Where the corners of a figure fall: the same on paper and on a page of the web."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Final, TypeAlias

RINGS: Final = (25, 50, 75, 100)
"""Values at which the compass has a ring."""
Spot: TypeAlias = tuple[float, float]
"""Right and down."""


def corners(values: Sequence[int], radius: float) -> tuple[Spot, ...]:
    """A radar's polygon round (0, 0), the first corner at the top; 100 is on the radius."""
    step = 2 * pi / max(len(values), 1)
    return tuple(
        (radius * value / 100 * sin(place * step), -radius * value / 100 * cos(place * step))
        for place, value in enumerate(values)
    )


def side(spot: Spot) -> int:
    """Where a label beside a corner begins: −1 ends there, 0 is centred, 1 starts there."""
    return 0 if abs(spot[0]) < 1e-6 else 1 if spot[0] > 0 else -1


def curve(values: Sequence[int], width: float, height: float) -> tuple[tuple[Spot, ...], float]:
    """A line of values in a box, top left at (0, 0), and how far down its zero is."""
    low, high = min(0, *values), max(0, *values)
    span = (high - low) or 1
    step = width / max(len(values) - 1, 1)
    spots = tuple(
        (place * step, height * (high - value) / span) for place, value in enumerate(values)
    )
    return spots, height * high / span
