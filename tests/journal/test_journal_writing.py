from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kessessa.journal import (
    ChangedOutsideError,
    DamagedError,
    DeviceError,
    DiskFullError,
    Entry,
    GoneError,
    Journal,
    JournalError,
    LockedError,
    NoJournalError,
    QuotaError,
    ReadOnlyError,
    TakenError,
    WriteError,
    read,
)
from kessessa.journal.lines import sealed
from tests.journal.journal_kit import FailingDisk, Played, bytes_of, header

HERE = Path(__file__).parent


@pytest.fixture
def lines(played: Played) -> list[Entry]:
    return played[0]


def test_what_was_appended_is_in_the_file_when_append_returns(
    tmp_path: Path, lines: list[Entry]
) -> None:
    journal = Journal.create(tmp_path, header())
    for count, entry in enumerate(lines[:9], 1):
        journal.append(entry)

        assert (tmp_path / "journal.jsonl").read_bytes() == bytes_of(lines[:count])
    journal.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no owner's bits")
def test_files_are_their_owners_alone(tmp_path: Path) -> None:
    Journal.create(tmp_path, header()).close()
    for path in tmp_path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_name_and_no_path_is_written(tmp_path: Path, lines: list[Entry]) -> None:
    Journal.create(tmp_path, header(), lines).close()
    data = (tmp_path / "journal.jsonl").read_text(encoding="utf-8")

    for word in (str(tmp_path), tmp_path.name, str(Path.home()), "root:"):
        assert word not in data


def test_cut_anywhere_in_its_last_lines_a_journal_goes_on_and_loses_nothing(
    tmp_path: Path, lines: list[Entry]
) -> None:
    data = bytes_of(lines[:4])
    start = len(bytes_of(lines[:1]))
    for cut in range(start, len(data) + 1):
        folder = tmp_path / str(cut)
        folder.mkdir()
        path = folder / "journal.jsonl"
        path.write_bytes(data[:cut])
        journal = Journal.open(folder)
        good = len(journal.reading.entries)
        assert path.read_bytes() == data[:cut]

        journal.append(lines[good])
        journal.close()

        assert read(folder).entries == tuple(lines[: good + 1])
        assert path.read_bytes() == bytes_of(lines[: good + 1])
        torn = folder / "journal.torn"
        cut_off = data[len(bytes_of(lines[:good])) : cut]
        # What we were about to write anyway needs no copy.
        kept = torn.read_bytes() if torn.exists() else b""
        assert kept == b"" or kept == cut_off + b"\n"
        assert kept or bytes_of(lines).startswith(data[:cut])


def test_a_torn_line_of_other_bytes_is_kept_aside(tmp_path: Path, lines: list[Entry]) -> None:
    data = bytes_of(lines[:3])
    (tmp_path / "journal.jsonl").write_bytes(data + b'{"n":4,"do":"vo\0\0\0\0')
    journal = Journal.open(tmp_path)
    assert [one.code for one in journal.warnings] == ["torn"]
    assert "ligne 5" in str(journal.warnings[0])

    journal.append(lines[3])
    journal.close()
    assert (tmp_path / "journal.torn").read_bytes() == b'{"n":4,"do":"vo\0\0\0\0\n'
    assert read(tmp_path).entries == tuple(lines[:4])


def test_damage_in_the_middle_is_refused_and_the_file_left_alone(
    tmp_path: Path, lines: list[Entry]
) -> None:
    data = bytes_of(lines).replace(b'"n":7', b'"n":9', 1)
    (tmp_path / "journal.jsonl").write_bytes(data)
    with pytest.raises(DamagedError, match="ligne 8"):
        Journal.open(tmp_path)

    assert (tmp_path / "journal.jsonl").read_bytes() == data
    with pytest.raises(DamagedError):  # and not LockedError: the lock was given back
        Journal.open(tmp_path)


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, QuotaError),
        (errno.EROFS, ReadOnlyError),
        (errno.EIO, DeviceError),
        (errno.ENOENT, GoneError),
    ],
)
def test_a_line_that_the_disk_refuses_waits_and_is_written_by_a_later_append(
    tmp_path: Path, lines: list[Entry], number: int, kind: type[JournalError], share: float
) -> None:
    disk = FailingDisk(share=share)
    journal = Journal.create(tmp_path, header(), store=disk)
    journal.append(lines[0])
    disk.failures = [number, number, number]
    for count in (1, 2, 3):
        with pytest.raises(kind):
            journal.append(lines[count])
        assert journal.unsaved == count
        assert tuple(lines[:1]) == read(tmp_path).entries[:1]
    journal.append(lines[4])

    assert journal.unsaved == 0
    assert (tmp_path / "journal.jsonl").read_bytes() == bytes_of(lines[:5])
    assert not (tmp_path / "journal.torn").exists()
    journal.close()


def test_failing_at_the_nth_write_for_every_n_loses_nothing(
    tmp_path: Path, lines: list[Entry]
) -> None:
    for place in range(12):
        folder = tmp_path / str(place)
        folder.mkdir()
        disk = FailingDisk([0] * (place + 1) + [errno.ENOSPC], share=0.7)
        journal = Journal.create(folder, header(), store=disk)
        refused = 0
        for entry in lines[:12]:
            try:
                journal.append(entry)
            except WriteError:
                refused += 1
        assert refused == 1
        if journal.unsaved:
            journal.flush()
        journal.close()
        assert (folder / "journal.jsonl").read_bytes() == bytes_of(lines[:12])


