"""The new game that `kessessa play` was asked for, checked against the scenario and the disk."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kessessa.app.library import load_spoken
from kessessa.cli.errors import NotServedError
from kessessa.cli.play_options import PlayOptions
from kessessa.cli.scenario_argument import seats_for, source_of
from kessessa.core.scenario import Length, Scenario
from kessessa.journal import FILE
from kessessa.text import Locale

DEFAULT_SCENARIO: Final = "cafe"
EVERYONE: Final = "all"


class NewGame:
    """A new game as asked, checked against the scenario."""

    def __init__(self, options: PlayOptions, locale: Locale) -> None:
        name = options.scenario or DEFAULT_SCENARIO
        self.source = source_of(name, locale)
        self.scenario: Scenario = load_spoken(self.source, locale.language)
        self.seats: int = seats_for(self.scenario, options.seats, locale)
        held = options.companions or 0
        count: int = self.seats if held == EVERYONE else held
        if count > self.seats:
            raise NotServedError(
                locale.tr(
                    "Pas plus de compagnons que de places : {seats} au plus.", seats=self.seats
                )
            )
        self.companions = frozenset(range(self.seats - count, self.seats))
        self.length: Length = options.length or "standard"
        self.seed: int | None = options.seed


def resumes(folder: Path, locale: Locale) -> bool:
    """Whether a session is there to be gone on with; else a new one can be made there."""
    if (folder / FILE).exists():
        return True
    if folder.exists() and not folder.is_dir():
        raise NotServedError(
            locale.tr("« {name} » n'est pas un dossier : choisissez-en un autre.", name=folder)
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotServedError(unwritable(folder, locale)) from error
    return False


def unwritable(folder: Path, locale: Locale) -> str:
    """Why no session can be kept in a folder."""
    return locale.tr(
        "On ne peut pas garder de séance dans « {name} » : choisissez un dossier où l'on peut écrire.",
        name=folder,
    )
