"""The scenario "summer", its jobs and its meetings: the village in July, the lawn, the cash box, the party."""

from assets.pictures.draw import people as who
from assets.pictures.draw.indoors import (
    bucket,
    coin,
    coins,
    cup,
    light_shaft,
    note,
    pen,
    pendant,
    room,
    table,
    wall_window,
)
from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    CREAM,
    FRAME,
    GLASS,
    INK,
    LEMON,
    MEADOW,
    MEADOW_DARK,
    MEADOW_LIGHT,
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
    lawn,
    log,
    pine,
    plane_tree,
    sky,
    sun,
    tufts,
)
from assets.pictures.draw.people import person
from assets.pictures.draw.village import (
    bench,
    bunting,
    church,
    house,
    string_lights,
)


def wheelbarrow(x: float, y: float, s: float = 1, load: str = "", tub: str = PINE) -> str:
    """Push a wheelbarrow; `load` is drawn over the tub's edge, at -72."""
    frame_ = stroke("M-110 -66 L-40 -34 L70 -22 M-30 -34 L-36 0", 11) + stroke(
        "M-110 -66 L-40 -34 L70 -22 M-30 -34 L-36 0", 4, WOOD
    )
    return put(
        x,
        y,
        oval(0, 2, 100, 8, INK, 0, 0.15),
        load,
        path("M-62 -78 H78 L44 -26 H-34Z", tub),
        frame_,
        disc(76, -22, 24, "#2A3138"),
        disc(76, -22, 9, STONE, 3.5),
        scale=s,
    )


def mower(x: float, y: float, s: float = 1) -> str:
    """Push a lawn mower."""
    return put(
        x,
        y,
        oval(0, 2, 70, 7, INK, 0, 0.15),
        stroke("M-40 -40 L-104 -108 M-40 -40 L-92 -108 M-108 -108 h20", 6),
        path("M-52 -20 Q-50 -48 -20 -50 H30 Q56 -46 58 -20Z", BRICK),
        rect(-18, -70, 44, 22, STONE_DARK, 5, 4.5),
        disc(-36, -14, 16, "#2A3138", 4.5),
        disc(44, -14, 16, "#2A3138", 4.5),
        disc(-36, -14, 6, STONE, 3),
        disc(44, -14, 6, STONE, 3),
        scale=s,
    )


def broom(x: float, y: float, turn: float = 0, head: str = SUN) -> str:
    """Stand a broom."""
    return put(
        x,
        y,
        stroke("M0 -30 V-190", 10),
        stroke("M0 -30 V-190", 4, WOOD),
        path("M-26 0 L-16 -36 H16 L26 0Z", head, 4),
        turn=turn,
    )


def car(x: float, y: float, s: float = 1, fill: str = BLUE) -> str:
    """Park a small car."""
    body = path(
        "M-190 -34 V-70 Q-188 -92 -160 -96 L-120 -100 L-70 -154 Q-62 -162 -48 -162 H62 Q78 -162 88 -150 L128 -100 L170 -92 Q190 -88 190 -66 V-34 Z",
        fill,
    )
    glass = path(
        "M-98 -100 L-58 -146 H-4 V-100Z M10 -100 V-146 H58 Q68 -146 74 -138 L104 -100Z", GLASS, 4
    )
    wheels = "".join(
        disc(px, -32, 32, "#2A3138") + disc(px, -32, 14, STONE, 4) for px in (-112, 112)
    )
    return put(
        x,
        y,
        oval(0, 2, 206, 10, INK, 0, 0.15),
        body,
        glass,
        stroke("M3 -100 V-40 M-186 -64 H186", 3.5),
        oval(180, -72, 9, 10, "#FFF3C4", 4),
        rect(-34, -86, 24, 7, INK, 3, 0),
        wheels,
        scale=s,
    )


