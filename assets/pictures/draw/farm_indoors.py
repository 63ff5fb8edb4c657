"""The scenario "farm", under a roof: the greenhouse, the office, the kitchen."""

from assets.pictures.draw import people as who
from assets.pictures.draw.garden import SOIL, boots, greenhouse
from assets.pictures.draw.indoors import (
    cup,
    jar,
    light_shaft,
    pendant,
    plant,
    room,
    shelf,
    table,
    tiles,
    wall_window,
)
from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    INK,
    MEADOW_DARK,
    MINT,
    PAPER,
    PINE,
    PLUM,
    ROSE,
    STONE,
    STONE_DARK,
    SUN,
    WHITE,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    disc,
    oval,
    page,
    path,
    poly,
    put,
    rect,
    stroke,
    text,
)
from assets.pictures.draw.nature import (
    forest,
    sun,
)
from assets.pictures.draw.people import person
from assets.pictures.draw.village import basket_greens, crate

EYE = 380
"""The height of the eye in the greenhouse: everything runs to (600, EYE)."""


def deep(across: float, down: float, near: float) -> tuple[float, float]:
    """Place a point of the greenhouse; `near` is 1 at its far end."""
    return 600 + across * near, EYE + down * near


def rib(near: float, fill: str = "none", line: float = 4) -> str:
    """Bend one hoop of the tunnel."""
    (left, foot), (right, _), (_, top) = (
        deep(-190, 50, near),
        deep(190, 50, near),
        deep(0, -166, near),
    )
    _, bend = deep(0, -50, near)
    return path(
        f"M{left} {foot} V{bend} Q{left} {top} 600 {top} Q{right} {top} {right} {bend} V{foot}",
        fill,
        line,
    )


def sprout(x: float, y: float, s: float, *, leek: bool = False) -> str:
    """Let a seed come up."""
    if leek:
        return put(
            x,
            y,
            stroke("M0 0 V-22 M-5 0 q-2 -12 -7 -17 M5 0 q2 -12 7 -17", 4.5, MEADOW_DARK),
            scale=s,
        )
    leaf = "M0 -10 q-18 0 -20 -14 q18 -2 20 14z M0 -10 q18 0 20 -14 q-18 -2 -20 14z"
    return put(x, y, stroke("M0 0 V-12", 4, MEADOW_DARK), path(leaf, "#7DBE5E", 2.6 / s), scale=s)


def seed_bench(side: int) -> str:
    """Run a bench of seedlings along a wall of the greenhouse; `side` is -1 or 1."""
    far, close, high = 1.15, 3.5, 21
    legs = "".join(
        stroke(f"M{x} {top} V{foot}", 4 + 3 * near)
        + stroke(f"M{x} {top} V{foot}", 3 * near - 1, WOOD_DARK)
        for near in (far, 1.7, 2.45, close)
        for (x, top), (_, foot) in [(deep(side * 88, high, near), deep(side * 88, 50, near))]
    )
    top = poly(
        (
            deep(side * 84, high, far),
            deep(side * 172, high, far),
            deep(side * 172, high, close),
            deep(side * 84, high, close),
        ),
        WOOD,
    )
    edge = poly(
        (
            deep(side * 84, high, far),
            deep(side * 84, high, close),
            deep(side * 84, high + 5, close),
            deep(side * 84, high + 5, far),
        ),
        WOOD_DARK,
        4,
    )
    front = poly(
        (
            deep(side * 84, high, close),
            deep(side * 172, high, close),
            deep(side * 172, high + 5, close),
            deep(side * 84, high + 5, close),
        ),
        WOOD_DARK,
        4,
    )
    trays, near = "", 1.24
    while near * 1.17 < close:
        after = near * 1.17
        for column, (inner, outer) in enumerate(((91, 124), (131, 165))):
            trays += poly(
                (
                    deep(side * inner, high, near),
                    deep(side * outer, high, near),
                    deep(side * outer, high, after),
                    deep(side * inner, high, after),
                ),
                "#4A3B30",
                3,
            )
            for share in (0.25, 0.8):
                depth = near + (after - near) * share
                for across in (0.2, 0.5, 0.8):
                    x, y = deep(side * (inner + (outer - inner) * across), high, depth)
                    trays += sprout(x, y, 0.17 + 0.2 * depth, leek=column == 1)
        near = after * 1.04
    return legs + top + trays + edge + front


