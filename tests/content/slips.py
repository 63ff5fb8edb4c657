"""Slips of the finger: every key of a tree misspelt one at a time, and files damaged at random."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from kessessa.content.source.nodes import Map, Node, Scalar, Seq


def slips(node: Node, place: int = 0) -> Iterator[tuple[Scalar, Node]]:
    """Each key of a tree, with the tree where it alone is misspelt."""
    if isinstance(node, Seq):
        for index, item in enumerate(node.items):
            for key, other in slips(item, place + index):
                items = (*node.items[:index], other, *node.items[index + 1 :])
                yield key, node._replace(items=items)
    elif isinstance(node, Map):
        for index, (key, value) in enumerate(node.pairs):
            before, after = node.pairs[:index], node.pairs[index + 1 :]
            slip = key._replace(text=misspelt(key.text, place + index))
            yield key, node._replace(pairs=(*before, (slip, value), *after))
            for inner, other in slips(value, place + index):
                yield inner, node._replace(pairs=(*before, (key, other), *after))


def misspelt(word: str, manner: int) -> str:
    """The word with a letter doubled, two letters swapped, or one dropped."""
    middle = len(word) // 2
    if manner % 3 == 0:
        return word[:middle] + word[middle - 1] + word[middle:]
    swapped = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    if manner % 3 == 1 and swapped != word:
        return swapped
    return word[:middle] + word[middle + 1 :] if len(word) > 3 else word + word[-1]


def damaged(data: bytes, dice: Random) -> bytes:
    """A file after one to three accidents."""
    for _ in range(dice.randint(1, 3)):
        data = dice.choice(_ACCIDENTS)(data, dice)
    return data


def _flipped(data: bytes, dice: Random) -> bytes:
    bent = bytearray(data)
    for _ in range(min(len(bent), dice.randint(1, 8))):
        bent[dice.randrange(len(bent))] = dice.randrange(256)
    return bytes(bent)


def _cut(data: bytes, dice: Random) -> bytes:
    return data[: dice.randint(0, len(data))]


def _line_dropped(data: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    del lines[dice.randrange(len(lines))]
    return b"\n".join(lines)


def _line_doubled(data: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    place = dice.randrange(len(lines))
    return b"\n".join([*lines[:place], lines[place], *lines[place:]])


def _line_shifted(data: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    place = dice.randrange(len(lines))
    lines[place] = b" " * dice.randint(0, 6) + lines[place].lstrip()
    return b"\n".join(lines)


def _words_swapped(data: bytes, dice: Random) -> bytes:
    locale = data.split(b" ")
    one, other = dice.randrange(len(locale)), dice.randrange(len(locale))
    locale[one], locale[other] = locale[other], locale[one]
    return b" ".join(locale)


def _sign_typed(data: bytes, dice: Random) -> bytes:
    place = dice.randint(0, len(data))
    sign = dice.choice(
        (b"#", b" #", b":", b": ", b"-", b"\n- ", b"[", b"{", b"}", b'"', b"'", b"&a ")
    )
    return data[:place] + sign + data[place:]


def _value_replaced(data: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    place = dice.randrange(len(lines))
    key, colon, _ = lines[place].partition(b":")
    value = dice.choice(
        (b"", b" no", b" -1", b" 99999999", b" []", b" {}", b" [[]]", b" {a: b}", b" ~")
    )
    lines[place] = key + colon + value
    return b"\n".join(lines)


_ACCIDENTS = (
    _flipped,
    _cut,
    _line_dropped,
    _line_doubled,
    _line_shifted,
    _words_swapped,
    _sign_typed,
    _value_replaced,
)
