"""What only a process of its own can show: hash seeds, encodings, closed and full outputs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_play import TOLD
from tests.support.screen import HUNG

COMMAND = (sys.executable, "-m", "kessessa")


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    """The command, without a keyboard."""
    return subprocess.run(
        (*COMMAND, *arguments),
        env={**os.environ, **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=HUNG,
        check=False,
    )


def test_a_story_is_the_same_under_any_hash_seed_and_quickly_told() -> None:
    first, second = (run(*TOLD, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.returncode == second.returncode == 0
    assert first.stdout == second.stdout
    assert first.stderr == second.stderr == b""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850", "latin-1", "utf-16"])
def test_a_terminal_of_any_encoding_is_spoken_to(encoding: str) -> None:
    told = run(*TOLD, PYTHONIOENCODING=encoding)
    assert told.returncode == 0
    text = told.stdout.decode(encoding)
    assert "DE LA POSTE" in text
    assert "?????" not in text
    assert b"Traceback" not in told.stderr


def test_a_locale_without_accents_is_spoken_to() -> None:
    told = run("list", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert told.returncode == 0
    assert b"Le cafe de la Poste" in told.stdout


def test_who_stops_reading_stops_nothing_else() -> None:
    with subprocess.Popen(
        (*COMMAND, *TOLD),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        error = process.stderr.read()
    assert process.returncode == 0
    assert error == b""


def test_an_output_with_no_room_left_is_told_in_words() -> None:
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(
            (*COMMAND, "list"), stdout=full, stderr=subprocess.PIPE, timeout=HUNG, check=False
        )
    assert told.returncode == 2
    assert b"Traceback" not in told.stderr
    assert b"pas pu" in told.stderr


def test_closed_streams_stop_nothing() -> None:
    command = f'"{sys.executable}" -m kessessa {" ".join(TOLD)}'
    for closed in (">&-", "<&-", "<&- >/dev/null 2>&-"):
        told = subprocess.run(  # noqa: S602 - a shell closes them
            f"{command} {closed}", shell=True, capture_output=True, timeout=HUNG, check=False
        )
        assert told.returncode == 0, closed
        assert b"Traceback" not in told.stderr


def test_bytes_that_are_no_text_are_typed_without_harm(tmp_path: Path) -> None:
    session = tmp_path / "session"
    typed = b"\n".join((b"=Le caf\xe9 \xff", b"", b"\x1b[A", b"\xfe\xfe", b"", b""))
    told = subprocess.run(
        (*COMMAND, "play", "cafe", "--text", "--session", str(session)),
        input=typed,
        capture_output=True,
        timeout=HUNG,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert b"Traceback" not in told.stderr
    assert run("replay", str(session), "--verify").returncode == 0
