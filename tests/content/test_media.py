"""Pictures are judged by their first bytes, before anything decodes them (reliability.md, 2.3)."""

from __future__ import annotations

import struct
import tracemalloc
import zlib
from pathlib import Path

import pytest

from kessessa.content import check, shipped
from kessessa.content.checks.pictures import MOST_BYTES, MOST_PIXELS, MOST_SIDE, why_refused
from tests.content.tiny import add

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(
    width: int,
    height: int,
    *,
    depth: int = 8,
    colour: int = 6,
    interlaced: int = 0,
    rows: bytes = b"",
) -> bytes:
    """A PNG by its header; its pixels are whatever `rows` unpacks to."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)
    return (
        SIGNATURE
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def _refusal(tmp_path: Path, data: bytes, name: str = "picture.png") -> str:
    file = tmp_path / name
    file.write_bytes(data)
    return why_refused(file, "en")


def test_a_plain_picture_is_fine(tmp_path: Path) -> None:
    assert not _refusal(tmp_path, _png(2, 2, rows=b"\0" * 18))


@pytest.mark.parametrize(
    ("width", "height"), [(MOST_SIDE, 1), (1, MOST_SIDE), (MOST_SIDE, MOST_PIXELS // MOST_SIDE)]
)
def test_the_largest_pictures_are_fine(width: int, height: int, tmp_path: Path) -> None:
    assert not _refusal(tmp_path, _png(width, height))


@pytest.mark.parametrize(
    ("width", "height"),
    [
        (0, 1),
        (1, 0),
        (MOST_SIDE + 1, 1),
        (1, MOST_SIDE + 1),
        (2_100, 2_100),
        (MOST_SIDE, MOST_SIDE),
        (8_000, 8_000),
        (20_000, 20_000),
        (46_341, 46_341),
        (2**31 - 1, 2**31 - 1),
        (2**32 - 1, 1),
    ],
)
def test_a_picture_of_huge_or_no_dimensions_is_refused(
    width: int, height: int, tmp_path: Path
) -> None:
    assert _refusal(tmp_path, _png(width, height)).startswith("more than 4096 pixels")


def test_a_bomb_that_unpacks_to_hundreds_of_megabytes_is_refused_by_its_header(
    tmp_path: Path,
) -> None:
    pixels = zlib.compressobj(9)
    packed = b"".join(pixels.compress(b"\0" * (1 << 20)) for _ in range(64)) + pixels.flush()
    bomb = (
        SIGNATURE
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", 16_000, 16_000, 8, 6, 0, 0, 0))
        + _chunk(b"IDAT", packed)
    )
    tracemalloc.start()
    assert _refusal(tmp_path, bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89",
        SIGNATURE,
        _png(2, 2)[:28],
        b"Je ne suis pas une image.",
        b"GIF89a" + bytes(60),
        b"\xff\xd8\xff\xe0" + bytes(60),
        b"RIFF\0\0\0\0WEBPVP8 " + bytes(60),
        b'<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"/>',
        SIGNATURE + _chunk(b"IDAT", bytes(13)) + _chunk(b"IHDR", bytes(13)),
        SIGNATURE.replace(b"\r\n", b"\n") + _png(2, 2)[8:],
    ],
)
def test_what_is_no_png_is_refused_whatever_its_name(data: bytes, tmp_path: Path) -> None:
    assert _refusal(tmp_path, data) == "it is not a PNG"


@pytest.mark.parametrize("depth", [1, 2, 4, 16])
def test_other_depths_than_eight_bits_are_refused(depth: int, tmp_path: Path) -> None:
    assert _refusal(tmp_path, _png(2, 2, depth=depth, colour=0)) == "8 bits a colour are due"


def test_an_interlaced_picture_is_refused(tmp_path: Path) -> None:
    assert _refusal(tmp_path, _png(2, 2, interlaced=1)) == "the PNG is interlaced"


def test_a_heavy_picture_is_refused(tmp_path: Path) -> None:
    whole = _png(2, 2)
    assert not _refusal(tmp_path, whole + bytes(MOST_BYTES - len(whole)))
    assert _refusal(tmp_path, whole + bytes(MOST_BYTES - len(whole) + 1)) == "more than 3 MiB"


def test_an_absent_picture_a_folder_and_a_link_are_refused_without_an_error(tmp_path: Path) -> None:
    assert why_refused(tmp_path / "absent.png")
    assert why_refused(tmp_path)
    (tmp_path / "good.png").write_bytes(_png(2, 2))
    (tmp_path / "link.png").symlink_to(tmp_path / "good.png")
    assert why_refused(tmp_path / "link.png", "en") == "it must be a plain file"


def test_check_judges_every_picture_of_the_folder_used_or_not(folder: Path) -> None:
    add(folder, "pictures/good.png", _png(2, 2))
    assert check(folder) == ()
    add(folder, "pictures/huge.png", _png(20_000, 20_000))
    add(folder, "portraits/ana-calm.png", b"GIF89a")
    add(folder, "pictures/page.svg", "<svg/>")
    found = check(folder)
    assert {one.code for one in found} == {"K051"}
    assert {Path(one.file).name for one in found} == {"huge.png", "ana-calm.png", "page.svg"}


def test_every_picture_that_comes_along_is_fine() -> None:
    pictures = sorted(shipped("assets").glob("p*/**/*.png"))
    assert pictures
    assert {file.name: why for file in pictures if (why := why_refused(file))} == {}
