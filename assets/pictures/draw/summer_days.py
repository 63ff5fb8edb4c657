"""The scenario "summer", what its days are made of: the ride, the thread, the pay, September."""

from assets.pictures.draw import people as who
from assets.pictures.draw.garden import leaves
from assets.pictures.draw.indoors import coins, light_shaft, room
from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    CREAM,
    DUSK,
    FRAME,
    GLASS,
    INK,
    LEMON,
    MINT,
    NIGHT,
    PINE,
    PLUM,
    ROSE,
    SAND,
    STONE,
    STONE_DARK,
    SUN,
    WHITE,
    WOOD,
    WOOD_DARK,
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
    log,
    pine,
    plane_tree,
    sky,
    stars,
    sun,
    tufts,
)
from assets.pictures.draw.people import Look, person
from assets.pictures.draw.summer_village import broom, car, wheelbarrow
from assets.pictures.draw.village import bicycle, church, house, roof, window


def station(x: float, y: float, s: float = 1, *, lit: bool = False) -> str:
    """Build the station without trains: its waiting room is the office of the cooperative."""
    line = 5
    glass = "#FFE29A" if lit else GLASS
    doors = "".join(
        path(
            f"M{px} 0 V-92 Q{px} -120 {px + 33} -120 Q{px + 66} -120 {px + 66} -92 V0Z", fill, line
        )
        + path(
            f"M{px + 10} -44 V-88 Q{px + 10} -108 {px + 33} -108 Q{px + 56} -108 {px + 56} -88 V-44Z",
            glass,
            4,
        )
        + stroke(f"M{px + 33} -116 V0", 3.5)
        for px, fill in ((-190, PINE), (-33, PINE), (124, PINE))
    )
    clock = disc(0, -222, 25, WHITE, 4.5) + stroke("M0 -222 L-12 -230 M0 -222 L15 -232", 4)
    return put(
        x,
        y,
        rect(-230, -160, 460, 160, CREAM, 0, line),
        rect(-80, -250, 160, 100, CREAM, 0, line),
        rect(-230, -18, 460, 18, STONE, 0, 4.5),
        doors,
        "".join(window(px, -92, 44, 50, line=3.5, lit=lit) for px in (-100, 56)),
        roof(-256, -78, -156, -214, 40, BRICK, line),
        roof(78, 256, -156, -214, 40, BRICK, line),
        roof(-100, 100, -246, -310, 60, BRICK, line),
        clock,
        rect(-70, -178, 140, 34, BLUE, 4, 4),
        text(0, -153, "VIELPOUY", 25, WHITE),
        scale=s,
    )


def helmet(fill: str) -> str:
    """Wear a helmet, in the frame of a person."""
    return path(
        "M-22 -180 Q-24 -214 4 -213 Q31 -212 29 -184 Q4 -192 -22 -180Z", fill, 4.5
    ) + stroke("M-8 -206 q8 -4 12 18 M12 -206 q8 6 10 18 M-17 -178 q6 22 16 24", 2.8)


def cyclist(
    x: float, y: float, s: float, look: Look, frame: str, cap: str, mood: str = "smile"
) -> str:
    """Ride a bicycle, to the right."""
    return put(
        x,
        y,
        bicycle(0, 0, 1.18, frame),
        put(
            0,
            0,
            person(
                -38,
                -22,
                206,
                look,
                pose="ride",
                arms=("ride_far", "ride"),
                mood=mood,
                held=helmet(cap),
            ),
            turn=2,
        ),
        scale=s,
    )


def trailer(x: float, y: float, s: float = 1) -> str:
    """Hitch Tom's trailer: a rake, a bucket, a mower's handle."""
    return put(
        x,
        y,
        oval(0, 2, 90, 7, INK, 0, 0.15),
        stroke("M70 -40 H150", 9),
        stroke("M70 -40 H150", 3.5, STONE),
        stroke("M-40 -60 L-70 -150 M-10 -60 L-8 -140", 9),
        stroke("M-40 -60 L-70 -150 M-10 -60 L-8 -140", 3.5, WOOD),
        stroke("M-92 -146 l44 -14 M-88 -148 l-4 -14 M-74 -152 l-4 -14 M-60 -157 l-4 -14", 4),
        path("M-24 -140 h32 l-4 -28 h-24z", SUN, 4),
        path("M20 -60 V-96 H60 V-60Z", "#6FA3C8", 4),
        stroke("M20 -94 q20 -34 40 0", 4),
        rect(-78, -66, 152, 40, WOOD, 4),
        stroke("M-78 -46 H74 M-28 -66 v40 M24 -66 v40", 3),
        disc(-2, -26, 26, "#2A3138"),
        disc(-2, -26, 10, STONE, 3.5),
        scale=s,
    )


