"""The checkout as a tool: previewed without buying, carried out only for what was agreed to."""

from __future__ import annotations

import pytest

from data.database import writing
from data.models import Product
from data.payments.opening import open_provider
from tools.context import ShopContext
from tools.outcome import ToolOutcome
from tools.registry import TOOLS
from tools.run import preview_tool, run_tool

GIVEN = {
    "email": "buyer@example.com",
    "name": "A Buyer",
    "address1": "1 Main Street",
    "city": "Springfield",
    "state": "Illinois",
    "zip": "62701",
    "country": "United States",
    "shipping_option": "standard",
    "payment_method_id": "test_visa",
}


@pytest.fixture
def bought(context: ShopContext) -> str:
    """A product without options in the cart."""
    outcome = run_tool(context, "search_products", {"query": "cookbook", "in_stock_only": True})
    plain = next(p for p in outcome.products if not p.variants and (p.stock or 0) >= 3)
    run_tool(context, "add_to_cart", {"product_id": plain.id})
    return plain.id


def previewed(context: ShopContext, **given: str) -> ToolOutcome:
    return preview_tool(context, "checkout", given)


def test_a_preview_buys_nothing_and_names_what_a_yes_carries_out(
    context: ShopContext, bought: str
) -> None:
    early = previewed(context)
    assert early.ok
    assert early.confirm is None
    assert early.result["missing"]
    ready = previewed(context, **GIVEN)
    assert ready.checkout is not None
    assert ready.confirm == {"summary_hash": ready.checkout.summary_hash}
    assert previewed(context, **ready.confirm).confirm == ready.confirm
    assert run_tool(context, "view_cart", {}).result["lines"][0]["product_id"] == bought


@pytest.mark.usefixtures("bought")
def test_what_is_not_known_yet_is_told_as_such(context: ShopContext) -> None:
    early = previewed(context).result
    assert early["not_known_yet"] == ["shipping", "tax"]
    assert (early["shipping"], early["tax"], early["total"]) == (None, None, None)
    assert early["total_so_far"] == early["subtotal"] - early["discount"]
    assert early["shipping_from"]
    assert {"state", "zip"} <= set(early["address_missing_in_some_countries"])
    there = previewed(context, **{k: v for k, v in GIVEN.items() if k != "shipping_option"}).result
    assert there["not_known_yet"] == ["shipping"]
    assert there["tax"] is not None
    assert there["shipping_options"]
    assert there["shipping_from"] == there["address_missing_in_some_countries"] == []
    ready = previewed(context, **GIVEN).result
    assert "not_known_yet" not in ready
    assert ready["total"] >= ready["subtotal"]


@pytest.mark.usefixtures("bought")
def test_ways_of_paying_that_are_for_trying_out_say_so(context: ShopContext) -> None:
    told = {one["id"]: one.get("test") for one in previewed(context).result["payment_methods"]}
    assert all(told.values())
    assert told["test_declined"] != told["test_visa"]
    live = context.shop.settings.model_copy(update={"environment": "production"})
    assert "test_declined" not in {one.token for one in open_provider(live).offers()}


def test_the_agreed_summary_is_placed_once(context: ShopContext, bought: str) -> None:
    ready = previewed(context, **GIVEN)
    assert ready.confirm is not None
    placed = run_tool(context, "checkout", ready.confirm)
    assert placed.orders[0].lines[0].product_id == bought
    assert placed.result["total"] == ready.result["total"]
    assert run_tool(context, "checkout", ready.confirm).result == placed.result
    assert previewed(context, **ready.confirm).orders == placed.orders
    assert run_tool(context, "view_cart", {}).result["lines"] == []


@pytest.mark.usefixtures("bought")
def test_another_hash_is_answered_with_the_summary_as_it_is(context: ShopContext) -> None:
    ready = previewed(context, **GIVEN)
    for refused in (
        run_tool(context, "checkout", {"summary_hash": "0" * 32}),
        previewed(context, summary_hash="0" * 32),
    ):
        assert refused.error is not None
        assert refused.error["code"] == "summary_changed"
        assert refused.checkout == ready.checkout


def test_what_is_sold_out_meanwhile_is_refused_with_its_name(
    context: ShopContext, bought: str
) -> None:
    with writing(context.shop.engine) as session:
        product = session.get(Product, bought)
        assert product is not None
        product.stock, name = 0, product.name
        session.add(product)
    for outcome in (previewed(context, **GIVEN), run_tool(context, "checkout", GIVEN)):
        assert outcome.error is not None
        assert outcome.error["code"] == "out_of_stock"
        assert (outcome.error["why"], outcome.error["name"]) == ("not_enough", name)


@pytest.mark.usefixtures("bought")
def test_what_the_server_knows_is_no_argument(context: ShopContext) -> None:
    outcome = run_tool(context, "checkout", {"owner": "customer:x"})
    assert outcome.error is not None
    assert outcome.error["code"] == "invalid_arguments"


def test_the_checkout_is_consequential() -> None:
    assert TOOLS["checkout"].preview is not None


@pytest.mark.usefixtures("bought")
def test_coupons_and_saved_lines_are_told_with_the_cart(context: ShopContext, bought: str) -> None:
    refused = run_tool(context, "apply_coupon", {"code": "SUMMER20"})
    assert refused.error is not None
    assert refused.error["why"] == "expired"
    run_tool(context, "add_to_cart", {"product_id": bought, "quantity": 2})
    held = run_tool(context, "apply_coupon", {"code": "welcome10"}).result
    assert held["coupons"][0]["holds"] == (held["total"] >= 30)
    assert held["total_after_discount"] == held["total"] - held["discount"]
    run_tool(context, "remove_coupon", {"code": "WELCOME10"})
    aside = run_tool(context, "save_for_later", {"product_id": bought}).result
    assert [line["product_id"] for line in aside["saved"]] == [bought]
    assert run_tool(context, "move_to_cart", {"product_id": bought}).result["saved"] == []
