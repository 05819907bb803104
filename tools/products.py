"""Finding products and telling about them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from pydantic import Field

from data.catalogue import category_tree, product_facts
from data.constraints import Constraints, Exclusions, Sort
from data.database import reading
from data.errors import InvalidInput, NotFound
from data.facts import ProductFacts, SearchOutcome
from knowledge.compare import alike, comparison
from tools.arguments import Arguments, Count, Money, Names, OneProduct, ProductId, Skip, Words
from tools.context import ShopContext
from tools.found import brief, found, listed
from tools.interactions import note
from tools.names import brand_spellings, category_paths
from tools.outcome import ToolOutcome

MOST_BRANDS = 12
MOST_DESCRIBED = 4000
"""Characters of a description."""
Asked = TypeVar("Asked", bound=Arguments)


def in_one_state(
    tool: Callable[[ShopContext, Asked], ToolOutcome],
) -> Callable[[ShopContext, Asked], ToolOutcome]:
    """The tool, seeing one state of the catalogue from its first question to its last."""

    @functools.wraps(tool)
    def run(context: ShopContext, asked: Asked) -> ToolOutcome:
        with context.shop.products.held():
            return tool(context, asked)

    return run


class SearchArguments(Arguments):
    """What to look for and within which limits."""

    query: Words = Field("", description="What the customer looks for, in a few words.")
    category: Names = Field(default_factory=list, description="Category names or paths.")
    brand: Names = Field(default_factory=list, description="Only these brands.")
    min_price: Money | None = None
    max_price: Money | None = None
    min_rating: float | None = Field(None, ge=0, le=5)
    in_stock_only: bool = False
    attributes: dict[str, str | list[str]] = Field(
        default_factory=dict, description='For example {"color": "black"}.'
    )
    exclude_brands: Names = Field(default_factory=list)
    exclude_terms: Names = Field(default_factory=list, description="Words it must not bear.")
    new_request: bool = Field(
        False,
        description="The customer is after something else than before: limits set in earlier "
        "messages are given up, those of this message hold.",
    )
    sort: Sort = "relevance"
    limit: Count = 6
    skip: Skip = 0
    without: Names = Field(default_factory=list, description="Ids of products not to show again.")


class CategoryArguments(Arguments):
    """A category."""

    category: Words = Field(min_length=1, description="Name or path of a category.")
    sort: Sort = "popularity"
    limit: Count = 6


class PriceArguments(Arguments):
    """A price range."""

    min_price: Money = 0
    max_price: Money
    query: Words = ""
    limit: Count = 6


class TopArguments(Arguments):
    """Where to look for best sellers."""

    category: Words = ""
    limit: Count = 6
    skip: Skip = 0


class ParentArguments(Arguments):
    """Where in the category tree to look."""

    parent: Words = Field("", description="A category; empty for the top of the tree.")


class CompareArguments(Arguments):
    """Two to four products."""

    product_ids: list[ProductId] = Field(min_length=2, max_length=4)


class SimilarArguments(OneProduct):
    """A product and how many like it."""

    limit: Count = 6
    without: Names = Field(default_factory=list, description="Ids of products not to show again.")


@in_one_state
def search_products(context: ShopContext, asked: SearchArguments) -> ToolOutcome:
    """Find products by words and limits; if nothing fits, says which limit to loosen."""
    if asked.query and not asked.skip:
        note(context, "search", query=asked.query)
    named = asked.query or " ".join(asked.category)
    limits = context.held_to(named, _constraints(context, asked))
    return _search(context, asked.query, limits, asked.limit, asked.skip, asked.without)


@in_one_state
def get_products_by_category(context: ShopContext, asked: CategoryArguments) -> ToolOutcome:
    """List the products of one category."""
    paths = _paths(context, [asked.category])
    note(context, "view_category", category=paths[0])
    limits = context.held_to(asked.category, Constraints(category=paths, sort=asked.sort))
    return _search(context, asked.category, limits, asked.limit)


@in_one_state
def search_by_price_range(context: ShopContext, asked: PriceArguments) -> ToolOutcome:
    """Find products between two prices."""
    if asked.min_price > asked.max_price:
        raise InvalidInput("The lowest price is above the highest.", why="price_order")
    wished = Constraints(
        price_min_cents=round(asked.min_price * 100), price_max_cents=round(asked.max_price * 100)
    )
    return _search(context, asked.query, context.held_to(asked.query, wished), asked.limit)


@in_one_state
def get_top_selling_products(context: ShopContext, asked: TopArguments) -> ToolOutcome:
    """Give the best sellers, of the whole shop or of one category."""
    paths = _paths(context, [asked.category]) if asked.category else []
    limits = context.held_to(asked.category, Constraints(category=paths))
    outcome = context.shop.products.top(limits, asked.skip + asked.limit)
    return found(context, outcome, limits, asked.skip)


@in_one_state
def similar_products(context: ShopContext, asked: SimilarArguments) -> ToolOutcome:
    """Find alternatives to a product."""
    product = one_product(context, asked.product_id)
    limits = context.held_to(product.name, Constraints())
    outcome = context.shop.products.similar(product.id, limits, asked.limit + len(asked.without))
    return listed(_leaving_out(outcome, asked.without, asked.limit), limits)


def get_product_details(context: ShopContext, asked: OneProduct) -> ToolOutcome:
    """Tell all about a product: description, specifications, options, price and stock."""
    product = one_product(context, asked.product_id)
    note(context, "view_product", product_id=product.id)
    result = brief(product) | {
        "description": product.shown_description[:MOST_DESCRIBED],
        "attributes": product.attributes,
        "specifications": product.specifications,
        "options": [_option(product, v.id) for v in product.variants],
    }
    return ToolOutcome(result=result, products=(product,))


def get_availability(context: ShopContext, asked: OneProduct) -> ToolOutcome:
    """Tell whether a product, and each of its options, can be bought now."""
    product = one_product(context, asked.product_id)
    result = {
        "id": product.id,
        "name": product.name,
        "in_stock": product.in_stock,
        "stock": product.stock,
        "options": [_option(product, v.id) for v in product.variants],
    }
    return ToolOutcome(result=result, products=(product,))


def get_categories(context: ShopContext, asked: ParentArguments) -> ToolOutcome:
    """List the shop's categories with the number of products in each, and its largest brands."""
    parents = _paths(context, [asked.parent]) if asked.parent else []
    parent = parents[0] if parents else None
    with reading(context.shop.engine) as session:
        tree = category_tree(session)
    start, depth = (f"{parent} > ", parent.count(" > ") + 1) if parent else ("", 0)
    children = [
        {"name": c.name, "path": c.path, "count": c.products}
        for c in tree
        if c.depth == depth and c.path.startswith(start)
    ]
    result: dict[str, Any] = {"parent": parent, "categories": children}
    return ToolOutcome(result=result if parent else result | _brands(context))


