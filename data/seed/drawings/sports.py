"""Sport, camping and cycling."""

from __future__ import annotations

import math

from data.seed.drawings.palette import INK, STEEL, WOOD, Look
from data.seed.drawings.shapes import circle, mirrored, oval, path, rect, shadow, stroke, turned


def yoga_mat(look: Look) -> str:
    """A mat half rolled out."""
    return (
        path("M120 300L330 300L424 376H60Z", look.light, look.edge)
        + rect(96, 200, 264, 108, look.main, 54, look.edge)
        + circle(342, 254, 54, look.dark, look.edge)
        + circle(342, 254, 36, "none", look.light, 5)
        + circle(342, 254, 18, "none", look.light, 5)
        + rect(150, 198, 20, 112, look.accent)
        + rect(250, 198, 20, 112, look.accent)
    )


def dumbbell(look: Look) -> str:
    """A pair of dumbbells."""

    def one(y: float) -> str:
        return rect(150, y - 10, 180, 20, STEEL, 8, "#98a3af") + mirrored(
            rect(112, y - 52, 54, 104, look.main, 12, look.edge)
            + rect(88, y - 36, 30, 72, look.dark, 10, look.edge)
        )

    return shadow(160) + turned(one(176), -8, 240, 176) + one(324)


def tent(look: Look) -> str:
    """A ridge tent or a dome."""
    if look.pick(2):
        return (
            shadow(190, 376)
            + path("M60 372Q90 140 240 124T420 372Z", look.main, look.edge)
            + path("M240 124Q180 220 172 372H308Q300 220 240 124Z", look.dark)
            + path("M240 160Q214 240 212 372H268Q266 240 240 160Z", INK)
            + stroke("M240 124V104", WOOD, 8)
        )
    return (
        shadow(190, 376)
        + path("M240 108L420 372H60Z", look.main, look.edge)
        + path("M240 108L172 372H60Z", look.light)
        + path("M240 108L310 372H176Z", look.dark)
        + path("M240 170L278 372H206Z", INK)
        + mirrored(stroke("M66 372L40 386", INK, 5))
        + stroke("M240 110V84", WOOD, 8)
    )


def sleeping_bag(look: Look) -> str:
    """A sleeping bag laid out."""
    seams = "".join(
        stroke(f"M{150 + 6 * i} {206 + 44 * i}H{330 - 6 * i}", look.dark, 4) for i in range(4)
    )
    body = (
        path(
            "M136 170Q136 70 240 70T344 170L322 360Q320 396 280 396H200Q160 396 158 360Z",
            look.main,
            look.edge,
        )
        + path("M168 176Q168 106 240 106T312 176Q240 210 168 176Z", look.accent)
        + oval(240, 156, 46, 32, "#fbfaf6")
        + seams
        + stroke("M292 196L280 384", look.deep, 6)
    )
    return turned(body, 12)


def water_bottle(look: Look) -> str:
    """A drinking bottle."""
    lid = rect(202, 76, 76, 56, INK, 12) + stroke("M216 78Q240 40 264 78", INK, 10)
    return (
        shadow(80)
        + lid
        + path(
            "M186 132H294Q318 160 318 190V356Q318 386 288 386H192Q162 386 162 356V190"
            "Q162 160 186 132Z",
            look.main,
            look.edge,
        )
        + stroke("M186 190V340", look.light, 10)
        + rect(162, 290, 156, 36, look.dark)
        + circle(248, 240, 24, look.accent)
    )


def bicycle(look: Look) -> str:
    """A bicycle from the side."""

    def wheel(x: float) -> str:
        spokes = "".join(
            stroke(f"M{x} 300L{x + 74 * math.cos(a):.0f} {300 + 74 * math.sin(a):.0f}", STEEL, 2)
            for a in (0, 0.8, 1.6, 2.4, 3.2, 4, 4.8, 5.6)
        )
        return circle(x, 300, 78, "none", INK, 10) + spokes + circle(x, 300, 9, INK)

    return (
        shadow(190, 388)
        + wheel(128)
        + wheel(352)
        + stroke("M128 300L194 190H316L232 300H128M232 300L184 166M352 300L308 150", look.main, 12)
        + rect(150, 154, 66, 16, INK, 8)
        + stroke("M280 140H308L334 156", INK, 10)
        + circle(232, 300, 18, "#8d95a1", INK)
        + stroke("M232 300L246 336", INK, 7)
    )


def helmet(look: Look) -> str:
    """A cycle helmet from the side."""
    return (
        shadow(140, 376)
        + stroke("M150 300Q190 390 240 350M330 296Q300 360 240 350", INK, 9)
        + path(
            "M84 296C84 160 160 110 244 110S408 180 400 296Q240 326 84 296Z", look.main, look.edge
        )
        + "".join(
            path(f"M{140 + 66 * i} 172q34 -30 52 0l10 74q-34 10 -62 0z", look.deep)
            for i in range(3)
        )
        + path("M84 296Q240 326 400 296L396 316Q240 344 92 316Z", look.accent)
    )


DRAWINGS = {
    "yoga-mat": yoga_mat,
    "dumbbell": dumbbell,
    "tent": tent,
    "sleeping-bag": sleeping_bag,
    "water-bottle": water_bottle,
    "bicycle": bicycle,
    "helmet": helmet,
}
