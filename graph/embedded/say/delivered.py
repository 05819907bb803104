"""What the cart comes to with each way of delivery."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.facts import CartFacts
from graph.embedded.voice import Voice
from graph.understanding.totals import asks_with_delivery
from graph.understanding.types import Part
from tools.outcome import ToolOutcome


def delivered(
    voice: Voice, cart: CartFacts, part: Part, outcomes: Sequence[ToolOutcome]
) -> list[str]:
    """What the cart comes to with each way of delivery, where it is asked with one."""
    if not asks_with_delivery(part.text):
        return []
    found: dict[str, Any] = next(
        (o.result["delivery"] for o in outcomes if o.result.get("delivery")), {}
    )

    def amount(way: dict[str, Any], name: str) -> str:
        return voice.money(round(way[name] * 100), cart.currency)

    return [
        voice.say(
            "cart-delivered" if way["price"] else "cart-delivered-free",
            way=way["name"],
            price=amount(way, "price"),
            country=found["to"][:2],
            total=amount(way, "total_with_it"),
        )
        for way in found.get("ways", ())
    ]
