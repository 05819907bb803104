"""Chips for a reply that a provider phrased: what fits what its tools returned."""

from __future__ import annotations

from collections.abc import Sequence

from graph.memory import LISTING_TOOLS
from tools.outcome import ToolOutcome


def chips(outcomes: Sequence[ToolOutcome]) -> list[str]:
    """At most four things the customer may well say next."""
    listed = next((o for o in reversed(outcomes) if o.name in LISTING_TOOLS and o.products), None)
    if listed is not None:
        several = ["Compare the first two"] if len(listed.products) > 1 else []
        return ["What do buyers say about the first one?", *several, "Add the first one to my cart"]
    if any(o.cart is not None for o in outcomes):
        return ["Show my cart", "How much is delivery?"]
    if any(o.products for o in outcomes):
        return ["Add it to my cart", "What do buyers say about it?", "Show me similar ones"]
    return []
