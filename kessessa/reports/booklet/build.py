"""The booklet of a game: one pure function from what was played to a tree of blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kessessa.core.analysis_values import Analysis, Fork
from kessessa.core.game import Game
from kessessa.reports.booklet import analysis_part, decisions, summary_part
from kessessa.reports.booklet.context import Press
from kessessa.reports.booklet.figures import forked, reckoned
from kessessa.reports.document.blocks import Block, Display, Document
from kessessa.reports.document.traverse import texts
from kessessa.reports.model.build_chronicle import chronicle
from kessessa.text import Words


def booklet(
    game: Game,
    words: Words,
    *,
    date: str = "",
    display: Display = "numbers",
    analysis: Analysis | None = None,
    forks: Iterable[Fork] = (),
) -> Document:
    """The booklet of a game, finished or not; nothing still secret is in it.

    `date` is that of the session, ISO or empty. Without `analysis` and `forks`, which are for
    finished games, the booklet says nothing of the paths that were not taken.
    """
    told = chronicle(game, words, date=date)
    reckoning = reckoned(analysis) if analysis is not None else None
    others = tuple(one for fork in forks if (one := forked(game, fork)) is not None)
    press = Press(game, told, words, display, reckoning, others)
    pages = tuple(_pages(press))
    printed = "\n".join(texts(pages))
    return Document(
        title=press.name(),
        language=words.language,
        date=date,
        footer=f"{press.name()} · K’ESS ESSA",
        blocks=(*pages, *analysis_part.glossary(press, printed), *analysis_part.notes(press)),
    )


def _pages(press: Press) -> Iterator[Block]:
    yield summary_part.cover(press)
    yield from summary_part.outcome(press)
    yield from summary_part.charter(press)
    yield from summary_part.statutes(press)
    yield from decisions.road(press)
    yield from analysis_part.accounts(press)
    yield from analysis_part.energy(press)
    yield from analysis_part.reflection(press)
    yield from analysis_part.wishes(press)
    yield from analysis_part.facts(press)
    yield from analysis_part.paths(press)
    yield from analysis_part.real_life(press)
