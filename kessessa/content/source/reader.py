"""From the bytes of a file to positioned nodes: YAML, but less of it (docs/format.md).

Built from the parser's events, so that a hostile file is refused while it is being read: no
anchor, alias, tag, merge key or second document, and bounds on size, depth and count. Scalars
stay as typed. Bombs and other hostile files that led here: `reference/reliability.md` section 2.
"""

from __future__ import annotations

import re
from typing import Any, Final, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from kessessa.content.diagnostics import Report, StopReadingError
from kessessa.content.source.nodes import Map, Node, Scalar, Seq
from kessessa.content.source.yaml_messages import reason, refused, unit

MOST_BYTES: Final = 256 << 10
MOST_DEPTH: Final = 24
MOST_NODES: Final = 20_000
LONGEST_TEXT: Final = 8_000
"""Characters of one scalar."""
LONGEST_KEY: Final = 64

FAST: Final[type] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PURE: Final[type] = yaml.SafeLoader

_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Controls, and marks that turn or hide text: nobody types them, and they deceive who reads."""
_PRINTABLE_HIDDEN: Final = "\x7f\x85\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Those of them that the parsers let through."""
_GLUED_COMMENT: Final = re.compile(r"\s+#[^\s#]")
"""`Projet #1`: what YAML takes for a comment and the author for text."""


_new: Final = tuple.__new__
"""Makes a named tuple without the detour by keywords: twice as fast, and most nodes are scalars."""


def parse(data: bytes, file: str, report: Report, parser: type = FAST) -> Node:
    """The root node of a file.

    Raises:
        StopReadingError: if it cannot be read to its end; the fault is in the report.
    """
    return _Reader(_decode(data, file, report), file, report, parser).root()


def _decode(data: bytes, file: str, report: Report) -> str:
    if len(data) > MOST_BYTES:
        report.fault("K003", file, what=unit("bytes", report.language), most=MOST_BYTES)
        raise StopReadingError
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        report.fault_at("K002", file, line, column)
        raise StopReadingError from error
    if "\0" in text:  # UTF-16 without its mark
        report.fault_at("K002", file, *_line_and_column(text, text.index("\0")))
        raise StopReadingError
    if "\t" in text:
        what = refused("tab", "", report.language)
        report.fault_at("K005", file, *_line_and_column(text, text.index("\t")), what=what)
        raise StopReadingError
    if any(sign in text for sign in _PRINTABLE_HIDDEN):
        _refuse_hidden(text, file, report)
    return text


def _line_and_column(text: str, place: int) -> tuple[int, int]:
    return text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)


def _lines(text: str) -> list[str]:
    """The lines of a text as YAML counts them, and the empty one after the last."""
    return [*re.split("\r\n?|\n", text), ""]


def _refuse_hidden(text: str, file: str, report: Report) -> NoReturn:
    """Stop at the first hidden sign of a text."""
    match = _HIDDEN.search(text)
    place, sign = (match.start(), match[0]) if match else (0, text[:1])
    report.fault_at("K009", file, *_line_and_column(text, place), what=_called(sign))
    raise StopReadingError


def _called(sign: str) -> str:
    return f"U+{ord(sign):04X}" if sign else ""


