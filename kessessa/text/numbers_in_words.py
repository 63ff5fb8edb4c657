"""Numbers said without digits, for the display in words only."""

from __future__ import annotations

from kessessa.text.i18n import Locale


def value_word(value: int, locale: Locale) -> str:
    """An indicator, 0 to 100, in a word: « fragile », « ça tient », « solide »."""
    tr = locale.tr
    if value < 20:
        return tr("en danger")
    if value < 40:
        return tr("fragile")
    if value < 55:
        return tr("ça tient")
    if value < 70:
        return tr("solide")
    return tr("très solide") if value < 85 else tr("rayonnant")


def change_word(delta: int, locale: Locale) -> str:
    """A change of an indicator in words; 8 points is a notch of a standard game."""
    tr = locale.tr
    if delta == 0:
        return tr("ne bouge pas")
    if delta > 0:
        return tr("monte un peu") if delta <= 8 else tr("monte beaucoup")
    return tr("baisse un peu") if delta >= -8 else tr("baisse beaucoup")


def energy_word(pips: int, locale: Locale) -> str:
    """The energy of a seat, 0 to 5 pips, in a word."""
    tr = locale.tr
    return (
        tr("prend du recul"),
        tr("au bout du rouleau"),
        tr("en fatigue"),
        tr("ça va"),
        tr("en forme"),
        tr("en pleine forme"),
    )[min(max(pips, 0), 5)]


def treasury_word(euros: int, locale: Locale) -> str:
    """The account in a word."""
    tr = locale.tr
    if euros < 0:
        return tr("à découvert")
    if euros < 500:
        return tr("presque vide")
    return tr("de quoi tenir") if euros < 3000 else tr("bien remplie")
