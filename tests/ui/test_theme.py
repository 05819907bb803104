"""The theme can be read: contrasts of WCAG 2.2 AA, light and dark."""

from __future__ import annotations

import colorsys
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
THEME = json.loads((ROOT / "public" / "theme.json").read_text())
# What is written on what; 4.5 : 1 for text (WCAG 2.2, success criterion 1.4.3).
TEXT = [
    ("--foreground", "--background"),
    ("--card-foreground", "--card"),
    ("--muted-foreground", "--background"),
    ("--muted-foreground", "--card"),
    ("--muted-foreground", "--muted"),
    ("--primary", "--background"),
    ("--primary", "--card"),
    ("--primary-foreground", "--primary"),
    ("--accent-foreground", "--accent"),
    ("--muted-foreground", "--accent"),
    ("--sidebar-foreground", "--sidebar-background"),
    ("--ss-good", "--card"),
    ("--ss-low", "--card"),
]


def luminance(value: str) -> float:
    """Relative luminance (WCAG 2.2) of an `H S% L%` colour."""
    hue, saturation, light = (float(part.rstrip("%")) for part in value.split())
    channels = colorsys.hls_to_rgb(hue / 360, light / 100, saturation / 100)
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("variant", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_stands_out(variant: str, text: str, ground: str) -> None:
    colours = THEME["variables"][variant]
    low, high = sorted((luminance(colours[text]), luminance(colours[ground])))
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_both_variants_set_the_same_and_load_no_font() -> None:
    light, dark = (set(THEME["variables"][variant]) for variant in ("light", "dark"))
    assert light == dark
    assert THEME["custom_fonts"] == []
