"""The picture of a product whose kind is not known: a parcel with its initials."""

from __future__ import annotations

from xml.sax.saxutils import escape

from data.seed.drawings.palette import Look, mix
from data.seed.drawings.shapes import path, rect, shadow


def parcel(look: Look, initials: str) -> str:
    """A box with ribbon and a label that bears up to two letters."""
    text = (
        '<text x="240" y="322" text-anchor="middle" font-family="system-ui,sans-serif" '
        f'font-size="64" font-weight="600" fill="{look.deep}">{escape(initials)}</text>'
    )
    return (
        shadow(150)
        + path("M106 176L150 116H330L374 176Z", look.dark, look.edge)
        + rect(106, 174, 268, 212, look.main, 8, look.edge)
        + rect(222, 116, 36, 60, mix(look.accent, "#1f2430", 0.12))
        + rect(222, 174, 36, 50, look.accent)
        + rect(164, 244, 152, 104, "#fbfaf6", 12)
        + text
    )
