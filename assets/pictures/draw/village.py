"""The village: houses, the old post office, church, bench, letter box, stalls, vehicles."""

from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    BRICK_DARK,
    CREAM,
    FRAME,
    GLASS,
    INK,
    PAPER,
    PINE,
    SAND,
    STONE,
    STONE_DARK,
    SUN,
    WHITE,
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


def roof(
    left: float,
    right: float,
    eave: float,
    ridge: float,
    inset: float,
    fill: str = BRICK,
    line: float = 5,
) -> str:
    """Lay a tiled roof; `inset` is how far the ridge stops short of each end."""
    base = poly(
        ((left, eave), (left + inset, ridge), (right - inset, ridge), (right, eave)), fill, line
    )
    rows, drawn = 4, ""
    for row in range(1, rows):
        share = row / rows
        y = eave + (ridge - eave) * share
        x, end = left + inset * share + 4, right - inset * share - 4
        drawn += f"M{n(x)} {n(y)} H{n(end)} "
        step = 34
        mark = x + 22 + (row * 13) % 29
        while mark < end - 30:
            drawn += f"M{n(mark)} {n(y)} q6 9 12 0 "
            mark += step * (2 + (row + int(mark)) % 2)
    dark = shade(
        f"M{left} {eave} L{left + inset * 0.22} {eave + (ridge - eave) * 0.22} H{right - inset * 0.22} L{right} {eave}Z",
        0.16,
    )
    return base + dark + stroke(drawn, line * 0.55)


def window(
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    shutters: str = "",
    lit: bool = False,
    line: float = 4,
) -> str:
    """Open a window in a wall, with shutters of a colour if given."""
    pane = rect(x, y, w, h, "#FFE29A" if lit else GLASS, 2, line)
    shine = (
        ""
        if lit
        else path(
            f"M{x + w * 0.12} {y + h * 0.62} L{x + w * 0.42} {y + h * 0.12}",
            "none",
            line * 1.2,
            WHITE,
        )
    )
    cross = stroke(f"M{x + w / 2} {y} v{h} M{x} {y + h * 0.48} h{w}", line * 0.8)
    sill = rect(x - 6, y + h, w + 12, 7, STONE, 2, line * 0.8)
    leaves = ""
    if shutters:
        for sx in (x - w * 0.52, x + w * 1.04):
            leaves += rect(sx, y - 2, w * 0.48, h + 4, shutters, 2, line)
            leaves += stroke(
                f"M{sx + 5} {y + h * 0.25} h{w * 0.48 - 10} M{sx + 5} {y + h * 0.5} h{w * 0.48 - 10} M{sx + 5} {y + h * 0.75} h{w * 0.48 - 10}",
                line * 0.6,
            )
    return leaves + pane + shine + cross + sill


def door(
    x: float,
    y: float,
    w: float,
    h: float,
    fill: str = FRAME,
    *,
    glazed: bool = True,
    line: float = 4.5,
) -> str:
    """Hang a door."""
    pane = (
        rect(x + w * 0.17, y + h * 0.12, w * 0.66, h * 0.38, GLASS, 2, line * 0.8) if glazed else ""
    )
    boards = stroke(
        f"M{x + w * 0.17} {y + h * 0.62} h{w * 0.66} v{h * 0.26} h{-w * 0.66}z", line * 0.6
    )
    return (
        rect(x, y, w, h, fill, 3, line)
        + pane
        + boards
        + disc(x + w * 0.86, y + h * 0.57, 3.5, SUN, 2)
    )


def house(
    x: float,
    y: float,
    s: float = 1,
    wall: str = CREAM,
    shutters: str = BLUE,
    *,
    beams: bool = False,
    tiles: str = BRICK,
    lit: bool = False,
) -> str:
    """Build a small house of the Landes, its foot at (x, y), with timber framing if asked."""
    line = max(3.2, 5 * s) / s
    body = rect(-90, -120, 180, 120, wall, 0, line)
    timber = ""
    if beams:
        d = "M-90 -120 V0 M-45 -120 V0 M0 -120 V-64 M45 -120 V0 M90 -120 V0 M-90 -64 H90 M-88 -64 L-46 -2 M88 -64 L46 -2"
        timber = stroke(d, 11) + stroke(d, 11 - 2 * line * 0.8, WOOD_DARK)
    chimney = rect(40, -206, 24, 46, SAND, 0, line)
    top = roof(-112, 112, -116, -178, 34, tiles, line)
    openings = window(
        -66, -98, 34, 42, shutters="" if beams else shutters, lit=lit, line=line * 0.8
    )
    openings += window(
        34, -98, 34, 42, shutters="" if beams else shutters, lit=lit, line=line * 0.8
    )
    openings += door(-16, -58, 32, 58, shutters, glazed=False, line=line * 0.8)
    return put(x, y, body, timber, openings, chimney, top, scale=s)


