"""Text into lines. Only plain spaces break: no-break spaces hold their words together."""

from __future__ import annotations

from collections.abc import Callable


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[tuple[int, int]]:
    """The lines of a text as (start, end) places in it; a word wider than a line is cut."""
    lines: list[tuple[int, int]] = []
    place = 0
    for paragraph in text.split("\n"):
        lines += _paragraph(paragraph, place, width, measure)
        place += len(paragraph) + 1
    return lines


def _paragraph(
    text: str, offset: int, width: float, measure: Callable[[str], float]
) -> list[tuple[int, int]]:
    if measure(text) <= width:  # words measured one by one come out a little wider than together
        return [(offset, offset + len(text))]
    lines: list[tuple[int, int]] = []
    space = measure(" ")
    start = end = place = 0
    used = 0.0
    for word in text.split(" "):
        wide = measure(word)
        if end == start:  # nothing on this line yet: spaces before its first word are dropped
            start = end = place
        if end > start and used + space + wide > width:
            lines.append((start, end))
            start = end = place
            used = 0.0
        while wide > width and len(word) > 1:
            fits = _fitting(word, width, measure)
            lines.append((place, place + fits))
            word = word[fits:]  # noqa: PLW2901 - the rest of it
            place += fits
            start = end = place
            wide = measure(word)
        used += wide + (space if end > start else 0)
        end = place + len(word)
        place = end + 1
    lines.append((start, end))
    return [(offset + a, offset + b) for a, b in lines]


def _fitting(word: str, width: float, measure: Callable[[str], float]) -> int:
    """How many letters of a word fit; at least one."""
    count = 1
    while count < len(word) and measure(word[: count + 1]) <= width:
        count += 1
    return count
