"""The figures of an analysis as a booklet prints them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kessessa.core.analysis_values import Analysis, Fork
from kessessa.core.game import Game


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What the analysis of a game analysis (docs/analysis.md), in whole numbers that still add up."""

    percentile: int
    """Percent of the paths that end lower, rounded down, 0 to 100."""
    low: int
    high: int
    """Its 95 % interval; equal to it when every path was counted."""
    paths: int
    walks: int
    """Paths walked at random; 0 when all were counted."""
    start: int
    choice: int
    manner: int
    luck: int
    end: int
    """`start + choice + manner + luck`."""
    debate_gain: int | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One decision taken otherwise, with the same luck."""

    turn: int
    taken: str
    other: str
    """Option ids."""
    end: int
    other_end: int
    """Scores of the two neutral lines."""
    ending: str
    other_ending: str
    """Ids of the endings they lead to."""


def reckoned(analysis: Analysis) -> Reckoning:
    """The figures rounded; « better than » is rounded down, intervals outwards."""
    split, gain = analysis.split, analysis.debate_gain
    start = round(split.start.value)
    return Reckoning(
        percentile=math.floor(analysis.percentile.value),
        low=max(math.floor(analysis.percentile.low), 0),
        high=min(math.ceil(analysis.percentile.high), 100),
        paths=round(analysis.paths.value),
        walks=analysis.walks,
        start=start,
        # The calm end is a whole number: only the start is rounded.
        choice=round(split.start.value + split.choice.value) - start,
        manner=round(split.manner),
        luck=round(split.luck),
        end=split.end,
        debate_gain=None if gain is None else round(gain.value),
    )


def forked(game: Game, fork: Fork) -> WhatIf | None:
    """A fork by what it changes; None when nothing of the group's was repeated there."""
    here, there = fork.real.moments[fork.moment], fork.other.moments[fork.moment]
    if here.decision is None:
        return None
    return WhatIf(
        game.state.decisions[here.decision].turn,
        here.option,
        there.option,
        fork.real.score,
        fork.other.score,
        fork.real.end.ending or "",
        fork.other.end.ending or "",
    )
