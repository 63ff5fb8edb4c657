"""The project that a command names, and the places round its table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from kessessa.cli.errors import NotServedError, did_you_mean
from kessessa.content import find_scenarios
from kessessa.text import Locale

if TYPE_CHECKING:
    from kessessa.core.scenario import Scenario

DEFAULT_SEATS: Final = 5


def source_of(name: str, locale: Locale) -> Path:
    """The folder of a scenario by its name or path.

    Raises:
        NotServedError: if there is none; it says which name is near.
    """
    known = {place.id: place.path for place in find_scenarios()}
    if name in known:
        return known[name]
    if Path(name).exists():
        return Path(name)
    near = did_you_mean(name, known, locale) or locale.tr(
        "Il y a : {names}.", names=", ".join(known)
    )
    unknown = locale.tr("Aucun projet ne s'appelle « {name} ».", name=name)
    raise NotServedError(f"{unknown} {near}")


def seats_for(scenario: Scenario, number: int | None, locale: Locale) -> int:
    """As many places as asked, else the usual five.

    Raises:
        NotServedError: if there are not so many roles.
    """
    roles = len(scenario.roles)
    seats = number or min(DEFAULT_SEATS, roles)
    if seats > roles:
        raise NotServedError(
            locale.ntr(
                "Ce projet n'a que {n} rôle : pas tant de places.",
                "Ce projet n'a que {n} rôles : pas tant de places.",
                roles,
            )
        )
    return seats
