"""A step while the rules compute it: the state so far and the events so far.

The only mutable object of the rules, alive for the length of one action. Every change of a number
goes through `change`, so that nothing ever moves without its sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

from kessessa.core.events import Contribution, Event, Reason, SeatWithdrew, Source
from kessessa.core.scenario import INDICATORS, Cost, Effect, Scenario, Situation
from kessessa.core.state import State

HIGHEST = 100
"""The most that an indicator can be."""
MOST_ENERGY = 5
"""The most pips of energy of a seat."""


class Draft:
    """What an action has changed so far."""

    __slots__ = ("events", "scenario", "state")

    def __init__(self, scenario: Scenario, state: State) -> None:
        self.scenario = scenario
        self.state = state
        self.events: list[Event] = []

    @property
    def situation(self) -> Situation:
        """The situation on the table."""
        return self.scenario.situations[self.state.plan[0]]

    def evolve(self, **changes: object) -> None:
        """Replace fields that are not in the ledger."""
        self.state = self.state.evolve(**changes)

    def emit(self, event: Event) -> None:
        """Note what happened."""
        self.events.append(event)

    def change(self, target: str, delta: int, source: Source, because: str | Reason) -> None:
        """Move a number, with its sentence; bounds that are reached get a line of their own."""
        if not delta:
            return
        if target.startswith("energy:"):
            self._change_energy((int(target[7:]),), delta, source, because)
            return
        state = self.state
        self.events.append(Contribution(state.turn, target, delta, source, because))
        if target in INDICATORS:
            place = INDICATORS.index(target)
            values = list(state.values)
            unbounded = values[place] + delta
            values[place] = min(max(unbounded, 0), HIGHEST)
            self.state = state.evolve(values=tuple(values))
            self._note_limit(target, values[place] - unbounded)
        else:
            self.state = state.evolve(**{target: getattr(state, target) + delta})

    def change_energy_of_all(self, delta: int, source: Source, because: str | Reason) -> None:
        """Move the energy of every seat that is not resting."""
        if delta:
            self._change_energy(self.state.active, delta, source, because)

    def _change_energy(
        self, seats: Iterable[int], delta: int, source: Source, because: str | Reason
    ) -> None:
        state = self.state
        energy = list(state.energy)
        tired = state.tired
        for seat in seats:
            target = f"energy:{seat}"
            self.events.append(Contribution(state.turn, target, delta, source, because))
            unbounded = energy[seat] + delta
            energy[seat] = min(max(unbounded, 0), MOST_ENERGY)
            self._note_limit(target, energy[seat] - unbounded)
            if energy[seat] == 0 and seat not in tired and seat not in state.resting:
                tired = (*tired, seat)
                self.emit(SeatWithdrew(seat))
        self.state = state.evolve(energy=tuple(energy), tired=tired)

    def _note_limit(self, target: str, excess: int) -> None:
        if excess:
            code = "limit_high" if excess < 0 else "limit_low"
            self.events.append(Contribution(self.state.turn, target, excess, "limit", Reason(code)))

    def apply_effects(self, effects: Iterable[Effect], source: Source) -> None:
        """Apply the author's effects; notches become points here."""
        for effect in effects:
            if effect.target in INDICATORS:
                points = effect.amount * self.state.notch
                self.change(effect.target, points, source, effect.because)
            elif effect.target != "energy":
                self.change(effect.target, effect.amount, source, effect.because)
            elif effect.role is None:
                self.change_energy_of_all(effect.amount, source, effect.because)
            elif effect.role in self.state.seats:
                seat = self.state.seats.index(effect.role)
                self.change(f"energy:{seat}", effect.amount, source, effect.because)

    def pay(self, cost: Cost, title: str) -> None:
        """Take what an option costs, weeks excepted (they pass at the end of the step)."""
        self.change("treasury", cost.treasury, "choice", Reason("cost_treasury", (title,)))
        self.change("monthly", cost.monthly, "choice", Reason("cost_monthly", (title,)))
        if cost.effort:
            self.evolve(effort=True)
            self.change_energy_of_all(-cost.effort, "choice", Reason("cost_effort", (title,)))
