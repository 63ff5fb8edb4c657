"""The scenario "cafe", out of doors: the square, the market, the road, the school."""

from assets.pictures.draw import people as who
from assets.pictures.draw.indoors import (
    bottle,
    coffee_machine,
    jar,
)
from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    CREAM,
    DUSK,
    INK,
    LEMON,
    MEADOW,
    MEADOW_DARK,
    MINT,
    NIGHT,
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
    shade,
    stroke,
    text,
)
from assets.pictures.draw.nature import (
    bird,
    bush,
    cloud,
    flower,
    forest,
    ground,
    hills,
    log,
    pine,
    plane_tree,
    sky,
    stars,
    sun,
    tufts,
)
from assets.pictures.draw.people import person
from assets.pictures.draw.village import (
    awning,
    basket_greens,
    bench,
    bicycle,
    cafe_table,
    chair,
    church,
    crate,
    door,
    flag,
    house,
    letter_box,
    parasol,
    post_office,
    roof,
    stall,
    string_lights,
    truck,
    window,
)
from assets.pictures.draw.weather import bent_pine, branches, broken_pine, storm_front, storm_sky


def cat(x: float, y: float, fill: str = "#E8A35B", *, flip: bool = False) -> str:
    """Seat a cat."""
    body = path("M-18 0 Q-26 -40 -4 -48 L-6 -64 L4 -56 L14 -64 L14 -46 Q22 -30 20 0Z", fill, 4)
    return put(
        x,
        y,
        stroke("M-16 -4 q-26 2 -22 -24", 9),
        stroke("M-16 -4 q-26 2 -22 -24", 3, fill),
        body,
        disc(1, -48, 1.8, INK, 0),
        disc(10, -48, 1.8, INK, 0),
        stroke("M-8 -26 h10 M-10 -16 h12", 2.5),
        flip=flip,
    )


def cover() -> str:
    """The square, the old post office as a café; the left side is quiet, for the title."""
    shade_ = shade("M560 566 Q820 540 1150 566 L1190 600 Q860 620 600 600Z", 0.1)
    return page(
        sky(horizon=430),
        sun(1110, 92, 62),
        cloud(130, 92, 1),
        cloud(480, 62, 0.72),
        cloud(860, 78, 0.66),
        bird(640, 110),
        bird(672, 130, 0.7),
        forest(402, "#5C9E86", 60, 5, 3.5),
        hills(410),
        house(480, 446, 0.6, shutters=BRICK),
        church(330, 442, 0.68),
        house(210, 448, 0.58, beams=True),
        bush(560, 470, 0.9, MEADOW_DARK, 2),
        bush(606, 474, 0.7, PINE, 4),
        ground(500),
        tufts(8, 22, 20, 540, 514, 556, "#8FA35E"),
        pine(70, 540, 1.42, -14, seed=1),
        pine(176, 500, 0.92, 10),
        pine(1160, 500, 1.12, 8, seed=1),
        shade_,
        post_office(838, 540, 0.98),
        put(
            0, 0, flower(570, 548, ROSE, 1.1), flower(590, 554, SUN, 1), flower(552, 556, PLUM, 0.9)
        ),
        letter_box(570, 566, 1.05),
        parasol(1130, 588, 0.92),
        chair(1066, 596, 0.72),
        cafe_table(1126, 592, 0.86),
        chair(1186, 596, 0.72, left=True),
        bicycle(420, 560, 0.82),
        bench(262, 562, 0.8),
        cat(960, 572),
        tufts(8, 16, 20, 540, 520, 560, "#8FA35E"),
    )


