from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kessessa.journal.header import header_from
from kessessa.journal.lines import (
    ActionLine,
    Entry,
    LineFaultError,
    NoteLine,
    UndoLine,
    entry_from,
    sealed,
    unsealed,
)
from tests.journal.journal_kit import header

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
entries = st.one_of(
    st.builds(ActionLine, st.integers(1), texts, texts, texts),
    st.builds(UndoLine, st.integers(1), st.integers(1), texts),
    st.builds(NoteLine, st.integers(1), st.sampled_from(["pause", "resume", "more 120", "jump x"])),
)


@given(entries)
def test_a_line_reads_back_as_it_was_written(entry: Entry) -> None:
    line = sealed(entry.record())

    assert line.count(b"\n") == 1
    assert entry_from(unsealed(line[:-1])) == entry


@given(entries, st.data())
def test_changing_one_byte_of_a_line_is_always_seen(entry: Entry, data: st.DataObject) -> None:
    line = bytearray(sealed(entry.record())[:-1])
    where = data.draw(st.integers(0, len(line) - 1))
    line[where] ^= data.draw(st.integers(1, 255))

    with pytest.raises(LineFaultError):
        unsealed(bytes(line))


@given(st.binary(max_size=200))
def test_bytes_from_anywhere_are_refused_and_nothing_else(line: bytes) -> None:
    with pytest.raises(LineFaultError):
        unsealed(line)


def test_a_header_reads_back_as_it_was_written() -> None:
    one = header(companions=(1, 3), language="pt_BR", length="long")

    assert header_from(unsealed(sealed(one.record())[:-1])) == one


@pytest.mark.parametrize(
    "record",
    [
        {"n": 1, "do": "next"},
        {"n": 1, "do": 3, "state": "", "at": ""},
        {"n": 1, "undo": 0, "at": ""},
        {"n": 1, "undo": -2, "at": ""},
        {"n": 1, "note": "Léa est partie"},
        {"n": 1, "note": "pause", "who": "x"},
        {"n": "1", "note": "pause"},
        {},
    ],
)
def test_a_sealed_line_of_another_shape_is_refused(record: dict[str, object]) -> None:
    with pytest.raises(LineFaultError):
        entry_from(record)


@pytest.mark.parametrize(
    "changes",
    [
        {"scenario": "../../etc"},
        {"scenario": "CON"},
        {"language": "français"},
        {"length": "eternal"},
        {"companions": (5,)},
        {"companions": (True,)},
        {"date": "hier"},
    ],
)
def test_a_header_that_could_not_be_trusted_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not a header"):
        header(**changes)


def test_a_header_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(LineFaultError):
        header_from({**header().record(), "user": "x"})


@pytest.mark.parametrize("text", ["", "Léa", "PAUSE", "a/b", "pause\n", "x" * 61])
def test_a_note_is_a_code_and_never_prose(text: str) -> None:
    with pytest.raises(ValueError, match="not a note"):
        NoteLine(1, text)
