"""What stands on the worktop and in the cupboards."""

from __future__ import annotations

from data.seed.drawings.palette import INK, STEEL, WOOD, Look, mix
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

COFFEE = "#5b3a29"
GLASS = "#d9e8ee"


def coffee_maker(look: Look) -> str:
    """A filter machine with its jug."""
    return (
        shadow(140)
        + rect(112, 86, 70, 300, look.main, 14, look.edge)
        + rect(112, 86, 236, 96, look.main, 18, look.edge)
        + rect(112, 356, 256, 30, look.dark, 12, look.edge)
        + path("M222 182h96l-12 28h-72z", look.deep)
        + stroke("M338 250C388 250 388 330 334 330", INK, 12)
        + path("M214 222H326L338 320Q338 354 310 354H230Q202 354 202 320Z", GLASS, "#9fb4bd")
        + path("M207 280H333L338 320Q338 354 310 354H230Q202 354 202 320Z", COFFEE)
        + circle(147, 140, 15, look.accent)
        + rect(132, 200, 30, 100, GLASS, 8)
    )


def kettle(look: Look) -> str:
    """An electric kettle."""
    return (
        shadow(130)
        + stroke("M330 160C410 160 400 310 340 330", INK, 22)
        + path("M146 172L96 150L112 196L138 232Z", look.dark, look.edge)
        + path("M152 148H328L350 344Q350 366 328 366H152Q130 366 130 344Z", look.main, look.edge)
        + path("M160 148Q166 116 240 116T320 148Z", look.dark, look.edge)
        + circle(240, 108, 13, INK)
        + rect(120, 366, 240, 20, INK, 8)
        + path("M170 190Q162 270 158 330", look.light)
        + stroke("M176 184L164 330", look.light, 10)
        + circle(318, 342, 8, look.accent)
    )


def blender(look: Look) -> str:
    """A jug blender with something in it."""
    return (
        shadow(110)
        + stroke("M318 150C376 150 366 250 312 250", INK, 14)
        + path("M152 110H328L304 278H176Z", GLASS, "#9fb4bd")
        + path("M162 180H318L304 278H176Z", mix(look.accent, "#ffffff", 0.2))
        + rect(146, 88, 188, 26, look.deep, 8)
        + rect(216, 68, 48, 22, look.deep, 6)
        + path("M172 278H308L330 370Q332 386 314 386H166Q148 386 150 370Z", look.main, look.edge)
        + circle(240, 338, 24, look.deep)
        + stroke("M240 338V322", "#ffffff", 5)
    )


def toaster(look: Look) -> str:
    """A toaster with two slices."""
    slice_ = path("M0 90V30C-14 -6 20 -14 45 -14S104 -6 90 30V90Z", "#d9a866", "#b27f3f")
    bread = "".join(moved(slice_, x, 118) for x in (136, 252))
    return (
        shadow(160)
        + bread
        + rect(92, 176, 296, 196, look.main, 44, look.edge)
        + rect(124, 186, 232, 14, look.deep, 7)
        + rect(354, 232, 50, 22, INK, 8)
        + circle(346, 324, 17, look.deep)
        + stroke("M124 250V330", look.light, 9)
        + mirrored(rect(122, 370, 40, 16, INK, 6))
    )


def air_fryer(look: Look) -> str:
    """An air fryer with a drawer."""
    return (
        shadow(130)
        + path(
            "M126 190C126 70 354 70 354 190V360Q354 386 328 386H152Q126 386 126 360Z",
            look.main,
            look.edge,
        )
        + rect(170, 122, 140, 54, INK, 14)
        + stroke("M196 150H222M240 150H284", look.accent, 7)
        + rect(126, 226, 228, 122, look.dark, 12, look.edge)
        + rect(214, 252, 52, 96, look.deep, 14)
        + rect(226, 288, 28, 66, STEEL, 10)
    )


def pan(look: Look) -> str:
    """A frying pan from above."""
    egg = path("M150 222C140 180 190 160 214 178S268 196 254 236 164 266 150 222Z", "#fdfaf2")
    return (
        shadow(150, 376)
        + turned(rect(296, 214, 160, 32, INK, 16) + circle(436, 230, 7, "#fff"), 24, 210, 230)
        + circle(202, 226, 132, look.main, look.edge, 6)
        + circle(202, 226, 108, look.deep)
        + (
            egg + circle(204, 216, 22, "#f2b83f")
            if look.pick(2)
            else circle(202, 226, 80, look.edge)
        )
    )


def knife(look: Look) -> str:
    """A kitchen knife on a board."""
    blade = path("M74 236C160 196 250 200 300 204V258C220 262 140 262 74 236Z", STEEL, "#98a3af")
    handle = rect(296, 208, 130, 46, "#6b4a36", 16, "#4b3325")
    rivets = "".join(circle(326 + 34 * i, 231, 5, STEEL) for i in range(3))
    return rect(90, 130, 300, 230, WOOD, 26, "#a9794a") + turned(
        blade + stroke("M96 238C160 254 230 254 290 252", "#eef2f5", 4) + handle + rivets, -24
    )


def mug(look: Look) -> str:
    """A mug with steam."""
    stripe = rect(136, 276, 178, 26, look.light) if look.pick(2) else ""
    return (
        shadow(110)
        + stroke("M312 210C396 200 396 330 306 326", look.edge, 30)
        + stroke("M312 210C396 200 396 330 306 326", look.main, 24)
        + path("M134 168H318V330Q318 386 262 386H190Q134 386 134 330Z", look.main, look.edge)
        + stripe
        + oval(226, 168, 92, 20, look.dark, look.edge)
        + oval(226, 171, 76, 13, COFFEE)
        + stroke("M200 130C180 108 220 96 202 72M250 130C230 108 270 96 252 72", "#ffffff", 8)
    )


def food_container(look: Look) -> str:
    """Two boxes with lids, one on the other."""

    def tub(y: float, fill: str) -> str:
        return (
            rect(116, y, 248, 108, GLASS, 18, "#9fb4bd")
            + rect(130, y + 42, 220, 54, fill, 12)
            + rect(104, y - 18, 272, 30, look.main, 12, look.edge)
            + rect(214, y - 10, 52, 40, look.dark, 8)
        )

    return shadow(150) + tub(276, "#e0a458") + tub(140, "#86b36a")


DRAWINGS = {
    "coffee-maker": coffee_maker,
    "kettle": kettle,
    "blender": blender,
    "toaster": toaster,
    "air-fryer": air_fryer,
    "pan": pan,
    "knife": knife,
    "mug": mug,
    "food-container": food_container,
}
