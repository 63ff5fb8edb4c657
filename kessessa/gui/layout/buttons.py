"""Layout of what can be pressed: buttons, text fields, secrets to hold open."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import TARGET, LayoutContext
from kessessa.gui.layout.draw_list import Block, Image, Item, Panel, Target, below
from kessessa.gui.layout.text import key_cap
from kessessa.gui.layout.theme import Colour
from kessessa.screens.ui.nodes import Button, Field, Hold, OptionCard, Style

_CURTAIN: Final = 110
"""Units under the top of a curtain where its words are, at most: a long secret hides them below."""
_BALLOTS: Final = frozenset({"yes", "maybe", "no"})


def _pads(context: LayoutContext, node: Button) -> tuple[int, int]:
    return (context.px(14), context.px(8)) if node.small else (context.px(20), context.px(14))


def _is_ballot(node: Button) -> bool:
    """A choice to weigh, drawn as a card of its own rather than as a command."""
    return node.tone in _BALLOTS and bool(node.detail)


def _ground(context: LayoutContext, node: Button) -> Colour:
    theme = context.theme
    if not node.enabled:
        return theme.paper
    if node.primary:
        return theme.sun
    if node.chosen:
        return theme.ground("sun")
    return theme.ground("white" if node.tone == "plain" else node.tone)


def _icon(node: Button) -> str:
    return "check" if node.chosen else node.icon


def button(context: LayoutContext, node: Button, width: int, height: int) -> Block:
    """Icon, text and key on a raised panel."""
    if _is_ballot(node):
        return _ballot(context, node, width, height)
    theme, dark = context.theme, node.tone == "pine" and node.enabled and not node.primary
    colour = theme.on_frame if dark else theme.ink if node.enabled else theme.quiet
    across, down = _pads(context, node)
    cap = key_cap(context, node.key, dark=dark)
    side = _label_size(context, node) if _icon(node) else 0
    lead = side + context.px(10) if side else 0
    room = width - 2 * across - lead - (cap.w + context.px(12) if cap.w else 0)
    face = context.face_of("bold", 17 if node.small else 20)
    label = context.text_lines(node.text, face, max(room, 1), colour)
    blocks = [label]
    if node.detail:
        quiet = theme.on_frame if dark else theme.ink if node.primary else theme.quiet
        blocks.append(
            context.text_lines(node.detail, context.face_of("text", 17), max(room, 1), quiet)
        )
    text_block = below(blocks, context.px(2), max(room, 1))
    high = max(text_block.h + 2 * down, TARGET, cap.h + down, height - _drop(context, node))
    parts = _raised(context, node, width, high)
    top = (high - text_block.h) // 2
    parts.append((across + lead, top, text_block))
    if side:
        name = _icon(node) if dark else f"{_icon(node)}-ink"
        y = top + (label.h - side) // 2 if node.detail else (high - side) // 2
        parts.append((across, y, Image(0, 0, side, side, "icons", name)))
    if cap.w:
        parts.append((width - across - cap.w, (high - cap.h) // 2, cap))
    return Block(width, high + _drop(context, node), tuple(parts))


def _label_size(context: LayoutContext, node: Button) -> int:
    return context.text_px(17 if node.small else 21)


def _drop(context: LayoutContext, node: Button | OptionCard) -> int:
    """Room for the shadow under what can be pressed."""
    if isinstance(node, Button) and node.small:
        return context.px(3)
    return context.px(5)


def _raised(
    context: LayoutContext, node: Button, width: int, high: int
) -> list[tuple[int, int, Block | Item]]:
    theme, drop = context.theme, _drop(context, node)
    radius = context.px(12 if node.small else 14)
    shadow = drop if node.enabled else 0
    outline = theme.ink if node.enabled else theme.quiet
    panel = Panel(
        0,
        0,
        width - drop,
        high,
        _ground(context, node),
        outline,
        context.px(3),
        radius,
        shadow,
        theme.ink,
    )
    parts: list[tuple[int, int, Block | Item]] = [(0, 0, panel)]
    if node.enabled:
        parts.append((0, 0, Target(0, 0, width - drop, high, node, radius)))
    return parts


def _ballot(context: LayoutContext, node: Button, width: int, height: int) -> Block:
    """A choice on a coloured card: its key above, its name large, what it means below."""
    theme, pad = context.theme, context.px(20)
    room = max(width - 2 * pad - context.px(5), 1)
    blocks = [key_cap(context, node.key, large=True)] if node.key else []
    title = context.face_of("title", 26, 0.8)
    blocks.append(context.text_lines(node.text, title, room, theme.ink))
    blocks.append(context.text_lines(node.detail, context.face_of("text", 18), room, theme.ink))
    text_block = below(blocks, context.px(10), room)
    high = max(text_block.h + 2 * pad, height - context.px(5), TARGET)
    parts = _raised(context, node, width, high)
    parts.append((pad, pad, text_block))
    return Block(width, high + context.px(5), tuple(parts))


def button_max_content(context: LayoutContext, node: Button) -> int:
    """Max-content width: all on one line; a detail takes no more than a good reading width."""
    face = context.face_of("bold", 17 if node.small else 20)
    label = context.text_width(node.text, face)
    if node.detail:
        detail = context.text_width(node.detail, context.face_of("text", 17))
        label = max(label, min(detail, context.text_px(340)))
    return max(label + _around(context, node), TARGET + _drop(context, node))


def _around(context: LayoutContext, node: Button) -> int:
    """The width of what stands beside a button's text: padding, icon, key."""
    cap = key_cap(context, node.key)
    side = _label_size(context, node) + context.px(10) if _icon(node) else 0
    return (
        2 * _pads(context, node)[0]
        + side
        + (cap.w + context.px(12) if cap.w else 0)
        + context.px(2)
    )


