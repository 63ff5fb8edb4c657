"""The files of a scenario, read and positioned, with their texts in one language."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kessessa.content.compounds import ListOf, Record, may
from kessessa.content.desk import Desk
from kessessa.content.diagnostics import StopReadingError
from kessessa.content.format import (
    COMMON_HAZARD,
    CRISIS,
    FORM,
    SCENARIO,
    SITUATIONS,
    STAGE,
    TERM,
)
from kessessa.content.library import MAIN, common_of
from kessessa.content.reader import FAST, MOST_BYTES, parse
from kessessa.content.tree import Map, Node, Scalar, Seq

WRITTEN: Final = "fr"
"""The language of the common deck, and of scenarios that do not say."""
MOST_FILES: Final = 40
"""Files of situations that a scenario may have."""
COMMON: Final = {
    "forms": ListOf(FORM),
    "crises": ListOf(CRISIS),
    "hazards": ListOf(COMMON_HAZARD),
    "glossary": ListOf(TERM),
    "stages": ListOf(STAGE),
}
"""The files of the common deck, and what each holds."""
OVERLAY: Final = Record({**SCENARIO.fields, "situations": may(SITUATIONS)}, dict)
COMMON_OVERLAY: Final = Record(
    {"situations" if name == "crises" else name: may(shape) for name, shape in COMMON.items()},
    dict,
)


@dataclass(frozen=True, slots=True)
class Sources:
    """Every file of a scenario and of the deck it plays with."""

    folder: Path
    main: Map
    situations: Seq
    """Those of all files, in the order of the files."""
    common: Mapping[str, Node]
    digest: str
    """First 32 hexadecimal digits of the SHA-256 of the files, translations left out."""

    @property
    def written_in(self) -> str:
        """The language of its texts."""
        said = self.main.get("language")
        return said.text if isinstance(said, Scalar) else WRITTEN


def shown(path: Path) -> str:
    """A file as people call it: from where they stand, if it is below."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def read_sources(folder: Path, desk: Desk, parser: type = FAST) -> Sources:
    """Read every file; those that cannot be read leave their fault on the desk.

    Raises:
        StopReadingError: if there is no scenario.yaml to speak of.
    """
    digest = hashlib.sha256()

    def root(path: Path) -> Node:
        data = source_bytes(path, desk)
        digest.update(path.name.encode() + b"\0" + data + b"\0")
        return parse(data, shown(path), desk, parser)

    main = root(folder / MAIN)
    if not isinstance(main, Map):
        desk.fault("K011", shown(folder / MAIN), word="format")
        raise StopReadingError
    situations: list[Node] = []
    for path in sorted((folder / "situations").glob("*.yaml"))[:MOST_FILES]:
        try:
            file = root(path)
        except StopReadingError:
            continue
        if isinstance(file, Seq):
            situations += file.items
        else:
            SITUATIONS.read(file, desk)
    common: dict[str, Node] = {}
    for name in COMMON:
        path = common_of(folder) / f"{name}.yaml"
        try:
            common[name] = root(path)
        except StopReadingError:
            common[name] = Seq(shown(path), 1, 1, ())
    files = Seq(shown(folder / "situations"), 0, 0, tuple(situations))
    return Sources(folder, main, files, common, digest.hexdigest()[:32])


def translate_sources(sources: Sources, language: str, desk: Desk) -> Sources:
    """The same files with the texts of the overlays of a language.

    Raises:
        StopReadingError: if an overlay is not there or cannot be read.
    """
    if language != sources.written_in:
        whole = sources.main._replace(
            pairs=(*sources.main.pairs, (_key("situations"), sources.situations))
        )
        told = OVERLAY.translate(whole, _overlay(sources.folder, language, desk), desk)
        if isinstance(told, Map):
            situations = told.get("situations")
            main = told._replace(pairs=told.pairs[:-1])
            if isinstance(situations, Seq):
                sources = replace(sources, main=main, situations=situations)
    if language != WRITTEN:
        deck = Map(
            "",
            1,
            1,
            tuple(
                (_key("situations" if name == "crises" else name), node)
                for name, node in sources.common.items()
            ),
        )
        overlay = _overlay(common_of(sources.folder), language, desk)
        told = COMMON_OVERLAY.translate(deck, overlay, desk)
        if isinstance(told, Map):
            nodes = (node for _, node in told.pairs)
            sources = replace(sources, common=dict(zip(sources.common, nodes, strict=True)))
    return sources


def languages(folder: Path) -> tuple[str, ...]:
    """The languages that a scenario's overlays speak."""
    return tuple(sorted(path.stem for path in (folder / "i18n").glob("*.yaml")))


def _key(name: str) -> Scalar:
    return Scalar("", 0, 0, name, plain=True)


def _overlay(folder: Path, language: str, desk: Desk) -> Node:
    path = folder / "i18n" / f"{language}.yaml"
    if not language.isalpha() or not path.is_file():
        desk.fault("K062", shown(folder), word=folder.name, language=language)
        raise StopReadingError
    return parse(source_bytes(path, desk), shown(path), desk)


def source_bytes(path: Path, desk: Desk) -> bytes:
    """What a file holds, if it is a plain file, not too large, and not a link to elsewhere.

    Raises:
        StopReadingError: if it is not to be read; the fault is on the desk.
    """
    try:
        if not path.is_file() or path.is_symlink():
            desk.fault("K001", shown(path), what=path.name, why="?")
            raise StopReadingError
        if path.stat().st_size > MOST_BYTES:
            desk.fault("K003", shown(path), what="octets", most=MOST_BYTES)
            raise StopReadingError
        return path.read_bytes()
    except OSError as error:
        why = error.strerror or type(error).__name__
        desk.fault("K001", shown(path), what=path.name, why=why)
        raise StopReadingError from error