class _Reader:
    """Pulls events and builds nodes; stops at the first thing that is not allowed.

    Events are told apart by their exact type, and scalars, nine nodes in ten, go the short way:
    this is why the reader keeps pace with loaders that check nothing.
    """

    def __init__(self, text: str, file: str, report: Report, parser: type) -> None:
        self._text = text
        self._file = file
        self._report = report
        self._count = 0
        self._wary = "\\" in text or " #" in text
        """Whether a scalar could hide something: an escape, or a text taken for a comment."""
        self._lines = _lines(text) if self._wary else []
        self._make = parser
        self._parser: Any = None

    def root(self) -> Node:
        """The only document's root."""
        try:
            self._parser = self._make(self._text)
            return self._document()
        except yaml.reader.ReaderError:
            _refuse_hidden(self._text, self._file, self._report)
        except yaml.YAMLError as error:
            self._stop_at_syntax(error)
        except (ValueError, IndexError, KeyError, AttributeError, RecursionError) as error:
            # PyYAML lets a few of these through on broken input.
            self._stop_at_syntax(error)
        finally:
            if self._parser is not None:
                self._parser.dispose()

    def _document(self) -> Node:
        self._next = self._parser.get_event
        self._next()  # the stream begins
        event = self._next()
        if type(event) is StreamEndEvent:
            return Scalar(self._file, 1, 1, "", plain=True)
        node = self._node(self._next(), 1)
        self._next()  # the document ends
        event = self._next()
        if type(event) is not StreamEndEvent:
            self._refuse(event, "document", "---")
        return node

    def _node(self, event: Any, depth: int) -> Node:  # noqa: ANN401 - yaml is untyped
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        self._count += 1
        self._judge(event)
        if depth > MOST_DEPTH:
            self._stop_at_limit(event, "levels", MOST_DEPTH)
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if kind is SequenceStartEvent:
            return Seq(self._file, line, column, self._items(depth + 1))
        return Map(self._file, line, column, self._pairs(depth + 1))

    def _scalar(self, event: Any) -> Scalar:  # noqa: ANN401
        text, mark = event.value, event.start_mark
        self._count = count = self._count + 1
        if (
            self._wary
            or count > MOST_NODES
            or len(text) > LONGEST_TEXT
            or event.tag
            or event.anchor
        ):
            self._examine(event)
        # Plain is None in the pure parser and '' in libyaml.
        return _new(Scalar, (self._file, mark.line + 1, mark.column + 1, text, not event.style))

    def _items(self, depth: int) -> tuple[Node, ...]:
        items: list[Node] = []
        scalar, following = self._scalar, self._next
        while (kind := type(event := following())) is not SequenceEndEvent:
            items.append(scalar(event) if kind is ScalarEvent else self._node(event, depth))
        return tuple(items)

    def _pairs(self, depth: int) -> tuple[tuple[Scalar, Node], ...]:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        file, wary, scalar, following = self._file, self._wary, self._scalar, self._next
        while (kind := type(event := following())) is not MappingEndEvent:
            if kind is not ScalarEvent:
                self._judge(event)
                self._refuse(event, "key", "")
            # As `_scalar` does, without the call: half of all scalars are keys.
            word, mark = event.value, event.start_mark
            key = _new(Scalar, (file, mark.line + 1, mark.column + 1, word, not event.style))
            self._count += 1
            if wary or event.tag or event.anchor or len(word) > LONGEST_KEY or word == "<<":
                self._examine_key(event)
            event = following()
            value = scalar(event) if type(event) is ScalarEvent else self._node(event, depth)
            if word in pairs:
                self._report.fault("K006", key, word=word, first=pairs[word][0].line)
            else:
                pairs[word] = key, value
        return tuple(pairs.values())

    def _judge(self, event: Any) -> None:  # noqa: ANN401
        """Stop if an event is, or bears, what this format does without, or is one too many."""
        if type(event) is AliasEvent:
            self._refuse(event, "alias", f"*{event.anchor}")
        if event.anchor is not None:
            self._refuse(event, "anchor", f"&{event.anchor}")
        if event.tag is not None:
            self._refuse(event, "tag", event.tag)
        if self._count > MOST_NODES:
            self._stop_at_limit(event, "values", MOST_NODES)

    def _examine(self, event: Any) -> None:  # noqa: ANN401
        """A scalar that is long, bears something, or stands in a file with traps."""
        self._judge(event)
        if len(event.value) > LONGEST_TEXT:
            self._stop_at_limit(event, "characters", LONGEST_TEXT)
        if event.style == '"':
            # An escape may bring in what may not be typed.
            match = _HIDDEN.search(event.value)
            if match:
                self._stop("K009", event, what=_called(match[0]))
        elif not event.style:
            end = event.end_mark
            if _GLUED_COMMENT.match(self._lines[end.line], end.column):
                mark = event.start_mark
                self._report.fault_at("K008", self._file, mark.line + 1, mark.column + 1)

    def _examine_key(self, event: Any) -> None:  # noqa: ANN401
        if event.value == "<<":
            self._refuse(event, "merge", "")
        if len(event.value) > LONGEST_KEY:
            self._refuse(event, "key", "")
        self._examine(event)

    def _refuse(self, event: Any, thing: str, text: str) -> NoReturn:  # noqa: ANN401
        self._stop("K005", event, what=refused(thing, text, self._report.language))

    def _stop_at_limit(self, event: Any, what: str, most: int) -> NoReturn:  # noqa: ANN401
        self._stop("K003", event, what=unit(what, self._report.language), most=most)

    def _stop(self, code: str, event: Any, **values: object) -> NoReturn:  # noqa: ANN401
        mark = event.start_mark
        self._report.fault_at(code, self._file, mark.line + 1, mark.column + 1, **values)
        raise StopReadingError

    def _is_key(self, line: int, column: int) -> bool:
        before = _lines(self._text)[line - 1][: column - 1]
        return re.fullmatch(r" *(- +)?\w+", before) is not None

    def _stop_at_syntax(self, error: Exception) -> NoReturn:
        mark = getattr(error, "problem_mark", None)
        context = str(getattr(error, "context", ""))
        if any(begun in context for begun in ("quoted", "flow", "alias", "anchor")):
            # Where it began tells more than where it was noticed, such as the end of the file.
            mark = getattr(error, "context_mark", None) or mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        problem = str(getattr(error, "problem", "") or error)
        code = "K004"
        if "mapping values are not allowed" in problem:
            # A lone word in front of the colon is a key that stands too far to the right.
            code = "K004" if self._is_key(line, column) else "K007"
        why = reason(problem, self._report.language)
        self._report.fault_at(code, self._file, line, column, why=why)
        raise StopReadingError from error