def church(x: float, y: float, s: float = 1) -> str:
    """Raise the village church and its square steeple."""
    line = max(3.2, 4.5 * s) / s
    nave = rect(-20, -90, 150, 90, "#F3E7CF", 0, line) + roof(
        -24, 142, -86, -132, 22, BRICK_DARK, line
    )
    tower = rect(-80, -190, 70, 190, "#F7EEDC", 0, line)
    spire = poly(((-88, -188), (-45, -286), (-2, -188)), "#6E7F8D", line)
    cross = stroke("M-45 -286 v-26 M-54 -302 h18", line)
    bell = path("M-58 -130 v-26 q13 -18 26 0 v26z", "#4A5A66", line * 0.8)
    face_ = disc(-45, -96, 14, WHITE, line * 0.8) + stroke("M-45 -104 v8 l7 4", line * 0.6)
    glass = path("M30 -24 v-32 q11 -16 22 0 v32z M78 -24 v-32 q11 -16 22 0 v32z", GLASS, line * 0.7)
    return put(x, y, nave, tower, spire, cross, bell, face_, glass, scale=s)


def sign(
    x: float,
    y: float,
    w: float,
    words: str,
    size: float = 30,
    fill: str = WHITE,
    ink: str = INK,
    line: float = 5,
) -> str:
    """Letter a board, centred on (x, y)."""
    h = size * 1.6
    return rect(x - w / 2, y - h / 2, w, h, fill, 8, line) + text(
        x, y + size * 0.36, words, size, ink
    )


def awning(
    x: float,
    y: float,
    w: float,
    depth: float = 42,
    colors: tuple[str, str] = (SUN, WHITE),
    stripes: int = 8,
    line: float = 4.5,
) -> str:
    """Unroll a striped awning over a shop window."""
    drawn, flare = "", depth * 0.45
    top, low = w / stripes, (w + 2 * flare) / stripes
    for band in range(stripes):
        a, b = x + band * top, x + (band + 1) * top
        c = x - flare + (band + 1) * low
        tongue = f"M{n(a)} {n(y)} H{n(b)} L{n(c)} {n(y + depth)} q{n(-low / 2)} 20 {n(-low)} 0 Z"
        drawn += path(tongue, colors[band % 2], line * 0.75)
    return drawn + stroke(f"M{x} {y} h{w}", line)


def letter_box(x: float, y: float, s: float = 1) -> str:
    """Stand the yellow letter box on its post."""
    box = (
        rect(-24, -104, 48, 64, SUN, 7)
        + rect(-15, -92, 30, 8, INK, 3, 0)
        + rect(-13, -74, 26, 22, WHITE, 3, 3)
    )
    return put(
        x,
        y,
        oval(4, 0, 24, 5, INK, 0, 0.15),
        rect(-5, -42, 10, 42, STONE_DARK),
        box,
        stroke("M-8 -67 h16 M-8 -60 h10", 2.5),
        scale=s,
    )


def bench(x: float, y: float, s: float = 1, fill: str = WOOD) -> str:
    """Set a slatted bench."""
    legs = stroke("M-58 0 L-54 -62 M58 0 L54 -62", 7)
    slats = (
        rect(-70, -66, 140, 13, fill, 4)
        + rect(-70, -48, 140, 13, fill, 4)
        + rect(-74, -28, 148, 12, fill, 4)
    )
    return put(x, y, oval(4, 2, 78, 6, INK, 0, 0.15), legs, slats, scale=s)


def cafe_table(x: float, y: float, s: float = 1, *, cups: bool = True) -> str:
    """Set a round terrace table."""
    cup = path("M-24 -78 h16 q0 14 -8 14 q-8 0 -8 -14z", WHITE, 3) + path(
        "M10 -80 h12 l-2 16 h-8z", "#F2B134", 3
    )
    return put(
        x,
        y,
        oval(2, 0, 40, 6, INK, 0, 0.15),
        stroke("M0 0 V-60 M-20 0 H20", 7),
        oval(0, -62, 52, 10, WOOD),
        cup if cups else "",
        scale=s,
    )


