"""What a command takes: arguments by their place, options by their name, and how each is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kessessa.cli.errors import UsageError, did_you_mean
from kessessa.text import LANGUAGES, Locale, seed_from

FEWEST_SEATS: Final = 3
MOST_SEATS: Final = 8
"""As the core has them, which help and the first page do without."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A word or several that a command takes by their place, such as `PROJET`."""

    name: str
    """The field it fills."""
    metavar: str
    """What help calls it."""
    about: str = ""
    required: bool = True
    several: bool = False
    read: Callable[[str], object] = str

    @property
    def usage(self) -> str:
        """As the usage line shows it: `N`, `[N]`, `[N ...]` or `N [N ...]`."""
        rest = f"[{self.metavar} ...]"
        if self.several:
            return f"{self.metavar} {rest}" if self.required else rest
        return self.metavar if self.required else f"[{self.metavar}]"


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command: `--text`, `--seats N`, `--cluster [ADRESSE]`."""

    names: tuple[str, ...]
    """`--long`, or `-short` then `--long`."""
    about: str
    metavar: str = ""
    """What help calls its value; empty for a flag, which takes none."""
    read: Callable[[str], object] = str
    """Reads its value; raises `UsageError` with the sentence that says what it should be."""
    without_value: str | None = None
    """What is read when the option comes without a value; None when it must have one."""

    @property
    def field(self) -> str:
        """The field it fills: its long name."""
        return self.names[-1].removeprefix("--").replace("-", "_")

    @property
    def spellings(self) -> tuple[str, ...]:
        """Each name with its value, as help shows them."""
        value = self.metavar if self.without_value is None else f"[{self.metavar}]"
        return tuple(f"{name} {value}".rstrip() for name in self.names)


def flag(name: str, about: str) -> Option:
    """An option that is there or not."""
    return Option((name,), about)


def help_option(locale: Locale) -> Option:
    """`--help`, which every command takes."""
    return Option(("-h", "--help"), locale.tr("afficher cette aide"))


def language_option(locale: Locale) -> Option:
    """`--lang`, which every command takes."""
    about = locale.tr("langue de l'interface")
    return Option(("--lang",), about, "|".join(LANGUAGES), one_of(LANGUAGES, locale))


def whole(
    locale: Locale, least: int | None = None, most: int | None = None
) -> Callable[[str], int]:
    """The reading of a whole number between two bounds, both included."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = None
        if (
            number is not None
            and (least is None or number >= least)
            and (most is None or number <= most)
        ):
            return number
        values = {"text": text, "least": least, "most": most}
        if least is not None and most is not None:
            raise UsageError(
                locale.tr("il faut un nombre de {least} à {most}, pas « {text} ».", **values)
            )
        if least is not None:
            raise UsageError(locale.tr("il faut au moins {least}, pas « {text} ».", **values))
        raise UsageError(locale.tr("il faut un nombre entier, pas « {text} ».", **values))

    return read


def one_of(choices: tuple[str, ...], locale: Locale) -> Callable[[str], str]:
    """The reading of one word among a few."""

    def read(text: str) -> str:
        if text in choices:
            return text
        unknown = locale.tr(
            "« {text} » n'existe pas ({choices}).", text=text, choices=", ".join(choices)
        )
        raise UsageError(f"{unknown} {did_you_mean(text, choices, locale)}".strip())

    return read


def seed(locale: Locale) -> Callable[[str], int]:
    """The reading of a seed: a number, or the code that a class says aloud."""
    number = whole(locale, 0)

    def read(text: str) -> int:
        coded = seed_from(text)
        return number(text) if coded is None else coded

    return read


def companions(locale: Locale) -> Callable[[str], str | int]:
    """The reading of a number of companions, or `all`."""
    number = whole(locale, 0, MOST_SEATS)

    def read(text: str) -> str | int:
        if text == "all":
            return text
        try:
            return number(text)
        except UsageError:
            raise UsageError(
                locale.tr("il faut un nombre de compagnons, ou all, pas « {text} ».", text=text)
            ) from None

    return read
