"""What can be asked of `kessessa play`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from kessessa.core.scenario import Length


@dataclass(frozen=True, slots=True)
class PlayOptions:
    """What can be asked of `kessessa play`; None where it was not."""

    scenario: str | None = None
    text: bool = False
    seats: int | None = None
    companions: int | Literal["all"] | None = None
    length: Length | None = None
    seed: int | None = None
    session: Path | None = None
    lang: str | None = None
