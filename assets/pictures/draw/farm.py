"""The pictures of the scenario "farm": a market garden that gives work."""

from assets.pictures.draw import people as who
from assets.pictures.draw.indoors import (
    cup,
    folder,
    jar,
    light_shaft,
    pen,
    pendant,
    plant,
    room,
    sheet,
    shelf,
    table,
    tiles,
    wall_window,
)
from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    GLASS,
    INK,
    MEADOW_DARK,
    MINT,
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
    bird,
    cloud,
    forest,
    hills,
    lawn,
    pine,
    sky,
    sun,
    tufts,
)
from assets.pictures.draw.people import person
from assets.pictures.draw.summer import wheelbarrow
from assets.pictures.draw.village import basket_greens, church, crate, house, truck

SOIL, SOIL_DARK = "#A8703F", "#87552C"


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


def rows(horizon: float, *, frosted: bool = False) -> str:
    """Plough rows that run to the horizon, and plant them."""
    soil, dark = ("#B9A79A", "#94857C") if frosted else (SOIL, SOIL_DARK)
    drawn = path(f"M-10 {horizon + 4} Q600 {horizon - 14} 1210 {horizon + 4} V660 H-10Z", soil)
    for k in range(-6, 7):
        far, near = 600 + k * 74, 600 + k * 235
        drawn += poly(
            ((far - 7, horizon), (far + 7, horizon), (near + 50, 650), (near - 50, 650)), dark, 0
        )
    plants = ""
    for step in range(7):
        share = (step / 6) ** 1.5
        y = horizon + 26 + share * (600 - horizon)
        spread = 74 + (235 - 74) * (y - horizon) / (650 - horizon)
        size = 0.34 + 0.9 * share
        for k in range(-7, 7):
            x = 600 + (k + 0.5) * spread
            if -50 < x < 1250:
                plants += (
                    cabbage(x, y, size, "#D5E6DF" if frosted else "#8CC56F")
                    if k % 2
                    else carrot_top(x, y, size * 1.05)
                )
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


def dawn() -> str:
    """Fill the sky at daybreak."""
    bands = "".join(
        path(f"M0 {y} Q320 {y - 46} 640 {y} T1200 {y - 14} V640 H0Z", fill, 0)
        for y, fill in ((110, "#F9C9A0"), (200, "#FBD9AE"), (290, "#FDE7C2"))
    )
    return rect(0, 0, 1200, 640, "#F3B48F", line=0) + bands + sun(640, 330, 66, "#FFF0C0")


def cover() -> str:
    """The garden at dawn, its greenhouse, its people."""
    return page(
        dawn(),
        cloud(250, 96, 0.9, "#FFF1DF"),
        cloud(930, 84, 1, "#FFF1DF"),
        bird(480, 150),
        bird(516, 168, 0.7),
        forest(380, "#6A9A88", 60, 6, 3.5),
        hills(392, "#8FC48F"),
        church(180, 424, 0.56),
        house(60, 430, 0.6, beams=True),
        house(1130, 436, 0.66, shutters=PINE),
        rows(430),
        greenhouse(760, 462, 0.98),
        pine(30, 500, 1.2, 10),
        pine(1180, 500, 1, -8),
        pine(330, 440, 0.6, 4),
        person(640, 540, 168, who.SANDRA, arms=("rest", "wave"), mood="glad"),
        person(
            560,
            616,
            208,
            who.YOUSSEF,
            arms=("hold", "hold"),
            mood="smile",
            held=put(8, -104, crate(0, 14, 0.66, ("#E8732C", "#D9482F", "#E8732C", "#8CC56F"))),
        ),
        person(820, 610, 206, who.KARINE, arms=("hip", "out"), mood="open", left=True),
        wheelbarrow(1010, 622, 1, "".join(cabbage(x, -74, 0.9) for x in (-30, 16, 54))),
        person(896, 618, 206, who.DYLAN, pose="walk", arms=("rest", "down"), mood="smile"),
        person(1136, 626, 200, who.MARIE, arms=("rest", "wave"), mood="glad", left=True),
    )


