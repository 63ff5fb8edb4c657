"""The market garden: what grows, the rows, the greenhouse, the hen, the crates."""

import random
from collections.abc import Callable, Sequence

from assets.pictures.draw.ink import (
    BRICK,
    GLASS,
    INK,
    STONE_DARK,
    SUN,
    WHITE,
    WOOD_DARK,
    Point,
    blob,
    disc,
    oval,
    path,
    poly,
    put,
    rect,
    stroke,
    text,
)
from assets.pictures.draw.village import crate

SOIL, SOIL_DARK = "#A8703F", "#87552C"
Grow = Callable[[int, float, float, float], str]
"""Draws the plant of a column, at a place, in a size."""


def cabbage(x: float, y: float, s: float = 1, fill: str = "#8CC56F") -> str:
    """Grow a cabbage."""
    return put(
        x,
        y,
        path(
            "M-28 -2 Q-40 -28 -16 -30 Q-10 -44 6 -36 Q28 -40 30 -18 Q38 0 22 2 Q0 8 -28 -2Z",
            fill,
            4 / s,
        ),
        path("M-12 -4 Q-16 -24 2 -26 Q18 -24 14 -4 Q0 2 -12 -4Z", "#B5DD95", 3 / s),
        stroke("M1 -4 V-20", 2.5 / s),
        scale=s,
    )


def carrot_top(x: float, y: float, s: float = 1) -> str:
    """Grow a bunch of leaves over a carrot."""
    return put(
        x,
        y,
        stroke("M0 0 q-14 -18 -16 -34 M0 0 q0 -22 2 -42 M0 0 q12 -18 18 -32", 8 / s),
        stroke("M0 0 q-14 -18 -16 -34 M0 0 q0 -22 2 -42 M0 0 q12 -18 18 -32", 3.6 / s, "#6DAF5C"),
        path("M-8 4 Q0 -8 8 4Z", "#E8732C", 3 / s),
        scale=s,
    )


def lettuce(x: float, y: float, s: float = 1, fill: str = "#9ACB5E") -> str:
    """Grow a lettuce, curly and wide."""
    return put(
        x,
        y,
        blob(0, -15, 33, 17, 10, fill, 4 / s, 3),
        blob(0, -19, 18, 11, 8, "#C6E59A", 3 / s, 5),
        stroke("M0 -10 V-24 M-6 -12 l-5 -6 M6 -12 l5 -6", 2.2 / s, "#5F9A45"),
        scale=s,
    )


def pumpkin(x: float, y: float, s: float = 1, fill: str = "#E8822C") -> str:
    """Grow a pumpkin, or a squash in another colour."""
    return put(
        x,
        y,
        oval(0, -20, 32, 22, fill, 4 / s),
        stroke("M-12 -39 Q-24 -20 -12 -1 M12 -39 Q24 -20 12 -1", 2.8 / s, "#9C4E17"),
        stroke("M0 -40 q-2 -10 8 -13", 9 / s),
        stroke("M0 -40 q-2 -10 8 -13", 4 / s, "#6E8F45"),
        scale=s,
    )


def vine(x: float, y: float, s: float = 1) -> str:
    """Let a squash plant creep: two big leaves, a tendril."""
    leaf = "M0 0 Q-22 -4 -20 -24 Q-4 -30 8 -22 Q20 -8 0 0Z"
    return put(
        x,
        y,
        put(-12, -2, path(leaf, "#7DA65A", 3.5 / s)),
        put(14, 2, path(leaf, "#94B968", 3.5 / s), flip=True),
        stroke("M0 0 q24 6 34 -6", 3 / s, "#5E8A3F"),
        scale=s,
    )


def mixed(column: int, x: float, y: float, size: float) -> str:
    """Grow cabbages and carrots in turn."""
    return cabbage(x, y, size) if column % 2 else carrot_top(x, y, size * 1.05)


