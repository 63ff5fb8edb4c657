"""Bytes become positioned nodes, or one clear fault. Hostile files: reference/reliability.md, 2.1."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import suppress

import pytest

from kessessa.content.diagnostics import Diagnostic, StopReadingError
from kessessa.content.load_context import LoadContext
from kessessa.content.source.nodes import Map, Node, Scalar, Seq
from kessessa.content.source.reader import (
    FAST,
    LONGEST_KEY,
    LONGEST_TEXT,
    MOST_BYTES,
    MOST_DEPTH,
    MOST_NODES,
    PURE,
    parse,
)

BOTH = pytest.mark.parametrize("parser", [FAST, PURE], ids=["libyaml", "pure"])


def _read(text: str | bytes, parser: type = FAST) -> Node:
    context = LoadContext()
    root = parse(text.encode() if isinstance(text, str) else text, "file.yaml", context, parser)
    assert context.diagnostics == []
    return root


def _fault(text: str | bytes, parser: type = FAST, language: str = "fr") -> Diagnostic:
    """The only fault of a file that cannot be read to its end."""
    context = LoadContext(language)
    with pytest.raises(StopReadingError):
        parse(text.encode() if isinstance(text, str) else text, "file.yaml", context, parser)
    (only,) = context.diagnostics
    return only


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Seq):
        for item in node.items:
            yield from _texts(item)
    else:
        for _, value in node.pairs:
            yield from _texts(value)


@BOTH
def test_every_node_knows_its_line_and_column(parser: type) -> None:
    root = _read("a: un\nb:\n  - deux\n  - {c: 'trois'}\n", parser)
    assert root == Map(
        "file.yaml",
        1,
        1,
        (
            (
                Scalar("file.yaml", 1, 1, "a", plain=True),
                Scalar("file.yaml", 1, 4, "un", plain=True),
            ),
            (
                Scalar("file.yaml", 2, 1, "b", plain=True),
                Seq(
                    "file.yaml",
                    3,
                    3,
                    (
                        Scalar("file.yaml", 3, 5, "deux", plain=True),
                        Map(
                            "file.yaml",
                            4,
                            5,
                            (
                                (
                                    Scalar("file.yaml", 4, 6, "c", plain=True),
                                    Scalar("file.yaml", 4, 9, "trois", plain=False),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    )


@BOTH
def test_scalars_stay_as_typed(parser: type) -> None:
    typed = [
        "no",
        "yes",
        "on",
        "off",
        "NO",
        "~",
        "null",
        "012",
        "0777",
        "0x1F",
        "12:30",
        "1_000",
        "1e3",
        ".inf",
        "+3",
        "-2",
        "3.10",
        "2026-11-24",
    ]
    assert list(_texts(_read("".join(f"- {one}\n" for one in typed), parser))) == typed


@BOTH
@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: &x 1\n", "K005", 1, 4),
        ("a: 1\nb: *x\n", "K005", 2, 4),
        ("a: !!python/object:os.system x\n", "K005", 1, 4),
        ("a: !!int x\n", "K005", 1, 4),
        ("a: !!binary aGk=\n", "K005", 1, 4),
        ("a: !important\n", "K005", 1, 4),
        ("a: {b: 1}\n<<: {c: 2}\n", "K005", 2, 1),
        ("a: 1\n--- \nb: 2\n", "K005", 2, 1),
        ("? [a, b]\n: c\n", "K005", 1, 3),
        ("{a: 1}: b\n", "K005", 1, 1),
        ("a:\tb\n", "K005", 1, 3),
        ("a: 1\nb: 'x\ty'\n", "K005", 2, 6),
        ("a: 1\n\tb: 2\n", "K005", 2, 1),
        ("a: Attention : le budget\n", "K007", 1, 14),
        ("a: Projet #1\n", "K008", 1, 4),
        ("a: #ff0000\n", "K008", 1, 3),
        ("a: 1\nb: x\u202ey\n", "K009", 2, 5),
        ("a: x\u2028y\n", "K009", 1, 5),
        ("a: x\ufeffy\n", "K009", 1, 5),
        ("a: x\x1b[31m\n", "K009", 1, 5),
        ('a: "x\\e[31m"\n', "K009", 1, 4),
        ('a: "\\0"\n', "K009", 1, 4),
        ('a: "\\u202e"\n', "K009", 1, 4),
        ("a: !!bool maybe\n", "K005", 1, 4),
        ("a: !!timestamp hello\n", "K005", 1, 4),
        ("a: *gras*\n", "K004", 1, 4),
        ("a: - tiret\n", "K004", 1, 4),
        ("a: @bob\n", "K004", 1, 4),
        ("a: %20\n", "K004", 1, 4),
        ("a: `b`\n", "K004", 1, 4),
        ("a: 'l'école'\n", "K004", 1, 7),
        ("a: 1\nb: 'l'école'\n", "K004", 2, 7),
        ('a: 1\nb: "x\nc: 2\nd: 3\n', "K004", 2, 4),
        ("a: [1, 2\nb: 3\nc: 4\n", "K004", 1, 4),
        ("a: 1\n b: 2\n", "K004", 2, 3),
    ],
)
def test_what_this_format_does_without_is_refused_where_it_stands(
    text: str, code: str, line: int, column: int, parser: type
) -> None:
    context = LoadContext()
    with suppress(StopReadingError):
        parse(text.encode(), "file.yaml", context, parser)
    (only,) = context.diagnostics
    assert (only.code, only.line, only.column) == (code, line, column), only


@BOTH
@pytest.mark.parametrize("escape", ["\\ud800", "\\U00110000", "\\xZZ", "\\q"])
def test_an_escape_of_no_character_is_refused(escape: str, parser: type) -> None:
    assert _fault(f'a: "{escape}"\n', parser).code in {"K004", "K009"}


@BOTH
def test_a_key_given_twice_is_told_with_its_first_line_and_all_such_keys_at_once(
    parser: type,
) -> None:
    context = LoadContext()
    root = parse(b"a: 1\nb: 2\na: 3\nb: 4\n", "file.yaml", context, parser)
    assert [(one.code, one.line) for one in context.diagnostics] == [("K006", 3), ("K006", 4)]
    assert context.diagnostics[0].message == "La clé « a » est déjà donnée ligne 1."
    assert list(_texts(root)) == ["1", "2"]


@BOTH
def test_keys_are_words_so_that_none_collapse_into_one(parser: type) -> None:
    root = _read("1: a\n'1.0': b\ntrue: c\n01: d\n", parser)
    assert isinstance(root, Map)
    assert [key.text for key, _ in root.pairs] == ["1", "1.0", "true", "01"]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32"])
def test_another_encoding_than_utf_8_gets_its_own_message(encoding: str) -> None:
    found = _fault("titre: Le café\n".encode(encoding))
    assert found.code == "K002"
    assert "UTF-8" in found.message
    if encoding in {"latin-1", "cp1252"}:
        assert (found.line, found.column) == (1, 14)


def test_the_mark_that_notepad_puts_first_is_read_over() -> None:
    assert _read(b"\xef\xbb\xbfa: 1\n") == _read("a: 1\n")


@BOTH
def test_line_ends_of_windows_make_no_difference(parser: type) -> None:
    text = "a: un\nb: >\n  deux\n  trois\nc:\n  - quatre\n"
    assert _read(text.replace("\n", "\r\n"), parser) == _read(text, parser)


@BOTH
def test_line_ends_of_old_macs_are_counted_as_lines(parser: type) -> None:
    text = "a: un # mot\rb: [deux]\rc: trois\r"
    assert _read(text, parser) == _read(text.replace("\r", "\n"), parser)
    for code, bent in (
        ("K007", "a: 1\rb: c d: e\r"),
        ("K004", "a: 1\r b: 2\r"),
        ("K008", "a: 1\rb: c #d\r"),
    ):
        context = LoadContext()
        with suppress(StopReadingError):
            parse(bent.encode(), "file.yaml", context, parser)
        assert [(one.code, one.line) for one in context.diagnostics] == [(code, 2)]


@BOTH
def test_an_empty_file_is_an_empty_text(parser: type) -> None:
    assert (
        _read("", parser) == _read("# rien\n", parser) == Scalar("file.yaml", 1, 1, "", plain=True)
    )


def test_a_remark_is_not_taken_for_text() -> None:
    assert list(_texts(_read("a: b # une remarque\nc: '#1'\nd: >\n  Projet #1\n"))) == [
        "b",
        "#1",
        "Projet #1\n",
    ]


BOMBS = {
    "billion laughs": "".join(
        f"a{level}: &a{level} [{','.join([f'*a{level - 1}'] * 9) if level else 'lol'}]\n"
        for level in range(9)
    ),
    "merge keys": "a0: &a0 {k: v}\n"
    + "".join(
        f"a{level}: &a{level} {{<<: [{','.join([f'*a{level - 1}'] * 9)}], k{level}: v}}\n"
        for level in range(1, 9)
    ),
    "a cycle": "&a [*a]",
    "deep lists": "[" * 200_000,
    "deep mappings": "{a: " * 60_000,
    "deep by indent": "- " * 100_000,
    "deep keys": "? " * 100_000,
    "endless scalar": "a: " + "x" * 250_000,
    "endless key": "x" * 250_000 + ": 1",
    "many values": "- a\n" * 60_000,
    "many pairs": "".join(f"{n}: a\n" for n in range(25_000)),
    "many empty lists": "[" + "[]," * 80_000 + "]",
    "sexagesimal": "a: 1" + ":59" * 80_000,
    "digits": "a: " + "9" * 200_000,
    "too heavy": "a: b\n" * MOST_BYTES,
}


@BOTH
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_before_it_costs_anything(name: str, parser: type) -> None:
    bomb = BOMBS[name]
    tracemalloc.start()
    found = _fault(bomb, parser)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.code in {"K003", "K004", "K005"}
    assert peak < 50_000_000


@BOTH
def test_the_bounds_are_exactly_those_of_the_page(parser: type) -> None:
    deepest = "[" * MOST_DEPTH + "]" * MOST_DEPTH
    _read(deepest, parser)
    assert _fault(f"[{deepest}]", parser).message == f"Trop grand : au plus {MOST_DEPTH} niveaux."
    _read("a: " + "x" * LONGEST_TEXT, parser)
    assert _fault("a: " + "x" * (LONGEST_TEXT + 1), parser).code == "K003"
    _read("k" * LONGEST_KEY + ": x", parser)
    assert _fault("k" * (LONGEST_KEY + 1) + ": x", parser).code == "K005"
    _read("- a\n" * (MOST_NODES - 1), parser)
    assert _fault("- a\n" * MOST_NODES, parser).code == "K003"


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not() -> None:
    line = "# " + "x" * 77 + "\n"
    text = line * (MOST_BYTES // len(line))
    _read(text + "#" * (MOST_BYTES - len(text)))
    assert _fault(text + "#" * (MOST_BYTES - len(text) + 1)).code == "K003"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "text", ["a: &x 1", "a: *x", "a: !x 1", "a:\t1", "<<: 1", "[a]: b", "a: 1\n--- 2", "[" * 99]
)
def test_a_refusal_is_told_in_the_language_asked_for(text: str, language: str) -> None:
    told = _fault(text, language=language).message
    if language == "fr":
        assert told.startswith(("À enlever", "Trop grand"))
    else:
        assert told.startswith(("To remove", "Too large"))
        assert not {"une", "le", "l'ancre", "niveaux", "est"} & set(told.split())


def test_a_space_that_does_not_break_in_front_of_a_key_is_part_of_the_key() -> None:
    root = _read("\u00a0a: 1\n")
    assert isinstance(root, Map)
    assert root.pairs[0][0].text == "\u00a0a"
