"""From the bytes of a file to positioned nodes: YAML, but less of it (docs/format.md).

Built from the parser's events, so that a hostile file is refused while it is being read: no
anchor, alias, tag, merge key or second document, and bounds on size, depth and count. Scalars
stay as typed. Bombs and other hostile files that led here: `reference/reliability.md` section 2.
"""

from __future__ import annotations

from typing import Any, Final, NoReturn

import yaml

from kessessa.content.diagnostics import Report, StopReadingError
from kessessa.content.tree import Map, Node, Scalar, Seq

MOST_BYTES: Final = 256 << 10
MOST_DEPTH: Final = 24
MOST_NODES: Final = 20_000
LONGEST_TEXT: Final = 8_000
"""Characters of one scalar."""
LONGEST_KEY: Final = 64

FAST: Final[type] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PURE: Final[type] = yaml.SafeLoader


def parse(data: bytes, file: str, report: Report, parser: type = FAST) -> Node:
    """The root node of a file.

    Raises:
        StopReadingError: if it cannot be read to its end; the fault is in the report.
    """
    text = _decode(data, file, report)
    return _Reader(text, file, report, parser).root()


def _decode(data: bytes, file: str, report: Report) -> str:
    if len(data) > MOST_BYTES:
        report.fault("K003", file, what="octets", most=MOST_BYTES)
        raise StopReadingError
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        report.fault_at("K002", file, line, column)
        raise StopReadingError from error
    for unwanted, code in (("\t", "K005"), ("\0", "K002")):
        place = text.find(unwanted)
        if place >= 0:
            line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
            report.fault_at(code, file, line, column, what="tabulation")
            raise StopReadingError
    return text


class _Reader:
    """Pulls events and builds nodes; stops at the first thing that is not allowed."""

    def __init__(self, text: str, file: str, report: Report, parser: type) -> None:
        self._file = file
        self._report = report
        self._count = 0
        self._parser: Any = None
        try:
            self._parser = parser(text)
        except yaml.YAMLError as error:
            self._stop_at_syntax(error)

    def root(self) -> Node:
        """The only document's root."""
        try:
            self._next()  # the stream begins
            event = self._next()
            if isinstance(event, yaml.StreamEndEvent):
                return Scalar(self._file, 1, 1, "", plain=True)
            node = self._node(self._next(), 1)
            self._next()  # the document ends
            event = self._next()
            if not isinstance(event, yaml.StreamEndEvent):
                self._stop("K005", event, what="---")
        finally:
            self._parser.dispose()
        return node

    def _next(self) -> Any:  # noqa: ANN401 - yaml is untyped
        try:
            return self._parser.get_event()
        except yaml.YAMLError as error:
            self._stop_at_syntax(error)
        except (ValueError, IndexError, KeyError, AttributeError, RecursionError) as error:
            # PyYAML lets a few of these through on broken input.
            self._report.fault_at("K004", self._file, 0, 0, why=str(error))
            raise StopReadingError from error

    def _node(self, event: Any, depth: int) -> Node:  # noqa: ANN401
        mark = event.start_mark
        self._count += 1
        if self._count > MOST_NODES:
            self._stop("K003", event, what="valeurs", most=MOST_NODES)
        if depth > MOST_DEPTH:
            self._stop("K003", event, what="niveaux", most=MOST_DEPTH)
        if isinstance(event, yaml.AliasEvent):
            self._stop("K005", event, what=f"*{event.anchor}")
        if event.anchor is not None:
            self._stop("K005", event, what=f"&{event.anchor}")
        if event.tag is not None:
            self._stop("K005", event, what=event.tag)
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.ScalarEvent):
            if len(event.value) > LONGEST_TEXT:
                self._stop("K003", event, what="caractères", most=LONGEST_TEXT)
            # Plain is None in the pure parser and '' in libyaml.
            return Scalar(self._file, line, column, event.value, plain=not event.style)
        if isinstance(event, yaml.SequenceStartEvent):
            return Seq(self._file, line, column, self._items(depth))
        return Map(self._file, line, column, self._pairs(depth))

    def _items(self, depth: int) -> tuple[Node, ...]:
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return tuple(items)

    def _pairs(self, depth: int) -> tuple[tuple[Scalar, Node], ...]:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar) or len(key.text) > LONGEST_KEY or key.text == "<<":
                what = key.text[:LONGEST_KEY] if isinstance(key, Scalar) else "[…]: …"
                self._stop("K005", event, what=what)
            value = self._node(self._next(), depth + 1)
            if key.text in pairs:
                first = pairs[key.text][0].line
                self._report.fault("K006", key, word=key.text, first=first)
            else:
                pairs[key.text] = (key, value)
        return tuple(pairs.values())

    def _stop(self, code: str, event: Any, **values: object) -> NoReturn:  # noqa: ANN401
        mark = event.start_mark
        self._report.fault_at(code, self._file, mark.line + 1, mark.column + 1, **values)
        raise StopReadingError

    def _stop_at_syntax(self, error: yaml.YAMLError) -> NoReturn:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        why = str(getattr(error, "problem", "") or getattr(error, "reason", "") or error)
        code = "K007" if "mapping values are not allowed" in why else "K004"
        self._report.fault_at(code, self._file, line, column, why=why)
        raise StopReadingError from error
