"""Pieces of a page. A page's `view` returns a tree of these values; painters draw it.

A node says what it is and what pressing it means, never how it looks: two painters, the window
and the terminal, draw the same tree. Reading order is the order of the children.

Long because it lists every node that painters must know, each with what its fields mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

if TYPE_CHECKING:
    from kessessa.screens.ui.messages import Message

Style: TypeAlias = Literal[
    "display", "title", "heading", "strong", "body", "question", "quiet", "small", "number"
]
"""`display` is the game's name, `number` a large figure; `quiet` and `small` are asides."""

Tone: TypeAlias = Literal["white", "sun", "sand", "yes", "maybe", "no", "pine", "plain"]
"""The background of a card or chip: `yes`, `maybe` and `no` are the green, yellow and pink of
ballots; `plain` has neither background nor outline. Tone is never the only sign of anything."""

Align: TypeAlias = Literal["start", "center", "end"]


class Piece:
    """What every node says of itself, so that nobody keeps a list of its fields."""

    __slots__ = ()

    words: ClassVar[tuple[str, ...]] = ()
    """The fields that hold words to read, in reading order: a text, or a tuple of them."""
    holds: ClassVar[tuple[str, ...]] = ()
    """The fields that hold other nodes, in reading order: one, a tuple of them, or none."""


@dataclass(frozen=True, slots=True)
class Text(Piece):
    """Words. `terms` are glossary ids found in it: (start, end, id), underlined and pressable."""

    words = ("text",)

    text: str
    style: Style = "body"
    align: Align = "start"
    terms: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chip(Piece):
    """A short pill: a cost, a ballot, a tag. `icon` is the name of an icon, or empty."""

    words = ("text",)

    text: str
    tone: Tone = "sand"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Picture(Piece):
    """A drawing by name (`cafe/old_post_office`), with the words that stand for it."""

    words = ("alt",)

    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Portrait(Piece):
    """Somebody: a face, a name, a line under it, a badge, a speech."""

    words = ("name", "caption", "says")
    holds = ("badge",)

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
class Gauge(Piece):
    """An indicator: its name, its value 0–100 and, after a change, what it was before."""

    words = ("label", "shown", "change")

    indicator: str
    label: str
    value: int
    shown: str
    """The value as displayed: a number, a word, or nothing."""
    before: int | None = None
    change: str = ""


@dataclass(frozen=True, slots=True)
class Change(Piece):
    """One line of the ledger: what moved, by how much, and its sentence."""

    words = ("amount", "label", "because")

    target: str
    """An indicator, `treasury`, `monthly`, `week` or `energy`: gives colour and icon."""
    amount: str
    label: str
    because: str


@dataclass(frozen=True, slots=True)
class Button(Piece):
    """Something to press. `key` is how to press it from the keyboard: `enter`, `escape`, a letter or digit."""

    words = ("text", "detail")

    text: str
    message: Message
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
class OptionCard(Piece):
    """An option of a situation: its letter, words, costs; pressable when `message` is given."""

    words = ("letter", "title", "detail", "closed")
    holds = ("chips",)

    letter: str
    title: str
    detail: str
    chips: tuple[Chip, ...] = ()
    closed: tuple[str, ...] = ()
    """Sentences that say why it is closed."""
    message: Message | None = None
    key: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Field(Piece):
    """A line of text to type; every change sends `message(text)`."""

    words = ("label", "hint")

    label: str
    value: str
    name: str
    """Typing sends `Typed(name, text)`."""
    hint: str = ""
    most: int = 60


@dataclass(frozen=True, slots=True)
class Hold(Piece):
    """A secret: nothing is drawn of `child` until the button is held (or, in text, entered)."""

    words = ("prompt",)
    holds = ("child",)

    prompt: str
    child: Node
    key: str = "space"


@dataclass(frozen=True, slots=True)
class Road(Piece):
    """The stages as a line of numbered dots, one of them current."""

    words = ("titles",)

    titles: tuple[str, ...]
    current: int
    """Index; −1 before the first, len(titles) after the last."""


