"""Whose preferences a search leans to: the speaker's own, and the page they are on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.database import reading
from data.errors import NotFound
from data.leanings import Chosen, chosen
from knowledge.leanings import Leanings
from knowledge.shop import Shop
from knowledge.traits import attribute_name
from tools.names import category_paths

MOST = 5
"""So many brands and sizes count: who buys everything leans to nothing."""
LONGEST_NAME = 500


def leanings_of(
    shop: Shop, customer_id: str | None, session_id: str, owner: str, page: Mapping[str, Any]
) -> Leanings:
    """The leanings of the speaker, whom the server names."""
    if shop.tracker.waits(owner):
        shop.tracker.settle(owner)
    with reading(shop.engine) as session:
        known = chosen(session, customer_id, session_id, owner)
    brands = (*known.stated_brands, *known.brands)
    sizes = (*known.stated_sizes, *_sizes(known))
    return Leanings(
        categories=_page_categories(shop, page),
        brands=tuple(dict.fromkeys(brands))[:MOST],
        sizes=tuple(dict.fromkeys(sizes))[:MOST],
    )


def _sizes(known: Chosen) -> list[str]:
    return [
        str(value)
        for options in known.options
        for name, value in options.items()
        if attribute_name(name) == "size"
    ]


def _page_categories(shop: Shop, page: Mapping[str, Any]) -> tuple[str, ...]:
    """The category of a category page; a product's page leans to nothing."""
    name = page.get("category")
    if page.get("product_id") or not isinstance(name, str) or len(name) > LONGEST_NAME:
        return ()
    try:
        return tuple(category_paths(shop.products.vocabulary(), [name]))
    except NotFound:
        return ()
