from __future__ import annotations

from pathlib import Path

import pytest

from kessessa.core.scenario import Scenario
from kessessa.journal import (
    ActionLine,
    DamagedError,
    DivergedError,
    EmptyJournalError,
    IllegalLineError,
    NewerFormatError,
    NoJournalError,
    NoScenarioError,
    NoteLine,
    ReadError,
    UndoLine,
    UnreadableError,
    digest,
    glance,
    parse,
    read,
    replayed,
)
from kessessa.journal.lines import sealed
from kessessa.journal.upgrade import upgraded
from tests.journal.journal_kit import Played, bytes_of, header, whole_game
from tests.journal.tiny_scenario import dice_of, scenario


def test_cutting_the_file_at_every_byte_reads_to_the_last_confirmed_line(played: Played) -> None:
    entries, _ = played
    data = bytes_of(entries)
    first = data.index(b"\n")
    for cut in range(first):
        with pytest.raises(EmptyJournalError):
            parse(data[:cut])
    for cut in range(first, len(data)):
        confirmed = data[:cut].count(b"\n") - 1
        reading = parse(data[:cut])

        # A line whole but for its newline counts too: its checksum says that it is whole.
        assert len(reading.entries) in {max(confirmed, 0), confirmed + 1}
        assert reading.entries == tuple(entries[: len(reading.entries)])
        assert reading.refusal is None
        assert data[:cut] == data[: reading.size] + reading.tail
        assert bool(reading.tail) == bool(reading.warnings)


def test_every_prefix_of_a_game_replays_to_the_state_of_that_day(village: Scenario) -> None:
    for seed in (2, 14, 15):
        entries, digests = whole_game(seed)
        for count in range(0, len(entries) + 1, 7):
            done = replayed(parse(bytes_of(entries[:count], seed=seed)), village)

            assert done.refusal is None
            assert digest(done.game.state) == digests[count]


def test_flipping_any_byte_is_never_silent_and_never_a_traceback(
    played: Played, village: Scenario
) -> None:
    entries, digests = played
    data = bytes_of(entries)
    dice = dice_of(1)
    refusals = 0
    for where in range(len(data)):
        broken = bytearray(data)
        broken[where] ^= dice.randrange(1, 256)
        if where <= data.index(b"\n"):
            with pytest.raises(ReadError, match=r"\w"):
                parse(bytes(broken))
            continue
        reading = parse(bytes(broken))
        good = len(reading.entries)
        only_newline_lost = where == len(data) - 1
        assert reading.entries == tuple(entries[:good])
        assert reading.refusal or reading.warnings or only_newline_lost
        refusals += reading.refusal is not None
        if where % 97 == 0:
            assert digest(replayed(reading, village).game.state) == digests[good]
    assert refusals > len(data) * 0.8


def test_an_edited_line_is_refused_at_its_number_and_what_precedes_is_kept(
    played: Played, village: Scenario
) -> None:
    entries, digests = played
    lines = bytes_of(entries).split(b"\n")
    lines[7] = lines[7].replace(b'"n":7', b'"n":8')
    done = replayed(parse(b"\n".join(lines), "seance"), village)

    assert isinstance(done.refusal, DamagedError)
    assert done.refusal.line == 8
    assert "ligne 8" in str(done.refusal)
    assert "line 8" in done.refusal.message("en")
    assert digest(done.game.state) == digests[6]


@pytest.mark.parametrize("change", ["missing", "twice", "swapped"])
def test_a_line_missing_doubled_or_displaced_is_refused(played: Played, change: bytes) -> None:
    lines = bytes_of(played[0]).split(b"\n")
    if change == "missing":
        del lines[5]
    elif change == "twice":
        lines.insert(5, lines[5])
    else:
        lines[5], lines[6] = lines[6], lines[5]
    reading = parse(b"\n".join(lines))

    assert isinstance(reading.refusal, DamagedError)
    assert reading.entries == tuple(played[0][: reading.refusal.line - 2])


def test_a_replay_that_diverges_says_at_which_line(played: Played) -> None:
    reading = parse(bytes_of(played[0]))
    other = scenario(utility=44)
    done = replayed(reading, other)

    assert isinstance(done.refusal, DivergedError)
    assert "ligne 2 : le rejeu diverge" in str(done.refusal)
    assert done.game.actions == ()