def rows(
    horizon: float,
    grow: Grow = mixed,
    *,
    soil: tuple[str, str] = (SOIL, SOIL_DARK),
    clear: Sequence[Point] = (),
) -> str:
    """Plough rows that run to the horizon, and plant them.

    Args:
        horizon: Where the field begins.
        grow: What grows.
        soil: The colours of the earth and of the furrows.
        clear: Where people stand or things lie: nothing grows under them.

    Returns:
        The drawing.
    """
    drawn = path(f"M-10 {horizon + 4} Q600 {horizon - 14} 1210 {horizon + 4} V660 H-10Z", soil[0])
    for k in range(-6, 7):
        far, near = 600 + k * 74, 600 + k * 235
        drawn += poly(
            ((far - 7, horizon), (far + 7, horizon), (near + 50, 650), (near - 50, 650)), soil[1], 0
        )
    plants = ""
    for step in range(7):
        share = (step / 6) ** 1.5
        y = horizon + 26 + share * (600 - horizon)
        spread = 74 + (235 - 74) * (y - horizon) / (650 - horizon)
        size = 0.34 + 0.9 * share
        for k in range(-7, 7):
            x = 600 + (k + 0.5) * spread
            trodden = any(abs(x - px) < 74 and -46 < y - py < 34 for px, py in clear)
            if -50 < x < 1250 and not trodden:
                plants += grow(k, x, y, size)
    return drawn + plants


def greenhouse(x: float, y: float, s: float = 1) -> str:
    """Raise a tunnel greenhouse, seen a little from the side."""
    skin = path("M-60 0 V-80 Q-60 -160 40 -160 H300 Q380 -156 380 -70 V0Z", "#E3F2EC")
    hoops = stroke(
        "M50 0 V-84 Q54 -150 120 -160 M140 0 V-84 Q144 -150 206 -160 M230 0 V-84 Q234 -150 290 -160",
        3.5,
    )
    front = (
        path("M-60 0 V-80 Q-56 -150 20 -150 Q94 -150 96 -80 V0Z", "#F2FAF5")
        + stroke("M-60 -70 H96 M20 -150 V-112", 3.5)
        + rect(-12, -110, 62, 110, "#B9DCC8", 2, 4)
        + stroke("M19 -110 V0", 3.5)
    )
    inside = "".join(
        path(f"M{px} -2 q-10 -30 4 -52 q14 24 6 52z", "#8CC56F", 2.5) for px in range(150, 370, 34)
    )
    return put(
        x,
        y,
        oval(160, 2, 236, 10, INK, 0, 0.14),
        skin,
        f'<g opacity="0.6">{inside}</g>',
        hoops,
        front,
        path("M150 -120 q40 -20 90 -16", "none", 7, WHITE),
        scale=s,
    )


def tractor(x: float, y: float, s: float = 1) -> str:
    """Park the tractor of 1988."""
    return put(
        x,
        y,
        oval(0, 4, 130, 10, INK, 0, 0.15),
        rect(-90, -92, 120, 56, BRICK, 8),
        path("M20 -92 V-160 H96 L108 -60 H20Z", BRICK),
        path("M34 -100 V-146 H86 L94 -100Z", GLASS, 4),
        disc(76, -44, 50, "#2A3138"),
        disc(76, -44, 22, SUN, 4),
        disc(-62, -28, 32, "#2A3138"),
        disc(-62, -28, 13, SUN, 4),
        stroke("M-40 -92 V-132", 8),
        rect(-98, -74, 12, 22, "#FFF3C4", 3, 3.5),
        scale=s,
    )


def hen(x: float, y: float, s: float = 1, *, left: bool = False) -> str:
    """Let the hen Attestation peck about."""
    body = path(
        "M-30 -34 Q-46 -50 -40 -66 Q-28 -60 -20 -50 Q-4 -48 4 -60 Q8 -76 22 -74 Q34 -72 32 -56 Q34 -20 4 -14 Q-22 -12 -30 -34Z",
        "#C9743A",
        4,
    )
    return put(
        x,
        y,
        oval(0, 0, 28, 4, INK, 0, 0.15),
        stroke("M-4 -16 V-2 M8 -16 V-2 M-10 0 h10 M2 0 h12", 3.5, "#B5762A"),
        body,
        path("M-20 -34 Q-10 -20 8 -30 Q0 -44 -20 -34Z", "#A9592A", 3.5),
        path("M14 -76 q2 -12 8 -4 q6 -8 8 4z", BRICK, 3),
        path("M33 -62 l12 4 l-12 5z", SUN, 3),
        disc(24, -62, 2.4, INK, 0),
        scale=s,
        flip=left,
    )


