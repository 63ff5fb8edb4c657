"""People, as simple ink-and-flat figures: a look, a pose, a mood."""

from dataclasses import dataclass

from assets.pictures.draw.ink import (
    BLUE,
    INK,
    LEMON,
    MINT,
    PLUM,
    ROSE,
    SUN,
    WHITE,
    blob,
    disc,
    limb,
    oval,
    path,
    put,
    stroke,
)

BLACK, BROWN, GREY, RED, FAIR = "#241F22", "#7A4A2B", "#DAD6D2", "#C9542B", "#E7B95A"


@dataclass(frozen=True)
class Look:
    """What a person looks like."""

    skin: str = "#EDB98A"
    top: str = ROSE
    low: str = "#33506B"
    hair: str = "short"
    tint: str = BLACK
    beard: str = ""
    glasses: bool = False
    apron: str = ""


JOSIANE = Look(top="#8FA7DF", low="#4B4F6B", hair="bob", tint=GREY, glasses=True)
LEA = Look(skin="#FFDBB4", top="#FFCF77", hair="bandana", tint=BLACK)
NADIA = Look(top=MINT, low="#4B4F6B", hair="hijab", tint=BLACK)
BASTIEN = Look(skin="#C98552", top="#78D98A", hair="hat", tint=BLACK, beard="full")
MICHEL = Look(skin="#FFDBB4", top=ROSE, low="#5A4A42", hair="short", tint=GREY, beard="moustache")
AWA = Look(skin="#9A5430", top="#E279C7", hair="afro", tint=BLACK)
ENZO = Look(skin="#F6CDA0", top=LEMON, low="#33506B", hair="quiff", tint="#A0622F")
LUCIEN = Look(skin="#F7C6A0", top="#4F6FB5", low="#5A4A42", hair="bald", tint=GREY, glasses=True)
INES = Look(top=ROSE, hair="long", tint=BLACK)
TOM = Look(skin="#FFDBB4", top="#9DDADB", hair="quiff", tint="#D9622B")
FATOU = Look(skin="#8A4B2C", top="#FFCF77", hair="bun", tint=BLACK)
JULES = Look(skin="#FFDBB4", top="#8FA7DF", hair="beanie", tint="#6E86C8", glasses=True)
MAEL = Look(skin="#C98552", top="#78D98A", hair="afro", tint=BLACK, beard="chin")
LINA = Look(skin="#F3C79C", top="#E279C7", hair="ponytail", tint="#8A5A33")
SARAH = Look(skin="#FFDBB4", top=LEMON, hair="bob", tint=FAIR, glasses=True)
GERARD = Look(
    skin="#E9A97C", top="#6F9F68", low="#5A4A42", hair="short", tint="#B9B4B4", beard="full"
)
KARINE = Look(skin="#FFDBB4", top="#78D98A", hair="bob", tint=RED)
YOUSSEF = Look(skin="#CF8F5C", top="#8FA7DF", hair="short", tint=BLACK, beard="full")
MARIE = Look(skin="#F7C6A0", top="#E279C7", hair="bun", tint=GREY, glasses=True)
PATRICK = Look(skin="#EEB08A", top=ROSE, low="#5A4A42", hair="cap", tint=BLUE, beard="moustache")
SANDRA = Look(skin="#A8623A", top="#FFCF77", hair="bun", tint=BLACK)
HUGO = Look(skin="#FFDBB4", top=MINT, hair="quiff", tint=BLACK, beard="full", glasses=True)
DYLAN = Look(skin="#F6CDA0", top=LEMON, hair="quiff", tint=FAIR)
THILAN = Look(skin="#F5D0A0", top=WHITE, hair="bob", tint=BLACK, glasses=True)
MIREILLE = Look(skin="#FFDBB4", top="#9DDADB", low="#4B4F6B", hair="bun", tint="#8A5A33")
LAHCEN = Look(skin="#CF8F5C", top=ROSE, hair="short", tint="#6E6A6A", beard="moustache")
ANSELME = Look(
    skin="#E9A97C", top="#D9B26A", low="#5A4A42", hair="hat", tint="#5A4A42", beard="chin"
)
BERENICE = Look(skin="#8A4B2C", top="#E279C7", hair="afro", tint=BLACK)
NOA = Look(skin="#F3C79C", top="#78A9DF", hair="quiff", tint="#5A3A22")
OCEANE = Look(skin="#FFDBB4", top=MINT, hair="long", tint=FAIR)
MARGOT = Look(skin="#EDB98A", top=SUN, hair="ponytail", tint=RED)
KILIAN = Look(skin="#FFDBB4", top="#6F9F68", hair="cap", tint="#33506B")
KID_A = Look(skin="#FFDBB4", top=SUN, low=BLUE, hair="ponytail", tint=FAIR)
KID_B = Look(skin="#8A4B2C", top="#78D98A", low="#33506B", hair="short", tint=BLACK)
KID_C = Look(top=PLUM, low="#33506B", hair="bob", tint=BROWN)

