"""Chips for a reply that a provider phrased: what fits what its tools returned."""

from __future__ import annotations

from collections.abc import Sequence

from graph.embedded.voice import Chip, Voice
from graph.search_memory import LISTING_TOOLS
from tools.outcome import ToolOutcome


def chips(voice: Voice, outcomes: Sequence[ToolOutcome]) -> list[Chip]:
    """At most four things the customer may well say next."""
    return [voice.chip(key) for key in _keys(outcomes)]


def _keys(outcomes: Sequence[ToolOutcome]) -> list[str]:
    listed = next((o for o in reversed(outcomes) if o.name in LISTING_TOOLS and o.products), None)
    if listed is not None:
        several = ["chip-compare-two"] if len(listed.products) > 1 else []
        return ["chip-buyers-first", *several, "chip-add-first"]
    if any(o.cart is not None for o in outcomes):
        return ["chip-cart", "chip-delivery"]
    if any(o.products for o in outcomes):
        return ["chip-add-it", "chip-buyers-it", "chip-similar"]
    return []