def old_post_office() -> str:
    """The post office, shut for two years: planks, weeds, a hole in the roof."""
    weeds = "".join(
        stroke(
            f"M{x} 566 q{-8 + x % 13} -26 {-14 + x % 19} -44 M{x} 566 q10 -20 {16 - x % 7} -36",
            4,
            MEADOW_DARK,
        )
        for x in range(372, 850, 34)
    )
    return page(
        sky("#C9DFE0", "#E6EBE0", 430),
        cloud(200, 110, 1.1, "#F1F1EC"),
        cloud(640, 70, 0.8, "#F1F1EC"),
        cloud(1030, 120, 1, "#F1F1EC"),
        forest(402, "#6E9C8A", 60, 9, 3.5),
        hills(414, "#9CBF8C"),
        church(1010, 452, 0.7),
        house(1130, 458, 0.6, beams=True),
        pine(90, 520, 1.3, 10),
        pine(240, 490, 0.86, -8, seed=1),
        pine(1150, 540, 1.2, -12),
        ground(506, "#E5D2A6"),
        post_office(610, 566, 1.12, open_=False),
        weeds,
        tufts(3, 36, 320, 900, 566, 606, MEADOW_DARK),
        tufts(5, 20, 20, 320, 540, 620, "#8FA35E"),
        letter_box(930, 590, 1.15),
        bench(196, 588, 0.9, "#B89270"),
        log(1080, 612, 0.7),
        person(800, 622, 196, who.LUCIEN, arms=("hip", "think"), mood="worried", left=True),
        person(1030, 624, 176, who.LEA, arms=("rest", "out"), mood="open", left=True),
    )


def market() -> str:
    """Market day under the plane trees."""
    fruit = crate(-62, -86, 0.82) + crate(
        36, -86, 0.82, ("#F2C230", "#E8D84A", "#F2C230", "#E8D84A")
    )
    greens = basket_greens(-56, -86, 0.95) + basket_greens(36, -86, 0.95)
    jars = "".join(
        jar(x, -86, fill, 0.9)
        for x, fill in zip(
            range(-84, 90, 34), (SUN, "#B8742E", "#D9482F", SUN, PLUM, "#B8742E"), strict=False
        )
    )
    return page(
        sky(horizon=420),
        sun(600, 84, 50),
        cloud(320, 84, 0.8),
        cloud(840, 62, 0.7),
        forest(380, "#5C9E86", 50, 8, 3.5),
        hills(394),
        house(130, 450, 0.8, beams=True),
        house(1050, 448, 0.82, shutters=PINE),
        church(640, 434, 0.7),
        house(420, 440, 0.58, shutters=BRICK),
        house(850, 440, 0.56, shutters=BLUE),
        ground(476),
        shade(
            "M-10 520 Q200 496 420 520 L380 556 Q180 560 -10 548Z M760 520 Q980 500 1210 520 V560 Q980 570 780 550Z",
            0.1,
        ),
        plane_tree(90, 530, 1.34, 2),
        plane_tree(1120, 530, 1.38, 6),
        person(300, 520, 160, who.BASTIEN, arms=("rest", "wave"), mood="glad"),
        stall(290, 576, 1, (PINE, WHITE), greens),
        person(
            600,
            548,
            168,
            who.Look(skin="#FFDBB4", top=WHITE, hair="straw", apron=BLUE),
            arms=("rest", "hip"),
            left=True,
        ),
        stall(590, 604, 1, (BRICK, WHITE), fruit),
        person(876, 520, 160, who.MARIE, arms=("rest", "rest"), mood="smile", left=True),
        stall(890, 576, 1, (SUN, WHITE), jars),
        person(446, 630, 214, who.NADIA, arms=("rest", "out"), left=True, mood="smile"),
        person(
            740,
            634,
            216,
            who.LUCIEN,
            arms=("hold", "hold"),
            held=path("M-16 -104 h34 l-6 40 h-22z", "#D9A45E", 4),
        ),
        person(1040, 632, 212, who.LEA, arms=("rest", "wave"), mood="glad", left=True),
        person(140, 634, 206, who.ENZO, pose="walk", mood="smile"),
        put(168, 632, basket_greens(20, -40, 0.7)),
        person(1120, 630, 140, who.KID_A, arms=("rest", "up"), mood="glad", left=True),
    )