def test_interrupted_in_the_middle_of_a_write_no_line_is_doubled(
    tmp_path: Path, lines: list[Entry]
) -> None:
    class Interrupted(FailingDisk):
        def append(self, path: Path, after: int, data: bytes) -> None:
            super().append(path, after, data)
            if self.failures:
                raise KeyboardInterrupt

    disk = Interrupted()
    journal = Journal.create(tmp_path, header(), store=disk)
    disk.failures = [0, 0]
    with pytest.raises(KeyboardInterrupt):
        journal.append(lines[0])
    disk.failures = []
    journal.append(lines[1])
    journal.close()

    assert read(tmp_path).entries == tuple(lines[:2])


def test_a_journal_that_cannot_be_begun_leaves_nothing_and_locks_nothing(tmp_path: Path) -> None:
    with pytest.raises(DiskFullError):
        Journal.create(tmp_path, header(), store=FailingDisk([errno.ENOSPC]))
    with pytest.raises(NoJournalError):
        Journal.open(tmp_path)

    Journal.create(tmp_path, header()).close()


def test_a_session_is_never_begun_over_another(tmp_path: Path, lines: list[Entry]) -> None:
    Journal.create(tmp_path, header(), lines).close()
    with pytest.raises(TakenError):
        Journal.create(tmp_path, header())

    assert (tmp_path / "journal.jsonl").read_bytes() == bytes_of(lines)


def test_a_folder_that_is_gone_is_never_made_again(tmp_path: Path, lines: list[Entry]) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    journal = Journal.create(stick, header())
    stick.rename(tmp_path / "pocket")
    with pytest.raises(GoneError):
        journal.append(lines[0])
    assert not stick.exists()

    (tmp_path / "pocket").rename(stick)
    journal.append(lines[1])
    journal.close()
    assert read(stick).entries == tuple(lines[:2])


@pytest.mark.parametrize("change", [b"more\n", b""])
def test_a_file_changed_by_another_program_is_not_overwritten(
    tmp_path: Path, lines: list[Entry], change: bytes
) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal.create(tmp_path, header(), lines[:3])
    path.write_bytes(path.read_bytes() + change if change else path.read_bytes()[:-30])
    before = path.read_bytes()
    with pytest.raises(ChangedOutsideError):
        journal.append(lines[3])

    assert path.read_bytes() == before
    assert journal.unsaved == 1
    journal.close()


def test_a_closed_journal_takes_no_more_lines(tmp_path: Path, lines: list[Entry]) -> None:
    journal = Journal.create(tmp_path, header())
    journal.close()
    journal.close()
    with pytest.raises(ValueError, match="closed"):
        journal.append(lines[0])


def test_one_process_does_not_open_a_session_twice(tmp_path: Path) -> None:
    first = Journal.create(tmp_path, header())
    with pytest.raises(LockedError):
        Journal.open(tmp_path)
    first.close()
    Journal.open(tmp_path).close()


HOLD = """
import sys
from pathlib import Path
from kessessa.journal import Journal
journal = Journal.open(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_two_processes_do_not_open_a_session_and_kill_9_frees_it(tmp_path: Path) -> None:
    Journal.create(tmp_path, header()).close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(LockedError, match="déjà ouverte"):
            Journal.open(tmp_path)
        assert read(tmp_path).entries == ()
        other.kill()
    Journal.open(tmp_path).close()


def fill(ballast: Path) -> None:
    """Write to a file until the disk has no more room."""
    with ballast.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 64 KiB, where mounting is permitted."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        pytest.skip("no mount here")
    if done.returncode:
        pytest.skip("mounting is not permitted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


def test_on_a_disk_really_full_nothing_confirmed_is_lost_and_room_mends_it(
    small_disk: Path, lines: list[Entry]
) -> None:
    session = small_disk / "seance"
    session.mkdir()
    journal = Journal.create(session, header())
    journal.append(lines[0])
    ballast = small_disk / "ballast"
    with pytest.raises(OSError, match="space"):
        fill(ballast)
    refused = 0
    for entry in lines[1:100]:
        try:
            journal.append(entry)
        except DiskFullError:
            refused += 1
    assert refused > 20
    assert journal.unsaved == refused
    assert read(session).entries == tuple(lines[: 100 - refused])

    ballast.unlink()
    journal.flush()
    journal.close()
    assert (session / "journal.jsonl").read_bytes() == bytes_of(lines[:100])


def test_a_disk_mounted_read_only_can_be_read_and_says_that_it_cannot_be_written(
    small_disk: Path, lines: list[Entry]
) -> None:
    Journal.create(small_disk, header(), lines[:3]).close()
    remount = ["mount", "-o", "remount,ro", str(small_disk)]
    if subprocess.run(remount, capture_output=True, check=False).returncode:
        pytest.skip("remounting is not permitted here")
    with pytest.raises(ReadOnlyError):
        Journal.open(small_disk)

    assert read(small_disk).entries == tuple(lines[:3])


def test_a_line_sealed_alone_is_what_the_file_holds(tmp_path: Path, lines: list[Entry]) -> None:
    Journal.create(tmp_path, header(), lines[:1]).close()

    assert (tmp_path / "journal.jsonl").read_bytes().endswith(sealed(lines[0].record()))