ARMS = {  # elbow and hand, for the arm on the side the person looks to
    "rest": ((32, -110), (31, -84)),
    "hip": ((47, -112), (25, -92)),
    "up": ((42, -162), (37, -204)),
    "wave": ((49, -136), (56, -172)),
    "out": ((48, -124), (72, -126)),
    "down": ((38, -112), (52, -88)),
    "hold": ((35, -112), (12, -104)),
    "think": ((36, -114), (13, -150)),
    "phone": ((44, -122), (24, -164)),
    "read": ((40, -110), (20, -126)),
    "ride": ((48, -116), (80, -98)),
    "ride_far": ((-22, -116), (-76, -100)),  # the far arm, which reaches across
}
IN_FRONT = {"hold", "think", "phone", "read", "ride"}

LEGS = {
    "stand": (((-10, -82), (-11, -8)), ((10, -82), (11, -8))),
    "walk": (((-5, -82), (-12, -44), (-28, -10)), ((5, -82), (16, -44), (20, -8))),
    "dance": (((-8, -82), (-24, -46), (-14, -8)), ((8, -82), (22, -48), (38, -16))),
    "sit": (((-8, -54), (22, -54), (22, -8)), ((8, -54), (38, -52), (39, -8))),
    "front": (((-12, -50), (-22, -44), (-19, -8)), ((12, -50), (22, -44), (19, -8))),
    "squat": (((-10, -34), (18, -46), (6, -8)), ((8, -34), (36, -42), (26, -8))),
    "ride": (((-6, -84), (26, -58), (38, -6)), ((6, -84), (42, -72), (36, -32))),
}
DROPS = {"sit": 28, "front": 28, "squat": 46}

CAP = "M-21 -174 Q-26 -205 3 -204 Q28 -204 25 -180 Q16 -189 5 -188 Q-8 -188 -13 -181 L-15 -171Z"
BACK_CAP = "M-22 -166 Q-27 -205 2 -204 Q30 -205 26 -166 Q2 -150 -22 -166Z"
BOB = "M-29 -172 Q-30 -208 3 -208 Q34 -208 32 -172 L33 -152 Q26 -146 18 -150 L-18 -149 Q-28 -144 -30 -152Z"
LONG = "M-29 -172 Q-30 -208 3 -208 Q34 -208 32 -172 L37 -122 Q30 -114 20 -122 L-18 -120 Q-30 -114 -34 -124Z"
FRINGE = "M-19 -176 Q-20 -202 4 -202 Q26 -201 24 -178 Q12 -184 5 -193 Q-4 -182 -19 -176Z"
HIJAB = "M-27 -172 Q-28 -207 3 -207 Q32 -207 30 -172 Q30 -154 34 -142 Q2 -124 -32 -142 Q-26 -156 -27 -172Z"


def hair_behind(look: Look, w: float) -> str:
    """Draw the hair that falls behind the head."""
    match look.hair:
        case "bob":
            return path(BOB, look.tint, w)
        case "long":
            return path(LONG, look.tint, w)
        case "afro":
            return blob(2, -180, 35, 33, 13, look.tint, w, 4)
        case "ponytail":
            return path(
                "M-16 -194 Q-50 -196 -46 -150 Q-42 -138 -34 -150 Q-34 -172 -14 -176Z", look.tint, w
            )
        case "bun" | "bandana":
            return disc(-8, -210, 13, look.tint, w)
    return ""


