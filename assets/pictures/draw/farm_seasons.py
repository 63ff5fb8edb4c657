"""The scenario "farm", month after month: the heat, the market, the late season, the seeds."""

import random

from assets.pictures.draw import people as who
from assets.pictures.draw.garden import (
    boots,
    greenhouse,
    hen,
    kitchen_scales,
    leaves,
    lettuce,
    lettuce_bed,
    lettuce_crate,
    pumpkin,
    rows,
    slate,
    squash_bed,
    veg_basket,
)
from assets.pictures.draw.indoors import (
    coins,
    cup,
    frame,
    jar,
    note,
    pen,
    pendant,
    room,
    wall_window,
)
from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    CREAM,
    INK,
    LEMON,
    MINT,
    PAPER,
    PINE,
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
    cloud,
    forest,
    ground,
    hills,
    plane_tree,
    sky,
    sun,
)
from assets.pictures.draw.people import person
from assets.pictures.draw.summer_village import wheelbarrow
from assets.pictures.draw.village import basket_greens, church, crate, house, stall, truck

KNIFE = path("M44 -90 l34 -10 q4 8 -8 14 l-24 6z", STONE, 3) + rect(
    38, -92, 12, 14, WOOD_DARK, 3, 3
)
SCARF_AT = "M-18 -150 Q0 -138 20 -150 L22 -140 Q0 -126 -20 -140Z M10 -136 l14 -2 l4 34 l-14 2z"


def scarf(fill: str) -> str:
    """Knot a scarf, in the frame of a person."""
    return path(SCARF_AT, fill, 4)


def shed() -> str:
    """Raise the shed of the harvest: sheet metal, and the only shade for a mile."""
    ribs = "".join(f"M{x} 190 L{x - 14} 266 " for x in range(800, 1230, 34))
    posts = "".join(
        rect(x, 262, 16, 262, WOOD, 0, 4.5) + stroke(f"M{x + 8} 300 v60 M{x + 8} 400 v70", 2.5)
        for x in (768, 976, 1178)
    )
    heat = put(
        784,
        360,
        rect(-13, -52, 26, 96, WHITE, 12, 4),
        rect(-4, -40, 8, 62, BRICK, 4, 0),
        disc(0, 26, 9, BRICK, 3),
        stroke("M6 -34 h5 M6 -20 h5 M6 -6 h5 M6 8 h5", 2),
    )
    tools = (
        stroke("M1040 300 V410 M1080 300 V416 M1124 300 V404", 8)
        + stroke("M1040 300 V410 M1080 300 V416 M1124 300 V404", 3, WOOD_LIGHT)
        + path("M1026 404 h28 v26 q-14 14 -28 0z", STONE, 4)
        + stroke("M1064 416 h32 M1066 416 v20 M1075 416 v20 M1085 416 v20 M1094 416 v20", 4)
        + path("M1114 400 h34 v14 h-30z", STONE, 4)
    )
    return (
        poly(((744, 522), (1210, 522), (1210, 580), (700, 580)), "#7A5433", 0)
        + rect(776, 250, 440, 272, "#6E5440", 0, 4.5)
        + stroke("M850 262 V518 M924 262 V518 M1052 262 V300 M1130 262 V300", 3, "#543E2E")
        + tools
        + posts
        + poly(((738, 268), (776, 186), (1220, 186), (1220, 268)), "#A9BAC0")
        + stroke(ribs, 3, "#6F848C")
        + stroke("M738 268 H1220", 6)
        + heat
    )


def pump(x: float, y: float) -> str:
    """Set the little motor pump; its hose drips."""
    hose = "M-30 -20 Q-120 -30 -140 0 T-250 6"
    return put(
        x,
        y,
        oval(0, 2, 60, 7, INK, 0, 0.15),
        stroke(hose, 13),
        stroke(hose, 6, PINE),
        rect(-44, -46, 84, 38, BRICK, 8, 4.5),
        rect(-20, -66, 44, 22, STONE_DARK, 5, 4.5),
        disc(-36, -26, 15, STONE, 4.5),
        stroke("M-36 0 v-8 M30 0 v-8", 8),
        path("M-252 16 q-7 12 0 16 q7 -4 0 -16z", "#8CC4DE", 3),
    )


