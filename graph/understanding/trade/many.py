"""Whether a message is about several orders, and by which status it tells orders apart."""

from __future__ import annotations

from collections.abc import Sequence

from data.order_facts import OrderFacts
from graph.understanding.trade.words import phrases, says
from knowledge.words import words

REACH = 4
"""So many words may stand between "all" and "orders"."""
STATUSES = {
    "is pending": ("pending", "pending (item modified)"),
    "is delivered": ("delivered",),
    "is processed": ("processed",),
}


def all_orders(text: str) -> bool:
    """Whether several orders are meant: "all my pending orders", "both orders", "my orders"."""
    if says(text, "one of"):
        return False
    heard = words(text)
    places = [n for n, word in enumerate(heard) if word in phrases("order names")]
    told = {*phrases("many"), "my", "the"}
    return any(told & set(heard[max(0, place - REACH) : place]) for place in places) or any(
        word in ("every", "each") and "order" in heard[n + 1 : n + 3]
        for n, word in enumerate(heard)
    )


def of_status(text: str, orders: Sequence[OrderFacts]) -> list[OrderFacts]:
    """The orders that have the status which a text names; all where it names none."""
    # The first that is named: "it hasn't shipped yet" says of an order that it is pending.
    named = next((known for kind, known in STATUSES.items() if says(text, kind)), None)
    return [order for order in orders if named is None or order.status in named]
