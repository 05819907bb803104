"""Draws a product as a flat SVG picture, 480 by 480, without anything from outside."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from xml.sax.saxutils import escape

from data.seed.drawings import (
    audio,
    beauty,
    clothing,
    computers,
    family,
    garden,
    home,
    kitchen,
    pantry,
    play,
    shoes,
    sports,
    wider,
)
from data.seed.drawings.kinds import kind_of
from data.seed.drawings.palette import Look, hue, mix, named, number_of
from data.seed.drawings.parcel import parcel
from data.seed.drawings.shapes import circle

_WORD = re.compile(r"[a-z]+")
_ACCENTS = ("#e0785a", "#4f8fc0", "#5c9e7a", "#e5b04b", "#8a6db1", "#d5718f", "#3f9a9a", "#7a8c4f")
_UNDYED = ("#8d99ab", "#7f9bb3", "#b08f76", "#8aa58c", "#a894b5", "#c08a7c")

DRAWINGS: Mapping[str, Callable[[Look], str]] = {
    **computers.DRAWINGS,
    **audio.DRAWINGS,
    **kitchen.DRAWINGS,
    **home.DRAWINGS,
    **garden.DRAWINGS,
    **clothing.DRAWINGS,
    **shoes.DRAWINGS,
    **beauty.DRAWINGS,
    **sports.DRAWINGS,
    **play.DRAWINGS,
    **family.DRAWINGS,
    **pantry.DRAWINGS,
    **wider.DRAWINGS,
}


def picture(product: Mapping[str, Any]) -> str:
    """The product as SVG text: drawn as its kind, or as a parcel with initials when it has none."""
    name = str(product.get("name") or "Product")
    look = _look(product, name)
    kind = kind_of(product)
    drawn = DRAWINGS[kind](look) if kind else parcel(look, _initials(name))
    ground = hue(str(product.get("brand") or name), 0.91, 0.42)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="480" height="480" '
        f'role="img"><title>{escape(_printable(name))}</title>'
        f'<rect width="480" height="480" fill="{ground}"/>'
        f"{circle(240, 236, 196, mix(ground, '#ffffff', 0.5))}{drawn}</svg>"
    )


def _look(product: Mapping[str, Any], name: str) -> Look:
    """How to paint it: the colour attribute leads, the rest follows from id and words."""
    attributes = product.get("attributes") or {}
    specs = product.get("specifications") or {}
    choice = number_of(str(product.get("id") or name))
    color_words = _WORD.findall(str(attributes.get("color") or "").lower())
    title_words = _WORD.findall(name.lower())
    told = [str(specs.get(key, "")) for key in ("Length", "Sleeves", "Shape")]
    words = frozenset([*color_words, *title_words, *_WORD.findall(" ".join(told).lower())])
    main = named(color_words) or named(title_words) or _UNDYED[choice % len(_UNDYED)]
    return Look(main=main, accent=_accent(main, choice >> 8), choice=choice >> 4, words=words)


def _accent(main: str, choice: int) -> str:
    """A second colour that stands apart from the first."""
    apart = [color for color in _ACCENTS if _distance(color, main) > 90]
    return apart[choice % len(apart)]


def _distance(one: str, other: str) -> int:
    return sum(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) for i in (1, 3, 5))


def _initials(name: str) -> str:
    """Up to two first letters of the name's words."""
    letters = [word[0].upper() for word in name.split() if word[0].isalnum()]
    return "".join(letters[:2]) or "?"


def _printable(text: str) -> str:
    """The text without the control characters that XML forbids."""
    return "".join(character for character in text if character.isprintable())