def chair(x: float, y: float, s: float = 1, fill: str = WOOD, *, left: bool = False) -> str:
    """Set a chair seen from the side, its back to the left unless `left`."""
    d = "M-20 0 L-17 -54 L-25 -118 M20 0 L18 -54"
    return put(
        x,
        y,
        oval(2, 0, 30, 5, INK, 0, 0.15),
        stroke(d, 11),
        stroke(d, 3.5, fill),
        rect(-26, -62, 52, 12, fill, 4),
        rect(-33, -124, 14, 36, fill, 5),
        scale=s,
        flip=left,
    )


def parasol(x: float, y: float, s: float = 1, colors: tuple[str, str] = (BRICK, CREAM)) -> str:
    """Open a parasol."""
    panels = path("M0 -216 Q-110 -208 -122 -150 L-62 -150 Z", colors[0]) + path(
        "M0 -216 Q-66 -206 -62 -150 L0 -150Z", colors[1]
    )
    panels += path("M0 -216 Q66 -206 62 -150 L0 -150Z", colors[0]) + path(
        "M0 -216 Q110 -208 122 -150 L62 -150 Z", colors[1]
    )
    return put(
        x, y, rect(-4, -160, 8, 160, "#EAD9B5", 0, 4), panels, disc(0, -218, 5, SUN, 3), scale=s
    )


def bicycle(x: float, y: float, s: float = 1, frame: str = "#4F7FB8") -> str:
    """Lean a bicycle with its basket."""
    wheels = "".join(disc(px, -34, 32, "none", 5) + disc(px, -34, 4, INK, 0) for px in (-56, 56))
    spokes = stroke("M-56 -64 V-4 M-86 -34 H-26 M56 -64 V-4 M26 -34 H86", 1.6)
    bars = "M-56 -34 L-30 -84 L34 -84 L56 -34 M-30 -84 L0 -34 L34 -84 M-56 -34 L0 -34"
    return put(
        x,
        y,
        oval(0, 0, 92, 6, INK, 0, 0.15),
        spokes,
        wheels,
        stroke(bars, 10),
        stroke(bars, 4.5, frame),
        stroke("M34 -84 L30 -104 q12 -8 22 2 M-34 -92 h-2 M-44 -94 h26", 6),
        path("M42 -98 h36 l-6 28 h-26z", "#E0B877", 4),
        scale=s,
    )


def crate(
    x: float,
    y: float,
    s: float = 1,
    goods: tuple[str, ...] = ("#D9482F", "#E8732C", "#D9482F", "#E8732C"),
) -> str:
    """Fill a wooden crate with round goods."""
    heap = "".join(
        disc(-30 + 20 * i, -40 - (6 if i % 2 else 0), 13, fill, 3.5) for i, fill in enumerate(goods)
    )
    box = rect(-46, -38, 92, 38, WOOD, 3, 4) + stroke("M-46 -19 h92 M-30 -38 v38 M30 -38 v38", 3)
    return put(x, y, heap, box, scale=s)


def basket_greens(x: float, y: float, s: float = 1) -> str:
    """Fill a basket with leeks, carrots and salad."""
    greens = path(
        "M-26 -36 q-20 -40 4 -46 q4 18 6 44z M-4 -36 q-16 -54 8 -62 q12 20 4 62z M20 -36 q-4 -44 22 -44 q4 24 -8 44z",
        "#6DAF5C",
        3.5,
    )
    return put(
        x,
        y,
        greens,
        path("M-44 -40 h88 l-10 40 h-68z", "#D9A45E", 4),
        stroke("M-40 -26 h80 M-37 -13 h74 M-20 -40 l4 40 M0 -40 v40 M20 -40 l-4 40", 2.6),
        scale=s,
    )


def stall(
    x: float,
    y: float,
    s: float = 1,
    colors: tuple[str, str] = (BRICK, WHITE),
    goods: str = "",
    w: float = 230,
) -> str:
    """Set a market stall; `goods` are drawn on its table, whose top is at -84."""
    posts = stroke(f"M{-w / 2 + 6} 0 V-256 M{w / 2 - 6} 0 V-256", 11) + stroke(
        f"M{-w / 2 + 6} 0 V-256 M{w / 2 - 6} 0 V-256", 3.5, WOOD
    )
    cloth = path(f"M{-w / 2 - 4} -86 h{w + 8} l6 66 h{-w - 20}z", "#F7EBD0", 4.5)
    folds = stroke(f"M{-w * 0.3} -82 l-4 58 M0 -82 v58 M{w * 0.3} -82 l4 58", 2.6)
    return put(
        x,
        y,
        oval(4, 0, w * 0.55, 8, INK, 0, 0.15),
        posts,
        cloth,
        folds,
        goods,
        awning(-w / 2, -276, w, 40, colors, 8),
        scale=s,
    )


