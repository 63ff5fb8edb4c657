"""The booklet of a game: one pure function from what was played to a tree of blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kessessa.core.analysis_values import Analysis, Fork
from kessessa.core.game import Game
from kessessa.reports.booklet import alternatives, analysis_part, decisions, summary_part
from kessessa.reports.booklet.context import BookletContext
from kessessa.reports.booklet.figures import forked, reckoned
from kessessa.reports.document.blocks import Block, Display, Document
from kessessa.reports.document.traverse import texts
from kessessa.reports.model.build_chronicle import chronicle
from kessessa.text import Locale


def booklet(
    game: Game,
    locale: Locale,
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
    history = chronicle(game, locale, date=date)
    reckoning = reckoned(analysis) if analysis is not None else None
    others = tuple(other for fork in forks if (other := forked(game, fork)) is not None)
    context = BookletContext(game, history, locale, display, reckoning, others)
    pages = tuple(_pages(context))
    printed = "\n".join(texts(pages))
    return Document(
        title=context.name(),
        language=locale.language,
        date=date,
        footer=f"{context.name()} · K’ESS ESSA",
        blocks=(*pages, *analysis_part.glossary(context, printed), *analysis_part.notes(context)),
    )


def _pages(context: BookletContext) -> Iterator[Block]:
    yield summary_part.cover(context)
    yield from summary_part.outcome(context)
    yield from summary_part.charter(context)
    yield from summary_part.statutes(context)
    yield from decisions.road(context)
    yield from analysis_part.accounts(context)
    yield from analysis_part.energy(context)
    yield from analysis_part.reflection(context)
    yield from analysis_part.wishes(context)
    yield from analysis_part.facts(context)
    yield from alternatives.paths(context)
    yield from analysis_part.real_life(context)
