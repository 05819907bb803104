"""What a search found, told to a model in short and kept as the record for everything else."""

from __future__ import annotations

from typing import Any

from data.constraints import Constraints
from data.facets import Facet
from data.facts import ProductFacts, SearchOutcome
from tools.context import ShopContext
from tools.names import not_carried
from tools.outcome import ToolOutcome

MOST_FACET_VALUES = 5
MOST_NEAREST = 4


def found(
    context: ShopContext, outcome: SearchOutcome, limits: Constraints, skip: int = 0
) -> ToolOutcome:
    """The page of a list after those skipped, with what it could be narrowed by."""
    shop = context.shop.products
    page = listed(outcome.model_copy(update={"hits": outcome.hits[skip:]}), limits)
    result = dict(page.result)
    missing = not_carried(shop.vocabulary(), outcome.query)
    if missing:
        result["not_carried"] = missing
    nearest = None
    if not page.products and not skip and not outcome.fitting:
        ways = shop.relaxations(outcome.query, limits)
        result["nothing_fits"] = [way.public() for way in ways]
        nearest = shop.nearest(outcome.query, limits, MOST_NEAREST)
    facets = shop.facets(outcome.query, limits) if page.products else ()
    if outcome.fitting > len(page.products):
        result["facets"] = {facet.name: _short(facet) for facet in facets}
    if nearest is not None:
        # No names: a model may not offer as a result what breaks a limit; the page shows them.
        result["closest"] = {"gives_up": list(nearest.relaxed), "shown": len(nearest.hits)}
    return page.model_copy(update={"result": result, "facets": facets, "nearest": nearest})


def listed(outcome: SearchOutcome, limits: Constraints) -> ToolOutcome:
    """The products of an outcome and no more."""
    result: dict[str, Any] = {
        "products": [brief(hit.product) | {"reason": hit.reason} for hit in outcome.hits],
        "limits": limits.public(),
        "found_by": outcome.mode,
        "total": outcome.total,
    }
    products = tuple(hit.product for hit in outcome.hits)
    return ToolOutcome(result=result, products=products, search=outcome)


def brief(product: ProductFacts) -> dict[str, Any]:
    """The few facts of a product that a model needs to speak of it."""
    return product.card() | {
        "currency": product.currency,
        "rating_count": product.rating_count,
        "stock": product.stock,
    }


def _short(facet: Facet) -> dict[str, int]:
    """How many products each of the largest values would leave."""
    largest = sorted(facet.values, key=lambda value: -value.count)[:MOST_FACET_VALUES]
    return {value.label: value.count for value in facet.values if value in largest}