def truck(
    x: float, y: float, s: float = 1, name: str = "CAFÉ", body: str = CREAM, band: str = PINE
) -> str:
    """Park the travelling café, its hatch open."""
    shell = path(
        "M-210 -30 V-196 Q-210 -214 -192 -214 H108 Q126 -214 128 -196 L130 -140 H168 Q186 -140 194 -122 L210 -84 Q216 -74 216 -58 V-30 Z",
        body,
    )
    skirt = path("M-210 -30 V-74 H215 Q216 -68 216 -58 V-30Z", band, 4.5)
    cab = path("M138 -128 H164 Q176 -128 182 -116 L194 -88 H138Z", GLASS, 4.5) + stroke(
        "M134 -138 V-34", 4
    )
    hatch = rect(-176, -176, 190, 84, "#5B3A29", 3) + rect(-186, -96, 210, 12, WOOD, 3, 4.5)
    lid = path("M-180 -178 H18 L40 -232 H-202Z", SUN, 4.5) + stroke(
        "M-140 -180 l-14 -50 M-92 -180 l-6 -50 M-44 -180 l4 -50 M-4 -180 l10 -50", 3
    )
    label = text(74, -146, name, min(33, 140 / len(name)))
    wheels = "".join(
        disc(px, -26, 32, "#2A3138") + disc(px, -26, 14, STONE, 4) for px in (-128, 132)
    )
    lamp = oval(208, -62, 8, 11, "#FFF3C4", 4) + rect(196, -44, 26, 12, STONE_DARK, 3, 4)
    return put(
        x,
        y,
        oval(0, 4, 236, 11, INK, 0, 0.16),
        shell,
        skirt,
        cab,
        hatch,
        lid,
        label,
        lamp,
        wheels,
        scale=s,
    )


def bunting(
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    sag: float = 40,
    flags: int = 10,
    colors: tuple[str, ...] = (SUN, BRICK, PINE, BLUE, PAPER),
) -> str:
    """Hang a string of little flags."""
    mx, my = (x1 + x2) / 2, (y1 + y2) / 2 + 2 * sag
    drawn = ""
    for step in range(flags):
        t = (step + 0.5) / flags
        px = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * mx + t * t * x2
        py = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * my + t * t * y2
        drawn += path(f"M{n(px - 14)} {n(py - 1)} h28 l-14 30z", colors[step % len(colors)], 3.5)
    return stroke(f"M{x1} {y1} Q{mx} {my} {x2} {y2}", 4) + drawn


def string_lights(
    x1: float, y1: float, x2: float, y2: float, sag: float = 40, bulbs: int = 12
) -> str:
    """Hang a string of warm bulbs."""
    mx, my = (x1 + x2) / 2, (y1 + y2) / 2 + 2 * sag
    drawn = ""
    for step in range(bulbs):
        t = (step + 0.5) / bulbs
        px = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * mx + t * t * x2
        py = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * my + t * t * y2
        drawn += oval(px, py + 11, 22, 22, "#FFE29A", 0, 0.25) + disc(px, py + 11, 8, "#FFDE7A", 3)
    return stroke(f"M{x1} {y1} Q{mx} {my} {x2} {y2}", 3.5) + drawn


def flag(x: float, y: float, s: float = 1) -> str:
    """Fly the French flag from a slanted pole."""
    cloth = "".join(
        path(f"M{px} -96 q10 6 22 0 v46 q-12 6 -22 0z", fill, 0)
        for px, fill in ((8, "#2F5FA8"), (30, WHITE), (52, "#D6402F"))
    )
    return put(
        x,
        y,
        stroke("M0 0 L8 -110", 6),
        cloth,
        path(
            "M8 -96 q10 6 22 0 q10 -6 22 0 q10 6 22 0 v46 q-12 6 -22 0 q-12 -6 -22 0 q-12 6 -22 0z",
            "none",
            4,
        ),
        disc(8, -112, 5, SUN, 3),
        scale=s,
    )