def letters(x: float, y: float, count: int) -> str:
    """Pile letters of candidates."""
    return "".join(
        put(
            x + (3 if k % 2 else -3),
            y - 6 * k,
            poly(((-34, 0), (-26, -18), (40, -18), (34, 0)), WHITE if k % 2 else PAPER, 3),
        )
        for k in range(count)
    ) + put(x, y - 6 * count + 4, stroke("M-18 -4 h30 M-15 -9 h34", 2.5, "#8A98A3"))


def watering_can(x: float, y: float, s: float = 1, *, left: bool = False) -> str:
    """Fill a watering can."""
    return put(
        x,
        y,
        stroke("M22 -14 L54 -44 M48 -50 l14 10", 9),
        stroke("M22 -14 L54 -44", 3.5, "#8FB4C8"),
        path("M-26 0 V-40 H24 V0Z", "#8FB4C8", 4.5),
        stroke("M-26 -34 q-26 4 -16 28 M-18 -40 q20 -26 38 0", 5),
        scale=s,
        flip=left,
    )


def greenhouse_scene() -> str:
    """Inside the greenhouse: seedlings on their benches, letters on the table, twelve new pairs of boots."""
    door_ = (
        rect(556, 296, 88, 134, "#BFE3EA", 2, 4)
        + '<clipPath id="door"><rect x="558" y="298" width="84" height="132"/></clipPath>'
        + '<g clip-path="url(#door)">'
        + forest(376, PINE, 36, 5, 2.5)
        + sun(620, 332, 15)
        + poly(((560, 384), (640, 384), (640, 430), (560, 430)), SOIL, 3)
        + stroke("M598 386 L586 430 M604 386 L618 430", 4, "#87552C")
        + "</g>"
        + rect(556, 296, 88, 134, "none", 2, 4)
    )
    wires = "".join(
        stroke(f"M{x1} {y1} L{x2} {y2}", 2.5, "#7C98A0")
        for across, down in ((-120, -146), (120, -146), (0, -166))
        for (x1, y1), (x2, y2) in [(deep(across, down, 1), deep(across, down, 4.4))]
    )
    row = "".join(
        boots(x, 634, fill)
        for x, fill in zip(
            (*range(36, 330, 58), *range(880, 1170, 56)), (PINE, SUN, BRICK) * 4, strict=True
        )
    )
    floor = poly(
        (deep(-190, 50, 1), deep(190, 50, 1), deep(190, 50, 6), deep(-190, 50, 6)), "#B98A5A", 0
    )
    lane = poly(
        (deep(-70, 50, 1), deep(70, 50, 1), deep(70, 50, 6), deep(-70, 50, 6)), "#DDBB8A", 0
    )
    return page(
        rect(0, 0, 1200, 640, "#D8EEE8", line=0),
        path("M0 0 H1200 V300 Q900 200 600 210 Q300 200 0 300Z", "#E6F5F0", 0),
        forest(420, "#A9CFBC", 66, 5, 2.5),
        rect(-6, 420, 1212, 230, "#9CC59A", 0, 0),
        floor,
        lane,
        rib(1, "#F2FAF5", 4),
        stroke("M410 372 H556 M644 372 H790 M600 214 V296", 3),
        door_,
        stroke("M410 430 H790", 4),
        light_shaft(250, 0, 150, 640, 200, 0.28),
        light_shaft(790, 0, 110, 640, 150, 0.22),
        wires,
        rib(1.5, line=4),
        rib(2.3, line=5),
        seed_bench(-1),
        seed_bench(1),
        rib(3.6, line=6.5),
        person(
            388,
            590,
            206,
            who.YOUSSEF,
            arms=("rest", "down"),
            mood="smile",
            left=True,
            held=watering_can(76, -84, 0.9),
        ),
        person(540, 560, 204, who.KARINE, arms=("rest", "out"), mood="open"),
        person(660, 560, 206, who.THILAN, arms=("rest", "think"), mood="flat", left=True),
        person(
            836,
            600,
            206,
            who.DYLAN,
            arms=("hold", "hold"),
            mood="glad",
            held=put(
                0,
                -92,
                "".join(sprout(px, -10, 0.8) for px in (-26, -9, 9, 26)),
                poly(((-42, 0), (-36, -14), (36, -14), (42, 0)), "#4A3B30", 4),
            ),
        ),
        table(600, 622, 330, 92, depth=38),
        letters(540, 526, 3),
        letters(664, 526, 7),
        put(
            602,
            512,
            poly(((-30, 10), (-26, -12), (26, -12), (30, 10)), "#4A3B30", 3.5),
            "".join(sprout(px, 0, 0.9, leek=True) for px in (-18, -6, 6, 18)),
        ),
        row,
    )


