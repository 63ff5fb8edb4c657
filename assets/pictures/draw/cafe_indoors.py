"""The scenario "cafe", indoors: the old counter, the village hall, the kitchen, the bank, the café."""

from assets.pictures.draw import people as who
from assets.pictures.draw.cafe_village import cat
from assets.pictures.draw.desk import desk, limb_hand
from assets.pictures.draw.indoors import (
    bottle,
    bucket,
    coffee_machine,
    coffee_pot,
    coin,
    coins,
    cup,
    folder,
    frame,
    jar,
    light_shaft,
    note,
    pen,
    pendant,
    plant,
    room,
    sheet,
    shelf,
    stamp,
    table,
    tiles,
    wall_window,
)
from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    FRAME,
    INK,
    LEMON,
    MINT,
    NIGHT,
    PINE,
    PINE_DARK,
    PLUM,
    ROSE,
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
    shade,
    stroke,
    text,
)
from assets.pictures.draw.nature import (
    forest,
    rain,
    sun,
)
from assets.pictures.draw.people import person
from assets.pictures.draw.village import (
    bunting,
    cafe_table,
    chair,
    church,
)


def inside_rain() -> str:
    """Inside, it rains in a bucket where the counter will be."""
    view = (
        rect(0, 0, 1200, 420, "#A9C2C8", line=0)
        + forest(300, PINE_DARK, 80, 4)
        + rain(3, 150, -10, "#6E93A3", 360)
    )
    drops = "".join(
        path(f"M{x} {y} q-9 15 0 20 q9 -5 0 -20z", "#8CC4DE", 3)
        for x, y in (
            (566, 92),
            (560, 190),
            (570, 300),
            (556, 380),
            (566, 440),
            (872, 120),
            (880, 250),
            (868, 372),
        )
    )
    stain = path("M470 -4 Q480 40 540 46 Q560 70 590 48 Q660 44 668 -4Z", "#D6BC88", 0) + path(
        "M506 -4 Q520 26 556 28 Q600 34 630 -4Z", "#BFA06A", 0
    )
    stain += path("M800 -4 Q812 40 872 44 Q930 36 936 -4Z", "#D6BC88", 0)
    stain += path("M520 -4 l14 22 l22 -6 l16 14 l24 -12 l12 -18z", "#4A3A2E", 4) + stroke(
        "M532 8 h70 M548 18 h44", 3, WOOD
    )
    counter = (
        rect(690, 424, 400, 122, "#C98B54")
        + stroke("M790 430 v112 M890 430 v112 M990 430 v112", 4)
        + rect(672, 404, 436, 24, WOOD, 4)
    )
    chalk = "".join(
        stroke(d, 3.5, "#FFF7E3")
        for d in (
            "M712 476 q16 -24 32 0 q-16 24 -32 0z",
            "M816 462 h48 v38 h-48z",
            "M922 490 l20 -30 l20 30z",
        )
    )
    ladder = (
        stroke("M214 552 L300 96 M296 552 L356 96", 13)
        + stroke("M214 552 L300 96 M296 552 L356 96", 5, WOOD_LIGHT)
        + "".join(
            stroke(f"M{226 + k * 14.5} {490 - k * 76} H{303 + k * 10}", 9)
            + stroke(f"M{226 + k * 14.5} {490 - k * 76} H{303 + k * 10}", 3, WOOD_LIGHT)
            for k in range(6)
        )
    )
    puddle = oval(566, 590, 128, 20, "#9CCBDD", 3.5) + oval(540, 586, 40, 6, "#CFE8F2", 0)
    return page(
        room("#EAD9B0", "#C99B66", 440),
        shade("M0 0 H1200 V60 Q600 120 0 60Z", 0.1),
        stain,
        wall_window(60, 110, 150, 210, view),
        wall_window(960, 120, 170, 200, view),
        rect(690, 130, 210, 120, "#E2CB97", 2, 0),
        stroke("M690 130 h210 v120 h-210z", 3, "#C7AE78"),
        text(795, 176, "LA POSTE", 30, "#C7AE78"),
        text(795, 214, "guichet 2", 20, "#C7AE78"),
        stroke("M430 60 l14 40 l-12 30 l16 36 M1040 40 l-12 30 l10 20", 3.5, "#B9985C"),
        counter,
        chalk,
        ladder,
        puddle,
        bucket(566, 592, 1.1),
        drops,
        stroke("M540 508 l-12 -14 M592 508 l12 -14 M566 502 v-16", 4, "#6FA9C6"),
        put(
            870,
            404,
            path("M-34 -30 H34 L26 0 H-26Z", "#D8CDBB", 4.5),
            oval(0, -30, 34, 7, "#BFE0EC", 4),
        ),
        person(420, 602, 226, who.JOSIANE, arms=("hip", "up"), mood="worried"),
        person(
            740,
            622,
            216,
            who.BASTIEN,
            arms=("hold", "hold"),
            mood="flat",
            left=True,
            held=rect(-24, -122, 48, 26, "#F4E4B8", 2, 4)
            + stroke("M-16 -114 h30 M-16 -106 h20", 2.5),
        ),
        person(1010, 612, 206, who.LEA, arms=("rest", "think"), left=True),
        shade("M0 440 H1200 V470 H0Z", 0.08),
        rect(110, 560, 90, 54, WOOD, 3),
        stroke("M110 586 h90", 3),
    )


