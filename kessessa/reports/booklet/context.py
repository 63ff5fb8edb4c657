"""What every page of a booklet is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kessessa.core.game import Game
from kessessa.core.scenario import Scenario
from kessessa.reports.booklet.figures import Reckoning, WhatIf
from kessessa.reports.document.blocks import Display
from kessessa.reports.model.chronicle import Chronicle
from kessessa.text import (
    Locale,
    change_word,
    long_date,
    signed,
    typeset,
    value_word,
)

PLAIN: Final = " ."
"""Taken off the end of a title that a sentence quotes."""


@dataclass(frozen=True, slots=True)
class BookletContext:
    """A game, told, in a language and one of the three displays."""

    game: Game
    chronicle: Chronicle
    locale: Locale
    display: Display
    reckoning: Reckoning | None = None
    forks: tuple[WhatIf, ...] = ()

    @property
    def scenario(self) -> Scenario:
        """Where the author's texts are."""
        return self.game.scenario

    @property
    def numbers(self) -> bool:
        """Whether sentences may count."""
        return self.display == "numbers"

    def typeset(self, text: str) -> str:
        """An author's text, set in the language it is written in."""
        return typeset(" ".join(text.split()), self.scenario.language)

    def paragraphs(self, text: str) -> tuple[str, ...]:
        """An author's text cut at its empty lines."""
        return tuple(
            self.typeset(paragraph) for paragraph in text.split("\n\n") if paragraph.strip()
        )

    def quoted(self, title: str) -> str:
        """A title between guillemets."""
        return self.locale.tr("« {title} »", title=self.typeset(title).rstrip(PLAIN))

    def value(self, value: int) -> str:
        """An indicator as this display shows it."""
        if self.display == "none":
            return ""
        return str(value) if self.numbers else value_word(value, self.locale)

    def change(self, delta: int) -> str:
        """The change of an indicator as this display shows it."""
        if self.display == "none" or (self.numbers and not delta):
            return ""
        return signed(delta, self.locale) if self.numbers else change_word(delta, self.locale)

    def pips(self, delta: int) -> str:
        """A change of energy as this display shows it."""
        if self.display == "none":
            return ""
        if self.numbers:
            return signed(delta, self.locale)
        return self.locale.tr("monte") if delta > 0 else self.locale.tr("baisse")

    def sourced(self, source: str, checked_on: str) -> str:
        """Where a claim comes from, and when it was checked."""
        tr = self.locale.tr
        if not checked_on:
            return tr("Source : {source}", source=self.typeset(source)) if source else ""
        day = long_date(checked_on, self.locale)
        return tr("Source : {source}, vérifié le {date}", source=self.typeset(source), date=day)

    def name(self) -> str:
        """The enterprise's name, or the project's before it has one."""
        return self.locale.typeset(self.chronicle.name) or self.chronicle.title

    def people(self, roles: tuple[str, ...]) -> tuple[str, ...]:
        """First names."""
        return tuple(self.chronicle.person(role) for role in roles)
