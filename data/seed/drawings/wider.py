"""What other shops sell: instruments, presents, balls, boats and more to wear."""

from __future__ import annotations

from data.seed.drawings.palette import INK, LEAF, PAPER, STEEL, WOOD, Look, mix
from data.seed.drawings.shapes import (
    circle,
    mirrored,
    moved,
    oval,
    path,
    rect,
    shadow,
    stroke,
    turned,
)


def guitar(look: Look) -> str:
    """A guitar, aslant."""
    waist = "M240 214C290 200 300 240 284 262C330 280 328 384 240 384"
    body = f"{waist}S150 280 196 262C180 240 190 200 240 214Z"
    strings = stroke("M234 90V340M240 90V340M246 90V340", STEEL, 2)
    return turned(
        rect(228, 66, 24, 180, "#6b4a36", 4)
        + rect(216, 44, 48, 46, INK, 8)
        + path(body, look.main, look.edge)
        + circle(240, 296, 28, INK)
        + rect(206, 336, 68, 13, INK, 4)
        + strings,
        24,
        240,
        220,
    )


def drum(look: Look) -> str:
    """A drum with sticks."""
    cords = "".join(
        stroke(f"M{120 + 60 * i} 220L{150 + 60 * i} 346L{180 + 60 * i} 220", PAPER, 5)
        for i in range(4)
    )
    return (
        shadow(150)
        + rect(110, 214, 260, 140, look.main)
        + oval(240, 354, 130, 32, look.main, look.edge)
        + cords
        + oval(240, 214, 130, 40, PAPER, look.edge, 6)
        + stroke("M120 92L250 206M372 96L260 204", WOOD, 11)
    )


def piano(look: Look) -> str:
    """Keys of a piano."""
    white = "".join(rect(84 + 39 * i, 210, 38, 134, PAPER, 4, "#b7b3a9", 2) for i in range(8))
    black = "".join(rect(112 + 39 * i, 210, 22, 82, INK, 4) for i in (0, 1, 3, 4, 5))
    return (
        shadow(180, 376)
        + rect(66, 140, 348, 222, look.main, 16, look.edge)
        + white
        + black
        + rect(110, 162, 120, 24, look.deep, 8)
        + circle(350, 174, 12, look.accent)
    )


def microphone(look: Look) -> str:
    """A microphone on a stand."""
    return (
        shadow(90)
        + stroke("M240 300V376", INK, 13)
        + stroke("M150 200C150 320 330 320 330 200", INK, 13)
        + rect(184, 76, 112, 200, look.main, 56, look.edge)
        + stroke("M196 130H284M192 164H288M196 198H284", look.deep, 7)
        + rect(160, 372, 160, 16, INK, 8)
    )


def flute(look: Look) -> str:
    """A wind instrument."""
    keys = "".join(circle(160 + 40 * i, 240, 10, look.light, look.edge) for i in range(6))
    return turned(
        rect(60, 222, 340, 36, look.main, 18, look.edge)
        + path("M396 222L446 196V284L396 258Z", look.main, look.edge)
        + rect(84, 214, 34, 16, INK, 6)
        + keys,
        -28,
    )


def ball(look: Look) -> str:
    """A ball with seams."""
    return (
        shadow(120)
        + circle(240, 248, 136, look.main, look.edge, 5)
        + stroke(
            "M110 210Q240 280 370 210M240 112V384M138 158Q200 250 150 350M342 158Q280 250 330 350",
            look.deep,
            6,
        )
        + oval(190, 172, 34, 20, "#ffffff55")
    )


def fishing_rod(look: Look) -> str:
    """A fishing rod with reel and float."""
    return (
        stroke("M90 390L390 84", look.main, 10)
        + stroke("M90 390L158 320", INK, 20)
        + circle(196, 312, 30, STEEL, INK)
        + circle(196, 312, 11, INK)
        + stroke("M390 84Q420 200 372 300", INK, 3)
        + circle(372, 314, 19, "#cf4f4b")
        + path("M353 314a19 19 0 0 0 38 0z", PAPER)
    )


def kayak(look: Look) -> str:
    """A kayak on the water."""
    waves = stroke("M50 340q24 -18 48 0t48 0t48 0t48 0t48 0t48 0t48 0", "#8ec3e0", 9)
    return (
        stroke("M120 110L370 310", WOOD, 10)
        + path("M96 88l48 14-18 34z", look.accent)
        + path("M384 330l-46 -14 20 -32z", look.accent)
        + path("M40 250Q240 214 440 250Q380 326 240 326T40 250Z", look.main, look.edge)
        + oval(240, 254, 66, 16, INK)
        + waves
    )


def scarf(look: Look) -> str:
    """A scarf, knotted."""
    fringe = "".join(stroke(f"M{182 + 12 * i} 366v22", look.edge, 4) for i in range(6))
    return (
        shadow(100, 400)
        + path("M250 200L320 340L266 364L216 220Z", look.dark, look.edge)
        + path("M176 190H250V364H176Z", look.main, look.edge)
        + fringe
        + stroke("M176 250H250M176 286H250M176 322H250", look.light, 7)
        + path(
            "M110 130Q240 60 370 130Q380 210 300 220Q240 236 180 220Q100 210 110 130Z",
            look.main,
            look.edge,
        )
        + oval(240, 140, 84, 30, look.deep)
    )


