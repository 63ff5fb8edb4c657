"""Indoors: rooms, tables, lamps, cups, papers, machines."""

from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    CREAM,
    GLASS,
    HEIGHT,
    INK,
    MEADOW,
    PAPER,
    PINE,
    SAND,
    STONE,
    STONE_DARK,
    SUN,
    WHITE,
    WIDTH,
    WOOD,
    WOOD_DARK,
    disc,
    n,
    oval,
    path,
    poly,
    put,
    rect,
    shade,
    stroke,
    text,
)


def room(
    wall: str = "#F6E3BC", floor: str = "#D9A066", y: float = 430, skirting: str = WOOD_DARK
) -> str:
    """Make a room seen from the front: wall, skirting, boards running to the eye."""
    boards = "".join(
        f"M{n(600 + (x - 600) * 0.62)} {y + 12} L{x} {HEIGHT} " for x in range(-420, 1680, 120)
    )
    return (
        rect(0, 0, WIDTH, y, wall, line=0)
        + rect(-6, y, WIDTH + 12, HEIGHT - y + 6, floor)
        + stroke(boards, 3, "#A8713C")
        + rect(-6, y - 14, WIDTH + 12, 18, skirting, 0, 4)
    )


def tiles(y: float, fill: str = "#E7D3B0", other: str = "#D8B98C") -> str:
    """Pave a floor with a chequer seen in perspective."""
    drawn, rows = rect(-6, y, WIDTH + 12, HEIGHT - y + 6, fill), 5
    depth = HEIGHT - y
    for row in range(rows):
        top, low = y + depth * (row / rows) ** 1.3, y + depth * ((row + 1) / rows) ** 1.3
        for column in range(-3, 15):
            if (row + column) % 2:
                continue
            corners = []
            for edge, py in ((column, top), (column + 1, top), (column + 1, low), (column, low)):
                spread = 92 * (1 + 0.9 * (py - y) / depth)
                corners.append((600 + (edge - 6) * spread, py))
            drawn += poly(corners, other, 0)
    return drawn + stroke(f"M-6 {y} H1206", 5)


def pendant(x: float, drop: float, fill: str = BRICK, s: float = 1, *, lit: bool = True) -> str:
    """Hang a lamp from the ceiling; its light falls in a soft cone."""
    cone = (
        shade(
            f"M{x - 34 * s} {drop + 30 * s} L{x - 150 * s} {drop + 330} H{x + 150 * s} L{x + 34 * s} {drop + 30 * s}Z",
            0.28,
            "#FFF0B8",
        )
        if lit
        else ""
    )
    bulb = disc(x, drop + 32 * s, 11 * s, "#FFE9A0" if lit else STONE, 4)
    return (
        cone
        + stroke(f"M{x} -4 V{drop}", 4.5)
        + bulb
        + path(
            f"M{x - 46 * s} {drop + 30 * s} Q{x - 40 * s} {drop - 8 * s} {x} {drop - 10 * s} Q{x + 40 * s} {drop - 8 * s} {x + 46 * s} {drop + 30 * s}Z",
            fill,
        )
    )


def table(x: float, y: float, w: float, h: float = 110, top: str = WOOD, depth: float = 26) -> str:
    """Set a long table seen from the front; y is its foot."""
    left, right = x - w / 2, x + w / 2
    legs = rect(left + 24, y - h + 10, 18, h - 10, WOOD_DARK, 0, 4.5) + rect(
        right - 42, y - h + 10, 18, h - 10, WOOD_DARK, 0, 4.5
    )
    board = poly(
        ((left + 18, y - h - depth), (right - 18, y - h - depth), (right, y - h), (left, y - h)),
        top,
    )
    return (
        oval(x, y + 2, w * 0.52, 10, INK, 0, 0.14)
        + legs
        + board
        + rect(left, y - h, w, 18, WOOD_DARK, 3)
    )