def summer_back() -> str:
    """Draw the village in July."""
    return (
        sky("#AEE0EE", "#E3F3E6", 420)
        + sun(1050, 96, 62)
        + cloud(210, 84, 0.9)
        + cloud(700, 66, 0.76)
        + forest(392, "#5C9E86", 56, 5, 3.5)
        + hills(404)
    )


def cover() -> str:
    """Teenagers with a wheelbarrow and their painted board, in a summer village."""
    board = put(
        640,
        362,
        stroke("M-120 230 V-20 M120 230 V-20", 12),
        stroke("M-120 230 V-20 M120 230 V-20", 4.5, WOOD),
        put(
            0,
            0,
            rect(-190, -92, 380, 130, CREAM, 8),
            text(0, -36, "COOPÉRATIVE", 44, BRICK),
            text(0, 12, "DES JEUNES", 44, FRAME),
            flower(-162, 30, SUN, 1),
            flower(162, 30, ROSE, 1),
            turn=-2,
        ),
    )
    paint = put(
        520,
        618,
        path("M-22 0 V-36 H22 V0Z", STONE, 4),
        path("M-22 -36 V-24 q6 12 10 0 q4 14 12 2 q8 8 10 -4 q6 10 12 -2 V-36Z", BRICK, 3.5),
        oval(0, -36, 22, 6, BRICK, 3.5),
    )
    tools = (
        "".join(
            stroke(d, 9) + stroke(d, 3.5, WOOD)
            for d in ("M-30 -70 L-60 -170", "M6 -70 L0 -186", "M26 -70 L34 -150")
        )
        + path("M-74 -170 l26 -8 l-4 -28 q-20 -8 -34 6z", STONE, 4)
        + stroke("M-18 -186 h36 M-16 -186 v-18 M-6 -186 v-18 M5 -186 v-18 M16 -186 v-18", 4)
    )
    return page(
        summer_back(),
        house(90, 452, 0.84, beams=True),
        church(290, 440, 0.74),
        house(450, 446, 0.62, shutters=BLUE),
        house(1100, 454, 0.9, shutters=PINE),
        house(920, 444, 0.64, beams=True),
        ground(492),
        tufts(4, 20, 20, 480, 530, 600, "#8FA35E"),
        plane_tree(60, 560, 1.3, 4),
        pine(1170, 540, 1.16, -8),
        pine(420, 500, 0.7, 6),
        bench(220, 568, 0.86),
        bunting(70, 290, 420, 320, 30, 9),
        board,
        person(400, 580, 196, who.FATOU, arms=("rest", "out"), mood="glad"),
        person(844, 566, 200, who.JULES, arms=("rest", "rest"), mood="glad", left=True),
        person(1140, 584, 196, who.LINA, arms=("rest", "wave"), mood="glad", left=True),
        paint,
        person(610, 618, 204, who.INES, arms=("hip", "wave"), mood="glad"),
        person(728, 622, 210, who.TOM, arms=("rest", "rest"), mood="smile", left=True),
        wheelbarrow(1070, 620, 1.1, tools),
        person(940, 618, 210, who.MAEL, pose="walk", arms=("rest", "down"), mood="glad"),
    )


