from __future__ import annotations

import pytest

from kessessa.core.analysis_values import Analysis, Crossroads, Estimate, Line, Prospect, Split
from kessessa.core.game import Game
from kessessa.text import Locale, debate, debate_figure, shares, standing, standing_figure
from tests.support.sample_scenario import mill

STATE = Game(mill(), seats=3, length="short").state
FR, EN = Locale(), Locale("en")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def crossroads(taken: float, before: float, margin: float = 0.0) -> Crossroads:
    prospects = (
        Prospect("now", Estimate(taken, margin), Estimate(3)),
        Prospect("later", Estimate(before, margin), Estimate(3)),
    )
    return Crossroads("wheel", 0, "now", "later", prospects)


def analysis(
    percentile: Estimate, *, walks: int = 0, gain: tuple[float, float] | None = None
) -> Analysis:
    return Analysis(
        Line((), STATE),
        percentile,
        Estimate(14_256),
        {},
        {},
        () if gain is None else (crossroads(*gain),),
        Split(Estimate(50.0), Estimate(9.6), -3.0, 0.0, 57),
        walks,
        100,
    )


def test_a_counted_standing_is_rounded_down_and_names_the_number_of_paths() -> None:
    told = standing(analysis(Estimate(83.97)), FR)

    assert plain(told) == "Vos choix mènent plus loin que 83 % des 14 256 parcours possibles."


def test_a_sampled_standing_says_that_it_is_sampled_and_gives_its_interval() -> None:
    told = plain(standing(analysis(Estimate(83.9, 4.0), walks=6_000), FR))

    assert "environ 83 %" in told
    assert "entre 79 % et 88 %" in told
    assert "6 000 au hasard" in told


def test_a_large_figure_is_rounded_down_and_one_that_was_sampled_says_so() -> None:
    counted = [plain(text) for text in standing_figure(analysis(Estimate(83.97)), FR)]
    assert counted == ["83 %", "des 14 256 parcours possibles mènent moins loin que vos choix."]

    figure, said = standing_figure(analysis(Estimate(83.9, 4.0), walks=6_000), FR)
    assert plain(figure) == "≈ 83 %"
    assert "entre 79 % et 88 %" in plain(said)
    assert "6 000 tirés au hasard sur près de 14 256" in plain(said)


def test_what_talking_gained_is_a_large_figure_only_where_it_is_a_point_or_more() -> None:
    gained, lost = (analysis(Estimate(50), gain=points) for points in ((60.0, 59.0), (50.0, 53.0)))

    assert debate_figure(gained, FR) == ("+1", "point gagné à en parler avant de choisir.")
    assert debate_figure(lost, EN) is not None
    assert debate_figure(lost, EN)[0] == "−3"  # type: ignore[index]
    assert debate_figure(analysis(Estimate(50), gain=(60.0, 59.9)), FR) is None
    assert debate_figure(analysis(Estimate(50)), FR) is None


def test_an_interval_stays_within_0_and_100_percent() -> None:
    assert "100 %" in plain(standing(analysis(Estimate(99.0, 9.0), walks=9), FR))
    assert "entre 0 %" in plain(standing(analysis(Estimate(1.0, 9.0), walks=9), FR))


@pytest.mark.parametrize("percentile", [0, 9.9, 25, 50, 75, 95, 100])
@pytest.mark.parametrize("locale", [FR, EN])
def test_in_words_a_standing_has_no_figure(percentile: float, locale: Locale) -> None:
    told = standing(analysis(Estimate(percentile)), locale, numbers=False)

    assert told
    assert not any(letter.isdigit() for letter in told)


def test_a_higher_standing_is_never_told_as_a_lower_one() -> None:
    told = [
        standing(analysis(Estimate(percentile)), FR, numbers=False) for percentile in range(101)
    ]
    order = list(dict.fromkeys(told))

    assert len(order) == 5
    assert [order.index(sentence) for sentence in told] == sorted(
        order.index(sentence) for sentence in told
    )


def test_what_the_debate_gained_is_told_even_when_it_lost() -> None:
    won, lost, nothing = ((60.0, 49.0), (49.0, 60.0), (50.2, 50.0))

    assert "gagner 11 points" in plain(debate(analysis(Estimate(50), gain=won), FR))
    assert "valait 11 points de plus" in plain(debate(analysis(Estimate(50), gain=lost), FR))
    assert "ni le chemin ni l’arrivée" in debate(analysis(Estimate(50), gain=nothing), FR)
    assert debate(analysis(Estimate(50)), FR) == ""


def test_choices_manner_and_luck_are_told_the_heaviest_first() -> None:
    told = [plain(text) for text in shares(analysis(Estimate(50)).split, FR)]

    assert told == [
        "Ce que vous avez choisi vous a portés (+10).",
        "La chance vous a boudés (−3).",
        "Votre manière de décider n’a guère pesé.",
    ]
    assert not any(
        letter.isdigit()
        for sentence in shares(analysis(Estimate(50)).split, FR, numbers=False)
        for letter in sentence
    )
