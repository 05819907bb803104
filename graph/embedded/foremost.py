"""The first of a kind in an order: "your cheapest kettle, put it in my basket"."""

from __future__ import annotations

from graph.embedded.call import Call
from knowledge.words import stems, words
from tools.outcome import ToolOutcome

_ORDERS = {"best": "rating", "cheapest": "price_asc"}


def order_of(text: str) -> dict[str, str]:
    """The order that a wish to buy names, as an argument of the search for it; none otherwise."""
    said = words(text)
    return next(({"sort": sort} for word, sort in _ORDERS.items() if word in said), {})


def foremost(asked: Call, found: ToolOutcome | None) -> list[str]:
    """The first product of the kind in the order asked for; where no kind is known, called so."""
    if found is None or "sort" not in asked.arguments:
        return []
    said = set(stems(asked.arguments["query"])) - _ORDERS.keys()
    kind = "category" in asked.arguments
    called = [one.id for one in found.products if kind or said <= set(stems(one.name))]
    return called[:1]