def cup(x: float, y: float, s: float = 1, fill: str = WHITE, *, steam: bool = True) -> str:
    """Serve a steaming cup on its saucer."""
    smoke = (
        stroke("M-6 -46 q-8 -10 0 -20 q8 -10 0 -20 M10 -44 q-6 -10 2 -18 q6 -8 0 -16", 3, "#B9AFA0")
        if steam
        else ""
    )
    return put(
        x,
        y,
        smoke,
        oval(0, 0, 34, 7, WHITE, 4),
        path("M-20 -34 H20 Q22 -4 0 -3 Q-22 -4 -20 -34Z", fill, 4),
        stroke("M20 -28 q16 -2 12 12 q-4 8 -16 8", 4),
        oval(0, -34, 20, 5, "#6B4028", 3.5),
        scale=s,
    )


def coffee_pot(x: float, y: float, s: float = 1, fill: str = "#AEBBC2") -> str:
    """Bring the Italian coffee pot."""
    body = (
        path("M-26 0 L-20 -42 H20 L26 0Z", fill, 4)
        + path("M-18 -48 L-28 -92 H24 L18 -48Z", fill, 4)
        + rect(-20, -50, 40, 9, STONE_DARK, 2, 3.5)
    )
    return put(
        x,
        y,
        body,
        stroke("M24 -88 q26 4 20 40", 8),
        path("M-28 -92 l-14 -8 l6 18z", fill, 4),
        path("M-26 -92 Q0 -112 24 -92Z", fill, 4),
        disc(0, -108, 5, INK, 0),
        stroke("M-10 -36 l-4 30 M10 -36 l4 30", 3),
        scale=s,
    )


def sheet(
    x: float,
    y: float,
    w: float = 90,
    h: float = 120,
    turn: float = 0,
    lines: int = 6,
    fill: str = WHITE,
    head: str = "",
) -> str:
    """Lay a written sheet, centred on (x, y)."""
    marks = "".join(
        f"M{n(-w * 0.36)} {n(-h * 0.22 + step * h * 0.105)} h{n(w * (0.72 if step % 3 != 2 else 0.46))} "
        for step in range(lines)
    )
    title = (
        text(0, -h * 0.31, head, w * 0.13)
        if head
        else stroke(f"M{-w * 0.36} {-h * 0.36} h{w * 0.4}", 5, INK)
    )
    return put(
        x,
        y,
        shade(f"M{-w / 2 + 6} {-h / 2 + 7} h{w} v{h} h{-w}z", 0.14),
        rect(-w / 2, -h / 2, w, h, fill, 3, 4),
        title,
        stroke(marks, 2.8, "#8A98A3"),
        turn=turn,
    )


def pen(x: float, y: float, turn: float = 0, fill: str = BLUE, s: float = 1) -> str:
    """Lay a pen."""
    return put(
        x,
        y,
        rect(-60, -7, 88, 14, fill, 4, 4),
        path("M28 -7 L52 0 L28 7Z", "#F3D9B0", 4),
        rect(-66, -7, 16, 14, INK, 4, 0),
        stroke("M-40 -7 h34", 3),
        scale=s,
        turn=turn,
    )


def stamp(x: float, y: float, s: float = 1) -> str:
    """Stand an office stamp."""
    return put(
        x,
        y,
        path("M-14 -34 Q-24 -70 0 -74 Q24 -70 14 -34Z", WOOD_DARK, 4.5),
        rect(-26, -36, 52, 18, WOOD, 4, 4.5),
        rect(-34, -18, 68, 18, INK, 4, 0),
        scale=s,
    )


def folder(
    x: float, y: float, w: float, h: float, fill: str, label: str = "", turn: float = 0
) -> str:
    """Lay a cardboard folder, centred on (x, y)."""
    tab = path(f"M{-w / 2} {-h / 2 + 8} v-20 h{w * 0.34} l12 20z", fill, 4)
    tag = (
        rect(-w * 0.24, -h * 0.16, w * 0.48, h * 0.2, PAPER, 3, 3)
        + text(0, -h * 0.02, label, min(h * 0.13, w * 0.66 / len(label)))
        if label
        else ""
    )
    return put(
        x,
        y,
        shade(f"M{-w / 2 + 7} {-h / 2 + 8} h{w} v{h} h{-w}z", 0.14),
        tab,
        rect(-w / 2, -h / 2, w, h, fill, 4, 4.5),
        tag,
        turn=turn,
    )


