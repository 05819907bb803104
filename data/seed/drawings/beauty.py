"""Care, scent and what comes in bottles, jars, bags and boxes."""

from __future__ import annotations

from data.seed.drawings.palette import INK, LEAF, PAPER, STEEL, Look, mix
from data.seed.drawings.shapes import circle, mirrored, oval, path, rect, shadow, stroke, turned


def _label(look: Look, x: float, y: float, w: float, h: float) -> str:
    """A paper label with a mark and two lines."""
    middle = x + w / 2
    return (
        rect(x, y, w, h, PAPER, 6)
        + circle(middle, y + h * 0.32, min(w, h) * 0.15, look.accent)
        + stroke(f"M{x + w * 0.24:g} {y + h * 0.64:g}H{x + w * 0.76:g}", INK, 5)
        + stroke(f"M{x + w * 0.34:g} {y + h * 0.8:g}H{x + w * 0.66:g}", look.accent, 4)
    )


def jar(look: Look) -> str:
    """A jar of cream."""
    return (
        shadow(130)
        + rect(112, 214, 256, 172, look.main, 34, look.edge)
        + _label(look, 166, 250, 148, 104)
        + rect(104, 146, 272, 76, look.light, 20, look.edge)
        + "".join(stroke(f"M{130 + 22 * i} 160V208", look.dark, 4) for i in range(11))
    )


def pump_bottle(look: Look) -> str:
    """A bottle with a pump."""
    return (
        shadow(100)
        + path("M226 82H300Q324 82 324 108H306Q306 100 296 100H254V134H226Z", INK)
        + rect(206, 130, 68, 40, INK, 8)
        + rect(152, 166, 176, 220, look.main, 40, look.edge)
        + _label(look, 172, 214, 136, 126)
    )


def bottle(look: Look) -> str:
    """A shampoo bottle with a flip cap."""
    return (
        shadow(100)
        + rect(192, 74, 96, 62, look.deep, 14)
        + path(
            "M172 140H308Q336 200 328 366Q326 386 306 386H174Q154 386 152 366Q144 200 172 140Z",
            look.main,
            look.edge,
        )
        + _label(look, 172, 206, 136, 130)
        + stroke("M170 176Q164 260 168 350", look.light, 6)
    )


def lipstick(look: Look) -> str:
    """A lipstick turned out."""
    return (
        shadow(80)
        + path("M208 214V110Q240 66 272 92V214Z", look.main, look.edge)
        + path("M208 110Q240 66 272 92Q240 96 208 130Z", look.light)
        + rect(198, 208, 84, 62, "#d6ad57", 6, "#a9843a")
        + rect(184, 264, 112, 122, INK, 10)
        + rect(184, 276, 112, 8, "#d6ad57")
    )


def perfume(look: Look) -> str:
    """A flask of perfume."""
    round_ = circle(240, 276, 110, mix(look.main, "#ffffff", 0.45), look.edge)
    square = rect(136, 176, 208, 210, mix(look.main, "#ffffff", 0.45), 26, look.edge)
    liquid = (
        path("M136 290H344Q336 386 240 386T136 290Z", look.main)
        if look.pick(2)
        else rect(148, 240, 184, 134, look.main, 16)
    )
    return (
        shadow(110)
        + rect(198, 76, 84, 66, INK, 12)
        + rect(214, 140, 52, 30, "#d6ad57", 4)
        + (round_ if look.pick(2) else square)
        + liquid
        + rect(190, 262, 100, 64, PAPER, 4)
        + stroke("M212 286H268M224 304H256", INK, 5)
    )


def hair_dryer(look: Look) -> str:
    """A hair dryer."""
    return (
        shadow(140, 396)
        + path(
            "M250 232L276 376Q278 392 296 392H322Q338 392 334 374L314 226Z", look.dark, look.edge
        )
        + path("M130 126H290C360 126 378 160 378 186S360 246 290 246H130Z", look.main, look.edge)
        + rect(78, 142, 56, 88, INK, 8)
        + circle(318, 186, 36, look.deep)
        + stroke("M298 186H338M306 168H330M306 204H330", look.light, 5)
        + rect(282, 268, 16, 44, look.accent, 6)
    )


def toothbrush(look: Look) -> str:
    """An electric toothbrush on its dock."""
    bristles = "".join(stroke(f"M196 {82 + 12 * i}H214", "#8ec3e0", 8) for i in range(4))
    return (
        shadow(90)
        + bristles
        + rect(212, 70, 30, 60, PAPER, 10, look.edge)
        + rect(222, 124, 18, 80, PAPER, 6, look.edge)
        + rect(202, 196, 58, 166, look.main, 26, look.edge)
        + circle(231, 246, 13, look.accent)
        + "".join(circle(231, 290 + 18 * i, 4, look.deep) for i in range(3))
        + path("M176 352H286L298 386H164Z", look.dark, look.edge)
    )


