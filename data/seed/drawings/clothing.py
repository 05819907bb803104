"""Clothes and what is worn with them."""

from __future__ import annotations

from data.seed.drawings.palette import INK, Look, mix
from data.seed.drawings.shapes import circle, mirrored, oval, path, rect, shadow, stroke, turned


def _pattern(look: Look, top: float, bottom: float) -> str:
    """Stripes, checks or blossoms where the color's name asks for them."""
    if "striped" in look.words or "stripe" in look.words:
        lines = range(int(top), int(bottom), 24)
        return "".join(stroke(f"M174 {y}H306", look.light, 8) for y in lines)
    if "checked" in look.words or "check" in look.words:
        return "".join(
            stroke(f"M168 {top + 34 * i}H312", look.deep, 5) for i in range(6)
        ) + "".join(stroke(f"M{176 + 32 * i} {top}V{bottom}", look.light, 5) for i in range(5))
    if "floral" in look.words:
        spots = ((200, 0), (262, 26), (222, 70), (286, 84), (190, 116), (250, 130))
        return "".join(
            circle(x, top + y, 10, "#f6d7dd") + circle(x, top + y, 4, "#efc548") for x, y in spots
        )
    return ""


def dress(look: Look) -> str:
    """A dress, short or long, with or without sleeves."""
    hem = 404 if {"maxi", "midi"} & look.words else 350
    sleeve = path("M178 96L132 128L150 190L186 168Z", look.main, look.edge)
    bodice = "M184 88Q200 120 240 120T296 88L314 104Q300 170 304 204H176Q180 170 166 104Z"
    skirt = f"M176 204H304L362 {hem}Q240 {hem + 26} 118 {hem}Z"
    folds = f"M214 230L190 {hem}M266 230L290 {hem}M240 230V{hem + 6}"
    return (
        ("" if "sleeveless" in look.words or look.pick(3) == 0 else mirrored(sleeve))
        + path(skirt, look.main, look.edge)
        + _pattern(look, 226, hem - 20)
        + stroke(folds, look.dark, 4)
        + path(bodice, look.main, look.edge)
        + rect(172, 196, 136, 16, look.deep, 6)
    )


def _torso(look: Look, long_sleeves: bool, neck: str) -> str:
    short = "M176 104L96 154L126 222L174 194Z"
    long = "M176 104Q112 118 100 180L84 350H132L172 210Z"
    return (
        shadow(120, 398)
        + mirrored(path(long if long_sleeves else short, look.dark, look.edge))
        + path(f"M176 104{neck}L304 104L322 210L314 380H166L158 210Z", look.main, look.edge)
        + _pattern(look, 176, 372)
    )


def t_shirt(look: Look) -> str:
    """A T-shirt."""
    pocket = rect(262, 190, 44, 50, look.dark, 4) if "pocket" in look.words else ""
    return (
        _torso(look, False, "Q240 152 304 104")
        + pocket
        + stroke("M184 104Q240 164 296 104", look.deep, 5)
    )


def blouse(look: Look) -> str:
    """A woman's top with a narrow waist."""
    tank = "tank" in look.words
    sleeves = (
        ""
        if tank
        else mirrored(path("M170 112Q104 130 92 214L138 232L176 180Z", look.dark, look.edge))
    )
    tie = (
        path("M240 158l-40 -20v44zl40 -20v44zM232 166l-14 70h22l4 -60z", look.deep)
        if "tie" in look.words
        else ""
    )
    return (
        shadow(110, 398)
        + sleeves
        + path(
            "M182 98Q240 190 298 98L314 112Q300 220 330 376Q240 396 150 376Q180 220 166 112Z",
            look.main,
            look.edge,
        )
        + _pattern(look, 196, 360)
        + tie
    )


def shirt(look: Look) -> str:
    """A shirt with collar and buttons."""
    buttons = "".join(circle(240, 178 + 42 * i, 5, look.deep) for i in range(5))
    collar = path("M194 96L240 140L214 176L180 116Z", look.light, look.edge)
    return (
        _torso(look, "camp" not in look.words, "Q240 130 304 104")
        + stroke("M240 140V380", look.edge, 3)
        + buttons
        + mirrored(collar)
        + rect(262, 196, 42, 48, "none", 4, look.edge)
    )


def sweater(look: Look) -> str:
    """A knitted sweater."""
    ribs = "".join(stroke(f"M{172 + 14 * i} 354V380", look.deep, 3) for i in range(11))
    cables = "".join(
        stroke(f"M{200 + 40 * i} 190q12 20 0 40t0 40t0 40", look.light, 6) for i in range(3)
    )
    return (
        _torso(look, True, "Q240 134 304 104")
        + (cables if look.pick(2) else "")
        + stroke("M186 104Q240 152 294 104", look.deep, 14)
        + ribs
    )


