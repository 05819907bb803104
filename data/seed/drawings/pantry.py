"""Fresh food and meals."""

from __future__ import annotations

from data.seed.drawings.palette import INK, LEAF, PAPER, STEEL, Look
from data.seed.drawings.shapes import circle, mirrored, oval, path, rect, shadow, stroke, turned


def fruit(look: Look) -> str:
    """Three fruits with leaves."""
    return (
        shadow(150)
        + circle(168, 300, 82, "#e5a13a", "#b87b22")
        + circle(318, 306, 78, "#8fb14b", "#6a8a31")
        + circle(242, 236, 84, "#cf4f4b", "#9c3634")
        + stroke("M242 160Q246 120 270 106", "#7a5335", 9)
        + path("M252 136Q290 96 330 120Q300 160 252 136Z", LEAF)
        + oval(212, 212, 14, 24, "#ffffff66")
    )


def vegetable(look: Look) -> str:
    """A carrot and a leafy head."""
    leaves = "".join(
        turned(oval(300, 236, 40, 84, fill, "#3f7044"), angle, 300, 320)
        for angle, fill in ((-34, "#79b26f"), (34, "#79b26f"), (0, LEAF))
    )
    carrot = path("M128 176Q164 150 200 176L172 380Q164 396 156 380Z", "#e58a43", "#b5613d")
    rings = stroke("M140 226H166M166 276H182M150 320H168", "#b5613d", 5)
    tops = stroke("M164 166Q140 120 150 84M164 166V76M164 166Q188 120 180 84", LEAF, 11)
    return (
        shadow(150) + tops + carrot + rings + leaves + oval(300, 340, 76, 52, "#a9cf8f", "#6a8a31")
    )


def bread(look: Look) -> str:
    """A loaf with cuts."""
    cuts = "".join(
        stroke(f"M{158 + 62 * i} 262L{196 + 62 * i} 216", "#f1d9ae", 14) for i in range(3)
    )
    return (
        shadow(170, 368)
        + path(
            "M70 300C70 200 160 172 240 172S410 200 410 300Q410 352 350 352H130Q70 352 70 300Z",
            "#cf9350",
            "#9c6a33",
        )
        + cuts
        + stroke("M104 322Q240 350 376 322", "#b87b3c", 6)
    )


def meal(look: Look) -> str:
    """A plate of food with fork and knife."""
    return (
        shadow(150, 392)
        + stroke("M76 110V370M60 110V170Q76 196 92 170V110", STEEL, 9)
        + stroke("M404 370V110Q428 160 408 240", STEEL, 9)
        + circle(240, 246, 134, PAPER, "#cfcabf")
        + circle(240, 246, 98, "#ffffff", "#e2ded4")
        + path("M176 250Q180 190 240 196T300 258Q276 306 226 300T176 250Z", "#b5653f", "#7d4226")
        + circle(288, 222, 17, "#cf4f4b")
        + circle(196, 296, 13, "#79b26f")
        + circle(222, 312, 13, LEAF)
        + stroke("M206 226L262 278M232 214L276 254", "#7d4226", 5)
    )


def carton(look: Look) -> str:
    """A carton of milk or juice."""
    return (
        shadow(100)
        + path("M150 172L190 104H290L330 172Z", look.light, look.edge)
        + rect(196, 78, 88, 30, look.main, 4, look.edge)
        + rect(150, 172, 180, 214, PAPER, 6, "#c9c3b6")
        + path(
            "M150 290Q200 250 240 290T330 290V380Q330 386 324 386H156Q150 386 150 380Z", look.main
        )
        + circle(240, 226, 26, look.accent)
    )


def bowl(look: Look) -> str:
    """A bowl with a rim."""
    return (
        shadow(120)
        + path("M92 226H388C388 330 316 366 240 366S92 330 92 226Z", look.main, look.edge)
        + oval(240, 226, 148, 30, look.dark, look.edge)
        + rect(186, 362, 108, 20, look.deep, 8)
        + stroke("M112 280Q240 320 368 280", look.light, 9)
    )


def utensils(look: Look) -> str:
    """A spoon, a spatula and a whisk."""
    spoon = stroke("M140 200V380", look.edge, 14) + oval(140, 146, 36, 56, look.main, look.edge)
    spatula = stroke("M240 200V380", look.edge, 14) + rect(204, 92, 72, 116, look.accent, 14, INK)
    slots = stroke("M226 116V180M240 116V180M254 116V180", INK, 5)
    whisk = stroke("M340 220V380", INK, 14) + "".join(
        oval(340, 156, width, 70, "none", STEEL, 5) for width in (12, 26, 40)
    )
    return shadow(140, 396) + spoon + spatula + slots + whisk


def vase(look: Look) -> str:
    """A vase with a twig."""
    leaves = "".join(
        mirrored(turned(oval(212, 96 + 34 * i, 30, 12, "#8aa58c"), 30, 212, 96 + 34 * i))
        for i in range(3)
    )
    return (
        shadow(90)
        + stroke("M240 220V66", "#6a7d5c", 6)
        + leaves
        + path(
            "M206 206H274Q262 246 306 286Q330 350 282 386H198Q150 350 174 286Q218 246 206 206Z",
            look.main,
            look.edge,
        )
        + stroke("M176 310Q240 336 304 310", look.light, 8)
    )


DRAWINGS = {
    "fruit": fruit,
    "vegetable": vegetable,
    "bread": bread,
    "meal": meal,
    "carton": carton,
    "bowl": bowl,
    "utensils": utensils,
    "vase": vase,
}
