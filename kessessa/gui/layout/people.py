"""Layout of portraits: a face in a circle, a name, a speech, the energy left."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import LayoutContext
from kessessa.gui.layout.draw_list import Block, Circle, Item, below
from kessessa.gui.layout.text import chip, chip_max_content
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


def quoted(context: LayoutContext, says: str) -> str:
    """A speech between the quotes of the language."""
    language = context.language
    return language.typeset(f"« {says} »" if language.language == "fr" else f"“{says}”")


def face(context: LayoutContext, node: Portrait, units: float) -> Block:
    """The face in its circle, ringed when it is this one's turn."""
    theme = context.theme
    across, ring = context.text_px(units, 0.35), context.px(5)
    parts: list[tuple[int, int, Block | Item]] = []
    if node.speaking:
        glow = across + 2 * ring
        parts.append((0, 0, Circle(0, 0, glow, glow, theme.sun)))
    head = Circle(
        0, 0, across, across, theme.ground("sand"), theme.ink, context.px(3),
        f"{node.portrait}-{node.face}", node.faded,
    )  # fmt: skip
    parts.append((ring, ring, head))
    return Block(across + 2 * ring, across + 2 * ring, tuple(parts))


def energy_dots(context: LayoutContext, energy: int) -> Block:
    """Energy as dots, the spent ones hollow."""
    from kessessa.core.rules.draft import MOST_ENERGY  # noqa: PLC0415 - nobody tires on the title page

    theme = context.theme
    dot, gap = context.text_px(9, 0.5), context.px(4)
    parts: list[tuple[int, int, Block | Item]] = []
    for place in range(MOST_ENERGY):
        full = place < energy
        fill = theme.ground("pine") if full else theme.white
        parts.append(
            (place * (dot + gap), 0, Circle(0, 0, dot, dot, fill, theme.ink, context.px(1)))
        )
    return Block(MOST_ENERGY * (dot + gap) - gap, dot, tuple(parts))


def standing(context: LayoutContext, node: Portrait, width: int, *, units: float = _FACE) -> Block:
    """Face above name, all centred: one of a row of people."""
    name: Style = "heading" if units > _FACE else "strong"
    blocks = [face(context, node, units)]
    if node.name:
        blocks.append(context.paragraph(node.name, name, width, context.text_colour(), "center"))
    if node.energy is not None:
        blocks.append(energy_dots(context, node.energy))
    if node.caption:
        blocks.append(
            context.paragraph(
                node.caption, "small", width, context.text_colour(quiet=True), "center"
            )
        )
    if node.badge is not None:
        blocks.append(chip(context, node.badge, width, 0))
    if node.says:
        speech = quoted(context, node.says)
        blocks.append(
            context.paragraph(speech, "small", width, context.text_colour(quiet=True), "center")
        )
    return below(blocks, context.px(3), width, "center")


def speaking(context: LayoutContext, node: Portrait, width: int, height: int) -> Block:
    """Face beside name and speech: one of a column of voices."""
    del height
    head = face(context, node, 56)
    gap = context.px(12)
    room = width - head.w - gap
    title = f"{node.name} · {node.caption}" if node.caption else node.name
    blocks = []
    if title:
        blocks.append(context.paragraph(title, "strong", room, context.text_colour()))
    if node.energy is not None:
        blocks.append(energy_dots(context, node.energy))
    if node.says:
        blocks.append(
            context.paragraph(
                quoted(context, node.says), "quiet", room, context.text_colour(quiet=True)
            )
        )
    if node.badge is not None:
        blocks.append(chip(context, node.badge, room, 0))
    text_block = below(blocks, context.px(3), room)
    high = max(head.h, text_block.h)
    return Block(
        width,
        high,
        ((0, 0, head), (head.w + gap, max((head.h - text_block.h) // 2, 0), text_block)),
    )


def portrait(context: LayoutContext, node: Portrait, width: int, height: int) -> Block:
    """The face above the name where the place is narrow, else beside name and speech."""
    if width <= portrait_max_content(context, node) or not (node.says or node.caption):
        return standing(context, node, width)
    return speaking(context, node, width, height)


def alone(context: LayoutContext, node: Portrait, width: int) -> Block:
    """The only portrait of a page, its face large."""
    return standing(context, node, width, units=_LARGE)


def portrait_max_content(context: LayoutContext, node: Portrait) -> int:
    """Max-content width: the cell somebody takes in a row of people."""
    if not (node.name or node.caption or node.says):
        return face(context, node, _FACE).w
    cell = context.text_px(_TALKS if node.says else _CELL if node.caption else _NAMED)
    if node.badge is not None:
        cell = max(cell, min(chip_max_content(context, node.badge), 2 * cell))
    return max(cell, portrait_min_content(context, node))


def portrait_min_content(context: LayoutContext, node: Portrait) -> int:
    """Min-content width: the longest word, or the face."""
    spoken = f"{node.caption} {node.says}"
    return max(
        face(context, node, _FACE).w,
        context.longest_word(node.name, context.face("strong")),
        context.longest_word(spoken, context.face("small")),
    )