def hair_before(look: Look, w: float, *, back: bool) -> str:
    """Draw the hair or the hat over the head."""
    cap = path(BACK_CAP if back else CAP, look.tint, w)
    under = path(BACK_CAP, BROWN, w) if back else ""
    match look.hair:
        case "bald":
            side = oval(-19, -172, 6, 9, look.tint, w * 0.8)
            return side + (oval(23, -172, 6, 9, look.tint, w * 0.8) if back else "")
        case "bob" | "long":
            return path(
                BOB if back and look.hair == "bob" else LONG if back else FRINGE, look.tint, w
            )
        case "afro":
            return (
                blob(2, -178, 32, 30, 12, look.tint, w, 4)
                if back
                else blob(2, -196, 24, 10, 9, look.tint, 0, 5)
            )
        case "hijab":
            return path(HIJAB, look.tint, w) if back else ""
        case "quiff":
            return cap + path(
                "M-14 -196 Q-8 -216 10 -211 Q30 -214 31 -198 Q16 -190 -14 -196Z", look.tint, w
            )
        case "bandana":
            knot = path("M12 -203 l8 -10 l7 8 l-8 6z M10 -203 l-10 -9 l-5 8 l8 6z", SUN, w * 0.8)
            return (
                cap
                + path(
                    "M-20 -184 Q-10 -200 4 -200 Q18 -200 25 -188 L25 -181 Q14 -192 4 -192 Q-10 -192 -18 -176Z",
                    SUN,
                    w * 0.8,
                )
                + knot
            )
        case "hat":
            crown = path("M-18 -196 Q-16 -222 4 -219 Q26 -222 25 -196Z", look.tint, w)
            return (
                cap
                + crown
                + oval(3, -195, 38, 8, look.tint, w)
                + stroke("M-15 -202 Q4 -196 23 -202", 3.5, "#C98A4B")
            )
        case "straw":
            crown = path("M-18 -196 Q-16 -220 4 -218 Q26 -220 25 -196Z", "#F3D58B", w)
            return (
                path(BACK_CAP if back else CAP, BROWN, w)
                + crown
                + oval(3, -195, 40, 9, "#F3D58B", w)
                + stroke("M-15 -203 Q4 -197 23 -203", 4, ROSE)
            )
        case "cap":
            return under + path(
                "M-21 -184 Q-22 -208 3 -208 Q26 -207 25 -187 L44 -184 Q42 -178 24 -180 Q2 -188 -21 -180Z",
                look.tint,
                w,
            )
        case "beanie":
            return (
                under
                + path(
                    "M-22 -182 Q-24 -214 4 -212 Q28 -212 26 -184 Q2 -194 -22 -182Z", look.tint, w
                )
                + stroke("M-20 -188 Q4 -200 25 -190", 3)
            )
    return cap


def face(look: Look, mood: str, w: float) -> str:
    """Draw eyes, nose, mouth, beard and glasses."""
    eyes = (
        stroke("M-1 -178 q4 -5 8 0 M11 -178 q4 -5 8 0", w * 0.7)
        if mood in {"glad", "asleep"}
        else disc(3, -178, 2.3, INK, 0) + disc(15, -178, 2.3, INK, 0)
    )
    brows = stroke("M-2 -185 l8 -3 M12 -188 l7 3", w * 0.6) if mood == "worried" else ""
    beard = ""
    if look.beard == "full":
        beard = path(
            "M-16 -172 Q-14 -146 8 -149 Q24 -151 23 -172 Q18 -166 9 -167 Q-6 -164 -16 -172Z",
            look.tint,
            w * 0.7,
        )
    elif look.beard == "chin":
        beard = path("M0 -157 Q8 -148 16 -157 Q8 -153 0 -157Z", look.tint, w * 0.7)
    mouth = {
        "smile": stroke("M4 -163 q6 5 11 0", w * 0.7),
        "glad": path("M2 -165 q7 2 13 0 q-2 9 -7 9 q-5 0 -6 -9z", "#B3392F", w * 0.6),
        "open": oval(9, -161, 4.5, 5, "#8E2A23", w * 0.6),
        "flat": stroke("M4 -162 h10", w * 0.7),
        "worried": stroke("M4 -160 q5 -5 10 0", w * 0.7),
        "asleep": oval(9, -161, 2.5, 3, "#8E2A23", w * 0.5),
    }[mood]
    if look.beard == "full":
        mouth = path("M4 -163 q5 4 10 0z", "#FFE9DD", w * 0.5)
    if look.beard == "moustache":
        mouth = path(
            "M-6 -162 Q2 -172 9 -167 Q17 -172 25 -162 Q17 -160 9 -163 Q1 -160 -6 -162Z",
            BLACK if look.tint != GREY else "#3A3436",
            0,
        )
    lens = (
        disc(3, -178, 6.5, "none", w * 0.55)
        + disc(16, -178, 6, "none", w * 0.55)
        + stroke("M-4 -179 L-17 -176", w * 0.5)
    )
    return (
        eyes
        + brows
        + stroke("M9 -176 q5 6 -1 6", w * 0.6)
        + beard
        + mouth
        + (lens if look.glasses else "")
    )


