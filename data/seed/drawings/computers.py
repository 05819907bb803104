"""Laptops, tablets, monitors and what stands beside them."""

from __future__ import annotations

from data.seed.drawings.palette import INK, SCREEN, STEEL, Look, mix
from data.seed.drawings.shapes import circle, mirrored, oval, path, rect, shadow, stroke


def _picture(look: Look, x: float, y: float, w: float, h: float) -> str:
    """What a screen shows: hills and a sun in the product's second color."""
    sky = mix(look.accent, "#ffffff", 0.55)
    hills = (
        f"M{x:g} {y + h:g}V{y + h * 0.66:g}Q{x + w * 0.28:g} {y + h * 0.3:g} {x + w * 0.55:g} "
        f"{y + h * 0.66:g}T{x + w:g} {y + h * 0.55:g}V{y + h:g}Z"
    )
    return (
        rect(x, y, w, h, sky, 4)
        + circle(x + w * 0.76, y + h * 0.3, h * 0.12, "#fff3cf")
        + path(hills, mix(look.accent, SCREEN, 0.25))
    )


def laptop(look: Look) -> str:
    """An open notebook from the front."""
    size = 8 * look.pick(3)
    keys = "".join(rect(150 + 31 * i, 337, 25, 6, look.deep, 3) for i in range(6))
    return (
        shadow(190, 376)
        + rect(112 - size, 130 - size, 256 + 2 * size, 190 + size, look.dark, 12, look.edge)
        + rect(124 - size, 142 - size, 232 + 2 * size, 164 + size, SCREEN, 5)
        + _picture(look, 130 - size, 148 - size, 220 + 2 * size, 152 + size)
        + path("M104 320H376L414 362Q416 372 404 372H76Q64 372 66 362Z", look.main, look.edge)
        + path("M128 328H352L370 348H110Z", look.dark)
        + keys
        + path("M206 352H274L280 364H200Z", look.light)
    )


def tablet(look: Look) -> str:
    """A tablet upright, with a pen at its side."""
    pen = rect(360, 130, 12, 190, STEEL, 6) + path("M360 318h12l-6 20z", INK)
    return (
        shadow(130)
        + rect(122, 84, 214, 302, look.main, 22, look.edge)
        + rect(136, 98, 186, 274, SCREEN, 10)
        + _picture(look, 140, 102, 178, 266)
        + circle(229, 91, 3, look.deep)
        + (pen if look.pick(2) else "")
    )


def monitor(look: Look) -> str:
    """A screen on a foot."""
    return (
        shadow(130)
        + path("M216 310h48l8 62h-64z", STEEL)
        + rect(160, 370, 160, 16, look.deep, 8)
        + rect(62, 96, 356, 224, look.main, 12, look.edge)
        + _picture(look, 74, 108, 332, 192)
    )


