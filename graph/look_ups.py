"""What a surely understood message needs looked up, before a provider is asked."""

from __future__ import annotations

from itertools import takewhile

from langchain_core.messages import AIMessage

from data.settings import Settings
from graph.state import TurnState
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
    """Whether code looks up for a provider: every part of the message is understood well enough."""
    least = settings.look_up_confidence
    sure = (part.confidence >= least for part in understanding.parts)
    return settings.look_up_first and all(sure)


def looked_up(state: TurnState, planned: AIMessage) -> AIMessage | None:
    """The look-ups that a plan begins with, made for a provider before it says a word in the turn.

    None: the provider is to be asked. What changes anything is the provider's to call.
    """
    first = list(takewhile(lambda call: call["name"] in LOOK_UPS, planned.tool_calls))
    if not first or state["work"].calls:
        return None
    return planned.model_copy(update={"tool_calls": first})