def workshop() -> str:
    """A training morning in the barn: tools on the wall, drawings on the bench."""
    tools = "".join(
        put(x, 200, inner)
        for x, inner in (
            (486, rect(-7, -4, 14, 84, WOOD, 3, 4) + rect(-30, -32, 60, 30, STONE_DARK, 4, 4)),
            (560, rect(-4, -32, 8, 66, STONE, 2, 4) + rect(-11, 30, 22, 50, BRICK, 8, 4)),
            (
                630,
                rect(-6, -20, 12, 100, WOOD, 3, 4) + path("M-24 -14 h48 l-6 -22 h-36z", STONE, 4),
            ),
            (
                752,
                path("M-76 2 L56 -22 V34 L-76 24Z", STONE, 4)
                + stroke("M-68 24 l6 6 l6 -5 l6 6 l6 -5 l6 6 l6 -5 l6 6 l6 -5 l6 6", 3)
                + path("M52 -30 h36 q10 0 10 12 v40 q0 14 -12 14 h-34z", WOOD, 4)
                + rect(64, -12, 18, 26, "#E7BE85", 8, 3.5),
            ),
            (
                888,
                disc(0, 14, 26, "none", 13)
                + stroke("M-26 14 a26 26 0 1 1 52 0 a26 26 0 1 1 -52 0", 5, SUN),
            ),
        )
    )
    outline_ = put(0, 0, stroke("M430 138 H930 V300 H430Z", 4))
    board = (
        rect(90, 120, 260, 180, WOOD_DARK, 4)
        + rect(100, 130, 240, 160, "#2A3B38", 2, 3)
        + text(220, 168, "SÉCURITÉ", 30, WHITE)
        + stroke("M130 196 h150 M130 222 h180 M130 248 h120", 4, WHITE)
        + path("M290 262 l16 14 l24 -36", "none", 5, LEMON)
    )
    return page(
        room("#D9A66B", "#E3C48F", 440, "#7C5030"),
        stroke("".join(f"M{x} 0 V426 " for x in range(60, 1200, 92)), 3, "#B07C44"),
        rect(0, 40, 1200, 34, WOOD_DARK),
        shade("M0 74 H1200 V90 H0Z", 0.14),
        rect(430, 138, 500, 162, "#E7BE85", 4),
        outline_,
        tools,
        board,
        wall_window(990, 120, 150, 190, forest(270, PINE, 60, 4) + sun(1090, 160, 22)),
        light_shaft(990, 310, 150, 330, -260, 0.28),
        pendant(640, 80, PINE, 1, lit=False),
        person(300, 560, 220, who.SARAH, arms=("rest", "wave"), mood="open"),
        person(560, 540, 208, who.FATOU, arms=("rest", "think"), mood="smile"),
        person(720, 540, 212, who.MAEL, arms=("rest", "rest"), mood="smile", left=True),
        table(640, 600, 460, 116, depth=54),
        poly(((520, 476), (536, 442), (646, 442), (636, 476)), WHITE, 4),
        stroke("M546 452 h60 M542 460 h84 M540 468 h70", 2.8, "#8A98A3"),
        poly(((664, 472), (672, 444), (748, 444), (746, 472)), "#CFE6EA", 4),
        stroke("M682 454 h50 M680 463 h40", 2.8, "#7C9AA6"),
        put(800, 470, rect(-34, -46, 68, 46, BRICK, 5, 4), stroke("M-16 -46 v-14 h32 v14", 5)),
        pen(656, 456, -50, BRICK, 0.4),
        put(
            484,
            468,
            rect(-20, -34, 40, 34, SUN, 3, 4),
            stroke("M-10 -34 V-66 M2 -34 V-58 M12 -34 V-70", 5),
        ),
        person(
            960,
            616,
            214,
            who.GERARD,
            arms=("hold", "hold"),
            held=put(0, -104, rect(-64, -10, 128, 18, WOOD_LIGHT, 3, 4)),
            left=True,
        ),
        person(1096, 624, 204, who.TOM, arms=("hip", "rest"), left=True, mood="smile"),
        person(
            140,
            622,
            200,
            who.LINA,
            arms=("hold", "hold"),
            held=rect(-18, -126, 40, 46, WHITE, 2, 4)
            + stroke("M-10 -114 h24 M-10 -104 h24 M-10 -94 h14", 2.5),
        ),
        person(376, 634, 208, who.JULES, back=True),
        wheelbarrow(800, 634, 0.86),
    )


def shears() -> str:
    """Trim with shears, in the frame of a person whose arm is up."""
    blades = "M40 -206 L84 -262 M46 -206 L96 -248"
    return (
        stroke(blades, 12)
        + stroke(blades, 5, STONE)
        + stroke("M40 -206 L24 -188 M46 -206 L46 -184", 10)
        + stroke("M40 -206 L24 -188 M46 -206 L46 -184", 4, BRICK)
    )


