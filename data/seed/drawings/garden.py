"""Garden, tools and the car."""

from __future__ import annotations

from data.seed.drawings.palette import INK, LEAF, STEEL, WOOD, Look
from data.seed.drawings.shapes import circle, mirrored, oval, path, rect, shadow, stroke, turned


def plant_pot(look: Look) -> str:
    """A pot with a plant in it."""
    leaves = "".join(
        turned(
            path("M240 236C196 190 204 110 240 78C276 110 284 190 240 236Z", fill), angle, 240, 240
        )
        for angle, fill in (
            (-52, "#4c8a52"),
            (52, "#4c8a52"),
            (-26, LEAF),
            (26, LEAF),
            (0, "#79b26f"),
        )
    )
    return (
        shadow(110)
        + leaves
        + path("M150 252H330L306 370Q302 386 286 386H194Q178 386 174 370Z", look.main, look.edge)
        + rect(138, 228, 204, 40, look.main, 10, look.edge)
        + rect(138, 256, 204, 12, look.dark)
    )


def lawn_mower(look: Look) -> str:
    """A mower on grass."""
    grass = "".join(
        stroke(f"M{60 + 15 * i} 392l{4 if i % 2 else -4} -20", LEAF, 5) for i in range(25)
    )
    return (
        stroke("M316 290L404 120L424 120", INK, 12)
        + rect(250, 224, 116, 110, look.deep, 20)
        + path("M92 330C92 250 150 244 182 244H300L330 340H92Z", look.main, look.edge)
        + rect(158, 208, 84, 46, INK, 12)
        + grass
        + circle(142, 350, 34, INK)
        + circle(142, 350, 15, STEEL)
        + circle(308, 346, 42, INK)
        + circle(308, 346, 19, STEEL)
    )


def garden_tool(look: Look) -> str:
    """A trowel, a rake, a spade, shears or a pruner."""
    grip = rect(224, 76, 32, 96, look.main, 14, look.edge)
    if look.words & {"rake"}:
        teeth = "".join(stroke(f"M{140 + 25 * i} 320V384", look.edge, 8) for i in range(9))
        return turned(
            rect(231, 70, 18, 244, WOOD, 9) + path("M240 250L130 322H350Z", look.main) + teeth, 14
        )
    if look.words & {"pruner", "shears", "secateurs"}:
        blade = turned(path("M232 70C270 120 262 190 248 236H226Z", STEEL, "#98a3af"), 14, 240, 236)
        handle = turned(rect(226, 232, 28, 156, look.main, 14, look.edge), 16, 240, 236)
        return shadow(90, 404) + mirrored(blade + handle) + circle(240, 238, 14, INK)
    head = (
        path("M196 236H284V330Q284 370 240 396Q196 370 196 330Z", STEEL, "#98a3af")
        if look.words & {"spade", "trowel"}
        else stroke("M200 388V290Q200 260 240 260T280 290V388M240 260V392", "#98a3af", 13)
    )
    return turned(grip + rect(232, 168, 16, 84, WOOD, 4) + head, 20)


def patio_set(look: Look) -> str:
    """A round table under a parasol, with two chairs."""
    chair = stroke("M92 384V220M92 300H152V384", look.edge, 11) + rect(
        86, 290, 72, 18, look.main, 8
    )
    return (
        shadow(190)
        + rect(234, 90, 12, 290, WOOD)
        + path(
            "M84 176Q240 20 396 176Q360 158 318 176T240 176T162 176T84 176Z",
            look.accent,
        )
        + path(
            "M162 176Q190 90 240 74Q290 90 318 176Q280 158 240 176Q200 158 162 176Z", "#ffffff66"
        )
        + mirrored(chair)
        + oval(240, 286, 76, 14, look.main, look.edge)
        + stroke("M240 300V380M206 384H274", look.edge, 11)
    )


def grill(look: Look) -> str:
    """A kettle grill."""
    return (
        shadow(130)
        + stroke("M186 286L140 384M294 286L340 384M160 342H320", INK, 10)
        + circle(142, 378, 18, INK)
        + path("M112 216H368C368 290 310 316 240 316S112 290 112 216Z", look.main, look.edge)
        + path("M112 206C112 130 180 100 240 100S368 130 368 206Z", look.dark, look.edge)
        + rect(100, 204, 280, 14, STEEL, 7)
        + rect(208, 80, 64, 18, WOOD, 8)
        + circle(240, 160, 17, "#fbfaf6", INK)
        + stroke("M240 160L250 150", "#cf4f4b", 4)
    )


