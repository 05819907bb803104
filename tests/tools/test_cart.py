"""The cart by tools: whose it is, what goes in, and what is refused without a change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from data.facts import ProductFacts
from tools.context import ShopContext
from tools.run import run_tool


@pytest.fixture
def plain(context: ShopContext) -> ProductFacts:
    """A product without options, with stock."""
    outcome = run_tool(context, "search_products", {"query": "cookbook", "in_stock_only": True})
    return next(p for p in outcome.products if not p.variants and (p.stock or 0) >= 3)


@pytest.fixture
def optional(context: ShopContext) -> ProductFacts:
    """A product with options."""
    outcome = run_tool(context, "search_products", {"query": "dress", "in_stock_only": True})
    return next(p for p in outcome.products if sum(v.in_stock for v in p.variants) > 1)


def held(context: ShopContext) -> list[tuple[str, int]]:
    lines = run_tool(context, "view_cart", {}).result["lines"]
    return [(line["product_id"], line["quantity"]) for line in lines]


def test_what_delivery_adds_is_told_with_the_cart(
    context: ShopContext, plain: ProductFacts
) -> None:
    assert run_tool(context, "view_cart", {}).result["delivery"] == {}
    enough = -(-4900 // plain.price_cents)
    run_tool(context, "add_to_cart", {"product_id": plain.id, "quantity": enough})
    told = run_tool(context, "view_cart", {}).result["delivery"]
    ways = {way["name"]: way for way in told["ways"]}
    goods = plain.price_cents * enough / 100
    assert ways["Standard"] == {"name": "Standard", "price": 0, "total_with_it": goods}
    assert ways["Express"]["price"] == 12.99
    assert ways["Express"]["total_with_it"] == pytest.approx(goods + 12.99)
    assert told["to"].startswith("US")
    run_tool(context, "clear_cart", {})


def test_a_product_goes_in_changes_and_comes_out(context: ShopContext, plain: ProductFacts) -> None:
    run_tool(context, "add_to_cart", {"product_id": plain.id})
    assert held(context) == [(plain.id, 1)]
    changed = run_tool(context, "update_cart_item", {"product_id": plain.id, "quantity": 2})
    assert changed.result["total"] == plain.price_cents * 2 / 100
    run_tool(context, "remove_from_cart", {"product_id": plain.id})
    assert held(context) == []


def test_an_option_must_be_chosen_and_the_choices_are_told(
    context: ShopContext, optional: ProductFacts
) -> None:
    refused = run_tool(context, "add_to_cart", {"product_id": optional.id})
    assert refused.error is not None
    assert refused.error["code"] == "choose_variant"
    assert refused.products[0].id == optional.id
    assert held(context) == []
    options = refused.error["choices"][0]["options"]
    added = run_tool(context, "add_to_cart", {"product_id": optional.id, "options": options})
    assert added.result["lines"][0]["options"] == options


@pytest.mark.parametrize(
    "wrong",
    [
        {"product_id": "no-such"},
        {"quantity": 0},
        {"quantity": -2},
        {"quantity": 10_001},
        {"quantity": "many"},
        {"quantity": 100},
        {"variant_id": "no-such", "product_id": "variants"},
        {"options": {"color": "ultraviolet"}, "product_id": "variants"},
        {"owner": "customer:someone"},
        {"customer_id": "someone"},
    ],
)
def test_a_refusal_changes_nothing(
    context: ShopContext, plain: ProductFacts, optional: ProductFacts, wrong: dict[str, Any]
) -> None:
    named = optional.id if wrong.get("product_id") == "variants" else plain.id
    arguments = {"product_id": named, **wrong}
    if arguments["product_id"] == "variants":
        arguments["product_id"] = named
    outcome = run_tool(context, "add_to_cart", arguments)
    assert not outcome.ok
    assert held(context) == []


@pytest.mark.parametrize("tool", ["update_cart_item", "remove_from_cart"])
def test_what_is_not_in_the_cart_cannot_be_changed(
    context: ShopContext, plain: ProductFacts, tool: str
) -> None:
    arguments: dict[str, Any] = {"product_id": plain.id}
    if tool == "update_cart_item":
        arguments["quantity"] = 2
    assert not run_tool(context, tool, arguments).ok


def test_carts_belong_to_whom_the_server_names(context: ShopContext, plain: ProductFacts) -> None:
    run_tool(context, "add_to_cart", {"product_id": plain.id})
    assert held(replace(context, session_id="another")) == []
    customer = replace(context, customer_id="cus-1")
    assert held(customer) == []
    run_tool(customer, "add_to_cart", {"product_id": plain.id, "quantity": 2})
    assert held(replace(customer, session_id="elsewhere")) == [(plain.id, 2)]
    assert held(context) == [(plain.id, 1)]


def test_emptying_takes_everything_out(context: ShopContext, plain: ProductFacts) -> None:
    run_tool(context, "add_to_cart", {"product_id": plain.id})
    assert run_tool(context, "clear_cart", {}).result["lines"] == []
    assert held(context) == []
