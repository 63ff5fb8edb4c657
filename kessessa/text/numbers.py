"""Euros, percentages, weeks and dates as they are written in each language."""

from __future__ import annotations

from datetime import date
from typing import Final

from kessessa.text.i18n import Locale
from kessessa.text.typography import MINUS, WIDE, group_digits

_MONTHS: Final = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


def integer(number: int, locale: Locale) -> str:
    """`14 256` or `14,256`; negative numbers get a true minus."""
    return group_digits(number, locale.language)


def signed(number: int, locale: Locale) -> str:
    """A change: `+4`, `−5`, `0`."""
    return f"{'+' if number > 0 else ''}{integer(number, locale)}"


def euros(amount: int, locale: Locale) -> str:
    """A sum: `3 240 €`, `€3,240`."""
    if locale.language == "fr":
        return f"{integer(amount, locale)}{WIDE}€"
    return f"{MINUS if amount < 0 else ''}€{integer(abs(amount), locale)}"


def signed_euros(amount: int, locale: Locale) -> str:
    """A change of a sum: `+500 €`, `−€500`."""
    return f"{'+' if amount > 0 else ''}{euros(amount, locale)}"


def per_month(amount: int, locale: Locale) -> str:
    """A recurring balance, always signed: `−180 €/mois`, `+€180/month`."""
    return f"{signed_euros(amount, locale)}/{'mois' if locale.language == 'fr' else 'month'}"


def percent(number: int, locale: Locale) -> str:
    """`83 %` or `83%`."""
    return f"{integer(number, locale)}{WIDE if locale.language == 'fr' else ''}%"


def weeks(number: int, locale: Locale) -> str:
    """`1 semaine`, `3 semaines`."""
    return locale.ntr("{n} semaine", "{n} semaines", number)


def minutes(number: int, locale: Locale) -> str:
    """`35 min`."""
    return f"{integer(number, locale)}{WIDE}min"


def duration(seconds: int, locale: Locale) -> str:
    """`2 min 30 s`, `45 s`, `5 min`; seconds are left out from ten minutes on."""
    whole, rest = divmod(max(seconds, 0), 60)
    if whole >= 10 or not rest:
        return minutes(whole, locale)
    seconds_text = f"{rest}{WIDE}s"
    return f"{minutes(whole, locale)} {seconds_text}" if whole else seconds_text


def long_date(day: date | str, locale: Locale) -> str:
    """`1er novembre 2026`, `24 November 2026`; a text is read as an ISO date.

    Raises:
        ValueError: if the text is not one.
    """
    if isinstance(day, str):
        day = date.fromisoformat(day)
    number = "1er" if day.day == 1 and locale.language == "fr" else str(day.day)
    month = _MONTHS[locale.language][day.month - 1]
    return f"{number}{WIDE}{month} {day.year}"


def listing(items: tuple[str, ...], locale: Locale) -> str:
    """`Léa, Nadia et Bastien`; empty for nothing."""
    if len(items) < 2:
        return "".join(items)
    return locale.tr("{first} et {last}", first=", ".join(items[:-1]), last=items[-1])