@dataclass(frozen=True, slots=True)
class Radar(Piece):
    """The five indicators as a pentagon, and a second one dashed (start, median, another game)."""

    words = ("labels", "legend", "title")

    labels: tuple[str, ...]
    values: tuple[int, ...]
    other: tuple[int, ...] = ()
    legend: str = ""
    title: str = ""
    """Its name, for who is told it."""


@dataclass(frozen=True, slots=True)
class Line(Piece):
    """Values over time as a line, up to two of them (energy, or two ways a game could go)."""

    words = ("labels", "legend")

    labels: tuple[str, ...]
    """Under each point."""
    values: tuple[int, ...]
    other: tuple[int, ...] = ()
    legend: str = ""
    most: int = 100


@dataclass(frozen=True, slots=True)
class Table(Piece):
    """Rows of cells under a header; a cell is words or a button."""

    words = ("header",)
    holds = ("rows",)

    header: tuple[str, ...]
    rows: tuple[tuple[Text | Button | Chip, ...], ...]
    weights: tuple[int, ...] = ()
    """Relative widths of the columns; equal when empty."""


@dataclass(frozen=True, slots=True)
class Clock(Piece):
    """The minutes left, if a clock runs; it decides nothing by itself."""

    words = ("label",)

    seconds: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Progress(Piece):
    """How far a long computation is, in percent."""

    words = ("label",)

    percent: int
    label: str


@dataclass(frozen=True, slots=True)
class Space(Piece):
    """Room that grows to push what follows away."""


@dataclass(frozen=True, slots=True)
class Column(Piece):
    """Children one under the other."""

    holds = ("children",)

    children: tuple[Node, ...]
    gap: Literal["none", "tight", "normal", "wide"] = "normal"
    align: Align = "start"


@dataclass(frozen=True, slots=True)
class Row(Piece):
    """Children side by side; they go under each other where the page is too narrow."""

    holds = ("children",)

    children: tuple[Node, ...]
    weights: tuple[int, ...] = ()
    """Relative widths; equal when empty; 0 takes its natural width."""
    gap: Literal["tight", "normal", "wide"] = "normal"
    stretch: bool = True
    """All as tall as the tallest."""


@dataclass(frozen=True, slots=True)
class Wrap(Piece):
    """Children side by side at their natural width, going on to the next line like words."""

    holds = ("children",)

    children: tuple[Node, ...]
    align: Align = "start"


@dataclass(frozen=True, slots=True)
class Card(Piece):
    """A sheet of paper with an ink outline and a hard shadow."""

    holds = ("child",)

    child: Node
    tone: Tone = "white"
    flush: bool = False
    """The first child (a picture) goes edge to edge."""
    roomy: bool = False
    """More paper around: for a sheet that is alone before a picture."""


@dataclass(frozen=True, slots=True)
class Header(Piece):
    """The pine-green band: where we are, the weeks and the money, the way out."""

    words = ("place", "facts")
    holds = ("road", "sign", "menu")

    place: str
    road: Road | None = None
    facts: tuple[str, ...] = ()
    """Short facts on the right: week, euros."""
    menu: Button | None = None
    sign: Button | None = None
    """What the facilitator should see, such as how late it is; it opens what can be done."""


@dataclass(frozen=True, slots=True)
class PageNode(Piece):
    """A full page. The body scrolls when it is too long; header and footer stay."""

    words = ("title",)
    holds = ("header", "body", "footer")

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
    explains: str = ""
    """The id of the glossary word that the page is about: it is not marked in it."""


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
    return tuple(child for name in node.holds for child in _flat(getattr(node, name)))


def _flat(held: Node | tuple[object, ...] | None) -> Iterator[Node]:
    """The nodes of a field: it holds one, rows or a line of them, or none."""
    if isinstance(held, tuple):
        for part in held:
            yield from _flat(part)  # type: ignore[arg-type]
    elif held is not None:
        yield held


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
    """Every word a page shows, in reading order: for tests and for the time that reading takes."""
    words: list[str] = []
    for piece in walk(node):
        if not isinstance(piece, PageNode):  # its title is the window's name
            for name in piece.words:
                value = getattr(piece, name)
                words += (value,) if isinstance(value, str) else value
        if isinstance(piece, Field):
            words.append(piece.value)
    return tuple(text for text in words if text)
