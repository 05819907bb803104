"""Tools that find products and tell about them: limits hold, pages follow, names are understood."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.constraints import Constraints, Exclusions
from tools.arguments import MAX_RESULTS, MAX_SKIPPED
from tools.context import ShopContext, SpokenLimits
from tools.outcome import ToolOutcome
from tools.run import run_tool
from tools.telling_apart import differences

LAPTOPS = "Electronics > Computers > Laptops"


def found(context: ShopContext, **arguments: Any) -> ToolOutcome:
    outcome = run_tool(context, "search_products", arguments)
    assert outcome.ok, outcome.error
    return outcome


@pytest.mark.parametrize(
    ("asked", "given"), [(0, 1), (-3, 1), (3, 3), (500, MAX_RESULTS), (2.9, 2)]
)
def test_how_many_is_clamped(context: ShopContext, asked: float, given: int) -> None:
    assert len(found(context, query="laptop", limit=asked).products) == given


def test_pages_follow_each_other_without_a_product_twice(context: ShopContext) -> None:
    pages = [found(context, query="laptop", category=LAPTOPS, limit=6, skip=n) for n in (0, 6, 12)]
    ids = [p.id for page in pages for p in page.products]
    assert len(ids) == len(set(ids)) == 18
    beyond = found(context, query="laptop", category=LAPTOPS, skip=MAX_SKIPPED * 9)
    assert beyond.products == ()
    assert "nothing_fits" not in beyond.result


@pytest.mark.parametrize("name", ["Laptops", "laptop", "LAPTOPS", LAPTOPS, LAPTOPS.lower()])
def test_a_category_is_known_by_name_and_by_path(context: ShopContext, name: str) -> None:
    outcome = run_tool(context, "get_products_by_category", {"category": name})
    assert outcome.products
    assert all(product.category == LAPTOPS for product in outcome.products)


@pytest.mark.parametrize(
    ("tool", "arguments", "code"),
    [
        ("get_products_by_category", {"category": "Spaceships"}, "no_such_category"),
        ("get_categories", {"parent": "Spaceships"}, "no_such_category"),
        ("search_products", {"query": "x", "category": "Spaceships"}, "no_such_category"),
        ("get_product_details", {"product_id": "no-such"}, "not_found"),
        ("get_availability", {"product_id": "no-such"}, "not_found"),
        ("similar_products", {"product_id": "no-such"}, "not_found"),
        ("compare_products", {"product_ids": ["no-such", "nor-this"]}, "not_found"),
        ("get_product_details", {}, "invalid_arguments"),
        ("get_product_details", {"product_id": ""}, "invalid_arguments"),
        ("get_product_details", {"product_id": "x", "customer_id": "y"}, "invalid_arguments"),
        ("compare_products", {"product_ids": ["one"]}, "invalid_arguments"),
        ("search_by_price_range", {"max_price": float("nan")}, "invalid_arguments"),
        ("search_by_price_range", {"max_price": -1}, "invalid_arguments"),
        ("search_products", {"query": "x", "min_rating": 9}, "invalid_arguments"),
        ("search_by_price_range", {"min_price": 9, "max_price": 5}, "invalid_input"),
        ("drop_table", {}, "unknown_tool"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(
    context: ShopContext, tool: str, arguments: dict[str, Any], code: str
) -> None:
    outcome = run_tool(context, tool, arguments)
    assert not outcome.ok
    assert outcome.error is not None
    assert outcome.error["code"] == code
    assert outcome.error["message"]


def test_one_product_cannot_be_compared_with_itself(context: ShopContext) -> None:
    pid = found(context, query="laptop").products[0].id
    outcome = run_tool(context, "compare_products", {"product_ids": [pid, pid]})
    assert outcome.error is not None


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    ceiling=st.integers(20, 1500),
    asked=st.fixed_dictionaries(
        {"query": st.sampled_from(["laptop", "gaming laptop", "tent", "anything", ""])},
        optional={
            "max_price": st.floats(0, 5000),
            "min_price": st.floats(0, 300),
            "brand": st.sampled_from(["Northvale", "Simplora"]),
            "sort": st.sampled_from(["price_desc", "rating", "popularity"]),
            "limit": st.integers(1, 20),
            "skip": st.integers(0, 12),
        },
    ),
)
def test_the_customers_ceiling_holds_whatever_is_asked_for(
    context: ShopContext, ceiling: int, asked: dict[str, Any]
) -> None:
    said = SpokenLimits(
        "laptop",
        Constraints(price_max_cents=ceiling * 100, exclude=Exclusions(brand=["Voltrenne"])),
    )
    bound = replace(context, limits=[said])
    for tool, arguments in (
        ("search_products", asked),
        ("search_by_price_range", {"max_price": 100_000, "query": asked["query"]}),
        ("get_top_selling_products", {"category": "Laptops"}),
        ("get_products_by_category", {"category": "Laptops"}),
    ):
        outcome = run_tool(bound, tool, arguments)
        assert all(p.price_cents <= ceiling * 100 for p in outcome.products)
        assert all(p.brand != "Voltrenne" for p in outcome.products)


def test_limits_that_leave_something_do_find_it(context: ShopContext) -> None:
    said = SpokenLimits("laptop", Constraints(category=[LAPTOPS], price_max_cents=60_000))
    outcome = found(replace(context, limits=[said]), query="laptop", max_price=5000)
    assert outcome.products
    assert all(p.price_cents <= 60_000 for p in outcome.products)


def test_of_several_requests_the_nearest_in_words_binds(context: ShopContext) -> None:
    limits = [
        SpokenLimits("laptop", Constraints(price_max_cents=50_000)),
        SpokenLimits("mouse", Constraints(price_max_cents=2_000)),
    ]
    bound = replace(context, limits=limits)
    assert all(p.price_cents <= 2_000 for p in found(bound, query="wireless mouse").products)
    laptops = found(bound, query="student laptop").products
    assert laptops
    assert all(2_000 < p.price_cents <= 50_000 for p in laptops)


def test_alternatives_stay_within_the_limits_and_leave_the_product_out(
    context: ShopContext,
) -> None:
    first = found(context, query="laptop", max_price=400).products[0]
    said = SpokenLimits("laptop", Constraints(price_max_cents=50_000))
    outcome = run_tool(
        replace(context, limits=[said]), "similar_products", {"product_id": first.id}
    )
    assert outcome.products
    assert first.id not in [p.id for p in outcome.products]
    assert all(p.price_cents <= 50_000 for p in outcome.products)


def test_what_fits_is_counted_and_not_what_is_within_the_limits(context: ShopContext) -> None:
    outcome = found(context, query="laptop", limit=2)
    assert outcome.search is not None
    assert outcome.result["fitting"] == outcome.search.fitting
    assert 2 < outcome.result["fitting"] < outcome.search.total
    assert "total" not in outcome.result


def test_what_comes_closest_is_named_with_what_it_misses(context: ShopContext) -> None:
    asked = {"query": "laptop", "category": LAPTOPS, "attributes": {"color": "chartreuse"}}
    outcome = found(context, **asked)
    assert outcome.products == ()
    closest = outcome.result["closest"]
    assert closest["gives_up"] == ["attributes.color"]
    assert [one["id"] for one in closest["products"]] == [hit.product.id for hit in outcome.closest]
    assert all(one["misses"] and one["price"] and one["name"] for one in closest["products"])


def test_what_fits_in_another_category_is_told_and_is_no_result(context: ShopContext) -> None:
    outcome = found(context, query="laptop", category="Lipstick", min_price=300, max_price=900)
    assert outcome.products == ()
    assert outcome.nearest is None
    assert outcome.result["closest"]["gives_up"] == ["category"]
    assert outcome.closest
    assert all(hit.product.price_cents <= 90_000 for hit in outcome.closest)


def test_prices_that_depend_on_the_option_are_told_from_and_to(context: ShopContext) -> None:
    rows = {row["id"]: row for row in found(context, query="sheet set").result["products"]}
    product = next(p for p in found(context, query="sheet set").products if p.variants)
    prices = {variant.price_cents / 100 for variant in product.variants}
    assert len(prices) > 1
    row = rows[product.id]
    assert (row["price_from"], row["price_to"]) == (min(prices), max(prices))
    laptops = found(context, query="laptop", limit=20)
    for told, one in zip(laptops.result["products"], laptops.products, strict=True):
        assert ("price_to" in told) == (len({v.price_cents for v in one.variants}) > 1)


def test_products_of_one_name_are_told_apart(context: ShopContext) -> None:
    lamp = found(context, query="laptop").products[0]
    facts: dict[str, Any] = {"specifications": {}, "attributes": {}}
    tall = lamp.model_copy(update={"id": "a", "specifications": {"Height": "40 cm"}})
    low = lamp.model_copy(update={"id": "b", "specifications": {"Height": "20 cm"}})
    assert differences([tall, low]) == {"a": "Height: 40 cm", "b": "Height: 20 cm"}
    texts = ("A tin of sweet figs.", "A tin of sweet dates.", "A box of nuts.")
    alike = [
        lamp.model_copy(update={"id": str(n), "description": text, "approved_text": None, **facts})
        for n, text in enumerate(texts)
    ]
    assert differences(alike) == {"0": "figs.", "1": "dates.", "2": "box of nuts."}
    assert differences(alike[:1]) == {}


def test_when_nothing_fits_the_ways_out_are_counted(context: ShopContext) -> None:
    outcome = found(context, query="laptop", category=LAPTOPS, max_price=20)
    assert outcome.products == ()
    (way, *_) = outcome.result["nothing_fits"]
    assert way["give_up"] == "price_max"
    again = found(context, query="laptop", category=LAPTOPS, max_price=way["from_price"])
    assert again.products


@pytest.mark.parametrize(
    ("query", "brands"), [("nike running shoes", ["Nike"]), ("iphone 15", ["Apple"]), ("tent", [])]
)
def test_brands_that_are_not_carried_are_named(
    context: ShopContext, query: str, brands: list[str]
) -> None:
    assert found(context, query=query).result.get("not_carried", []) == brands


def test_departments_come_with_counts_and_brands_and_lead_further_down(
    context: ShopContext,
) -> None:
    top = run_tool(context, "get_categories", {}).result
    assert len(top["categories"]) >= 14
    assert len(top["largest_brands"]) <= top["brand_count"]
    below = run_tool(context, "get_categories", {"parent": "Electronics"}).result
    parts = [c["count"] for c in below["categories"]]
    whole = next(c["count"] for c in top["categories"] if c["name"] == "Electronics")
    assert sum(parts) == whole


def test_details_and_stock_agree(context: ShopContext) -> None:
    pid = found(context, query="dress").products[0].id
    details = run_tool(context, "get_product_details", {"product_id": pid}).result
    stock = run_tool(context, "get_availability", {"product_id": pid}).result
    assert details["options"] == stock["options"]
    assert details["in_stock"] == stock["in_stock"]