def stacked_chairs(x: float, y: float, count: int = 5, fill: str = BRICK) -> str:
    """Pile chairs against the wall."""
    legs = stroke("M-24 0 L-18 -40 M24 0 L18 -40", 8)
    shells = "".join(
        path(
            f"M-28 {-34 - 15 * k} h56 l4 -10 h-56z M-28 {-44 - 15 * k} l-8 -46 h10 l8 46z", fill, 4
        )
        for k in range(count)
    )
    return put(x, y, oval(2, 0, 40, 6, INK, 0, 0.15), legs, shells)


def hall() -> str:
    """The village hall: a stage, stacked chairs, six associations on the door."""
    stage = (
        rect(330, 360, 560, 86, WOOD)
        + stroke("M330 386 h560 M440 386 v58 M560 386 v58 M680 386 v58 M790 386 v58", 3.5)
        + rect(316, 346, 588, 18, WOOD_LIGHT, 3)
    )
    curtains = (
        path("M330 116 H470 Q444 240 376 300 L330 346Z", BRICK)
        + path("M890 116 H750 Q776 240 844 300 L890 346Z", BRICK)
        + stroke(
            "M366 120 q6 110 -18 190 M404 120 q2 90 -34 170 M440 120 q-4 60 -40 130 M854 120 q-6 110 18 190 M816 120 q-2 90 34 170 M780 120 q4 60 40 130",
            3.5,
        )
    )
    pelmet = "".join(
        path(f"M{x} 84 h56 v38 q-28 34 -56 0z", "#E0573F", 4.5) for x in range(330, 890, 56)
    )
    backdrop = (
        rect(340, 110, 540, 240, "#3E6B7A")
        + disc(612, 200, 54, SUN, 4)
        + path("M340 290 q130 -60 270 -14 t270 -20 v94 h-540z", "#2F7D5F", 4.5)
    )
    board = (
        rect(950, 150, 190, 150, WOOD_DARK, 4)
        + rect(960, 160, 170, 130, "#E2C58F", 2, 3)
        + "".join(
            rect(x, y, 44, 50, fill, 2, 3)
            + stroke(f"M{x + 8} {y + 16} h28 M{x + 8} {y + 27} h28 M{x + 8} {y + 38} h16", 2.5)
            for x, y, fill in (
                (970, 168, WHITE),
                (1022, 172, LEMON),
                (1074, 166, MINT),
                (972, 230, "#F6C9BC"),
                (1024, 232, WHITE),
                (1076, 228, "#D6CBEA"),
            )
        )
    )
    mic = stroke("M560 346 V236 M540 346 h40", 5) + oval(560, 228, 10, 14, STONE_DARK, 4)
    return page(
        room("#F3E4C4", "#E0B27A", 446),
        rect(0, 0, 1200, 40, "#D9BE8C", line=0),
        stroke("M0 40 H1200 M150 0 V40 M400 0 v40 M800 0 V40 M1050 0 v40", 4.5),
        wall_window(60, 120, 190, 180, forest(270, PINE, 70, 6)),
        light_shaft(60, 300, 190, 340, 160),
        backdrop,
        curtains,
        rect(318, 74, 584, 16, WOOD_DARK, 3),
        pelmet,
        stage,
        mic,
        poly(
            ((446, 446), (414, 476), (414, 506), (534, 506), (534, 476), (540, 446)), WOOD_DARK, 4.5
        ),
        stroke("M414 476 h120", 4),
        board,
        text(1045, 136, "PLANNING", 24),
        stacked_chairs(960, 560, 6),
        stacked_chairs(1040, 566, 4, BLUE),
        stacked_chairs(1116, 562, 6),
        table(170, 566, 250, 96),
        cup(120, 446, 0.6, steam=False),
        cup(196, 450, 0.6, ROSE, steam=False),
        bunting(-10, 60, 330, 70, 30, 7),
        bunting(890, 66, 1210, 50, 10, 7),
        person(660, 344, 150, who.ENZO, arms=("out", "wave"), mood="open"),
        person(590, 622, 222, who.MICHEL, arms=("rest", "out"), mood="smile"),
        person(790, 626, 214, who.NADIA, arms=("hold", "hold"), mood="flat", left=True),
        person(330, 606, 200, who.AWA, arms=("hip", "rest"), mood="smile"),
    )


