"""A desk seen from above, and the hands that reach over it."""

from assets.pictures.draw.ink import (
    WOOD,
    WOOD_LIGHT,
    path,
    put,
    rect,
    shade,
    stroke,
)


def desk(fill: str = WOOD, light: str = WOOD_LIGHT) -> str:
    """Look down on a desk: boards and their veins."""
    boards = "".join(stroke(f"M-10 {y} H1210", 4, "#B0743A") for y in (128, 256, 384, 512))
    veins = stroke(
        "M80 60 q120 -20 260 6 M640 190 q160 24 300 -4 M160 320 q120 22 240 0 M820 450 q140 -20 260 4 M300 580 q160 -20 320 4 M900 66 q80 14 170 -4",
        3,
        "#C58A4A",
    )
    return (
        rect(0, 0, 1200, 640, fill, line=0)
        + shade("M0 0 H760 L300 640 H0Z", 0.35, light)
        + boards
        + veins
    )


def limb_hand(x: float, y: float, skin: str, sleeve: str, turn: float) -> str:
    """Reach into the picture with a forearm and a hand."""
    fingers = "".join(
        stroke(f"M{px} -196 V-232", 24) + stroke(f"M{px} -196 V-232", 15, skin)
        for px in (-24, -6, 12)
    )
    palm = (
        path("M-36 -120 V-180 Q-36 -206 -8 -206 Q24 -206 26 -180 V-120Z", skin)
        + stroke("M24 -158 Q46 -170 44 -196", 24)
        + stroke("M22 -156 Q46 -170 44 -196", 15, skin)
    )
    return put(
        x,
        y,
        fingers,
        palm,
        path("M-48 60 V-128 H38 V60Z", sleeve),
        stroke("M-48 -108 H38", 4),
        turn=turn,
    )
