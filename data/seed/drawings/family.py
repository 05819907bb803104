"""Pets and prams."""

from __future__ import annotations

from data.seed.drawings.palette import INK, PAPER, STEEL, WOOD, Look, mix
from data.seed.drawings.shapes import circle, mirrored, oval, path, rect, shadow, stroke, turned


def pet_bed(look: Look) -> str:
    """A round bed with a bone."""
    bone = rect(206, 268, 68, 18, PAPER, 6) + mirrored(
        circle(206, 268, 13, PAPER) + circle(206, 286, 13, PAPER)
    )
    return (
        shadow(180, 384)
        + oval(240, 300, 176, 84, look.main, look.edge)
        + oval(240, 274, 134, 54, look.dark)
        + oval(240, 284, 124, 44, look.light)
        + bone
        + "".join(stroke(f"M{120 + 40 * i} 356q4 14 0 20", look.dark, 4) for i in range(7))
    )


def cat_tree(look: Look) -> str:
    """A climbing tree with platforms."""
    rope = "".join(stroke(f"M220 {190 + 16 * i}H260", "#b08d5b", 4) for i in range(12))
    return (
        shadow(140)
        + rect(216, 150, 48, 228, "#d9bf93", 4)
        + rope
        + rect(96, 368, 288, 20, look.main, 8, look.edge)
        + rect(112, 272, 110, 98, look.main, 12, look.edge)
        + circle(167, 326, 32, INK)
        + rect(240, 256, 126, 20, look.main, 8, look.edge)
        + rect(164, 136, 152, 24, look.main, 12, look.edge)
        + stroke("M340 276V320", INK, 3)
        + circle(340, 330, 13, look.accent)
        + path("M206 136C196 96 216 84 220 70L236 86H252L266 70C274 100 282 116 274 136Z", INK)
    )


def pet_toy(look: Look) -> str:
    """A feather wand, or a ball on a rope."""
    if look.words & {"feather", "wand"}:
        feathers = "".join(
            turned(
                path("M320 220C290 270 300 330 320 360C340 330 350 270 320 220Z", fill), a, 320, 220
            )
            for a, fill in ((-24, look.main), (24, "#efc548"), (0, look.accent))
        )
        return (
            stroke("M84 380L250 110Q300 90 320 214", WOOD, 9) + feathers + circle(320, 218, 10, INK)
        )
    return (
        shadow(130)
        + stroke("M110 120C160 60 260 120 240 220", look.accent, 24)
        + stroke("M110 120C160 60 260 120 240 220", mix(look.accent, "#ffffff", 0.4), 8)
        + circle(250, 296, 92, look.main, look.edge)
        + stroke("M166 270Q250 220 334 270M166 326Q250 376 334 326", look.light, 10)
    )


def stroller(look: Look) -> str:
    """A pram with a hood."""
    return (
        shadow(150, 398)
        + stroke("M330 250L420 150L444 150M168 300L320 370M320 270L170 370", INK, 9)
        + path("M96 218H352Q352 320 236 320T96 218Z", look.main, look.edge)
        + path("M96 218C96 120 170 92 224 92V218Z", look.dark, look.edge)
        + stroke("M224 92L160 218M224 92L112 164", look.light, 4)
        + circle(166, 370, 32, INK)
        + circle(166, 370, 14, STEEL)
        + circle(324, 370, 32, INK)
        + circle(324, 370, 14, STEEL)
    )


def car_seat(look: Look) -> str:
    """A child's car seat."""
    return (
        shadow(140)
        + path("M150 120Q150 76 196 76H284Q330 76 330 120V290H150Z", look.dark, look.edge)
        + path("M182 130Q182 100 214 100H266Q298 100 298 130V290H182Z", look.light)
        + mirrored(rect(120, 176, 58, 130, look.main, 26, look.edge))
        + rect(118, 282, 244, 72, look.main, 30, look.edge)
        + rect(136, 346, 208, 40, INK, 12)
        + stroke("M212 140L236 262M268 140L244 262M240 262V306", INK, 11)
        + rect(224, 248, 32, 32, "#cf4f4b", 8)
    )


DRAWINGS = {
    "pet-bed": pet_bed,
    "cat-tree": cat_tree,
    "pet-toy": pet_toy,
    "stroller": stroller,
    "car-seat": car_seat,
}