def pharmacy(x: float, y: float) -> str:
    """Stand the sign of the pharmacy: it reads 39 degrees."""
    cross = "M-24 -72 H24 V-24 H72 V24 H24 V72 H-24 V24 H-72 V-24 H-24Z"
    return put(
        x,
        y,
        oval(2, 0, 30, 5, INK, 0, 0.15),
        rect(-7, -170, 14, 170, STONE_DARK, 2, 4.5),
        put(
            0,
            -236,
            path(cross, "#2FA866", 5),
            rect(-44, -20, 88, 40, "#123B31", 3, 3.5),
            text(0, 13, "39 °C", 30, LEMON),
        ),
    )


def bike_ride() -> str:
    """39 degrees: the trailer still has to get to Pouymirail."""
    road = path("M-10 556 Q500 520 1210 552 V616 Q520 590 -10 624Z", "#D9CBB4", 5) + stroke(
        "M20 588 Q500 556 1190 582", 5, WHITE
    )
    haze = "".join(
        stroke(f"M{x} {y} q14 -9 28 0 t28 0 t28 0", 4, "#F2C46B")
        for x, y in ((40, 300), (330, 286), (560, 306), (760, 280))
    )
    sweat = path("M-2 -8 q-6 10 0 14 q6 -4 0 -14z", "#8CC4DE", 3)
    sunhat = person(
        1064,
        532,
        172,
        who.SARAH,
        arms=("rest", "out"),
        mood="worried",
        left=True,
        held=put(76, -132, rect(-9, -20, 18, 34, BLUE, 6, 3.5), rect(-5, -28, 10, 9, INK, 2, 0)),
    )
    return page(
        sky("#FBD98F", "#FFEEC2", 410),
        sun(610, 112, 80, "#FFF6D2"),
        cloud(250, 84, 0.6, "#FFF8E4"),
        bird(420, 150, 0.8),
        forest(394, "#7FAF88", 62, 5, 3.5),
        haze,
        hills(404, "#C6CF82"),
        path("M520 440 Q700 424 900 438 Q860 458 700 456 Q560 456 520 440Z", "#A8D8E4", 4),
        stroke("M600 442 h60 M720 446 h80", 3, WHITE),
        church(330, 438, 0.66),
        house(440, 446, 0.56, shutters=BLUE),
        ground(470, "#EBD190"),
        pine(520, 500, 0.74, -8, seed=1),
        pine(850, 492, 0.74, 6),
        pine(1140, 528, 1.4, -10, seed=1),
        shade("M900 530 Q1060 500 1200 516 V548 Q1060 552 910 548Z", 0.16),
        tufts(4, 26, 20, 900, 500, 540, "#B99B4E"),
        pharmacy(96, 566),
        road,
        log(966, 536, 0.74),
        person(966, 538, 172, who.MARGOT, pose="front", arms=("rest", "think"), mood="worried"),
        sunhat,
        cyclist(268, 602, 0.98, who.NOA, BRICK, WHITE, "worried"),
        trailer(478, 622, 0.94),
        cyclist(700, 628, 1.06, who.TOM, PINE, SUN, "open"),
        put(716, 402, sweat, put(12, 16, sweat)),
        tufts(7, 16, 20, 1190, 624, 638, "#B99B4E"),
    )


def bubble(x: float, y: float, w: float, h: float, fill: str, *, mine: bool = False) -> str:
    """Send a message."""
    tail = (
        f"M{x + w - 22} {y + h - 3} l20 16 l-2 -24z"
        if mine
        else f"M{x + 22} {y + h - 3} l-20 16 l2 -24z"
    )
    return (
        path(tail, fill, 3.5)
        + rect(x, y, w, h, fill, 14, 3.5)
        + rect(x + 8, y + h - 14, w - 16, 10, fill, 0, 0)
    )