def harvest() -> str:
    """July: lettuces to cut, a shed to dream of."""
    gourd = put(
        28, -160, rect(-9, -36, 18, 36, BLUE, 6, 3.5), rect(-5, -44, 10, 9, INK, 2, 0), turn=-40
    )
    sweat = path(
        "M-26 -196 q-6 10 0 14 q6 -4 0 -14z M40 -206 q-6 10 0 14 q6 -4 0 -14z", "#8CC4DE", 3
    )
    waves = "".join(
        stroke(f"M{x} {y} q12 -8 24 0 t24 0 t24 0", 3.5, "#F0C877")
        for x, y in ((60, 286), (160, 304), (470, 290), (590, 300), (650, 272))
    )
    feet = ((160, 566), (300, 600), (480, 540), (590, 618), (90, 640), (340, 486))
    return page(
        sky("#FBDF9E", "#FFF0C9", 400),
        sun(330, 116, 78, "#FFF6D2"),
        cloud(640, 96, 0.6, "#FFF9E8"),
        bird(520, 190, 0.8),
        forest(380, "#84AD86", 56, 5, 3.5),
        waves,
        hills(392, "#BFCF84"),
        greenhouse(40, 420, 0.5),
        house(640, 416, 0.5, beams=True),
        rows(
            408,
            lettuce_bed,
            clear=(*feet, *((x, y) for x in range(720, 1240, 60) for y in (470, 520, 570, 620))),
        ),
        shed(),
        # in the shade
        lettuce_crate(1140, 520, 0.9),
        lettuce_crate(1138, 476, 0.9),
        person(858, 526, 184, who.HUGO, arms=("rest", "phone"), mood="worried", left=True),
        person(952, 530, 180, who.MARIE, arms=("rest", "wave"), mood="open", held=whistle()),
        person(
            1050, 536, 186, who.SANDRA, arms=("rest", "phone"), mood="smile", left=True, held=gourd
        ),
        # in the sun
        person(
            340,
            490,
            150,
            who.Look(skin="#F6CDA0", top=LEMON, hair="straw"),
            arms=("hold", "hold"),
            held=lettuce(0, -88, 0.9),
            line=4,
        ),
        person(
            160,
            566,
            206,
            who.YOUSSEF,
            pose="squat",
            arms=("rest", "down"),
            mood="smile",
            held=KNIFE,
        ),
        lettuce(236, 572, 0.9),
        person(
            480,
            552,
            204,
            who.MIREILLE,
            pose="squat",
            arms=("rest", "down"),
            mood="flat",
            left=True,
            held=KNIFE,
        ),
        lettuce(404, 560, 0.86),
        lettuce_crate(300, 618, 1),
        person(600, 622, 212, who.KARINE, arms=("hip", "think"), mood="worried", held=sweat),
        person(
            724,
            600,
            206,
            who.LAHCEN,
            pose="walk",
            arms=("hold", "hold"),
            mood="flat",
            held=put(6, -98, lettuce_crate(0, 14, 0.7)),
        ),
        lettuce_crate(900, 606, 1.05),
        lettuce_crate(1004, 612, 1.05),
        lettuce_crate(952, 568, 1.05),
        pump(1130, 618),
        lettuce_crate(60, 636, 0.96),
    )


def whistle() -> str:
    """Hang the whistle of the station master round a neck."""
    return stroke("M-14 -146 L2 -112 L16 -146", 3) + rect(-8, -114, 20, 12, SUN, 5, 3)