def greenhouse_scene() -> str:
    """Inside the greenhouse: tomatoes on their strings."""
    hoops = "".join(
        path(
            f"M{600 - w} 660 V{360 - r} Q{600 - w} {260 - r * 1.9} 600 {250 - r * 1.9} Q{600 + w} {260 - r * 1.9} {600 + w} {360 - r} V660",
            "none",
            line,
        )
        for w, r, line in ((190, 20, 3.5), (300, 52, 4), (450, 92, 5), (640, 136, 7))
    )
    path_ = poly(((560, 430), (640, 430), (860, 650), (340, 650)), "#D9B483")
    beds = poly(((410, 430), (560, 430), (340, 650), (-200, 650)), SOIL) + poly(
        ((790, 430), (640, 430), (860, 650), (1400, 650)), SOIL
    )
    vines = ""
    for x, y, s in (
        (484, 440, 0.44),
        (716, 440, 0.44),
        (455, 452, 0.54),
        (745, 452, 0.54),
        (418, 470, 0.66),
        (782, 470, 0.66),
        (372, 494, 0.82),
        (828, 494, 0.82),
        (310, 528, 1.02),
        (890, 528, 1.02),
        (226, 576, 1.3),
        (974, 576, 1.3),
        (100, 640, 1.66),
        (1100, 640, 1.66),
    ):
        fruit = "".join(
            disc(px, py, 10, fill, 3)
            for px, py, fill in (
                (-20, -60, BRICK),
                (16, -92, BRICK),
                (-14, -124, "#E8732C"),
                (20, -150, BRICK),
                (-22, -178, "#9CCB6A"),
                (12, -40, BRICK),
            )
        )
        leaves = "".join(
            path(
                f"M0 {py} q{side * 26} -24 {side * 46} -2 q{side * -20} 18 {side * -46} 2z", fill, 3
            )
            for py, side, fill in (
                (-30, -1, PINE),
                (-54, 1, "#5FA374"),
                (-84, -1, "#5FA374"),
                (-110, 1, PINE),
                (-140, -1, PINE),
                (-170, 1, "#5FA374"),
                (-196, -1, "#5FA374"),
            )
        )
        vines += put(
            x,
            y,
            stroke("M0 4 V-250", 3),
            stroke("M0 4 q-6 -60 0 -110 t0 -96", 5, MEADOW_DARK),
            leaves,
            fruit,
            scale=s,
        )
    return page(
        rect(0, 0, 1200, 640, "#E4F3EC", line=0),
        path("M0 0 H1200 V440 H0Z", "#D3ECE6", 0),
        sun(600, 330, 40),
        forest(430, "#A9CFBC", 60, 5, 2.5),
        beds,
        path_,
        light_shaft(240, 0, 170, 640, 200, 0.3),
        light_shaft(760, 0, 120, 640, 160, 0.24),
        hoops,
        vines,
        person(560, 540, 196, who.KARINE, arms=("rest", "wave"), mood="open"),
        person(
            690,
            560,
            200,
            who.SANDRA,
            arms=("hold", "hold"),
            mood="smile",
            left=True,
            held=put(6, -96, crate(0, 10, 0.6, ("#C8452F",) * 4)),
        ),
        person(420, 622, 214, who.DYLAN, arms=("rest", "up"), mood="smile", left=True),
        crate(600, 626, 1, ("#C8452F",) * 4),
        crate(760, 634, 1, ("#C8452F", "#E8732C", "#C8452F", "#9CCB6A")),
    )