def office() -> str:
    """The small office: files, a schedule, a meeting with the jobseeker."""
    chart = (
        rect(450, 70, 320, 190, WHITE, 4)
        + text(610, 104, "CULTURES", 26)
        + stroke("M466 118 h288 M466 150 h288 M466 182 h288 M466 214 h288", 3, "#9AA6AF")
        + "".join(
            rect(x, y, w, 16, fill, 6, 3)
            for x, y, w, fill in (
                (480, 126, 90, PINE),
                (560, 158, 120, "#E8732C"),
                (520, 190, 80, BRICK),
                (640, 222, 100, "#8CC56F"),
                (650, 126, 70, SUN),
            )
        )
    )
    files = (
        rect(880, 50, 260, 210, WOOD_LIGHT, 3)
        + "".join(
            rect(894 + 30 * k, 64, 26, 86, fill, 2, 3.5)
            + rect(900 + 30 * k, 76, 14, 20, WHITE, 1, 2)
            for k, fill in enumerate((PINE, PINE, BRICK, BLUE, SUN, BLUE, PLUM, BRICK))
        )
        + rect(880, 154, 260, 12, WOOD_DARK, 0, 4)
        + jar(914, 260, "#8CC56F")
        + jar(956, 260, "#E8732C")
        + put(1070, 260, basket_greens(0, 0, 0.9))
    )
    screen = (
        rect(560, 346, 150, 100, "#3A4650", 6)
        + rect(570, 356, 130, 78, "#BFE3EA", 3, 3.5)
        + stroke("M582 418 l24 -24 l20 10 l34 -34 l24 8", 4.5, PINE)
        + rect(620, 446, 30, 12, STONE_DARK, 0, 4)
        + rect(600, 456, 70, 10, STONE_DARK, 3, 4)
    )
    return page(
        room("#E8E3C8", "#C9955F", 430),
        wall_window(
            80,
            90,
            250,
            220,
            forest(250, PINE, 50, 5)
            + rect(0, 250, 600, 200, SOIL, line=4)
            + put(200, 300, greenhouse(-40, -16, 0.32)),
            MINT,
        ),
        light_shaft(80, 310, 250, 330, 190),
        chart,
        files,
        person(820, 540, 262, who.HUGO, arms=("rest", "out"), mood="open", left=True),
        person(
            960,
            530,
            250,
            who.THILAN,
            arms=("hold", "hold"),
            mood="smile",
            left=True,
            held=rect(-18, -128, 42, 50, WOOD, 2, 4) + rect(-12, -122, 30, 40, WHITE, 1, 2.5),
        ),
        table(640, 610, 620, 124, WOOD, 62),
        screen,
        flat(430, 462, 130, 36, "#F3C77A"),
        flat(438, 454, 118, 30, WHITE),
        flat(440, 450, 112, 26, "#F3C77A"),
        flat(824, 464, 132, 40, WHITE),
        stroke("M784 456 h60 M778 466 h84 M774 476 h90", 2.8, "#8A98A3"),
        stroke("M842 478 l34 -18", 8) + stroke("M842 478 l34 -18", 3.5, BLUE),
        cup(536, 474, 0.7),
        put(912, 462, rect(-26, -16, 52, 16, STONE_DARK, 3, 4), rect(-8, -44, 16, 30, WOOD, 6, 4)),
        plant(1120, 612, 1.2),
        chair(250, 622, 1.1),
        person(260, 624, 250, who.SANDRA, pose="sit", arms=("rest", "down"), mood="worried"),
        person(120, 634, 256, who.KARINE, arms=("hip", "rest"), mood="smile"),
    )


def flat(x: float, y: float, w: float, h: float, fill: str) -> str:
    """Lay something flat on a table seen from the front."""
    return poly(
        (
            (x - w / 2 - 8, y + h / 2),
            (x - w / 2 + 8, y - h / 2),
            (x + w / 2, y - h / 2),
            (x + w / 2 - 8, y + h / 2),
        ),
        fill,
        4,
    )


