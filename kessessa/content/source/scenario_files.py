"""The files of a scenario, read and positioned, with their texts in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kessessa.content.catalogue import MAIN, common_of
from kessessa.content.diagnostics import StopReadingError
from kessessa.content.load_context import LoadContext
from kessessa.content.paths import is_inside
from kessessa.content.schema.containers import ListOf, Record, may
from kessessa.content.schema.format import (
    COMMON_HAZARD,
    CRISIS,
    FORM,
    SCENARIO,
    SITUATIONS,
    SPOKEN,
    STAGE,
    TERM,
)
from kessessa.content.source.nodes import Map, Node, Scalar, Seq
from kessessa.content.source.reader import FAST, MOST_BYTES, parse
from kessessa.content.source.yaml_messages import unit, unreadable
from kessessa.core._blake2 import blake2b

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
        language = self.main.get("language")
        return (
            language.text if isinstance(language, Scalar) and language.text in SPOKEN else WRITTEN
        )


def display_name(path: Path) -> str:
    """A file as people call it: from where they stand, if it is below."""
    try:
        name = str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        name = str(path)
    # A name that is not text must not stop the report that speaks of it.
    return name.encode("utf-8", "replace").decode("utf-8")


def read_sources(folder: Path, context: LoadContext, parser: type = FAST) -> Sources:
    """Read every file; those that cannot be read leave their fault in the context.

    Raises:
        StopReadingError: if there is no scenario.yaml to speak of.
    """
    digest = blake2b(digest_size=32)

    def root(path: Path, home: Path) -> Node:
        data = source_bytes(path, home, context)
        digest.update(path.name.encode() + b"\0" + data + b"\0")
        return parse(data, display_name(path), context, parser)

    main = root(folder / MAIN, folder)
    if not isinstance(main, Map):
        context.fault("K011", display_name(folder / MAIN), word="format")
        raise StopReadingError
    situations: list[Node] = []
    paths = sorted((folder / "situations").glob("*.yaml"))
    if len(paths) > MOST_FILES:
        files = unit("files", context.language)
        context.fault("K003", display_name(folder / "situations"), what=files, most=MOST_FILES)
    for path in paths[:MOST_FILES]:
        try:
            file = root(path, folder)
        except StopReadingError:
            context.partial = True
            continue
        if isinstance(file, Seq):
            situations += file.items
        else:
            SITUATIONS.read(file, context)
            context.partial = True
    common: dict[str, Node] = {}
    deck = common_of(folder)
    for name in COMMON:
        path = deck / f"{name}.yaml"
        try:
            common[name] = root(path, deck)
        except StopReadingError:
            context.partial = True
            common[name] = Seq(display_name(path), 1, 1, ())
    listed = Seq(display_name(folder / "situations"), 0, 0, tuple(situations))
    return Sources(folder, main, listed, common, digest.hexdigest()[:32])


def translate_sources(sources: Sources, language: str, context: LoadContext) -> Sources:
    """The same files with the texts of the overlays of a language.

    Raises:
        StopReadingError: if an overlay is not there or cannot be read.
    """
    if language != sources.written_in:
        overlay = _overlay(sources.folder, language, context)
        translated = OVERLAY.translate(main_as_map(sources), overlay, context)
        if isinstance(translated, Map):
            situations = translated.get("situations")
            main = translated._replace(pairs=translated.pairs[:-1])
            if isinstance(situations, Seq):
                sources = replace(sources, main=main, situations=situations)
    if language != WRITTEN:
        overlay = _overlay(common_of(sources.folder), language, context)
        translated = COMMON_OVERLAY.translate(common_as_map(sources), overlay, context)
        if isinstance(translated, Map):
            nodes = (node for _, node in translated.pairs)
            sources = replace(sources, common=dict(zip(sources.common, nodes, strict=True)))
    return sources


def main_as_map(sources: Sources) -> Map:
    """The scenario as its overlays see it: one mapping, the situations last."""
    pairs = (*sources.main.pairs, (_key("situations"), sources.situations))
    return sources.main._replace(pairs=pairs)


def common_as_map(sources: Sources) -> Map:
    """The common deck as its overlays see it."""
    keys = (_key("situations" if name == "crises" else name) for name in sources.common)
    return Map("", 1, 1, tuple(zip(keys, sources.common.values(), strict=True)))


def languages(folder: Path) -> tuple[str, ...]:
    """The languages that a scenario's overlays speak."""
    return tuple(sorted(path.stem for path in (folder / "i18n").glob("*.yaml")))


def _key(name: str) -> Scalar:
    return Scalar("", 0, 0, name, plain=True)


def _overlay(folder: Path, language: str, context: LoadContext) -> Node:
    path = folder / "i18n" / f"{language}.yaml"
    if not language.isalpha() or not path.is_file():
        context.fault("K062", display_name(folder), word=folder.name, language=language)
        raise StopReadingError
    return parse(source_bytes(path, folder, context), display_name(path), context)


def source_bytes(path: Path, home: Path, context: LoadContext) -> bytes:
    """What a file of a scenario's folder holds, as far as one byte too many.

    Raises:
        StopReadingError: if it is not a plain file of that folder, or cannot be read; the fault is
            in the context.
    """
    why = "broken"
    try:
        if path.is_file() and is_inside(path, home):
            with path.open("rb") as opened:
                return opened.read(MOST_BYTES + 1)
        there = path.exists() or path.is_symlink()
        why = "link" if there else "missing"
    except PermissionError:
        why = "denied"
    except OSError:
        pass
    context.fault("K001", display_name(path), what=path.name, why=unreadable(why, context.language))
    raise StopReadingError