def hose(look: Look) -> str:
    """A coiled hose with its nozzle."""
    rings = "".join(
        circle(226, 244, r, "none", look.main if i % 2 else look.dark, 20)
        for i, r in enumerate((60, 80, 100, 120))
    )
    return (
        shadow(150, 384)
        + rings
        + stroke("M226 364C300 392 392 372 392 290V220", look.main, 20)
        + path("M376 224h32l6-60h-44z", INK)
        + rect(374, 132, 36, 36, "#e58a43", 6)
        + stroke("M382 118l-6 -24M392 116v-28M402 118l6 -24", "#8ec3e0", 5)
    )


def drill(look: Look) -> str:
    """A cordless drill."""
    return (
        shadow(140)
        + path("M190 250L160 352H232L262 250Z", INK)
        + path(
            "M150 132H314Q330 132 330 148V236Q330 252 314 252H170Q116 252 116 192T150 132Z",
            look.main,
            look.edge,
        )
        + rect(328, 160, 44, 66, INK, 8)
        + path("M372 176l22 10v16l-22 10z", STEEL)
        + rect(392, 189, 50, 9, STEEL, 4)
        + rect(126, 344, 136, 42, look.deep, 10)
        + path("M264 256q22 6 16 40l-22 -6z", "#cf4f4b")
        + stroke("M170 170H230M170 192H230M170 214H230", look.deep, 7)
    )


def tool_set(look: Look) -> str:
    """An open case of tools."""
    bits = "".join(rect(122 + 30 * i, 216, 16, 48, STEEL, 4) for i in range(8))
    screwdriver = rect(126, 306, 76, 22, look.accent, 10) + rect(200, 312, 78, 10, STEEL, 3)
    wrench = (
        stroke("M316 320H372", STEEL, 14) + circle(312, 320, 19, STEEL) + circle(308, 320, 9, INK)
    )
    return (
        shadow(180)
        + rect(74, 92, 332, 106, look.dark, 18, look.edge)
        + rect(94, 110, 292, 70, INK, 10)
        + stroke("M120 146H190M210 146H300M320 146H356", STEEL, 12)
        + rect(66, 194, 348, 190, look.main, 18, look.edge)
        + rect(88, 206, 304, 156, INK, 10)
        + bits
        + screwdriver
        + wrench
        + rect(206, 376, 68, 16, look.deep, 6)
    )


def flashlight(look: Look) -> str:
    """A torch and its beam; a head torch on its strap."""
    beam = path("M258 176L450 70V330Z", "#fff3cfaa")
    body = rect(64, 206, 150, 54, look.main, 14, look.edge) + path(
        "M212 206L266 176V290L212 260Z", look.dark, look.edge
    )
    ridges = "".join(stroke(f"M{90 + 18 * i} 212V254", look.deep, 5) for i in range(5))
    torch = body + ridges + rect(160, 198, 30, 12, look.accent, 5)
    return shadow(150, 350) + turned(beam + torch, 14)


def jump_starter(look: Look) -> str:
    """A battery box with two clamps."""
    return (
        shadow(140)
        + stroke("M190 170C150 90 110 90 110 150", "#cf4f4b", 12)
        + stroke("M290 170C330 90 370 90 370 150", INK, 12)
        + path("M94 146h32l10 60-26 -14-26 14z", "#cf4f4b")
        + path("M354 146h32l10 60-26 -14-26 14z", INK)
        + rect(136, 168, 208, 218, look.main, 28, look.edge)
        + rect(164, 196, 152, 84, look.light, 12)
        + path("M254 206l-34 40h22l-12 28 40 -40h-24z", look.accent)
        + circle(240, 332, 26, "#fff3cf", look.edge)
    )


def inflator(look: Look) -> str:
    """A tire inflator with its hose."""
    return (
        shadow(140)
        + stroke("M316 150C410 120 420 290 350 330", INK, 14)
        + rect(334, 320, 34, 46, STEEL, 6)
        + rect(122, 110, 200, 276, look.main, 44, look.edge)
        + rect(150, 144, 144, 88, INK, 14)
        + stroke("M182 188h20M222 188h20M262 188h12", look.light, 10)
        + circle(222, 296, 40, look.deep)
        + circle(222, 296, 20, look.light)
    )


DRAWINGS = {
    "plant-pot": plant_pot,
    "lawn-mower": lawn_mower,
    "garden-tool": garden_tool,
    "patio-set": patio_set,
    "grill": grill,
    "hose": hose,
    "drill": drill,
    "tool-set": tool_set,
    "flashlight": flashlight,
    "jump-starter": jump_starter,
    "inflator": inflator,
}