def thumb(x: float, y: float, s: float = 1) -> str:
    """Raise a thumb."""
    return put(
        x,
        y,
        path("M-14 -10 L-4 -10 L0 -28 Q10 -30 8 -12 H18 Q24 -10 20 0 Q22 8 16 10 H-14Z", SUN, 3.5),
        scale=s,
    )


def big_phone() -> str:
    """Hold the thread up to the eye: a drawing, eleven thumbs, someone typing."""
    laughing = put(
        0,
        0,
        path("M-44 12 V-4 L-26 -8 L-14 -26 H14 L28 -8 L44 -2 V12Z", BRICK, 3.5),
        path("M-16 -8 L-9 -20 H9 L18 -8Z", GLASS, 3),
        disc(-24, 12, 9, INK, 0),
        disc(24, 12, 9, INK, 0),
        stroke("M-8 2 q8 8 16 0", 3),
    )
    who_ = "".join(
        disc(x, y, 15, fill, 3.5)
        for x, y, fill in ((884, 158, ROSE), (884, 262, MINT), (884, 402, SUN), (884, 502, PLUM))
    )
    talk = (
        bubble(908, 130, 150, 44, WHITE)
        + stroke("M922 146 h112 M922 158 h70", 4.5, "#5E6B75")
        + bubble(908, 212, 130, 74, WHITE)
        + put(972, 254, laughing)
        + bubble(964, 302, 134, 42, "#CFEBD6", mine=True)
        + stroke("M980 318 h92 M980 330 h56", 4.5, "#3E6B57")
        + bubble(908, 366, 96, 50, WHITE)
        + thumb(936, 394, 0.8)
        + text(972, 401, "11", 24)
        + bubble(990, 430, 108, 36, "#CFEBD6", mine=True)
        + stroke("M1006 448 h66", 4.5, "#3E6B57")
        + bubble(908, 486, 84, 34, WHITE)
        + "".join(disc(x, 503, 5, STONE_DARK, 0) for x in (932, 950, 968))
    )
    return put(
        0,
        0,
        rect(848, 46, 272, 560, "#2A3138", 34),
        rect(860, 74, 248, 492, "#DCE9EA", 12, 4),
        rect(860, 74, 248, 40, PINE, 10, 4),
        "".join(
            disc(888 + 24 * k, 94, 10, fill, 2.5) for k, fill in enumerate((ROSE, MINT, SUN, PLUM))
        ),
        stroke("M990 88 h90 M990 100 h52", 4.5, WHITE),
        rect(956, 56, 56, 8, "#4A545C", 4, 0),
        who_,
        talk,
        rect(876, 532, 180, 24, WHITE, 12, 3),
        disc(1082, 544, 14, PINE, 3.5),
        path("M1077 538 l12 6 l-12 6z", WHITE, 0),
        oval(984, 586, 16, 6, "#4A545C", 0),
    )


def lit_face(x: float, y: float) -> str:
    """Let a screen light a face."""
    return oval(x, y, 52, 56, "#BFE8F2", 0, 0.3)


PHONE = put(
    26,
    -170,
    rect(-9, -16, 18, 32, "#2A3138", 4, 3),
    rect(-6, -12, 12, 22, "#CFF2F8", 1, 0),
    turn=10,
)
TWO_HANDS = rect(-10, -148, 20, 34, "#2A3138", 4, 3) + rect(-7, -144, 14, 24, "#CFF2F8", 1, 0)


def long_bench(x: float, y: float, w: float) -> str:
    """Set the long bench of the platform."""
    legs = "".join(stroke(f"M{px} 0 V-112", 9) for px in (-w / 2 + 26, 0, w / 2 - 26))
    slats = "".join(
        rect(-w / 2, py, w, h, WOOD, 4, 4.5) for py, h in ((-122, 17), (-98, 17), (-58, 16))
    )
    return put(x, y, oval(0, 2, w * 0.54, 8, INK, 0, 0.2), legs, slats)