def keyboard(look: Look) -> str:
    """A keyboard seen from above, with one colored key."""
    rows = [12, 12, 11]
    keys = "".join(
        rect(82 + 27 * i + 6 * row, 196 + 34 * row, 22, 27, look.light, 5, look.edge, 1.5)
        for row, count in enumerate(rows)
        for i in range(count - row // 2)
    )
    return (
        shadow(190, 342)
        + rect(62, 176, 356, 156, look.main, 16, look.edge)
        + keys
        + rect(160, 298, 150, 24, look.light, 5, look.edge, 1.5)
        + rect(358, 298, 44, 24, look.accent, 5)
    )


def mouse(look: Look) -> str:
    """A computer mouse from above."""
    return (
        shadow(90)
        + path(
            "M240 104C310 104 328 168 328 240S306 388 240 388 152 312 152 240 170 104 240 104Z",
            look.main,
            look.edge,
        )
        + stroke("M240 106V214M156 214Q240 240 324 214", look.edge, 3)
        + rect(230, 138, 20, 52, look.deep, 10)
        + rect(236, 148, 8, 20, look.accent, 4)
    )


def drive(look: Look) -> str:
    """A portable drive with its cable."""
    return (
        shadow(130)
        + stroke("M300 120C350 70 400 110 380 170", INK, 9)
        + rect(366, 166, 28, 40, STEEL, 4, INK)
        + rect(140, 116, 180, 270, look.main, 22, look.edge)
        + "".join(stroke(f"M168 {200 + 18 * i}H292", look.edge, 4) for i in range(6))
        + rect(168, 146, 60, 18, look.light, 4)
        + circle(286, 350, 7, look.accent)
    )


def controller(look: Look) -> str:
    """A game pad."""
    body = (
        "M150 160H330C384 160 404 220 416 300 422 346 380 362 352 328L326 296H154L128 328"
        "C100 362 58 346 64 300 76 220 96 160 150 160Z"
    )
    buttons = "".join(
        circle(x, y, 12, color)
        for x, y, color in (
            (336, 192, "#e5b94b"),
            (364, 218, "#cf4f4b"),
            (336, 244, "#5c9e66"),
            (308, 218, "#4a7fc1"),
        )
    )
    return (
        shadow(150, 362)
        + path(body, look.main, look.edge)
        + path("M132 196h22v-20h20v20h22v20h-22v20h-20v-20h-22z", look.deep)
        + buttons
        + mirrored(circle(196, 268, 27, look.dark, look.edge) + circle(196, 268, 16, look.deep))
        + rect(222, 186, 36, 10, look.deep, 5)
    )


def camera(look: Look) -> str:
    """A camera from the front."""
    lens = circle(240, 258, 78, "#444b57", INK) + circle(240, 258, 56, INK)
    return (
        shadow(160, 372)
        + rect(180, 128, 120, 50, look.dark, 12, look.edge)
        + rect(84, 160, 312, 204, look.main, 26, look.edge)
        + rect(84, 214, 312, 90, look.deep)
        + lens
        + circle(240, 258, 34, mix(look.accent, INK, 0.5))
        + circle(224, 242, 12, "#ffffff99")
        + rect(112, 142, 48, 20, STEEL, 6)
        + circle(348, 190, 10, "#fff3cf", look.edge)
    )


def action_camera(look: Look) -> str:
    """A small camera on a mount."""
    return (
        shadow(110)
        + rect(206, 330, 68, 54, INK, 8)
        + rect(110, 132, 260, 206, look.main, 30, look.edge)
        + rect(130, 152, 112, 96, SCREEN, 10)
        + rect(138, 160, 96, 80, mix(look.accent, "#ffffff", 0.3), 6)
        + circle(306, 212, 50, INK, look.edge)
        + circle(306, 212, 28, mix(look.accent, INK, 0.5))
        + circle(296, 202, 8, "#ffffffaa")
        + circle(148, 292, 12, "#cf4f4b")
    )


def television(look: Look) -> str:
    """A television on two feet."""
    return (
        shadow(180, 366)
        + mirrored(path("M128 324l-22 38h14l30-38z", INK))
        + rect(44, 108, 392, 222, INK, 8)
        + _picture(look, 52, 116, 376, 200)
    )


def dash_cam(look: Look) -> str:
    """A dash camera hanging from the windscreen."""
    return (
        path("M60 120Q240 60 420 120L404 150Q240 96 76 150Z", mix(look.accent, "#ffffff", 0.6))
        + rect(222, 110, 36, 70, INK, 8)
        + rect(118, 176, 244, 130, look.main, 36, look.edge)
        + circle(240, 240, 56, "#444b57", INK)
        + circle(240, 240, 32, mix(look.accent, INK, 0.5))
        + circle(228, 228, 9, "#ffffffaa")
        + circle(332, 210, 7, "#cf4f4b")
        + oval(240, 330, 90, 8, "#1f243022")
    )


def baby_monitor(look: Look) -> str:
    """A round camera and the parents' screen."""
    return (
        shadow(170)
        + rect(110, 330, 100, 54, look.dark, 20, look.edge)
        + circle(160, 256, 76, look.main, look.edge)
        + circle(160, 250, 42, INK)
        + circle(160, 250, 22, mix(look.accent, INK, 0.4))
        + circle(152, 242, 6, "#ffffffaa")
        + stroke("M386 210V150", INK, 8)
        + rect(262, 204, 150, 180, look.main, 20, look.edge)
        + _picture(look, 278, 222, 118, 88)
        + "".join(circle(306 + 31 * i, 346, 9, look.deep) for i in range(3))
    )


DRAWINGS = {
    "laptop": laptop,
    "tablet": tablet,
    "monitor": monitor,
    "keyboard": keyboard,
    "mouse": mouse,
    "drive": drive,
    "controller": controller,
    "camera": camera,
    "action-camera": action_camera,
    "tv": television,
    "dash-cam": dash_cam,
    "baby-monitor": baby_monitor,
}
