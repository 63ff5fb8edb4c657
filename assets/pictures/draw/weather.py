"""The storm: heavy clouds, bent and broken pines, what the wind leaves behind."""

from assets.pictures.draw.ink import (
    BARK,
    BRICK,
    INK,
    PINE,
    PINE_DARK,
    blob,
    oval,
    path,
    put,
    rect,
    stroke,
)
from assets.pictures.draw.nature import (
    ground,
    rain,
)
from assets.pictures.draw.village import (
    chair,
)


def blob_cloud(x: float, y: float, rx: float, ry: float, fill: str, seed: int) -> str:
    """Draw one heavy cloud."""
    return blob(x, y, rx, ry, 13, fill, 5, seed + 3)


def storm_sky() -> str:
    """Fill a low sky with heavy clouds and lightning."""
    clouds = "".join(
        blob_cloud(x, y, rx, ry, fill, k)
        for k, (x, y, rx, ry, fill) in enumerate(
            (
                (180, 60, 260, 70, "#5E7080"),
                (560, 40, 300, 76, "#52636F"),
                (980, 66, 300, 78, "#5E7080"),
                (330, 118, 190, 44, "#74879A"),
                (830, 130, 200, 44, "#74879A"),
            )
        )
    )
    bolt = path("M420 150 L376 240 H410 L380 320 L462 214 H424 L458 150Z", "#FFE27A", 4.5)
    return (
        rect(0, 0, 1200, 640, "#8DA3B0", line=0)
        + path("M0 290 Q300 250 640 290 T1200 276 V640 H0Z", "#A9BCC0", 0)
        + bolt
        + clouds
    )


def bent_pine(x: float, y: float, s: float) -> str:
    """Bend a pine in the wind."""
    trunk = path("M-12 4 Q-4 -110 70 -184 L84 -176 Q20 -104 14 4Z", BARK)
    crown = path(
        "M30 -190 q-6 -44 46 -50 q30 -30 72 -8 q52 -8 92 30 q-24 14 -44 10 q18 12 26 26 q-34 8 -60 -4 q-56 24 -96 6 q-34 6 -36 -10z",
        PINE_DARK,
    )
    return put(
        x,
        y,
        oval(6, 4, 46, 8, INK, 0, 0.18),
        trunk,
        crown,
        path(
            "M42 -198 q4 -28 44 -30 q34 -20 66 -2 q30 -2 60 18 q-60 -10 -90 2 q-40 -4 -80 12z",
            PINE,
            0,
        ),
        stroke("M70 -214 q20 -10 40 2 M120 -224 q24 -6 40 8 M150 -196 q20 -6 36 4", 4),
        scale=s,
    )


def broken_pine(x: float, y: float) -> str:
    """Leave a pine snapped by the wind."""
    stump = path("M-24 6 Q-16 -70 -18 -130 L-8 -108 L0 -142 L8 -112 L18 -128 Q16 -60 26 6Z", BARK)
    trunk = path("M-4 -112 L210 -30 L218 6 L-16 -92Z", BARK) + stroke(
        "M40 -84 l40 16 M110 -54 l50 20", 3, "#6E3D20"
    )
    return put(
        x,
        y,
        oval(60, 6, 190, 12, INK, 0, 0.16),
        stump,
        trunk,
        stroke("M0 -20 q4 -20 0 -40", 3, "#6E3D20"),
        put(
            284,
            8,
            blob(0, -36, 100, 46, 12, PINE_DARK, 5, 4),
            blob(-4, -46, 74, 28, 10, PINE, 0, 5),
            stroke("M-40 -50 q14 -12 28 0 M10 -56 q14 -10 28 2", 4),
        ),
    )


def storm_front() -> str:
    """Wet sand, and puddles."""
    return (
        ground(498, "#CDB98E")
        + oval(520, 606, 110, 14, "#9FB9C2", 4)
        + oval(1060, 600, 80, 11, "#9FB9C2", 4)
        + rain(8, 170, -26, "#D6E3E6", 600)
    )


def branches() -> str:
    """Scatter branches, leaves, tiles, and a chair upside down."""
    sticks = "".join(
        put(
            x,
            y,
            stroke("M-40 0 L36 -6 M-6 -3 L14 -22 M10 -4 L30 10", 9),
            stroke("M-40 0 L36 -6 M-6 -3 L14 -22 M10 -4 L30 10", 3, BARK),
            blob(44, -10, 18, 11, 7, PINE, 3.5, 2),
            turn=t,
        )
        for x, y, t in ((720, 624, -8), (130, 622, 14), (880, 606, 20))
    )
    leaves = "".join(
        put(x, y, path("M-9 0 Q0 -9 9 0 Q0 9 -9 0Z", fill, 2.5), turn=t)
        for x, y, t, fill in (
            (300, 330, 30, "#8CC56F"),
            (500, 290, -20, PINE),
            (640, 400, 10, "#8CC56F"),
            (960, 330, 40, PINE),
            (1110, 400, -30, "#8CC56F"),
            (420, 430, 0, PINE),
        )
    )
    wind = stroke(
        "M20 220 h150 q30 0 26 -24 q-10 -18 -26 -4 M930 250 h160 q28 0 24 -22 q-10 -16 -24 -2 M440 380 h90 q20 0 18 -16",
        4,
        "#E6EEF0",
    )
    return (
        sticks
        + leaves
        + wind
        + put(420, 632, chair(0, 0, 0.7), turn=-78)
        + put(800, 596, path("M-16 0 q16 -14 32 0 l-4 14 q-12 -10 -24 0z", BRICK, 3.5), turn=20)
    )
