"""Headphones, speakers, phones and watches."""

from __future__ import annotations

from data.seed.drawings.palette import INK, SCREEN, STEEL, Look, mix
from data.seed.drawings.shapes import circle, mirrored, oval, path, rect, shadow, stroke, turned


def headphones(look: Look) -> str:
    """Headphones from the front."""
    cup = rect(84, 246, 62, 128, look.dark, 28, look.edge) + rect(128, 252, 38, 116, look.deep, 19)
    return (
        shadow(150)
        + stroke("M112 262C104 40 376 40 368 262", look.edge, 34)
        + stroke("M112 262C104 40 376 40 368 262", look.main, 28)
        + stroke("M150 142C190 92 290 92 330 142", look.light, 12)
        + mirrored(cup)
    )


def earbuds(look: Look) -> str:
    """Two buds above their open case."""
    bud = (
        rect(160, 106, 26, 108, look.main, 13, look.edge)
        + circle(180, 116, 36, look.main, look.edge)
        + oval(202, 120, 15, 20, look.deep)
    )
    return (
        shadow(120)
        + mirrored(bud)
        + path("M128 276Q128 226 180 226H300Q352 226 352 276Z", look.light, look.edge)
        + rect(120, 276, 240, 108, look.main, 46, look.edge)
        + circle(240, 318, 7, look.accent)
    )


def speaker(look: Look) -> str:
    """A portable speaker, lying or standing."""
    dots = "".join(
        circle(132 + 24 * i, 216 + 26 * j, 5, look.deep) for i in range(10) for j in range(4)
    )
    lying = rect(84, 176, 312, 160, look.main, 70, look.edge) + dots
    standing = (
        rect(148, 92, 184, 294, look.main, 40, look.edge)
        + circle(240, 282, 66, look.deep)
        + circle(240, 282, 34, look.dark)
        + circle(240, 160, 34, look.deep)
    )
    strap = stroke("M392 250C440 270 430 330 396 300", look.accent, 10)
    return shadow(160) + (standing if look.pick(2) else lying + strap + shadow(140, 350))


def soundbar(look: Look) -> str:
    """A long speaker below the edge of a screen."""
    return (
        rect(80, 110, 320, 160, INK, 8)
        + rect(90, 120, 300, 140, mix(look.accent, SCREEN, 0.6), 4)
        + shadow(190, 352)
        + rect(50, 290, 380, 56, look.main, 20, look.edge)
        + "".join(stroke(f"M{90 + 20 * i} 304V332", look.deep, 5) for i in range(16))
        + circle(240, 318, 6, look.accent)
    )


def phone(look: Look) -> str:
    """A phone from behind and, before it, one from the front."""
    back = rect(210, 78, 158, 300, look.main, 30, look.edge) + rect(228, 96, 60, 84, look.dark, 20)
    lenses = circle(258, 118, 14, INK) + circle(258, 156, 14, INK)
    tiles = "".join(
        rect(130 + 44 * i, 284 + 40 * j, 30, 28, "#ffffff", 8) for i in range(3) for j in range(1)
    )
    return (
        shadow(150)
        + back
        + lenses
        + rect(112, 92, 158, 296, INK, 30)
        + rect(120, 100, 142, 280, mix(look.accent, "#ffffff", 0.35), 22)
        + path("M120 330V250Q160 190 200 250T262 236V330Z", mix(look.accent, SCREEN, 0.3))
        + rect(172, 110, 38, 10, INK, 5)
        + tiles.replace("#ffffff", "#ffffffcc")
    )


