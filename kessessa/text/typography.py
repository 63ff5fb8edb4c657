"""No-break spaces, apostrophes and digits: what authors type plainly, set as a printer would.

`typeset` may be applied twice without harm, and leaves URLs, addresses, `code`, clock times and
`{placeholders}` as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

NARROW: Final = "\u202f"
"""Narrow no-break space: before ; ! ?, inside « », between thousands."""
WIDE: Final = "\u00a0"
"""No-break space: before a colon, before € and %."""
MINUS: Final = "\u2212"
"""A minus as wide as a plus, unlike the hyphen."""

_SPACE: Final = f"[ {WIDE}{NARROW}]"
_PASSES: Final = 5
"""One sets any sentence; the others are for heaps of signs, where one rule makes room for another."""
_HOLE: Final = "\ue000"
"""Stands for a protected run while the rest is set."""

_PROTECTED: Final = re.compile(
    r"(?:https?://|www\.)[^\s«»]*[^\s«».,;:!?)\]…]"
    r"|[\w.+-]+@[\w-]+\.[\w.-]*\w"
    r"|`[^`\n]*`"
    r"|\{[^{}\n]*\}"
    r"|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
)

_FRENCH: Final = tuple(
    (re.compile(pattern), result)
    for pattern, result in (
        # « … » hold their words.
        (rf"«{_SPACE}*(?=\S)", f"«{NARROW}"),
        (rf"(?<=\S){_SPACE}*»", f"{NARROW}»"),
        # High punctuation, whether a space was typed or not.
        (rf"(?<=[^\s;!?:(\[«]){_SPACE}+(?=[;!?])", NARROW),
        (r"(?<=[^\s;!?:(\[«])(?=[;!?]+(?:[\s»”\")\]]|$))", NARROW),
        (rf"(?<=[^\s;!?:(\[«]){_SPACE}*:(?=\s|$)", f"{WIDE}:"),
        # Numbers stay with their group and their unit.
        (r"(?<![\d,.])(\d{1,3})[ \u00a0](?=\d{3}(?!\d))", rf"\1{NARROW}"),
        (rf"(?<=\d{NARROW}\d\d\d)[ \u00a0](?=\d{{3}}(?!\d))", NARROW),
        (rf"(?<=\d){_SPACE}*(?=[%€])", WIDE),
        (rf"(?<=\d){_SPACE}h{_SPACE}(?=\d\d(?!\d))", f"{WIDE}h{WIDE}"),
        (rf"(?<=\d){_SPACE}(?=(?:h|min)(?!\w))", WIDE),
        (rf"\b([Nn]°|M\.|M(?:me|lle)){_SPACE}(?=\w)", rf"\1{WIDE}"),
    )
)

_DASHES: Final = (
    rf"(?P<line>^|\n)(?P<first>[–—]){_SPACE}"
    rf"|{_SPACE}(?P<open>[–—]){_SPACE}(?P<aside>[^–—.!?…\n]*[^–—.!?…\s]){_SPACE}(?P<close>[–—])(?=[\s,.;:!?…)]|$)"
    rf"|(?<=\S){_SPACE}(?P<single>[–—])(?=\s)"
)


def _dash(match: re.Match[str]) -> str:
    """An aside keeps to its two dashes; a lone dash keeps to the word before it."""
    if match["first"]:
        return f"{match['line']}{match['first']}{WIDE}"
    if match["open"]:
        return f" {match['open']}{WIDE}{match['aside']}{WIDE}{match['close']}"
    return f"{WIDE}{match['single']}"


@lru_cache(maxsize=4096)
def typeset(text: str, language: str) -> str:
    """A text with the spaces and signs of its language; the same text if it is set already."""
    for _ in range(_PASSES):
        before, text = text, _set(text, language)
        if text == before:
            break
    return text


def _set(text: str, language: str) -> str:
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match[0])
        return _HOLE

    text = _PROTECTED.sub(hide, text)
    text = re.sub(r"(?<!\.)\.{3}(?!\.)", "…", text.replace("'", "’"))
    if "–" in text or "—" in text:  # few texts have any, and the rule takes 0.6 ms to compile
        text = re.sub(_DASHES, _dash, text)
    if language == "fr":
        for pattern, result in _FRENCH:
            text = pattern.sub(result, text)
    runs = iter(kept)
    return re.sub(_HOLE, lambda _: next(runs), text)


def group_digits(number: int, language: str) -> str:
    """A whole number with its thousands apart and a true minus: `3 240`, `−1,000`."""
    digits = f"{abs(number):,}"
    if language == "fr":
        digits = digits.replace(",", NARROW)
    return f"{MINUS if number < 0 else ''}{digits}"
