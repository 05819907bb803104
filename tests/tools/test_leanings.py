"""Whose preferences a search leans to: the server's word alone decides."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from data.database import writing
from data.models import Customer, Interaction, Product
from knowledge.shop import Shop
from tools.context import ShopContext
from tools.run import run_tool

QUERY = {"query": "laptop", "limit": 20}


def ids(context: ShopContext, **more: object) -> list[str]:
    outcome = run_tool(context, "search_products", {**QUERY, **more})
    assert outcome.ok, outcome.error
    return [product.id for product in outcome.products]


@pytest.fixture
def stranger(context: ShopContext) -> ShopContext:
    """A speaker that nothing is known of."""
    return replace(context, session_id="never-seen")


@pytest.fixture
def brand(stranger: ShopContext) -> str:
    """The brand of a laptop that is not the first found."""
    products = run_tool(stranger, "search_products", QUERY).products
    return next(p.brand for p in products[1:] if p.brand and p.brand != products[0].brand)


@pytest.fixture
def customer(shop: Shop, context: ShopContext, brand: str) -> Iterator[ShopContext]:
    """A signed-in customer whose record names that brand, and a size."""
    known = Customer(id="leaning-ann", brands=[brand], sizes=["M"])
    with writing(shop.engine) as session:
        session.add(known)
    yield replace(context, customer_id="leaning-ann")
    with writing(shop.engine) as session:
        session.delete(known)


def test_a_customer_leans_to_what_their_record_names(
    stranger: ShopContext, customer: ShopContext, brand: str
) -> None:
    assert customer.leanings.brands == (brand,)
    assert customer.leanings.sizes == ("M",)
    outcome = run_tool(customer, "search_products", QUERY)
    plain, leant = ids(stranger), [product.id for product in outcome.products]
    own = {product.id for product in outcome.products if product.brand == brand}
    assert [plain.index(one) for one in own] >= [leant.index(one) for one in own]
    reasons = {p["id"]: p["reason"] for p in outcome.result["products"]}
    assert own == {one for one, reason in reasons.items() if "your brand" in reason}


def test_no_argument_changes_whose_leanings_count(
    stranger: ShopContext, customer: ShopContext
) -> None:
    for argument in ("customer_id", "customer", "leanings", "session_id", "page"):
        arguments = {**QUERY, argument: customer.customer_id}
        outcome = run_tool(stranger, "search_products", arguments)
        assert not outcome.ok
    assert stranger.leanings.brands == ()


def test_what_is_bought_or_in_the_cart_counts_until_it_is_taken_out(
    shop: Shop, context: ShopContext
) -> None:
    with writing(shop.engine) as session:
        bought = session.get(Product, ids(context)[0])
        assert bought is not None
        session.add(Interaction(type="order_placed", customer_id="bo", product_id=bought.id))
        session.add(Interaction(type="view_product", customer_id="cy", product_id=bought.id))
    assert replace(context, customer_id="bo").leanings.brands == (bought.brand,)
    assert replace(context, customer_id="cy").leanings.brands == ()
    shirts = run_tool(context, "search_products", {"query": "t-shirt size M", "limit": 20})
    sized = next(
        (product, variant)
        for product in shirts.products
        for variant in product.variants
        if variant.in_stock and any("size" in name.casefold() for name in variant.options)
    )
    line = {"product_id": sized[0].id, "variant_id": sized[1].id}
    assert run_tool(context, "add_to_cart", line).ok
    leanings = replace(context).leanings
    assert leanings.brands == (sized[0].brand,)
    assert set(leanings.sizes) <= set(sized[1].options.values())
    assert leanings.sizes
    # A customer of the same session's name is somebody else.
    assert replace(context, customer_id="dee").leanings.sizes == ()
    assert run_tool(context, "remove_from_cart", line).ok
    assert replace(context).leanings.brands == replace(context).leanings.sizes == ()


@pytest.mark.parametrize(
    ("page", "leans"),
    [
        ({"category": "Laptops"}, True),
        ({"category": "electronics > computers > laptops"}, True),
        ({"category": "Laptops", "product_id": "p-1"}, False),
        ({"product_id": "p-1"}, False),
        ({"category": "Spaceships"}, False),
        ({"category": ["Laptops"]}, False),
        ({"category": "x" * 100_000}, False),
        ({}, False),
    ],
)
def test_a_category_page_leans_to_its_category(
    context: ShopContext, page: dict[str, object], leans: bool
) -> None:
    assert bool(replace(context, page=page).leanings.categories) is leans


def test_reading_them_is_quick(customer: ShopContext) -> None:
    took = []
    for _ in range(20):
        began = time.perf_counter()
        assert replace(customer).leanings.sizes
        took.append(time.perf_counter() - began)
    assert min(took) < 0.02