def _brands(context: ShopContext) -> dict[str, Any]:
    """How many brands the shop carries, and those with the most products."""
    counts = context.shop.products.vocabulary().brand_counts
    largest = sorted(counts, key=lambda name: (-counts[name], name))
    return {"brand_count": len(counts), "largest_brands": largest[:MOST_BRANDS]}


def compare_products(context: ShopContext, asked: CompareArguments) -> ToolOutcome:
    """Set two to four products side by side in price, rating, stock and specifications."""
    products = [one_product(context, pid) for pid in dict.fromkeys(asked.product_ids)]
    if len(products) < 2:
        raise InvalidInput("A comparison needs two different products.", why="two_products")
    rows = comparison(products)
    result = {"products": [brief(p) for p in products], "rows": rows, "alike": alike(products)}
    return ToolOutcome(result=result, products=tuple(products))


def one_product(context: ShopContext, product_id: str) -> ProductFacts:
    """The product of that id.

    Raises:
        NotFound: The shop has none.
    """
    with reading(context.shop.engine) as session:
        known = product_facts(session, [product_id])
    if not known:
        raise NotFound("There is no such product.", why="no_such_product")
    return known[0]


def _search(
    context: ShopContext,
    query: str,
    limits: Constraints,
    k: int,
    skip: int = 0,
    without: Sequence[str] = (),
) -> ToolOutcome:
    most = skip + k + len(without)
    outcome = context.shop.products.search(query, limits, most, leanings=context.leanings)
    return found(context, _leaving_out(outcome, without, k, skip), limits, skip)


def _leaving_out(
    outcome: SearchOutcome, without: Sequence[str], k: int, skip: int = 0
) -> SearchOutcome:
    """The best of the outcome and the next k after those skipped, none of them left out."""
    if not without:
        return outcome
    rest = [hit for hit in outcome.hits[skip:] if hit.product.id not in without]
    return outcome.model_copy(update={"hits": (*outcome.hits[:skip], *rest[:k])})


def _constraints(context: ShopContext, asked: SearchArguments) -> Constraints:
    return Constraints(
        category=_paths(context, asked.category),
        brand=brand_spellings(context.shop.products.vocabulary(), asked.brand),
        price_min_cents=None if asked.min_price is None else round(asked.min_price * 100),
        price_max_cents=None if asked.max_price is None else round(asked.max_price * 100),
        rating_min=asked.min_rating,
        in_stock=asked.in_stock_only or None,
        attributes={
            name: [values] if isinstance(values, str) else values
            for name, values in asked.attributes.items()
        },
        exclude=Exclusions(brand=asked.exclude_brands, terms=asked.exclude_terms),
        sort=asked.sort,
    )


def _paths(context: ShopContext, names: list[str]) -> list[str]:
    return category_paths(context.shop.products.vocabulary(), names)


def _option(product: ProductFacts, variant_id: str) -> dict[str, Any]:
    variant = product.variant(variant_id)
    if variant is None:
        return {}
    return {
        "variant_id": variant.id,
        "options": variant.options,
        "price": variant.price_cents / 100,
        "in_stock": variant.in_stock,
        "stock": variant.stock,
    }
