"""Out of doors: sky, sun, clouds, pines, plane trees, grass, sand, rain."""

import random

from assets.pictures.draw.ink import (
    BARK,
    DUNE,
    HEIGHT,
    INK,
    MEADOW,
    MEADOW_DARK,
    MEADOW_LIGHT,
    PINE,
    PINE_DARK,
    PINE_LIGHT,
    ROSE,
    SKY,
    SKY_LIGHT,
    SUN,
    WHITE,
    WIDTH,
    WOOD_DARK,
    blob,
    disc,
    n,
    oval,
    path,
    put,
    rect,
    shade,
    stroke,
)


def sky(top: str = SKY, low: str = SKY_LIGHT, horizon: float = 400) -> str:
    """Fill the sky: one colour, and a paler band with a soft edge above the horizon."""
    band = f"M0 {horizon - 150} Q300 {horizon - 190} 620 {horizon - 150} T1200 {horizon - 165} V{HEIGHT} H0Z"
    return rect(0, 0, WIDTH, HEIGHT, top, line=0) + path(band, low, 0)


def sun(x: float, y: float, r: float = 58, glow: str = "#FFE9B0") -> str:
    """Hang the sun and its halo."""
    return (
        oval(x, y, r * 1.9, r * 1.9, glow, 0, 0.35)
        + oval(x, y, r * 1.42, r * 1.42, glow, 0, 0.5)
        + disc(x, y, r, SUN)
    )


def cloud(x: float, y: float, s: float = 1, fill: str = WHITE, line: float = 5) -> str:
    """Draw a cloud, flat at its foot."""
    d = "M-92 22 q-6 -34 30 -34 q8 -36 48 -30 q30 -26 58 4 q36 -6 36 26 q22 4 18 34 z"
    return put(
        x,
        y,
        path(d, fill, line / s),
        stroke("M-40 -8 q14 -14 30 -4 M24 -18 q16 -8 26 6", 3.5 / s),
        scale=s,
    )


def hills(y: float = 390, fill: str = MEADOW, line: float = 5) -> str:
    """Roll a line of hills down to the foot of the picture."""
    d = f"M-10 {y + 12} Q180 {y - 50} 420 {y - 8} T830 {y - 22} T1210 {y - 6} V660 H-10Z"
    return path(d, fill, line)


def forest(
    y: float = 370, fill: str = PINE_DARK, height: float = 60, seed: int = 3, line: float = 4
) -> str:
    """Set a far line of pines against the sky."""
    rng = random.Random(seed)
    foot = y + 60  # hills stand before it: no sky may show under the trees
    x, d = -30.0, f"M-30 {n(foot)} L-30 {n(y - height)}"
    while x < WIDTH + 30:
        step = rng.uniform(34, 66)
        rise = rng.uniform(-0.3, 0.3) * height
        d += f" Q{n(x + step / 2)} {n(y - height * 1.25 + rise)} {n(x + step)} {n(y - height * 0.78)}"
        x += step
    return path(d + f" V{n(foot)}Z", fill, line)