def night_concert() -> str:
    """A summer night: bulbs in the pines, a small stage, people dance."""
    guitar = put(
        6,
        -104,
        path(
            "M-20 10 q-16 -8 -10 -24 q8 -14 22 -4 q10 -8 18 4 q4 16 -8 20 q-10 12 -22 4z", WOOD, 3.5
        ),
        disc(-6, -4, 5, INK, 0),
        stroke("M8 -8 L46 -28", 6),
        turn=-8,
    )
    accordion = rect(-32, -124, 64, 38, BRICK, 4, 4) + stroke(
        "M-16 -122 v34 M-4 -122 v34 M8 -122 v34 M20 -122 v34", 3
    )
    stage = poly(((700, 470), (1130, 470), (1170, 520), (660, 520)), WOOD_LIGHT) + rect(
        660, 520, 510, 34, WOOD_DARK
    )
    glow = oval(915, 500, 300, 60, "#FFDE8A", 0, 0.2) + oval(400, 570, 460, 100, "#FFDE8A", 0, 0.13)
    return page(
        rect(0, 0, 1200, 640, NIGHT, line=0),
        path("M0 250 Q300 200 620 250 T1200 230 V640 H0Z", DUSK, 0),
        stars(5, 70),
        path("M372 60 a44 44 0 1 0 62 56 a42 42 0 0 1 -62 -56z", "#FFF3C4", 4),
        forest(390, "#1D4A44", 70, 5, 4),
        path("M-10 420 Q400 380 1210 416 V660 H-10Z", "#3E7A5E"),
        house(330, 446, 0.7, "#C9B58C", BLUE, lit=True),
        church(180, 442, 0.62),
        pine(70, 560, 1.5, 10, "#2A6B57", "#1B4F45"),
        pine(606, 500, 1.2, -8, "#2A6B57", "#1B4F45", 1),
        pine(1150, 500, 1.4, 6, "#2A6B57", "#1B4F45"),
        path("M-10 540 Q420 500 1210 548 V660 H-10Z", "#C9AE78"),
        glow,
        stage,
        string_lights(70, 210, 606, 240, 50, 14),
        string_lights(606, 240, 1150, 190, 46, 14),
        string_lights(40, 300, 606, 290, 40, 12),
        rect(684, 420, 60, 84, "#2A3138", 4),
        disc(714, 484, 16, STONE_DARK, 4),
        disc(714, 444, 10, STONE_DARK, 4),
        rect(1086, 420, 60, 84, "#2A3138", 4),
        disc(1116, 484, 16, STONE_DARK, 4),
        disc(1116, 444, 10, STONE_DARK, 4),
        stroke("M900 506 V398 M880 506 h40", 5),
        oval(900, 392, 9, 12, STONE, 4),
        person(820, 506, 178, who.BASTIEN, arms=("hold", "hold"), held=guitar, mood="glad"),
        person(930, 510, 172, who.LEA, arms=("rest", "up"), mood="open", left=True),
        person(
            1024,
            506,
            174,
            who.LUCIEN,
            arms=("hold", "hold"),
            mood="glad",
            left=True,
            held=accordion,
        ),
        person(150, 604, 212, who.JOSIANE, pose="dance", arms=("out", "up"), mood="glad"),
        person(268, 606, 216, who.MICHEL, pose="dance", arms=("up", "out"), mood="glad", left=True),
        person(410, 618, 216, who.AWA, pose="dance", arms=("up", "up"), mood="glad"),
        person(540, 606, 206, who.NADIA, arms=("hip", "wave"), mood="glad", left=True),
        person(480, 632, 138, who.KID_B, pose="dance", arms=("up", "up"), mood="glad"),
        person(640, 626, 212, who.ENZO, back=True, arms=("up", "rest")),
        person(1060, 634, 214, who.MARIE, back=True),
        person(1130, 636, 218, who.GERARD, back=True, arms=("rest", "up")),
        "".join(
            put(
                x,
                y,
                path("M0 0 V-30 L16 -36 V-8", "none", 4, "#FFE29A"),
                oval(-5, 0, 6, 5, "#FFE29A", 0),
                oval(11, -7, 6, 5, "#FFE29A", 0),
                turn=t,
            )
            for x, y, t in ((770, 330, -8), (980, 300, 10), (1060, 330, 0))
        ),
    )