def assembly() -> str:
    """A circle of chairs, and raised hands."""
    cast = (who.JOSIANE, who.MICHEL, who.NADIA, who.BASTIEN, who.AWA, who.ENZO)
    moods = ("smile", "flat", "open", "smile", "glad", "smile")
    seats = ""
    for k, (look, mood) in enumerate(zip(cast, moods, strict=True)):
        x = 235 + k * 146
        y = 540 - (18, 42, 54, 54, 42, 18)[k]
        seats += (
            rect(x - 42, y - 120, 84, 66, (BRICK, BLUE)[k % 2], 6, 4.5)
            + stroke(f"M{x - 38} {y - 50} v48 M{x + 38} {y - 50} v48", 7)
            + rect(x - 48, y - 62, 96, 14, (BRICK, BLUE)[k % 2], 5, 4.5)
        )
        seats += person(
            x,
            y,
            206,
            look,
            pose="front",
            mood=mood,
            arms=("rest", "up" if k in {0, 2, 3, 5} else "rest"),
            left=k > 2,
        )
    backs = ""
    for x, look, hand in (
        (110, who.GERARD, "up"),
        (270, who.MARIE, "rest"),
        (900, who.LEA, "up"),
        (1060, who.LUCIEN, "rest"),
    ):
        backs += (
            person(x, 690, 250, look, back=True, arms=("rest", hand), pose="front")
            + rect(x - 44, 570, 88, 60, WOOD, 6)
            + stroke(f"M{x - 34} 600 h68", 4)
            + stroke(f"M{x - 36} 628 v20 M{x + 36} 628 v20", 8)
        )
    poster = put(
        0,
        50,
        rect(500, 70, 210, 130, WHITE, 4),
        stroke("M605 90 v40 M540 130 h130 M540 130 v20 M605 130 v20 M670 130 v20", 4),
        disc(605, 92, 13, SUN, 4),
        disc(540, 160, 13, ROSE, 4),
        disc(605, 160, 13, MINT, 4),
        disc(670, 160, 13, LEMON, 4),
    )
    return page(
        room("#F6E3BC", "#DDAA6E", 420),
        wall_window(90, 90, 220, 190, forest(230, PINE, 70, 6) + sun(250, 130, 24)),
        wall_window(900, 90, 220, 190, forest(230, PINE, 70, 9)),
        light_shaft(90, 280, 220, 360, 180),
        poster,
        oval(600, 560, 470, 90, "#E9C893", 0),
        oval(600, 560, 470, 90, "none", 4),
        oval(600, 562, 330, 56, "#E2B87A", 0),
        seats,
        put(
            600,
            588,
            oval(0, 2, 64, 10, INK, 0, 0.14),
            path("M-46 -46 H46 L38 0 H-38Z", BLUE),
            oval(0, -46, 46, 10, "#2F5578"),
            rect(-22, -50, 44, 5, INK, 2, 0),
            put(2, -66, rect(-12, -18, 24, 28, WHITE, 2, 4), turn=12),
        ),
        backs,
        bunting(310, 40, 900, 40, 16, 16),
    )


