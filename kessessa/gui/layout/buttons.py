"""Layout of what can be pressed: buttons, options, fields, secrets."""

from __future__ import annotations

from typing import Final

from kessessa.gui.layout.context import TARGET, Pen
from kessessa.gui.layout.draw_list import Block, Image, Item, Panel, Target, below
from kessessa.gui.layout.text import key_cap
from kessessa.gui.layout.theme import Colour
from kessessa.screens.ui.nodes import Button, Field, Hold, OptionCard, Style

_CURTAIN: Final = 110
"""Units under the top of a curtain where its words are, at most: a long secret hides them below."""
_BALLOTS: Final = frozenset({"yes", "maybe", "no"})


def _pads(pen: Pen, node: Button) -> tuple[int, int]:
    return (pen.px(14), pen.px(8)) if node.small else (pen.px(20), pen.px(14))


def _is_ballot(node: Button) -> bool:
    """A choice to weigh, drawn as a card of its own rather than as a command."""
    return node.tone in _BALLOTS and bool(node.detail)


def _ground(pen: Pen, node: Button) -> Colour:
    theme = pen.theme
    if not node.enabled:
        return theme.paper
    if node.primary:
        return theme.sun
    if node.chosen:
        return theme.ground("sun")
    return theme.ground("white" if node.tone == "plain" else node.tone)


def _icon(node: Button) -> str:
    return "check" if node.chosen else node.icon


