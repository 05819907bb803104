"""Toys, books and writing."""

from __future__ import annotations

from data.seed.drawings.palette import INK, PAPER, STEEL, Look, mix
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


def blocks(look: Look) -> str:
    """Building blocks."""

    def brick(x: float, y: float, w: float, fill: str) -> str:
        studs = "".join(
            rect(x + 12 + 40 * i, y - 14, 26, 18, fill, 4, mix(fill, INK, 0.3))
            for i in range(round(w / 40))
        )
        return studs + rect(x, y, w, 62, fill, 6, mix(fill, INK, 0.3))

    return (
        shadow(160)
        + brick(90, 324, 160, look.main)
        + brick(256, 324, 120, "#efc548")
        + brick(130, 256, 120, "#4a7fc1")
        + brick(256, 256, 80, "#5c9e66")
        + brick(176, 188, 120, "#cf4f4b")
        + brick(200, 120, 80, look.accent)
    )


def board_game(look: Look) -> str:
    """A board with pawns and dice."""
    squares = "".join(
        rect(120 + 48 * i, 150 + 40 * j, 48, 40, look.accent if (i + j) % 2 else PAPER)
        for i in range(5)
        for j in range(5)
    )

    def pawn(x: float, fill: str) -> str:
        edge = mix(fill, INK, 0.35)
        return path(f"M{x - 22} 300L{x - 8} 238H{x + 8}L{x + 22} 300Z", fill, edge) + circle(
            x, 226, 18, fill, edge
        )

    die = rect(300, 300, 66, 66, PAPER, 12, "#b7b3a9") + "".join(
        circle(333 + dx, 333 + dy, 6, INK) for dx, dy in ((0, 0), (-17, -17), (17, 17))
    )
    return (
        shadow(170)
        + rect(108, 138, 264, 224, look.main, 10, look.edge)
        + squares
        + pawn(180, "#cf4f4b")
        + pawn(246, "#4a7fc1")
        + turned(die, 14, 333, 333)
    )


def plush(look: Look) -> str:
    """A sitting animal; its ears follow its name."""
    long_ears = look.words & {"bunny", "rabbit", "hare"}
    ear = (
        turned(
            oval(196, 92, 22, 62, look.main, look.edge) + oval(196, 96, 10, 44, "#f2c9c6"),
            -8,
            196,
            150,
        )
        if long_ears
        else circle(178, 112, 32, look.main, look.edge) + circle(178, 112, 16, "#f2c9c6")
    )
    if look.words & {"fox", "cat", "dragon"}:
        ear = path("M158 150L166 72L218 112Z", look.main, look.edge)
    return (
        shadow(130)
        + mirrored(ear)
        + mirrored(oval(146, 284, 30, 50, look.main, look.edge))
        + oval(240, 304, 96, 84, look.main, look.edge)
        + oval(240, 316, 56, 56, look.light)
        + mirrored(
            oval(180, 366, 42, 26, look.main, look.edge) + oval(172, 370, 20, 12, look.light)
        )
        + circle(240, 170, 84, look.main, look.edge)
        + oval(240, 196, 40, 30, look.light)
        + oval(240, 184, 13, 9, INK)
        + stroke("M240 194V206Q224 220 214 208M240 206Q256 220 266 208", INK, 4)
        + mirrored(circle(206, 156, 9, INK))
    )


def puzzle(look: Look) -> str:
    """Four jigsaw pieces, one apart."""
    piece = (
        "M0 0H38C30 -30 80 -30 72 0H110V38C140 30 140 80 110 72V110H72C80 140 30 140 38 110H0V72"
        "C30 80 30 30 0 38Z"
    )

    def put(x: float, y: float, fill: str, angle: float = 0) -> str:
        inner = path(piece, fill, mix(fill, INK, 0.3))
        return moved(turned(inner, angle, 0, 0), x, y)

    return (
        shadow(150, 396)
        + put(112, 134, look.main)
        + put(112, 250, "#efc548")
        + put(228, 250, "#5c9e66")
        + put(262, 106, look.accent, 14)
    )


def toy_car(look: Look) -> str:
    """A toy car."""
    truck = look.words & {"truck", "engine", "fire"}
    top = (
        rect(96, 180, 170, 120, look.light, 10, look.edge) + stroke("M110 170H290", STEEL, 12)
        if truck
        else path("M140 256L186 176H290L346 256Z", mix(look.accent, "#ffffff", 0.5), look.edge)
    )
    cab = (
        rect(266, 200, 110, 100, look.main, 18, look.edge) + rect(296, 216, 62, 44, "#d9e8ee", 8)
        if truck
        else ""
    )
    return (
        shadow(170)
        + top
        + cab
        + rect(72, 252, 336, 84, look.main, 34, look.edge)
        + circle(388, 286, 12, "#fff3cf")
        + mirrored(circle(146, 340, 44, INK) + circle(146, 340, 20, look.accent))
    )


def book(look: Look) -> str:
    """A standing book with a simple cover."""
    motif = (
        circle(250, 186, 44, look.accent)
        if look.pick(3) == 0
        else path("M180 250L250 140L320 250Z", look.accent)
        if look.pick(3) == 1
        else stroke(
            "M186 170Q220 140 250 170T314 170M186 210Q220 180 250 210T314 210", look.accent, 13
        )
    )
    return (
        shadow(130)
        + path("M344 92L366 110V392L344 386Z", "#e9e3d3", "#b7b3a9")
        + rect(134, 84, 214, 302, look.main, 8, look.edge)
        + rect(134, 84, 26, 302, look.dark, 6)
        + motif
        + stroke("M190 296H312M206 324H296", PAPER, 10)
        + stroke("M216 356H286", look.light, 5)
    )


def notebook(look: Look) -> str:
    """A notebook with ribbon and elastic."""
    return (
        shadow(130)
        + rect(146, 92, 204, 300, PAPER, 10, "#b7b3a9")
        + rect(134, 84, 208, 302, look.main, 14, look.edge)
        + rect(308, 84, 13, 302, look.deep)
        + rect(176, 140, 106, 62, PAPER, 6)
        + stroke("M192 164H266M192 182H240", look.edge, 4)
        + path("M204 386v34l12 -10 12 10v-34z", look.accent)
    )


def pen(look: Look) -> str:
    """Three pens side by side."""

    def one(x: float, fill: str) -> str:
        return (
            rect(x, 96, 34, 214, fill, 8, mix(fill, INK, 0.3))
            + path(f"M{x} 306h34l-17 62z", STEEL, "#98a3af")
            + rect(x, 84, 34, 72, mix(fill, INK, 0.35), 10)
            + rect(x + 26, 96, 10, 84, STEEL, 4)
        )

    return turned(one(150, look.main) + one(223, look.accent) + one(296, look.light), 12)


DRAWINGS = {
    "blocks": blocks,
    "board-game": board_game,
    "plush": plush,
    "puzzle": puzzle,
    "toy-car": toy_car,
    "book": book,
    "notebook": notebook,
    "pen": pen,
}