def kitchen_table() -> str:
    """The first meeting, round an oilcloth, with coffee."""
    cloth = poly(((230, 420), (970, 420), (1090, 560), (110, 560)), "#FFF3DC")
    checks = "".join(
        poly(
            (
                (230 + k * 74 - (k - 5) * 0, 420),
                (230 + k * 74 + 37, 420),
                (110 + k * 98 + 49, 560),
                (110 + k * 98, 560),
            ),
            "#E78276",
            0,
        )
        for k in range(10)
    )
    cross = shade(
        "M209 444 H991 L1010 468 H190Z M168 492 H1032 L1056 520 H144Z", 0.3, BRICK
    ) + stroke("M230 420 H970 L1090 560 H110Z", 5)
    hang = path(
        "M110 560 H1090 V606 q-27 22 -54 0 t-54 0 t-54 0 t-54 0 t-54 0 t-54 0 t-54 0 t-54 0 t-54 0 t-55 0 t-55 0 t-54 0 t-54 0 t-54 0 t-54 0 t-54 0 t-54 0 t-56 0Z",
        "#FFE3D2",
    )
    cake = (
        oval(760, 470, 74, 17, WHITE, 4)
        + path("M706 464 v-34 q54 -24 108 0 v34 q-54 20 -108 0z", "#C98B4A", 4)
        + oval(760, 431, 54, 12, "#E3B16C", 3.5)
        + path("M760 431 L812 438 V466 L770 476Z", "#F3D9A0", 3.5)
    )
    dresser = (
        rect(60, 110, 220, 300, WOOD)
        + "".join(rect(74, y, 192, 12, WOOD_DARK, 0, 3.5) for y in (196, 280))
        + "".join(
            oval(x, 166, 24, 26, fill, 3.5) + oval(x, 166, 12, 13, WHITE, 2.5)
            for x, fill in ((112, BLUE), (170, ROSE), (228, BLUE))
        )
        + "".join(
            jar(x, 280, fill, 1)
            for x, fill in ((104, SUN), (144, BRICK), (184, "#8CC56F"), (230, PLUM))
        )
        + rect(74, 300, 92, 104, WOOD_LIGHT, 3, 4)
        + rect(174, 300, 92, 104, WOOD_LIGHT, 3, 4)
        + disc(156, 352, 5, INK, 0)
        + disc(184, 352, 5, INK, 0)
    )
    return page(
        room("#F8DFA8", "#C98B54", 430),
        rect(0, 300, 1200, 118, "#EFC987", line=0),
        stroke("M0 300 H1200", 4),
        dresser,
        wall_window(920, 96, 190, 180, forest(232, PINE, 60, 6) + sun(1060, 140, 22), ROSE),
        frame(
            770,
            120,
            96,
            116,
            path("M785 220 l22 -46 l20 30 l12 -16 l18 32z", PINE, 3) + disc(836, 154, 9, SUN, 2.5),
        ),
        disc(420, 150, 40, WHITE),
        stroke("M420 150 V124 M420 150 l16 10", 4.5),
        pendant(600, 96, BRICK, 1.2),
        person(330, 540, 300, who.LEA, arms=("rest", "wave"), mood="open"),
        person(500, 520, 290, who.BASTIEN, arms=("rest", "think"), mood="smile"),
        person(664, 520, 284, who.NADIA, arms=("rest", "rest"), mood="smile", left=True),
        person(840, 536, 292, who.AWA, arms=("rest", "out"), mood="glad", left=True),
        cloth,
        checks,
        cross,
        hang,
        coffee_pot(600, 500, 0.95),
        cup(480, 488, 0.7),
        cup(330, 520, 0.8, LEMON),
        cup(690, 536, 0.8, MINT),
        cake,
        put(430, 530, sheet(0, 0, 110, 74, -8, 3)),
        pen(440, 556, -20, BRICK, 0.6),
        sheet(900, 520, 116, 66, 7, 3),
        cup(860, 462, 0.62, ROSE),
        person(130, 700, 330, who.MICHEL, arms=("rest", "down"), mood="flat"),
        person(1076, 706, 330, who.LUCIEN, arms=("rest", "down"), mood="glad", left=True),
    )