def thread() -> str:
    """Sunday evening, on the thread: everyone talks, one place on the bench stays empty."""
    lamp = (
        rect(-6, -330, 12, 330, "#2A3138", 2, 4.5)
        + path("M-6 -326 q4 -30 44 -26", "none", 9)
        + path("M18 -352 h40 l10 26 h-60z", "#2A3138", 4)
        + oval(38, -320, 18, 9, "#FFE9A0", 3.5)
    )
    glow = shade("M560 288 L380 610 H800 L608 288Z", 0.16, "#FFE9A0")
    return page(
        rect(0, 0, 1200, 640, NIGHT, line=0),
        path("M0 250 Q300 200 620 250 T1200 230 V640 H0Z", DUSK, 0),
        path("M0 350 Q300 320 620 350 T1200 340 V640 H0Z", "#8A6F8F", 0),
        stars(5, 60),
        path("M690 60 a44 44 0 1 0 62 56 a42 42 0 0 1 -62 -56z", "#FFF3C4", 4),
        forest(400, "#1D4A44", 60, 5, 4),
        path("M-10 432 Q400 396 1210 428 V660 H-10Z", "#3E7A5E"),
        station(250, 500, 0.94, lit=True),
        pine(770, 500, 1.1, -8, "#2A6B57", "#1B4F45", 1),
        pine(1170, 520, 1.3, 6, "#2A6B57", "#1B4F45"),
        path("M-10 500 Q420 478 1210 504 V660 H-10Z", "#B99E78"),
        glow,
        put(550, 590, lamp),
        long_bench(360, 600, 440),
        "".join(
            lit_face(x, y) for x, y in ((206, 434), (316, 438), (504, 440), (70, 452), (752, 444))
        ),
        person(
            206,
            596,
            214,
            who.JULES,
            pose="front",
            arms=("read", "read"),
            mood="glad",
            held=TWO_HANDS,
        ),
        person(
            312, 596, 210, who.INES, pose="front", arms=("rest", "phone"), mood="open", held=PHONE
        ),
        person(
            508,
            596,
            208,
            who.LINA,
            pose="front",
            arms=("read", "read"),
            mood="flat",
            left=True,
            held=TWO_HANDS,
        ),
        bicycle(86, 622, 1.06, PINE),
        person(64, 630, 212, who.TOM, arms=("rest", "phone"), mood="open", held=PHONE),
        person(650, 622, 214, who.FATOU, arms=("rest", "think"), mood="flat", left=True),
        person(
            756, 626, 216, who.MAEL, arms=("read", "read"), mood="smile", left=True, held=TWO_HANDS
        ),
        big_phone(),
    )


def envelope(x: float, y: float, turn: float = 0, s: float = 1) -> str:
    """Lay a pay envelope."""
    return put(
        x,
        y,
        rect(-34, -20, 68, 40, CREAM, 3, 4),
        stroke("M-34 -18 L0 6 L34 -18", 3.5),
        disc(0, 5, 6, BRICK, 2.5),
        scale=s,
        turn=turn,
    )