def lettuce_crate(x: float, y: float, s: float = 1) -> str:
    """Fill a crate with lettuces."""
    heads = "".join(put(px, -32, lettuce(0, 0, 0.62)) for px in (-28, 28, 0))
    return put(x, y, heads, crate(0, 0, 1, ()), scale=s)


def veg_basket(x: float, y: float, s: float = 1, fill: str = "#E8822C") -> str:
    """Fill one of the weekly baskets: leeks, a squash on top."""
    leeks = path(
        "M-34 -40 q-16 -34 -6 -50 q14 16 16 50z M-20 -40 q-8 -40 6 -56 q10 20 4 56z", "#6DAF5C", 3.5
    )
    weave = path("M-48 -44 h96 l-10 44 h-76z", "#D9A45E", 4) + stroke(
        "M-45 -29 h90 M-41 -14 h82 M-24 -44 l5 44 M0 -44 v44 M24 -44 l-5 44", 2.6
    )
    return put(x, y, leeks, put(14, -34, pumpkin(0, 0, 0.74, fill)), weave, scale=s)


def slate(x: float, y: float, words: Sequence[str], w: float = 120, size: float = 24) -> str:
    """Chalk some lines on a slate; (x, y) is the middle of its foot."""
    h = 20 + len(words) * size * 1.25
    lines = "".join(
        text(0, -h + 12 + size * (1 + 1.2 * row), line, size, WHITE)
        for row, line in enumerate(words)
    )
    return put(
        x,
        y,
        rect(-w / 2, -h, w, h, WOOD_DARK, 4, 4.5),
        rect(-w / 2 + 7, -h + 7, w - 14, h - 14, "#2A3B38", 2, 3),
        lines,
    )


def leaves(
    seed: int, count: int, left: float, right: float, top: float, low: float, s: float = 1
) -> str:
    """Let autumn leaves fall, or lie."""
    rng, drawn = random.Random(seed), ""
    for _ in range(count):
        fill = rng.choice(("#E8932C", "#D9642A", "#E9BB3F", "#B5542A"))
        leaf = path("M-10 0 Q-2 -10 11 0 Q-2 10 -10 0Z", fill, 2.5) + stroke("M-10 0 H4", 2)
        drawn += put(
            rng.uniform(left, right),
            rng.uniform(top, low),
            leaf,
            scale=s,
            turn=rng.uniform(-70, 70),
        )
    return drawn


def kitchen_scales(x: float, y: float, s: float = 1) -> str:
    """Stand the scales of the stall."""
    return put(
        x,
        y,
        path("M-26 0 L-18 -44 H18 L26 0Z", "#8FA4B0", 4),
        disc(0, -22, 13, WHITE, 3),
        stroke("M0 -22 l6 -7", 2.5, BRICK),
        path("M-34 -60 H34 L24 -46 H-24Z", STONE_DARK, 4),
        scale=s,
    )


def squash_bed(column: int, x: float, y: float, size: float) -> str:
    """Grow squash: a vine everywhere, a fruit on every other plant."""
    fills = ("#E8822C", "#D9642A", "#8FA86A", "#E9B84A")
    fruit = pumpkin(x, y, size * 0.9, fills[int(x + y) % 4]) if (column + int(y)) % 3 else ""
    return vine(x, y, size) + fruit


def lettuce_bed(column: int, x: float, y: float, size: float) -> str:
    """Grow lettuces, green and red by column."""
    return lettuce(x, y, size, "#9ACB5E" if column % 3 else "#B5705C")


def frozen(column: int, x: float, y: float, size: float) -> str:
    """Leave cabbages and carrot leaves white with frost."""
    return cabbage(x, y, size, "#D5E6DF") if column % 2 else carrot_top(x, y, size * 1.05)


def boots(x: float, y: float, fill: str) -> str:
    """Stand a pair of boots."""
    one = path("M-8 0 V-42 H6 V-13 Q17 -11 17 0Z", fill, 3.5) + stroke("M-8 -34 H6", 2.5)
    return put(x + 9, y, one) + put(x - 12, y, one)
