"""A chronicle as JSON, and back to the same values (docs/export.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from kessessa.core.methods import METHODS
from kessessa.core.rules.consequences import SKIP
from kessessa.core.scenario import INDICATORS, LENGTHS, MENTIONS
from kessessa.reports.model.chronicle import Chronicle

FORMAT: Final = 1
"""Of the export; a program that knows less must not guess."""
KEY: Final = "kessessa_export"

Value = TypeVar("Value")


class ExportError(ValueError):
    """A text that is not an export; the message says where."""


def to_json(chronicle: Chronicle) -> str:
    """The chronicle as a JSON document, one key a line, the same text for the same game."""
    return json.dumps({KEY: FORMAT, **asdict(chronicle)}, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Chronicle:
    """The chronicle of an export.

    Raises:
        ExportError: if it is not one, is of a later format, or something is missing, unknown or
            of the wrong kind.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ExportError(f"not JSON: {error}") from error
    if not isinstance(data, dict) or KEY not in data:
        raise ExportError(f"no {KEY!r}: not an export of K'ESS ESSA")
    version = data.pop(KEY)
    if version != FORMAT:
        raise ExportError(f"format {version!r}, and this program reads {FORMAT}")
    chronicle = _dataclass(Chronicle, data, "")
    _check(chronicle)
    return chronicle


def _check(chronicle: Chronicle) -> None:
    """Refuse what is of the right kind and makes no sense.

    Raises:
        ExportError: for an unknown length, method or promise, or lists that do not match.
    """
    places = [chronicle.start, *(chapter.after for chapter in chronicle.chapters)]
    if any(
        (len(standing.values), len(standing.energy)) != (len(INDICATORS), len(chronicle.people))
        for standing in places
    ):
        raise ExportError("values or energy: as many as indicators and people were expected")
    if chronicle.length not in LENGTHS or not chronicle.people:
        raise ExportError(f"length {chronicle.length!r} with {len(chronicle.people)} people")
    promised = {promise.id for promise in chronicle.promises}
    for chapter in chronicle.chapters:
        if chapter.method not in {*METHODS, SKIP, ""} or bool(chapter.method) != bool(
            chapter.option
        ):
            raise ExportError(f"turn {chapter.turn}: method {chapter.method!r}")
        if not promised.issuperset(promise.promise for promise in chapter.promises):
            raise ExportError(f"turn {chapter.turn}: a promise that was not made")
        for poll in chapter.polls:
            for ballot in poll.ballots:
                _check_ballot(ballot.answers, len(poll.candidates), f"turn {chapter.turn}")


def _check_ballot(answers: Sequence[str], candidates: int, where: str) -> None:
    rated = len(answers) > 1
    if rated and (len(answers) != candidates or not set(answers) <= set(MENTIONS)):
        raise ExportError(f"{where}: a mention for each candidate was expected")


def _dataclass(kind: type[Value], data: object, where: str) -> Value:
    """A mapping as a frozen dataclass, each key with its kind."""
    if not isinstance(data, dict):
        raise ExportError(f"{where or 'document'}: an object was expected")
    hints = _hints(kind)
    odd = hints.keys() ^ data.keys()
    if odd:
        raise ExportError(f"{where or 'document'}: unknown or missing {', '.join(sorted(odd))}")
    return kind(**{key: _value(hints[key], data[key], f"{where}.{key}") for key in hints})


def _hints(kind: type[object]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}  # type: ignore[arg-type]


def _value(kind: Any, data: object, where: str) -> object:  # noqa: ANN401 - any annotation
    if get_origin(kind) is tuple:
        if not isinstance(data, list):
            raise ExportError(f"{where}: a list was expected")
        inner = get_args(kind)[0]
        return tuple(
            _value(inner, element, f"{where}[{place}]") for place, element in enumerate(data)
        )
    if get_origin(kind) is UnionType:
        if data is None:
            return None
        kind = next(branch for branch in get_args(kind) if branch is not NoneType)
    if is_dataclass(kind):
        return _dataclass(kind, data, where)  # type: ignore[arg-type]
    # `type` rather than isinstance: true is not the number 1.
    if type(data) is not kind:
        raise ExportError(f"{where}: {kind.__name__} was expected")
    return data