def pay_table() -> str:
    """The end of August: the queue, the envelopes, the sheets of hours."""
    hours = (
        rect(90, 70, 300, 196, WHITE, 4)
        + text(240, 108, "HEURES", 30)
        + stroke(
            "M106 124 H374 M106 158 H374 M106 192 H374 M106 226 H374 M196 124 V256", 3, "#9AA6AF"
        )
        + "".join(
            text(150, y, name, 18)
            + stroke(f"M210 {y - 6} h{w}", 11)
            + stroke(f"M210 {y - 6} h{w}", 6, fill)
            for y, name, w, fill in (
                (148, "TOM", 144, MINT),
                (182, "JULES", 100, BLUE),
                (216, "MARGOT", 42, SUN),
                (248, "?", 4, PLUM),
            )
        )
    )
    ticket = (
        rect(470, 70, 210, 190, WOOD_DARK, 4)
        + rect(484, 108, 182, 120, "#CFE6EA", 3, 4)
        + path("M510 210 L560 126", "none", 7, WHITE)
        + stroke("M484 190 H666 M545 108 V228 M606 108 V228", 3.5)
        + path("M540 228 v-22 q35 -24 70 0 v22z", "#5B3A29", 4)
        + rect(460, 228, 230, 16, WOOD, 3, 4.5)
        + text(575, 98, "GUICHET", 22, CREAM)
    )
    door_ = (
        rect(1040, 96, 130, 334, "#BFE3EA", 3)
        + '<clipPath id="pay"><rect x="1042" y="98" width="126" height="330"/></clipPath>'
        + '<g clip-path="url(#pay)">'
        + sun(1110, 160, 26)
        + forest(300, PINE, 50, 4)
        + path("M1030 340 H1180 V440 H1030Z", SAND, 4)
        + stroke("M1030 372 H1180 M1030 392 H1180", 5)
        + "</g>"
        + rect(1040, 96, 130, 334, "none", 3)
        + path("M1040 96 L1002 112 V446 L1040 430Z", PINE)
        + path("M1032 126 L1010 136 V270 L1032 264Z", GLASS, 4)
    )
    cashbox = put(
        196,
        474,
        rect(-46, -40, 92, 44, BRICK, 5, 4.5),
        path("M-46 -40 L-40 -62 H52 L46 -40Z", "#E0573F", 4.5),
        rect(-8, -32, 16, 14, SUN, 2, 3),
    )
    return page(
        room("#E9DFC2", "#D2A878", 430),
        rect(0, 300, 1200, 116, "#9FC3B4", line=0),
        stroke(
            "M0 300 H1200 " + "".join(f"M{x} 302 V414 " for x in range(40, 1200, 62)), 3, "#7FA797"
        ),
        rect(-6, 416, 1212, 18, WOOD_DARK, 0, 4),
        hours,
        ticket,
        disc(800, 150, 44, WHITE),
        stroke("M800 150 V116 M800 150 L826 160", 5),
        rect(880, 80, 96, 128, SUN, 3, 4),
        path("M898 104 q4 60 58 54 q10 -4 4 -10 q-38 -6 -46 -50 q-8 -6 -16 6z", LEMON, 4),
        stroke("M906 112 q8 34 40 42", 2.5),
        text(928, 196, "QUI ?", 21),
        door_,
        light_shaft(1042, 430, 120, 220, -260, 0.3),
        broom(436, 430, 6),
        person(150, 560, 232, who.FATOU, arms=("rest", "out"), mood="smile"),
        person(296, 560, 236, who.SARAH, arms=("rest", "rest"), mood="smile"),
        table_top(),
        cashbox,
        coins(276, 484, 4, 34),
        "".join(
            envelope(x, y, t, 0.86) for x, y, t in ((336, 474, -4), (344, 466, 6), (338, 458, -2))
        ),
        envelope(404, 478, 8, 0.8),
        wheelbarrow(84, 640, 0.9),
        person(520, 616, 218, who.TOM, arms=("rest", "out"), mood="flat", left=True),
        person(
            618,
            604,
            212,
            who.JULES,
            arms=("hold", "hold"),
            mood="smile",
            left=True,
            held=rect(-22, -126, 44, 34, "#F2E2B8", 2, 4),
        ),
        person(
            712, 620, 214, who.MARGOT, arms=("rest", "phone"), mood="flat", left=True, held=PHONE
        ),
        person(806, 606, 218, who.NOA, arms=("rest", "up"), mood="open", left=True),
        person(900, 622, 220, who.MAEL, arms=("hip", "rest"), mood="glad", left=True),
        person(996, 608, 208, who.LINA, arms=("rest", "think"), mood="smile", left=True),
        person(
            1096, 626, 216, who.KILIAN, pose="walk", arms=("rest", "wave"), mood="smile", left=True
        ),
    )


def table_top() -> str:
    """Set the pay table, deep enough for all it bears."""
    return (
        oval(250, 612, 210, 10, INK, 0, 0.14)
        + rect(72, 500, 18, 108, WOOD_DARK, 0, 4.5)
        + rect(410, 500, 18, 108, WOOD_DARK, 0, 4.5)
        + poly(((78, 444), (424, 444), (450, 494), (50, 494)), WOOD)
        + rect(50, 494, 400, 18, WOOD_DARK, 3)
    )