def armchair(x: float, y: float, s: float = 1) -> str:
    """Leave the armchair of Mme Castéra at the end of the row, empty."""
    return put(
        x,
        y,
        oval(4, 2, 66, 8, INK, 0, 0.16),
        stroke("M-42 0 v-16 M44 0 v-16", 9),
        path("M-40 -66 V-122 Q-40 -142 -18 -142 H22 Q42 -142 42 -122 V-66Z", "#8C5A7A"),
        rect(-42, -60, 86, 32, "#A8708F", 8),
        path("M-60 -14 V-66 Q-60 -84 -46 -84 Q-34 -84 -34 -68 V-14Z", "#8C5A7A"),
        path("M36 -14 V-68 Q36 -84 48 -84 Q62 -84 62 -66 V-14Z", "#8C5A7A"),
        rect(-36, -30, 74, 16, "#8C5A7A", 3),
        stroke("M-20 -134 V-72 M0 -136 V-72 M20 -134 V-72", 3, "#6E4560"),
        leaves(4, 3, -26, 28, -62, -56),
        scale=s,
    )


def autumn() -> str:
    """October: squash come in, letters go out, an armchair stays empty."""
    shelf_ = (
        oval(946, 604, 180, 10, INK, 0, 0.15)
        + stroke("M806 600 V520 M1090 600 V520", 12)
        + stroke("M806 600 V520 M1090 600 V520", 4, WOOD)
        + rect(774, 506, 348, 20, WOOD, 3)
    )
    board = put(
        946,
        400,
        stroke("M-110 130 V-20 M110 130 V-20", 11),
        stroke("M-110 130 V-20 M110 130 V-20", 4, WOOD),
        rect(-134, -56, 268, 58, CREAM, 6),
        text(0, -14, "VOS PANIERS", 34, PINE),
    )
    curve = (
        rect(-26, -146, 52, 62, WHITE, 2, 4)
        + stroke("M-18 -94 H18 M-18 -94 V-138", 2.5)
        + stroke("M-14 -134 q10 2 14 16 t18 20", 3.5, BRICK)
    )
    feet = ((330, 622), (150, 600), (470, 560), (590, 600), (700, 622), (250, 470))
    return page(
        sky("#E8D3A6", "#F6E8CB", 400),
        sun(760, 250, 54, "#FFF3D0"),
        cloud(480, 84, 0.9, "#FBF3E2"),
        cloud(980, 110, 0.8, "#FBF3E2"),
        "".join(
            bird(x, y, 0.8) for x, y in ((470, 190), (506, 176), (542, 166), (578, 176), (614, 190))
        ),
        forest(384, "#6E8F72", 66, 5, 3.5),
        forest(398, "#C98A3E", 44, 11, 3.5),
        hills(404, "#C9BE7E"),
        church(420, 430, 0.5),
        house(560, 434, 0.54, beams=True),
        rows(
            424,
            squash_bed,
            soil=("#9C6B42", "#7C4F2C"),
            clear=(*feet, *((x, y) for x in range(760, 1240, 70) for y in (500, 560, 610))),
        ),
        plane_tree(70, 520, 1.36, 4, "#EDA23A", "#C96A2A"),
        plane_tree(1160, 500, 1.1, 7, "#E8B443", "#C9812F"),
        armchair(250, 492, 0.7),
        leaves(2, 12, 20, 330, 250, 480),
        leaves(9, 8, 1000, 1190, 260, 480, 0.9),
        board,
        shelf_,
        "".join(
            veg_basket(x, 506, 0.8, fill)
            for x, fill in ((824, "#E8822C"), (908, "#D9642A"), (992, "#8FA86A"), (1076, "#E8822C"))
        ),
        pumpkin(868, 612, 0.9),
        pumpkin(926, 618, 1.05, "#8FA86A"),
        pumpkin(982, 612, 0.84, "#E9B84A"),
        hen(1052, 614, 0.9, left=True),
        person(
            466,
            570,
            200,
            who.YOUSSEF,
            arms=("hold", "hold"),
            held=put(0, -80, pumpkin(0, 0, 1.1)) + scarf(BRICK),
        ),
        person(
            150,
            604,
            204,
            who.DYLAN,
            pose="squat",
            arms=("hold", "hold"),
            mood="worried",
            held=path(
                "M-22 -112 q4 -22 24 -18 q22 -2 20 20 q-4 12 -22 10 q-20 2 -22 -12z", "#6E4526", 4
            ),
        ),
        person(330, 628, 210, who.KARINE, arms=("hip", "out"), mood="open", held=scarf(SUN)),
        person(590, 620, 208, who.MIREILLE, pose="walk", arms=("rest", "down"), mood="flat"),
        wheelbarrow(
            716,
            630,
            1,
            pumpkin(-26, -70, 0.84)
            + pumpkin(34, -70, 0.84, "#E9B84A")
            + pumpkin(4, -76, 0.9, "#D9642A"),
        ),
        person(
            1154, 632, 212, who.HUGO, arms=("read", "read"), mood="worried", left=True, held=curve
        ),
        leaves(5, 16, 20, 780, 600, 634),
    )