def button(pen: Pen, node: Button, width: int, height: int) -> Block:
    """Icon, words and key on a raised panel."""
    if _is_ballot(node):
        return _ballot(pen, node, width, height)
    theme, dark = pen.theme, node.tone == "pine" and node.enabled and not node.primary
    colour = theme.on_frame if dark else theme.ink if node.enabled else theme.quiet
    across, down = _pads(pen, node)
    cap = key_cap(pen, node.key, dark=dark)
    side = _label_size(pen, node) if _icon(node) else 0
    lead = side + pen.px(10) if side else 0
    room = width - 2 * across - lead - (cap.w + pen.px(12) if cap.w else 0)
    face = pen.sized("bold", 17 if node.small else 20)
    label = pen.set(node.text, face, max(room, 1), colour)
    blocks = [label]
    if node.detail:
        quiet = theme.on_frame if dark else theme.ink if node.primary else theme.quiet
        blocks.append(pen.set(node.detail, pen.sized("text", 17), max(room, 1), quiet))
    words = below(blocks, pen.px(2), max(room, 1))
    high = max(words.h + 2 * down, TARGET, cap.h + down, height - _drop(pen, node))
    parts = _raised(pen, node, width, high)
    top = (high - words.h) // 2
    parts.append((across + lead, top, words))
    if side:
        name = _icon(node) if dark else f"{_icon(node)}-ink"
        y = top + (label.h - side) // 2 if node.detail else (high - side) // 2
        parts.append((across, y, Image(0, 0, side, side, "icons", name)))
    if cap.w:
        parts.append((width - across - cap.w, (high - cap.h) // 2, cap))
    return Block(width, high + _drop(pen, node), tuple(parts))


def _label_size(pen: Pen, node: Button) -> int:
    return pen.grown(17 if node.small else 21)


def _drop(pen: Pen, node: Button | OptionCard) -> int:
    """Room for the shadow under what can be pressed."""
    if isinstance(node, Button) and node.small:
        return pen.px(3)
    return pen.px(5)


def _raised(pen: Pen, node: Button, width: int, high: int) -> list[tuple[int, int, Block | Item]]:
    theme, drop = pen.theme, _drop(pen, node)
    radius = pen.px(12 if node.small else 14)
    shadow = drop if node.enabled else 0
    outline = theme.ink if node.enabled else theme.quiet
    panel = Panel(
        0, 0, width - drop, high, _ground(pen, node), outline, pen.px(3), radius, shadow, theme.ink
    )
    parts: list[tuple[int, int, Block | Item]] = [(0, 0, panel)]
    if node.enabled:
        parts.append((0, 0, Target(0, 0, width - drop, high, node, radius)))
    return parts


def _ballot(pen: Pen, node: Button, width: int, height: int) -> Block:
    """A choice on a coloured card: its key above, its name large, what it means below."""
    theme, pad = pen.theme, pen.px(20)
    room = max(width - 2 * pad - pen.px(5), 1)
    blocks = [key_cap(pen, node.key, large=True)] if node.key else []
    title = pen.sized("title", 26, 0.8)
    blocks.append(pen.set(node.text, title, room, theme.ink))
    blocks.append(pen.set(node.detail, pen.sized("text", 18), room, theme.ink))
    words = below(blocks, pen.px(10), room)
    high = max(words.h + 2 * pad, height - pen.px(5), TARGET)
    parts = _raised(pen, node, width, high)
    parts.append((pad, pad, words))
    return Block(width, high + pen.px(5), tuple(parts))


def button_natural(pen: Pen, node: Button) -> int:
    """Everything on one line; a detail takes no more than a good reading width."""
    face = pen.sized("bold", 17 if node.small else 20)
    label = pen.words_width(node.text, face)
    if node.detail:
        detail = pen.words_width(node.detail, pen.sized("text", 17))
        label = max(label, min(detail, pen.grown(340)))
    return max(label + _around(pen, node), TARGET + _drop(pen, node))


def _around(pen: Pen, node: Button) -> int:
    """The width of a button that is not its words."""
    cap = key_cap(pen, node.key)
    side = _label_size(pen, node) + pen.px(10) if _icon(node) else 0
    return 2 * _pads(pen, node)[0] + side + (cap.w + pen.px(12) if cap.w else 0) + pen.px(2)


def button_least(pen: Pen, node: Button) -> int:
    """Its longest word and what is around it."""
    if _is_ballot(node):
        return pen.px(45) + max(
            pen.longest_word(node.text, pen.sized("title", 26, 0.8)),
            pen.longest_word(node.detail, pen.sized("text", 18)),
            pen.grown(150),
        )
    face = pen.sized("bold", 17 if node.small else 20)
    words = pen.longest_word(node.text, face)
    if node.detail:
        detail = pen.sized("text", 17)
        words = max(words, pen.longest_word(node.detail, detail), 8 * detail.size)
    return max(words + _around(pen, node), TARGET)


def field(pen: Pen, node: Field, width: int, height: int) -> Block:
    """A label and a line to type in, with a caret where the next letter goes."""
    del height
    theme, pad = pen.theme, pen.px(14)
    face = pen.face("body")
    is_typed = pen.focused == node.name
    label = pen.paragraph(node.label, "strong", width, pen.ink())
    shown = pen.set(node.value, face, width - 2 * pad - pen.px(6), theme.ink, pen.leading("body"))
    high = max(shown.h + 2 * pen.px(10), TARGET)
    panel = Panel(
        0, 0, width, high, theme.white, theme.ring if is_typed else theme.ink, pen.px(3), pen.px(10)
    )
    top = (high - shown.h) // 2
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, panel),
        (0, 0, Target(0, 0, width, high, node, pen.px(10))),
        (pad, top, shown),
    ]
    if is_typed:
        x, y = _end_of(shown)
        line = pen.leading("body")
        parts.append(
            (
                pad + x + pen.px(1),
                top + y + line // 8,
                Panel(0, 0, pen.px(2), line * 3 // 4, theme.ink),
            )
        )
    box = Block(width, high, tuple(parts))
    blocks = [label, box]
    if node.hint:
        blocks.append(pen.paragraph(node.hint, "small", width, pen.ink(quiet=True)))
    return below(blocks, pen.px(6), width)


def _end_of(shown: Block) -> tuple[int, int]:
    """Where the last line of a text ends."""
    if not shown.parts:
        return 0, 0
    x, y, last = shown.parts[-1]
    return x + last.w, y


def field_natural(pen: Pen, node: Field) -> int:
    """Room for some thirty letters."""
    del node
    return 16 * pen.face("body").size


def field_least(pen: Pen, node: Field) -> int:
    """Room for its label's words, and for the longest word typed."""
    face = pen.face("body")
    return max(
        pen.longest_word(node.label, pen.face("strong")),
        min(pen.longest_word(node.value, face), 12 * face.size) + pen.px(40),
        8 * face.size,
    )


def hold(pen: Pen, node: Hold, width: int, height: int) -> Block:
    """A curtain, or while it is held what is behind it; both take the same place."""
    del height
    theme, pad = pen.theme, pen.px(20)
    behind = pen.lay(node.child, max(width - 2 * pad, 1))
    cap = key_cap(pen, node.key, dark=True)
    side, gap = pen.grown(30, 0.6), pen.px(14)
    face: Style = "heading"
    room = max(width - 2 * pad - side - gap - (cap.w + gap if cap.w else 0), 1)
    wide = min(pen.words_width(node.prompt, pen.face(face)), room)
    prompt = pen.paragraph(node.prompt, face, wide, theme.on_frame)
    high = max(behind.h + 2 * pad, prompt.h + 2 * pad, TARGET)
    target = Target(0, 0, width, high, node, pen.px(16))
    if pen.held:
        panel = Panel(0, 0, width, high, theme.ground("sun"), theme.ink, pen.px(3), pen.px(16))
        return Block(width, high, ((0, 0, panel), (0, 0, target), (pad, pad, behind)))
    panel = Panel(0, 0, width, high, theme.ground("pine"), theme.ink, pen.px(3), pen.px(16))
    total = side + gap + prompt.w + (cap.w + gap if cap.w else 0)
    x = (width - total) // 2
    middle = min(high // 2, pen.px(_CURTAIN))
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, panel),
        (0, 0, target),
        (x, middle - side // 2, Image(0, 0, side, side, "icons", "secret")),
        (x + side + gap, max(middle - prompt.h // 2, pad), prompt),
    ]
    if cap.w:
        parts.append((x + total - cap.w, middle - cap.h // 2, cap))
    return Block(width, high, tuple(parts))


def hold_natural(pen: Pen, node: Hold) -> int:
    """What is behind it."""
    return pen.natural(node.child) + 2 * pen.px(20)


def hold_least(pen: Pen, node: Hold) -> int:
    """The longest word behind it or on it."""
    around = 2 * pen.px(20) + pen.grown(30, 0.6) + 2 * pen.px(14) + key_cap(pen, node.key).w
    prompt = pen.longest_word(node.prompt, pen.face("heading")) + around
    return max(pen.least(node.child) + 2 * pen.px(20), prompt)
