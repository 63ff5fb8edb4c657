"""What the analysis of a game found, in sentences (docs/analysis.md): with numbers, or in words."""

from __future__ import annotations

from collections.abc import Sequence

from kessessa.core.analysis_values import Analysis, Estimate, Split
from kessessa.text.i18n import Locale
from kessessa.text.numbers import integer, percent, signed

_WORTH_TELLING = 1
"""Points of score from which a difference is told as one."""


def standing(analysis: Analysis, locale: Locale, *, numbers: bool = True) -> str:
    """Where the group's choices stand among all that were possible.

    A sampled figure is said to be one, with its interval. « Mieux que » is rounded down.
    """
    tr = locale.tr
    rank = analysis.percentile
    if not numbers:
        return _rank_in_words(rank, locale)
    paths = integer(round(analysis.paths.value), locale)
    if analysis.is_exact:
        return tr(
            "Vos choix mènent plus loin que {percent} des {paths} parcours possibles.",
            percent=percent(int(rank.value), locale),
            paths=paths,
        )
    return tr(
        "Vos choix mènent plus loin qu'environ {percent} des parcours possibles (entre {low} et {high} : "
        "il y en a près de {paths}, trop pour les compter un par un, alors on en a tiré {walks} au hasard).",
        percent=percent(int(rank.value), locale),
        low=percent(max(int(rank.low), 0), locale),
        high=percent(min(round(rank.high), 100), locale),
        paths=paths,
        walks=integer(analysis.walks, locale),
    )


def standing_figure(analysis: Analysis, locale: Locale) -> tuple[str, str]:
    """The same as a large figure and what stands under it."""
    tr = locale.tr
    rank = analysis.percentile
    figure = percent(int(rank.value), locale)
    paths = integer(round(analysis.paths.value), locale)
    if analysis.is_exact:
        return figure, tr(
            "des {paths} parcours possibles mènent moins loin que vos choix.", paths=paths
        )
    return f"≈ {figure}", tr(
        "des parcours possibles mènent moins loin que vos choix : entre {low} et {high}, d'après {walks} tirés au hasard sur près de {paths}.",
        low=percent(max(int(rank.low), 0), locale),
        high=percent(min(round(rank.high), 100), locale),
        walks=integer(analysis.walks, locale),
        paths=paths,
    )


def _rank_in_words(rank: Estimate, locale: Locale) -> str:
    tr = locale.tr
    if rank.value >= 90:
        return tr("Vos choix mènent plus loin que presque tous les autres parcours possibles.")
    if rank.value >= 60:
        return tr("Vos choix mènent plus loin que la plupart des autres parcours possibles.")
    if rank.value >= 40:
        return tr("Vos choix mènent à peu près aussi loin que les autres parcours possibles.")
    if rank.value >= 10:
        return tr("La plupart des autres parcours possibles mènent plus loin que le vôtre.")
    return tr("Presque tous les autres parcours possibles mènent plus loin que le vôtre.")


def debate(analysis: Analysis, locale: Locale, *, numbers: bool = True) -> str:
    """What the debate gained or lost; empty when nobody gave an opinion before talking."""
    gain = analysis.debate_gain
    if gain is None:
        return ""
    tr, ntr = locale.tr, locale.ntr
    points = round(gain.value)
    if abs(points) < _WORTH_TELLING:
        return tr("Parler avant de choisir n'a changé ni le chemin ni l'arrivée, ou presque.")
    if points > 0:
        if not numbers:
            return tr("En parler avant de choisir vous a menés plus loin.")
        return ntr(
            "En parler avant de choisir vous a fait gagner {n} point.",
            "En parler avant de choisir vous a fait gagner {n} points.",
            points,
        )
    if not numbers:
        return tr(
            "Votre première idée, avant d'en parler, menait un peu plus loin. Cela arrive, et ne dit pas qu'il fallait se taire."
        )
    return ntr(
        "Votre première idée, avant d'en parler, valait {n} point de plus. Cela arrive, et ne dit pas qu'il fallait se taire.",
        "Votre première idée, avant d'en parler, valait {n} points de plus. Cela arrive, et ne dit pas qu'il fallait se taire.",
        -points,
    )


def debate_figure(analysis: Analysis, locale: Locale) -> tuple[str, str] | None:
    """The same as a large figure and what stands under it; None where there is none worth telling."""
    gain = analysis.debate_gain
    points = round(gain.value) if gain is not None else 0
    if abs(points) < _WORTH_TELLING:
        return None
    if points > 0:
        meaning = locale.ntr(
            "point gagné à en parler avant de choisir.",
            "points gagnés à en parler avant de choisir.",
            points,
        )
    else:
        meaning = locale.ntr(
            "point : votre première idée, avant d'en parler, menait plus loin. Cela arrive, et ne dit pas qu'il fallait se taire.",
            "points : votre première idée, avant d'en parler, menait plus loin. Cela arrive, et ne dit pas qu'il fallait se taire.",
            -points,
        )
    return signed(points, locale), meaning


def shares(split: Split, locale: Locale, *, numbers: bool = True) -> tuple[str, ...]:
    """How the result came about: choices, manner, luck; the heaviest first."""
    parts = sorted(
        (
            (round(split.choice.value), _choice(locale)),
            (round(split.manner), _manner(locale)),
            (round(split.luck), _luck(locale)),
        ),
        key=lambda part: -abs(part[0]),
    )
    sentences = []
    for points, (up, down, even) in parts:
        sentence = up if points > 0 else down if points < 0 else even
        sentences.append(
            f"{sentence} ({signed(points, locale)})" if numbers and points else sentence
        )
    return tuple(f"{sentence}." for sentence in sentences)


def _choice(locale: Locale) -> Sequence[str]:
    tr = locale.tr
    return (
        tr("Ce que vous avez choisi vous a portés"),
        tr("Ce que vous avez choisi vous a coûté"),
        tr("Ce que vous avez choisi vous laisse dans la moyenne"),
    )


def _manner(locale: Locale) -> Sequence[str]:
    tr = locale.tr
    return (
        tr("Votre manière de décider vous a portés"),
        tr("Votre manière de décider vous a coûté"),
        tr("Votre manière de décider n'a guère pesé"),
    )


def _luck(locale: Locale) -> Sequence[str]:
    tr = locale.tr
    return (
        tr("La chance vous a souri"),
        tr("La chance vous a boudés"),
        tr("La chance n'a guère pesé"),
    )