def satchel(fill: str) -> str:
    """Carry a school bag on the back."""
    return rect(-46, -144, 26, 56, fill, 8, 4) + stroke("M-40 -120 h14", 3)


def key(x: float, y: float, s: float = 1) -> str:
    """Hold up the key of the waiting room."""
    return put(
        x,
        y,
        disc(0, -12, 13, SUN, 4),
        disc(0, -12, 5, CREAM, 3),
        path("M-4 0 H4 V36 H-4Z M4 22 h10 v8 h-10z M4 8 h8 v7 h-8z", SUN, 3.5),
        scale=s,
    )


def loaded_car(x: float, y: float, s: float) -> str:
    """Park Germaine, a suitcase on her roof."""
    case = (
        rect(-52, -206, 104, 44, "#A8703F", 6, 4.5)
        + stroke("M-26 -206 V-162 M26 -206 V-162 M-14 -206 v-10 h28 v10", 4.5)
        + stroke("M-70 -160 H76", 6)
    )
    return put(x, y, case, car(0, 0, 1, MINT), scale=s)


def poster(x: float, y: float) -> str:
    """Pin next year's poster: a hole in the middle, for the year."""
    return put(
        x,
        y,
        stroke("M-46 0 V-60 M46 0 V-60", 9),
        rect(-62, -170, 124, 120, CREAM, 4, 4.5),
        text(0, -144, "L'ÉTÉ", 26, BRICK),
        oval(0, -108, 36, 22, "#E2D8C4", 3.5),
        stroke("M-24 -108 h8 M-6 -108 h8 M12 -108 h8", 3),
        text(0, -62, "PROCHAIN", 20, FRAME),
    )


def september() -> str:
    """September: the bags are back, the key is still in someone's hand."""
    return page(
        sky("#BCDDE6", "#F3EAD2", 420),
        sun(1080, 150, 54, "#FFF0C8"),
        cloud(250, 84, 0.9),
        cloud(860, 70, 0.7),
        "".join(
            bird(x, y, 0.8) for x, y in ((560, 110), (596, 96), (632, 86), (668, 96), (704, 110))
        ),
        forest(392, "#5C9E86", 56, 5, 3.5),
        forest(402, "#B59A4E", 34, 12, 3.5),
        hills(408, "#A8BF7C"),
        church(900, 446, 0.7),
        house(1080, 456, 0.8, shutters=PINE),
        station(430, 506, 1.12),
        ground(500, "#E9D3A4"),
        plane_tree(60, 560, 1.36, 4, "#C9B84A", "#9AA04A"),
        plane_tree(1150, 530, 1.12, 7, "#E0B040", "#B8913A"),
        leaves(2, 10, 10, 230, 250, 540),
        leaves(9, 6, 1040, 1190, 280, 500, 0.9),
        poster(746, 566),
        wheelbarrow(250, 556, 0.8),
        broom(318, 552, 6),
        loaded_car(960, 572, 0.86),
        person(894, 618, 214, who.MAEL, arms=("rest", "wave"), mood="smile", left=True),
        person(
            524,
            606,
            208,
            who.JULES,
            arms=("rest", "up"),
            mood="flat",
            held=satchel(BLUE) + key(40, -236, 0.9),
        ),
        person(
            416,
            612,
            208,
            who.INES,
            arms=("read", "read"),
            mood="worried",
            held=rect(-22, -144, 44, 34, WHITE, 2, 4)
            + stroke("M-14 -134 h28 M-14 -126 h28 M-14 -118 h16", 2.5, BLUE),
        ),
        person(
            640,
            618,
            206,
            who.FATOU,
            arms=("hip", "rest"),
            mood="smile",
            left=True,
            held=satchel(BRICK),
        ),
        bicycle(180, 624, 1.1, PINE),
        person(156, 630, 212, who.TOM, arms=("rest", "rest"), mood="flat", held=satchel(SUN)),
        person(310, 630, 204, who.LINA, arms=("rest", "wave"), mood="glad", held=satchel(PLUM)),
        person(
            1080,
            628,
            210,
            who.NOA,
            pose="walk",
            arms=("rest", "up"),
            mood="glad",
            left=True,
            held=satchel(PINE),
        ),
        leaves(5, 14, 20, 1180, 600, 634),
    )
