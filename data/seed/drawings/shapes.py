"""The few SVG shapes that every drawing is composed of."""

from __future__ import annotations

EDGE = 3


def _paint(fill: str, edge: str, width: float) -> str:
    stroke = f' stroke="{edge}" stroke-width="{width:g}" stroke-linejoin="round"' if edge else ""
    return f'fill="{fill}"{stroke}'


def rect(
    x: float,
    y: float,
    w: float,
    h: float,
    fill: str,
    r: float = 0,
    edge: str = "",
    width: float = EDGE,
) -> str:
    """A rectangle from its upper left corner, with rounded corners of radius r."""
    paint = _paint(fill, edge, width)
    return f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{r:g}" {paint}/>'


def circle(x: float, y: float, r: float, fill: str, edge: str = "", width: float = EDGE) -> str:
    """A circle around (x, y)."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" {_paint(fill, edge, width)}/>'


def oval(
    x: float, y: float, rx: float, ry: float, fill: str, edge: str = "", width: float = EDGE
) -> str:
    """An ellipse around (x, y)."""
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" {_paint(fill, edge, width)}/>'


def path(d: str, fill: str, edge: str = "", width: float = EDGE) -> str:
    """A filled outline in SVG path notation."""
    return f'<path d="{d}" {_paint(fill, edge, width)}/>'


def stroke(d: str, color: str, width: float = 6) -> str:
    """An open line in SVG path notation with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{width:g}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def mirrored(parts: str) -> str:
    """The parts and their mirror image about the picture's middle."""
    return f'{parts}<g transform="translate(480 0) scale(-1 1)">{parts}</g>'


def turned(parts: str, degrees: float, x: float = 240, y: float = 240) -> str:
    """The parts turned clockwise about (x, y)."""
    return f'<g transform="rotate({degrees:g} {x:g} {y:g})">{parts}</g>'


def moved(parts: str, x: float, y: float, scale: float = 1) -> str:
    """The parts scaled and then shifted."""
    return f'<g transform="translate({x:g} {y:g}) scale({scale:g})">{parts}</g>'


def shadow(width: float = 150, y: float = 392) -> str:
    """The soft patch of shade on which a product stands."""
    return f'<ellipse cx="240" cy="{y:g}" rx="{width:g}" ry="12" fill="#1f2430" opacity=".12"/>'