def jacket(look: Look) -> str:
    """A jacket with zip, pockets and hood."""
    hood = path("M180 110Q180 48 240 48T300 110Q240 150 180 110Z", look.dark, look.edge)
    quilt = "".join(
        stroke(f"M162 {180 + 42 * i}Q240 {196 + 42 * i} 318 {180 + 42 * i}", look.dark, 4)
        for i in range(5)
    )
    padded = look.words & {"down", "quilted", "bomber", "puffer"}
    return (
        hood
        + _torso(look, True, "Q240 140 304 104")
        + (quilt if padded else "")
        + stroke("M240 128V378", look.deep, 6)
        + mirrored(stroke("M186 290L210 330", look.deep, 7))
        + rect(234, 136, 12, 22, look.accent, 4)
    )


def _legs(look: Look, spread: float) -> str:
    return (
        shadow(110, 402)
        + mirrored(path(f"M162 76H242V178L222 392H{144 - spread:g}Z", look.main, look.edge))
        + rect(160, 70, 160, 28, look.dark, 4, look.edge)
    )


def jeans(look: Look) -> str:
    """Jeans with stitched pockets."""
    wide = 24 if look.words & {"wide", "boot", "relaxed"} else 0
    thread = mix(look.accent, "#d9a860", 0.8)
    return (
        _legs(look, wide)
        + mirrored(stroke("M168 104Q176 142 216 134", thread, 4))
        + stroke("M240 98V178", look.deep, 4)
        + circle(240, 84, 6, thread)
        + mirrored(stroke(f"M{150 - wide} 380H220", thread, 3))
    )


def trousers(look: Look) -> str:
    """Trousers with a crease."""
    cargo = (
        mirrored(rect(156, 240, 44, 56, look.dark, 4, look.edge)) if "cargo" in look.words else ""
    )
    return (
        _legs(look, 6)
        + mirrored(
            stroke("M200 120L190 386", look.dark, 4) + stroke("M166 104L196 140", look.deep, 5)
        )
        + stroke("M240 98V178", look.deep, 4)
        + circle(240, 84, 6, look.deep)
        + cargo
    )


def sunglasses(look: Look) -> str:
    """Sunglasses from the front."""
    lens = (
        circle(152, 244, 70, mix(look.accent, INK, 0.6), look.main, 14)
        if look.pick(2)
        else path("M78 196H226Q228 300 156 304T78 196Z", mix(look.accent, INK, 0.6), look.main, 14)
    )
    return (
        shadow(170, 340)
        + mirrored(stroke("M84 200L52 186", look.edge, 13) + lens)
        + stroke("M218 222Q240 206 262 222", look.main, 13)
        + mirrored(stroke("M120 270L172 214", "#ffffff66", 9))
    )


def hat(look: Look) -> str:
    """A knitted cap, a cap with a peak, or a hat with a brim."""
    if "beanie" in look.words:
        ribs = "".join(stroke(f"M{150 + 30 * i} 300V352", look.deep, 6) for i in range(7))
        return (
            shadow(120)
            + circle(240, 102, 34, look.light, look.edge)
            + path("M128 300C120 150 190 110 240 110S360 150 352 300Z", look.main, look.edge)
            + rect(116, 288, 248, 78, look.dark, 26, look.edge)
            + ribs
        )
    if "cap" in look.words:
        return (
            shadow(150, 350)
            + path("M110 290C104 170 170 130 230 130S352 180 350 290Z", look.main, look.edge)
            + path("M236 290Q340 262 428 312Q430 330 350 326T110 300V286Z", look.dark, look.edge)
            + stroke("M232 132Q244 210 236 288", look.dark, 4)
            + circle(230, 128, 10, look.deep)
        )
    return (
        shadow(180, 350)
        + oval(240, 304, 180, 42, look.main, look.edge)
        + path(
            "M146 298C146 180 176 140 240 140S334 180 334 298Q240 326 146 298Z",
            look.light,
            look.edge,
        )
        + path("M147 268Q240 300 333 268V298Q240 328 147 298Z", look.accent)
    )


def necklace(look: Look) -> str:
    """A chain with a pendant on a card."""
    beads = "".join(
        circle(240 + x, 250 - 0.011 * x * x + 60, 7, look.light, look.edge, 2)
        for x in range(-96, 97, 24)
    )
    return (
        rect(116, 76, 248, 316, "#fbfaf6", 14, "#d5d2ca")
        + stroke("M144 104C150 260 200 310 240 310S330 260 336 104", look.main, 6)
        + (beads if look.pick(2) else "")
        + turned(rect(222, 316, 36, 36, look.accent, 6, look.edge), 45, 240, 334)
        + circle(232, 326, 5, "#ffffffbb")
    )


DRAWINGS = {
    "dress": dress,
    "t-shirt": t_shirt,
    "blouse": blouse,
    "shirt": shirt,
    "sweater": sweater,
    "jacket": jacket,
    "jeans": jeans,
    "trousers": trousers,
    "sunglasses": sunglasses,
    "hat": hat,
    "necklace": necklace,
}