def test_a_forged_action_is_refused_by_the_rules_or_by_the_fingerprint(village: Scenario) -> None:
    forged = [ActionLine(1, "reveal", "b2:0000000000000000", "/charter")]
    done = replayed(parse(bytes_of(forged)), village)
    assert isinstance(done.refusal, IllegalLineError)

    nonsense = [ActionLine(1, "fly 3", "b2:0000000000000000", "/charter")]
    done = replayed(parse(bytes_of(nonsense)), village)
    assert isinstance(done.refusal, IllegalLineError)
    assert "fly 3" in str(done.refusal)

    too_far = [UndoLine(1, 1, "/charter")]
    assert isinstance(replayed(parse(bytes_of(too_far)), village).refusal, IllegalLineError)


def test_another_text_of_the_scenario_is_a_warning_and_the_states_are_still_checked(
    played: Played,
) -> None:
    done = replayed(parse(bytes_of(played[0])), scenario(digest="beef00"))

    assert done.refusal is None
    assert [one.code for one in done.warnings] == ["scenario_changed"]


def test_a_scenario_that_cannot_seat_the_players_is_refused_plainly(
    played: Played, village: Scenario
) -> None:
    with pytest.raises(NoScenarioError, match="tiny"):
        replayed(parse(bytes_of(played[0], seats=8)), village)


def test_undo_lines_of_several_actions_are_replayed(village: Scenario) -> None:
    entries, digests = whole_game(undos=False)
    head = [*entries[:9], UndoLine(10, 4, "x"), NoteLine(11, "pause")]
    done = replayed(parse(bytes_of(head)), village)

    assert done.refusal is None
    assert digest(done.game.state) == digests[5]


def test_a_newer_format_is_refused_politely_and_older_ones_are_upgraded() -> None:
    newer = sealed({**header().record(), "kess": 2})
    with pytest.raises(NewerFormatError, match="format 2, ici 1"):
        parse(newer)
    with pytest.raises(DamagedError):
        parse(sealed({**header().record(), "kess": 0}))

    steps = {1: lambda one: {**one, "two": 2}, 2: lambda one: {**one, "three": 3}}
    assert upgraded({"n": 1}, 1, to=3, upgrades=steps) == {"n": 1, "two": 2, "three": 3}
    assert upgraded({"n": 1}, 3, to=3, upgrades=steps) == {"n": 1}


def test_the_journal_of_the_first_release_still_opens() -> None:
    reading = read(Path(__file__).parent / "format_1")

    assert reading.header == header(app="0.1.0")
    assert len(reading.entries) == 116
    assert (reading.refusal, reading.warnings) == (None, ())


def test_a_glance_tells_where_a_session_stands_without_its_middle(
    tmp_path: Path, played: Played
) -> None:
    entries, _ = played
    path = tmp_path / "journal.jsonl"
    path.write_bytes(bytes_of(entries))
    seen = glance(tmp_path)
    assert (seen.header, seen.lines, seen.stage, seen.is_over) == (header(), 116, "life", True)

    path.write_bytes(bytes_of(entries[:40])[:-7])
    seen = glance(tmp_path)
    assert (seen.lines, seen.stage, seen.is_over) == (39, "idea", False)

    many = [*entries[:39], *(NoteLine(n, "more 120") for n in range(40, 900))]
    path.write_bytes(bytes_of(many))
    assert glance(tmp_path).lines == 899

    path.write_bytes(bytes_of([]))
    seen = glance(tmp_path)
    assert (seen.lines, seen.at, seen.is_over) == (0, "", False)


def test_a_folder_without_a_session_a_folder_as_journal_and_a_giant_are_told_apart(
    tmp_path: Path,
) -> None:
    with pytest.raises(NoJournalError, match="Il n’y a pas de séance"):
        read(tmp_path)
    with pytest.raises(NoJournalError):
        glance(tmp_path / "nowhere")

    (tmp_path / "journal.jsonl").mkdir()
    with pytest.raises(UnreadableError):
        read(tmp_path)

    (tmp_path / "journal.jsonl").rmdir()
    with (tmp_path / "journal.jsonl").open("wb") as file:
        file.truncate(17 << 20)
    with pytest.raises(UnreadableError, match="trop gros"):
        read(tmp_path)


def test_a_replay_keeps_what_is_in_force_and_says_that_all_is_the_same(
    tmp_path: Path, played: Played, village: Scenario
) -> None:
    entries, digests = played
    (tmp_path / "journal.jsonl").write_bytes(bytes_of(entries))
    done = replayed(read(tmp_path), village)

    actions = sum(isinstance(entry, ActionLine) for entry in entries)
    undone = sum(isinstance(entry, UndoLine) for entry in entries)
    assert done.is_same
    assert done.game.is_over()
    assert (len(done.game.actions), len(done.entries)) == (actions - undone, 116)
    assert digest(done.game.state) == digests[-1]