def sugar_tin(x: float, y: float, s: float = 1) -> str:
    """Set the sugar tin that holds the takings."""
    return put(
        x,
        y,
        rect(-30, -40, 60, 40, "#9DC7DF", 4, 4),
        rect(-33, -48, 66, 12, BLUE, 4, 4),
        rect(-24, -30, 48, 20, WHITE, 2, 2.5),
        text(0, -15, "SUCRE", 14),
        scale=s,
    )


def radishes(x: float, y: float, s: float = 1) -> str:
    """Bunch radishes."""
    return put(
        x,
        y,
        path(
            "M-6 -14 q-18 -26 -8 -40 q12 14 12 38z M6 -14 q18 -26 8 -40 q-12 14 -12 38z",
            "#6DAF5C",
            3.5,
        ),
        "".join(disc(px, py, 8, "#D9365E", 3) for px, py in ((-12, -8), (12, -8), (0, -2))),
        stroke("M-12 0 v7 M12 0 v7 M0 6 v8", 2.5),
        scale=s,
    )


def carrots(x: float, y: float, s: float = 1) -> str:
    """Bunch carrots."""
    return put(
        x,
        y,
        path(
            "M-4 -16 q-20 -22 -12 -38 q14 12 14 36z M4 -16 q20 -22 12 -38 q-14 12 -14 36z",
            "#6DAF5C",
            3.5,
        ),
        "".join(
            put(px, -16, path("M-8 0 q8 -8 16 0 L1 38z", "#E8732C", 3.5), turn=t)
            for px, t in ((-12, 10), (12, -10), (0, 0))
        ),
        scale=s,
    )


