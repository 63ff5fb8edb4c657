"""The scenario "farm", out of doors: the garden at dawn, the rows, the van, the frost."""

import random

from assets.pictures.draw import people as who
from assets.pictures.draw.garden import (
    cabbage,
    frozen,
    greenhouse,
    rows,
    tractor,
)
from assets.pictures.draw.ink import (
    BLUE,
    BRICK,
    CREAM,
    INK,
    PINE,
    PLUM,
    STONE,
    SUN,
    WHITE,
    WOOD,
    disc,
    oval,
    page,
    path,
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
from assets.pictures.draw.summer_village import wheelbarrow
from assets.pictures.draw.village import basket_greens, church, crate, house, truck


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
        rows(
            430,
            clear=(
                *((640, 540), (560, 610), (820, 606), (896, 612), (1010, 612), (1136, 616)),
                *((x, 466) for x in range(720, 1180, 60)),
            ),
        ),
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


def field() -> str:
    """In the field: the rows, the hoe, the tractor path."""
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
        rows(
            404,
            clear=((360, 556), (620, 596), (820, 562), (180, 620), (1080, 620), (480, 624)),
        ),
        tractor(930, 430, 0.82),
        pine(30, 470, 1, 8),
        pine(1176, 470, 1.1, -8, seed=1),
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


def fleece() -> str:
    """Pull a white cover over a row that freezes; the plants make humps under it."""
    edge = "M402 476 Q430 448 476 464 Q440 520 452 556 Q404 548 396 592 Q340 580 330 640 H196 Q214 590 262 588 Q276 548 322 552 Q336 512 372 516 Q384 488 402 476Z"
    folds = "M420 500 q14 -8 28 -4 M362 550 q18 -8 36 -2 M286 600 q22 -8 44 0 M400 530 l-8 24 M340 584 l-14 30"
    return path(edge, "#F4F8F9", 4.5) + stroke(folds, 3, "#9FB4BE")


def poster(x: float, y: float) -> str:
    """Stake one of the two hundred posters."""
    return put(
        x,
        y,
        oval(2, 0, 30, 5, INK, 0, 0.15),
        rect(-6, -150, 12, 150, WOOD, 2, 4.5),
        put(
            0,
            -130,
            rect(-66, -66, 132, 104, CREAM, 5, 4.5),
            text(0, -28, "12 EMPLOIS", 21, BRICK),
            text(0, -4, "à faire pousser", 15),
            stroke("M0 28 V8 M0 16 q-12 -2 -14 -10 M0 14 q12 -2 14 -10", 4, PINE),
            turn=-3,
        ),
    )


def frost() -> str:
    """A morning of frost: the rows are white, a cover is pulled over what can be saved."""
    rng = random.Random(8)
    flakes = "".join(
        disc(rng.uniform(0, 1200), rng.uniform(0, 430), rng.choice((2.4, 3.4)), WHITE, 0)
        for _ in range(110)
    )
    ice = "".join(
        put(x, y, stroke("M-12 0 H12 M-6 -10 L6 10 M6 -10 L-6 10", 3.5, WHITE))
        for x, y in ((560, 470), (740, 520), (930, 520), (60, 560), (840, 616), (1150, 566))
    )
    scarves = {
        fill: path(
            "M-18 -150 Q0 -138 20 -150 L22 -140 Q0 -126 -20 -140Z M10 -136 l14 -2 l4 34 l-14 2z",
            fill,
            4,
        )
        for fill in (BRICK, SUN, BLUE, PLUM)
    }
    feet = (
        *((360, 500), (330, 540), (290, 590), (250, 630), (430, 470)),
        *((560, 606), (690, 600), (150, 620), (1000, 612), (1090, 620)),
        *((x, 466) for x in range(760, 1200, 60)),
    )
    return page(
        rect(0, 0, 1200, 640, "#B9CEDC", line=0),
        path("M0 200 Q320 150 640 200 T1200 186 V640 H0Z", "#CBDCE5", 0),
        path("M0 300 Q320 260 640 300 T1200 290 V640 H0Z", "#DFE9EC", 0),
        disc(330, 170, 52, "#F7E6B8"),
        cloud(560, 90, 1, "#EDF3F6"),
        cloud(900, 120, 0.9, "#EDF3F6"),
        forest(380, "#7E9FA3", 60, 6, 3.5),
        hills(392, "#CFE0DC"),
        house(180, 432, 0.66, beams=True, lit=True),
        church(360, 424, 0.52),
        rows(430, frozen, soil=("#B9A79A", "#94857C"), clear=feet),
        greenhouse(800, 462, 0.98),
        path(
            "M826 304 q50 -18 96 -4 q-30 8 -44 2 q-22 10 -52 2z M930 302 H1110 q40 4 50 40 q-26 -26 -60 -26 q-90 -6 -170 -14z",
            WHITE,
            3,
        ),
        pine(40, 510, 1.2, 10, "#6F9E96", "#5A837F"),
        pine(1180, 500, 1.1, -8, "#6F9E96", "#5A837F"),
        fleece(),
        ice,
        flakes,
        person(
            150,
            624,
            204,
            who.DYLAN,
            pose="squat",
            arms=("rest", "down"),
            mood="worried",
            held=scarves[BLUE],
        ),
        person(560, 612, 212, who.KARINE, arms=("hip", "think"), mood="worried", held=scarves[SUN]),
        person(
            690,
            606,
            210,
            who.YOUSSEF,
            arms=("hold", "hold"),
            mood="worried",
            left=True,
            held=scarves[BRICK] + cabbage(4, -78, 0.8, "#D5E6DF"),
        ),
        poster(1108, 624),
        person(
            946,
            620,
            202,
            who.MARIE,
            arms=("rest", "out"),
            mood="open",
            held=scarves[PLUM],
        ),
    )