def lawn_scene() -> str:
    """A job: the garden of a neighbour."""
    hedge = "".join(
        bush(x, 470, 1.1, PINE, x, ROSE if x % 3 == 0 else "") for x in range(660, 1240, 76)
    )
    cut = poly(((-10, 500), (470, 486), (640, 650), (-10, 650)), MEADOW_LIGHT, 0) + stroke(
        "M0 530 L500 512 M0 566 L540 552 M0 606 L590 596", 4, MEADOW
    )
    return page(
        summer_back(),
        church(650, 440, 0.62),
        put(290, 484, house(0, 0, 1.5, shutters=BLUE)),
        lawn(476),
        cut,
        hedge,
        tufts(3, 90, 600, 1190, 500, 634),
        pine(1120, 520, 1.2, -8),
        pine(40, 540, 1.2, -14),
        flower(80, 510, ROSE, 1.2),
        flower(110, 516, SUN, 1.1),
        flower(420, 504, PLUM, 1.2),
        flower(446, 510, SUN, 1),
        "".join(
            flower(x, y, c, 0.9)
            for x, y, c in (
                (760, 560, WHITE),
                (840, 610, LEMON),
                (930, 550, ROSE),
                (1030, 606, WHITE),
                (1120, 580, LEMON),
            )
        ),
        mower(640, 606, 1.15),
        person(500, 612, 214, who.INES, pose="walk", arms=("down", "down"), mood="smile"),
        person(776, 548, 196, who.MAEL, arms=("rest", "up"), mood="smile", held=shears()),
        wheelbarrow(1060, 628, 0.96, put(0, -78, bush(10, 10, 1, "#8CC56F", 3))),
        person(950, 632, 204, who.TOM, pose="walk", arms=("rest", "down"), mood="glad"),
        person(
            300,
            606,
            196,
            who.MARIE,
            arms=("hold", "hold"),
            held=rect(-30, -112, 60, 8, WOOD, 2, 4)
            + rect(-20, -134, 14, 22, LEMON, 2, 3)
            + rect(4, -134, 14, 22, LEMON, 2, 3),
            mood="glad",
        ),
    )


HOSE = "M1190 604 Q1080 560 1020 600 T936 560 Q920 480 860 492 Q826 500 826 446"


