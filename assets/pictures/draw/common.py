"""Pictures that any scenario can use: bad news, letters, tiredness, money, the curtain."""

from assets.pictures.draw import people as who
from assets.pictures.draw.desk import desk, limb_hand
from assets.pictures.draw.indoors import (
    coin,
    coins,
    cup,
    folder,
    keys,
    note,
    pen,
    pendant,
    plant,
    room,
    sheet,
    stamp,
    table,
    wall_window,
)
from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    LEMON,
    MINT,
    NIGHT,
    PAPER,
    PINE,
    ROSE,
    SUN,
    WHITE,
    WOOD,
    WOOD_DARK,
    disc,
    oval,
    page,
    path,
    put,
    rect,
    shade,
    stroke,
    text,
)
from assets.pictures.draw.nature import forest, hills, pine, stars
from assets.pictures.draw.people import person
from assets.pictures.draw.village import chair, church, house
from assets.pictures.draw.weather import bent_pine, branches, broken_pine, storm_front, storm_sky


def overdraft() -> str:
    """A letter in red: the account is below zero."""
    letter = put(
        600,
        318,
        rect(-200, -230, 400, 450, WHITE, 4),
        shade("M-200 220 h400 v12 h-400z", 0.2),
        rect(-170, -200, 120, 44, BLUE, 4, 4),
        text(-110, -170, "BANQUE", 25, WHITE),
        stroke("M60 -186 h110 M60 -168 h80", 4, "#9AA6AF"),
        stroke("M-170 -120 h210 M-170 -96 h330", 4, "#9AA6AF"),
        rect(-170, -64, 340, 120, "#FBDAD3", 8, 4.5),
        text(0, -26, "SOLDE DU COMPTE", 24, INK),
        text(0, 36, "\N{MINUS SIGN}1 240 €", 62, BRICK),
        stroke("M-170 92 h330 M-170 116 h300 M-170 140 h330 M-170 164 h180", 4, "#9AA6AF"),
        turn=-3,
    )
    purse = put(
        1000,
        440,
        path("M-96 -40 Q-110 60 0 64 Q110 60 96 -40Z", "#8A5A3C"),
        path("M-100 -44 Q0 -84 100 -44 Q0 -16 -100 -44Z", "#5B3A29", 4.5),
        stroke("M-80 6 q80 30 160 0", 3.5, "#5B3A29"),
        disc(0, -30, 9, SUN, 3.5),
        put(
            120,
            -86,
            path(
                "M-10 -6 Q0 -26 10 -6 Q30 -16 34 2 Q16 6 8 2 L4 14 h-8 l-4 -12 Q-16 6 -34 2 Q-30 -16 -10 -6Z",
                "#B9B4A9",
                3.5,
            ),
            turn=-12,
        ),
        stroke("M40 -60 q20 -26 46 -10 q10 12 -4 16", 3, "#9A6A3A"),
    )
    return page(
        desk("#C98B54", "#DBA76E"),
        folder(220, 240, 330, 240, "#E9B7A9", "COMPTES", -10),
        sheet(290, 400, 170, 220, 12, 8, "#FDF7E8", "FACTURES"),
        sheet(910, 180, 180, 230, 8, 8, "#FDF7E8", "LOYER"),
        letter,
        purse,
        coin(900, 560, 22),
        coin(1110, 300, 18, "c"),
        cup(140, 560, 1.4, steam=False),
        limb_hand(400, 690, who.ENZO.skin, LEMON, 28),
        pen(800, 560, -18, BRICK, 1),
        put(
            1090,
            120,
            rect(-58, -42, 116, 84, LEMON, 2, 4),
            text(0, -2, "appeler", 24),
            text(0, 28, "la banque", 22),
            turn=6,
        ),
    )


def storm() -> str:
    """A storm over the pines."""
    back = (
        forest(396, "#3F7565", 66, 7, 3.5)
        + hills(404, "#6CA07A")
        + church(690, 440, 0.7)
        + house(860, 446, 0.72, beams=True)
        + house(560, 444, 0.6, shutters=BRICK)
    )
    trees = (
        bent_pine(70, 520, 1.2)
        + bent_pine(300, 486, 0.8)
        + bent_pine(930, 540, 1.35)
        + bent_pine(470, 470, 0.56)
    )
    return page(storm_sky(), back, trees, storm_front(), broken_pine(470, 590), branches())


