"""Shoes and bags."""

from __future__ import annotations

from data.seed.drawings.palette import INK, STEEL, Look
from data.seed.drawings.shapes import circle, mirrored, path, rect, shadow, stroke, turned

_UPPER = "M92 328V214Q96 196 124 200Q150 226 184 206L214 182Q262 236 330 260Q396 274 402 328Z"


def _laces(look: Look) -> str:
    return "".join(stroke(f"M{212 + 24 * i} {206 + 17 * i}l24 -18", "#fbfaf6", 7) for i in range(4))


def running_shoe(look: Look) -> str:
    """A running shoe with a thick sole."""
    return (
        shadow(180, 388)
        + path(_UPPER, look.main, look.edge)
        + path("M92 300V214Q96 196 124 200L140 300Z", look.dark)
        + stroke("M176 318Q210 240 300 316", look.accent, 13)
        + _laces(look)
        + path(
            "M80 326H404Q420 340 404 362Q330 380 250 368T96 376Q72 372 80 326Z",
            "#fbfaf6",
            look.edge,
        )
        + path("M84 362Q160 378 250 370T404 362L396 380H92Z", look.accent)
    )


def sneaker(look: Look) -> str:
    """A flat sneaker."""
    high = (
        path("M92 230V130H190L214 184L184 210Z", look.main, look.edge)
        if "high" in look.words
        else ""
    )
    return (
        shadow(180, 388)
        + high
        + path(_UPPER, look.main, look.edge)
        + path("M330 260Q396 274 402 328H318Q308 280 330 260Z", "#fbfaf6", look.edge)
        + _laces(look)
        + stroke("M112 236V300", look.accent, 11)
        + rect(80, 322, 326, 52, "#fbfaf6", 16, look.edge)
        + stroke("M88 346H398", look.accent, 6)
    )


def boot(look: Look) -> str:
    """A boot to above the ankle."""
    if "rain" in look.words:
        shaft = path("M136 88H248V268Q330 284 356 310Q370 326 368 352H136Z", look.main, look.edge)
        return (
            shadow(160, 396)
            + shaft
            + rect(128, 84, 128, 24, look.light, 8, look.edge)
            + path("M128 350H374V376Q374 384 364 384H250V372H226V384H138Q128 384 128 374Z", INK)
        )
    laces = "".join(stroke(f"M{238} {150 + 30 * i}l40 -10", "#f1e6cf", 7) for i in range(4))
    return (
        shadow(160, 396)
        + path("M134 96H252L266 252Q340 268 366 300Q376 324 374 348H134Z", look.main, look.edge)
        + path("M252 96L266 252L300 262L286 110Z", look.dark, look.edge)
        + laces
        + stroke("M146 220Q190 250 260 252", look.deep, 5)
        + path("M124 346H384Q392 372 372 384H240L234 372H204V386H134Q122 380 124 346Z", INK)
    )


def sandal(look: Look) -> str:
    """A sandal with straps."""
    return (
        shadow(180, 372)
        + path(
            "M78 312Q160 286 240 316T404 300Q420 330 396 352H92Q70 346 78 312Z",
            "#c99a66",
            "#a5754a",
        )
        + path("M92 342H398L392 362H98Z", INK)
        + stroke("M262 318Q300 218 360 306", look.edge, 38)
        + stroke("M262 318Q300 218 360 306", look.main, 32)
        + stroke("M120 306Q126 210 200 214T246 312", look.edge, 30)
        + stroke("M120 306Q126 210 200 214T246 312", look.main, 24)
        + rect(186, 200, 34, 28, STEEL, 6, look.edge)
    )


def backpack(look: Look) -> str:
    """A backpack from the front."""
    return (
        shadow(130)
        + stroke("M206 96Q206 60 240 60T274 96", look.edge, 13)
        + mirrored(rect(108, 240, 40, 116, look.dark, 18, look.edge))
        + path(
            "M136 200Q136 84 240 84T344 200V352Q344 386 310 386H170Q136 386 136 352Z",
            look.main,
            look.edge,
        )
        + stroke("M154 190Q160 116 240 112T326 190", look.deep, 6)
        + rect(166, 240, 148, 116, look.dark, 22, look.edge)
        + stroke("M184 268H296", look.deep, 7)
        + rect(282, 266, 12, 30, look.accent, 5)
        + mirrored(rect(178, 176, 16, 70, look.deep, 4))
    )


def suitcase(look: Look) -> str:
    """A suitcase on wheels."""
    ribs = "".join(stroke(f"M{170 + 35 * i} 178V346", look.dark, 9) for i in range(5))
    return (
        shadow(120, 396)
        + stroke("M204 152V66H276V152", STEEL, 11)
        + rect(200, 56, 80, 20, INK, 10)
        + rect(134, 146, 212, 230, look.main, 30, look.edge)
        + ribs
        + rect(214, 138, 52, 16, look.deep, 8)
        + mirrored(rect(150, 374, 32, 10, INK) + circle(166, 386, 12, INK))
        + rect(326, 240, 26, 40, look.accent, 6)
    )


def handbag(look: Look) -> str:
    """A handbag, or a tote."""
    if look.words & {"tote", "bucket"}:
        return (
            shadow(140)
            + stroke("M178 190C178 70 302 70 302 190", look.edge, 13)
            + path(
                "M112 176H368L346 370Q344 386 328 386H152Q136 386 134 370Z", look.main, look.edge
            )
            + path("M112 176H368L365 206H115Z", look.dark)
            + rect(206, 262, 68, 50, look.light, 6)
        )
    return (
        shadow(150)
        + stroke("M160 210C160 70 320 70 320 210", look.edge, 14)
        + rect(96, 196, 288, 190, look.main, 40, look.edge)
        + path(
            "M96 236Q96 196 136 196H344Q384 196 384 236V262Q240 330 96 262Z", look.dark, look.edge
        )
        + rect(222, 276, 36, 40, "#d6ad57", 8, "#a9843a")
    )


def wallet(look: Look) -> str:
    """A wallet with cards showing."""
    cards = "".join(
        rect(120 + 14 * i, 120 + 26 * i, 216, 120, fill, 10)
        for i, fill in enumerate((look.accent, "#e9c46a", "#8fb6c8"))
    )
    return (
        shadow(150, 372)
        + cards
        + rect(90, 190, 300, 172, look.main, 24, look.edge)
        + rect(104, 204, 272, 144, "none", 16, look.light, 2)
        + rect(312, 250, 88, 52, look.dark, 18, look.edge)
        + circle(338, 276, 9, "#d6ad57")
    )


def harness(look: Look) -> str:
    """A dog harness with its ring."""
    return (
        shadow(130)
        + path(
            "M240 96C330 96 348 170 340 226S300 372 240 376 148 282 140 226 150 96 240 96Z",
            "none",
            look.edge,
            44,
        )
        + path(
            "M240 96C330 96 348 170 340 226S300 372 240 376 148 282 140 226 150 96 240 96Z",
            "none",
            look.main,
            36,
        )
        + rect(200, 190, 80, 100, look.main, 18, look.edge)
        + stroke("M142 236H338", look.main, 26)
        + rect(206, 216, 68, 36, look.light, 8)
        + circle(240, 182, 18, "none", STEEL, 8)
        + mirrored(turned(rect(150, 222, 24, 32, INK, 6), 0))
    )


DRAWINGS = {
    "running-shoe": running_shoe,
    "sneaker": sneaker,
    "boot": boot,
    "sandal": sandal,
    "backpack": backpack,
    "suitcase": suitcase,
    "handbag": handbag,
    "wallet": wallet,
    "harness": harness,
}
