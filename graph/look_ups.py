"""Which look-ups code makes before a provider is asked, and which it leaves to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from langchain_core.messages import ToolCall

from data.settings import Settings
from graph.understanding.types import Understanding

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


def is_looked_up(understanding: Understanding, settings: Settings) -> bool:
    """Whether what code looked up is all that a provider is offered to look up unasked.

    That is where every part of the message is understood well enough; else it may look on itself.
    """
    least = settings.look_up_confidence
    sure = (part.confidence >= least for part in understanding.parts)
    return settings.look_up_first and all(sure)


def beginning(calls: Sequence[ToolCall]) -> list[ToolCall]:
    """The look-ups that planned calls begin with; what follows a change waits for it."""
    return list(takewhile(lambda call: call["name"] in LOOK_UPS, calls))