def counter() -> str:
    """The café is open: the counter, the machine, the regulars."""
    bar = (
        rect(420, 392, 700, 190, PINE)
        + "".join(rect(x, 416, 116, 142, FRAME, 4, 4) for x in (440, 576, 712, 848, 984))
        + rect(396, 366, 748, 30, WOOD, 5)
    )
    back = shelf(
        470,
        250,
        620,
        "".join(
            bottle(x, 250, fill, 0.95)
            for x, fill in zip(
                range(500, 700, 34), (PINE, BRICK, SUN, PINE, BLUE, BRICK), strict=False
            )
        )
        + "".join(
            jar(x, 250, fill)
            for x, fill in zip(
                range(880, 1080, 42), (SUN, "#B8742E", BRICK, PLUM, "#8CC56F"), strict=False
            )
        ),
    )
    slate = (
        rect(716, 80, 150, 150, WOOD_DARK, 4)
        + rect(726, 90, 130, 130, "#2A3B38", 2, 3)
        + text(791, 122, "CAFÉ 1,20", 19, WHITE)
        + text(791, 154, "SIROP 1", 19, WHITE)
        + text(791, 186, "SOUPE 3", 19, LEMON)
        + stroke("M744 202 h94", 3, WHITE)
    )
    cake = (
        oval(600, 362, 60, 10, WHITE, 4)
        + path("M556 358 v-26 q44 -18 88 0 v26 q-44 12 -88 0z", "#C98B4A", 4)
        + path(
            "M544 358 Q544 292 600 290 Q656 292 656 358", "#FFFFFF", 3.5, INK, 'fill-opacity="0.35"'
        )
        + disc(600, 286, 6, SUN, 3)
    )
    stools = "".join(
        put(
            x,
            612,
            stroke("M-22 0 L-10 -92 M22 0 L10 -92 M-17 -36 H17", 7),
            oval(0, -96, 32, 9, BRICK),
        )
        for x in (508, 640, 1046)
    )
    view = forest(244, PINE, 60, 6) + sun(240, 130, 26) + rect(0, 270, 600, 200, "#EFD9A8", line=0)
    return page(
        room("#F9E2AE", "#D49C60", 470),
        tiles(470),
        rect(0, 330, 1200, 128, "#E8BE7E", line=0),
        stroke("M0 330 H1200", 4),
        wall_window(70, 90, 250, 220, view, ROSE),
        light_shaft(70, 310, 250, 330, 190, 0.28),
        back,
        slate,
        frame(960, 90, 110, 96, path("M972 176 q20 -40 40 -10 q14 -30 46 10z", PINE, 3)),
        pendant(520, 70),
        pendant(920, 46),
        person(
            760,
            480,
            244,
            who.Look(skin="#FFDBB4", top="#FFCF77", hair="bandana", tint=who.BLACK, apron=PINE),
            arms=("rest", "wave"),
            mood="glad",
            left=True,
        ),
        person(1060, 486, 236, who.NADIA, arms=("rest", "rest"), mood="smile", left=True),
        coffee_machine(910, 368, 0.92),
        bar,
        cake,
        cup(500, 362, 0.62),
        cup(690, 364, 0.62, LEMON),
        plant(1112, 368, 0.62),
        stools,
        person(576, 628, 236, who.LUCIEN, arms=("rest", "out"), mood="glad"),
        person(430, 634, 232, who.MICHEL, arms=("rest", "wave"), mood="smile"),
        person(1110, 632, 150, who.KID_A, arms=("rest", "up"), mood="glad", left=True),
        chair(78, 624, 1.02),
        put(322, 624, chair(0, 0, 1.02, left=True)),
        cafe_table(200, 616, 1.1),
        person(90, 624, 236, who.MARIE, pose="sit", mood="smile", arms=("rest", "down")),
        person(
            310, 624, 236, who.GERARD, pose="sit", mood="glad", arms=("rest", "down"), left=True
        ),
    )


