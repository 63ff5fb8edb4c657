"""Layout of text: paragraphs with their glossary terms, chips, the names of keys."""

from __future__ import annotations

import re
from typing import Final

from kessessa.gui.layout.context import LayoutContext
from kessessa.gui.layout.draw_list import (
    Block,
    Face,
    Image,
    Item,
    Panel,
    Target,
    Term,
    TextRun,
    aligned,
)
from kessessa.gui.layout.line_break import wrap
from kessessa.gui.layout.theme import TYPES
from kessessa.screens.ui.nodes import Chip, Text

_LEAD_IN: Final = re.compile("[^:]{1,24}:(?= )")
"""« À débattre : … »: it is set bold in a question."""
_READABLE: Final = 660
"""Units that a line of text asks for at most: some seventy letters."""


def text(context: LayoutContext, node: Text, width: int, height: int) -> Block:
    """A text in lines; glossary terms underlined and pressable."""
    del height
    face, high = context.face(node.style), context.leading(node.style)
    colour = context.text_colour(quiet=TYPES[node.style].quiet)
    if node.style == "question" and not node.terms and _lead_in(node.text):
        return _question(context, node, width)
    parts: list[tuple[int, int, Block | Item]] = []
    y = 0
    for a, b in wrap(node.text, width, lambda word: context.measure(word, face)):
        line = context.line(node.text[a:b], face, colour, high)
        x = aligned(line.w, width, node.align)
        parts.append((x, y, line))
        for start, end, term in node.terms:
            if max(start, a) < min(end, b):
                left = context.measure(node.text[a : max(start, a)], face)
                wide = context.measure(node.text[max(start, a) : min(end, b)], face)
                parts += _underlined(
                    context, x + round(left), y, round(wide), high, Term(term, node.text[start:end])
                )
        y += high
    return Block(width, max(y, high), tuple(parts))


def _underlined(
    context: LayoutContext, x: int, y: int, wide: int, high: int, term: Term
) -> list[tuple[int, int, Block | Item]]:
    line = context.px(2)
    under = Panel(
        0, 0, wide, line, context.theme.accent if not context.dark else context.theme.on_frame
    )
    return [
        (x, y + high - line - high // 10, Block(wide, line, ((0, 0, under),))),
        (x, y, Target(0, 0, wide, high, term, context.px(4))),
    ]


def _lead_in(words: str) -> int:
    match = _LEAD_IN.match(words)
    return match.end() if match else 0


def _question(context: LayoutContext, node: Text, width: int) -> Block:
    """A question: its lead-in bold, the rest plain, on the same lines."""
    split = _lead_in(node.text)
    plain, high = context.face("question"), context.leading("question")
    bold = Face("bold", plain.size)
    lead = context.measure(node.text[:split], bold)
    indent = round(lead + context.measure(" ", plain))
    rest = node.text[split + 1 :]
    first = wrap(rest, max(width - indent, 1), lambda word: context.measure(word, plain))[0]
    if width - indent < context.min_content(Text(rest, "question")):
        return context.paragraph(node.text, "question", width, context.text_colour())
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, context.line(node.text[:split], bold, context.text_colour(), high)),
        (indent, 0, context.line(rest[first[0] : first[1]], plain, context.text_colour(), high)),
    ]
    tail = rest[first[1] :].lstrip(" ")
    below = Block(0, 0)
    if tail:
        below = context.text_lines(tail, plain, width, context.text_colour(), high)
        parts.append((0, high, below))
    return Block(width, high + below.h, tuple(parts))


def text_max_content(context: LayoutContext, node: Text) -> int:
    """Max-content width: its longest line unbroken, up to a good reading width."""
    face = context.face(node.style)
    if node.style == "question":
        face = Face("bold", face.size)
    widest = max(context.text_width(line, face) for line in node.text.split("\n"))
    return min(widest, max(context.text_px(_READABLE), context.longest_word(node.text, face)))


def text_min_content(context: LayoutContext, node: Text) -> int:
    """Min-content width: its longest word, and some ten letters of running text at least."""
    face = context.face(node.style)
    few = 9 * face.size if node.style in {"body", "question", "quiet"} else 0
    return max(context.longest_word(node.text, face), min(text_max_content(context, node), few))


def chip_face(context: LayoutContext) -> Face:
    """The face of chips."""
    return context.face_of("bold", 16)


def chip(context: LayoutContext, node: Chip, width: int, height: int) -> Block:
    """A pill, as wide as its text; the text breaks when there is no room."""
    del height
    theme, face = context.theme, chip_face(context)
    across, down, icon = context.px(12), context.px(4), _icon_width(context, node)
    dark = node.tone == "pine"
    colour = theme.on_frame if dark else theme.ink
    room = max(min(context.text_width(node.text, face), width - 2 * across - icon), 1)
    label = context.text_lines(node.text, face, room, colour, context.line_height(face))
    wide = min(label.w + 2 * across + icon, max(width, label.w))
    high = label.h + 2 * down
    outline = theme.ink if context.settings.high_contrast else None
    panel = Panel(0, 0, wide, high, theme.ground(node.tone), outline, context.px(2) if outline else 0,
                  min(high // 2, context.px(18)))  # fmt: skip
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, panel),
        (across + icon, down, label),
    ]
    if icon:
        side = face.size
        name = node.icon if dark else f"{node.icon}-ink"
        parts.append((across, (high - side) // 2, Image(0, 0, side, side, "icons", name)))
    return Block(wide, high, tuple(parts))


def _icon_width(context: LayoutContext, node: Chip) -> int:
    return chip_face(context).size + context.px(6) if node.icon else 0


def chip_max_content(context: LayoutContext, node: Chip) -> int:
    """Max-content width: its text on one line, in its pill."""
    return (
        context.text_width(node.text, chip_face(context))
        + 2 * context.px(12)
        + _icon_width(context, node)
    )


def chip_min_content(context: LayoutContext, node: Chip) -> int:
    """Min-content width: its longest word, in its pill."""
    return (
        context.longest_word(node.text, chip_face(context))
        + 2 * context.px(12)
        + _icon_width(context, node)
    )


def key_cap(context: LayoutContext, key: str, *, dark: bool = False, large: bool = False) -> Block:
    """The key of a button, in a small frame; nothing for no key."""
    if not key:
        return Block(0, 0)
    theme = context.theme
    face = context.face_of("bold", 19 if large else 15, 0.6)
    colour = theme.on_frame if dark else theme.ink
    label = key_name(context, key)
    wide = context.text_width(label, face)
    high = round(face.size * (2.0 if large else 1.65))
    side = max(wide + 2 * context.px(8), high)
    frame = Panel(0, 0, side, high, None, colour, context.px(2), context.px(6))
    parts: list[tuple[int, int, Block | Item]] = [
        (0, 0, frame),
        ((side - wide) // 2, 0, TextRun(0, 0, wide, high, label, face, colour)),
    ]
    return Block(side, high, tuple(parts))


def key_name(context: LayoutContext, key: str) -> str:
    """What is written on a key."""
    language = context.language
    names = {
        "enter": language.tr("Entrée"),
        "escape": language.tr("Échap"),
        "space": language.tr("Espace"),
    }
    return names.get(key, key.upper())