def car_wash() -> str:
    """Soap and water on the square."""
    foam = "".join(
        disc(x, y, r, WHITE, 3.5)
        for x, y, r in (
            (500, 420, 20),
            (530, 408, 16),
            (556, 424, 20),
            (620, 380, 18),
            (648, 370, 22),
            (676, 384, 17),
            (740, 470, 20),
            (766, 482, 16),
            (470, 510, 18),
            (496, 520, 22),
            (700, 530, 18),
            (440, 480, 14),
            (800, 440, 18),
        )
    )
    bubbles = "".join(
        disc(x, y, r, "#E5F6FA", 3)
        + stroke(
            f"M{x - r * 0.5} {y - r * 0.2} q{r * 0.2} {-r * 0.4} {r * 0.5} {-r * 0.4}", 2.5, WHITE
        )
        for x, y, r in (
            (420, 300, 16),
            (560, 250, 22),
            (690, 280, 14),
            (820, 240, 18),
            (900, 320, 12),
            (360, 380, 12),
            (500, 330, 10),
        )
    )
    hose = stroke(HOSE, 12) + stroke(HOSE, 5, MEADOW_DARK)
    nozzle = put(820, 440, rect(-16, -7, 26, 14, SUN, 3, 3.5), turn=24)
    jet = path(
        "M808 432 Q756 392 700 414 Q690 424 700 432 Q756 424 806 442Z", "#A9DDF0", 3.5
    ) + "".join(
        disc(x, y, r, "#A9DDF0", 3)
        for x, y, r in ((684, 404, 7), (672, 428, 6), (690, 446, 8), (712, 396, 5))
    )
    sign_ = put(
        190,
        596,
        stroke("M-50 0 V-90 M50 0 V-90", 9),
        put(
            0,
            -120,
            rect(-110, -62, 220, 110, CREAM, 6),
            text(0, -22, "LAVAGE", 38, BLUE),
            text(0, 26, "6 € la voiture", 27),
            turn=-3,
        ),
    )
    return page(
        summer_back(),
        house(110, 452, 0.84, shutters=BRICK),
        church(330, 442, 0.66),
        house(1080, 452, 0.9, beams=True),
        ground(484, "#E2DACB"),
        pine(1170, 530, 1.1, -6),
        plane_tree(20, 540, 1.1, 3),
        oval(620, 596, 330, 30, "#A9D6E4", 4),
        oval(560, 600, 120, 9, "#D9F0F6", 0),
        person(640, 510, 200, who.LINA, arms=("rest", "wave"), mood="glad"),
        car(620, 588, 1.22, BRICK),
        foam,
        bubbles,
        sign_,
        bucket(330, 620, 0.8),
        bucket(960, 630, 0.66, SUN),
        person(410, 612, 212, who.JULES, arms=("rest", "out"), mood="glad"),
        disc(492, 486, 13, LEMON, 4),
        hose,
        person(880, 610, 206, who.FATOU, arms=("hip", "wave"), mood="glad", left=True),
        jet,
        nozzle,
        person(1080, 624, 214, who.GERARD, arms=("rest", "rest"), mood="smile", left=True),
        bunting(40, 310, 300, 320, 24, 7),
    )


def meeting() -> str:
    """The weekly meeting in the grass: who does what, who is paid how much."""
    chart = put(
        880,
        330,
        stroke("M-70 250 L-40 0 M70 250 L40 0 M0 230 V0", 9),
        rect(-110, -170, 220, 212, WHITE, 4),
        text(0, -134, "CETTE SEMAINE", 22),
        stroke(
            "M-96 -120 h192 M-96 -80 h192 M-96 -40 h192 M-96 0 h192 M-30 -120 V34", 3, "#9AA6AF"
        ),
        "".join(
            disc(-64, y, 10, fill, 3)
            for y, fill in ((-100, ROSE), (-60, MINT), (-20, LEMON), (20, "#78D98A"))
        ),
        stroke("M-16 -100 h90 M-16 -60 h70 M-16 -20 h96 M-16 20 h60", 5),
    )
    rug = poly(((250, 520), (800, 520), (900, 632), (130, 632)), "#F3D9C4") + stroke(
        "M226 548 H826 M196 580 H858 M340 520 L260 632 M450 520 L400 632 M560 520 L540 632 M680 520 L700 632",
        4,
        ROSE,
    )
    ring = "".join(log(x, y, 0.86) for x, y in ((220, 548), (396, 520), (620, 520), (790, 552)))
    return page(
        summer_back(),
        church(560, 436, 0.7),
        house(720, 444, 0.6, beams=True),
        house(400, 444, 0.58, shutters=BRICK),
        lawn(470),
        plane_tree(110, 540, 1.5, 6),
        pine(1140, 540, 1.3, -10),
        tufts(5, 60, 10, 1190, 500, 634),
        shade("M10 540 Q260 500 520 540 Q300 590 20 570Z", 0.1),
        chart,
        rug,
        ring,
        person(220, 566, 214, who.INES, pose="front", arms=("rest", "up"), mood="open"),
        person(396, 538, 206, who.TOM, pose="front", mood="smile"),
        person(
            620, 538, 208, who.FATOU, pose="front", arms=("rest", "think"), mood="smile", left=True
        ),
        person(
            790, 570, 214, who.MAEL, pose="front", arms=("rest", "wave"), mood="glad", left=True
        ),
        person(1000, 600, 226, who.SARAH, arms=("rest", "out"), mood="open", left=True),
        put(
            500,
            588,
            rect(-44, -44, 88, 50, BRICK, 5, 4.5),
            rect(-18, -50, 36, 7, INK, 3, 0),
            text(0, -8, "CAISSE", 20, WHITE),
        ),
        person(340, 706, 252, who.JULES, back=True, pose="front"),
        person(680, 706, 250, who.LINA, back=True, pose="front", arms=("up", "rest")),
        bird(520, 150),
        bird(556, 170, 0.7),
        cup(600, 616, 0.5, steam=False),
    )