def town_hall() -> str:
    """The town hall, its flag, its notice board."""
    front = (
        rect(330, 210, 540, 330, "#FBEED2")
        + roof(290, 910, 216, 110, 90, "#6E7F8D")
        + poly(((500, 214), (600, 130), (700, 214)), "#F3E2BE")
        + disc(600, 182, 22, WHITE, 4)
        + stroke("M600 182 v-12 M600 182 h9", 3.5)
    )
    cornice = rect(316, 206, 568, 16, STONE, 3, 4.5) + rect(330, 514, 540, 26, STONE, 0, 4.5)
    bell = (
        rect(570, 62, 60, 52, "#F3E2BE")
        + poly(((558, 64), (600, 30), (642, 64)), "#6E7F8D")
        + path("M588 100 v-10 q12 -22 24 0 v10z", SUN, 3.5)
    )
    wins = (
        "".join(window(x, 262, 56, 84, shutters=BLUE) for x in (396, 748))
        + "".join(window(x, 404, 56, 84, shutters=BLUE) for x in (396, 748))
        + window(572, 250, 56, 84)
    )
    steps = "".join(
        rect(530 - 14 * k, 520 + 14 * k, 140 + 28 * k, 15, STONE, 2, 4) for k in range(3)
    )
    motto = rect(478, 350, 244, 34, WHITE, 4, 4) + text(600, 376, "MAIRIE", 27)
    board = (
        stroke("M1000 590 V480 M1090 590 V480", 8)
        + rect(984, 410, 122, 96, WOOD_DARK, 4)
        + "".join(
            rect(x, 424, 30, 38, fill, 1, 3) + stroke(f"M{x + 6} 436 h18 M{x + 6} 446 h14", 2.5)
            for x, fill in ((994, WHITE), (1030, LEMON), (1066, WHITE))
        )
        + rect(1000, 470, 90, 26, "#F6C9BC", 1, 3)
    )
    return page(
        sky(horizon=420),
        sun(1060, 100, 54),
        cloud(180, 110, 1),
        cloud(900, 70, 0.7),
        bird(300, 180),
        forest(392, "#5C9E86", 56, 7, 3.5),
        hills(404),
        house(130, 456, 0.9, beams=True),
        house(1090, 452, 0.8, shutters=BRICK),
        ground(500),
        plane_tree(236, 540, 1.1, 3),
        plane_tree(960, 530, 1.04, 8),
        shade("M330 540 H870 L950 566 H300Z", 0.12),
        bell,
        front,
        cornice,
        wins,
        door(556, 402, 88, 112, BLUE),
        motto,
        steps,
        flag(720, 352, 0.9),
        flag(470, 352, 0.9),
        "".join(bush(x, 548, 0.8, PINE, x, ROSE) for x in (380, 450, 760, 830)),
        board,
        bench(150, 596, 0.86),
        person(700, 606, 190, who.JOSIANE, arms=("rest", "wave"), mood="glad", left=True),
        person(470, 620, 196, who.NADIA, arms=("rest", "out"), mood="open"),
        person(390, 612, 200, who.BASTIEN, pose="walk"),
        person(540, 634, 134, who.KID_B, arms=("rest", "rest")),
        person(
            880,
            616,
            192,
            who.ENZO,
            arms=("hold", "hold"),
            held=rect(-22, -124, 44, 34, "#F2B134", 2, 4),
            left=True,
        ),
    )


