"""Which look-ups code makes before a provider is asked, and which it leaves to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from math import inf

from langchain_core.messages import ToolCall

from data.settings import Settings
from graph.understanding.types import Part, Understanding

LOOK_UPS = frozenset(
    {
        *("search_products", "get_product_details", "get_availability", "compare_products"),
        *("get_categories", "get_products_by_category", "search_by_price_range"),
        *("get_top_selling_products", "recommend_products", "similar_products", "bought_together"),
        *("get_product_reviews", "summarize_reviews", "ask_reviews", "compare_reviews"),
        *("view_cart", "list_orders", "get_order_status", "get_profile", "search_help"),
    }
)
"""The tools that change nothing, whoever calls them."""


def looked_up(understanding: Understanding, settings: Settings) -> list[Part]:
    """The parts of a message for which a provider is offered no look-ups unasked.

    That is where a part is understood well enough, so that code looks up what it needs; for the
    others it may look on itself.
    """
    least = settings.look_up_confidence if settings.look_up_first else inf
    return [part for part in understanding.parts if part.confidence >= least]


def beginning(calls: Sequence[ToolCall]) -> list[ToolCall]:
    """The look-ups that planned calls begin with; what follows a change waits for it."""
    return list(takewhile(lambda call: call["name"] in LOOK_UPS, calls))
