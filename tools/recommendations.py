"""Products for this customer: by what they did, what goes with what, where they are."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from pydantic import Field

from data.catalogue import product_facts
from data.constraints import Constraints
from data.database import reading
from data.facts import Impression, SearchHit, SearchOutcome
from data.tracker import Shown
from knowledge.recommend.asked import Asked, Recommended
from knowledge.shop import Shop
from tools.arguments import Arguments, Count, Money, Names, OneProduct, Words
from tools.context import ShopContext
from tools.found import brief
from tools.names import category_paths
from tools.outcome import ToolOutcome
from tools.products import in_one_state, one_product

PLACE = "chat"
MODE = "recommended"
MOST_BESIDE = 2


class RecommendArguments(Arguments):
    """Within which limits to recommend."""

    query: Words = Field("", description="What it should be about; empty: anything.")
    category: Names = Field(default_factory=list, description="Category names or paths.")
    min_price: Money | None = None
    max_price: Money | None = None
    min_rating: float | None = Field(None, ge=0, le=5)
    limit: Count = 8
    without: Names = Field(default_factory=list, description="Ids of products not to show again.")


class TogetherArguments(OneProduct):
    """A product and how many that go with it."""

    limit: Count = 6
    without: Names = Field(default_factory=list, description="Ids of products not to show again.")


@in_one_state
def recommend_products(context: ShopContext, asked: RecommendArguments) -> ToolOutcome:
    """Recommend products to this customer, by what they looked at and bought.

    Products marked best_seller are what sells, not chosen for them.
    """
    wished = Constraints(
        category=category_paths(context.shop.products.vocabulary(), asked.category),
        price_min_cents=None if asked.min_price is None else round(asked.min_price * 100),
        price_max_cents=None if asked.max_price is None else round(asked.max_price * 100),
        rating_min=asked.min_rating,
    )
    limits = context.held_to(asked.query or " ".join(asked.category), wished)
    found = context.shop.recommender.recommend(
        Asked(
            context.owner,
            asked.limit,
            product_id=_on_page(context),
            category=context.leanings.categories,
            query=asked.query,
            limits=limits.model_copy(update={"sort": "relevance"}),
            without=tuple(asked.without),
        )
    )
    return shown(context, found, limits, PLACE)


@in_one_state
def bought_together(context: ShopContext, asked: TogetherArguments) -> ToolOutcome:
    """Find what other customers bought together with a product; empty where too few did."""
    product = one_product(context, asked.product_id)
    limits = context.held_to(product.name, Constraints())
    aside = context.shop.recommender.set_aside(context.owner)
    found = context.shop.recommender.bought_together(
        product.id, limits, asked.limit, (*asked.without, *aside)
    )
    return shown(context, found, limits, PLACE, product.name)


def with_companions(context: ShopContext, outcome: ToolOutcome, product_id: str) -> ToolOutcome:
    """The outcome of an add, with what enough people bought together with it, if anything."""
    recommender = context.shop.recommender
    if not recommender.has_learnt():
        return outcome  # An add does not wait for the first learning.
    limits, aside = Constraints(), recommender.set_aside(context.owner)
    found = recommender.bought_together(product_id, limits, MOST_BESIDE, aside)
    bought = [one for one in found if one.source == "bought_together"]
    if not bought:
        return outcome
    beside = shown(context, bought, limits, "cart")
    result = outcome.result | {"goes_with": beside.result["products"]}
    products = (*outcome.products, *beside.products)
    more = {"result": result, "products": products, "impression": beside.impression}
    return outcome.model_copy(update=more)


def shown(
    context: ShopContext,
    found: Sequence[Recommended],
    limits: Constraints,
    place: str,
    query: str = "",
    keep: bool = True,
) -> ToolOutcome:
    """The recommendations as a record; that they were shown is noted under an id, with `keep`."""
    with reading(context.shop.engine) as session:
        facts = {product.id: product for product in product_facts(session, [r[0] for r in found])}
    listed = [one for one in found if one.product_id in facts and facts[one.product_id].in_stock]
    number = uuid.uuid4().hex
    items = [{"product_id": one.product_id, "source": one.source} for one in listed]
    shown_as = Impression(id=number, place=place, items=tuple(items)) if listed and keep else None
    if shown_as is not None and not context.shows_later:
        note_shown(context.shop, context.owner, shown_as)
    hits = tuple(
        SearchHit(
            product=facts[one.product_id],
            score=round(100 * one.score),
            reason=one.reason,
            why=(one.why,),
        )
        for one in listed
    )
    result = {
        "recommendation_id": shown_as.id if shown_as else None,
        "products": [
            brief(facts[one.product_id]) | {"reason": one.reason, "source": one.source}
            for one in listed
        ],
        "limits": limits.public(),
    }
    outcome = SearchOutcome(
        query=query, constraints=limits.model_dump(), hits=hits, mode=MODE,
        total=len(hits), fitting=len(hits),
    )  # fmt: skip
    products = tuple(hit.product for hit in hits)
    return ToolOutcome(result=result, products=products, search=outcome, impression=shown_as)


def note_shown(shop: Shop, owner: str, shown_as: Impression) -> None:
    """Note that the owner is shown this list; written a moment later."""
    shop.tracker.note(Shown(shown_as.id, owner, shown_as.place, shown_as.items))


def _on_page(context: ShopContext) -> str | None:
    found = context.page.get("product_id")
    return found if isinstance(found, str) and found else None
