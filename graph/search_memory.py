"""What a conversation keeps of its search: words and limits in force, pages seen, searches left."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from graph.understanding.types import Conversation, Search, Understanding
from knowledge.categories import leaf_of
from tools.outcome import ToolOutcome

KEPT_SEARCHES = 8
LISTING_TOOLS = frozenset(
    {
        "search_products",
        "get_products_by_category",
        "search_by_price_range",
        "get_top_selling_products",
        "similar_products",
    }
)
BROWSING_TOOLS = frozenset({"similar_products", "get_categories"})
PAGED_TOOLS = frozenset({"search_products", "get_top_selling_products"})


def in_force(
    understanding: Understanding, outcomes: Sequence[ToolOutcome]
) -> tuple[str, Constraints]:
    """What a next "under $15" narrows.

    The kind of product that alternatives were shown of, the department whose goods were listed,
    the whole shop after a walk through its departments, else the search in force.
    """
    newest = next((o for o in reversed(outcomes) if o.ok and o.name in BROWSING_TOOLS), None)
    if newest is None or understanding.intents[-1:] == ["search"]:
        return understanding.query_in_force, understanding.in_force
    if newest.name == "similar_products" and newest.products:
        category = newest.products[0].category
        return leaf_of(category), Constraints(category=[category])
    listed = departments_listed(outcomes)
    # "My old pans broke. What do you have?": what was found is not left by a look at the shelves.
    searched = any(o.ok and o.name == "search_products" and o.products for o in outcomes)
    if newest.name == "get_categories" and (listed or not searched):
        return "", Constraints(category=listed)
    return understanding.query_in_force, understanding.in_force


def departments_listed(outcomes: Sequence[ToolOutcome]) -> list[str]:
    """The departments whose goods were listed, each once."""
    listed = (o for o in outcomes if o.ok and o.name == "get_products_by_category" and o.products)
    return list(dict.fromkeys(str(one.arguments["category"]) for one in listed))


def not_in_vain(
    before: Conversation, limits: Constraints, outcomes: Sequence[ToolOutcome]
) -> Constraints:
    """The limits; "something cheaper" than the cheapest of all limits nothing that comes after."""
    searched = [o for o in outcomes if o.ok and o.name == "search_products"]
    shown = {product.price_cents for product in before.shown}
    compared = limits.price_max_exclusive and limits.price_max_cents in shown
    if not (compared and searched and not any(o.products for o in searched)):
        return limits
    return limits.model_copy(update={"price_max_cents": None, "price_max_exclusive": False})


def searches_left(before: Conversation, limits: Constraints) -> list[Search]:
    """The searches that were left; the one in force until now, if its kind of product changed."""
    if not before.query or before.constraints.category == limits.category:
        return before.searches
    left = Search(query=before.query, constraints=before.constraints)
    return [left, *before.searches][:KEPT_SEARCHES]


def pages_seen(before: Conversation, outcomes: Sequence[ToolOutcome]) -> int:
    """How many results were shown of the newest list that has further pages."""
    listed = next((o for o in reversed(outcomes) if o.name in LISTING_TOOLS and o.ok), None)
    if listed is None:
        return before.seen
    if not listed.products:
        return before.seen if listed.arguments.get("skip") else 0
    paged = listed.name in PAGED_TOOLS
    return int(listed.arguments.get("skip", 0)) + len(listed.products) if paged else 0