def head(look: Look, mood: str, w: float, *, back: bool) -> str:
    """Draw the neck, the head and all that is on it."""
    neck = limb(((0, -150), (1, -160)), look.skin, 12, w)
    skull = oval(2, -176, 21, 24, look.skin, w)
    ear = (
        oval(-18, -174, 5, 6, look.skin, w * 0.8)
        if look.hair not in {"bob", "long", "hijab", "afro"}
        else ""
    )
    if back:
        return hair_behind(look, w) + neck + skull + hair_before(look, w, back=True)
    if look.hair == "hijab":
        opening = oval(6, -176, 17, 20, look.skin, w)
        return (
            path(HIJAB, look.tint, w)
            + opening
            + stroke("M-8 -188 Q4 -200 18 -192", 4, MINT)
            + face(look, mood, w)
        )
    return (
        hair_behind(look, w)
        + neck
        + skull
        + ear
        + face(look, mood, w)
        + hair_before(look, w, back=False)
    )


def arm(side: int, pose: str, look: Look, w: float) -> str:
    """Draw one arm; `side` is 1 on the side the person looks to, -1 on the other."""
    elbow, hand = ARMS[pose]
    joints = [(side * px, py) for px, py in ((25, -138), elbow, hand)]
    return limb(joints, look.top, 13, w) + disc(joints[-1][0], joints[-1][1], 8, look.skin, w * 0.9)


def legs(look: Look, pose: str, w: float) -> str:
    """Draw legs and shoes."""
    drawn = ""
    for joints in LEGS[pose]:
        x, y = joints[-1]
        drawn += limb(joints, look.low, 15, w)
        drawn += path(
            f"M{x - 9} {y + 8} V{y} Q{x + 2} {y - 4} {x + 9} {y + 2} Q{x + 17} {y + 4} {x + 16} {y + 8}Z",
            INK,
            w * 0.6,
        )
    return drawn


def person(
    x: float,
    y: float,
    h: float,
    look: Look,
    *,
    pose: str = "stand",
    arms: tuple[str, str] = ("rest", "rest"),
    mood: str = "smile",
    left: bool = False,
    back: bool = False,
    held: str = "",
    line: float = 4.5,
) -> str:
    """Draw somebody.

    Args:
        x: Where the feet are, across.
        y: Where the feet are, down.
        h: The height of the person standing.
        look: What they look like.
        pose: stand, walk, dance, sit (seen from the side), front (sitting, seen from the front), squat, or ride (on
            the saddle of a bicycle; the feet are on its pedals, and the bicycle casts the shadow).
        arms: Poses of the far arm and of the arm on the side they look to.
        mood: smile, glad, open, flat, worried or asleep.
        left: Looks to the left rather than to the right.
        back: Seen from behind.
        held: Something drawn in their frame, over the body and under the hands in front.
        line: Width of the ink.

    Returns:
        The drawing.
    """
    s = h / 205
    w = line / s
    torso = path(
        "M-13 -152 Q-27 -151 -30 -136 L-24 -80 Q0 -72 24 -80 L30 -136 Q27 -151 13 -152 Q0 -143 -13 -152Z",
        look.top,
        w,
    )
    if look.apron:
        torso += path("M-14 -134 H14 L20 -66 Q0 -60 -20 -66Z", look.apron, w * 0.8) + stroke(
            "M-14 -134 L-10 -150 M14 -134 L10 -150", w * 0.7
        )
    behind = "".join(
        arm(side, kind, look, w)
        for side, kind in zip((-1, 1), arms, strict=True)
        if kind not in IN_FRONT
    )
    before = "".join(
        arm(side, kind, look, w)
        for side, kind in zip((-1, 1), arms, strict=True)
        if kind in IN_FRONT
    )
    drop = DROPS.get(pose, 0)
    shadow = "" if pose == "ride" else oval(4, 0, 34, 6, INK, 0, 0.14)
    lower = legs(look, pose, w)
    upper = put(0, drop, behind, torso, head(look, mood, w, back=back), held, before)
    body = upper + lower if pose in {"sit", "squat", "ride"} else lower + upper
    return put(x, y, shadow, body, scale=s, flip=left)
