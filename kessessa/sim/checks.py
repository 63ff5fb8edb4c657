"""The checks of RULES section 11, each from the evidence to a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from statistics import median
from typing import Final

from kessessa.core.rules.plan import draw_plan
from kessessa.core.scenario import LENGTHS, MINUTES, Length, Scenario, Situation
from kessessa.sim.dominance import dominating_options
from kessessa.sim.figures import (
    Failure,
    Figure,
    Finding,
    Path,
    mean_interval,
    ratio_interval,
    share_interval,
)
from kessessa.sim.plays import FIXED, Played
from kessessa.sim.trees import Standing, Tree
from kessessa.sim.variance import VarianceSplit
from kessessa.text import count_words
from kessessa.text.reading_time import WORDS_PER_MINUTE

MOST_BEST: Final = 70
"""Percent of its states in which an option may be the best."""
MOST_LUCK: Final = 25
"""Percent of the variance that luck may explain."""
TALK: Final = 3
"""Minutes of talking and voting that each decision must be left, at least."""
PLAYED: Final = 75
"""Percent of the planned minutes that are not the debrief's."""
ENOUGH: Final = 5
"""Games in which an option must have been met before it is judged."""
MOST_LOST: Final = 1
"""Decisions that a road may lose to situations whose condition fails."""
ROADS: Final = 40
"""Plans over which reading time is averaged."""


@dataclass(slots=True)
class Evidence:
    """Everything that was enumerated and played."""

    scenario: Scenario
    trees: list[Tree] = field(default_factory=list)
    plays: list[Played] = field(default_factory=list)
    splits: dict[Length, list[VarianceSplit]] = field(default_factory=dict)

    def played(self, strategy: str, length: str) -> list[Played]:
        """The games of one strategy, by seed."""
        return [
            game for game in self.plays if game.strategy == strategy and game.path.length == length
        ]


Check = Callable[[Evidence], Finding]


def dead_ends(evidence: Evidence) -> Finding:
    """No situation with every option closed; no game much shorter than planned."""
    examples: dict[str, Path] = {}
    for tree in evidence.trees:
        for situation, path in tree.dead_ends.items():
            examples.setdefault(situation, path)
        if tree.lost > MOST_LOST:
            examples.setdefault("road", tree.shortest)
    for game in evidence.plays:
        for situation in game.dead_ends:
            examples.setdefault(situation, game.path)
        if game.lost > MOST_LOST:
            examples.setdefault("road", game.path)
    cut = sum(game.lost > 0 for game in evidence.plays)
    interval = share_interval(cut, len(evidence.plays))
    figure = Figure("shortened", *interval, "percent", len(evidence.plays))
    return Finding("dead_ends", (figure,), tuple(Failure(*pair) for pair in examples.items()))


def situations(evidence: Evidence) -> Finding:
    """Every situation is met, and every option is open at least once."""
    met = set(chain.from_iterable(game.open_options for game in evidence.plays))
    met.update(chain.from_iterable(tree.standings for tree in evidence.trees))
    visited = {name.split(".")[0] for name in met}
    written = evidence.scenario.situations.values()
    never = [situation.id for situation in written if situation.id not in visited]
    closed = [
        name
        for situation in written
        if situation.id in visited
        for name in (f"{situation.id}.{option.id}" for option in situation.options)
        if name not in met
    ]
    reached = len(evidence.scenario.situations) - len(never)
    figure = _count("reached", reached, _games(evidence))
    return Finding("situations", (figure,), tuple(map(Failure, never + closed)))


def endings(evidence: Evidence) -> Finding:
    """Every ending is reached; how often, when companions play by the whole rules."""
    reached = {ending for tree in evidence.trees for ending in tree.endings}
    reached.update(game.ending for game in evidence.plays)
    natural = [game.ending for game in evidence.plays if game.strategy == "sharing"]
    figures = tuple(
        Figure(
            ending.id,
            *share_interval(natural.count(ending.id), len(natural)),
            "percent",
            len(natural),
        )
        for ending in evidence.scenario.endings
    )
    never = [ending.id for ending in evidence.scenario.endings if ending.id not in reached]
    return Finding("endings", figures, tuple(map(Failure, never)))


def dominated(evidence: Evidence) -> Finding:
    """Each option is the best in some state, and none in more than 70 % of its states.

    Options met in fewer than ENOUGH games have a figure but are not judged by it.
    """
    figures, failures = [], []
    for name in dict.fromkeys(chain.from_iterable(tree.standings for tree in evidence.trees)):
        known = [tree.standings[name] for tree in evidence.trees if name in tree.standings]
        interval = ratio_interval([(standing.best, standing.met) for standing in known])
        figure = Figure(name, *interval, "percent", len(known), most=MOST_BEST)
        figures.append(figure)
        if len(known) < ENOUGH:
            continue
        if not any(standing.ever for standing in known):
            failures.append(Failure(f"never_best {name}", _first(known, "worse_path")))
        if not figure.holds:
            failures.append(Failure(f"too_often_best {name}", _first(known, "best_path")))
    figures.sort(key=lambda figure: -figure.value)
    return Finding("dominated", tuple(figures), tuple(failures))


