"""The code of a seed: four letters and figures to say across a classroom, « BO47 ».

Every laptop that types the same code meets the same weather. A consonant and a vowel, then a
number, are said at once (« bo quarante-sept »), and no word can be written with them by accident.
"""

from __future__ import annotations

import re
from typing import Final

_CONSONANTS: Final = "BDFGJKLMNPRSTVZ"
_VOWELS: Final = "AEIOU"
_SYLLABLES: Final = tuple(first + second for first in _CONSONANTS for second in _VOWELS)
_CODE: Final = re.compile(r"([A-Z0-9][A-Z0-9])([A-Z0-9]+)")
_LETTERS: Final = str.maketrans("01", "OI")
_FIGURES: Final = str.maketrans("OIL", "011")
"""What is written alike is read as what stands there."""
CODES: Final = 100 * len(_SYLLABLES)
"""Seeds below this have a code of four signs; a new game draws one of them."""
LONGEST: Final = 12
"""Signs of a code that is worth reading."""


def seed_code(seed: int) -> str:
    """The code of a seed of 0 or more; of four signs below `CODES`, longer from there.

    >>> seed_code(7), seed_code(3567)
    ('DI00', 'NI47')

    Raises:
        ValueError: if the seed is negative.
    """
    if seed < 0:
        raise ValueError(f"no code for seed {seed}")
    number, syllable = divmod(seed, len(_SYLLABLES))
    return f"{_SYLLABLES[syllable]}{number:02}"


def seed_from(code: str) -> int | None:
    """The seed of a code as somebody typed it; None if it is no code.

    Case, spaces and dashes do not matter, nor O for 0 and I for 1 or the reverse.

    >>> seed_from("bo 47") == seed_from("B0-47")
    True
    >>> seed_from("hello") is None
    True
    """
    match = _CODE.fullmatch(re.sub(r"[\s-]", "", code[: 2 * LONGEST]).upper())
    if match is None:
        return None
    syllable, number = match[1].translate(_LETTERS), match[2].translate(_FIGURES)
    if syllable not in _SYLLABLES or not number.isascii() or not number.isdecimal():
        return None
    if not 2 <= len(number) <= LONGEST - 2:
        return None
    return int(number) * len(_SYLLABLES) + _SYLLABLES.index(syllable)