def socks(look: Look) -> str:
    """A pair of socks."""
    sock = (
        path("M0 0H84V150L150 204Q166 236 136 250L44 250Q0 240 0 190Z", look.main, look.edge)
        + rect(-4, -14, 92, 34, look.light, 8, look.edge)
        + stroke("M4 60H80M4 88H80", look.light, 9)
    )
    return shadow(130, 392) + moved(sock, 206, 122) + moved(sock, 126, 132)


def dress_shoe(look: Look) -> str:
    """A formal shoe with a heel."""
    return (
        shadow(170, 368)
        + path(
            "M92 322V206Q140 236 190 204Q250 268 340 280Q408 290 412 334L110 340Z",
            look.main,
            look.edge,
        )
        + path("M300 272Q340 300 330 334", "none", look.deep, 4)
        + stroke("M204 222l30 -14M222 240l30 -14M242 256l30 -14", look.deep, 6)
        + path("M88 324H414Q418 346 396 346H190V364H92Z", INK)
    )


def belt(look: Look) -> str:
    """A belt, rolled."""
    return (
        shadow(130)
        + circle(240, 250, 122, "none", look.edge, 46)
        + circle(240, 250, 122, "none", look.main, 40)
        + circle(240, 250, 74, "none", look.dark, 34)
        + stroke("M140 330Q100 300 120 220", look.light, 3)
        + rect(318, 196, 68, 92, "none", 12, "#d6ad57", 12)
        + stroke("M320 242H386", "#d6ad57", 9)
    )


def ring(look: Look) -> str:
    """A ring with a stone."""
    return (
        shadow(90)
        + circle(240, 282, 92, "none", look.edge, 26)
        + circle(240, 282, 92, "none", look.main, 20)
        + path("M180 120H300L330 160L240 220L150 160Z", mix(look.accent, "#ffffff", 0.3), look.edge)
        + stroke("M180 120L214 160L240 218L266 160L300 120M150 160H330", "#ffffffaa", 4)
    )


def clock(look: Look) -> str:
    """A wall clock."""
    marks = "".join(turned(rect(236, 126, 8, 22, INK, 3), 30 * i, 240, 240) for i in range(12))
    return (
        circle(240, 240, 146, look.main, look.edge, 5)
        + circle(240, 240, 122, PAPER)
        + marks
        + stroke("M240 240V160", INK, 9)
        + stroke("M240 240L296 270", INK, 9)
        + stroke("M240 240L204 312", look.accent, 4)
        + circle(240, 240, 10, INK)
    )


def chair(look: Look) -> str:
    """A chair with four legs."""
    return (
        shadow(120)
        + mirrored(rect(158, 92, 18, 292, look.dark, 6, look.edge))
        + rect(160, 96, 160, 96, look.main, 20, look.edge)
        + rect(144, 246, 192, 36, look.main, 14, look.edge)
        + mirrored(rect(176, 280, 14, 84, look.deep, 5))
    )


def present(look: Look) -> str:
    """A wrapped present with a bow."""
    return (
        shadow(140)
        + rect(120, 200, 240, 186, look.main, 8, look.edge)
        + rect(104, 164, 272, 56, look.light, 8, look.edge)
        + rect(218, 164, 44, 222, look.accent)
        + mirrored(path("M240 164C190 60 110 110 160 150Q190 168 240 164Z", look.accent, look.edge))
        + circle(240, 158, 19, look.accent, look.edge)
    )


def bouquet(look: Look) -> str:
    """Flowers in paper."""
    colors = (look.main, look.accent, "#efc548", "#e79bb1", look.light)
    spots = ((240, 110), (172, 146), (308, 146), (204, 190), (278, 192))
    flowers = "".join(
        circle(x, y, 40, color, mix(color, INK, 0.25)) + circle(x, y, 15, "#fff3cf")
        for (x, y), color in zip(spots, colors, strict=True)
    )
    stems = stroke(
        "M204 210L232 376M278 210L248 376M240 150V376M150 190L110 170M330 190L370 170", LEAF, 8
    )
    return (
        stems
        + flowers
        + path("M136 222Q240 270 344 222L270 388H210Z", PAPER, "#c9c3b6")
        + rect(206, 326, 68, 20, look.accent, 8)
    )


def card(look: Look) -> str:
    """A plastic card: gift card or SIM."""
    return (
        shadow(160, 350)
        + turned(rect(84, 140, 300, 190, look.dark, 20, look.edge), -8)
        + rect(96, 150, 300, 190, look.main, 20, look.edge)
        + rect(124, 190, 62, 48, "#d6ad57", 8, "#a9843a")
        + stroke("M124 214H186M155 190V238", "#a9843a", 3)
        + stroke("M124 282H260M124 308H210", look.light, 9)
        + circle(350, 300, 18, look.accent)
    )


DRAWINGS = {
    "guitar": guitar,
    "drum": drum,
    "piano": piano,
    "microphone": microphone,
    "flute": flute,
    "ball": ball,
    "fishing-rod": fishing_rod,
    "kayak": kayak,
    "scarf": scarf,
    "socks": socks,
    "dress-shoe": dress_shoe,
    "belt": belt,
    "ring": ring,
    "clock": clock,
    "chair": chair,
    "present": present,
    "bouquet": bouquet,
    "card": card,
}