def free_lunches(evidence: Evidence) -> Finding:
    """No option is at least as good as every other of its situation on every scale."""
    return Finding("free_lunch", (), tuple(map(Failure, dominating_options(evidence.scenario))))


def strategies(evidence: Evidence) -> Finding:
    """No fixed strategy reaches the median of thoughtful play."""
    figures, failures = [], []
    for length in LENGTHS:
        thoughtful = median(game.score for game in evidence.played("thoughtful", length))
        for strategy in (*FIXED, "chair"):
            games = evidence.played(strategy, length)
            interval = mean_interval([game.score for game in games])
            subject = f"{strategy} {length}"
            figure = Figure(subject, *interval, "points", len(games), most=thoughtful, strict=True)
            figures.append(figure)
            if not figure.holds:
                best = max(games, key=lambda game: game.score)
                failures.append(Failure(subject, best.path))
    return Finding("strategies", tuple(figures), tuple(failures))


def wishes(evidence: Evidence) -> Finding:
    """Every wish can be granted, and no game grants them all."""
    figures, failures = [], []
    for role in evidence.scenario.roles:
        games = [game for game in evidence.plays if role.id in game.seats]
        granted = sum(role.id in game.granted for game in games)
        figures.append(Figure(role.id, *share_interval(granted, len(games)), "percent", len(games)))
        if not granted:
            failures.append(Failure(f"never_granted {role.id}"))
    together = [game for game in evidence.plays if game.granted == game.seats]
    interval = share_interval(len(together), len(evidence.plays))
    figures.append(Figure("together", *interval, "percent", len(evidence.plays), most=0))
    failures += [Failure("together", game.path) for game in together[:1]]
    return Finding("wishes", tuple(figures), tuple(failures))


def luck(evidence: Evidence) -> Finding:
    """Luck explains at most a quarter of the spread of scores that choice and luck explain.

    Manner is left out of the comparison, or a rule of governance would hide an unfair card.
    """
    figures, failures = [], []
    for length, splits in evidence.splits.items():
        share = ratio_interval([(split.luck, split.choice + split.luck) for split in splits])
        manner = ratio_interval([(split.manner, split.total) for split in splits])
        figure = Figure(f"luck {length}", *share, "percent", len(splits), most=MOST_LUCK)
        figures += [figure, Figure(f"manner {length}", *manner, "percent", len(splits))]
        if not figure.holds:
            failures.append(Failure(figure.subject))
    return Finding("luck", tuple(figures), tuple(failures))


def sharing(evidence: Evidence) -> Finding:
    """Companions that share what they know beat companions that keep it, same games."""
    figures, failures = [], []
    for length in LENGTHS:
        pairs = list(
            zip(
                evidence.played("sharing", length),
                evidence.played("silent", length),
                strict=True,
            )
        )
        gains = [talking.score - silent.score for talking, silent in pairs]
        figure = Figure(length, *mean_interval(gains), "points", len(gains), least=0, strict=True)
        figures.append(figure)
        if not figure.holds:
            worst = min(pairs, key=lambda pair: pair[0].score - pair[1].score)
            failures.append(Failure(length, worst[0].path))
    return Finding("sharing", tuple(figures), tuple(failures))


def time(evidence: Evidence) -> Finding:
    """Reading leaves each decision enough minutes to talk and vote."""
    figures, failures = [], []
    for length in LENGTHS:
        left = [_talk(evidence.scenario, length, seed) for seed in range(ROADS)]
        figure = Figure(length, *mean_interval(left), "minutes", ROADS, least=TALK)
        figures.append(figure)
        if not figure.holds:
            failures.append(Failure(length))
    return Finding("time", tuple(figures), tuple(failures))


CHECKS: Final[tuple[Check, ...]] = (
    dead_ends,
    situations,
    endings,
    dominated,
    free_lunches,
    strategies,
    wishes,
    luck,
    sharing,
    time,
)
"""In the order of RULES section 11."""


def _talk(scenario: Scenario, length: Length, seed: int) -> float:
    """Minutes left to each decision of one game, once everything is read aloud."""
    road = draw_plan(scenario, length, seed)
    texts = [scenario.text]
    for situation in road:
        texts += _read(scenario.situations[situation])
    reading = sum(map(count_words, texts)) / WORDS_PER_MINUTE
    return (MINUTES[length] * PLAYED / 100 - reading) / max(len(road), 1)


def _read(situation: Situation) -> Iterator[str]:
    """What a class hears or reads of a situation; the longest of its outcomes."""
    yield situation.text
    yield situation.question
    for option in situation.options:
        yield option.title
        yield option.detail
    yield from (voice.says for voice in situation.voices[:5])
    yield max((option.outcome for option in situation.options), key=count_words)


def _first(standings: Iterable[Standing], name: str) -> Path | None:
    path: Path | None = next(
        (kept for standing in standings if (kept := getattr(standing, name)) is not None), None
    )
    return path


def _count(subject: str, value: int, games: int) -> Figure:
    return Figure(subject, value, value, value, "count", games)


def _games(evidence: Evidence) -> int:
    return len(evidence.plays) + len(evidence.trees)