def food_bag(look: Look) -> str:
    """A bag of dry food with a paw or a bone."""
    paw = oval(240, 286, 34, 28, look.deep) + "".join(
        circle(x, y, 13, look.deep) for x, y in ((196, 254), (224, 234), (256, 234), (284, 254))
    )
    return (
        shadow(130)
        + path("M134 112H346L362 366Q362 386 342 386H138Q118 386 118 366Z", look.main, look.edge)
        + path("M134 84H346V124H134Z", look.dark, look.edge)
        + stroke("M150 104H330", look.light, 5)
        + oval(240, 262, 84, 82, PAPER)
        + paw
        + rect(168, 356, 144, 10, look.light, 5)
    )


def coffee_bag(look: Look) -> str:
    """A bag of coffee with a bean."""
    bean = oval(240, 286, 30, 42, "#5b3a29") + stroke("M240 248Q222 286 246 322", "#c99a66", 5)
    return (
        shadow(110)
        + path("M152 108H328L346 366Q346 386 326 386H154Q134 386 134 366Z", look.main, look.edge)
        + path("M152 78H328V118H152Z", look.dark, look.edge)
        + rect(132 + 46, 92, 124, 12, STEEL, 5)
        + circle(240, 150, 9, look.deep)
        + rect(172, 206, 136, 146, PAPER, 10)
        + turned(bean, 24, 240, 286)
    )


def tea_box(look: Look) -> str:
    """A box of tea with a bag hanging out."""
    leaf = path("M240 330C196 300 200 246 240 220C280 246 284 300 240 330Z", LEAF)
    return (
        shadow(140)
        + path("M110 160L150 112H330L370 160Z", look.dark, look.edge)
        + rect(110, 158, 260, 228, look.main, 8, look.edge)
        + oval(240, 274, 78, 78, PAPER)
        + leaf
        + stroke("M240 322V236M240 280L262 262M240 300L220 282", "#3f7044", 4)
        + stroke("M338 158C360 190 392 160 392 220", "#fbfaf6", 5)
        + rect(374, 218, 38, 42, look.accent, 5)
    )


def chocolate(look: Look) -> str:
    """A bar half unwrapped."""
    squares = "".join(
        rect(168 + 50 * i, 84 + 46 * j, 44, 40, "#6b4330", 5, "#4b2d20", 2)
        for i in range(3)
        for j in range(3)
    )
    body = (
        rect(160, 76, 160, 150, "#55331f", 8)
        + squares
        + path("M152 210L180 196L208 212L240 196L272 212L300 196L328 210V230H152Z", STEEL)
        + rect(152, 224, 176, 170, look.main, 6, look.edge)
        + rect(176, 260, 128, 90, PAPER, 6)
        + stroke("M198 290H282M212 316H268", look.deep, 7)
    )
    return turned(body, 10)


def snack(look: Look) -> str:
    """A crimped bag of snacks."""
    return (
        shadow(120)
        + path(
            "M140 98Q240 110 340 98Q326 240 344 372Q240 360 136 372Q154 240 140 98Z",
            look.main,
            look.edge,
        )
        + rect(132, 82, 216, 26, look.dark, 4)
        + rect(128, 362, 224, 26, look.dark, 4)
        + oval(240, 236, 78, 66, PAPER)
        + "".join(
            turned(oval(240, 236, 13, 24, "#b5793f"), a, 240 + dx, 236 + dy)
            for a, dx, dy in ((20, -30, 10), (70, 10, 30), (130, 26, -8))
        )
        + stroke("M164 130V340", look.light, 7)
    )


def baby_bottle(look: Look) -> str:
    """A baby bottle with marks."""
    marks = "".join(stroke(f"M270 {246 + 26 * i}H296", "#7d8a95", 4) for i in range(5))
    return (
        shadow(90)
        + path("M222 134C216 96 230 70 240 70S264 96 258 134Z", "#e8c9a5")
        + path("M190 132H290L298 178H182Z", look.accent, look.edge)
        + rect(172, 176, 136, 210, "#eef4f6", 40, "#a9b6bc")
        + path("M176 270H304V346Q304 382 268 382H212Q176 382 176 346Z", "#fffdf6")
        + marks
    )


def pack(look: Look) -> str:
    """A soft pack, such as diapers."""
    nappy = path("M178 236H302Q298 296 268 300Q264 330 240 330T212 300Q182 296 178 236Z", PAPER)
    return (
        shadow(160)
        + path(
            "M90 164Q240 136 390 164Q400 270 390 376Q240 396 90 376Q80 270 90 164Z",
            look.main,
            look.edge,
        )
        + path("M90 164Q240 136 390 164L376 196Q240 170 104 196Z", look.light)
        + path("M200 150Q240 92 280 150", "none", look.dark, 11)
        + nappy
        + mirrored(rect(176, 238, 28, 14, look.accent, 4))
    )


DRAWINGS = {
    "jar": jar,
    "pump-bottle": pump_bottle,
    "bottle": bottle,
    "lipstick": lipstick,
    "perfume": perfume,
    "hair-dryer": hair_dryer,
    "toothbrush": toothbrush,
    "food-bag": food_bag,
    "coffee-bag": coffee_bag,
    "tea-box": tea_box,
    "chocolate": chocolate,
    "snack": snack,
    "baby-bottle": baby_bottle,
    "pack": pack,
}