def letter() -> str:
    """An official letter has come."""
    envelope = put(
        410,
        440,
        shade("M-250 -130 h512 v292 h-512z", 0.14),
        rect(-256, -140, 512, 290, "#F4E7CB", 6),
        path("M-256 -140 L0 40 L256 -140", "#FBF1DB", 5),
        stroke("M-256 150 L-60 2 M256 150 L60 2", 4),
        turn=-6,
    )
    page_ = put(
        740,
        300,
        rect(-190, -240, 380, 470, WHITE, 4),
        shade("M-190 230 h380 v12 h-380z", 0.2),
        rect(-160, -212, 26, 44, "#2F5FA8", 0, 0),
        rect(-134, -212, 26, 44, WHITE, 0, 0),
        rect(-108, -212, 26, 44, "#D6402F", 0, 0),
        rect(-160, -212, 78, 44, "none", 2, 4),
        stroke("M60 -206 h100 M60 -186 h74", 4, "#9AA6AF"),
        text(0, -110, "AVIS OFFICIEL", 38),
        stroke("M-150 -86 h300", 4),
        stroke(
            "".join(f"M-150 {-46 + 27 * k} h{(300, 284, 296, 120)[k % 4]} " for k in range(7)),
            4,
            "#9AA6AF",
        ),
        stroke("M40 184 q20 -36 34 0 q12 18 24 -8 q12 -16 22 8 q12 8 22 -14", 4.5, BLUE),
        disc(-96, 176, 40, BRICK, 4.5),
        disc(-96, 176, 26, "none", 3),
        path("M-96 158 l5 12 h13 l-10 8 l4 13 l-12 -8 l-12 8 l4 -13 l-10 -8 h13z", SUN, 2.5),
        turn=5,
    )
    return page(
        desk(),
        envelope,
        page_,
        stamp(1060, 520, 1.4),
        oval(1060, 524, 58, 10, "#5B3A6B", 4.5),
        limb_hand(1010, 720, who.JOSIANE.skin, "#8FA7DF", -20),
        pen(170, 150, 24, PINE, 1.1),
        cup(1060, 170, 1.4),
        keys(210, 570, 1),
    )


def tired() -> str:
    """Somebody sleeps on a chair, the keys in hand; it is late."""
    moon = (
        rect(0, 0, 1200, 500, NIGHT, line=0)
        + stars(3, 90, 330)
        + path("M960 130 a40 40 0 1 0 56 50 a38 38 0 0 1 -56 -50z", "#FFF3C4", 4)
        + forest(330, "#1D4A44", 60, 5)
    )
    clock = (
        disc(230, 170, 62, WHITE)
        + "".join(stroke(f"M230 {y1} V{y2}", 4) for y1, y2 in ((116, 126), (214, 224)))
        + stroke("M176 170 h10 M274 170 h10 M230 170 V130 M230 170 L206 156", 5)
    )
    sleep = (
        text(690, 250, "z", 44, CREAM)
        + text(730, 204, "z", 58, CREAM)
        + text(784, 146, "Z", 76, CREAM)
    )
    board = (
        rect(60, 290, 250, 130, WOOD_DARK, 4)
        + rect(70, 300, 230, 110, "#E2C58F", 2, 3)
        + "".join(
            rect(82 + 54 * k, 312, 46, 50, fill, 2, 3)
            + stroke(f"M{88 + 54 * k} 326 h32 M{88 + 54 * k} 338 h32 M{88 + 54 * k} 350 h20", 2.5)
            for k, fill in enumerate((WHITE, LEMON, MINT, WHITE))
        )
        + rect(90, 370, 120, 32, "#F6C9BC", 2, 3)
    )
    seat = chair(566, 606, 1.5, "#B86F35")
    sleeper = person(590, 608, 370, who.LEA, pose="sit", arms=("rest", "rest"), mood="asleep")
    return page(
        room("#5F6E88", "#6B5748", 450, "#46362A"),
        wall_window(870, 80, 250, 230, moon, "#8A4B5A"),
        clock,
        board,
        pendant(430, 110, BRICK, 1.2),
        oval(520, 604, 330, 46, "#FFDE8A", 0, 0.24),
        seat,
        sleeper,
        sleep,
        put(527, 540, keys(0, 0, 0.85), turn=62),
        table(930, 610, 360, 124, "#B97A45"),
        cup(830, 472, 0.9, steam=False),
        cup(890, 462, 0.7, ROSE, steam=False),
        "".join(
            sheet(980 + 6 * k, 470 - 9 * k, 130, 26, (-3, 2, -1, 3)[k], 0, WHITE) for k in range(4)
        ),
        put(1060, 470, rect(-10, -64, 44, 64, PINE, 4, 4), stroke("M-2 -50 h28 M-2 -38 h28", 3)),
        plant(130, 610, 1.1),
        put(
            300,
            612,
            stroke("M0 0 L-30 -230", 11),
            stroke("M0 0 L-30 -230", 4, WOOD),
            path("M-26 0 L-16 -44 H24 L40 0Z", SUN, 4.5),
        ),
    )


