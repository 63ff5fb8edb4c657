"""The booklet of a game: one pure function from what was played to a tree of blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kessessa.core.findings import Analysis, Fork
from kessessa.core.game import Game
from kessessa.reports import back, decisions, front
from kessessa.reports.blocks import Block, Display, Document
from kessessa.reports.press import Press
from kessessa.reports.reckoning import forked, reckoned
from kessessa.reports.telling import chronicle
from kessessa.reports.walking import texts
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
        blocks=(*pages, *back.glossary(press, printed), *back.notes(press)),
    )


def _pages(press: Press) -> Iterator[Block]:
    yield front.cover(press)
    yield from front.outcome(press)
    yield from front.charter(press)
    yield from front.statutes(press)
    yield from decisions.road(press)
    yield from back.accounts(press)
    yield from back.energy(press)
    yield from back.reflection(press)
    yield from back.wishes(press)
    yield from back.facts(press)
    yield from back.paths(press)
    yield from back.real_life(press)
