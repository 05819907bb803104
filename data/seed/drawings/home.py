"""Bedding, light, cleaning and furniture."""

from __future__ import annotations

from data.seed.drawings.palette import INK, STEEL, WOOD, Look, mix
from data.seed.drawings.shapes import circle, mirrored, oval, path, rect, shadow, stroke, turned


def duvet(look: Look) -> str:
    """A folded duvet, quilted."""

    def fold(y: float) -> str:
        return rect(86, y, 308, 84, look.main, 40, look.edge) + "".join(
            stroke(f"M{150 + 60 * i} {y + 12}V{y + 72}", look.dark, 4) for i in range(4)
        )

    return shadow(170) + fold(300) + fold(222) + fold(144)


def sheets(look: Look) -> str:
    """A stack of folded sheets with a ribbon."""
    stack = "".join(
        rect(104, 326 - 46 * i, 272, 52, shade, 18, look.edge)
        for i, shade in enumerate((look.dark, look.main, look.light, look.main))
    )
    return shadow(150) + stack + rect(222, 186, 36, 194, look.accent, 4)


def pillow(look: Look) -> str:
    """A pillow with piping."""
    body = (
        "M88 150C140 176 340 176 392 150 412 200 412 300 392 344"
        " 340 318 140 318 88 344 68 300 68 200 88 150Z"
    )
    return (
        shadow(170, 366)
        + path(body, look.main, look.edge, 5)
        + stroke("M112 170L150 196M368 170L330 196M112 326L150 298M368 326L330 298", look.dark, 6)
    )


def towel(look: Look) -> str:
    """A towel over a rail."""
    return (
        rect(70, 92, 340, 16, STEEL, 8)
        + mirrored(circle(70, 100, 16, STEEL, "#98a3af"))
        + rect(140, 92, 200, 294, look.main, 8, look.edge)
        + rect(140, 300, 200, 14, look.light)
        + rect(140, 324, 200, 8, look.dark)
        + "".join(stroke(f"M{152 + 16 * i} 386V398", look.edge, 4) for i in range(12))
        + rect(140, 92, 200, 60, look.dark, 8)
    )


def lamp(look: Look) -> str:
    """A table lamp, a desk lamp or a floor lamp."""
    glow = circle(240, 190, 130, "#fff3cf88")
    if "desk" in look.words:
        arm = stroke("M200 370L160 240L276 150", look.edge, 14)
        head = turned(path("M250 120H330L366 200H214Z", look.main, look.edge), 30, 290, 160)
        return (
            shadow(110)
            + circle(310, 230, 80, "#fff3cf88")
            + arm
            + head
            + oval(200, 378, 84, 14, look.deep)
        )
    foot = (
        stroke("M240 200V372", look.edge, 10)
        if "floor" in look.words
        else path(
            "M220 214H260C320 290 320 372 290 372H190C160 372 160 290 220 214Z",
            look.main,
            look.edge,
        )
    )
    shade = path("M190 90H290L340 220H140Z", mix(look.main, "#ffffff", 0.6), look.edge)
    return shadow(100) + glow + foot + shade + rect(180, 370, 120, 16, look.deep, 8)


def rug(look: Look) -> str:
    """A rug lying on the floor."""
    fringe = "".join(stroke(f"M{66 + 8 * i} 352v14", look.edge, 3) for i in range(44))
    return (
        fringe
        + path("M124 150H356L420 352H60Z", look.main, look.edge)
        + path("M142 170H338L388 332H92Z", look.light)
        + path("M158 188H322L360 314H120Z", look.main)
        + path("M240 204L306 250L240 298L174 250Z", look.accent)
        + path("M240 224L278 250L240 278L202 250Z", look.light)
    )


def vacuum(look: Look) -> str:
    """A stick cleaner, or a robot."""
    if "robot" in look.words:
        return (
            shadow(160, 350)
            + oval(240, 282, 164, 62, look.dark, look.edge)
            + oval(240, 258, 164, 62, look.main, look.edge)
            + oval(240, 250, 54, 20, look.deep)
            + circle(240, 248, 8, look.accent)
        )
    return (
        shadow(130)
        + stroke("M316 112L190 350", STEEL, 14)
        + path("M290 70L356 100L322 180L256 150Z", look.main, look.edge)
        + turned(rect(250, 130, 54, 92, "#d9e8ee", 20, "#9fb4bd"), 25, 277, 176)
        + stroke("M330 84C380 90 372 150 338 156", INK, 14)
        + path("M112 350H246Q256 350 256 362V384H102V362Q102 350 112 350Z", look.dark, look.edge)
        + circle(180, 350, 13, INK)
    )


def candle(look: Look) -> str:
    """A candle in a glass."""
    return (
        shadow(100)
        + path("M240 96C276 146 262 172 240 172S204 146 240 96Z", "#f2b83f")
        + path("M240 124C256 150 250 168 240 168S224 150 240 124Z", "#fff3cf")
        + stroke("M240 170V206", INK, 5)
        + path("M148 200H332V352Q332 386 298 386H182Q148 386 148 352Z", "#e8eef0", "#a9b6bc")
        + path("M158 230H322V350Q322 376 296 376H184Q158 376 158 350Z", look.main)
        + rect(182, 268, 116, 74, "#fbfaf6", 6)
        + stroke("M204 294H276M214 316H266", look.accent, 6)
    )