def phone_case(look: Look) -> str:
    """An empty case with its opening for the camera."""
    pattern = (
        "".join(circle(180 + 60 * (i % 3), 240 + 50 * (i // 3), 10, look.light) for i in range(6))
        if look.pick(2)
        else stroke("M172 340L310 200M172 380L310 250", look.light, 8)
    )
    return (
        shadow(110)
        + rect(142, 76, 196, 312, look.main, 42, look.edge, 6)
        + rect(158, 92, 164, 280, look.dark, 30)
        + rect(168, 104, 74, 92, "#fbfaf7", 22, look.edge)
        + pattern
        + rect(334, 170, 8, 50, look.deep, 4)
    )


def charger(look: Look) -> str:
    """A plug with a cable."""
    return (
        shadow(120)
        + rect(182, 76, 18, 60, STEEL, 4)
        + rect(280, 76, 18, 60, STEEL, 4)
        + rect(146, 128, 188, 180, look.main, 32, look.edge)
        + rect(210, 262, 60, 20, INK, 10)
        + stroke("M240 290C240 400 330 320 356 384", look.edge, 14)
        + stroke("M240 290C240 400 330 320 356 384", look.light, 9)
        + path("M252 164l-34 46h24l-14 38 38-50h-26z", look.accent)
    )


def power_bank(look: Look) -> str:
    """A flat battery with its lights."""
    lights = "".join(circle(200 + 26 * i, 344, 7, look.accent) for i in range(4))
    return (
        shadow(110)
        + rect(150, 92, 180, 294, look.main, 34, look.edge)
        + rect(166, 108, 148, 200, look.light, 20)
        + path("M254 146l-48 70h32l-16 58 56-76h-36z", look.deep)
        + lights
        + rect(216, 86, 48, 12, INK, 4)
    )


def screen_protector(look: Look) -> str:
    """A sheet of glass being laid on a phone."""
    return (
        shadow(120)
        + rect(130, 110, 160, 278, INK, 26)
        + rect(138, 118, 144, 262, mix(look.accent, SCREEN, 0.35), 18)
        + turned(rect(190, 84, 150, 270, "#cfe6f0bb", 20, "#8fb6c8"), 12, 265, 220)
        + turned(stroke("M220 150L290 110M220 200L320 140", "#ffffff", 7), 12, 265, 220)
    )


def _band(look: Look) -> str:
    return rect(192, 60, 96, 130, look.main, 22, look.edge) + rect(
        192, 296, 96, 124, look.main, 22, look.edge
    )


def smartwatch(look: Look) -> str:
    """A watch with a square screen."""
    ring = stroke("M240 196A48 48 0 1 1 194 232", look.accent, 11)
    return (
        _band(look)
        + rect(334, 222, 14, 38, STEEL, 5)
        + rect(146, 150, 188, 188, "#454c58", 46, INK)
        + rect(160, 164, 160, 160, SCREEN, 36)
        + ring
        + stroke("M218 246L236 264L266 226", "#ffffff", 9)
    )


def watch(look: Look) -> str:
    """A watch with hands."""
    marks = "".join(turned(rect(237, 160, 6, 18, INK, 2), 30 * i, 240, 243) for i in range(12))
    return (
        _band(Look(main="#6b4a36", accent=look.accent, choice=look.choice))
        + rect(344, 234, 16, 20, STEEL, 4)
        + circle(240, 243, 108, look.main, look.edge, 5)
        + circle(240, 243, 90, "#fbfaf6")
        + marks
        + stroke("M240 243L206 206M240 243L276 196", INK, 8)
        + stroke("M240 243V304", look.accent, 4)
        + circle(240, 243, 8, INK)
    )


def phone_mount(look: Look) -> str:
    """A phone held by a clamp on an arm."""
    return (
        shadow(110)
        + rect(204, 300, 72, 84, look.deep, 16)
        + circle(240, 300, 34, look.main, look.edge)
        + rect(166, 80, 148, 226, INK, 22)
        + rect(174, 88, 132, 210, "#dfe9ee", 14)
        + stroke("M190 270L230 220 220 170 290 130", look.accent, 10)
        + circle(290, 130, 12, "#cf4f4b")
        + mirrored(rect(142, 190, 32, 70, look.main, 10, look.edge))
    )


DRAWINGS = {
    "headphones": headphones,
    "earbuds": earbuds,
    "speaker": speaker,
    "soundbar": soundbar,
    "phone": phone,
    "phone-case": phone_case,
    "charger": charger,
    "power-bank": power_bank,
    "screen-protector": screen_protector,
    "smartwatch": smartwatch,
    "watch": watch,
    "phone-mount": phone_mount,
}
