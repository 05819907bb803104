"""A search query in words, answered as every door answers it: understood, searched, relaxed."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from data.constraints import Constraints, Sort
from graph.understanding.understand import Understander
from knowledge.shop import Shop

Answer = Callable[[str], dict[str, Any]]

_NO_LIMITS: dict[str, Any] = {
    "category": None,
    "brand": [],
    "price_min": None,
    "price_max": None,
    "rating_min": None,
    "in_stock": None,
    "attributes": {},
    "sort": None,
}


def product_search(shop: Shop, k: int) -> Answer:
    """How a query in words is answered, with at most k results."""
    understander = Understander(shop.products.vocabulary, shop.embedder)
    # What is read once, at the first question, is not that question's time.
    understander.constraints("anything")
    return lambda query: find_products(shop, understander, query, k)


def find_products(
    shop: Shop, understander: Understander, query: str, k: int, order: Sort | None = None
) -> dict[str, Any]:
    """The record of the `search` command and the API: what was understood, and what was found.

    `order` goes before the one that the query names; prices are in units of the currency.
    """
    started = time.perf_counter()
    with shop.products.held():
        found = _found(shop, understander, query, k, order)
    return found | {"took_ms": round((time.perf_counter() - started) * 1000, 1)}


def _found(
    shop: Shop, understander: Understander, query: str, k: int, order: Sort | None
) -> dict[str, Any]:
    constraints, words, preferences = understander.constraints(query)
    wished = " ".join(filter(None, [words, *preferences]))
    if _only_names(constraints):
        # No word was spent on a limit: all of them tell what is meant.
        wished = query
    if order is not None:
        constraints = constraints.model_copy(update={"sort": order})
    found = shop.products.search(wished, constraints, k, relax=True)
    facets = shop.products.facets(found.query, Constraints.model_validate(found.constraints))
    results = [
        hit.product.card() | {"score": hit.score, "reason": hit.reason} for hit in found.hits
    ]
    return {
        "query": query,
        "constraints": _told(constraints),
        "results": results,
        "relaxed": list(found.relaxed),
        "mode": found.mode,
        "total": found.total,
        "facets": [facet.public() for facet in facets],
    }


def _told(constraints: Constraints) -> dict[str, Any]:
    """Every limit by its name, set or not; what is excluded as a list of names."""
    return _NO_LIMITS | constraints.public() | {"exclude": constraints.exclude.names()}


def _only_names(constraints: Constraints) -> bool:
    """Whether the limits hold names only: no price, rating, stock, exclusion or order."""
    names = Constraints(
        category=constraints.category,
        brand=constraints.brand,
        attributes=constraints.attributes,
    )
    return constraints == names