def papers() -> str:
    """The statutes on the desk: pens, a stamp, many hands."""
    statutes = put(
        560,
        330,
        rect(-170, -240, 340, 470, WHITE, 4),
        shade("M-170 230 h340 v12 h-340z", 0.2),
        text(0, -176, "STATUTS", 46),
        stroke("M-60 -156 h120", 5, BRICK),
        stroke(
            "".join(f"M-130 {-110 + 24 * k} h{(260, 236, 250, 150)[k % 4]} " for k in range(9)),
            4,
            "#9AA6AF",
        ),
        stroke(
            "M-120 150 q20 -36 34 0 q10 20 24 -10 q10 -16 22 6 M10 160 q10 -40 30 -8 q14 20 26 -14 M-100 200 q24 -30 40 0 t36 -6 M30 204 q16 -26 30 0 t40 -4",
            4,
            BLUE,
        ),
        put(
            104,
            152,
            disc(0, 0, 42, "none", 5),
            disc(0, 0, 30, "none", 3),
            text(0, 8, "LU", 22, BRICK),
            turn=-14,
        ),
        turn=-3,
    )
    hand = limb_hand(980, 640, who.BASTIEN.skin, "#78D98A", -34) + pen(806, 480, 32, BRICK, 1.1)
    other = limb_hand(196, 650, who.AWA.skin, "#E279C7", 34)
    glasses = put(
        930,
        210,
        disc(-40, 0, 34, "#E5F3F4", 5),
        disc(44, 0, 34, "#E5F3F4", 5),
        stroke("M-6 -4 q6 -8 16 0 M-74 -4 q-30 -16 -50 -30 M78 -4 q34 -10 56 -20", 5),
        turn=8,
    )
    return page(
        desk(),
        folder(230, 220, 300, 220, "#F3C77A", "SCIC", -9),
        sheet(286, 290, 180, 230, -13, 8, "#FDF7E8", "ASSOCIATION"),
        sheet(860, 430, 190, 240, 9, 9, "#FDF7E8", "SCOP"),
        folder(1040, 120, 300, 190, "#A9CBE0", "PRÉFECTURE", 6),
        statutes,
        glasses,
        put(1070, 410, stamp(0, 0, 1.5)),
        oval(1070, 452, 60, 14, "#5B3A6B", 4.5),
        cup(128, 470, 1.5),
        hand,
        other,
        pen(360, 560, -24, BLUE, 1),
        put(
            700,
            76,
            rect(-62, -40, 124, 84, LEMON, 2, 4),
            text(0, -4, "1 personne", 20),
            text(0, 24, "= 1 voix", 20),
            turn=7,
        ),
        coin(418, 84, 24),
        coin(462, 104, 20),
    )