def post_office(x: float, y: float, s: float = 1, *, open_: bool = True) -> str:
    """Build the old post office of the mock-ups: a café when open, shut and weary when not."""
    wall = rect(-230, -230, 460, 230, CREAM if open_ else "#EFE3C9")
    plinth = rect(-230, -26, 460, 26, STONE, 0, 4.5)
    corner = "".join(
        rect(px, py, 28, 20, "#E9D6B4", 2, 3.5)
        for px in (-230, 202)
        for py in (-204, -156, -108, -60)
    )
    chimney = rect(116, -372, 48, 70, SAND) + rect(108, -380, 64, 14, STONE, 2, 4.5)
    top = roof(-272, 272, -224, -340, 88)
    drawn = wall + corner + plinth + chimney + top
    if open_:
        inside = rect(-8, -160, 206, 112, "#FFE7AE", 2)
        lamp = "".join(
            stroke(f"M{px} -160 v16", 3) + path(f"M{px - 14} -132 q14 -24 28 0z", BRICK, 3)
            for px in (40, 95, 150)
        )
        counter = (
            rect(-6, -74, 202, 24, WOOD, 0, 3.5)
            + rect(120, -104, 48, 30, "#8B979F", 4, 3.5)
            + rect(10, -92, 14, 18, WHITE, 2, 3)
            + rect(34, -96, 10, 22, PINE, 2, 3)
        )
        frame = stroke("M95 -160 v112 M-8 -124 h206", 4)
        flowers = rect(-14, -48, 218, 16, WOOD_DARK, 3, 4) + "".join(
            disc(px, -54, 8, fill, 3)
            for px, fill in zip(
                range(-2, 204, 16), ("#E78276", "#F2B134", "#5FA374", "#E279C7") * 4, strict=False
            )
        )
        opening = rect(-176, -158, 92, 158, "#F6C874", 2) + path(
            "M-174 -44 H-86 V-2 H-174Z", "#D08F4E", 0
        )
        opening += (
            stroke("M-174 -44 H-86", 3)
            + rect(-150, -82, 62, 38, WOOD_DARK, 2, 3.5)
            + rect(-154, -88, 68, 8, WOOD, 2, 3)
            + rect(-128, -102, 8, 14, WHITE, 1, 2.5)
        )
        opening += (
            stroke("M-130 -158 v14", 3)
            + path("M-144 -132 q14 -22 28 0z", BRICK, 3)
            + rect(-176, -158, 92, 158, "none", 2)
        )
        leaf = path("M-176 -158 L-212 -146 V8 L-176 0Z", FRAME) + path(
            "M-184 -140 L-204 -132 V-78 L-184 -82Z", GLASS, 4
        )
        board = sign(0, -194, 330, "CAFÉ DE LA POSTE", 33)
        slate = put(
            -56,
            0,
            path("M-26 6 L-20 -78 H24 L30 6Z", WOOD_DARK, 4),
            path("M-17 -4 L-13 -68 H17 L21 -4Z", "#2A3B38", 3),
            stroke("M-6 -56 h16 M-8 -42 h20 M-8 -28 h14 M-9 -15 h20", 3, WHITE),
        )
        drawn += (
            opening
            + leaf
            + inside
            + lamp
            + counter
            + frame
            + flowers
            + awning(-20, -172, 230, 40)
            + board
            + slate
        )
    else:
        shut = rect(-8, -160, 206, 112, "#8FA9A8", 2) + "".join(
            rect(px, -164, 52, 120, "#7E9A94", 2, 4)
            + stroke(
                f"M{px + 8} -140 h36 M{px + 8} -118 h36 M{px + 8} -96 h36 M{px + 8} -74 h36", 3
            )
            for px in (-10, 44, 98, 150)
        )
        gate = door(-176, -158, 92, 158, "#5E7F77", glazed=False)
        planks = put(-130, -84, rect(-62, -9, 124, 18, WOOD, 2, 4), turn=-14) + put(
            -130, -50, rect(-62, -9, 124, 18, WOOD, 2, 4), turn=9
        )
        board = (
            rect(-150, -216, 300, 46, "#F3DC9A", 6)
            + text(0, -182, "LA POSTE", 34, "#5A6B78")
            + shade("M-150 -180 h120 l-20 10 h-100z", 0.12)
        )
        notice = put(
            -132,
            -112,
            rect(-34, -18, 68, 34, WHITE, 2, 3.5),
            text(0, 6, "FERMÉ", 17, BRICK),
            turn=4,
        )
        cracks = stroke(
            "M-60 -150 l12 16 l-8 14 l14 20 M214 -60 l-16 14 l4 16 M-214 -40 l14 -12 l6 -18", 3.5
        )
        stain = shade(
            "M-60 -224 q-10 40 -2 64 q10 20 18 -10 q6 -30 8 -54z M168 -224 q-6 40 4 50 q14 10 16 -50z",
            0.1,
        )
        hole = path("M60 -290 l26 -8 l20 14 l-14 20 l-34 0z", "#5B3A29", 4) + stroke(
            "M66 -284 l30 14 M64 -272 l26 -22", 3, WOOD
        )
        drawn += stain + shut + gate + planks + notice + board + cracks + hole
    return put(x, y, drawn, scale=s)
