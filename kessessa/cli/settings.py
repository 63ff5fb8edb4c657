"""Settings on the disk: a small JSON file, read forgivingly, written atomically."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, Final

from kessessa.screens.ui.settings import CHOICES, Settings

NAME: Final = "settings.json"
LARGEST: Final = 10_000
"""Bytes of a settings file that is worth reading."""


def load_settings(folder: Path | None, language: str | None) -> Settings:
    """The settings remembered in a folder; what is missing or odd takes its default."""
    remembered: dict[str, Any] = {}
    if folder is not None:
        with suppress(OSError, ValueError):
            with (folder / NAME).open(encoding="utf-8") as stream:
                import json  # noqa: PLC0415 - a machine whose settings were never changed has none

                read = json.loads(stream.read(LARGEST))
            if isinstance(read, dict):
                remembered = read
    known = {
        field.name: remembered[field.name]
        for field in fields(Settings)
        if field.name in remembered and _is_fair(field.name, remembered[field.name])
    }
    if language is not None:
        known["language"] = language
    return Settings(**known)


def _is_fair(name: str, value: object) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    return isinstance(value, bool)


def save_settings(folder: Path | None, settings: Settings) -> None:
    """Remember the settings; silently not, where nothing can be written."""
    if folder is None:
        return
    import json  # noqa: PLC0415 - as above

    with suppress(OSError):
        draft = folder / f"{NAME}.tmp"
        draft.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        draft.replace(folder / NAME)