def button_min_content(context: LayoutContext, node: Button) -> int:
    """Min-content width: its longest word, and what stands beside it."""
    if _is_ballot(node):
        return context.px(45) + max(
            context.longest_word(node.text, context.face_of("title", 26, 0.8)),
            context.longest_word(node.detail, context.face_of("text", 18)),
            context.text_px(150),
        )
    face = context.face_of("bold", 17 if node.small else 20)
    longest = context.longest_word(node.text, face)
    if node.detail:
        detail = context.face_of("text", 17)
        longest = max(longest, context.longest_word(node.detail, detail), 8 * detail.size)
    return max(longest + _around(context, node), TARGET)


def field(context: LayoutContext, node: Field, width: int, height: int) -> Block:
    """A label and a line to type in, with a caret where the next letter goes."""
    del height
    theme, pad = context.theme, context.px(14)
    face = context.face("body")
    is_typed = context.focused == node.name
    label = context.paragraph(node.label, "strong", width, context.text_colour())
    typed = context.text_lines(
        node.value, face, width - 2 * pad - context.px(6), theme.ink, context.leading("body")
    )
    high = max(typed.h + 2 * context.px(10), TARGET)
    panel = Panel(
        0,
        0,
        width,
        high,
        theme.white,
        theme.ring if is_typed else theme.ink,
        context.px(3),
        context.px(10),
    )
    top = (high - typed.h) // 2
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, panel),
        (0, 0, Target(0, 0, width, high, node, context.px(10))),
        (pad, top, typed),
    ]
    if is_typed:
        x, y = _end_of(typed)
        line = context.leading("body")
        parts.append(
            (
                pad + x + context.px(1),
                top + y + line // 8,
                Panel(0, 0, context.px(2), line * 3 // 4, theme.ink),
            )
        )
    box = Block(width, high, tuple(parts))
    blocks = [label, box]
    if node.hint:
        blocks.append(context.paragraph(node.hint, "small", width, context.text_colour(quiet=True)))
    return below(blocks, context.px(6), width)


def _end_of(typed: Block) -> tuple[int, int]:
    """Where the last line of a text ends."""
    if not typed.parts:
        return 0, 0
    x, y, last = typed.parts[-1]
    return x + last.w, y


def field_max_content(context: LayoutContext, node: Field) -> int:
    """Max-content width: some thirty letters."""
    del node
    return 16 * context.face("body").size


def field_min_content(context: LayoutContext, node: Field) -> int:
    """Min-content width: the longest word of its label or of what is typed."""
    face = context.face("body")
    return max(
        context.longest_word(node.label, context.face("strong")),
        min(context.longest_word(node.value, face), 12 * face.size) + context.px(40),
        8 * face.size,
    )


def hold(context: LayoutContext, node: Hold, width: int, height: int) -> Block:
    """A curtain, or while it is held the secret behind it; both take the same place."""
    del height
    theme, pad = context.theme, context.px(20)
    behind = context.lay_out(node.child, max(width - 2 * pad, 1))
    cap = key_cap(context, node.key, dark=True)
    side, gap = context.text_px(30, 0.6), context.px(14)
    face: Style = "heading"
    room = max(width - 2 * pad - side - gap - (cap.w + gap if cap.w else 0), 1)
    wide = min(context.text_width(node.prompt, context.face(face)), room)
    prompt = context.paragraph(node.prompt, face, wide, theme.on_frame)
    high = max(behind.h + 2 * pad, prompt.h + 2 * pad, TARGET)
    target = Target(0, 0, width, high, node, context.px(16))
    if context.held:
        panel = Panel(
            0, 0, width, high, theme.ground("sun"), theme.ink, context.px(3), context.px(16)
        )
        return Block(width, high, ((0, 0, panel), (0, 0, target), (pad, pad, behind)))
    panel = Panel(0, 0, width, high, theme.ground("pine"), theme.ink, context.px(3), context.px(16))
    total = side + gap + prompt.w + (cap.w + gap if cap.w else 0)
    x = (width - total) // 2
    middle = min(high // 2, context.px(_CURTAIN))
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, panel),
        (0, 0, target),
        (x, middle - side // 2, Image(0, 0, side, side, "icons", "secret")),
        (x + side + gap, max(middle - prompt.h // 2, pad), prompt),
    ]
    if cap.w:
        parts.append((x + total - cap.w, middle - cap.h // 2, cap))
    return Block(width, high, tuple(parts))


def hold_max_content(context: LayoutContext, node: Hold) -> int:
    """Max-content width: that of the secret behind it, and the padding."""
    return context.max_content(node.child) + 2 * context.px(20)


def hold_min_content(context: LayoutContext, node: Hold) -> int:
    """Min-content width: the longest word behind the curtain or on it."""
    around = (
        2 * context.px(20)
        + context.text_px(30, 0.6)
        + 2 * context.px(14)
        + key_cap(context, node.key).w
    )
    prompt = context.longest_word(node.prompt, context.face("heading")) + around
    return max(context.min_content(node.child) + 2 * context.px(20), prompt)
