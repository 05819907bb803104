"""Coupons: what each takes off, and every reason for which one is refused."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from data import carts
from data.carts import CartLimits
from data.coupons import CouponRefused
from data.database import writing
from data.errors import InvalidInput, NotFound
from data.facts import CartFacts
from data.models import Coupon, CouponUse, Order
from data.models.columns import utc_now
from evals.checkout_shop import PRICE_CENTS

LIMITS = CartLimits(max_coupons=3)
OWNER = "session:test"


def given(engine: Engine, **coupon: Any) -> None:
    with writing(engine) as session:
        session.add(Coupon(**{"code": "HALF", "kind": "percent", "percent": 50, **coupon}))


def applied(engine: Engine, code: str = "half", owner: str = OWNER) -> CartFacts:
    return carts.apply_coupon(engine, owner, code, LIMITS)


@pytest.fixture(autouse=True)
def two_mugs(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 2, LIMITS)


def refused(engine: Engine, code: str = "HALF") -> str:
    before = carts.view(engine, OWNER, LIMITS)
    with pytest.raises(CouponRefused) as told:
        applied(engine, code)
    assert carts.view(engine, OWNER, LIMITS) == before
    return str(told.value.details["why"])


def test_a_percentage_is_taken_off_and_put_back(engine: Engine) -> None:
    given(engine)
    cart = applied(engine, " half ")
    assert (cart.total_cents, cart.discount_cents) == (2 * PRICE_CENTS, PRICE_CENTS)
    assert applied(engine) == cart
    assert carts.remove_coupon(engine, OWNER, "HALF", LIMITS).discount_cents == 0
    with pytest.raises(NotFound):
        carts.remove_coupon(engine, OWNER, "HALF", LIMITS)


def test_an_amount_never_takes_off_more_than_the_goods(engine: Engine) -> None:
    given(engine, kind="amount", percent=0, amount_cents=100_000)
    assert applied(engine).goods_cents == 0


def test_nothing_is_put_to_an_empty_cart(engine: Engine) -> None:
    given(engine)
    with pytest.raises(InvalidInput):
        applied(engine, owner="session:nobody")


@pytest.mark.parametrize(
    ("coupon", "why"),
    [
        ({"active": False}, "unknown"),
        ({"starts_at": utc_now() + timedelta(days=1)}, "not_started"),
        ({"expires_at": utc_now() - timedelta(days=1)}, "expired"),
        ({"minimum_cents": 2 * PRICE_CENTS + 1}, "below_minimum"),
        ({"most_uses": 0}, "used_up"),
        ({"kind": "amount", "amount_cents": 5, "percent": 0, "currency": "EUR"}, "other_currency"),
    ],
)
def test_a_refusal_says_why_and_changes_nothing(
    engine: Engine, coupon: dict[str, Any], why: str
) -> None:
    given(engine, **coupon)
    assert refused(engine) == why


def test_a_code_that_is_not_there_is_refused_like_one_that_is_off(engine: Engine) -> None:
    assert refused(engine, "NONSUCH") == "unknown"


def spent(engine: Engine, owner: str, email: str) -> None:
    with writing(engine) as session:
        session.add(
            Order(
                id="S1", owner=owner, currency="USD", subtotal_cents=1, total_cents=1, email=email
            )
        )
        session.flush()
        session.add(CouponUse(code="HALF", order_id="S1", owner=owner))


def test_each_customer_has_their_own_uses(engine: Engine) -> None:
    given(engine, per_customer=1)
    spent(engine, OWNER, "a@example.com")
    assert refused(engine) == "used_before"
    carts.add(engine, "session:other", "mug", 1, LIMITS)
    assert applied(engine, owner="session:other").discount_cents


def test_a_coupon_that_stands_alone_gives_way_to_one_worth_more(engine: Engine) -> None:
    given(engine)
    given(engine, code="TENTH", percent=10)
    applied(engine, "tenth")
    assert [c.code for c in applied(engine).coupons] == ["HALF"]
    assert refused(engine, "TENTH") == "does_not_stack"


def test_coupons_that_stack_go_together(engine: Engine) -> None:
    given(engine, stacks=True)
    given(engine, code="TENTH", percent=10, stacks=True)
    given(engine, code="FREE", kind="free_shipping", percent=0, stacks=True)
    for code in ("HALF", "TENTH", "FREE"):
        cart = applied(engine, code)
    assert cart.discount_cents == sum(c.discount_cents for c in cart.coupons) == 1999 + 400
    given(engine, code="FOURTH", percent=1, stacks=True)
    assert refused(engine, "FOURTH") == "too_many"


def test_a_coupon_whose_minimum_is_missed_stays_and_says_so(engine: Engine) -> None:
    given(engine, minimum_cents=2 * PRICE_CENTS)
    applied(engine)
    cart = carts.set_quantity(engine, OWNER, "mug", 1, LIMITS)
    assert (cart.discount_cents, cart.coupons[0].why) == (0, "below_minimum")
    assert carts.set_quantity(engine, OWNER, "mug", 2, LIMITS).discount_cents


def test_emptying_the_cart_takes_coupons_off(engine: Engine) -> None:
    given(engine)
    applied(engine)
    assert carts.clear(engine, OWNER, LIMITS).coupons == ()
