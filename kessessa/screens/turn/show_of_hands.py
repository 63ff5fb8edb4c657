"""Raised hands typed as counts: two keys a candidate at most.

Two figures, or one and Enter, and the count goes on to the next candidate; after the last one it
is over. « 12, 9, 4, 2 » is `1 2 9 ⏎ 4 ⏎ 2 ⏎`: seven keys for twenty-seven pupils.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kessessa.core.actions import TypeHands


@dataclass(frozen=True, slots=True)
class HandCount:
    """A count as far as it has been typed."""

    candidates: tuple[str, ...]
    typed: tuple[str, ...]
    """The figures of each candidate; empty while nobody has counted."""
    at: int = 0
    """Whose hands are being counted."""

    @property
    def total(self) -> int:
        """Hands counted so far."""
        return sum(int(figures or 0) for figures in self.typed)

    @property
    def is_over(self) -> bool:
        """Whether every candidate has been counted, and somebody raised a hand."""
        return self.at == len(self.candidates) and self.total > 0

    @property
    def may_go_on(self) -> bool:
        """Whether Enter means something: there is a figure to keep."""
        return self.at < len(self.candidates) and bool(self.typed[self.at])

    @property
    def action(self) -> TypeHands:
        """The count as an action."""
        counts = (int(figures or 0) for figures in self.typed)
        return TypeHands(tuple(zip(self.candidates, counts, strict=True)))

    def with_figure(self, figure: str) -> HandCount:
        """One more figure; a second one goes on to the next candidate."""
        if self.at == len(self.candidates):
            return self
        figures = (self.typed[self.at] + figure)[-2:]
        typed = (*self.typed[: self.at], figures, *self.typed[self.at + 1 :])
        counted = replace(self, typed=typed)
        return counted.gone_on() if len(figures) == 2 else counted

    def gone_on(self) -> HandCount:
        """On to the next candidate that nobody has counted, or to the end; back if none has a hand."""
        waiting = [place for place, figures in enumerate(self.typed) if not figures]
        if not waiting and not self.total:
            return begun(self.candidates)
        return replace(self, at=waiting[0] if waiting else len(self.candidates))

    def recounted(self, place: int) -> HandCount:
        """The same with one candidate counted anew."""
        typed = (*self.typed[:place], "", *self.typed[place + 1 :])
        return replace(self, typed=typed, at=place)


def begun(candidates: tuple[str, ...]) -> HandCount:
    """A count before the first figure."""
    return HandCount(candidates, ("",) * len(candidates))
