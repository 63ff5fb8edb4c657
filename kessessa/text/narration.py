"""The table a story is told at: who sits there, and what things are called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from kessessa.core.scenario import Scenario
from kessessa.core.state import State
from kessessa.text.i18n import Locale
from kessessa.text.names import ballots, seat_name
from kessessa.text.numbers import listing

ABSTAIN: Final = "abstain"
"""What a blank ballot is called in `names.ballots`."""


class Narration(NamedTuple):
    """Who tells it, to whom, in which language."""

    scenario: Scenario
    state: State
    locale: Locale

    def name(self, seat: int) -> str:
        """The first name of a seat's role."""
        return seat_name(self.scenario, self.state, seat)

    def names(self, seats: Iterable[int]) -> str:
        """Several first names in a row."""
        return listing(tuple(map(self.name, seats)), self.locale)

    def option(self, option_id: str, turn: int | None = None) -> str:
        """An option's title, without its final stop; `yes` and `no` of a motion are said too."""
        situation = self._situation(turn)
        listed = self.scenario.situations[situation].options if situation else ()
        for option in listed:
            if option.id == option_id:
                return option.title.rstrip(" .")
        return ballots(self.locale).get(option_id, option_id)

    def options(self, ids: Iterable[str], turn: int | None = None) -> str:
        """Several titles in a row, quoted."""
        quoted = (
            self.locale.tr("« {title} »", title=self.option(option_id, turn)) for option_id in ids
        )
        return listing(tuple(quoted), self.locale)

    def counted(self, option_id: str, number: int, turn: int) -> str:
        """How many said it."""
        if option_id == ABSTAIN:
            return self.locale.ntr("{n} abstention", "{n} abstentions", number)
        title = self.option(option_id, turn)
        return self.locale.ntr("{n} voix « {title} »", "{n} voix « {title} »", number, title=title)

    def promise(self, promise_id: str) -> str:
        """A promise's title."""
        titles = {promise.id: promise.title for promise in self.scenario.promises}
        return titles[promise_id].rstrip(" .")

    def stage(self, stage_id: str) -> str:
        """A stage's title."""
        return {stage.id: stage.title for stage in self.scenario.stages}[stage_id]

    def _situation(self, turn: int | None) -> str | None:
        decided = {decision.turn: decision.situation for decision in self.state.decisions}
        if turn is None:
            turn = self.state.turn
        return decided.get(turn, self.state.situation)
