"""Numbers as each language writes them. `~` is a no-break space, `_` a narrow one."""

from datetime import date

import pytest

from kessessa.text import (
    Locale,
    euros,
    integer,
    listing,
    long_date,
    minutes,
    per_month,
    percent,
    signed,
    signed_euros,
    typeset,
    weeks,
)
from kessessa.text.typography import NARROW, WIDE

FR, EN = Locale("fr"), Locale("en")


def seen(text: str) -> str:
    return text.replace(WIDE, "~").replace(NARROW, "_")


CASES = [
    (integer, 14256, "14_256", "14,256"),
    (integer, 999, "999", "999"),
    (integer, 0, "0", "0"),
    (euros, 3240, "3_240~€", "€3,240"),
    (euros, -50, "−50~€", "−€50"),
    (euros, 1_234_567, "1_234_567~€", "€1,234,567"),
    (signed, 4, "+4", "+4"),
    (signed, -5, "−5", "−5"),
    (signed, 0, "0", "0"),
    (signed_euros, 500, "+500~€", "+€500"),
    (signed_euros, -1500, "−1_500~€", "−€1,500"),
    (per_month, -180, "−180~€/mois", "−€180/month"),
    (per_month, 60, "+60~€/mois", "+€60/month"),
    (percent, 83, "83~%", "83%"),
    (weeks, 0, "0 semaine", "0 weeks"),
    (weeks, 1, "1 semaine", "1 week"),
    (weeks, 3, "3 semaines", "3 weeks"),
    (minutes, 35, "35~min", "35~min"),
    (long_date, "2026-11-24", "24~novembre 2026", "24~November 2026"),
    (long_date, date(2026, 8, 1), "1er~août 2026", "1~August 2026"),
]


@pytest.mark.parametrize(("write", "value", "french", "english"), CASES)
def test_each_language_writes_numbers_its_own_way(write, value, french, english) -> None:  # noqa: ANN001
    assert seen(write(value, FR)) == french
    assert seen(write(value, EN)) == english


@pytest.mark.parametrize(("write", "value", "french", "english"), CASES)
def test_a_written_number_is_already_typeset(write, value, french, english) -> None:  # noqa: ANN001
    del french, english
    assert typeset(write(value, FR), "fr") == write(value, FR)


def test_a_date_that_is_not_one_is_refused() -> None:
    with pytest.raises(ValueError, match="soon"):
        long_date("soon", FR)


def test_names_are_listed_with_an_and_before_the_last() -> None:
    assert listing((), FR) == ""
    assert listing(("Léa",), FR) == "Léa"
    assert listing(("Léa", "Nadia", "Bastien"), FR) == "Léa, Nadia et Bastien"
    assert listing(("Léa", "Nadia", "Bastien"), EN) == "Léa, Nadia and Bastien"