def coin(x: float, y: float, r: float = 20, words: str = "€") -> str:
    """Put down a coin."""
    return (
        disc(x, y, r, SUN, 4)
        + disc(x, y, r * 0.72, "#FFD26B", 2.5)
        + text(x, y + r * 0.36, words, r)
    )


def coins(x: float, y: float, count: int, w: float = 46) -> str:
    """Pile coins; y is the foot of the pile."""
    pile = "".join(
        path(
            f"M{x - w / 2} {y - 13 * i - 6} v-9 a{w / 2} 9 0 0 1 {w} 0 v9 a{w / 2} 9 0 0 1 {-w} 0z",
            SUN if i % 2 else "#E8A020",
            3.5,
        )
        for i in range(count)
    )
    return pile + oval(x, y - 13 * (count - 1) - 15, w / 2, 9, "#FFD26B", 3.5)


def note(
    x: float, y: float, fill: str = "#A9D3B4", turn: float = 0, words: str = "20", w: float = 130
) -> str:
    """Lay a banknote, centred on (x, y)."""
    h = w * 0.52
    return put(
        x,
        y,
        rect(-w / 2, -h / 2, w, h, fill, 5, 4),
        rect(-w * 0.42, -h * 0.36, w * 0.84, h * 0.72, "none", 4, 2.5),
        disc(0, 0, h * 0.25, "#E4F1E2", 2.5),
        text(-w * 0.27, h * 0.12, words, h * 0.34),
        text(w * 0.27, h * 0.12, "€", h * 0.34),
        turn=turn,
    )


def bucket(x: float, y: float, s: float = 1, fill: str = "#6FA3C8") -> str:
    """Set a bucket under the leak."""
    return put(
        x,
        y,
        oval(2, 0, 52, 8, INK, 0, 0.18),
        path("M-48 -78 L-36 -2 Q0 8 36 -2 L48 -78Z", fill),
        oval(0, -78, 48, 12, "#CFE8F2"),
        stroke("M-48 -78 q48 84 96 0", 4, "#57636C"),
        shade("M-40 -60 L-32 -6 L-18 -2 L-22 -62Z", 0.3, WHITE),
        scale=s,
    )


def shelf(x: float, y: float, w: float, goods: str = "") -> str:
    """Fix a shelf on the wall; goods stand on y."""
    return (
        goods
        + rect(x, y, w, 13, WOOD_DARK, 2, 4.5)
        + stroke(f"M{x + 26} {y + 13} v16 M{x + w - 26} {y + 13} v16", 6)
    )


def bottle(x: float, y: float, fill: str = PINE, s: float = 1) -> str:
    """Stand a bottle."""
    return put(
        x,
        y,
        path("M-11 0 V-40 Q-11 -50 -5 -54 V-72 H5 V-54 Q11 -50 11 -40 V0Z", fill, 3.5),
        rect(-11, -32, 22, 16, CREAM, 0, 2.5),
        scale=s,
    )


def jar(x: float, y: float, fill: str = SUN, s: float = 1) -> str:
    """Stand a jar."""
    return put(
        x,
        y,
        rect(-14, -38, 28, 38, fill, 6, 3.5),
        rect(-15, -48, 30, 11, WHITE, 3, 3.5),
        rect(-9, -26, 18, 13, WHITE, 1, 2),
        scale=s,
    )


def coffee_machine(x: float, y: float, s: float = 1) -> str:
    """Install the big coffee machine."""
    body = (
        rect(-100, -130, 200, 34, "#C9D2D6", 8)
        + rect(-92, -98, 184, 66, "#8B979F", 4)
        + rect(-104, -34, 208, 34, "#C9D2D6", 6)
    )
    heads = "".join(
        rect(px - 16, -96, 32, 16, STONE, 2, 4)
        + stroke(f"M{px} -80 v8 M{px} -76 l-18 8", 6)
        + path(f"M{px - 11} -56 h22 q0 20 -11 20 q-11 0 -11 -20z", WHITE, 3)
        for px in (-46, 40)
    )
    dials = (
        disc(-62, -113, 9, WHITE, 3)
        + stroke("M-62 -113 l4 -5", 2.5)
        + disc(66, -113, 6, BRICK, 3)
        + disc(48, -113, 6, MEADOW, 3)
    )
    cups = "".join(
        path(f"M{px} -132 h24 l-4 -20 h-16z", WHITE, 3) for px in (-86, -54, -22, 10, 42)
    )
    return put(x, y, body, heads, dials, cups, scale=s)


