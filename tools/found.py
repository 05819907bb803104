"""What a search found, told to a model in short and kept as the record for everything else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.constraints import Constraints
from data.facets import Facet
from data.facts import ProductFacts, SearchHit, SearchOutcome
from knowledge.relax import Relaxation
from knowledge.telling import english
from tools.context import ShopContext
from tools.names import not_carried
from tools.outcome import ToolOutcome
from tools.telling_apart import differences

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
    nearest = elsewhere = None
    if not page.products and not skip and not outcome.fitting:
        ways = shop.relaxations(outcome.query, limits)
        result["nothing_fits"] = [way.public() for way in ways]
        nearest = shop.nearest(outcome.query, limits, MOST_NEAREST)
        elsewhere = _elsewhere(context, outcome.query, ways) if nearest is None else None
    facets = shop.facets(outcome.query, limits) if page.products else ()
    if outcome.fitting > len(page.products):
        result["facets"] = {facet.name: _short(facet) for facet in facets}
    if closest := nearest or elsewhere:
        result["closest"] = _closest(closest, context.shop.settings.locale)
    return page.model_copy(
        update={"result": result, "facets": facets, "nearest": nearest, "elsewhere": elsewhere}
    )


def _elsewhere(
    context: ShopContext, query: str, ways: Sequence[Relaxation]
) -> SearchOutcome | None:
    """What fits in other categories; the category may have been understood wrongly."""
    left = next((way.constraints for way in ways if way.field == "category"), None)
    if left is None:
        return None
    outcome = context.shop.products.search(query, left, MOST_NEAREST, leanings=context.leanings)
    return outcome.model_copy(update={"relaxed": ("category",)}) if outcome.hits else None


def _closest(outcome: SearchOutcome, locale: str) -> dict[str, Any]:
    """What misses a limit, told as such: what is given up, and what each has instead."""
    products = [
        {
            "id": hit.product.id,
            "name": hit.product.name,
            "price": hit.product.price_cents / 100,
            "category": hit.product.category,
            "misses": [english(one, locale) for one in hit.misses],
        }
        for hit in outcome.hits
    ]
    return {"gives_up": list(outcome.relaxed), "products": products}


def listed(outcome: SearchOutcome, limits: Constraints) -> ToolOutcome:
    """The products of an outcome and no more."""
    products = tuple(hit.product for hit in outcome.hits)
    own = differences(products)
    result: dict[str, Any] = {
        "products": [_row(hit, own.get(hit.product.id)) for hit in outcome.hits],
        "limits": limits.public(),
        "found_by": outcome.mode,
    }
    if outcome.fitting or not outcome.hits or outcome.mode == "popular":
        result["fitting"] = outcome.fitting
    if outcome.missing:
        result["nothing_is_called"] = outcome.missing
    return ToolOutcome(result=result, products=products, search=outcome)


def _row(hit: SearchHit, differs: str | None) -> dict[str, Any]:
    row = brief(hit.product) | {"reason": hit.reason}
    return row | {"differs": differs} if differs else row


def brief(product: ProductFacts) -> dict[str, Any]:
    """The few facts of a product that a model needs to speak of it."""
    told = product.card() | {
        "currency": product.currency,
        "rating_count": product.rating_count,
        "stock": product.stock,
    }
    prices = {variant.price_cents / 100 for variant in product.variants}
    if len(prices) > 1:
        told |= {"price_from": min(prices), "price_to": max(prices)}
    return told


def _short(facet: Facet) -> dict[str, int]:
    """How many products each of the largest values would leave."""
    largest = sorted(facet.values, key=lambda value: -value.count)[:MOST_FACET_VALUES]
    return {value.label: value.count for value in facet.values if value in largest}
