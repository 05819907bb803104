"""Merging a visitor's cart: once, in either order the same, within what may be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete

from data import carts
from data.cart_merge import Held, merge, together
from data.carts import CartLimits
from data.database import writing
from data.models import Cart, CartCoupon, CartLine, Coupon
from evals.checkout_shop import open_shop_of

LIMITS = CartLimits(max_quantity=12)
STOCK = {"mug": 10, "pot": 5, "tea": None}
GUEST, CUSTOMER, THIRD = "session:guest", "customer:c", "session:third"
held = st.builds(Held, st.integers(1, 12), st.booleans())
contents = st.dictionaries(st.sampled_from(list(STOCK)), held)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    path: Path = tmp_path_factory.mktemp("merging") / "shop.db"
    engine = open_shop_of(f"sqlite:///{path}", STOCK)
    with writing(engine) as session:
        session.add(Coupon(code="HALF", kind="percent", percent=50))
    yield engine
    engine.dispose()


def fill(engine: Engine, owner: str, lines: dict[str, Held]) -> None:
    with writing(engine) as session:
        cart = Cart(owner=owner)
        session.add(cart)
        session.flush()
        for product_id, (quantity, saved) in lines.items():
            session.add(
                CartLine(
                    cart_id=cart.id or 0,
                    product_id=product_id,
                    quantity=quantity,
                    saved=saved,
                    price_cents=1,
                )
            )


def empty(engine: Engine) -> None:
    with writing(engine) as session:
        for table in (CartLine, CartCoupon, Cart):
            session.execute(delete(table))


def seen(engine: Engine, owner: str) -> dict[str, Held]:
    cart = carts.view(engine, owner, LIMITS)
    bought = {line.product_id: Held(line.quantity, False) for line in cart.lines}
    return bought | {line.product_id: Held(line.quantity, True) for line in cart.saved}


@given(contents, contents)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_merging_is_the_same_in_either_direction_and_happens_once(
    shop: Engine, ours: dict[str, Held], theirs: dict[str, Held]
) -> None:
    results = []
    for first, second in ((ours, theirs), (theirs, ours)):
        empty(shop)
        fill(shop, GUEST, first)
        fill(shop, CUSTOMER, second)
        merge(shop, GUEST, CUSTOMER, LIMITS)
        results.append(seen(shop, CUSTOMER))
        assert seen(shop, GUEST) == {}
        merge(shop, GUEST, CUSTOMER, LIMITS)
        assert seen(shop, CUSTOMER) == results[-1]
    assert results[0] == results[1]
    assert results[0].keys() == ours.keys() | theirs.keys()


@given(held, held, held, st.integers(0, 12))
def test_the_order_of_several_merges_does_not_matter(a: Held, b: Held, c: Held, most: int) -> None:
    assert together(a, b, most) == together(b, a, most)
    assert together(together(a, b, most), c, most) == together(a, together(b, c, most), most)
    assert together(a, b, most).quantity <= max(most, a.quantity, b.quantity)


def test_units_add_up_to_the_stock_and_coupons_come_along(shop: Engine) -> None:
    empty(shop)
    fill(shop, GUEST, {"mug": Held(7, False), "pot": Held(1, True)})
    fill(shop, CUSTOMER, {"mug": Held(7, False), "tea": Held(2, False)})
    carts.apply_coupon(shop, GUEST, "HALF", LIMITS)
    cart = merge(shop, GUEST, CUSTOMER, LIMITS)
    assert seen(shop, CUSTOMER) == {
        "mug": Held(10, False),
        "tea": Held(2, False),
        "pot": Held(1, True),
    }
    assert [coupon.code for coupon in cart.coupons] == ["HALF"]


def test_a_cart_is_not_merged_into_itself(shop: Engine) -> None:
    with pytest.raises(ValueError, match="itself"):
        merge(shop, GUEST, GUEST, LIMITS)