def market_stall() -> str:
    """Saturday at the market: two stalls, three metres, one lettuce."""
    ours = (
        lettuce_crate(-112, -86, 0.86)
        + crate(-22, -86, 0.82, ("#E8732C", "#E8732C", "#D9482F", "#E8732C"))
        + kitchen_scales(54, -86, 0.8)
        + sugar_tin(126, -86, 0.86)
        + "".join(
            put(x, -42, inner)
            for x, inner in (
                (-132, carrots(0, 0, 0.8)),
                (-82, radishes(0, 0, 0.9)),
                (82, carrots(0, 0, 0.8)),
                (132, radishes(0, 0, 0.9)),
            )
        )
    )
    his = lettuce_crate(-60, -86, 0.86) + basket_greens(26, -86, 0.86)
    return page(
        sky(horizon=420),
        sun(690, 92, 52),
        cloud(330, 80, 0.84),
        cloud(940, 70, 0.7),
        bird(520, 130, 0.8),
        forest(384, "#5C9E86", 52, 8, 3.5),
        hills(398),
        house(560, 446, 0.62, shutters=BLUE),
        church(720, 440, 0.76),
        house(1110, 450, 0.84, beams=True),
        put(-14, 484, truck(0, 0, 0.72, "LÉGUMES", WHITE, BRICK)),
        ground(480),
        plane_tree(1140, 536, 1.36, 6),
        shade("M40 590 H560 L600 616 H10Z M850 590 H1130 L1160 614 H820Z", 0.08),
        person(
            180,
            536,
            184,
            who.MIREILLE,
            arms=("wave", "wave"),
            mood="smile",
            held=radishes(56, -168, 0.8) + radishes(-56, -168, 0.8),
        ),
        person(300, 536, 186, who.BERENICE, arms=("rest", "out"), mood="glad"),
        person(
            430, 536, 188, who.YOUSSEF, arms=("hold", "hold"), mood="smile", held=coin_in_hand()
        ),
        stall(300, 592, 1.06, (PINE, WHITE), ours, w=330),
        person(960, 536, 184, who.PATRICK, arms=("hip", "rest"), mood="worried", left=True),
        stall(966, 592, 1.06, (BRICK, WHITE), his),
        slate(300, 570, ("LAITUE", "? €"), 98, 19),
        slate(966, 570, ("LAITUE", "1,20 €"), 98, 19),
        person(656, 604, 196, who.SANDRA, arms=("rest", "think"), mood="flat", left=True),
        person(548, 634, 206, who.HUGO, arms=("rest", "out"), mood="open", left=True),
        person(
            770,
            628,
            204,
            who.Look(
                skin="#F7C6A0",
                top="#9F8FD9",
                low="#4B4F6B",
                hair="bob",
                tint=who.GREY,
                glasses=True,
            ),
            arms=("hold", "hold"),
            mood="smile",
            held=put(0, -66, basket_greens(0, 0, 0.62)),
        ),
        person(846, 634, 136, who.KID_B, arms=("rest", "up"), mood="glad"),
        person(80, 638, 206, who.DYLAN, arms=("rest", "out"), mood="open", held=brush()),
        put(150, 640, rect(-20, -34, 40, 34, STONE, 3, 4), oval(0, -34, 20, 6, PINE, 3.5)),
        person(
            1136, 634, 208, who.THILAN, pose="walk", arms=("rest", "down"), mood="smile", left=True
        ),
        hen(714, 630, 0.62),
    )


def brush() -> str:
    """Hold a paint brush, in the frame of a person whose arm is out."""
    return (
        stroke("M74 -124 L96 -164", 8)
        + stroke("M74 -124 L96 -164", 3, WOOD)
        + path("M90 -162 l14 8 l10 -24 q-14 -2 -24 16z", PINE, 3.5)
    )


def coin_in_hand() -> str:
    """Hold a few coins."""
    return disc(-4, -116, 7, SUN, 3) + disc(6, -118, 7, "#FFD26B", 3)


def packet(x: float, y: float, fill: str, inside: str, turn: float = 0) -> str:
    """Lay a packet of seeds, its plant on the front."""
    return put(
        x,
        y,
        shade("M-28 -34 h64 v80 h-64z", 0.14),
        rect(-32, -40, 64, 80, fill, 3, 4),
        rect(-24, -24, 48, 46, CREAM, 3, 3),
        stroke("M-32 -30 H32", 3),
        put(0, 18, inside),
        stroke("M-18 31 h36", 3.5),
        turn=turn,
    )


def wood_stove(x: float, y: float) -> str:
    """Light the stove of the shed."""
    return put(
        x,
        y,
        oval(0, 2, 86, 9, INK, 0, 0.15),
        rect(-14, -470, 28, 300, "#4A545C", 0, 4.5),
        stroke("M-54 0 v-18 M54 0 v-18", 11),
        rect(-70, -180, 140, 166, "#3A4650", 10),
        rect(-80, -192, 160, 18, "#4A545C", 4),
        rect(-46, -146, 92, 80, "#F2A94C", 8, 4.5),
        path(
            "M-30 -70 Q-34 -100 -14 -112 Q-12 -98 -4 -96 Q-4 -124 14 -136 Q14 -112 26 -104 Q36 -88 26 -70Z",
            BRICK,
            3.5,
        ),
        path("M-12 -70 Q-14 -88 0 -96 Q6 -86 14 -84 Q18 -76 12 -70Z", SUN, 0),
        rect(-30, -50, 60, 20, "#2A3138", 3, 3.5),
        path("M20 -192 v-26 q0 -10 14 -10 h20 q14 0 14 10 v26z", BLUE, 4)
        + stroke("M68 -214 l12 -8", 6),
    )


