"""Pieces of a page. A page's `view` returns a tree of these values; painters draw it.

A node says what it is and what pressing it means, never how it looks: two painters, the window
and the terminal, draw the same tree. Reading order is the order of the children.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Style: TypeAlias = Literal[
    "display", "title", "heading", "strong", "body", "question", "quiet", "small", "number"
]
"""`display` is the game's name, `number` a large figure; `quiet` and `small` are asides."""

Tone: TypeAlias = Literal["white", "sun", "sand", "yes", "maybe", "no", "pine", "plain"]
"""The background of a card or chip: `yes`, `maybe` and `no` are the green, yellow and pink of
ballots; `plain` has neither background nor outline. Tone is never the only sign of anything."""

Align: TypeAlias = Literal["start", "center", "end"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words. `terms` are glossary ids found in it: (start, end, id), underlined and pressable."""

    text: str
    style: Style = "body"
    align: Align = "start"
    terms: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chip:
    """A short pill: a cost, a ballot, a tag. `icon` is the name of an icon, or empty."""

    text: str
    tone: Tone = "sand"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing by name (`cafe/old_post_office`), with the words that stand for it."""

    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """Somebody: a face, a name, a line under it, a badge, a speech."""

    portrait: str
    """`<scenario>/<portrait id>`."""
    face: str
    name: str
    caption: str = ""
    badge: Chip | None = None
    says: str = ""
    speaking: bool = False
    """Ringed: it is this one's turn."""
    faded: bool = False
    """Has not acted yet, or rests."""
    energy: int | None = None
    """Pips, 0 to 5, shown under the name."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """An indicator: its name, its value 0–100 and, after a change, what it was before."""

    indicator: str
    label: str
    value: int
    shown: str
    """The value as displayed: a number, a word, or nothing."""
    before: int | None = None
    change: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the ledger: what moved, by how much, and its sentence."""

    target: str
    """An indicator, `treasury`, `monthly`, `week` or `energy`: gives colour and icon."""
    amount: str
    label: str
    because: str


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. `key` is how to press it from the keyboard: `enter`, `escape`, a letter or digit."""

    text: str
    message: object
    key: str = ""
    primary: bool = False
    """The one yellow thing to do; `enter` presses it."""
    tone: Tone = "white"
    detail: str = ""
    """A second line."""
    icon: str = ""
    enabled: bool = True
    chosen: bool = False
    """Ticked, selected."""
    small: bool = False


@dataclass(frozen=True, slots=True)
class OptionCard:
    """An option of a situation: its letter, words, costs; pressable when `message` is given."""

    letter: str
    title: str
    detail: str
    chips: tuple[Chip, ...] = ()
    closed: tuple[str, ...] = ()
    """Sentences that say why it is closed."""
    message: object | None = None
    key: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A line of text to type; every change sends `message(text)`."""

    label: str
    value: str
    name: str
    """Typing sends `Typed(name, text)`."""
    hint: str = ""
    most: int = 60


@dataclass(frozen=True, slots=True)
class Hold:
    """A secret: nothing is drawn of `child` until the button is held (or, in text, entered)."""

    prompt: str
    child: Node
    key: str = "space"


@dataclass(frozen=True, slots=True)
class Road:
    """The stages as a line of numbered dots, one of them current."""

    titles: tuple[str, ...]
    current: int
    """Index; −1 before the first, len(titles) after the last."""


@dataclass(frozen=True, slots=True)
class Radar:
    """The five indicators as a pentagon, and a second one dashed (start, median, another game)."""

    labels: tuple[str, ...]
    values: tuple[int, ...]
    other: tuple[int, ...] = ()
    legend: str = ""
    title: str = ""
    """Its name, for who is told it."""


@dataclass(frozen=True, slots=True)
class Line:
    """Values over time as a line, up to two of them (energy, or two ways a game could go)."""

    labels: tuple[str, ...]
    """Under each point."""
    values: tuple[int, ...]
    other: tuple[int, ...] = ()
    legend: str = ""
    most: int = 100


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header; a cell is words or a button."""

    header: tuple[str, ...]
    rows: tuple[tuple[Text | Button | Chip, ...], ...]
    weights: tuple[int, ...] = ()
    """Relative widths of the columns; equal when empty."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The minutes left, if a clock runs; it decides nothing by itself."""

    seconds: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long computation is, in percent."""

    percent: int
    label: str


@dataclass(frozen=True, slots=True)
class Space:
    """Room that grows to push what follows away."""


@dataclass(frozen=True, slots=True)
class Column:
    """Children one under the other."""

    children: tuple[Node, ...]
    gap: Literal["none", "tight", "normal", "wide"] = "normal"
    align: Align = "start"


@dataclass(frozen=True, slots=True)
class Row:
    """Children side by side; they go under each other where the page is too narrow."""

    children: tuple[Node, ...]
    weights: tuple[int, ...] = ()
    """Relative widths; equal when empty; 0 takes its natural width."""
    gap: Literal["tight", "normal", "wide"] = "normal"
    stretch: bool = True
    """All as tall as the tallest."""


@dataclass(frozen=True, slots=True)
class Wrap:
    """Children side by side at their natural width, going on to the next line like words."""

    children: tuple[Node, ...]
    align: Align = "start"


@dataclass(frozen=True, slots=True)
class Card:
    """A sheet of paper with an ink outline and a hard shadow."""

    child: Node
    tone: Tone = "white"
    flush: bool = False
    """The first child (a picture) goes edge to edge."""
    roomy: bool = False
    """More paper around: for a sheet that is alone before a picture."""


@dataclass(frozen=True, slots=True)
class Header:
    """The pine-green band: where we are, the weeks and the money, the way out."""

    place: str
    road: Road | None = None
    facts: tuple[str, ...] = ()
    """Short facts on the right: week, euros."""
    menu: Button | None = None
    sign: Button | None = None
    """What the facilitator should see, such as how late it is; it opens what can be done."""


@dataclass(frozen=True, slots=True)
class PageNode:
    """A full page. The body scrolls when it is too long; header and footer stay."""

    title: str
    """For the window's name and for screen readers."""
    body: Node
    header: Header | None = None
    footer: Node | None = None
    backdrop: str = ""
    """A picture behind everything (title page)."""
    crowd: tuple[str, ...] = ()
    """People in front of the picture, `<scenario>/<portrait id>-<face>`, where there is room."""
    secret: bool = False
    """Not for the shared screen: only ever shown behind a hand-over."""
    narrow: bool = False
    """A single centred sheet (hand-over, ballot, settings)."""
    sound: str = ""
    """An interface sound to play when the page first appears."""


Node: TypeAlias = (
    Text
    | Chip
    | Picture
    | Portrait
    | Gauge
    | Change
    | Button
    | OptionCard
    | Field
    | Hold
    | Road
    | Radar
    | Line
    | Table
    | Clock
    | Progress
    | Space
    | Column
    | Row
    | Wrap
    | Card
    | Header
    | PageNode
)


def children(node: Node) -> tuple[Node, ...]:
    """What a node holds, in reading order."""
    if isinstance(node, Column | Row | Wrap):
        return node.children
    if isinstance(node, Card | Hold):
        return (node.child,)
    if isinstance(node, Table):
        return tuple(cell for row in node.rows for cell in row)
    if isinstance(node, Portrait):
        return (node.badge,) if node.badge else ()
    if isinstance(node, OptionCard):
        return node.chips
    if isinstance(node, Header):
        return tuple(part for part in (node.road, node.sign, node.menu) if part is not None)
    if isinstance(node, PageNode):
        return tuple(part for part in (node.header, node.body, node.footer) if part is not None)
    return ()


def walk(node: Node, *, secrets: bool = True) -> Iterator[Node]:
    """The node and all it holds, in reading order; `secrets=False` stops at a `Hold`."""
    yield node
    if isinstance(node, Hold) and not secrets:
        return
    for child in children(node):
        yield from walk(child, secrets=secrets)


def pressables(node: Node) -> tuple[Button | OptionCard, ...]:
    """What can be pressed, in reading order."""
    return tuple(
        piece
        for piece in walk(node, secrets=False)
        if (isinstance(piece, Button) and piece.enabled)
        or (isinstance(piece, OptionCard) and piece.message is not None)
    )


def texts(node: Node) -> tuple[str, ...]:
    """Every word a page shows, in reading order: for tests and for speech."""
    words: list[str] = []
    for piece in walk(node):
        if isinstance(piece, Text | Chip):
            words.append(piece.text)
        elif isinstance(piece, Picture):
            words.append(piece.alt)
        elif isinstance(piece, Portrait):
            words += [piece.name, piece.caption, piece.says]
        elif isinstance(piece, Gauge):
            words += [piece.label, piece.shown, piece.change]
        elif isinstance(piece, Change):
            words += [piece.amount, piece.label, piece.because]
        elif isinstance(piece, Button):
            words += [piece.text, piece.detail]
        elif isinstance(piece, OptionCard):
            words += [piece.letter, piece.title, piece.detail, *piece.closed]
        elif isinstance(piece, Field):
            words += [piece.label, piece.value, piece.hint]
        elif isinstance(piece, Hold):
            words.append(piece.prompt)
        elif isinstance(piece, Road):
            words += piece.titles
        elif isinstance(piece, Radar | Line):
            words += [*piece.labels, piece.legend]
        elif isinstance(piece, Table):
            words += piece.header
        elif isinstance(piece, Clock | Progress):
            words.append(piece.label)
        elif isinstance(piece, Header):
            words += [piece.place, *piece.facts]
    return tuple(text for text in words if text)
