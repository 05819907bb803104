"""Colours by the names that catalogues use, their shades, and the look of one product."""

from __future__ import annotations

import colorsys
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

INK = "#2f3541"
STEEL = "#c5ccd5"
PAPER = "#f8f6f1"
WOOD = "#c99a66"
SCREEN = "#1d2432"
LEAF = "#5f9a5b"

NAMED = {
    "black": "#343a45", "white": "#f6f5f1", "silver": "#ccd2da", "gray": "#8d95a1",
    "grey": "#8d95a1", "charcoal": "#4a505b", "navy": "#2f4470", "indigo": "#3b4a86",
    "blue": "#4a7fc1", "teal": "#2f918f", "turquoise": "#43b3ae", "mint": "#9ad3bd",
    "green": "#5c9e66", "sage": "#a3b899", "olive": "#7c8250", "lime": "#a8c94c",
    "khaki": "#b8a77e", "yellow": "#efc548", "mustard": "#d3a13a", "gold": "#d6ad57",
    "brass": "#c9a557", "amber": "#d9963f", "orange": "#e58a43", "coral": "#ec8070",
    "rust": "#b5613d", "terracotta": "#c9764f", "red": "#cf4f4b", "burgundy": "#87344a",
    "plum": "#7d4568", "purple": "#8163ae", "lavender": "#b3a4d8", "pink": "#e79bb1",
    "rose": "#dd8a9c", "blush": "#ecc5bf", "nude": "#dcb09a", "brown": "#8b6247",
    "tan": "#c69a6d", "tortoise": "#7a5335", "walnut": "#7b5a41", "oak": "#cfa874",
    "beige": "#dccbb0", "sand": "#dfcba4", "cream": "#f1e6cf", "ecru": "#ece3cf",
    "clear": "#dceaf0", "copper": "#c07f56", "bronze": "#a97c50", "graphite": "#565d68",
    "ivory": "#f5efdf",
}  # fmt: skip


def mix(color: str, other: str, share: float) -> str:
    """The color with a share (0 to 1) of the other in it, as #rrggbb."""
    pairs = zip(_rgb(color), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def named(words: Iterable[str]) -> str | None:
    """The first known color among the words."""
    return next((NAMED[word] for word in words if word in NAMED), None)


def number_of(text: str) -> int:
    """A number that depends on the text alone, the same in every process."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")


def hue(text: str, lightness: float, saturation: float) -> str:
    """A color whose hue depends on the text, as #rrggbb."""
    red, green, blue = colorsys.hls_to_rgb(number_of(text) % 360 / 360, lightness, saturation)
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


@dataclass(frozen=True)
class Look:
    """How one product is painted: its color, a second color, and what varies its shape."""

    main: str
    accent: str
    choice: int
    words: frozenset[str] = frozenset()

    @property
    def edge(self) -> str:
        """For outlines: a little darker than the main color."""
        return mix(self.main, "#1f2430", 0.28)

    @property
    def dark(self) -> str:
        """The main color in shade."""
        return mix(self.main, "#1f2430", 0.16)

    @property
    def deep(self) -> str:
        """The main color in deep shade."""
        return mix(self.main, "#1f2430", 0.45)

    @property
    def light(self) -> str:
        """The main color in light."""
        return mix(self.main, "#ffffff", 0.35)

    def pick(self, options: int) -> int:
        """One of so many variations, the same for the same product."""
        return self.choice % options
