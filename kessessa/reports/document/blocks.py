"""A printed document as a small tree of frozen blocks: what is said, never where it falls.

Three painters read it: `kessessa.reports.render.pdf.writer`, `kessessa.reports.render.html` and
`kessessa.reports.render.text`. Texts are already set; names of icons and pictures are those of `assets/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Style: TypeAlias = Literal["body", "lead", "strong", "quiet", "small"]
"""`lead` opens a page in a larger size, `quiet` and `small` are asides."""
Tone: TypeAlias = Literal["plain", "sand", "sun"]
Display: TypeAlias = Literal["numbers", "words", "none"]
"""How indicators and the score are shown (RULES section 10)."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page, alone on its sheet."""

    kicker: str
    title: str
    subtitle: str
    picture: str
    """As `cafe/cover`; empty for none."""
    lines: tuple[str, ...]
    people: tuple[Portrait, ...] = ()


@dataclass(frozen=True, slots=True)
class Portrait:
    """Somebody's face, as `cafe/mayor-content`, and first name."""

    picture: str
    name: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody presented: a large face, first name, and who they are."""

    picture: str
    """As `cafe/mayor-calm`."""
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture across the page, as `cafe/market`; nothing when there is no such file."""

    picture: str
    about: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of what follows; level 1 opens a part, on a new page unless much of one is left."""

    text: str
    level: Literal[1, 2, 3] = 2
    icon: str = ""
    kicker: str = ""
    """A line above, in small."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `lead` is said first, in bold."""

    text: str
    style: Style = "body"
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list; `mark` is an icon, or empty for a dot."""

    text: str
    mark: Literal["", "check", "cross", "dice", "share", "secret", "box"] = ""
    """`box` is an empty square, to be ticked."""
    lead: str = ""
    note: str = ""
    """Said after it, in small."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of short texts; columns in `numeric` are set to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    """Shares of the width, one a column."""
    numeric: tuple[int, ...] = ()
    grid: bool = False
    """Whether its cells are framed and tall enough to be written in."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """An indicator at the start and at the end, 0 to 100."""

    indicator: str
    label: str
    before: int
    after: int
    shown: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class Gauges:
    """Indicators, one under the other."""

    gauges: tuple[Gauge, ...]


@dataclass(frozen=True, slots=True)
class Radar:
    """The compass: one corner an indicator, what was dashed, what is solid."""

    labels: tuple[str, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    about: str
    """The same in words, for whoever does not see it."""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a chart."""

    label: str
    value: int
    shown: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A value over time, the zero always in sight."""

    title: str
    points: tuple[Point, ...]
    about: str


@dataclass(frozen=True, slots=True)
class Spark:
    """Small columns in a row, 0 to `Sparks.most`."""

    label: str
    values: tuple[int, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Sparks:
    """One row of small columns for each of several people."""

    rows: tuple[Spark, ...]
    labels: tuple[str, ...]
    """Under the columns."""
    most: int


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the ledger."""

    target: str
    """An indicator, a resource or `energy`: it has the colour and the icon."""
    label: str
    shown: str
    """By how much, in figures or words; empty when it is not shown."""
    because: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Lines of the ledger."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Blocks on a coloured ground, which belong together."""

    blocks: tuple[Block, ...]
    tone: Tone = "sand"


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, of equal widths; they stay on one page."""

    columns: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty lines to write on: `count` of them, or the rest of the page for 0."""

    count: int = 0


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that should not be parted by the end of a page, as far as they fit on one."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Boxes:
    """Squares to tick, in a row, each with its label."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewSheet:
    """What follows begins a sheet of paper."""


@dataclass(frozen=True, slots=True)
class Slips:
    """Small papers of a row's height, `across` of them side by side, with lines to cut along."""

    slips: tuple[tuple[Block, ...], ...]
    across: int = 1


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A5 pages on A4 sheets to fold: four of them, or more by fours when the inside is long.

    Printed on both sides, turned on the short edge; nothing of the inside is seen when folded.
    """

    cover: tuple[Block, ...]
    inside: tuple[Block, ...]
    back: tuple[Block, ...]


Block: TypeAlias = (
    Cover
    | Person
    | Boxes
    | NewSheet
    | Slips
    | Leaflet
    | Heading
    | Picture
    | Text
    | Items
    | Table
    | Gauges
    | Radar
    | Chart
    | Sparks
    | Changes
    | Card
    | Columns
    | Lines
    | Together
)


@dataclass(frozen=True, slots=True)
class Document:
    """Something to print."""

    title: str
    language: str
    date: str
    """ISO; empty when the session's day is not known. Painters ask no clock."""
    footer: str
    blocks: tuple[Block, ...]