def cash_box() -> str:
    """Counting the cash box, and cutting it into shares."""
    box = (
        path("M404 322 L430 190 Q432 182 442 182 H758 Q768 182 770 190 L796 322Z", "#E0573F")
        + path("M428 318 L450 204 H750 L772 318Z", "#B83F2C", 4)
        + stroke("M470 206 q130 24 260 0", 3, "#8E2A23")
        + poly(((404, 322), (796, 322), (824, 372), (376, 372)), "#6E211B")
        + note(676, 338, turn=-8, w=116)
        + note(700, 346, "#F2C9A6", 7, "50", 116)
        + "".join(
            coin(x, y, 22)
            for x, y in ((452, 350), (498, 338), (546, 352), (472, 330), (524, 326), (590, 346))
        )
        + rect(376, 366, 448, 116, BRICK, 6)
        + shade("M376 440 H824 V480 H376Z", 0.14)
        + rect(578, 366, 44, 40, SUN, 4, 4.5)
        + path("M592 384 a8 8 0 1 1 16 0 l3 14 h-22z", INK, 0)
    )
    jars = "".join(
        put(
            x,
            520,
            path(
                "M-44 -96 H44 V-80 Q56 -74 56 -60 V50 H-56 V-60 Q-56 -74 -44 -80Z", "#DCEFF0", 4.5
            ),
            rect(-48, -112, 96, 20, fill, 4, 4),
            "".join(coin(-28 + 28 * (k % 3), 32 - 26 * (k // 3), 13) for k in range(count)),
            rect(-44, -54, 88, 32, WHITE, 3, 3),
            text(0, -31, label, 16),
        )
        for x, label, count, fill in (
            (160, "PAIES", 6, SUN),
            (310, "MATÉRIEL", 4, BLUE),
            (1010, "FÊTE", 3, PLUM),
        )
    )
    return page(
        room("#DDE9D6", "#D9A66B", 330),
        wall_window(90, 50, 180, 190, forest(200, PINE, 60, 5) + sun(220, 90, 22)),
        rect(860, 50, 240, 190, WHITE, 4),
        text(980, 90, "HEURES", 30),
        stroke(
            "M876 104 h208 M876 138 h208 M876 172 h208 M876 206 h208 M950 104 V232", 3, "#9AA6AF"
        ),
        "".join(
            stroke(f"M962 {y} h{w}", 9, fill)
            for y, w, fill in ((122, 100, BRICK), (156, 70, PINE), (190, 112, BLUE), (222, 50, SUN))
        ),
        stroke("M886 122 h44 M886 156 h52 M886 190 h40 M886 222 h48", 5),
        person(420, 470, 290, who.FATOU, arms=("rest", "out"), mood="smile"),
        person(610, 440, 280, who.JULES, arms=("rest", "think"), mood="flat"),
        person(830, 470, 290, who.INES, arms=("rest", "out"), mood="open", left=True),
        rect(-6, 430, 1212, 220, WOOD),
        stroke("M-6 500 H1206 M-6 572 H1206", 3, "#B0743A"),
        put(0, 72, box),
        jars,
        put(
            870,
            560,
            shade("M-84 -44 h180 v110 h-180z", 0.14),
            rect(-90, -54, 180, 110, PAPER, 3, 4),
            text(0, -24, "300 : 14 =", 28),
            stroke("M-60 0 h120 M-60 22 h80", 4, "#9AA6AF"),
            turn=6,
        ),
        pen(960, 610, -20, BRICK, 0.9),
        coins(1110, 560, 6),
        coins(1160, 572, 3),
        coins(384, 600, 2),
    )


def party() -> str:
    """The end of the summer: bulbs, a long table, music."""
    food = "".join(
        oval(x, y, 34, 8, WHITE, 3.5)
        + path(f"M{x - 24} {y - 2} q4 -26 24 -26 q20 0 24 26z", fill, 3.5)
        for x, y, fill in (
            (360, 458, "#E0A85C"),
            (480, 456, "#D9482F"),
            (600, 458, "#8CC56F"),
            (720, 456, "#F2C230"),
            (840, 458, "#E0A85C"),
        )
    ) + "".join(
        path(f"M{x - 10} {452} v-44 h20 v44z", fill, 3.5)
        for x, fill in ((420, "#E8732C"), (540, ROSE), (662, "#E8732C"), (784, "#8CC56F"))
    )
    return page(
        rect(0, 0, 1200, 640, "#E58B5B", line=0),
        path("M0 110 Q300 70 640 110 T1200 96 V640 H0Z", "#EFA868", 0),
        path("M0 220 Q300 180 640 220 T1200 206 V640 H0Z", "#F6C98A", 0),
        oval(880, 344, 150, 150, "#FFE2A0", 0, 0.5),
        disc(880, 344, 82, "#F7C550"),
        forest(396, "#3F6F62", 60, 5, 4),
        hills(408, "#5E9A72"),
        church(240, 444, 0.7),
        house(400, 448, 0.6, "#F0D9A8", BLUE, lit=True),
        house(1060, 456, 0.84, "#F0D9A8", BRICK, lit=True),
        ground(490, "#DDB877"),
        plane_tree(70, 560, 1.36, 5, "#6FA35A", "#477F49"),
        pine(1150, 550, 1.3, -8, "#2A6B57", "#1F5546"),
        string_lights(70, 250, 600, 210, 50, 14),
        string_lights(600, 210, 1140, 240, 50, 14),
        stroke("M600 210 V470", 7),
        bunting(90, 320, 600, 290, 44, 12),
        bunting(600, 290, 1110, 310, 44, 12),
        person(360, 520, 200, who.MARIE, mood="glad", arms=("rest", "wave")),
        person(500, 520, 204, who.GERARD, mood="glad", arms=("rest", "rest"), left=True),
        person(700, 520, 200, who.SARAH, mood="glad", arms=("rest", "up")),
        person(830, 520, 202, who.JOSIANE, mood="smile", left=True),
        table(600, 570, 640, 108, WHITE),
        path(
            "M282 462 H918 V492 q-26 16 -53 0 t-53 0 t-53 0 t-53 0 t-53 0 t-53 0 t-53 0 t-53 0 t-53 0 t-53 0 t-53 0 t-53 0Z",
            WHITE,
            4.5,
        ),
        food,
        person(130, 622, 210, who.TOM, pose="dance", arms=("up", "out"), mood="glad"),
        person(246, 628, 206, who.LINA, pose="dance", arms=("out", "up"), mood="glad", left=True),
        person(520, 634, 206, who.JULES, back=True, arms=("rest", "up")),
        person(650, 636, 200, who.INES, back=True),
        person(960, 626, 210, who.MAEL, pose="dance", arms=("up", "up"), mood="glad"),
        person(
            1080, 622, 204, who.FATOU, pose="dance", arms=("out", "wave"), mood="glad", left=True
        ),
        rect(1140, 540, 60, 84, "#2A3138", 4),
        disc(1170, 600, 16, STONE_DARK, 4),
        disc(1170, 562, 10, STONE_DARK, 4),
    )
