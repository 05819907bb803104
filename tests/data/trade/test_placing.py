"""From the summary to the order: bound to what was agreed to, charged once or not at all."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import update

from data import carts
from data.carts import CartLimits
from data.checkout_summary import SummaryChanged
from data.database import reading, writing
from data.errors import OutOfStock
from data.models import (
    CartLine,
    Checkout,
    Coupon,
    CouponUse,
    Interaction,
    Order,
    Product,
)
from evals.checkout_shop import GIVEN, PRICE_CENTS, books, prepared
from tests.data.trade.buying import OWNER, Buying

LIMITS = CartLimits()
pytestmark = pytest.mark.usefixtures("one_mug")


def test_an_order_is_placed_once_and_paid(shop: Buying) -> None:
    facts = shop.ready()
    order = shop.place(facts.summary_hash)
    assert order.total_cents == facts.total_cents
    assert shop.place(facts.summary_hash) == order
    assert carts.view(shop.engine, OWNER, LIMITS).lines == ()
    assert books(shop.engine, shop.home, "mug").agree(stock=10)
    assert [c["status"] for c in shop.charges()] == ["captured"]
    (placed,) = [i for i in shop.rows(Interaction) if i.type == "order_placed"]
    assert (placed.session_id, placed.order_id) == ("test", order.id)


def test_a_price_that_moved_is_never_charged_unseen(shop: Buying) -> None:
    facts = shop.ready()
    shop.cost("mug", PRICE_CENTS + 500)
    with pytest.raises(SummaryChanged) as refused:
        shop.place(facts.summary_hash)
    assert refused.value.checkout.total_cents > facts.total_cents
    assert refused.value.checkout.changes[0].why == "price_changed"
    assert shop.charges() == []
    order = shop.place(refused.value.checkout.summary_hash)
    assert order.lines[0].price_cents == PRICE_CENTS + 500


def test_what_comes_into_the_cart_while_paying_stays_there(shop: Buying) -> None:
    facts = shop.ready()
    owner_adds = shop.provider.authorise

    def authorise(charge: Any) -> Any:
        carts.add(shop.engine, OWNER, "mug", 2, LIMITS)
        carts.add(shop.engine, OWNER, "tea", 1, LIMITS)
        shop.cost("mug", 1)
        return owner_adds(charge)

    shop.provider.authorise = authorise  # type: ignore[method-assign]
    order = shop.place(facts.summary_hash)
    assert [(line.quantity, line.price_cents) for line in order.lines] == [(1, PRICE_CENTS)]
    left = carts.view(shop.engine, OWNER, LIMITS).lines
    assert {(line.product_id, line.quantity) for line in left} == {("mug", 2), ("tea", 1)}


def test_stock_that_went_while_paying_is_not_sold_and_nothing_is_kept(shop: Buying) -> None:
    facts = shop.ready()
    hold = shop.provider.authorise

    def authorise(charge: Any) -> Any:
        with writing(shop.engine) as session:
            session.execute(update(Product).values(stock=0))
        return hold(charge)

    shop.provider.authorise = authorise  # type: ignore[method-assign]
    with pytest.raises(OutOfStock):
        shop.place(facts.summary_hash)
    assert [c["status"] for c in shop.charges()] == ["voided"]
    assert shop.rows(Order) == []
    assert [c.status for c in shop.rows(Checkout)] == ["failed"]


def test_a_coupon_for_one_is_spent_once(shop: Buying) -> None:
    with writing(shop.engine) as session:
        session.add(Coupon(code="ONE", kind="percent", percent=50, most_uses=1))
    hashes = {}
    for owner in (OWNER, "session:other"):
        carts.add(shop.engine, owner, "mug", 1, LIMITS)
        carts.apply_coupon(shop.engine, owner, "ONE", LIMITS)
        hashes[owner] = shop.collect(owner, **GIVEN).summary_hash
    shop.place(hashes[OWNER])
    with pytest.raises(SummaryChanged) as refused:
        shop.place(hashes["session:other"], "session:other")
    assert refused.value.checkout.coupons == ()
    assert len(shop.rows(CouponUse)) == 1


def test_a_used_coupon_is_known_by_the_email_too(shop: Buying) -> None:
    with writing(shop.engine) as session:
        session.add(Coupon(code="FIRST", kind="percent", percent=50, per_customer=1))
    carts.apply_coupon(shop.engine, OWNER, "FIRST", LIMITS)
    shop.place(shop.ready().summary_hash)
    other = "session:other"
    carts.add(shop.engine, other, "mug", 1, LIMITS)
    carts.apply_coupon(shop.engine, other, "FIRST", LIMITS)
    facts = shop.collect(
        other,
        **GIVEN,
    )
    assert (facts.coupons, facts.changes[0].reason) == ((), "used_before")


def test_a_hash_of_somebody_else_places_nothing(shop: Buying) -> None:
    facts = shop.ready()
    carts.add(shop.engine, "session:other", "mug", 1, LIMITS)
    with pytest.raises(SummaryChanged):
        shop.place(facts.summary_hash, "session:other")
    assert shop.rows(Order) == []


def test_what_is_saved_for_later_is_not_bought(shop: Buying) -> None:
    carts.add(shop.engine, OWNER, "tea", 1, LIMITS)
    carts.save_for_later(shop.engine, OWNER, "tea", LIMITS)
    order = shop.place(shop.ready().summary_hash)
    assert [line.product_id for line in order.lines] == ["mug"]
    assert [line.saved for line in shop.rows(CartLine)] == [True]


def test_stock_is_counted_down_by_the_order(shop: Buying) -> None:
    prepared_hash = prepared(shop.engine, shop.provider, OWNER, "mug")
    shop.place(prepared_hash)
    with reading(shop.engine) as session:
        assert session.get_one(Product, "mug").stock == 8
