"""Layout of somebody: a face in a circle, a name, what they say, how tired they are."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import Pen
from kessessa.gui.layout.draw_list import Block, Disc, Item, below
from kessessa.gui.layout.text import chip, chip_natural
from kessessa.screens.ui.nodes import Portrait, Style

_FACE: Final = 72
"""Units across a face in a row of people."""
_LARGE: Final = 148
"""Units across a face that is alone on its page."""
_CELL: Final = 118
"""Units that somebody takes in a row of people."""
_NAMED: Final = 84
"""Units for a face and a name alone."""
_TALKS: Final = 168
"""Units for somebody who says something in a row of people."""


def quoted(pen: Pen, says: str) -> str:
    """A speech between the quotes of the language."""
    language = pen.language
    return language.typeset(f"« {says} »" if language.language == "fr" else f"“{says}”")


def face(pen: Pen, node: Portrait, units: float) -> Block:
    """The face in its circle, ringed when it is this one's turn."""
    theme = pen.theme
    across, ring = pen.grown(units, 0.35), pen.px(5)
    parts: list[tuple[int, int, Block | Item]] = []
    if node.speaking:
        glow = across + 2 * ring
        parts.append((0, 0, Disc(0, 0, glow, glow, theme.sun)))
    head = Disc(
        0, 0, across, across, theme.ground("sand"), theme.ink, pen.px(3),
        f"{node.portrait}-{node.face}", node.faded,
    )  # fmt: skip
    parts.append((ring, ring, head))
    return Block(across + 2 * ring, across + 2 * ring, tuple(parts))


def pips(pen: Pen, energy: int) -> Block:
    """Energy as dots, the spent ones hollow."""
    from kessessa.core.rules.draft import MOST_ENERGY  # noqa: PLC0415 - nobody tires on the title page

    theme = pen.theme
    dot, gap = pen.grown(9, 0.5), pen.px(4)
    parts: list[tuple[int, int, Block | Item]] = []
    for place in range(MOST_ENERGY):
        full = place < energy
        fill = theme.ground("pine") if full else theme.white
        parts.append((place * (dot + gap), 0, Disc(0, 0, dot, dot, fill, theme.ink, pen.px(1))))
    return Block(MOST_ENERGY * (dot + gap) - gap, dot, tuple(parts))


def standing(pen: Pen, node: Portrait, width: int, *, units: float = _FACE) -> Block:
    """Face above name, all centred: one of a row of people."""
    name: Style = "heading" if units > _FACE else "strong"
    blocks = [face(pen, node, units)]
    if node.name:
        blocks.append(pen.paragraph(node.name, name, width, pen.ink(), "center"))
    if node.energy is not None:
        blocks.append(pips(pen, node.energy))
    if node.caption:
        blocks.append(pen.paragraph(node.caption, "small", width, pen.ink(quiet=True), "center"))
    if node.badge is not None:
        blocks.append(chip(pen, node.badge, width, 0))
    if node.says:
        said = quoted(pen, node.says)
        blocks.append(pen.paragraph(said, "small", width, pen.ink(quiet=True), "center"))
    return below(blocks, pen.px(3), width, "center")


def speaking(pen: Pen, node: Portrait, width: int, height: int) -> Block:
    """Face beside name and speech: one of a column of voices."""
    del height
    head = face(pen, node, 56)
    gap = pen.px(12)
    room = width - head.w - gap
    title = f"{node.name} · {node.caption}" if node.caption else node.name
    blocks = []
    if title:
        blocks.append(pen.paragraph(title, "strong", room, pen.ink()))
    if node.energy is not None:
        blocks.append(pips(pen, node.energy))
    if node.says:
        blocks.append(pen.paragraph(quoted(pen, node.says), "quiet", room, pen.ink(quiet=True)))
    if node.badge is not None:
        blocks.append(chip(pen, node.badge, room, 0))
    words = below(blocks, pen.px(3), room)
    high = max(head.h, words.h)
    return Block(
        width, high, ((0, 0, head), (head.w + gap, max((head.h - words.h) // 2, 0), words))
    )


def portrait(pen: Pen, node: Portrait, width: int, height: int) -> Block:
    """Standing where there is room for no more, else beside what they say."""
    if width <= portrait_natural(pen, node) or not (node.says or node.caption):
        return standing(pen, node, width)
    return speaking(pen, node, width, height)


def alone(pen: Pen, node: Portrait, width: int) -> Block:
    """A large face: the only one on its page."""
    return standing(pen, node, width, units=_LARGE)


def portrait_natural(pen: Pen, node: Portrait) -> int:
    """The place somebody takes in a row."""
    if not (node.name or node.caption or node.says):
        return face(pen, node, _FACE).w
    cell = pen.grown(_TALKS if node.says else _CELL if node.caption else _NAMED)
    if node.badge is not None:
        cell = max(cell, min(chip_natural(pen, node.badge), 2 * cell))
    return max(cell, portrait_least(pen, node))


def portrait_least(pen: Pen, node: Portrait) -> int:
    """The longest word, or the face."""
    words = f"{node.caption} {node.says}"
    return max(
        face(pen, node, _FACE).w,
        pen.longest_word(node.name, pen.face("strong")),
        pen.longest_word(words, pen.face("small")),
    )
