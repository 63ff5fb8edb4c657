"""What every paper of a class is made from: a game that begins, and its hour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kessessa.core.game import Game
from kessessa.core.hour import Hour
from kessessa.core.rules.plan import substitute
from kessessa.core.scenario import Role, Scenario, Situation
from kessessa.reports.booklet.context import PLAIN, BookletContext
from kessessa.reports.model.build_chronicle import chronicle
from kessessa.text import Locale


@dataclass(frozen=True, slots=True)
class Stop:
    """A situation that a class may meet."""

    situation: Situation
    number: int
    """Its place on the road, from 1; 0 for a crisis."""
    stands_in: bool = False
    """Whether it comes only instead of the one of that number."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A game that begins, the hour it is planned for, and the language of its papers."""

    context: BookletContext
    hour: Hour
    stops: tuple[Stop, ...]
    """All that this seed may bring: the road, what may stand in, the crises last."""

    @classmethod
    def of(cls, game: Game, hour: Hour, locale: Locale) -> Lesson:
        """The lesson of a game; only how it begins is looked at."""
        scenario, root = game.scenario, game.root
        begun = Game(scenario, seats=len(root.seats), length=game.length, seed=root.seed)
        context = BookletContext(begun, chronicle(begun, locale), locale, "numbers")
        return cls(context, hour, tuple(_stops(begun)))

    @property
    def locale(self) -> Locale:
        """The language of the papers."""
        return self.context.locale

    @property
    def scenario(self) -> Scenario:
        """Where the author's texts are."""
        return self.context.scenario

    @property
    def road(self) -> tuple[Stop, ...]:
        """The situations that are planned, in order."""
        return tuple(stop for stop in self.stops if stop.number and not stop.stands_in)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Who is round the table, by seat."""
        return tuple(self.scenario.role(role) for role in self.context.game.root.seats)

    @property
    def where(self) -> str:
        """`Le café de la Poste · Courlosse`."""
        return f"{self.context.chronicle.title} · {self.context.chronicle.place}"

    def title(self, stop: Stop) -> str:
        """`3 · Un toit pour le café`; no number for a crisis."""
        title = self.context.typeset(stop.situation.title).rstrip(PLAIN)
        return f"{stop.number} · {title}" if stop.number else title

    def flag(self, stop: Stop) -> str:
        """When a situation comes that may not come; empty for those of the road."""
        tr = self.locale.tr
        if not stop.number:
            return tr("Seulement si la caisse passe sous zéro")
        if not stop.stands_in:
            return ""
        planned = next(other for other in self.road if other.number == stop.number)
        title = self.context.typeset(planned.situation.title).rstrip(PLAIN)
        return tr("Seulement à la place de « {title} »", title=title)

    def knows(self, stop: Stop, role: Role) -> str:
        """What a role alone knows in a situation, set; empty for nothing."""
        voice = stop.situation.voice(role.id)
        return self.context.typeset(voice.knows) if voice else ""


def _stops(game: Game) -> Iterator[Stop]:
    scenario, root = game.scenario, game.root
    for number, planned in enumerate(root.plan, 1):
        situation = scenario.situations[planned]
        yield Stop(situation, number)
        if situation.when is not None:
            for substitute_id in substitute(scenario, root, situation):
                yield Stop(scenario.situations[substitute_id], number, stands_in=True)
    for crisis in scenario.crises:
        yield Stop(crisis, 0)