def shop() -> str:
    """Michel's grocery, early: bread, newspapers, the first customers."""
    front = rect(190, 150, 760, 396, "#F3E2BE") + roof(150, 990, 156, 44, 90)
    fascia = rect(214, 176, 712, 62, PINE, 6) + text(570, 220, "ÉPICERIE  MICHEL", 40, CREAM)
    glass = rect(500, 300, 400, 176, "#FFE9B5", 3) + rect(500, 476, 400, 70, WOOD_DARK, 2)
    shelves = (
        "".join(rect(500, y, 400, 9, WOOD, 0, 3) for y in (362, 424))
        + "".join(
            jar(x, 362, fill, 0.95)
            for x, fill in zip(
                range(526, 690, 36), (SUN, BRICK, "#8CC56F", PLUM, SUN), strict=False
            )
        )
        + "".join(
            bottle(x, 362, fill, 0.72)
            for x, fill in zip(
                range(716, 890, 30), (PINE, BRICK, PINE, "#D98E4A", BLUE, PINE), strict=False
            )
        )
    )
    cans = "".join(
        rect(x, 396, 24, 28, fill, 3, 3) + rect(x, 404, 24, 9, WHITE, 0, 2)
        for x, fill in zip(range(516, 690, 32), (BLUE, BRICK, SUN, PINE, ROSE, BLUE), strict=False)
    ) + "".join(
        path(f"M{x} 424 q-4 -40 12 -46 q16 6 12 46z", "#E0A85C", 3) for x in range(716, 880, 30)
    )
    panes = stroke("M633 300 v176 M766 300 v176", 4) + path(
        "M530 440 L610 320", "none", 6, WHITE, 'opacity="0.7"'
    )
    entry = (
        rect(270, 300, 150, 246, "#E9B56A", 2)
        + rect(300, 410, 120, 10, WOOD, 0, 3)
        + rect(310, 420, 110, 126, WOOD_DARK, 0, 4)
        + "".join(jar(x, 410, fill, 0.7) for x, fill in ((322, BRICK), (350, SUN)))
        + path("M270 300 L226 316 V566 L270 546Z", PINE)
        + path("M262 318 L236 328 V440 L262 434Z", "#BFE3EA", 4)
    )
    rack = (
        rect(980, 410, 120, 168, BLUE, 4)
        + "".join(
            rect(990 + 52 * (k % 2), 420 + 50 * (k // 2), 46, 40, WHITE, 1, 3)
            + stroke(f"M{995 + 52 * (k % 2)} {430 + 50 * (k // 2)} h36", 5)
            + stroke(
                f"M{995 + 52 * (k % 2)} {441 + 50 * (k // 2)} h36 M{995 + 52 * (k % 2)} {449 + 50 * (k // 2)} h28",
                2.5,
            )
            for k in range(6)
        )
        + rect(984, 384, 112, 28, SUN, 4, 4.5)
        + text(1040, 405, "JOURNAUX", 19)
    )
    bread = put(
        604,
        582,
        crate(0, 0, 1, ()),
        "".join(
            path(f"M{x} -36 l{-6 + k * 4} -56 q10 -10 14 2 l4 52z", "#E0A85C", 3.5)
            for k, x in enumerate((-34, -16, 2, 20))
        ),
        rect(-46, -38, 92, 38, WOOD, 3, 4),
        stroke("M-46 -19 h92", 3),
    )
    paper = (
        path("M-26 -130 H30 V-92 H-26Z", WHITE, 4)
        + stroke("M-20 -122 h40", 5)
        + stroke("M-20 -112 h18 M-20 -104 h18 M4 -112 h20 M4 -104 h20", 2.5)
    )
    return page(
        sky("#F9DDB0", "#FCEBCB", 420),
        sun(96, 150, 54, "#FFF0C4"),
        cloud(1080, 90, 0.8, "#FFF6E6"),
        forest(394, "#5C9E86", 54, 7, 3.5),
        hills(406),
        house(1110, 448, 0.7, beams=True),
        pine(80, 520, 1.1, 8),
        ground(500, "#EBD7AE"),
        shade("M180 546 H960 L1010 574 H150Z", 0.12),
        front,
        fascia,
        glass,
        shelves,
        cans,
        panes,
        entry,
        awning(488, 262, 424, 44, (BRICK, WHITE), 12),
        rack,
        crate(676, 596, 0.94),
        crate(768, 590, 0.94, ("#F2C230", "#E8D84A", "#F2C230", "#F2C230")),
        bread,
        basket_greens(858, 596, 1),
        person(
            400,
            600,
            240,
            who.Look(
                skin="#FFDBB4",
                top=ROSE,
                low="#5A4A42",
                hair="short",
                tint=who.GREY,
                beard="moustache",
                apron=PINE,
            ),
            arms=("hip", "wave"),
            mood="smile",
        ),
        person(540, 624, 224, who.JOSIANE, arms=("rest", "wave"), mood="glad", left=True),
        person(930, 630, 224, who.LUCIEN, arms=("hold", "hold"), held=paper, left=True),
        person(210, 632, 212, who.ENZO, pose="walk", arms=("rest", "rest")),
        bicycle(120, 628, 0.8, BRICK),
    )


def road(horizon: float = 350) -> str:
    """Draw a forest road that comes to the eye."""
    lane = poly(((560, horizon), (640, horizon), (1120, 650), (80, 650)), "#A9AEB0")
    marks = "".join(
        poly(
            (
                (598 - k * 1.1, y),
                (602 + k * 1.1, y),
                (603 + k * 1.7, y + k * 4),
                (597 - k * 1.7, y + k * 4),
            ),
            WHITE,
            0,
        )
        for k, y in ((3, horizon + 22), (5, horizon + 58), (8, horizon + 112), (12, horizon + 196))
    )
    return lane + marks


def pine_lane() -> str:
    """Plant pines along both sides, smaller as they go far."""
    return "".join(
        pine(x, y, s, lean, seed=k % 2)
        for k, (x, y, s, lean) in enumerate(
            (
                (470, 376, 0.42, 4),
                (728, 376, 0.42, -4),
                (392, 396, 0.6, -4),
                (808, 396, 0.6, 6),
                (286, 430, 0.88, 6),
                (912, 430, 0.88, -6),
                (1056, 480, 1.16, 8),
                (150, 480, 1.16, -8),
            )
        )
    )


def truck_scene() -> str:
    """The travelling café stops in a clearing of the forest road."""
    server = person(-110, 12, 190, who.BASTIEN, arms=("rest", "wave"), mood="glad")
    van = truck(0, 0, 1.1)
    clip = '<clipPath id="hatch"><rect x="-192" y="-192" width="206" height="92"/></clipPath>'
    inside = f'{clip}<g clip-path="url(#hatch)">{server}{put(-34, -104, coffee_machine(0, 0, 0.4))}{rect(-196, -192, 212, 6, WOOD, 0, 3)}</g>'
    counter = (
        rect(-205, -106, 231, 13, WOOD, 3, 4.5)
        + put(-170, -106, path("M-8 0 l-2 -18 h20 l-2 18z", WHITE, 3))
        + put(-146, -106, path("M-8 0 l-2 -18 h20 l-2 18z", WHITE, 3))
    )
    return page(
        sky(horizon=380),
        sun(600, 190, 46),
        cloud(250, 84, 0.9),
        cloud(960, 100, 0.8),
        forest(372, "#5C9E86", 84, 5, 3.5),
        path("M-10 376 Q600 340 1210 376 V660 H-10Z", MEADOW),
        road(352),
        pine_lane(),
        tufts(4, 60, 10, 420, 470, 630),
        tufts(6, 50, 860, 1190, 470, 630),
        ground(590),
        put(660, 598, van, inside, counter),
        street_sign(196, 600),
        cafe_table(370, 620, 0.8),
        cafe_table(1010, 624, 0.8),
        person(300, 620, 198, who.MARIE, arms=("rest", "rest"), mood="smile"),
        person(440, 622, 206, who.GERARD, arms=("rest", "wave"), mood="glad"),
        person(950, 628, 200, who.JOSIANE, arms=("rest", "out"), mood="smile"),
        person(1090, 630, 200, who.PATRICK, arms=("hold", "hold"), left=True, mood="glad"),
        bird(420, 130),
        bird(460, 150, 0.7),
    )


def street_sign(x: float, y: float) -> str:
    """Point to the hamlets."""
    boards = (
        path("M-70 -176 H54 L76 -158 L54 -140 H-70Z", WHITE, 4.5)
        + text(-6, -150, "COURBAIGNE 4", 16)
        + path("M70 -130 H-54 L-76 -112 L-54 -94 H70Z", LEMON, 4.5)
        + text(6, -104, "OUSSELAT 7", 17)
    )
    return put(x, y, rect(-6, -190, 12, 190, WOOD_DARK, 2, 4.5), boards)


def storm() -> str:
    """The storm: bent pines, a torn roof tile, branches on the square."""
    return page(
        storm_sky(),
        storm_back(),
        storm_front(),
        put(840, 566, post_office(0, 0, 0.88)),
        broken_pine(90, 586),
        storm_people(),
        branches(),
    )


def storm_back() -> str:
    """Far off, everything leans."""
    return (
        forest(396, "#3F7565", 60, 5, 3.5)
        + hills(404, "#6CA07A")
        + church(500, 440, 0.6)
        + bent_pine(30, 500, 0.9)
        + bent_pine(1080, 520, 1.2)
        + bent_pine(350, 478, 0.62)
    )


def storm_people() -> str:
    """Two people hold on to an umbrella and a hat."""
    umbrella = put(
        66,
        -196,
        stroke("M-8 -12 V84", 5),
        path(
            "M-90 -10 Q-70 -80 -10 -84 Q56 -80 72 -10 Q46 -26 32 -10 Q10 -26 -10 -10 Q-30 -26 -48 -10 Q-70 -26 -90 -10Z",
            BRICK,
        ),
        turn=10,
    )
    return person(
        510, 616, 200, who.JOSIANE, pose="walk", arms=("rest", "out"), mood="worried", held=umbrella
    ) + person(
        1030, 624, 206, who.BASTIEN, pose="walk", arms=("rest", "up"), mood="worried", left=True
    )


def bus_stop() -> str:
    """In the morning, children wait for the bus under a small shelter."""
    shelter = (
        rect(400, 300, 420, 250, "#E9DFC6")
        + rect(420, 320, 380, 170, "#CFE6EA", 2, 4)
        + stroke("M610 320 v170", 4)
        + path("M446 470 L520 340 M640 470 L700 350", "none", 7, WHITE)
        + roof(368, 852, 306, 240, 40)
        + rect(440, 500, 340, 16, WOOD, 3)
        + stroke("M470 516 v34 M750 516 v34", 7)
    )
    pole = (
        rect(884, 300, 12, 290, STONE_DARK, 2, 4.5)
        + disc(890, 280, 44, BLUE)
        + put(
            890,
            282,
            rect(-26, -18, 52, 30, WHITE, 5, 3.5),
            rect(-20, -12, 40, 11, "#BFE3EA", 2, 2.5),
            disc(-14, 13, 6, INK, 0),
            disc(14, 13, 6, INK, 0),
        )
        + rect(862, 340, 56, 62, WHITE, 3, 4)
        + stroke("M872 356 h36 M872 368 h36 M872 380 h26 M872 390 h30", 3)
    )
    bus = put(
        1104,
        470,
        rect(-120, -130, 330, 140, "#F2F4F4", 16),
        rect(-120, -56, 330, 26, SUN, 0, 4),
        "".join(rect(x, -112, 54, 46, "#BFE3EA", 5, 4) for x in (-44, 22, 88)),
        rect(-106, -112, 46, 52, "#BFE3EA", 8, 4),
        disc(-60, 12, 24, "#2A3138"),
        disc(-60, 12, 9, STONE, 3.5),
        oval(-114, -14, 7, 9, "#FFF3C4", 3.5),
        text(30, -4, "SCOLAIRE", 24),
        scale=0.82,
    )
    bag = rect(-44, -142, 26, 48, BRICK, 8, 4)
    bag2 = rect(-44, -142, 26, 48, PLUM, 8, 4)
    return page(
        sky("#F6DDBE", "#FBEBD2", 400),
        sun(240, 230, 52, "#FFE7B8"),
        cloud(560, 96, 0.9, "#FFF4E4"),
        cloud(930, 130, 0.7, "#FFF4E4"),
        forest(380, "#5C8F86", 64, 4, 3.5),
        hills(394, "#8CC08F"),
        house(90, 440, 0.76, beams=True, lit=True),
        pine(260, 480, 0.96, 8),
        pine(1160, 470, 1, -8, seed=1),
        pine(960, 440, 0.6, 4),
        path("M-10 492 Q500 470 1210 496 V560 H-10Z", "#A9AEB0"),
        stroke("M20 522 h70 M160 516 h70 M300 512 h60 M900 516 h60", 6, WHITE),
        bus,
        path("M-10 556 Q500 534 1210 560 V660 H-10Z", "#E9D3A4"),
        tufts(3, 30, 10, 1190, 600, 634, "#8FA35E"),
        shelter,
        pole,
        person(500, 612, 150, who.KID_A, arms=("rest", "wave"), mood="glad", held=bag),
        person(596, 620, 166, who.KID_B, arms=("hip", "rest"), mood="smile", left=True, held=bag2),
        person(
            688,
            612,
            142,
            who.KID_C,
            arms=("hold", "hold"),
            held=rect(-16, -124, 36, 28, LEMON, 2, 4),
        ),
        person(772, 622, 206, who.ENZO, arms=("rest", "phone"), mood="flat", left=True),
        person(360, 622, 216, who.NADIA, arms=("rest", "wave"), mood="smile"),
        person(980, 618, 190, who.LEA, arms=("hip", "rest"), left=True),
        cat(220, 616),
    )


def school() -> str:
    """The village school at playtime."""
    main_ = (
        rect(260, 240, 620, 300, "#FBE7BE")
        + roof(220, 920, 246, 136, 90)
        + rect(246, 514, 648, 26, STONE, 0, 4.5)
        + text(570, 292, "ÉCOLE", 46)
        + stroke("M470 308 h200", 4, BRICK)
    )
    wins = "".join(window(x, 350, 66, 96, shutters="") for x in (310, 410, 664, 764)) + "".join(
        disc(x, 410, 9, fill, 3)
        for x, fill in (
            (330, SUN),
            (354, ROSE),
            (430, MINT),
            (456, LEMON),
            (690, ROSE),
            (786, SUN),
            (812, MINT),
        )
    )
    bell = (
        rect(548, 84, 44, 54, "#FBE7BE")
        + poly(((538, 86), (570, 54), (602, 86)), BRICK)
        + path("M558 124 v-10 q12 -22 24 0 v10z", SUN, 3.5)
    )
    fence = "".join(
        path(f"M{x} 560 v-54 l9 -12 l9 12 v54z", fill, 3.5)
        for x, fill in zip(range(930, 1190, 26), (SUN, WHITE) * 6, strict=False)
    ) + stroke("M926 528 h270", 4)
    hop = "".join(
        put(
            0,
            0,
            poly(
                ((380 + dx, y), (430 + dx, y), (426 + dx, y + 22), (372 + dx, y + 22)), "none", 3.5
            ),
        )
        for dx, y in ((0, 570), (-8, 594), (46, 594), (-14, 618))
    )
    ball = disc(760, 614, 18, BRICK) + stroke("M744 608 q16 -8 32 0 M748 624 q12 6 26 -2", 3)
    return page(
        sky(horizon=410),
        sun(150, 100, 54),
        cloud(420, 70, 0.8),
        cloud(960, 90, 1),
        forest(390, "#5C9E86", 56, 6, 3.5),
        hills(402),
        house(1100, 450, 0.84, beams=True),
        ground(502, "#EAD6AA"),
        shade("M250 540 H890 L930 566 H220Z", 0.12),
        bell,
        main_,
        wins,
        door(536, 386, 82, 128, BRICK),
        rect(524, 512, 106, 18, STONE, 2, 4),
        flag(690, 300, 0.66),
        plane_tree(110, 550, 1.3, 5),
        fence,
        hop,
        bush(960, 566, 0.7, PINE, 3, SUN),
        person(390, 590, 140, who.KID_C, pose="dance", arms=("out", "up"), mood="glad"),
        person(700, 610, 146, who.KID_B, pose="walk", arms=("rest", "out"), mood="glad"),
        person(840, 606, 138, who.KID_A, pose="dance", arms=("up", "up"), mood="glad", left=True),
        person(590, 612, 214, who.SARAH, arms=("hip", "wave"), mood="smile", left=True),
        person(
            500,
            622,
            136,
            who.Look(skin="#F3C79C", top=PLUM, low=BLUE, hair="quiff", tint=who.RED),
            arms=("rest", "up"),
            mood="glad",
        ),
        person(1000, 622, 212, who.NADIA, arms=("rest", "wave"), mood="smile", left=True),
        person(1080, 626, 210, who.BASTIEN, arms=("rest", "rest"), left=True),
        ball,
        bench(216, 606, 0.8),
    )