def money() -> str:
    """Money on the table: piles of coins, notes, an account book."""
    book = put(
        420,
        330,
        shade("M-250 -170 h510 v356 h-510z", 0.14),
        rect(-256, -180, 512, 350, BRICK_DARK, 8),
        rect(-244, -172, 242, 330, PAPER, 4, 4),
        rect(2, -172, 242, 330, PAPER, 4, 4),
        text(-122, -132, "RECETTES", 28, PINE),
        text(124, -132, "DÉPENSES", 28, BRICK),
        stroke(
            "".join(f"M-224 {-96 + 34 * k} h200 M22 {-96 + 34 * k} h204 " for k in range(7)),
            2.5,
            "#C9BFA9",
        ),
        stroke(
            "".join(
                f"M-216 {-106 + 34 * k} h{(96, 70, 110, 84, 60)[k]} M30 {-106 + 34 * k} h{(80, 104, 64, 92, 76)[k]} "
                for k in range(5)
            ),
            4.5,
            "#7C8A94",
        ),
        stroke(
            "".join(f"M-62 {-106 + 34 * k} h30 M182 {-106 + 34 * k} h36 " for k in range(5)),
            4.5,
            INK,
        ),
        rect(-96, 108, 80, 34, "#D6EADF", 4, 3),
        rect(146, 108, 84, 34, "#F6D3CD", 4, 3),
        text(-56, 133, "3 240", 22),
        text(188, 133, "2 910", 22),
        turn=-4,
    )
    jar_ = put(
        1030,
        250,
        path(
            "M-80 -120 H80 V-96 Q104 -84 104 -56 V110 Q104 132 78 132 H-78 Q-104 132 -104 110 V-56 Q-104 -84 -80 -96Z",
            "#DCEFF0",
        ),
        "".join(
            coin(x, y, 21)
            for x, y in (
                (-66, 104),
                (-20, 106),
                (28, 104),
                (70, 104),
                (-46, 70),
                (2, 72),
                (50, 70),
                (-70, 36),
                (-16, 38),
                (72, 40),
                (30, 30),
            )
        ),
        rect(-92, -146, 184, 30, WOOD, 6),
        rect(-70, -56, 140, 48, WHITE, 4, 4),
        text(0, -22, "LE POT", 30),
        path("M-88 -60 V90", "none", 8, WHITE, 'opacity="0.7"'),
    )
    return page(
        desk(),
        book,
        jar_,
        note(800, 500, turn=-10),
        note(846, 536, "#F2C9A6", 6, "50"),
        note(760, 556, "#BFD3EA", -4, "5"),
        coins(690, 250, 3),
        coins(744, 262, 6),
        coins(800, 254, 9),
        coins(720, 330, 2),
        coin(620, 560, 24),
        coin(560, 590, 20),
        coin(930, 470, 20),
        limb_hand(330, 700, who.NADIA.skin, MINT, 18),
        pen(560, 470, -34, BLUE, 1),
        cup(110, 560, 1.3, LEMON),
    )


def curtain() -> str:
    """A calm ground for what must stay hidden: dusk, hills, pines, stars."""
    return page(
        rect(0, 0, 1200, 640, "#123B31", line=0),
        path("M0 190 Q320 120 640 190 T1200 170 V640 H0Z", "#17493C", 0),
        path("M0 300 Q320 240 640 296 T1200 280 V640 H0Z", "#1B5445", 0),
        stars(12, 46, 200),
        disc(930, 150, 64, "#F6E3B0", 4.5),
        disc(908, 134, 9, "#E7CF93", 0),
        disc(952, 168, 13, "#E7CF93", 0),
        disc(944, 122, 6, "#E7CF93", 0),
        forest(430, "#164A3D", 80, 5, 4),
        hills(450, "#1F5C4B"),
        church(610, 476, 0.66),
        shade("M480 200 H740 V480 H480Z", 0.0),
        house(760, 480, 0.6, "#C9B58C", BLUE, lit=True),
        house(470, 482, 0.56, "#C9B58C", BRICK, lit=True),
        path("M-10 520 Q420 480 1210 524 V660 H-10Z", "#174A3C"),
        pine(120, 570, 1.3, 10, "#22674F", "#184F3E"),
        pine(280, 540, 0.86, -6, "#22674F", "#184F3E", 1),
        pine(1090, 576, 1.36, -10, "#22674F", "#184F3E", 1),
        pine(950, 540, 0.8, 6, "#22674F", "#184F3E"),
        path("M-10 590 Q420 566 1210 594 V660 H-10Z", "#123B31"),
    )


SCENES = {
    "overdraft": overdraft,
    "storm": storm,
    "letter": letter,
    "tired": tired,
    "money": money,
    "curtain": curtain,
}