def seed_table() -> str:
    """January again: seeds, accounts, memories, around the stove."""
    rng = random.Random(6)
    flakes = "".join(
        disc(rng.uniform(880, 1120), rng.uniform(70, 250), rng.choice((2.6, 3.6)), WHITE, 0)
        for _ in range(36)
    )
    view = (
        rect(860, 60, 280, 220, "#B9CEDC", line=0)
        + forest(230, "#7E9FA3", 44, 5)
        + rect(860, 230, 300, 80, "#EEF4F5", line=4)
        + put(960, 262, greenhouse(0, 0, 0.3))
        + flakes
    )
    rack = "".join(
        rect(388, y, 330, 12, WOOD_DARK, 2, 4)
        + "".join(boots(414 + 54 * k, y, fill) for k, fill in enumerate(fills))
        for y, fills in (
            (158, (PINE, PINE, BRICK, PINE, BLUE, PINE)),
            (226, (PINE, SUN, PINE, PINE, PINE, BRICK)),
        )
    )
    top = poly(((236, 410), (964, 410), (1108, 566), (92, 566)), WOOD) + stroke(
        "M205 444 H995 M170 482 H1030 M132 522 H1068", 3, "#B0743A"
    )
    book = put(
        610,
        510,
        shade("M-120 -44 h252 v100 h-252z", 0.14),
        poly(((-120, -44), (-4, -50), (-4, 46), (-132, 50)), PAPER, 4),
        poly(((-4, -50), (112, -44), (124, 50), (-4, 46)), WHITE, 4),
        stroke(
            "M-108 -26 h88 M-112 -6 h92 M-114 14 h94 M-116 32 h70 M14 -26 h84 M14 -6 h86 M14 14 h90 M14 32 h60 M70 -42 v86",
            2.8,
            "#8A98A3",
        ),
        stroke("M80 -34 h14 M80 -14 h16 M82 6 h14", 4, BRICK),
    )
    plants = {
        "carrot": put(
            0,
            -4,
            path("M-9 -18 q9 -8 18 0 L1 6z", "#E8732C", 3),
            stroke("M0 -20 v-12 M0 -20 l-8 -10 M0 -20 l8 -10", 3, PINE),
        ),
        "tomato": disc(0, -14, 13, BRICK, 3) + stroke("M-6 -27 l6 5 l6 -5", 3, PINE),
        "lettuce": lettuce(0, 2, 0.56),
        "pumpkin": pumpkin(0, 2, 0.56),
        "flower": stroke("M0 2 V-20", 3, PINE)
        + "".join(
            disc(px, py, 6, "#E8822C", 2.5)
            for px, py in ((0, -32), (7, -26), (-7, -26), (4, -18), (-4, -18))
        )
        + disc(0, -25, 4, SUN, 2),
    }
    packets = "".join(
        packet(x, y, fill, plants[name], turn)
        for x, y, fill, name, turn in (
            (270, 458, "#8CC56F", "lettuce", -10),
            (352, 452, "#F2B134", "carrot", 4),
            (256, 530, "#E78276", "tomato", 6),
            (344, 532, "#9DDADB", "pumpkin", -6),
            (430, 506, "#E9B84A", "flower", 8),
        )
    )
    seeds = "".join(
        oval(
            rng.gauss(470, 22),
            rng.gauss(450, 7),
            4.5,
            3,
            rng.choice(("#F0DFA8", "#6E4526", "#C98A3E")),
            1.8,
        )
        for _ in range(34)
    )
    money = (
        note(800, 470, turn=-8, w=104)
        + note(824, 488, "#F2C9A6", 6, "50", 104)
        + coins(904, 500, 5, 40)
        + coins(944, 508, 3, 40)
    )
    photo = frame(
        758,
        96,
        92,
        76,
        rect(768, 106, 72, 56, "#BFE3EA", 1, 0)
        + rect(768, 140, 72, 22, "#A8703F", 0, 0)
        + "".join(
            disc(x, 132, 6, skin, 2) + path(f"M{x - 7} 156 q0 -16 7 -16 q7 0 7 16z", fill, 2)
            for x, skin, fill in (
                (780, "#FFDBB4", PINE),
                (796, "#8A4B2C", SUN),
                (812, "#CF8F5C", BLUE),
                (828, "#FFDBB4", ROSE),
            )
        ),
    )
    calendar = (
        rect(760, 196, 88, 84, WHITE, 3, 4)
        + rect(760, 196, 88, 24, BRICK, 3, 4)
        + text(804, 215, "JANVIER", 17, WHITE)
        + "".join(
            rect(
                768 + 15 * (k % 5),
                228 + 15 * (k // 5),
                10,
                9,
                SUN if k == 11 else "#DCE3E6",
                1,
                1.5,
            )
            for k in range(15)
        )
    )
    return page(
        room("#DDBE8E", "#B98A58", 420, "#7C5030"),
        stroke("".join(f"M{x} 0 V406 " for x in range(46, 1200, 92)), 3, "#C2A06E"),
        wall_window(876, 70, 236, 180, view, BRICK, "#B9CEDC"),
        rack,
        photo,
        calendar,
        shade("M190 150 Q330 250 300 440 H80 Q60 250 190 150Z", 0.25, "#FFD98A"),
        wood_stove(180, 452),
        pendant(600, 24, PINE, 0.9, lit=False),
        person(350, 520, 236, who.YOUSSEF, arms=("rest", "rest"), mood="smile", held=scarf(BRICK)),
        person(
            480,
            520,
            236,
            who.KARINE,
            arms=("read", "read"),
            mood="smile",
            held=put(0, -126, packet(0, 0, SUN, plants["carrot"]), scale=0.7),
        ),
        person(610, 520, 240, who.HUGO, arms=("rest", "wave"), mood="open"),
        person(740, 520, 232, who.SANDRA, arms=("rest", "think"), mood="smile", left=True),
        person(866, 520, 236, who.BERENICE, arms=("rest", "rest"), mood="glad", left=True),
        person(1010, 500, 240, who.PATRICK, arms=("rest", "up"), mood="open", left=True),
        oval(600, 628, 520, 14, INK, 0, 0.16),
        rect(150, 570, 22, 62, WOOD_DARK, 0),
        rect(1028, 570, 22, 62, WOOD_DARK, 0),
        top,
        rect(92, 566, 1016, 24, WOOD_DARK, 3),
        packets,
        seeds,
        book,
        pen(690, 536, -24, BRICK, 0.6),
        money,
        jar(512, 446, "#E8822C", 0.9),
        jar(700, 444, "#E8822C", 0.9),
        jar(740, 448, "#D9642A", 0.9),
        cup(560, 452, 0.62, MINT),
        cup(880, 452, 0.62),
        put(
            1010,
            552,
            rect(-52, -34, 104, 34, "#F3C77A", 4, 4),
            "".join(
                rect(-44 + 18 * k, -52, 14, 24, fill, 2, 3)
                for k, fill in enumerate((PINE, SUN, BRICK, "#8CC56F", BLUE))
            ),
        ),
        person(96, 652, 250, who.MARIE, arms=("rest", "out"), mood="smile"),
        person(1140, 652, 246, who.MIREILLE, arms=("rest", "rest"), mood="smile", left=True),
    )
