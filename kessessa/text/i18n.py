"""The words of the interface in a language. French literals are the message ids.

    words = Words("fr")
    words.tr("Nouvelle partie")
    words.tr("« {title} » est adoptée.", title=option.title)
    words.ntr("{n} voix", "{n} voix", votes)

A language is a value, passed to whoever speaks; there is no current language of the process. Give
`tr` and `ntr` literals, one per call: Babel reads them there (see `locale/README.md`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kessessa.text.typography import group_digits, typeset

if TYPE_CHECKING:
    from gettext import GNUTranslations

SOURCE: Final = "fr"
"""The language of the literals."""
LANGUAGES: Final = ("fr", "en")
"""The languages the interface speaks."""
DOMAIN: Final = "kessessa"
LOCALE: Final = Path(__file__).with_name("locale")

_ELIDED: Final = re.compile(r"\b([Dd]|[Qq]u)e \{(\w+)\}")
_VOWELS: Final = frozenset("AEIOUÀÂÉÈÊËÎÏÔÛaeiouàâéèêëîïôû")


@dataclass(frozen=True, slots=True)
class Locale:
    """Everything the interface says, in one language.

    Raises:
        ValueError: if the interface does not speak the language.
    """

    language: str = SOURCE

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise ValueError(f"no language {self.language!r}: {', '.join(LANGUAGES)}")

    def tr(self, text: str, /, **values: object) -> str:
        """A French literal in this language, its `{names}` filled in, typeset."""
        if self.language != SOURCE:
            text = _translations(self.language).gettext(text)
        return self.typeset(self._fill(text, values) if values else text)

    def ntr(self, singular: str, plural: str, n: float, /, **values: object) -> str:
        """The form for a count, `{n}` being the count itself: `ntr("{n} voix", "{n} voix", 3)`."""
        if self.language == SOURCE:
            text = singular if abs(n) < 2 else plural
        else:
            whole = int(n) if n == int(n) else 2
            text = _translations(self.language).ngettext(singular, plural, whole)
        number = group_digits(int(n), self.language) if n == int(n) else self._decimal(n)
        return self.typeset(self._fill(text, {"n": number, **values}))

    def typeset(self, text: str) -> str:
        """An author's text with the spaces and signs of this language."""
        return typeset(text, self.language)

    def _fill(self, text: str, values: Mapping[str, object]) -> str:
        """The text with its names filled in; in French, `de {name}` becomes « d'Inès »."""
        if self.language == "fr":

            def elide(match: re.Match[str]) -> str:
                before_vowel = str(values.get(match[2], ""))[:1] in _VOWELS
                return f"{match[1]}'{{{match[2]}}}" if before_vowel else match[0]

            text = _ELIDED.sub(elide, text)
        return text.format(**values)

    def _decimal(self, n: float) -> str:
        return str(n).replace(".", ",") if self.language == SOURCE else str(n)


@cache
def _translations(language: str) -> GNUTranslations:
    """The compiled catalogue of a language, opened when it is first spoken."""
    from gettext import GNUTranslations  # noqa: PLC0415 - French needs none

    with (LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as stream:
        return GNUTranslations(stream)