def sofa(look: Look) -> str:
    """A sofa of two or three seats."""
    seats = 3 if look.pick(2) else 2
    width = 252 / seats
    cushions = "".join(
        rect(114 + width * i, 240, width, 66, look.light, 14, look.edge)
        + rect(114 + width * i, 150, width, 98, look.main, 18, look.edge)
        for i in range(seats)
    )
    return (
        shadow(190, 376)
        + mirrored(path("M92 346h22l-6 34h-10z", WOOD))
        + rect(84, 138, 312, 200, look.dark, 30, look.edge)
        + cushions
        + rect(84, 296, 312, 54, look.main, 10, look.edge)
        + mirrored(rect(54, 208, 62, 142, look.main, 26, look.edge))
        + turned(rect(134, 196, 58, 58, look.accent, 12), 12, 163, 225)
    )


def desk(look: Look) -> str:
    """A desk with a drawer and a lamp."""
    return (
        shadow(180)
        + mirrored(path("M80 226h20v158h-14z", look.dark))
        + rect(250, 226, 134, 66, look.main, 4, look.edge)
        + rect(298, 252, 38, 10, look.deep, 5)
        + rect(54, 204, 372, 26, look.main, 8, look.edge)
        + rect(120, 120, 118, 72, INK, 6)
        + rect(126, 126, 106, 58, mix(look.accent, "#ffffff", 0.45), 3)
        + rect(168, 190, 22, 14, INK)
        + stroke("M340 204V150L310 118", "#98a3af", 7)
        + path("M286 128l20-32 34 22-20 30z", look.accent)
    )


def office_chair(look: Look) -> str:
    """A swivel chair."""
    arm = stroke("M168 262H146V214H178", INK, 11)
    leg = stroke("M240 350L152 376", INK, 11) + circle(150, 384, 10, INK)
    return (
        shadow(120, 398)
        + rect(162, 70, 156, 170, look.main, 36, look.edge)
        + "".join(stroke(f"M188 {110 + 24 * i}H292", look.dark, 4) for i in range(5))
        + rect(228, 236, 24, 40, INK, 6)
        + mirrored(arm)
        + rect(144, 262, 192, 44, look.main, 22, look.edge)
        + rect(230, 304, 20, 52, STEEL)
        + mirrored(leg)
        + stroke("M240 350V380", INK, 11)
        + circle(240, 388, 10, INK)
    )


def bookcase(look: Look) -> str:
    """Shelves with books and a plant."""
    colors = (look.accent, "#cf6f4b", "#4a7fc1", "#efc548", "#5c9e66", "#87344a")
    books = "".join(
        rect(
            138 + 20 * i,
            164 + 92 * row - 8 * ((i * 7 + row) % 4),
            17,
            50 + 8 * ((i * 7 + row) % 4),
            colors[(i + row) % 6],
            2,
        )
        for row in range(3)
        for i in range(5 + row % 2 * 3)
    )
    plant = circle(312, 174, 22, "#5f9a5b") + path("M294 186h36l-6 28h-24z", "#c9764f")
    boards = "".join(
        rect(120, 120 + 92 * i + (4 if i else 0), 240, 10, look.dark) for i in range(4)
    )
    return (
        shadow(140)
        + rect(116, 84, 248, 302, look.main, 6, look.edge)
        + rect(130, 98, 220, 274, mix(look.main, "#1f2430", 0.3))
        + boards
        + books
        + plant
    )


def bed(look: Look) -> str:
    """A bed from the foot end."""
    return (
        shadow(190)
        + rect(76, 112, 328, 180, look.main, 22, look.edge)
        + mirrored(rect(104, 196, 126, 62, "#fbfaf6", 22, "#c9cdd3"))
        + path("M70 262Q240 226 410 262V340H70Z", mix(look.accent, "#ffffff", 0.4), look.edge)
        + path("M70 282Q240 246 410 282V300Q240 264 70 300Z", "#ffffff99")
        + rect(62, 328, 356, 38, look.main, 8, look.edge)
        + mirrored(rect(76, 364, 22, 24, look.deep, 4))
    )


def table(look: Look) -> str:
    """A dining table with two chairs."""
    chair = (
        rect(92, 176, 12, 208, look.deep, 4)
        + rect(92, 282, 70, 14, look.deep, 4)
        + rect(148, 290, 11, 94, look.deep, 4)
        + rect(86, 168, 24, 70, look.dark, 8)
    )
    bowl = path("M200 202H280Q276 232 240 232T200 202Z", look.accent)
    fruit = circle(224, 196, 13, "#cf4f4b") + circle(250, 194, 13, "#efc548")
    return (
        shadow(190)
        + mirrored(chair)
        + fruit
        + bowl
        + rect(112, 230, 256, 24, look.main, 8, look.edge)
        + mirrored(path("M142 254h22l-4 132h-12z", look.dark, look.edge))
    )


DRAWINGS = {
    "duvet": duvet,
    "sheets": sheets,
    "pillow": pillow,
    "towel": towel,
    "lamp": lamp,
    "rug": rug,
    "vacuum": vacuum,
    "candle": candle,
    "sofa": sofa,
    "desk": desk,
    "office-chair": office_chair,
    "bookcase": bookcase,
    "bed": bed,
    "table": table,
}