def chair(x: float, y: float, s: float) -> str:
    """Set an office chair."""
    return put(
        x,
        y,
        stroke("M-20 0 L-17 -54 M20 0 L18 -54", 9),
        rect(-28, -62, 58, 14, BLUE, 5),
        rect(-38, -128, 16, 70, BLUE, 7),
        scale=s,
    )


def kitchen() -> str:
    """The kitchen: soups and jars for the baskets."""
    stove = (
        rect(80, 360, 260, 220, "#C9D2D6", 6)
        + rect(66, 344, 288, 24, STONE_DARK, 4)
        + rect(104, 420, 212, 110, "#3A4650", 6, 4.5)
        + rect(120, 436, 180, 78, "#F2A94C", 4, 3.5)
        + "".join(disc(x, 396, 9, INK, 0) for x in (120, 170, 220, 270))
    )
    pot = put(
        160,
        344,
        path("M-62 0 V-76 H62 V0Z", "#8FA4B0"),
        oval(0, -76, 62, 12, "#E8934A"),
        stroke("M-62 -56 h-18 M62 -56 h18", 8),
        stroke("M-20 -94 q-10 -12 0 -22 t0 -20 M20 -96 q-8 -10 2 -18 t0 -18", 4, "#B9AFA0"),
    ) + put(290, 344, path("M-42 0 V-44 H42 V0Z", BRICK), stroke("M-42 -44 H42 M42 -34 h34", 7))
    jars = "".join(
        jar(x, 470, fill, 1.25)
        for x, fill in zip(
            range(530, 960, 52),
            (BRICK, "#E8732C", "#8CC56F", BRICK, SUN, "#E8732C", PLUM, "#8CC56F", BRICK, SUN),
            strict=False,
        )
    )
    peg = stroke("M420 120 H700", 7) + "".join(
        put(x, 120, inner)
        for x, inner in (
            (450, stroke("M0 0 V70", 6) + oval(0, 84, 20, 16, STONE, 4)),
            (520, stroke("M0 0 V80", 6) + rect(-14, 66, 28, 44, STONE, 3, 4)),
            (590, stroke("M0 0 V60", 6) + path("M-22 60 q22 70 44 0z", STONE, 4)),
            (660, stroke("M0 0 V50", 6) + oval(0, 78, 34, 30, "#3A4650", 4)),
        )
    )
    return page(
        room("#F6E7C6", "#E0D2B4", 450),
        tiles(450, "#EFE2C8", "#D9BF94"),
        "".join(
            rect(x, y, 60, 50, "#DCEBE6" if (x // 60 + y // 50) % 2 else WHITE, 0, 2)
            for x in range(0, 1200, 60)
            for y in (250, 300, 350)
        ),
        wall_window(900, 62, 230, 160, forest(182, PINE, 50, 7) + sun(1070, 96, 20), ROSE),
        peg,
        shelf(
            100,
            150,
            240,
            "".join(
                jar(x, 150, fill)
                for x, fill in zip(
                    range(126, 340, 38), (SUN, BRICK, "#8CC56F", PLUM, "#E8732C", SUN), strict=False
                )
            ),
        ),
        stove,
        pot,
        pendant(790, 60, PINE, 0.9, lit=False),
        person(
            430,
            570,
            258,
            who.Look(skin="#FFDBB4", top="#78D98A", hair="bob", tint=who.RED, apron=WHITE),
            arms=("out", "hold"),
            mood="smile",
            left=True,
        ),
        person(
            640,
            560,
            254,
            who.Look(skin="#A8623A", top="#FFCF77", hair="bun", tint=who.BLACK, apron=WHITE),
            arms=("rest", "rest"),
            mood="glad",
        ),
        person(
            820,
            560,
            256,
            who.Look(
                skin="#CF8F5C",
                top="#8FA7DF",
                hair="short",
                tint=who.BLACK,
                beard="full",
                apron=WHITE,
            ),
            arms=("rest", "think"),
            mood="smile",
            left=True,
        ),
        table(760, 620, 640, 134, WOOD),
        jars,
        put(1016, 482, basket_greens(0, 0, 0.9)),
        crate(1110, 630, 1.1),
        crate(190, 640, 1.1, ("#E8732C", "#F2A94C", "#E8732C", "#F2A94C")),
    )