def frame(x: float, y: float, w: float, h: float, inside: str = "", fill: str = SAND) -> str:
    """Hang a framed picture."""
    return (
        rect(x, y, w, h, WOOD_DARK, 2, 4.5)
        + rect(x + 9, y + 9, w - 18, h - 18, fill, 1, 3)
        + inside
    )


def wall_window(
    x: float, y: float, w: float, h: float, outside: str = "", curtain: str = "", glass: str = GLASS
) -> str:
    """Open a large window on what is outside, with curtains if given a colour."""
    key = f"w{int(x)}{int(y)}"
    clip = f'<clipPath id="{key}"><rect x="{x}" y="{y}" width="{w}" height="{h}"/></clipPath>'
    view = f'{clip}<g clip-path="url(#{key})">{rect(x, y, w, h, glass, 0, 0)}{outside}</g>'
    bars = (
        rect(x, y, w, h, "none", 2, 10)
        + rect(x, y, w, h, "none", 2, 0)
        + stroke(f"M{x + w / 2} {y} v{h} M{x} {y + h * 0.45} h{w}", 5)
    )
    sill = rect(x - 16, y + h, w + 32, 14, WOOD, 3, 4.5)
    drapes = ""
    if curtain:
        for side, base in ((1, x - 12), (-1, x + w + 12)):
            drapes += path(
                f"M{base} {y - 16} h{side * w * 0.3} Q{base + side * w * 0.24} {y + h * 0.5} {base + side * 8} {y + h * 0.74} L{base} {y + h + 6}Z",
                curtain,
                4.5,
            )
            drapes += stroke(
                f"M{base + side * w * 0.1} {y - 10} Q{base + side * w * 0.1} {y + h * 0.3} {base + side * 8} {y + h * 0.56}",
                3,
            )
        drapes += stroke(f"M{x - 34} {y - 18} h{w + 68}", 8)
    return view + bars + sill + drapes


def keys(x: float, y: float, s: float = 1) -> str:
    """Drop a bunch of keys."""
    one = (
        disc(0, 0, 15, "#D6DCE0", 4)
        + disc(0, 0, 6, SAND, 3)
        + path("M12 -5 H52 V10 H42 V5 H34 V11 H26 V5 H12Z", "#D6DCE0", 4)
    )
    other = put(
        -6,
        8,
        disc(0, 0, 13, SUN, 4),
        disc(0, 0, 5, SAND, 3),
        path("M10 -4 H46 V9 H38 V4 H10Z", SUN, 4),
        turn=58,
    )
    return put(x, y, other, one, disc(-16, -10, 14, "none", 5), scale=s)


def plant(x: float, y: float, s: float = 1) -> str:
    """Set a pot plant."""
    leaves = path(
        "M0 -44 Q-50 -70 -44 -112 Q-8 -100 0 -44Z M0 -44 Q50 -64 48 -110 Q8 -100 0 -44Z M0 -44 Q-20 -100 2 -136 Q24 -100 0 -44Z",
        MEADOW,
        4,
    )
    return put(
        x,
        y,
        leaves,
        path("M-28 -46 H28 L20 0 H-20Z", "#D9734E", 4.5),
        rect(-32, -54, 64, 14, "#D9734E", 3, 4.5),
        scale=s,
    )


def light_shaft(
    x: float, y: float, w: float, h: float, drift: float = 180, opacity: float = 0.3
) -> str:
    """Let the sun fall slanting from a window."""
    return shade(f"M{x} {y} h{w} l{drift} {h} h{-w * 1.3}z", opacity, "#FFF3C4")
