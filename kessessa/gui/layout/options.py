"""Layout of the options of a situation: a letter on a tile, a text, costs."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import TARGET, LayoutContext
from kessessa.gui.layout.draw_list import Block, Item, Panel, Target, TextRun, below
from kessessa.gui.layout.text import chip_min_content, key_cap
from kessessa.gui.layout.theme import deepened
from kessessa.screens.ui.nodes import OptionCard, Wrap

_WIDE: Final = 520
"""Units of words in an option from which its costs stand beside its title."""


def option(context: LayoutContext, node: OptionCard, width: int, height: int) -> Block:
    """An option: its letter on a tile, its text, its costs; its key when it can be chosen."""
    theme, pad, tile = context.theme, context.px(17), context.text_px(40, 0.6)
    drop = context.px(5)
    cap = key_cap(context, node.key) if node.message is not None else Block(0, 0)
    left = pad + tile + context.px(12)
    room = max(width - drop - left - pad, 1)
    first = room - (cap.w + context.px(10) if cap.w else 0)
    ground = theme.ground("sun" if node.chosen else "plain" if node.closed else "white")
    chips = Wrap(node.chips)
    title = context.paragraph(node.title, "strong", max(first, 1), theme.ink)
    beside = first >= context.px(_WIDE) and (
        context.text_width(node.title, context.face("strong"))
        + context.px(24)
        + context.max_content(chips)
        <= first
    )
    if beside:
        title = _beside(title, context.lay_out(chips, context.max_content(chips)), first)
    blocks = [title]
    if node.detail:
        blocks.append(
            context.text_lines(node.detail, context.face_of("text", 18), room, theme.quiet)
        )
    if node.chips and not beside:
        blocks.append(context.lay_out(chips, room))
    for sentence in node.closed:
        why = context.language.tr("Fermé : {why}", why=sentence)
        blocks.append(
            context.text_lines(
                why, context.face_of("bold", 17), room, deepened(theme.accent, ground)
            )
        )
    text_block = below(blocks, context.gap(6), room)
    high = max(text_block.h + 2 * context.px(12), tile + 2 * context.px(12), TARGET, height - drop)
    pressed = node.message is not None
    radius = context.px(16)
    panel = Panel(
        0, 0, width - drop, high, ground, theme.ink, context.px(3), radius,
        drop, theme.ink if pressed else theme.shadow,
    )  # fmt: skip
    letter = context.face_of("display", 25, 0.6)
    wide = context.text_width(node.letter, letter)
    tile_panel = Panel(
        0, 0, tile, tile, theme.quiet if node.closed else theme.ink, radius=context.px(9)
    )
    top = context.px(12)
    parts: list[tuple[int, int, Block | Item]] = [(0, 0, panel)]
    if pressed:
        parts.append((0, 0, Target(0, 0, width - drop, high, node, radius)))
    parts += [
        (pad, top, tile_panel),
        (
            pad + (tile - wide) // 2,
            top,
            TextRun(0, 0, wide, tile, node.letter, letter, theme.on_frame),
        ),
        (left, top, text_block),
    ]
    if cap.w:
        parts.append((width - drop - pad - cap.w, top, cap))
    return Block(width, high + drop, tuple(parts))


def _beside(title: Block, chips: Block, width: int) -> Block:
    """Costs at the end of the line of the title."""
    high = max(title.h, chips.h)
    return Block(
        width,
        high,
        ((0, (high - title.h) // 2, title), (width - chips.w, (high - chips.h) // 2, chips)),
    )


def option_max_content(context: LayoutContext, node: OptionCard) -> int:
    """Max-content width: its title on one line, and what stands beside it."""
    title = context.text_width(node.title, context.face("strong"))
    return title + _option_around(context, node)


def _option_around(context: LayoutContext, node: OptionCard) -> int:
    cap = key_cap(context, node.key).w + context.px(10) if node.message is not None else 0
    return 2 * context.px(17) + context.text_px(40, 0.6) + context.px(12) + cap + context.px(5)


def option_min_content(context: LayoutContext, node: OptionCard) -> int:
    """Min-content width: its longest word, and what stands beside it."""
    strong, detail = context.face("strong"), context.face_of("text", 18)
    longest = max(
        context.longest_word(node.title, strong) + (key_cap(context, node.key).w + context.px(10)),
        context.longest_word(f"{node.detail} {' '.join(node.closed)}", detail),
        max((chip_min_content(context, chip) for chip in node.chips), default=0),
        9 * detail.size,
    )
    return longest + 2 * context.px(17) + context.text_px(40, 0.6) + context.px(17)