def field() -> str:
    """In the field: the rows, the hoe, the tractor path."""
    tractor = put(
        930,
        430,
        rect(-90, -92, 120, 56, BRICK, 8),
        path("M20 -92 V-160 H96 L108 -60 H20Z", BRICK),
        path("M34 -100 V-146 H86 L94 -100Z", GLASS, 4),
        disc(76, -44, 50, "#2A3138"),
        disc(76, -44, 22, SUN, 4),
        disc(-62, -28, 32, "#2A3138"),
        disc(-62, -28, 13, SUN, 4),
        stroke("M-40 -92 V-132", 8),
        rect(-98, -74, 12, 22, "#FFF3C4", 3, 3.5),
        scale=0.82,
    )
    hoe = (
        stroke("M40 -190 L78 -2", 9)
        + stroke("M40 -190 L78 -2", 3.5, WOOD)
        + path("M70 -8 h30 v14 h-28z", STONE, 4)
    )
    return page(
        sky(horizon=390),
        sun(160, 100, 56),
        cloud(440, 80, 1),
        cloud(860, 96, 0.8),
        bird(620, 150),
        forest(372, "#5C9E86", 60, 9, 3.5),
        hills(384),
        greenhouse(130, 414, 0.6),
        house(1090, 416, 0.56, beams=True),
        rows(404),
        tractor,
        person(
            360, 560, 204, who.YOUSSEF, arms=("rest", "wave"), mood="smile", held=put(10, 4, hoe)
        ),
        person(
            620,
            600,
            212,
            who.Look(skin="#A8623A", top="#FFCF77", hair="straw", tint=who.BLACK),
            arms=("hold", "hold"),
            mood="glad",
            held=put(4, -100, basket_greens(0, 16, 0.7)),
        ),
        person(820, 566, 200, who.PATRICK, arms=("hip", "out"), mood="open", left=True),
        person(180, 626, 206, who.DYLAN, arms=("rest", "down"), mood="flat"),
        wheelbarrow(1080, 626, 1.05, "".join(cabbage(x, -74, 0.9) for x in (-30, 16, 54))),
        crate(480, 630, 0.9),
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
        rect(860, 90, 260, 230, WOOD_LIGHT, 3)
        + "".join(
            rect(874 + 30 * k, 104, 26, 86, fill, 2, 3.5)
            + rect(880 + 30 * k, 116, 14, 20, WHITE, 1, 2)
            for k, fill in enumerate((PINE, PINE, BRICK, BLUE, SUN, BLUE, PLUM, BRICK))
        )
        + rect(860, 194, 260, 12, WOOD_DARK, 0, 4)
        + jar(890, 320, "#8CC56F")
        + jar(934, 320, "#E8732C")
        + put(1040, 320, basket_greens(0, 0, 0.9))
    )
    screen = (
        rect(560, 372, 150, 100, "#3A4650", 6)
        + rect(570, 382, 130, 78, "#BFE3EA", 3, 3.5)
        + stroke("M582 444 l24 -24 l20 10 l34 -34 l24 8", 4.5, PINE)
        + rect(610, 470, 50, 16, STONE_DARK, 2, 4)
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
        table(640, 610, 620, 124, WOOD),
        screen,
        folder(440, 474, 150, 44, "#F3C77A", "", -2),
        sheet(810, 478, 120, 36, 3, 0),
        pen(830, 478, -8, BLUE, 0.6),
        cup(400, 488, 0.7),
        plant(1120, 612, 1.2),
        chair(250, 622, 1.1),
        person(260, 624, 250, who.SANDRA, pose="sit", arms=("rest", "down"), mood="worried"),
        person(120, 634, 256, who.KARINE, arms=("hip", "rest"), mood="smile"),
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


def van() -> str:
    """The delivery van, loaded with baskets."""
    load = put(-130, -100, crate(0, 0, 0.62)) + put(-66, -100, basket_greens(0, 0, 0.66))
    return page(
        sky(horizon=400),
        sun(1060, 96, 54),
        cloud(250, 92, 0.9),
        cloud(700, 72, 0.8),
        forest(380, "#5C9E86", 60, 5, 3.5),
        hills(392),
        greenhouse(60, 452, 0.86),
        house(1040, 440, 0.72, beams=True),
        church(860, 430, 0.56),
        lawn(470),
        path("M-10 566 Q500 530 1210 560 V660 H-10Z", "#E2C796"),
        pine(1160, 520, 1.2, -8),
        tufts(6, 40, 10, 1190, 490, 540),
        put(
            600,
            596,
            truck(0, 0, 1.2, "LÉGUMES", WHITE, BRICK),
            f'<g transform="scale(1.2)">{load}</g>',
        ),
        crate(262, 620, 1),
        crate(350, 626, 1, ("#F2C230", "#8CC56F", "#F2C230", "#8CC56F")),
        basket_greens(310, 576, 0.9),
        person(
            190,
            622,
            212,
            who.YOUSSEF,
            arms=("hold", "hold"),
            mood="smile",
            held=put(6, -98, crate(0, 12, 0.66)),
        ),
        person(420, 630, 210, who.SANDRA, arms=("rest", "wave"), mood="glad"),
        person(920, 622, 214, who.PATRICK, arms=("rest", "out"), mood="smile", left=True),
        person(
            1060,
            628,
            200,
            who.MARIE,
            arms=("hold", "hold"),
            mood="glad",
            left=True,
            held=put(6, -96, basket_greens(0, 14, 0.6)),
        ),
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
        stroke("M-20 -96 q-12 -18 0 -34 t0 -34 M20 -98 q-10 -16 2 -30 t0 -30", 4, "#B9AFA0"),
    ) + put(290, 344, path("M-42 0 V-44 H42 V0Z", BRICK), stroke("M-42 -44 H42 M42 -34 h34", 7))
    jars = "".join(
        jar(x, 470, fill, 1.25)
        for x, fill in zip(
            range(520, 1000, 52),
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
        wall_window(830, 70, 230, 160, forest(190, PINE, 50, 7) + sun(1000, 104, 20), ROSE),
        peg,
        shelf(
            100,
            210,
            240,
            "".join(
                jar(x, 210, fill)
                for x, fill in zip(
                    range(126, 340, 38), (SUN, BRICK, "#8CC56F", PLUM, "#E8732C", SUN), strict=False
                )
            ),
        ),
        stove,
        pot,
        pendant(770, 30, PINE, 0.9, lit=False),
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
        put(1030, 480, basket_greens(0, 0, 0.9)),
        crate(1110, 630, 1.1),
        crate(190, 640, 1.1, ("#E8732C", "#F2A94C", "#E8732C", "#F2A94C")),
    )


def frost() -> str:
    """A morning of frost: the rows are white, the greenhouse has a tear."""
    flakes = "".join(
        disc((k * 83 + 17) % 1200, (k * 59) % 420, (2.6, 3.6)[k % 2], WHITE, 0) for k in range(120)
    )
    ice = "".join(
        put(x, y, stroke("M-12 0 H12 M-6 -10 L6 10 M6 -10 L-6 10", 3.5, WHITE))
        for x, y in (
            (180, 470),
            (420, 520),
            (760, 500),
            (980, 540),
            (320, 600),
            (660, 610),
            (1100, 600),
            (90, 560),
        )
    )
    tear = put(
        806,
        462,
        path("M150 -150 l24 40 l-14 18 l26 40 l14 -50 l-10 -20 l8 -30z", "#8FA9B4", 3.5),
        stroke("M204 -146 q30 -18 54 4 q14 16 -6 22", 4),
    )
    return page(
        rect(0, 0, 1200, 640, "#B9CEDC", line=0),
        path("M0 200 Q320 150 640 200 T1200 186 V640 H0Z", "#CBDCE5", 0),
        path("M0 300 Q320 260 640 300 T1200 290 V640 H0Z", "#DFE9EC", 0),
        disc(220, 180, 52, "#F7E6B8"),
        cloud(520, 90, 1, "#EDF3F6"),
        cloud(940, 120, 0.9, "#EDF3F6"),
        forest(380, "#7E9FA3", 60, 6, 3.5),
        hills(392, "#CFE0DC"),
        house(80, 432, 0.66, beams=True, lit=True),
        church(300, 424, 0.52),
        rows(430, frosted=True),
        greenhouse(800, 462, 0.98),
        tear,
        pine(40, 510, 1.2, 10, "#6F9E96", "#5A837F"),
        pine(1180, 500, 1.1, -8, "#6F9E96", "#5A837F"),
        ice,
        flakes,
        person(520, 610, 212, who.KARINE, arms=("hip", "think"), mood="worried"),
        person(
            650,
            600,
            210,
            who.YOUSSEF,
            arms=("rest", "rest"),
            mood="worried",
            left=True,
            held=put(0, -96, cabbage(10, 10, 0.9, "#D5E6DF")),
        ),
        person(
            300,
            622,
            200,
            who.DYLAN,
            arms=("hold", "hold"),
            mood="worried",
            held=path("M-34 -122 H40 L48 -84 H-40Z", WHITE, 4),
        ),
        poly(((120, 596), (260, 584), (290, 628), (90, 640)), "#F2F6F7", 4),
    )


SCENES = {
    "cover": cover,
    "greenhouse": greenhouse_scene,
    "field": field,
    "office": office,
    "van": van,
    "kitchen": kitchen,
    "frost": frost,
}
