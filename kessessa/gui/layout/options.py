"""Layout of the options of a situation: a letter on a tile, words, costs."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import TARGET, Pen
from kessessa.gui.layout.draw_list import Block, Item, Panel, Target, Words, below
from kessessa.gui.layout.text import chip_least, key_cap
from kessessa.gui.layout.theme import deepened
from kessessa.screens.ui.nodes import OptionCard, Wrap

_WIDE: Final = 520
"""Units of words in an option from which its costs stand beside its title."""


def option(pen: Pen, node: OptionCard, width: int, height: int) -> Block:
    """An option: its letter on a tile, its words, its costs; its key when it can be chosen."""
    theme, pad, tile = pen.theme, pen.px(17), pen.grown(40, 0.6)
    drop = pen.px(5)
    cap = key_cap(pen, node.key) if node.message is not None else Block(0, 0)
    left = pad + tile + pen.px(12)
    room = max(width - drop - left - pad, 1)
    first = room - (cap.w + pen.px(10) if cap.w else 0)
    ground = theme.ground("sun" if node.chosen else "plain" if node.closed else "white")
    chips = Wrap(node.chips)
    title = pen.paragraph(node.title, "strong", max(first, 1), theme.ink)
    beside = first >= pen.px(_WIDE) and (
        pen.words_width(node.title, pen.face("strong")) + pen.px(24) + pen.natural(chips) <= first
    )
    if beside:
        title = _beside(title, pen.lay(chips, pen.natural(chips)), first)
    blocks = [title]
    if node.detail:
        blocks.append(pen.set(node.detail, pen.sized("text", 18), room, theme.quiet))
    if node.chips and not beside:
        blocks.append(pen.lay(chips, room))
    for sentence in node.closed:
        why = pen.language.tr("Fermé : {why}", why=sentence)
        blocks.append(pen.set(why, pen.sized("bold", 17), room, deepened(theme.accent, ground)))
    words = below(blocks, pen.close(6), room)
    high = max(words.h + 2 * pen.px(12), tile + 2 * pen.px(12), TARGET, height - drop)
    pressed = node.message is not None
    radius = pen.px(16)
    panel = Panel(
        0, 0, width - drop, high, ground, theme.ink, pen.px(3), radius,
        drop, theme.ink if pressed else theme.shadow,
    )  # fmt: skip
    letter = pen.sized("display", 25, 0.6)
    wide = pen.words_width(node.letter, letter)
    tile_panel = Panel(
        0, 0, tile, tile, theme.quiet if node.closed else theme.ink, radius=pen.px(9)
    )
    top = pen.px(12)
    parts: list[tuple[int, int, Block | Item]] = [(0, 0, panel)]
    if pressed:
        parts.append((0, 0, Target(0, 0, width - drop, high, node, radius)))
    parts += [
        (pad, top, tile_panel),
        (
            pad + (tile - wide) // 2,
            top,
            Words(0, 0, wide, tile, node.letter, letter, theme.on_frame),
        ),
        (left, top, words),
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


def option_natural(pen: Pen, node: OptionCard) -> int:
    """Its title on one line."""
    title = pen.words_width(node.title, pen.face("strong"))
    return title + _option_around(pen, node)


def _option_around(pen: Pen, node: OptionCard) -> int:
    cap = key_cap(pen, node.key).w + pen.px(10) if node.message is not None else 0
    return 2 * pen.px(17) + pen.grown(40, 0.6) + pen.px(12) + cap + pen.px(5)


def option_least(pen: Pen, node: OptionCard) -> int:
    """Its longest word."""
    strong, detail = pen.face("strong"), pen.sized("text", 18)
    words = max(
        pen.longest_word(node.title, strong) + (key_cap(pen, node.key).w + pen.px(10)),
        pen.longest_word(f"{node.detail} {' '.join(node.closed)}", detail),
        max((chip_least(pen, one) for one in node.chips), default=0),
        9 * detail.size,
    )
    return words + 2 * pen.px(17) + pen.grown(40, 0.6) + pen.px(17)