def bank() -> str:
    """The bank: a desk, files, a piggy bank, figures."""
    pig = put(
        214,
        404,
        oval(0, 0, 84, 8, INK, 0, 0.16),
        path("M-46 -16 v18 h18 v-14 M24 -14 v16 h18 v-18", ROSE, 4.5),
        oval(0, -48, 76, 48, ROSE),
        path("M28 -88 l10 -24 l22 18z", "#D9665A", 4.5),
        oval(74, -48, 14, 18, "#D9665A", 4.5),
        disc(70, -48, 2.4, INK, 0),
        disc(79, -48, 2.4, INK, 0),
        disc(46, -64, 4, INK, 0),
        stroke("M-74 -56 q-20 -6 -14 -22 q10 -4 8 10", 4),
        rect(-20, -98, 38, 7, INK, 3, 0),
        coin(0, -122, 19),
    )
    calc = put(
        800,
        436,
        path("M-54 0 L-40 -104 H60 L54 0Z", "#3A4650"),
        path("M-30 -92 H48 L46 -66 H-34Z", "#CFE3C2", 3.5),
        text(40, -70, "25 000", 20, INK, "end"),
        "".join(
            rect(
                -38 + 24 * (k % 4), -56 + 18 * (k // 4), 17, 12, BRICK if k == 11 else WHITE, 3, 2.5
            )
            for k in range(12)
        ),
    )
    chart = (
        rect(450, 70, 240, 170, WHITE, 4)
        + stroke("M474 216 H668 M474 216 V94", 4)
        + "".join(
            rect(490 + 36 * k, 216 - h, 24, h, fill, 2, 3.5)
            for k, (h, fill) in enumerate(
                ((40, BRICK), (32, BRICK), (54, SUN), (76, PINE), (104, PINE))
            )
        )
        + stroke("M486 150 L540 168 L590 130 L664 92", 4, BLUE)
    )
    top = (
        poly(((60, 400), (1140, 400), (1216, 520), (-16, 520)), WOOD)
        + rect(-16, 520, 1232, 150, WOOD_DARK)
        + rect(470, 546, 260, 60, WOOD, 4, 4)
        + disc(600, 576, 8, SUN, 3.5)
    )
    return page(
        room("#DCE8E4", "#B98A5A", 430),
        wall_window(80, 80, 240, 200, forest(230, PINE, 60, 5) + church(250, 290, 0.5)),
        chart,
        rect(850, 90, 250, 220, WOOD_LIGHT, 3),
        "".join(
            rect(864 + 28 * k, 104, 24, 84, fill, 2, 3.5)
            + rect(869 + 28 * k, 116, 14, 18, WHITE, 1, 2)
            for k, fill in enumerate((BLUE, BLUE, BRICK, PINE, SUN, BLUE, PLUM, BRICK))
        ),
        rect(850, 190, 250, 12, WOOD_DARK, 0, 4),
        "".join(
            rect(864 + 28 * k, 212, 24, 84, fill, 2, 3.5)
            + rect(869 + 28 * k, 224, 14, 18, WHITE, 1, 2)
            for k, fill in enumerate((PINE, PINE, SUN, BLUE, BRICK, BRICK, PINE, BLUE))
        ),
        person(
            600,
            520,
            300,
            who.Look(skin="#F3C79C", top="#5B6B8C", hair="bob", tint=who.BROWN, glasses=True),
            arms=("rest", "think"),
            mood="flat",
        ),
        top,
        pig,
        coins(340, 440, 4),
        coins(396, 452, 7),
        calc,
        folder(600, 456, 190, 92, "#F3C77A", "PRÊT"),
        note(1130, 474, turn=-6),
        note(1110, 446, "#F2C9A6", 8, "50"),
        pen(700, 492, -12, BLUE, 0.9),
        person(300, 720, 350, who.ENZO, back=True, arms=("rest", "wave")),
        person(990, 726, 350, who.AWA, back=True),
    )


def table_up() -> str:
    """Turn a chair over on a small table, as at closing time."""
    return put(
        -90,
        0,
        oval(0, 2, 60, 8, INK, 0, 0.18),
        stroke("M0 0 V-70 M-24 0 H24", 8),
        oval(0, -74, 60, 11, "#9C6A3C"),
        put(26, -122, chair(0, 0, 0.6, "#9C6A3C"), turn=180),
    )


def winter() -> str:
    """Winter, a Tuesday: the café is empty, one lamp is lit."""
    snow = (
        rect(0, 0, 1200, 400, "#3E5878", line=0)
        + forest(300, "#2B4A52", 64, 4)
        + "".join(
            disc(270 + (k * 89) % 840, 92 + (k * 53) % 214, 3.4, WHITE, 0) for k in range(150)
        )
        + rect(0, 296, 1200, 100, "#C9D8E2", line=4)
    )
    bar = (
        rect(700, 372, 440, 176, "#24554A")
        + "".join(rect(x, 396, 118, 128, "#1D463D", 4, 4) for x in (720, 856, 992))
        + rect(680, 346, 480, 28, "#9C6A3C", 5)
    )
    stove = (
        rect(92, 380, 116, 150, "#39434B", 8)
        + rect(112, 408, 76, 64, "#F29A3C", 4, 4.5)
        + path(
            "M124 470 q-6 -26 12 -40 q2 14 10 16 q4 -20 -2 -30 q24 14 22 38 q8 -4 8 -14 q10 18 2 30z",
            "#FFE27A",
            3,
        )
        + rect(140, -6, 20, 390, "#39434B", 0, 4.5)
        + stroke("M104 530 v24 M196 530 v24", 9)
    )
    return page(
        room("#76839A", "#7A6656", 440, "#5C4632"),
        shade("M0 0 H1200 V640 H0Z", 0.1, NIGHT),
        wall_window(270, 90, 230, 230, snow),
        wall_window(880, 80, 220, 200, snow),
        shelf(
            560,
            250,
            250,
            "".join(
                bottle(x, 250, fill, 0.9)
                for x, fill in zip(
                    range(584, 800, 36),
                    ("#2B5A49", "#7E3A30", "#2B5A49", "#8A6A2E", "#3B5670", "#2B5A49"),
                    strict=False,
                )
            ),
        ),
        oval(600, 560, 300, 66, "#FFDE8A", 0, 0.25),
        stove,
        oval(150, 440, 110, 100, "#F29A3C", 0, 0.18),
        pendant(600, 150, BRICK, 1.3),
        bar,
        put(1010, 346, coffee_machine(0, 0, 0.8)),
        shade("M880 200 h260 v146 h-260z", 0.14, NIGHT),
        table(600, 590, 330, 104, "#C98B54"),
        chair(360, 600, 0.95, "#9C6A3C"),
        put(840, 600, chair(0, 0, 0.95, "#9C6A3C", left=True)),
        cup(560, 466, 0.7),
        sheet(660, 466, 84, 40, 4, 2, WHITE),
        coins(720, 480, 2, 34),
        person(
            500,
            622,
            240,
            who.Look(skin="#FFDBB4", top="#FFCF77", hair="bandana", tint=who.BLACK),
            pose="sit",
            arms=("rest", "think"),
            mood="worried",
        ),
        put(1090, 596, cat(0, 0, "#6E6A66", flip=True)),
        put(280, 620, table_up()),
    )