def ground(y: float = 450, fill: str = DUNE, line: float = 5) -> str:
    """Spread sand from a gently bent edge down, with its little stones."""
    sand = path(f"M-10 {y + 8} Q420 {y - 34} 1210 {y + 14} V660 H-10Z", fill, line)
    return sand + pebbles(int(y), max(0, int(594 - y) // 2), 20, 1180, y + 40, 634)


def pine(
    x: float,
    y: float,
    s: float = 1,
    lean: float = 0,
    leaf: str = PINE,
    dark: str = PINE_DARK,
    seed: int = 0,
) -> str:
    """Plant a maritime pine of the Landes: a tall bare trunk, a wide crown."""
    light = PINE_LIGHT if leaf == PINE else leaf
    trunk = path(
        f"M-11 4 Q-7 -90 {lean - 6} -200 L{lean + 7} -200 Q8 -90 13 4 Q0 10 -11 4Z", BARK, 5
    )
    bark = stroke("M-3 -20 q3 -14 0 -26 M4 -62 q-3 -12 0 -24 M-2 -106 q3 -12 1 -24", 3, "#6E3D20")
    boughs = stroke(f"M{lean * 0.8} -176 q-26 -18 -46 -22 M{lean * 0.7} -160 q30 -12 48 -22", 5)
    low = "M-92 -196 q-16 -40 30 -54 q6 -46 62 -40 q52 -20 74 24 q50 4 34 58 q-12 24 -56 16 q-28 18 -66 2 q-50 16 -78 -6z"
    high = "M-84 -212 q-4 -28 32 -36 q8 -40 58 -34 q48 -16 66 24 q38 4 34 36 q-28 -18 -56 -4 q-30 -18 -62 2 q-40 -12 -72 12z"
    tufts = (
        "M-50 -246 q18 -18 38 -6 M8 -268 q20 -8 34 8 M34 -232 q18 -10 32 2 M-30 -222 q14 -10 28 0"
    )
    crown = put(
        lean,
        0,
        path(low, dark, 5),
        path(high, leaf, 0),
        stroke(tufts, 4),
        shade("M-34 -262 q30 -24 62 -8 q-30 0 -62 8z", 0.6, light),
        flip=bool(seed % 2),
    )
    return put(x, y, oval(6, 4, 46, 8, INK, 0, 0.15), trunk, bark, boughs, crown, scale=s)


def plane_tree(
    x: float, y: float, s: float = 1, seed: int = 2, leaf: str = "#8CC56F", dark: str = "#5E9E52"
) -> str:
    """Plant a plane tree, with its mottled trunk."""
    trunk = path("M-22 4 Q-12 -80 -18 -150 L20 -150 Q14 -80 26 4 Q2 12 -22 4Z", "#D9C3A0", 5)
    spots = "".join(
        oval(px, py, 6, 10, fill, 0)
        for px, py, fill in (
            (-6, -40, "#B79A6E"),
            (8, -78, "#EFE0C2"),
            (-4, -112, "#B79A6E"),
            (6, -20, "#EFE0C2"),
        )
    )
    boughs = stroke("M-6 -140 L-56 -196 M8 -140 L60 -200", 12) + stroke(
        "M-6 -140 L-56 -196 M8 -140 L60 -200", 5, "#D9C3A0"
    )
    crown = blob(0, -236, 118, 78, 13, dark, 5, seed) + blob(
        -8, -252, 92, 52, 11, leaf, 0, seed + 1
    )
    tufts = stroke(
        "M-60 -250 q16 -14 32 -2 M-6 -284 q18 -10 32 4 M30 -240 q18 -12 34 2 M-34 -214 q14 -10 28 2",
        4,
    )
    return put(x, y, oval(6, 4, 60, 9, INK, 0, 0.15), boughs, trunk, spots, crown, tufts, scale=s)


def bush(
    x: float, y: float, s: float = 1, fill: str = PINE, seed: int = 1, flowers: str = ""
) -> str:
    """Plant a bush, in flower if given a colour."""
    rng = random.Random(seed)
    dots = (
        "".join(
            disc(rng.uniform(-36, 36), rng.uniform(-40, -12), 5, flowers, 2.5) for _ in range(7)
        )
        if flowers
        else ""
    )
    return put(
        x,
        y,
        blob(0, -22, 50, 26, 9, fill, 5, seed),
        stroke("M-26 -24 q12 -12 22 0 M8 -32 q12 -8 20 4", 3.5),
        dots,
        scale=s,
    )


def tufts(
    seed: int, count: int, left: float, right: float, top: float, low: float, ink: str = MEADOW_DARK
) -> str:
    """Scatter small strokes of grass."""
    rng, d = random.Random(seed), ""
    for _ in range(count):
        x, y = rng.uniform(left, right), rng.uniform(top, low)
        d += f"M{n(x - 7)} {n(y - 9)} L{n(x - 2)} {n(y)} L{n(x)} {n(y - 13)} L{n(x + 3)} {n(y)} L{n(x + 9)} {n(y - 8)} "
    return stroke(d, 3, ink)


def pebbles(
    seed: int, count: int, left: float, right: float, top: float, low: float, ink: str = "#C9A968"
) -> str:
    """Scatter dashes of sand."""
    rng, d = random.Random(seed), ""
    for _ in range(count):
        x, y = rng.uniform(left, right), rng.uniform(top, low)
        d += f"M{n(x)} {n(y)} h{n(rng.uniform(4, 16))} "
    return stroke(d, 3.5, ink)


def flower(x: float, y: float, fill: str = ROSE, s: float = 1) -> str:
    """Grow one flower."""
    petals = "".join(
        disc(px, py, 5, fill, 2.5) for px, py in ((0, -31), (6, -25), (0, -19), (-6, -25))
    )
    return put(
        x,
        y,
        stroke("M0 0 V-20 M0 -8 q8 -2 9 -8", 3, MEADOW_DARK),
        petals,
        disc(0, -25, 3.5, SUN, 2),
        scale=s,
    )


def rain(seed: int, count: int, slant: float = -14, ink: str = "#7FA9BE", low: float = 600) -> str:
    """Let it rain."""
    rng, d = random.Random(seed), ""
    for _ in range(count):
        x, y = rng.uniform(0, WIDTH + 60), rng.uniform(-20, low)
        d += f"M{n(x)} {n(y)} l{n(slant)} {n(abs(slant) * 2.2)} "
    return stroke(d, 3.5, ink)


def stars(seed: int, count: int, low: float = 260) -> str:
    """Sprinkle stars."""
    rng = random.Random(seed)
    return "".join(
        disc(rng.uniform(10, 1190), rng.uniform(10, low), rng.choice((1.8, 2.4, 3.4)), "#FFF3C4", 0)
        for _ in range(count)
    )


def bird(x: float, y: float, s: float = 1) -> str:
    """Let a far bird glide."""
    return put(x, y, stroke("M-14 -6 q8 -6 14 4 q6 -10 14 -4", 3.5), scale=s)


def log(x: float, y: float, s: float = 1) -> str:
    """Leave a cut log on the ground."""
    return put(
        x,
        y,
        rect(-52, -24, 104, 26, BARK, 12),
        oval(50, -11, 11, 13, "#EDC48D"),
        stroke("M-30 -14 h28 M-10 -6 h34", 3, WOOD_DARK),
        scale=s,
    )


def lawn(y: float = 430, fill: str = MEADOW, light: str = MEADOW_LIGHT) -> str:
    """Lay a lawn, with a lighter wave of sun on it."""
    base = path(f"M-10 {y} Q500 {y - 22} 1210 {y + 4} V660 H-10Z", fill, 5)
    return base + path(
        f"M0 {y + 70} Q420 {y + 30} 800 {y + 78} T1200 {y + 60} V{y + 96} Q820 {y + 130} 420 {y + 80} T0 {y + 108}Z",
        light,
        0,
    )
